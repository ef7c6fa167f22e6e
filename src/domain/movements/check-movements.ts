import { writeDate } from '../calendar/serial';
import { finding, quoted, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read/text-of';
import { nearest } from '../sheet/nearest';
import { placeName, slotOf } from './flow';
import { ledgerDifferences, comparedName } from './ledger-check';
import type { Ledger } from './ledger';
import { belowNil, inDateOrder, type BelowNil } from './replay';
import { cumulativesThatFell } from './cumulative-fell';
import { putUnder } from '../sheet/put-under';
import { normalText } from '../sheet/text';

export interface CheckMovementsOptions {
  /** The day of the register: what its movements lead to by then should be what it says. Left out: not compared. */
  readonly asAt?: number | null;
}

/** Everything that checking finds in the Movements table: rows left out, and what to look into. */
export function checkMovements(ledger: Ledger, { asAt = null }: CheckMovementsOptions = {}): Finding[] {
  const unmatched = unmatchedReversals(ledger);
  return inReportOrder([
    ...ledger.errors,
    ...ledger.table.setAside,
    ...contributionFindings(ledger),
    ...stageFindings(ledger),
    ...reversalFindings(ledger, unmatched),
    ...repeatFindings(ledger),
    ...cumulativesThatFell(ledger, new Set(unmatched)),
    ...rowFindings(ledger),
    ...(asAt === null ? [] : differenceFindings(ledger, asAt)),
  ]);
}

const money = (amount: number): string => writePounds(pence(amount));
const named = (ledger: Ledger, contribution: number) => {
  const { agreement, contribution: reference } = ledger.contributions[contribution]!;
  return { agreement, contribution: reference };
};

/** What movements name and the register does not have: one finding for each, with all its rows. */
function contributionFindings(ledger: Ledger): Finding[] {
  const rows = new Map<number, number[]>();
  for (let n = 0; n < ledger.count; n++) {
    const contribution = ledger.contribution[n]!;
    if (ledger.contributions[contribution]!.problem === null) continue;
    putUnder(rows, contribution, ledger.rows[n]!.rowIndex);
  }
  const references = [
    ...new Set(ledger.contributions.filter((c) => c.rows.length > 0).map((c) => c.agreement)),
  ];
  const { columns } = ledger.table.header;
  return [...rows].map(([number, of]) => {
    const { problem } = ledger.contributions[number]!;
    const own = named(ledger, number);
    const near = problem === 'no-agreement' ? nearest(own.agreement, references) : null;
    const columnIndex = problem === 'no-contribution' ? columns.contribution : columns.agreement;
    const values = { ...own, why: problem!, count: of.length, ...(near ? { near } : {}) };
    return { ...finding('movement-without-contribution', of[0]!, columnIndex ?? null, values), rows: of };
  });
}

const DEVELOPER = slotOf('heldByDeveloper');
const NOT_STARTED = slotOf('notStarted');

/** Stages below nil at the end of a day. */
function stageFindings(ledger: Ledger): Finding[] {
  return belowNil(ledger).map((below) => {
    const { rowIndex } = ledger.rows[below.entry]!;
    const columnIndex = ledger.table.header.columns.amount!;
    const values = {
      ...named(ledger, below.contribution),
      date: writeDate(below.date),
      amount: money(below.amount),
    };
    if (isShort(below)) {
      const [has, missing] = [money(below.stages[NOT_STARTED]!), money(-below.amount)];
      return finding('stage-short', rowIndex, columnIndex, { ...values, has, missing });
    }
    const stage = placeName(below.stage);
    return finding('stage-negative', rowIndex, columnIndex, { ...values, stage });
  });
}

/** Not started has what the developer lacks: a Started is missing, and can be added. */
export const isShort = ({ stage, amount, stages }: BelowNil): boolean =>
  stage === DEVELOPER && stages[NOT_STARTED]! >= -amount;

/** Entries with a minus that undo no earlier movement of the same kind, contribution and amount, and have no Note that says why. */
function unmatchedReversals(ledger: Ledger): number[] {
  const open = new Map<string, number>();
  const unmatched: number[] = [];
  for (const n of inDateOrder(ledger)) {
    const amount = ledger.amount[n]!;
    if (amount === 0) continue;
    const key = `${ledger.contribution[n]} ${ledger.movement[n]} ${Math.abs(amount)}`;
    const count = open.get(key) ?? 0;
    if (amount > 0) open.set(key, count + 1);
    else if (count > 0) open.set(key, count - 1);
    else if (ledger.rows[n]!.note === '') unmatched.push(n);
  }
  return unmatched;
}

const reversalFindings = (ledger: Ledger, unmatched: readonly number[]): Finding[] =>
  unmatched.map((n) => {
    const { movement, rowIndex } = ledger.rows[n]!;
    const values = { ...named(ledger, ledger.contribution[n]!), movement, amount: money(ledger.amount[n]!) };
    return finding('reversal-unmatched', rowIndex, ledger.table.header.columns.amount!, values);
  });

/** Rows that say the same of one Reference, of which no minus undoes one: a payment that was entered twice. */
function repeatFindings(ledger: Ledger): Finding[] {
  const same = new Map<string, number[]>();
  for (let n = 0; n < ledger.count; n++) {
    const { reference, project, note } = ledger.rows[n]!;
    const amount = ledger.amount[n]!;
    // A row with a Note is one that somebody has thought about.
    if (reference === '' || amount === 0 || (note !== '' && amount > 0)) continue;
    const of = [ledger.contribution[n], ledger.date[n], ledger.movement[n], ledger.from[n], ledger.to[n]];
    putUnder(same, [...of, Math.abs(amount), normalText(project), normalText(reference)].join('|'), n);
  }
  const { header, place } = ledger.table;
  return [...same.values()].flatMap((all) => {
    const net = all.reduce((sum, n) => sum + Math.sign(ledger.amount[n]!), 0);
    if (net < 2) return [];
    const [first, second] = all.filter((n) => ledger.amount[n]! > 0);
    const { movement, rowIndex, reference } = ledger.rows[second!]!;
    const values = {
      ...{ ...named(ledger, ledger.contribution[second!]!), movement, text: quoted(reference) },
      ...{
        amount: money(ledger.amount[second!]!),
        other: (place?.topIndex ?? 0) + ledger.rows[first!]!.rowIndex + 1,
      },
    };
    return [finding('movement-repeated', rowIndex, header.columns.reference!, values)];
  });
}

/** After so many days a paper of the quarter may have been published. */
export const LATE_DAYS = 92;

function rowFindings(ledger: Ledger): Finding[] {
  const { columns } = ledger.table.header;
  const findings: Finding[] = [];
  for (const [n, row] of ledger.rows.entries()) {
    const days = row.recorded === null ? 0 : row.recorded - row.date;
    if (days > LATE_DAYS) {
      const values = { date: writeDate(row.date), recorded: writeDate(row.recorded!), days };
      findings.push(finding('back-dated', row.rowIndex, columns.recorded!, values));
    }
    if (row.movement !== 'Spent' || row.project !== '' || hasProject(ledger, ledger.contribution[n]!))
      continue;
    const values = { ...named(ledger, ledger.contribution[n]!), amount: money(ledger.amount[n]!) };
    findings.push(finding('spent-without-project', row.rowIndex, columns.project ?? null, values));
  }
  return findings;
}

const hasProject = ({ register, contributions }: Ledger, contribution: number): boolean =>
  register !== null &&
  contributions[contribution]!.rows.some((row) => textOf(register, row, 'project') !== '');

/** Where the register is not what its movements lead to. */
function differenceFindings(ledger: Ledger, asAt: number): Finding[] {
  const { register } = ledger;
  if (register === null) return [];
  const last = lastRows(ledger);
  return ledgerDifferences(ledger, register, { date: asAt, known: null }).flatMap((difference) => {
    if (difference.register === null) return [];
    const values = {
      ...named(ledger, difference.contribution),
      stage: comparedName(difference.measure),
      register: money(difference.register),
      movements: money(difference.movements),
      difference: money(difference.register - difference.movements),
    };
    return [finding('ledger-differs', last.get(difference.contribution) ?? null, null, values)];
  });
}

/** The last row of each contribution, where a finding on it can be looked at. */
function lastRows(ledger: Ledger): Map<number, number> {
  const last = new Map<number, number>();
  for (let n = 0; n < ledger.count; n++) last.set(ledger.contribution[n]!, ledger.rows[n]!.rowIndex);
  return last;
}
