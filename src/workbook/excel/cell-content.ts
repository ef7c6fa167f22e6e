import { excelErrorOf } from '../../domain/money/excel-error';
import { toCellInput } from '../../domain/sheet/safe-text';
import type { CellContent } from '../writing/write-plan';
import { Refused } from '../refusals/refused';

/**
 * What is given to Excel so that a cell holds this: text can become no formula, number, date or link. An error value that
 * is put back where it was is the error that it was.
 *
 * @param at where it is to go, for the message
 * @throws Refused where no cell can hold it
 */
export function toCellContent(
  content: CellContent,
  { isPuttingBack = false, at }: { readonly isPuttingBack?: boolean; readonly at?: () => string } = {},
): CellContent {
  if (isPuttingBack && excelErrorOf(content)) return content;
  const cell = toCellInput(content);
  if (typeof cell === 'object')
    throw new Refused('cell-unwritable', { why: cell.text, ...(at && { at: at() }) });
  return cell;
}

/** What a cell holds once this has been written to it. */
export const fromCellContent = (given: CellContent): CellContent =>
  typeof given === 'string' && given.startsWith("'") ? given.slice(1) : given;

/** Text as Excel keeps it: lines end with a line feed. */
const asStored = (text: string): string => text.replace(/\r\n?/g, '\n');

/** True where a cell's value is this content: numbers to the 15 digits that Excel keeps. */
export function holds(value: unknown, content: unknown): boolean {
  const [a, b] = [value ?? '', content ?? ''];
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  return typeof a === 'string' && typeof b === 'string' && asStored(a) === asStored(b);
}

/** True where a cell holds a formula; text that begins with = is its own value. */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') && formula !== value;

/** True for one formula; where rows came or went, Excel may have moved the rows that it names. */
export function isSameFormula(a: string, b: string, rowsMoved: boolean): boolean {
  const bare = (formula: string) => formula.replace(/\d+/g, '#');
  return a === b || (rowsMoved && bare(a) === bare(b));
}

/** A few letters for a cell's content; two contents rarely have the same. */
export function fingerprint(content: unknown): string {
  const text =
    typeof content === 'number'
      ? `n${content.toPrecision(15)}`
      : typeof content === 'string'
        ? `t${asStored(content)}`
        : `b${String(content ?? '')}`;
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return (hash % 36 ** FINGERPRINT_LENGTH).toString(36).padStart(FINGERPRINT_LENGTH, '0');
}

export const FINGERPRINT_LENGTH = 4;
/** The fingerprint of a blank cell in a row's. */
export const BLANK = '-'.repeat(FINGERPRINT_LENGTH);
const FORMULA = '='.repeat(FINGERPRINT_LENGTH);

/** What a row holds, in four letters a cell: a formula counts as such, whatever its value, and a blank cell is ----. */
export const rowSignature = (values: readonly unknown[], formulas: readonly unknown[]): string =>
  values
    .map((value, c) => {
      if (isFormula(formulas[c], value)) return FORMULA;
      return value === '' || value === null || value === undefined ? BLANK : fingerprint(value);
    })
    .join('');
