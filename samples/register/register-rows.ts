import { addMonths, dateFromSerial } from '../../src/domain/calendar/serial';
import { findAuthorityPence } from '../figures/authority-pence';
import type { Authority } from '../figures/printed-rollup';
import { seededRandom, type SeededRandom } from '../seeded-random';
import { allocateProjects } from './allocate-projects';
import { AUTHORITY_PLANS, type AuthorityPlan } from './authority-plans';
import {
  anyYearsToSpend,
  planExpiries,
  serialOf,
  yearsThatEndLater,
  type PlannedExpiry,
} from './expiry-plan';
import { inventedNames, type InventedNames } from './invented-names';
import { rowAmounts, type RowAmounts } from './row-amounts';

/** One contribution of the sample register; null is an empty cell. */
export interface RegisterRow extends RowAmounts {
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: Authority;
  readonly application: string;
  readonly site: string;
  readonly developer: string;
  readonly purpose: string;
  readonly area: string;
  readonly trigger: string;
  readonly notes: string;
  readonly agreementSerial: number;
  readonly triggerSerial: number | null;
  readonly expirySerial: number | null;
}

const SEED = 106;
const DAYS_A_YEAR = 365;
const PURPOSES = [
  ...['Police: premises', 'Police: vehicles', 'Police: equipment', 'Police: communications'],
  ...['Police: premises and equipment', 'Police: start-up equipment', 'Police: crime reduction'],
];
const TRIGGERS = [
  ...[
    'Before first occupation',
    'On commencement',
    'Before the 25th occupation',
    'Before the 50th occupation',
  ],
  ...['Before the 100th occupation', 'Half on commencement, half at the 50th occupation'],
];

/** A row before its agreement is known: its money, and its dates as far as they stand alone. */
interface DatedAmounts {
  readonly amounts: RowAmounts;
  readonly plan: PlannedExpiry;
  readonly triggerSerial: number | null;
  readonly expirySerial: number | null;
}

/** The sample register: every authority's agreements in the order of the printed table. The same on every run. */
export function registerRows(): RegisterRow[] {
  const random = seededRandom(SEED);
  const pence = findAuthorityPence();
  const byAuthority = AUTHORITY_PLANS.map((plan) => rowAmounts(plan, pence[plan.authority], random));
  const all = byAuthority.flat();
  allocateProjects(all, random);
  const expiries = planExpiries(all, random);
  const dated = new Map(all.map((amounts, index) => [amounts, dateRow(amounts, expiries[index]!, random)]));
  const names = inventedNames(random);
  return AUTHORITY_PLANS.flatMap((plan, index) => {
    const agreements = intoAgreements(plan, random.shuffled(byAuthority[index]!), random);
    return agreements.flatMap((rows, turn) => {
      const datedRows = rows.map((row) => dated.get(row)!);
      return writeAgreement(plan, turn + 1, datedRows, { random, names });
    });
  });
}

/** Rows into so many agreements, each with one at least. */
function intoAgreements(
  plan: AuthorityPlan,
  rows: readonly RowAmounts[],
  random: SeededRandom,
): RowAmounts[][] {
  const agreements = rows.slice(0, plan.agreements).map((row) => [row]);
  for (const row of rows.slice(plan.agreements))
    agreements[random.whole(0, agreements.length - 1)]!.push(row);
  return agreements;
}

/** Money received has a trigger date, and expires so many years after it; what is spent may have expired since. */
function dateRow(amounts: RowAmounts, plan: PlannedExpiry, random: SeededRandom): DatedAmounts {
  const isReceived = amounts.heldByAuthority > 0 || amounts.drawnDown > 0;
  if (plan.is === 'dated') {
    const triggerSerial = addMonths(plan.serial, -12 * anyYearsToSpend(random));
    return { amounts, plan, triggerSerial, expirySerial: plan.serial };
  }
  if (!isReceived) return { amounts, plan, triggerSerial: null, expirySerial: null };
  const isSpent = amounts.spent >= amounts.value;
  const triggerSerial = weekday(random.whole(serialOf('2016-06-01'), serialOf('2024-02-09')));
  const years = isSpent ? anyYearsToSpend(random) : yearsThatEndLater(triggerSerial)!;
  return {
    amounts,
    plan,
    triggerSerial,
    expirySerial: plan.is === 'none' ? null : addMonths(triggerSerial, 12 * years),
  };
}

/** The day itself, or the Friday before a weekend: Saturday's serial leaves 0 by seven, Sunday's 1. */
const weekday = (serial: number): number => (serial % 7 < 2 ? serial - (serial % 7) - 1 : serial);

/** The rows of one agreement: they share its reference, its site and its date, which is before any of their triggers. */
function writeAgreement(
  plan: AuthorityPlan,
  turn: number,
  rows: readonly DatedAmounts[],
  { random, names }: { random: SeededRandom; names: InventedNames },
): RegisterRow[] {
  const triggers = rows.flatMap(({ triggerSerial }) => triggerSerial ?? []);
  const agreementSerial = weekday(
    triggers.length > 0
      ? Math.min(...triggers) - random.whole(DAYS_A_YEAR, 3 * DAYS_A_YEAR)
      : random.whole(serialOf('2018-03-01'), serialOf('2023-11-30')),
  );
  const year = String(dateFromSerial(agreementSerial - random.whole(120, 400)).year % 100).padStart(2, '0');
  const shared = {
    agreement: `S106/${plan.code}/${String(turn).padStart(2, '0')}`,
    authority: plan.authority,
    // Councils do not come to nine thousand applications a year: none of these numbers is a real one.
    application: plan.application(year, String(9000 + random.whole(1, 899))),
    site: names.site(),
    developer: names.developer(),
    area: plan.area,
    agreementSerial,
  };
  return rows.map((row, index) => ({
    ...row.amounts,
    ...shared,
    contribution: `P${index + 1}`,
    purpose: PURPOSES[random.whole(0, PURPOSES.length - 1)]!,
    trigger: TRIGGERS[random.whole(0, TRIGGERS.length - 1)]!,
    notes: writeNotes(row.amounts),
    triggerSerial: row.triggerSerial,
    expirySerial: row.expirySerial ?? laterFrom(agreementSerial, row.plan),
  }));
}

/** Where nothing is received yet the years run from the agreement: ten, or as many as end later than next year. */
function laterFrom(agreementSerial: number, plan: PlannedExpiry): number | null {
  if (plan.is !== 'later') return null;
  const years = yearsThatEndLater(agreementSerial);
  return years === null ? null : addMonths(agreementSerial, 12 * Math.max(10, years));
}

function writeNotes(row: RowAmounts): string {
  if (row.spent > row.drawnDown) return 'Invented. Spent ahead of release by the authority.';
  if (row.kind === 'partReleased') return 'Invented. Released in part.';
  if (row.kind === 'dueInInstalments') return 'Invented. First instalment paid and released.';
  return 'Invented.';
}
