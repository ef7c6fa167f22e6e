/** The sample workbook in the headless workbench, as the summary tabs find it and make it. */
import { openWorkbench, type HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS, type TabKey } from '../../../../src/domain/summaries/tabs/tab';
import type { RefreshOutcome, SummaryChoices } from '../../../../src/workbook/tabs/refresh-outcome';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { FIXTURE_ADDIN } from '../../fixture-workbook';
import { useExcelOf } from '../writing-workbook';

export const AS_AT = 45_740; // 24 March 2025

export const CHOICES: SummaryChoices = {
  form: 'values',
  units: 'whole pounds',
  horizonMonths: 12,
  asAtSerial: AS_AT,
};

/** What each tab's sheet is called in the sample, which has sheets Expiring and Projects of its own. */
export const SHEETS: Readonly<Record<TabKey, string>> = {
  rollup: 'Authority rollup',
  expiring: 'Expiring (S106)',
  plan: 'Plan (S106)',
  requests: 'Requests for drawdown',
  variances: 'Variances',
  due: 'Due',
  pipeline: 'Pipeline',
  projects: 'Projects (S106)',
  movements: 'Movements in the quarter',
  statement: 'Year-end statement',
  ledger: 'General ledger reconciliation',
  reconciliation: 'Reconciliation',
  changes: 'Changes',
  quality: 'Data quality',
  paper: 'Paper',
};

/** With an add-in that asks Excel for nothing by itself: every request is the refresh's own. */
export async function openSample(): Promise<HeadlessWorkbench> {
  const bench = await openWorkbench({ file: 'samples/leicestershire.xlsx', addin: FIXTURE_ADDIN });
  await bench.calculated();
  useExcelOf(bench);
  bench.setCalculationMode('Manual');
  return bench;
}

/** Refreshes, and fails where it is not done. */
export async function refreshed(
  keys: readonly TabKey[] = TAB_KEYS,
  choices: Partial<SummaryChoices> = {},
): Promise<Record<string, string>> {
  const outcome = await refreshTabs(keys, { ...CHOICES, ...choices });
  if (outcome.kind !== 'refreshed') throw new Error(`not refreshed: ${JSON.stringify(outcome)}`);
  return Object.fromEntries(outcome.tabs.map(({ key, did }) => [key, did]));
}

export const all = (did: string): Record<string, string> =>
  Object.fromEntries(TAB_KEYS.map((key) => [key, did]));

/** The cells in the way, as "Authority rollup L4: see email". */
export const inTheWay = (outcome: RefreshOutcome): string[] =>
  outcome.kind === 'blocked'
    ? outcome.tabs.flatMap(({ sheet, cells }) =>
        cells.map(({ address, holds }) => `${sheet.name} ${address}: ${holds}`),
      )
    : [outcome.kind];

/** The row of a tab, from 1, whose first cells hold these. */
export function rowOf(bench: HeadlessWorkbench, sheet: string, ...cells: (string | number)[]): number {
  const values = bench.values(`'${sheet}'!A1:H400`);
  const row = values.findIndex((one) => cells.every((cell, c) => one[c] === cell));
  if (row < 0) throw new Error(`No row of ${sheet} begins with ${cells.join(', ')}.`);
  return row + 1;
}

/** The cell of a row's note: "'Authority rollup'!K18". */
export function noteCell(bench: HeadlessWorkbench, sheet: string, ...cells: (string | number)[]): string {
  const column = bench
    .values(`'${sheet}'!A1:Z60`)
    .map((row) => row.indexOf('Notes'))
    .find((at) => at >= 0)!;
  return `'${sheet}'!${String.fromCharCode(65 + column)}${rowOf(bench, sheet, ...cells)}`;
}
