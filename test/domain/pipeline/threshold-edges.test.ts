/** The home at which an instalment falls due, by the edges of the words that agreements use: each row says why. */
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { instalmentBook, type Instalment } from '../../../src/domain/pipeline/instalments';
import { thresholdOf } from '../../../src/domain/pipeline/thresholds';
import { TRIGGERS } from '../../../src/domain/pipeline/trigger-table';
import { isReached, whenDue } from '../../../src/domain/pipeline/when-due';
import { isTable, readTable, type Table } from '../../../src/domain/tables/read-table';
import type { TableKind } from '../../../src/domain/tables/table-kind';
import { day, register } from '../movements/made';

const AS_AT = day(24, 3, 2025);
const REGISTER = register([
  ['Agreement', 'Authority', 'Value', 'Planning application'],
  ['P/1', 'Blaby', 100, 'A/1'],
]);

function read<K extends TableKind>(kind: K, cells: Readonly<Record<string, unknown>>): Table<K> {
  const table = readTable([Object.keys(cells), Object.values(cells)], kind);
  if (!isTable(table)) throw new Error(table.code);
  expect(table.errors).toEqual([]);
  return table;
}

function instalment(
  [timing, trigger, count]: readonly [unknown, unknown, unknown?],
  development: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Instalment {
  const triggers = read(TRIGGERS, {
    ...{ Agreement: 'P/1', Amount: 5, Timing: timing, Trigger: trigger, 'Count or percent': count ?? '' },
    ...more,
  });
  const developments = read(DEVELOPMENTS, {
    ...{ Development: 'Mill Lane', Application: 'A/1', Stage: 'Started' },
    ...development,
  });
  return instalmentBook(triggers, developments, REGISTER).instalments[0]!;
}

const nth = (timing: string, count: unknown) => [timing, 'Occupation of nth', count] as const;
const percent = (timing: string, count: unknown) => [timing, 'Percent occupied', count] as const;

describe('the count at which it bites', () => {
  test.each<[why: string, said: readonly [unknown, unknown, unknown?], homes: number, bites: number]>([
    ['prior to the 1st of 10: at none, once it has started', nth('Prior to', 1), 10, 0],
    ['before first occupation: the same in other words', ['Before', 'First occupation'], 10, 0],
    ['on the 1st: when one is occupied', nth('On', 1), 10, 1],
    ['upon first occupation', ['Upon', 'First occupation'], 10, 1],
    ['prior to the 50th: when 49 are, the next has to wait', nth('Prior to', 50), 100, 49],
    ['immediately before the 50th', nth('Immediately before', 50), 100, 49],
    ['on the 50th', nth('On', 50), 100, 50],
    ['on or before the 50th: its day is the last', nth('On or before', 50), 100, 50],
    ['on or prior to the 50th', nth('On or prior to', 50), 100, 50],
    ['no later than the 50th', nth('No later than', 50), 100, 50],
    ['not later than the 50th', nth('Not later than', 50), 100, 50],
    ['by the 50th', nth('By', 50), 100, 50],
    ['upon the 50th', nth('Upon', 50), 100, 50],
    ['at the 50th', nth('At', 50), 100, 50],
    ['within days of the 50th: the days run from it', nth('Within days', 50), 100, 50],
    ['days after the 50th', nth('Days after', 50), 100, 50],
    ['prior to the last of 100', nth('Prior to', 100), 100, 99],
    ['on the last of 100', nth('On', 100), 100, 100],
    ['prior to the only one', nth('Prior to', 1), 1, 0],
    ['on the only one', nth('On', 1), 1, 1],
    ['completion of the 50th', ['On', 'Completion of nth', 50], 100, 50],
    ['prior to completion of the 50th', ['Prior to', 'Completion of nth', 50], 100, 49],
    ['more than 50% of 100: 50 are no more than half', percent('On', 50), 100, 51],
    ['more than 50% of 101: 50.5 are half, 51 are more', percent('On', 50), 101, 51],
    ['not more than 50% of 100 before: the 51st has to wait', percent('Prior to', 50), 100, 50],
    ['not more than 50% of 101 before', percent('Prior to', 50), 101, 50],
    ['more than a third of 100, typed 33.3: 33 are less', percent('On', 33.3), 100, 34],
    ['more than 33.3% of 1,000: 333 are exactly it', percent('On', 33.3), 1000, 334],
    ['more than 29% of 100: no noise of 0.29 in binary', percent('On', 29), 100, 30],
    ['more than 57% of 100: the same', percent('On', '57%'), 100, 58],
    ['more than 0.5 is more than half', percent('On', 0.5), 101, 51],
    ['more than 75% of 3: 2.25', percent('On', 75), 3, 3],
    ['more than 1% of 10: 0.1', percent('On', '1%'), 10, 1],
    ['prior to more than 1% of 10: at none', percent('Prior to', '1%'), 10, 0],
    ['more than 99% of 10: 9.9', percent('On', 99), 10, 10],
    ['prior to more than all of 10: at the last', percent('Prior to', 100), 10, 10],
  ])('%s', (_, said, homes, bites) => {
    for (let occupied = 0; occupied <= homes; occupied++) {
      const cells = { Dwellings: homes, Occupied: occupied === 0 ? 'nil' : occupied };
      // A count of none cannot be told from a blank cell in a range, and bites nowhere but at none.
      const of = instalment(said, cells);
      expect([occupied, isReached(of, AS_AT)]).toEqual([occupied, occupied >= bites]);
    }
    expect(thresholdOf(instalment(said, { Dwellings: homes }).row, homes)).toBe(bites);
    // Nothing can be occupied of what has not been started.
    const notStarted = instalment(said, { Dwellings: homes, Stage: 'Permitted' });
    expect(isReached(notStarted, AS_AT)).toBe(false);
  });
});

describe('it is not known, and not reached', () => {
  test.each<[why: string, said: readonly [unknown, unknown, unknown?], Readonly<Record<string, unknown>>]>([
    ['a percentage, and nobody knows of how many', percent('On', 50), { Dwellings: '', Occupied: 60 }],
    ['more than all of them', percent('On', 100), { Dwellings: 10, Occupied: 10 }],
    ['half a home', nth('On', 2.5), { Dwellings: 10, Occupied: 10 }],
    ['no count', nth('On', ''), { Dwellings: 10, Occupied: 10 }],
    ['nobody has counted', nth('On', 5), { Dwellings: 10 }],
    ['counted after the day', nth('On', 5), { Dwellings: 10, Occupied: 10, 'Count date': AS_AT + 1 }],
    ['started, and none occupied', ['On', 'First occupation'], { Dwellings: 10 }],
    ['no homes', percent('On', 50), { Dwellings: 0, Occupied: 0 }],
  ])('%s', (_, said, development) => expect(isReached(instalment(said, development), AS_AT)).toBe(false));
});

describe('commencement is not occupation', () => {
  test.each<[why: string, said: readonly [unknown, unknown], Readonly<Record<string, unknown>>, boolean]>([
    ['started by its stage', ['On', 'Commencement'], { Dwellings: 10 }, true],
    ['started on the day', ['On', 'Commencement'], { Stage: 'Permitted', Start: AS_AT }, true],
    ['to start the day after', ['On', 'Commencement'], { Stage: 'Permitted', Start: AS_AT + 1 }, false],
    ['permitted', ['Prior to', 'Commencement'], { Stage: 'Permitted' }, false],
    ['complete, and nobody counted', ['On', 'First occupation'], { Dwellings: 10, Stage: 'Complete' }, true],
    ['lapsed', ['On', 'Commencement'], { Stage: 'Lapsed' }, false],
    ['homes are occupied', ['On', 'Commencement'], { Stage: 'Permitted', Occupied: 1 }, true],
    ['the same before the first', ['Prior to', 'First occupation'], { Stage: '', Occupied: 20 }, true],
    [
      'they are counted after the day',
      ['On', 'Commencement'],
      { Stage: 'Permitted', Occupied: 20, 'Count date': AS_AT + 1 },
      false,
    ],
  ])('%s', (_, said, development, expected) =>
    expect(isReached(instalment(said, { Dwellings: '', ...development }), AS_AT)).toBe(expected),
  );
});

test('homes that are occupied go on being built from their count, though nobody wrote a start', () => {
  const site = { Dwellings: 100, Stage: 'Permitted', Occupied: 20, 'Count date': AS_AT, 'Rate low': 10 };
  // Ten homes more are a year's.
  const due = AS_AT + 366;
  expect(whenDue(instalment(nth('On', 30), site), AS_AT)).toEqual({
    ...{ early: due, late: due, basis: 'Rate of building' },
  });
});

describe('days to pay', () => {
  const ACTUAL = day(3, 3, 2025);
  test.each<[why: string, timing: string, due: number]>([
    ['within 28 days of it: they run from the day after', 'Within days', ACTUAL + 28],
    ['following it by 28 days', 'Following', ACTUAL + 28],
    ['on it, with 28 days to pay', 'On', ACTUAL + 28],
    ['prior to it, no days are left', 'Prior to', ACTUAL],
  ])('%s', (_, timing, due) => {
    const of = instalment(nth(timing, 5), { Dwellings: 10 }, { 'Days to pay': 28, Actual: ACTUAL });
    expect(whenDue(of, AS_AT)).toEqual({ early: due, late: due, basis: 'Trigger met' });
  });
});
