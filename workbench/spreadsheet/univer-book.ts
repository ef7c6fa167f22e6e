import type { IWorkbookData } from '@univerjs/core';
import type { Block } from '../addresses';
import type { Book, BookEvents, CellFormat, CellInput, CellPlace, ChangeType, Table } from './book';
import { UniverCalculation } from './univer-calculation';
import { UniverCells } from './univer-cells';
import { UniverContext } from './univer-context';
import type { UniverInstance } from './univer-context';
import { listenToEdits } from './univer-edits';
import { mendLexer } from './univer-lexer';
import { UniverSelection } from './univer-selection';
import { UniverTables } from './univer-tables';
import type { TableDefinition } from './univer-tables';

const NEW_SHEET_ROWS = 200;
const NEW_SHEET_COLUMNS = 26;

/** What a file holds, as the book opens it. */
export interface BookContent {
  name: string;
  data: Partial<IWorkbookData>;
  tables: TableDefinition[];
}

/** A book in Univer, which has the grid and the formula engine; it runs with and without a page. */
export class UniverBook implements Book {
  readonly name: string;
  readonly events: BookEvents;
  readonly univer: UniverContext;
  private readonly calculation: UniverCalculation;
  private readonly cellPart: UniverCells;
  private readonly tablePart: UniverTables;
  private readonly selectionPart: UniverSelection;
  private lastActiveSheetId: string;

  constructor({ univer, univerAPI }: UniverInstance, content: BookContent) {
    this.name = content.name;
    this.univer = new UniverContext(univer, univerAPI, content.data);
    mendLexer(this.univer);
    this.events = this.univer.events;
    this.calculation = new UniverCalculation(this.univer);
    this.cellPart = new UniverCells(this.univer, this.calculation);
    this.selectionPart = new UniverSelection(this.univer);
    this.tablePart = new UniverTables(this.univer, this.calculation, this.cellPart);
    listenToEdits(this.univer, this.calculation, this.tablePart);
    this.tablePart.open(content.tables);
    this.lastActiveSheetId = this.activeSheetId();
    this.univer.commands.subscribe(({ id, params }) => this.hearSheets(id, params));
  }

  // ---- sheets

  sheetIds = () => this.univer.sheetIds();
  sheetName = (sheetId: string) => this.univer.sheet(sheetId).getSheetName();
  activeSheetId = () => this.univer.workbook.getActiveSheet().getSheetId();
  isSheetHidden = (sheetId: string) => this.univer.sheet(sheetId).isSheetHidden();

  findSheet(nameOrId: string): string | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.sheetIds().find((id) => id === nameOrId || this.sheetName(id).toLowerCase() === wanted) ?? null
    );
  }

  renameSheet(sheetId: string, name: string): void {
    const nameBefore = this.sheetName(sheetId);
    this.univer.sheet(sheetId).setName(name);
    this.events.sheetRenamed.emit({ sheetId, nameBefore, nameAfter: name });
  }

  activateSheet(sheetId: string): void {
    this.univer.workbook.setActiveSheet(this.univer.sheet(sheetId));
  }

  addSheet(name?: string): string {
    let number = this.sheetIds().length + 1;
    while (this.findSheet(`Sheet${number}`)) number += 1;
    const before = this.activeSheetId();
    const sheet = this.univer.workbook.create(name ?? `Sheet${number}`, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS);
    // Univer shows a new sheet; Excel's API adds it behind the one that is shown.
    this.activateSheet(before);
    this.calculation.changed();
    this.calculation.forgetDependencies();
    return sheet.getSheetId();
  }

  deleteSheet(sheetId: string): void {
    this.tablePart.deleteTablesOf(sheetId);
    this.univer.workbook.deleteSheet(this.univer.sheet(sheetId));
  }

  setSheetHidden(sheetId: string, hidden: boolean): void {
    const sheet = this.univer.sheet(sheetId);
    if (hidden) sheet.hideSheet();
    else sheet.showSheet();
  }

  moveSheet(sheetId: string, position: number): void {
    this.univer.workbook.moveSheet(this.univer.sheet(sheetId), position);
  }

  freezePanes(sheetId: string, rowCount: number, columnCount: number): void {
    this.univer.sheet(sheetId).setFreeze({
      xSplit: columnCount,
      ySplit: rowCount,
      startRow: rowCount > 0 ? rowCount : -1,
      startColumn: columnCount > 0 ? columnCount : -1,
    });
  }

  // ---- tables

  tables = () => this.tablePart.tables();
  findTable = (nameOrId: string) => this.tablePart.findTable(nameOrId);
  tableHeaders = (table: Table) => this.tablePart.tableHeaders(table);
  addTable = (sheetId: string, block: Block, hasHeaders: boolean) =>
    this.tablePart.addTable(sheetId, block, hasHeaders);
  renameTable = (table: Table, name: string) => this.tablePart.renameTable(table, name);
  resizeTable = (table: Table, block: Block) => this.tablePart.resizeTable(table, block);
  deleteTable = (table: Table) => this.tablePart.deleteTable(table);

  // ---- cells

  values = (sheetId: string, block: Block) => this.cellPart.values(sheetId, block);
  formulas = (sheetId: string, block: Block) => this.cellPart.formulas(sheetId, block);
  texts = (sheetId: string, block: Block) => this.cellPart.texts(sheetId, block);
  setValues = (sheetId: string, block: Block, values: CellInput[][], changeType?: ChangeType) =>
    this.cellPart.setValues(sheetId, block, values, changeType);
  typeValues(sheetId: string, block: Block, values: CellInput[][]): void {
    if (values.flat().some((value) => value !== '' && value !== null)) this.tablePart.takeIn(sheetId, block);
    this.cellPart.setValues(sheetId, block, values);
  }
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
  columnWidthPixels = (sheetId: string, column: number) => this.cellPart.columnWidthPixels(sheetId, column);
  setColumnWidthPixels = (sheetId: string, block: Block, pixels: number) =>
    this.cellPart.setColumnWidthPixels(sheetId, block, pixels);
  fitColumns = (sheetId: string, block: Block) => this.cellPart.fitColumns(sheetId, block);
  selection = () => this.selectionPart.selection();
  select = (sheetId: string, block: Block) => this.selectionPart.select(sheetId, block);
  address = (sheetId: string, block: Block) => this.cellPart.address(sheetId, block);

  // ---- recalculation

  settle = () => this.calculation.settle();
  recalculate = () => this.calculation.recalculate();
  markDirty = (cells: CellPlace[]) => this.calculation.markDirty(cells);

  private hearSheets(commandId: string, params: { subUnitId?: string; sheet?: { id: string } }): void {
    if (commandId === 'sheet.mutation.insert-sheet' && params.sheet) {
      this.events.sheetAdded.emit({ sheetId: params.sheet.id });
    } else if (commandId === 'sheet.mutation.remove-sheet' && params.subUnitId) {
      this.calculation.changed();
      this.calculation.forgetDependencies();
      this.events.sheetDeleted.emit({ sheetId: params.subUnitId });
    } else if (commandId === 'sheet.operation.set-worksheet-active') {
      const sheetId = this.activeSheetId();
      const previousSheetId = this.lastActiveSheetId;
      if (sheetId === previousSheetId) return;
      this.lastActiveSheetId = sheetId;
      this.events.sheetActivated.emit({ sheetId, previousSheetId });
    }
  }
}
