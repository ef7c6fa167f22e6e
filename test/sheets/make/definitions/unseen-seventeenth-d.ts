/** The seventeenth sheets written without sight of the reader, rough in their rows and cells. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, pounds, std, type Column, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { penceOf, took, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const OTHER_SERVICE = {
  use: 'either' as const,
  why: 'another service: counted or set aside, and said to be',
};
const SERVICES = ['Education', 'Police', 'Health', 'Police', 'Public open space', 'Highways', 'Police'];

/** Every service of every agreement; the police have some of the rows. */
function everyService(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    const service = SERVICES[i % SERVICES.length]!;
    s.data({ ...deed, Purpose: service }, service === 'Police' ? {} : OTHER_SERVICE);
  });
  s.total('Total', { of: 'all', at: 1 });
  s.due(null, 'Purpose', 'services besides the police', 'question');
}

/** What the number and the place of an agreement's further payments say, or leave out. */
function further(s: SheetMaker, list: readonly Deed[], raws: readonly (string | null)[]): void {
  let count = 0;
  list.forEach((deed, i) => {
    if (i === 0 || list[i - 1]!['Agreement'] !== deed['Agreement']) {
      s.data(deed);
      return;
    }
    const raw = raws[count++ % raws.length]!;
    const row = s.data(deed, {
      use: 'either',
      why: raw === null ? 'blank: the values above, or set aside' : 'ditto: the values above, or set aside',
      cells: { Agreement: { raw, reads: deed['Agreement']! }, Site: { raw, reads: deed['Site']! } },
    });
    s.may(row, 'Agreement', raw === null ? 'needed value missing' : 'ditto', 'error');
    s.may(row, 'Site', 'not said again', 'warning');
  });
}

const ORDINALS = ['1st', '2nd', '3rd'];

const lists: Definition[] = [
  rough(
    'unseen17-bolsover-every-service',
    'All infrastructure of all agreements; some of the rows are for the police',
    sheet(
      'S106 all',
      'Bolsover',
      [
        std('Agreement', 'S106 deed reference'),
        std('Site', 'Site (settlement)'),
        std('Purpose', 'Infrastructure type'),
        std('Value', 'Sum in agreement (£)'),
        took('Sum received to date (£)'),
        std('Drawn down', 'Sum passed to provider (£)'),
        std('Held by authority', 'Sum remaining with BDC (£)'),
        std('Expiry date', 'Clawback by'),
      ],
      (s) => {
        s.title('Bolsover District Council', 'Section 106 monitoring: all infrastructure types');
        s.headings();
        everyService(s, deeds(23, { seed: 2431, agreement: numbered('BOL/', 3, 215), most: 3 }));
      },
    ),
  ),
  rough(
    'unseen17-ipswich-payments-in-rows',
    'Several payments of an agreement in rows of their own; its number and site stand at the first only',
    sheet(
      'Police payments',
      'Ipswich',
      [
        std('Agreement', 'S106 deed (IBC)'),
        std('Site', 'Site / street'),
        std('Contribution', 'Which payment'),
        std('Value', 'Amount of payment due £'),
        other('Date paid to IBC', 'a day', (deed) => (received(deed) > 0 ? dmy(yearsOn(deed, 2)) : null)),
        took('Paid to IBC £'),
        std('Drawn down', 'Paid to Suffolk Police £'),
        std('Held by authority', 'IBC still has £'),
      ],
      (s) => {
        s.title('Ipswich Borough Council – police payments under section 106');
        s.headings();
        const contribution = (_: number, k: number): string => ORDINALS[k - 1]!;
        const of = { agreement: byYear('/IP'), contribution, most: 3 };
        further(s, deeds(18, { seed: 2432, ...of }), [null]);
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen17-isle-of-wight-ditto',
    'A list handed down: ditto marks for the number and the place of an agreement’s further sums',
    sheet(
      'Police',
      'Isle of Wight',
      [
        std('Agreement', 'S106 Agr. No.'),
        std('Site', 'Site Name / Town'),
        std('Purpose', 'To be used for'),
        std('Value', 'Sum £'),
        took('Received by IWC £'),
        std('Drawn down', 'Given to Hampshire & IOW Constabulary £'),
        std('Held by authority', 'IWC balance £'),
        std('Expiry date', 'Time expires'),
      ],
      (s) => {
        s.title('Isle of Wight Council – S106 police');
        s.blank();
        s.headings();
        further(s, deeds(17, { seed: 2433, agreement: numbered('IW', 4, 1055), most: 3 }), ['"', 'do.']);
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  rough(
    'unseen17-doncaster-notes-beneath',
    'Headings that refer to notes; the notes, some with amounts, beneath the total',
    sheet(
      'SYP Dec 25',
      'Doncaster',
      [
        std('Agreement', 'Agreement number (CDC)'),
        std('Site', 'Site name and area'),
        std('Value', 'Contribution to South Yorkshire Police (£) (note 1)'),
        took('Received (£) (note 2)'),
        std('Drawn down', 'Transferred to South Yorkshire Police (£)'),
        std('Held by authority', 'Held by CDC (£) (note 3)'),
        std('Expiry date', 'Expiry of spend period'),
      ],
      (s) => {
        s.title('City of Doncaster Council', 'Contributions to South Yorkshire Police as at 1 December 2025');
        s.headings();
        s.all(deeds(15, { seed: 2434, agreement: byYear('/DMB') }));
        s.total('Total', { of: 'all' });
        s.blank();
        s.note(
          'Notes',
          '1. As stated in the agreement, before indexation.',
          '2. Cash basis. A payment of £8,250.00 due on 12 December 2025 is not included.',
          '3. Interest is not added to balances.',
        );
        s.blank();
        s.note('Prepared by Planning Obligations');
      },
    ),
  ),
];

/** All sums are text; two are overdrawn and stand in brackets. */
function typed(s: SheetMaker, deed: Deed, i: number): void {
  if (i !== 5 && i !== 11) {
    s.data(deed);
    return;
  }
  const [over, raw] = i === 5 ? [340_000, '(3,400)'] : [125_050, '(1,250.50)'];
  const half = Math.floor(penceOf(deed, 'Value') / 200) * 100;
  const cells: Record<string, Instead> = { 'Held by authority': { raw, reads: -over } };
  const row = s.data({ ...deed, 'Held by authority': -over, 'Drawn down': half + over }, { cells });
  s.may(row, 'Held by authority', 'negative balance');
  s.may(row, 'Drawn down', 'more than was received');
}

const WORDS = ['Contribution agreed', 'Received from developer', 'Paid to Lancashire Police'] as const;

/** What was agreed, what came and what went, each a row of its own. */
function entries(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  const pivot = (s.pivot = [] as NonNullable<SheetMaker['pivot']>);
  for (const deed of list) {
    const [value, came, went] = [penceOf(deed, 'Value'), received(deed), penceOf(deed, 'Drawn down')];
    const rows = [value, came, went].flatMap((amount, i) => {
      const entry = { 'Funding status': WORDS[i]!, Amount: amount, 'Movement date': yearsOn(deed, i) };
      return amount > 0 ? [s.data({ ...deed, ...entry })] : [];
    });
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'count',
      register: {
        Value: value,
        'Held by developer': value - came,
        'Held by authority': came - went,
        'Drawn down': went,
      },
    });
  }
  for (const column of ['Funding status', 'Amount']) s.may(null, column, 'one row an entry', 'question');
}

const YEARS = [2022, 2023, 2024];

/** The agreements signed in one financial year, on a sheet of their own. */
function ofYear(start: number): SheetMaker {
  const year = `${start}/${(start + 1) % 100}`;
  return sheet(year.replace('/', '-'), 'Bolton', yearColumns(), (s) => {
    s.title('Bolton Council – section 106, Greater Manchester Police', `Agreements signed in ${year}`);
    s.blank();
    s.headings();
    const of = { seed: 2435 + start - 2022, agreement: numbered(`BOL${start % 100}/`, 2) };
    deeds(start === 2023 ? 7 : 6, of).forEach((deed, i) => {
      const month = String(4 + i).padStart(2, '0');
      const on = `${start}-${month}-${10 + i}`;
      const limit = deed['Expiry date'] === '' ? '' : `${start + 8}-${month}-${10 + i}`;
      s.data({ ...deed, 'Agreement date': on, 'Expiry date': limit });
    });
    s.total(`Total ${year}`, { of: 'all' });
  });
}

function yearColumns(): Column[] {
  return [
    std('Agreement', 'Agreement ref. (BMBC)'),
    std('Agreement date', 'Date signed / sealed'),
    std('Site', 'Development site / ward'),
    std('Value', 'Contribution to GMP'),
    took('Received into Bolton'),
    std('Drawn down', 'Passed over to GMP'),
    std('Held by authority', 'Unspent balance at Bolton'),
    std('Expiry date', 'Spend date limit'),
  ];
}

const TEXT = { as: pounds, nil: '-' };

const cells: Definition[] = [
  rough(
    'unseen17-hounslow-typed-amounts',
    'Every amount is text with a pound sign, a dash for nil; two balances are overdrawn and stand in brackets',
    sheet(
      'Met Police',
      'Hounslow',
      [
        std('Agreement', 'LBH agreement'),
        std('Site', 'Site address (ward)'),
        std('Value', 'Agreed for Met Police', TEXT),
        std('Drawn down', 'Paid over to Met Police', TEXT),
        std('Held by authority', 'Balance at LBH', TEXT),
        std('Expiry date', 'Spend by (dd/mm/yyyy)', { as: (date) => dmy(date) }),
        std('Notes', 'Case notes'),
      ],
      (s) => {
        s.title('London Borough of Hounslow: S106 – Metropolitan Police');
        s.headings();
        deeds(16, { seed: 2441, agreement: byYear('/LBH') }).forEach((deed, i) => typed(s, deed, i));
        s.note('Brackets: paid over before the developer’s payment cleared.');
      },
    ),
  ),
  rough(
    'unseen17-lancaster-entries',
    'What was agreed, what came and what went, each in a row of its own with one amount',
    sheet(
      'Entries',
      'Lancaster',
      [
        std('Movement date', 'Date of entry'),
        std('Agreement', 'S106 agreement file'),
        std('Site', 'Site / place'),
        std('Funding status', 'Entry'),
        std('Amount', 'Amount of entry (£)'),
        other('Initials', 'who entered it', (_, n) => ['PB', 'LMc', 'PB'][n % 3]!),
      ],
      (s) => {
        s.title('Lancaster City Council', 'Police contributions: entries');
        s.headings();
        entries(s, deeds(12, { seed: 2442, agreement: numbered('LA/', 3, 461) }));
      },
    ),
  ),
  rough(
    'unseen17-bolton-a-sheet-a-year',
    'A sheet for the agreements signed in each of three financial years, under the same headings',
    ...YEARS.map(ofYear),
  ),
];

export const unseenSeventeenthD: Definition[] = [...lists, ...cells];
