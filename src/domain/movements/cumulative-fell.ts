import { finding, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { Ledger } from './ledger';
import { effectOf } from './period';
import { inDateOrder } from './replay';
import { putUnder } from '../sheet/put-under';

/** What only grows: what an entry does to it, in pence. Money that is returned was drawn down all the same. */
const CUMULATIVE = [
  { what: 'Received', of: (ledger: Ledger, n: number) => only(ledger, n, 'Received') },
  { what: 'Drawn down', of: (ledger: Ledger, n: number) => grown(ledger, n, 'drawnDown') },
  { what: 'Spent', of: (ledger: Ledger, n: number) => grown(ledger, n, 'spent') },
] as const;

const only = (ledger: Ledger, n: number, movement: string): number =>
  ledger.rows[n]!.movement === movement ? ledger.amount[n]! : 0;
const grown = (ledger: Ledger, n: number, measure: 'drawnDown' | 'spent'): number =>
  ledger.rows[n]!.movement === 'Returned' ? 0 : (effectOf(ledger, n, measure) ?? 0);

/**
 * What a contribution had received, drawn down or spent so far that is lower at the end of a day than on the day before.
 *
 * @param unexplained entries with a minus that neither undo an earlier movement nor say why: the others are corrections
 */
export function cumulativesThatFell(ledger: Ledger, unexplained: ReadonlySet<number>): Finding[] {
  if (unexplained.size === 0) return [];
  const suspects = new Set([...unexplained].map((n) => ledger.contribution[n]!));
  const entriesOf = new Map<number, number[]>();
  for (const n of inDateOrder(ledger)) {
    const contribution = ledger.contribution[n]!;
    if (!suspects.has(contribution)) continue;
    putUnder(entriesOf, contribution, n);
  }
  return [...entriesOf.values()].flatMap((entries) => fallsIn(ledger, entries, unexplained));
}

/** @param entries those of one contribution, in order of date */
function fallsIn(ledger: Ledger, entries: readonly number[], unexplained: ReadonlySet<number>): Finding[] {
  const money = (amount: number): string => writePounds(pence(amount));
  return CUMULATIVE.flatMap(({ what, of }) => {
    const falls: Finding[] = [];
    const causeOn = (date: number): number | undefined =>
      entries.find((n) => ledger.date[n] === date && unexplained.has(n) && of(ledger, n) < 0);
    let [before, after] = [0, 0];
    for (const [index, n] of entries.entries()) {
      after += of(ledger, n);
      const isLast = ledger.date[entries[index + 1] ?? -1] !== ledger.date[n];
      if (!isLast) continue;
      const cause = after < before ? causeOn(ledger.date[n]!) : undefined;
      if (cause !== undefined) {
        const { agreement, contribution } = ledger.contributions[ledger.contribution[n]!]!;
        const name = contribution
          ? `agreement ${agreement}, contribution ${contribution}`
          : `agreement ${agreement}`;
        const values = {
          what,
          name,
          before: money(before),
          after: money(after),
          difference: money(before - after),
        };
        const { columns } = ledger.table.header;
        falls.push(finding('cumulative-fell', ledger.rows[cause]!.rowIndex, columns.amount!, values));
      }
      before = after;
    }
    return falls;
  });
}
