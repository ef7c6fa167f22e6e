/** The tabs Due and Pipeline of the sample: their sums are those of DUE and FORECAST, and every row is there once. */
import { developmentsBlock, triggersBlock } from '../../../../samples/sheets/coming-blocks';
import { registerRows } from '../../../../samples/register/register-rows';
import { DEVELOPMENTS } from '../../../../src/domain/pipeline/development-table';
import { dueInstalments } from '../../../../src/domain/pipeline/due';
import { instalmentBook } from '../../../../src/domain/pipeline/instalments';
import { TRIGGERS } from '../../../../src/domain/pipeline/trigger-table';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import type { SummaryTab } from '../../../../src/domain/summaries/tabs/tab';
import { isTable, readTable, type Table } from '../../../../src/domain/tables/read-table';
import type { TableKind } from '../../../../src/domain/tables/table-kind';
import { AS_AT, inputsOf, sampleRegister, tableOf, valuesOf } from '../sample';

function tableIn<K extends TableKind>(block: unknown[][], kind: K): Table<K> {
  const table = readTable(block, kind);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}
const register = sampleRegister();
const developments = tableIn(developmentsBlock(registerRows()) as unknown[][], DEVELOPMENTS);
const triggers = tableIn(triggersBlock() as unknown[][], TRIGGERS);
const book = instalmentBook(triggers, developments, register);
const inputs = inputsOf(register, {
  units: 'exact',
  coming: { book: { table: book }, developments: { table: developments }, triggers: { table: triggers } },
});
const amount = (rows: (string | number)[][], label: string, column: number): number =>
  Math.round(Number(rows.find(([name]) => name === label)![column]) * 100);

test('Due has every instalment of DUE once, and adds them up by what is to do', () => {
  const tab = summaryTab('due', inputs);
  const { due } = dueInstalments(book, 12, AS_AT);
  const [, ...list] = tableOf(tab);
  const total = list.findIndex(([label]) => label === 'All that is listed');
  expect(
    list
      .slice(0, total)
      .map((row) => row.slice(0, 3).join(' '))
      .sort(),
  ).toEqual(
    due.map(({ instalment: { row } }) => [row.agreement, row.contribution, row.instalment].join(' ')).sort(),
  );
  // A trigger is in words that a member of the panel would say.
  const triggersShown = list.slice(0, total).map((row) => String(row[4]));
  expect(triggersShown).toContain('Before the 50th occupation');
  expect(triggersShown.filter((words) => /nth|Prior to|, /.test(words))).toEqual([]);
  const sum = due.reduce((all, one) => all + one.amount!, 0);
  expect(amount(list, 'All that is listed', 8)).toBe(sum);
  const values = valuesOf(tab);
  const groups = ['Trigger passed, not invoiced', 'Invoiced, not received', 'Expected by 24 March 2026'];
  expect(groups.reduce((all, name) => all + amount(values, name, 2), 0)).toBe(sum);
});

test('Pipeline: early and undated, and late and undated, are not started and held by developer', () => {
  const tab = summaryTab('pipeline', inputs);
  const values = valuesOf(tab);
  const first = values.findIndex(([label]) => label === 'Financial year');
  const last = values.findIndex(([label]) => label === 'Not started + held by developer');
  for (const column of [1, 2]) {
    const parts = values.slice(first + 1, last).map((row) => Math.round(Number(row[column]) * 100));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount(values, String(values[last]![0]), column));
  }
  expect(amount(values, 'Not started + held by developer', 1)).toBe(496_314_698);
  expect(tableOf(tab)).toHaveLength(1 + 8);
});

describe.each(['due', 'pipeline'] as const)('%s', (key) => {
  const hasNoFigure = (tab: SummaryTab): boolean =>
    tableOf(tab)
      .flat()
      .every((cell) => typeof cell === 'string');

  test('without the tables says so, and makes no figure of it', () => {
    const tab = summaryTab(key, inputsOf(register));
    expect(tab.headline).toMatch(/^No /);
    expect(tableOf(tab)).toHaveLength(2);
    expect(tableOf(tab)[1]![0]).toMatch(/^No table of (instalments|developments)/);
  });

  test('where a table is there and cannot be used, it says why and makes no figure of it', () => {
    const broken = { why: 'Its headings do not fit.', isAbsent: false };
    const tab = summaryTab(
      key,
      inputsOf(register, { coming: { book: broken, developments: broken, triggers: broken } }),
    );
    expect([tab.headline.slice(0, 3), hasNoFigure(tab)]).toEqual(['No ', true]);
    expect(tableOf(tab)[1]![0]).toBe(broken.why);
    expect(
      valuesOf(tab)
        .flat()
        .filter((cell) => /^No table of/.test(String(cell))),
    ).toEqual([]);
  });
});

test('Pipeline: instalments that cannot be read are counted below the forecast', () => {
  const block = triggersBlock() as unknown[][];
  block[1]![(block[0] as string[]).indexOf('Timing')] = 'when it suits';
  const table = tableIn(block, TRIGGERS);
  expect(table.leftOut).toHaveLength(1);
  const of = { table: instalmentBook(table, developments, register) };
  const tab = summaryTab(
    'pipeline',
    inputsOf(register, { coming: { book: of, developments: { table: developments }, triggers: { table } } }),
  );
  expect(valuesOf(tab).some(([cell]) => /cannot be read: 1 instalment\b/.test(String(cell)))).toBe(true);
});
