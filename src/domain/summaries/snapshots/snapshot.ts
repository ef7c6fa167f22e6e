import { readDate } from '../../calendar/read-date';
import { excelErrorOf } from '../../money/excel-error';
import { isBlank, readAmount } from '../../money/read-amount';
import { WHOLE } from '../../register/figures/balance';
import type { Register } from '../../register/register';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, type ColumnType } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { moneyOf } from '../../register/figures/money-of';
import { CONTROLS } from '../tabs/tab-head';

/** What a cell says: pence of an amount, the serial of a date, else its text; "" where it is blank. */
export type SnapshotCell = string | number;

export interface SnapshotColumn {
  /** Null for a column of the users' own. */
  readonly key: ColumnKey | null;
  readonly heading: string;
}

/** The register as it was at a refresh: what its cells say, not how they are written, and in no order that matters. */
export interface RegisterSnapshot {
  /** The refresh that found it so first, as a serial with the time of day. */
  readonly takenAt: number;
  /** The last refresh that found it so. */
  readonly seenAt: number;
  readonly rowCount: number;
  readonly leftOutCount: number;
  /** Control totals in pence; null where one has no value. */
  readonly controls: Readonly<Record<(typeof CONTROLS)[number], number | null>>;
  readonly columns: readonly SnapshotColumn[];
  /** A row for each contribution, in sheet order, with a cell for each column. */
  readonly rows: readonly (readonly SnapshotCell[])[];
}

/** The columns of a register that a snapshot keeps, by their index in the block: all that have a heading. */
export function snapshotColumns({ header }: Register): { columnIndex: number; column: SnapshotColumn }[] {
  const keyAt = new Map(COLUMN_KEYS.map((key) => [header.columns[key], key]));
  return header.headings.flatMap((heading, columnIndex) => {
    const key = keyAt.get(columnIndex) ?? null;
    const shown = shownText(heading);
    return shown === '' ? [] : [{ columnIndex, column: { key, heading: shown } }];
  });
}

/** @param takenAt the moment of the refresh, as a serial with the time of day */
export function snapshotOf(register: Register, takenAt: number): RegisterSnapshot {
  const chosen = snapshotColumns(register);
  const { block, rowIndex, rowCount, leftOutCount } = register;
  const control = (measure: (typeof CONTROLS)[number]): number | null => {
    const of = moneyOf(register, measure, WHOLE, false);
    return of.kind === 'amount' ? of.amount : null;
  };
  return {
    takenAt,
    seenAt: takenAt,
    rowCount,
    leftOutCount,
    controls: { value: control('value'), drawnDown: control('drawnDown'), spent: control('spent') },
    columns: chosen.map(({ column }) => column),
    rows: Array.from(rowIndex, (index) =>
      chosen.map(({ columnIndex, column }) => said(column, block[index]![columnIndex])),
    ),
  };
}

export const typeOf = ({ key }: SnapshotColumn): ColumnType => (key === null ? 'text' : COLUMNS[key].type);

/** An amount or a date however it is written; what cannot be read as one is its text. */
function said(column: SnapshotColumn, cell: unknown): SnapshotCell {
  if (isBlank(cell)) return '';
  const type = typeOf(column);
  if (type === 'money') {
    const amount = readAmount(cell);
    if (typeof amount === 'number') return amount;
  }
  if (type === 'date') {
    const date = readDate(cell);
    if (typeof date === 'number') return date;
  }
  return excelErrorOf(cell) ?? shownText(cell);
}

const MARK = 'S106 register snapshot';
const VERSION = 1;
const HEAD_ROWS = 4;

/** The snapshot as rows of a very hidden sheet: what it is, its control totals, its columns, and a row for each contribution. */
export function snapshotBlock(snapshot: RegisterSnapshot): SnapshotCell[][] {
  const { takenAt, seenAt, rowCount, leftOutCount, controls, columns, rows } = snapshot;
  return [
    [MARK, VERSION, takenAt, seenAt, columns.length],
    [rowCount, leftOutCount, ...CONTROLS.map((measure) => controls[measure] ?? '')],
    columns.map(({ key }) => key ?? ''),
    columns.map(({ heading }) => heading),
    ...rows.map((row) => [...row]),
  ];
}

/** Reads the rows of that sheet, which anyone may have changed. @returns null where they are no snapshot */
export function readSnapshot(block: readonly (readonly unknown[])[]): RegisterSnapshot | null {
  const [head, totals, keys, names] = block;
  if (head?.[0] !== MARK || head[1] !== VERSION || !totals || !keys || !names) return null;
  const [takenAt, seenAt, width] = [head[2], head[3], head[4]];
  const [rowCount, leftOutCount] = totals;
  if (![takenAt, seenAt, width, rowCount, leftOutCount].every((n) => typeof n === 'number')) return null;
  const columns = Array.from({ length: width as number }, (_, n) => columnFrom(keys[n], names[n]));
  const rows = block.slice(HEAD_ROWS, HEAD_ROWS + (rowCount as number));
  if (columns.includes(null) || rows.length !== rowCount) return null;
  const control = (n: number): number | null => (typeof totals[n] === 'number' ? totals[n] : null);
  return {
    takenAt: takenAt as number,
    seenAt: seenAt as number,
    rowCount,
    leftOutCount: leftOutCount as number,
    controls: { value: control(2), drawnDown: control(3), spent: control(4) },
    columns: columns as SnapshotColumn[],
    rows: rows.map((row) => columns.map((_, n) => cellFrom(row[n]))),
  };
}

function columnFrom(key: unknown, heading: unknown): SnapshotColumn | null {
  if (typeof heading !== 'string' || heading === '') return null;
  if (key === '' || key === null || key === undefined) return { key: null, heading };
  const known = COLUMN_KEYS.find((one) => one === key);
  return known === undefined ? null : { key: known, heading };
}

const cellFrom = (cell: unknown): SnapshotCell =>
  typeof cell === 'number' || typeof cell === 'string' ? cell : shownText(cell);
