import type { Ledger } from './ledger';
import { isShort } from './check-movements';
import { belowNil } from './replay';

/** A movement to be added: what the table holds in a new row. */
export interface NewMovement {
  readonly date: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly movement: 'Started';
  /** Pence. */
  readonly amount: number;
}

/**
 * The Started that are missing, one for each finding stage-short: dated as the receipt that lacks it. Not started has the
 * money on that day, so that adding them takes nothing below nil on it.
 */
export function missingStarted(ledger: Ledger): NewMovement[] {
  return belowNil(ledger)
    .filter(isShort)
    .map(({ contribution, date, amount }) => {
      const { agreement, contribution: reference } = ledger.contributions[contribution]!;
      return { date, agreement, contribution: reference, movement: 'Started', amount: -amount };
    });
}
