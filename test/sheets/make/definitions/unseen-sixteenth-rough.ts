/** The sixteenth sheets written without sight of the reader, rough in their rows: groups, pages, notes, initials. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { asPounds, owedInOne, penceOf, STAGES, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const cameOn = (deed: Deed): string | null => (received(deed) > 0 ? dmy(yearsOn(deed, 2)) : null);
const wentOn = (deed: Deed): string | null =>
  penceOf(deed, 'Drawn down') > 0 ? dmy(yearsOn(deed, 3)) : null;

const DISTRICTS: readonly (readonly [string, string, string])[] = [
  ['Havant', 'Borough Council', 'HBC has queried the indexation on the first of these, reply awaited.'],
  ['Hart', 'District Council', 'Bid to be made for the next round (closes 30 January 2026).'],
  ['New Forest', 'District Council', 'Figures taken from the October return, not yet agreed with finance.'],
];

/** The district on a line of its own, its agreements with a remark among them, its sum. */
function byDistrict(s: SheetMaker, list: readonly Deed[]): void {
  DISTRICTS.forEach(([name, kind, remark], i) => {
    s.line('group heading', `${name} ${kind}`);
    const own = list.slice(i * 6, i * 6 + 6);
    const also = { Authority: name };
    s.all(own.slice(0, 3), { also });
    s.note(remark);
    s.all(own.slice(3), { also });
    s.total(`${name} sub-total`, { at: 1 });
    s.blank();
  });
  s.total('County total', { of: 'all', at: 1 });
}

const WARDS = ['Callowland', 'Leggatts', 'Vicarage'];

/** A page for each ward: the headings stand on each. */
function byWard(s: SheetMaker, list: readonly Deed[]): void {
  WARDS.forEach((ward, i) => {
    if (i === 0) s.headings();
    else s.headingsAgain();
    s.line('group heading', `${ward.toUpperCase()} WARD`);
    s.all(list.slice(i * 6, i * 6 + 6));
    s.total('Ward total');
    s.blank(2);
  });
  s.total('Borough total', { of: 'all' });
}

const grouped: Definition[] = [
  rough(
    'unseen16-hampshire-districts-and-remarks',
    'A county’s list: each district on a line of its own, remarks among its rows, its sum beneath',
    sheet(
      'Constabulary',
      null,
      [
        std('Agreement', 'Deed / file ref'),
        std('Site', 'Development and settlement'),
        std('Developer', 'Promoter'),
        std('Value', 'Constabulary contribution'),
        took('Collected by district'),
        std('Drawn down', 'Passed to constabulary'),
        std('Held by authority', 'Retained by district'),
        std('Expiry date', 'Clawback after'),
      ],
      (s) => {
        s.title(
          'Hampshire: strategic infrastructure team',
          'Contributions for Hampshire Constabulary, 28/11/25',
        );
        s.blank();
        s.headings();
        byDistrict(s, deeds(18, { seed: 2300, agreement: numbered('HI/', 4, 2214) }));
      },
    ),
  ),
  rough(
    'unseen16-watford-page-for-each-ward',
    'A page for each ward: headings again, the ward in capitals, its sum, blank lines',
    sheet(
      'Police by ward',
      'Watford',
      [
        std('Agreement', 'S106 case'),
        std('Planning application', 'App. number'),
        std('Site', 'Property'),
        std('Value', 'Agreed for Herts Police'),
        std('Held by developer', 'Unpaid by developer'),
        std('Held by authority', 'Received, not yet sent on'),
        std('Drawn down', 'Received and sent on'),
        std('Notes', 'Remark'),
      ],
      (s) => {
        s.title('Watford Borough Council – S106, police, by ward');
        s.blank();
        const of = { seed: 2301, agreement: byYear('/WAT') };
        byWard(s, owedInOne(deeds(18, of)));
      },
    ),
  ),
];

/** What came in, and what was paid over, in the year: a part of each. */
const yearIn = (deed: Deed): number => Math.floor(received(deed) / 500) * 100;
const yearOut = (deed: Deed): number => Math.floor(penceOf(deed, 'Drawn down') / 400) * 100;

function accountColumns(): Column[] {
  return [
    std('Agreement', 'S106 code'),
    std('Site', 'Scheme description'),
    std('Value', 'Sum per agreement'),
    otherMoney(
      'Opening balance 1 April 2025',
      'what was held then',
      (deed) => penceOf(deed, 'Held by authority') - yearIn(deed) + yearOut(deed),
    ),
    otherMoney('Receipts in year', 'of one year', yearIn),
    otherMoney('Payments in year – Essex Police', 'of one year', yearOut),
    std('Held by authority', 'Closing balance 30 November 2025'),
    std('Expiry date', 'Return to developer after'),
  ];
}

/** Seven to a page, the sums so far carried from the foot of one to the head of the next. */
function inPages(s: SheetMaker, list: readonly Deed[]): void {
  for (let page = 1; (page - 1) * 7 < list.length; page++) {
    if (page > 1) {
      s.headingsAgain();
      s.total(`Brought from page ${page - 1}`, { of: 'all', at: 1, kind: 'brought forward' });
    }
    s.all(list.slice((page - 1) * 7, page * 7));
    if (page * 7 >= list.length) continue;
    s.total(`Carried to page ${page + 1}`, { of: 'all', at: 1, kind: 'carried forward' });
    s.blank();
  }
  s.total('Total S106 police', { of: 'all', at: 1 });
}

const part = (pence: number, k: number, parts: number): number => {
  const first = Math.floor(pence / parts / 100) * 100;
  return k < parts - 1 ? first : pence - (parts - 1) * first;
};
const SPANS = ['Up to 2022/23', '2023/24', '2024/25'];
const bySpan = (group: string, of: (deed: Deed) => number): Column[] =>
  SPANS.map((span, k) =>
    otherMoney([k === 0 ? group : '', span], 'of some years', (deed) => part(of(deed), k, SPANS.length)),
  );

/** What was held at the end of a year: at first a third of what came in, then most of it, then all. */
const heldAt = (deed: Deed, k: number): number => Math.floor((received(deed) * (k + 1)) / 300) * 100;

const accounts: Definition[] = [
  rough(
    'unseen16-castle-point-pages-of-account',
    'An accountant’s account of the year in pages, the sums so far carried from one to the next',
    sheet('S106 police 2526', 'Castle Point', accountColumns(), (s) => {
      s.title('Castle Point Borough Council', 'Section 106 balances: police, 2025/26 period 8');
      s.headings();
      inPages(s, deeds(18, { seed: 2327, agreement: numbered('S106-', 3, 412) }));
      for (const name of ['Receipts in year', 'Payments in year – Essex Police'])
        s.may(null, name, 'of one year', 'question');
    }),
  ),
  rough(
    'unseen16-colchester-in-and-out-by-year',
    'Income and payments year by year, each with its sum, under merged words; then what is left',
    sheet(
      'Police 106 by year',
      'Colchester',
      [
        std('Agreement', ['', 'Legal agreement no.']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Police contribution in total']),
        ...bySpan('Income from developers', received),
        took(['', 'Total income']),
        ...bySpan('Paid to Essex Police', (deed) => penceOf(deed, 'Drawn down')),
        std('Drawn down', ['', 'Total paid']),
        std('Held by authority', ['Position', 'Cash balance 31/03/25']),
        std('Expiry date', ['', 'Deadline for spend']),
      ],
      (s) => {
        s.title('Colchester City Council finance: S106 police contributions to 31 March 2025');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 2317, agreement: byYear('/COL') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen16-preston-year-end-balances',
    'What was held at each of three year ends and at the last month’s, under one merged heading',
    sheet(
      'Balances',
      'Preston',
      [
        std('Agreement', ['', 'S106 agreement (Preston)']),
        std('Site', ['', 'Development site name']),
        std('Value', ['', 'Agreement amount']),
        std('Drawn down', ['', 'Paid to Lancashire Constabulary, all years']),
        ...['31/03/2023', '31/03/2024', '31/03/2025'].map((day, k) =>
          otherMoney([k === 0 ? 'Balance held at' : '', day], 'what was held then', (deed) =>
            heldAt(deed, k),
          ),
        ),
        std('Held by authority', ['', '31/10/2025']),
      ],
      (s) => {
        s.title('Preston City Council', 'Police developer contributions: balances as at 31 October 2025');
        s.headings();
        s.all(deeds(15, { seed: 2304, agreement: byYear('/PRE') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen16-tonbridge-amount-and-date-thrice',
    'Two heading lines: under each group an amount and its date, the words repeated',
    sheet(
      'Kent Police',
      'Tonbridge and Malling',
      [
        std('Agreement', ['Agreement', 'S106 no.']),
        std('Agreement date', ['', 'Dated']),
        std('Site', ['', 'Land']),
        std('Value', ['Police contribution', 'Sum in S106']),
        std('Trigger', ['', 'Trigger event']),
        took(['Developer payments', 'Amount']),
        other(['', 'Date'], 'a day', cameOn),
        std('Drawn down', ['Transfer to Kent Police', 'Amount']),
        other(['', 'Date'], 'a day', wentOn),
        std('Held by authority', ['Money left with TMBC', 'Amount']),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('Tonbridge & Malling Borough Council', 'S106 monitoring – police');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 2305, agreement: numbered('TM/S106/', 3, 67) }));
        s.total('Totals', { of: 'all', at: 2 });
      },
    ),
  ),
];

const INITIALS: readonly (readonly [string, string])[] = [
  ['ADC', 'Ashfield'],
  ['BDC', 'Bassetlaw'],
  ['NSDC', 'Newark and Sherwood'],
  ['RBC', 'Rushcliffe'],
];

/** The rows of each council together, a blank line after them. */
function byInitials(s: SheetMaker, list: readonly Deed[]): void {
  INITIALS.forEach(([initials, name], i) => {
    const authority = { raw: initials, reads: initials, accept: [name] };
    s.all(list.slice(i * 5, i * 5 + 5), { cells: { Authority: authority } });
    s.blank();
  });
  s.total('Total', { of: 'all', at: 1 });
  s.may(null, 'Authority', 'initials');
}

const WORDS: readonly (readonly [string, string])[] = [
  ['Not started', 'Not commenced'],
  ['Held by authority', 'Received – held'],
  ['Held by developer', 'Commenced – trigger not met'],
  ['Drawn down', 'Transferred to Kent Police'],
  ['Held by developer', 'Demand sent'],
];

/** One amount a row and a word for where it is; beneath, the sum of each word. */
function byStatus(s: SheetMaker, list: readonly Deed[]): void {
  const said = list.map((deed, i) => {
    const [stage, words] = WORDS[(i * 3 + 1) % WORDS.length]!;
    return whollyIn({ ...deed, Status: words }, stage);
  });
  for (const { deed, stages } of said) s.data(deed, { rebuilt: stages });
  s.total('Total', { of: 'all', at: 1 });
  s.blank();
  for (const [, words] of WORDS) {
    const rows = said.filter(({ deed }) => deed['Status'] === words);
    const sum = rows.reduce((all, { deed }) => all + penceOf(deed, 'Value'), 0);
    const row = s.line('reconciliation', null, null, null, asPounds(sum), words);
    s.may(row, null, 'a sum by status', 'error');
  }
  for (const name of STAGES) s.may(null, name, 'the words say where', 'question');
}

const lists: Definition[] = [
  {
    ...rough(
      'unseen16-notts-councils-by-initials',
      'A force’s list, councils by their initials, a blank line after each; the key is a sheet of its own',
      sheet(
        'All live S106',
        null,
        [
          std('Authority', 'LA', { level: 'hard' }),
          std('Agreement', 'S106 number (LA)'),
          std('Site', 'Where'),
          std('Value', 'Policing contribution (£)'),
          std('Held by developer', 'Awaited from developer (£)'),
          std('Held by authority', 'Awaited from LA (£)'),
          std('Drawn down', 'Paid to force (£)'),
          std('Spent', 'Force spend to date (£)'),
          std('Expiry date', 'Use it by'),
          other('Owner', 'initials', (_, n) => ['KT', 'RJM', 'KT', 'SP'][n % 4]!),
        ],
        (s) => {
          s.title('Nottinghamshire Police – S106 list (estates)', 'Initials are explained on the next tab');
          s.headings();
          byInitials(s, owedInOne(deeds(20, { seed: 2306, agreement: byYear('/NOT') })));
        },
      ),
    ),
    besides: [{ name: 'Initials', lines: INITIALS.map(([initials, name]) => `${initials} – ${name}`) }],
  },
  rough(
    'unseen16-thanet-payment-status',
    'One amount a row and a status that says where it is; the sum of each status beneath',
    sheet(
      'Police S106',
      'Thanet',
      [
        std('Agreement', 'S106 / UU ref'),
        std('Planning application', 'Planning permission no.'),
        std('Site', 'Development'),
        std('Value', 'Amount for police (£)'),
        std('Status', 'Payment status', { level: 'hard' }),
        other('Status updated', 'a day', (_, n) => `${String((n % 27) + 1).padStart(2, '0')}/11/2025`),
        std('Expiry date', 'Last day to use funds'),
      ],
      (s) => {
        s.title('Thanet District Council', 'Police contributions – payment status at 1 December 2025');
        s.headings();
        byStatus(s, deeds(19, { seed: 2307, agreement: byYear('/TH') }));
      },
    ),
  ),
];

export const unseenSixteenthRough: Definition[] = [...grouped, ...accounts, ...lists];
