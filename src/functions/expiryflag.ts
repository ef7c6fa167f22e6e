import { expiryFlag } from '../domain/calendar/expiry';
import { today } from '../workbook/excel/clock';
import { amountArgument, dateArgument, isGiven } from './arguments';
import { answer, memoisedDaily, type Call } from './answering';

/**
 * How near an expiry date is: Expired, Within 3 months, Within 6 months, Within 12 months, Later, No date, or Spent.
 *
 * @customfunction EXPIRYFLAG
 * @param expiry The expiry date; a blank cell has the flag No date.
 * @param [remaining] Pounds remaining; nil or less has the flag Spent. A blank cell is nil. Leave out to flag by the date alone.
 * @param [asAt] The date to look from; today where left out, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @returns One of the seven flags.
 * @throws #VALUE! where an argument is no date or no amount, saying what it holds.
 * @remarks Calendar months. The expiry date itself is still in time: a day later it is Expired. It flags the date that it is given, and knows nothing of the contribution. Where the table Triggers, or Spend within and Movements, give money deadlines of its own, S106.EXPIRING has those, and so do the flags that the pane puts in the register.
 * @example =S106.EXPIRYFLAG(Register[@[Expiry date]]) | beside the register, in each of its rows
 * @example =S106.EXPIRYFLAG(M2, N2-S2, DATE(2025, 3, 24)) | Spent where nothing remains
 */
export function expiryflag(
  expiry: unknown,
  remaining?: unknown[][],
  asAt?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown>,
): void {
  return answer(invocation as Call, () => {
    const expirySerial = dateArgument(expiry, 'expiry');
    const moneyRemains = !isGiven(remaining) || amountArgument(remaining, 'remaining') > 0;
    const asked = dateArgument(asAt, 'asAt');
    const flag = () => expiryFlag(expirySerial, moneyRemains, asked ?? today());
    return asked === null ? memoisedDaily(invocation as Call, flag) : flag();
  }) as void;
}
