/** The eighteenth sheets written without sight of the reader: the rough ones. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, pounds, std, type Column, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took } from './row-helpers';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const unspent = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
const two = (n: number): string => String(n).padStart(2, '0');

const headed: Definition[] = [
  rough(
    'unseen18-stratford-merged-headings',
    'Two heading lines, the upper merged: the agreement, the policing contribution, the time limits',
    sheet(
      'Warwickshire Police',
      'Stratford-on-Avon',
      [
        std('Agreement', ['Agreement details', 'Ref. no.']),
        std('Agreement date', ['', 'Date made']),
        std('Site', ['', 'Place']),
        std('Value', ['Policing contribution (£)', 'Total payable']),
        took(['', 'Received from developer']),
        std('Drawn down', ['', 'Forwarded to police']),
        std('Held by authority', ['', 'Remaining in account']),
        std('Trigger', ['Time limits', 'When payable']),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('Stratford-on-Avon District Council', 'S106 schedule for Warwickshire Police');
        s.blank();
        s.headings();
        s.all(deeds(18, { seed: 2521, agreement: numbered('SDC/', 4, 1021) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  rough(
    'unseen18-wigan-headings-over-two-lines',
    'Headings typed over two lines without a merge, the words run on from one to the other',
    sheet(
      'GMP',
      'Wigan',
      [
        std('Agreement', ['Agreement', 'Number']),
        std('Site', ['Development', 'Address']),
        std('Developer', 'Developer'),
        std('Value', ['Contribution', 'Due (£)']),
        took(['Received from', 'Developer (£)']),
        std('Drawn down', ['Transferred', 'to GMP (£)']),
        std('Held by authority', ['Balance', 'Held (£)']),
        std('Expiry date', ['Date to be', 'Spent By']),
      ],
      (s) => {
        s.title('Wigan Council: Greater Manchester Police (GMP) contributions');
        s.blank();
        s.headings();
        s.all(deeds(15, { seed: 2522, agreement: byYear('/WMBC') }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen18-redbridge-units-line',
    'A template with a line of units and forms of date beneath the headings, empty cells for nil',
    sheet(
      'MPS',
      'Redbridge',
      [
        std('Agreement', 'S106 register no.'),
        std('Area', 'Ward name'),
        std('Site', 'Address of scheme'),
        std('Agreement date', 'Date s106 signed'),
        std('Value', 'Amount secured for police', { nil: null }),
        std('Held by developer', 'Amount due but unpaid by developer', { nil: null }),
        std('Held by authority', 'Amount paid and held by council', { nil: null }),
        std('Drawn down', 'Amount passed to police', { nil: null }),
        std('Expiry date', 'Last date for spend'),
      ],
      (s) => {
        s.title('London Borough of Redbridge', 'Template 4: contributions to the Metropolitan Police');
        s.headings();
        s.line('units', null, null, null, '(dd/mm/yyyy)', '(£)', '(£)', '(£)', '(£)', '(dd/mm/yyyy)');
        const areas = ['Clayhall', 'Goodmayes', 'Ilford Town', 'Seven Kings', 'Wanstead Park'];
        const list = owedInOne(deeds(16, { seed: 2523, agreement: numbered('RB', 3, 415), areas }));
        s.all(list.map((deed) => ({ ...deed, Site: String(deed['Site']).replace(/, [^,]+$/, '') })));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
];

const COUNCILS = ['Ashford', 'Canterbury', 'Gravesham', 'Swale'];
const SIZES = [4, 6, 3, 5];

/** The council on a line of its own, its agreements, its total. */
function byCouncil(s: SheetMaker, list: readonly Deed[]): void {
  let from = 0;
  COUNCILS.forEach((council, i) => {
    s.line('group heading', `${council} Borough Council`.replace('Canterbury Borough', 'Canterbury City'));
    s.all(list.slice(from, (from += SIZES[i]!)), { also: { Authority: council } });
    s.total(`${council} total`);
    s.blank();
  });
  s.total('GRAND TOTAL', { of: 'all' });
}

/** The agreements of each financial year, its sub-total; notes at the foot. */
function byYearSigned(s: SheetMaker, list: readonly Deed[]): void {
  [2020, 2021, 2022].forEach((start, k) => {
    const year = `${start}/${(start + 1) % 100}`;
    s.line('group heading', `Agreements signed in ${year}`);
    list.slice(k * 6, k * 6 + 6).forEach((deed, i) => {
      const day = `-${two(4 + i)}-${two(7 + 2 * i)}`;
      const limit = deed['Expiry date'] === '' ? '' : `${start + 10}${day}`;
      s.data({ ...deed, 'Agreement date': `${start}${day}`, 'Expiry date': limit });
    });
    s.total(`Sub-total ${year}`, { at: 2 });
  });
  s.total('Total all years', { of: 'all', at: 2 });
  s.blank();
  s.note(
    'Notes:',
    'Amounts exclude indexation.',
    'Interest earned to 31/03/2025 (£1,204.17) is not included.',
  );
}

const SERVICES = ['Primary education', 'Policing', 'Libraries', 'Policing', 'Public transport', 'Policing'];

/** Every service of every agreement; the police have some of the rows. */
function everyService(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    const service = SERVICES[i % SERVICES.length]!;
    const isPolice = service === 'Policing';
    s.data(
      { ...deed, Purpose: service },
      isPolice ? {} : { use: 'either', why: 'another service: counted or set aside, and said to be' },
    );
  });
  s.total('Total', { of: 'all', at: 1 });
  s.due(null, 'Purpose', 'services besides the police', 'question');
}

/** The number stands in each row, the site only at an agreement’s first payment. */
function paymentsOf(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    const isFirst = i === 0 || list[i - 1]!['Agreement'] !== deed['Agreement'];
    const site: Instead = { raw: null, reads: deed['Site']!, accept: [''] };
    s.data(deed, isFirst ? {} : { cells: { Site: site } });
  });
  s.total('Total', { of: 'all', at: 1 });
}

const grouped: Definition[] = [
  rough(
    'unseen18-kent-police-councils',
    'A force’s list under a line for each council, its total and a blank line, a grand total',
    sheet(
      'By council',
      null,
      [
        std('Agreement', 'LPA agreement no.'),
        std('Site', 'Site & location'),
        std('Value', 'Contribution secured for Kent Police'),
        std('Held by developer', 'Not yet paid to council'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Received by Kent Police'),
        std('Spent', 'Spent by Kent Police'),
        otherMoney('Balance with Kent Police', 'drawn down less spent', unspent),
        std('Expiry date', 'Must be spent by'),
      ],
      (s) => {
        s.title('Kent Police: S106 contributions by council, December 2025');
        s.blank();
        s.headings();
        byCouncil(s, owedInOne(deeds(18, { seed: 2524, agreement: byYear('/KP') })));
      },
    ),
  ),
  rough(
    'unseen18-south-kesteven-year-signed',
    'Agreements under the financial year in which they were signed, a sub-total for each, notes beneath',
    sheet(
      'Lincs Police',
      'South Kesteven',
      [
        std('Agreement', 'SKDC S106 ref'),
        std('Agreement date', 'Signed on'),
        std('Site', 'Site and village'),
        std('Value', 'Police money secured'),
        took('Police money received'),
        std('Drawn down', 'Police money paid to Lincolnshire Police'),
        std('Held by authority', 'Police money held'),
        std('Expiry date', 'Spend by (10 years)'),
      ],
      (s) => {
        s.title('South Kesteven District Council', 'S106 agreements: Lincolnshire Police');
        s.headings();
        byYearSigned(s, deeds(18, { seed: 2525, agreement: numbered('SK/', 3, 602) }));
      },
    ),
  ),
  rough(
    'unseen18-north-somerset-all-services',
    'All contributions of all agreements; some of the rows are for the police',
    sheet(
      'Contributions',
      'North Somerset',
      [
        std('Agreement', 'Agreement ID no.'),
        std('Site', 'Name of site'),
        std('Purpose', 'Contribution for'),
        std('Value', 'Contribution payable (£)'),
        took('Contribution paid to NSC (£)'),
        std('Drawn down', 'Paid to service provider (£)'),
        std('Held by authority', 'Unspent at NSC (£)'),
        std('Expiry date', 'Spend period end date'),
      ],
      (s) => {
        s.title('North Somerset Council (NSC)', 'Section 106 contributions register');
        s.blank();
        s.headings();
        everyService(s, deeds(24, { seed: 2526, agreement: numbered('NS/106/', 3, 144), most: 3 }));
      },
    ),
  ),
  rough(
    'unseen18-stroud-instalments',
    'Several payments of an agreement in rows of their own; the site stands at the first only',
    sheet(
      'Instalments',
      'Stroud',
      [
        std('Agreement', 'S106 Ref No (SDC)'),
        std('Site', 'Site location'),
        std('Contribution', 'Instalment'),
        std('Trigger', 'Instalment payable on'),
        std('Value', 'Instalment value (£)'),
        took('Instalment received (£)'),
        std('Drawn down', 'Passed to Gloucestershire Constabulary (£)'),
        std('Held by authority', 'Still held by SDC (£)'),
      ],
      (s) => {
        s.title('Stroud District Council (SDC): police instalments');
        s.headings();
        const contribution = (_: number, k: number): string => `Instalment ${k}`;
        paymentsOf(s, deeds(19, { seed: 2527, agreement: byYear('/STR'), contribution, most: 3 }));
      },
    ),
  ),
];

/** Text beside numbers, nil, a dash, nothing; the sums of two agreements are not known yet. */
function typed(s: SheetMaker, deed: Deed, i: number): void {
  const cells: Record<string, Instead> = {};
  const amounts = ['Held by authority', 'Drawn down'];
  if (i === 4 || i === 12) {
    cells['Value'] = { raw: i === 4 ? 'TBC' : 'tbc on reserved matters', reads: null };
    for (const name of amounts) cells[name] = { raw: 'nil', reads: 0 };
    cells['Got from developer'] = { raw: 'nil' };
    const none = { ...deed, 'Held by authority': 0, 'Drawn down': 0 };
    const row = s.data(none, { use: 'aside', why: 'Value: not known', cells });
    s.due(row, 'Value', 'amount not readable', 'error');
    return;
  }
  if (i % 3 === 1) cells['Value'] = { raw: pounds(penceOf(deed, 'Value')), reads: deed['Value']! };
  amounts.forEach((name, k) => {
    const pence = penceOf(deed, name);
    if (pence === 0) cells[name] = { raw: ['nil', '-', null, 'None'][(i + k) % 4]!, reads: 0 };
    else if (i % 4 === 1) cells[name] = { raw: pounds(pence), reads: pence };
  });
  s.data(deed, { cells });
}

const twoPlaces = (pence: number): string => (pence / 100).toFixed(2);
const PRINTED = { as: (pence: unknown) => twoPlaces(pence as number), nil: '0.00' };

function ledger(): Column[] {
  return [
    other('Cost Centre', 'a code of the accounts', (_, n) => `S${4100 + n * 2}`),
    std('Agreement', 'S106 Agreement'),
    std('Site', 'Site Desc'),
    std('Value', 'Agreement Total', PRINTED),
    other('Receipts TD', 'what it holds and what it passed on', (deed) => twoPlaces(received(deed)), true),
    std('Drawn down', 'Payments to SYP TD', PRINTED),
    std('Held by authority', 'Balance Held', PRINTED),
    std('Expiry date', 'Expiry Dt of Funds'),
  ];
}

/** The agreements signed in one year, on a sheet of their own. */
function ofYear(year: number): SheetMaker {
  const columns = [
    std('Agreement', 'Agreement/UU no.'),
    std('Agreement date', 'Agreement signed'),
    std('Site', 'Site and area'),
    std('Value', 'Lancs Police contribution'),
    took('Paid by developer'),
    std('Drawn down', 'Paid to Lancs Police'),
    std('Held by authority', 'Held by Burnley BC'),
    std('Expiry date', 'To be spent before'),
  ];
  return sheet(String(year), 'Burnley', columns, (s) => {
    s.title(`Burnley Borough Council – police contributions – agreements signed in ${year}`);
    s.headings();
    const of = { seed: 2530 + year - 2019, agreement: numbered(`BU/${year % 100}/`, 2) };
    deeds(6, of).forEach((deed, i) => {
      const day = `-${two(2 + i)}-${two(5 + 3 * i)}`;
      const limit = deed['Expiry date'] === '' ? '' : `${year + 8}${day}`;
      s.data({ ...deed, 'Agreement date': `${year}${day}`, 'Expiry date': limit });
    });
    s.total('Total', { of: 'all', at: 2 });
  });
}

const cells: Definition[] = [
  rough(
    'unseen18-torridge-typed',
    'Pounds as text beside numbers, nil, none, dashes and nothing; two sums to be confirmed',
    sheet(
      'Police S106',
      'Torridge',
      [
        std('Agreement', 'TDC agreement ref'),
        std('Site', 'Where it is'),
        std('Value', 'Amount agreed for police'),
        took('Got from developer'),
        std('Drawn down', 'Paid to Devon & Cornwall Police'),
        std('Held by authority', 'Balance held by TDC'),
        std('Notes', 'Notes/actions'),
      ],
      (s) => {
        s.title('Torridge DC S106 - Devon & Cornwall Police');
        s.headings();
        deeds(16, { seed: 2528, agreement: byYear('/TOR') }).forEach((deed, i) => typed(s, deed, i));
      },
    ),
  ),
  asCsv(
    rough(
      'unseen18-rotherham-finance-report',
      'A report of a finance system: the name and hour of the report above, totals and its end beneath',
      sheet('unseen18-rotherham-finance-report', 'Rotherham', ledger(), (s) => {
        s.title('Rotherham MBC', 'Report: S106 balances - South Yorkshire Police (SYP)');
        s.title('Run: 01/12/2025 07:42');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 2529, agreement: byYear('/RMBC') }));
        s.total('Report total', { of: 'all' });
        s.note('*** End of report ***');
      }),
    ),
    { encoding: 'windows-1252' },
  ),
  rough(
    'unseen18-burnley-a-sheet-a-year',
    'A sheet for the agreements signed in each of three years, under the same headings',
    ofYear(2019),
    ofYear(2020),
    ofYear(2021),
  ),
];

export const unseenEighteenthC: Definition[] = [...headed, ...grouped, ...cells];
