import { cellBlock, isOneCell, parseBlock } from './addresses';
import type { Block } from './addresses';
import { Inspection } from './inspection';
import { copySheet } from './objects/sheet-copy';
import type { Fault } from './protocol/faults';
import { EventType, WORKBOOK_TARGET } from './protocol/messages';
import type { Book, CellFormat, CellInput, SheetVisibility, Table } from './spreadsheet/book';
import type { ConditionalFormatKind } from './spreadsheet/conditional-formats';
import { pressRibbonButton } from './ribbon';
import { sortedRows } from './sorting';
import { UndoSteps } from './undo-steps';

const CALCULATED_LIMIT_MS = 45_000;
const POLL_MS = 20;

/**
 * A workbook in the workbench as a test drives it. Addresses are Excel's, `Summary!B4` or `'Q1 2025'!A1:K10`;
 * without a sheet's name they are of the active sheet.
 */
export class Automation extends Inspection {
  private readonly undoSteps = new UndoSteps();

  /**
   * Types into cells, as a user does: text that looks like a number or a date becomes one, text that starts with =
   * a formula. A matrix fills as many cells from the address on. Resolves when the engine has recalculated;
   * calculated() also waits for the add-in.
   */
  async type(address: string, input: CellInput | CellInput[][]): Promise<void> {
    const { sheetId, block } = this.place(address);
    const rows = Array.isArray(input) ? input : fill(block, input);
    const target = {
      ...block,
      rowCount: rows.length,
      columnCount: Math.max(...rows.map((row) => row.length)),
    };
    const { book } = this.session;
    const before = book.formulas(sheetId, target);
    book.typeValues(sheetId, target, rows);
    this.undoSteps.push(() => book.setValues(sheetId, target, before));
    await book.settle();
  }

  /** Pastes a block of values, which fills as many cells from the address on. */
  async paste(address: string, rows: CellInput[][]): Promise<void> {
    await this.type(address, rows);
  }

  /** An edit by somebody else who has the workbook open: its events say that it is remote. */
  async coAuthor(address: string, input: CellInput | CellInput[][]): Promise<void> {
    this.session.editSource = 'Remote';
    const typed = this.type(address, input);
    // The book tells of a write in the next microtask, which comes before this one's.
    await Promise.resolve();
    this.session.editSource = 'Local';
    await typed;
  }

  /** Takes the latest edit back. */
  async undo(): Promise<void> {
    await this.undoSteps.undo();
    await this.session.book.settle();
  }

  insertRows(sheetName: string, sheetRow: number, count = 1): Promise<void> {
    return this.insert(this.sheetId(sheetName), 'row', sheetRow - 1, count);
  }

  deleteRows(sheetName: string, sheetRow: number, count = 1): Promise<void> {
    return this.delete(this.sheetId(sheetName), 'row', sheetRow - 1, count);
  }

  /** Inserts columns before the one with this letter. */
  insertColumns(sheetName: string, column: string, count = 1): Promise<void> {
    return this.insert(this.sheetId(sheetName), 'column', columnOf(column), count);
  }

  deleteColumns(sheetName: string, column: string, count = 1): Promise<void> {
    return this.delete(this.sheetId(sheetName), 'column', columnOf(column), count);
  }

  // ---- tables

  /** Sorts a table's rows by one of its columns. Excel tells of it as rows sorted, and of no change of cells. */
  async sort(tableName: string, heading: string, ascending = true): Promise<void> {
    const { book } = this.session;
    const table = this.table(tableName);
    const column = book.tableHeaders(table).indexOf(heading);
    if (column < 0) throw new Error(`The table ${tableName} has no column "${heading}".`);
    const { sheetId, block } = table;
    const body = { ...block, row: block.row + 1, rowCount: block.rowCount - (table.hasTotals ? 2 : 1) };
    book.setValues(sheetId, body, sortedRows(book, sheetId, body, column, ascending), 'RowSorted');
    await book.settle();
  }

  /** Makes a table of cells whose first row is its headings. */
  async addTable(name: string, address: string): Promise<void> {
    const { sheetId, block } = this.place(address);
    const { book } = this.session;
    book.renameTable(book.addTable(sheetId, block, true), name);
    await book.settle();
  }

  async renameTable(name: string, newName: string): Promise<void> {
    this.session.book.renameTable(this.table(name), newName);
    await this.session.book.settle();
  }

  /** The table goes and its cells stay, as when it is converted to a range. */
  async deleteTable(name: string): Promise<void> {
    this.session.book.deleteTable(this.table(name));
    await this.session.book.settle();
  }

  /** Selects a block and shows its sheet. */
  select(address: string): void {
    const { sheetId, block } = this.place(address);
    this.session.book.select(sheetId, block);
  }

  setVisibility(sheetName: string, visibility: SheetVisibility): void {
    this.session.book.setSheetVisibility(this.sheetId(sheetName), visibility);
  }

  /**
   * Protects a sheet against the add-in, whose writes to it then fail with AccessDenied. What the test itself does
   * is not held back.
   */
  protect(sheetName: string, options: Record<string, boolean> = {}): void {
    this.session.book.protect(this.sheetId(sheetName), { options, password: null });
  }

  unprotect(sheetName: string): void {
    this.session.book.unprotect(this.sheetId(sheetName));
  }

  /** Gives cells a look, as a user does: setFormat('Register!A1:C1', 'fillColor', '#FFE699'). */
  setFormat<K extends keyof CellFormat>(address: string, part: K, value: CellFormat[K]): void {
    const { sheetId, block } = this.place(address);
    this.session.book.setFormat(sheetId, block, part, value);
  }

  /**
   * Waits until everything is recalculated and every call of the add-in's functions has answered at least once.
   * Later answers of a stream come of themselves: wait for those with until().
   */
  async calculated(limitMs = CALCULATED_LIMIT_MS): Promise<void> {
    const { book, functions, host, opened } = this.session;
    const limit = Date.now() + limitMs;
    await opened;
    await inTime(host.ready, limitMs, "The add-in's page did not become ready for its functions.");
    for (;;) {
      await book.settle();
      if (!functions.isBusy()) return;
      const leftMs = limit - Date.now();
      if (leftMs <= 0) throw new Error(`Still waiting for the add-in: ${this.busyAddresses().join(', ')}.`);
      await functions.nextAnswer(leftMs);
    }
  }

  /** Waits until something holds, and fails with what was wanted if it does not in time. */
  async until(holds: () => boolean, wanted = 'the condition', limitMs = CALCULATED_LIMIT_MS): Promise<void> {
    const limit = Date.now() + limitMs;
    while (!holds()) {
      if (Date.now() > limit) throw new Error(`Waited ${limitMs} ms for ${wanted}.`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Presses the button of that label on the ribbon; resolves when the add-in says that its command is over. */
  async pressRibbon(label: string): Promise<void> {
    const button = this.session.ribbon.find((one) => one.label === label);
    if (!button) throw new Error(`The ribbon has no button "${label}".`);
    await pressRibbonButton(this.session, button);
  }

  /** Recalculates everything and makes every one-shot call again (Ctrl+Alt+F9). */
  recalculate(): Promise<void> {
    return this.session.recalculateAll();
  }

  /** Has a later batch of the add-in fail, or come late: see Fault. */
  faultNext(fault: Fault = {}): void {
    this.session.host.faults.next(fault);
  }

  /** Ends every fault that is still to come. */
  clearFaults(): void {
    this.session.host.faults.clear();
  }

  /** A cell is being typed in, or no longer: batches that do not wait for its end are refused meanwhile. */
  editing(isEdited: boolean): void {
    this.session.host.interruptions.setCellEdited(isEdited);
  }

  /** Excel stops answering the add-in's batches. */
  hang(): void {
    this.session.host.interruptions.setStuck(true);
  }

  /** Excel answers again, and what had to wait first. */
  resume(): void {
    this.session.host.interruptions.setStuck(false);
  }

  /** Another workbook has the focus: what needs the window of this one fails (GeneralException, InvalidSelection). */
  leaveWorkbook(): void {
    this.session.host.conditions.isFocusElsewhere = true;
  }

  /** This workbook has the focus again, which the add-in is told of. */
  comeBack(): void {
    this.session.host.conditions.isFocusElsewhere = false;
    this.session.host.notify(EventType.workbookActivated, WORKBOOK_TARGET, {});
  }

  /** Others have the workbook open: rows.add fails with Conflict, and rows are to be written below the table. */
  setCoAuthored(isCoAuthored: boolean): void {
    this.session.host.conditions.isCoAuthored = isCoAuthored;
  }

  /** As Excel on the web: one request adds no more than one setting. */
  setOnWeb(isOnWeb: boolean): void {
    this.session.host.conditions.isOnWeb = isOnWeb;
  }

  /** Whether what is written right below a table becomes part of it: an option of the user's, on unless switched off. */
  setTablesGrow(doGrow: boolean): void {
    this.session.book.setTablesGrow(doGrow);
  }

  /** Puts a conditional format of another kind on cells, as a user does; of an unreadable one Excel tells nothing. */
  addUserFormat(
    address: string,
    { type = 'CellValue', isUnreadable = false }: Partial<ConditionalFormatKind> = {},
  ): void {
    const { sheetId, block } = this.place(address);
    this.session.book.conditionalFormats.add(sheetId, [block], { type, isUnreadable });
  }

  /** Copies a sheet as a user does, and answers the name of the copy: what add-ins keep with a sheet stays behind. */
  async copySheet(sheetName: string): Promise<string> {
    const { book } = this.session;
    const copy = copySheet(book, this.sheetId(sheetName));
    await book.settle();
    return book.sheetName(copy);
  }

  /** Under Manual nothing is calculated until that is asked for. */
  setCalculationMode(mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'): void {
    this.session.application.calculationMode = mode;
  }

  private async insert(sheetId: string, axis: Axis, at: number, count: number): Promise<void> {
    const { book } = this.session;
    insertLines(book, sheetId, axis, at, count);
    this.undoSteps.push(() => deleteLines(book, sheetId, axis, at, count));
    await book.settle();
  }

  private async delete(sheetId: string, axis: Axis, at: number, count: number): Promise<void> {
    const { book } = this.session;
    const used = book.usedBlock(sheetId) ?? cellBlock(0, 0);
    const gone =
      axis === 'row' ? { ...used, row: at, rowCount: count } : { ...used, column: at, columnCount: count };
    const before = book.formulas(sheetId, gone);
    deleteLines(book, sheetId, axis, at, count);
    this.undoSteps.push(() => {
      insertLines(book, sheetId, axis, at, count);
      book.setValues(sheetId, gone, before);
    });
    await book.settle();
  }

  private table(name: string): Table {
    const table = this.session.book.findTable(name);
    if (table) return table;
    throw new Error(`There is no table "${name}". There are: ${Object.keys(this.tables()).join(', ')}.`);
  }

  private busyAddresses(): string[] {
    const { book, functions } = this.session;
    return functions
      .busyCells()
      .map(({ sheetId, row, column }) => book.address(sheetId, cellBlock(row, column)));
  }
}

type Axis = 'row' | 'column';

function insertLines(book: Book, sheetId: string, axis: Axis, at: number, count: number): void {
  if (axis === 'row') book.insertRows(sheetId, at, count);
  else book.insertColumns(sheetId, at, count);
}

function deleteLines(book: Book, sheetId: string, axis: Axis, at: number, count: number): void {
  if (axis === 'row') book.deleteRows(sheetId, at, count);
  else book.deleteColumns(sheetId, at, count);
}

/** The 0-based index of a column by its letter. */
function columnOf(letter: string): number {
  const block = parseBlock(`${letter}1`);
  if (!block) throw new Error(`"${letter}" is no column.`);
  return block.column;
}

function fill(block: Block, input: CellInput): CellInput[][] {
  if (isOneCell(block)) return [[input]];
  return Array.from({ length: block.rowCount }, () => Array<CellInput>(block.columnCount).fill(input));
}

async function inTime(promise: Promise<void>, limitMs: number, complaint: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), limitMs);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
