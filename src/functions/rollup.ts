import {
  ROLLUP_MEASURES,
  rollup as rollupOf,
  type Rollup,
  type RollupRow,
  type StatusFilter,
} from '../domain/register/figures/rollup';
import { MEASURE_NAMES, MONEY_MEASURES } from '../domain/register/figures/measures';
import type { Register } from '../domain/register/register';
import { strictIsOn } from '../workbook/settings/strict';
import { dateArgument, describe, isLeftOut, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { invalid, notAvailable } from './errors';
import { withRegister } from './register-argument';
import { inForce } from './register-in-force';
import { countCell, tableCell } from './spill';
import { wholeSpill } from './spill-size';

/**
 * The panel's table: one row for each authority, or for each value of another column, and a total.
 *
 * @customfunction ROLLUP
 * @param [by] "Authority" (the same as left out), any other text column, or "Expiry year" (1 April to 31 March).
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [status] "Open" or "Closed" keeps only those contributions; leave out for all.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param [asAt] The day whose authorities the rows count under; today where left out. Amounts are those of the register as it is now.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row a group sorted by name, and a Total row: the group, Open agreements, Total value, Project not yet started, Held by developers, Held by local authority, Drawn down, Spent, Funds remaining, Outstanding, Rows left out. Where the register has Indexation, Interest, Fees, Returned or Written off, and any is not nil, Adjustments and Current value follow: then Current value is the four stages, Outstanding is it less drawn down, and Funds remaining it less spent. Pounds, exact to the penny.
 * @throws #N/A, naming the nearest match, where the register has no column `by`, and where the workbook has no register; #VALUE! where `status` is neither Open nor Closed, `asAt` is not a date, or a range has no usable headings. A single figure is #VALUE! where a cell that it needs holds an Excel error.
 * @remarks Where the table of authorities names a successor, the rows of the authority that it succeeds count under it from the day in From; before that day, under the authority that they name. Rows left out counts, beside the figures, the rows that they leave out. Rows with nothing in the column are the group (blank). The total of Open agreements counts an agreement once, even if its contributions are in two groups.
 * @example =S106.ROLLUP() | the panel's table, by authority
 * @example =S106.ROLLUP("Expiry year") | what runs out in which financial year
 * @example =S106.ROLLUP("Project", , "Open") | open contributions by project
 * @example =S106.ROLLUP(, , , , DATE(2028, 3, 31)) | under the authorities of the last day before a reorganisation
 */
export function rollup(
  by?: unknown,
  register?: unknown[][],
  status?: unknown,
  authorities?: unknown[][],
  asAt?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const column = textArgument(by, 'by') || 'Authority';
    const filter = statusArgument(status);
    const day = dateArgument(asAt, 'asAt');
    const call = invocation as Call;
    const onDay = inForce(authorities, call, 3);
    const work = (read: Register): unknown => {
      const of = onDay(read, day);
      const table = rollupOf(of, { by: column, status: filter, strict: strictIsOn() });
      if (!('kind' in table)) return rollupCells(table, of);
      const hint = table.nearest ? ` Did you mean ${table.nearest}?` : ' Leave "by" out for the authorities.';
      throw notAvailable(`The register has no text column ${describe(column)} to group by.${hint}`);
    };
    return withRegister(register, call, 1, work, day === null && !isLeftOut(authorities));
  }) as void;
}

function statusArgument(argument: unknown): StatusFilter {
  const status = textArgument(argument, 'status').toLowerCase();
  if (status === '') return 'all';
  if (status === 'open' || status === 'closed') return status;
  throw invalid(
    `status is ${describe(argument)}. It should be "Open" or "Closed", or left out for all contributions.`,
  );
}

function rollupCells(table: Rollup, register: Register): unknown[][] {
  const adjusted = table.isAdjusted ? [MEASURE_NAMES.adjustments, MEASURE_NAMES.currentValue] : [];
  const headings = ROLLUP_MEASURES.map((measure) => MONEY_MEASURES[measure].printedName);
  const cells = (row: RollupRow): unknown[] => [
    row.name,
    countCell(row.openAgreements, register),
    ...ROLLUP_MEASURES.map((measure) => tableCell(row.figures[measure], register)),
    row.rowsLeftOut,
    ...(table.isAdjusted ? [row.adjusted.adjustments, row.adjusted.currentValue] : []).map((figure) =>
      tableCell(figure, register),
    ),
  ];
  const spill = [
    [table.by, 'Open agreements', ...headings, 'Rows left out', ...adjusted],
    ...table.rows.map(cells),
    cells(table.total),
  ];
  return wholeSpill(spill, 'Group by a column with fewer values, or give a part of the register.');
}
