import { chooseModel, withHeading } from '../../../src/taskpane/register/choose-model';
import { fit } from '../registers';

const own = fit('tblS106', ['Scheme no.', 'District', 'Sum', 'Officer'], {
  sheet: 'Monitoring',
  rowCount: 124,
  missing: ['agreement', 'value'],
});
const visits = fit('tblVisits', ['Date'], { missing: ['agreement', 'authority', 'value'] });
const capital = fit('tblCapital', ['Project', 'Budget', 'Received'], {
  missing: ['agreement', 'authority', 'value'],
  looksLikeProjects: true,
});
const draft = { tableId: own.id, mapping: {}, showsAll: false };

test('each table says how it fits', () => {
  const model = chooseModel([own, visits, capital], draft)!;
  expect(model.tables.map(({ caption }) => caption)).toEqual([
    'Sheet Monitoring, 124 rows. Authority found; Agreement and Value are for you to choose.',
    'Sheet Sheet1, 4 rows. No heading known.',
    'Sheet Sheet1, 4 rows. Looks like projects.',
  ]);
  expect(model.missing).toBe('Choose which heading is Agreement and Value: they are needed.');
});

test('a table can be used once all that is needed is given', () => {
  let mapping = withHeading({}, own.headings, 'Scheme no.', 'agreement');
  expect(chooseModel([own], { ...draft, mapping })!.missing).toBe(
    'Choose which heading is Value: it is needed.',
  );
  mapping = withHeading(mapping, own.headings, 'Sum', 'value');
  expect(chooseModel([own], { ...draft, mapping })!.missing).toBeNull();
});

test('giving a column to another heading takes it from the first', () => {
  const mapping = withHeading({}, own.headings, 'Officer', 'authority');
  const { headings } = chooseModel([own], { ...draft, mapping })!;
  expect(headings.map(({ readAs }) => readAs)).toEqual(['none', 'none', 'none', 'authority']);
});

test('two headings with one meaning are told, and the table cannot be used', () => {
  const twice = fit('Twice', ['Agreement', 'Authority', 'Sum secured', 'Amount secured']);
  expect(chooseModel([twice], { ...draft, tableId: twice.id })!.missing).toMatch(
    /Two columns are read as Value/,
  );
});

test('a wide table shows twelve headings at first', () => {
  const wide = fit('Wide', [...Array.from({ length: 13 }, (_, n) => `Column ${n}`), 'Agreement']);
  const closed = chooseModel([wide], { ...draft, tableId: wide.id })!;
  expect([closed.headings.length, closed.more]).toEqual([12, '2 more: 1 read, 1 not read.']);
  const all = chooseModel([wide], { ...draft, tableId: wide.id, showsAll: true })!;
  expect([all.headings.length, all.more]).toEqual([14, null]);
});

test.each([
  [['Agreement', 'Value'], '2 more, all read.'],
  [['Value'], '1 more, read.'],
  [['Officer', 'Telephone'], '2 more, not read.'],
])('the headings after the twelfth, %p, are told in a few words', (last, more) => {
  const wide = fit('Wide', [...Array.from({ length: 12 }, (_, n) => `Column ${n}`), ...last]);
  expect(chooseModel([wide], { ...draft, tableId: wide.id })!.more).toBe(more);
});
