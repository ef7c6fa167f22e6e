/** What is shown of a sheet of several authorities, of a part of a list, of falls, and of lines that are paired by hand. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { firstChoices } from '../../../src/domain/council/import/choices';
import { authorityRows, partsOfLists } from '../../../src/taskpane/import/authorities-model';
import { groupsShown, introText, linesInView, purposes, tickable } from '../../../src/taskpane/import/model';
import { FIRST_VIEW, type Compared } from '../../../src/taskpane/import/state';
import { compare, seenRegister, sourceOf } from './sheets';

const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Planning application',
  'Purpose',
  'Value',
  'Held by authority',
  'Drawn down',
  'Status',
];
const row = (n: number, authority: string, held = 100 * n, drawn = 0, purpose = 'policing'): unknown[] => [
  ...[`P/${n}`, 'C1', authority, `APP/${n}`, purpose, 100 * n, held, drawn, 'Open'],
];
const REGISTER = seenRegister(
  [1, 2, 3, 4, 5, 6].map((n) => row(n, 'Blaby')).concat([row(1, 'Melton', 60, 40), row(2, 'Melton')]),
  HEADINGS,
);
const checked = (...rows: unknown[][]) =>
  checkSheet([HEADINGS, ...rows], { place: { sheet: 'Returns Q2', topIndex: 0, leftIndex: 0 } });
const compareAll = (...rows: unknown[][]): Compared => {
  const source = sourceOf([checked(...rows)], '');
  return compare({ ...source, names: [{ sheet: 'Returns Q2', file: null }] }, REGISTER);
};

const FOUND = compareAll(
  row(1, 'Blaby', 0, 100),
  row(2, 'Blaby', 200, 0, 'vehicles'),
  row(1, 'Melton', 90, 10),
  row(2, 'Melton', 150, 50),
  row(9, 'Melton'),
);
const CHOICES = firstChoices(FOUND);

test('each authority has a line with what became of its rows and the money of its ticked lines', () => {
  expect(introText(sourceOf([], ''), FOUND)[0]).toMatch(/^Returns Q2 has 5 rows of 2 authorities\./);
  expect(
    authorityRows(FOUND, CHOICES).map(({ name, amount, isWarning }) => [name, amount, isWarning]),
  ).toEqual([
    ['Blaby', '+£100.00', true],
    ['Melton', '+£950.00', true],
  ]);
  expect(authorityRows(FOUND, CHOICES)[1]!.caption).toBe('3 rows: 2 changed and 1 added');
  const blaby = { ...FIRST_VIEW, authority: 'blaby' };
  expect(linesInView(FOUND, blaby).every(({ authorityKey }) => authorityKey === 'blaby')).toBe(true);
});

test('a part of a list is asked about; nothing of it can be ticked until it is said to be whole', () => {
  const view = { ...FIRST_VIEW, authority: 'blaby' };
  const [part, ...others] = partsOfLists(FOUND, CHOICES, FIRST_VIEW);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ key: 'blaby', title: 'Blaby: part of a list?', isWhole: false });
  expect(part!.text).toMatch(/2 of the 6 open rows.*4 others stay/);
  expect(tickable('gone', FOUND, CHOICES, view)).toEqual([]);
  const whole = { ...CHOICES, wholeLists: new Set(['blaby']) };
  expect(tickable('gone', FOUND, whole, view)).toHaveLength(4);
  const group = groupsShown(FOUND, whole, view).find((one) => one.group === 'gone')!;
  expect([group.takeAll, group.missingStatus, group.lines.every(({ canTick }) => canTick)]).toEqual([
    'Tick all 4',
    'Closed',
    true,
  ]);
});

test('a fall is a warning, and what should only grow starts unticked', () => {
  const view = { ...FIRST_VIEW, authority: 'melton' };
  const { lines } = groupsShown(FOUND, CHOICES, view).find(({ group }) => group === 'changed')!;
  expect(lines.map(({ end, warning, isTicked }) => [end, warning, isTicked])).toEqual([
    ['+50.00', null, true],
    ['\u221230.00', 'Drawn down falls, which it should not', false],
  ]);
});

test('lines are sorted by size and filtered by purpose; what is not in view is not ticked with the rest', () => {
  const view = { ...FIRST_VIEW, authority: 'blaby' };
  expect(purposes(FOUND, view)).toEqual(['policing', 'vehicles']);
  const gone = groupsShown(FOUND, CHOICES, view).find(({ group }) => group === 'gone')!;
  expect(gone.lines.map(({ title }) => title)).toEqual(['P/6', 'P/5', 'P/4', 'P/3']);
  const vehicles = { ...view, purpose: 'vehicles' };
  expect(linesInView(FOUND, vehicles).map(({ title }) => title)).toEqual(['P/2']);
  expect(tickable('changed', FOUND, CHOICES, vehicles).map(({ title }) => title)).toEqual(['P/2']);
});

test('a new line of the same planning reference is offered the row of the register', () => {
  const renamed = row(3, 'Blaby');
  renamed[0] = 'S106/77';
  const found = compareAll(renamed, row(4, 'Blaby'));
  const { lines } = groupsShown(found, firstChoices(found), FIRST_VIEW).find(
    ({ group }) => group === 'added',
  )!;
  expect(lines[0]!.pairing!.offered!.text).toBe('P/3, row 4');
  expect(lines[0]!.pairing!.rows).toHaveLength(5);
});
