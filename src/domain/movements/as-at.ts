import { authorityColumn, registerInForce } from '../register/register-in-force';
import { NO_GROUP, type Register } from '../register/register';
import type { Scope } from '../register/figures/balance';
import type { MeasureKey } from '../register/figures/measures';
import { byName, referenceKey } from '../sheet/text';
import type { UnknownColumn } from '../register/figures/rollup';
import type { Contribution } from './contributions';
import { WIDTH } from './flow';
import { ledgerGroups } from './groups';
import { daysOf, eachAlone, mayCount, sumsAt, type AsAt, type Ledger } from './ledger';
import { LEDGER_MEASURES, measured, type LedgerMeasure } from './measures';

/** A day before the first movement: what was so then is not known. */
export interface NotYet {
  readonly kind: 'not-yet';
  /** From when it is known; null where no movement is known at all. */
  readonly from: number | null;
}

export interface AsAtRow {
  readonly name: string;
  readonly isBlank: boolean;
  readonly openAgreements: number;
  /** Pence. */
  readonly amounts: Readonly<Record<LedgerMeasure, number>>;
  /** Rows of the Movements table that cannot be read, and may be of this group and day. */
  readonly rowsLeftOut: number;
}

export interface AsAtTable {
  readonly by: string;
  readonly rows: readonly AsAtRow[];
  readonly total: AsAtRow;
  /** True where the columns Adjustments and Current value have something to say. */
  readonly isAdjusted: boolean;
}

const MEASURES = Object.keys(LEDGER_MEASURES) as readonly LedgerMeasure[];

/** ROLLUP's table at the end of a day, calculated from movements. */
export function tableAt(
  ledger: Ledger,
  register: Register,
  { by = 'Authority', ...at }: AsAt & { readonly by?: string },
): AsAtTable | NotYet | UnknownColumn {
  const notYet = notYetAt(ledger, at);
  if (notYet) return notYet;
  const groups = ledgerGroups(ledger, registerInForce(register, at.date), by);
  if ('kind' in groups) return groups;
  const { names, isBlank, groupOf } = groups;
  const sums = sumsAt(ledger, groupOf, names.length, at);
  const seen = contributionsAt(ledger, at);
  const open = openAgreements(ledger, register, seen, groupOf, names.length);
  const leftOut = leftOutAt(ledger, groupOf, names.length, at);
  const isThere = new Uint8Array(names.length);
  for (const [number, group] of groupOf.entries()) if (seen[number]) isThere[group] = 1;
  const rows = names
    .map((name, group) => ({
      name,
      isBlank: isBlank[group]!,
      openAgreements: open.byGroup[group]!,
      amounts: amountsOf(sums, group),
      rowsLeftOut: leftOut.byGroup[group]!,
      isThere: isThere[group] === 1 || leftOut.byGroup[group]! > 0,
    }))
    .filter((row) => row.isThere)
    .sort((a, b) => byName(a.name, b.name));
  const whole = new Float64Array(WIDTH);
  for (const [index, amount] of sums.entries()) whole[index % WIDTH]! += amount;
  const total = {
    name: 'Total',
    isBlank: false,
    openAgreements: open.total,
    amounts: amountsOf(whole, 0),
    rowsLeftOut: leftOut.total,
  };
  const isAdjusted = rows.some(({ amounts }) => amounts.adjustments !== 0);
  return { by: groups.heading, rows, total, isAdjusted };
}

const amountsOf = (sums: Float64Array, group: number): Record<LedgerMeasure, number> =>
  Object.fromEntries(MEASURES.map((key) => [key, measured(sums, group, key)])) as Record<
    LedgerMeasure,
    number
  >;

/** Why nothing is known of a day; null where something is. */
export function notYetAt(ledger: Ledger, { date, known }: AsAt): NotYet | null {
  const days = daysOf(ledger, known);
  return days === null || date < days.first ? { kind: 'not-yet', from: days?.first ?? null } : null;
}

/** 1 for each contribution that has a movement by then. */
export function contributionsAt(ledger: Ledger, { date, known }: AsAt): Uint8Array {
  const seen = new Uint8Array(ledger.contributions.length);
  for (let n = 0; n < ledger.count; n++) {
    if (ledger.date[n]! <= date && (known === null || ledger.recorded[n]! <= known))
      seen[ledger.contribution[n]!] = 1;
  }
  return seen;
}

/**
 * Distinct agreements with a movement by then that the register does not close: its status has no dates, so that an
 * agreement that is closed today is not counted as open on an earlier day either. What may be either of two agreements is
 * one more only where neither of them is there.
 */
function openAgreements(
  ledger: Ledger,
  register: Register,
  seen: Uint8Array,
  groupOf: Int32Array,
  groupCount: number,
): { byGroup: Int32Array; total: number } {
  const open = new DistinctOpen(register.agreementCount, groupCount);
  const { sure, unsure } = openOnes(ledger, register, seen);
  for (const number of sure) open.addOne(groupOf[number]!, ledger.contributions[number]!);
  for (const number of unsure) open.addUnless(groupOf[number]!, ledger.contributions[number]!);
  return open;
}

/** The same agreements of some contributions, each by the first contribution that counts it. */
export function openContributions(
  ledger: Ledger,
  register: Register,
  seen: Uint8Array,
  isOwn: (contribution: number) => boolean,
): number[] {
  const open = new DistinctOpen(register.agreementCount, 1);
  const { sure, unsure } = openOnes(ledger, register, seen);
  const isCounted = (add: () => void): boolean => {
    const before = open.byGroup[0]!;
    add();
    return open.byGroup[0]! > before;
  };
  return [
    ...sure.filter((n) => isOwn(n) && isCounted(() => open.addOne(0, ledger.contributions[n]!))),
    ...unsure.filter((n) => isOwn(n) && isCounted(() => open.addUnless(0, ledger.contributions[n]!))),
  ];
}

/** Contributions that have moved and that the register does not close: those of one agreement, and those of one of several. */
function openOnes(
  ledger: Ledger,
  register: Register,
  seen: Uint8Array,
): { readonly sure: readonly number[]; readonly unsure: readonly number[] } {
  const sure: number[] = [];
  const unsure: number[] = [];
  for (const [number, { groupRows, agreements }] of ledger.contributions.entries()) {
    const isClosed = groupRows.length > 0 && !groupRows.some((row) => register.open[row] === 1);
    if (seen[number] && !isClosed) (agreements.length > 1 ? unsure : sure).push(number);
  }
  return { sure, unsure };
}

/** Counts each agreement once in a group, and once in all. */
class DistinctOpen {
  readonly byGroup: Int32Array;
  private readonly counted = new Set<number>();
  /** References that the register lacks, or has twice. */
  private readonly others = new Map<string, number>();

  constructor(
    private readonly agreementCount: number,
    private readonly groupCount: number,
  ) {
    this.byGroup = new Int32Array(groupCount);
  }

  get total(): number {
    return this.counted.size - this.byGroup.reduce((sum, count) => sum + count, 0);
  }

  private numberOf(reference: string): number {
    const key = referenceKey(reference);
    let number = this.others.get(key);
    if (number === undefined) this.others.set(key, (number = this.agreementCount + this.others.size));
    return number;
  }

  addOne(group: number, { agreement: reference, agreements: [own] }: Contribution): void {
    const agreement = own ?? this.numberOf(reference);
    if (agreement === NO_GROUP) return;
    if (this.isNew(group, agreement)) this.byGroup[group]!++;
    this.isNew(this.groupCount, agreement);
  }

  /** The same for what may be one of several, which may be counted already. */
  addUnless(group: number, { agreement: reference, agreements: mayBe }: Contribution): void {
    const agreement = this.numberOf(reference);
    const isThere = (of: number): boolean => mayBe.some((one) => this.counted.has(this.key(of, one)));
    if (!isThere(group) && this.isNew(group, agreement)) this.byGroup[group]!++;
    if (!isThere(this.groupCount)) this.isNew(this.groupCount, agreement);
  }

  private isNew(group: number, agreement: number): boolean {
    const { size } = this.counted;
    return this.counted.add(this.key(group, agreement)).size > size;
  }

  private key(group: number, agreement: number): number {
    return agreement * (this.groupCount + 1) + group;
  }
}

/** Rows left out that may be of that day or before. One that names no contribution counts in the total alone. */
function leftOutAt(
  { leftOut }: Ledger,
  groupOf: Int32Array,
  groupCount: number,
  at: AsAt,
): { byGroup: Int32Array; total: number } {
  const byGroup = new Int32Array(groupCount);
  const may = leftOut.filter((row) => mayCount(row, at));
  for (const { contribution } of may) if (contribution !== null) byGroup[groupOf[contribution]!]!++;
  return { byGroup, total: may.length };
}

/** One measure of a scope of the register at the end of a day: pence, or a count; or why it is not known. */
export function balanceAt(
  ledger: Ledger,
  register: Register,
  measure: MeasureKey | LedgerMeasure,
  scope: Scope,
  at: AsAt,
): { readonly kind: 'amount' | 'count'; readonly amount: number } | NotYet {
  const notYet = notYetAt(ledger, at);
  if (notYet) return notYet;
  const inScope = scopeFlags(ledger, register, scope);
  if (measure === 'rowsLeftOut') {
    // Two groups: what is in the scope, and all else.
    const { byGroup, total } = leftOutAt(
      ledger,
      inScope.map((is) => 1 - is),
      2,
      at,
    );
    return { kind: 'count', amount: scope.kind === 'whole' ? total : byGroup[0]! };
  }
  if (measure === 'agreements') {
    const groupOf = inScope.map((is) => 1 - is);
    const open = openAgreements(ledger, register, contributionsAt(ledger, at), groupOf, 2);
    return { kind: 'count', amount: open.byGroup[0]! };
  }
  const sums = contributionSums(ledger, at);
  let amount = 0;
  for (const [number, is] of inScope.entries()) if (is) amount += measured(sums, number, measure);
  return { kind: 'amount', amount };
}

/** 1 for each contribution that is in a scope. */
export function scopeFlags(ledger: Ledger, register: Register, scope: Scope): Int32Array {
  if (scope.kind === 'whole') return new Int32Array(ledger.contributions.length).fill(1);
  const wanted = new Set(scope.kind === 'agreement' ? scope.agreements : [scope.authority]);
  const groups = scope.kind === 'agreement' ? register.agreement : authorityColumn(register, scope.authority);
  // A row without an authority is of the only other.
  const isOther = (row: number): boolean => scope.kind === 'authority' && groups[row] === NO_GROUP;
  return Int32Array.from(ledger.contributions, ({ groupRows }) =>
    groupRows.some((row) => wanted.has(groups[row]!)) &&
    groupRows.every((row) => wanted.has(groups[row]!) || isOther(row))
      ? 1
      : 0,
  );
}

const sumsOfLedger = new WeakMap<Ledger, Map<string, Float64Array>>();
/** So many days of a ledger are remembered: ten thousand cells ask of a few. */
const MAX_DAYS = 24;

/** The slots of every contribution at the end of a day, calculated once for each day that is asked. */
export function contributionSums(ledger: Ledger, at: AsAt): Float64Array {
  let days = sumsOfLedger.get(ledger);
  if (!days) sumsOfLedger.set(ledger, (days = new Map()));
  const key = `${at.date} ${at.known}`;
  let sums = days.get(key);
  if (!sums) {
    if (days.size >= MAX_DAYS) days.clear();
    days.set(key, (sums = sumsAt(ledger, eachAlone(ledger), ledger.contributions.length, at)));
  }
  return sums;
}
