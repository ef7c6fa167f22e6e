import { financialYearEnd } from '../domain/calendar/financial-year';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { inHandDeadlines } from '../domain/pipeline/in-hand-deadlines';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { statementOf, type NotDated, type Statement, type StatementRow } from '../domain/movements/statement';
import { today } from '../workbook/excel/clock';
import { dateArgument, describe } from './arguments';
import { answer, type Call } from './answering';
import { notAvailable } from './errors';
import { ledgerFor, orNotAvailable, pounds } from './ledger-argument';
import { leftOutLine } from './movements';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

/**
 * The year-end statement of money in hand, for the accounts: what each contribution had, drew down, spent and gave back.
 *
 * @customfunction STATEMENT
 * @param [yearEnd] The last day of the year; the latest 31 March where left out.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [triggers] The table of instalments with its headings, for deadlines of their own; leave out for the table named Triggers, if there is one.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row a contribution that had money in hand: Agreement, Contribution, Opening in hand, Drawn down, Interest, Spent, Returned, Closing, Class, Within a year, Later; then a total for each class, and one of all. What goes out is below nil, so that a row adds up to its closing. Where another movement touched money in hand, a column Other stands before Closing. Pounds, exact to the penny.
 * @throws #N/A where the workbook has no Movements table or no register, and where the year ended before the first movement; #VALUE! where `yearEnd` is not a date, a range has no usable headings, or an amount up to that day is an Excel error.
 * @remarks Class is "Receipts in advance" where the register says under Return clause that unspent money goes back, else "Unapplied"; a column Class in the register goes before both. Which it is, your accountant decides. Within a year is what has to be spent within twelve months of the year's end, by its Expiry date: #N/A, with the reason, where that cannot be read or the register does not have it; a blank one is Later. Where the table of instalments, or Spend within in the register, gives receipts deadlines of their own, each part of the closing goes by its own, as in EXPIRING. Interest is what the force's own hand earned: To is In hand. "2 rows left out" comes last where rows of the Movements table cannot be read.
 * @example =S106.STATEMENT() | the year that ended last
 * @example =S106.STATEMENT(DATE(2025, 3, 31)) | the year 2024/25
 */
export function statement(
  yearEnd?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  triggers?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const asked = dateArgument(yearEnd, 'yearEnd');
    const call = invocation as Call;
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 1),
      register: registerSource(register, call, 2),
      triggers: optionalTableSource(TRIGGERS, triggers, call, 3),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const last = asked ?? financialYearEnd(today());
        const ledger = ledgerFor(read.movements, read.register, last);
        const deadlines = inHandDeadlines(read.register, read.triggers, ledger, last);
        return cells(orNotAvailable(statementOf(ledger, read.register, last, deadlines), ''));
      },
      { daily: asked === null },
    );
  }) as void;
}

/** An amount that needs an expiry date, or #N/A that says why it has none. */
function dated({ notDated }: StatementRow, amount: number | null): unknown {
  if (notDated === null) return pounds(amount!);
  const reasons: Record<NotDated['kind'], string> = {
    'no-column':
      'The register has no column Expiry date, so it is not known what has to be spent within a year. Add a column headed Expiry date.',
    'no-contribution':
      'The register does not have this contribution, so its expiry date is not known. Correct its reference in Movements, or add it to the register.',
    'not-a-date': `The register’s Expiry date holds ${notDated.kind === 'not-a-date' ? describe(notDated.text) : ''}, which is not a date. Type the date as day, month and year, or clear it where there is none.`,
  };
  return notAvailable(reasons[notDated.kind]);
}

function cells({ rows, totals, total, rowsLeftOut }: Statement): unknown[][] {
  const hasOther = rows.some(({ other }) => other !== 0);
  const line = (row: StatementRow): unknown[] => [
    row.agreement,
    row.contribution,
    ...[row.opening, row.drawnDown, row.interest, row.spent, row.returned].map(pounds),
    ...(hasOther ? [pounds(row.other)] : []),
    pounds(row.closing),
    row.class,
    dated(row, row.withinYear),
    dated(row, row.later),
  ];
  const headings = [
    ...['Agreement', 'Contribution', 'Opening in hand', 'Drawn down', 'Interest', 'Spent', 'Returned'],
    ...(hasOther ? ['Other'] : []),
    ...['Closing', 'Class', 'Within a year', 'Later'],
  ];
  const spill = [
    headings,
    ...[...rows, ...totals, total].map(line),
    ...leftOutLine(rowsLeftOut, headings.length),
  ];
  return wholeSpill(spill, 'Give a part of the Movements table.');
}
