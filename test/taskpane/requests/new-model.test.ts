/** A new request warns of the day by which what the authority holds is to be spent, as Expiring has it. */
import type { Register } from '../../../src/domain/register/register';
import { keyOf } from '../../../src/taskpane/money/selected-row';
import { newRequestsModel } from '../../../src/taskpane/requests/new-model';
import { SIDE_TABLES, type SideTables } from '../../../src/taskpane/tables/state';
import { day, deadlines, registerOf, triggersOf } from '../../domain/pipeline/made-tranches';

const AS_AT = day(1, 1, 2026);
const NO_TABLES = Object.fromEntries(
  Object.keys(SIDE_TABLES).map((name) => [name, { state: 'none' }]),
) as unknown as SideTables;

const row = (agreement: string, expiryDate: number) => ({
  ...{ agreement, value: 200, heldByAuthority: 100, drawnDown: 100, spent: 100, expiryDate },
});
const received = (agreement: string, on: number, years: number) => ({
  ...{ Agreement: agreement, Amount: 100, Received: on, 'Spend years': years },
});
const modelOf = (register: Register) => {
  const lines = [{ row: keyOf(register, 0), amount: '', project: '', item: '' }];
  return newRequestsModel(register, NO_TABLES, { lines, evidence: {}, failed: null }, AS_AT);
};

const FAR = registerOf(row('P/1', day(1, 1, 2034)), row('P/2', day(1, 1, 2034)));

test('by the register where no instalment says otherwise', () => {
  const { lines, also } = modelOf(FAR);
  expect([lines[0]!.warning, also]).toEqual(['', []]);
});

test('by the receipt that the authority still holds: of each contribution, and of those offered besides', () => {
  const triggers = ['P/1', 'P/2'].flatMap((agreement) => [
    // The first receipt has been spent.
    received(agreement, day(1, 2, 2014), 10),
    received(agreement, day(1, 2, 2016), 10),
  ]);
  const { lines, also } = modelOf(deadlines(FAR, triggersOf(...triggers)));
  expect(lines[0]!.warning).toContain('1 February 2026');
  expect(also).toMatchObject([{ row: 1, more: expect.stringContaining('1 February 2026') as unknown }]);
});

test('no alarm by the date of the register where what is held has longer', () => {
  const near = registerOf(row('P/1', day(1, 12, 2025)), row('P/2', day(1, 2, 2026)));
  const triggers = ['P/1', 'P/2'].flatMap((agreement) => [
    received(agreement, day(1, 2, 2014), 10),
    received(agreement, day(1, 2, 2024), 10),
  ]);
  expect(modelOf(near)).toMatchObject({ also: [{ row: 1 }] });
  const { lines, also } = modelOf(deadlines(near, triggersOf(...triggers)));
  expect([lines[0]!.warning, also]).toEqual(['', []]);
});
