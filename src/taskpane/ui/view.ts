import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/**
 * Screens are templates: text is only ever text, so no cell of a workbook can become markup, and an element stays the same
 * one from one rendering to the next, with its focus and its place in a list.
 */
export { html, live, nothing, type TemplateResult };

/** What can be put between tags; `false` would be written as a word. */
export type Child = TemplateResult | string | number | null | undefined | typeof nothing | readonly Child[];

/** An attribute or a child that is left out where there is none. */
export const given = <T>(value: T | null | undefined | false): T | typeof nothing =>
  value === null || value === undefined || value === false ? nothing : value;
