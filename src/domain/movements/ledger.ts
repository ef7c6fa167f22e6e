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
import { MOVEMENTS, MOVEMENTS_LIST, type MovementRow } from './movement-table';

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

interface KnownFlow {
  readonly flow: ReturnType<typeof flowOf>;
  readonly counter: ReturnType<typeof counterOf>;
  /** Index into MOVEMENTS_LIST. */
  readonly number: number;
  readonly needsAmount: boolean;
}

/** Where rows move their money; calculated once for each movement that says neither From nor To, as most do. */
function remembered(): (row: MovementRow) => KnownFlow {
  const plain = new Map<string, KnownFlow>();
  const find = (row: MovementRow): KnownFlow => {
    const flow = flowOf(row);
    return {
      flow,
      counter: flow !== null && isFlow(flow) ? counterOf(row.movement, flow) : null,
      number: MOVEMENTS_LIST.indexOf(row.movement),
      needsAmount: needsAmount(row.movement),
    };
  };
  return (row) => {
    if (row.from !== null || row.to !== null) return find(row);
    let known = plain.get(row.movement);
    if (!known) plain.set(row.movement, (known = find(row)));
    return known;
  };
}

const NOWHERE: Flow = { from: OUTSIDE, to: OUTSIDE };

class LedgerMaker {
  private readonly contributions: Contributions;
  private readonly errors: Finding[] = [];
  private readonly leftOut: LeftOutRow[] = [];
  private readonly rows: MovementRow[] = [];
  private absolutePence = 0;

  constructor(
    private readonly table: MovementsTable,
    private readonly register: Register | null,
  ) {
    this.contributions = new Contributions(register);
  }

  make(): Ledger {
    const { table, contributions, rows } = this;
    const most = table.rows.length;
    const arrays = {
      contribution: new Int32Array(most),
      date: new Int32Array(most),
      recorded: new Int32Array(most),
      movement: new Uint8Array(most),
      from: new Int8Array(most),
      to: new Int8Array(most),
      counter: new Int8Array(most),
      counted: new Float64Array(most),
      amount: new Float64Array(most),
    };
    const flowFor = remembered();
    for (const row of table.rows) {
      const known = flowFor(row);
      const { flow, counter } = known;
      const error = this.errorOf(row, known);
      if (error) {
        this.errors.push(error);
        this.leftOut.push({
          rowIndex: row.rowIndex,
          contribution: contributions.number(row.agreement, row.contribution),
          date: row.date,
          recorded: row.recorded ?? row.date,
        });
        continue;
      }
      const n = rows.push(row) - 1;
      const moved = flow !== null && isFlow(flow) ? flow : NOWHERE;
      const amount = row.amount ?? 0;
      arrays.contribution[n] = contributions.number(row.agreement, row.contribution);
      arrays.date[n] = row.date;
      arrays.recorded[n] = row.recorded ?? row.date;
      arrays.movement[n] = known.number;
      arrays.from[n] = moved.from;
      arrays.to[n] = moved.to;
      arrays.counter[n] = counter?.slot ?? OUTSIDE;
      arrays.counted[n] = counter === null ? 0 : counter.sign * amount;
      arrays.amount[n] = amount;
      this.absolutePence += amount < 0 ? -amount : amount;
    }
    if (!Number.isSafeInteger(this.absolutePence)) throw new MoneyOverflow();
    for (const rowIndex of table.leftOut) this.leftOut.push(this.unread(rowIndex));
    const count = rows.length;
    const cut = Object.fromEntries(
      Object.entries(arrays).map(([name, array]) => [name, array.subarray(0, count)]),
    ) as unknown as typeof arrays;
    const errors = [...table.errors, ...this.errors].sort((a, b) => a.rowIndex! - b.rowIndex!);
    const { register, leftOut } = this;
    return { table, register, contributions: contributions.list, count, rows, ...cut, errors, leftOut };
  }

  private errorOf(row: MovementRow, { flow, needsAmount }: KnownFlow): Finding | null {
    const isPlain = flow === null || isFlow(flow);
    if (isPlain && (row.amount !== null || !needsAmount) && row.movement !== 'Adjusted') return null;
    const { columns } = this.table.header;
    if (flow !== null && !isFlow(flow)) {
      const { side, isMissing, may } = flow;
      const cell = side === 'From' ? row.from : row.to;
      const columnIndex = columns[side === 'From' ? 'from' : 'to'] ?? null;
      const values = { movement: row.movement, side, text: cell ?? '', may: may.join(', ') };
      return finding(
        isMissing ? 'movement-place-missing' : 'movement-place',
        row.rowIndex,
        columnIndex,
        values,
      );
    }
    if (needsAmount && row.amount === null) {
      return finding('cell-missing', row.rowIndex, columns.amount!, { column: 'Amount' });
    }
    if (row.movement === 'Adjusted' && row.note === '') {
      return finding('cell-missing', row.rowIndex, columns.note ?? null, { column: 'Note' });
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
