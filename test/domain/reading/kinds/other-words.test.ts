/** Other words for what each column is, beside columns that are called plainly. */
import { first, then, tried, type Tried } from './trying';

const ROWS = [
  [12000, 0, 2000, 10000, 4000],
  [13755.5, 9216.5, 4539, 0, 0],
  [10287, 0, 0, 10287, 10287],
  [15112, 15112, 0, 0, 0],
  [2134.25, 0, 491, 1643.25, 600],
  [15066, 0, 15066, 0, 0],
  [3630, 3630, 0, 0, 0],
  [8800, 800, 3000, 5000, 5000],
];
const PLAIN = ['Value', 'Held by developer', 'Held by council', 'Paid to police', 'Spent by police'];
const SUMS = [
  'value=80784.75',
  'heldByDeveloper=28758.5',
  'heldByAuthority=25096',
  'drawnDown=26930.25',
  'spent=19887',
];

/** A sheet of all five columns, or of some, of which one is called otherwise. */
const called = (at: number, heading: string, columns: readonly number[] = [0, 1, 2, 3, 4]): string => {
  const names = columns.map((column) => (column === at ? heading : PLAIN[column]));
  const rows = ROWS.map((row, n) => [`A/${n}`, `Site ${n}`, ...columns.map((column) => row[column])]);
  return `@Blaby: ${[['Agreement', 'Site', ...names], ...rows].map((cells) => cells.join('|')).join(' / ')}`;
};
const all = (at: number, headings: string, when = then): Tried[] =>
  headings.split(', ').map((heading) => when(called(at, heading), SUMS.join(' ')));
const withDrawn = (headings: string): Tried[] =>
  headings
    .split(', ')
    .map((heading) => then(called(0, heading, [0, 3]), 'value=80784.75 drawnDown=26930.25'));

tried({
  'a value': [
    ...withDrawn(
      'Developer contribution, Developer contributions, Developer’s contribution, Financial obligation, Developer obligation',
    ),
    ...withDrawn(
      'Amount per legal agreement, Per legal agreement, As per agreement, Overall sum, Stated contribution',
    ),
    ...all(0, 'Owner’s contribution, Monetary obligation, Headline contribution', first),
  ],
  'what the developer owes': all(
    1,
    'Debt, Debtor balance, Receivable, Yet to receive, Accrued income, Balance payable',
  ),
  'what is left to draw': [
    ...all(
      2,
      'Available balance, Available funds, Undrawn, Undrawn balance, Unclaimed by police, Unallocated balance',
    ),
    ...all(
      2,
      'Awaiting claim, Awaiting drawdown, Pending transfer, Not yet paid to police, Cash balance, S106 balance',
    ),
    // Beside the value alone it may be all that has not been drawn.
    first(called(2, 'Undrawn balance', [0, 2]), 'value=80784.75 heldByAuthority=N/A'),
    first(called(2, 'Available balance', [0, 2]), 'value=80784.75 heldByAuthority=N/A'),
  ],
  'what the police had': all(3, 'Remittances, Remittance to police, Payout, BACS to PCC, Credited to police'),
  'what they spent': all(4, 'Spending, Police spending, Costs to date, Cost incurred, Utilisation'),
  'not with somebody': [
    then(called(1, 'Not with council', [0, 1]), 'value=80784.75 heldByAuthority=N/A'),
    first(called(1, 'No longer with the council', [0, 1]), 'value=80784.75 heldByAuthority=N/A'),
  ],
  'a sum that is due, or was agreed at first, beside another that is more': [
    then(
      '@Blaby: Ref|Site|Committed sum|Due / A/1|Mill|900|900 / A/2|Mill|800|0 / A/3|Mill|700|700 / A/4|Mill|600|0',
      'refused',
    ),
    then(
      '@Blaby: Ref|Site|Financial obligation|Due / A/1|Mill|9000|9000 / A/2|Mill|8000|0 / A/3|Mill|7000|7000 / A/4|Mill|6000|0',
      'refused',
    ),
    then(
      '@Blaby: Ref|Site|Index linked contribution|Original sum / A/1|Mill|9000|8000 / A/2|Mill|8000|7100 / A/3|Mill|7000|6500 / A/4|Mill|6000|5500',
      'refused',
    ),
    then(
      '@Blaby: Agreement ref|Site|S106 figure|Original sum / A/1|Mill|9000|8000 / A/2|Mill|8000|7100 / A/3|Mill|7000|6500 / A/4|Mill|6000|5500',
      'refused',
    ),
    first(
      '@Blaby: Ref|Site|Original sum|Number of homes / A/1|P|9000|100 / A/2|Q|8000|200 / A/3|R|7000|30000 / A/4|S|6000|40000',
      'value=30000',
    ),
  ],
  'two columns of one stage, of few amounts': [
    then(
      '@Blaby: Ref|Contribution|Trigger not met|Not due yet / A/1|900.25|0|900.25 / A/2|800.5|0|0 / A/3|700.25|300.25|400 / A/4|600.75|0|0 / A/5|500.25|0|500.25',
      'value=3502 notStarted=N/A',
    ),
  ],
  // It was an exception.
  'money that no word names': [
    then(
      '@Blaby: Ref|Contribution|Not started|Held by developer|Balance unspent by council|Paid to police|Paid by developer / A/1|3097|0|3097|0|0|0 / A/2|1568|0|1568|0|0|0 / A/3|5737|0|0|0|5737|5737 / A/4|6203|0|0|6203|0|6203 / A/5|3213|0|2506|707|0|707',
      'value=19818 drawnDown=5737',
    ),
  ],
});

const REGISTER = 'Agreement|Authority|Value|Not started|Held by developer|Held by authority|Drawn down|Spent';

tried({
  // It was passed over where every column of money was there.
  'a status that no heading names': [
    then(
      `${REGISTER}|Open/closed / A/1|Blaby|900|900|0|0|0|0|Open / A/2|Blaby|800|0|0|0|800|0|Closed / A/3|Blaby|700|0|0|700|0|0|Open`,
      'value=2400 agreements=2',
    ),
    then(
      `${REGISTER}|Still going? / A/1|Blaby|900|900|0|0|0|0|Open / A/2|Blaby|800|0|0|0|800|0|Closed / A/3|Blaby|700|0|0|700|0|0|Open`,
      'value=2400 agreements=2',
    ),
    first(
      `${REGISTER}|Status / A/1|Blaby|900|900|0|0|0|0|Open / A/2|Blaby|800|0|0|0|800|0|Closed / A/3|Blaby|700|0|0|700|0|0|Open`,
      'value=2400 agreements=2',
    ),
  ],
  'a fee is no reference': [
    then(
      '@Blaby: ObligationRef|Site|Legal fee|Contribution|Paid to police / A/1|Mill|350|900|0 / A/2|Inn|350|800|800 / A/3|Farm|350|700|700 / A/4|Pub|350|600|0 / Total||1400|3000|1500',
      'value=3000 drawnDown=1500 rows=4',
    ),
    then(
      '@Blaby: Obligation ref|Site|Agreement charge|Police contribution|Paid to police / A/1|Mill|350|900|0 / A/2|Inn|350|800|800 / A/3|Farm|350|700|700 / A/4|Pub|350|600|0 / Total||1400|3000|1500',
      'value=3000 drawnDown=1500 rows=4',
    ),
  ],
  'a total beside a figure that stands under Agreement': [
    then(
      '@Blaby: Agreement|Contribution|Value|Paid to police / 101|C1|900|0 / 102|C2|800|800 / 103|C3|700|700 / 306|Total|2400|1500',
      'value=2400 drawnDown=1500 rows=3 +total-row',
    ),
    then(
      '@Blaby: Agreement|Site|Value|Paid to police / 101|Mill|900|0 / 102|Inn|800|800 / 103|Farm|700|700 / 3|Grand total|2400|1500',
      'value=2400 drawnDown=1500 rows=3 +total-row',
    ),
    first(
      '@Blaby: Agreement|Site|Value|Paid to police / 101|Mill|900|0 / 102|Inn|800|800 / 103|Farm|700|700 / 104|Total Fitness|2300|1500',
      'value=4700 drawnDown=3000 rows=4',
    ),
  ],
  'the end of conditions': [
    then(
      '@Blaby: Agreement|Value|Paid to police|Conditions end / A/1|900|0|31/03/2031 / A/2|800|800|31/03/2029 / A/3|700|700|30/09/2030',
      '-expiry-not-given value=2400',
    ),
    first(
      '@Blaby: Agreement|Value|Paid to police|Planning conditions expire / A/1|900|0|31/03/2031 / A/2|800|800|31/03/2029 / A/3|700|700|30/09/2030',
      '+expiry-not-given value=2400',
    ),
  ],
});

tried({
  // The council's receipts come to what it paid on and what is left of them: two years of payments come to all of them too.
  'payments of two years, and all of them': [
    then(
      '@Blaby: Agreement|Value|Held|Paid to WMP 2023/24|Paid to WMP 2024/25|Received to date by force / A/1|900|0|300|600|900 / A/2|800|800|0|0|0 / A/3|700|0|700|0|700 / A/4|600|100|200|300|500',
      'value=3000 heldByAuthority=900 drawnDown=2100',
    ),
    then(
      '@Blaby: Agreement|Value|Held by council|Passed on 2023/24|Passed on 2024/25|Received by police / A/1|900|0|300|600|900 / A/2|800|800|0|0|0 / A/3|700|0|700|0|700 / A/4|600|100|200|300|500',
      'value=3000 heldByAuthority=900 drawnDown=2100',
    ),
  ],
  'what has not come in is no receipt': [
    then(
      '@Blaby: Agreement|Contribution|Not received from developer|Paid to police|Remaining / A/1|900|900|0|900 / A/2|800|800|0|800 / A/3|700|700|0|700',
      'value=2400 heldByDeveloper=2400 heldByAuthority=N/A',
    ),
    then(
      '@Blaby: Agreement|Contribution|Not started|Due not received|Held by council / A/1|900|0|900|0 / A/2|800|800|0|0 / A/3|700|0|0|700 / A/4|600|0|200|400',
      'value=3000 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Contribution|Not started|Future receipts|Held by council / A/1|900|0|900|0 / A/2|800|800|0|0 / A/3|700|0|0|700 / A/4|600|0|200|400',
      'value=3000 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Contribution|Held by developer|Held by council|Received 2024/25 / A/1|900|0|450|450 / A/2|800|800|0|0 / A/3|700|0|350|350 / A/4|600|0|600|0',
      'value=3000 drawnDown=N/A',
    ),
  ],
});
