import { tableAt, type AsAtRow, type AsAtTable } from '../domain/movements/as-at';
import type { LedgerMeasure } from '../domain/movements/measures';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { MONEY_MEASURES } from '../domain/register/figures/measures';
import { ROLLUP_MEASURES } from '../domain/register/figures/rollup';
import { dateArgument, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { ledgerFor, neededDate, orNotAvailable, pounds } from './ledger-argument';
import { inForce } from './register-in-force';
import { registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

/**
 * The panel's table as it was at the end of any day, worked out from the movements up to that day.
 *
 * @customfunction ASAT
 * @param date The day: what moved on the day itself counts.
 * @param [by] "Authority" (the same as left out), any other text column of the register, or "Expiry year".
 * @param [known] Leave out movements recorded after this date, so that a paper already published can be worked out again.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row a group sorted by name, and a Total row, with the columns of ROLLUP: the group, Open agreements, Total value, Project not yet started, Held by developers, Held by local authority, Drawn down, Spent, Funds remaining, Outstanding, Rows left out. Where a contribution was indexed, earned interest, bore a fee, was returned or written off, Adjustments and Current value follow. Pounds, exact to the penny.
 * @throws #N/A where the workbook has no Movements table or no register, where `date` is before the first movement (the message says from when it is known), and where the register has no column `by`; #VALUE! where `date` or `known` is not a date, a range has no usable headings, or an amount up to that day is an Excel error.
 * @remarks Rows left out counts rows of the Movements table that cannot be read. Contributions that the register does not have are the group (not in the register). Open agreements are those with a movement by that day that the register does not close: its status has no dates. Where the table of authorities names successors, authorities are those in force on that day.
 * @example =S106.ASAT(DATE(2025, 3, 31)) | the year's end
 * @example =S106.ASAT(DATE(2025, 3, 31), "Project") | by project
 * @example =S106.ASAT(DATE(2025, 3, 31), , DATE(2025, 4, 10)) | as it was known on 10 April
 */
export function asat(
  date: unknown,
  by?: unknown,
  known?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const day = neededDate(date, 'date');
    const column = textArgument(by, 'by') || 'Authority';
    const knownBy = dateArgument(known, 'known');
    const call = invocation as Call;
    const onDay = inForce(authorities, call, 5);
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 3),
      register: registerSource(register, call, 4),
    };
    return withSources(call, sources, (read) => {
      const ledger = ledgerFor(read.movements, read.register, day, knownBy);
      const table = tableAt(ledger, onDay(read.register, day), { date: day, known: knownBy, by: column });
      return cells(orNotAvailable(table, column));
    });
  }) as void;
}

const ADJUSTED = ['adjustments', 'currentValue'] as const;
const ADJUSTED_NAMES = ['Adjustments', 'Current value'];

function cells({ by, rows, total, isAdjusted }: AsAtTable): unknown[][] {
  const line = ({ name, openAgreements, amounts, rowsLeftOut }: AsAtRow): unknown[] => {
    const amount = (measure: LedgerMeasure) => pounds(amounts[measure]);
    const adjusted = isAdjusted ? ADJUSTED.map(amount) : [];
    return [name, openAgreements, ...ROLLUP_MEASURES.map(amount), rowsLeftOut, ...adjusted];
  };
  const headings = ROLLUP_MEASURES.map((measure) => MONEY_MEASURES[measure].printedName);
  const spill = [
    [by, 'Open agreements', ...headings, 'Rows left out', ...(isAdjusted ? ADJUSTED_NAMES : [])],
    ...rows.map(line),
    line(total),
  ];
  return wholeSpill(spill, 'Group by a column with fewer values.');
}
