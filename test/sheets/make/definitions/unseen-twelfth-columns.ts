/** The twelfth sheets written without sight of the reader, rough in their columns: whose "us" it is, years, parts. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const held = (deed: Deed): number => penceOf(deed, 'Held by authority');
/** What came this year, of what is held; and what went to the police this year, of all that went. */
const cameThisYear = (deed: Deed, n: number): number => (n % 4 === 1 ? Math.floor(held(deed) / 2) : 0);
const wentThisYear = (deed: Deed, n: number): number => (n % 3 === 0 ? penceOf(deed, 'Drawn down') : 0);
const money = (pence: number) => ({ v: pence / 100, fmt: '#,##0.00' });

const voices: Definition[] = [
  rough(
    'unseen12-us-and-you',
    'The council writes to the police: us is the council, you are the police',
    sheet(
      'For police',
      'Tewkesbury',
      [
        std('Agreement', 'Agreement (ours)'),
        std('Site', 'Where'),
        std('Value', 'Sum in the S106'),
        took('Paid to us'),
        std('Drawn down', 'Paid to you'),
        std('Held by authority', 'Still with us'),
        std('Held by developer', 'Developer still owes'),
        std('Expiry date', 'You must use it by'),
      ],
      (s) => {
        s.title('Tewkesbury Borough Council', 'Your email of 4 November: what we have for the police');
        s.blank();
        s.headings();
        s.all(owedInOne(deeds(13, { seed: 1811, agreement: byYear('/TBC') })));
        s.total('Total', { of: 'all' });
        s.blank();
        s.note('Shout if you need the deeds. Sue');
      },
    ),
  ),
  rough(
    'unseen12-lettered-columns',
    'Under the headings a line of letters that says how the last two columns are reckoned',
    sheet(
      'Police',
      'Breckland',
      [
        std('Agreement', 'File'),
        std('Site', 'Site / village'),
        std('Value', 'Due under the agreement'),
        took('Cash collected'),
        std('Drawn down', 'Paid to the Constabulary'),
        std('Held by authority', 'In our books'),
        std('Held by developer', 'To collect'),
      ],
      (s) => {
        s.title('Breckland Council – police contributions, reconciled to ledger 31/10/2025');
        s.headings();
        s.line('units', null, null, '(a)', '(b)', '(c)', '(d) = (b) - (c)', '(e) = (a) - (b)');
        s.all(owedInOne(deeds(14, { seed: 1812, agreement: byYear('/BR') })));
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
  rough(
    'unseen12-billed-unbilled',
    'In the words of an income team: what is billed, what is not, what is remitted; bill numbers beside',
    sheet(
      'Debtors',
      'Broxbourne',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Property'),
        other('Bill no.', 'a number', (_, n) => 700_214 + n * 13),
        std('Value', 'Contribution sum'),
        std('Not started', 'Not yet billed'),
        std('Held by developer', 'Billed, unpaid'),
        took('Billed and paid'),
        std('Drawn down', 'Remitted to Herts Police'),
        std('Held by authority', 'Unremitted'),
      ],
      (s) => {
        s.title('S106 income: Police', 'Printed 01/12/2025');
        s.headings();
        s.all(deeds(15, { seed: 1813, agreement: byYear('/F') }));
        s.total('Report total', { of: 'all' });
      },
    ),
  ),
];

const years: Definition[] = [
  rough(
    'unseen12-brought-and-carried',
    'Brought forward, in and out this year, carried forward: what was paid before this year stands nowhere',
    sheet(
      'S106 Police 2025-26',
      'Charnwood',
      [
        std('Agreement', 'Agreement code'),
        std('Site', 'Site name, settlement'),
        std('Value', 'Agreement total £'),
        other(
          'B/fwd 1 April 2025 £',
          'what was held then',
          (deed, n) => money(held(deed) - cameThisYear(deed, n) + wentThisYear(deed, n)),
          true,
        ),
        other('Received 2025/26 £', 'of one year', (deed, n) => money(cameThisYear(deed, n)), true),
        other(
          'Paid to police 2025/26 £',
          'of one year: drawn down',
          (deed, n) => money(wentThisYear(deed, n)),
          true,
        ),
        std('Held by authority', 'C/fwd 31 December 2025 £'),
        std('Expiry date', 'Spend before'),
      ],
      (s) => {
        s.title('Charnwood BC', 'S106 Police – movements 1 April to 31 December 2025');
        s.headings();
        s.all(deeds(15, { seed: 1814, agreement: numbered('ZS', 3, 410) }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen12-capital-plan',
    'A commissioner’s capital plan in thousands: what was applied by year, what is planned',
    sheet('App D', null, planColumns(), (s) => {
      s.title('PCC for Cheshire: Capital Plan 2025/26 to 2027/28', 'Appendix D: S106 funding', '£000');
      s.headings();
      const authorities = ['Halton', 'Warrington', 'Cheshire East'];
      s.all(deeds(15, { seed: 1815, agreement: byYear('/CH'), round: 'thousand', authorities }));
      s.total('Total', { of: 'all' });
      for (const column of ['Value', 'Drawn down', 'Spent', '2025/26 plan', '2026/27 plan'])
        s.may(null, column, 'the scale, or a plan');
    }),
  ),
  rough(
    'unseen12-quarter-by-quarter',
    'What was held at the end of each quarter, then what was sent to the force in all',
    sheet(
      'Police Q3',
      'Nuneaton and Bedworth',
      [
        std('Agreement', 'S106 file'),
        std('Site', 'Street / development'),
        std('Value', 'Police contribution due'),
        ...['30 June 2025', '30 September 2025'].map((day, k) =>
          otherMoney(`Balance ${day}`, 'what was held then', (deed) =>
            Math.floor(penceOf(deed, 'Held by authority') * (0.4 + 0.3 * k)),
          ),
        ),
        std('Held by authority', 'Balance 31 December 2025'),
        std('Drawn down', 'Sent to Warwickshire Police to date'),
        std('Notes', 'Any comments'),
      ],
      (s) => {
        s.title('Nuneaton & Bedworth BC: quarterly balances held for Warwickshire Police');
        s.headings();
        s.all(deeds(13, { seed: 1829, agreement: byYear('/NB') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

/** Half of what was spent in each year; a quarter of what is left is planned for each of the next. */
function planColumns(): Column[] {
  const per = { per: 1000, fmt: '#,##0' };
  const inK = (pence: number) => ({ v: pence / 100_000, fmt: '#,##0.0' });
  const first = (deed: Deed): number => Math.floor(penceOf(deed, 'Spent') / 200_000) * 100_000;
  const left = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
  return [
    std('Authority', ['', 'District']),
    std('Agreement', ['', 'Agreement']),
    std('Project', ['', 'Funds which scheme']),
    std('Value', ['Contribution', 'Total'], per),
    std('Drawn down', ['', 'Received'], per),
    other(['Applied to capital', '2023/24'], 'of one year', (deed) => inK(first(deed)), true),
    other(['', '2024/25'], 'of one year', (deed) => inK(penceOf(deed, 'Spent') - first(deed)), true),
    std('Spent', ['', 'To date'], per),
    other(['To be applied', '2025/26 plan'], 'a plan', (deed) => inK(Math.floor(left(deed) / 2)), true),
    other(['', '2026/27 plan'], 'a plan', (deed) => inK(left(deed) - Math.floor(left(deed) / 2)), true),
  ];
}

const homesOf = (n: number): number => 30 + 11 * ((n * 7) % 12);
const RATES = [18_250, 21_175, 36_400];
/** So much a plot: the sum, and what the plots sold so far have brought. */
function byPlot(deed: Deed, n: number): Deed {
  const [plots, rate] = [homesOf(n), RATES[n % 3]!];
  const sold = [0, plots, Math.floor(plots / 2), Math.floor(plots / 3)][n % 4]!;
  const paid = sold * rate;
  const passed = [0, paid, 0, Math.floor(paid / 2)][(n * 3) % 4]!;
  return {
    ...deed,
    ...{ Value: plots * rate, 'Drawn down': passed, 'Held by authority': paid - passed },
    ...{ Plots: plots, Rate: rate, Sold: sold },
  };
}

/** What the police asked for, in parts that come to the sum. */
const PARTS = [0.35, 0.25, 0.2, 0.12];
const partOf = (deed: Deed, k: number): number =>
  k < PARTS.length
    ? Math.floor(penceOf(deed, 'Value') * PARTS[k]!)
    : penceOf(deed, 'Value') -
      PARTS.reduce((sum, share) => sum + Math.floor(penceOf(deed, 'Value') * share), 0);
const baseOf = (deed: Deed): number => Math.floor(penceOf(deed, 'Value') / 1.117);

const sums: Definition[] = [
  rough(
    'unseen12-plots-sold',
    'So much a plot, how many plots there are and how many are sold, what they have brought',
    sheet(
      'Per plot',
      'Mid Sussex',
      [
        std('Agreement', 'Deed ref (MSDC)'),
        std('Site', 'Builder’s site'),
        other('Plots', 'a count', (deed) => deed['Plots']!),
        otherMoney('£ a plot', 'a rate', (deed) => penceOf(deed, 'Rate')),
        std('Value', 'Sum when all sold'),
        other('Plots sold', 'a count', (deed) => deed['Sold']!),
        took('Come in so far'),
        std('Drawn down', 'Gone out to Sussex Police'),
        std('Held by authority', 'Left in the pot'),
      ],
      (s) => {
        s.title('MSDC policing contributions: due as each plot is sold');
        s.headings();
        s.all(deeds(13, { seed: 1816, agreement: byYear('/MS') }).map(byPlot));
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
  rough(
    'unseen12-make-up-of-request',
    'A force’s list: what was asked for, in parts, then where the money is; "us" is the force',
    sheet(
      'Estates and finance',
      null,
      [
        std('Authority', ['', 'Council area']),
        std('Agreement', ['', 'Their agreement']),
        std('Site', ['', 'Scheme']),
        ...['Custody', 'Estate', 'Fleet', 'Start-up kit', 'ANPR and CCTV'].map((part, k) =>
          otherMoney([k === 0 ? 'Made up of' : '', part], 'a part', (deed) => partOf(deed, k)),
        ),
        std('Value', ['', 'Police total']),
        std('Held by developer', ['Where the money is', 'Developer']),
        std('Held by authority', ['', 'Council']),
        std('Drawn down', ['What we have had', 'In']),
        std('Spent', ['', 'Used']),
        std('Expiry date', ['', 'Hand-back date']),
      ],
      (s) => {
        s.title('Gloucestershire Constabulary – developer funding');
        s.headings();
        const authorities = ['Cotswold', 'Stroud', 'Forest of Dean'];
        s.all(owedInOne(deeds(16, { seed: 1817, agreement: byYear('/G'), authorities })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen12-index-and-interest',
    'The sum as signed, what the index added, both together; what it earned stands apart',
    sheet(
      'Indexed',
      'South Hams',
      [
        std('Agreement', 'S106 deed no.'),
        std('Site', 'Town / site'),
        otherMoney('As signed (£)', 'before the index', baseOf),
        otherMoney(
          'Index uplift (£)',
          'what the index added',
          (deed) => penceOf(deed, 'Value') - baseOf(deed),
        ),
        std('Value', 'Payable with uplift (£)'),
        took('Paid by developer to date (£)'),
        std('Drawn down', 'Forwarded to D&C Police (£)'),
        std('Held by authority', 'Balance excl. interest (£)'),
        otherMoney('Interest earned (£)', 'interest', (deed) => Math.floor(held(deed) * 0.031)),
      ],
      (s) => {
        s.title('South Hams District Council', `Police contributions as at ${dmy('2025-10-31')}`);
        s.headings();
        s.all(deeds(14, { seed: 1818, agreement: byYear('/SH') }));
        s.total('Total (£)', { of: 'all' });
        s.blank();
        s.note('Uplift is by RPI to the month before payment.');
      },
    ),
  ),
  rough(
    'unseen12-sum-and-day-thrice',
    'Three groups of a sum and its day: the deed, the receipt, the release',
    sheet(
      'Sums and dates',
      'Rother',
      [
        std('Agreement', ['', 'Our no.']),
        std('Site', ['', 'Land at']),
        std('Value', ['Deed', 'Sum']),
        std('Agreement date', ['', 'Dated']),
        took(['Receipt', 'Sum']),
        other(['', 'Dated'], 'a day', (deed) => (received(deed) ? dmy(yearsOn(deed, 1)) : null)),
        std('Drawn down', ['Release to Sussex Police', 'Sum'], { nil: '-' }),
        other(['', 'Dated'], 'a day', (deed) => (penceOf(deed, 'Drawn down') ? dmy(yearsOn(deed, 2)) : '-')),
        std('Held by authority', ['On hand', 'Sum']),
      ],
      (s) => {
        s.title('Rother DC: policing');
        s.headings();
        s.all(deeds(14, { seed: 1819, agreement: numbered('', 4, 3306) }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
];

export const unseenTwelfthColumns: Definition[] = [...voices, ...years, ...sums];
