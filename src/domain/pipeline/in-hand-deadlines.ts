import { contributionSums } from '../movements/as-at';
import type { Ledger } from '../movements/ledger';
import { lotsAt, type Lot } from '../movements/lots';
import { measured, type LedgerMeasure } from '../movements/measures';
import type { DatedPart, OwnDeadlines } from '../movements/statement';
import type { Register } from '../register/register';
import { receivedPieces } from './received-pieces';
import { receiptDays, type Piece } from './tranche-receipts';
import { contributionsOf, orderBy } from './tranches';
import type { TriggersTable } from './trigger-table';

/**
 * What was in hand of a contribution at the end of a day, by the deadlines of its receipts: as tranches are of
 * the register of today (decision 18), of the stages that its movements lead to.
 */
export function inHandDeadlines(
  register: Register,
  triggers: TriggersTable | null,
  ledger: Ledger,
  date: number,
): OwnDeadlines {
  const contributions = contributionsOf(register, triggers, ledger, date);
  if (contributions.length === 0) return () => null;
  const termsOf = new Map(contributions.map(({ rows, terms }) => [rows[0]!, terms]));
  const at = { date, known: null };
  const sums = contributionSums(ledger, at);
  const lots = new Map<number, Lot[]>();
  for (const lot of lotsAt(ledger, at, orderBy(contributions, ledger))) {
    const own = lots.get(lot.contribution);
    if (own) own.push(lot);
    else lots.set(lot.contribution, [lot]);
  }
  const days = receiptDays(ledger);
  return (contribution) => {
    const terms = termsOf.get(ledger.contributions[contribution]!.rows[0] ?? -1);
    if (terms === undefined) return null;
    const of = (measure: LedgerMeasure): number => measured(sums, contribution, measure);
    const [held, inHand] = [of('heldByAuthority'), of('inHand')];
    // What is below nil cannot be told apart.
    if (held < 0 || inHand <= 0) return null;
    const gone = ['spent', 'fees', 'returned'] as const;
    const { inHand: pieces } = receivedPieces(
      terms,
      {
        lots: lots.get(contribution) ?? [],
        // What was received later was not there yet.
        isRecorded: (received) => received > date || (days.get(contribution)?.has(received) ?? false),
      },
      { held, inHand, gone: gone.reduce((sum, measure) => sum + Math.max(0, of(measure)), 0) },
    );
    return partsOf(pieces);
  };
}

const partsOf = (pieces: readonly Piece[]): DatedPart[] =>
  pieces.map(({ deadline, amount }) => ({
    // What was received has a day, or the register's.
    deadline: typeof deadline === 'number' ? deadline : 'register',
    amount,
  }));
