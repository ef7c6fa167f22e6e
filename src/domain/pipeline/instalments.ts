import type { Decimal } from 'decimal.js';
import { Contributions, type Contribution } from '../movements/contributions';
import { pence, type Pence } from '../money/pence';
import { Exact } from '../money/rounding';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { normalText, referenceKey } from '../sheet/text';
import { apportion } from '../money/apportion';
import { putUnder } from '../sheet/put-under';
import type { DevelopmentRow, DevelopmentsTable } from './development-table';
import type { TriggerRow, TriggersTable } from './trigger-table';

/** One instalment, its contribution and its development. */
export interface Instalment {
  readonly row: TriggerRow;
  /** A number of `contributions`. */
  readonly contribution: number;
  /** The register's rows of its contribution. */
  readonly registerRows: readonly number[];
  readonly problem: Contribution['problem'];
  /** As agreed, before indexation; null where it cannot be known. */
  readonly amount: Pence | null;
  /** The only one of its planning application; null where there is none, or there are several. */
  readonly development: DevelopmentRow | null;
  readonly mayBeOf: readonly DevelopmentRow[];
  /** False where a row that cannot be read may be another instalment of the contribution. */
  readonly isAllRead: boolean;
  /** Every row of its contribution is closed: nobody waits for it. */
  readonly isClosed: boolean;
}

export interface InstalmentBook {
  readonly table: TriggersTable;
  readonly register: Register | null;
  readonly developments: DevelopmentsTable | null;
  readonly contributions: Contributions;
  readonly instalments: readonly Instalment[];
}

/** What the register says that a contribution is worth as signed; null where a row of it counts in no figure. */
export function valueOf(register: Register | null, rows: readonly number[]): Pence | null {
  if (register === null || rows.length === 0 || rows.some((row) => !register.usable[row])) return null;
  return pence(rows.reduce((sum, row) => sum + register.amounts.value[row]!, 0));
}

/** The instalments of a table, each with its amount and its development. */
export function instalmentBook(
  table: TriggersTable,
  developments: DevelopmentsTable | null,
  register: Register | null,
): InstalmentBook {
  const contributions = new Contributions(register);
  const numbers = table.rows.map((row) => contributions.number(row.agreement, row.contribution));
  const ofContribution = new Map<number, TriggerRow[]>();
  numbers.forEach((number, index) => putUnder(ofContribution, number, table.rows[index]!));
  const leftOut = new Set(unreadContributions(table));
  const isAllRead = ({ agreement }: TriggerRow): boolean =>
    !leftOut.has(referenceKey(agreement)) && !leftOut.has('');
  const amounts = new Map<TriggerRow, Pence | null>();
  for (const [number, rows] of ofContribution) {
    const { rows: own } = contributions.list[number]!;
    // A row of the agreement that cannot be read may be a part of it: what is the rest is not known then.
    const shares = rows.map((row) => shareOf(table, row));
    amountsOf(rows, shares, valueOf(register, own), isAllRead(rows[0]!)).forEach((amount, index) =>
      amounts.set(rows[index]!, amount),
    );
  }
  const developmentsOf = byApplications(register, developments);
  const instalments = table.rows.map((row, index): Instalment => {
    const { rows, problem, groupRows } = contributions.list[numbers[index]!]!;
    const mayBeOf = developmentsOf(groupRows);
    return {
      row,
      contribution: numbers[index]!,
      registerRows: rows,
      problem,
      amount: amounts.get(row) ?? null,
      development: mayBeOf.length === 1 ? mayBeOf[0]! : null,
      mayBeOf,
      isAllRead: isAllRead(row),
      isClosed: rows.length > 0 && rows.every((of) => register!.open[of] === 0),
    };
  });
  return { table, register, developments, contributions, instalments };
}

/** The agreements of rows that were left out, for comparison; "" where one names none. */
const unreadContributions = ({ leftOut, block, header }: TriggersTable): string[] =>
  leftOut.map((row) => referenceKey(block[row]![header.columns.agreement!]));

interface Share {
  readonly share: number;
  /** "50%" is a half, whatever the others are typed as. */
  readonly isWritten: boolean;
}

/** What is typed as the share of the value that an instalment is; null where its amount is typed, or nothing is. */
function shareOf({ block, header }: TriggersTable, { amount, share, rowIndex }: TriggerRow): Share | null {
  if (amount !== null || share === null) return null;
  const cell = block[rowIndex]![header.columns.share!];
  return { share, isWritten: typeof cell === 'string' && cell.includes('%') };
}

const WHOLE = 1;
const NOISE = 1e-9;

/**
 * Shares as parts of one: where one is more than 1, all that are no percentage in writing are percent. Where that does not
 * come to the whole, and 0.5 as a half beside 50 does, they were typed in both ways.
 */
function partsOfOne(shares: readonly Share[]): Decimal[] {
  const isPercent = shares.some(({ share, isWritten }) => share > 1 && !isWritten);
  const parts = (isTyped: (share: number) => boolean): Decimal[] =>
    shares.map(({ share, isWritten }) =>
      new Exact(share.toPrecision(15)).dividedBy(!isWritten && isTyped(share) ? 100 : 1),
    );
  const isWhole = (all: readonly Decimal[]): boolean =>
    Math.abs(all.reduce((sum, part) => sum + part.toNumber(), 0) - WHOLE) < NOISE;
  const [together, each] = [parts(() => isPercent), parts((share) => share > 1)];
  return !isWhole(together) && isWhole(each) ? each : together;
}

/**
 * The amounts of one contribution's instalments: as typed; a share of the value; and of one that says neither, the rest.
 */
function amountsOf(
  rows: readonly TriggerRow[],
  typed: readonly (Share | null)[],
  value: Pence | null,
  isWhole: boolean,
): readonly (Pence | null)[] {
  const shares = partsOfOne(typed.flatMap((share) => share ?? []));
  const parts = (value === null ? [] : apportion(value, shares)).values();
  const known = rows.map(({ amount, share }) =>
    amount === null && share !== null ? (parts.next().value ?? null) : amount,
  );
  const blank = rows.filter(({ amount, share }) => amount === null && share === null);
  if (blank.length !== 1 || value === null || !isWhole) return known;
  const rest = pence(known.reduce<number>((left, amount) => left - (amount ?? 0), value));
  return rows.map((row, index) => (row === blank[0] && rest > 0 ? rest : known[index]!));
}

/** The developments of the applications of some rows of the register. */
function byApplications(
  register: Register | null,
  developments: DevelopmentsTable | null,
): (rows: readonly number[]) => readonly DevelopmentRow[] {
  if (register === null || developments === null) return () => [];
  const byApplication = new Map<string, DevelopmentRow[]>();
  for (const row of developments.rows) putUnder(byApplication, normalText(row.application), row);
  // Instalments of one contribution have the same rows.
  const known = new Map<readonly number[], readonly DevelopmentRow[]>();
  return (rows) => {
    let found = known.get(rows);
    if (found) return found;
    const applications = new Set(rows.map((row) => normalText(textOf(register, row, 'application'))));
    applications.delete('');
    const lists = [...applications].flatMap((application) => {
      const list = byApplication.get(application);
      return list ? [list] : [];
    });
    // Thousands of agreements may be of one application: they share its list.
    found = lists.length === 1 ? lists[0]! : lists.flat();
    known.set(rows, found);
    return found;
  };
}
