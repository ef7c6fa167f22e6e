/** Sheets of another kind than one row a contribution, or with another table beside it. */
import { deeds, type Deed } from '../deeds';
import { dmy, other, otherMoney, serialOf, std } from '../sheet-maker';
import type { Definition } from '../write';
import { movements } from './movements';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const YEARS = ['2021/22', '2022/23', '2023/24', '2024/25'];

/** What was paid in the kth of four years: thirds of it in three of them, the rest in the last. */
function inYear(deed: Deed, k: number): number {
  const paid = deed['Drawn down'] as number;
  const third = Math.floor(paid / 3);
  return k === 0 ? 0 : k < 3 ? third : paid - 2 * third;
}

export const roughKinds: Definition[] = [
  rough(
    'ashford-sheets-by-year',
    'A sheet for each year under the same headings',
    ...['2022-23', '2023-24', '2024-25'].map((year, i) =>
      sheet(
        year,
        'Ashford',
        [
          ...[
            std('Agreement', 'S106 ref'),
            std('Site', 'Site'),
            std('Value', 'Contribution'),
            std('Held by authority', 'Held by ABC'),
          ],
          std('Drawn down', 'Paid to Kent Police'),
        ],
        (s) => {
          s.title(`Ashford Borough Council: police contributions ${year}`);
          s.headings();
          s.all(deeds(8 + i * 3, { seed: 501 + i, agreement: numbered(`AS${year.slice(2, 4)}/`) }));
          s.total('Total', { of: 'all' });
        },
      ),
    ),
  ),
  rough(
    'maidstone-paid-by-year',
    'Paid in each of four years, and the total paid',
    sheet(
      'Profile',
      'Maidstone',
      [
        ...[std('Agreement', 'Agreement'), std('Site', 'Site'), std('Value', 'Secured (£)')],
        ...YEARS.map((year, k) =>
          otherMoney(`Paid ${year}`, 'paid in one year: a part of the total', (deed) => inYear(deed, k)),
        ),
        ...[std('Drawn down', 'Total paid to police'), std('Held by authority', 'Held by MBC')],
      ],
      (s) => {
        s.title('Maidstone Borough Council');
        s.headings();
        s.all(deeds(14, { seed: 504, agreement: byYear('/MA') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'canterbury-paid-by-year-no-total',
    'Paid to the police in each of four years under one word, and no total of them',
    sheet(
      'Payments',
      'Canterbury',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Sum due'),
          std('Held by authority', 'Held by CCC'),
        ],
        ...YEARS.map((year, k) =>
          otherMoney(
            [k === 0 ? 'Paid to police' : '', year],
            'paid in one year: Drawn down is the sum of the four',
            (deed) => inYear(deed, k),
          ),
        ),
      ],
      (s) => {
        s.title('Canterbury City Council');
        s.headings();
        for (const deed of deeds(12, { seed: 505, agreement: byYear('/CA') }))
          s.data(deed, { rebuilt: { 'Drawn down': deed['Drawn down'] as number } });
        s.may(null, 'Drawn down', 'paid by year, without a total', 'question');
      },
    ),
  ),
  rough(
    'dartford-movements',
    'Long form: one row a movement, with its status and one amount',
    sheet(
      'Ledger',
      'Dartford',
      [
        ...[
          std('Transaction', 'Trans no'),
          std('Agreement', 'Agreement'),
          std('Contribution', 'Obligation ref'),
          std('Site', 'Site'),
        ],
        ...[std('Funding status', 'Status'), std('Movement date', 'Date'), std('Amount', 'Amount (£)')],
      ],
      (s) => {
        s.title('Dartford Borough Council: movements of police contributions');
        s.headings();
        movements(
          s,
          deeds(12, { seed: 506, agreement: byYear('/DAR'), contribution: (n, k) => `${n}-${k}`, most: 2 }),
        );
      },
    ),
  ),
  asCsv(
    rough(
      'thanet-transactions',
      'Long form under the names of the national standard, spent and transferred with a minus',
      sheet(
        'thanet-transactions',
        'Thanet',
        [
          ...[std('Transaction', 'developer-agreement-transaction'), std('Agreement', 'developer-agreement')],
          ...[
            std('Contribution', 'developer-agreement-contribution'),
            std('Funding status', 'contribution-funding-status'),
          ],
          ...[std('Amount', 'amount'), std('Movement date', 'start-date', { as: (date) => date })],
        ],
        (s) => {
          s.headings();
          movements(
            s,
            deeds(11, { seed: 507, agreement: byYear('-s106'), contribution: (n) => `T${n}-police` }),
            -1,
          );
        },
      ),
    ),
  ),
  rough(
    'county-all-services',
    'A county’s list of every service; police rows among education and highways',
    sheet(
      'All obligations',
      'Staffordshire',
      [
        ...[
          std('Agreement', 'S106 ref'),
          std('Contribution', 'Obligation no.'),
          std('Site', 'Site'),
          std('Purpose', 'Service', { level: 'hard' }),
          other('Pupils', 'a count', (_, n) => (n % 3 === 0 ? n * 2 : null)),
        ],
        ...[
          std('Value', 'Contribution (£)'),
          std('Held by authority', 'Held by SCC'),
          std('Expiry date', 'Spend by'),
        ],
      ],
      (s) => {
        s.title('Staffordshire County Council');
        s.blank();
        s.headings();
        const purposes = ['Education - primary', 'Highways', 'Police', 'Libraries', 'Travel plan', 'Health'];
        s.all(
          deeds(36, {
            seed: 508,
            agreement: byYear('/STC'),
            contribution: (n, k) => `${n}/${k}`,
            most: 4,
            purposes,
          }),
        );
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'swindon-table-below',
    'A second table of projects, under headings of its own, beneath the first',
    sheet(
      'Police',
      'Swindon',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value'),
          std('Held by authority', 'Held by SBC'),
          std('Drawn down', 'Paid to police'),
        ],
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('Swindon Borough Council');
        s.headings();
        s.all(deeds(13, { seed: 509, agreement: numbered('SW', 4, 55) }));
        s.blank(2);
        const row = s.line('other table', 'Project', 'Lead', 'Budget', 'Start', 'Finish');
        const date = (text: string) => ({ v: serialOf(text), fmt: 'dd/mm/yyyy' });
        s.line(
          'other table',
          'Gablecross refit',
          'Estates',
          { v: 125_000, fmt: '#,##0.00' },
          date('2026-04-01'),
          date('2027-03-31'),
        );
        s.line(
          'other table',
          'ANPR north',
          'Ops',
          { v: 64_500, fmt: '#,##0.00' },
          date('2026-06-01'),
          date('2026-12-31'),
        );
        s.due(row, null, 'a second table');
        for (const n of [1, 2]) s.may(row + n, null, 'a second table');
      },
    ),
  ),
  rough(
    'slough-table-beside',
    'A small table of totals by year stands beside the register, after an empty column',
    sheet(
      'S106',
      'Slough',
      [
        ...[
          std('Agreement', 'Agreement ref'),
          std('Site', 'Site'),
          std('Value', 'Amount secured'),
          std('Held by authority', 'Held by SBC'),
          std('Drawn down', 'Transferred to TVP'),
        ],
        ...[
          other('', 'empty', () => null),
          other('Year', 'another table', (_, n) => ['2022/23', '2023/24', '2024/25'][n - 1] ?? null),
        ],
        other(
          'Receipts',
          'another table',
          (_, n) => ({ v: [80_100, 22_750.5, 140_000][n - 1] ?? null, fmt: '#,##0.00' }),
          true,
        ),
      ],
      (s) => {
        s.headings();
        s.all(deeds(16, { seed: 510, agreement: byYear('/SLO') }));
      },
    ),
  ),
  rough(
    'torbay-invisible-characters',
    'Zero-width and no-break spaces in references, statuses and headings',
    sheet(
      'Paste from web',
      'Torbay',
      [
        ...[
          std('Agreement', 'Agreement\u00a0ref'),
          std('Site', 'Site'),
          std('Status', 'Status\u200b'),
          std('Value', 'Value'),
        ],
        ...[std('Held by authority', 'Held\u00a0by\u00a0authority'), std('Drawn down', 'Drawn down')],
      ],
      (s) => {
        s.headings();
        deeds(17, { seed: 511, agreement: byYear('/TOR') }).forEach((deed, i) => {
          const text = deed['Agreement'] as string;
          const marked = ['\u200b', '\ufeff', '\u00a0'][i % 3]!;
          s.data(deed, {
            cells: {
              ...(i % 3 === 0 ? { Agreement: { raw: `${text}${marked}`, reads: text } } : {}),
              ...(i % 5 === 1 ? { Status: { raw: 'Closed\u200e', reads: 'Closed' } } : {}),
            },
          });
        });
      },
    ),
  ),
  rough(
    'force-organisation-codes',
    'Authorities as organisation codes and abbreviations',
    sheet(
      'Extract',
      null,
      [
        ...[
          std('Agreement', 'developer-agreement'),
          std('Authority', 'organisation'),
          std('Site', 'site'),
          std('Value', 'value'),
        ],
        ...[
          std('Held by authority', 'held by authority'),
          std('Drawn down', 'drawn down'),
          std('Spent', 'spent'),
        ],
      ],
      (s) => {
        s.headings();
        const codes: [string, string, string][] = [
          ['local-authority-eng:BLA', 'Blaby', 'Blaby'],
          ['local-authority-eng:CHA', 'Charnwood', 'Charnwood'],
          ['HBBC', 'Hinckley & Bosworth', 'Hinckley & Bosworth'],
          ['NW Leics', 'North West Leicestershire', 'NW Leics'],
          ['Harborough D.C.', 'Harborough', 'Harborough'],
        ];
        deeds(20, { seed: 512, agreement: byYear('/FO') }).forEach((deed, i) => {
          const [raw, reads, short] = codes[i % codes.length]!;
          s.data(deed, { cells: { Authority: { raw, reads, accept: [raw, short] } } });
        });
        s.may(null, 'Authority', 'authority not known by name');
      },
    ),
  ),
  asCsv(
    rough(
      'plymouth-references-like-numbers',
      'CSV whose references look like numbers: 3.1 and 3.10, 0012, 1E5',
      sheet(
        'plymouth-references-like-numbers',
        'Plymouth',
        [
          ...[
            std('Agreement', 'Agreement no'),
            std('Site', 'Site'),
            std('Value', 'Contribution amount'),
            std('Held by authority', 'Held by PCC'),
          ],
          ...[std('Drawn down', 'Drawn down by police'), std('Agreement date', 'Agreement date')],
        ],
        (s) => {
          s.headings();
          s.may(4, 'Agreement', 'references differ only in noughts');
          s.may(5, 'Agreement', 'references differ only in noughts');
          const refs = ['3.1', '3.10', '0012', '12', '1E5', '100', '4-5', '00345', '7/8', '2.50', '2.5'];
          s.all(deeds(11, { seed: 513, agreement: (n) => refs[n - 1]! }));
        },
      ),
    ),
    { delimiter: ';', encoding: 'utf-8-bom' },
  ),
  rough(
    'foi-west-midlands-copied-from-pdf',
    'FOI answer copied out of a PDF: headings and page numbers every ten rows, dates as text, references split by spaces',
    sheet(
      'Table 1',
      'Sandwell',
      [
        ...[
          std('Agreement', 'Reference'),
          std('Site', 'Site'),
          std('Agreement date', 'Date signed', { as: dmy }),
          std('Value', 'Sum (£)'),
        ],
        ...[
          std('Held by authority', 'Held by the council (£)'),
          std('Drawn down', 'Paid to West Midlands Police (£)'),
        ],
      ],
      (s) => {
        s.title('Request FOI/88213 - information held', 'Sandwell Metropolitan Borough Council');
        s.headings();
        const list = deeds(30, {
          seed: 514,
          agreement: (n, year) => `DC / ${year % 100} / ${60_000 + n * 41}`,
        });
        for (let page = 0; page < 3; page++) {
          if (page > 0) s.headingsAgain();
          s.all(list.slice(page * 10, page * 10 + 10));
          s.note(`Page ${page + 1} of 3`);
        }
      },
    ),
  ),
];
