import { writeDate } from '../../calendar/serial';
import { addMonths } from '../../calendar/serial';
import { NIL, pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { DEVELOPMENTS, type DevelopmentsTable } from '../../pipeline/development-table';
import { TRIGGERS, type TriggersTable } from '../../pipeline/trigger-table';
import { describeTrigger } from '../../pipeline/describe-trigger';
import type { DueInstalment } from '../../pipeline/due';
import { dueGroups, type DueGroup } from '../../pipeline/due-groups';
import type { InstalmentBook } from '../../pipeline/instalments';
import { textOf } from '../../register/read/text-of';
import { counted, NO_FIGURE } from '../../register/figures/words';
import { count, date, headings, liveHint, money, text, type Units } from './cells';
import { noTable, notRead, tableOrNull, type FoundTable } from './found-table';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** What is coming: the tables of instalments and developments, as far as the workbook has them. */
export interface ComingSource {
  /** The table that the book is made from. */
  readonly triggers: FoundTable<TriggersTable>;
  /** None where developments are there and cannot be used: they date instalments. */
  readonly book: FoundTable<InstalmentBook>;
  readonly developments: FoundTable<DevelopmentsTable>;
}

export const NOTHING_COMING: ComingSource = {
  triggers: noTable(TRIGGERS),
  book: noTable(TRIGGERS),
  developments: noTable(DEVELOPMENTS),
};

export const DUE = {
  status: 'Status',
  instalments: 'Instalments',
  amount: 'Amount',
  agreement: 'Agreement',
  all: 'All that is listed',
} as const;

/** What each of its groups is called. */
export const DUE_GROUPS = {
  passed: 'Trigger passed, not invoiced',
  invoiced: 'Invoiced, not received',
  expected: (until: number): string => `Expected by ${writeDate(until)}`,
} as const;

const NOTES_COLUMN = 9;
const LIST = [DUE.agreement, 'Contribution', 'Instalment', 'Authority', 'Trigger', DUE.status];
const WIDTHS = [18, 13, 12, 18, 34, 22, 13, 13, 17, 34];

/** Instalments by what has to be done about them, and the list of them, the trouble first; or why there is none. */
export function dueTab(context: TabContext, months: number, source: ComingSource): SummaryTab {
  const { asAtSerial, units } = context;
  const draft = new TabDraft('due', NOTES_COLUMN);
  putHead(draft, 'due', context);
  putUnits(draft, context);
  draft.blank();
  const { book } = source;
  const groups = 'table' in book ? dueGroups(book.table, months, asAtSerial) : book;
  if (!('why' in groups)) putGroups(draft, context, groups, months);
  const headingRow = draft.putHeadings([
    ...headings(LIST),
    ...headings([], ['Due, or from', 'To', DUE.amount]),
  ]);
  if ('why' in groups) draft.putText(groups.why, 'text');
  else {
    const all = [groups.passed, groups.invoiced, groups.expected].flatMap(({ due }) => due);
    for (const one of all) draft.put(cellsOf(context, one, units), keyOf(one));
    if (all.length === 0) draft.put([text('Nothing is due, and nothing is expected in this time.')]);
    else {
      draft.rule();
      draft.put(
        [
          text(DUE.all, 'text total'),
          ...BLANKS,
          sumOf(
            all.map(({ amount }) => amount),
            units,
            true,
          ),
        ],
        'total',
      );
    }
    for (const line of notListed(groups, source)) draft.putText(line, 'warning');
  }
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveHint('list', `=${context.namespace}.DUE(${months})`)]);
  }
  return draft.finish({
    headline: 'why' in groups ? 'No instalments are listed' : headlineOf(groups),
    labelColumns: [0, 1, 2],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

const BLANKS: readonly TabCell[] = Array.from({ length: 7 }, () => BLANK);

type Groups = ReturnType<typeof dueGroups>;

function putGroups(draft: TabDraft, { asAtSerial, units }: TabContext, groups: Groups, months: number): void {
  draft.putHeadings(headings([DUE.status], [DUE.instalments, DUE.amount]));
  const put = (name: string, { due }: DueGroup): void => {
    draft.put(
      [
        text(name, 'text wrapped'),
        count(due.length),
        sumOf(
          due.map(({ amount }) => amount),
          units,
        ),
      ],
      `status ${name}`,
    );
  };
  put(DUE_GROUPS.passed, groups.passed);
  put(DUE_GROUPS.invoiced, groups.invoiced);
  put(DUE_GROUPS.expected(addMonths(asAtSerial, months)), groups.expected);
  draft.blank();
}

function sumOf(amounts: readonly (Pence | null)[], units: Units, isTotal = false): TabCell {
  if (amounts.some((amount) => amount === null)) return text(NO_FIGURE, 'no figure');
  return money(
    amounts.reduce<Pence>((sum, amount) => pence(sum + amount!), NIL),
    units,
    isTotal,
  );
}

function cellsOf({ register }: TabContext, of: DueInstalment, units: Units): TabCell[] {
  const { instalment, amount, status, when } = of;
  const { row, registerRows } = instalment;
  const authority = registerRows[0] === undefined ? '' : textOf(register, registerRows[0], 'authority');
  const wrapped = (value: string): TabCell => text(value, 'text wrapped');
  return [
    ...[row.agreement, row.contribution, row.instalment, authority, triggerText(of), status].map(wrapped),
    when === null ? text('') : date(when.early),
    when === null || when.late === when.early ? text('') : date(when.late),
    amount === null ? text(NO_FIGURE, 'no figure') : money(amount, units),
  ];
}

/** "Before the 50th occupation" */
const triggerText = ({ instalment: { row } }: DueInstalment): string => {
  const described = describeTrigger(row);
  return described.charAt(0).toUpperCase() + described.slice(1);
};

const keyOf = ({ instalment: { row } }: DueInstalment): string =>
  `instalment ${row.agreement} | ${row.contribution} | ${row.instalment}`;

function notListed(
  { undatedCount: undated, closedCount: closed }: Groups,
  { book, developments }: ComingSource,
): string[] {
  const unread = notRead([
    [tableOrNull(book)?.table.leftOut.length ?? 0, 'instalment'],
    [tableOrNull(developments)?.leftOut.length ?? 0, 'development'],
  ]);
  return [
    ...(undated === 0
      ? []
      : [
          `${counted(undated, 'instalment has', 'instalments have')} no date, and ${undated === 1 ? 'is' : 'are'} not in this list.`,
        ]),
    ...(closed === 0
      ? []
      : [
          `${counted(closed, 'instalment is', 'instalments are')} of closed contributions, and not in this list.`,
        ]),
    ...(unread === null ? [] : [unread]),
  ];
}

function headlineOf({ passed, invoiced, expected }: Groups): string {
  const part = ({ due, sum }: DueGroup, name: string): string =>
    `${name} ${due.length === 0 ? 'none' : sum === null ? `${due.length}, not all known` : writePounds(sum)}`;
  return `${part(passed, 'Passed')}, ${part(invoiced, 'invoiced')}, ${part(expected, 'expected')}`;
}
