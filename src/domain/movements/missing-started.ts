import { pence } from '../money/pence';
import { isShort } from './check-movements';
import type { Ledger } from './ledger';
import { contributionOf, PLAIN_MOVEMENT, type NewMovement } from './new-movement';
import { belowNil } from './replay';

/**
 * The Started that are missing, one for each finding stage-short: dated as the receipt that lacks it. Not started has the
 * money on that day, so that adding them takes nothing below nil on it.
 */
export function missingStarted(ledger: Ledger, recorded: number): NewMovement[] {
  return belowNil(ledger)
    .filter(isShort)
    .map(({ contribution, date, amount }) => {
      return {
        ...{ ...PLAIN_MOVEMENT, ...namesOf(ledger, contribution), date, movement: 'Started' },
        ...{ amount: pence(-amount), source: 'Missing step', recorded },
      };
    });
}

/** What a movement has to say so that it is this contribution's. */
export function namesOf(
  { register, contributions }: Ledger,
  number: number,
): { agreement: string; contribution: string } {
  const { agreement, contribution, rows } = contributions[number]!;
  return register && rows.length > 0 ? contributionOf(register, rows[0]!) : { agreement, contribution };
}
