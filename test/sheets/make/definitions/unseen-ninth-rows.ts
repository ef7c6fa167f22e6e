/** The ninth sheets written without sight of the reader, rough in their rows, cells and groups. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Instead, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { movements } from './movements';
import { mergedBelow, running } from './row-helpers';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const YEARS = ['FY22-23', 'FY23-24', 'FY24-25'];

/** What went in the kth of three years: quarters of it in two of them, the rest in the last. */
function inYear(deed: Deed, k: number): number {
  const paid = pence(deed, 'Drawn down');
  const quarter = Math.floor(paid / 4);
  return k < 2 ? quarter : paid - 2 * quarter;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** A date as officers write it, each in a way of its own. */
function written(date: string, i: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!;
  return [
    `${day} ${name} ${year}`,
    dmy(date),
    `${day}-${name.slice(0, 3)}-${String(year).slice(2)}`,
    `${name} ${day}, ${year}`,
    date,
  ][i % 5]!;
}

/** Each part of a contribution is a row of its own, with a word for where it is. */
function parts(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  s.pivot = [];
  const words = {
    'Not started': 'Trigger not hit',
    'Held by developer': 'Developer owes',
    'Held by authority': 'In council bank',
    'Drawn down': 'Gone to police',
  };
  for (const deed of list) {
    const rows = Object.entries(words)
      .filter(([name]) => pence(deed, name) > 0)
      .map(([name, word]) => s.data({ ...deed, 'Funding status': word, Amount: pence(deed, name) }));
    const register = Object.fromEntries(Object.keys(words).map((name) => [name, pence(deed, name)]));
    s.pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: deed['Contribution'] as string,
      rows,
      // Read as what they come to, or set aside and said to be.
      use: 'either',
      register: { Value: pence(deed, 'Value'), ...register },
    });
  }
  for (const column of ['Funding status', 'Amount']) s.may(null, column, 'one row a part', 'question');
}

const grouped: Definition[] = [
  rough(
    'unseen9-wards-merged-running',
    'Ward names merged over the table, a sum beneath each ward, and the cash held so far',
    sheet(
      'Norfolk Constabulary',
      'South Norfolk',
      [
        std('Agreement', 'Our file'),
        std('Site', 'Housing site'),
        std('Value', 'Funding promised'),
        otherMoney('Cash in', 'what it holds and what it passed on', received),
        std('Drawn down', 'Cash out to Norfolk Constabulary'),
        std('Held by authority', 'Cash held'),
        { ...running('Cumulative cash held'), isMoney: false },
      ],
      (s) => {
        s.title('South Norfolk Council – police contributions by ward');
        s.headings();
        const list = deeds(15, { seed: 1531, agreement: byYear('/SN') });
        ['Hethersett', 'Poringland', 'Wymondham'].forEach((ward, i) => {
          const row = s.line('group heading', ward) - 1;
          s.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: 6 });
          s.all(list.slice(i * 5, i * 5 + 5));
          s.total(`${ward} – sub total`, { at: 1 });
        });
        s.total('All wards', { of: 'all', at: 1 });
        s.may(null, 'Cumulative cash held', 'the sum so far');
      },
    ),
  ),
  rough(
    'unseen9-years-under-a-word',
    'Years under one word with their sum, then what was lodged less what was disbursed',
    sheet(
      'Disbursements',
      'Stockton-on-Tees',
      [
        std('Agreement', 'Legal file'),
        std('Site', 'Location of site'),
        std('Value', 'Principal sum'),
        otherMoney('Lodged by developer', 'what it holds and what it passed on', received),
        ...YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Disbursed to Cleveland Police' : '', year], 'of one year', (deed) =>
            inYear(deed, k),
          ),
        ),
        std('Drawn down', ['', 'All years']),
        std('Held by authority', 'Lodged less disbursed'),
      ],
      (s) => {
        s.title('Stockton-on-Tees Borough Council', 'Section 106: sums for Cleveland Police');
        s.headings();
        s.all(deeds(13, { seed: 1532, agreement: numbered('ST/', 4, 310) }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen9-opcc-banked-twice',
    'Banked at the council, banked at the commissioner’s office: one word under two',
    sheet(
      'OPCC finance',
      null,
      [
        std('Authority', 'Collecting authority'),
        std('Agreement', 'Deed no'),
        std('Site', 'Growth site'),
        std('Value', ['Award', '£']),
        std('Held by authority', ['At council', 'Banked £']),
        std('Drawn down', ['At OPCC', 'Banked £']),
        std('Spent', ['', 'Applied £']),
        otherMoney(
          ['', 'Unapplied £'],
          'drawn down less spent',
          (deed) => pence(deed, 'Drawn down') - pence(deed, 'Spent'),
        ),
        std('Expiry date', ['Clawback', 'Last day']),
      ],
      (s) => {
        s.title('Office of the Police and Crime Commissioner', 'Section 106 at 31 December 2025');
        s.blank();
        s.headings();
        const authorities = ['Rushcliffe', 'Gedling', 'Broxtowe'];
        s.all(deeds(18, { seed: 1533, agreement: byYear('/NG'), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen9-instalments-merged',
    'Deed and land merged over their instalments',
    sheet(
      'Instalments',
      'Harborough',
      [
        std('Agreement', 'Deed of covenant'),
        std('Site', 'Plot of land'),
        std('Contribution', 'Instalment no.'),
        std('Value', 'Instalment sum'),
        std('Held by authority', 'Instalment still with council'),
        std('Drawn down', 'Instalment sent on to police'),
      ],
      (s) => {
        s.headings();
        let last = '';
        const of = { agreement: byYear('/HAR'), contribution: (_: number, k: number) => `Inst ${k}` };
        for (const deed of deeds(16, { seed: 1534, ...of, most: 3 })) {
          if (deed['Agreement'] === last) mergedBelow(s, deed);
          else s.data(deed);
          last = deed['Agreement'] as string;
        }
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const NIL: Instead = { raw: 'nil', reads: 0 };

const cells: Definition[] = [
  rough(
    'unseen9-foi-dates-and-tbc',
    'FOI: dates in five ways, nil, a dash and TBC',
    sheet(
      'FOI response',
      'Dorset',
      [
        std('Agreement', 'Ref of s106 deed'),
        std('Site', 'Development it relates to'),
        std('Value', 'Amount agreed under the deed'),
        otherMoney('Amount the Council has had', 'what it holds and what it passed on', received),
        std('Drawn down', 'Amount sent on to Dorset Police', { nil: '-' }),
        std('Held by authority', 'Amount the Council still has'),
        std('Expiry date', 'Final date for use'),
      ],
      (s) => {
        s.title('Freedom of information request 5512', 'Question 2: sums for Dorset Police');
        s.merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: 6 });
        s.blank();
        s.headings();
        deeds(15, { seed: 1541, agreement: byYear('/DO') }).forEach((deed, i) => {
          const on = String(deed['Expiry date']);
          const date = on ? { 'Expiry date': { raw: written(on, i), reads: on } } : {};
          const held = pence(deed, 'Held by authority') === 0 ? { 'Held by authority': NIL } : {};
          const isOpen = i === 3 || i === 9;
          const value = isOpen ? { Value: { raw: 'TBC', reads: null } } : {};
          const row = s.data(deed, {
            cells: { ...date, ...held, ...value } as Record<string, Instead>,
            ...(isOpen ? { use: 'aside' as const, why: 'Value: no figure' } : {}),
          });
          if (isOpen) s.due(row, 'Value', 'amount not readable', 'error');
        });
      },
    ),
  ),
  rough(
    'unseen9-collected-and-remitted',
    'Nil in words, an empty line after every four, a total to carry',
    sheet(
      'Police',
      'Selby',
      [
        std('Agreement', 'Sec. 106 deed'),
        std('Site', 'Estate or street'),
        std('Value', 'Sums due to police under deed'),
        otherMoney('Sums collected', 'what it holds and what it passed on', received),
        std('Drawn down', 'Sums remitted', { nil: 'nil' }),
        std('Held by authority', 'Sums in hand', { nil: '-' }),
      ],
      (s) => {
        s.title('Remittances to North Yorkshire Police');
        s.headings();
        deeds(14, { seed: 1542, agreement: byYear('/SEL') }).forEach((deed, i) => {
          s.data(deed);
          if (i % 4 === 3) s.blank();
        });
        s.total('Carried to summary', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen9-thousands-in-title',
    'All in thousands, as the title says',
    sheet(
      'Summary (£000)',
      'Torridge',
      [
        std('Agreement', 'Section 106 file no'),
        std('Site', 'Scheme name'),
        std('Value', 'Developer commitment', { per: 1000, fmt: '#,##0.0' }),
        std('Held by authority', 'Sitting with Torridge', { per: 1000, fmt: '#,##0.0' }),
        std('Drawn down', 'Gone to Devon & Cornwall Police', { per: 1000, fmt: '#,##0.0' }),
      ],
      (s) => {
        s.title('Police contributions', 'All figures in £000');
        s.headings();
        s.all(deeds(12, { seed: 1543, agreement: byYear('/TOR'), round: 'pound' }));
        s.total('Total', { of: 'all' });
        for (const column of ['Value', 'Held by authority', 'Drawn down']) s.may(null, column, 'the scale');
      },
    ),
  ),
  rough(
    'unseen9-ledger-credits',
    'A general ledger’s report: income and balances are credits, with a minus',
    sheet(
      'GL07',
      'Wychavon',
      [
        other('Acct', 'a code', () => 92_140),
        std('Agreement', 'Analysis code'),
        std('Site', 'Analysis text'),
        std('Value', 'Sum per deed'),
        otherMoney('Income to date', 'what came in, as a credit', (deed) => -received(deed)),
        std('Drawn down', 'Expenditure – West Mercia PCC'),
        std('Held by authority', 'Net (credit)', { level: 'hard' }),
      ],
      (s) => {
        s.title('Ledger report GL07', 'Period 202509');
        s.headings();
        for (const deed of deeds(13, { seed: 1544, agreement: numbered('SP', 4, 1200) })) {
          const held = pence(deed, 'Held by authority');
          s.data(deed, { cells: { 'Held by authority': { raw: money(-held || 0), reads: held } } });
        }
        s.total('Report total', { of: 'all' });
        for (const column of ['Held by authority', 'Income to date'])
          s.may(null, column, 'signs', 'question');
      },
    ),
  ),
  rough(
    'unseen9-one-sum-and-its-stage',
    'One sum a row, and in words how far it has come',
    sheet(
      'Police',
      'Uttlesford',
      [
        std('Agreement', 'Legal deed'),
        std('Site', 'Land concerned'),
        std('Value', 'Agreed police amount'),
        other(
          'How far it has come',
          'a word for the stage',
          (_, n) => ['Trigger awaited', 'Invoice issued', 'In council account', 'Released to police'][n % 4]!,
        ),
        std('Expiry date', 'Back to developer after'),
      ],
      (s) => {
        s.title('Uttlesford District Council');
        s.headings();
        s.all(deeds(15, { seed: 1545, agreement: byYear('/UT') }));
        s.may(null, 'How far it has come', 'a column of words', 'question');
      },
    ),
  ),
];

const longForms: Definition[] = [
  asCsv(
    rough(
      'unseen9-entries-in-own-words',
      'One row an entry, in the council’s own words for each',
      sheet(
        'unseen9-entries-in-own-words',
        'Cheshire East',
        [
          std('Movement date', 'Posted'),
          std('Agreement', 'Deed file'),
          std('Contribution', 'Covenant no.'),
          std('Transaction', 'Journal'),
          std('Funding status', 'Entry type'),
          std('Amount', '£ amount'),
        ],
        (s) => {
          s.headings();
          movements(
            s,
            deeds(10, {
              seed: 1551,
              agreement: byYear('/CE'),
              contribution: (n, k) => `CN${n}-${k}`,
              most: 2,
            }),
            1,
            ['Secured in deed', 'Received from developer', 'Paid over to police', 'Spent by police'],
          );
        },
      ),
    ),
  ),
  rough(
    'unseen9-parts-in-own-words',
    'One row a part of each sum, with where that part is',
    sheet(
      'Parts',
      'Mendip',
      [
        std('Agreement', 'Agreement deed'),
        std('Contribution', 'Head no.'),
        std('Site', 'Site or land'),
        std('Funding status', 'Where the money is', { level: 'hard' }),
        std('Amount', 'Part (£)'),
      ],
      (s) => {
        s.title('Avon and Somerset Police: where each part is');
        s.headings();
        parts(s, deeds(11, { seed: 1552, agreement: byYear('/MEN'), contribution: (n) => `H${n}` }));
      },
    ),
  ),
];

export const unseenNinthRows: Definition[] = [...grouped, ...cells, ...longForms];
