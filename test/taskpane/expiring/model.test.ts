import { EVERYTHING_DUE, type DueFilter } from '../../../src/domain/expiry/due-rows';
import type { Pence } from '../../../src/domain/money/pence';
import type { ProjectRoom } from '../../../src/domain/expiry/fitting-projects';
import {
  bandFilter,
  daysText,
  expiringModel,
  otherDayText,
  type ExpiringModel,
} from '../../../src/taskpane/expiring/model';
import { flagsMessage } from '../../../src/taskpane/expiring/flags';
import { DUE_PAGE_SIZE } from '../../../src/taskpane/expiring/state';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import type { Register } from '../../../src/domain/register/register';
import type { Block } from '../../../src/domain/sheet/block';
import { AS_AT, day, HEADINGS, registerOf } from '../registers';

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
  {
    months = 12,
    shown = DUE_PAGE_SIZE,
    asAt = AS_AT,
    strict = false,
    rooms = null as ProjectRoom[] | null,
  } = {},
): ExpiringModel =>
  expiringModel(register, { months, shown, rooms, filter: { ...EVERYTHING_DUE, ...filter } }, asAt, strict);
const references = ({ list }: ExpiringModel): string[] => list.lines.map(({ reference }) => reference);

describe('bands and what expires', () => {
  const model = modelOf(ALL);

  test('every counted contribution is in one band', () => {
    expect(model.bands).toEqual([
      { band: 'Expired', count: '1', counts: '1 contribution', amount: '£1,000.00' },
      { band: 'Within 3 months', count: '1', counts: '1 contribution', amount: '£2,000.00' },
      { band: 'Within 6 months', count: '1', counts: '1 contribution', amount: '£500.50' },
      { band: 'Within 12 months', count: '0', counts: '0 contributions', amount: '£0.00' },
      { band: 'Later', count: '1', counts: '1 contribution', amount: '£4,000.00' },
      { band: 'No date', count: '1', counts: '1 contribution', amount: '£700.00' },
      { band: 'Spent', count: '1', counts: '1 contribution', amount: '£0.00' },
    ]);
    expect(model.total).toEqual({ count: '6', counts: '6 contributions', amount: '£8,200.50' });
  });

  test('what expires leaves what has expired out, and is split by stage and by authority', () => {
    expect(model.risk).toEqual({
      amount: '£2,500.50',
      caption: 'Remaining on 2 contributions by 24 March 2026, not counting what is already past its date',
    });
    expect(model.stages.map(({ name, amount }) => [name, amount])).toEqual([
      ['Held by authority', '£200.50'],
      ['In hand', '£300.00'],
      ['Held by developer', '£2,000.00'],
    ]);
    expect(model.authorities).toMatchObject([
      { key: 'charnwood', name: 'Charnwood', amount: '£2,000.00', count: '1 contribution', percent: 100 },
      { key: 'blaby', name: 'Blaby', amount: '£500.50', count: '1 contribution', percent: 25 },
    ]);
  });

  test('the picture has every month, and financial years where the horizon is long', () => {
    const shown = model.timeline.map(({ name, amount }) => `${name} ${amount}`);
    expect(shown.slice(0, 3)).toEqual(['Expired £1,000.00', 'Mar 2025 £2,000.00', 'Apr 2025 £0.00']);
    expect(shown.at(-1)).toBe('Sep 2025 £500.50'); // none that is empty comes after
    const years = modelOf(ALL, {}, { months: 600 }).timeline.map(({ name }) => name);
    expect(years.slice(0, 3)).toEqual(['Expired', '2024/25', '2025/26']);
    expect(years.at(-1)).toBe('2031/32');
  });

  test('any date: the next day the one of today has expired', () => {
    expect(modelOf(ALL, {}, { asAt: AS_AT + 1 }).bands[0]!.count).toBe('2');
  });
});

describe('the list', () => {
  test('what can still be spent, soonest first, then what is past its date; each with its next step and its row', () => {
    const [second, third, past] = modelOf(ALL).list.lines;
    expect(past).toEqual({
      key: 'due-0',
      mark: 'error',
      date: '23 Mar 2025',
      days: '1 day ago',
      source: null,
      amount: '£1,000.00',
      reference: 'P/1',
      where: 'Charnwood',
      steps: ['Held by authority, past its date: ask at once whether it can still be drawn down'],
      row: { sheet: 'Register', address: 'A2:J2' },
      asksFor: 0,
    });
    expect([second!.days, second!.mark, second!.steps]).toEqual([
      'today is the last day',
      'warning',
      ['Held by developer: chase the trigger'],
    ]);
    expect([third!.mark, third!.steps]).toEqual([
      null,
      ['Held by authority: request drawdown', 'In hand: spend, or allocate to a project'],
    ]);
  });

  test.each<[Partial<DueFilter>, string[]]>([
    [{}, ['P/2', 'P/3', 'P/1']],
    [{ authority: 'blaby' }, ['P/3']],
    [{ stage: 'heldByAuthority' }, ['P/3', 'P/1']],
    [{ stage: 'heldByAuthority', authority: 'charnwood' }, ['P/1']],
    [{ band: 'Later' }, ['P/4']],
    [{ band: 'undated' }, ['P/5']],
    [{ band: 'Spent' }, ['P/6']],
    [{ band: 'at risk' }, ['P/2', 'P/3']],
    [{ band: 'at risk', stage: 'heldByAuthority' }, ['P/3']],
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
      'today is the last day',
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
      '1 row read, all counted. The register has no later date.',
    );
    expect(modelOf(registerOf(SIX), {}, { months: 3 }).none!.more).toContain('1 September 2025: P/3');
  });

  test('nothing is said of what is not known: rows left out, closed rows, a register without rows', () => {
    const none = (...rows: unknown[][]) => modelOf(registerOf(...rows)).none;
    expect(none(LATER, LEFT_OUT)).toEqual({
      text: 'No counted contribution expires by 24 March 2026 or is past its date; 1 row left out may.',
      more: '2 rows read, 1 counted. The next date is 31 July 2031: P/4, Blaby, £4,000.00.',
    });
    const closed = [...EXPIRED.slice(0, -1), 'Closed'];
    expect(none(closed)!.text).toBe(
      'No open contribution expires by 24 March 2026 or is past its date. 1 closed contribution with money left has such a date.',
    );
    expect(none()).toEqual({ text: 'The register has no rows.', more: '' });
    expect(modelOf(registerOf(closed), { band: 'Closed' }).list.lines[0]!.steps).toEqual([
      'Held by authority, past its date: ask at once whether it can still be drawn down',
    ]);
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
    expect(strict.bands[1]!.amount).toBe('No figure');
    expect(strict.list.lines).toEqual([]);
  });

  test('a date that is an Excel error: no figure, as EXPIRING gives none', () => {
    const model = modelOf(registerOf(TODAY, ['P/9', 'Blaby', '#REF!', 5, 0, 0, 5, 0, 0, '']));
    expect(model.trouble).toMatch(/^No figure\. Register!C3: /);
  });

  test('an Excel error that EXPIRING has no need of: the list, and the reason where a figure is none', () => {
    const model = modelOf(registerOf(TODAY, ['P/9', 'Blaby', '', '#REF!', 5, 0, 0, 5, 0, '']));
    expect([model.trouble, model.risk.amount, references(model)]).toEqual([null, '£2,000.00', ['P/2']]);
    expect(model.noFigure).toBe('No figure. Register!D3: Value holds #REF!.');
    expect(model.bands.filter(({ amount }) => amount === 'No figure').map(({ band }) => band)).toEqual([
      'No date',
      'Spent',
    ]);
    expect(modelOf(ALL).noFigure).toBeNull();
  });

  describe('a list without a column for money that is not paid yet', () => {
    const without = (...columns: string[]): ((...rows: unknown[][]) => Register) => {
      const kept = HEADINGS.flatMap((heading, column) => (columns.includes(heading) ? [] : [column]));
      return (...rows) => {
        const place = { sheet: 'Register', topIndex: 0, leftIndex: 0 };
        const block = [HEADINGS, ...rows].map((row) => kept.map((column) => row[column]));
        const reading = readRegister(block as Block, { place });
        if (!isRegister(reading)) throw new Error(reading.code);
        return reading;
      };
    };

    test.each([[['Not started']], [['Held by developer']], [['Not started', 'Held by developer']]])(
      '%j: no alarm, no bar without a figure, and a note only where money is in no stage',
      (columns) => {
        const paid = modelOf(without(...columns)(SIX, SPENT));
        expect([paid.noFigure, paid.stageNotes]).toEqual([null, []]);
        const owed = modelOf(without(...columns)(TODAY, [...LATER.slice(0, 2), AS_AT, ...LATER.slice(3)]));
        expect(owed.noFigure).toBeNull();
        expect(owed.stages.map(({ amount }) => amount)).not.toContain('No figure');
        expect(owed.stages.map(({ key }) => key)).toContain('noStage');
        expect(owed.stageNotes).toEqual([expect.stringContaining(columns.join(' or '))]);
      },
    );

    test('a stage that a figure does hang on is still missed', () => {
      const model = modelOf(without('Held by authority')(SIX));
      expect(model.noFigure).toContain('Held by authority');
    });
  });

  test('amounts too large for an exact sum: no figure, and no list', () => {
    const rows = Array.from({ length: 11 }, (_, n) => [`P/${n}`, 'Blaby', AS_AT, 9e12, 0, 0, 0, 0, 0, '']);
    const model = modelOf(registerOf(...rows));
    expect(model.trouble).toMatch(/^No figure\. The sum is larger than can be held exactly/);
    expect([model.risk.amount, model.list.lines]).toEqual(['No figure', []]);
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
  expect(
    flagsMessage({ kind: 'flagged', rowCount: 14, textDateCount: 0, ownDeadlineCount: 0, passedOver: '' }),
  ).toEqual({
    done: true,
    text: '14 rows flagged by the add-in’s own conditional format. Your own colours stay as they are. The flags follow today’s date.',
  });
  expect(
    flagsMessage({ kind: 'flagged', rowCount: 1, textDateCount: 1, ownDeadlineCount: 0, passedOver: '' })
      .text,
  ).toMatch(/ 1 date is text and shows no flag: check the register to make it a date\.$/);
  expect(flagsMessage({ kind: 'not-flagged', message: 'Nothing is flagged. Why.' })).toEqual({
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
  expect(list.whatFits).toMatch(/^A project fits where its outstanding budget covers/);
  expect(modelOf(registerOf(SIX)).list.whatFits).toBeNull();
  expect(modelOf(registerOf(TODAY), {}, { rooms }).list.whatFits).toBeNull();
  const past = modelOf(registerOf(SIX), {}, { rooms, asAt: day(2025, 9, 2) }).list;
  expect([past.lines[0]!.steps[1], past.whatFits]).toEqual([
    'In hand, past its date: ask the authority whether it can still be spent',
    null,
  ]);
});

describe('a bar lists the rows that it counts', () => {
  // In two stages, spent over drawn down, past its date, of another authority, without a date.
  const OVER = ['P/10', 'Blaby', day(2025, 8, 1), 900, 0, 0, 800, 100, 130, ''];
  const register = registerOf(EXPIRED, TODAY, SIX, LATER, UNDATED, OVER);
  const NOW = { authority: 'blaby', stage: 'notStarted', project: 'Van' } as const; // what was chosen before

  test.each(modelOf(register).stages.map((bar) => [bar.name, bar] as const))('by stage: %s', (_, bar) => {
    const { list } = modelOf(register, { ...NOW, ...bar.filter });
    expect(bar.count).toBe(`${list.lines.length} contribution${list.lines.length === 1 ? '' : 's'}`);
    expect(list.summary).toContain(bar.amount);
    expect(list.lines.map(({ reference }) => reference)).not.toContain('P/1');
  });

  test.each(modelOf(register).authorities.map((bar) => [bar.name, bar] as const))(
    'by authority: %s',
    (_, bar) => {
      const { list } = modelOf(register, { ...NOW, ...bar.filter });
      expect(list.summary).toBe(`${bar.count}, ${bar.amount} remaining`);
    },
  );

  test('what a stage nets below nil is said, and its bar counts it', () => {
    const { stages, stageNotes } = modelOf(register);
    expect(stageNotes).toEqual([
      'In hand is £30.00 lower because of 1 contribution, where more is spent than was drawn down.',
    ]);
    expect(stages.find(({ key }) => key === 'inHand')).toMatchObject({
      ...{ amount: '£270.00', count: '2 contributions' },
    });
    expect(modelOf(register, { stage: 'inHand' }).list.summary).toBe(
      '2 contributions, £1,270.50 remaining, in hand £270.00',
    );
    expect(modelOf(ALL).stageNotes).toEqual([]);
  });

  test('bars in a table of bands list theirs whatever was chosen before', () => {
    for (const { band, count } of modelOf(register).bands)
      expect(references(modelOf(register, { ...NOW, ...bandFilter(band) }))).toHaveLength(Number(count));
  });
});

test('the register is as it is today, whatever day is looked from', () => {
  expect(otherDayText(AS_AT, AS_AT)).toBeNull();
  expect(otherDayText(AS_AT - 1, AS_AT)).toBe(
    'This is today’s register: what it held on that day is not known.',
  );
  expect(otherDayText(AS_AT + 1, AS_AT)).toBe(
    'This is today’s register: what it will hold on that day is not known.',
  );
});
