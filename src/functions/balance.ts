import { isBlank } from '../domain/money/read-amount';
import { MEASURE_NAMES, measureOfName, type MeasureKey } from '../domain/register/measures';
import { nearest } from '../domain/sheet/nearest';
import { describe, single } from './arguments';
import { balanceCells } from './balance-cells';
import { answer, type Call } from './answering';
import { invalid, notAvailable } from './errors';
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

function measureArgument(argument: unknown): MeasureKey {
  const name = single(argument, 'measure');
  const names = Object.values(MEASURE_NAMES);
  if (isBlank(name)) throw invalid(`measure is blank. It should be one of ${names.join(', ')}.`);
  const key = typeof name === 'string' ? measureOfName(name) : null;
  if (key) return key;
  const near = typeof name === 'string' ? nearest(name, names) : null;
  const hint = near ? `Did you mean ${near}?` : `There are: ${names.join(', ')}.`;
  throw notAvailable(`No measure ${describe(name)}. ${hint}`);
}
