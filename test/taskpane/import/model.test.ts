import { figuresAfter } from '../../../src/domain/council/import/effect';
import { firstChoices, carryChoices } from '../../../src/domain/council/import/choices';
import { confirmText, effectRows, effectShown } from '../../../src/taskpane/import/effect-model';
import {
  agreeText,
  chips,
  groupsShown,
  introText,
  notTakenText,
  taken,
} from '../../../src/taskpane/import/model';
import type { Choices } from '../../../src/domain/council/import/comparison';
import { importLines } from '../../../src/taskpane/import/lines';
import { FIRST_VIEW, type Compared, type GroupName } from '../../../src/taskpane/import/state';
import {
  compare,
  contributions,
  notCompared,
  REGISTER_HEADINGS,
  seenRegister,
  sourceOf,
  submission,
} from './sheets';
import { day } from '../registers';

// agreement, contribution, authority, site, trigger date, value, developer, authority, drawn down, spent, status
const moved = ['P/15/9102/2', 'C1', 'Charnwood', 'Meadow View', '', 41860, 0, 41860, 0, 0, 'Open'];
const dated = ['P/17/9260/2', 'C1', 'Charnwood', 'Park Hill Lane', '', 68412, 68412, '', 0, 0, 'Open'];
const same = ['P/13/9045/2', 'C1', 'Charnwood', 'Rothley Road', '', 100, 100, 0, 0, 0, 'Open'];
const gone = ['P/11/9008/2', 'C1', 'Charnwood', 'Old Mill', '', 12600, 0, 12600, 0, 0, 'Open'];
const other = ['16/1', 'C1', 'Blaby', 'Glen', '', 500, 500, 0, 0, 0, 'Open'];
const REGISTER = seenRegister([moved, dated, same, gone, other]);

const without = (row: unknown[]): unknown[] => row.slice(0, -1);
const SHEET = submission([
  ['P/15/9102/2', 'C1', 'Charnwood', 'Meadow View', '', 41860, 0, 0, 41860, 0],
  ['P/17-9260-2', 'C1', 'Charnwood', 'Park Hill Lane', day(2025, 2, 3), 68412, 0, 68412, 0, 0],
  without(same),
  ['P/24/9511/2', 'C1', 'Charnwood', 'Grange Park', '', 88230.5, 88230.5, 0, 0, 0],
]);
const SOURCE = sourceOf([SHEET]);
const FOUND = compare(SOURCE, REGISTER);
const FIRST = firstChoices(FOUND);

const group = (found: Compared, name: GroupName, choices: Choices = firstChoices(found)) =>
  groupsShown(found, choices, { ...FIRST_VIEW, filter: name })[0]!;
const tick = (found: Compared, choices: Choices, ...kinds: GroupName[]): Choices => ({
  ...choices,
  ticked: new Set([
    ...choices.ticked,
    ...found.lines.filter(({ kind, canTick }) => canTick && kinds.includes(kind)).map(({ index }) => index),
  ]),
});

describe('the difference', () => {
  test('changed lines show each field as the register has it and as the sheet does', () => {
    const { lines, caption, count } = group(FOUND, 'changed');
    expect([count, caption]).toEqual(['2', 'Largest first']);
    expect(lines.map(({ title, subtitle, end }) => [title, subtitle, end])).toEqual([
      [
        'P/17/9260/2',
        'Held by authority, row 3, C1, Park Hill Lane, matched without punctuation',
        '+68,412.00',
      ],
      ['P/15/9102/2', 'Drawn down, row 2, C1, Meadow View', '+41,860.00'],
    ]);
    expect(lines[1]!.fields).toEqual([
      { name: 'Held by authority', before: '41,860.00', after: '0.00', isAmount: true },
      { name: 'Drawn down', before: '0.00', after: '41,860.00', isAmount: true },
    ]);
    expect(lines[0]!.fields.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['Trigger date', 'blank', '3 Feb 2025'],
      ['Held by developer', '68,412.00', '0.00'],
      ['Held by authority', 'blank', '68,412.00'],
    ]);
    expect(lines[1]!.cell).toEqual({ sheet: 'Register', address: 'A2' });
  });

  test('a line of money says what changes in pounds, one of other fields names them; an added line has its value, a gone line the register’s', () => {
    const drawn = submission([['P/15/9102/2', 'C1', 'Charnwood', 'Meadow View', '', 41860, 0, 41860, 1, 0]]);
    const found = compare(sourceOf([drawn]), REGISTER);
    expect(group(found, 'changed').lines[0]).toMatchObject({
      subtitle: expect.stringMatching(/^Drawn down, row 2/) as string,
      end: '+1.00',
    });
    expect(group(FOUND, 'added').lines[0]).toMatchObject({
      title: 'P/24/9511/2',
      subtitle: 'C1, Grange Park, held by developer',
      end: '£88,230.50',
      source: 'row 5 of Charnwood Q4',
      cell: null,
    });
    expect(group(FOUND, 'gone').lines[0]).toMatchObject({
      title: 'P/11/9008/2',
      subtitle: 'Row 5, C1, Old Mill',
      end: '£12,600.00',
    });
  });

  test('changed and added start ticked; gone does not, nor what is matched without punctuation', () => {
    const ticked = FOUND.lines.filter(({ index }) => FIRST.ticked.has(index)).map(({ kind }) => kind);
    expect(ticked.sort()).toEqual(['added', 'changed']);
    expect(FIRST.missingStatus).toBe('Closed');
  });

  test('chips count, and show one group alone; the same is shown only where it is asked for', () => {
    expect(chips(FOUND, FIRST_VIEW).map(({ text }) => text)).toEqual([
      'All',
      'Changed 2',
      'Added 1',
      'Not on sheet 1',
      'Same 1',
    ]);
    const all = groupsShown(FOUND, FIRST, FIRST_VIEW).map((shown) => shown.title);
    expect(all).toEqual(['Changed', 'Added', 'Not on the sheet']);
    expect(group(FOUND, 'same').lines[0]).toMatchObject({ title: 'P/13/9045/2', canTick: false });
  });

  test('twenty lines of a group, then twenty more', () => {
    const rows = Array.from({ length: 45 }, (_, n) => [`P/${n}`, 'C1', 'Charnwood', '', '', 1, 1, 0, 0, 0]);
    const found = compare(sourceOf([submission(rows)]), REGISTER);
    const shown = group(found, 'added');
    expect([shown.lines.length, shown.more, shown.takeAll, shown.takeNone]).toEqual([
      20,
      25,
      null,
      'Untick all',
    ]);
  });

  test('what is compared is said; rows that cannot be read are a group of their own, each with its cause', () => {
    expect(introText(SOURCE, FOUND)).toEqual([
      'Charnwood Q4 against Register, matched on agreement and contribution.',
    ]);
    const row = ['P/11/9008/2', 'C1', 'Charnwood', '', '', 'TBC', 0, 0, 0, 0];
    const found = compare(sourceOf([submission([...SHEET_ROWS, row])]), REGISTER);
    const [line] = group(found, 'unread').lines;
    expect(line).toMatchObject({
      title: 'P/11/9008/2',
      canTick: false,
      end: '£12,600.00',
      cell: { sheet: 'Register', address: 'A5' },
      sourceCell: { sheet: 'Charnwood Q4', address: 'A3' },
    });
    expect(line!.subtitle).toMatch(/TBC/);
    expect(group(found, 'gone').lines.map(({ title }) => title)).not.toContain('P/11/9008/2');
  });

  test('what the register has no column for is said once', () => {
    const headings = REGISTER_HEADINGS.filter((heading) => heading !== 'Site' && heading !== 'Trigger date');
    const rows = [['P/1', 'C1', 'Charnwood', 5, 5, 0, 0, 0, 'Open']];
    const found = compare(SOURCE, seenRegister(rows, headings));
    expect(notTakenText(found)).toBe(
      'Not imported, as Register has no such column: Site (4 rows) and Trigger date (1 row).',
    );
    expect(notTakenText(FOUND)).toBeNull();
  });

  test('a register that agrees has nothing to write', () => {
    const found = compare(
      sourceOf([submission([without(moved), without(same)])]),
      seenRegister([moved, same]),
    );
    expect(agreeText(found)).toBe(
      'Charnwood Q4 and Register agree on all 2 rows. There is nothing to write.',
    );
    expect(agreeText(FOUND)).toBeNull();
  });

  test('a sheet without a usable row is told', () => {
    const none = submission([['P/1', 'C1', 'Charnwood', '', '', 'TBC', 0, 0, 0, 0]]);
    expect(notCompared(sourceOf([none]), REGISTER).text).toBe(
      'No row of Charnwood Q4 can be compared with the register.',
    );
  });
});

const SHEET_ROWS = [without(same)];

describe('a council’s full table', () => {
  const row = (n: number, purpose = 'education'): unknown[] => [
    `C${n}`,
    `A${n}`,
    purpose,
    100 * n,
    'Charnwood',
  ];

  test('no row mentions of the police: nothing is ticked, and that is said', () => {
    const found = compare(sourceOf([contributions([row(1), row(2), row(3)])]), REGISTER);
    const added = group(found, 'added');
    expect(firstChoices(found).ticked.size).toBe(0);
    expect(added.notes).toEqual([
      'No row mentions the police. Tick those that are the force’s, or tick all 3.',
    ]);
    expect([added.takeAll, added.takeNone]).toEqual(['Tick all 3', null]);
  });

  test('rows that speak of the police start ticked, and no others', () => {
    const found = compare(sourceOf([contributions([row(1), row(2, 'Policing'), row(3)])]), REGISTER);
    const added = group(found, 'added');
    expect(added.lines.filter(({ isTicked }) => isTicked).map(({ title }) => title)).toEqual(['A2']);
    expect(added.notes).toEqual(['1 row mentions of the police, of 3: only those start ticked.']);
  });
});

describe('rows that are gone', () => {
  test('a register without Status, and rows that are closed already, have nothing to tick', () => {
    const headings = REGISTER_HEADINGS.slice(0, -1);
    const noStatus = compare(SOURCE, seenRegister([without(gone), without(other)], headings));
    const shown = group(noStatus, 'gone');
    expect(shown.lines[0]!.canTick).toBe(false);
    expect(shown.missingStatus).toBeNull();
    expect(shown.notes).toEqual([
      'Register has no column Status, so a row that is not on the sheet is left as it is. Nothing is deleted.',
    ]);
    const closed = compare(SOURCE, seenRegister([[...without(gone), 'Lapsed'], same]));
    expect(group(closed, 'gone').lines[0]).toMatchObject({
      canTick: false,
      subtitle: 'Row 2, C1, Old Mill, Status is Lapsed already',
    });
  });

  test('a status that is worked out is kept', () => {
    const found = compare(SOURCE, seenRegister([[...without(gone), '=IF(TRUE,"Open","")']]));
    expect(group(found, 'gone').lines[0]!.canTick).toBe(false);
  });
});

describe('the effect on figures', () => {
  test('is what the register comes to with the ticked lines in it', () => {
    const rows = effectRows(FOUND, figuresAfter(FOUND, FIRST));
    expect(rows).toEqual([
      { name: 'Charnwood outstanding', before: '122,972.00', after: '169,342.50' },
      { name: 'Charnwood remaining', before: '122,972.00', after: '211,202.50' },
      { name: 'Open agreements', before: '5', after: '6' },
      { name: 'Value', before: '123,472.00', after: '211,702.50' },
      { name: 'Not started', before: 'no figure', after: 'no figure' },
      { name: 'Held by developer', before: '69,012.00', after: '157,242.50' },
      { name: 'Held by authority', before: '54,460.00', after: '12,600.00' },
      { name: 'Drawn down', before: '0.00', after: '41,860.00' },
      { name: 'Spent', before: '0.00', after: '0.00' },
      { name: 'Outstanding', before: '123,472.00', after: '169,842.50' },
      { name: 'Remaining', before: '123,472.00', after: '211,702.50' },
      { name: 'Rows counted', before: '5', after: '6' },
      { name: 'Rows left out', before: '0', after: '0' },
    ]);
    const { moved, unchanged } = effectShown(FOUND, figuresAfter(FOUND, FIRST));
    expect(moved.map(({ name }) => name)).toEqual([
      ...['Charnwood outstanding', 'Charnwood remaining', 'Open agreements', 'Value', 'Held by developer'],
      ...['Held by authority', 'Drawn down', 'Outstanding', 'Remaining', 'Rows counted'],
    ]);
    expect(unchanged).toBe('Unchanged: not started, spent and rows left out.');
  });

  test('nothing ticked changes nothing; a row that is closed still counts', () => {
    const none: Choices = { ...FIRST, ticked: new Set() };
    expect(figuresAfter(FOUND, none)).toEqual(FOUND.before);
    const closed = figuresAfter(FOUND, tick(FOUND, none, 'gone'))!;
    expect({ ...closed.register, agreements: 5 }).toEqual(FOUND.before.register);
    expect(closed.register.agreements).toBe(4);
  });

  test('a row that a change makes readable is counted again', () => {
    const unread = ['P/15/9102/2', 'C1', 'Charnwood', '', '', 'TBC', 0, 0, 0, 0, ''];
    const value = submission([['P/15/9102/2', 'C1', 'Charnwood', '', '', 41860, 0, 0, 0, 0]]);
    const found = compare(sourceOf([value]), seenRegister([unread]));
    const after = figuresAfter(found, firstChoices(found))!;
    expect([found.before.rowsLeftOut, after.rowsLeftOut, after.rowsCounted]).toEqual([1, 0, 1]);
  });
});

describe('the question', () => {
  const ALL = tick(FOUND, FIRST, 'changed');
  test('says how much is written, where, and what is left', () => {
    expect(taken(FOUND, ALL).lineCount).toBe(3);
    expect(confirmText(FOUND, ALL)).toBe(
      '1 row is added after row 6 and 5 cells change on 2 rows. 1 row that is not on the sheet is left as it is. All of it is written, or none.',
    );
    const all = tick(FOUND, { ...ALL, missingStatus: 'Lapsed' }, 'gone');
    expect(confirmText(FOUND, all)).toBe(
      '1 row is added after row 6, 5 cells change on 2 rows and Status becomes Lapsed on 1 row that is not on the sheet. All of it is written, or none.',
    );
  });
});

test('compared again, lines that are still there keep their ticks', () => {
  const choices = { ...tick(FOUND, FIRST, 'gone'), missingStatus: 'Lapsed' };
  const [first] = FOUND.lines.filter(({ kind }) => kind === 'changed');
  const left: Choices = {
    ...choices,
    wholeLists: new Set(['charnwood']),
    ticked: new Set([...choices.ticked].filter((n) => n !== first!.index)),
  };
  const now = compare(SOURCE, seenRegister([other, gone, moved, dated, same]));
  const stored = carryChoices(FOUND, left, now);
  const titles = importLines(now)
    .filter(({ index }) => stored.ticked.has(index))
    .map(({ title }) => title);
  expect(titles.sort()).toEqual(['P/11/9008/2', 'P/24/9511/2']);
  expect(stored.missingStatus).toBe('Lapsed');
});
