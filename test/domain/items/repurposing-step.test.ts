import fc from 'fast-check';
import { serialFromDate, writeShortDate } from '../../../src/domain/calendar/serial';
import { checkRepurposing } from '../../../src/domain/items/check-items';
import { ITEMS } from '../../../src/domain/items/item-table';
import { viabilityOf } from '../../../src/domain/items/no-longer-viable';
import { rulesOf } from '../../../src/domain/items/rules';
import { eligibleByRules } from '../../../src/domain/items/eligible';
import {
  askRepurposing,
  FORCE_ROUTES,
  nextRepurposingSteps,
  REPURPOSING_STEPS,
  repurposingStep,
} from '../../../src/domain/items/repurposing-step';
import { REPURPOSING, type RepurposingTable } from '../../../src/domain/items/repurposing-table';
import { runs } from '../../chance';
import { HEADINGS, registerOf } from '../reading';
import { tableOf } from '../requests/made';

const TODAY = serialFromDate({ year: 2026, month: 11, day: 28 })!;
const registerWith = (purpose: string) =>
  registerOf([
    [...HEADINGS, 'Purpose', 'May fund'],
    ['P/1', 'C1', 'Blaby', 'Site', '', 1000, 0, 0, 400, 600, 100, '', '', purpose, 'Drone'],
    ['P/2', '', 'Blaby', 'Site', '', 50, 0, 0, 0, 50, 50, '', '', 'Any', 'Drone'],
    ['P/3', '', 'Blaby', 'Site', '', 50, 0, 0, 50, 0, 0, '', '', 'Vehicles', 'CMD'],
    ['P/4', '', 'Blaby', 'Site', '', 50, 0, 0, 50, 0, 0, '', '', 'Vehicles', ''],
  ]);
const keys = Object.keys(REPURPOSING.columns);
const rowWith = (cells: object): RepurposingTable =>
  tableOf(
    REPURPOSING,
    keys.map((key) => (cells as Record<string, unknown>)[key] ?? ''),
  );

test('asked with the purpose that the register has; not for the same purpose, and not for tomorrow', () => {
  const register = registerWith('Police: vehicles');
  const entry = { to: 'Premises', route: 'Letter', date: '28/11/2026' } as const;
  expect(askRepurposing(register, 0, entry, TODAY)).toMatchObject({
    cells: {
      agreement: 'P/1',
      contribution: 'C1',
      from: 'Police: vehicles',
      to: 'Premises',
      status: 'Asked',
    },
    purpose: null,
  });
  expect(askRepurposing(register, 0, { ...entry, to: ' police: VEHICLES' }, TODAY)).toMatchObject({
    field: 'to',
  });
  expect(askRepurposing(register, 0, { ...entry, date: '29/11/2026' }, TODAY)).toMatchObject({
    field: 'date',
  });
});

test('however it goes, what is completed has its deed and the register’s purpose is its own', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORCE_ROUTES),
      fc.array(fc.tuple(fc.constantFrom(...REPURPOSING_STEPS), fc.integer({ min: 0, max: 40 })), {
        maxLength: 8,
      }),
      (route, steps) => {
        const register = registerWith('Vehicles');
        const asked = askRepurposing(register, 0, { to: 'Premises', route, date: '1/10/2026' }, TODAY);
        if (asked.kind === 'refusal') throw new Error(asked.text);
        let cells: object = asked.cells;
        let purpose = 'Vehicles';
        // Whoever has not agreed has no day of it that anything could come after.
        let [authorityDay, developerDay] = [Infinity, Infinity];
        for (const [step, ago] of steps) {
          const row = rowWith(cells).rows[0]!;
          const done = repurposingStep(row, step, writeShortDate(TODAY - ago), TODAY);
          const canFollow = nextRepurposingSteps(row).includes(step);
          if (!canFollow) expect(done.kind).toBe('refusal');
          if (step === 'Completed' && done.kind === 'done') {
            const answers = [authorityDay, ...(route === 'Deed by agreement' ? [developerDay] : [])];
            for (const day of answers) expect(day).toBeLessThanOrEqual(TODAY - ago);
          } else if (step !== 'Completed') expect(done.kind === 'done').toBe(canFollow);
          if (done.kind === 'refusal') continue;
          if (step === 'The authority agreed') authorityDay = TODAY - ago;
          if (step === 'The developer agreed') developerDay = TODAY - ago;
          cells = { ...cells, ...done.cells };
          purpose = done.purpose ?? purpose;
        }
        const codes = checkRepurposing(rowWith(cells), registerWith(purpose)).map(({ code }) => code);
        expect(codes).toEqual([]);
      },
    ),
    runs(300),
  );
});

describe('out of order', () => {
  const DAY = '20/11/2026';
  const asked = (to: string, cells: object = {}) => ({
    ...{ agreement: 'P/1', contribution: 'C1', from: 'Vehicles', to, route: 'Deed by agreement' },
    ...{ asked: TODAY - 30, status: 'Asked', ...cells },
  });
  const tableWith = (...rows: object[]): RepurposingTable =>
    tableOf(
      REPURPOSING,
      ...rows.map((cells) => keys.map((key) => (cells as Record<string, unknown>)[key] ?? '')),
    );

  test('a deed is not completed while the developer, who is bound by it, has not answered', () => {
    const agreed = tableWith(asked('Premises', { authorityAnswer: 'Yes', status: 'Agreed' })).rows[0]!;
    expect(nextRepurposingSteps(agreed)).not.toContain('Completed');
    expect(repurposingStep(agreed, 'Completed', DAY, TODAY).kind).toBe('refusal');
    expect(repurposingStep(agreed, 'The developer agreed', DAY, TODAY)).toMatchObject({
      cells: { status: 'Agreed' },
    });
    const letter = tableWith(
      asked('Premises', { authorityAnswer: 'Yes', status: 'Agreed', route: 'Letter' }),
    );
    expect(nextRepurposingSteps(letter.rows[0]!)).toContain('Completed');
  });

  test('the developer may agree before the authority: the last of them makes it agreed', () => {
    const first = tableWith(asked('Premises', { developerAnswer: 'Yes, 1 Nov 2026' })).rows[0]!;
    expect(nextRepurposingSteps(first)).not.toContain('Completed');
    expect(repurposingStep(first, 'The authority agreed', DAY, TODAY)).toMatchObject({
      cells: { status: 'Agreed' },
    });
  });

  test.each(['No', 'Refused: outside the wording'])('an answer of “%s” completes nothing', (answer) => {
    const row = tableWith(asked('Premises', { authorityAnswer: answer, developerAnswer: 'Yes' })).rows[0]!;
    expect(nextRepurposingSteps(row)).toEqual(['Withdrawn']);
  });

  test('nothing is completed before the day of an answer', () => {
    const cells = { authorityAnswer: 'Yes, 21 Nov 2026', developerAnswer: 'Yes, 10 Nov 2026' };
    const row = tableWith(asked('Premises', { ...cells, status: 'Agreed' })).rows[0]!;
    expect(repurposingStep(row, 'Completed', DAY, TODAY)).toMatchObject({ field: 'date' });
    expect(repurposingStep(row, 'Completed', '21/11/2026', TODAY).kind).toBe('done');
  });

  test('what is asked is not asked twice: the register’s purpose would be whichever ended last', () => {
    const register = registerWith('Vehicles');
    const entry = { to: 'Equipment', route: 'Letter', date: DAY } as const;
    const open = tableWith(asked('Premises'));
    expect(askRepurposing(register, 0, entry, TODAY, open).kind).toBe('refusal');
    expect(askRepurposing(register, 2, entry, TODAY, open).kind).toBe('done');
    const ended = tableWith(asked('Premises', { status: 'Refused' }));
    expect(askRepurposing(register, 0, entry, TODAY, ended).kind).toBe('done');
  });

  test('a row is not completed behind a later one that is', () => {
    const agreed = { authorityAnswer: 'Yes', status: 'Agreed', route: 'Letter' };
    const table = tableWith(
      asked('Premises', agreed),
      asked('Equipment', { ...agreed, status: 'Completed' }),
    );
    expect(repurposingStep(table.rows[0]!, 'Completed', DAY, TODAY, table).kind).toBe('refusal');
    expect(repurposingStep(table.rows[0]!, 'Withdrawn', DAY, TODAY, table).kind).toBe('done');
  });

  test.each([
    ['', 'C1'],
    ['C1', ''],
  ])('nor where one names the contribution and the other does not: %j, then %j', (first, second) => {
    const agreed = { authorityAnswer: 'Yes', status: 'Agreed', route: 'Letter' };
    const table = tableWith(
      asked('Premises', { ...agreed, contribution: first }),
      asked('Equipment', { ...agreed, status: 'Completed', contribution: second }),
    );
    expect(repurposingStep(table.rows[0]!, 'Completed', DAY, TODAY, table).kind).toBe('refusal');
  });
});

test('no longer viable: every item is not eligible; what nobody has said is not', () => {
  const worn = ['Drone', 'Equipment', 'Yes', 'Replacement', 'Force'];
  const items = tableOf(ITEMS, worn, ['Desks', 'Equipment', 'Yes', 'New', 'Force', '', '', '', 'Yes']);
  const found = viabilityOf(registerWith('Vehicles'), items);
  expect(found).toMatchObject({ lost: [{ row: 0, unspent: 90_000, couldGoTo: ['Desks'] }], unsaid: [3] });
  const asks = viabilityOf(registerWith('Vehicles'), tableOf(ITEMS, ['Drone', '', 'Yes', '', '']));
  expect(asks).toEqual({ kind: 'known', lost: [], unsaid: [3] });
  expect(viabilityOf(registerWith('Vehicles'), tableOf(ITEMS))).toMatchObject({ kind: 'unknown' });
  const unread = tableOf(ITEMS, worn, ['Drone', 'Equipment', 'Yes', 'Newish', 'Force']);
  expect(viabilityOf(registerWith('Vehicles'), unread)).toMatchObject({ kind: 'unknown' });
});

test('the rules one by one agree with the verdict', () => {
  const word = (...words: string[]) => fc.constantFrom('', ...words);
  fc.assert(
    fc.property(
      word('Yes', 'No'),
      word('New', 'Replacement', 'Altered', 'Extended'),
      word('Development', 'Area', 'Force'),
      word('Yes', 'No'),
      word('Vehicle', 'Police station', 'Office furniture'),
      (capital, isNew, benefit, approved, category) => {
        const table = tableOf(ITEMS, ['Drone', category, capital, isNew, benefit, '', '', '', approved]);
        const outcomes = rulesOf(table.rows[0]!, table).map(({ outcome }) => outcome);
        const { verdict } = eligibleByRules(table.rows[0]!, table);
        const expected = outcomes.includes('broken')
          ? 'Not eligible'
          : outcomes.includes('not known')
            ? 'Ask'
            : 'Eligible';
        expect(verdict).toBe(expected);
      },
    ),
    runs(200),
  );
});
