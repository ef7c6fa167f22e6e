/** More rough sheets: time limits in words, years between the rows, abbreviations, odd orders, odd files. */
import { deeds, received } from '../deeds';
import { otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

export const roughMore: Definition[] = [
  rough(
    'horsham-no-time-limit',
    'Time limits in words among the dates: none, in perpetuity, ten years from receipt',
    sheet(
      'Register',
      'Horsham',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value'),
          std('Held by authority', 'Held by HDC'),
          std('Drawn down', 'Drawn down'),
        ],
        std('Expiry date', 'Spend by date'),
      ],
      (s) => {
        s.title('Horsham District Council');
        s.headings();
        const words = ['No time limit', 'None', 'In perpetuity', 'N/A'];
        deeds(16, { seed: 620, agreement: byYear('/HOR') }).forEach((deed, i) => {
          if (i % 4 === 1)
            s.data(deed, { cells: { 'Expiry date': { raw: words[(i - 1) / 4]!, reads: '' } } });
          else if (i === 6) {
            const row = s.data(deed, {
              cells: { 'Expiry date': { raw: '10 years from receipt', reads: null } },
            });
            s.due(row, 'Expiry date', 'date not readable');
          } else s.data(deed);
        });
      },
    ),
  ),
  rough(
    'mid-sussex-years-between',
    'The year stands on a line of its own before its rows, and a total after them',
    sheet(
      'By year',
      'Mid Sussex',
      [
        ...[
          std('Agreement', 'Ref'),
          std('Site', 'Site'),
          std('Value', 'Amount secured'),
          std('Held by authority', 'Held by MSDC'),
          std('Drawn down', 'Paid to Sussex Police'),
        ],
      ],
      (s) => {
        s.title('Mid Sussex District Council');
        s.headings();
        const list = deeds(15, { seed: 621, agreement: numbered('MS/', 4, 811) });
        for (const [i, year] of ['2019/20', '2020/21', '2021/22'].entries()) {
          s.line('group heading', year);
          s.all(list.slice(i * 5, i * 5 + 5));
          s.total(`Total ${year}`);
        }
        s.total('Grand total', { of: 'all' });
      },
    ),
  ),
  rough(
    'arun-updates-beneath',
    'Each agreement that moved has a line of news beneath it',
    sheet(
      'Monitoring',
      'Arun',
      [
        ...[
          std('Agreement', 'Agreement no.'),
          std('Site', 'Site'),
          std('Value', 'Sum (£)'),
          std('Held by authority', 'Held by Arun DC'),
          std('Drawn down', 'Transferred to police'),
        ],
      ],
      (s) => {
        s.headings();
        deeds(14, { seed: 622, agreement: numbered('ARU/') }).forEach((deed, i) => {
          s.data(deed);
          if (i % 3 === 0)
            s.note(
              'Update: site visited, first 12 plots occupied; invoice of £4,000 for monitoring is separate.',
            );
        });
      },
    ),
  ),
  rough(
    'adur-column-numbers',
    'A line of column numbers under the headings, as in a committee paper',
    sheet(
      'Appendix A',
      'Adur',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Total sum'),
          std('Held by developer', 'Due from developer'),
          std('Held by authority', 'Held by the Council'),
        ],
        std('Drawn down', 'Paid to the Police'),
      ],
      (s) => {
        s.title('Appendix A to report JSC/25/081');
        s.headings();
        s.line('units', '(1)', '(2)', '(3)', '(4)', '(5)', '(6)');
        s.all(deeds(10, { seed: 623, agreement: byYear('/AD') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  asCsv(
    rough(
      'lewes-empty-edges',
      'CSV with blank lines above, two empty columns at the right, and a semicolon',
      sheet(
        'lewes-empty-edges',
        'Lewes',
        [
          ...[
            std('Agreement', 'Agreement reference'),
            std('Site', 'Site'),
            std('Value', 'Contribution value'),
            std('Held by authority', 'Held by LDC'),
          ],
          std('Drawn down', 'Drawn down'),
        ],
        (s) => {
          s.blank(3);
          s.headings();
          s.all(deeds(13, { seed: 624, agreement: byYear('/LW') }));
          s.blank(2);
          s.line('blank', null, null, null, null, null, null, null);
        },
      ),
    ),
    { delimiter: ';' },
  ),
  rough(
    'wealden-money-first',
    'The sums stand first, the reference last',
    sheet(
      'S106',
      'Wealden',
      [
        ...[
          std('Value', 'Amount'),
          std('Held by authority', 'Held', { level: 'hard' }),
          std('Drawn down', 'Paid to police'),
          std('Expiry date', 'Deadline'),
        ],
        ...[std('Purpose', 'For', { level: 'hard' }), std('Site', 'Site'), std('Agreement', 'WD reference')],
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 625, agreement: byYear('/WD') }));
        s.total('Total', { of: 'all', at: 5 });
      },
    ),
  ),
  rough(
    'rother-line-breaks-in-headings',
    'Headings are broken over lines within their cells',
    sheet(
      'Police',
      'Rother',
      [
        ...[
          std('Agreement', 'Agreement\nreference'),
          std('Site', 'Site\naddress'),
          std('Value', 'Amount\nsecured (£)'),
        ],
        ...[
          std('Held by authority', 'Amount held\nby RDC (£)'),
          std('Drawn down', 'Amount paid\nto police (£)'),
          std('Expiry date', 'Spend by\ndate'),
        ],
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 626, agreement: byYear('/RR') }));
      },
    ),
  ),
  rough(
    'hastings-counts-and-averages',
    'Beneath the total: a count, an average and the largest sum',
    sheet(
      'Sheet2',
      'Hastings',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Contribution £'),
          std('Held by authority', 'Held by HBC £'),
          std('Drawn down', 'Paid to police £'),
        ],
      ],
      (s) => {
        s.title('Hastings Borough Council');
        s.headings();
        const list = deeds(11, { seed: 627, agreement: numbered('HS/', 3, 41) });
        s.all(list);
        s.total('Total', { of: 'all' });
        const values = list.map((deed) => deed['Value'] as number);
        const cell = (amount: number) => ({ v: Math.round(amount) / 100, fmt: '#,##0.00' });
        s.line('statistic', 'Number of agreements', null, 11);
        s.line('statistic', 'Average', null, cell(values.reduce((sum, value) => sum + value, 0) / 11));
        s.line('statistic', 'Largest', null, cell(Math.max(...values)));
      },
    ),
  ),
  asCsv(
    rough(
      'eastbourne-unicode-text',
      'Excel’s Unicode text: UTF-16 with tabs, under a title',
      sheet(
        'eastbourne-unicode-text',
        null,
        [
          ...[
            std('Agreement', 'Agreement'),
            std('Authority', 'Authority', { level: 'listed' }),
            std('Site', 'Site'),
            std('Value', 'Total value'),
          ],
          ...[
            std('Held by authority', 'Held by authority'),
            std('Drawn down', 'Drawn down'),
            std('Expiry date', 'Expiry date'),
          ],
        ],
        (s) => {
          s.title('Eastbourne: police');
          s.headings();
          s.all(deeds(12, { seed: 628, agreement: byYear('/EB'), authorities: ['Eastbourne'] }));
        },
      ),
    ),
    { delimiter: '\t', encoding: 'utf-16le' },
  ),
  rough(
    'crawley-abbreviations',
    'Abbreviated headings: Amt sec’d, Rec’d, Trf’d to pol, Bal held',
    sheet(
      'CBC',
      'Crawley',
      [
        ...[std('Agreement', 'Agrmt no'), std('Site', 'Site'), std('Value', 'Amt sec’d', { level: 'hard' })],
        otherMoney('Rec’d', 'what it holds and what it passed on', received),
        ...[
          std('Drawn down', 'Trf’d to pol', { level: 'hard' }),
          std('Held by authority', 'Bal held', { level: 'hard' }),
        ],
      ],
      (s) => {
        s.headings();
        s.all(deeds(17, { seed: 629, agreement: numbered('CR/', 4, 12) }));
      },
    ),
  ),
];
