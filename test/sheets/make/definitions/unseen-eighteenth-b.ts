/** More of the eighteenth sheets written without sight of the reader: plain exports, forms, forces and a county. */
import { deeds, type Deed } from '../deeds';
import { other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const unspent = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
const notHad = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Drawn down');

const exported: Definition[] = [
  asCsv(
    plain(
      'unseen18-maidstone-obligations-export',
      'An export of an obligations system: secured, received, transferred, available',
      sheet(
        'unseen18-maidstone-obligations-export',
        'Maidstone',
        [
          std('Agreement', 'Deed Ref'),
          std('Contribution', 'Obligation Ref'),
          std('Purpose', 'Obligation Category'),
          std('Site', 'Deed Location'),
          std('Agreement date', 'Deed Signed Date'),
          std('Value', 'Amount Secured'),
          took('Amount Received'),
          std('Drawn down', 'Amount Transferred'),
          std('Held by authority', 'Amount Available'),
          std('Expiry date', 'Spend Deadline'),
        ],
        (s) => {
          s.headings();
          const contribution = (n: number, k: number): string => `${n + 118}-${k}`;
          s.all(deeds(20, { seed: 2511, agreement: numbered('MBC-D', 4, 118), contribution, most: 2 }));
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
  asCsv(
    plain(
      'unseen18-warrington-clause-export',
      'An export of a planning system, a row for each clause: its amount, received, transferred, held',
      sheet(
        'unseen18-warrington-clause-export',
        'Warrington',
        [
          std('Planning application', 'Application Ref No'),
          std('Agreement', 'Legal Agreement Number'),
          std('Contribution', 'Clause Number'),
          std('Purpose', 'Clause Description'),
          std('Trigger', 'Clause Trigger'),
          std('Value', 'Clause Amount'),
          took('Clause Amount Received'),
          std('Drawn down', 'Clause Amount Transferred'),
          std('Held by authority', 'Clause Balance Held'),
          std('Expiry date', 'Clause Expiry Date'),
        ],
        (s) => {
          s.headings();
          const contribution = (n: number, k: number): string => `${(n % 4) + 2}.${k}`;
          s.all(deeds(17, { seed: 2512, agreement: byYear('/LA'), contribution, most: 2 }));
        },
      ),
    ),
  ),
  plain(
    'unseen18-cherwell-lettered-form',
    'A force’s form as a district fills it in: each heading begins with its letter',
    sheet(
      'Return',
      'Cherwell',
      [
        std('Agreement', 'A. Section 106 reference'),
        std('Planning application', 'B. Planning reference'),
        std('Site', 'C. Development name'),
        std('Value', 'D. Total sum secured for TVP'),
        took('E. Sum received from developer'),
        std('Drawn down', 'F. Sum transferred to TVP'),
        std('Held by authority', 'G. Sum still held by council'),
        std('Expiry date', 'H. Spend by date'),
      ],
      (s) => {
        s.title('Thames Valley Police (TVP): section 106 return', 'Council: Cherwell District Council');
        s.title('Position at: 30 September 2025');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 2513, agreement: numbered('CDC/S106/', 3, 233) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
];

const officers: Definition[] = [
  plain(
    'unseen18-gateshead-funds',
    'An assistant accountant’s list of funds: cumulative receipts, cumulative payments, the fund’s balance',
    sheet(
      'S106 Northumbria Police',
      'Gateshead',
      [
        other('Fund code', 'a code of the accounts', (_, n) => `R${70_210 + n * 3}`),
        std('Agreement', 'S106 agreement (Legal ref)'),
        std('Site', 'Name of development'),
        std('Value', 'Agreed contribution'),
        took('Cumulative receipts'),
        std('Drawn down', 'Cumulative payments to Northumbria Police'),
        std('Held by authority', 'Fund balance 31.12.25'),
        std('Expiry date', 'Expiry date of fund'),
      ],
      (s) => {
        s.title('Gateshead Council, Corporate Finance', 'S106 funds: Northumbria Police');
        s.headings();
        s.all(deeds(15, { seed: 2514, agreement: byYear('/GMBC') }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'unseen18-tandridge-who-has-paid',
    'A planning officer’s list in sentences: the developer has paid, the police have been paid, the council holds',
    sheet('S106 for police', 'Tandridge', sentences(), (s) => {
      s.title('Tandridge District Council', 'Surrey Police contributions');
      s.blank();
      s.headings();
      s.all(deeds(16, { seed: 2515, agreement: byYear('/TA', 3) }));
      s.total('Total', { of: 'all', at: 2 });
    }),
  ),
  plain(
    'unseen18-hertfordshire-county',
    'A county that collects for its boroughs and districts: secured, received, passed on, held',
    sheet(
      'Police contributions',
      null,
      [
        std('Authority', 'Borough/District'),
        std('Agreement', 'HCC agreement number'),
        std('Agreement date', 'Date signed'),
        std('Site', 'Name of scheme'),
        std('Value', 'Police contribution secured (£)'),
        took('Received by HCC (£)'),
        std('Drawn down', 'Passed to Hertfordshire Constabulary (£)'),
        std('Held by authority', 'Held by HCC (£)'),
        std('Expiry date', 'Use by date'),
      ],
      (s) => {
        s.title('Hertfordshire County Council (HCC) Growth and Infrastructure Unit');
        s.headings();
        const authorities = ['Broxbourne', 'Dacorum', 'East Hertfordshire', 'Stevenage', 'Three Rivers'];
        s.all(deeds(22, { seed: 2516, agreement: numbered('HCC/', 5, 10_442), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const forces: Definition[] = [
  plain(
    'unseen18-norfolk-force-register',
    'A force’s register: awaiting commencement, awaiting payment, available, drawn down, spent, and the plan',
    sheet('Register', null, register(), (s) => {
      s.title('Norfolk Constabulary Section 106 register', 'Updated 15 December 2025');
      s.blank();
      s.headings();
      const authorities = ['Breckland', 'Broadland', 'North Norfolk', 'Norwich', 'South Norfolk'];
      s.all(deeds(24, { seed: 2517, agreement: numbered('NC', 3, 301), authorities }));
      s.total('Total', { of: 'all', at: 2 });
    }),
  ),
  plain(
    'unseen18-devon-cornwall-commissioner',
    'A commissioner’s accountant: entitlement, received by the office, spend funded, what is left, what is to come',
    sheet(
      'S106 summary',
      null,
      [
        std('Authority', 'District / Unitary'),
        std('Agreement', 'S106 ref. of council'),
        std('Site', 'Scheme location'),
        std('Value', 'Total S106 entitlement (£)'),
        std('Drawn down', 'Received by OPCC to date (£)'),
        std('Spent', 'Spent by OPCC to date (£)'),
        otherMoney('Received but not spent (£)', 'drawn down less spent', unspent),
        otherMoney('Not yet received by OPCC (£)', 'value less drawn down', notHad),
        std('Expiry date', 'Spend deadline date'),
      ],
      (s) => {
        s.title('Office of the Police and Crime Commissioner (OPCC) for Devon and Cornwall');
        s.title('Section 106 funding summary, quarter 3 2025/26');
        s.headings();
        const authorities = ['Exeter', 'Mid Devon', 'North Devon', 'Plymouth', 'Torbay', 'West Devon'];
        s.all(owedInOne(deeds(18, { seed: 2518, agreement: byYear('/DCP'), authorities })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

function sentences(): Column[] {
  return [
    std('Agreement', 'Our reference (TDC)'),
    std('Planning application', 'Application'),
    std('Site', 'Land/Site'),
    std('Trigger', 'Trigger wording'),
    std('Trigger date', 'Trigger reached on'),
    std('Value', 'Surrey Police amount'),
    took('Developer has paid'),
    std('Drawn down', 'Surrey Police has been paid'),
    std('Held by authority', 'Council holds'),
    std('Expiry date', 'Time limit ends'),
  ];
}

function register(): Column[] {
  return [
    std('Agreement', 'S106 no. on file'),
    std('Authority', 'Planning authority'),
    std('Site', 'Development & town'),
    std('Value', 'Total S106 for police (£)'),
    std('Not started', 'Awaiting commencement (£)'),
    std('Held by developer', 'Commenced, awaiting payment by developer (£)'),
    std('Held by authority', 'Held by council, available to draw down (£)'),
    std('Drawn down', 'Drawn down by Norfolk Constabulary (£)'),
    std('Spent', 'Spent by Norfolk Constabulary (£)'),
    std('Expiry date', 'Spend by date (if any)'),
    std('Project', 'Project allocated to'),
  ];
}

export const unseenEighteenthB: Definition[] = [...exported, ...officers, ...forces];
