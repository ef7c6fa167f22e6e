/** Districts and boroughs whose sheets anyone could read. */
import { deeds } from '../deeds';
import { dmy, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

export const plainDistricts: Definition[] = [
  plain(
    'north-kesteven-quarter-3',
    'Title, one heading line, a total, two footnotes; held by the council under its initials',
    sheet(
      'Police Q3',
      'North Kesteven',
      [
        ...[
          std('Agreement', 'S106 Ref'),
          std('Planning application', 'Planning Ref'),
          std('Site', 'Site Address'),
        ],
        ...[
          std('Developer', 'Developer', { level: 'listed' }),
          std('Purpose', 'Purpose', { level: 'listed' }),
        ],
        ...[
          std('Value', 'Amount Secured (£)'),
          std('Held by developer', 'Held by developer', { level: 'listed' }),
        ],
        ...[std('Held by authority', 'Held by NKDC'), std('Drawn down', 'Paid to Lincolnshire Police')],
        ...[std('Expiry date', 'Spend by date'), std('Notes', 'Comments')],
      ],
      (s) => {
        s.title('North Kesteven District Council - Section 106 police contributions', 'Quarter 3 2025/26');
        s.blank();
        s.headings();
        s.all(deeds(18, { seed: 101, agreement: numbered('NK/S106/') }));
        s.total('Total', { of: 'all' });
        s.blank();
        s.note('Figures exclude indexation.', 'Contact planning obligations with any query.');
      },
    ),
  ),
  plain(
    'south-ribble-register',
    'A clean register under the standard names',
    sheet(
      'Register',
      null,
      [
        std('Agreement', 'Agreement', { level: 'listed' }),
        std('Contribution', 'Contribution', { level: 'listed' }),
        std('Authority', 'Authority', { level: 'listed' }),
        std('Site', 'Site', { level: 'listed' }),
        std('Agreement date', 'Agreement date', { level: 'listed' }),
        std('Expiry date', 'Expiry date', { level: 'listed' }),
        std('Value', 'Value', { level: 'listed' }),
        std('Not started', 'Not started', { level: 'listed' }),
        std('Held by developer', 'Held by developer', { level: 'listed' }),
        std('Held by authority', 'Held by authority', { level: 'listed' }),
        std('Drawn down', 'Drawn down', { level: 'listed' }),
        std('Spent', 'Spent', { level: 'listed' }),
        std('Status', 'Status', { level: 'listed' }),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(24, { seed: 102, agreement: numbered('SR-', 4), most: 3, authorities: ['South Ribble'] }),
        );
      },
    ),
  ),
  asCsv(
    plain(
      'swale-monitoring',
      'CSV with a byte order mark; Local authority, Total value, plural headings',
      sheet(
        'swale-monitoring',
        null,
        [
          ...[std('Agreement', 'Agreement reference'), std('Authority', 'Local authority')],
          ...[
            std('Site', 'Site name'),
            std('Purpose', 'Purpose', { level: 'listed' }),
            std('Value', 'Total value'),
          ],
          ...[std('Not started', 'Not started'), std('Held by developer', 'Held by developers')],
          ...[std('Held by authority', 'Held by local authority'), std('Drawn down', 'Drawn down')],
          ...[std('Spent', 'Spent'), std('Expiry date', 'Expiry date')],
        ],
        (s) => {
          s.headings();
          s.all(
            deeds(21, { seed: 103, agreement: byYear('/SW106'), authorities: ['Swale Borough Council'] }),
          );
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
  plain(
    'rugby-amounts-as-text',
    'Amounts and dates were typed as text',
    sheet(
      'S106',
      'Rugby',
      [
        ...[
          std('Agreement', 'Agreement No'),
          std('Site', 'Development site'),
          std('Purpose', 'Contribution type'),
        ],
        ...[
          std('Agreement date', 'Date of agreement', { as: dmy }),
          std('Value', 'Value of contribution', { as: pounds }),
        ],
        std('Held by authority', 'Held by Council', { as: pounds }),
        std('Drawn down', 'Transferred to Police', { as: pounds }),
        std('Expiry date', 'Expiry date', { level: 'listed', as: dmy }),
      ],
      (s) => {
        s.title('Rugby Borough Council');
        s.headings();
        s.all(deeds(14, { seed: 104, agreement: numbered('R', 4, 310) }));
      },
    ),
  ),
  asCsv(
    plain(
      'wychavon-semicolons',
      'CSV with semicolons in Windows-1252, pound signs in the amounts',
      sheet(
        'wychavon-semicolons',
        'Wychavon',
        [
          ...[std('Agreement', 'Legal agreement ref'), std('Planning application', 'Application number')],
          ...[
            std('Site', 'Location'),
            std('Developer', 'Developer'),
            std('Value', 'Contribution amount', { as: pounds }),
          ],
          ...[
            std('Held by authority', 'Held by WDC', { as: pounds }),
            std('Drawn down', 'Paid to West Mercia Police', { as: pounds }),
          ],
          std('Expiry date', 'Spend deadline'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(17, { seed: 105, agreement: byYear('/WY') }));
        },
      ),
    ),
    { delimiter: ';', encoding: 'windows-1252' },
  ),
  plain(
    'stroud-footnotes',
    'Total row under the amounts, three footnotes with numbers in them',
    sheet(
      'Contributions',
      'Stroud',
      [
        ...[
          std('Site', 'Site'),
          std('Agreement', 'S106 reference'),
          std('Area', 'Parish'),
          std('Purpose', 'Obligation'),
        ],
        ...[
          std('Trigger', 'Trigger'),
          std('Value', 'Contribution (£)'),
          std('Held by developer', 'Due from developer'),
        ],
        ...[
          std('Held by authority', 'Held by SDC'),
          std('Drawn down', 'Released to OPCC'),
          std('Expiry date', 'Spend by'),
        ],
      ],
      (s) => {
        s.title('Stroud District Council: monies for policing');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 106, agreement: numbered('S.106/') }));
        s.total('TOTAL', { of: 'all' });
        s.blank();
        s.note(
          '1. Two further agreements of 2016 are with Legal.',
          '2. Interest of 4% is not shown.',
          'Printed 12/01/2026',
        );
      },
    ),
  ),
  plain(
    'tewkesbury-second-page',
    'The headings stand again half way down, as printed on a second page',
    sheet(
      'Sheet1',
      'Tewkesbury',
      [
        ...[
          std('Agreement', 'Ref'),
          std('Site', 'Site address'),
          std('Developer', 'Developer'),
          std('Purpose', 'Purpose'),
        ],
        ...[
          std('Value', 'Amount (£)'),
          std('Held by authority', 'Held by council'),
          std('Drawn down', 'Passed to police'),
        ],
        std('Notes', 'Notes'),
      ],
      (s) => {
        s.title('Tewkesbury Borough Council', 'Police S106 at 31 December 2025');
        s.headings();
        const list = deeds(26, { seed: 107, agreement: numbered('TBC-', 3, 12) });
        s.all(list.slice(0, 13));
        s.headingsAgain();
        s.all(list.slice(13));
      },
    ),
  ),
  plain(
    'ashfield-dashes',
    'Nil is a dash',
    sheet(
      'Police',
      'Ashfield',
      [
        ...[
          std('Agreement', 'Agreement ref'),
          std('Site', 'Development'),
          std('Value', 'Total contribution'),
        ],
        std('Not started', 'Not yet started', { nil: '-' }),
        std('Held by developer', 'With developer', { nil: '-' }),
        std('Held by authority', 'With council', { nil: '-' }),
        std('Drawn down', 'Transferred', { nil: '-' }),
        std('Status', 'Status'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(19, { seed: 108, agreement: numbered('ADC/', 4, 201) }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];
