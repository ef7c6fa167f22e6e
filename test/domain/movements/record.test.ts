/** Recording a movement by hand: what the register's row and the Movements table hold afterwards. */
import * as fc from 'fast-check';
import { contributionSums } from '../../../src/domain/movements/as-at';
import { openingMovements, type StageAmounts } from '../../../src/domain/movements/derive';
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { measured } from '../../../src/domain/movements/measures';
import { movementCells } from '../../../src/domain/movements/new-movement';
import {
  heldFor,
  RECORD_VERBS,
  recordOf,
  type RecordEntry,
  type Recording,
} from '../../../src/domain/movements/record';
import { MONEY_COLUMNS } from '../../../src/domain/sheet/columns';
import { day, movementsTable, register, type Row } from './made';

const TODAY = day(28, 11, 2026);
const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Value', 'Not started', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent', 'Officer'],
];
type Stages = readonly [number, number, number, number, number];
const AMOUNTS: Stages = [100_00, 200_00, 300_00, 400_00, 150_00];

/** One row of a register whose stages hold these pence; `extra` is what its value does not say of them. */
const block = (amounts: Stages, extra = 0): unknown[][] => {
  const value = amounts.slice(0, 4).reduce((sum, one) => sum + one, extra);
  const row = ['P/1', 'C1', 'Blaby', 'Station Road', value / 100, ...amounts.map((one) => one / 100), 'AB'];
  return [HEADINGS, ['P/0', '', 'Blaby', '', 1, 0, 0, 1, 0, 0, ''], row];
};
const entry = (more: Partial<RecordEntry>): RecordEntry => ({
  ...{ verb: 'Drawn down', amount: '200', date: '03/06/2026', project: '', reference: '' },
  ...more,
});

/** The block after what was recorded is written to it. */
const written = (cells: unknown[][], { cells: changes }: Recording): unknown[][] =>
  cells.map((row, r) =>
    row.map((cell, c) => {
      const change = changes.find(({ rowIndex, columnIndex }) => rowIndex === r && columnIndex === c);
      return change ? change.after / 100 : cell;
    }),
  );

/** The same as a row of a Movements table in tests. */
const asRow = ({ movement }: Recording): Row => {
  const cells = movementCells(movement);
  return { ...cells, date: movement.date, movement: movement.movement } as unknown as Row;
};

const stagesOf = (of: ReturnType<typeof register>, row: number): StageAmounts => ({
  ...(Object.fromEntries(MONEY_COLUMNS.map((key) => [key, of.amounts[key][row]!])) as Record<
    (typeof MONEY_COLUMNS)[number],
    number
  >),
  ...{ indexation: 0, interest: 0, fees: 0, returned: 0, writtenOff: 0 },
});

const pence = fc.integer({ min: 0, max: 9_000_000_00 });
/** A row, a verb, and an amount that the verb's stage holds. */
const recordings = fc
  .record({
    amounts: fc
      .tuple(pence, pence, pence, pence, fc.nat(1000))
      .map(([a, b, c, d, share]): Stages => [a, b, c, d, Math.floor((d * share) / 1000)]),
    extra: fc.constantFrom(0, 0, 0, 1, -12_34),
    verb: fc.constantFrom(...RECORD_VERBS),
    share: fc.integer({ min: 1, max: 1000 }),
    daysAgo: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ share, daysAgo, ...made }) => {
    const cells = block(made.amounts, made.extra);
    const held = heldFor(register(cells), 1, made.verb)!;
    return { ...made, cells, held, amount: Math.ceil((held * share) / 1000), date: TODAY - daysAgo };
  })
  .filter(({ held }) => held > 0);

const record = ({
  cells,
  verb,
  amount,
  date,
}: { cells: unknown[][] } & Pick<RecordEntry, 'verb'> & {
    amount: number;
    date: number;
  }): Recording => {
  const of = { verb, amount: (amount / 100).toFixed(2), project: 'Van', reference: 'R 1' };
  const { day: d, month, year } = dateOf(date);
  const made = recordOf(register(cells), 1, entry({ ...of, date: `${d}/${month}/${year}` }), {
    today: TODAY,
  });
  if (made.kind === 'refusal') throw new Error(made.text);
  return made;
};
const dateOf = (serial: number) => {
  const date = new Date((serial - 25_569) * 86_400_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
};

test('a row adds up to its value afterwards as it did before, and no other cell changes', () => {
  fc.assert(
    fc.property(recordings, (made) => {
      const recording = record(made);
      const after = register(written(made.cells, recording));
      const [old, now] = [stagesOf(register(made.cells), 1), stagesOf(after, 1)];
      const gap = (of: StageAmounts) =>
        of.value - of.notStarted - of.heldByDeveloper - of.heldByAuthority - of.drawnDown;
      expect(gap(now)).toBe(gap(old));
      expect(now.value).toBe(old.value);
      expect(now.notStarted).toBe(old.notStarted);
      expect(now.drawnDown).toBeGreaterThanOrEqual(now.spent);
      expect(heldFor(after, 1, made.verb)).toBe(made.held - made.amount);
      expect(stagesOf(after, 0)).toEqual(stagesOf(register(made.cells), 0));
      for (const { before, columnIndex } of recording.cells)
        expect(Math.round(Number(made.cells[2]![columnIndex]) * 100)).toBe(before);
    }),
  );
});

test('the movement leads from the old row of the register to the new one', () => {
  fc.assert(
    fc.property(recordings, (made) => {
      const recording = record(made);
      const [old, after] = [register(made.cells), register(written(made.cells, recording))];
      const before = { ...stagesOf(old, 1), value: stagesOf(old, 1).value - made.extra };
      const opening = openingMovements(before).map(({ movement, amount, from = '', to = '' }): Row => ({
        ...{ date: made.date - 1, agreement: 'P/1', contribution: 'C1' },
        ...{ movement, amount: amount / 100, from, to },
      }));
      const ledger = ledgerOf(movementsTable([...opening, asRow(recording)]), after);
      expect(ledger.errors).toEqual([]);
      const sums = contributionSums(ledger, { date: made.date, known: null });
      const [own] = [...ledger.contributions.keys()].filter((n) => ledger.contributions[n]!.rows.includes(1));
      const keys = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const;
      for (const key of keys) expect(measured(sums, own!, key)).toBe(stagesOf(after, 1)[key]);
    }),
  );
});

const refused = (more: Partial<RecordEntry>, cells = block(AMOUNTS)) => {
  const made = recordOf(register(cells), 1, entry(more), { today: TODAY });
  return made.kind === 'refusal' ? made.field : made.kind;
};

test.each([
  ['300', 'recording'],
  ['£300.00', 'recording'],
  ['300.01', 'amount'],
  ['0', 'amount'],
  ['', 'amount'],
  ['-1', 'note'],
  ['-250.01', 'amount'],
  ['12.345', 'amount'],
  ['about 20', 'amount'],
  ['20k', 'amount'],
  ['1e2', 'amount'],
])('the amount %p of 300.00: %p', (amount, expected) => expect(refused({ amount })).toBe(expected));

test.each([
  ['3 June 2026', 'recording'],
  ['28/11/2026', 'recording'],
  ['29/11/2026', 'date'],
  ['31/06/2026', 'date'],
  ['06/13/2026', 'date'],
  ['', 'date'],
  ['n/a', 'date'],
  ['soon', 'date'],
  ['3/6/1890', 'date'],
])('the date %p: %p', (date, expected) => expect(refused({ date })).toBe(expected));

test('day first: 03/06/2026 is 3 June', () => {
  const made = recordOf(register(block(AMOUNTS)), 1, entry({}), { today: TODAY });
  expect(made).toMatchObject({ movement: { date: day(3, 6, 2026), amount: 200_00, recorded: TODAY } });
});

test('what is in hand is drawn down less spent, and a project is asked for', () => {
  expect(refused({ verb: 'Spent', amount: '250', project: 'Van' })).toBe('recording');
  expect(refused({ verb: 'Spent', amount: '250.01', project: 'Van' })).toBe('amount');
  expect(refused({ verb: 'Spent', amount: '250', project: ' ' })).toBe('project');
});

test('a row that is left out, a column that is missing, and one in thousands are refused before what is typed', () => {
  const broken = block(AMOUNTS);
  broken[2]![7] = 'about 20';
  expect(refused({ amount: '' }, broken)).toBe(null);
  const without = block(AMOUNTS).map((row) => row.filter((_, c) => c !== 9));
  expect(refused({ verb: 'Spent', amount: '' }, without)).toBe(null);
  expect(refused({ amount: '1' }, without)).toBe('recording');
  const thousands = block(AMOUNTS);
  thousands[0] = HEADINGS.map((one) => (one === 'Drawn down' ? 'Drawn down (£000)' : one));
  const of = register(thousands);
  if (of.header.columns.drawnDown !== undefined) expect(refused({}, thousands)).toBe(null);
});

test('one reference under two authorities: the movement names its authority', () => {
  const cells = block(AMOUNTS);
  cells.push(['P/1', 'C1', 'Melton', 'Other', 5, 0, 0, 5, 0, 0, '']);
  const of = register(cells);
  for (const row of [1, 2]) {
    const made = recordOf(of, row, entry({ amount: '5' }), { today: TODAY });
    if (made.kind === 'refusal') throw new Error(made.text);
    const ledger = ledgerOf(movementsTable([asRow(made)]), of);
    expect(ledger.contributions[ledger.contribution[0]!]!.rows).toEqual([row]);
  }
});
