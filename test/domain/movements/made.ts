/** Movements tables and registers for tests, as blocks of cells. */
import * as fc from 'fast-check';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { flowOf } from '../../../src/domain/movements/flow';
import { ledgerOf, type Ledger } from '../../../src/domain/movements/ledger';
import {
  MOVEMENTS,
  MOVEMENTS_LIST,
  PLACES,
  type MovementName,
  type PlaceName,
} from '../../../src/domain/movements/movement-table';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import type { Register } from '../../../src/domain/register/register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';

export const day = (d: number, month: number, year: number): number =>
  serialFromDate({ day: d, month, year })!;

/** One row of a Movements table; amounts in pounds. */
export interface Row {
  date: number;
  agreement: string;
  contribution?: string;
  movement: MovementName | (string & {});
  amount?: unknown;
  project?: string;
  from?: string;
  to?: string;
  reference?: string;
  note?: string;
  source?: string;
  recorded?: number | '';
}

const KEYS = [
  ...['date', 'agreement', 'contribution', 'movement', 'amount', 'project'],
  ...['from', 'to', 'reference', 'note', 'source', 'recorded'],
] as (keyof Row)[];

export const movementsBlock = (rows: readonly Row[]): unknown[][] => [
  KEYS.map((key) => MOVEMENTS.columns[key].name),
  ...rows.map((row) => KEYS.map((key) => row[key] ?? '')),
];

export function movementsTable(rows: readonly Row[]) {
  const table = readTable(movementsBlock(rows), MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

export const ledger = (rows: readonly Row[], register: Register | null = null): Ledger =>
  ledgerOf(movementsTable(rows), register);

export function register(block: readonly (readonly unknown[])[]): Register {
  const read = readRegister(block);
  if (!isRegister(read)) throw new Error(read.code);
  return read;
}

export const CONTRIBUTIONS = [
  ['P/1', 'C1', 'Blaby', 'Van'],
  ['P/1', 'C2', 'Blaby', 'Station'],
  ['P/2', '', 'Melton', ''],
  ['P/3', 'C1', 'Rutland', 'Van'],
] as const;

/** A register of the four contributions, with no money in it. */
export const EMPTY_REGISTER = register([
  ['Agreement', 'Contribution', 'Authority', 'Project', 'Value'],
  ...CONTRIBUTIONS.map((of) => [...of, 0]),
]);

const places = fc.constantFrom(...(Object.keys(PLACES) as PlaceName[]));
export const FIRST = day(1, 4, 2023);

/** Rows of a history that is in no order and need make no sense, but each of which the table can have. */
export const histories = (maxLength = 25): fc.Arbitrary<Row[]> =>
  fc.array(
    fc
      .record({
        of: fc.constantFrom(...CONTRIBUTIONS),
        after: fc.integer({ min: 0, max: 900 }),
        movement: fc.constantFrom(...MOVEMENTS_LIST),
        pence: fc.integer({ min: -50_000, max: 500_000 }).filter((pence) => pence !== 0),
        project: fc.constantFrom('', '', 'Van', 'Station', 'Car'),
        from: fc.option(places, { freq: 2 }),
        to: fc.option(places, { freq: 2 }),
        late: fc.integer({ min: 0, max: 200 }),
      })
      .map(({ of, after, movement, pence, project, from, to, late }): Row => {
        const date = FIRST + after;
        const flow = flowOf({ movement, from, to });
        const isFine = flow === null || 'from' in flow;
        const sides = isFine ? { from: from ?? '', to: to ?? '' } : fineSides(movement);
        const amount = pence / 100;
        const note = 'Made for a test.';
        return {
          date,
          agreement: of[0],
          contribution: of[1],
          movement,
          amount,
          project,
          ...sides,
          note,
          recorded: date + late,
        };
      }),
    { minLength: 1, maxLength },
  );

/** From and To that a movement can have. */
function fineSides(movement: MovementName): { from: string; to: string } {
  if (movement === 'Adjusted') return { from: 'Held by authority', to: 'Not started' };
  if (movement === 'Returned') return { from: 'In hand', to: '' };
  if (movement === 'Written off') return { from: 'Not started', to: '' };
  return { from: '', to: '' };
}
