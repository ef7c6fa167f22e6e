import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import type { Cell, RowDef, TableColumn, TableDefinition, WriteSheet } from 'hucre';
import { boundingBlock, cellBlock, formatBlock } from '../addresses';
import type { Block } from '../addresses';
import type { Book, CellValue, Table } from '../spreadsheet/book';
import { withAddinSettings, type AddinSettings } from './addin-settings';
import { toStoredFormula } from './function-names';
import { pageSetupToWrite, printNames } from './page-setups';
import { chartsToReplace, withSheetParts } from './sheet-parts';
import { rulesToWrite } from './sheet-rules';
import { WrittenStyles } from './written-styles';

type FileValue = CellValue | null;

const DEFAULT_ROW_PIXELS = 20;
const POINTS_PER_PIXEL = 0.75;

/**
 * Writes the book as an .xlsx: values, formulas in their stored form, the looks of cells with their borders, widths and
 * heights, tables with their totals, charts, conditional formats by a formula, validation of lists, protection, frozen
 * panes, gridlines, the colours of tabs, how sheets are printed, and what add-ins keep with the sheets and the workbook. Merged cells,
 * conditional formats of other kinds, charts of other kinds and whatever else the opened file held are not carried over.
 */
export async function writeXlsx(
  book: Book,
  functionNames: string[],
  settings: AddinSettings = {},
): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre');
  const sheetIds = book.sheetIds();
  const written = await write({
    sheets: sheetIds.map((sheetId) => writeSheet(book, sheetId, functionNames)),
    namedRanges: sheetIds.flatMap((sheetId) => printNames(book, sheetId)),
    activeSheet: sheetIds.indexOf(shownSheetId(book)),
  });
  return withAddinSettings(settings, withSheetParts(book, written));
}

/** A file must not open on a sheet that is hidden. */
function shownSheetId(book: Book): string {
  const visible = book.sheetIds().filter((sheetId) => book.sheetVisibility(sheetId) === 'Visible');
  return visible.find((sheetId) => sheetId === book.activeSheetId()) ?? visible[0] ?? book.activeSheetId();
}

function writeSheet(book: Book, sheetId: string, functionNames: string[]): WriteSheet {
  const name = book.sheetName(sheetId);
  const used = book.usedBlock(sheetId);
  const around = {
    ...rulesToWrite(book, sheetId),
    ...pageSetupToWrite(book, sheetId),
    charts: chartsToReplace(book, sheetId),
  };
  if (!used) return { name, rows: [], ...around };
  const block = boundingBlock(cellBlock(0, 0), used);
  const values = book.values(sheetId, block);
  const formulas = book.formulas(sheetId, block);
  const contents = book.contents(sheetId, block);
  const styles = new WrittenStyles();
  const cells = new Map<string, Partial<Cell>>();
  const rows = values.map((line, row) =>
    line.map((value, column): FileValue => {
      const formula = formulas[row]?.[column];
      const style = styles.of(contents[row]?.[column]?.look ?? null);
      const stored = value === '' ? null : value;
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
        const spill = book.spill(sheetId, row, column);
        cells.set(`${row},${column}`, {
          ...formulaCell(formula, stored, { row, column, spill }, functionNames),
          style,
        });
      } else if (style) cells.set(`${row},${column}`, { value: stored, style });
      return stored;
    }),
  );
  const columns = Array.from({ length: block.columnCount }, (_, column) => ({
    width: Math.max(1, Math.round(((book.columnWidthPixels(sheetId, column) - 5) / 7) * 100) / 100),
  }));
  return {
    name,
    rows,
    cells,
    columns,
    tables: tablesOf(book, sheetId),
    rowDefs: rowHeights(book, sheetId, block),
    ...around,
  };
}

/** Without dynamic-array metadata Excel would show `=@S106.ROLLUP(...)` and not spill; a single cell needs it too. */
function formulaCell(
  formula: string,
  value: FileValue,
  { row, column, spill }: { row: number; column: number; spill: Block | null },
  functionNames: string[],
): Partial<Cell> {
  const stored = toStoredFormula(formula.slice(1), functionNames, [...NEW_EXCEL_FUNCTIONS].map(String));
  const isOurs = stored.includes('_xldudf_');
  const cell: Partial<Cell> = { formula: stored, formulaResult: value ?? undefined };
  if (!spill && !isOurs) return cell;
  return {
    ...cell,
    formulaType: 'array',
    formulaDynamic: true,
    formulaRef: formatBlock(spill ?? cellBlock(row, column)),
  };
}

function tablesOf(book: Book, sheetId: string): TableDefinition[] {
  return book
    .tables()
    .filter((table) => table.sheetId === sheetId)
    .map((table) => ({
      name: table.name,
      range: formatBlock(table.block),
      style: table.style,
      showTotalRow: table.hasTotals,
      columns: columnsOf(book, table),
    }));
}

/** Excel wants a table's totals told of its columns too, beside the cells that show them. */
function columnsOf(book: Book, table: Table): TableColumn[] {
  const { block, hasTotals } = table;
  const totals = { ...block, row: block.row + block.rowCount - 1, rowCount: 1 };
  const [shown = []] = hasTotals ? book.formulas(table.sheetId, totals) : [];
  return book.tableHeaders(table).map((name, index): TableColumn => {
    const total = shown[index] ?? '';
    if (total === '') return { name };
    const formula = typeof total === 'string' && total.startsWith('=') ? total : null;
    if (formula === null) return { name, totalLabel: String(total) };
    if (/^=SUBTOTAL\(109,/i.test(formula)) return { name, totalFunction: 'sum' };
    return { name, totalFunction: 'custom', totalFormula: formula.slice(1) };
  });
}

function rowHeights(book: Book, sheetId: string, { rowCount }: Block): Map<number, RowDef> {
  const heights = new Map<number, RowDef>();
  for (let row = 0; row < rowCount; row += 1) {
    const pixels = book.rowHeightPixels(sheetId, row);
    if (pixels !== DEFAULT_ROW_PIXELS) heights.set(row, { height: pixels * POINTS_PER_PIXEL });
  }
  return heights;
}
