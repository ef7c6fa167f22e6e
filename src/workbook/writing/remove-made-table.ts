import { inFront } from '../excel/in-front';
import { OWNED_PROPERTY } from '../excel/own-sheets';
import type { Guard } from '../excel/requests';
import type { Refused } from '../refusals/refused';

interface MadeTable {
  readonly sheet: string;
  /** What its sheet is marked with. */
  readonly mark: string;
  /** So many rows it has at most where nobody has gone on in it, with its headings. */
  readonly rowCount: number;
}

/**
 * Deletes the sheet of a table that a write made.
 *
 * @throws what `refused` gives, where somebody has gone on in it
 */
export const removeMadeTable = (made: MadeTable, refused: () => Refused, guard: Guard): Promise<void> =>
  inFront(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(made.sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    const mark = sheet.customProperties.getItemOrNullObject(OWNED_PROPERTY);
    sheet.load('name');
    used.load('rowCount');
    mark.load('value');
    await context.sync();
    // A sheet gets its name before its mark: without one it is ours while nothing is on it.
    const isOurs = mark.isNullObject ? used.isNullObject : mark.value === made.mark;
    if (sheet.isNullObject || !isOurs) return;
    if (!used.isNullObject && used.rowCount > made.rowCount) throw refused();
    guard(context);
    sheet.delete();
    await context.sync();
  });
