import { cellAddress } from '../../domain/sheet/block';
import {
  fromCellContent,
  FINGERPRINT_LENGTH,
  toCellContent,
  isFormula,
  rowSignature,
} from '../excel/cell-content';
import { runExcel } from '../excel/run-excel';
import { OWNED_PROPERTY } from '../excel/own-sheets';
import {
  doSteps,
  frontStep,
  pieces,
  rowsStep,
  stepOf,
  type Guard,
  type RequestStep,
} from '../excel/requests';
import { takeInBelow } from './rows-below';
import { rowOf, rowsOf, runsOf, seeSide, valuesOf, type SideSeen } from './side-table';
import { Refused } from '../refusals/refused';
import type { CellContent, SideEntry, SideUndo } from './write-plan';

/** What a write does to rows of a table beside the register, so that it can be taken back. */
export interface SideChange {
  /** A table with one blank row has that filled first; one that loses all its rows keeps one, which is cleared. */
  readonly did: 'made' | 'added' | 'filled' | 'removed' | 'cleared';
  readonly table: string;
  readonly sheet: string;
  /** Of a sheet that is made. */
  readonly mark: string;
  /** Rows of the table before, with its headings; 0 where it was made. */
  readonly rowCount: number;
  /** The rows in order, from 0 for the headings; those that come are neighbours. */
  readonly indexes: readonly number[];
  /** Rows between the table and what stands below it; left out where nothing does. */
  readonly below?: number;
  /** No room had been made for rows that go: what stands below the table stays where it is. */
  readonly staysBelow?: boolean;
  /** What each row is to hold, or held: its fingerprint, with ANY for a column that is somebody else's. */
  readonly rows: readonly string[];
  /** Of rows that go: what is given to Excel for them to hold it again. */
  readonly given: readonly (readonly CellContent[])[];
  /** The number formats of rows that go, and of a row that is filled. */
  readonly formats: readonly (readonly string[])[];
}

export interface SideWrite {
  /** Of rows that go, what they held when they went. */
  change: SideChange;
  /** "A23" */
  readonly address: string;
  readonly commit: (guard: Guard) => Promise<void>;
}

type Cells = readonly (CellContent | null)[];

const ANY = '.'.repeat(FINGERPRINT_LENGTH);

const fingerprintOf = (cells: Cells): string =>
  cells.map((cell) => (cell === null ? ANY : rowSignature([cell], [cell]))).join('');

const parts = (fingerprint: string): string[] =>
  Array.from({ length: fingerprint.length / FINGERPRINT_LENGTH }, (_, c) =>
    fingerprint.slice(c * FINGERPRINT_LENGTH, (c + 1) * FINGERPRINT_LENGTH),
  );

/** The fingerprint of values, under the columns that are ours in another. */
const masked = (values: readonly unknown[], like: readonly string[]): string =>
  values.map((value, c) => (like[c] === ANY ? ANY : rowSignature([value], [value]))).join('');

const isSame = (values: readonly unknown[], fingerprint: string): boolean =>
  masked(values, parts(fingerprint)) === fingerprint;
const isEmpty = (values: readonly unknown[], fingerprint: string): boolean =>
  parts(fingerprint).every((part, c) => part === ANY || values[c] === '');

/** How many of the rows are in the table before they are written, or stay in it when they go. */
const staying = ({ did }: SideChange): number => (did === 'filled' || did === 'cleared' ? 1 : 0);

/** Rows that are written in one piece of work. */
const ROWS_A_STEP = 1_000;

/** @throws Refused where the table lacks a column that is to be filled, or is there and should not be */
export function sideWrite(seen: SideSeen | null, entry: SideEntry): SideWrite {
  const { headings, rows, table } = entry;
  if (!seen) {
    if (entry.isNew === false) throw new Refused('name-missing', { name: table.name });
    return made(entry);
  }
  if (entry.isNew === true) throw new Refused('table-name-taken', { name: table.name });
  const missing = headings.find(
    (heading, n) => rows.some((row) => row[n] !== '') && !seen.headings.includes(heading),
  );
  if (missing !== undefined)
    throw new Refused('table-without-column', { name: table.name, sheet: seen.sheet, column: missing });
  const columns = seen.headings.map((heading) => headings.indexOf(heading));
  const cells = rows.map((row) =>
    columns.map((n) => (n < 0 ? null : fromCellContent(toCellContent(row[n]!)))),
  );
  const isFilled = seen.rowCount === 2 && seen.last.every((value) => value === '');
  const first = isFilled ? 1 : seen.rowCount;
  const change: SideChange = {
    ...{ did: isFilled ? 'filled' : 'added', table: table.name, sheet: seen.sheet, mark: table.mark },
    ...{ rowCount: seen.rowCount, indexes: cells.map((_, n) => first + n) },
    ...{ rows: cells.map(fingerprintOf), given: [], formats: isFilled ? [seen.lastFormats] : [] },
    ...(seen.below === null ? {} : { below: seen.below }),
  };
  const formats = columns.map((n, c): string => {
    const own = seen.lastFormats[c] ?? 'General';
    const wanted = entry.numberFormats[n] ?? 'General';
    return own === 'General' || own === '@' ? wanted : own;
  });
  return {
    change,
    address: cellAddress(seen, first, 0),
    commit: (guard) => write(seen, change, cells, formats, guard),
  };
}

function made({ table, headings, rows, numberFormats }: SideEntry): SideWrite {
  const given = rows.map((row) => row.map((content) => toCellContent(content)));
  const change: SideChange = {
    ...{ did: 'made', table: table.name, sheet: table.newSheet, mark: table.mark, rowCount: 0 },
    ...{
      indexes: given.map((_, n) => n + 1),
      rows: given.map((row) => fingerprintOf(row.map(fromCellContent))),
    },
    ...{ given: [], formats: [] },
  };
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(table.newSheet);
  const formats = numberFormats.map((format) => format ?? 'General');
  const steps = [
    frontStep((context) => {
      context.workbook.worksheets.add(table.newSheet).customProperties.add(OWNED_PROPERTY, table.mark);
    }),
    stepOf([headings], (context) => {
      sheetOf(context).getRangeByIndexes(0, 0, 1, headings.length).values = [[...headings]];
    }),
    ...blockSteps(given, (context, from, count) =>
      sheetOf(context).getRangeByIndexes(from + 1, 0, count, headings.length),
    )(formats),
    stepOf([headings], (context) => {
      const range = sheetOf(context).getRangeByIndexes(0, 0, given.length + 1, headings.length);
      sheetOf(context).tables.add(range, true).name = table.name;
      range.format.autofitColumns();
    }),
  ];
  return { change, address: 'A2', commit: (guard) => doSteps(steps, undefined, guard) };
}

/** Contents and formats of rows, piece by piece; null leaves a cell as it is. */
const blockSteps =
  (
    given: readonly Cells[],
    rangeOf: (context: Excel.RequestContext, from: number, count: number) => Excel.Range,
  ) =>
  (formats: readonly (string | null)[]): RequestStep[] =>
    pieces(given.length, ROWS_A_STEP).map(([first, count]) =>
      rowsStep(given.slice(first, first + count), (context, rows, from) => {
        const range = rangeOf(context, first + from, rows.length);
        range.values = rows.map((row) => [...row]) as CellContent[][];
        range.numberFormat = rows.map(() => [...formats]) as string[][];
      }),
    );

async function write(
  seen: SideSeen,
  change: SideChange,
  cells: readonly Cells[],
  formats: readonly string[],
  guard: Guard,
): Promise<void> {
  const [first] = change.indexes;
  const coming = cells.length - staying(change);
  const given = cells.map((row) => row.map((cell) => (cell === null ? null : toCellContent(cell))));
  const isOwn = (c: number): boolean => cells[0]![c] !== null;
  const own = formats.map((format, c) => (isOwn(c) ? format : null));
  const stepsFor = (from: number, until: number): RequestStep[] =>
    blockSteps(given.slice(from, until), (context, n, count) =>
      rowsOf(context, seen, first! + from + n, count),
    )(own);
  // Rows right below the table are taken in: those in it are written apart from them.
  const steps = [...stepsFor(0, staying(change)), ...stepsFor(staying(change), given.length)];
  const room = stepOf([['']], (context) => {
    rowsOf(context, seen, seen.rowCount, coming).insert('Down');
  });
  if (coming > 0 && change.below !== undefined) await doSteps([room], undefined, guard);
  await doSteps(steps, undefined, guard);
  const now = coming > 0 ? await seeSide(change.table) : null;
  if (now) await takeInBelow({ ...now, tableId: now.id }, change.rowCount + coming, guard);
}

/** What takes rows away that still hold what was written; null where all are gone or were changed. */
export async function sideRemoval(seen: SideSeen | null, undo: SideUndo): Promise<SideWrite | null> {
  if (!seen || undo.rows.length === 0) return null;
  const found = await findRows(seen, undo);
  if (found.length === 0) return null;
  const indexes = found.map(({ index }) => index);
  const change: SideChange = {
    ...{ did: found.length === seen.rowCount - 1 ? 'cleared' : 'removed', table: undo.table },
    ...{ sheet: seen.sheet, mark: '', rowCount: seen.rowCount, indexes },
    ...{ rows: found.map(({ fingerprint }) => fingerprint), ...(await heldBy(seen, indexes)) },
    ...(seen.below === null ? {} : { below: seen.below }),
    staysBelow: undo.madeRoom === false,
  };
  const side: SideWrite = {
    change,
    address: cellAddress(seen, indexes[0]!, 0),
    commit: async (guard) => {
      const { values, ...held } = await takeAway(seen, change, guard);
      side.change = { ...change, ...held };
      if (!values.every((row, n) => isSame(row, change.rows[n]!)))
        throw new Refused('row-changed-meanwhile', { name: undo.table });
    },
  };
  return side;
}

/** The rows that still hold what was written: each at its place, else the last that does. In the order of the sheet. */
async function findRows(
  seen: SideSeen,
  { indexes, rows }: SideUndo,
): Promise<{ index: number; fingerprint: string }[]> {
  const like = parts(rows[0]!);
  if (like.length !== seen.columnCount) return [];
  const [first, last] = [indexes[0]!, indexes[indexes.length - 1]!];
  const here = last < seen.rowCount ? await valuesOf(seen, first, last - first + 1) : [];
  const isThere = (n: number): boolean => {
    const values = here[indexes[n]! - first];
    return values !== undefined && masked(values, like) === rows[n];
  };
  if (rows.every((_, n) => isThere(n)))
    return rows.map((fingerprint, n) => ({ index: indexes[n]!, fingerprint }));
  const places = new Map<string, number[]>();
  const all = await valuesOf(seen, 1, seen.rowCount - 1);
  for (const [n, values] of all.entries()) {
    const fingerprint = masked(values, like);
    places.set(fingerprint, [...(places.get(fingerprint) ?? []), n + 1]);
  }
  const found = rows.flatMap((fingerprint, n) => {
    const own = places.get(fingerprint) ?? [];
    const at = own.includes(indexes[n]!) ? own.indexOf(indexes[n]!) : own.length - 1;
    const index = own.splice(at, 1)[0];
    return index === undefined ? [] : [{ index, fingerprint }];
  });
  return found.sort((a, b) => a.index - b.index);
}

const givenOf = (values: readonly unknown[], formulas: readonly unknown[]): CellContent[] =>
  values.map((value, c) =>
    isFormula(formulas[c], value)
      ? (formulas[c] as string)
      : toCellContent(value as CellContent, { isPuttingBack: true }),
  );

type Held = Pick<SideChange, 'given' | 'formats'>;

const heldBy = (seen: SideSeen, indexes: readonly number[]): Promise<Held> =>
  runExcel(async (context) => {
    const held = loaded(context, seen, indexes);
    await context.sync();
    const { given, formats } = held();
    return { given, formats };
  });

function loaded(context: Excel.RequestContext, seen: SideSeen, indexes: readonly number[]) {
  const ranges = runsOf(indexes).map(([first, count]) => rowsOf(context, seen, first, count));
  for (const range of ranges) range.load('values,formulas,numberFormat');
  return () => {
    const values = ranges.flatMap((range) => range.values as unknown[][]);
    const formulas = ranges.flatMap((range) => range.formulas as unknown[][]);
    return {
      values,
      given: values.map((row, n) => givenOf(row, formulas[n]!)),
      formats: ranges.flatMap((range) => range.numberFormat as string[][]),
    };
  };
}

/** Takes the rows away, from the last to the first, or the contents of one that has to stay; answers what they held. */
const takeAway = (
  seen: SideSeen,
  change: SideChange,
  guard: Guard,
): Promise<Held & { values: readonly unknown[][] }> =>
  runExcel(async (context) => {
    guard(context);
    const held = loaded(context, seen, change.indexes);
    deleteRows(context, seen, change.indexes.slice(staying(change)), change.staysBelow === true);
    if (change.did === 'cleared')
      rowOf(context, seen, change.indexes[0]!).values = [blanksFor(change.rows[0]!)] as CellContent[][];
    await context.sync();
    return held();
  });

/** @param staysBelow blank rows come in their place below the table, where nothing is to move */
export function deleteRows(
  context: Excel.RequestContext,
  seen: SideSeen,
  indexes: readonly number[],
  staysBelow: boolean,
): void {
  const { rows } = context.workbook.tables.getItem(seen.table);
  for (const index of [...indexes].reverse()) rows.getItemAt(index - 1).delete();
  const end = seen.rowCount + (seen.hasTotals ? 1 : 0) - indexes.length;
  if (staysBelow && seen.below !== null && indexes.length > 0)
    rowsOf(context, seen, end, indexes.length).insert('Down').clear('Formats');
}

const blanksFor = (fingerprint: string): ('' | null)[] =>
  parts(fingerprint).map((part) => (part === ANY ? null : ''));

/** Whether a table holds what a write was to make of it. */
export async function isSideWritten(change: SideChange): Promise<boolean> {
  const seen = await seeSide(change.table);
  if (!seen) return false;
  const { did, rowCount, indexes, rows } = change;
  const coming = rows.length - staying(change);
  const isGoing = did === 'removed' || did === 'cleared';
  const expected = did === 'made' ? rows.length + 1 : isGoing ? rowCount - coming : rowCount + coming;
  if (seen.rowCount !== expected) return false;
  if (did === 'removed') return true;
  if (did === 'cleared') return isEmpty((await valuesOf(seen, indexes[0]!, 1))[0]!, rows[0]!);
  const values = await valuesOf(seen, indexes[0]!, rows.length);
  return values.every((row, n) => isSame(row, rows[n]!));
}

/** @throws Refused where the table does not hold what it should */
export async function checkSide({ change }: SideWrite): Promise<void> {
  if (!(await isSideWritten(change))) throw new Refused('row-not-as-written', { name: change.table });
}

export { blanksFor, isEmpty, isSame, staying };
