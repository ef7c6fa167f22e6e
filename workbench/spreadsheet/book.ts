import type { Block } from '../addresses';
import type { Signal } from '../signal';
import type { CellBorder } from './borders';
import type { Charts } from './charts';
import type { ConditionalFormats } from './conditional-formats';
import type { DataValidations } from './data-validations';
import type { PageLayouts } from './page-layouts';
import type { SheetProperties } from './sheet-properties';
import type { ShiftDirection } from './structure';

/** What a cell holds, as Excel's API tells it: a blank cell is an empty text, an error its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** A value to write: null leaves the cell as it is, an empty text clears it, a text that starts with = is a formula. */
export type CellInput = CellValue | null;

export interface Table {
  readonly id: string;
  name: string;
  sheetId: string;
  /** The whole table, its header row included. */
  block: Block;
  style: string;
  /** Whether its last row is of totals. */
  hasTotals: boolean;
}

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'RowSorted'
  | 'CellInserted'
  | 'CellDeleted';

export interface CellChange {
  sheetId: string;
  block: Block;
  changeType: ChangeType;
  /** The tables that the change concerns, where the block alone does not tell (rows that are gone). */
  tables?: Table[];
  /** Where cells were shifted to, if they were. */
  shift?: ShiftDirection;
}

/** Rows or columns that came (count above 0) or went (below 0), from `at` on. */
export interface StructureChange {
  sheetId: string;
  axis: 'row' | 'column';
  at: number;
  count: number;
  /** Where only cells came or went: which columns (or, along columns, which rows) they are of. Null: whole lines. */
  across: { start: number; count: number } | null;
}

export interface Selection {
  sheetId: string;
  block: Block;
}

export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** How a sheet is protected: what is allowed all the same (`allowFormatCells`), and the password if there is one. */
export interface SheetProtection {
  options: Record<string, boolean>;
  password: string | null;
}

/** How many rows and columns stay in view; 0 and 0 where nothing is frozen. */
export interface FrozenPanes {
  rowCount: number;
  columnCount: number;
}

/** The parts of a cell's look that the object model reads and writes. */
export interface CellFormat {
  fillColor: string | null;
  fontColor: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  numberFormat: string;
  borderTop: CellBorder | null;
  borderBottom: CellBorder | null;
  borderLeft: CellBorder | null;
  borderRight: CellBorder | null;
}

export interface BookEvents {
  /** Cells changed by the user or by the add-in, not by a recalculation. */
  cellsChanged: Signal<CellChange>;
  structureChanged: Signal<StructureChange>;
  selectionChanged: Signal<Selection>;
  sheetActivated: Signal<{ sheetId: string; previousSheetId: string }>;
  sheetAdded: Signal<{ sheetId: string }>;
  sheetDeleted: Signal<{ sheetId: string }>;
  sheetRenamed: Signal<{ sheetId: string; nameBefore: string; nameAfter: string }>;
  tableAdded: Signal<Table>;
  tableDeleted: Signal<Table>;
  /** A recalculation gave cells of these sheets a value. */
  sheetsCalculated: Signal<string[]>;
  /** A recalculation is under way (true) or done (false). */
  calculating: Signal<boolean>;
}

/** The sheets of a book. */
export interface BookSheets {
  sheetIds(): string[];
  sheetName(sheetId: string): string;
  renameSheet(sheetId: string, name: string): void;
  /** A sheet by its name (whatever the case) or its id. */
  findSheet(nameOrId: string): string | null;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  addSheet(name?: string): string;
  deleteSheet(sheetId: string): void;
  sheetVisibility(sheetId: string): SheetVisibility;
  setSheetVisibility(sheetId: string, visibility: SheetVisibility): void;
  moveSheet(sheetId: string, position: number): void;
  /** `#FF0000`; empty where the tab has no colour. */
  tabColor(sheetId: string): string;
  setTabColor(sheetId: string, color: string): void;
  /** Null where the sheet is not protected. It is kept here, and obeyed by the object model only. */
  protection(sheetId: string): SheetProtection | null;
  protect(sheetId: string, protection: SheetProtection): void;
  unprotect(sheetId: string): void;
  frozenPanes(sheetId: string): FrozenPanes;
  freezePanes(sheetId: string, rowCount: number, columnCount: number): void;
  showsGridlines(sheetId: string): boolean;
  showGridlines(sheetId: string, areShown: boolean): void;
}

/** The tables of a book. */
export interface BookTables {
  tables(): Table[];
  findTable(nameOrId: string): Table | null;
  tableHeaders(table: Table): string[];
  addTable(sheetId: string, block: Block, hasHeaders: boolean): Table;
  renameTable(table: Table, name: string): void;
  resizeTable(table: Table, block: Block): void;
  /** Takes the row below in as the table's totals, or leaves its last row out of it. */
  setTableTotals(table: Table, hasTotals: boolean): void;
  deleteTable(table: Table): void;
}

/** How wide columns and how tall rows are. */
export interface BookLines {
  rowHeightPixels(sheetId: string, row: number): number;
  setRowHeightPixels(sheetId: string, block: Block, pixels: number): void;
  fitRows(sheetId: string, block: Block): void;
  columnWidthPixels(sheetId: string, column: number): number;
  setColumnWidthPixels(sheetId: string, block: Block, pixels: number): void;
  fitColumns(sheetId: string, block: Block): void;
}

/** The cells of a book. */
export interface BookCells extends BookLines {
  values(sheetId: string, block: Block): CellValue[][];
  formulas(sheetId: string, block: Block): CellValue[][];
  /** What the cells show: values under their number formats. */
  texts(sheetId: string, block: Block): string[][];
  setValues(sheetId: string, block: Block, values: CellInput[][], changeType?: ChangeType): void;
  numberFormats(sheetId: string, block: Block): string[][];
  setNumberFormats(sheetId: string, block: Block, formats: (string | null)[][]): void;
  /** One part of the cells' look; null where the cells differ. */
  format<K extends keyof CellFormat>(sheetId: string, block: Block, part: K): CellFormat[K] | null;
  setFormat<K extends keyof CellFormat>(sheetId: string, block: Block, part: K, value: CellFormat[K]): void;
  clearFormats(sheetId: string, block: Block): void;
  /** The smallest block with anything in it, null on an empty sheet. Spilled values count. */
  usedBlock(sheetId: string, valuesOnly?: boolean): Block | null;
  /** Where the formula at this cell spills to, itself included; null where it does not. */
  spill(sheetId: string, row: number, column: number): Block | null;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
  /** `Sheet!A1:B2`, quoted as Excel quotes it. */
  address(sheetId: string, block: Block): string;
}

/** A cell's own look, as the spreadsheet keeps it. */
export type CellLook = Readonly<Record<string, unknown>>;

/** What a cell is: what it holds, and its own look (null where it has none). A spilled value is not its own. */
export interface CellContent {
  value: CellValue;
  formula: string | null;
  look: CellLook | null;
}

/** What a cell is to become; what is left out stays as it is. */
export interface CellCopy {
  entry?: Omit<CellContent, 'look'>;
  look?: CellLook | null;
}

/** Cells as they are kept. */
export interface BookContents {
  contents(sheetId: string, block: Block): CellContent[][];
  /** Writes cells as they are given: a text stays a text, whatever it looks like. */
  setContents(sheetId: string, block: Block, copies: (CellCopy | null)[][], changeType?: ChangeType): void;
  /** Rewrites the formulas of the whole book; null leaves one as it is. */
  rewriteFormulas(rewrite: (formula: string, sheetId: string) => string): void;
  /** Inserts cells where the block is and shifts those there Down or Right, or deletes it and shifts the rest Up or Left. */
  shiftCells(sheetId: string, block: Block, direction: ShiftDirection): void;
}

/** What is selected. */
export interface BookSelection {
  selection(): Selection;
  /** Selects a block, shows its sheet, and brings it into view. */
  select(sheetId: string, block: Block): void;
}

/** Recalculation. It never waits for the add-in's page. */
export interface BookCalculation {
  /** Waits until every change made so far has been recalculated. */
  settle(): Promise<void>;
  /** Recalculates everything. */
  recalculate(): Promise<void>;
  /** Has these cells' formulas evaluated again. */
  markDirty(cells: CellPlace[]): void;
}

/** A workbook open in a spreadsheet, whichever spreadsheet that is. */
export interface Book
  extends BookSheets, BookTables, BookCells, BookContents, BookSelection, BookCalculation {
  readonly name: string;
  readonly events: BookEvents;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly charts: Charts;
  readonly pageLayouts: PageLayouts;
  readonly sheetProperties: SheetProperties;
  /** Writes as a user does at the keyboard: a table takes in what is typed right below it. */
  typeValues(sheetId: string, block: Block, values: CellInput[][]): void;
}
