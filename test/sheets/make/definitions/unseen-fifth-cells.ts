/** The fifth sheets written without sight of the reader, rough in the cells that hold the money. */
import { deeds, type Deed } from '../deeds';
import { other, serialOf, std, type Instead, type SheetMaker } from '../sheet-maker';
import type { Value } from '../../truth';
import type { Definition } from '../write';
import { byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const printed = (value: Value): string =>
  ((value as number) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
/** The date so many years after the agreement, as 3/4/23. */
const shortDate = (deed: Deed, years: number): string => {
  const [year, month, day] = String(deed['Agreement date']).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  return `${day}/${month}/${String(year + years).slice(2)}`;
};

export const unseenFifthCells: Definition[] = [
  rough(
    'cheltenham-sums-and-when-paid',
    'When each sum was paid stands in brackets behind it',
    sheet(
      'Cheltenham',
      'Cheltenham',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by CBC'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        for (const deed of deeds(14, { seed: 1151, agreement: byYear('/CHE') })) {
          const paid = pence(deed, 'Drawn down');
          const raw = `£${printed(paid)} (paid ${shortDate(deed, 3)})`;
          const row = s.data(deed, paid === 0 ? {} : either('Drawn down', raw));
          if (paid > 0) s.may(row, 'Drawn down', 'words beside a sum', 'error');
        }
        s.may(null, 'Drawn down', 'words beside sums', 'error');
      },
    ),
  ),
  rough(
    'spelthorne-transferred-on',
    'Transferred to PCC: the sum and the day in one cell, in three ways',
    sheet(
      'PCC',
      'Spelthorne',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution (£)'),
        std('Held by authority', 'Held by SBC (£)'),
        std('Drawn down', 'Transferred to PCC'),
      ],
      (s) => {
        s.headings();
        deeds(14, { seed: 1152, agreement: byYear('/SPE') }).forEach((deed, i) => {
          const paid = pence(deed, 'Drawn down');
          const day = shortDate(deed, 3);
          const raw = [`${printed(paid)} ${day}`, `${day}: £${printed(paid)}`, `£${printed(paid)} - ${day}`][
            i % 3
          ]!;
          const row = s.data(deed, paid === 0 ? {} : either('Drawn down', raw));
          if (paid > 0) s.may(row, 'Drawn down', 'a date beside a sum', 'error');
        });
        s.may(null, 'Drawn down', 'dates beside sums', 'error');
      },
    ),
  ),
  rough(
    'brentwood-credit-and-debit',
    'A ledger’s balances: CR behind what is held, DR behind what is overdrawn',
    sheet(
      'Ledger',
      'Brentwood',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by council', { level: 'hard' }),
        std('Drawn down', 'Paid to Essex Police'),
      ],
      (s) => {
        s.headings();
        deeds(13, { seed: 1153, agreement: byYear('/BRW') }).forEach((deed, i) => {
          const held = pence(deed, 'Held by authority');
          const [raw, reads] =
            i === 4 || i === 9 ? [`${printed(12_500 + i)} DR`, -(12_500 + i)] : [`${printed(held)} CR`, held];
          if (held === 0 && reads === 0) return s.data(deed);
          const row = s.data(deed, { ...either('Held by authority', raw, reads), why: 'credit or debit' });
          s.may(row, null, 'credit or debit', 'error');
          return row;
        });
        s.may(null, 'Held by authority', 'credit or debit', 'error');
      },
    ),
  ),
  rough(
    'south-norfolk-spaces-and-apostrophes',
    'Thousands parted by apostrophes, no-break spaces and thin spaces; an apostrophe before a number',
    sheet(
      'S106',
      'South Norfolk',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by SNC'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        deeds(15, { seed: 1154, agreement: byYear('/SN') }).forEach((deed, i) => {
          const text = printed(deed['Value']!);
          const raw = [
            text.replace(/,/g, '\u00a0'),
            `£\u00a0${text.replace(/,/g, '\u202f')}`,
            `'${text}`,
            text.replace(/,/g, "'"),
            text.replace(/,/g, '’'),
          ][i % 5]!;
          const isOdd = i % 5 > 2;
          const row = s.data(
            deed,
            isOdd ? either('Value', raw) : { cells: { Value: { raw, reads: deed['Value']! } } },
          );
          if (isOdd) s.may(row, 'Value', 'no sum as England writes it', 'error');
        });
      },
    ),
  ),
  rough(
    'folkestone-points-for-thousands',
    'Sums as they are written abroad: points for thousands, a comma before the pence',
    sheet(
      'Extract',
      'Folkestone and Hythe',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution (GBP)'),
        std('Held by authority', 'Held by council (GBP)'),
        std('Drawn down', 'Paid to Kent Police (GBP)'),
      ],
      (s) => {
        s.headings();
        const abroad = (value: number) =>
          printed(value).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
        for (const deed of deeds(12, { seed: 1155, agreement: byYear('/FH') })) {
          const names = ['Value', 'Held by authority', 'Drawn down'];
          const cells = Object.fromEntries(
            names.map((name): [string, Instead] => [
              name,
              { raw: abroad(pence(deed, name)), reads: pence(deed, name) },
            ]),
          );
          const row = s.data(deed, { use: 'either', why: 'sums as they are written abroad', cells });
          s.may(row, null, 'sums as they are written abroad', 'error');
        }
        for (const column of ['Value', 'Held by authority', 'Drawn down'])
          s.may(null, column, 'sums as they are written abroad', 'error');
      },
    ),
  ),
  rough(
    'sevenoaks-words-for-nil-and-not-known',
    'Not due, none to date, awaited, N/K and not applicable among the sums',
    sheet(
      'Sevenoaks',
      'Sevenoaks',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by SDC', { nil: 'n/a' }),
        std('Drawn down', 'Paid to police', { nil: '—' }),
      ],
      (s) => {
        s.headings();
        deeds(16, { seed: 1156, agreement: byYear('/SE') }).forEach((deed, i) => {
          const raw = { 3: 'N/K', 8: 'awaited', 11: 'to be confirmed' }[i];
          if (raw !== undefined) {
            const cells = { Value: { raw, reads: null } };
            const row = s.data(deed, { use: 'aside', why: 'Value: no sum', cells });
            return s.due(row, 'Value', 'no sum', 'error');
          }
          if (pence(deed, 'Drawn down') > 0 || i % 3 > 0) return void heldOrNot(s, deed);
          const word = ['not due', 'none to date', 'not applicable'][(i / 3) % 3]!;
          const row = s.data(deed, either('Drawn down', word, 0));
          s.may(row, 'Held by authority', 'n/a for a sum', 'error');
          return s.may(row, 'Drawn down', 'a word for nil', 'error');
        });
        s.may(null, 'Drawn down', 'words for nil', 'error');
      },
    ),
  ),
  rough(
    'waverley-two-sums-in-a-cell',
    'One column says what is held and what was paid, in a sentence',
    sheet(
      'Waverley',
      'Waverley',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        other(
          'Position of funds',
          'two sums in a sentence',
          (deed) =>
            `Held £${printed(deed['Held by authority']!)}; paid to police £${printed(deed['Drawn down']!)}`,
        ),
      ],
      (s) => {
        s.headings();
        for (const deed of deeds(12, { seed: 1157, agreement: numbered('WA/', 4, 220) }))
          s.data(deed, {
            rebuilt: {
              'Held by authority': pence(deed, 'Held by authority'),
              'Drawn down': pence(deed, 'Drawn down'),
            },
          });
        s.may(null, 'Position of funds', 'sums in a sentence', 'question');
        for (const column of ['Held by authority', 'Drawn down'])
          s.may(null, column, 'no column', 'question');
      },
    ),
  ),
  rough(
    'st-albans-date-or-sum',
    'Paid to police holds the sum where it is part, and the day where it is the whole',
    sheet(
      'St Albans',
      'St Albans',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by council'),
        std('Drawn down', 'Paid to police', { level: 'hard' }),
      ],
      (s) => {
        s.headings();
        for (const deed of deeds(14, { seed: 1158, agreement: byYear('/SA') })) {
          const isWhole = deed['Drawn down'] === deed['Value'];
          const raw = { v: serialOf(String(deed['Agreement date'])) + 900, fmt: 'dd/mm/yyyy' };
          if (!isWhole) s.data(deed);
          else {
            const cells = { 'Drawn down': { raw, reads: null } };
            const row = s.data(deed, { use: 'aside', why: 'a day in place of a sum', cells });
            s.due(row, 'Drawn down', 'a day in place of a sum', 'error');
          }
        }
      },
    ),
  ),
];

/** Whether n/a is nil, nobody can be sure. */
function heldOrNot(s: SheetMaker, deed: Deed): void {
  const isHeld = pence(deed, 'Held by authority') > 0;
  const row = s.data(deed, isHeld ? {} : { use: 'either', why: 'n/a for a sum' });
  if (!isHeld) s.may(row, 'Held by authority', 'n/a for a sum', 'error');
}

/** Counted with what the text says, or set aside with a finding. */
function either(name: string, raw: string, reads?: number) {
  return {
    use: 'either' as const,
    why: `${name}: a sum that is not written as one`,
    cells: { [name]: reads === undefined ? { raw } : { raw, reads } },
  };
}
