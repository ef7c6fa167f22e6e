/** The fifth sheets written without sight of the reader, the plain ones: first-try.json says how it read each at first. */
import type { Definition } from '../write';
import { quick } from './quick';

export const unseenFifth: Definition[] = [
  quick({
    ...{
      name: 'kings-lynn-right-to-left',
      mark: 'plain',
      what: 'The columns in the reverse of the usual order',
      authority: "King's Lynn and West Norfolk",
      seed: 1101,
    },
    titles: ['Borough Council of King’s Lynn & West Norfolk', 'Police contributions'],
    columns: [
      ...['Expiry date: Expiry date', 'Spent: Spent by police (£)', 'Drawn down: Transferred to police (£)'],
      ...['Held by authority: Held by council (£)', 'Value: Contribution (£)', 'Site: Site'],
      ...['Agreement date: Date of agreement', 'Agreement: Reference'],
    ],
  }),
  quick({
    ...{
      name: 'harrogate-capital-headings',
      mark: 'plain',
      what: 'Every heading in capitals',
      authority: 'North Yorkshire',
      seed: 1102,
      isJoint: true,
    },
    columns: [
      ...['Agreement: S106 REF', 'Planning application: APPLICATION NO', 'Site: SITE ADDRESS'],
      ...['Purpose: OBLIGATION', 'Value: AMOUNT DUE', 'Held by developer: NOT YET RECEIVED'],
      ...['Held by authority: HELD BY COUNCIL', 'Drawn down: PAID TO POLICE', 'Notes: COMMENTS'],
    ],
    total: 'TOTAL',
  }),
  quick({
    ...{
      name: 'foi-numbered-questions',
      mark: 'plain',
      what: 'FOI: each heading has the number of its question',
      authority: 'Watford',
      seed: 1103,
      count: 9,
    },
    titles: ['Freedom of Information request 14862', 'Response of Watford Borough Council'],
    columns: [
      ...['Agreement: 1. Agreement reference', 'Site: 2. Site address', 'Value: 3. Amount secured'],
      ...['+received: 4. Amount received', 'Drawn down: 5. Amount passed to Hertfordshire Constabulary'],
      ...['Held by authority: 6. Amount still held', 'Expiry date: 7. Date by which to be spent'],
    ],
  }),
  quick({
    ...{
      name: 'tameside-gmp',
      mark: 'plain',
      what: 'The force by its initials, the council by its own',
      authority: 'Tameside',
      seed: 1104,
    },
    columns: [
      ...['Agreement: Agreement ID', 'Developer: Developer', 'Site: Location', 'Value: Agreed sum'],
      ...['+received: Received by TMBC', 'Drawn down: Paid to GMP', 'Held by authority: Held by TMBC'],
      ...['Expiry date: Repayment date', 'Status: Open/closed'],
    ],
    total: 'Totals',
  }),
  quick({
    ...{
      name: 'force-by-district',
      mark: 'plain',
      what: 'A force’s own list: district, deed, what it was awarded, has had and has used',
      authority: null,
      seed: 1105,
      count: 21,
      of: { authorities: ['Warwick', 'Stratford-on-Avon', 'Rugby', 'North Warwickshire'] },
    },
    titles: ['Warwickshire Police – developer contributions', 'Position at 31 December 2025'],
    columns: [
      ...['Authority: District', 'Agreement: Deed', 'Site: Development', 'Purpose: For'],
      ...['Value: Contribution agreed', 'Held by authority: With district'],
      ...['Drawn down: Received by Warwickshire Police', 'Spent: Used', '+inHand: Unspent'],
    ],
    total: 'Total',
  }),
  quick({
    ...{
      name: 'north-somerset-monitoring-officer',
      mark: 'plain',
      what: 'Trigger, due date and officer beside the money',
      authority: 'North Somerset',
      seed: 1106,
    },
    columns: [
      ...['Agreement: Legal agreement ref', '-name: Monitoring officer', 'Site: Site name'],
      ...['Trigger: Trigger point', 'Trigger date: Trigger date', 'Value: Contribution amount (£)'],
      ...['Held by authority: Amount held (£)', 'Drawn down: Amount paid to Avon & Somerset Police (£)'],
      ...['Expiry date: Spend deadline', 'Notes: Latest position'],
    ],
  }),
  quick({
    ...{
      name: 'bath-received-and-left',
      mark: 'plain',
      what: 'Amount received, amount passed on, balance left to pass on',
      authority: 'Bath and North East Somerset',
      seed: 1107,
    },
    columns: [
      ...['Agreement: Agreement number', 'Site: Site', 'Value: S106 contribution'],
      ...['+received: Amount received to date', 'Drawn down: Amount paid to police to date'],
      ...['Held by authority: Balance held by B&NES', 'Expiry date: Return date'],
    ],
    total: 'Total',
  }),
  quick({
    ...{
      name: 'chesterfield-all-stages-in-words',
      mark: 'plain',
      what: 'All the stages, each as a sentence',
      authority: 'Chesterfield',
      seed: 1108,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Total value of contribution (£)'],
      ...['Not started: Development not started (£)', 'Held by developer: Due from developer (£)'],
      ...['Held by authority: Held by Chesterfield BC (£)', 'Drawn down: Drawn down by police (£)'],
      ...['Spent: Spent by police (£)'],
    ],
    total: 'Total',
  }),
];
