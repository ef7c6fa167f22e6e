import { parseBlock } from '../addresses';
import { invalidArgument, itemAlreadyExists } from '../protocol/api-error';
import type { Book, Table } from '../spreadsheet/book';

const LONGEST_NAME = 255;
const PATTERN = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Fails where Excel would not let a table be called this. */
export function checkTableName(book: Book, table: Table, name: string): void {
  const isCell = /^[A-Z]{1,3}\d+$/i.test(name) && parseBlock(name) !== null;
  const isR1C1 = /^(R\d*C?\d*|C\d*)$/i.test(name);
  if (name.length > LONGEST_NAME || !PATTERN.test(name) || isCell || isR1C1) throw invalidArgument();
  const other = book.findTable(name);
  if (other && other !== table && other.name.toLowerCase() === name.toLowerCase()) throw itemAlreadyExists();
}
