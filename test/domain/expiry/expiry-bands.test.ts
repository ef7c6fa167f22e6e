import { expiryFlag } from '../../../src/domain/calendar/expiry';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import type { Pence } from '../../../src/domain/money/pence';
import { atRiskByAuthority, belowNil, stagesOf } from '../../../src/domain/expiry/at-risk';
import { expiryBands, rowsAtRisk, type ExpiryBand } from '../../../src/domain/expiry/expiry-bands';
import { nextStep, nextSteps } from '../../../src/domain/expiry/next-step';
import { timelineOf, timelineShown } from '../../../src/domain/expiry/timeline';
import { blockOf, drawn, registerOf, rowOf, type Cells } from '../reading';
import { AS_AT, placeOn, sampleRegister } from '../summaries/sample';

const day = (text: string): number => {
  const [d, m, y] = text.split('/').map(Number);
  return serialFromDate({ year: y!, month: m!, day: d! })!;
};
const one = (cells: Cells) =>
  registerOf(blockOf(rowOf({ Agreement: 'A1', Authority: 'Blaby', Value: 100, ...cells })));
const bandOf = (cells: Cells, asAt: number): ExpiryBand => expiryBands(one(cells), asAt).rows[0]!.band;

describe('the band of a row', () => {
  const table: [asAt: string, expiry: string, band: ExpiryBand][] = [
    ['24/03/2025', '23/03/2025', 'Expired'],
    ['24/03/2025', '24/03/2025', 'Within 3 months'], // the day itself is still in time
    ['24/03/2025', '24/06/2025', 'Within 3 months'],
    ['24/03/2025', '25/06/2025', 'Within 6 months'],
    ['24/03/2025', '24/09/2025', 'Within 6 months'],
    ['24/03/2025', '25/09/2025', 'Within 12 months'],
    ['24/03/2025', '24/03/2026', 'Within 12 months'],
    ['24/03/2025', '25/03/2026', 'Later'],
    ['30/11/2024', '28/02/2025', 'Within 3 months'], // a shorter month ends the three on its last day
    ['30/11/2024', '01/03/2025', 'Within 6 months'],
    ['30/11/2023', '29/02/2024', 'Within 3 months'], // a leap year's last of February
    ['30/11/2023', '01/03/2024', 'Within 6 months'],
    ['29/02/2024', '28/02/2025', 'Within 12 months'],
    ['29/02/2024', '01/03/2025', 'Later'],
    ['28/02/2025', '28/05/2025', 'Within 3 months'],
    ['28/02/2025', '31/05/2025', 'Within 6 months'],
    ['31/08/2024', '28/02/2025', 'Within 6 months'],
    ['31/12/2024', '31/03/2025', 'Within 3 months'],
    ['31/12/2024', '31/12/2025', 'Within 12 months'],
    ['31/12/2024', '01/01/2026', 'Later'],
  ];
  it.each(table)('as at %s, a date of %s is %s, as EXPIRYFLAG says', (asAt, expiry, band) => {
    expect(bandOf({ 'Expiry date': day(expiry) }, day(asAt))).toBe(band);
    expect(expiryFlag(day(expiry), true, day(asAt))).toBe(band);
  });

  it.each<[string, Cells, ExpiryBand]>([
    ['no date', {}, 'No date'],
    ['a date that says there is none', { 'Expiry date': 'n/a' }, 'No date'],
    ['a date that cannot be read', { 'Expiry date': 'after phase 2' }, 'Date not read'],
    ['a date that is an Excel error', { 'Expiry date': '#N/A' }, 'Date not read'],
    [
      'nothing left, though the date is past',
      { 'Expiry date': AS_AT - 9, 'Drawn down': 100, Spent: 100 },
      'Spent',
    ],
    ['less than nothing left', { 'Drawn down': 100, Spent: 101 }, 'Spent'],
    ['spent, and still outstanding', { 'Expiry date': AS_AT + 9, Spent: 101 }, 'Within 3 months'],
    ['a closed row with money left', { 'Expiry date': AS_AT + 9, Status: 'Closed' }, 'Closed'],
    ['a closed row with nothing left', { Status: 'Closed', 'Drawn down': 100, Spent: 100 }, 'Spent'],
  ])('%s', (_, cells, band) => expect(bandOf(cells, AS_AT)).toBe(band));
});

describe('the sample register on 24 March 2025', () => {
  const register = sampleRegister();
  const bands = expiryBands(register, AS_AT);

  it('has every row in one band, and the bands add up to what remains', () => {
    expect(bands.bands.map(({ band, rowCount }) => [band, rowCount])).toEqual([
      ['Expired', 2],
      ...[expect.any(Array), expect.any(Array), expect.any(Array)],
      ['Later', expect.any(Number)],
      ['No date', expect.any(Number)],
      ['Spent', expect.any(Number)],
    ]);
    const within = bands.bands.filter(({ band }) => band.startsWith('Within'));
    expect(within.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(12);
    expect(bands.total.rowCount).toBe(126);
    const amounts = bands.bands.map(({ remaining }) =>
      remaining.kind === 'amount' ? remaining.amount : NaN,
    );
    expect({ kind: 'amount', amount: amounts.reduce((a, b) => a + b, 0) }).toEqual(bands.total.remaining);
  });

  it('has at risk what its twelve rows within the year come to, split by stage to the penny', () => {
    const { authorities, total } = atRiskByAuthority(register, bands, 12);
    expect(total.rowCount).toBe(12);
    const amount = total.remaining.kind === 'amount' ? total.remaining.amount : NaN;
    const stages = Object.values(total.stages).map((of) => (of.kind === 'amount' ? of.amount : NaN));
    expect(stages.reduce<number>((a, b) => a + b, 0)).toBe(amount);
    expect(total.stages.noStage).toEqual({ kind: 'amount', amount: 0 });
    const amounts = authorities.map(({ remaining }) =>
      remaining.kind === 'amount' ? remaining.amount : NaN,
    );
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(amounts.reduce((a, b) => a + b, 0)).toBe(amount);
  });

  it.each([0, 1, 3, 12, 24, 25, 60, 600])(
    'has a timeline of %i months: Expired and what is at risk',
    (months) => {
      const timeline = timelineOf(bands, months);
      const { total } = atRiskByAuthority(register, bands, months);
      const sum = timeline
        .slice(1)
        .reduce((all, { remaining }) => all + (remaining.kind === 'amount' ? remaining.amount : NaN), 0);
      expect({ kind: 'amount', amount: sum }).toEqual(total.remaining);
      expect(timeline[0]!.rowCount).toBe(2);
      expect(timeline.reduce((all, { rowCount }) => all + rowCount, 0)).toBe(2 + total.rowCount);
    },
  );

  it('shows no empty years after the last that has something', () => {
    const all = timelineOf(bands, 600);
    const shown = timelineShown(bands, 600);
    expect(all.length - shown.length).toBeGreaterThan(30);
    expect(all.slice(0, shown.length)).toEqual(shown);
    expect(shown.at(-1)!.rowCount).toBeGreaterThan(0);
  });

  it('names the months of a short horizon and the financial years of a long one', () => {
    expect(timelineOf(bands, 2).map(({ when }) => when)).toEqual([
      'Expired',
      'Mar 2025',
      'Apr 2025',
      'May 2025',
    ]);
    expect(timelineOf(bands, 30).map(({ when }) => when)).toEqual([
      'Expired',
      '2024/25',
      '2025/26',
      '2026/27',
      '2027/28',
    ]);
  });
});

describe('at risk', () => {
  it('takes any horizon, and leaves out what is past and what is closed', () => {
    const dated = (n: number, expiry: string, more: Cells = {}) =>
      drawn(`A${n}`, 'Blaby', 10 ** n, { 'Expiry date': day(expiry), ...more });
    const register = registerOf(
      blockOf(
        dated(0, '31/01/2025'),
        dated(1, '28/02/2025'),
        dated(2, '01/03/2025'),
        dated(3, '30/01/2025'),
        dated(4, '15/02/2025', { Status: 'Closed' }),
      ),
    );
    const bands = expiryBands(register, day('31/01/2025'));
    expect(rowsAtRisk(bands, 0).map(({ row }) => row)).toEqual([0]);
    expect(rowsAtRisk(bands, 1).map(({ row }) => row)).toEqual([0, 1]);
    expect(rowsAtRisk(bands, 2).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('shows what is in no stage, where value is not its four stages', () => {
    const register = one({ 'Held by authority': 30, 'Drawn down': 20, Spent: 5, 'Expiry date': AS_AT });
    const [row] = expiryBands(register, AS_AT).rows;
    expect(stagesOf(register, row!)).toEqual({
      notStarted: 0,
      heldByDeveloper: 0,
      heldByAuthority: 3000,
      inHand: 1500,
      noStage: 5000,
    });
  });

  it('has no figure where an Excel error stands in a cell that it needs', () => {
    const errorOn = (more: Cells) => {
      const rows = [
        drawn('A1', 'Blaby', 7, { 'Expiry date': AS_AT }),
        drawn('A2', 'Melton', 8, { 'Expiry date': AS_AT }),
        rowOf({ Agreement: 'A3', Authority: 'Melton', Value: '#REF!', ...more }),
      ];
      const bands = expiryBands(registerOf(blockOf(...rows), { place: placeOn('Register') }), AS_AT);
      return { bands, ...atRiskByAuthority(bands.register, bands, 12) };
    };
    const soon = errorOn({ 'Expiry date': AS_AT + 9 });
    expect(soon.total).toMatchObject({ rowCount: 2, remaining: { kind: 'unknown' } });
    expect(soon.authorities.every(({ remaining }) => remaining.kind === 'unknown')).toBe(true);
    expect(Object.values(soon.total.stages).every(({ kind }) => kind === 'unknown')).toBe(true);
    expect(timelineOf(soon.bands, 12).every(({ remaining }) => remaining.kind === 'unknown')).toBe(true);
    for (const more of [{}, { 'Expiry date': AS_AT + 999 }, { 'Expiry date': AS_AT, Status: 'Closed' }]) {
      const other = errorOn(more);
      expect(other.total.remaining).toEqual({ kind: 'amount', amount: 1500 });
      expect(other.bands.total.remaining.kind).toBe('unknown');
    }
    const kinds = errorOn({ 'Expiry date': AS_AT, Status: 'Closed' }).bands.bands;
    expect(kinds.filter(({ remaining }) => remaining.kind === 'unknown').map(({ band }) => band)).toEqual([
      'Closed',
      'Spent',
    ]);
  });

  it('has none in the stage of an error, of its authority or of none', () => {
    const risk = (authority: string) => {
      const register = registerOf(
        blockOf(
          drawn('A1', 'Blaby', 7, { 'Expiry date': AS_AT }),
          drawn('A2', 'Melton', 8, { 'Expiry date': AS_AT }),
          drawn('A3', authority, 9, { 'Expiry date': AS_AT, 'Not started': '#N/A' }),
        ),
      );
      const { authorities, total } = atRiskByAuthority(register, expiryBands(register, AS_AT), 12);
      return [...authorities, total].map(({ stages }) => [stages.notStarted.kind, stages.inHand.kind]);
    };
    const [known, unknown] = ['amount', 'unknown'];
    expect(risk('Melton')).toEqual([
      [unknown, known],
      [known, known],
      [unknown, known],
    ]);
    expect(risk('')).toEqual(Array(3).fill([unknown, known]));
  });

  it('says what a stage nets below nil', () => {
    const row = (stages: Cells) => rowOf({ Agreement: 'A', Authority: 'B', 'Expiry date': AS_AT, ...stages });
    const register = registerOf(
      blockOf(
        row({ Value: 1000, 'Held by authority': -5, 'Drawn down': 5, Spent: 6 }),
        row({ Value: 1000, 'Drawn down': 10, Spent: 40, 'Not started': 1100 }),
      ),
    );
    expect(belowNil(register, rowsAtRisk(expiryBands(register, AS_AT), 1))).toEqual([
      'Held by authority is £5.00 lower because of 1 contribution, where the register has a negative amount.',
      'In hand is £31.00 lower because of 2 contributions, where more is spent than was drawn down.',
      'Not in any stage is £110.00 lower because of 1 contribution, whose stages add up to more than what remains.',
    ]);
  });
});

describe('the next step', () => {
  it.each<[Cells, string]>([
    [{ 'Held by authority': 100 }, 'Held by authority: request drawdown'],
    [{ 'Drawn down': 100 }, 'In hand: spend, or allocate to a project'],
    [{ 'Drawn down': 100, Project: 'Rural Vehicles' }, 'In hand: spend on Rural Vehicles'],
    [{ 'Held by developer': 100 }, 'Held by developer: chase the trigger'],
    [{ 'Not started': 100 }, 'Not started: ask whether it will be'],
    [
      { 'Not started': 40, 'Held by authority': 30, 'Drawn down': 30 },
      'Held by authority: request drawdown. In hand: spend, or allocate to a project. Not started: ask whether it will be',
    ],
    [{ 'Drawn down': 50, Spent: 50, 'Held by developer': 50 }, 'Held by developer: chase the trigger'],
    [{}, 'No stage holds it: ask the authority where it is'],
  ])('%j: %s', (cells, says) => expect(nextStep(one(cells), 0)).toBe(says));

  it.each<[Cells, string]>([
    [
      { 'Held by authority': 100 },
      'Held by authority, past its date: ask at once whether it can still be drawn down',
    ],
    [{ 'Drawn down': 100 }, 'In hand, past its date: ask the authority whether it can still be spent'],
    [
      { 'Drawn down': 100, Project: 'Rural Vehicles' },
      'In hand, past its date: ask the authority whether it can still be spent',
    ],
    [{ 'Held by developer': 100 }, 'Held by developer, past its date: ask whether it is still due'],
    [{ 'Not started': 100 }, 'Not started, past its date: ask whether it is still due'],
    [{}, 'No stage holds it, past its date: ask the authority where it is'],
  ])('past its date, %j: %s', (cells, says) => {
    const rooms = [{ name: 'Vans', outstanding: 1e6 as Pence }];
    expect(nextStep(one(cells), 0, rooms, true)).toBe(says);
  });

  it('has its stage with it, the most pressing first', () => {
    const register = one({ 'Not started': 40, 'Held by developer': 60 });
    expect(nextSteps(register, 0).map(({ stage }) => stage)).toEqual(['heldByDeveloper', 'notStarted']);
  });
});
