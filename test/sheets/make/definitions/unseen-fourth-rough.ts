/** The rough ones of the fourth sheets written without sight of the reader. */
import { deeds, type Deed } from '../deeds';
import { other, otherMoney, std, type Column, type SheetMaker } from '../sheet-maker';
import type { Value } from '../../truth';
import type { Definition } from '../write';
import { byYear, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const join = (one: Value, other: Value): { reads: string; accept: string[] } => ({
  reads: `${one}/${other}`,
  accept: [`${one} / ${other}`, `${one}-${other}`, `${one} ${other}`, `${other}/${one}`],
});

/** References in two columns, of which one begins again with each value of the other. */
function inTwoColumns(s: SheetMaker, list: readonly Deed[], first: string, second: string): void {
  for (const deed of list) {
    const [one, number] = String(deed['Agreement']).split('|') as [string, string];
    const raw = /^\d+$/.test(number) ? Number(number) : number;
    s.data(
      { ...deed, First: one },
      { cells: { [second]: { raw }, Agreement: { raw, ...join(one, number) } } },
    );
  }
  for (const column of [first, second, 'Agreement'])
    s.may(null, column, 'a reference in two columns', 'question');
}
const first = (heading: string, why: string): Column =>
  other(heading, why, ({ First: one }) => (/^\d+$/.test(String(one)) ? Number(one) : (one ?? null)));

const groups = (list: readonly Deed[], by: (deed: Deed) => string): [string, Deed[]][] => [
  ...list.reduce(
    (map, deed) => map.set(by(deed), [...(map.get(by(deed)) ?? []), deed]),
    new Map<string, Deed[]>(),
  ),
];

const printed = (value: Value): string =>
  Math.abs((value as number) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

export const unseenFourthRough: Definition[] = [
  rough(
    'calderdale-year-and-number',
    'The reference is in two columns, the number begins again each year',
    sheet(
      'Police',
      'Calderdale',
      [
        first('Year', 'the first part of the reference'),
        std('Agreement', 'Number'),
        std('Site', 'Site'),
        std('Purpose', 'Purpose'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by Calderdale'),
        std('Drawn down', 'Paid to West Yorkshire Police'),
      ],
      (s) => {
        s.title('Calderdale MBC: agreements with a contribution to policing');
        s.headings();
        inTwoColumns(
          s,
          deeds(16, {
            seed: 1021,
            agreement: (n) => `${2019 + Math.floor((n - 1) / 4)}|${((n - 1) % 4) + 1}`,
          }),
          'Year',
          'Number',
        );
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'great-yarmouth-type-and-number',
    'Application type and number, of which neither alone tells one from another',
    sheet(
      'Monies',
      'Great Yarmouth',
      [
        first('Application type', 'the first part of the reference'),
        std('Agreement', 'Application number'),
        std('Site', 'Site address'),
        std('Value', 'Amount secured'),
        std('Held by authority', 'Amount held'),
        std('Drawn down', 'Amount paid to Norfolk Constabulary'),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.headings();
        inTwoColumns(
          s,
          deeds(15, {
            seed: 1022,
            agreement: (n) =>
              `${['FUL', 'OUT', 'REM'][n % 3]}|${String(Math.ceil(n / 3) * 12).padStart(4, '0')}`,
          }),
          'Application type',
          'Application number',
        );
      },
    ),
  ),
  rough(
    'dover-police-of-total',
    'All services, the police of them in pounds and as a share, what is held of it',
    sheet(
      'Dover',
      'Dover',
      [
        std('Agreement', ['Agreement', 'Ref']),
        std('Site', ['', 'Site']),
        otherMoney(['Contributions', 'Total (£)'], 'all services', (deed) => pence(deed, 'Value') * 4),
        std('Value', ['', 'Police £ (of total)'], { level: 'hard' }),
        other(['', '% police'], 'a share', () => ({ v: 0.25, fmt: '0%' })),
        std('Held by authority', ['Police money', 'With DDC']),
        std('Drawn down', ['', 'With Kent Police']),
        other(['', '% paid over'], 'a share', (deed) => ({
          v: Math.round((1000 * pence(deed, 'Drawn down')) / pence(deed, 'Value')) / 1000,
          fmt: '0.0%',
        })),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 1023, agreement: byYear('/DO') }));
      },
    ),
  ),
  rough(
    'rushmoor-spend-lines',
    'Beneath each agreement, the lines of what was spent of it',
    sheet(
      'Spend',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'Agreement'),
        std('Site', 'Site / item'),
        std('Value', 'Secured'),
        std('Drawn down', 'Received by police'),
        std('Spent', 'Spent'),
      ],
      (s) => {
        s.headings();
        for (const deed of deeds(14, {
          seed: 1024,
          agreement: byYear('/RU'),
          authorities: ['Rushmoor', 'Hart', 'Basingstoke and Deane'],
        })) {
          s.data(deed);
          const spent = pence(deed, 'Spent');
          if (spent === 0) continue;
          const part = Math.floor(spent / 3);
          for (const [item, sum] of [
            ['of which: vehicles', part],
            ['of which: kit', spent - part],
          ] as const) {
            const row = s.line('spend line', null, null, item, null, null, { v: sum / 100, fmt: '#,##0.00' });
            s.may(row, null, 'a part of what is above', 'error');
          }
        }
      },
    ),
  ),
  rough(
    'eastleigh-totals-on-top',
    'The total stands above the rows, and each area’s total beside its name',
    sheet(
      'Eastleigh',
      'Eastleigh',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Agreed £'),
        std('Held by authority', 'Held by EBC £'),
        std('Drawn down', 'Paid to police £'),
      ],
      (s) => {
        const list = deeds(15, {
          seed: 1025,
          agreement: byYear('/EA'),
          areas: ['Botley', 'Hedge End', 'Netley'],
        });
        const sums = (of: readonly Deed[]) =>
          ['Value', 'Held by authority', 'Drawn down'].map((name) => ({
            v: of.reduce((sum, deed) => sum + pence(deed, name), 0) / 100,
            fmt: '#,##0.00',
          }));
        s.title('Eastleigh Borough Council');
        s.headings();
        s.line('total', 'Total', null, ...sums(list));
        for (const [area, of] of groups(list, (deed) => deed['Area'] as string)) {
          s.line('group total', area, null, ...sums(of));
          s.all(of);
        }
      },
    ),
  ),
  rough(
    'new-forest-notes-in-sums',
    'Words beside a sum, and words in place of one',
    sheet(
      'Police',
      'New Forest',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Sum due (£)'),
        std('Held by authority', 'Held by NFDC (£)', { nil: 'nil' }),
        std('Drawn down', 'Paid to police (£)', { nil: '-' }),
        std('Notes', 'Notes'),
      ],
      (s) => {
        s.headings();
        deeds(16, { seed: 1026, agreement: byYear('/NF') }).forEach((deed, i) => {
          const text = printed(deed['Value']!);
          const raw = {
            2: `${text} (est.)`,
            5: 'TBC',
            7: 'see note',
            9: `${text}*`,
            12: `${text} + indexation`,
          }[i];
          if (raw === undefined) return s.data(deed);
          const isSum = raw.startsWith(text);
          const row = s.data(deed, {
            use: isSum ? 'either' : 'aside',
            why: 'Value: a sum with words, or none',
            cells: { Value: { raw, ...(isSum ? {} : { reads: null }) } },
          });
          if (raw.endsWith('*')) s.may(row, 'Value', 'a mark beside the sum', 'error');
          else s.due(row, 'Value', 'words in a sum', 'error');
          return row;
        });
      },
    ),
  ),
  rough(
    'hyndburn-trailing-minus',
    'As a ledger prints it: what is below nil has its minus behind it, or stands in brackets',
    sheet(
      'Ledger extract',
      'Hyndburn',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Balance held by HBC'),
        std('Drawn down', 'Paid to Lancashire Police'),
      ],
      (s) => {
        s.headings();
        deeds(14, { seed: 1027, agreement: byYear('/HY') }).forEach((deed, i) => {
          const write = [
            (sum: string) => `${sum}-`,
            (sum: string) => `(${sum})`,
            (sum: string) => `£(${sum})`,
            (sum: string) => `-£${sum}`,
          ][i - 3];
          if (!write) return s.data(deed);
          const over = -(25_000 + 1_250 * i);
          const row = s.data(deed, {
            cells: { 'Held by authority': { raw: write(printed(over)), reads: over } },
          });
          s.may(row, null, 'below nil');
          return row;
        });
        s.may(null, 'Held by authority', 'below nil');
      },
    ),
  ),
];
