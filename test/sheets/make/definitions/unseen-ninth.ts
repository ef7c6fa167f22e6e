/** The ninth sheets written without sight of the reader: six plain ones, and rough ones that a line a column tells. */
import type { Definition } from '../write';
import { quick, type Quick } from './quick';
import { asCsv } from './writing';

const ninth = (of: Quick): Definition => ({ ...quick(of), name: `unseen9-${of.name}` });
const plainNinth = (of: Omit<Quick, 'mark'>): Definition => ninth({ ...of, mark: 'plain' });
const roughNinth = (of: Omit<Quick, 'mark'>): Definition => ninth({ ...of, mark: 'rough' });

const plainOnes: Definition[] = [
  plainNinth({
    ...{ name: 'wealden-register', what: 'A register in full words', authority: 'Wealden', seed: 1501 },
    titles: ['Wealden District Council', 'Developer contributions for Sussex Police'],
    columns: [
      ...['Agreement: Section 106 agreement ref. no.', 'Planning application: Planning permission'],
      ...['Site: Site name and address', 'Developer: Developer or landowner'],
      ...['Value: Police contribution agreed (£)', '+received: Received from developer (£)'],
      ...['Drawn down: Paid across to Sussex Police (£)'],
      ...['Held by authority: Remaining with the Council (£)', 'Expiry date: To be spent by (date)'],
    ],
    total: 'Total',
  }),
  asCsv(
    plainNinth({
      ...{ name: 'west-lancashire-foi', what: 'FOI answer as CSV', authority: 'West Lancashire', seed: 1502 },
      columns: [
        ...['Planning application: Application ref', 'Agreement: Agreement under section 106'],
        ...['Agreement date: S106 signed on', 'Site: Address of development'],
        ...['Value: Amount secured for Lancashire Constabulary (£)'],
        ...['+received: Amount received by West Lancashire BC (£)'],
        ...['Drawn down: Amount forwarded to Lancashire Constabulary (£)'],
        ...['Held by authority: Amount still with West Lancashire BC (£)'],
      ],
    }),
  ),
  plainNinth({
    ...{
      name: 'force-northants-list',
      what: 'A force’s list: cash received, spent, not yet spent',
      authority: null,
      seed: 1503,
      count: 19,
    },
    of: { authorities: ['West Northamptonshire', 'North Northamptonshire'] },
    columns: [
      ...['Authority: Council area', 'Agreement: Council’s reference', 'Site: Housing scheme'],
      ...['Value: Contribution secured for policing', 'Drawn down: Cash received by the force'],
      ...['Spent: Cash spent by the force', '+inHand: Cash not yet spent'],
      ...['Expiry date: Money must be spent by'],
    ],
    total: 'Total',
  }),
  plainNinth({
    ...{ name: 'rugby-four-stages', what: 'Every stage', authority: 'Rugby', seed: 1504 },
    columns: [
      ...['Agreement: Agreement file no.', 'Site: Name of site', 'Trigger: Payment trigger'],
      ...['Value: Full contribution', 'Not started: Trigger not reached'],
      ...['Held by developer: Triggered but unpaid', 'Held by authority: Held at Rugby BC'],
      ...['Drawn down: Passed on to Warwickshire Police'],
    ],
    total: 'Total',
  }),
  plainNinth({
    ...{ name: 'worthing-account', what: 'Paid in, paid out, left', authority: 'Worthing', seed: 1505 },
    columns: [
      ...['Agreement: Deed number', 'Area: Neighbourhood', 'Site: Development address'],
      ...['Purpose: What it is for', 'Value: Contribution in the agreement'],
      ...['+received: Paid in by developer', 'Drawn down: Paid out to Sussex Police'],
      ...['Held by authority: Left in account', 'Notes: Update'],
    ],
  }),
  plainNinth({
    ...{
      name: 'stevenage-triggers',
      what: 'When payable, when met, what status',
      authority: 'Stevenage',
      seed: 1506,
    },
    columns: [
      ...['Agreement: S106 agreement ref.', 'Site: Site of development', 'Purpose: Police requirement'],
      ...['Trigger: When payable', 'Trigger date: Trigger met on', 'Value: Contribution total'],
      ...['Held by authority: Council holding', 'Drawn down: Handed to Hertfordshire Police'],
      ...['Expiry date: Date money lapses', 'Status: Current status'],
    ],
  }),
];

const systems: Definition[] = [
  asCsv(
    roughNinth({
      ...{ name: 'exacom-obligations', what: 'Exacom’s names', authority: 'Wyre', seed: 1511, count: 18 },
      of: { most: 2, contribution: (n, k) => `OB${n}-${k}` },
      columns: [
        ...['Agreement: Agreement Ref (Exacom)', 'Contribution: Obligation Record'],
        ...['Purpose: Obligation Category', 'Site: Primary Address', 'Area: Ward Name'],
        ...['+base: Amount Before Indexation', 'Value?: Amount Including Indexation'],
        ...['+received: Total Paid In', 'Drawn down?: Total Spent'],
        ...['Held by authority: Total Remaining', 'Expiry date: Spend Deadline Date'],
        ...['Status: Record Status'],
      ],
    }),
  ),
  roughNinth({
    ...{
      name: 'def-funds-report',
      what: 'A system’s report of the funds of one beneficiary',
      authority: 'Lichfield',
      seed: 1512,
    },
    of: { contribution: (n) => String(40_210 + 7 * n) },
    titles: ['FIN-07 Contributions held', 'Filter: beneficiary = Staffordshire Police'],
    columns: [
      ...['Agreement: Deed File Ref', 'Planning application: App No', 'Agreement date: Deed Date'],
      ...['Contribution: Covenant ID', 'Site: Premises', 'Value: Covenant Sum', '+received: Funds In'],
      ...['Drawn down: Disbursed to Beneficiary', 'Held by authority: Funds Available'],
      ...['Expiry date: Return Due'],
    ],
    total: 'Report total',
  }),
  asCsv(
    roughNinth({
      ...{ name: 'uniform-field-names', what: 'A system’s own fields', authority: 'Tandridge', seed: 1513 },
      columns: [
        ...['Agreement: REFVAL', 'Site: ADDRESS', 'Agreement date: AGRDATE', 'Value: AMTDUE'],
        ...['+received: AMTRECD', 'Drawn down: AMTPAIDOUT', 'Held by authority: AMTBAL'],
        ...['Expiry date: SPENDBY'],
      ],
    }),
    { encoding: 'utf-8-bom' },
  ),
  roughNinth({
    ...{ name: 'ifs-year-table', what: 'One year’s movements between two ends', authority: 'Ashford' },
    ...{ seed: 1514 },
    titles: ['Infrastructure funding statement 2024/25', 'Annex C – Kent Police'],
    columns: [
      ...['Agreement: Deed of agreement', 'Site: Relates to', 'Value: Full amount in deed'],
      ...['+before: Retained at start of year', '+nothing: Taken in during year'],
      ...['+thisYear: Transferred during year', 'Drawn down: Transferred since start'],
      ...['Held by authority: Retained at end of year'],
    ],
    total: 'Totals',
  }),
];

const speech: Definition[] = [
  roughNinth({
    ...{
      name: 'in-whose-hands',
      what: 'In whose hands each sum is',
      authority: 'South Oxfordshire',
      seed: 1521,
      isJoint: true,
    },
    columns: [
      ...['Agreement: Agreement file', 'Site: Parcel', 'Value: Whole sum'],
      ...['Held by developer: In developer’s hands', 'Held by authority: In SODC’s hands'],
      ...['Drawn down: In TVP’s hands', 'Expiry date: Goes back if unspent by'],
    ],
  }),
  roughNinth({
    ...{
      name: 'force-plain-speech',
      what: 'A force’s speech: to pay, to pass on, has had',
      authority: null,
      seed: 1522,
      count: 17,
      isJoint: true,
    },
    of: { authorities: ['South Kesteven DC', 'West Lindsey DC', 'East Lindsey DC'] },
    titles: ['Lincolnshire Police – growth funding'],
    columns: [
      ...['Authority: Which LPA', 'Agreement: LPA file no', 'Site: Estate', 'Value: Ask agreed'],
      ...['Held by developer: Developer to pay', 'Held by authority: LPA to pass on'],
      ...['Drawn down: Force has had', 'Spent: Force has spent'],
    ],
    total: 'Everything',
  }),
  roughNinth({
    ...{
      name: 'still-owing-commissioner',
      what: 'Owing is value less paid, and not what is held',
      authority: 'Gosport',
      seed: 1523,
    },
    columns: [
      ...['Agreement: Sealed deed', 'Site: Address of plot', 'Value: Sum sealed'],
      ...['+received: Developer’s payments', 'Drawn down: Payments made to the Commissioner'],
      ...['+outstanding: Still owing to the Commissioner', 'Held by authority: Council has in hand'],
      ...['-share: Percent passed over'],
    ],
  }),
  roughNinth({
    ...{
      name: 'estates-tracker',
      what: 'A force’s estates team: demand, funds in, applied, left',
      authority: null,
      seed: 1524,
      count: 16,
    },
    of: { authorities: ['Bedford', 'Central Bedfordshire', 'Luton'] },
    titles: ['Bedfordshire Police – Estates', 'Developer funding tracker'],
    columns: [
      ...['Authority: Charging authority', 'Agreement: Legal ref (council)', 'Purpose: Estate need'],
      ...['Site: Growth location', 'Value: Sum secured (indexed to date)', '-yes: Demand raised'],
      ...['-code: Demand no.', 'Drawn down: Funds in', 'Spent: Applied to scheme'],
      ...['+inHand: Left to apply', 'Expiry date: Use-by date', 'Project: Capital scheme'],
    ],
    total: 'Total',
  }),
  roughNinth({
    ...{
      name: 'county-used-or-passed',
      what: 'Every service; used, or passed to another body',
      authority: 'Gloucestershire',
      seed: 1525,
      count: 26,
    },
    of: {
      most: 4,
      purposes: ['Primary education', 'Constabulary', 'Libraries', 'Transport'],
      contribution: (n, k) => `C${n}/${k}`,
    },
    columns: [
      ...[
        'Agreement: S106 file',
        'Contribution: Clause',
        'Site: Where it is',
        'Purpose: Infrastructure category',
      ],
      ...['Value: Contribution (as indexed)', '+received: Developer has paid'],
      ...['Drawn down?: Used or passed on', 'Held by authority: Unused balance'],
    ],
    build: (s, list) => {
      s.all(list);
      s.total('Totals', { of: 'all' });
      s.may(null, 'Purpose', 'services besides the police', 'question');
    },
  }),
];

export const unseenNinth: Definition[] = [...plainOnes, ...systems, ...speech];
