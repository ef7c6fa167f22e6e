import { LAST_YEAR } from '../domain/calendar/read-date';
import { dateFromSerial } from '../domain/calendar/serial';
import { MAX_SPEND_MONTHS, spendBy } from '../domain/calendar/spend-by';
import { dateArgument, describe, single } from './arguments';
import { decimalArgument } from './decimal-argument';
import { answer } from './answering';
import { invalid } from './errors';

/**
 * The last day on which money that was received may be spent: so many years after its receipt. Each receipt of a contribution has its own.
 *
 * @customfunction SPENDBY
 * @param received The day on which the authority received the money.
 * @param years The years within which the agreement has it spent, such as 5, 7 or 10; halves are months.
 * @returns A date as a serial: format the cell as a date.
 * @throws #VALUE! where `received` is blank or no date, or `years` is blank, no number, no whole number of months, below nil, or over 50.
 * @remarks It is the same day of the year, and still in time; 29 February becomes 28 February. Years count from receipt: where the agreement counts from another day, give that day.
 * @example =S106.SPENDBY(DATE(2024, 6, 30), 5) | 30 June 2029
 * @example =S106.SPENDBY(DATE(2024, 2, 29), 7) | 28 February 2031
 */
export function spendby(received: unknown, years: unknown): unknown {
  return answer(null, () => {
    const day = dateArgument(received, 'received');
    if (day === null)
      throw invalid('received is blank. Give the date of the receipt, such as DATE(2026,3,31).');
    const months = decimalArgument(years, 'years', '5').times(12);
    if (!months.isInteger() || months.lessThan(1) || months.greaterThan(MAX_SPEND_MONTHS))
      throw invalid(
        `years is ${describe(single(years, 'years'))}. It should be from 1 month to 50 years, in whole months, such as 5 or 7.5.`,
      );
    const deadline = spendBy(day, months.toNumber());
    if (dateFromSerial(deadline).year > LAST_YEAR)
      throw invalid(`received leads to a deadline after ${LAST_YEAR}. Check the date and the years.`);
    return deadline;
  });
}
