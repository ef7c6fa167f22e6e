/** Under the strict setting every figure with a row left out is #VALUE!, naming the first. */
jest.mock('../../src/workbook/settings/strict', () => ({ strictIsOn: () => true }));
import { call, FunctionError, underEveryBlank } from './calling';

const STAGES = ['Not started', 'Held by developer', 'Held by authority', 'Spent'];
const HEADINGS = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Expiry date', 'Project', ...STAGES];
const REGISTER = [HEADINGS, ['A1', 'Blaby', 5, 5, '', 'Van'], ['A2', 'Melton', 'TBC', 1, '', 'Car']];
const CLEAN = REGISTER.slice(0, 2);
const PROJECTS = [
  ['Project', 'Budget', 'Received'],
  ['Van', 5, 2],
];
const REQUESTS = [
  ['Request', 'Agreement', 'Amount', 'Status'],
  ['R1', 'A1', 'TBC', 'Sent'],
];
const first = 'Row 3 of register: Value holds TBC, which is not an amount.';

underEveryBlank(() => {
  test.each<[string, unknown[]]>([
    ['OUTSTANDING', [null, REGISTER]],
    ['REMAINING', ['Melton', REGISTER]],
    ['BALANCE', ['Spent', null, REGISTER]],
    ['BALANCE', ['Agreements', null, REGISTER]],
    ['EXPIRING', [12, 45991, REGISTER]],
    ['PLAN', [45991, 12, REGISTER, PROJECTS]],
    ['UNPLACED', [45991, 12, REGISTER, PROJECTS]],
  ])('%s is #VALUE!', async (id, args) => {
    const error = (await call(id, ...args)) as FunctionError;
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain(first);
  });

  test.each<[string, unknown[]]>([
    ['REQUESTS', [45991, null, REQUESTS, CLEAN]],
    ['VARIANCES', [45000, 45991, REQUESTS, null, CLEAN]],
  ])('%s leaves no request out', async (id, args) => {
    const error = (await call(id, ...args)) as FunctionError;
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain('Row 2 of requests: Amount holds TBC');
  });

  test('a figure that leaves nothing out stands', async () => {
    expect(await call('OUTSTANDING', 'Blaby', REGISTER)).toEqual([[0]]);
    expect(await call('OUTSTANDING', null, CLEAN)).toEqual([[0]]);
    expect(await call('BALANCE', 'Rows left out', null, REGISTER)).toEqual([[1]]);
    expect((await call('VALIDATE', REGISTER)) as unknown[]).not.toHaveLength(1);
  });

  test('ROLLUP has its figures of the groups that leave nothing out', async () => {
    const spill = (await call('ROLLUP', null, REGISTER)) as unknown[][];
    const isError = spill
      .slice(1)
      .map((row) => row.slice(1, -1).map((cell) => cell instanceof FunctionError));
    expect(isError.map((row) => new Set(row).size)).toEqual([1, 1, 1]);
    expect(isError.map((row) => row[0])).toEqual([false, true, true]);
    expect(spill.slice(1).map((row) => row.at(-1))).toEqual([0, 1, 1]);
  });

  test('PROJECTS has no total with a row left out, of the table or of the register', async () => {
    const table = [
      ['Project', 'Budget', 'Received'],
      ['Van', 5, 5],
      ['Car', 'TBC', 1],
    ];
    const spill = (await call('PROJECTS', table, REGISTER)) as unknown[][];
    const errors = spill.map((row) => row.map((cell) => cell instanceof FunctionError));
    expect(errors).toEqual([
      [false, false, false, false, false],
      [false, false, false, false, false],
      [false, false, false, false, true],
      [false, true, true, true, true],
    ]);
  });

  test('RECONCILE checks no figure that leaves a row out', async () => {
    const spill = (await call(
      'RECONCILE',
      [
        ['', 'Blaby', 'Melton'],
        ['Value', 5, 9],
        ['Drawn down', 5, 1],
      ],
      REGISTER,
    )) as unknown[][];
    expect(spill.slice(1).map((row) => [row[0], row[5]])).toEqual([
      ['Register', 'difference'],
      ['Melton', 'not checked'],
      ['Melton', 'not checked'],
      ['Total', 'not checked'],
    ]);
  });
});
