/** More rough sheets written without sight of the reader. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;

export const unseenRoughMore: Definition[] = [
  rough(
    'three-rivers-units-beneath',
    'A line of units beneath the headings',
    sheet(
      'TRDC',
      'Three Rivers',
      [
        std('Agreement', ['Agreement', 'text']),
        std('Site', ['Site', 'text']),
        std('Value', ['Contribution', '£']),
        std('Held by authority', ['Held by TRDC', '£']),
        std('Drawn down', ['Paid to police', '£']),
        std('Expiry date', ['Spend by', 'dd/mm/yyyy']),
      ],
      (s) => {
        s.headings(false);
        s.all(deeds(12, { seed: 871, agreement: byYear('/TR') }));
      },
    ),
  ),
  rough(
    'hertsmere-base-and-indexed',
    'Base sum, indexation, indexed sum: the stages come to the indexed one',
    sheet(
      'Police',
      'Hertsmere',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        otherMoney('Base sum', 'before indexation', (deed) => Math.floor(pence(deed, 'Value') * 0.9)),
        otherMoney(
          'Indexation',
          'what indexation adds',
          (deed) => pence(deed, 'Value') - Math.floor(pence(deed, 'Value') * 0.9),
        ),
        std('Value', 'Indexed sum', { level: 'hard' }),
        std('Not started', 'Not yet started'),
        std('Held by developer', 'With developer'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 872, agreement: byYear('/HM') }));
      },
    ),
  ),
  rough(
    'rochford-interest',
    'Held without interest, interest, held with interest',
    sheet(
      'Balances',
      'Rochford',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Sum secured'),
        std('Drawn down', 'Paid to police'),
        std('Held by authority', 'Held by council'),
        otherMoney('Interest accrued', 'interest', (deed) =>
          Math.floor(pence(deed, 'Held by authority') * 0.02),
        ),
        otherMoney(
          'Held including interest',
          'with interest',
          (deed) => pence(deed, 'Held by authority') + Math.floor(pence(deed, 'Held by authority') * 0.02),
        ),
      ],
      (s) => {
        s.title('Rochford District Council');
        s.headings();
        s.all(deeds(11, { seed: 873, agreement: byYear('/RO') }));
      },
    ),
  ),
  rough(
    'vale-per-dwelling',
    'Dwellings, pounds per dwelling, and the total',
    sheet(
      'Police',
      'Vale of White Horse',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        other('Dwellings', 'a count', (_, n) => 10 + 3 * n),
        other('£ per dwelling', 'a rate', () => ({ v: 182.5, fmt: '£#,##0.00' })),
        std('Value', 'Total police contribution'),
        std('Held by authority', 'Held by VOWH'),
        std('Drawn down', 'Paid to TVP'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 874, agreement: byYear('/V') }));
      },
    ),
  ),
  rough(
    'salford-footnote-marks',
    'Headings with footnote marks, and the footnotes',
    sheet(
      'GMP',
      'Salford',
      [
        std('Agreement', 'Agreement¹'),
        std('Site', 'Site'),
        std('Value', 'Contribution²'),
        std('Held by authority', 'Held by council*'),
        std('Drawn down', 'Paid to GMP**'),
      ],
      (s) => {
        s.title('Salford City Council');
        s.headings();
        s.all(deeds(12, { seed: 875, agreement: byYear('/SAL') }));
        s.blank();
        s.note('¹ Agreements signed since 2014', '² As signed, before indexation', '* At 31 December 2025');
      },
    ),
  ),
  rough(
    'wiltshire-monitoring-fee',
    'The police sum, a monitoring fee, and the two together',
    sheet(
      'Agreements',
      'Wiltshire',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Police contribution'),
        otherMoney('Monitoring fee', 'a fee', () => 50_000),
        otherMoney('Total payable', 'with the fee', (deed) => pence(deed, 'Value') + 50_000),
        std('Held by authority', 'Held by Wiltshire Council'),
        std('Drawn down', 'Paid to Wiltshire Police'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 876, agreement: byYear('/WIL') }));
      },
    ),
  ),
  rough(
    'west-yorkshire-award-and-utilised',
    'A force’s finance team: award, invoiced, receipts, utilised, unutilised',
    sheet(
      'Income',
      null,
      [
        std('Authority', 'Authority'),
        std('Agreement', 'Ref'),
        std('Site', 'Scheme'),
        std('Value', 'Award', { level: 'hard' }),
        otherMoney('Invoiced', 'asked for', (deed) => pence(deed, 'Drawn down')),
        std('Drawn down', 'Received by WYP', { level: 'hard' }),
        std('Spent', 'Utilised', { level: 'hard' }),
        otherMoney('Unutilised', 'in hand', (deed) => pence(deed, 'Drawn down') - pence(deed, 'Spent')),
      ],
      (s) => {
        s.title('West Yorkshire Police Finance');
        s.headings();
        s.all(
          deeds(23, {
            seed: 877,
            agreement: byYear('/WY'),
            authorities: ['Kirklees', 'Calderdale', 'Wakefield'],
          }),
        );
      },
    ),
  ),
  rough(
    'devon-money-with',
    'Money with: a group word over initials',
    sheet(
      'Return',
      'Teignbridge',
      [
        std('Agreement', ['Agreement', 'Ref']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Total']),
        std('Held by developer', ['Money with', 'Dev'], { level: 'hard' }),
        std('Held by authority', ['', 'TDC'], { level: 'hard' }),
        std('Drawn down', ['', 'D&C Police'], { level: 'hard' }),
        other(['', '% paid'], 'a share', (deed) =>
          Math.round((100 * pence(deed, 'Drawn down')) / pence(deed, 'Value')),
        ),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(16, { seed: 878, agreement: byYear('/TEI') }).map((deed) => ({
            ...deed,
            'Held by developer': pence(deed, 'Held by developer') + pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
      },
    ),
  ),
  rough(
    'cumberland-phones-and-years',
    'Telephone numbers, years to spend, a share received, a cost code',
    sheet(
      'List',
      'Cumberland',
      [
        other('Cost code', 'a code', (_, n) => 61_200 + n),
        std('Agreement', 'Agreement'),
        std('Developer', 'Developer'),
        other('Tel.', 'a telephone number', (_, n) => 1_228_500_000 + n * 17),
        std('Value', 'Contribution due to police'),
        other('Years to spend', 'a count', (_, n) => 5 + (n % 3) * 5),
        std('Held by authority', 'Amount held'),
        std('Drawn down', 'Amount passed to police'),
        other('% received', 'a share', (deed) => ({ v: received(deed) / pence(deed, 'Value'), fmt: '0%' })),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 879, agreement: byYear('/CU') }));
      },
    ),
  ),
  rough(
    'north-devon-two-pages',
    'Total on top of the list, headings repeated on the second page, page numbers',
    sheet(
      'Print',
      'North Devon',
      [
        std('Agreement', 'Agreement no'),
        std('Site', 'Site'),
        std('Value', 'Amount secured'),
        std('Held by authority', 'Amount held'),
        std('Drawn down', 'Amount paid to police'),
      ],
      (s) => {
        s.title('North Devon Council');
        s.headings();
        const list = deeds(18, { seed: 880, agreement: byYear('/ND') });
        s.all(list.slice(0, 9));
        s.note('Page 1 of 2');
        s.blank();
        s.headingsAgain();
        s.all(list.slice(9));
        s.note('Page 2 of 2');
      },
    ),
  ),
  asCsv(
    rough(
      'foi-sums-with-words',
      'FOI: a few sums have words beside them, others are about so much',
      sheet(
        'foi-sums-with-words',
        'Thanet',
        [
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Police contribution', { as: pounds }),
          std('Held by authority', 'Held by the council', { as: pounds }),
          std('Drawn down', 'Paid to Kent Police', { as: pounds }),
          std('Expiry date', 'Spend by', { as: dmy }),
        ],
        (s) => {
          s.headings();
          deeds(14, { seed: 881, agreement: byYear('/TH') }).forEach((deed, i) => {
            const raw = [null, '£45,000 plus indexation', null, null, 'c. £60k', null, '£20k - £30k'][i];
            if (!raw) return s.data(deed);
            const row = s.data(deed, {
              use: 'aside',
              why: 'Value: no one figure',
              cells: { Value: { raw, reads: null } },
            });
            s.due(row, 'Value', 'amount not readable', 'error');
            return row;
          });
        },
      ),
    ),
  ),
  rough(
    'oldham-original-and-revised',
    'Original and revised sums after a deed of variation',
    sheet(
      'Police',
      'Oldham',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        otherMoney('Original sum', 'before the variation', (deed) => pence(deed, 'Value') + 700_000),
        std('Value', 'Revised sum', { level: 'hard' }),
        std('Held by developer', 'With developer'),
        std('Held by authority', 'With council'),
        std('Drawn down', 'With police'),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(12, { seed: 882, agreement: byYear('/OL') }).map((deed) => ({
            ...deed,
            Value: pence(deed, 'Value') - pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
      },
    ),
  ),
  rough(
    'bury-parts-of-police',
    'The police sum in parts for vehicles, premises and cameras, then in all',
    sheet(
      'Police',
      'Bury',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        otherMoney('Vehicles', 'a part', (deed) => Math.floor(pence(deed, 'Value') * 0.3)),
        otherMoney('Premises', 'a part', (deed) => Math.floor(pence(deed, 'Value') * 0.5)),
        otherMoney(
          'ANPR',
          'a part',
          (deed) =>
            pence(deed, 'Value') -
            Math.floor(pence(deed, 'Value') * 0.3) -
            Math.floor(pence(deed, 'Value') * 0.5),
        ),
        std('Value', 'Total police'),
        std('Held by authority', 'Held by Bury Council'),
        std('Drawn down', 'Paid to GMP'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 883, agreement: byYear('/BU') }));
      },
    ),
  ),
  rough(
    'eden-dates-beside-sums',
    'Date received and sum received, date paid and sum paid',
    sheet(
      'Police',
      'Westmorland and Furness',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Sum agreed'),
        other('Date received', 'a date', (deed) =>
          received(deed) > 0 ? { v: 44_000 + (received(deed) % 900), fmt: 'dd/mm/yyyy' } : null,
        ),
        otherMoney('Sum received', 'what it holds and what it passed on', received),
        other('Date paid', 'a date', (deed) =>
          pence(deed, 'Drawn down') > 0
            ? { v: 45_000 + (pence(deed, 'Drawn down') % 900), fmt: 'dd/mm/yyyy' }
            : null,
        ),
        std('Drawn down', 'Sum paid to Cumbria Police'),
        std('Held by authority', 'Sum held'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 884, agreement: byYear('/WF') }));
      },
    ),
  ),
  rough(
    'trafford-held-at-quarters',
    'Held at the end of each quarter: the last is what is held',
    sheet(
      'GMP',
      'Trafford',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        otherMoney('Held at 30/06/2025', 'what was held then', received),
        otherMoney('Held at 30/09/2025', 'what was held then', received),
        std('Held by authority', 'Held at 31/12/2025', { level: 'hard' }),
        std('Drawn down', 'Paid to GMP'),
      ],
      (s) => {
        s.title('Trafford Council');
        s.headings();
        s.all(deeds(13, { seed: 885, agreement: numbered('TRA', 4, 12) }));
      },
    ),
  ),
];
