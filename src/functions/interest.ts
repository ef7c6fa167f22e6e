import { interest as interestOn } from '../domain/money/interest';
import { toPounds } from '../domain/money/pence';
import { dateArgument, describe, neededAmountArgument } from './arguments';
import { decimalArgument } from './decimal-argument';
import { answer } from './answering';
import { invalid } from './errors';

/**
 * Simple interest on a late payment, from the day after it was due to the day it was paid, on a 365-day year.
 *
 * @customfunction INTEREST
 * @param principal The sum paid late, in pounds.
 * @param annualRate The rate for a year: 7.25% or 0.0725.
 * @param due The date it was due.
 * @param paid The date it was paid.
 * @returns Pounds, half up to the penny; 0 where it was paid in time.
 * @throws #VALUE! where an argument is blank, 0 (which a blank cell may come as), no number or no date, or the rate is below 0 or above 1 (100%).
 * @remarks Not compounding. Interest on section 106 money is whatever the agreement says; where it follows a rate that changed, work out each stretch and add them.
 * @example =S106.INTEREST(50000, 7.25%, DATE(2025, 4, 1), DATE(2025, 7, 1)) | 903.77
 */
export function interest(principal: unknown, annualRate: unknown, due: unknown, paid: unknown): unknown {
  return answer(null, () => {
    const sum = neededAmountArgument(principal, 'principal');
    const rate = decimalArgument(annualRate, 'annualRate', '7.25%');
    if (rate.lessThan(0) || rate.greaterThan(1)) {
      throw invalid(`annualRate is ${describe(annualRate)}. Write it as 7.25% or 0.0725, from 0 to 100%.`);
    }
    return toPounds(interestOn(sum, rate, neededDate(due, 'due'), neededDate(paid, 'paid')));
  });
}

function neededDate(argument: unknown, name: string): number {
  const serial = dateArgument(argument, name);
  if (serial === null) throw invalid(`${name} is blank. Give a date.`);
  return serial;
}
