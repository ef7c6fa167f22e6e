/** EXPIRING where the register has no column for an amount that it shows: not known is no nil. */
import { call, FunctionError } from './calling';

const AS_AT = 45_740;
const ROW: Readonly<Record<string, unknown>> = {
  Agreement: 'P/1',
  Authority: 'Blaby',
  'Expiry date': AS_AT + 10,
  Value: 100,
  'Held by authority': 60,
  'Drawn down': 40,
  Spent: 15,
};
const without = (...left: string[]): unknown[][] => {
  const headings = Object.keys(ROW).filter((heading) => !left.includes(heading));
  return [headings, headings.map((heading) => ROW[heading])];
};
const amounts = async (...left: string[]): Promise<unknown[]> => {
  const spill = (await call('EXPIRING', 6, AS_AT, without(...left))) as unknown[][];
  return spill[1]!.slice(7).map((cell) => (cell instanceof FunctionError ? cell.code : cell));
};

test.each<[readonly string[], readonly unknown[]]>([
  [[], [60, 25, 85]],
  [['Held by authority'], ['', 25, 85]],
  [['Drawn down'], [60, '', 85]],
  [['Spent'], [60, '', '#N/A']],
  [
    ['Held by authority', 'Drawn down', 'Spent'],
    ['', '', '#N/A'],
  ],
])('without %j', async (left, shown) => {
  expect(await amounts(...left)).toEqual(shown);
});

test('the reason names the column', async () => {
  const spill = (await call('EXPIRING', 6, AS_AT, without('Spent'))) as unknown[][];
  expect((spill[1]![9] as FunctionError).message).toContain('Spent');
});

test('a column that is there and blank is nil', async () => {
  const register = without().map((row, r) => (r === 0 ? row : [...row.slice(0, 4), '', '', '']));
  const spill = (await call('EXPIRING', 6, AS_AT, register)) as unknown[][];
  expect(spill[1]!.slice(7)).toEqual([0, 0, 100]);
});

describe('rows that STANDARDISE made of a sheet whose deadline is not known', () => {
  const ROWS = [1, 2, 3, 4].map((n) => [`21/000${n}`, `Land ${n}`, 1000 * n, 46_000 + 30 * n]);
  test.each(['Permit expires', 'Reviewed'])('are in no list, and the error says so: %s', async (heading) => {
    const standard = await call('STANDARDISE', [['Reference', 'Site', 'Value', heading], ...ROWS], 'Blaby');
    const list = (await call('EXPIRING', 12, 45_900, standard)) as unknown;
    expect(list).toMatchObject({ code: '#N/A', message: expect.stringMatching(/Expiry date/) });
  });
  test('are listed where it is known', async () => {
    const standard = await call(
      'STANDARDISE',
      [['Reference', 'Site', 'Value', 'Spend by'], ...ROWS],
      'Blaby',
    );
    expect((await call('EXPIRING', 12, 45_900, standard)) as unknown[][]).toHaveLength(5);
  });
});
