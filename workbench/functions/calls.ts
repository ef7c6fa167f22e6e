import type { CellPlace } from '../spreadsheet/book';
import type { RegisteredFunction } from './metadata';
import type { CallAnswer } from './results';

/** What the page is sent for one call. */
export interface Invocation {
  functionId: string;
  values: unknown[];
  address: string | null;
  flags: number;
  parameterAddresses: (string | null)[] | null;
}

/** One call to the page, and the cells whose formulas use it. */
export interface Call {
  /** Function, arguments and addresses: what makes two calls the same. */
  key: string;
  called: RegisteredFunction;
  invocation: Invocation;
  /** The page has not answered yet. */
  isBusy: boolean;
  answer: CallAnswer;
  cells: Set<string>;
  /** Given once the call has been sent. */
  invocationId: number | null;
}

export function cellKey({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}|${row}|${column}`;
}

export function cellPlace(key: string): CellPlace {
  const [sheetId = '', row, column] = key.split('|');
  return { sheetId, row: Number(row), column: Number(column) };
}
