import type { MovementName, PlaceName } from '../../src/domain/movements/movement-table';
import { seededRandom, type SeededRandom } from '../seeded-random';
import { serialOf } from './expiry-plan';
import type { RegisterRow } from './register-rows';

/** One movement of the sample; amounts in pence. */
export interface MovementRowOfSample {
  readonly date: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: string;
  readonly movement: MovementName;
  readonly amount: number;
  readonly project: string;
  readonly to: PlaceName | '';
  readonly reference: string;
  readonly recorded: number;
}

const SEED = 31_03;
const OPENED = serialOf('2023-03-31');
/** Each movement in a time of its own, so that money is started, received, drawn down and spent in this order. */
const WHEN = {
  Started: ['2023-04-03', '2023-06-30'],
  Received: ['2023-07-03', '2024-01-31'],
  'Drawn down': ['2024-02-01', '2024-08-30'],
  Spent: ['2024-09-02', '2025-03-28'],
} as const;

/** Two years of movements, from opening balances on 31 March 2023; on 31 March 2025 they come to the register. */
export function movementRows(rows: readonly RegisterRow[]): MovementRowOfSample[] {
  const random = seededRandom(SEED);
  const movements = rows.flatMap((row) => movementsOf(row, random));
  const counts = new Map<string, number>();
  return movements
    .sort((a, b) => a.date - b.date)
    .map((of) => {
      const prefix = PREFIX[of.movement];
      if (prefix === undefined) return of;
      const count = (counts.get(prefix) ?? 1000) + 1;
      counts.set(prefix, count);
      return { ...of, reference: `${prefix}${count}` };
    });
}

const PREFIX: Readonly<Partial<Record<MovementName, string>>> = { 'Drawn down': 'REM', Spent: 'INV' };

function movementsOf(row: RegisterRow, random: SeededRandom): MovementRowOfSample[] {
  const often = (): boolean => random.next() < 0.5;
  const isStarted = row.heldByDeveloper > 0 && often();
  const isReceived = row.heldByAuthority > 0 && often();
  // What was spent ahead of its release was so within the two years.
  const isAhead = row.spent > row.drawnDown;
  const isDrawnDown = row.drawnDown > 0 && !isAhead && often();
  const isSpent = row.spent > 0 && (isDrawnDown || isAhead || often());
  const opening: [PlaceName, number][] = [
    ['Not started', row.notStarted + (isStarted ? row.heldByDeveloper : 0)],
    ['Held by developer', (isStarted ? 0 : row.heldByDeveloper) + (isReceived ? row.heldByAuthority : 0)],
    ['Held by authority', (isReceived ? 0 : row.heldByAuthority) + (isDrawnDown ? row.drawnDown : 0)],
    ['In hand', isDrawnDown ? 0 : row.drawnDown - (isSpent ? 0 : row.spent)],
    ['Spent', isSpent ? 0 : row.spent],
  ];
  const moved: [keyof typeof WHEN, number][] = [
    ['Started', isStarted ? row.heldByDeveloper : 0],
    ['Received', isReceived ? row.heldByAuthority : 0],
    ['Drawn down', isDrawnDown ? row.drawnDown : 0],
    ['Spent', isSpent ? row.spent : 0],
  ];
  const { agreement, contribution, authority } = row;
  const common = { agreement, contribution, authority, reference: '' };
  return [
    ...opening.map(([to, amount]) => ({
      ...{
        ...common,
        date: OPENED,
        movement: 'Opening' as const,
        amount,
        project: '',
        to,
        recorded: OPENED + 12,
      },
    })),
    ...moved.map(([movement, amount]) => {
      const [from, until] = WHEN[movement].map(serialOf) as [number, number];
      const date = random.whole(from, until);
      const project = movement === 'Spent' ? row.project : '';
      return {
        ...common,
        date,
        movement,
        amount,
        project,
        to: '' as const,
        recorded: date + random.whole(0, 20),
      };
    }),
  ].filter(({ amount }) => amount !== 0);
}

/** One line of the general ledger's export; amounts in pence, income a credit and so below nil. */
export interface LedgerLineOfSample {
  readonly date: number;
  readonly reference: string;
  readonly account: string;
  readonly authority: string;
  readonly description: string;
  readonly amount: number;
}

const YEAR = [serialOf('2024-04-01'), serialOf('2025-03-31')] as const;

/**
 * The general ledger of 2024/25 for the same money, but for four differences that are planted: a posting that is missing,
 * one that is no movement, one with two figures changed round, and one that stands twice.
 */
export function ledgerLines(movements: readonly MovementRowOfSample[]): LedgerLineOfSample[] {
  const own = movements.filter(
    ({ date, movement }) => date >= YEAR[0] && date <= YEAR[1] && PREFIX[movement] !== undefined,
  );
  const lines = own.map(({ date, reference, authority, movement, amount, project }): LedgerLineOfSample => {
    const isSpent = movement === 'Spent';
    return {
      date: Math.min(date + 3, YEAR[1]),
      reference,
      account: isSpent ? '4106' : '9106',
      authority,
      description: isSpent ? `Section 106 ${project || 'equipment'}` : 'Section 106 drawdown',
      amount: isSpent ? amount : -amount,
    };
  });
  const [missing, wrong, twice] = [2, 5, 8].map((n) => lines[n]!);
  const planted = lines
    .filter((line) => line !== missing)
    .map((line) => (line === wrong ? { ...line, amount: line.amount + 2700 } : line));
  const stranger = {
    ...twice!,
    date: serialOf('2024-11-15'),
    reference: 'JNL77',
    account: '4106',
    description: 'Recharge in error',
    amount: 125_000,
  };
  return [...planted, twice!, stranger].sort((a, b) => a.date - b.date);
}
