/** The same money in other people's words: a parish clerk, a county's finance team, an FOI officer. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;

export const roughVoices: Definition[] = [
  rough(
    'parish-clerk-shropshire',
    'A parish clerk’s own list, with remarks to herself beneath',
    sheet(
      'Police money',
      'Shropshire',
      [
        ...[std('Agreement', 'Ref'), std('Site', 'Where'), std('Developer', 'Builder')],
        ...[
          std('Value', 'Promised £', { level: 'hard' }),
          std('Held by authority', 'Shropshire Council has'),
          std('Drawn down', 'Police got', { level: 'hard' }),
        ],
        std('Notes', 'My notes'),
      ],
      (s) => {
        s.title('Section 106 money for the police, from the Council’s replies');
        s.blank();
        s.headings();
        s.all(deeds(9, { seed: 601, agreement: byYear('/SH106') }));
        s.blank();
        s.note('Ask about the 2018 one again in March', 'Next meeting 14 January, 7.30 pm, village hall');
      },
    ),
  ),
  asCsv(
    rough(
      'town-clerk-about-five-thousand',
      'A town clerk’s CSV: one sum is about £5,000, one a question mark',
      sheet(
        'town-clerk-about-five-thousand',
        'Cotswold',
        [
          ...[
            std('Agreement', 'Agreement'),
            std('Site', 'Site'),
            std('Value', 'Amount', { as: pounds }),
            std('Held by authority', 'Held by Cotswold DC', { as: pounds, nil: '£0.00' }),
          ],
          std('Drawn down', 'Given to police', { as: pounds, nil: '£0.00' }),
        ],
        (s) => {
          s.headings();
          deeds(12, { seed: 602, agreement: numbered('CO/', 3, 18) }).forEach((deed, i) => {
            const raw = i === 2 ? 'about £5,000' : i === 8 ? '?' : null;
            if (raw === null) return s.data(deed);
            const row = s.data(deed, {
              use: 'aside',
              why: 'Value: no figure',
              cells: { Value: { raw, reads: null } },
            });
            s.due(row, 'Value', 'amount not readable', 'error');
            return row;
          });
        },
      ),
    ),
    { encoding: 'windows-1252' },
  ),
  rough(
    'county-finance-opening-and-closing',
    'A county’s finance team: opening balance, receipts and payments of the year, closing balance',
    sheet(
      'Reserves',
      'Cambridgeshire',
      [
        ...[
          other('GL code', 'a code', (_, n) => 740_100 + n),
          std('Agreement', 'Agreement ref'),
          std('Site', 'Description'),
          std('Value', 'Agreement total'),
        ],
        otherMoney(
          'Opening balance 01/04/2025',
          'what was held then',
          (deed) => pence(deed, 'Held by authority') + Math.floor(pence(deed, 'Drawn down') / 2),
        ),
        otherMoney('Receipts in year', 'of one year', () => 0),
        otherMoney('Payments in year', 'of one year', (deed) => Math.floor(pence(deed, 'Drawn down') / 2)),
        std('Held by authority', 'Closing balance 31/12/2025', { level: 'hard' }),
      ],
      (s) => {
        s.title('Cambridgeshire County Council - S106 reserves, police', 'Period 9 2025/26');
        s.headings();
        s.all(deeds(16, { seed: 603, agreement: byYear('/CCC') }));
        s.total('Total reserves', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'county-finance-quarters',
    'Receipts by quarter under the year, then what is held and what was paid over',
    sheet(
      'Quarterly',
      'Oxfordshire',
      [
        ...[std('Agreement', 'Agreement'), std('Site', 'Site'), std('Value', 'Total secured')],
        ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter, k) =>
          otherMoney([k === 0 ? 'Received 2025/26' : '', quarter], 'of one quarter', (deed) =>
            k === 1 ? received(deed) : 0,
          ),
        ),
        ...[std('Held by authority', ['Position', 'Held by OCC']), std('Drawn down', ['', 'Paid to TVP'])],
      ],
      (s) => {
        s.title('Oxfordshire County Council');
        s.headings();
        s.all(deeds(13, { seed: 604, agreement: numbered('OX/', 4, 77) }));
      },
    ),
  ),
  rough(
    'foi-wrapped-lines',
    'FOI answer copied from a PDF: long sites run on to a line of their own',
    sheet(
      'Sheet1',
      'Basingstoke and Deane',
      [
        ...[
          std('Agreement', 'Agreement ref'),
          std('Site', 'Site'),
          std('Value', 'Sum due (£)'),
          std('Held by authority', 'Sum held (£)'),
          std('Drawn down', 'Sum paid to Hampshire Constabulary (£)'),
        ],
      ],
      (s) => {
        s.title('FOI 25/0912');
        s.headings();
        deeds(14, { seed: 605, agreement: numbered('BDB/', 5, 70_001) }).forEach((deed, i) => {
          if (i % 4 !== 2) return s.data(deed);
          const site = String(deed['Site']);
          s.data(deed, {
            cells: { Site: { raw: site, reads: site, accept: [`${site} (outline permission)`] } },
          });
          return s.line('note', null, '(outline permission)');
        });
      },
    ),
  ),
  rough(
    'foi-redacted',
    'Developers are redacted; two sums are withheld under section 43',
    sheet(
      'Disclosure',
      'Guildford',
      [
        ...[
          std('Agreement', 'S106 reference'),
          std('Site', 'Site address'),
          std('Developer', 'Developer'),
          std('Value', 'Police contribution (£)'),
        ],
        ...[std('Held by authority', 'Held by GBC (£)'), std('Drawn down', 'Paid to Surrey Police (£)')],
      ],
      (s) => {
        s.title('Guildford Borough Council', 'Response to request 2025/4471');
        s.headings();
        deeds(15, { seed: 606, agreement: byYear('/GU') }).forEach((deed, i) => {
          const named = { ...deed, Developer: '[redacted - s.40]' };
          if (i !== 5 && i !== 10) return s.data(named);
          const row = s.data(named, {
            use: 'aside',
            why: 'Value: withheld',
            cells: { Value: { raw: 'Withheld s.43', reads: null } },
          });
          s.due(row, 'Value', 'amount not readable', 'error');
          return row;
        });
      },
    ),
  ),
  rough(
    'foi-live-and-completed',
    'Two sections, live and completed, each under the same headings; both count',
    sheet(
      'Answer',
      'Woking',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value of contribution'),
          std('Held by authority', 'Held by WBC'),
          std('Drawn down', 'Paid to police'),
        ],
      ],
      (s) => {
        s.title('A. Live agreements');
        s.headings();
        const list = deeds(18, { seed: 607, agreement: byYear('/WOK') });
        s.all(list.slice(0, 11));
        s.total('Total live');
        s.blank();
        s.line('group heading', 'B. Completed agreements');
        s.headingsAgain();
        s.all(list.slice(11));
        s.total('Total completed');
      },
    ),
  ),
  rough(
    'force-estates-rag',
    'A force’s estates team: red, amber, green, months left, share spent',
    sheet(
      'Tracker',
      null,
      [
        ...[
          other('RAG', 'a light', (_, n) => ['Red', 'Amber', 'Green'][n % 3]!),
          std('Authority', 'District'),
          std('Agreement', 'S106 no.'),
          std('Site', 'Site'),
        ],
        ...[
          std('Project', 'Allocated to', { level: 'hard' }),
          std('Value', 'Contribution value'),
          std('Drawn down', 'Received by force', { level: 'hard' }),
          std('Spent', 'Spent by force'),
        ],
        other('% spent', 'a share', (deed) =>
          pence(deed, 'Drawn down') === 0
            ? 0
            : Math.round((100 * pence(deed, 'Spent')) / pence(deed, 'Drawn down')),
        ),
        ...[std('Expiry date', 'Spend by'), other('Months left', 'a count', (_, n) => 3 + n * 2)],
      ],
      (s) => {
        s.title('Surrey Police Estates - S106 tracker');
        s.headings();
        s.all(
          deeds(26, {
            seed: 608,
            agreement: byYear('/SP'),
            authorities: ['Elmbridge', 'Runnymede', 'Spelthorne', 'Waverley'],
          }),
        );
      },
    ),
  ),
  rough(
    'stafford-pivot-export',
    'Copied out of a pivot table: Row Labels, Sum of ..., Grand Total',
    sheet(
      'Pivot',
      'Stafford',
      [
        ...[
          std('Agreement', 'Row Labels', { level: 'hard' }),
          std('Value', 'Sum of Value'),
          std('Held by authority', 'Sum of Held by authority'),
          std('Drawn down', 'Sum of Drawn down'),
        ],
      ],
      (s) => {
        s.blank(2);
        s.headings();
        s.all(deeds(19, { seed: 609, agreement: byYear('/STA') }));
        s.total('Grand Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'tandridge-yes-and-no',
    'Yes and no columns, and an invoice number, among the sums',
    sheet(
      'Police',
      'Tandridge',
      [
        ...[
          std('Agreement', 'Agreement ref'),
          other('Commenced?', 'yes or no', (_, n) => (n % 2 ? 'Y' : 'N')),
          std('Value', 'Contribution (£)'),
          other('Invoiced?', 'yes or no', (_, n) => (n % 3 ? 'Yes' : 'No')),
        ],
        ...[
          other('Invoice', 'a number', (_, n) => (n % 3 ? 300_220 + n : null)),
          std('Held by authority', 'Held by TDC'),
          other('Paid over?', 'yes or no', (_, n) => (n % 4 ? 'No' : 'Yes')),
        ],
        ...[std('Drawn down', 'Amount paid over to police'), std('Site', 'Site')],
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 610, agreement: numbered('TA/', 4, 905) }));
      },
    ),
  ),
];
