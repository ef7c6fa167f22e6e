/** The fourteenth sheets written without sight of the reader, rough in their rows and cells. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, std, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { movements } from './movements';
import { asPounds, owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const FORCE_AREAS = ['Blackpool', 'Fylde', 'Wyre'];

const printed = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** Sums as one officer types them: text with a pound sign, nil, a dash, a blank, and two that are not yet known. */
function typed(s: SheetMaker, deed: Deed, i: number): void {
  if (i === 5 || i === 11) {
    const raw = i === 5 ? 'TBC' : 'To be confirmed';
    const none = Object.fromEntries(
      ['Held by authority', 'Drawn down'].map((name) => [name, { raw: '-', reads: 0 }]),
    );
    const row = s.data(
      { ...deed, 'Held by authority': 0, 'Drawn down': 0 },
      {
        use: 'aside',
        why: 'Value: not known',
        cells: { Value: { raw, reads: null }, Received: { raw: '-' }, ...none },
      },
    );
    s.due(row, 'Value', 'amount not readable', 'error');
    return;
  }
  const cells: Record<string, Instead> = {};
  if (i % 4 === 1) cells['Value'] = { raw: printed(penceOf(deed, 'Value')), reads: deed['Value']! };
  for (const [k, name] of ['Held by authority', 'Drawn down'].entries())
    if (penceOf(deed, name) === 0)
      cells[name] = { raw: ['-', 'Nil', null, 'nil', 'None'][(i + k) % 5]!, reads: 0 };
  s.data(deed, { cells });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** A time limit as it is typed; a rule and no limit name no day. */
function limit(s: SheetMaker, deed: Deed, i: number): Record<string, Instead> {
  const date = String(deed['Expiry date']);
  if (i % 5 === 4) {
    s.due(s.next, 'Expiry date', 'a rule in place of a day');
    return { 'Expiry date': { raw: '10 years from date of receipt', reads: null } };
  }
  if (date === '') {
    s.may(s.next, 'Expiry date', 'no limit');
    return { 'Expiry date': { raw: 'No time limit', reads: null, accept: [''] } };
  }
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const raw = [
    `${day} ${MONTHS[month - 1]!} ${year}`,
    `${day}.${month}.${year}`,
    dmy(date),
    `${String(day).padStart(2, '0')}-${MONTHS[month - 1]!.slice(0, 3)}-${String(year).slice(2)}`,
  ][i % 5]!;
  return { 'Expiry date': { raw, reads: date } };
}

const councils: Definition[] = [
  rough(
    'unseen14-cells-as-typed',
    'Pounds as text beside numbers, nil, none, dashes and blanks; two sums to be confirmed',
    sheet(
      'S106 monies - police',
      'North East Lincolnshire',
      [
        std('Agreement', 'S106 file reference'),
        std('Site', 'Site name / road'),
        std('Value', 'Total amount'),
        took('Received'),
        std('Drawn down', 'Paid to Humberside Police'),
        std('Held by authority', 'Left in fund'),
        std('Notes', 'Any notes'),
      ],
      (s) => {
        s.title('S106 monies for police, NELC');
        s.headings();
        deeds(17, { seed: 2021, agreement: byYear('/NEL') }).forEach((deed, i) => typed(s, deed, i));
      },
    ),
  ),
  rough(
    'unseen14-every-contribution',
    'The whole of a council’s list with a column of types, the police among them',
    sheet(
      'S106 contributions',
      'East Devon',
      [
        std('Planning application', 'Planning permission'),
        std('Agreement', 'S106 agreement'),
        std('Contribution', 'Contribution no.'),
        std('Site', 'Development site'),
        std('Purpose', 'Type of contribution'),
        std('Value', 'Amount due under agreement'),
        took('Amount received so far'),
        std('Drawn down', 'Amount paid to provider'),
        std('Held by authority', 'Amount remaining'),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('East Devon District Council: S106 contributions monitoring');
        s.headings();
        const made = { agreement: byYear('/ED'), contribution: (n: number, k: number) => `${n}/${k}` };
        const types = ['Open space', 'Police', 'Education', 'Police', 'Habitat mitigation', 'Police'];
        deeds(24, { seed: 2022, ...made, most: 3 }).forEach((deed, i) => {
          const type = types[i % types.length]!;
          s.data(
            { ...deed, Purpose: type },
            type === 'Police'
              ? {}
              : { use: 'either', why: 'another service: counted or set aside, and said to be' },
          );
        });
        s.total('Total', { of: 'all' });
        s.due(null, 'Purpose', 'services besides the police', 'question');
      },
    ),
  ),
  rough(
    'unseen14-instalments-in-rows',
    'An instalment a row, with the day it was due and the day it was paid',
    sheet(
      'Instalments',
      'Wychavon',
      [
        std('Agreement', 'Agreement'),
        std('Contribution', 'Instalment ref'),
        std('Site', 'Site'),
        std('Trigger', 'Instalment due when'),
        std('Value', 'Instalment amount'),
        std('Trigger date', 'Date instalment due'),
        took('Amount paid by developer'),
        other('Date developer paid', 'a day', (deed) => (received(deed) ? dmy(yearsOn(deed, 2)) : null)),
        std('Drawn down', 'Amount paid to West Mercia Police'),
        std('Held by authority', 'Amount in hand'),
      ],
      (s) => {
        s.title('Police contributions by instalment – Wychavon DC');
        s.headings();
        const made = {
          agreement: byYear('/WYC'),
          contribution: (n: number, k: number) => `${String.fromCharCode(64 + n)}${k}`,
        };
        s.all(deeds(19, { seed: 2023, ...made, most: 3 }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen14-summary-then-list',
    'A committee paper: the sums first, then the list, dates as typed, notes and a name at the end',
    sheet(
      'Appendix A',
      'Rushmoor',
      [
        std('Agreement', 'S106 ref'),
        std('Site', 'Site address'),
        std('Value', 'Contribution per agreement (£)'),
        took('Contribution received (£)'),
        std('Drawn down', 'Contribution released to police (£)'),
        std('Held by authority', 'Contribution unspent (£)'),
        std('Expiry date', 'Time limit for spending'),
      ],
      (s) => {
        const list = deeds(14, { seed: 2024, agreement: byYear('/RU') });
        const sum = (of: (deed: Deed) => number) => asPounds(list.reduce((all, deed) => all + of(deed), 0));
        s.title('Rushmoor Borough Council', 'Appendix A: police contributions at 30 September 2025');
        s.blank();
        s.line('summary', 'Total received', null, null, sum(received));
        s.line(
          'summary',
          'Total unspent',
          null,
          null,
          sum((deed) => penceOf(deed, 'Held by authority')),
        );
        s.may(4, null, 'a sum above the headings');
        s.may(5, null, 'a sum above the headings');
        s.blank();
        s.headings();
        list.forEach((deed, i) => s.data(deed, { cells: limit(s, deed, i) }));
        s.total('Totals', { of: 'all' });
        s.blank();
        s.note('Contributions are index linked from the date of the agreement.');
        s.note('Prepared by: J Marsh, Planning Obligations Officer');
      },
    ),
  ),
];

const tab = (name: string, initials: string, seed: number): SheetMaker =>
  sheet(
    name,
    name,
    [
      std('Agreement', 'S106 ref (council)'),
      std('Site', 'Location'),
      std('Value', 'Contribution to police'),
      std('Held by developer', 'Not yet paid by developer'),
      std('Held by authority', 'Paid to council, not yet to us'),
      std('Drawn down', 'Paid to us'),
      std('Spent', 'Spent'),
      std('Expiry date', 'Spend by'),
    ],
    (s) => {
      s.title(`${name} – S106 police contributions`);
      s.headings();
      s.all(owedInOne(deeds(9, { seed, agreement: byYear(`/${initials}`) })));
      s.total('Total', { of: 'all' });
    },
  );

const forces: Definition[] = [
  rough(
    'unseen14-under-each-council',
    'A force’s list: the council on a line of its own, its agreements beneath, then its total',
    sheet(
      'Police S106 by council',
      null,
      [
        std('Agreement', 'Council S106 ref'),
        std('Site', 'Site'),
        std('Value', 'Contribution agreed (£)'),
        std('Held by developer', 'To be paid by developer (£)'),
        std('Held by authority', 'Held at council (£)'),
        std('Drawn down', 'Received by Lancashire Police (£)'),
        std('Spent', 'Spent (£)'),
        std('Expiry date', 'Must spend by'),
      ],
      (s) => {
        s.title('Lancashire Constabulary – S106 position by council, November 2025');
        s.headings();
        const list = owedInOne(deeds(15, { seed: 2025, agreement: numbered('L', 3, 101) }));
        FORCE_AREAS.forEach((council, i) => {
          s.line('group heading', `${council} Council`);
          s.all(list.slice(i * 5, i * 5 + 5), { also: { Authority: council } });
          s.total(`${council} total`, { at: 1 });
          s.blank();
        });
        s.total('Grand total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen14-tab-for-each-council',
    'A force’s workbook: a tab for each council, the same columns in all',
    tab('Bromsgrove', 'B', 2026),
    tab('Redditch', 'RB', 2027),
    tab('Malvern Hills', 'MH', 2028),
  ),
  rough(
    'unseen14-money-diary',
    'A technical officer’s diary of each sum: agreed, paid in, paid to the police, one line each',
    sheet(
      'Log',
      'Cherwell',
      [
        std('Movement date', 'Date'),
        std('Transaction', 'Log no.'),
        std('Agreement', 'S106 ref'),
        std('Contribution', 'Contribution ref.'),
        std('Site', 'Site'),
        std('Funding status', 'What happened', { level: 'hard' }),
        std('Amount', 'Amount (£)', { level: 'hard' }),
      ],
      (s) => {
        s.title('Police S106 log, Cherwell District Council');
        s.headings();
        const list = deeds(11, { seed: 2029, agreement: byYear('/CH'), contribution: (n) => `P${n}` });
        movements(
          s,
          list.map((deed) => ({ ...deed, Spent: 0 })),
          1,
          ['Agreement signed', 'Paid in by developer', 'Paid out to Thames Valley Police', 'Spent'],
        );
        s.may(null, 'What happened', 'one row a movement', 'question');
      },
    ),
  ),
];

export const unseenFourteenthRows: Definition[] = [...councils, ...forces];
