/** Figures of movements do not depend on how the table is sorted, on rows not yet recorded, or on a guess between rows. */
import * as fc from 'fast-check';
import { agedTable } from '../../../src/domain/movements/aged';
import { tableAt } from '../../../src/domain/movements/as-at';
import { commitmentsAt } from '../../../src/domain/movements/commitments';
import { lotsAt } from '../../../src/domain/movements/lots';
import { callNow } from '../../functions/calling';
import { day, ledger, movementsBlock, register, type Row } from './made';

const START = day(1, 4, 2024);
const BLOCK = [
  ['Agreement', 'Contribution', 'Authority', 'Value', 'Project'],
  ['P/1', 'C1', 'Blaby', 100, 'Van'],
  ['P/2', '', 'Blaby', 60, 'Van'],
  ['P/2', '', 'Blaby', 40, 'Car'],
];
const REGISTER = register(BLOCK);
const one = { agreement: 'P/1', contribution: 'C1' };

describe('the order of the rows of a day is nothing', () => {
  test('what is received and drawn down on one day has that day, whichever row is first', () => {
    const rows: Row[] = [
      { date: START, ...one, movement: 'Spent', amount: 10 },
      { date: START, ...one, movement: 'Drawn down', amount: 40 },
      { date: START, ...one, movement: 'Received', amount: 100 },
    ];
    const aged = agedTable(ledger(rows, REGISTER), REGISTER, { date: START, known: null });
    if ('kind' in aged) throw new Error(aged.kind);
    expect(aged.totals.map(({ bands }) => [bands[0], bands.at(-1)])).toEqual([
      [6000, 0],
      [3000, 0],
    ]);
  });

  const row = fc.record({
    date: fc.integer({ min: START, max: START + 1 }),
    agreement: fc.constant('P/1'),
    contribution: fc.constant('C1'),
    movement: fc.constantFrom('Received', 'Drawn down', 'Spent', 'Interest', 'Fee', 'Committed', 'Released'),
    amount: fc.integer({ min: -40, max: 100 }).filter((amount) => amount !== 0),
    reference: fc.constantFrom('', 'R1', 'R2'),
    project: fc.constantFrom('Van', ''),
  });
  test('shuffled rows give the same lots and commitments', () => {
    const both = fc
      .array(row, { maxLength: 8 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(both, ([rows, shuffled]) => {
        const of = (all: readonly Row[]) => {
          const made = ledger(all, REGISTER);
          const at = { date: START + 1, known: null };
          const lots = lotsAt(made, at).map(
            ({ place, received, amount }) => `${place} ${received} ${amount}`,
          );
          const commitments = commitmentsAt(made, at).map(({ project, amount }) => `${project} ${amount}`);
          return [lots.sort(), commitments.sort()];
        };
        expect(of(shuffled)).toEqual(of(rows));
      }),
    );
  });
});

test('what is committed on the day on which it is spent is no more than what is left', () => {
  const rows: Row[] = [
    { date: START, ...one, movement: 'Spent', amount: 30, project: 'Van' },
    { date: START, ...one, movement: 'Committed', amount: 100, project: 'Van' },
  ];
  const left = commitmentsAt(ledger(rows, REGISTER), { date: START, known: null });
  expect(left.map(({ amount }) => amount)).toEqual([7000]);
});

test.each(['Committed', 'Released'])('%s without an amount is left out, and not nil', (movement) => {
  const of = ledger([{ date: START, ...one, movement }], REGISTER);
  expect([of.count, of.errors.map(({ code }) => code)]).toEqual([0, ['cell-missing']]);
});

test('money of a reference whose rows are in two groups is in neither', () => {
  const of = ledger([{ date: START, agreement: 'P/2', movement: 'Secured', amount: 100 }], REGISTER);
  const groups = (by: string) => {
    const table = tableAt(of, REGISTER, { date: START, known: null, by });
    return 'kind' in table ? table.kind : table.rows.map(({ name }) => name);
  };
  expect([groups('Authority'), groups('Project')]).toEqual([['Blaby'], ['(not in the register)']]);
});

describe('with known, rows left out that were recorded later are ignored too', () => {
  const rows: Row[] = [
    { date: START, ...one, movement: 'Secured', amount: 100 },
    { date: START, ...one, movement: 'Lent', amount: 5, recorded: START + 30 },
    { date: START, ...one, movement: 'Returned', amount: 5, recorded: START + 30 },
  ];
  test.each([
    [START + 29, 0],
    [START + 30, 2],
    [null, 2],
  ])('known %p: %p', (known, expected) => {
    const table = tableAt(ledger(rows, REGISTER), REGISTER, { date: START, known });
    expect('kind' in table ? table.kind : table.total.rowsLeftOut).toBe(expected);
  });

  test('and an Excel error in an amount that was not known is none of that figure', () => {
    const block = movementsBlock([
      ...rows,
      { date: START, ...one, movement: 'Secured', amount: '#REF!', recorded: START + 30 },
    ]);
    const asked = (known: number): unknown => callNow('ASAT', START, 'Authority', known, block, BLOCK);
    const table = asked(START + 29) as unknown[][];
    expect(table.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
      ['Blaby', 1, 100],
      ['Total', 1, 100],
    ]);
    expect(asked(START + 30)).toMatchObject({ code: '#VALUE!' });
  });
});
