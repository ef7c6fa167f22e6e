/** Unitaries, counties, forces and FOI answers whose sheets anyone could read. */
import { deeds, received } from '../deeds';
import { dmy, other, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const LINCOLNSHIRE = [
  'North Kesteven',
  'South Kesteven',
  'East Lindsey',
  'West Lindsey',
  'South Holland',
  'Boston',
];
const WEST_MERCIA = ['Wychavon', 'Malvern Hills', 'Redditch', 'Shropshire', 'Bromsgrove'];
const KENT = ['Ashford', 'Canterbury', 'Dartford', 'Maidstone', 'Swale', 'Thanet'];

export const plainOthers: Definition[] = [
  plain(
    'lincolnshire-police-register',
    'A force of six districts: all stages, spent, projects, statuses; a total',
    sheet(
      'Register',
      null,
      [
        ...[
          std('Authority', 'District', { level: 'listed' }),
          std('Agreement', 'Agreement'),
          std('Contribution', 'Contribution'),
        ],
        ...[
          std('Site', 'Site'),
          std('Developer', 'Developer'),
          std('Purpose', 'Purpose'),
          std('Value', 'Total Value of Agreement'),
        ],
        ...[
          std('Not started', 'Project not yet started'),
          std('Held by developer', 'Money held by Developers'),
        ],
        ...[
          std('Held by authority', 'Money held by Local Authority'),
          std('Drawn down', 'Drawn down'),
          std('Spent', 'Total Money spent'),
        ],
        ...[std('Expiry date', 'Expiry date'), std('Project', 'Project'), std('Status', 'Status')],
      ],
      (s) => {
        s.title('Lincolnshire Police - section 106 register');
        s.blank();
        s.headings();
        s.all(deeds(44, { seed: 201, agreement: byYear('/LP'), most: 3, authorities: LINCOLNSHIRE }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'west-mercia-capital-list',
    'A force: drawn down, spent and the balance in hand; an amount drawn down too little for what was spent',
    sheet(
      'Capital S106',
      null,
      [
        ...[
          std('Agreement', 'S106 reference'),
          std('Authority', 'Council'),
          std('Site', 'Scheme location'),
          std('Value', 'Contribution value'),
        ],
        ...[std('Drawn down', 'Drawn down to date'), std('Spent', 'Spent to date')],
        otherMoney(
          'In hand',
          'drawn down less spent',
          (deed) => (deed['Drawn down'] as number) - (deed['Spent'] as number),
        ),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('West Mercia Police: S106 capital receipts');
        s.headings();
        deeds(25, { seed: 202, agreement: numbered('WMP-', 4), authorities: WEST_MERCIA }).forEach(
          (deed, i) => {
            if (i !== 12) s.data(deed);
            else
              s.due(
                s.data({ ...deed, 'Drawn down': 500_000, Spent: 512_345 }),
                'Spent',
                'spent more than drawn down',
              );
          },
        );
      },
    ),
  ),
  asCsv(
    plain(
      'kent-police-extract',
      'Tab-separated extract of a finance system, capitals for headings',
      sheet(
        'kent-police-extract',
        null,
        [
          ...[
            std('Agreement', 'AGREEMENT REF'),
            std('Authority', 'LOCAL AUTHORITY'),
            std('Site', 'SITE'),
            std('Value', 'VALUE'),
          ],
          ...[std('Held by developer', 'HELD BY DEVELOPER'), std('Held by authority', 'HELD BY AUTHORITY')],
          ...[
            std('Drawn down', 'DRAWN DOWN'),
            std('Spent', 'SPENT'),
            std('Expiry date', 'EXPIRY DATE'),
            std('Status', 'STATUS'),
          ],
        ],
        (s) => {
          s.headings();
          s.all(deeds(30, { seed: 203, agreement: numbered('KP', 5, 210), authorities: KENT }));
        },
      ),
    ),
    { delimiter: '\t' },
  ),
  plain(
    'foi-mid-suffolk',
    'FOI answer: question and reference above, a closing line beneath',
    sheet(
      'FOI response',
      'Mid Suffolk',
      [
        ...[
          std('Agreement', 'Section 106 agreement'),
          std('Planning application', 'Planning application reference'),
          std('Site', 'Site address'),
        ],
        ...[
          std('Agreement date', 'Date of agreement'),
          std('Value', 'Amount for policing (£)'),
          std('Held by authority', 'Amount held by the Council (£)'),
        ],
        std('Drawn down', 'Amount paid to Suffolk Constabulary (£)'),
      ],
      (s) => {
        s.title('Mid Suffolk District Council', 'Freedom of Information request ref 2025-1187');
        s.title(
          'Please list every section 106 agreement since 2014 with a contribution for policing, and the sums.',
        );
        s.blank();
        s.headings();
        s.all(deeds(11, { seed: 204, agreement: byYear('/MS') }));
        s.blank();
        s.note('End of disclosure. If you are unhappy with this answer you may ask for an internal review.');
      },
    ),
  ),
  asCsv(
    plain(
      'foi-wyre-forest',
      'FOI answer as a plain CSV, day-first dates',
      sheet(
        'foi-wyre-forest',
        null,
        [
          ...[
            std('Authority', 'Authority', { level: 'listed' }),
            std('Agreement', 'Agreement ref'),
            std('Site', 'Site'),
            std('Developer', 'Developer'),
          ],
          ...[
            std('Value', 'Total value'),
            std('Held by authority', 'Held by authority'),
            std('Drawn down', 'Transferred'),
          ],
          std('Expiry date', 'Spend by date'),
        ],
        (s) => {
          s.headings();
          s.all(
            deeds(13, { seed: 205, agreement: byYear('/WF'), authorities: ['Wyre Forest District Council'] }),
          );
        },
      ),
    ),
  ),
  plain(
    'milton-keynes-tariff',
    'A unitary with two contributions in some agreements',
    sheet(
      'Police obligations',
      'Milton Keynes',
      [
        ...[
          std('Agreement', 'S106 Agreement Ref'),
          std('Contribution', 'Obligation No.'),
          std('Site', 'Development'),
          std('Area', 'Ward'),
        ],
        ...[
          std('Trigger', 'Trigger point'),
          std('Trigger date', 'Trigger date'),
          std('Value', 'Obligation value (£)'),
        ],
        ...[
          std('Held by authority', 'Held by MKCC'),
          std('Drawn down', 'Paid to Thames Valley Police'),
          std('Expiry date', 'Longstop date', { level: 'hard' }),
        ],
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(28, {
            seed: 206,
            agreement: numbered('MK/', 4, 300),
            contribution: (n, k) => `${n}.${k}a`,
            most: 2,
          }),
        );
      },
    ),
  ),
  plain(
    'derbyshire-county-police-list',
    'A county that lists its districts; authorities in several spellings',
    sheet(
      'Police',
      null,
      [
        ...[
          std('Authority', 'Planning authority'),
          std('Agreement', 'Agreement reference'),
          std('Site', 'Site'),
          std('Purpose', 'Purpose'),
        ],
        ...[
          std('Value', 'Total value'),
          std('Held by developer', 'Held by developer'),
          std('Held by authority', 'Held by LPA'),
        ],
        std('Drawn down', 'Paid to Derbyshire Constabulary'),
      ],
      (s) => {
        s.title('Derbyshire County Council: policing contributions in district agreements');
        s.blank();
        s.headings();
        const names = [
          'Amber Valley',
          'Amber Valley Borough Council',
          'Bolsover',
          'Bolsover District Council',
          'South Derbyshire DC',
          'South Derbyshire',
        ];
        s.all(deeds(23, { seed: 207, agreement: byYear('/DC'), authorities: names }));
      },
    ),
  ),
  plain(
    'kirklees-police-monies',
    'A metropolitan council; status in plain words, closed rows among them',
    sheet(
      'Police monies',
      'Kirklees',
      [
        ...[
          std('Agreement', 'S106 No'),
          std('Site', 'Site name'),
          std('Value', 'Amount agreed'),
          std('Held by authority', 'Amount held'),
        ],
        ...[std('Drawn down', 'Amount paid to police'), std('Status', 'Status'), std('Notes', 'Remarks')],
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(20, { seed: 208, agreement: numbered('K', 4, 8800) }).map((deed, i) => ({
            ...deed,
            Status: i % 6 === 2 ? 'Lapsed' : deed['Status']!,
          })),
        );
      },
    ),
  ),
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
    'dorset-two-agreements-tables-none',
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
