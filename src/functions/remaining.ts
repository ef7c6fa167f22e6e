import { answer, type Call } from './answering';
import { balanceCells } from './balance-cells';
import { withRegister } from './register-argument';
import { inForceToday } from './register-in-force';

/**
 * Pounds remaining: value less spent, what the panel calls total funds remaining.
 *
 * @customfunction REMAINING
 * @param [of] An authority, an agreement, or a range of either; leave out for the whole register.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns Pounds, exact to the penny, in the shape of `of`.
 * @throws #N/A, naming the nearest match, where `of` is not in the register, and where the workbook has no register; #VALUE! where the range has no usable headings, or a cell that the figure needs holds an Excel error.
 * @remarks Negative where more was spent than was secured: shown as it is, and never set against another agreement. Where the table of authorities names a successor, the name of an authority means the same rows as in BALANCE.
 * @example =S106.REMAINING() | the whole register
 * @example =S106.REMAINING("Charnwood") | one authority
 * @example =S106.REMAINING("P/19/1234/2") | one agreement, all its contributions
 */
export function remaining(
  of?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () =>
    withRegister(register, invocation as Call, 1, (read) =>
      balanceCells(inForceToday(read), 'remaining', of),
    ),
  ) as void;
}
