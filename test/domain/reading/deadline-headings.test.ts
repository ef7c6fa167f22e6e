/** Which dates end the money, and which are of something else: a wrong deadline is as bad as a wrong sum. */
import { understandSheet } from '../../../src/domain/reading/understand-sheet';
import { block } from './kinds/trying';

const expiryOf = (heading: string): number | undefined =>
  understandSheet(
    block(
      `Agreement|Authority|Value|${heading} / 1/1|Blaby|100|01/02/2027 / 1/2|Melton|200|15/06/2028 / 1/3|Blaby|300|20/11/2029 / 1/4|Melton|50|03/03/2026`,
    ),
  )!.at.expiryDate;

test.each([
  ...['Spend by', 'Return to developer by', 'Refund date', 'Funds expire', 'Time limit', 'Commit by'],
  ...[
    'Repayment deadline',
    'Lapse date',
    'Expiry of funds',
    'Deadline for spend of payment',
    'Agreement expiry',
  ],
  'Unspent to be returned',
  ...['End of spend period', 'Spend period ends', 'Latest spend date', 'Money to be returned by'],
  ...['To be committed by', 'Drop dead date', 'Spending window closes', 'Last use date'],
])('"%s" is the end of the money', (heading) => expect(expiryOf(heading)).toBe(3));

test.each([
  ...['Permission expires', 'Planning expiry', 'Consent expiry', 'Expiry of planning permission'],
  ...['Payment deadline', 'Deadline for payment', 'Bond expiry', 'Application expiry date', 'Date received'],
  ...['Spend period starts', 'Start of spend period', 'Payment to be made by', 'Period of report'],
])('"%s" is of something else', (heading) => expect(expiryOf(heading)).toBeUndefined());
