/** The fourteenth sheets written without sight of the reader, rough in their columns: groups, years, words, scale. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, STAGES, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const POSITIONS: readonly (readonly [string, string])[] = [
  ['Held by authority', 'Received, held by HBC'],
  ['Not started', 'Awaiting trigger'],
  ['Drawn down', 'Received and transferred to police'],
  ['Held by developer', 'Invoiced, awaiting payment'],
  ['Not started', 'Development not commenced'],
  ['Held by authority', 'Received, held by HBC'],
  ['Drawn down', 'Transferred to police'],
];

const words: Definition[] = [
  rough(
    'unseen14-amount-and-position',
    'A short reply: the amount, and the position of each in a few of the same words',
    sheet(
      'Police',
      'Hyndburn',
      [
        std('Agreement', 'S106 agreement ref'),
        std('Site', 'Site / applicant'),
        std('Value', 'Police contribution amount'),
        std('Status', 'Current position', { level: 'hard' }),
        std('Expiry date', 'Expiry (if received)'),
      ],
      (s) => {
        s.title('Hyndburn Borough Council: S106 contributions, Lancashire Constabulary');
        s.headings();
        deeds(16, { seed: 2011, agreement: byYear('/HY'), round: 'pound' }).forEach((deed, i) => {
          const [stage, text] = POSITIONS[i % POSITIONS.length]!;
          const whole = whollyIn({ ...deed, Status: text }, stage);
          s.data(whole.deed, { rebuilt: whole.stages });
        });
        s.total('Total', { of: 'all', at: 1 });
        for (const name of STAGES) s.may(null, name, 'the words say where', 'question');
      },
    ),
  ),
  rough(
    'unseen14-yes-no-columns',
    'One amount, and three columns of yes and no: is it due, did it come, did it go',
    sheet(
      'S106 police',
      'Pendle',
      [
        std('Agreement', 'Legal agreement no.'),
        std('Site', 'Site name and address'),
        std('Value', 'Amount of contribution'),
        other('Trigger reached?', 'yes or no', (deed) => yes(deed['At'] !== 'Not started')),
        other('Paid by developer?', 'yes or no', (deed) =>
          yes(deed['At'] === 'Held by authority' || deed['At'] === 'Drawn down'),
        ),
        other('Transferred to police?', 'yes or no', (deed) => yes(deed['At'] === 'Drawn down')),
        std('Expiry date', 'To be spent within'),
      ],
      (s) => {
        s.headings();
        deeds(15, { seed: 2012, agreement: numbered('PBC', 4, 77) }).forEach((deed, i) => {
          const at = STAGES[(i * 3 + 1) % 4]!;
          const whole = whollyIn({ ...deed, At: at }, at);
          s.data(whole.deed, { rebuilt: whole.stages });
        });
        for (const column of [
          ...STAGES,
          ...['Trigger reached?', 'Paid by developer?', 'Transferred to police?'],
        ])
          s.may(null, column, 'yes and no say where', 'question');
      },
    ),
  ),
];

function yes(is: boolean): string {
  return is ? 'Yes' : 'No';
}

/** What came in each of three years: so much in the first, so much in the next, what remains in the last. */
const inYear = (name: string, k: number) => (deed: Deed) => {
  const whole = name === 'In' ? received(deed) : penceOf(deed, name);
  const third = Math.floor(whole / 300) * 100;
  return k < 2 ? third : whole - 2 * third;
};
const YEARS = ['2023/24', '2024/25', '2025/26'];

const years: Definition[] = [
  rough(
    'unseen14-paid-over-by-year',
    'What the council received in all, and what it passed to the police year by year and in all',
    sheet(
      'Police payments',
      'North Lincolnshire',
      [
        std('Agreement', ['', 'S106 / legal no.']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Total police contribution due']),
        took(['', 'Total received from developer']),
        ...YEARS.map((year, k) =>
          otherMoney(
            [k === 0 ? 'Payments to Humberside Police' : '', year],
            'of one year',
            inYear('Drawn down', k),
          ),
        ),
        std('Drawn down', ['', 'Total paid to date']),
        std('Held by authority', ['', 'Balance left to pay over']),
        std('Expiry date', ['', 'Spend by date']),
      ],
      (s) => {
        s.title('North Lincolnshire Council', 'Police contributions received and paid over');
        s.headings();
        s.all(deeds(15, { seed: 2013, agreement: numbered('NLC/S106/', 3, 210) }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen14-capital-funding-thousands',
    'A capital programme’s annex in thousands: agreement, received, used, still available, still due',
    sheet('Annex C', null, thousands(), (s) => {
      s.title("Capital Programme 2025/26 – Annex C: Section 106 funding (£'000)");
      s.headings();
      const authorities = ['Great Yarmouth', 'South Norfolk', 'Broadland'];
      const list = owedInOne(
        deeds(14, { seed: 2014, agreement: byYear('/NC'), round: 'thousand', authorities }),
      );
      // Nothing of it waits at a council: the annex sees what has come and what has not.
      s.all(
        list.map((deed) => ({
          ...deed,
          'Held by developer': 0,
          'Held by authority': 0,
          Outstanding: penceOf(deed, 'Held by developer') + penceOf(deed, 'Held by authority'),
        })),
      );
      s.total('Total', { of: 'all' });
      for (const column of ['Value', 'Drawn down', 'Spent']) s.may(null, column, 'the scale');
    }),
  ),
];

function thousands(): Column[] {
  const per = { per: 1000, fmt: '#,##0' };
  const inK = (pence: number) => ({ v: pence / 100_000, fmt: '#,##0' });
  return [
    std('Authority', 'Planning Authority'),
    std('Agreement', 'Agreement'),
    std('Project', 'Scheme funded'),
    std('Value', 'S106 total', per),
    std('Drawn down', 'Received by PCC', per),
    std('Spent', 'Used to fund capital', per),
    other(
      'Available to fund capital',
      'drawn down less spent',
      (deed) => inK(penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent')),
      true,
    ),
    other('Still due', 'what has not come', (deed) => inK(penceOf(deed, 'Outstanding')), true),
  ];
}

const groups: Definition[] = [
  rough(
    'unseen14-income-payments-balance',
    'Two heading lines: agreement, income, payments, balance; the day beside each sum',
    sheet(
      'Police S106',
      'West Suffolk',
      [
        std('Agreement', ['Agreement details', 'S106 ref']),
        std('Site', ['', 'Site']),
        std('Agreement date', ['', 'Date']),
        std('Value', ['', 'Amount']),
        took(['Income from developer', 'Amount']),
        other(['', 'Date'], 'a day', (deed) => (received(deed) ? dmy(yearsOn(deed, 1)) : null)),
        std('Drawn down', ['Payments to Suffolk Constabulary', 'Amount']),
        other(['', 'Date'], 'a day', (deed) => (penceOf(deed, 'Drawn down') ? dmy(yearsOn(deed, 2)) : null)),
        std('Held by authority', ['Balance', 'Unspent']),
        std('Expiry date', ['', 'Spend by']),
      ],
      (s) => {
        s.title('West Suffolk Council S106 police contributions');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 2015, agreement: byYear('/WS') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen14-original-indexed-interest',
    'The sum in the agreement, with indexation, what was paid, interest, what went and the balance',
    sheet(
      'Contributions register',
      'Torridge',
      [
        std('Agreement', 'S.106 no.'),
        std('Site', 'Site and parish'),
        otherMoney('Original contribution', 'before indexation', (deed) =>
          Math.floor(penceOf(deed, 'Value') / 1.08),
        ),
        std('Value', 'Contribution including indexation'),
        took('Total paid by developer'),
        otherMoney('Interest added', 'interest', (deed) =>
          Math.floor(penceOf(deed, 'Held by authority') * 0.02),
        ),
        std('Drawn down', 'Paid out to Devon & Cornwall Police'),
        std('Held by authority', 'Balance (excluding interest)'),
        std('Expiry date', 'Repayment due'),
      ],
      (s) => {
        s.title('Torridge District Council');
        s.headings();
        s.all(deeds(14, { seed: 2016, agreement: byYear('/TO') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen14-police-of-whole',
    'The whole of each agreement, then the police part of it and where that stands',
    sheet(
      'All agreements',
      'Newark and Sherwood',
      [
        std('Agreement', 'Planning obligation number'),
        std('Site', 'Development location'),
        other('No. of units', 'a count', (_, n) => 14 + ((n * 23) % 190)),
        otherMoney(
          'Total S106 contributions (all services)',
          'of all services',
          (deed) => penceOf(deed, 'Value') * 7,
        ),
        std('Value', 'Of which police'),
        std('Held by developer', 'Police – not yet paid'),
        std('Held by authority', 'Police – held by NSDC'),
        std('Drawn down', 'Police – passed to Notts Police'),
        std('Trigger', 'Police trigger'),
        std('Expiry date', 'Police spend by'),
      ],
      (s) => {
        s.title('NSDC Section 106 summary, December 2025');
        s.headings();
        s.all(owedInOne(deeds(15, { seed: 2017, agreement: numbered('NS/', 4, 1033) })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

export const unseenFourteenthColumns: Definition[] = [...words, ...years, ...groups];
