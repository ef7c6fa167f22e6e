import type { IWorkbookData } from '@univerjs/core';
import { splitAddress } from '../addresses';
import type { Block } from '../addresses';
import type {
  Book,
  BookEvents,
  CellFormat,
  CellCopy,
  CellInput,
  CellPlace,
  ChangeType,
  SheetProtection,
  SheetVisibility,
  Table,
} from './book';
import { Charts } from './charts';
import type { ChartParts } from './charts';
import { ConditionalFormats } from './conditional-formats';
import type { ConditionalFormat } from './conditional-formats';
import { DataValidations } from './data-validations';
import type { DataValidation } from './data-validations';
import { PageLayouts } from './page-layouts';
import type { PageLayout } from './page-layouts';
import { SheetProperties } from './sheet-properties';
import type { SheetProperty } from './sheet-properties';
import type { ShiftDirection } from './structure';
import { UniverCalculation } from './univer-calculation';
import { UniverCells } from './univer-cells';
import { UniverConditionalFormats } from './univer-conditional-formats';
import { UniverContents } from './univer-contents';
import { UniverContext } from './univer-context';
import type { UniverInstance } from './univer-context';
import { listenToEdits } from './univer-edits';
import { mendFunctions } from './univer-functions';
import { mendLexer } from './univer-lexer';
import { UniverLines } from './univer-lines';
import type { AddinSettings } from '../files/addin-settings';
import { UniverSelection } from './univer-selection';
import { UniverSheets } from './univer-sheets';
import { UniverTables } from './univer-tables';
import type { TableDefinition } from './univer-tables';

/** What a file holds, as the book opens it. */
export interface BookContent {
  name: string;
  data: Partial<IWorkbookData>;
  tables: TableDefinition[];
  /** Conditional formats, validation and protection, sheet by sheet. */
  rules?: SheetRules[];
  /** What add-ins keep with it, by the id of each. */
  settings?: AddinSettings;
}

/** What a file says of a sheet beyond its cells. */
export interface SheetRules {
  sheetId: string;
  /** The first comes first. */
  conditionalFormats: Pick<ConditionalFormat, 'blocks' | 'formula' | 'stopIfTrue' | 'look'>[];
  validations: (DataValidation & { blocks: Block[] })[];
  protection: SheetProtection | null;
  isVeryHidden: boolean;
  charts: ChartParts[];
  properties: SheetProperty[];
  /** Null where it says nothing of how the sheet is printed. */
  pageLayout: PageLayout | null;
}

/** A book in Univer, which has the grid and the formula engine; it runs with and without a page. */
export class UniverBook implements Book {
  readonly name: string;
  readonly events: BookEvents;
  readonly univer: UniverContext;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly conditionalLooks: UniverConditionalFormats;
  readonly charts: Charts;
  readonly pageLayouts: PageLayouts;
  readonly sheetProperties: SheetProperties;
  private readonly calculation: UniverCalculation;
  private readonly sheetPart: UniverSheets;
  private readonly cellPart: UniverCells;
  private readonly linePart: UniverLines;
  private readonly contentPart: UniverContents;
  private readonly tablePart: UniverTables;
  private readonly selectionPart: UniverSelection;

  constructor({ univer, univerAPI }: UniverInstance, content: BookContent) {
    this.name = content.name;
    this.univer = new UniverContext(univer, univerAPI, content.data);
    mendLexer(this.univer);
    mendFunctions(this.univer);
    this.events = this.univer.events;
    this.calculation = new UniverCalculation(this.univer);
    this.cellPart = new UniverCells(this.univer, this.calculation);
    this.linePart = new UniverLines(this.univer, this.cellPart);
    this.contentPart = new UniverContents(this.univer, this.calculation, this.cellPart);
    this.sheetPart = new UniverSheets(this.univer, this.calculation, (sheetId) =>
      this.tablePart.deleteTablesOf(sheetId),
    );
    this.selectionPart = new UniverSelection(this.univer);
    this.tablePart = new UniverTables(this.univer, this.calculation, this.cellPart, this.contentPart);
    const sheetMeant = (prefix: string, ownSheetId: string) =>
      prefix === '' ? ownSheetId : this.findSheet(splitAddress(`${prefix}A1`).sheetName ?? '');
    this.conditionalFormats = new ConditionalFormats(this.events, sheetMeant);
    this.conditionalLooks = new UniverConditionalFormats(this.univer, this.conditionalFormats);
    this.dataValidations = new DataValidations(this.events, sheetMeant);
    this.charts = new Charts(this.events);
    this.pageLayouts = new PageLayouts(this.events);
    this.sheetProperties = new SheetProperties(this.events);
    for (const rules of content.rules ?? []) this.openRules(rules);
    listenToEdits(this.univer, this.calculation, this.tablePart);
    this.tablePart.open(content.tables);
  }

  // ---- sheets

  sheetIds = () => this.sheetPart.sheetIds();
  sheetName = (sheetId: string) => this.sheetPart.sheetName(sheetId);
  activeSheetId = () => this.sheetPart.activeSheetId();
  findSheet = (nameOrId: string) => this.sheetPart.findSheet(nameOrId);
  renameSheet = (sheetId: string, name: string) => this.sheetPart.renameSheet(sheetId, name);
  activateSheet = (sheetId: string) => this.sheetPart.activateSheet(sheetId);
  addSheet = (name?: string) => this.sheetPart.addSheet(name);
  deleteSheet = (sheetId: string) => this.sheetPart.deleteSheet(sheetId);
  sheetVisibility = (sheetId: string) => this.sheetPart.sheetVisibility(sheetId);
  setSheetVisibility = (sheetId: string, visibility: SheetVisibility) =>
    this.sheetPart.setSheetVisibility(sheetId, visibility);
  moveSheet = (sheetId: string, position: number) => this.sheetPart.moveSheet(sheetId, position);
  tabColor = (sheetId: string) => this.sheetPart.tabColor(sheetId);
  setTabColor = (sheetId: string, color: string) => this.sheetPart.setTabColor(sheetId, color);
  protection = (sheetId: string) => this.sheetPart.protection(sheetId);
  protect = (sheetId: string, protection: SheetProtection) => this.sheetPart.protect(sheetId, protection);
  unprotect = (sheetId: string) => this.sheetPart.unprotect(sheetId);
  frozenPanes = (sheetId: string) => this.sheetPart.frozenPanes(sheetId);
  freezePanes = (sheetId: string, rowCount: number, columnCount: number) =>
    this.sheetPart.freezePanes(sheetId, rowCount, columnCount);
  showsGridlines = (sheetId: string) => this.sheetPart.showsGridlines(sheetId);
  showGridlines = (sheetId: string, areShown: boolean) => this.sheetPart.showGridlines(sheetId, areShown);

  // ---- tables

  tables = () => this.tablePart.tables();
  findTable = (nameOrId: string) => this.tablePart.findTable(nameOrId);
  tableHeaders = (table: Table) => this.tablePart.tableHeaders(table);
  addTable = (sheetId: string, block: Block, hasHeaders: boolean) =>
    this.tablePart.addTable(sheetId, block, hasHeaders);
  renameTable = (table: Table, name: string) => this.tablePart.renameTable(table, name);
  resizeTable = (table: Table, block: Block) => this.tablePart.resizeTable(table, block);
  setTableTotals = (table: Table, hasTotals: boolean) => this.tablePart.setTableTotals(table, hasTotals);
  deleteTable = (table: Table) => this.tablePart.deleteTable(table);

  // ---- cells

  values = (sheetId: string, block: Block) => this.cellPart.values(sheetId, block);
  formulas = (sheetId: string, block: Block) => this.cellPart.formulas(sheetId, block);
  texts = (sheetId: string, block: Block) => this.cellPart.texts(sheetId, block);
  setValues = (sheetId: string, block: Block, values: CellInput[][], changeType?: ChangeType) =>
    this.cellPart.setValues(sheetId, block, values, changeType);
  typeValues = (sheetId: string, block: Block, values: CellInput[][]): void => {
    const holdsSomething = values.some((line) => line.some((value) => value !== '' && value !== null));
    if (holdsSomething) this.tablePart.takeIn(sheetId, block);
    this.cellPart.setValues(sheetId, block, values);
  };
  setTablesGrow = (doGrow: boolean) => this.tablePart.setGrow(doGrow);
  numberFormats = (sheetId: string, block: Block) => this.cellPart.numberFormats(sheetId, block);
  setNumberFormats = (sheetId: string, block: Block, formats: (string | null)[][]) =>
    this.cellPart.setNumberFormats(sheetId, block, formats);
  format = <K extends keyof CellFormat>(sheetId: string, block: Block, part: K) =>
    this.cellPart.format(sheetId, block, part);
  setFormat = <K extends keyof CellFormat>(sheetId: string, block: Block, part: K, value: CellFormat[K]) =>
    this.cellPart.setFormat(sheetId, block, part, value);
  clearFormats = (sheetId: string, block: Block) => this.cellPart.clearFormats(sheetId, block);
  usedBlock = (sheetId: string, valuesOnly?: boolean) => this.cellPart.usedBlock(sheetId, valuesOnly);
  spill = (sheetId: string, row: number, column: number) => this.cellPart.spill(sheetId, row, column);
  insertRows = (sheetId: string, row: number, count: number) => this.cellPart.insertRows(sheetId, row, count);
  deleteRows = (sheetId: string, row: number, count: number) => this.cellPart.deleteRows(sheetId, row, count);
  insertColumns = (sheetId: string, column: number, count: number) =>
    this.cellPart.insertColumns(sheetId, column, count);
  deleteColumns = (sheetId: string, column: number, count: number) =>
    this.cellPart.deleteColumns(sheetId, column, count);
  rowHeightPixels = (sheetId: string, row: number) => this.linePart.rowHeightPixels(sheetId, row);
  setRowHeightPixels = (sheetId: string, block: Block, pixels: number) =>
    this.linePart.setRowHeightPixels(sheetId, block, pixels);
  fitRows = (sheetId: string, block: Block) => this.linePart.fitRows(sheetId, block);
  columnWidthPixels = (sheetId: string, column: number) => this.linePart.columnWidthPixels(sheetId, column);
  setColumnWidthPixels = (sheetId: string, block: Block, pixels: number) =>
    this.linePart.setColumnWidthPixels(sheetId, block, pixels);
  fitColumns = (sheetId: string, block: Block) => this.linePart.fitColumns(sheetId, block);
  selection = () => this.selectionPart.selection();
  select = (sheetId: string, block: Block) => this.selectionPart.select(sheetId, block);
  address = (sheetId: string, block: Block) => this.cellPart.address(sheetId, block);

  contents = (sheetId: string, block: Block) => this.contentPart.contents(sheetId, block);
  setContents = (sheetId: string, block: Block, copies: (CellCopy | null)[][], changeType?: ChangeType) =>
    this.contentPart.setContents(sheetId, block, copies, changeType);
  rewriteFormulas = (rewrite: (formula: string, sheetId: string) => string) =>
    this.contentPart.rewriteFormulas(rewrite);
  shiftCells = (sheetId: string, block: Block, direction: ShiftDirection) =>
    this.contentPart.shiftCells(sheetId, block, direction);

  // ---- recalculation

  settle = () => this.calculation.settle();
  recalculate = () => this.calculation.recalculate();
  markDirty = (cells: CellPlace[]) => this.calculation.markDirty(cells);

  private openRules({
    sheetId,
    conditionalFormats,
    validations,
    protection,
    isVeryHidden,
    charts,
    properties,
    pageLayout,
  }: SheetRules): void {
    // Each is added before those that are there.
    for (const { blocks, look, formula, stopIfTrue } of [...conditionalFormats].reverse()) {
      const format = this.conditionalFormats.add(sheetId, blocks);
      this.conditionalFormats.change(format, { formula, stopIfTrue }, look);
    }
    for (const { blocks, ...validation } of validations)
      this.dataValidations.change(sheetId, blocks, validation);
    if (protection) this.protect(sheetId, protection);
    if (isVeryHidden) this.setSheetVisibility(sheetId, 'VeryHidden');
    for (const chart of charts) this.charts.add(sheetId, chart);
    for (const { key, value } of properties) this.sheetProperties.set(sheetId, key, value);
    if (pageLayout) this.pageLayouts.change(sheetId, pageLayout);
  }
}
