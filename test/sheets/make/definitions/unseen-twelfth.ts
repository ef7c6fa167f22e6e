/** The twelfth sheets written without sight of the reader: the eight plain ones. */
import { deeds } from '../deeds';
import { std } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, took } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const councils: Definition[] = [
  plain(
    'unseen12-wychavon-reply',
    'A monitoring officer’s answer to what the council has for the police',
    sheet(
      'WM Police',
      'Wychavon',
      [
        std('Agreement', 'Agreement file ref'),
        std('Planning application', 'Permission no.'),
        std('Area', 'Parish'),
        std('Site', 'Scheme'),
        std('Value', 'Policing sum in the deed'),
        took('Paid in by developer'),
        std('Drawn down', 'Sent to West Mercia Police'),
        std('Held by authority', 'Remaining with Wychavon'),
        std('Expiry date', 'Return if unspent by'),
      ],
      (s) => {
        s.title('Wychavon District Council: money for West Mercia Police at 28 November 2025');
        s.headings();
        s.all(deeds(14, { seed: 1801, agreement: byYear('/WYC') }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  asCsv(
    plain(
      'unseen12-norwich-export',
      'An export in capitals with underscores',
      sheet(
        'unseen12-norwich-export',
        'Norwich',
        [
          std('Agreement', 'LEGAL_AGREEMENT_NO'),
          std('Planning application', 'APP_NO'),
          std('Site', 'SITE_ADDR'),
          std('Purpose', 'COVENANT_FOR'),
          std('Value', 'SUM_SECURED'),
          took('SUM_RECEIVED'),
          std('Drawn down', 'SUM_PAID_TO_POLICE'),
          std('Held by authority', 'SUM_STILL_HELD'),
          std('Expiry date', 'SPEND_DEADLINE'),
        ],
        (s) => {
          s.headings();
          const of = { seed: 1802, agreement: numbered('NCC-LA-', 5, 1204), most: 2 };
          s.all(deeds(18, of));
          s.may(null, 'LEGAL_AGREEMENT_NO', 'one reference on several rows');
        },
      ),
    ),
  ),
  plain(
    'unseen12-parish-by-parish',
    'A list in the order of the parishes, with what each brought for the police',
    sheet(
      'By parish',
      'North Somerset',
      [
        std('Area', 'Parish / town'),
        std('Agreement', 'Agreement reference no.'),
        std('Site', 'Housing site name'),
        std('Value', 'Police money agreed'),
        took('Police money received'),
        std('Drawn down', 'Police money paid to Avon & Somerset Police'),
        std('Held by authority', 'Police money left'),
      ],
      (s) => {
        s.title('North Somerset Council', 'S106 police money, parish by parish');
        s.blank();
        s.headings();
        const areas = ['Backwell', 'Congresbury', 'Nailsea', 'Portishead', 'Yatton'];
        const list = deeds(16, { seed: 1803, agreement: byYear('/NS'), areas });
        s.all([...list].sort((one, next) => (String(one['Area']) < String(next['Area']) ? -1 : 1)));
        s.total('All parishes', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen12-vale-by-clause',
    'A clause a row: where each police payment stands, in four columns of sums',
    sheet(
      'Police clauses',
      'Vale of White Horse',
      [
        std('Agreement', 'Agreement ID'),
        std('Contribution', 'Clause no.'),
        std('Site', 'Site and settlement'),
        std('Trigger', 'Payment trigger'),
        std('Value', 'Police contribution payable'),
        std('Not started', 'Not yet payable'),
        std('Held by developer', 'Payable but not paid'),
        std('Held by authority', 'Paid and held'),
        std('Drawn down', 'Paid and transferred'),
        std('Status', 'State'),
      ],
      (s) => {
        s.title('Vale of White Horse: clauses with a police payment');
        s.headings();
        const of = { agreement: numbered('A', 4, 2210), contribution: (_: number, k: number) => `3.${k}` };
        s.all(deeds(17, { seed: 1804, ...of, most: 3 }));
      },
    ),
  ),
  plain(
    'unseen12-east-riding-ifs',
    'The police table of an infrastructure funding statement',
    sheet(
      'IFS table 9',
      'East Riding of Yorkshire',
      [
        std('Agreement', 'Planning obligation ref'),
        std('Site', 'Development name / address'),
        std('Value', 'Money secured'),
        took('Money received'),
        std('Drawn down', 'Money transferred to Humberside Police'),
        std('Held by authority', 'Money unspent'),
      ],
      (s) => {
        s.title(
          'East Riding of Yorkshire Council',
          'Infrastructure Funding Statement 2024/25',
          'Table 9: Police',
        );
        s.headings();
        s.all(deeds(12, { seed: 1805, agreement: byYear('/STPLF', 5) }));
        s.total('Total', { of: 'all' });
        s.note('Source: Planning obligations database');
      },
    ),
  ),
];

const forces: Definition[] = [
  plain(
    'unseen12-kent-finance-list',
    'A force’s finance list: developers, councils, received, spent',
    sheet(
      'S106 list',
      null,
      [
        std('Authority', 'Borough / district'),
        std('Agreement', 'S106 deed'),
        std('Site', 'Housing scheme'),
        std('Value', 'Agreed for policing'),
        std('Held by developer', 'With developers'),
        std('Held by authority', 'With councils'),
        std('Drawn down', 'Received by Kent Police'),
        std('Spent', 'Spent by Kent Police'),
        std('Expiry date', 'Last day to spend'),
        std('Notes', 'Finance notes'),
      ],
      (s) => {
        s.headings();
        const authorities = ['Ashford', 'Canterbury', 'Swale', 'Thanet'];
        s.all(owedInOne(deeds(20, { seed: 1806, agreement: numbered('KP', 3, 61), authorities })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen12-opcc-schedule',
    'A commissioner’s schedule with capital schemes',
    sheet(
      'Schedule',
      null,
      [
        std('Authority', 'Planning authority'),
        std('Agreement', 'Section 106 reference'),
        std('Site', 'Development scheme'),
        std('Value', 'Agreed contribution'),
        std('Not started', 'Not yet triggered'),
        std('Held by developer', 'Triggered but unpaid'),
        std('Held by authority', 'Council balance'),
        std('Drawn down', 'Transferred to OPCC'),
        std('Spent', 'Spent on capital'),
        std('Project', 'Capital scheme'),
        std('Expiry date', 'Use by date'),
      ],
      (s) => {
        s.title('OPCC for Bedfordshire – S106 schedule, as at 30/11/2025');
        s.headings();
        const authorities = ['Bedford', 'Central Bedfordshire', 'Luton'];
        s.all(deeds(18, { seed: 1807, agreement: byYear('/BPCC'), authorities }));
        s.total('TOTAL', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen12-horsham-foi',
    'An answer to a request for information, a question a column',
    sheet(
      'Response',
      'Horsham',
      [
        std('Agreement', 'Reference of deed'),
        std('Agreement date', 'Deed dated'),
        std('Planning application', 'Permission'),
        std('Site', 'Site it relates to'),
        std('Value', 'Money agreed for police'),
        took('Money received by the council'),
        std('Drawn down', 'Money passed to Sussex Police'),
        std('Held by authority', 'Money the council holds'),
      ],
      (s) => {
        s.title('Response to FOI/25/0913');
        s.headings();
        s.all(deeds(13, { seed: 1808, agreement: numbered('S106/', 4, 1480) }));
        s.total('Totals', { of: 'all', at: 3 });
      },
    ),
  ),
];

export const unseenTwelfth: Definition[] = [...councils, ...forces];
