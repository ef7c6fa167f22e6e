import { cellAddress } from '../../domain/sheet/block';
import { fromCellContent, toCellContent, holds, isFormula } from '../excel/cell-content';
import { inFront } from '../excel/in-front';
import { runExcel } from '../excel/run-excel';
import { OWNED_PROPERTY } from '../excel/own-sheets';
import { doSteps, frontStep, stepOf } from '../excel/requests';
import { takeInBelow } from './rows-below';
import { findRow, rowOf, seeSide, type SideSeen } from './side-table';
import { Refused } from '../refusals/refused';
import type { CellContent, SideEntry, SideUndo } from './write-plan';

/** What a write does to a row of a table beside the register, so that it can be taken back. */
export interface SideChange {
  readonly did: 'made' | 'added' | 'filled' | 'removed' | 'cleared';
  readonly table: string;
  readonly sheet: string;
  /** Of a sheet that is made. */
  readonly mark: string;
  /** Rows of the table before, with its headings; 0 where it was made. */
  readonly rowCount: number;
  /** The row, from 0 for the headings. */
  readonly index: number;
  /** Rows between the table and what stands below it; left out where nothing does. */
  readonly below?: number;
  /** No room had been made for a row that goes: what stands below the table stays where it is. */
  readonly staysBelow?: boolean;
  /** What the row is to hold, or held; null in a column that is somebody else's. */
  readonly cells: readonly (CellContent | null)[];
  /** What is given to Excel for the row to hold it again. */
  readonly given: readonly CellContent[];
  /** The number formats of the row before. */
  readonly formats: readonly string[];
}

export interface SideWrite {
  /** Of a row that goes, what it held when it went. */
  change: SideChange;
  /** "A23" */
  readonly address: string;
  readonly commit: () => Promise<void>;
}

const isSame = (values: readonly unknown[], { cells }: Pick<SideChange, 'cells'>): boolean =>
  values.length === cells.length && cells.every((cell, c) => cell === null || holds(values[c], cell));
const isEmpty = (values: readonly unknown[], { cells }: Pick<SideChange, 'cells'>): boolean =>
  values.every((value, c) => value === '' || cells[c] === null);

/** @throws Refused where the table lacks a column that is to be filled */
export function sideWrite(seen: SideSeen | null, entry: SideEntry): SideWrite {
  if (!seen) return made(entry);
  const { headings, row, table } = entry;
  const missing = headings.find((heading, n) => row[n] !== '' && !seen.headings.includes(heading));
  if (missing !== undefined)
    throw new Refused('table-without-column', { name: table.name, sheet: seen.sheet, column: missing });
  const cells = seen.headings.map((heading) => {
    const index = headings.indexOf(heading);
    return index < 0 ? null : fromCellContent(toCellContent(row[index]!));
  });
  const isFilled = seen.rowCount === 2 && seen.last.every((value) => value === '');
  const index = isFilled ? 1 : seen.rowCount;
  const change: SideChange = {
    ...{ did: isFilled ? 'filled' : 'added', table: table.name, sheet: seen.sheet, mark: table.mark },
    ...{ rowCount: seen.rowCount, index, cells, formats: seen.lastFormats },
    given: cells.map((cell) => (cell === null ? '' : toCellContent(cell))),
    ...(seen.below === null ? {} : { below: seen.below }),
  };
  const formats = seen.headings.map((heading, c): string => {
    const own = seen.lastFormats[c] ?? 'General';
    const wanted = entry.numberFormats[headings.indexOf(heading)] ?? 'General';
    return own === 'General' || own === '@' ? wanted : own;
  });
  return { change, address: cellAddress(seen, index, 0), commit: () => write(seen, change, formats) };
}

function made({ table, headings, row, numberFormats }: SideEntry): SideWrite {
  const given = row.map((content) => toCellContent(content));
  const change: SideChange = {
    ...{ did: 'made', table: table.name, sheet: table.newSheet, mark: table.mark, rowCount: 0, index: 1 },
    ...{ cells: given.map(fromCellContent), given, formats: [] },
  };
  const steps = [
    frontStep((context) => {
      context.workbook.worksheets.add(table.newSheet).customProperties.add(OWNED_PROPERTY, table.mark);
    }),
    stepOf([headings, given], (context) => {
      const sheet = context.workbook.worksheets.getItem(table.newSheet);
      const range = sheet.getRangeByIndexes(0, 0, 2, headings.length);
      range.numberFormat = [
        headings.map(() => 'General'),
        numberFormats.map((format) => format ?? 'General'),
      ];
      range.values = [[...headings], given];
      sheet.tables.add(range, true).name = table.name;
      range.format.autofitColumns();
    }),
  ];
  return { change, address: 'A2', commit: () => doSteps(steps) };
}

async function write(seen: SideSeen, change: SideChange, formats: readonly string[]): Promise<void> {
  const isAdded = change.did === 'added';
  const step = stepOf([change.given], (context) => {
    const range = rowOf(context, seen, change.index);
    if (isAdded && change.below !== undefined) range.insert('Down');
    // null leaves a cell to its column's formula.
    range.values = [
      change.given.map((given, c) => (change.cells[c] === null ? null : given)),
    ] as CellContent[][];
    range.numberFormat = [
      formats.map((format, c) => (change.cells[c] === null ? null : format)),
    ] as string[][];
  });
  await doSteps([step]);
  const now = isAdded ? await seeSide(change.table) : null;
  if (now) await takeInBelow({ ...now, tableId: now.id }, change.rowCount + 1);
}

/** What takes a row away that still holds what was written; null where it is gone or was changed. */
export async function sideRemoval(seen: SideSeen | null, undo: SideUndo): Promise<SideWrite | null> {
  const found = seen && (await findRow(seen, undo.index, (values) => isSame(values, undo)));
  if (!seen || !found) return null;
  const { index, values, formulas, formats } = found;
  const did = seen.rowCount === 2 ? 'cleared' : 'removed';
  const change: SideChange = {
    ...{ did, table: undo.table, sheet: seen.sheet, mark: '', rowCount: seen.rowCount, index },
    ...{ cells: undo.cells, given: givenOf(values, formulas), formats },
    ...(seen.below === null ? {} : { below: seen.below }),
    staysBelow: undo.madeRoom === false,
  };
  const side: SideWrite = {
    change,
    address: cellAddress(seen, index, 0),
    commit: async () => {
      const { values, ...held } = await takeAway(seen, change);
      side.change = { ...change, ...held };
      if (!isSame(values, change)) throw new Refused('row-changed-meanwhile', { name: undo.table });
    },
  };
  return side;
}

const givenOf = (values: readonly unknown[], formulas: readonly unknown[]): CellContent[] =>
  values.map((value, c) =>
    isFormula(formulas[c], value)
      ? (formulas[c] as string)
      : toCellContent(value as CellContent, { isPuttingBack: true }),
  );

/** Takes the row away, or its contents where the table has no other; answers what it held. */
const takeAway = (
  seen: SideSeen,
  { did, index, cells, staysBelow }: SideChange,
): Promise<Pick<SideChange, 'given' | 'formats'> & { values: readonly unknown[] }> =>
  runExcel(async (context) => {
    const range = rowOf(context, seen, index);
    range.load('values,formulas,numberFormat');
    if (did === 'removed') deleteRow(context, seen, index, staysBelow === true);
    else range.values = [cells.map((cell) => (cell === null ? null : ''))] as CellContent[][];
    await context.sync();
    const values = range.values[0] as unknown[];
    const given = givenOf(values, range.formulas[0] as unknown[]);
    return { values, given, formats: range.numberFormat[0] as string[] };
  });

/** @param staysBelow a blank row comes in its place below the table, where nothing is to move */
function deleteRow(context: Excel.RequestContext, seen: SideSeen, index: number, staysBelow: boolean): void {
  context.workbook.tables
    .getItem(seen.table)
    .rows.getItemAt(index - 1)
    .delete();
  const end = seen.rowCount + (seen.hasTotals ? 1 : 0);
  if (staysBelow && seen.below !== null) rowOf(context, seen, end - 1).insert('Down');
}

/** Whether a table holds what a write was to make of it. */
export async function isSideWritten(change: SideChange): Promise<boolean> {
  const seen = await seeSide(change.table);
  if (!seen) return false;
  const { did, rowCount, index } = change;
  if (did === 'removed') return seen.rowCount === rowCount - 1;
  const expected = did === 'made' ? 2 : did === 'added' ? rowCount + 1 : rowCount;
  if (seen.rowCount !== expected) return false;
  const values = await rowNow(seen, index);
  return did === 'cleared' ? isEmpty(values, change) : isSame(values, change);
}

/** @throws Refused where the table does not hold what it should */
export async function checkSide({ change }: SideWrite): Promise<void> {
  if (!(await isSideWritten(change))) throw new Refused('row-not-as-written', { name: change.table });
}

const rowNow = (seen: SideSeen, index: number): Promise<unknown[]> =>
  runExcel(async (context) => {
    const range = rowOf(context, seen, index);
    range.load('values');
    await context.sync();
    return range.values[0] as unknown[];
  });

/** Takes back what a write did to the table, as far as it did it. @throws Refused where somebody has gone on there */
export async function takeSideBack(change: SideChange): Promise<void> {
  if (change.did === 'made') return removeSheet(change);
  const seen = await seeSide(change.table);
  if (!seen) throw new Refused('name-missing', { name: change.table });
  const extra = seen.rowCount - change.rowCount;
  if (change.did === 'added') await takeAddedBack(seen, change, extra);
  else if (change.did === 'removed') await putRowBack(seen, change, extra);
  else await putCellsBack(seen, change, extra);
}

const otherRows = ({ table }: SideChange): Refused => new Refused('rows-changed', { name: table });

async function takeAddedBack(seen: SideSeen, change: SideChange, extra: number): Promise<void> {
  if (extra !== 0 && extra !== 1) throw otherRows(change);
  const values = await rowNow(seen, change.index);
  const isOurs = isSame(values, change) || values.every((value) => value === '');
  if (extra === 1) {
    if (!isOurs) throw otherRows(change);
    return runExcel(async (context) => {
      deleteRow(context, seen, change.index, change.below === undefined);
      await context.sync();
    });
  }
  // The table did not take it in: the room that was made for it goes, or what was written there.
  const isRoom = change.below !== undefined && seen.below !== null && isOurs;
  const isMoved = isRoom && (seen.below === change.below! + 1 || isSame(values, change));
  if (!isMoved && !isSame(values, change)) return;
  await runExcel(async (context) => {
    const range = rowOf(context, seen, change.index);
    if (isMoved) range.delete('Up');
    else range.clear('Contents');
    await context.sync();
  });
}

async function putRowBack(seen: SideSeen, change: SideChange, extra: number): Promise<void> {
  if (extra === 0) return;
  if (extra !== -1) throw otherRows(change);
  const isLast = change.index === seen.rowCount;
  // The blank row that came below the table goes again, or is the row.
  const hasBlank = change.staysBelow === true && (seen.below ?? 0) > (change.below ?? Infinity);
  const isFree = isLast && !seen.hasTotals && (seen.below === null || hasBlank);
  await runExcel(async (context) => {
    if (!isFree) rowOf(context, seen, change.index).insert('Down');
    giveBack(rowOf(context, seen, change.index), change);
    const end = change.rowCount + (seen.hasTotals ? 1 : 0);
    if (hasBlank && !isFree) rowOf(context, seen, end).delete('Up');
    await context.sync();
  });
  const now = await seeSide(change.table);
  if (now) await takeInBelow({ ...now, tableId: now.id }, change.rowCount);
}

function giveBack(range: Excel.Range, { given, formats }: SideChange): void {
  range.numberFormat = [[...formats]];
  range.values = [[...given]];
}

async function putCellsBack(seen: SideSeen, change: SideChange, extra: number): Promise<void> {
  if (extra !== 0) throw otherRows(change);
  const values = await rowNow(seen, change.index);
  if (!isSame(values, change) && !isEmpty(values, change)) throw otherRows(change);
  await runExcel(async (context) => {
    const range = rowOf(context, seen, change.index);
    if (change.did === 'cleared') giveBack(range, change);
    else {
      range.values = [change.cells.map((cell) => (cell === null ? null : ''))] as CellContent[][];
      range.numberFormat = [[...change.formats]];
    }
    await context.sync();
  });
}

/** The table was not there before: its sheet goes, unless somebody has gone on in it. */
async function removeSheet({ sheet: name, mark: ours }: SideChange): Promise<void> {
  await inFront(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    const mark = sheet.customProperties.getItemOrNullObject(OWNED_PROPERTY);
    sheet.load('name');
    used.load('rowCount');
    mark.load('value');
    await context.sync();
    // A sheet gets its name before its mark: without one it is ours while nothing is on it.
    const isOurs = mark.isNullObject ? used.isNullObject : mark.value === ours;
    if (sheet.isNullObject || !isOurs) return;
    if (!used.isNullObject && used.rowCount > 2) throw new Refused('rows-changed', { name });
    sheet.delete();
    await context.sync();
  });
}
