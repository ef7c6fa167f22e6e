import { financialYearEnd } from '../../calendar/financial-year';
import { writeDate } from '../../calendar/serial';
import { statementOf, type Statement, type StatementRow } from '../../movements/statement';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { inHandDeadlines } from '../../pipeline/in-hand-deadlines';
import type { TriggersTable } from '../../pipeline/trigger-table';
import { counted } from '../../register/figures/words';
import { dateFormula, headings, liveHint, money, text, type Units } from './cells';
import { tableOrNull, unusable, type FoundTable } from './found-table';
import { ledgerUpTo, noMovements, type MovementsSource } from './movements-tab';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

export const STATEMENT = {
  agreement: 'Agreement',
  opening: 'Opening in hand',
  other: 'Other',
  closing: 'Closing',
  class: 'Class',
  withinYear: 'Within a year',
  later: 'Later',
} as const;

const AMOUNTS = [
  ['opening', STATEMENT.opening],
  ['drawnDown', 'Drawn down'],
  ['interest', 'Interest'],
  ['spent', 'Spent'],
  ['returned', 'Returned'],
  ['other', STATEMENT.other],
  ['closing', STATEMENT.closing],
] as const satisfies readonly (readonly [keyof StatementRow, string])[];
type Amounts = readonly (typeof AMOUNTS)[number][];

/** Other is a column where there is any, as in STATEMENT. */
const amountsOf = (statement: Statement | null): Amounts =>
  AMOUNTS.filter(([key]) => key !== 'other' || (statement?.rows.some(({ other }) => other !== 0) ?? false));

/** The page is full: with a column more each is narrower. */
const widthsOf = (amounts: Amounts): number[] => [
  ...[20, 13],
  ...amounts.map(() => (amounts.length === AMOUNTS.length ? 13 : 14)),
  ...[18, 14, 14, 34],
];

/**
 * What was in hand over the financial year that ended last by the as-at date, for the accounts: as STATEMENT has it.
 *
 * @param source null where there is no table
 * @param triggers the instalments, which may give receipts deadlines of their own
 */
export function statementTab(
  context: TabContext,
  source: MovementsSource | null,
  triggers: FoundTable<TriggersTable>,
): SummaryTab {
  const { register, units, asAtSerial } = context;
  const yearEnd = financialYearEnd(asAtSerial);
  const ledger = withUsable(triggers, ledgerUpTo(context, source, yearEnd));
  const found =
    'why' in ledger
      ? null
      : statementOf(
          ledger,
          register,
          yearEnd,
          inHandDeadlines(register, tableOrNull(triggers), ledger, yearEnd),
        );
  const statement = found === null || 'kind' in found ? null : found;
  const amounts = amountsOf(statement);
  /** After the amounts: the class, and what of the closing is due when. */
  const notesColumn = 2 + amounts.length + 3;
  const draft = new TabDraft('statement', notesColumn);
  putHead(draft, 'statement', context);
  draft.putText(`The year that ended on ${writeDate(yearEnd)}.`, 'text');
  putUnits(draft, context);
  draft.blank();
  const headingRow = draft.putHeadings([
    ...headings(
      [STATEMENT.agreement, 'Contribution'],
      amounts.map(([, name]) => name),
    ),
    ...headings([STATEMENT.class], [STATEMENT.withinYear, STATEMENT.later]),
  ]);
  if ('why' in ledger) draft.putText(ledger.why, 'text');
  else if (statement === null) draft.put([text(`No movement is recorded by ${writeDate(yearEnd)}.`)]);
  else putStatement(draft, units, statement, amounts);
  const rowCount = draft.rowCount - headingRow;
  if (statement) putSmallPrint(draft, statement);
  draft.endPrint();
  if (context.form === 'formulas' && statement) {
    draft.blank();
    draft.put([liveHint('figures', `=${context.namespace}.STATEMENT(${dateFormula(yearEnd)})`)]);
  }
  return draft.finish({
    headline: 'why' in ledger ? noMovements(source) : headlineOf(statement, yearEnd),
    labelColumns: [0, 1],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: notesColumn },
    columnWidths: widthsOf(amounts),
    headingRow,
  });
}

/** While the table of instalments is there and cannot be used, it may change what is due when: then there is no figure. */
function withUsable(
  triggers: FoundTable<TriggersTable>,
  ledger: ReturnType<typeof ledgerUpTo>,
): ReturnType<typeof ledgerUpTo> {
  const why = unusable(triggers);
  return why === null || 'why' in ledger ? ledger : { why };
}

function putStatement(
  draft: TabDraft,
  units: Units,
  { rows, totals, total }: Statement,
  amounts: Amounts,
): void {
  const cells = (row: StatementRow, isTotal: boolean): TabCell[] => {
    const words = isTotal ? 'text total' : 'text wrapped';
    const amount = (pounds: number | null): TabCell =>
      pounds === null ? text('Not known', words) : money(pence(pounds), units, isTotal);
    return [
      text(row.agreement, words),
      row.contribution === '' ? BLANK : text(row.contribution, words),
      ...amounts.map(([key]) => amount(row[key])),
      text(row.class, isTotal ? 'text total' : 'text wrapped'),
      ...[row.withinYear, row.later].map(amount),
    ];
  };
  for (const row of rows) draft.put(cells(row, false), `statement ${row.agreement} | ${row.contribution}`);
  if (rows.length === 0) {
    draft.put([text('Nothing was in hand in this year.')]);
    return;
  }
  draft.rule();
  for (const row of totals) draft.put(cells(row, true), `class ${row.class}`);
  draft.put(cells(total, true), 'total');
}

function putSmallPrint(draft: TabDraft, { rows, rowsLeftOut }: Statement): void {
  draft.blank();
  const undated = rows.filter(({ notDated }) => notDated !== null).length;
  if (undated > 0)
    draft.putText(
      `When the closing of ${counted(undated, 'contribution')} is due is not known: the register has no date for ${undated === 1 ? 'it' : 'them'} that can be read.`,
      'warning',
    );
  draft.putText(
    'Money paid out is negative, so each row adds up to its closing balance. Class comes from the return clause, or from the register’s column Class. It is for the accountant to decide.',
    'quiet',
  );
  if (rowsLeftOut > 0)
    draft.putText(
      `${counted(rowsLeftOut, 'row')} of the table of movements cannot be read, and ${rowsLeftOut === 1 ? 'is' : 'are'} in no figure here.`,
      'warning',
    );
}

function headlineOf(statement: Statement | null, yearEnd: number): string {
  if (statement === null) return `Nothing is recorded by ${writeDate(yearEnd)}`;
  const { closing } = statement.total;
  return `In hand ${writePounds(pence(closing))} on ${writeDate(yearEnd)}, in ${counted(statement.rows.length, 'contribution')}`;
}
