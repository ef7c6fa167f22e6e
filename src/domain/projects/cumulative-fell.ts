import { finding, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { isPence, type PrintedAmount, type ProjectRow, type ProjectsTable } from './projects-table';

/** An amount as printed, and by how much it may be off: one in thousands by half of one. */
interface Printed {
  readonly amount: number;
  readonly mayBeOff: number;
}

function printed(amount: PrintedAmount): Printed | null {
  if (amount === null) return null;
  if (isPence(amount)) return { amount, mayBeOff: 0 };
  const [, thousands] = /^£?\s*(\d{1,6}(?:\.\d)?)\s*k$/i.exec(amount.text) ?? [];
  if (thousands === undefined) return null;
  return {
    amount: Math.round(Number(thousands) * 100_000),
    mayBeOff: thousands.includes('.') ? 5000 : 50_000,
  };
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** True where one name is the other, part of it, or begins with its initials: "CMD" for Contact Management Department. */
function isSame(first: readonly string[], second: readonly string[]): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return false;
  if (short.every((word) => long.includes(word))) return true;
  const [only] = short;
  return short.length === 1 && only!.length >= 3 && initialsOf(long).startsWith(only!);
}

/** A project, and what was printed as received for it before. */
export interface ProjectPair {
  readonly row: ProjectRow;
  readonly earlier: ProjectRow;
  /** In pence, as printed: one in thousands may be off by half of one. */
  readonly was: number;
  readonly is: number;
  /** Lower than it was, beyond what the rounding of either can explain. */
  readonly fell: boolean;
}

/** Projects of a later table that an earlier one has too. A project that could be either of two is not compared. */
export function pairedProjects(before: ProjectsTable, after: ProjectsTable): ProjectPair[] {
  const [earlierRows, laterRows] = [before, after].map(named) as [NamedRow[], NamedRow[]];
  const withMoney = earlierRows.filter(({ row }) => printed(row.received) !== null);
  return laterRows.flatMap((later) => {
    const { row } = later;
    const earlier = onlyOf(later, withMoney, laterRows);
    const [was, is] = [earlier && printed(earlier.received), printed(row.received)];
    if (!was || !is) return [];
    const fell = is.amount + is.mayBeOff < was.amount - was.mayBeOff;
    return [{ row, earlier: earlier!, was: was.amount, is: is.amount, fell }];
  });
}

/**
 * Projects whose money received so far is lower in a later table than in an earlier one: one of the two is wrong, as what was
 * received only grows.
 *
 * @param on the table whose cells the findings are on
 */
export function projectsThatFell(
  before: ProjectsTable,
  after: ProjectsTable,
  on: 'before' | 'after' = 'after',
): Finding[] {
  const money = (amount: number): string => writePounds(pence(amount));
  return pairedProjects(before, after)
    .filter(({ fell }) => fell)
    .map(({ row, earlier, was, is }) => {
      const [{ rowIndex }, { columns }] = on === 'after' ? [row, after] : [earlier, before];
      return finding('cumulative-fell', rowIndex, columns.received ?? null, {
        what: 'Received',
        name: row.name,
        before: money(was),
        after: money(is),
        difference: money(was - is),
      });
    });
}

/** A row with the words of its name. */
interface NamedRow {
  readonly row: ProjectRow;
  readonly words: readonly string[];
}
const named = ({ rows }: ProjectsTable): NamedRow[] => rows.map((row) => ({ row, words: wordsOf(row.name) }));

/** The one row of the earlier table that is the project, where the later table has no other for it. */
function onlyOf(
  { words }: NamedRow,
  earlier: readonly NamedRow[],
  later: readonly NamedRow[],
): ProjectRow | null {
  const fits = earlier.filter((one) => isSame(one.words, words));
  if (fits.length !== 1) return null;
  const others = later.filter((other) => isSame(other.words, fits[0]!.words));
  return others.length === 1 ? fits[0]!.row : null;
}
