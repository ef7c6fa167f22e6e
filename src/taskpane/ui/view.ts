import { html as plain, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/**
 * Screens are templates: text is only ever text, so no cell of a workbook can become markup, and an element stays the same
 * one from one rendering to the next, with its focus and its place in a list.
 */
export { live, nothing, type TemplateResult };

/** A line may end between a minus and a pound sign, and what follows then reads as a plus: such an amount stays whole. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult {
  if (!values.some(hasMinus)) return plain(strings, ...values);
  return plain(strings, ...values.map((value, n) => (isBetweenTags(strings, n) ? wholeIn(value) : value)));
}

const AMOUNT_BELOW_NIL = /(\u2212£[\d,.]*\d)/;
const hasMinus = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasMinus) : typeof value === 'string' && value.includes('\u2212£');

function wholeIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wholeIn);
  if (typeof value !== 'string' || !hasMinus(value)) return value;
  const parts = value.split(AMOUNT_BELOW_NIL);
  return parts.map((part, n) => (n % 2 === 1 ? plain`<span class="whole">${part}</span>` : part));
}

/** Where an element can be: not within a tag, nor in the text of a choice or of a field. */
function isBetweenTags(strings: TemplateStringsArray, index: number): boolean {
  const before = strings.slice(0, index + 1).join('');
  return (
    before.lastIndexOf('<') < before.lastIndexOf('>') && !/<(?:option|textarea)\b[^>]*>[^<]*$/.test(before)
  );
}

/** What can be put between tags; `false` would be written as a word. */
export type Child = TemplateResult | string | number | null | undefined | typeof nothing | readonly Child[];

/** An attribute or a child that is left out where there is none. */
export const given = <T>(value: T | null | undefined | false): T | typeof nothing =>
  value === null || value === undefined || value === false ? nothing : value;
