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
        for (const [step, ago] of steps) {
          const row = rowWith(cells).rows[0]!;
          const done = repurposingStep(row, step, writeShortDate(TODAY - ago), TODAY);
          expect(done.kind === 'done').toBe(nextRepurposingSteps(row).includes(step));
          if (done.kind === 'refusal') continue;
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

test('no longer viable: every item is not eligible; what nobody has said is not', () => {
  const worn = ['Drone', 'Equipment', 'Yes', 'Replacement', 'Force'];
  const items = tableOf(ITEMS, worn, ['Desks', 'Equipment', 'Yes', 'New', 'Force', '', '', '', 'Yes']);
  const found = viabilityOf(registerWith('Vehicles'), items);
  expect(found).toMatchObject({ lost: [{ row: 0, unspent: 90_000, couldGoTo: ['Desks'] }], unsaid: [3] });
  const asks = viabilityOf(registerWith('Vehicles'), tableOf(ITEMS, ['Drone', '', 'Yes', '', '']));
  expect(asks).toEqual({ kind: 'known', lost: [], unsaid: [3] });
  expect(viabilityOf(registerWith('Vehicles'), tableOf(ITEMS))).toMatchObject({ kind: 'unknown' });
});

test('the rules one by one agree with the verdict', () => {
  const word = (...words: string[]) => fc.constantFrom('', ...words);
  fc.assert(
    fc.property(
      word('Yes', 'No'),
      word('New', 'Replacement'),
      word('Development', 'Area', 'Force'),
      word('Yes', 'No'),
      (capital, isNew, benefit, approved) => {
        const table = tableOf(ITEMS, ['Drone', '', capital, isNew, benefit, '', '', '', approved]);
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
