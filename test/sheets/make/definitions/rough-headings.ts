/** Sheets whose difficulty is above the rows: two heading lines, groups, initials, units, unknown words. */
import { deeds, received } from '../deeds';
import { other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const thousands = { per: 1000, fmt: '#,##0.000' };

export const roughHeadings: Definition[] = [
  rough(
    'rushcliffe-where-the-money-is',
    'Two heading lines: one word over four columns, merged',
    sheet(
      'Police',
      'Rushcliffe',
      [
        ...[std('Agreement', 'Agreement'), std('Site', 'Site'), std('Value', 'Secured')],
        std('Not started', ['Where the money is', 'Not due yet'], { level: 'hard' }),
        std('Held by developer', ['', 'Developer'], { level: 'hard' }),
        std('Held by authority', ['', 'RBC'], { level: 'hard' }),
        std('Drawn down', ['', 'Police'], { level: 'hard' }),
        std('Expiry date', ['Time limit', 'Spend by']),
      ],
      (s) => {
        s.title('Rushcliffe Borough Council');
        s.blank();
        s.headings();
        s.all(deeds(21, { seed: 301, agreement: byYear('/RUS') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'broxtowe-ref-and-ref',
    'Ref and Date stand twice; the line above tells which is which',
    sheet(
      'S106 police',
      'Broxtowe',
      [
        ...[
          std('Agreement', ['Agreement', 'Ref'], { level: 'hard' }),
          std('Agreement date', ['', 'Date'], { level: 'hard' }),
        ],
        ...[
          std('Contribution', ['Contribution', 'Ref'], { level: 'hard' }),
          std('Purpose', ['', 'Purpose']),
          std('Value', ['', 'Amount']),
        ],
        ...[std('Held by authority', ['Held by', 'BBC']), std('Held by developer', ['', 'Developer'])],
        ...[std('Drawn down', ['Paid', 'To police']), std('Expiry date', ['Deadline', 'Spend by'])],
      ],
      (s) => {
        s.title('BROXTOWE BOROUGH COUNCIL', 'Planning obligations - police');
        s.headings();
        s.all(
          deeds(27, {
            seed: 302,
            agreement: numbered('BBC/'),
            contribution: (n, k) => `${n}/${'ABC'[k - 1]!}`,
            most: 3,
          }),
        );
      },
    ),
  ),
  rough(
    'melton-held-paid',
    'Group words without merged cells, and a units line under the headings',
    sheet(
      'Sheet1',
      'Melton',
      [
        ...[std('Agreement', 'S106 ref'), std('Site', 'Site'), std('Value', ['Total', 'Value'])],
        ...[
          std('Held by developer', ['Money held by', 'Developers']),
          std('Held by authority', ['', 'Local Authority']),
        ],
        ...[
          std('Drawn down', ['Total money', 'Drawn down']),
          std('Spent', ['', 'Spent']),
          std('Agreement date', 'Signed'),
        ],
      ],
      (s) => {
        s.headings(false);
        s.line('units', null, null, '£', '£', '£', '£', '£', 'dd/mm/yyyy');
        s.all(deeds(16, { seed: 303, agreement: byYear('/MEL') }));
      },
    ),
  ),
  rough(
    'amber-valley-in-thousands',
    'The title says £000, and a line of units under the headings says it again',
    sheet(
      'Police £000',
      'Amber Valley',
      [
        ...[std('Agreement', 'Agreement'), std('Site', 'Site'), std('Value', 'Total value', thousands)],
        ...[
          std('Held by authority', 'Held by AVBC', thousands),
          std('Drawn down', 'Transferred to police', thousands),
        ],
      ],
      (s) => {
        s.title('Amber Valley Borough Council - all figures in £000');
        s.headings();
        s.line('units', null, null, '£000', '£000', '£000');
        s.all(deeds(13, { seed: 304, agreement: byYear('/AVB'), round: 'pound' }));
        s.total('Total', { of: 'all' });
        s.may(null, 'Value', 'amounts in thousands', 'question');
        s.may(null, 'Held by authority', 'amounts in thousands', 'question');
        s.may(null, 'Drawn down', 'amounts in thousands', 'question');
      },
    ),
  ),
  rough(
    'south-derbyshire-k-in-headings',
    'Each money heading ends in (£k)',
    sheet(
      'Report',
      null,
      [
        ...[
          std('Authority', 'LPA', { level: 'listed' }),
          std('Agreement', 'Agreement ref'),
          std('Value', 'Contribution (£k)', thousands),
        ],
        ...[
          std('Held by developer', 'Held by developer (£k)', thousands),
          std('Held by authority', 'Held by SDDC (£k)', thousands),
        ],
        std('Drawn down', 'Paid to police (£k)', thousands),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(12, {
            seed: 305,
            agreement: byYear('/SDD'),
            round: 'thousand',
            authorities: ['South Derbyshire'],
          }),
        );
        for (const name of ['Value', 'Held by developer', 'Held by authority', 'Drawn down'])
          s.may(null, name, 'amounts in thousands', 'question');
      },
    ),
  ),
  rough(
    'force-estates-we-have-had',
    'A force’s estates team in its own words: the council has, we have had, we have used',
    sheet(
      'Estates',
      null,
      [
        ...[std('Agreement', 'Deed'), std('Authority', 'Which council'), std('Site', 'Where')],
        ...[
          std('Value', 'How much', { level: 'hard' }),
          std('Held by developer', 'Still with builder', { level: 'hard' }),
        ],
        ...[
          std('Held by authority', 'The council has', { level: 'hard' }),
          std('Drawn down', 'We have had', { level: 'hard' }),
        ],
        ...[std('Spent', 'We have used', { level: 'hard' }), std('Expiry date', 'Use it by')],
      ],
      (s) => {
        s.title('Estates s106 tracker');
        s.headings();
        s.all(
          deeds(22, {
            seed: 306,
            agreement: byYear('/EST'),
            authorities: ['Mansfield', 'Bassetlaw', 'Newark and Sherwood'],
          }).map(startedOnly),
        );
      },
    ),
  ),
  rough(
    'newark-where-we-are',
    'Status words under a heading of its own: Closed and Lapsed among them',
    sheet(
      'Police',
      'Newark and Sherwood',
      [
        ...[
          std('Agreement', 'Agreement no.'),
          std('Site', 'Site'),
          std('Status', 'Where we are', { level: 'hard' }),
        ],
        ...[
          std('Value', 'Amount secured'),
          std('Held by authority', 'Held by NSDC'),
          std('Drawn down', 'Paid to OPCC'),
        ],
      ],
      (s) => {
        s.title('Newark & Sherwood DC');
        s.headings();
        const words = ['Open', 'Closed', 'Open', 'Lapsed', 'Open'];
        s.all(
          deeds(20, { seed: 307, agreement: numbered('NS', 5, 20) }).map((deed, i) => ({
            ...deed,
            Status: words[i % 5]!,
          })),
        );
        s.may(null, 'Status', 'what is the column', 'question');
      },
    ),
  ),
  asCsv(
    rough(
      'bassetlaw-serials-for-dates',
      'CSV in which Excel left day numbers under To be used before; no money in them',
      sheet(
        'bassetlaw-serials-for-dates',
        'Bassetlaw',
        [
          ...[
            std('Agreement', 'Agreement'),
            std('Site', 'Site'),
            std('Value', 'Sum secured'),
            std('Held by authority', 'Held by BDC'),
          ],
          ...[
            std('Drawn down', 'Paid to Nottinghamshire Police'),
            std('Expiry date', 'To be used before', { fmt: '0' }),
          ],
        ],
        (s) => {
          s.headings();
          s.all(deeds(14, { seed: 308, agreement: byYear('/BAS') }));
        },
      ),
    ),
  ),
  rough(
    'mansfield-numbers-that-are-no-money',
    'Floor area, dwellings, cost code, index and a rate per dwelling beside the sums',
    sheet(
      'S106',
      'Mansfield',
      [
        ...[
          std('Agreement', 'Agreement'),
          other('Dwellings', 'a count', (_, n) => 20 + n * 7),
          other('Floor area (sqm)', 'an area', (_, n) => 900 + n * 131),
        ],
        ...[
          other('Rate per dwelling', 'a rate', (_, n) => 240 + n * 3.5),
          other('Cost code', 'a code', (_, n) => 51_000 + n * 17),
        ],
        ...[
          std('Value', 'Police contribution'),
          other('BCIS index', 'an index', (_, n) => 320 + n),
          other('Invoice number', 'a number', (_, n) => 900_100 + n),
        ],
        ...[std('Held by authority', 'Held by MDC'), std('Drawn down', 'Released to Notts PCC')],
      ],
      (s) => {
        s.title('Mansfield District Council');
        s.headings();
        s.all(deeds(18, { seed: 309, agreement: numbered('MAN/') }));
      },
    ),
  ),
  rough(
    'lichfield-table-begins-at-c6',
    'The table begins in column C, under a block of key figures',
    sheet(
      'Dashboard',
      'Lichfield',
      [
        ...[
          std('Agreement', 'S106 Ref'),
          std('Site', 'Site'),
          std('Value', 'Value'),
          std('Held by authority', 'Held by LDC'),
        ],
        ...[std('Drawn down', 'Drawn down'), std('Expiry date', 'Spend by')],
      ],
      (s) => {
        s.title('Lichfield DC', 'Number of agreements: 17', 'Officer: R Hale');
        s.blank(2);
        s.headings();
        s.all(deeds(17, { seed: 310, agreement: numbered('L', 4, 610) }));
        s.trap(2, null, 'a count in the title is no money');
      },
      2,
    ),
  ),
  rough(
    'tamworth-upside-down-total',
    'The total stands on top, between the headings and the first row',
    sheet(
      'Police',
      'Tamworth',
      [
        ...[std('Agreement', 'Agreement'), std('Site', 'Site'), std('Value', 'Contribution £')],
        ...[
          std('Held by developer', 'To come from developer', { level: 'hard' }),
          std('Held by authority', 'Held by TBC'),
          std('Drawn down', 'Sent to police'),
        ],
      ],
      (s) => {
        s.headings();
        const list = deeds(11, { seed: 311, agreement: numbered('TAM', 3, 90) });
        const sum = (name: string) => ({
          v: list.reduce((pence, deed) => pence + (deed[name] as number), 0) / 100,
          fmt: '#,##0.00',
        });
        s.line(
          'total',
          'Overall',
          null,
          ...['Value', 'Held by developer', 'Held by authority', 'Drawn down'].map(sum),
        );
        s.all(list);
      },
    ),
  ),
  rough(
    'county-three-line-headings',
    'A county finance team: three heading lines, received and paid by party, balance at the end',
    sheet(
      'Finance',
      'Nottinghamshire',
      [
        ...[
          std('Agreement', ['Agreement', '', 'Reference']),
          std('Site', ['', '', 'Site']),
          std('Value', ['Income', 'Due', 'Total due £']),
        ],
        otherMoney(['', 'In', 'Received £'], 'what it holds and what it passed on', received),
        ...[
          std('Drawn down', ['Payments', 'Out', 'Paid to police £']),
          std('Held by authority', ['Balance', 'Held', 'NCC £'], { level: 'hard' }),
        ],
      ],
      (s) => {
        s.title('Nottinghamshire County Council');
        s.headings();
        s.all(deeds(15, { seed: 312, agreement: numbered('NCC/') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

/** Nothing is left unstarted: what was is with the developer. */
function startedOnly<T extends Record<string, unknown>>(deed: T): T {
  return {
    ...deed,
    'Not started': 0,
    'Held by developer': (deed['Held by developer'] as number) + (deed['Not started'] as number),
  };
}
