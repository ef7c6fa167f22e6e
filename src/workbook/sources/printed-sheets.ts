import { readProjects } from '../../domain/projects/projects-table';
import type { Block, Place } from '../../domain/sheet/block';
import type { PrintedSource } from '../../domain/published/printed-table';
import { OWNED } from '../../domain/summaries/tabs/tab';
import { isFormula } from '../excel/cell-content';
import { isOwnSheet } from '../excel/own-sheet-names';
import type { SheetSeen, TabLook } from '../excel/own-sheets';
import { runExcel } from '../excel/run-excel';
import type { PrintedRange } from '../tabs/refresh-outcome';

/** A printed table is small: a larger sheet is none. */
const MAX_ROWS = 200;
const MAX_COLUMNS = 60;
/** Sheets of one request, and in all. */
const SHEETS_A_REQUEST = 10;
const MAX_SHEETS = 60;

/** A printed table with its place. */
export interface Printed {
  readonly source: PrintedSource;
  readonly range: PrintedRange;
}

/** A tab, a copy of one, or another sheet that the add-in made. */
export const isOurs = ({ owned }: TabLook, { id, name, mark }: SheetSeen): boolean =>
  mark !== null || isOwnSheet(name, []) || [...owned.values()].some((sheet) => sheet.id === id);

export const sourceOf = (sheet: SheetSeen, at: Omit<Place, 'sheet'>, block: Block): PrintedSource => ({
  name: sheet.name,
  block,
  place: { sheet: sheet.name, topIndex: at.topIndex, leftIndex: at.leftIndex },
});

/** All sheets on which somebody typed or pasted a table of projects, which is none of the workbook's own tables. */
export async function printedProjects(look: TabLook): Promise<PrintedSource[]> {
  const isProjects = (values: Block, formulas: Block): boolean =>
    !hasFormula(values, formulas) &&
    !values.some((row) => row.includes(OWNED)) &&
    readProjects(values) !== null;
  return (await sheetsThat(look, isProjects)).map(({ source }) => source);
}

export async function sheetsThat(
  look: TabLook,
  accepts: (values: Block, formulas: Block) => boolean,
): Promise<Printed[]> {
  const candidates = look.sheets.filter((sheet) => isCandidate(look, sheet)).slice(0, MAX_SHEETS);
  const found: Printed[] = [];
  for (let from = 0; from < candidates.length; from += SHEETS_A_REQUEST) {
    const some = candidates.slice(from, from + SHEETS_A_REQUEST);
    const read = await readSheets(some);
    read.forEach(({ values, formulas }, n) => {
      if (!accepts(values, formulas)) return;
      const { id, name, used } = some[n]!;
      const range = { sheetId: id, sheet: name, ...used!, isWhole: true };
      found.push({ source: sourceOf(some[n]!, used!, values), range });
    });
  }
  return found;
}

/** What is printed was typed or pasted: it is no table of the workbook, and none of the add-in's own sheets. */
const isCandidate = (look: TabLook, sheet: SheetSeen): boolean =>
  sheet.used !== null &&
  sheet.used.rowCount > 2 &&
  sheet.used.rowCount <= MAX_ROWS &&
  sheet.used.columnCount <= MAX_COLUMNS &&
  sheet.isVisible &&
  !sheet.hasTable &&
  !isOurs(look, sheet);

export const readSheets = (
  sheets: readonly Pick<SheetSeen, 'id' | 'used'>[],
): Promise<{ values: Block; formulas: Block }[]> =>
  runExcel(async (context) => {
    const ranges = sheets.map(({ id, used }) => {
      const { topIndex, leftIndex, rowCount, columnCount } = used!;
      const range = context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(topIndex, leftIndex, rowCount, columnCount);
      range.load('values,formulas');
      return range;
    });
    await context.sync();
    return ranges.map(({ values, formulas }) => ({ values, formulas }));
  });

export const hasFormula = (values: Block, formulas: Block): boolean =>
  values.some((row, r) => row.some((value, c) => isFormula(formulas[r]?.[c], value)));
