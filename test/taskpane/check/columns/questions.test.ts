/** What Columns asks of a sheet: which columns, what each may be, and that one answer after another leads to a reading. */
import fc from 'fast-check';
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import type { Block } from '../../../../src/domain/sheet/block';
import {
  askedOf,
  isAsked,
  type Asked,
  type AskedColumn,
} from '../../../../src/taskpane/check/columns/questions';
import {
  columnNames,
  mappingOn,
  withColumn,
  type ColumnsSaidNow,
} from '../../../../src/taskpane/check/columns/said';
import { exampleText } from '../../../../src/taskpane/check/columns/example';
import { shownHeader } from '../../../../src/taskpane/check/columns/shown-header';
import { AS_AT } from '../../registers';

const NOTHING_SAID: ColumnsSaidNow = { columns: {}, repeated: {}, saidOn: {}, placed: {} };

const place = { sheetId: '{S}', sheet: 'Q2', topIndex: 3, leftIndex: 1, rowCount: 0, columnCount: 0 };
const ask = (block: Block, authority: string | null = 'Blaby', said = NOTHING_SAID): Asked =>
  askedOf({ block, place }, said, said.placed, authority);
const answered = (
  block: Block,
  said: ColumnsSaidNow,
  columnIndex: number,
  key: AskedColumn['answers'][0]['key'],
) => {
  const header = shownHeader(block, mappingOn(block, said, said.placed));
  return withColumn(said, columnNames(header.columns.map(({ heading }) => heading)), columnIndex, key, AS_AT);
};
const keysOf = ({ answers }: AskedColumn): string[] => answers.map(({ key }) => key);
const read = (block: Block, said: ColumnsSaidNow, authority: string | null = 'Blaby') =>
  checkSheet(block, { mapping: mappingOn(block, said, said.placed), authority });

const NOT_UNDERSTOOD: Block = [
  ['Our ref', 'LPA ref', 'Sum', 'Balance'],
  [1, '23/1', 1200, 500],
  [2, '23/2', 300, 300],
  [3, '23/3', 900, 0],
];

const POTS: Block = [
  ['Agreement', 'Authority', 'Value', 'Pot A', 'Amount two (£)'],
  ['22/7', 'Blaby', 1200, 500.5, 700],
  ['22/8', 'Melton', 600, 600.25, 10],
  ['22/9', 'Melton', 700, 100, 40],
];

test('references under a word for what the money is for are offered as the agreements that are wanting', () => {
  const asked = ask([
    ['Scheme', 'Where', 'Pot', 'Left'],
    ['23/1', 'Mill Lane', 1200, 500],
    ['23/2', 'High Street', 300, 300],
    ['23/3', 'Station Road', 900, 0],
  ]);
  expect(asked.columns.map((column) => [column.heading, ...keysOf(column)])).toEqual([
    ['Scheme', 'agreement', 'none'],
    ['Pot', 'value', 'none'],
    ['Left', 'value', 'none'],
  ]);
});

test('a sheet that is not understood asks which of its columns are those that are needed', () => {
  const asked = ask(NOT_UNDERSTOOD);
  expect(asked).toMatchObject({ isUnread: true, needed: ['agreement', 'value'], asksAuthority: false });
  expect(asked.columns.map((column) => [column.letters, column.heading, ...keysOf(column)])).toEqual([
    ['B', 'Our ref', 'agreement', 'none'],
    ['C', 'LPA ref', 'agreement', 'none'],
    ['D', 'Sum', 'value', 'none'],
    ['E', 'Balance', 'value', 'none'],
  ]);
  const sum = asked.columns[2]!;
  expect(sum.holds).toContain('“1200”');
  expect(sum.holds).toContain('£2,400.00');
  expect(sum.answers[0]).toMatchObject({ key: 'value', name: 'Value' });
  expect(sum.answers[0]!.reason).toMatch(/^Likely\./);
  expect(asked.columns[0]!.holds).not.toContain('£');
  expect(asked.columns[3]!.answers[0]!.reason).toMatch(/^Possible\./);
  expect(ask(NOT_UNDERSTOOD, null)).toMatchObject({ asksAuthority: true });
});

test('an answer leads to figures as soon as the rest is plain', () => {
  const said = answered(NOT_UNDERSTOOD, NOTHING_SAID, 1, 'agreement');
  expect(isAsked(ask(NOT_UNDERSTOOD, 'Blaby', said))).toBe(false);
  const checked = read(NOT_UNDERSTOOD, said);
  expect(checked).toMatchObject({ kind: 'register', usableCount: 3, sumPence: 240_000 });
  expect(checked.findings.map(({ code, columnIndex }) => [code, columnIndex])).toContainEqual([
    'amounts-not-used',
    3,
  ]);
});

test('answers, one after another, lead to figures where nothing is plain', () => {
  const block: Block = [
    ['Foo', 'Bar', 'Baz', 'Qux'],
    ['23/1', 'x', 1200, 500],
    ['23/2', 'y', 300, 300],
    ['23/3', 'z', 900, 0],
  ];
  const first = ask(block);
  expect(first.columns.map((column) => [column.heading, ...keysOf(column)])).toEqual([
    ['Foo', 'agreement', 'none'],
    ['Baz', 'value', 'none'],
    ['Qux', 'value', 'none'],
  ]);
  const said = answered(block, NOTHING_SAID, 0, 'agreement');
  const left = ask(block, 'Blaby', said);
  expect(left).toMatchObject({ isUnread: true, needed: ['value'] });
  expect(left.columns.map((column) => [column.heading, ...keysOf(column)])).toEqual([
    ['Baz', 'value', 'none'],
    ['Qux', 'value', 'none'],
  ]);
  const both = answered(block, said, 2, 'value');
  expect(isAsked(ask(block, 'Blaby', both))).toBe(false);
  expect(read(block, both)).toMatchObject({ kind: 'register', usableCount: 3, sumPence: 240_000 });
});

test('money that no column accounts for is asked about, with what it holds and adds up to', () => {
  const asked = ask(POTS, null);
  expect(asked).toMatchObject({ isUnread: false, needed: [] });
  const [pot, two] = asked.columns;
  expect([pot!.letters, pot!.heading, two!.letters]).toEqual(['E', 'Pot A', 'F']);
  expect(pot!.holds).toContain('3 amounts, £1,200.75 in all');
  expect(keysOf(two!)).toEqual(
    expect.arrayContaining([
      'notStarted',
      'heldByDeveloper',
      'heldByAuthority',
      'drawnDown',
      'spent',
      'none',
    ]),
  );
  const said = answered(POTS, answered(POTS, NOTHING_SAID, 3, 'heldByAuthority'), 4, 'none');
  expect(isAsked(ask(POTS, null, said))).toBe(false);
  const checked = read(POTS, said, null);
  expect(checked.kind === 'register' && checked.register.header.columns.heldByAuthority).toBe(3);
});

test('money that is left out is told, whatever its heading says', () => {
  const said = answered(POTS, answered(POTS, NOTHING_SAID, 3, 'none'), 4, 'none');
  const reported = read(POTS, said, null).findings.filter(({ code }) => code === 'amounts-not-used');
  expect(reported.map(({ columnIndex, values }) => [columnIndex, values.count])).toEqual([
    [3, 3],
    [4, 3],
  ]);
});

test('a law that holds is the reason', () => {
  const block: Block = [
    ['Agreement', 'Authority', 'Value', 'First (£)', 'Second (£)'],
    ['22/7', 'Blaby', 1200, 500.5, 699.5],
    ['22/8', 'Melton', 600, 600, 0],
    ['22/9', 'Melton', 700, 100, 600],
    ['22/10', 'Melton', 900, 250, 650],
  ];
  const [first] = ask(block, null).columns;
  const held = first!.answers.find(({ key }) => key === 'heldByAuthority')!;
  expect(held.reason).toContain('Value in 4 of 4 rows');
});

test('of two columns that may be the one that is needed, one answer is enough', () => {
  const block: Block = [
    ['Agreement', 'Authority', 'Amount one (£)', 'Amount two (£)'],
    ['22/7', 'Blaby', 1200, 500],
    ['22/8', 'Melton', 600, 600],
    ['22/9', 'Melton', 700, 100],
  ];
  const asked = ask(block, null);
  expect(asked.isUnread).toBe(true);
  expect(asked.columns.map(({ heading }) => heading)).toEqual(['Amount one (£)', 'Amount two (£)']);
  const said = answered(block, NOTHING_SAID, 2, 'value');
  const left = ask(block, null, said);
  expect(left.isUnread).toBe(false);
  expect(left.columns.flatMap(keysOf)).not.toContain('value');
  expect(read(block, said, null)).toMatchObject({ kind: 'register', sumPence: 250_000 });
});

test('two columns of one heading are told apart by their place', () => {
  const block: Block = [
    ['Ref', 'Ref', 'Amount'],
    ['22/7', 7, 1200],
    ['22/8', 8, 600],
    ['22/9', 9, 700],
  ];
  const asked = ask(block);
  expect(asked.columns.map(({ letters }) => letters).sort()).toEqual(['B', 'C']);
  const said = answered(block, NOTHING_SAID, 0, 'agreement');
  expect(said).toMatchObject({ columns: {}, repeated: { 'ref 1 of 2': 'agreement' } });
  const done = answered(block, said, 1, 'none');
  expect(isAsked(ask(block, 'Blaby', done))).toBe(false);
  const checked = read(block, done);
  expect(checked.kind === 'register' && checked.register.header.columns.agreement).toBe(0);
});

test('a sheet of figures alone has nothing to say anything of', () => {
  const block: Block = [
    ['22/7', 'Blaby', 1200],
    ['22/8', 'Blaby', 300],
    ['22/9', 'Blaby', 20],
  ];
  expect(ask(block)).toMatchObject({ isUnread: true, hasNoHeadings: true, columns: [] });
});

test('nothing is asked of what is read exactly, nor of a blank sheet', () => {
  const plain: Block = [
    ['Agreement', 'Authority', 'Value'],
    ['22/7', 'Blaby', 1200],
  ];
  expect(isAsked(ask(plain, null))).toBe(false);
  expect(isAsked(ask([['']], null))).toBe(false);
});

test('whatever the headings are, saying which column is the agreement and which the value makes a sheet readable', () => {
  const word = fc.stringMatching(/^[B-Zb-z][a-z]{2,8}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 4, maxLength: 7, selector: (text) => text.toLowerCase() }),
      fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 3, maxLength: 8 }),
      fc.nat(),
      (headings, pounds, shift) => {
        const [key, money] = [shift % headings.length, (shift + 1) % headings.length];
        const block: Block = [
          headings,
          ...pounds.map((amount, n) =>
            headings.map((_, c) => (c === key ? `S/${n}/${amount}` : c === money ? amount : 'x')),
          ),
        ];
        let said = answered(block, NOTHING_SAID, key, 'agreement');
        said = answered(block, said, money, 'value');
        for (const one of ask(block, 'Blaby', said).columns)
          said = answered(block, said, one.columnIndex, 'none');
        const total = pounds.reduce((sum, amount) => sum + amount * 100, 0);
        expect(isAsked(ask(block, 'Blaby', said))).toBe(false);
        expect(read(block, said)).toMatchObject({
          kind: 'register',
          sumPence: total,
          usableCount: pounds.length,
        });
      },
    ),
    { numRuns: 60 },
  );
});

describe('a sheet that does not say whose it is', () => {
  const of = (heading: string, ...cells: unknown[]): Block => [
    ['Agreement', 'Site', 'Value', heading],
    ...cells.map((cell, n) => [`22/${n}`, `Field ${n}`, 1200 + n, cell]),
  ];
  test.each<[string, Block]>([
    ['Yes and No', of('Received?', 'Y', 'Y', 'N')],
    ['days', of('Date received', 45_383, 45_444, 'TBC')],
    ['errors of Excel', of('Check', '#VALUE!', '#VALUE!', '#N/A')],
    ['words for where the money is', of('Where is it', 'Paid to police', 'Held by council', 'In limbo')],
  ])('is not offered %s as its authority', (_, block) => {
    expect(ask(block, null)).toMatchObject({ columns: [], asksAuthority: true, isUnread: true });
  });

  test('is offered texts that may be names', () => {
    const asked = ask(of('Team', 'North', 'South', 'North'), null);
    expect(asked.columns.map((column) => [column.heading, ...keysOf(column)])).toEqual([
      ['Team', 'authority', 'none'],
    ]);
  });
});

test.each<[string, Parameters<typeof exampleText>, string]>([
  ['a day in a column that is read as days', ['45383', 'expiryDate', 'Use by'], '1 Apr 2024'],
  ['a day in a column that is not read, by its heading', ['45383', null, 'Date received'], '1 Apr 2024'],
  ['a number under another heading', ['45383', null, 'Received'], '45383'],
  ['a text among days', ['TBC', null, 'Date received'], 'TBC'],
])('%s is shown so', (_, of, shown) => {
  expect(exampleText(...of)).toBe(shown);
});

describe('a heading with a word that nobody knows', () => {
  const block: Block = [
    ['Reference', 'Site', 'Value', 'Held (disputed)', 'Permit expires'],
    ['21/1', 'Oak Farm', 9000, 4000.5, 46_400],
    ['21/2', 'Mill Lane', 8000, 100.25, 46_500],
    ['21/3', 'The Green', 7000, 3000, 46_600],
    ['21/4', 'Hill Top', 6000, 20, 46_700],
  ];
  test('is asked, with the word, of money and of a deadline', () => {
    const { columns } = ask(block);
    expect(columns.map((column) => [column.heading, ...keysOf(column)])).toEqual([
      ['Held (disputed)', 'heldByAuthority', 'none'],
      ['Permit expires', 'expiryDate', 'none'],
    ]);
    expect(columns.map(({ question }) => /“(.+)”/.exec(question)![1])).toEqual(['disputed', 'permit']);
    expect(columns[1]!.holds).toContain('13 Jan 2027');
  });
  test('is read after one press each', () => {
    const first = answered(block, NOTHING_SAID, 3, 'heldByAuthority');
    const both = answered(block, first, 4, 'expiryDate');
    expect(ask(block, 'Blaby', both).columns).toEqual([]);
    const checked = read(block, both);
    expect(checked.kind === 'register' && checked.register.header.columns).toMatchObject({
      heldByAuthority: 3,
      expiryDate: 4,
    });
  });
  test('is left out after one press', () => {
    const checked = read(block, answered(block, NOTHING_SAID, 4, 'none'));
    expect(checked.kind === 'register' && checked.register.header.columns.expiryDate).toBeUndefined();
  });
});
