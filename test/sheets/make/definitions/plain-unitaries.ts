/** Unitaries and other councils whose sheets anyone could read. */
import { deeds, received } from '../deeds';
import { dmy, other, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

export const plainUnitaries: Definition[] = [
  plain(
    'havering-metropolitan-police',
    'A London borough; Metropolitan Police, MOPAC in the title',
    sheet(
      'MPS',
      'Havering',
      [
        ...[
          std('Agreement', 'S106 ref'),
          std('Planning application', 'Planning ref'),
          std('Site', 'Address'),
          std('Developer', 'Applicant'),
        ],
        ...[
          std('Value', 'Contribution due', { level: 'hard' }),
          std('Held by authority', 'Held by LBH'),
          std('Drawn down', 'Paid to Metropolitan Police'),
        ],
        std('Expiry date', 'Expiry date'),
      ],
      (s) => {
        s.title('London Borough of Havering - sums for the Mayor’s Office for Policing and Crime');
        s.headings();
        s.all(
          deeds(10, {
            seed: 209,
            agreement: numbered('P', 4, 1540),
            application: (year, r) => `P${r.whole(1000, 1999)}.${year % 100}`,
          }),
        );
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'cheshire-east-by-town',
    'Blank rows between towns, and the town in a column',
    sheet(
      'S106',
      'Cheshire East',
      [
        ...[
          std('Area', 'Town'),
          std('Agreement', 'Agreement number'),
          std('Site', 'Site'),
          std('Value', 'Sum agreed'),
        ],
        ...[
          std('Not started', 'Not commenced'),
          std('Held by developer', 'Awaiting payment', { level: 'hard' }),
          std('Held by authority', 'Held by CEC'),
        ],
        std('Drawn down', 'Paid to Cheshire Police'),
      ],
      (s) => {
        s.title('Cheshire East Council');
        s.headings();
        const list = deeds(18, { seed: 210, agreement: numbered('CE', 4, 410) });
        for (const [i, town] of ['Crewe', 'Macclesfield', 'Nantwich'].entries()) {
          if (i > 0) s.blank();
          s.all(list.slice(i * 6, i * 6 + 6).map((deed) => ({ ...deed, Area: town })));
        }
      },
    ),
  ),
  plain(
    'bedford-year-end',
    'A clean year-end list with financial codes that are text',
    sheet(
      'Year end',
      'Bedford',
      [
        ...[
          std('Agreement', 'Agreement Ref.'),
          std('Site', 'Site Name'),
          other('Ledger code', 'no register column', (_, n) => `S106/POL/${n + 20}`),
        ],
        ...[
          std('Value', 'Original amount'),
          std('Held by developer', 'Due from developer'),
          std('Held by authority', 'Held by Bedford BC'),
        ],
        ...[
          std('Drawn down', 'Transferred to Police'),
          std('Expiry date', 'Repayment date', { level: 'hard' }),
        ],
      ],
      (s) => {
        s.headings();
        s.all(deeds(16, { seed: 211, agreement: byYear('/BB') }));
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
  plain(
    'dorset-long-notes',
    'Notes beside some rows; long text; a date in a note',
    sheet(
      'Police and crime',
      'Dorset',
      [
        ...[
          std('Site', 'Site'),
          std('Agreement', 'Legal ref'),
          std('Purpose', 'Contribution towards'),
          std('Value', 'Value (£)'),
        ],
        ...[
          std('Held by authority', 'Held by Dorset Council'),
          std('Drawn down', 'Drawn down by Dorset Police'),
          std('Spent', 'Spent by police'),
        ],
        std('Notes', 'Notes'),
      ],
      (s) => {
        s.title('Dorset Council section 106 register, police and crime');
        s.blank();
        s.headings();
        s.all(
          deeds(19, { seed: 212, agreement: byYear('/DOR') }).map((deed, i) =>
            i % 5 === 1
              ? {
                  ...deed,
                  Notes:
                    'Deed of variation 14/03/2023; £2,500 legal fee paid by the owner, not part of the sum',
                }
              : deed,
          ),
        );
      },
    ),
  ),
  plain(
    'north-yorkshire-closed-and-open',
    'Closed, superseded and returned rows among the open ones',
    sheet(
      'All',
      'North Yorkshire',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Contribution', 'Contribution'),
          std('Site', 'Site'),
          std('Status', 'Status', { level: 'listed' }),
        ],
        ...[
          std('Value', 'Value'),
          std('Held by authority', 'Held by authority'),
          std('Drawn down', 'Drawn down'),
          std('Spent', 'Spent'),
        ],
        std('Expiry date', 'Expiry date'),
      ],
      (s) => {
        s.headings();
        const words = ['Open', 'Closed', 'Superseded', 'Open', 'Returned', 'Open', 'Completed'];
        s.all(
          deeds(33, { seed: 213, agreement: numbered('NY/', 4), most: 2 }).map((deed, i) => ({
            ...deed,
            Status: words[i % 7]!,
          })),
        );
      },
    ),
  ),
  asCsv(
    plain(
      'stockton-amounts-with-commas',
      'CSV whose amounts hold commas within quotation marks',
      sheet(
        'stockton-amounts-with-commas',
        'Stockton-on-Tees',
        [
          ...[
            std('Agreement', 'Agreement reference'),
            std('Site', 'Site'),
            std('Agreement date', 'Agreement date'),
            std('Value', 'Total (£)', { as: pounds }),
          ],
          ...[
            std('Held by authority', 'Held by council', { as: pounds }),
            std('Drawn down', 'Paid to Cleveland Police', { as: pounds }),
          ],
          std('Expiry date', 'Expiry date'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(15, { seed: 214, agreement: byYear('/STO') }));
        },
      ),
    ),
    { lineEnd: '\n' },
  ),
  plain(
    'isle-of-wight-quarterly',
    'Every date as text day first; nil typed as the word',
    sheet(
      'Q2',
      'Isle of Wight',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Agreement date', 'Signed', { as: dmy }),
          std('Value', 'Amount'),
        ],
        ...[
          std('Held by authority', 'Held by IWC', { nil: 'nil' }),
          std('Drawn down', 'Passed to Hampshire Police', { nil: 'nil' }),
        ],
        std('Expiry date', 'Expires', { as: dmy }),
      ],
      (s) => {
        s.title('Isle of Wight Council', 'Contributions for police, quarter 2');
        s.headings();
        s.all(deeds(12, { seed: 215, agreement: numbered('IW/', 3, 60) }));
      },
    ),
  ),
  plain(
    'wirral-summary-with-received',
    'Secured, received, passed on, held: received is no stage',
    sheet(
      'Wirral',
      null,
      [
        ...[
          std('Authority', 'LPA', { level: 'listed' }),
          std('Agreement', 'S106 reference'),
          std('Site', 'Site'),
          std('Value', 'Secured'),
        ],
        otherMoney('Received', 'what it holds and what it passed on', received),
        ...[
          std('Drawn down', 'Passed to Merseyside Police'),
          std('Held by authority', 'Still held by council'),
        ],
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 216, agreement: numbered('APP-', 4), authorities: ['Wirral'] }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];
