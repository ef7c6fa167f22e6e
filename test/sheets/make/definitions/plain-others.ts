/** Forces, counties and FOI answers whose sheets anyone could read. */
import { deeds } from '../deeds';
import { otherMoney, std } from '../sheet-maker';
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
];
