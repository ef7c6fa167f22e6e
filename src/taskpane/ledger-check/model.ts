import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { comparedName } from '../../domain/movements/ledger-check';
import { ledgerOf, type Ledger } from '../../domain/movements/ledger';
import { ledgerMends, type LedgerMend, type Missing } from '../../domain/movements/mend';
import { missingStarted } from '../../domain/movements/missing-started';
import type { NewMovement } from '../../domain/movements/new-movement';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { listed } from '../../workbook/register/register-messages';
import type { MovementsReading } from '../../workbook/movements/movement-entry';
import { whyLeftOut } from '../tables/left-out';
import { counted, writeCount } from '../ui/wording';

const LEDGER_CHECK_SOURCE = 'Register and movements';

export interface MendShown {
  readonly contribution: number;
  readonly title: string;
  /** The change of the one stage, or how many differ. */
  readonly end: string;
  readonly lines: readonly string[];
  /** Why nothing can be done here; null where something can. */
  readonly why: string | null;
  /** "Record Spent 1,254.31": by the number of the way. */
  readonly record: readonly string[];
  /** "Put 15,000.00 on the register"; null where that cannot be. */
  readonly put: string | null;
}

export interface StartedShown {
  readonly key: string;
  readonly title: string;
  readonly more: string;
  readonly isTicked: boolean;
}

export interface LedgerCheckModel {
  readonly intent: 'ok' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly mends: readonly MendShown[];
  /** Differences that are not shown. */
  readonly more: number;
  readonly started: readonly StartedShown[];
  readonly startedCount: number;
  readonly leftOut: string | null;
}

type Ready = Extract<MovementsReading, { state: 'ready' }>;

const SHOWN = 30;
const plain = { symbol: false } as const;
const bare = (amount: number): string => writePounds(pence(amount), plain);

const known = new WeakMap<object, { register: Register; date: number; mends: readonly LedgerMend[] }>();

/** Worked out once for a register and its movements: the screen is drawn at every press. */
export function mendsOf(register: Register, { rows }: Ready, date: number): readonly LedgerMend[] {
  const before = known.get(rows);
  if (before?.register === register && before.date === date) return before.mends;
  const ledger = ledgerOf(rows, register);
  const mends = ledgerMends(ledger, register, { date, source: LEDGER_CHECK_SOURCE });
  known.set(rows, { register, date, mends });
  return mends;
}

export function ledgerCheckModel(
  register: Register,
  movements: Ready,
  today: number,
  unticked: ReadonlySet<string>,
): LedgerCheckModel {
  const ledger = ledgerOf(movements.rows, register);
  const mends = mendsOf(register, movements, today);
  const count = mends.reduce((sum, { differences }) => sum + differences.length, 0);
  const started = missingStarted(ledger, today);
  return {
    intent: count === 0 && ledger.leftOut.length === 0 ? 'ok' : 'warning',
    title: count === 0 ? 'Register and movements agree' : counted(count, 'difference'),
    text: `As at ${writeDate(today)}. ${counted(contributionCount(ledger), 'contribution')}, stage by stage.`,
    mends: mends.slice(0, SHOWN).map((mend) => mendShown(ledger, mend)),
    more: Math.max(0, mends.length - SHOWN),
    started: started.map((one) => startedShown(one, unticked)),
    startedCount: started.filter((one) => !unticked.has(startedKey(one))).length,
    leftOut:
      ledger.leftOut.length === 0
        ? null
        : `${counted(ledger.leftOut.length, 'row')} of the table ${movements.table.name} cannot be read, and ${ledger.leftOut.length === 1 ? 'is' : 'are'} left out. ${whyLeftOut({ errors: ledger.errors, place: ledger.table.place })}`,
  };
}

const contributionCount = ({ contributions }: Ledger): number =>
  contributions.filter(({ rows }) => rows.length > 0).length;

const REASONS: Readonly<Record<NonNullable<LedgerMend['why']>, string>> = {
  'row-left-out': 'The register’s row cannot be read. Put it right first.',
  'not-in-register': 'The register has no such contribution. Put the reference right in the movements.',
  'several-rows': 'Several rows of the register are this contribution. Put one of them right by hand.',
};

function mendShown(
  ledger: Ledger,
  { contribution, differences, missing, cells, why }: LedgerMend,
): MendShown {
  const of = ledger.contributions[contribution]!;
  const [only, ...others] = differences;
  const known = differences.filter((one) => one.register !== null);
  const end =
    others.length === 0 && only!.register !== null
      ? writePounds(pence(only!.register - only!.movements), { sign: true })
      : `${writeCount(differences.length)} stages`;
  return {
    contribution,
    title: nameOfContribution(of.agreement, of.contribution),
    end: known.length === 0 ? '' : end,
    lines: known.map(
      ({ measure, register, movements }) =>
        `${comparedName(measure)}: register ${bare(register!)}, movements ${bare(movements)}`,
    ),
    why: why === null ? null : REASONS[why],
    record: missing.map(recordText),
    put:
      cells === null || cells.length === 0
        ? null
        : `Put ${listed(
            cells.map(({ after }) => bare(after)),
            5,
          )} on the register`,
  };
}

/** "Record Spent 1,254.31" */
const recordText = ({ movements }: Missing): string =>
  `Record ${listed(
    movements.map(({ movement, amount }) => `${movement} ${bare(amount ?? 0)}`),
    4,
  )}`;

export const startedKey = ({ agreement, contribution, date }: NewMovement): string =>
  JSON.stringify([agreement, contribution, date]);

function startedShown(one: NewMovement, unticked: ReadonlySet<string>): StartedShown {
  const key = startedKey(one);
  const name = nameOfContribution(one.agreement, one.contribution);
  return {
    key,
    title: `Started, ${writePounds(one.amount ?? pence(0))}`,
    more: `${name} was received on ${writeShortDate(one.date)} and never started. Dated as the receipt. No figure of today changes.`,
    isTicked: !unticked.has(key),
  };
}
