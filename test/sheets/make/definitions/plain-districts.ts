/** Districts and boroughs whose sheets anyone could read. */
import { deeds, received } from '../deeds';
import { dmy, other, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const LONG_DATE = (date: unknown): string =>
  new Date(`${String(date)}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });

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
  plain(
    'gedling-blanks-for-nil',
    'Nil is a blank cell, and blank rows part the years',
    sheet(
      'Police S106',
      'Gedling',
      [
        ...[
          std('Agreement', 'S106 agreement'),
          std('Planning application', 'Planning application'),
          std('Site', 'Site'),
        ],
        ...[std('Agreement date', 'Date signed'), std('Value', 'Sum secured')],
        std('Not started', 'Not started', { nil: null }),
        std('Held by developer', 'Not yet paid', { nil: null, level: 'hard' }),
        std('Held by authority', 'Held by GBC', { nil: null }),
        std('Drawn down', 'Paid to Notts Police', { nil: null }),
      ],
      (s) => {
        s.title('Gedling BC');
        s.headings();
        const list = deeds(20, { seed: 109, agreement: numbered('GB/', 3, 40) });
        s.all(list.slice(0, 7));
        s.blank();
        s.all(list.slice(7, 15));
        s.blank(2);
        s.all(list.slice(15));
      },
    ),
  ),
  plain(
    'erewash-hidden-rows',
    'Three rows are hidden: they count',
    sheet(
      'S106 Police',
      'Erewash',
      [
        ...[std('Agreement', 'Agreement'), std('Contribution', 'Contribution ref'), std('Site', 'Site')],
        ...[
          std('Value', 'Value (£)'),
          std('Held by developer', 'Held by developer'),
          std('Held by authority', 'Held by EBC'),
        ],
        ...[std('Drawn down', 'Drawn down'), std('Expiry date', 'Expiry')],
      ],
      (s) => {
        s.title('Erewash Borough Council');
        s.blank();
        s.headings();
        const of = {
          seed: 110,
          agreement: numbered('ERE/', 4),
          contribution: (n: number, k: number) => `ERE/${n}-${k}`,
          most: 2,
        };
        deeds(22, of).forEach((deed, i) => s.data(deed, { hidden: [5, 6, 14].includes(i) }));
      },
    ),
  ),
  plain(
    'high-peak-whole-pounds',
    'Whole pounds with a pound sign in the format; a case officer and a ward besides',
    sheet(
      'HPBC',
      'High Peak',
      [
        ...[
          std('Agreement', 'S106 No.'),
          std('Site', 'Site'),
          std('Area', 'Ward'),
          other('Case officer', 'no register column', (_, n) => ['JT', 'MS', 'RK'][n % 3]!),
        ],
        ...[
          std('Purpose', 'Purpose'),
          std('Value', 'Amount due', { level: 'hard', fmt: '£#,##0' }),
          std('Held by authority', 'Held by HPBC', { fmt: '£#,##0' }),
        ],
        ...[
          std('Drawn down', 'Paid over to police', { fmt: '£#,##0' }),
          std('Expiry date', 'Spend by date', { fmt: 'mmm yyyy' }),
        ],
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 111, agreement: numbered('HP', 4, 1001), round: 'pound' }));
      },
    ),
  ),
  plain(
    'staffordshire-moorlands-long-dates',
    'Dates are written out in words',
    sheet(
      'Sheet1',
      'Staffordshire Moorlands',
      [
        ...[
          std('Agreement', 'Deed reference'),
          std('Site', 'Site'),
          std('Agreement date', 'Date of deed', { as: LONG_DATE }),
        ],
        ...[
          std('Value', 'Police contribution'),
          std('Held by developer', 'Outstanding from developer', { level: 'hard' }),
          std('Held by authority', 'Held by the Council'),
        ],
        ...[
          std('Drawn down', 'Paid to Staffordshire Police'),
          std('Expiry date', 'To be spent by', { as: LONG_DATE }),
        ],
      ],
      (s) => {
        s.title('Staffordshire Moorlands District Council');
        s.headings();
        s.all(deeds(12, { seed: 112, agreement: byYear('/SM') }));
      },
    ),
  ),
  plain(
    'chorley-stages-off',
    'All four stages; in two rows they do not add up to the value',
    sheet(
      'Chorley',
      null,
      [
        ...[
          std('Agreement', 'Agreement ref'),
          std('Authority', 'LPA', { level: 'listed' }),
          std('Site', 'Site'),
          std('Purpose', 'Purpose'),
        ],
        ...[
          std('Value', 'Total value'),
          std('Not started', 'Not started'),
          std('Held by developer', 'Held by developer'),
        ],
        ...[
          std('Held by authority', 'Held by authority'),
          std('Drawn down', 'Drawn down'),
          std('Spent', 'Spent'),
        ],
      ],
      (s) => {
        s.headings();
        deeds(18, { seed: 113, agreement: numbered('CH/', 3), authorities: ['Chorley'] }).forEach(
          (deed, i) => {
            const off = i === 4 ? 150_000 : i === 11 ? -1 : 0;
            const row = s.data({ ...deed, Value: (deed['Value'] as number) + off });
            if (off !== 0) s.due(row, 'Value', 'stages do not add up to value');
          },
        );
      },
    ),
  ),
  plain(
    'thurrock-row-twice',
    'One row was pasted twice; two equal instalments are no duplicates',
    sheet(
      'Thurrock',
      'Thurrock',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Contribution', 'Instalment', { level: 'hard' }),
          std('Site', 'Site'),
          std('Trigger', 'Trigger'),
        ],
        ...[
          std('Value', 'Value'),
          std('Held by authority', 'Held by Thurrock'),
          std('Drawn down', 'Drawn down by police'),
        ],
      ],
      (s) => {
        s.headings();
        const list = deeds(15, { seed: 114, agreement: numbered('TH', 4, 70) });
        s.all(list.slice(0, 9));
        const again = s.data(list[3]!);
        s.due(again, null, 'exact duplicate row');
        s.may(s.next - 7, null, 'exact duplicate row');
        s.all(list.slice(9));
        const first = { ...list[14]!, Contribution: '1', Trigger: 'On commencement' };
        s.data({ ...first, Agreement: 'TH0099' });
        s.trap(
          s.data({ ...first, Agreement: 'TH0099', Contribution: '2', Trigger: 'On completion' }),
          null,
          'an equal instalment',
        );
      },
    ),
  ),
  plain(
    'west-suffolk-gaps',
    'One row without a reference, one value not yet known, one in words',
    sheet(
      'Q3',
      'West Suffolk',
      [
        ...[
          std('Agreement', 'S106 ref'),
          std('Site', 'Site'),
          std('Purpose', 'Purpose'),
          std('Value', 'Value £'),
        ],
        ...[
          std('Held by authority', 'Held by WSC'),
          std('Drawn down', 'Paid to Suffolk Police'),
          std('Notes', 'Comments'),
        ],
      ],
      (s) => {
        s.title('West Suffolk Council');
        s.headings();
        deeds(20, { seed: 115, agreement: byYear('/WS') }).forEach((deed, i) => {
          if (i === 3) {
            const row = s.data(deed, {
              use: 'aside',
              why: 'Agreement: blank, and it is needed',
              cells: { Agreement: { raw: null, reads: '' } },
            });
            s.due(row, 'Agreement', 'needed value missing', 'error');
          } else if (i === 9 || i === 16) {
            const raw = i === 9 ? 'TBC' : 'subject to review';
            const row = s.data(deed, {
              use: 'aside',
              why: 'Value: no figure',
              cells: { Value: { raw, reads: null } },
            });
            s.due(row, 'Value', 'amount not readable', 'error');
          } else s.data(deed);
        });
      },
    ),
  ),
  {
    ...plain(
      'cannock-chase-with-guidance',
      'A second sheet holds guidance; what was received stands beside what is held and what was passed on',
      sheet(
        'Monitoring',
        'Cannock Chase',
        [
          ...[std('Agreement', 'Agreement reference'), std('Site', 'Site'), std('Value', 'Amount secured')],
          otherMoney(
            'Amount received',
            'what the council received: what it holds and what it passed on',
            received,
          ),
          ...[
            std('Drawn down', 'Transferred to Staffordshire Police'),
            std('Held by authority', 'Balance held by council'),
          ],
          std('Expiry date', 'Expiry date'),
        ],
        (s) => {
          s.title('Cannock Chase Council: contributions towards policing');
          s.headings();
          s.all(deeds(17, { seed: 116, agreement: numbered('CC/106/') }));
          s.total('Total', { of: 'all' });
        },
      ),
    ),
    besides: [
      { name: 'Guidance', lines: ['How to use this workbook', 'Update column D when money arrives.'] },
    ],
  },
];
