/** The fifth sheets written without sight of the reader, rough in their rows. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const sumsOf = (of: readonly Deed[], ...names: string[]): Raw[] =>
  names.map((name) => money(of.reduce((sum, deed) => sum + pence(deed, name), 0)));

export const unseenFifthRows: Definition[] = [
  rough(
    'babergh-units-after-a-gap',
    'Two heading lines with an empty line between, units beneath them',
    sheet(
      'Police S106',
      'Babergh',
      [
        std('Agreement', ['Agreement', '', 'Ref.']),
        std('Site', ['', '', 'Site']),
        std('Value', ['Contribution', '', 'Agreed']),
        std('Held by authority', ['', '', 'Held by BDC']),
        std('Drawn down', ['', '', 'Paid to police']),
        std('Expiry date', ['', '', 'Spend by']),
      ],
      (s) => {
        s.title('Babergh District Council');
        s.headings(false);
        s.line('units', null, null, '£', '£', '£', 'date');
        s.all(deeds(13, { seed: 1131, agreement: byYear('/BAB') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'ne-derbyshire-wards-name-their-sums',
    'Beneath the rows of each ward, a line of their sums with no label but the ward’s name',
    sheet(
      'By ward',
      'North East Derbyshire',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by NEDDC'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        const list = deeds(15, { seed: 1132, agreement: byYear('/NED') });
        ['Clay Cross North', 'Dronfield', 'Killamarsh East'].forEach((ward, i) => {
          s.all(list.slice(i * 5, i * 5 + 5));
          s.total(ward);
          s.may(s.next - 1, null, 'a sum under the ward’s name');
        });
        s.total('District', { of: 'all' });
        s.may(s.next - 1, null, 'a sum under the district’s name');
      },
    ),
  ),
  rough(
    'east-devon-reference-above-its-rows',
    'Each agreement is a line of its own; its contributions stand beneath without a reference',
    sheet(
      'Obligations',
      'East Devon',
      [
        std('Contribution', 'Item'),
        std('Purpose', 'Contribution'),
        std('Value', 'Amount'),
        std('Held by authority', 'Held by EDDC'),
        std('Drawn down', 'Paid to Devon and Cornwall Police'),
      ],
      (s) => {
        s.title('East Devon District Council');
        s.headings();
        let last = '';
        for (const deed of deeds(16, {
          seed: 1133,
          agreement: byYear('/MOUT'),
          contribution: (_, k) => String(k),
          most: 3,
        })) {
          if (deed['Agreement'] !== last)
            s.line('group heading', `${String(deed['Agreement'])} – ${String(deed['Site'])}`);
          last = deed['Agreement'] as string;
          s.data(deed, { also: { Agreement: deed['Agreement']! } });
        }
      },
    ),
  ),
  rough(
    'fareham-one-total-merged-over-several',
    'Agreement, site and the agreement’s total are merged over its contributions',
    sheet(
      'Fareham',
      'Fareham',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        other('Agreement total', 'the sum of its contributions', (deed) => deed['Total']! as number, true),
        std('Contribution', 'No.'),
        std('Purpose', 'Contribution'),
        std('Value', 'Amount'),
        std('Held by authority', 'Held by FBC'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        const list = deeds(18, {
          seed: 1134,
          agreement: byYear('/FA'),
          contribution: (_, k) => `P${k}`,
          most: 3,
        });
        list.forEach((deed, i) => {
          const family = list.filter(({ Agreement }) => Agreement === deed['Agreement']);
          const isFirst = family[0] === deed;
          const total = family.reduce((sum, one) => sum + pence(one, 'Value'), 0) / 100;
          const row = s.data({ ...deed, Total: isFirst ? total : '' }, isFirst ? {} : MERGED(deed));
          if (isFirst) return;
          s.may(row, 'Agreement', 'needed value missing', 'error');
          if (list[i + 1]?.['Agreement'] === deed['Agreement']) return;
          for (const startCol of [0, 1, 2])
            s.merges.push({ startRow: row - family.length, startCol, endRow: row - 1, endCol: startCol });
        });
      },
    ),
  ),
  rough(
    'guildford-police-yes-or-no',
    'Education, highways and police; the rows that are not for the police are hidden by a filter',
    sheet(
      'All heads',
      'Guildford',
      [
        std('Agreement', 'Agreement'),
        std('Contribution', 'Obligation'),
        std('Site', 'Site'),
        std('Purpose', 'Head of contribution'),
        std('Value', 'Amount'),
        std('Held by authority', 'Held by GBC'),
        std('Drawn down', 'Paid over'),
      ],
      (s) => {
        s.headings();
        const purposes = ['Education', 'Police', 'Highways', 'Open space'];
        for (const deed of deeds(24, {
          seed: 1135,
          agreement: byYear('/GU'),
          contribution: (n, k) => `${n}.${k}`,
          most: 4,
          purposes,
        }))
          s.data(deed, deed['Purpose'] === 'Police' ? {} : { hidden: true });
        s.may(null, 'Purpose', 'services besides the police', 'question');
      },
    ),
  ),
  rough(
    'harlow-hidden-lines-beneath',
    'Hidden beneath the table, the treasurer’s own lines of numbers',
    sheet(
      'Harlow',
      'Harlow',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by Harlow'),
        std('Drawn down', 'Paid to Essex Police'),
      ],
      (s) => {
        s.headings();
        const list = deeds(12, { seed: 1136, agreement: numbered('HL', 4, 1180) });
        s.all(list);
        s.total('Total', { of: 'all' });
        s.blank();
        const held = list.reduce((sum, deed) => sum + pence(deed, 'Held by authority'), 0);
        for (const [label, amount] of [
          ['Suspense code 7730', 450_000],
          ['Interest to Dec 25', 12_055],
          ['Per Agresso', held + 462_055],
        ] as const) {
          const row = s.line('note', label, null, null, money(amount));
          s.hidden.push(row);
          s.may(row, null, 'numbers beneath the table', 'error');
        }
      },
    ),
  ),
  rough(
    'huntingdonshire-not-due-then-received',
    'Two tables, one under the other: what is not yet due, then what was received, under other headings',
    sheet(
      'Police',
      'Huntingdonshire',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by HDC'),
        std('Drawn down', 'Paid to police'),
        std('Expiry date', 'Spend by'),
      ],
      (s) => {
        s.title('Table 1: contributions received');
        s.headings();
        const list = deeds(16, { seed: 1137, agreement: byYear('/HUN') });
        s.all(list.slice(0, 10));
        s.total('Total', { of: 'all' });
        s.blank();
        s.title('Table 2: contributions not yet due');
        const row = s.line('other table', 'Application', 'Trigger', 'Agreement', 'Sum due', 'Site');
        s.due(row, null, 'a second table');
        for (const deed of list.slice(10)) {
          s.may(s.next, null, 'a second table', 'error');
          s.line(
            'other table',
            ...['Planning application', 'Trigger', 'Agreement'].map((name) => deed[name] as string),
            money(pence(deed, 'Value')),
            deed['Site'] as string,
          );
        }
      },
    ),
  ),
  rough(
    'york-summary-above',
    'A summary of three lines stands above the table, each a label and a sum',
    sheet(
      'York',
      'York',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by City of York'),
        std('Drawn down', 'Paid to North Yorkshire Police'),
      ],
      (s) => {
        const list = deeds(14, { seed: 1138, agreement: byYear('/YK') });
        s.title('City of York Council – Section 106 – Police');
        const [value, held, paid] = sumsOf(list, 'Value', 'Held by authority', 'Drawn down') as [
          Raw,
          Raw,
          Raw,
        ];
        s.line('summary', 'Total secured', null, value);
        s.line('summary', 'Total held', null, held);
        s.line('summary', 'Total paid to police', null, paid);
        s.line('summary', 'Number of agreements', null, 14);
        s.blank();
        s.headings();
        s.all(list);
      },
    ),
  ),
  rough(
    'teignbridge-variations',
    'A deed of variation is a row of its own with a negative sum',
    sheet(
      'Teignbridge',
      'Teignbridge',
      [
        std('Agreement', 'Agreement'),
        std('Contribution', 'Line'),
        std('Site', 'Site'),
        std('Notes', 'Detail'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by TDC'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        deeds(12, { seed: 1139, agreement: byYear('/TEI'), contribution: () => '1' }).forEach((deed, i) => {
          s.data({ ...deed, Notes: 'Original deed' });
          if (i % 4 !== 2) return;
          const less = { 'Held by authority': 0, 'Drawn down': 0, Value: -150_000 };
          const row = s.data({ ...deed, ...less, Contribution: '2', Notes: 'Deed of variation' });
          s.may(row, null, 'below nil');
        });
        s.may(null, 'Value', 'below nil');
      },
    ),
  ),
  rough(
    'welwyn-statement-of-account',
    'A statement for each agreement: date, detail, in, out, and a running balance',
    sheet('Statement', 'Welwyn Hatfield', STATEMENT(), (s) => {
      s.title('Welwyn Hatfield: S106 police reserve');
      s.headings();
      statement(s, deeds(9, { seed: 1140, agreement: byYear('/WH') }));
    }),
  ),
];

/** A row under a merged cell: the values above, or set aside with a finding. */
function MERGED(deed: Deed) {
  const cells = Object.fromEntries(
    ['Agreement', 'Site'].map((name) => [name, { raw: null, reads: deed[name]! }]),
  );
  return {
    use: 'either' as const,
    why: 'merged downwards: the values above, or set aside with a finding',
    cells,
  };
}

function STATEMENT() {
  let balance = 0;
  return [
    std('Movement date', 'Date'),
    std('Agreement', 'Agreement'),
    std('Transaction', 'Detail'),
    other('In', 'a receipt', (deed) => (pence(deed, 'In') ? money(pence(deed, 'In')) : null)),
    other('Out', 'a payment', (deed) => (pence(deed, 'Out') ? money(pence(deed, 'Out')) : null)),
    otherMoney('Balance', 'the sum so far', (deed) => (balance += pence(deed, 'In') - pence(deed, 'Out'))),
  ];
}

function statement(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  s.pivot = [];
  for (const deed of list.filter((one) => received(one) > 0)) {
    const out = pence(deed, 'Drawn down');
    const on = String(deed['Agreement date']);
    const rows = [
      s.data({
        ...deed,
        'Movement date': on,
        Transaction: 'Received from developer',
        In: received(deed),
        Out: 0,
      }),
    ];
    if (out > 0) {
      const paid = { Transaction: 'Paid to Hertfordshire Constabulary', In: 0, Out: out };
      rows.push(s.data({ ...deed, ...paid, 'Movement date': `${Number(on.slice(0, 4)) + 1}${on.slice(4)}` }));
    }
    s.pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: { 'Held by authority': pence(deed, 'Held by authority'), 'Drawn down': out },
    });
  }
  for (const column of ['In', 'Out', 'Balance', 'Detail', 'Date'])
    s.may(null, column, 'one row a movement', 'question');
}
