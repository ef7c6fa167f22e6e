/** The fifth sheets written without sight of the reader, rough in their columns. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { quick } from './quick';
import { STAGES, whollyIn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const YEARS = ['2022/23', '2023/24', '2024/25'];

/** A sum over three years: the odd pence in the first. */
const inYear = (sum: number, k: number): number =>
  k === 0 ? sum - 2 * Math.floor(sum / 3) : Math.floor(sum / 3);
const byYears = (group: string, of: (deed: Deed) => number): Column[] =>
  YEARS.map((year, k) =>
    otherMoney([k === 0 ? group : '', year], 'of one year', (deed) => inYear(of(deed), k)),
  );

export const unseenFifthColumns: Definition[] = [
  rough(
    'basildon-in-and-out-by-year',
    'Received in each of three years, paid over in each of three years, no total of either; the balance',
    sheet(
      'Police',
      'Basildon',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Sum secured']),
        ...byYears('Received from developer', received),
        ...byYears('Paid over to Essex Police', (deed) => pence(deed, 'Drawn down')),
        std('Held by authority', ['', 'Balance held']),
      ],
      (s) => {
        s.title('Basildon Council: policing contributions by financial year');
        s.headings();
        for (const deed of deeds(14, { seed: 1111, agreement: byYear('/BAS') }))
          s.data(deed, { rebuilt: { 'Drawn down': pence(deed, 'Drawn down') } });
        s.may(null, 'Drawn down', 'paid by year, without a total', 'question');
      },
    ),
  ),
  rough(
    'county-years-of-receipts-and-payments',
    'Under each year what came in and what went out, then the same for all years',
    sheet(
      'Derbyshire',
      'Derbyshire',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Contribution']),
        ...YEARS.flatMap((year, k) => [
          otherMoney([year, 'Received'], 'of one year', (deed) => inYear(received(deed), k)),
          otherMoney(['', 'Paid to police'], 'of one year', (deed) => inYear(pence(deed, 'Drawn down'), k)),
        ]),
        otherMoney(['All years', 'Received'], 'in all', received),
        std('Drawn down', ['', 'Paid to police'], { level: 'hard' }),
        std('Held by authority', ['', 'Balance']),
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 1112, agreement: byYear('/DCC') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  quick({
    ...{
      name: 'bolsover-including-indexation',
      mark: 'rough',
      what: 'The sum as agreed, as indexed, as received including indexation',
      authority: 'Bolsover',
      seed: 1113,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', '+base: Contribution in deed (before indexation)'],
      ...['Value?: Contribution due (inc. indexation)', '+received: Amount received (inc. indexation)'],
      ...['Drawn down: Paid to Derbyshire Constabulary', 'Held by authority: Held by BDC'],
    ],
  }),
  rough(
    'broadland-millions-and-thousands',
    'One column in £m, one in £k, one in pounds',
    sheet(
      'Broadland',
      'Broadland',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution (£m)', { per: 1_000_000, fmt: '0.000' }),
        std('Held by authority', 'Held by council (£k)', { per: 1000, fmt: '0.0' }),
        std('Drawn down', 'Paid to Norfolk Constabulary (£)'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 1114, agreement: byYear('/BL'), round: 'thousand' }));
        for (const column of ['Value', 'Held by authority']) s.may(null, column, 'the scale');
      },
    ),
  ),
  quick({
    ...{
      name: 'mid-devon-short-headings',
      mark: 'rough',
      what: 'Headings in capitals and cut short: RECD, EXP, BAL C/F, O/S',
      authority: 'Mid Devon',
      seed: 1115,
      isJoint: true,
    },
    columns: [
      ...['Agreement: AGR REF', 'Site: SITE', 'Value?: CONT. AMT', '+received: RECD'],
      ...['Drawn down?: EXP', 'Held by authority?: BAL C/F', 'Held by developer?: O/S'],
    ],
    total: 'TOTAL',
  }),
  quick({
    ...{
      name: 'forest-of-dean-two-languages',
      mark: 'rough',
      what: 'Headings in English, and in Welsh on a line beneath',
      authority: 'Forest of Dean',
      seed: 1116,
    },
    columns: [
      ...['Agreement: Reference / Cyfeirnod', 'Site: Site / Safle', 'Value: Amount / Swm (£)'],
      ...['Held by authority: Held by council / Gan y cyngor (£)'],
      ...['Drawn down: Paid to police / Talwyd i’r heddlu (£)', 'Expiry date: Spend by / Gwario erbyn'],
    ],
  }),
  rough(
    'south-kesteven-rates-and-shares',
    'Dwellings, pounds a dwelling, an index, then a sum of which the police may have a share',
    sheet(
      'S106',
      'South Kesteven',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        other('Units (no.)', 'a count', (_, n) => 40 + 3 * n),
        other('£/dwelling', 'a rate', (_, n) => ({ v: 240 + n / 4, fmt: '£#,##0.00' })),
        other('Uplift %', 'a share', (_, n) => ({ v: 4 + n / 10, fmt: '0.0' })),
        other('Police share', 'a share', () => ({ v: 0.4, fmt: '0%' })),
        std('Value', 'Contribution', { level: 'hard' }),
        std('Held by authority', 'Held by SKDC'),
        std('Drawn down', 'Paid to Lincolnshire Police'),
        other('% drawn', 'a share', (deed) =>
          Math.round((100 * pence(deed, 'Drawn down')) / pence(deed, 'Value')),
        ),
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 1117, agreement: byYear('/SK') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'surrey-heath-yes-and-no-with-one-sum',
    'One sum; whether it was received, and whether it was drawn down, as Yes or No',
    sheet(
      'Contributions',
      'Surrey Heath',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Amount (£)'),
        other('Received?', 'yes or no', (_, n) => (n % 3 ? 'Yes' : 'No')),
        other('Drawn down', 'yes or no', (_, n) => (n % 3 === 1 ? 'Yes' : 'No')),
      ],
      (s) => {
        s.headings();
        deeds(15, { seed: 1118, agreement: byYear('/SH') }).forEach((deed, i) =>
          s.data(deed, {
            rebuilt: {
              'Held by authority': (i + 1) % 3 === 2 ? pence(deed, 'Value') : 0,
              'Drawn down': (i + 1) % 3 === 1 ? pence(deed, 'Value') : 0,
            },
          }),
        );
        for (const column of ['Received?', 'Drawn down']) s.may(null, column, 'yes or no', 'question');
      },
    ),
  ),
  rough(
    'stratford-status-says-where',
    'One amount, and a status that says where the money is',
    sheet(
      'Stratford',
      'Stratford-on-Avon',
      [std('Agreement', 'Ref'), std('Site', 'Site'), std('Value', 'Amount'), std('Status', 'Status')],
      (s) => {
        s.title('Stratford-on-Avon District Council');
        s.headings();
        deeds(16, { seed: 1119, agreement: byYear('/SOA') }).forEach((deed, i) =>
          s.data(
            { ...deed, Status: ['Paid', 'Transferred', 'Not due', 'Unpaid'][i % 4]! },
            { rebuilt: whollyIn(deed, STAGES[[2, 3, 0, 1][i % 4]!]!).stages },
          ),
        );
        s.may(null, 'Status', 'where the money is', 'question');
        s.may(null, 'Drawn down', 'no column', 'question');
      },
    ),
  ),
  quick({
    ...{
      name: 'warrington-police-and-fire',
      mark: 'rough',
      what: 'Columns for police and the same for fire',
      authority: 'Warrington',
      seed: 1120,
    },
    columns: [
      ...['Agreement: / Agreement', 'Site: / Site', 'Value?: Police / Secured', '+received: / Received'],
      ...['Drawn down?: / Paid over', 'Held by authority?: / Held', '+fee: Fire / Secured'],
      ...['+nothing: / Received', '+nothing: / Paid over', '+fee: / Held'],
    ],
  }),
  quick({
    ...{
      name: 'north-herts-before-quarter-total',
      mark: 'rough',
      what: 'Paid before, in the quarter and in all',
      authority: 'North Hertfordshire',
      seed: 1121,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Contribution due', '+received: Received to date'],
      ...['+lastYear: Paid to police b/fwd', '+thisYear: Paid to police Q3'],
      ...['Drawn down: Total paid to police', 'Held by authority: Balance c/fwd'],
    ],
    total: 'Total',
  }),
  rough(
    'ryedale-pound-sign-of-its-own',
    'The pound sign stands in a narrow column before each sum',
    sheet(
      'Ryedale',
      'North Yorkshire',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        other('', 'a pound sign', () => '£'),
        std('Value', 'Contribution'),
        other('', 'a pound sign', () => '£'),
        std('Held by authority', 'Held by council'),
        other('', 'a pound sign', () => '£'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 1122, agreement: numbered('RY/', 3, 401) }));
      },
    ),
  ),
  rough(
    'hambleton-pounds-and-pence-apart',
    'Pounds in one column and pence in the next',
    sheet(
      'Hambleton',
      'North Yorkshire',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site']),
        std('Value', ['Contribution', '£'], { level: 'hard' }),
        other(['', 'p'], 'the pence of it', (deed) => pence(deed, 'Value') % 100),
        std('Drawn down', ['Paid to police', '£'], { level: 'hard' }),
        other(['', 'p'], 'the pence of it', (deed) => pence(deed, 'Drawn down') % 100),
      ],
      (s) => {
        s.headings();
        for (const column of ['Value', 'p']) s.may(null, column, 'pence in a column of their own', 'error');
        for (const deed of deeds(11, { seed: 1123, agreement: numbered('H/', 3, 12) })) {
          const pounds = (name: string) => ({
            raw: Math.floor(pence(deed, name) / 100),
            reads: pence(deed, name),
          });
          s.data(deed, { cells: { Value: pounds('Value'), 'Drawn down': pounds('Drawn down') } });
        }
      },
    ),
  ),
];
