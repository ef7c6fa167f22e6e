import { pence } from '../money/pence';
import type { Register } from '../register/register';
import { Contributions } from './contributions';
import { openingMovements } from './derive';
import type { Ledger } from './ledger';
import { contributionOf, PLAIN_MOVEMENT, type NewMovement } from './new-movement';
import { stageAmounts, sumOfStages } from './stage-amounts';

export interface OpeningOptions {
  /** The day at whose end the register's figures were so. */
  readonly date: number;
  readonly recorded: number;
}

const OPENING_SOURCE = 'Opening balance';

/**
 * The movements that open the ledger at a register: what each contribution holds in each stage. A contribution of which a
 * row cannot be read is left out: nobody knows what it holds.
 */
export function openingsOf(register: Register, { date, recorded }: OpeningOptions): NewMovement[] {
  return new Contributions(register).list.flatMap(({ rows }) => {
    if (rows.some((row) => register.usable[row] === 0)) return [];
    const holds = sumOfStages(rows.map((row) => stageAmounts(register, row)));
    const of = contributionOf(register, rows[0]!);
    return openingMovements(holds).map(({ movement, amount, to }): NewMovement => ({
      ...{ ...PLAIN_MOVEMENT, ...of, date, movement, amount: pence(amount), to: to ?? '' },
      ...{ source: OPENING_SOURCE, recorded },
    }));
  });
}

/** The day of a contribution's opening balance, before which its movements are not known; null where it has none. */
export function openingDay(ledger: Ledger, contribution: number): number | null {
  let day: number | null = null;
  for (let n = 0; n < ledger.count; n++) {
    if (ledger.contribution[n] !== contribution || ledger.rows[n]!.movement !== 'Opening') continue;
    day = Math.max(day ?? -Infinity, ledger.date[n]!);
  }
  return day;
}
