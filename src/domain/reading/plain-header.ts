import { readDate } from '../calendar/read-date';
import { isBlank, readAmount } from '../money/read-amount';
import { isBlankOrZero } from '../sheet/blank-zeros';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';
import { columnOfHeading, COLUMNS, MONEY_COLUMNS, normalHeading, type ColumnKey } from '../sheet/columns';
import { isHeadingAgain } from './cells/headings-again';
import { isDayNumber } from './cells/day-numbers';
import type { Header } from './header';
import { isBareNumber, partOfReference } from './words/reference-parts';
import { isUnit } from './lines/unit-lines';
import { wordsOf } from './words/heading-text';
import { hasLooseName, meaningsOf } from './words/meanings';
import { isState } from './cells/states';
import { maySayScale } from './lines/scaled-amount';
import { isOfRegister } from '../sheet/status';

/** How many rows from the headings down, and from the end up, are looked at to see whether there is any doubt. */
export const PLAIN_ROWS_LOOKED_AT = 60;
const FOOTNOTES = 40;
const MIN_AGAINST = 4;
/** So many days are no chance; and so many, where each is more than the value of its row. */
const MIN_DAYS = 4;
const MIN_DAYS_OVER = 3;
/** What the words of a heading must weigh to be looked at with the cells. */
const READ_BY_WORDS = 4;

/**
 * True for a register under known headings in which nothing is in doubt, so that no evidence need be gathered: one line of
 * headings, each known by name and once, nothing under them that contradicts it, and no further column of money while one
 * is wanting.
 */
export function isPlain(block: Block, header: Header, said: ReadonlyMap<string, unknown>): boolean {
  const { rowIndex, columns } = header;
  const row = block[rowIndex]!;
  const seen = new Set<ColumnKey>();
  const others: number[] = [];
  for (let index = 0; index < row.length; index++) {
    const heading = row[index];
    if (said.has(normalHeading(heading))) continue;
    const key = columnOfHeading(heading);
    if (maySayScale(heading)) return false;
    if (key === null) {
      const [first] = meaningsOf(heading);
      if (first && first.weight >= READ_BY_WORDS) return false;
      others.push(index);
      continue;
    }
    if (seen.has(key) || columns[key] !== index || hasLooseName(wordsOf(heading))) return false;
    if (COLUMNS[key].type !== 'money' && String(heading).includes('£')) return false;
    seen.add(key);
  }
  if (mayBeInParts(block, header, others) || mayBeEntries(block, header, others)) return false;
  if (saysScale(block, rowIndex) || mayContinue(block, rowIndex)) return false;
  const isWhole = MONEY_COLUMNS.every((key) => columns[key] !== undefined);
  const isInDoubt = isWhole ? columns.status === undefined : true;
  const may = isWhole ? isState : mayBeFigure;
  return agrees(block, header) && !(isInDoubt && others.some((index) => holds(block, rowIndex, index, may)));
}

/** References that are bare numbers, beside a column that is headed as a part of them. */
function mayBeInParts(block: Block, { rowIndex, columns }: Header, others: readonly number[]): boolean {
  const row = block[rowIndex]!;
  if (!others.some((index) => partOfReference(row[index]) !== null)) return false;
  const first = block.slice(rowIndex + 1, rowIndex + 1 + PLAIN_ROWS_LOOKED_AT);
  const numbers = first.filter((cells) => isBareNumber(cells[columns.agreement!]));
  return numbers.length * 2 > first.length;
}

/** A heading of the version of the sheet that a row is from. */
export const VERSION_HEADING = /\b(?:version|revision|rev|superseded|iteration)\b/i;

/**
 * References that come again, with one sum and something else beside it, with the same value, or in another version: the
 * rows may be entries of a ledger, or the same contributions several times. The first references are looked for in all
 * rows, as a second quarter may begin far below.
 */
function mayBeEntries(block: Block, { rowIndex, columns }: Header, others: readonly number[]): boolean {
  if (others.length === 0) return false;
  const isOneSum = MONEY_COLUMNS.every((key) => key === 'value' || columns[key] === undefined);
  const isOfVersion = others.some((index) => VERSION_HEADING.test(shownText(block[rowIndex]![index])));
  const values = new Map<unknown, unknown>();
  for (let r = rowIndex + 1; r < block.length; r++) {
    const [reference, value] = [block[r]![columns.agreement!], block[r]![columns.value!]];
    if (values.has(reference)) {
      if (isOneSum || isOfVersion || (values.get(reference) === value && !isBlankOrZero(value))) return true;
    } else if (values.size < PLAIN_ROWS_LOOKED_AT && !isBlank(reference)) values.set(reference, value);
  }
  return false;
}

/** A title or a footnote that speaks of thousands. */
function saysScale(block: Block, rowIndex: number): boolean {
  const says = (row: readonly unknown[]): boolean => row.length > 0 && row.some(maySayScale);
  for (let r = 0; r < rowIndex; r++) if (says(block[r]!)) return true;
  for (let r = Math.max(rowIndex + 1, block.length - FOOTNOTES); r < block.length; r++) {
    const row = block[r]!;
    // Rows with a number in them are no footnotes.
    if (!row.some((cell) => typeof cell === 'number' && cell !== 0) && says(row)) return true;
  }
  return false;
}

/** The line under the headings may be one more of them, or one of units. */
function mayContinue(block: Block, rowIndex: number): boolean {
  const isWords = (row: readonly unknown[] | undefined): boolean =>
    row !== undefined &&
    row.some((cell) => !isBlank(cell)) &&
    row.every((cell) => isBlank(cell) || (typeof cell === 'string' && (!/\d/.test(cell) || isUnit(cell))));
  const above = rowIndex > 0 ? block[rowIndex - 1]! : [];
  return isWords(block[rowIndex + 1]) || above.filter((cell) => !isBlank(cell)).length >= 2;
}

/** The first rows hold what the headings say: amounts under money, and no funding statuses under Status. */
function agrees(block: Block, { rowIndex, columns }: Header): boolean {
  const end = Math.min(block.length, rowIndex + 1 + PLAIN_ROWS_LOOKED_AT);
  for (const key of Object.keys(columns) as ColumnKey[]) {
    const index = columns[key]!;
    const { type } = COLUMNS[key];
    let [filled, against, days, over] = [0, 0, 0, 0];
    for (let r = rowIndex + 1; r < end; r++) {
      const cell = block[r]![index];
      if (isBlank(cell) || cell === 0 || isHeadingAgain(block, rowIndex, r, index)) continue;
      filled++;
      if (type === 'money' && isDayNumber(cell)) {
        days++;
        if (cell > Number(block[r]![columns.value!])) over++;
      }
      if (type === 'money' ? typeof readAmount(cell) !== 'number' : isAgainst(key, type, cell)) against++;
    }
    if (against > 1 && against * 2 > filled && (filled >= MIN_AGAINST || against === filled)) return false;
    if ((days >= MIN_DAYS || over >= MIN_DAYS_OVER) && days * 2 > filled) return false;
  }
  return true;
}

function isAgainst(key: ColumnKey, type: 'text' | 'date', cell: unknown): boolean {
  if (key === 'status') return !isOfRegister(cell);
  if (type === 'date') return typeof readDate(cell) === 'string' && typeof readAmount(cell) === 'number';
  if (typeof cell === 'string') return /^\s*(?:[-+(]\s*)?£/.test(cell);
  return typeof cell === 'number' && !Number.isInteger(cell);
}

/** What is done with money: the rows may be movements. */
const MOVED = /^(secured|received|spent)$/i;

/** Cells of a column that no heading explains and that may be money, or tell of it. */
const mayBeFigure = (cell: unknown): boolean =>
  typeof readAmount(cell) === 'number' || isState(cell) || MOVED.test(shownText(cell));

/** True where a cell of a column may be what is looked for. */
function holds(block: Block, rowIndex: number, index: number, may: (cell: unknown) => boolean): boolean {
  const end = Math.min(block.length, rowIndex + 1 + PLAIN_ROWS_LOOKED_AT);
  for (let r = rowIndex + 1; r < end; r++) {
    const cell = block[r]![index];
    if (!isBlank(cell) && cell !== 0 && may(cell)) return true;
  }
  return false;
}
