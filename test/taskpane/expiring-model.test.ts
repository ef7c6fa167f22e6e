import type { Pence } from '../../src/domain/money/pence';
import type { ProjectRoom } from '../../src/domain/summaries/fitting-projects';
import { daysText, expiringModel, type ExpiringModel } from '../../src/taskpane/expiring-model';
import { flagsTold } from '../../src/taskpane/expiring-flags';
import { DUE_STEP, EVERYTHING_DUE, type DueFilter } from '../../src/taskpane/expiring-state';
import { isRegister, readRegister } from '../../src/domain/register/read-register';
import type { Register } from '../../src/domain/register/register';
import { AS_AT, day, HEADINGS, registerOf } from './registers';

//       agreement  authority   expiry              value  none dev  held drawn spent status
const EXPIRED = ['P/1', 'Charnwood', day(2025, 3, 23), 1000, 0, 0, 1000, 0, 0, ''];
const TODAY = ['P/2', 'Charnwood', AS_AT, 2000, 0, 2000, 0, 0, 0, ''];
const SIX = ['P/3', 'Blaby', day(2025, 9, 1), 500.5, 0, 0, 200.5, 300, 0, ''];
const LATER = ['P/4', 'Blaby', day(2031, 7, 31), 4000, 4000, 0, 0, 0, 0, ''];
const UNDATED = ['P/5', 'Melton', '', 700, 0, 0, 700, 0, 0, ''];
const SPENT = ['P/6', 'Melton', day(2025, 1, 1), 50, 0, 0, 0, 50, 50, ''];
const TYPED = ['P/7', 'Melton', 'on completion', 30, 0, 0, 30, 0, 0, ''];
const LEFT_OUT = ['P/8', 'Melton', day(2025, 5, 1), 'TBC', 0, 0, 0, 0, 0, ''];
const ALL = registerOf(EXPIRED, TODAY, SIX, LATER, UNDATED, SPENT);

const modelOf = (
  register: Register,
  filter: Partial<DueFilter> = {},
  { months = 12, shown = DUE_STEP, asAt = AS_AT, strict = false, rooms = null as ProjectRoom[] | null } = {},
): ExpiringModel =>
  expiringModel(register, { months, shown, rooms, filter: { ...EVERYTHING_DUE, ...filter } }, asAt, strict);
const references = ({ list }: ExpiringModel): string[] => list.lines.map(({ reference }) => reference);

describe('bands and what is at risk', () => {
  const model = modelOf(ALL);

  test('every counted row is in one band', () => {
    expect(model.bands).toEqual([
      { band: 'Expired', rows: '1', amount: '£1,000.00' },
      { band: 'Within 3 months', rows: '1', amount: '£2,000.00' },
      { band: 'Within 6 months', rows: '1', amount: '£500.50' },
      { band: 'Within 12 months', rows: '0', amount: '£0.00' },
      { band: 'Later', rows: '1', amount: '£4,000.00' },
      { band: 'No date', rows: '1', amount: '£700.00' },
      { band: 'Spent', rows: '1', amount: '£0.00' },
    ]);
    expect(model.total).toEqual({ rows: '6', amount: '£8,200.50' });
  });

  test('at risk leaves what has expired out, and is split by stage and by authority', () => {
    expect(model.risk).toEqual({
      amount: '£2,500.50',
      caption: 'Remaining on the 2 contributions within 12 months; what has expired is apart',
    });
    expect(model.stages.map(({ name, amount }) => [name, amount])).toEqual([
      ['Held by authority', '£200.50'],
      ['In hand', '£300.00'],
      ['Held by developer', '£2,000.00'],
    ]);
    expect(model.authorities).toEqual([
      { key: 'charnwood', name: 'Charnwood', amount: '£2,000.00', count: '1 contribution', percent: 100 },
      { key: 'blaby', name: 'Blaby', amount: '£500.50', count: '1 contribution', percent: 25 },
    ]);
  });

  test('the picture has every month, and financial years where the horizon is long', () => {
    const shown = model.timeline.map(({ name, amount }) => `${name} ${amount}`);
    expect(shown.slice(0, 3)).toEqual(['Expired £1,000.00', 'Mar 2025 £2,000.00', 'Apr 2025 £0.00']);
    expect(shown).toHaveLength(14);
    const years = modelOf(ALL, {}, { months: 120 }).timeline.map(({ name }) => name);
    expect(years.slice(0, 3)).toEqual(['Expired', '2024/25', '2025/26']);
  });

  test('any date: the next day the one of today has expired', () => {
    expect(modelOf(ALL, {}, { asAt: AS_AT + 1 }).bands[0]!.rows).toBe('2');
  });
});

describe('the list', () => {
  test('soonest first, with days, next step and the row that a press goes to', () => {
    const [first, second, third] = modelOf(ALL).list.lines;
    expect(first).toEqual({
      key: 'due-0',
      mark: 'error',
      date: '23 Mar 2025',
      days: '1 day ago',
      amount: '£1,000.00',
      reference: 'P/1',
      where: 'Charnwood',
      steps: ['Held by authority: request drawdown'],
      row: { sheet: 'Register', address: 'A2:J2' },
    });
    expect([second!.days, second!.mark, second!.steps]).toEqual([
      'today, still in time',
      'warning',
      ['Held by developer: chase the trigger'],
    ]);
    expect([third!.mark, third!.steps]).toEqual([
      null,
      ['Held by authority: request drawdown', 'In hand: spend, or allocate to a project'],
    ]);
  });

  test.each<[Partial<DueFilter>, string[]]>([
    [{}, ['P/1', 'P/2', 'P/3']],
    [{ authority: 'blaby' }, ['P/3']],
    [{ stage: 'heldByAuthority' }, ['P/1', 'P/3']],
    [{ stage: 'heldByAuthority', authority: 'charnwood' }, ['P/1']],
    [{ band: 'Later' }, ['P/4']],
    [{ band: 'undated' }, ['P/5']],
    [{ band: 'Spent' }, ['P/6']],
    [{ authority: 'gone' }, []],
  ])('%j lists %j', (filter, listed) => {
    expect(references(modelOf(ALL, filter))).toEqual(listed);
  });

  test('what is chosen says its count and sum; of a stage, how much is in it', () => {
    expect(modelOf(ALL, { stage: 'inHand' }).list.summary).toBe(
      '1 contribution, £500.50 remaining, £300.00 of it in hand',
    );
    expect(modelOf(ALL).list.summary).toBe('3 contributions, £3,500.50 remaining');
    expect(modelOf(ALL).list.dateCount).toBe(2);
  });

  test('projects are a choice where the register has them', () => {
    const block = [
      [...HEADINGS, 'Project'],
      [...TODAY, 'ANPR'],
      [...SIX, ''],
    ];
    const register = readRegister(block, { place: null });
    if (!isRegister(register)) throw new Error(register.code);
    expect(modelOf(register).list.projects).toEqual([
      ['', 'All projects'],
      ['=ANPR', 'ANPR'],
      ['=', 'No project'],
    ]);
    expect(references(modelOf(register, { project: '' }))).toEqual(['P/3']);
    expect(references(modelOf(register, { project: 'ANPR' }))).toEqual(['P/2']);
    expect(modelOf(ALL).list.projects).toEqual([]);
  });

  test('days', () => {
    expect([-2, -1, 0, 1, 1200].map(daysText)).toEqual([
      '2 days ago',
      '1 day ago',
      'today, still in time',
      'in 1 day',
      'in 1,200 days',
    ]);
  });
});

describe('what is said', () => {
  test('nothing expires: what was read, then the next date', () => {
    expect(modelOf(registerOf(LATER, UNDATED)).none).toEqual({
      text: 'Nothing expires by 24 March 2026, and nothing is past its date.',
      more: '2 rows read, all counted. The next date is 31 July 2031: P/4, Blaby, £4,000.00.',
    });
    expect(modelOf(registerOf(UNDATED)).none!.more).toBe(
      '1 row read, all counted. No later date stands in it.',
    );
    expect(modelOf(registerOf(SIX), {}, { months: 3 }).none!.more).toContain('1 September 2025: P/3');
  });

  test('rows without a date are a question', () => {
    expect(modelOf(ALL).undated).toEqual({
      text: '1 contribution with £700.00 left has no expiry date. That is a question to answer, not a sign that they are safe.',
      count: 1,
    });
    expect(modelOf(registerOf(UNDATED, TYPED)).undated!.text).toBe(
      '2 contributions with £730.00 left have no expiry date, or none that can be read. That is a question to answer, not a sign that they are safe.',
    );
    const [first] = modelOf(registerOf(TYPED), { band: 'undated' }).list.lines;
    expect([first!.date, first!.days]).toEqual(['on completion', '']);
  });

  test('rows left out may expire too; under strict there is no figure, and the cell is named', () => {
    const register = registerOf(TODAY, LEFT_OUT);
    expect(modelOf(register).leftOut).toBe('1 row left out of every figure may expire too.');
    const strict = modelOf(register, {}, { strict: true });
    expect(strict.trouble).toBe('No figure. Register!D3: Value holds TBC, which is not an amount.');
    expect(strict.bands[1]!.amount).toBe('–');
  });

  test('a date that is an Excel error: no figure, as EXPIRING gives none', () => {
    const model = modelOf(registerOf(TODAY, ['P/9', 'Blaby', '#REF!', 5, 0, 0, 5, 0, 0, '']));
    expect(model.trouble).toMatch(/^No figure\. C3: /);
  });

  test('a register without the column says so', () => {
    const register = readRegister(
      [
        ['Agreement', 'Authority', 'Value'],
        ['P/1', 'Blaby', 5],
      ],
      { place: null },
    );
    if (!isRegister(register)) throw new Error(register.code);
    expect(modelOf(register).trouble).toContain('The register has no column Expiry date');
  });
});

test('flags in the sheet: what was done, and dates that are text', () => {
  expect(flagsTold({ kind: 'flagged', rowCount: 14, textDateCount: 0 })).toEqual({
    done: true,
    text: '14 rows flagged by a conditional format of the add-in’s own. Your fills are untouched. The flags follow today’s date.',
  });
  expect(flagsTold({ kind: 'flagged', rowCount: 1, textDateCount: 1 }).text).toMatch(
    / 1 date is text and shows no flag: check the register to make it a date\.$/,
  );
  expect(flagsTold({ kind: 'not-flagged', message: 'Nothing is flagged. Why.' })).toEqual({
    done: false,
    text: 'Nothing is flagged. Why.',
  });
});

test('money in hand without a project has those named that fit, and what fitting means is said once', () => {
  const rooms = [{ name: 'Vans', outstanding: 30_000 as Pence }];
  const { list } = modelOf(registerOf(SIX), {}, { rooms });
  expect(list.lines[0]!.steps).toEqual([
    'Held by authority: request drawdown',
    'In hand: spend, or allocate to a project that fits: Vans',
  ]);
  expect(list.whatFits).toMatch(/^A project fits where all that is in hand/);
  expect(modelOf(registerOf(SIX)).list.whatFits).toBeNull();
  expect(modelOf(registerOf(TODAY), {}, { rooms }).list.whatFits).toBeNull();
});
