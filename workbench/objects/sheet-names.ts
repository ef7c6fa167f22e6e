import { invalidArgument, itemAlreadyExists } from '../protocol/api-error';
import type { Book } from '../spreadsheet/book';

const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/** Fails where Excel would not let a sheet be called this. A sheet may keep its own name, or change its case. */
export function checkSheetName(book: Book, name: string, ownSheetId: string | null = null): void {
  const isAllowed =
    name !== '' &&
    name.length <= LONGEST_NAME &&
    !FORBIDDEN.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    // Excel keeps this name for the sheet on which it tracks changes.
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw invalidArgument();
  const isTaken = book
    .sheetIds()
    .some((id) => id !== ownSheetId && book.sheetName(id).toLowerCase() === name.toLowerCase());
  if (isTaken) throw itemAlreadyExists();
}
