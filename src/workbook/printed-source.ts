import { readPrintedRollup } from '../domain/published/printed-table';
import { isAuthority, printedAgain } from '../domain/published/printed-places';
import type { Register } from '../domain/register/register';
import { readAuthority } from '../domain/sheet/authorities';
import { cellAddress, type Block, type Place } from '../domain/sheet/block';
import type { PrintedSource } from '../domain/summaries/reconciliation-tab';
import { isFormula } from './cell-content';
import { inExcel } from './in-excel';
import type { SummaryChoices } from './refresh-outcome';
import { isOwnSheet, type RangePlace } from './sheet-source';
import type { SheetSeen, TabLook } from './tab-look';

/** A printed table is small: a larger sheet is none. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 60;
const MOST_CHOSEN_CELLS = 30_000;
/** Sheets of one request, and in all. */
const SHEETS_A_REQUEST = 10;
const MOST_SHEETS = 60;
/** A table of fewer authorities may be one council's sheet. */
const FEWEST_AUTHORITIES = 2;

/** The printed table that Reconciliation holds the register against; null where there is none. */
export async function findPrinted(
  look: TabLook,
  register: Register,
  chosen: SummaryChoices['printedRange'],
): Promise<PrintedSource | null> {
  const range = chosen === undefined ? look.summaries.printed : chosen;
  if (range) {
    const sheet =
      look.sheets.find(({ id, name }) => id === range.sheetId && name === range.sheet) ??
      look.sheets.find(({ name }) => name === range.sheet) ??
      look.sheets.find(({ id }) => id === range.sheetId);
    if (sheet) return readChosen(sheet, range);
  }
  return onlyPrinted(look, new Set(register.authorities.map(({ key }) => key)));
}

async function readChosen(sheet: SheetSeen, range: RangePlace): Promise<PrintedSource | null> {
  const { topIndex, leftIndex, columnCount } = range;
  const within = sheet.used ? sheet.used.topIndex + sheet.used.rowCount - topIndex : 0;
  const rowCount = Math.min(range.rowCount, within);
  if (rowCount < 1 || rowCount * columnCount > MOST_CHOSEN_CELLS) return null;
  return inExcel(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(topIndex, leftIndex, rowCount, columnCount);
    cells.load('values');
    await context.sync();
    return sourceOf(sheet, { topIndex, leftIndex }, cells.values as unknown[][]);
  });
}

const sourceOf = (sheet: SheetSeen, at: Omit<Place, 'sheet'>, block: Block): PrintedSource => ({
  name: sheet.name,
  block,
  place: { sheet: sheet.name, topIndex: at.topIndex, leftIndex: at.leftIndex },
});

/** The only sheet that reads as a printed rollup: where there are several, none is chosen for the officer. */
async function onlyPrinted({ sheets }: TabLook, ownKeys: ReadonlySet<string>): Promise<PrintedSource | null> {
  const candidates = sheets.filter(isCandidate).slice(0, MOST_SHEETS);
  const found: PrintedSource[] = [];
  for (let from = 0; from < candidates.length; from += SHEETS_A_REQUEST) {
    const some = candidates.slice(from, from + SHEETS_A_REQUEST);
    const read = await readSheets(some);
    read.forEach(({ values, formulas }, n) => {
      const sheet = some[n]!;
      if (isPrintedRollup(values, formulas, ownKeys)) found.push(sourceOf(sheet, sheet.used!, values));
    });
  }
  return found.length === 1 ? found[0]! : null;
}

/** What is printed was typed or pasted: it is no table of the workbook, and none of the add-in's own sheets. */
const isCandidate = ({ used, isVisible, mark, name, hasTable }: SheetSeen): boolean =>
  used !== null &&
  used.rowCount > 2 &&
  used.rowCount <= MOST_ROWS &&
  used.columnCount <= MOST_COLUMNS &&
  isVisible &&
  mark === null &&
  !hasTable &&
  !isOwnSheet(name, []);

const readSheets = (sheets: readonly SheetSeen[]): Promise<{ values: Block; formulas: Block }[]> =>
  inExcel(async (context) => {
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

/** Authorities, each once, with figures that nobody works out. @param ownKeys the authorities of the register */
function isPrintedRollup(values: Block, formulas: Block, ownKeys: ReadonlySet<string>): boolean {
  if (values.some((row, r) => row.some((value, c) => isFormula(formulas[r]?.[c], value)))) return false;
  const table = readPrintedRollup(values);
  if (table === null || printedAgain(table.places).length > 0) return false;
  const authorities = table.places.filter((place) => {
    const reading = readAuthority(place.name);
    return (
      isAuthority(place) && reading.kind === 'one' && (reading.name !== null || ownKeys.has(reading.key))
    );
  });
  return authorities.length >= FEWEST_AUTHORITIES;
}

/** "'Printed 12 March 2024'!A1:J14" */
export function printedAddress({ block, place }: PrintedSource): string | null {
  if (place === null) return null;
  const width = block.reduce((most, row) => Math.max(most, row.length), 1);
  const last = cellAddress(place, block.length - 1, width - 1);
  return `${cellAddress(place, 0, 0, true)}:${last}`;
}
