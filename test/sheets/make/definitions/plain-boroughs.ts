/** More districts and boroughs whose sheets anyone could read. */
import { deeds, received } from '../deeds';
import { other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { byYear, numbered, plain, sheet } from './writing';

const LONG_DATE = (date: unknown): string =>
  new Date(`${String(date)}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });

export const plainBoroughs: Definition[] = [
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
