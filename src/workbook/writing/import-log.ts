import { cellAddress } from '../../domain/sheet/block';
import { fromCellContent, toCellContent, holds, rowSignature } from '../excel/cell-content';
import { runExcel } from '../excel/run-excel';
import { LOG_SHEET, LOG_TABLE } from '../excel/own-sheet-names';
import { LOG_MARK, OWNED_PROPERTY } from '../excel/own-sheets';
import { frontStep, NO_GUARD, stepOf, type Guard, type RequestStep } from '../excel/requests';
import { removeMadeTable } from './remove-made-table';
import { takeInBelow } from './rows-below';
import type { CellContent, LogEntry } from './write-plan';
import { Refused } from '../refusals/refused';

const UNDONE = 'Undone';
const UNDONE_FORMAT = 'dd/mm/yyyy hh:mm';

/** The table of past imports, as it stands. */
export interface LogSeen {
  readonly sheetId: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly topIndex: number;
  readonly leftIndex: number;
  /** With the headings. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Something stands where the next row is to come, or a totals row does. */
  readonly isBelowTaken: boolean;
}

/** What a write does to the log, so that it can be taken back. */
export interface LogChange {
  readonly did: 'made' | 'added' | 'marked';
  /** Rows of the table before, with its headings; 0 where it was made. */
  readonly rowCount: number;
  /** The cell that was marked, or the first of the row. */
  readonly address: string;
  /** What stood below the table made room for the row. */
  readonly madeRoom?: boolean;
  /** Of a row that is added: see rowSignature. */
  readonly signature?: string;
}

/** Asks for the log in a batch that is under way; `finish` is for after its next sync, null where there is none. */
export function logIn(context: Excel.RequestContext): { finish: () => LogSeen | null } {
  const table = context.workbook.tables.getItemOrNullObject(LOG_TABLE);
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  const range = table.getRange();
  const headings = table.getHeaderRowRange();
  const home = table.worksheet;
  table.load('name,showTotals');
  sheet.load('name');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  headings.load('values');
  const below = range.getLastRow().getOffsetRange(1, 0).getUsedRangeOrNullObject(true);
  below.load('address');
  home.load('id,name');
  home.protection.load('protected');
  return {
    finish: () => {
      if (table.isNullObject) {
        if (sheet.isNullObject) return null;
        throw new Refused('log-sheet-taken', { sheet: LOG_SHEET, table: LOG_TABLE });
      }
      if (home.protection.protected) throw isProtected(home.name);
      return {
        sheetId: home.id,
        sheet: home.name,
        headings: (headings.values[0] ?? []).map(String),
        topIndex: range.rowIndex,
        leftIndex: range.columnIndex,
        rowCount: range.rowCount - (table.showTotals ? 1 : 0),
        columnCount: range.columnCount,
        isBelowTaken: table.showTotals || !below.isNullObject,
      };
    },
  };
}

export const isProtected = (sheet: string): Refused => new Refused('sheet-protected', { sheet });

/** What records a row, and where it will stand. */
export interface LogWrite {
  readonly change: LogChange;
  readonly steps: readonly RequestStep[];
  /** The row as the table will hold it, by the table's own columns. */
  readonly row: readonly CellContent[];
}

/** @throws Refused where the log lacks a column that is to be filled */
export function recorded(log: LogSeen | null, entry: LogEntry): LogWrite {
  return log ? addedTo(log, entry) : made(entry);
}

function made({ headings, row, numberFormats }: LogEntry): LogWrite {
  const columns = [...headings, UNDONE];
  const given = [...row.map((content) => toCellContent(content)), ''];
  const steps = [
    frontStep((context) => {
      context.workbook.worksheets.add(LOG_SHEET).customProperties.add(OWNED_PROPERTY, LOG_MARK);
    }),
    stepOf([columns, given], (context) => {
      const sheet = context.workbook.worksheets.getItem(LOG_SHEET);
      const range = sheet.getRangeByIndexes(0, 0, 2, columns.length);
      range.numberFormat = [columns.map(() => 'General'), formatsOf(columns, headings, numberFormats)];
      range.values = [columns.map((heading) => toCellContent(heading)), given];
      sheet.tables.add(range, true).name = LOG_TABLE;
      range.format.autofitColumns();
    }),
  ];
  return { change: { did: 'made', rowCount: 0, address: 'A2' }, steps, row: given.map(fromCellContent) };
}

function addedTo(log: LogSeen, { headings, row: entry, numberFormats, optional }: LogEntry): LogWrite {
  const missing = headings.find((one) => !log.headings.includes(one) && !optional?.includes(one));
  if (missing !== undefined)
    throw new Refused('log-column-missing', { table: LOG_TABLE, sheet: log.sheet, column: missing });
  const given = log.headings.map((heading) => {
    const index = headings.indexOf(heading);
    return index < 0 ? '' : toCellContent(entry[index] ?? '');
  });
  const step = stepOf([given], (context) => {
    const range = context.workbook.worksheets
      .getItem(log.sheetId)
      .getRangeByIndexes(log.topIndex + log.rowCount, log.leftIndex, 1, log.columnCount);
    // Right below the table, which takes it in: see rows-below.ts.
    if (log.isBelowTaken) range.insert('Down');
    range.values = [given];
    range.numberFormat = [formatsOf(log.headings, headings, numberFormats)];
  });
  const address = cellAddress(log, log.rowCount, 0);
  const row = given.map(fromCellContent);
  return {
    change: {
      ...{ did: 'added', rowCount: log.rowCount, address, madeRoom: log.isBelowTaken },
      signature: rowSignature(row, row),
    },
    steps: [step],
    row,
  };
}

const formatsOf = (
  columns: readonly string[],
  headings: readonly string[],
  formats: LogEntry['numberFormats'],
): string[] =>
  columns.map((heading) =>
    heading === UNDONE ? UNDONE_FORMAT : (formats?.[headings.indexOf(heading)] ?? 'General'),
  );

/** What marks a row of the log as undone; null where the row, or the column for it, is no longer there. */
export async function marked(
  log: LogSeen | null,
  row: readonly CellContent[],
  at: number,
): Promise<LogWrite | null> {
  const column = log?.headings.indexOf(UNDONE) ?? -1;
  if (!log || column < 0) return null;
  const values = await rowsOfLog(log);
  const index = values.map((cells) => isSameRow(cells, row)).lastIndexOf(true);
  if (index < 1) return null;
  const mark = stepOf([[at]], (context) => {
    const range = context.workbook.worksheets
      .getItem(log.sheetId)
      .getRangeByIndexes(log.topIndex + index, log.leftIndex + column, 1, 1);
    range.values = [[at]];
  });
  const address = cellAddress(log, index, column);
  const after = row.map((content, c) => (c === column ? at : content));
  return { change: { did: 'marked', rowCount: log.rowCount, address }, steps: [mark], row: after };
}

const isSameRow = (cells: readonly unknown[], row: readonly CellContent[]): boolean =>
  cells.length === row.length && cells.every((cell, c) => holds(cell, row[c]));

const rowsOfLog = ({ sheetId, topIndex, leftIndex, rowCount, columnCount }: LogSeen): Promise<unknown[][]> =>
  runExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(topIndex, leftIndex, rowCount, columnCount);
    range.load('values');
    await context.sync();
    return range.values;
  });

const seeLog = (): Promise<LogSeen | null> =>
  runExcel(async (context) => {
    const log = logIn(context);
    await context.sync();
    return log.finish();
  });

/** Has the log take in the row that was written below it, where Excel has not done so by itself. */
export async function takeInLog({ change }: LogWrite, guard: Guard): Promise<void> {
  const log = change.did === 'added' ? await seeLog() : null;
  if (log)
    await takeInBelow(
      { ...log, tableId: LOG_TABLE, table: LOG_TABLE, hasTotals: false },
      change.rowCount + 1,
      guard,
    );
}

/** @throws Refused where the log does not hold what was to be recorded */
export async function checkLog({ change, row }: LogWrite): Promise<void> {
  const log = await seeLog();
  const values = log ? await rowsOfLog(log) : [];
  const length = change.did === 'made' ? 2 : change.rowCount + (change.did === 'added' ? 1 : 0);
  if (values.length !== length || !values.some((cells) => isSameRow(cells, row)))
    throw new Refused('sheet-differs', { name: LOG_SHEET });
}

/** Takes back what a write did to the log, as far as it did it, and looks whether it is gone. @throws where it is not */
export async function takeLogBack(change: LogChange, guard: Guard = NO_GUARD): Promise<void> {
  if (change.did === 'made') return removeLog(guard);
  const log = await seeLog();
  if (!log) throw new Refused('log-missing', { table: LOG_TABLE });
  const extra = log.rowCount - change.rowCount;
  if (change.did === 'marked') return unmark(log, change.address, guard);
  if (extra === 0) return clearBelowLog(log, change, guard);
  if (extra !== 1) throw new Refused('log-rows-changed', { sheet: LOG_SHEET });
  await runExcel(async (context) => {
    guard(context);
    context.workbook.tables
      .getItem(LOG_TABLE)
      .rows.getItemAt(log.rowCount - 2)
      .delete();
    // Nothing made room for it, and nothing is to move.
    if (change.madeRoom === false)
      rowOfLog(context, log, log.rowCount - 1)
        .insert('Down')
        .clear('Formats');
    await context.sync();
  });
  if ((await seeLog())?.rowCount !== change.rowCount)
    throw new Refused('log-rows-changed', { sheet: LOG_SHEET });
}

const rowOfLog = (context: Excel.RequestContext, log: LogSeen, index: number): Excel.Range =>
  context.workbook.worksheets
    .getItem(log.sheetId)
    .getRangeByIndexes(log.topIndex + index, log.leftIndex, 1, log.columnCount);

/** A row that the table did not take in: it goes with the room that was made for it. */
const clearBelowLog = (log: LogSeen, { madeRoom, signature }: LogChange, guard: Guard): Promise<void> =>
  runExcel(async (context) => {
    const range = rowOfLog(context, log, log.rowCount);
    range.load('values,formulas');
    await context.sync();
    const [values, formulas] = [range.values[0] as unknown[], range.formulas[0] as unknown[]];
    if (signature === undefined || rowSignature(values, formulas) !== signature) return;
    guard(context);
    if (madeRoom) range.delete('Up');
    else range.clear();
    await context.sync();
  });

const removeLog = (guard: Guard): Promise<void> =>
  removeMadeTable(
    { sheet: LOG_SHEET, mark: LOG_MARK, rowCount: 2 },
    () => new Refused('log-rows-changed', { sheet: LOG_SHEET }),
    guard,
  );

async function unmark(log: LogSeen, address: string, guard: Guard): Promise<void> {
  await runExcel(async (context) => {
    guard(context);
    const range = context.workbook.worksheets.getItem(log.sheetId).getRange(address);
    range.values = [['']];
    range.load('values');
    await context.sync();
    if (range.values[0]?.[0] !== '') throw new Refused('cell-differs', { at: `${address} on ${log.sheet}` });
  });
}

/** Whether the log holds what a write was to record: all of it, or nothing. */
export async function isLogged({ did, rowCount, address }: LogChange): Promise<boolean> {
  const log = await seeLog();
  if (did !== 'marked') return log !== null && log.rowCount === Math.max(rowCount, 1) + 1;
  if (!log) return false;
  return runExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(log.sheetId).getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] !== '';
  });
}
