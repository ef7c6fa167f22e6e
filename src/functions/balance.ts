import { balanceCells } from './balance-cells';
import { answer, type Call } from './answering';
import { measureArgument } from './measure-argument';
import { withRegister } from './register-argument';

/**
 * Any measure by its name: Value, Not started, Held by developer, Held by authority, Drawn down, Spent, Outstanding, Remaining, In hand, Agreements, or Rows left out.
 *
 * @customfunction BALANCE
 * @param measure The name of the measure, such as "Held by authority".
 * @param [of] An authority, an agreement, or a range of either; leave out for the whole register.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns Pounds, exact to the penny; for Agreements the number of distinct open agreements, for Rows left out the number of rows that no figure counts. In the shape of `of`.
 * @throws #N/A, naming the nearest match, where the measure or `of` is not known, and where the workbook has no register; #VALUE! where the measure is blank, the range has no usable headings, or a cell that the figure needs holds an Excel error.
 * @remarks =S106.BALANCE("Rows left out") is the control cell of a workbook: it should read 0.
 * @example =S106.BALANCE("Held by authority") | what the councils have received and still hold
 * @example =S106.BALANCE("Rows left out") | the control cell: should read 0
 * @example =S106.BALANCE("Agreements", "Blaby") | open agreements of one authority
 */
export function balance(
  measure: unknown,
  of?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const key = measureArgument(measure);
    return withRegister(register, invocation as Call, 2, (read) => balanceCells(read, key, of));
  }) as void;
}
