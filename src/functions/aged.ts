import { AGE_HEADINGS, agedTable, type AgedRow, type AgedTable } from '../domain/movements/aged';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { lotOrder } from '../domain/pipeline/tranches';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { today } from '../workbook/excel/clock';
import { dateArgument, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { ledgerFor, orNotAvailable, pounds } from './ledger-argument';
import { leftOutLine } from './movements';
import { inForce } from './register-in-force';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

const PLACE_NAMES = { heldByAuthority: 'Held by authority', inHand: 'In hand' } as const;

/**
 * How long money has been held: what the authorities hold and what is in hand, by years since the authority received it.
 *
 * @customfunction AGED
 * @param [by] "Authority" (the same as left out), any other text column of the register, or "Expiry year".
 * @param [asAt] The day, at its end; today where left out.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [triggers] The table of instalments with its headings, for deadlines of their own; leave out for the table named Triggers, if there is one.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, for each group a row of what the authority holds and one of what is in hand, and a Total row of each: the group, Where, the money by years since receipt (Under 1 year, 1 to 2 years, ... 10 years and over), Receipt not known, and Total, which is the figure of ASAT. Pounds, exact to the penny.
 * @throws #N/A where the workbook has no Movements table or no register, where `asAt` is before the first movement, and where the register has no column `by`; #VALUE! where `asAt` is not a date, a range has no usable headings, or an amount up to that day is an Excel error.
 * @remarks A drawdown takes the earliest receipt first, unless its Reference is that of a receipt; where the table of instalments, or Spend within in the register, gives deadlines, the receipt that is to be spent first; money keeps the day of its receipt while it is in hand. Receipt not known is what an opening balance brought in: it is older than the first movement. "2 rows left out" comes last where rows of the Movements table cannot be read. Where the table of authorities names successors, authorities are those in force on that day.
 * @example =S106.AGED() | today, by authority
 * @example =S106.AGED("Agreement", DATE(2025, 3, 31)) | by agreement, at the year's end
 */
export function aged(
  by?: unknown,
  asAt?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  triggers?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const column = textArgument(by, 'by') || 'Authority';
    const asked = dateArgument(asAt, 'asAt');
    const call = invocation as Call;
    const onDay = inForce(authorities, call, 5);
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 2),
      register: registerSource(register, call, 3),
      triggers: optionalTableSource(TRIGGERS, triggers, call, 4),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const date = asked ?? today();
        const ledger = ledgerFor(read.movements, read.register, date);
        const orderOf = lotOrder(read.register, read.triggers, ledger);
        const at = { date, known: null, by: column, orderOf };
        return cells(orNotAvailable(agedTable(ledger, onDay(read.register, date), at), column));
      },
      { daily: asked === null },
    );
  }) as void;
}

function cells({ by, rows, totals, rowsLeftOut }: AgedTable): unknown[][] {
  const line = ({ name, place, bands, total }: AgedRow): unknown[] => [
    name,
    PLACE_NAMES[place],
    ...[...bands, total].map(pounds),
  ];
  const headings = [by, 'Where', ...AGE_HEADINGS, 'Total'];
  const spill = [headings, ...[...rows, ...totals].map(line), ...leftOutLine(rowsLeftOut, headings.length)];
  return wholeSpill(spill, 'Group by a column with fewer values.');
}
