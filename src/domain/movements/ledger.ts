/**
 * The ledger: movements as arrays of numbers, one entry a row that counts.
 *
 *   Table (Movements) + Register ──ledgerOf──▶ Ledger ──sumsAt──▶ stages of every group at the end of any day
 *
 * An amount is moved from one slot to another; sums over integers of pence are exact.
 */
import { readDate } from '../calendar/read-date';
import { finding, type Finding } from '../findings/finding';
import { MoneyOverflow } from '../money/pence';
import type { Register } from '../register/register';
import { shownText } from '../sheet/text';
import type { Table } from '../tables/read-table';
import { Contributions, type Contribution } from './contributions';
import { counterOf, flowOf, isFlow, needsAmount, OUTSIDE, WIDTH, type Flow } from './flow';
import {
  MOVEMENTS,
  MOVEMENTS_LIST,
  type MovementName,
  type MovementRow,
  type PlaceName,
} from './movement-table';

export type MovementsTable = Table<typeof MOVEMENTS>;

/** A row that no figure counts: what of it can be read. */
export interface LeftOutRow {
  readonly rowIndex: number;
  /** The contribution that it names; null where it names none. */
  readonly contribution: number | null;
  /** Its date as a serial; null where it cannot be read. */
  readonly date: number | null;
  /** The day on which it was recorded, its date where the table does not say; null where that cannot be read. */
  readonly recorded: number | null;
}

export interface Ledger {
  readonly table: MovementsTable;
  readonly register: Register | null;
  readonly contributions: readonly Contribution[];
  /** Entries: rows of the table that count, in sheet order. Every array below has one for each. */
  readonly count: number;
  readonly rows: readonly MovementRow[];
  /** Row of each entry in the table's block, from 0. */
  readonly rowIndex: Int32Array;
  readonly contribution: Int32Array;
  readonly date: Int32Array;
  /** The day on which the row was recorded; its date where the table does not say. */
  readonly recorded: Int32Array;
  /** Index into MOVEMENTS_LIST. */
  readonly movement: Uint8Array;
  /** Slots; OUTSIDE for none. A row that moves no money has OUTSIDE in both. */
  readonly from: Int8Array;
  readonly to: Int8Array;
  /** The counter that the row moves; OUTSIDE for none. Counted with `counted`, which has its sign. */
  readonly counter: Int8Array;
  readonly counted: Float64Array;
  /** Pence, with the sign of the row. */
  readonly amount: Float64Array;
  /** Why rows of the table are left out: the table's own errors and the ledger's, in sheet order. */
  readonly errors: readonly Finding[];
  readonly leftOut: readonly LeftOutRow[];
}

const made = new WeakMap<MovementsTable, Map<Register | null, Ledger>>();

/** The ledger of a table, made once for each register. Without a register every agreement is a contribution of its own. */
export function ledgerOf(table: MovementsTable, register: Register | null): Ledger {
  let byRegister = made.get(table);
  if (!byRegister) made.set(table, (byRegister = new Map()));
  let ledger = byRegister.get(register);
  if (!ledger) {
    byRegister.clear(); // The register before it is out of date: it must not be kept alive.
    byRegister.set(register, (ledger = new LedgerMaker(table, register).make()));
  }
  return ledger;
}

type MovementKind = Pick<MovementRow, 'movement' | 'from' | 'to'>;

interface KnownFlow {
  readonly flow: ReturnType<typeof flowOf>;
  readonly from: number;
  readonly to: number;
  readonly counter: number;
  readonly counterSign: number;
  /** Index into MOVEMENTS_LIST. */
  readonly number: number;
  readonly needsAmount: boolean;
  /** Nothing but its amount can be wrong with it. */
  readonly isPlain: boolean;
}

const NOWHERE: Flow = { from: OUTSIDE, to: OUTSIDE };

function knownFlow(row: MovementKind): KnownFlow {
  const { movement } = row;
  const flow = flowOf(row);
  const moved = flow !== null && isFlow(flow) ? flow : NOWHERE;
  const counter = moved === NOWHERE ? null : counterOf(movement, moved);
  return {
    ...{ flow, from: moved.from, to: moved.to, number: MOVEMENTS_LIST.indexOf(movement) },
    ...{ counter: counter?.slot ?? OUTSIDE, counterSign: counter?.sign ?? 0 },
    needsAmount: needsAmount(movement),
    isPlain: (flow === null || isFlow(flow)) && movement !== 'Adjusted',
  };
}

/** Of movements that say neither From nor To, as most do. */
const PLAIN_FLOWS = new Map(
  MOVEMENTS_LIST.map((movement) => [movement, knownFlow({ movement, from: null, to: null })]),
);

/** Where a row moves its money. */
const flowFor = (movement: MovementName, from: PlaceName | null, to: PlaceName | null): KnownFlow =>
  from === null && to === null ? PLAIN_FLOWS.get(movement)! : knownFlow({ movement, from, to });

/** Room for so many entries. */
const entryArrays = (most: number) => ({
  contribution: new Int32Array(most),
  date: new Int32Array(most),
  recorded: new Int32Array(most),
  movement: new Uint8Array(most),
  from: new Int8Array(most),
  to: new Int8Array(most),
  counter: new Int8Array(most),
  counted: new Float64Array(most),
  amount: new Float64Array(most),
});
type EntryArrays = ReturnType<typeof entryArrays>;

class LedgerMaker {
  private readonly contributions: Contributions;
  private readonly errors: Finding[] = [];
  private readonly leftOut: LeftOutRow[] = [];

  constructor(
    private readonly table: MovementsTable,
    private readonly register: Register | null,
  ) {
    this.contributions = new Contributions(register);
  }

  make(): Ledger {
    const { table, contributions, register, leftOut } = this;
    const { rowIndex } = table;
    const arrays = entryArrays(rowIndex.length);
    const entries = this.fill(arrays);
    const count = entries?.length ?? rowIndex.length;
    for (const at of table.leftOut) leftOut.push(this.unread(at));
    const cut = Object.fromEntries(
      Object.entries(arrays).map(([name, array]) => [name, array.subarray(0, count)]),
    ) as unknown as EntryArrays;
    const errors = [...table.errors, ...this.errors].sort((a, b) => a.rowIndex! - b.rowIndex!);
    let rows: readonly MovementRow[] | null = null;
    return {
      ...{ table, register, contributions: contributions.list, count, ...cut, errors, leftOut },
      rowIndex: entries === null ? rowIndex : Int32Array.from(entries, (row) => rowIndex[row]!),
      get rows() {
        return (rows ??= entries === null ? table.rows : entries.map((row) => table.rows[row]!));
      },
    };
  }

  /** Fills in the entries. @returns the rows of the table that count; null where all of them do */
  private fill(arrays: EntryArrays): number[] | null {
    const { cells, rowIndex } = this.table;
    const {
      date: dates,
      recorded: recordedDates,
      agreement,
      contribution: references,
      amount: amounts,
    } = cells;
    let entries: number[] | null = null;
    let count = 0;
    let absolutePence = 0;
    for (let row = 0; row < rowIndex.length; row++) {
      const known = flowFor(cells.movement[row]!, cells.from[row]!, cells.to[row]!);
      const date = dates[row]!;
      const recorded = recordedDates[row] ?? date;
      const contribution = this.contributions.number(agreement[row]!, references[row]!);
      const amount = amounts[row]!;
      const error =
        known.isPlain && (amount !== null || !known.needsAmount) ? null : this.errorOf(row, known);
      if (error) {
        entries ??= Array.from({ length: row }, (_, n) => n);
        this.errors.push(error);
        this.leftOut.push({ rowIndex: rowIndex[row]!, contribution, date, recorded });
        continue;
      }
      const n = count++;
      entries?.push(row);
      const pence = amount ?? 0;
      arrays.contribution[n] = contribution;
      arrays.date[n] = date;
      arrays.recorded[n] = recorded;
      arrays.movement[n] = known.number;
      arrays.from[n] = known.from;
      arrays.to[n] = known.to;
      arrays.counter[n] = known.counter;
      arrays.counted[n] = known.counterSign * pence;
      arrays.amount[n] = pence;
      absolutePence += pence < 0 ? -pence : pence;
    }
    if (!Number.isSafeInteger(absolutePence)) throw new MoneyOverflow();
    return entries;
  }

  private errorOf(row: number, { flow, needsAmount }: KnownFlow): Finding | null {
    const { cells, rowIndex: rows, header } = this.table;
    const movement = cells.movement[row]!;
    const { columns } = header;
    const rowIndex = rows[row]!;
    if (flow !== null && !isFlow(flow)) {
      const { side, isMissing, may } = flow;
      const cell = cells[side === 'From' ? 'from' : 'to'][row]!;
      const columnIndex = columns[side === 'From' ? 'from' : 'to'] ?? null;
      const values = { movement, side, text: cell ?? '', may: may.join(', ') };
      return finding(isMissing ? 'movement-place-missing' : 'movement-place', rowIndex, columnIndex, values);
    }
    if (needsAmount && cells.amount[row] === null) {
      return finding('cell-missing', rowIndex, columns.amount!, { column: 'Amount' });
    }
    if (movement === 'Adjusted' && cells.note[row] === '') {
      return finding('cell-missing', rowIndex, columns.note ?? null, { column: 'Note' });
    }
    return null;
  }

  /** What can be read of a row of which something cannot. */
  private unread(rowIndex: number): LeftOutRow {
    const { block, header } = this.table;
    const cell = (key: 'agreement' | 'contribution' | 'date' | 'recorded'): unknown => {
      const columnIndex = header.columns[key];
      return columnIndex === undefined ? null : block[rowIndex]![columnIndex];
    };
    const agreement = shownText(cell('agreement'));
    const dayOf = (key: 'date' | 'recorded'): number | null => {
      const day = readDate(cell(key));
      return typeof day === 'number' ? day : null;
    };
    const date = dayOf('date');
    return {
      rowIndex,
      contribution:
        agreement === '' ? null : this.contributions.number(agreement, shownText(cell('contribution'))),
      date,
      recorded: shownText(cell('recorded')) === '' ? date : dayOf('recorded'),
    };
  }
}

/** Which entries a figure counts: those up to the end of a day, and recorded by the end of another. */
export interface AsAt {
  readonly date: number;
  /** Rows recorded later are ignored, so that a figure is as it was known on that day; null: all. */
  readonly known: number | null;
}

/** True for a row left out that a figure may lack: it may be of that day or before, and recorded by then. */
export const mayCount = ({ date, recorded }: LeftOutRow, at: AsAt): boolean =>
  (date === null || date <= at.date) && (at.known === null || recorded === null || recorded <= at.known);

/** The first and the last day of the movements that are known by then; null where there are none. */
export function daysOf(ledger: Ledger, known: number | null): Days | null {
  let byKnown = daysOfLedger.get(ledger);
  if (!byKnown) daysOfLedger.set(ledger, (byKnown = new Map()));
  let days = byKnown.get(known);
  if (days === undefined) byKnown.set(known, (days = findDays(ledger, known)));
  return days;
}

interface Days {
  readonly first: number;
  readonly last: number;
}
const daysOfLedger = new WeakMap<Ledger, Map<number | null, Days | null>>();

function findDays(ledger: Ledger, known: number | null): Days | null {
  let [first, last] = [Infinity, -Infinity];
  for (let n = 0; n < ledger.count; n++) {
    if (known !== null && ledger.recorded[n]! > known) continue;
    const date = ledger.date[n]!;
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return first === Infinity ? null : { first, last };
}

/** Sums by group at the end of a day: WIDTH slots a group, in pence. */
export function sumsAt(
  ledger: Ledger,
  groupOf: Int32Array,
  groupCount: number,
  { date, known }: AsAt,
): Float64Array {
  const sums = new Float64Array(groupCount * WIDTH);
  const { count, contribution, from, to, counter, counted, amount } = ledger;
  const [dates, recorded] = [ledger.date, ledger.recorded];
  for (let n = 0; n < count; n++) {
    if (dates[n]! > date || (known !== null && recorded[n]! > known)) continue;
    const base = groupOf[contribution[n]!]! * WIDTH;
    if (from[n]! >= 0) sums[base + from[n]!]! -= amount[n]!;
    if (to[n]! >= 0) sums[base + to[n]!]! += amount[n]!;
    if (counter[n]! >= 0) sums[base + counter[n]!]! += counted[n]!;
  }
  return sums;
}

/** The group of every contribution by itself. */
export const eachAlone = (ledger: Ledger): Int32Array =>
  Int32Array.from(ledger.contributions, (_, index) => index);
