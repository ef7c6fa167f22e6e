/** Figures restated by movements that were recorded after the last paper. */
import { lastFromPrinted } from '../../../src/domain/paper/last-paper';
import { paperOf } from '../../../src/domain/paper/paper';
import { dateOfPrinted } from '../../../src/domain/published/title-date';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { blockOf, registerOf, rowOf } from '../reading';
import { AS_AT } from '../summaries/sample';
import { inputsOfRegister, sentencesOf, tableOfBlock } from './sample-paper';

const LAST = AS_AT - 90;
const register = registerOf(
  blockOf(
    rowOf({
      Agreement: 'A',
      Authority: 'Blaby',
      Value: 100,
      'Held by authority': 30,
      'Drawn down': 70,
      Spent: 20,
    }),
  ),
);
const PRINTED = [
  ['', 'Blaby', 'Total'],
  ['Total value', 100, 100],
  ['Held by local authority', 50, 50],
  ['Drawn down', 50, 50],
  ['Spent', 20, 20],
];
const last = lastFromPrinted([PRINTED], LAST)!;

/** Opening and what moved, each with its day and the day on which it was recorded. */
const movements = (...more: unknown[][]) =>
  tableOfBlock(MOVEMENTS, [
    ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'From', 'To', 'Recorded'],
    [LAST - 100, 'A', '', 'Opening', 100, '', 'Held by authority', LAST - 100],
    [LAST - 50, 'A', '', 'Drawn down', 50, '', '', LAST - 50],
    [LAST - 40, 'A', '', 'Spent', 20, '', '', LAST - 40],
    ...more,
  ]);
const restatedBy = (...more: unknown[][]) =>
  paperOf(inputsOfRegister(register, { last, movements: movements(...more) })).restated.map(
    ({ id, was, is, needsReason }) => [id, was.value!.amount, is.value!.amount, needsReason],
  );

test('a drawdown that was recorded later, of a day before, restates what was reported', () => {
  expect(restatedBy([LAST - 5, 'A', '', 'Drawn down', 20, '', '', LAST + 10])).toEqual([
    ['heldByAuthority', 5000, 3000, true],
    ['drawnDown', 5000, 7000, true],
    ['heldByAuthority|blaby', 5000, 3000, false],
    ['drawnDown|blaby', 5000, 7000, false],
  ]);
});

test('one of a later day restates nothing, and is told as what moved', () => {
  const more = [LAST + 5, 'A', '', 'Drawn down', 20, '', '', LAST + 10];
  expect(restatedBy(more)).toEqual([]);
  const paper = paperOf(inputsOfRegister(register, { last, movements: movements(more) }));
  const told = sentencesOf(paper, 'moved').join(' ');
  expect(told).toContain('rose by £20, from £50');
  expect(told).toMatch(/£20 was drawn down and nothing was spent/);
});

test('movements that do not come to what was printed restate nothing, and are not added to it', () => {
  const more = [LAST - 45, 'A', '', 'Drawn down', 5, '', '', LAST - 45];
  expect(restatedBy(more)).toEqual([]);
  const moved = paperOf(inputsOfRegister(register, { last, movements: movements(more) })).sections.find(
    ({ id }) => id === 'moved',
  )!;
  expect(moved.dropped).toHaveLength(1);
});

test('a table printed to the penny is compared in whole pounds: a difference of pence is none', () => {
  const toThePenny = PRINTED.map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 0.4 : cell)));
  const same = registerOf(
    blockOf(
      rowOf({
        Agreement: 'A',
        Authority: 'Blaby',
        Value: 100,
        'Held by authority': 50,
        'Drawn down': 50,
        Spent: 20,
      }),
    ),
  );
  const paper = paperOf(inputsOfRegister(same, { last: lastFromPrinted([toThePenny], LAST) }));
  expect(paper.restated).toEqual([]);
  expect(sentencesOf(paper, 'moved').join(' ')).not.toMatch(/\b(rose|fell)\b/);
});

test('an authority that only one of two reports has is named', () => {
  const moved = sentencesOf(
    paperOf(
      inputsOfRegister(registerOf(blockOf(rowOf({ Agreement: 'B', Authority: 'Melton', Value: 9 }))), {
        last,
      }),
    ),
    'moved',
  ).join(' ');
  expect(moved).toContain('Melton was not in the last report.');
  expect(moved).toContain('Blaby was in the last report and is not in this one.');
  // LCC may be Leicestershire or Leicester: which of them came or left is not known.
  const lcc = lastFromPrinted([PRINTED.map((row, n) => (n === 0 ? ['', 'LCC', 'Total'] : row))], LAST);
  for (const [name, of] of [
    ['LCC', last],
    ['Leicester', lcc],
  ] as const) {
    const register = registerOf(blockOf(rowOf({ Agreement: 'C', Authority: name, Value: 9 })));
    const text = sentencesOf(paperOf(inputsOfRegister(register, { last: of })), 'moved').join(' ');
    expect(text).not.toContain('in the last report');
  }
});

test('the day of a printed table is in the name of its sheet, or in its first lines', () => {
  const day = serialFromDate({ year: 2024, month: 3, day: 12 });
  expect(dateOfPrinted('Printed 12 March 2024', [])).toBe(day);
  expect(dateOfPrinted('Sheet1', [['Agreements, 12th Mar 2024'], ['Blaby', 1]])).toBe(day);
  expect(dateOfPrinted('Sheet1', [['Agreements']])).toBeNull();
});

describe('a printed table of which one figure is wrong', () => {
  const RIGHT = [
    ['', 'Blaby', 'Melton', 'Total'],
    ['Total value', 500, 300, 800],
    ['Spent', 100, 0, 100],
    ['Remaining', 400, 300, 700],
  ];
  const turned = (block: readonly (readonly unknown[])[]) =>
    block[0]!.map((_, column) => block.map((row) => row[column]!));
  const wrongOf = (at: readonly [row: number, column: number, printed: number][]) => {
    const block = RIGHT.map((row) => [...row]);
    for (const [row, column, printed] of at) block[row]![column] = printed;
    const all = [block, turned(block)].map((one) => lastFromPrinted([one], LAST)!);
    const seen = all.map(({ wrong, figures }) => [
      wrong.map(({ where, of, rule, expected }) => [where, of, rule, expected / 100]),
      ['value', 'spent', 'remaining'].map((id) => figures.get(id)!.amount / 100),
    ]);
    expect(seen[1]).toEqual(seen[0]);
    return seen[0]!;
  };
  const TOTALS = [800, 100, 700];

  test('a part: the total that the right parts add up to is right', () => {
    expect(wrongOf([[3, 1, 450]])).toEqual([[['Blaby', 'Funds remaining', 'remaining', 400]], TOTALS]);
  });
  test('a total: it is said once', () => {
    expect(wrongOf([[3, 3, 750]])).toEqual([[['Total', 'Funds remaining', 'remaining', 700]], TOTALS]);
  });
  test('a total that others follow from: they are right', () => {
    expect(wrongOf([[1, 3, 850]])).toEqual([[['Total', 'Total value', 'authorities', 800]], TOTALS]);
  });
  test('a part and the total that it went into', () => {
    const [wrong, totals] = wrongOf([
      [3, 1, 450],
      [3, 3, 750],
    ]);
    expect(wrong).toEqual([
      ['Blaby', 'Funds remaining', 'remaining', 400],
      ['Total', 'Funds remaining', 'remaining', 700],
    ]);
    expect(totals).toEqual(TOTALS);
  });
  test('a total, and one that was made of it', () => {
    const [wrong, totals] = wrongOf([
      [1, 3, 850],
      [3, 3, 750],
    ]);
    expect(wrong).toEqual([
      ['Total', 'Total value', 'authorities', 800],
      ['Total', 'Funds remaining', 'authorities', 700],
    ]);
    expect(totals).toEqual(TOTALS);
  });
});
