/** The fourth sheets written without sight of the reader, the plain ones: what it made of each at first is in first-try.json. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, serialOf, std, type Raw } from '../sheet-maker';
import type { Value } from '../../truth';
import type { Definition } from '../write';
import { quick } from './quick';
import { byYear, numbered, plain, sheet } from './writing';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A date as a clerk types it, in one of five ways by its day. */
function typedDate(date: Value): string {
  const [year, month, day] = String(date).split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!;
  const nth = [1, 21].includes(day)
    ? 'st'
    : [2, 22].includes(day)
      ? 'nd'
      : [3, 23].includes(day)
        ? 'rd'
        : 'th';
  return [
    `${day} ${name} ${year}`,
    `${day}${nth} ${name} ${year}`,
    `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`,
    `${day}-${name.slice(0, 3)}-${year}`,
    `${day}/${month}/${year}`,
  ][day % 5]!;
}

const day = (deed: Deed, years: number): Raw => {
  const date = String(deed['Agreement date']);
  return { v: serialOf(`${Number(date.slice(0, 4)) + years}${date.slice(4)}`), fmt: 'dd/mm/yyyy' };
};
const amount = (pence: Value): string =>
  ((pence as number) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

export const unseenFourth: Definition[] = [
  plain(
    'rotherham-type-and-number',
    'The type of each application stands before its number',
    sheet(
      'Police',
      'Rotherham',
      [
        std('Agreement', 'S106 ref'),
        other('Application type', 'what kind of application', (_, n) => ['FUL', 'OUT', 'REM'][n % 3]!),
        std('Planning application', 'Application number'),
        std('Site', 'Site'),
        std('Agreement date', 'Date of agreement'),
        std('Value', 'Police contribution'),
        std('Held by authority', 'Held by RMBC'),
        std('Drawn down', 'Paid to South Yorkshire Police'),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(16, {
            seed: 1001,
            agreement: numbered('RO/', 3, 71),
            application: (year, random) => `${year}/${random.whole(100, 1999)}`,
          }),
        );
      },
    ),
  ),
  plain(
    'wakefield-dates-as-typed',
    'Dates as text, in whatever form the clerk liked that day',
    sheet(
      'S106 police',
      'Wakefield',
      [
        std('Agreement', 'Agreement reference'),
        std('Site', 'Development'),
        std('Agreement date', 'Date signed', { as: typedDate }),
        std('Value', 'Sum agreed (£)'),
        std('Held by authority', 'Balance held (£)'),
        std('Drawn down', 'Paid to police (£)'),
        std('Expiry date', 'To be spent by', { as: typedDate }),
      ],
      (s) => {
        s.title('Wakefield Council: police contributions at 31 December 2025');
        s.headings();
        s.all(deeds(18, { seed: 1002, agreement: byYear('/WF') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'woking-invoice-numbers',
    'Invoice numbers that look like sums, and what was received on each',
    sheet(
      'Invoices',
      'Woking',
      [
        std('Agreement', 'Agreement no.'),
        std('Site', 'Site address'),
        std('Value', 'Contribution due (£)'),
        other('Invoice no.', 'a number of an invoice', (_, n) => 41_250 + 250 * n),
        other('Invoice date', 'when it was sent', (deed) => day(deed, 2)),
        otherMoney('Amount received (£)', 'what it holds and what it passed on', received),
        std('Drawn down', 'Paid to Surrey Police (£)'),
        std('Held by authority', 'Balance held by WBC (£)'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 1003, agreement: numbered('W', 4, 2210) }));
        s.total('TOTAL', { of: 'all' });
      },
    ),
  ),
  quick({
    ...{
      name: 'elmbridge-ward-and-settlement',
      mark: 'plain',
      what: 'Still due, in hand and paid over; a ward, a longstop date',
      authority: 'Elmbridge',
      seed: 1004,
      isJoint: true,
    },
    titles: ['Elmbridge Borough Council', 'Section 106: contributions towards policing'],
    columns: [
      ...['Agreement: Deed ref', 'Area: Ward', '-name: Case officer', 'Site: Address'],
      ...['Value: Agreed contribution (£)', 'Held by developer: Still due from developer (£)'],
      ...['Held by authority: In hand at EBC (£)', 'Drawn down: Paid over to Surrey Police (£)'],
      ...['Expiry date: Longstop date'],
    ],
    total: 'Total',
  }),
  plain(
    'gravesham-gbp',
    'Sums as a ledger prints them: GBP 1,200.00',
    sheet(
      'Extract',
      'Gravesham',
      [
        std('Agreement', 'Legal agreement'),
        std('Site', 'Location'),
        std('Value', 'Contribution', { as: (pence) => `GBP ${amount(pence)}` }),
        std('Held by authority', 'Held by Gravesham', {
          as: (pence) => `GBP ${amount(pence)}`,
          nil: 'GBP 0.00',
        }),
        std('Drawn down', 'Transferred to Kent Police', {
          ...{ as: (pence: Value) => `GBP ${amount(pence)}`, nil: 'GBP 0.00' },
        }),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 1005, agreement: byYear('/GR') }));
      },
    ),
  ),
  plain(
    'castle-point-nil-in-words',
    'Nil is written Nil, None, a dash or nothing',
    sheet(
      'Police S106',
      'Castle Point',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Total contribution'),
        std('Held by developer', 'Due from developer', { nil: 'Nil' }),
        std('Held by authority', 'Held by council', { nil: '–' }),
        std('Drawn down', 'Passed to Essex Police', { nil: 'None' }),
        std('Spent', 'Spent by Essex Police', { nil: 'nil' }),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(14, { seed: 1006, agreement: byYear('/CP') })
            .map((deed) => ({
              ...deed,
              Value: (deed['Value'] as number) - (deed['Not started'] as number),
              'Not started': 0,
            }))
            .filter((deed) => deed['Value'] !== 0),
        );
      },
    ),
  ),
  plain(
    'force-sheet-for-each-council',
    'A force keeps a sheet for each council, and its name says whose it is',
    ...['Rushmoor', 'Test Valley'].map((name, i) =>
      sheet(
        name,
        name,
        [
          std('Agreement', 'Council ref'),
          std('Site', 'Development'),
          std('Value', 'Total awarded'),
          std('Held by authority', 'Held by council'),
          std('Drawn down', 'Received by Constabulary'),
          std('Spent', 'Spent to date'),
          otherMoney(
            'Balance unspent',
            'drawn down less spent',
            (deed) => (deed['Drawn down'] as number) - (deed['Spent'] as number),
          ),
          std('Expiry date', 'Expires'),
        ],
        (s) => {
          s.headings();
          s.all(
            deeds(9 + 3 * i, { seed: 1007 + i, agreement: byYear(`/${name.slice(0, 2).toUpperCase()}`) }),
          );
          s.total('Total', { of: 'all' });
        },
      ),
    ),
  ),
  plain(
    'mole-valley-type-of-deed',
    'S106, UU and DoV: what kind of deed each is',
    sheet(
      'Obligations',
      'Mole Valley',
      [
        std('Agreement', 'Ref'),
        other('Deed type', 'what kind of deed', (_, n) => ['S106', 'UU', 'S106', 'DoV'][n % 4]!),
        std('Planning application', 'Planning app'),
        std('Site', 'Site'),
        std('Purpose', 'Contribution for'),
        std('Value', 'Value (£)'),
        std('Held by authority', 'Held (£)'),
        std('Drawn down', 'To Surrey Police (£)'),
        std('Status', 'Status'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(17, { seed: 1009, agreement: numbered('MV', 3, 40) }));
      },
    ),
  ),
  plain(
    'hart-dates-between-sums',
    'After each sum, the date on which it was due, came or went',
    sheet(
      'Hart',
      'Hart',
      [
        std('Agreement', 'S106 agreement'),
        std('Site', 'Site name'),
        std('Value', 'Contribution'),
        other('Date due', 'when it was due', (deed) => day(deed, 1)),
        otherMoney('Amount received', 'what it holds and what it passed on', received),
        other('Date received', 'when it came', (deed) => (received(deed) ? day(deed, 2) : null)),
        std('Drawn down', 'Amount paid to police'),
        other('Date paid', 'when it went', (deed) => (deed['Drawn down'] ? day(deed, 3) : null)),
        std('Held by authority', 'Balance remaining with HDC'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 1010, agreement: byYear('/HA') }));
        s.total('Total', { of: 'all' });
        for (const column of ['Date due', 'Date received', 'Date paid'])
          s.may(null, column, 'a date besides');
      },
    ),
  ),
  quick({
    ...{
      name: 'foi-fenland-questions',
      mark: 'plain',
      what: 'FOI: the headings are the questions that were asked',
      authority: 'Fenland',
      seed: 1011,
      count: 11,
    },
    titles: ['FOI 2025/1187', 'Section 106 contributions for policing since 2014'],
    columns: [
      ...[
        'Agreement: Reference of agreement',
        'Site: Name of development',
        'Agreement date: Date of agreement',
      ],
      ...['Value: Total contribution secured for police purposes'],
      ...['+received: Amount received from developer to date'],
      ...['Drawn down: Amount transferred to Cambridgeshire Constabulary to date'],
      ...['Held by authority: Amount currently held by Fenland DC', 'Expiry date: Deadline for spend'],
    ],
  }),
];
