/**
 * Tranches: the money of a contribution by its deadlines, where instalments or dated receipts give them.
 *
 *   register ──▶ held by authority, in hand, years to spend ─┐
 *   instalments ──▶ receipts, years to spend ────────────────┼─▶ tranches of each row ──▶ EXPIRING, flags, bands, PLAN, Trace
 *   movements ──▶ receipts, and which is where ──────────────┘
 *
 * Earliest first: what is spent, and what is drawn down, is of the soonest deadline. The register says how much there is
 * and where; receipts only say by when. Decision 18 has the reasons.
 */
import { expiryOf, remainingOf } from '../expiry/expiry-of-row';
import type { Ledger } from '../movements/ledger';
import type { LotOrder } from '../movements/pile';
import type { Register } from '../register/register';
import { monthsOfRegister } from '../register/figures/spend-within';
import { putUnder } from '../sheet/put-under';
import { UNSPENT_STAGES, type Tranche, type UnspentStage } from '../register/tranche';
import { adjustmentsOf } from '../register/adjustments';
import { instalmentBook, type Instalment } from './instalments';
import { NO_MOVEMENTS, ownMovements, type OwnMovements } from './own-movements';
import { after, byRegister, receivedPieces } from './received-pieces';
import { receiptsOf, receiptTerms, saysSpendWithin } from './receipt-terms';
import { NONE_RECORDED, recordedReceipts, type RecordedReceipts } from './recorded-receipts';
import { InstalmentTerms, type Piece, type Terms } from './tranche-receipts';
import type { TriggersTable } from './trigger-table';

interface Made {
  readonly until: number;
  readonly triggers: TriggersTable | null;
  readonly ledger: Ledger | null;
  readonly register: Register;
}
const made = new WeakMap<Register, Made>();

const hasRows = (triggers: TriggersTable | null): triggers is TriggersTable =>
  triggers !== null && triggers.rows.length > 0;

/** True where instalments, or movements by the years of the register, may give money deadlines of its own. */
export const mayHaveTranches = (register: Register, triggers: TriggersTable | null): boolean =>
  hasRows(triggers) || saysSpendWithin(register);

/**
 * The register with its tranches: itself where neither instalments nor dated receipts give a deadline.
 *
 * @param ledger the movements of this register, if there are any: they say which receipt has been drawn down and spent
 * @param today a receipt of a later day is none yet, and no deadline is counted from it
 */
export function withTranches(
  register: Register,
  triggers: TriggersTable | null,
  ledger: Ledger | null,
  today = Infinity,
): Register {
  if (!mayHaveTranches(register, triggers)) return withoutTranches(register);
  const last = made.get(register);
  const until = today < lastDay(triggers, ledger) ? today : Infinity;
  if (last?.triggers === triggers && last.ledger === ledger && last.until === until) return last.register;
  const tranches = tranchesOf(register, triggers, ledger, until);
  const whole = tranches.size === 0 ? withoutTranches(register) : { ...register, tranches };
  made.set(register, { until, triggers, ledger, register: whole });
  return whole;
}

/** The workbook's own register has the deadlines of its own tables: those of tables that a function is given may be none. */
function withoutTranches(register: Register): Register {
  if (!register.tranches) return register;
  const plain: { -readonly [K in keyof Register]: Register[K] } = { ...register };
  delete plain.tranches;
  return plain;
}

const lastDays = new WeakMap<object, number>();

/** The last day that a receipt of instalments, or a movement, has. */
function lastDay(triggers: TriggersTable | null, ledger: Ledger | null): number {
  const known = (of: object | null, days: () => Iterable<number | null>): number => {
    if (of === null) return -Infinity;
    let last = lastDays.get(of);
    if (last === undefined) {
      last = -Infinity;
      for (const day of days()) last = Math.max(last, day ?? -Infinity);
      lastDays.set(of, last);
    }
    return last;
  };
  return Math.max(
    known(triggers, () => triggers!.cells.received),
    known(ledger, () => ledger!.date),
  );
}

function tranchesOf(
  register: Register,
  triggers: TriggersTable | null,
  ledger: Ledger | null,
  until: number,
): Map<number, Tranche[]> {
  const { columns } = register.header;
  const found = new Map<number, Tranche[]>();
  // Where the register does not say what is held, what is in hand and what is spent, nothing can be told apart.
  if ([columns.heldByAuthority, columns.drawnDown, columns.spent].includes(undefined)) return found;
  const contributions = contributionsOf(register, triggers, ledger, until, until);
  if (contributions.length === 0) return found;
  const movements = movementsOf(contributions, ledger, until);
  const broken = new Set(register.excelErrors.map(({ row }) => row));
  for (const { rows, terms } of contributions) {
    if (rows.some((row) => !canSplit(register, row) || broken.has(row))) continue;
    for (const [row, tranches] of new Splitter(register, rows, terms).split(movements(rows[0]!)))
      if (tranches.some(({ isByRegister }) => !isByRegister)) found.set(row, tranches);
  }
  return found;
}

interface OwnTerms {
  readonly rows: readonly number[];
  readonly terms: Terms;
}

/**
 * The contributions of the register that have instalments; and those without whose receipts have days of their own.
 *
 * @param until the last day whose movements count
 * @param received the last day on which an instalment was received
 */
export function contributionsOf(
  register: Register,
  triggers: TriggersTable | null,
  ledger: Ledger | null,
  until = Infinity,
  received = Infinity,
): OwnTerms[] {
  const byInstalments = hasRows(triggers) ? withInstalments(register, triggers, ledger, received) : [];
  if (ledger === null) return byInstalments;
  const firstRows = new Set(byInstalments.map(({ rows }) => rows[0]!));
  return [...byInstalments, ...receiptTerms(register, ledger, (row) => firstRows.has(row), until)];
}

function withInstalments(
  register: Register,
  triggers: TriggersTable,
  ledger: Ledger | null,
  until: number,
): OwnTerms[] {
  const byContribution = new Map<number, Instalment[]>();
  for (const of of instalmentBook(triggers, null, register).instalments) {
    if (of.registerRows.length === 0 || of.problem !== null) continue;
    putUnder(byContribution, of.contribution, receivedBy(of, until));
  }
  const recorded = recordedOf(register, ledger, until);
  return [...byContribution.values()].map((own) => {
    const rows = own[0]!.registerRows;
    const [first] = rows;
    const date = expiryOf(register, first!).expirySerial ?? Infinity;
    const months = monthsOfRegister(register, first!);
    return { rows, terms: new InstalmentTerms(own, months, date, recorded(own)) };
  });
}

/** An instalment on a day: a receipt that is still to come is none. */
const receivedBy = (of: Instalment, day: number): Instalment =>
  (of.row.received ?? day) <= day ? of : { ...of, row: { ...of.row, received: null, receivedAmount: null } };

/** The receipts of the instalments of one contribution that movements have under a later day. */
function recordedOf(
  register: Register,
  ledger: Ledger | null,
  until: number,
): (instalments: readonly Instalment[]) => RecordedReceipts {
  if (ledger === null) return () => NONE_RECORDED;
  const numberOf = numbersByRow(ledger);
  const receipts = receiptsOf(ledger, () => true, until);
  return (instalments) => {
    const rows = instalments[0]!.registerRows;
    const own = receipts.get(numberOf.get(rows[0]!) ?? -1);
    if (!own) return NONE_RECORDED;
    const { heldByAuthority, drawnDown } = register.amounts;
    const there = rows.reduce((sum, row) => sum + heldByAuthority[row]! + drawnDown[row]!, 0);
    return recordedReceipts(instalments, own, there + wentBack(register, rows) - own.outside);
  };
}

/** A row left out, or with a stage below nil, or in stages though nothing is left, is as the register has it. */
function canSplit(register: Register, row: number): boolean {
  const { amounts, usable } = register;
  const left = remainingOf(register, row);
  return (
    usable[row] === 1 &&
    (left > 0 || (left === 0 && isInNoStage(register, row))) &&
    amounts.notStarted[row]! >= 0 &&
    amounts.heldByDeveloper[row]! >= 0 &&
    amounts.heldByAuthority[row]! >= 0 &&
    amounts.drawnDown[row]! >= amounts.spent[row]!
  );
}

/** All of it is spent: the other rows of its contribution may be split. */
const isInNoStage = ({ amounts }: Register, row: number): boolean =>
  (['notStarted', 'heldByDeveloper', 'heldByAuthority'] as const).every(
    (stage) => amounts[stage][row] === 0,
  ) && amounts.drawnDown[row] === amounts.spent[row];

/** In which order the money of a contribution of the ledger goes: by deadline where it has its own. */
export const lotOrder = (
  register: Register,
  triggers: TriggersTable | null,
  ledger: Ledger,
): ((contribution: number) => LotOrder | null) =>
  orderBy(contributionsOf(register, triggers, ledger), ledger);

/** The same by terms that are known. */
export function orderBy(
  contributions: readonly OwnTerms[],
  ledger: Ledger,
): (contribution: number) => LotOrder | null {
  if (contributions.length === 0) return () => null;
  const byRow = new Map(contributions.map(({ rows, terms }) => [rows[0]!, terms]));
  return (contribution) => {
    const terms = byRow.get(ledger.contributions[contribution]!.rows[0] ?? -1);
    if (!terms) return null;
    // Asked for again and again, of the same few days.
    const known = [new Map<number, number>(), new Map<number, number>()] as const;
    return (received, isFromOutside) => {
      const own = known[isFromOutside ? 1 : 0];
      let rank = own.get(received);
      if (rank === undefined)
        own.set(received, (rank = terms.order(terms.ofLot({ received, isFromOutside }).deadline)));
      return rank;
    };
  };
}

/** What movements say of a contribution, by the first of its rows. */
function movementsOf(
  contributions: readonly OwnTerms[],
  ledger: Ledger | null,
  until: number,
): (row: number) => OwnMovements {
  if (ledger === null) return () => NO_MOVEMENTS;
  const own = ownMovements(ledger, { date: until, known: null }, orderBy(contributions, ledger));
  const numberOf = numbersByRow(ledger);
  return (row) => {
    const number = numberOf.get(row);
    return number === undefined ? NO_MOVEMENTS : own(number);
  };
}

/** What was paid in fees, or returned. */
function wentBack(register: Register, rows: readonly number[]): number {
  const { fees, returned } = adjustmentsOf(register)?.amounts ?? {};
  return rows.reduce(
    (sum, row) => sum + Math.max(0, fees?.[row] ?? 0) + Math.max(0, returned?.[row] ?? 0),
    0,
  );
}

/** Contributions of a ledger by their first row in the register. */
const numbersByRow = ({ contributions }: Ledger): ReadonlyMap<number, number> =>
  new Map(contributions.flatMap(({ rows }, number) => (rows.length > 0 ? [[rows[0]!, number]] : [])));

/** Splits the rows of one contribution. */
class Splitter {
  private readonly byRow = new Map<number, Map<string, Draft>>();

  constructor(
    private readonly register: Register,
    private readonly rows: readonly number[],
    private readonly terms: Terms,
  ) {}

  split(own: OwnMovements): Map<number, Tranche[]> {
    const { amounts } = this.register;
    const received = receivedPieces(this.terms, own, {
      ...{ held: this.sum(this.held), inHand: this.sum(this.inHand), gone: this.gone() },
    });
    this.put('inHand', this.inHand, received.inHand);
    this.put('heldByAuthority', this.held, received.held);
    const toCome = this.terms.toCome();
    const developer = (row: number): number => amounts.heldByDeveloper[row]!;
    this.put('heldByDeveloper', developer, toCome);
    this.put('notStarted', (row) => amounts.notStarted[row]!, after(toCome, this.sum(developer)));
    return new Map(this.rows.map((row) => [row, this.finished(row)]));
  }

  private readonly held = (row: number): number => this.register.amounts.heldByAuthority[row]!;
  private readonly inHand = (row: number): number =>
    this.register.amounts.drawnDown[row]! - this.register.amounts.spent[row]!;
  private readonly sum = (of: (row: number) => number): number =>
    this.rows.reduce((all, row) => all + of(row), 0);

  /** What has left the authority and the force. */
  private gone(): number {
    const { register, rows } = this;
    return this.sum((row) => Math.max(0, register.amounts.spent[row]!)) + wentBack(register, rows);
  }

  /** Gives the pieces to the rows, in order; what they do not cover is by the register. */
  private put(stage: UnspentStage, amountOf: (row: number) => number, pieces: readonly Piece[]): void {
    let [at, used] = [0, 0];
    for (const row of this.rows) {
      let rest = amountOf(row);
      while (rest > 0 && at < pieces.length) {
        const piece = pieces[at]!;
        const part = Math.min(rest, piece.amount - used);
        if (part > 0) this.add(row, stage, { ...piece, amount: part });
        rest -= part;
        used += part;
        if (used < piece.amount) continue;
        at++;
        used = 0;
      }
      if (rest > 0) this.add(row, stage, byRegister(rest));
    }
  }

  private add(row: number, stage: UnspentStage, { deadline, receipt, amount }: Piece): void {
    const own = this.byRow.get(row) ?? new Map<string, Draft>();
    this.byRow.set(row, own);
    const key = String(deadline);
    let draft = own.get(key);
    if (!draft) own.set(key, (draft = { deadline, receipts: new Map(), stages: nothing() }));
    draft.stages[stage] += amount;
    if (receipt) draft.receipts.set(`${receipt.received} ${receipt.instalment}`, receipt);
  }

  /** Money of the day that the register has, and money that has but the register's, is to be spent by one day: one tranche. */
  private mergeByRegister(row: number): void {
    const own = this.byRow.get(row);
    const key = String(expiryOf(this.register, row).expirySerial);
    const [byDate, same] = [own?.get('register'), own?.get(key)];
    if (!byDate || !same) return;
    for (const stage of UNSPENT_STAGES) byDate.stages[stage] += same.stages[stage];
    for (const [key, receipt] of same.receipts) byDate.receipts.set(key, receipt);
    own!.delete(key);
  }

  /** What is in no stage is by the register; what the stages have too much comes off the latest deadlines. */
  private finished(row: number): Tranche[] {
    const stages = [...(this.byRow.get(row)?.values() ?? [])];
    const noStage = remainingOf(this.register, row) - stages.reduce((sum, draft) => sum + totalOf(draft), 0);
    if (noStage > 0) this.add(row, 'noStage', byRegister(noStage));
    this.mergeByRegister(row);
    const drafts = [...(this.byRow.get(row)?.values() ?? [])].sort(
      (a, b) => this.terms.order(a.deadline) - this.terms.order(b.deadline) || 0,
    );
    let over = Math.max(0, -noStage);
    for (const draft of [...drafts].reverse()) {
      const off = Math.min(over, totalOf(draft));
      draft.stages.noStage -= off;
      over -= off;
    }
    return drafts.map(({ deadline, receipts, stages: own }) => ({
      deadline: typeof deadline === 'number' ? deadline : null,
      isByRegister: deadline === 'register',
      receipts: [...receipts.values()],
      stages: own,
    }));
  }
}

interface Draft {
  readonly deadline: Piece['deadline'];
  readonly receipts: Map<string, Tranche['receipts'][number]>;
  readonly stages: Record<UnspentStage, number>;
}

const nothing = (): Record<UnspentStage, number> => ({
  ...{ notStarted: 0, heldByDeveloper: 0, heldByAuthority: 0, inHand: 0, noStage: 0 },
});
const totalOf = ({ stages }: Draft): number => UNSPENT_STAGES.reduce((sum, stage) => sum + stages[stage], 0);
