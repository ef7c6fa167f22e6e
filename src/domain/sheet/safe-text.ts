import { excelErrorOf } from '../money/excel-error';

/** What an Excel cell holds at most. */
export const LONGEST_TEXT = 32_767;

/** A cell that cannot be written as it is. Nothing is cut or left out: whoever writes says so, with the cell's place. */
export interface Unwritable {
  readonly code: 'text-too-long' | 'not-a-value';
  readonly text: string;
}

/**
 * Characters that no cell of a workbook file can hold: all below the space but tab and line ends, half a pair of
 * surrogates, and two that are no characters.
 */
const NOT_IN_A_CELL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * A cell as it may be given to Excel in `range.values`, which treats a text as if it were typed: "=1+1" would become a
 * formula, "1/2" a date, "007" the number 7, "TRUE" a truth value, and so on by the rules of each language of Excel.
 *
 * So every text gets an apostrophe before it, which Excel takes off again: what follows is that very text, whatever it
 * looks like. Numbers and truth values are as they are; nothing is "". Characters that no cell can hold (NUL, for one)
 * become U+FFFD, so that something is seen in their place; tabs and line ends stay. The code of an Excel error is
 * written as text. A text of more than 32,767 characters, and what is no value of a cell at all, is refused.
 */
export function toCellInput(value: unknown): string | number | boolean | Unwritable {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? value
      : { code: 'not-a-value', text: `${value} is not a number that a cell can hold.` };
  const text = typeof value === 'string' ? value : errorText(value);
  if (text === null)
    return { code: 'not-a-value', text: 'This is neither text nor a number nor a truth value.' };
  if (text.length > LONGEST_TEXT)
    return {
      code: 'text-too-long',
      text: `The text has ${text.length.toLocaleString('en-GB')} characters; a cell holds 32,767 at most. Shorten it in the file that it comes from.`,
    };
  return `'${text.replace(NOT_IN_A_CELL, '\ufffd')}`;
}

function errorText(value: unknown): string | null {
  const hasCode =
    typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string';
  return hasCode ? excelErrorOf(value) : null;
}
