/** The eleventh sheets written without sight of the reader: gaps between columns and rows, two tabs, a statement. */
import { deeds, received, type Deed } from '../deeds';
import { other, std, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { asPounds, orNothing, penceOf, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, rough, sheet } from './writing';

export const unseenEleventhSpaced: Definition[] = [
  rough(
    'unseen11-vale-spacers',
    'Narrow empty columns between the groups of columns, an empty row after every row',
    sheet(
      'Police',
      'Vale of White Horse',
      [
        std('Agreement', ['', 'Agreement', 'no.']),
        std('Site', ['', 'Site', 'address']),
        other('', 'a spacer', () => null),
        std('Value', ['Money', 'In the', 'agreement']),
        took(['', 'From the', 'developer']),
        other('', 'a spacer', () => null),
        std('Drawn down', ['Thames Valley Police', 'Given', 'to date']),
        std('Spent', ['', 'Used', 'to date']),
        other('', 'a spacer', () => null),
        std('Held by authority', ['Vale', 'Still', 'held']),
      ],
      (s) => {
        s.title('Vale of White Horse District Council');
        s.blank(2);
        s.headings();
        s.blank();
        for (const deed of deeds(12, { seed: 1729, agreement: byYear('/VOWH') })) {
          s.data(deed);
          s.blank();
        }
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen11-two-tabs-live-and-completed',
    'Two registers in a workbook: what is live, and what has all been paid over',
    sheet(
      'Live',
      'Dacorum',
      [
        std('Agreement', 'DBC S106 ref'),
        std('Site', 'Site'),
        std('Value', 'Police contribution'),
        took('Received into DBC'),
        std('Drawn down', 'Paid over to Herts Police'),
        std('Held by authority', 'DBC balance'),
        std('Expiry date', 'Time limit'),
      ],
      (s) => {
        s.title('Live agreements');
        s.headings();
        s.all(deeds(12, { seed: 1730, agreement: byYear('/DBC') }));
        s.total('Total live', { of: 'all' });
      },
    ),
    sheet(
      'Completed',
      'Dacorum',
      [
        std('Agreement', 'DBC S106 ref'),
        std('Site', 'Site'),
        std('Value', 'Police contribution'),
        std('Drawn down', 'Paid over to Herts Police'),
        other('Date of last payment', 'a day', (deed) => yearsOn(deed, 2).split('-').reverse().join('/')),
      ],
      (s) => {
        s.title('Completed – all monies paid over');
        s.headings();
        for (const deed of deeds(9, { seed: 1731, agreement: byYear('/DBC') }))
          s.data(whollyIn(deed, 'Drawn down').deed);
        s.total('Total completed', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen11-harrogate-statement-per-deed',
    'For each deed what came and what went, line by line, and the balance after each; the deed stands once',
    sheet('Account', 'North Yorkshire', STATEMENT(), (s) => {
      s.title('S106 Police account – movements since 1 April 2019');
      s.headings();
      accounts(s, deeds(11, { seed: 1732, agreement: byYear('/HG') }));
    }),
  ),
];

function STATEMENT() {
  return [
    std('Agreement', 'Deed'),
    std('Movement date', 'When'),
    other('What', 'words', (deed: Deed) => deed['What']!),
    other('Money in £', 'a receipt', (deed: Deed) => orNothing(penceOf(deed, 'In')), true),
    other('Money out £', 'a payment', (deed: Deed) => orNothing(penceOf(deed, 'Out')), true),
    other('Balance on deed £', 'the sum so far', (deed: Deed) => asPounds(penceOf(deed, 'Left'))),
  ];
}

/** Everything that came for a deed and everything that went: its last balance is what is held. */
function accounts(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  const pivot = (s.pivot = [] as NonNullable<SheetMaker['pivot']>);
  for (const deed of list.filter((one) => received(one) > 0)) {
    const [into, out] = [received(deed), penceOf(deed, 'Drawn down')];
    const lines: Deed[] = [
      { What: 'Developer payment', In: into, Out: 0, Left: into, 'Movement date': yearsOn(deed, 1) },
    ];
    if (out > 0)
      lines.push({
        ...{ What: 'Transfer to N Yorks Police', In: 0, Out: out, Left: into - out },
        'Movement date': yearsOn(deed, 2),
      });
    const rows = lines.map((line, i) => {
      const cells: Record<string, Instead> =
        i > 0 ? { Agreement: { raw: null, reads: deed['Agreement']! } } : {};
      return s.data({ ...deed, ...line }, { cells });
    });
    for (const row of rows) s.may(row, 'Agreement', 'needed value missing', 'error');
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: { 'Held by authority': penceOf(deed, 'Held by authority'), 'Drawn down': out },
    });
  }
  for (const column of ['Deed', 'Money in £', 'Money out £', 'Balance on deed £', 'What', 'When'])
    s.may(null, column, 'one row a movement', 'question');
}
