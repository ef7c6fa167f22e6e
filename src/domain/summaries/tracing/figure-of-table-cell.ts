import { financialYearEnd } from '../../calendar/financial-year';
import type { Register } from '../../register/register';
import type { Block } from '../../sheet/block';
import type { FigureCall, FigureOfCall, TableOfCall } from '../figures/calls';
import { cellAt } from '../figures/traced-table';
import { DUE } from '../tabs/due-tab';
import { LEDGER } from '../tabs/ledger-tab';
import { PIPELINE, PIPELINE_YEARS } from '../tabs/pipeline-tab';
import { PLAN_TAB } from '../tabs/plan-tab';
import { REQUESTS_TAB } from '../tabs/requests-tab';
import { STATEMENT } from '../tabs/statement-tab';
import type { TabKey } from '../tabs/tab';
import { varianceYear, VARIANCES_TAB } from '../tabs/variances-tab';
import { TabReading, type TableHead } from './tab-reading';

/** A table of a tab: the headings by which it is known, and the call whose figures it has. */
interface TabTable {
  readonly head: TableHead;
  readonly keys: readonly string[];
  readonly table: TableOfCall;
  readonly call: (asAt: number, months: number) => FigureCall;
}

const PLAN_KEYS = [PLAN_TAB.agreement, 'Contribution', 'Deadline'];
const REQUESTS_CALL = (asAt: number): FigureCall => ({ name: 'REQUESTS', asAt, status: 'Open' });
const LEDGER_CALL = (asAt: number): FigureCall => ({ name: 'LEDGER', asAt });

const TABLES = {
  plan: [
    {
      head: { first: PLAN_TAB.agreement, others: [PLAN_TAB.project, PLAN_TAB.from] },
      ...{ keys: [...PLAN_KEYS, PLAN_TAB.project, PLAN_TAB.from], table: 'answer' },
      call: (asAt, months) => ({ name: 'PLAN', asAt, months }),
    },
    {
      head: { first: PLAN_TAB.agreement, others: [PLAN_TAB.why, PLAN_TAB.from] },
      ...{ keys: PLAN_KEYS, table: 'answer' },
      call: (asAt, months) => ({ name: 'UNPLACED', asAt, months }),
    },
  ],
  requests: [
    {
      head: { first: REQUESTS_TAB.authority, others: [REQUESTS_TAB.open, REQUESTS_TAB.asked] },
      ...{ keys: [REQUESTS_TAB.authority], table: 'groups', call: REQUESTS_CALL },
    },
    {
      head: { first: REQUESTS_TAB.request, others: [REQUESTS_TAB.agreement, REQUESTS_TAB.asked] },
      ...{ keys: [REQUESTS_TAB.request], table: 'answer', call: REQUESTS_CALL },
    },
  ],
  variances: [VARIANCES_TAB.money, VARIANCES_TAB.requests].map((others): TabTable => ({
    head: { first: VARIANCES_TAB.authority, others },
    ...{ keys: [VARIANCES_TAB.authority], table: 'answer' },
    call: (asAt) => ({ name: 'VARIANCES', ...varianceYear(asAt) }),
  })),
  due: [
    {
      head: { first: DUE.status, others: [DUE.instalments, DUE.amount] },
      ...{ keys: [DUE.status], table: 'groups' },
      call: (asAt, months) => ({ name: 'DUE', months, asAt }),
    },
    {
      head: { first: DUE.agreement, others: [DUE.amount] },
      ...{ keys: [DUE.agreement, 'Contribution', 'Instalment', DUE.status], table: 'answer' },
      call: (asAt, months) => ({ name: 'DUE', months, asAt }),
    },
  ],
  pipeline: [
    {
      head: { first: PIPELINE.year, others: [PIPELINE.early, PIPELINE.late] },
      ...{ keys: [PIPELINE.year], table: 'tab' },
      call: (asAt) => ({ name: 'FORECAST', years: PIPELINE_YEARS, by: '', asAt }),
    },
    {
      head: { first: PIPELINE.development, others: ['Stage'] },
      ...{ keys: [PIPELINE.development], table: 'answer' },
      call: () => ({ name: 'DEVELOPMENTS' }),
    },
  ],
  statement: [
    {
      head: { first: STATEMENT.agreement, others: [STATEMENT.opening, STATEMENT.closing] },
      ...{ keys: [STATEMENT.agreement, 'Contribution'], table: 'answer' },
      call: (asAt) => ({ name: 'STATEMENT', yearEnd: financialYearEnd(asAt) }),
    },
  ],
  ledger: [
    {
      head: { first: LEDGER.status, others: [LEDGER.lines, LEDGER.difference] },
      ...{ keys: [LEDGER.status], table: 'groups', call: LEDGER_CALL },
    },
    {
      head: { first: LEDGER.status, others: ['Date', LEDGER.difference] },
      keys: [LEDGER.status, 'Date', 'Reference', 'Agreement', 'Contribution'],
      ...{ table: 'answer', call: LEDGER_CALL },
    },
  ],
} as const satisfies Partial<Record<TabKey, readonly TabTable[]>>;
type TracedTab = keyof typeof TABLES;

/** Tabs whose figures are those of a function that reads tables beside the register. */
export const isOfTables = (key: TabKey): key is TracedTab => Object.hasOwn(TABLES, key);

/** The headings of the tables of such a tab. */
export const headsOf = (key: TracedTab): readonly TableHead[] => TABLES[key].map(({ head }) => head);

/** The figure that a cell of such a tab is, and what the cell shows. */
export interface TableFigureAt {
  readonly figure: FigureOfCall;
  readonly shown: unknown;
  readonly isWholePounds: boolean;
}

/**
 * The figure of a cell, by the labels, headings and as-at date of the tab; null above its tables, and for a label.
 *
 * @param months how far ahead the tab looks
 */
export function tableFigureAt(
  key: TracedTab,
  block: Block,
  register: Register,
  rowIndex: number,
  columnIndex: number,
  months: number,
): TableFigureAt | null {
  const tab = new TabReading(block, register);
  const tables: readonly TabTable[] = TABLES[key];
  const above = tab.headAbove(
    rowIndex,
    tables.map((of) => ({ ...of.head, of })),
  );
  const asAt = tab.asAt();
  if (!above || asAt === null) return null;
  const { keys, table, call } = above.table.of;
  const cell = cellAt({ keys }, block, above.rowIndex, rowIndex, columnIndex);
  if (!cell) return null;
  return {
    figure: { call: call(asAt, months), table, cell },
    shown: tab.cell(rowIndex, columnIndex),
    isWholePounds: tab.saysWholePounds(),
  };
}
