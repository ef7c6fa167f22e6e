import { answer, type Call } from './answering';
import { balanceCells } from './balance-cells';
import { withRegister } from './register-argument';
import { inForceToday } from './register-in-force';

/**
 * Pounds still to be drawn down from the authorities: value less drawn down.
 *
 * @customfunction OUTSTANDING
 * @param [of] An authority, an agreement, or a range of either; leave out for the whole register.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns Pounds, exact to the penny, in the shape of `of`.
 * @throws #N/A, naming the nearest match, where `of` is not in the register, and where the workbook has no register; #VALUE! where the range has no usable headings, or a cell that the figure needs holds an Excel error.
 * @remarks Negative where more was drawn down than was secured: shown as it is. Rows with an error finding are left out of every figure; S106.BALANCE("Rows left out") counts them and S106.VALIDATE lists them. Where the table of authorities names a successor, the name of an authority means the same rows as in BALANCE.
 * @example =S106.OUTSTANDING() | the whole register
 * @example =S106.OUTSTANDING("NW Leics") | one authority, under any of its spellings
 * @example =S106.OUTSTANDING(A2:A9) | as many figures as there are names in A2:A9
 * @example =S106.OUTSTANDING("Blaby", Register[#All]) | a table of your choice, with its headings
 */
export function outstanding(
  of?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () =>
    withRegister(register, invocation as Call, 1, (read) =>
      balanceCells(inForceToday(read), 'outstanding', of),
    ),
  ) as void;
}
