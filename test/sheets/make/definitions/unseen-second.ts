/** The second sheets written without sight of the reader: what it made of each at first is in first-try.json. */
import type { Definition } from '../write';
import { quick } from './quick';

const FORCES = ['Cotswold', 'Stroud', 'Tewkesbury', 'Forest of Dean'];

export const unseenSecond: Definition[] = [
  quick({
    ...{
      name: 'ipswich-s106-schedule',
      mark: 'plain',
      what: 'A schedule with agreement date and ward',
      authority: 'Ipswich',
      seed: 901,
    },
    titles: ['Ipswich Borough Council', 'Schedule of section 106 monies: Suffolk Constabulary'],
    columns: [
      ...[
        'Agreement: S106 Number',
        'Planning application: Planning Application No.',
        'Site: Site Location',
        'Area: Ward',
      ],
      ...[
        'Agreement date: Date of Agreement',
        'Value: Contribution Agreed',
        'Held by authority: Balance Held by Council',
      ],
      ...['Drawn down: Paid to Suffolk Constabulary', 'Expiry date: Date Expires'],
    ],
    total: 'Total',
  }),
  quick({
    ...{
      name: 'norwich-monies',
      mark: 'plain',
      what: 'Monies secured, received, transferred',
      authority: 'Norwich',
      seed: 902,
    },
    columns: [
      ...[
        'Agreement: Agreement Reference No',
        'Site: Address',
        'Developer: Applicant',
        'Value: Monies secured',
      ],
      ...[
        '+received: Monies received',
        'Drawn down: Monies transferred to police',
        'Held by authority: Monies held',
      ],
    ],
  }),
  quick({
    ...{
      name: 'colchester-triggers',
      mark: 'plain',
      what: 'Triggers beside sums',
      authority: 'Colchester',
      seed: 903,
    },
    titles: ['Colchester City Council'],
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Trigger: Trigger for payment', 'Trigger date: Trigger date'],
      ...[
        'Value: Sum due under agreement',
        'Held by authority: Sum held',
        'Drawn down: Sum released to Essex Police',
      ],
      ...['Expiry date: Must be spent by'],
    ],
  }),
  quick({
    ...{
      name: 'exeter-four-stages',
      mark: 'plain',
      what: 'All four stages',
      authority: 'Exeter',
      seed: 904,
      count: 18,
    },
    columns: [
      ...[
        'Agreement: Agreement ref.',
        'Site: Development site',
        'Value: Total contribution (£)',
        'Not started: Not yet commenced (£)',
      ],
      ...[
        'Held by developer: Due from developer (£)',
        'Held by authority: Held by ECC (£)',
        'Drawn down: Paid to Devon & Cornwall Police (£)',
      ],
      ...['Notes: Comments'],
    ],
    total: 'Totals',
    notes: ['Sums exclude indexation.'],
  }),
  quick({
    ...{ name: 'torridge-plain', mark: 'plain', what: 'Short headings', authority: 'Torridge', seed: 905 },
    columns: [
      'Agreement: Ref',
      'Site: Site',
      'Value: Amount',
      'Held by authority: Held',
      'Drawn down: Paid to police',
      'Status: Status',
    ],
  }),
  quick({
    ...{
      name: 'gloucestershire-constabulary',
      mark: 'plain',
      what: 'A force’s list by council',
      authority: null,
      seed: 906,
      count: 30,
    },
    of: { authorities: FORCES },
    titles: ['Gloucestershire Constabulary: section 106 register'],
    columns: [
      ...[
        'Authority: LPA',
        'Agreement: LPA agreement ref',
        'Site: Development',
        'Purpose: Purpose',
        'Value: Contribution secured',
      ],
      ...[
        'Held by developer: Awaiting payment by developer',
        'Held by authority: Held by LPA',
        'Drawn down: Received by Constabulary',
      ],
      ...['Spent: Spent by Constabulary', '+inHand: Balance in hand', 'Expiry date: Expiry'],
    ],
  }),
  quick({
    ...{
      name: 'foi-wigan',
      mark: 'plain',
      what: 'FOI with a sentence above',
      authority: 'Wigan',
      seed: 907,
      count: 9,
    },
    titles: [
      'FOI 2025-771',
      'Please find below the section 106 contributions for policing secured since 2014',
    ],
    columns: [
      ...[
        'Agreement: Agreement reference',
        'Site: Development name',
        'Agreement date: Date signed',
        'Value: Amount secured (£)',
      ],
      ...['Held by authority: Amount currently held (£)', 'Drawn down: Amount paid to GMP (£)'],
    ],
    notes: ['No contributions have been returned to developers.'],
  }),
  quick({
    ...{
      name: 'stroud-obligations',
      mark: 'plain',
      what: 'Obligation numbers and what is owed',
      authority: 'Stroud',
      seed: 908,
      isStarted: true,
    },
    of: { most: 3, contribution: (n, k) => `${n}/${k}` },
    columns: [
      ...[
        'Agreement: Agreement no.',
        'Contribution: Obligation ref',
        'Site: Site',
        'Purpose: Description of obligation',
        'Value: Obligation value',
      ],
      ...[
        'Held by developer: Owed by developer',
        'Held by authority: In council balances',
        'Drawn down: Transferred to OPCC',
      ],
    ],
  }),
  quick({
    ...{
      name: 'crawley-finance',
      mark: 'plain',
      what: 'Finance team with cost codes',
      authority: 'Crawley',
      seed: 909,
    },
    columns: [
      ...[
        '-code: Cost code',
        'Agreement: S106 agreement',
        'Developer: Developer',
        'Value: Total due',
        '+received: Total received',
        'Drawn down: Total paid to Sussex Police',
      ],
      ...['Held by authority: Balance held'],
    ],
    total: 'Grand total',
  }),
  quick({
    ...{
      name: 'county-lancashire-areas',
      mark: 'plain',
      what: 'A county with districts',
      authority: null,
      seed: 910,
      count: 24,
    },
    of: { authorities: ['Burnley', 'Chorley', 'Fylde', 'Hyndburn'] },
    columns: [
      ...[
        'Authority: District',
        'Agreement: Agreement',
        'Area: Parish',
        'Site: Site address',
        'Value: Police contribution (£)',
        'Held by authority: Held by district (£)',
      ],
      ...['Drawn down: Paid to Lancashire Constabulary (£)', 'Expiry date: Spend deadline'],
    ],
  }),
  quick({
    ...{
      name: 'reading-long-headings',
      mark: 'plain',
      what: 'Headings that are sentences',
      authority: 'Reading',
      seed: 911,
    },
    columns: [
      ...[
        'Agreement: Section 106 agreement reference number',
        'Site: Name and address of the site',
        'Value: Total amount of the police contribution secured by the agreement',
      ],
      ...[
        'Held by authority: Amount of the contribution held by the Council',
        'Drawn down: Amount of the contribution paid to Thames Valley Police',
        'Expiry date: Date by which the contribution must be spent',
      ],
    ],
  }),
  quick({
    ...{
      name: 'bolton-started',
      mark: 'plain',
      what: 'Started and not',
      authority: 'Bolton',
      seed: 912,
      isJoint: true,
    },
    columns: [
      ...[
        'Agreement: Legal agreement ref',
        'Site: Site name',
        'Value: Value',
        'Held by developer: Not yet paid by developer',
        'Held by authority: Held by Bolton Council',
        'Drawn down: Passed to GMP',
        'Spent: Spent by GMP',
      ],
    ],
  }),
  quick({
    ...{
      name: 'tunbridge-wells-kent-police',
      mark: 'plain',
      what: 'Kent Police named in headings',
      authority: 'Tunbridge Wells',
      seed: 913,
    },
    titles: ['Tunbridge Wells BC'],
    columns: [
      ...[
        'Planning application: Application ref',
        'Agreement: S106 ref',
        'Site: Location',
        'Value: Kent Police contribution',
        'Held by authority: Held by TWBC',
        'Drawn down: Transferred to Kent Police',
        'Expiry date: Clawback date',
      ],
    ],
  }),
  quick({
    ...{
      name: 'craven-paid-and-unpaid',
      mark: 'plain',
      what: 'Paid, unpaid, passed over',
      authority: 'North Yorkshire',
      seed: 914,
      isStarted: true,
    },
    columns: [
      ...[
        'Agreement: Agreement ID',
        'Site: Site',
        'Value: Contribution',
        'Held by developer: Unpaid',
        'Held by authority: Held by the Council',
        'Drawn down: Passed over to North Yorkshire Police',
      ],
    ],
  }),
  quick({
    ...{
      name: 'hull-nil-dashes',
      mark: 'plain',
      what: 'A small list',
      authority: 'Kingston upon Hull',
      seed: 915,
      count: 6,
    },
    columns: [
      'Agreement: Reference',
      'Site: Site',
      'Value: Amount due',
      'Held by authority: Amount held',
      'Drawn down: Amount transferred',
    ],
  }),
];
