/** The tabs Requests for drawdown, Plan and Variances: what each is of the sample, and where a table is missing. */
import { TAB_KEYS, type SummaryTab, type TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { NOTHING_ASKED, type AskingSource } from '../../../../src/domain/summaries/tabs/asking-source';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { figureAt } from '../../../../src/domain/summaries/tracing/figure-of-cell';
import { registerOf } from '../../reading';
import { sampleAsking } from '../asking';
import { AS_AT, inputsOf, placeOn, sampleBlock, sampleRegister, tableOf, valuesOf } from '../sample';

const register = sampleRegister();
const asking = sampleAsking();
const inputs = inputsOf(register, { units: 'exact', asking });
const KEYS = ['plan', 'requests', 'variances'] as const satisfies readonly TabKey[];
const penceIn = (cell: unknown): number => Math.round(Number(cell) * 100);
const sum = (rows: (string | number)[][], column: number): number =>
  rows.reduce((all, row) => all + penceIn(row[column]), 0);
const numbersOf = (tab: SummaryTab): unknown[] =>
  tableOf(tab)
    .flat()
    .filter((cell) => typeof cell === 'number');

/** Rows from the one below the headings to the total. */
function between(tab: SummaryTab, heading: string, total: string): (string | number)[][] {
  const values = valuesOf(tab);
  const first = values.findIndex((row) => row.includes(heading));
  const last = values.findIndex(([name], row) => row > first && name === total);
  return values.slice(first + 1, last + 1);
}

test('Requests: the authorities and the list have one sum, and every request is there once', () => {
  const tab = summaryTab('requests', inputs);
  const byAuthority = between(tab, 'Open requests', 'All authorities');
  const list = tableOf(tab).slice(1);
  expect(list.length).toBeGreaterThan(5);
  expect(sum(byAuthority.slice(0, -1), 4)).toBe(penceIn(byAuthority.at(-1)![4]));
  expect(sum(list.slice(0, -1), 12)).toBe(penceIn(byAuthority.at(-1)![4]));
  expect(sum(list.slice(0, -1), 11)).toBe(penceIn(list.at(-1)![11]));
  expect(byAuthority.at(-1)![1]).toBe(list.length - 1);
});

test('Plan: what has a project and what has none are sums of their lines', () => {
  const tab = summaryTab('plan', inputs);
  const placed = between(tab, 'Project', 'All that has a project');
  const unplaced = between(tab, 'Why it has no project', 'All that has no project');
  for (const rows of [placed, unplaced]) {
    expect(rows.length).toBeGreaterThan(1);
    expect(sum(rows.slice(0, -1), 7)).toBe(penceIn(rows.at(-1)![7]));
  }
  expect(unplaced.slice(0, -1).every((row) => String(row[5]).length > 10)).toBe(true);
});

test('Requests: what is not sent yet is told apart, where there is such a request', () => {
  const headlineWith = (status: string): string => {
    const { requests } = inputs.asking!;
    if ('why' in requests) throw new Error('the sample has requests');
    const rows = requests.table.rows.map((row) => (row.status === 'Draft' ? { ...row, status } : row));
    const asking = { ...inputs.asking!, requests: { ...requests, table: { ...requests.table, rows } } };
    return summaryTab('requests', { ...inputs, asking } as typeof inputs).headline!;
  };
  expect(headlineWith('Draft')).toMatch(/£[\d,.]+, £[\d,.]+ of it not sent yet/);
  expect(headlineWith('Sent')).not.toContain('not sent yet');
});

test('Variances: an authority has a row in both tables, and drawn down adds up', () => {
  const tab = summaryTab('variances', inputs);
  const money = between(tab, 'Drawn down', 'All authorities');
  const names = money.map(([name]) => name);
  expect(
    tableOf(tab)
      .slice(1)
      .map(([name]) => name),
  ).toEqual(names);
  expect(names).toHaveLength(register.authorities.length + 1);
  expect(sum(money.slice(0, -1), 1)).toBe(penceIn(money.at(-1)![1]));
});

describe.each(KEYS)('%s', (key) => {
  test('without the tables says so, and makes no figure', () => {
    for (const source of [null, NOTHING_ASKED]) {
      const tab = summaryTab(key, inputsOf(register, { asking: source }));
      expect(tab.headline).toMatch(/^No /);
      expect(numbersOf(tab)).toEqual([]);
      expect(tableOf(tab)[1]![0]).toMatch(/^No table of (projects|requests)/);
    }
  });

  test('where any table that it needs is there and cannot be used, it says why and makes no figure', () => {
    const tables: Record<(typeof KEYS)[number], readonly (keyof AskingSource)[]> = {
      plan: ['projects', 'requests', 'movements', 'triggers'],
      requests: ['requests', 'authorities'],
      variances: ['requests', 'authorities', 'movements', 'imports'],
    };
    for (const name of tables[key]) {
      const broken = { ...asking, [name]: { why: `The table ${name} is broken.`, isAbsent: false } };
      const tab = summaryTab(key, inputsOf(register, { asking: broken }));
      expect(numbersOf(tab)).toEqual([]);
      expect(tab.headline).toMatch(/^No /);
      expect(tableOf(tab)[1]![0]).toBe(`The table ${name} is broken.`);
    }
  });

  test('a figure in its tables is not taken for one of the register; those above them are', () => {
    const tab = summaryTab(key, inputs);
    const block = valuesOf(tab);
    const rows = block.findIndex(([label]) => label === 'Rows in the register');
    expect(figureAt(key, block, register, rows, 1)).toMatchObject({ measure: 'rows' });
    for (let row = tab.printArea.rowIndex; row < block.length; row++)
      for (let column = 0; column < block[row]!.length; column++)
        expect(figureAt(key, block, register, row, column)).toBeNull();
  });

  test('has the same rows, with the same notes, in whole pounds', () => {
    const tab = summaryTab(key, inputs);
    expect(tab.rowKeys.filter((one) => one !== null).length).toBeGreaterThan(5);
    expect(summaryTab(key, { ...inputs, units: 'whole pounds' }).rowKeys).toEqual(tab.rowKeys);
  });
});

test('under the strict setting there is no plan while a row is left out', () => {
  const block = sampleBlock();
  const put = (heading: string, cell: unknown): void => {
    block[3]![(block[0] as string[]).indexOf(heading)] = cell;
  };
  put('Value', 'TBC');
  put('Expiry date', AS_AT + 30);
  const broken = registerOf(block, { place: placeOn('Register') });
  const plan = (strict: boolean): SummaryTab => summaryTab('plan', inputsOf(broken, { asking, strict }));
  expect(plan(true).headline).toBe('No plan');
  expect(numbersOf(plan(true))).toEqual([]);
  expect(plan(false).headline).not.toBe('No plan');
  expect(valuesOf(plan(false)).some(([cell]) => /^Not counted here.*1 row\b/.test(String(cell)))).toBe(true);
});

test('they stand among the others in the order of the work', () => {
  expect(TAB_KEYS.slice(1, 5)).toEqual(['expiring', ...KEYS]);
});
