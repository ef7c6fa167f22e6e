/** What a cell of an officer's own sheet is of, by its formula; and why a cell is of nothing that can be listed. */
import { ITEMS } from '../../../src/domain/items/item-table';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { BID_COSTS } from '../../../src/domain/pipeline/bid-cost-table';
import { NOTHING_ASKED } from '../../../src/domain/summaries/tabs/asking-source';
import { noTable } from '../../../src/domain/summaries/tabs/found-table';
import type { TraceSource } from '../../../src/domain/summaries/figures/source';
import type { ArgumentRead } from '../../../src/workbook/formulas/argument-values';
import { literalOf } from '../../../src/workbook/formulas/argument-values';
import { onlyCallIn } from '../../../src/workbook/formulas/formula-calls';
import { ownSheetQuestion } from '../../../src/taskpane/trace/own-sheet';
import { traceModel } from '../../../src/taskpane/trace/model';
import { madeModel } from '../../../src/taskpane/trace/parts-model';
import { movementsBlock } from '../../domain/movements/made';
import { requestRow, tableOf } from '../../domain/requests/made';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { day, registerOf } from '../registers';

const register = registerOf(
  ['P/1', 'Blaby', '', 100, 0, 0, 60, 40, 15, ''],
  ['P/2', 'Melton', '', 9, 0, 0, 9, 0, 0, ''],
);
const block = movementsBlock([
  { date: day(2024, 12, 31), agreement: 'P/1', movement: 'Opening', amount: 100, to: 'Held by authority' },
  { date: day(2025, 1, 2), agreement: 'P/1', movement: 'Drawn down', amount: 40 },
]);
const place = { sheet: 'Movements', topIndex: 0, leftIndex: 0 };
const movements = readTable(block, MOVEMENTS, place);
if (!isTable(movements)) throw new Error(movements.code);
const source: TraceSource = {
  ...{ ...NOTHING_ASKED, register, strict: false, generalLedger: null, movements: { table: movements } },
  items: { table: tableOf(ITEMS, ['Drone', 'Equipment', 'Yes', 'New', 'Area', '', '', '', 'Yes']) },
  ...{ developments: noTable(DEVELOPMENTS), bidCosts: noTable(BID_COSTS) },
};

/** Asks of a cell that shows something of a formula; a reference in it is what `refs` has. */
function ask(
  formula: string,
  shown: unknown,
  refs: Readonly<Record<string, ArgumentRead>> = {},
  at = [0, 0],
) {
  const call = onlyCallIn(formula)!;
  const given = call.arguments.map(
    (written): ArgumentRead => literalOf(written) ?? refs[written] ?? { kind: 'expression', written },
  );
  const [rowIndex, columnIndex] = at as [number, number];
  const rows: unknown[][] = Array.from({ length: rowIndex + 1 }, () =>
    Array<unknown>(columnIndex + 1).fill(''),
  );
  rows[rowIndex]![columnIndex] = shown;
  return ownSheetQuestion({ name: call.name, arguments: given, block: rows, rowIndex, columnIndex }, source);
}
const range = (values: unknown[][], more = {}): ArgumentRead => ({
  ...{ kind: 'range', place: { sheet: 'Mine', topIndex: 9, leftIndex: 0 }, address: 'Mine!A10' },
  ...{ values, rowCount: values.length, columnCount: values[0]!.length, ...more },
});

test('a figure of the register as it is', () => {
  expect(ask('=S106.BALANCE("In hand","Blaby")', 25)).toMatchObject({
    measure: 'inHand',
    authority: 'blaby',
  });
  expect(ask('=S106.OUTSTANDING()', 69)).toMatchObject({ measure: 'outstanding', authority: null });
  // Of a range of names, the one in the place of the cell.
  const names = { A1: range([['Blaby'], ['Melton']]) };
  expect(ask('=S106.REMAINING(A1)', 9, names, [1, 0])).toMatchObject({ authority: 'melton' });
});

test.each([
  ['=S106.BALANCE("In hand","P/1")', 25, 'In hand, P/1', '£25.00', [2]],
  ['=S106.REMAINING("p/1 (Blaby)")', 85, 'Remaining, p/1 (Blaby)', '£85.00', [2]],
  ['=S106.BALANCE("Agreements","P/1",Register[#All])', 1, 'Agreements, P/1', '1', [2]],
  ['=S106.OUTSTANDING("P/2",Register[#All])', 9, 'Outstanding, P/2', '£9.00', [3]],
])('%s is the rows of an agreement', (formula, shown, title, amount, rows) => {
  const own = { 'Register[#All]': range(register.block as unknown[][], { place: register.place }) };
  const question = ask(formula, shown, own);
  if (!question || 'why' in question) throw new Error(question?.why ?? 'nothing is said');
  const model = traceModel(register, question, false)!;
  expect(model).toMatchObject({ title, amount, adds: true, older: null });
  expect(model.rows.map(({ number }) => number)).toEqual(rows);
});

test('a line of ROLLUP is the rows of its group, whatever it is grouped by', () => {
  const own = range(register.block as unknown[][], { place: register.place });
  const line = (name: string, given: readonly ArgumentRead[], isLast = false) => {
    const lines = [['Project', 'Outstanding'], [name, 60], ...(isLast ? [] : [['Total', 69]])];
    const seen = { name: 'ROLLUP', arguments: given, block: lines, rowIndex: 1, columnIndex: 1 };
    return ownSheetQuestion(seen, source);
  };
  const by = (value: string): ArgumentRead => ({ kind: 'value', value });
  const leftOut: ArgumentRead = { kind: 'left out' };
  const question = line('P/1', [by('Agreement'), own, by('Open')]);
  expect(question).toMatchObject({ among: { kind: 'group', name: 'P/1', status: 'open' } });
  expect(traceModel(register, question as never, false)).toMatchObject({
    ...{ title: 'Outstanding, P/1, open', amount: '£60.00', adds: true, older: null },
  });
  // The last line is the total, whatever a group is called.
  expect(line('Total', [by('Agreement')], true)).toMatchObject({ among: { name: null } });
  for (const [given, why] of [
    [[by('Agreement'), range([['Agreement']])], /register/],
    [[by('Agreement'), leftOut, by('Pending')], /Pending/],
    [[by('Colour')], /Colour/],
    [[by('Agreement'), leftOut, leftOut, leftOut, by('31/3/2025')], /today/],
  ] as const)
    expect(line('P/9', given)).toEqual({ why: expect.stringMatching(why) });
});

test('a balance at a day is its movements; those of the workbook’s own table follow it', () => {
  const asked = (table: ArgumentRead) =>
    ask('=S106.BALANCE("In hand","P/1",,A1,B1)', 40, { A1: range([[day(2025, 3, 31)]]), B1: table });
  const own = asked(range(block, { place }));
  expect(own).toMatchObject({
    moved: { measure: 'inHand', whose: { kind: 'agreement' }, to: day(2025, 3, 31) },
  });
  expect(own).not.toHaveProperty('given');
  expect(asked(range(block))).toHaveProperty('given.movements');
  // Of a part of its columns the function makes its figures without the others.
  const part = block.map((row) => row.slice(0, -1));
  expect(asked(range(part, { place }))).toHaveProperty('given.movements');
  expect(asked({ kind: 'expression', written: 'A:L' })).toEqual({ why: expect.stringContaining('A:L') });
});

test('a request of which nobody wrote when it was sent waits for days that are not known', () => {
  const sent = (name: string, on: unknown) => [name, 'P/1', '', 5, '', '', '', on, '', '', 'Sent'];
  const requests = tableOf(REQUESTS, sent('R1', ''), sent('R2', day(2025, 3, 1)));
  const figure = {
    call: { name: 'VARIANCES', from: 0, to: day(2025, 3, 31) },
    table: 'answer',
    cell: { labels: ['Blaby'], nth: 0, heading: 'Waiting for an answer' },
  } as const;
  const question = { title: '', figure, isWholePounds: false, refreshed: null };
  expect(madeModel({ ...source, requests: { table: requests } }, question)).toMatchObject({
    amount: '2 waiting, oldest 30 days, 1 without a date',
    groups: [
      {
        lines: [
          { name: 'R2', share: '30' },
          { name: 'R1', date: '', share: 'No date' },
        ],
      },
    ],
  });
});

test('whether an item may be paid for is its row, and why', () => {
  const question = ask('=S106.ELIGIBLE("drone")', 'Eligible');
  if (!question || 'why' in question) throw new Error('not traced');
  expect(madeModel(source, question.made!)).toMatchObject({
    ...{ amount: 'Eligible', older: null },
    groups: [{ lines: [{ name: 'Drone', cell: { sheet: 'Items', address: 'A2' } }] }],
  });
});

test('a request that waits, and of which nobody wrote when it was sent, counts without days', () => {
  const rows = [
    requestRow({ request: 'R1', status: 'Sent', sent: day(2025, 3, 1) }),
    requestRow({ request: 'R2', status: 'Sent' }),
  ];
  const cell = { labels: ['Blaby'], nth: 0, heading: 'Waiting for an answer' };
  const call = { name: 'VARIANCES', from: 0, to: day(2025, 3, 31) } as const;
  const made = madeModel(
    { ...source, requests: { table: tableOf(REQUESTS, ...rows) } },
    { figure: { call, table: 'answer', cell }, title: '', isWholePounds: false, refreshed: null },
  );
  expect(made).toMatchObject({
    ...{ adds: true, amount: '2 waiting, oldest 30 days, 1 without a date' },
    groups: [
      {
        lines: [
          { name: 'R1', share: '30' },
          { name: 'R2', share: 'No date', date: '' },
        ],
      },
    ],
  });
});

test.each([
  ['an agreement that the register does not have', '=S106.BALANCE("In hand","P/9")', 25, /P\/9/],
  ['a register of its own', '=S106.REMAINING("P/1",A9)', 25, /S106\.TRACE/],
  ['a date from two arguments', '=S106.SPENDBY(DATE(2024,2,29),7)', 48_273, /28 February 2031/],
  ['an argument that only Excel can calculate', '=S106.ASAT(A1-1)', 5, /A1-1/],
  ['a table that the workbook does not have', '=S106.BID(150)', 5, /bid costs/],
  ['a cell that shows an error', '=S106.SPENDBY("never",700)', '#VALUE!', /#VALUE!/],
  ['a cell that Excel is still calculating', '=S106.OUTSTANDING()', '#BUSY!', /still calculating/],
  ['a function with a tab of its own', '=S106.EXPIRING()', 5, /Expiring/],
])('%s is said to have no trace', (_, formula, shown, why) => {
  const given = { A9: range(register.block as unknown[][]) };
  expect(ask(formula, shown, given)).toEqual({ why: expect.stringMatching(why) });
});

test('a formula that does more is named; a cell without ours is passed over', () => {
  expect(ownSheetQuestion({ does: 'more', name: 'ASAT' }, source)).toEqual({
    why: expect.stringContaining('ASAT'),
  });
  expect(ownSheetQuestion({ does: 'fill too much', name: 'ASAT' }, source)).toEqual({
    why: expect.stringMatching(/ASAT fills more than 200,000 cells/),
  });
  expect(ownSheetQuestion(null, source)).toBeNull();
});
