import { readDate } from '../calendar/read-date';
import type { FindingCode } from '../findings/catalogue';
import { excelErrorOf } from '../money/excel-error';
import { NIL } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { normalHeading } from '../sheet/columns';
import { nearest } from '../sheet/nearest';
import { normalText, shownList, shownText } from '../sheet/text';
import type { TableColumn } from './table-kind';

/** Why a cell cannot be read: the finding, and what its wording needs beside the cell. */
export class CellProblem {
  constructor(
    readonly code: FindingCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {}
}

/** Reads the cells of one column. Blank is "" for text and null for all else. */
export type CellReader = (cell: unknown) => string | number | boolean | null | CellProblem;

const readers = new WeakMap<TableColumn, CellReader>();

/** The reader of a column, made once; what it reads of text is remembered, as a column repeats itself. */
export function cellReader(column: TableColumn): CellReader {
  let reader = readers.get(column);
  if (!reader) readers.set(column, (reader = makeReader(column)));
  return reader;
}

function makeReader(column: TableColumn): CellReader {
  switch (column.content) {
    case 'text':
      return textReader(column);
    case 'date':
      return readDay;
    case 'money':
      return (cell) => zeroOf(column, isBlank(cell) ? null : amountOf(cell));
    case 'number':
      return numberReader(column);
    case 'yes-no':
      return remembering(yesNoReader(column));
    case 'choice':
      return remembering(choiceReader(column));
  }
}

/** More texts than any column has that repeats itself: beyond it nothing more is remembered. */
const MAX_REMEMBERED = 20_000;

function remembering(read: CellReader): CellReader {
  const known = new Map<unknown, ReturnType<CellReader>>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) {
      value = read(cell);
      if (known.size < MAX_REMEMBERED && typeof cell !== 'object') known.set(cell, value);
    }
    return value;
  };
}

const excelError = (cell: unknown): CellProblem | null =>
  excelErrorOf(cell) ? new CellProblem('text-excel-error') : null;

const textReader = ({ isList, dash }: TableColumn): CellReader => {
  const shown = isList ? shownList : shownText;
  return (cell) => {
    const isError = typeof cell === 'string' ? cell.charCodeAt(0) === 35 : typeof cell === 'object';
    const error = isError ? excelError(cell) : null;
    return error ?? (dash === 'blank' && saysNothing(cell) ? '' : shown(cell));
  };
};

const readDay: CellReader = (cell) => {
  const day = readDate(cell);
  if (typeof day !== 'string') return day;
  return day === 'date-excel-error'
    ? new CellProblem('text-excel-error')
    : new CellProblem('cell-not-a-date');
};

function zeroOf(column: TableColumn, value: number | null | CellProblem): number | null | CellProblem {
  if (column.zero === 'nil' && value === null) return NIL;
  return column.zero === 'blank' && value === 0 ? null : value;
}

function amountOf(cell: unknown): number | CellProblem {
  const amount = readAmount(cell);
  return typeof amount === 'number' ? amount : new CellProblem(amount);
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** "20 days" in a column that is named after days is 20. */
function numberReader(column: TableColumn): CellReader {
  const unit = /\b(?:day|year)(?=s\b)/i.exec(column.name)?.[0];
  const inUnit = unit === undefined ? null : new RegExp(`(?<=\\d)\\s*${unit}s?$`, 'i');
  return (cell) => zeroOf(column, isBlank(cell) || saysNothing(cell) ? null : numberOf(cell, inUnit));
}

function numberOf(cell: unknown, unit: RegExp | null): number | CellProblem {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const shown = unit === null ? shownText(cell) : shownText(cell).replace(unit, '');
  const isPercent = shown.endsWith('%');
  const digits = (isPercent ? shown.slice(0, -1) : shown).trim();
  if (typeof cell === 'string' && /\d/.test(digits) && NUMBER.test(digits)) {
    const value = Number(digits.replace(/,/g, ''));
    return isPercent ? value / 100 : value;
  }
  return excelError(cell) ?? new CellProblem('cell-not-a-number');
}

/** A dash or n/a, which says in a word that there is nothing. */
const saysNothing = (cell: unknown): boolean =>
  typeof cell === 'string' && /^(?:[-\u2010-\u2015\u2212]+|n\/?a\.?|none|nil)?$/i.test(shownText(cell));

const YES = ['yes', 'y', 'true'];
const NO = ['no', 'n', 'false'];

function yesNoReader({ words }: TableColumn): CellReader {
  const wordsOf = (standard: readonly string[], more = ''): ReadonlySet<string> =>
    new Set([...standard, ...(more === '' ? [] : more.split(', '))]);
  const [yes, no] = [wordsOf(YES, words?.yes), wordsOf(NO, words?.no)];
  return (cell) => {
    if (isBlank(cell) || saysNothing(cell)) return null;
    const word = normalText(shownText(cell));
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    return excelError(cell) ?? new CellProblem('cell-not-yes-or-no');
  };
}

function choiceReader({ choices = {}, unknown = 'cell-not-in-list' }: TableColumn): CellReader {
  const names = Object.keys(choices);
  const byWord = new Map(
    names.flatMap((name) => [name, ...choices[name]!].map((word) => [normalHeading(word), name] as const)),
  );
  return (cell) => {
    const error = excelError(cell);
    if (error) return error;
    const shown = shownText(cell);
    if (shown === '' || saysNothing(cell)) return null;
    // "New?" asks: it does not say that it is new.
    const name = shown.includes('?') ? undefined : byWord.get(normalHeading(shown));
    if (name !== undefined) return name;
    const near = nearest(shown, names);
    return new CellProblem(unknown, { choices: names.join(', '), ...(near ? { near } : {}) });
  };
}
