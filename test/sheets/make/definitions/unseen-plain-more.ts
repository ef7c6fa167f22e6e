/** More plain sheets written without sight of the reader. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;

export const unseenPlainMore: Definition[] = [
  plain(
    'halton-required-received',
    'Contribution required, received, passed on, remaining',
    sheet(
      'Cheshire Police',
      'Halton',
      [
        std('Agreement', 'Legal Agreement Ref.'),
        std('Planning application', 'Application'),
        std('Site', 'Site Address'),
        std('Value', 'Contribution Required'),
        otherMoney('Contribution Received', 'what it holds and what it passed on', received),
        std('Drawn down', 'Contribution Passed to Cheshire Police'),
        std('Held by authority', 'Contribution Held'),
        std('Notes', 'Comments'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 821, agreement: byYear('/HAL') }));
        s.total('Total', { of: 'all' });
        s.blank();
        s.note('Contributions received are banked on receipt.');
      },
    ),
  ),
  plain(
    'south-cambs-ward-member',
    'Ward, member and case officer among the sums',
    sheet(
      'Policing',
      'South Cambridgeshire',
      [
        other('Case officer', 'a name', (_, n) => ['J Hale', 'P Osei', 'R Khan'][n % 3]!),
        std('Agreement', 'S106 reference'),
        std('Area', 'Parish'),
        std('Site', 'Site description'),
        other('No. of dwellings', 'a count', (_, n) => 12 + n * 7),
        std('Value', 'Police contribution'),
        std('Held by developer', 'Outstanding from developer'),
        std('Held by authority', 'Held by SCDC'),
        std('Drawn down', 'Paid to Cambridgeshire Police'),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('South Cambridgeshire District Council');
        s.headings();
        s.all(
          deeds(22, { seed: 822, agreement: byYear('/SC') }).map((deed) => ({
            ...deed,
            Value: pence(deed, 'Value') - pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
      },
    ),
  ),
  plain(
    'county-hertfordshire-districts',
    'A county’s list by district',
    sheet(
      'Constabulary',
      null,
      [
        std('Authority', 'District'),
        std('Agreement', 'Agreement no'),
        std('Site', 'Development'),
        std('Value', 'Amount in agreement'),
        std('Held by authority', 'Held by district'),
        std('Drawn down', 'Transferred to constabulary'),
        std('Expiry date', 'Deadline'),
      ],
      (s) => {
        s.title('Hertfordshire: police contributions');
        s.headings();
        s.all(
          deeds(28, {
            seed: 823,
            agreement: byYear('/HC'),
            authorities: [
              'Dacorum Borough Council',
              'Hertsmere',
              'Three Rivers DC',
              'St Albans City & District',
            ],
          }),
        );
      },
    ),
  ),
  asCsv(
    plain(
      'barnsley-due-held-paid',
      'Due, held, paid: a CSV with semicolons and amounts with pence',
      sheet(
        'barnsley-due-held-paid',
        'Barnsley',
        [
          std('Agreement', 'Agreement'),
          std('Site', 'Site name'),
          std('Purpose', 'For'),
          std('Value', 'Total due (£)'),
          std('Held by authority', 'Held by BMBC (£)'),
          std('Drawn down', 'Paid to SYP (£)'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(15, { seed: 824, agreement: numbered('B/', 4, 19) }));
        },
      ),
    ),
    { delimiter: ';' },
  ),
  plain(
    'force-derbyshire-received-used',
    'A force’s list: awarded, received, used, unused',
    sheet(
      'S106 income',
      null,
      [
        std('Authority', 'Local planning authority'),
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site'),
        std('Value', 'Contribution agreed'),
        std('Held by authority', 'Held by LPA'),
        std('Drawn down', 'Received by Derbyshire Police'),
        std('Spent', 'Spent to date by police'),
        std('Project', 'Project'),
        std('Expiry date', 'Spend by date'),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(31, {
            seed: 825,
            agreement: byYear('/DP'),
            authorities: ['Amber Valley', 'Bolsover', 'Erewash', 'High Peak', 'South Derbyshire'],
          }),
        );
      },
    ),
  ),
  plain(
    'foi-epping-forest',
    'FOI: the questions are the headings',
    sheet(
      'Response',
      'Epping Forest',
      [
        std('Agreement', 'Reference of agreement'),
        std('Site', 'Address'),
        std('Agreement date', 'Date of agreement'),
        std('Value', 'Police contribution secured'),
        std('Held by authority', 'Amount held by the Council'),
        std('Drawn down', 'Amount paid to Essex Police'),
        std('Trigger', 'Trigger for payment'),
      ],
      (s) => {
        s.title('EFDC ref 25-1190');
        s.blank();
        s.headings();
        s.all(deeds(10, { seed: 826, agreement: byYear('/EF') }));
      },
    ),
  ),
  plain(
    'herefordshire-two-sheets',
    'One sheet for each area, alike',
    ...(['North', 'South'] as const).map((area, i) =>
      sheet(
        area,
        'Herefordshire',
        [
          std('Agreement', 'Agreement ref'),
          std('Site', 'Site'),
          std('Value', 'Amount agreed'),
          std('Held by authority', 'Held by Herefordshire Council'),
          std('Drawn down', 'Paid to West Mercia Police'),
          std('Expiry date', 'Spend by'),
        ],
        (s) => {
          s.title(`Herefordshire Council - ${area}`);
          s.headings();
          s.all(deeds(9 + i * 4, { seed: 827 + i, agreement: numbered(`H${area[0]}`, 3, 11) }));
          s.total('Total', { of: 'all' });
        },
      ),
    ),
  ),
  plain(
    'rochdale-blank-rows',
    'A blank row after every three, and negative balances in brackets as a format',
    sheet(
      'Police S106',
      'Rochdale',
      [
        std('Agreement', 'Agreement Number'),
        std('Site', 'Site'),
        std('Value', 'Contribution Value', { fmt: '£#,##0.00;(£#,##0.00)' }),
        std('Held by authority', 'Amount Held by Council', { fmt: '£#,##0.00;(£#,##0.00)' }),
        std('Drawn down', 'Amount Released to GMP', { fmt: '£#,##0.00;(£#,##0.00)' }),
        std('Status', 'Status'),
      ],
      (s) => {
        s.headings();
        deeds(15, { seed: 829, agreement: byYear('/ROC') }).forEach((deed, i) => {
          if (i > 0 && i % 3 === 0) s.blank();
          s.data(deed);
        });
      },
    ),
  ),
];
