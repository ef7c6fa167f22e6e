/** The fifteenth sheets written without sight of the reader: the rough ones. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { mergedBelow, owedInOne, penceOf, STAGES, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const left = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');

const PLACES = ['Not due', 'Developer', 'Council', 'Police'];

/** The day of a step that the sum has reached. */
const reached =
  (step: number, years: number) =>
  (deed: Deed): string | null =>
    penceOf(deed, 'Step') >= step ? dmy(yearsOn(deed, years)) : null;

/** What came in, and what was paid over, in the year: a part of each. */
const yearIn = (deed: Deed): number => Math.floor(received(deed) / 400) * 100;
const yearOut = (deed: Deed): number => Math.floor(penceOf(deed, 'Drawn down') / 300) * 100;

const columns: Definition[] = [
  rough(
    'unseen15-developer-council-police',
    'Two heading lines: what is with the developer, with the council, with the police',
    sheet(
      'Position',
      null,
      [
        std('Authority', ['', 'Council']),
        std('Agreement', ['', 'Agreement no.']),
        std('Site', ['', 'Site name']),
        std('Value', ['Developer', 'Due']),
        took(['', 'Paid']),
        std('Held by developer', ['', 'Outstanding']),
        std('Held by authority', ['Council', 'Balance held']),
        std('Drawn down', ['Police', 'Received']),
        std('Spent', ['', 'Spent']),
        otherMoney(['', 'Unspent'], 'drawn down less spent', left),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('Northamptonshire Police Finance: section 106 position, November 2025');
        s.headings();
        const authorities = ['West Northamptonshire', 'North Northamptonshire'];
        s.all(owedInOne(deeds(18, { seed: 2119, agreement: numbered('NP/', 3, 31), authorities })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen15-where-is-the-money',
    'One amount, and a column that says with whom it is',
    sheet(
      'S106 list',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'S106 ref no'),
        std('Site', 'Development'),
        std('Value', 'Amount for police'),
        std('Status', 'Where is the money?', { level: 'hard' }),
        std('Expiry date', 'Spend before'),
        std('Notes', 'Next action'),
      ],
      (s) => {
        s.title('Humberside Police – S106 list');
        s.headings();
        const authorities = ['East Riding of Yorkshire', 'Kingston upon Hull', 'North Lincolnshire'];
        deeds(17, { seed: 2120, agreement: byYear('/HP'), authorities }).forEach((deed, i) => {
          const place = (i * 3 + 2) % 4;
          const whole = whollyIn({ ...deed, Status: PLACES[place]! }, STAGES[place]!);
          s.data(whole.deed, { rebuilt: whole.stages });
        });
        s.total('Total', { of: 'all' });
        for (const name of STAGES) s.may(null, name, 'the words say where', 'question');
      },
    ),
  ),
  rough(
    'unseen15-account-for-the-year',
    'A council’s account of one year: brought forward, income and payments of the year, carried forward',
    sheet('2025-26', 'Hinckley and Bosworth', accountColumns(), (s) => {
      s.title(
        'Hinckley & Bosworth Borough Council',
        'S106 police contributions – account for 2025/26 to date',
      );
      s.blank();
      s.headings();
      s.all(deeds(15, { seed: 2121, agreement: byYear('/HB') }));
      s.total('Total', { of: 'all' });
      for (const name of ['Income 2025/26', 'Paid to police 2025/26 to date'])
        s.may(null, name, 'of one year', 'question');
    }),
  ),
  rough(
    'unseen15-dates-of-each-step',
    'One amount, and the day of each step that it has reached: trigger, demand, receipt, transfer',
    sheet(
      'Monitoring',
      'Selby',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Police contribution (£)'),
        std('Trigger', 'Trigger point'),
        // Called no column of the register at first: it is the day of the trigger.
        std('Trigger date', 'Date trigger reached', { as: (day) => dmy(day as string) }),
        other('Date demand issued', 'a day', reached(1, 1)),
        other('Date money received', 'a day', reached(2, 2)),
        other('Date transferred to NYP', 'a day', reached(3, 3)),
        std('Expiry date', 'Date to be spent by'),
      ],
      (s) => {
        s.title('Selby area – police contributions monitoring');
        s.headings();
        deeds(16, { seed: 2122, agreement: byYear('/SEL') }).forEach((deed, i) => {
          const step = (i * 3 + 1) % 4;
          const day = step >= 1 ? yearsOn(deed, 1) : '';
          const whole = whollyIn({ ...deed, Step: step, 'Trigger date': day }, STAGES[step]!);
          s.data(whole.deed, { rebuilt: whole.stages });
        });
        const steps = ['demand issued', 'money received', 'transferred to NYP'];
        for (const column of [...STAGES, ...steps.map((step) => `Date ${step}`)])
          s.may(null, column, 'the days say where', 'question');
      },
    ),
  ),
  rough(
    'unseen15-spent-by-year',
    'A force’s capital accountant: received, spent in each of three years and in all, what is left',
    sheet(
      'S106 capital',
      null,
      [
        std('Authority', ['', 'Planning Authority']),
        std('Agreement', ['', 'S106 agreement']),
        std('Value', ['', 'Total contribution agreed']),
        std('Drawn down', ['', 'Received from council']),
        ...['2023/24', '2024/25', '2025/26'].map((year, k) =>
          otherMoney([k === 0 ? 'Capital expenditure' : '', year], 'of one year', (deed) => inYear(deed, k)),
        ),
        std('Spent', ['', 'Total']),
        otherMoney(['', 'Remaining to spend'], 'drawn down less spent', left),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('Cheshire Constabulary', 'Section 106 capital funding');
        s.headings();
        const authorities = ['Cheshire East', 'Cheshire West and Chester', 'Halton', 'Warrington'];
        s.all(deeds(16, { seed: 2123, agreement: numbered('CC', 3, 140), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

/** So much of what was spent in the first year, as much in the second, the rest in the last. */
function inYear(deed: Deed, k: number): number {
  const third = Math.floor(penceOf(deed, 'Spent') / 300) * 100;
  return k < 2 ? third : penceOf(deed, 'Spent') - 2 * third;
}

function accountColumns(): Column[] {
  return [
    std('Agreement', 'S106 Ref.'),
    std('Site', 'Site Name and Parish'),
    std('Value', 'Contribution due in total'),
    otherMoney(
      'Brought forward 1/4/25',
      'what was held then',
      (deed) => penceOf(deed, 'Held by authority') - yearIn(deed) + yearOut(deed),
    ),
    otherMoney('Income 2025/26', 'of one year', yearIn),
    otherMoney('Paid to police 2025/26 to date', 'of one year', yearOut),
    std('Held by authority', 'Balance at 30/11/25'),
    std('Expiry date', 'Expires on'),
  ];
}

const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** As one officer types: pounds as text, nil, a dash, nothing; two sums wait for the reserved matters. */
function typed(s: SheetMaker, deed: Deed, i: number): void {
  const cells: Record<string, Instead> = {};
  const amounts = ['Held by authority', 'Drawn down'];
  if (i === 3 || i === 10) {
    cells['Value'] = { raw: 'TBC at reserved matters', reads: null };
    for (const name of amounts) cells[name] = { raw: null, reads: 0 };
    cells['Amount in'] = { raw: null };
    const none = { ...deed, 'Held by authority': 0, 'Drawn down': 0 };
    const row = s.data(none, { use: 'aside', why: 'Value: not known', cells });
    return s.due(row, 'Value', 'amount not readable', 'error');
  }
  if (i % 3 === 0) cells['Value'] = { raw: pounds(penceOf(deed, 'Value')), reads: deed['Value']! };
  amounts.forEach((name, k) => {
    const pence = penceOf(deed, name);
    if (pence === 0) cells[name] = { raw: ['Nil', '-', null, '£0.00'][(i + k) % 4]!, reads: 0 };
    else if (i % 4 === 2) cells[name] = { raw: pounds(pence), reads: pence };
  });
  s.data(deed, { cells });
}

const LIMIT_YEARS = ['2026/27', '2027/28', '2028/29'];

const rows: Definition[] = [
  rough(
    'unseen15-typed-by-hand',
    'Pounds as text beside numbers, nil, dashes and nothing; two sums to be confirmed',
    sheet(
      'Police',
      'Boston',
      [
        std('Agreement', 'Reference number'),
        std('Site', 'Site and applicant'),
        std('Value', 'Amount to be paid'),
        took('Amount in'),
        std('Drawn down', 'Amount out to Lincs Police'),
        std('Held by authority', 'Amount left'),
        std('Notes', 'Notes / queries'),
      ],
      (s) => {
        s.title('Boston BC S106 police');
        s.headings();
        deeds(15, { seed: 2124, agreement: byYear('/B') }).forEach((deed, i) => typed(s, deed, i));
      },
    ),
  ),
  rough(
    'unseen15-by-year-of-expiry',
    'A force’s list under the year in which the money runs out, with a sub-total for each year',
    sheet(
      'Expiring',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Held by authority', 'Held by council (not yet drawn)'),
        std('Drawn down', 'Held by force'),
        std('Spent', 'Of which spent'),
        std('Expiry date', 'Expires', { fmt: 'dd-mmm-yy' }),
        std('Project', 'Planned use'),
      ],
      (s) => {
        s.title('Bedfordshire Police – S106 funds by year of expiry');
        s.headings();
        const authorities = ['Bedford', 'Central Bedfordshire', 'Luton'];
        const list = deeds(15, { seed: 2125, agreement: numbered('B', 4, 812), authorities });
        LIMIT_YEARS.forEach((year, k) => {
          s.line('group heading', `Expiring ${year}`);
          list.slice(k * 5, k * 5 + 5).forEach((deed, i) => {
            const month = String(4 + i).padStart(2, '0');
            s.data({ ...deed, 'Expiry date': `${2026 + k}-${month}-${String(10 + 3 * i)}` });
          });
          s.total(`Sub-total ${year}`);
        });
        s.total('Grand total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen15-invoices-outstanding',
    'A council’s debtors: each invoice to a developer, what was paid of it and what is outstanding',
    sheet(
      'Aged debt',
      'Bassetlaw',
      [
        std('Contribution', 'Invoice number'),
        other('Invoice date', 'a day', (deed) => dmy(yearsOn(deed, 1))),
        std('Developer', 'Customer'),
        std('Agreement', 'S106 ref'),
        std('Site', 'Site'),
        std('Value', 'Invoice amount', { level: 'hard' }),
        took('Paid to date'),
        std('Held by developer', 'Outstanding'),
        other('Days overdue', 'a count', (_, n) => 30 + ((n * 41) % 200)),
      ],
      (s) => {
        s.title('Bassetlaw District Council', 'S106 police contributions: invoices raised, as at 05/12/2025');
        s.headings();
        const of = { agreement: byYear('/BSC'), contribution: (n: number) => String(70_031_400 + n * 13) };
        s.all(owedInOne(deeds(14, { seed: 2126, ...of })));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  rough(
    'unseen15-instalments-below',
    'The agreement and site merged down over the instalments of each',
    sheet(
      'Police payments',
      'Vale of White Horse',
      [
        std('Agreement', 'Legal agreement'),
        std('Site', 'Site'),
        std('Contribution', 'Payment no.'),
        std('Trigger', 'Payable on'),
        std('Value', 'Payment due'),
        std('Held by developer', 'Not paid yet'),
        std('Held by authority', 'Paid to us'),
        std('Drawn down', 'Sent to TVP'),
      ],
      (s) => {
        s.title('Police contributions payable in stages');
        s.headings();
        let last = '';
        const of = {
          agreement: byYear('/V'),
          contribution: (_: number, k: number) => `Payment ${k}`,
          most: 3,
        };
        for (const deed of owedInOne(deeds(16, { seed: 2127, ...of }))) {
          if (deed['Agreement'] === last) mergedBelow(s, deed);
          else s.data(deed);
          last = deed['Agreement'] as string;
        }
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen15-live-and-completed',
    'A force’s workbook of two tabs: live agreements, and completed ones that are wholly spent',
    tab('Live', 2128, false),
    tab('Completed', 2129, true),
  ),
];

function tab(name: string, seed: number, isDone: boolean): SheetMaker {
  return sheet(
    name,
    null,
    [
      std('Authority', 'LPA'),
      std('Agreement', 'S106 agreement no.'),
      std('Site', 'Site name'),
      std('Value', 'Contribution total (£)'),
      std('Held by developer', 'Developer to pay (£)'),
      std('Held by authority', 'LPA to pay over (£)'),
      std('Drawn down', 'Received (£)'),
      std('Spent', 'Spent (£)'),
      otherMoney('Unspent (£)', 'drawn down less spent', left),
      std('Expiry date', 'Spend by'),
    ],
    (s) => {
      s.title(`West Mercia Police – Section 106 – ${name.toLowerCase()} agreements`);
      s.headings();
      const authorities = ['Wyre Forest', 'Worcester', 'Wychavon'];
      const list = owedInOne(deeds(10, { seed, agreement: numbered(isDone ? 'C' : 'L', 3, 9), authorities }));
      s.all(
        list.map((deed) =>
          isDone ? { ...whollyIn(deed, 'Drawn down').deed, Spent: penceOf(deed, 'Value') } : deed,
        ),
      );
      s.total('Total', { of: 'all' });
    },
  );
}

export const unseenFifteenthRough: Definition[] = [...columns, ...rows];
