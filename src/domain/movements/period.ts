import { registerInForce } from '../register/register-in-force';
import type { Register } from '../register/register';
import type { UnknownColumn } from '../register/figures/rollup';
import { columnOfHeading } from '../sheet/columns';
import { byName, normalText } from '../sheet/text';
import { WIDTH } from './flow';
import { ledgerGroups, type LedgerGroups } from './groups';
import { daysOf, mayCount, sumsAt, type Ledger } from './ledger';
import { measured, weightsOf, type LedgerMeasure } from './measures';
import { MOVEMENTS_LIST, type MovementName } from './movement-table';
import type { NotYet } from './as-at';

export interface PeriodRow {
  readonly name: string;
  /** Pence, at the end of the day before the period. */
  readonly opening: number;
  /** What each movement did to the measure, by the movements of the table. */
  readonly moved: readonly number[];
  /** What came in, and what went out, which is below nil; what is undone is taken off where it was. */
  readonly cameIn: number;
  readonly wentOut: number;
  /** At the end of the period's last day, added up by itself. */
  readonly closing: number;
  /** Opening and movements less closing: nil. */
  readonly check: number;
}

export interface PeriodTable {
  readonly by: string;
  /** The movements that touched the measure in the period, in the order of the list. */
  readonly movements: readonly MovementName[];
  readonly rows: readonly PeriodRow[];
  readonly total: PeriodRow;
  readonly rowsLeftOut: number;
}

interface Period {
  readonly measure: LedgerMeasure;
  readonly from: number;
  readonly to: number;
  readonly by?: string;
  readonly known?: number | null;
}

/** What moved a measure in a period, from the first day to the last, both in it. */
export function periodTable(
  ledger: Ledger,
  register: Register,
  { measure, from, to, by = 'Authority', known = null }: Period,
): PeriodTable | NotYet | UnknownColumn {
  const days = daysOf(ledger, known);
  if (days === null || to < days.first) return { kind: 'not-yet', from: days?.first ?? null };
  const groups = periodGroups(ledger, registerInForce(register, to), measure, by);
  if ('kind' in groups) return groups;
  const { names, entryGroup } = groups;
  const sumsTo = (date: number): Float64Array =>
    entryGroup === null
      ? sumsAt(ledger, groups.groupOf, names.length, { date, known })
      : sumsOfEntries(ledger, entryGroup, names.length, date, known);
  const [before, after] = [sumsTo(from - 1), sumsTo(to)];
  const used = new Set<number>();
  const moved = names.map(() => new Float64Array(MOVEMENTS_LIST.length));
  const cameIn = new Float64Array(names.length);
  const touched = new Uint8Array(names.length);
  for (let n = 0; n < ledger.count; n++) {
    const date = ledger.date[n]!;
    if (date > to || (known !== null && ledger.recorded[n]! > known)) continue;
    const group = entryGroup === null ? groups.groupOf[ledger.contribution[n]!]! : entryGroup[n]!;
    touched[group] = 1;
    const effect = effectOf(ledger, n, measure);
    if (date < from || effect === null) continue;
    const movement = ledger.movement[n]!;
    used.add(movement);
    moved[group]![movement]! += effect;
    if (effect > 0 === ledger.amount[n]! > 0) cameIn[group]! += effect;
  }
  const order = [...used].sort((a, b) => a - b);
  const rowOf = (
    name: string,
    opening: number,
    all: Float64Array,
    came: number,
    closing: number,
  ): PeriodRow => {
    const cells = order.map((movement) => all[movement]! + 0);
    const net = cells.reduce((sum, amount) => sum + amount, 0);
    const check = opening + net - closing;
    return { name, opening, moved: cells, cameIn: came, wentOut: net - came, closing, check };
  };
  const rows = names
    .map((name, group) =>
      rowOf(
        name,
        measured(before, group, measure),
        moved[group]!,
        cameIn[group]!,
        measured(after, group, measure),
      ),
    )
    .filter((_, group) => touched[group])
    .sort((a, b) => byName(a.name, b.name));
  const all = new Float64Array(MOVEMENTS_LIST.length);
  for (const cells of moved) for (const [movement, amount] of cells.entries()) all[movement]! += amount;
  const sum = (key: 'opening' | 'cameIn' | 'closing') => rows.reduce((total, row) => total + row[key], 0);
  return {
    by: groups.heading,
    movements: order.map((movement) => MOVEMENTS_LIST[movement]!),
    rows,
    total: rowOf('Total', sum('opening'), all, sum('cameIn'), sum('closing')),
    rowsLeftOut: ledger.leftOut.filter((row) => mayCount(row, { date: to, known })).length,
  };
}

/** What an entry does to a measure, in pence; null where it does not touch it. */
export function effectOf(ledger: Ledger, n: number, measure: LedgerMeasure): number | null {
  const weights = weightsOf(measure);
  const [from, to, counter] = [ledger.from[n]!, ledger.to[n]!, ledger.counter[n]!];
  const out = from >= 0 ? weights[from]! : 0;
  const into = to >= 0 ? weights[to]! : 0;
  const counts = counter >= 0 ? weights[counter]! : 0;
  // What stays within the measure, as Spent within Drawn down, is none of its movements.
  if (out === into && counts === 0) return null;
  return (into - out) * ledger.amount[n]! + counts * ledger.counted[n]!;
}

/** The group of each entry of a period, by its name; null where the register has no such column. */
export function entryGroups(
  ledger: Ledger,
  register: Register,
  measure: LedgerMeasure,
  by: string,
): ((entry: number) => string) | null {
  const groups = periodGroups(ledger, register, measure, by);
  if ('kind' in groups) return null;
  const { names, groupOf, entryGroup } = groups;
  return (entry) => names[entryGroup === null ? groupOf[ledger.contribution[entry]!]! : entryGroup[entry]!]!;
}

interface PeriodGroups extends LedgerGroups {
  /** The group of each entry, where it is not that of its contribution. */
  readonly entryGroup: Int32Array | null;
}

/** What was spent is by project as the movement says; where it says none, as the register does. */
function periodGroups(
  ledger: Ledger,
  register: Register,
  measure: LedgerMeasure,
  by: string,
): PeriodGroups | UnknownColumn {
  const groups = ledgerGroups(ledger, register, by);
  const isProject = measure === 'spent' && columnOfHeading(by) === 'project';
  if (!isProject) return 'kind' in groups ? groups : { ...groups, entryGroup: null };
  // Movements name projects also where the register has no column for them.
  const base: LedgerGroups =
    'kind' in groups
      ? {
          heading: 'Project',
          names: ['(blank)'],
          isBlank: [true],
          groupOf: new Int32Array(ledger.contributions.length),
        }
      : groups;
  const names = [...base.names];
  const numbers = new Map(names.map((name, group) => [normalText(name), group]));
  const entryGroup = Int32Array.from(ledger.rows, ({ project }, n) => {
    if (project === '') return base.groupOf[ledger.contribution[n]!]!;
    const key = normalText(project);
    if (!numbers.has(key)) numbers.set(key, names.push(project) - 1);
    return numbers.get(key)!;
  });
  return { ...base, names, isBlank: names.map((_, group) => base.isBlank[group] ?? false), entryGroup };
}

function sumsOfEntries(
  ledger: Ledger,
  entryGroup: Int32Array,
  groupCount: number,
  date: number,
  known: number | null,
): Float64Array {
  const sums = new Float64Array(groupCount * WIDTH);
  for (let n = 0; n < ledger.count; n++) {
    if (ledger.date[n]! > date || (known !== null && ledger.recorded[n]! > known)) continue;
    const base = entryGroup[n]! * WIDTH;
    if (ledger.from[n]! >= 0) sums[base + ledger.from[n]!]! -= ledger.amount[n]!;
    if (ledger.to[n]! >= 0) sums[base + ledger.to[n]!]! += ledger.amount[n]!;
    if (ledger.counter[n]! >= 0) sums[base + ledger.counter[n]!]! += ledger.counted[n]!;
  }
  return sums;
}
