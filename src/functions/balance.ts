import { Later } from '../domain/later/later';
import type { Register } from '../domain/register/register';
import { dateArgument, isLeftOut } from './arguments';
import { answer, type Call } from './answering';
import type { balanceAsAt } from './balance-as-at';
import { balanceCells } from './balance-cells';
import { measureArgument } from './measure-argument';
import { withRegister } from './register-argument';
import { inForce } from './register-in-force';

/** The same at a day that is past, from the Movements table. */
export const BALANCE_AS_AT = new Later<typeof balanceAsAt>();

/**
 * Any measure by its name: Value, Not started, Held by developer, Held by authority, Drawn down, Spent, Outstanding, Remaining, In hand, Agreements, Rows left out, Current value, Adjustments, Indexation, Interest, Fees, Returned, Written off.
 *
 * @customfunction BALANCE
 * @param measure The name of the measure, such as "Held by authority".
 * @param [of] An authority, an agreement, or a range of either; leave out for the whole register.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [asAt] The day, at whose end the figure is worked out from the Movements table; leave out for the register as it is.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live. Only with `asAt`.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns Pounds, exact to the penny; for Agreements the number of distinct open agreements, for Rows left out the number of rows that no figure counts. In the shape of `of`.
 * @throws #N/A, naming the nearest match, where the measure or `of` is not known, and where the workbook has no register; with `asAt` also where it has no Movements table, or the day is before the first movement; #VALUE! where the measure is blank, a range has no usable headings, `asAt` is not a date, or a cell that the figure needs holds an Excel error.
 * @remarks =S106.BALANCE("Rows left out") is the control cell of a workbook: it should read 0. Adjustments are what changed a contribution since it was signed, from Indexation to Written off; Current value is its value with them. Where the table of authorities names a successor, from the day in From its name means the rows of every authority that it succeeded, as in ROLLUP; the name of an authority that was succeeded still means the rows that have it.
 * @example =S106.BALANCE("Held by authority") | what the councils have received and still hold
 * @example =S106.BALANCE("Rows left out") | the control cell: should read 0
 * @example =S106.BALANCE("Agreements", "Blaby") | open agreements of one authority
 * @example =S106.BALANCE("In hand", "Blaby", , DATE(2025, 3, 31)) | one figure at the year's end
 */
export function balance(
  measure: unknown,
  of?: unknown[][],
  register?: unknown[][],
  asAt?: unknown,
  movements?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const key = measureArgument(measure);
    const call = invocation as Call;
    const date = dateArgument(asAt, 'asAt');
    const onDay = inForce(authorities, call, 5);
    if (date !== null) return BALANCE_AS_AT.get()(call, { key, of, register, date, movements, onDay });
    const work = (read: Register): unknown => balanceCells(onDay(read), key, of);
    return withRegister(register, call, 2, work, !isLeftOut(authorities));
  }) as void;
}
