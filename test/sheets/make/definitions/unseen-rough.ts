/** Rough sheets written after the reader and without sight of it: what it made of each at first is in first-try.json. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, serialOf, std } from '../sheet-maker';
import type { Definition } from '../write';
import { movements } from './movements';
import { STAGES, whollyIn } from './row-helpers';
import { byYear, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const half = (deed: Deed): number => Math.floor(pence(deed, 'Drawn down') / 2);

export const unseenRough: Definition[] = [
  rough(
    'preston-all-services',
    'Every service; the money columns are of the council’s own departments and of partners',
    sheet(
      'All S106',
      'Preston',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Purpose', 'Head'),
        other('Lead', 'a department', (_, n) => ['LCC', 'PCC', 'NHS'][n % 3]!),
        std('Value', 'Sum'),
        std('Held by authority', 'In hand at PCC', { level: 'hard' }),
        std('Drawn down', 'Passed on', { level: 'hard' }),
      ],
      (s) => {
        s.title('Preston City Council');
        s.headings();
        const purposes = ['Education', 'Highways', 'Police', 'Open space', 'Health', 'Libraries'];
        s.all(deeds(24, { seed: 851, agreement: byYear('/PR'), most: 4, purposes }));
        s.total('All heads', { of: 'all' });
      },
    ),
  ),
  rough(
    'bromsgrove-sums-and-balances',
    'Two heading lines: sums, then balances with two holders beneath',
    sheet(
      'Police',
      'Bromsgrove',
      [
        std('Agreement', ['Agreement', 'No.']),
        std('Site', ['', 'Site']),
        std('Value', ['Sums', 'Secured']),
        otherMoney(['', 'Received'], 'what it holds and what it passed on', received),
        std('Held by authority', ['Balances', 'BDC'], { level: 'hard' }),
        std('Drawn down', ['', 'West Mercia Police'], { level: 'hard' }),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('Bromsgrove District Council');
        s.headings();
        s.all(deeds(14, { seed: 852, agreement: byYear('/BR') }));
      },
    ),
  ),
  rough(
    'redditch-thousands-in-title',
    'All figures in £’000, to one decimal or more',
    sheet(
      'Summary',
      'Redditch',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Secured', { per: 1000, fmt: '#,##0.0' }),
        std('Held by authority', 'Held by council', { per: 1000, fmt: '#,##0.0' }),
        std('Drawn down', 'Paid to police', { per: 1000, fmt: '#,##0.0' }),
      ],
      (s) => {
        s.title('Redditch Borough Council');
        const row = s.line('title', "All figures £'000");
        s.may(row, null, 'thousands');
        s.may(null, null, 'thousands');
        s.headings();
        s.all(deeds(12, { seed: 853, agreement: byYear('/RED'), round: 'thousand' }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'malvern-paid-in-brackets',
    'What was paid to police is negative, in brackets: received and payments come to the balance',
    sheet(
      'Ledger',
      'Malvern Hills',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution secured'),
        otherMoney('Received', 'what it holds and what it passed on', received),
        std('Drawn down', 'Paid to police', {
          level: 'hard',
          as: (value) => ({ v: -(value as number) / 100, fmt: '#,##0.00;(#,##0.00)' }),
        }),
        std('Held by authority', 'Balance held'),
      ],
      (s) => {
        s.headings();
        deeds(13, { seed: 854, agreement: byYear('/MH') }).forEach((deed) => {
          const paid = pence(deed, 'Drawn down');
          s.data(
            deed,
            paid === 0
              ? {}
              : {
                  cells: {
                    'Drawn down': { raw: { v: -paid / 100, fmt: '#,##0.00;(#,##0.00)' }, reads: paid },
                  },
                },
          );
        });
      },
    ),
  ),
  rough(
    'wyre-tbc-and-na',
    'TBC for sums not agreed, n/a for dates, "see note" for what is held',
    sheet(
      'Sheet1',
      'Wyre',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by WBC'),
        std('Drawn down', 'Paid to police'),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.headings();
        deeds(15, { seed: 855, agreement: byYear('/WY') }).forEach((deed, i) => {
          if (i === 4 || i === 9) {
            const row = s.data(deed, {
              use: 'aside',
              why: 'Value: not agreed',
              cells: { Value: { raw: 'TBC', reads: null } },
            });
            s.due(row, 'Value', 'amount not readable', 'error');
          } else if (i === 12) {
            const row = s.data(deed, {
              use: 'aside',
              why: 'Held by authority: a note in its place',
              cells: { 'Held by authority': { raw: 'see note', reads: null } },
            });
            s.due(row, 'Held by authority', 'amount not readable', 'error');
          } else if (deed['Expiry date'] === '') {
            s.data(deed, { cells: { 'Expiry date': { raw: 'n/a', reads: '' } } });
          } else s.data(deed);
        });
      },
    ),
  ),
  rough(
    'darlington-two-tables-side-by-side',
    'Receipts by instalment stand beside the register, after an empty column, longer than it',
    sheet(
      'S106',
      'Darlington',
      [
        std('Agreement', 'S106 ref'),
        std('Site', 'Site'),
        std('Value', 'Total contribution'),
        std('Held by authority', 'Held by DBC'),
        std('Drawn down', 'Paid to Durham Police'),
        other('', 'empty', () => null),
        other('Receipt no.', 'another table', (_, n) => `R${100 + n}`),
        other('Date', 'another table', (_, n) => ({ v: serialOf('2024-04-01') + n * 9, fmt: 'dd/mm/yyyy' })),
        otherMoney('Amount', 'another table', (deed) => received(deed) + 150_000),
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 856, agreement: byYear('/DAR') }));
        for (const n of [13, 14]) {
          s.line(
            'other table',
            ...[null, null, null, null, null, null, `R${100 + n}`],
            { v: serialOf('2024-04-01') + n * 9, fmt: 'dd/mm/yyyy' },
            { v: 4200 + n, fmt: '#,##0.00' },
          );
        }
        s.may(null, null, 'a table beside');
      },
    ),
  ),
  rough(
    'hartlepool-completed-beneath',
    'A second table, of completed payments, beneath under other headings',
    sheet(
      'Police',
      'Hartlepool',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Secured'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.title('Current agreements');
        s.headings();
        s.all(deeds(11, { seed: 857, agreement: byYear('/HP') }));
        s.blank();
        s.line('title', 'Payments made in the year');
        const row = s.line('other table', 'Date paid', 'Payee', 'Invoice', 'Amount (£)', 'Agreement');
        for (const n of [1, 2, 3]) {
          s.may(row + n, null, 'a second table');
          s.line(
            'other table',
            { v: serialOf('2025-05-01') + n * 31, fmt: 'dd/mm/yyyy' },
            'Cleveland Police',
            `INV-${n}`,
            { v: 1234.5 * n, fmt: '#,##0.00' },
            `21/000${n}/HP`,
          );
        }
        s.due(row, null, 'a second table');
      },
    ),
  ),
  rough(
    'sefton-sections-by-year',
    'Sections by the year of the agreement, each with its sub-total; a grand total',
    sheet(
      'Obligations',
      'Sefton',
      [
        std('Agreement', 'Ref'),
        std('Site', 'Site'),
        std('Value', 'Agreed (£)'),
        std('Held by authority', 'Held (£)'),
        std('Drawn down', 'Paid to Merseyside Police (£)'),
      ],
      (s) => {
        s.headings();
        const list = deeds(16, { seed: 858, agreement: byYear('/SEF') });
        ['2019/20', '2020/21', '2021/22'].forEach((year, i) => {
          s.line('group heading', year);
          s.all(list.slice(i * 5, i === 2 ? 16 : i * 5 + 5));
          s.total(`Total ${year}`, { at: 1 });
        });
        s.total('Grand total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'knowsley-balance-brought-forward',
    'Balance b/f, in, out, balance c/f for each agreement',
    sheet(
      'Reserve',
      'Knowsley',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        otherMoney(
          'Balance b/f',
          'what was held then',
          (deed) => pence(deed, 'Held by authority') + half(deed),
        ),
        otherMoney('Income', 'of one year', () => 0),
        otherMoney('Paid to police in year', 'of one year', half),
        std('Held by authority', 'Balance c/f', { level: 'hard' }),
      ],
      (s) => {
        s.title('Knowsley MBC', 'Year to 31 March 2026');
        s.headings();
        s.all(deeds(14, { seed: 859, agreement: byYear('/KN') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'west-oxfordshire-paid-each-year',
    'Paid to police by year, then all years',
    sheet(
      'Police',
      'West Oxfordshire',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Sum secured'),
        otherMoney(['Paid to police', '2023/24'], 'of one year', (deed) => half(deed)),
        otherMoney(['', '2024/25'], 'of one year', (deed) => pence(deed, 'Drawn down') - half(deed)),
        otherMoney(['', '2025/26'], 'of one year', () => 0),
        std('Drawn down', ['', 'Total paid']),
        std('Held by authority', ['', 'Held by WODC']),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 860, agreement: byYear('/WO') }));
      },
    ),
  ),
  rough(
    'chichester-three-groups',
    'Details, financials, dates: groups over plain headings',
    sheet(
      'Sussex Police',
      'Chichester',
      [
        std('Agreement', ['Agreement details', 'Ref']),
        std('Planning application', ['', 'Application']),
        std('Site', ['', 'Site']),
        std('Value', ['Financials', 'Total']),
        std('Held by developer', ['', 'Due']),
        std('Held by authority', ['', 'Held']),
        std('Drawn down', ['', 'Paid to police']),
        std('Agreement date', ['Dates', 'Signed']),
        std('Expiry date', ['', 'Expires']),
      ],
      (s) => {
        s.title('Chichester District Council');
        s.headings();
        s.all(
          deeds(15, { seed: 861, agreement: byYear('/CC') }).map((deed) => ({
            ...deed,
            Value: pence(deed, 'Value') - pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
      },
    ),
  ),
  rough(
    'breckland-position-in-words',
    'One sum, and a word for where it is',
    sheet(
      'Police',
      'Breckland',
      [
        std('Agreement', 'Ref'),
        std('Site', 'Site'),
        std('Value', 'Amount'),
        other(
          'Position',
          'a word for the stage',
          (_, n) => ['Not triggered', 'With developer', 'Held', 'Paid to police'][n % 4]!,
        ),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('Breckland Council');
        s.headings();
        deeds(16, { seed: 862, agreement: byYear('/BRK') }).forEach((deed, i) =>
          s.data(deed, { rebuilt: whollyIn(deed, STAGES[(i + 1) % 4]!).stages }),
        );
        s.may(null, 'Position', 'a column of words', 'question');
      },
    ),
  ),
  rough(
    'malling-movements',
    'One row a movement, by type, with its date',
    sheet(
      'Movements',
      'Tonbridge and Malling',
      [
        std('Transaction', 'Trans no'),
        std('Agreement', 'Agreement'),
        std('Contribution', 'Obligation'),
        std('Funding status', 'Type of movement'),
        std('Movement date', 'Date'),
        std('Amount', 'Amount (£)'),
      ],
      (s) => {
        s.headings();
        movements(
          s,
          deeds(10, { seed: 863, agreement: byYear('/TM'), contribution: (n, k) => `TM${n}-${k}`, most: 2 }),
        );
      },
    ),
  ),
];
