/** The tenth sheets written without sight of the reader: entries, stages and instalments in rows, sums among them. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Instead, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const orBlank = (amount: number): Raw => (amount ? money(amount) : null);
const after = (deed: Deed, years: number): string => {
  const date = String(deed['Agreement date']);
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
};
const took = (head: string) => otherMoney(head, 'what it holds and what it passed on', received);
const STAGES = ['Not started', 'Held by developer', 'Held by authority', 'Drawn down'] as const;

function begin(s: SheetMaker): NonNullable<SheetMaker['pivot']> {
  s.layout = 'long';
  s.pivot = [];
  return s.pivot;
}

/** A ledger's listing: income is a credit with a minus, what goes to the police a debit. */
function listing(s: SheetMaker, list: readonly Deed[]): void {
  const pivot = begin(s);
  let number = 30_011_200;
  for (const deed of list.filter((one) => received(one) > 0)) {
    const entry = (years: number, text: string, amount: number): number => {
      const signed = { Amount: amount, 'Funding status': text, Transaction: String((number += 37)) };
      return s.data({ ...deed, ...signed, 'Movement date': after(deed, years) });
    };
    const rows = [entry(1, `${String(deed['Developer'])} S106 police`, -received(deed))];
    const paid = pence(deed, 'Drawn down');
    if (paid > 0) rows.push(entry(2, 'TVP release', paid));
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: { 'Held by authority': pence(deed, 'Held by authority'), 'Drawn down': paid },
    });
  }
  for (const column of ['Text', 'Amount', 'Trans.date', 'Funding status'])
    s.may(null, column, 'one row an entry', 'question');
}

/** What a system notes of an obligation: a demand is no money, and says only that it has fallen due. */
function events(s: SheetMaker, list: readonly Deed[]): void {
  const pivot = begin(s);
  for (const deed of list) {
    const due = pence(deed, 'Value') - pence(deed, 'Not started');
    const steps: [string, number, number][] = [
      ['Obligation raised', pence(deed, 'Value'), 0],
      ['Demand issued', due, 1],
      ['Payment in', received(deed), 2],
      ['Payment out', pence(deed, 'Drawn down'), 3],
    ];
    const rows = steps
      .filter(([, amount]) => amount > 0)
      .map(([word, amount, years]) =>
        s.data({ ...deed, 'Funding status': word, Amount: amount, 'Movement date': after(deed, years) }),
      );
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: deed['Contribution'] as string,
      rows,
      use: 'either',
      register: Object.fromEntries(['Value', ...STAGES].map((name) => [name, pence(deed, name)])),
    });
  }
  for (const column of ['Funding status', 'Amount']) s.may(null, column, 'one row an event', 'question');
}

/** A force's cash book: what came from a council, what was spent of it, and the balance after each. */
function cashBook(s: SheetMaker, list: readonly Deed[]): void {
  const pivot = begin(s);
  for (const deed of list.filter((one) => pence(one, 'Drawn down') > 0)) {
    const [got, spent] = [pence(deed, 'Drawn down'), pence(deed, 'Spent')];
    const entry = (years: number, narrative: string, receipt: number, payment: number): number =>
      s.data({
        ...deed,
        ...{ Narrative: narrative, Receipt: receipt, Payment: payment },
        'Movement date': after(deed, years),
      });
    const rows = [entry(1, `Rec’d ${String(deed['Authority'])}`, got, 0)];
    if (spent > 0) rows.push(entry(2, 'Vehicles / CCTV', 0, spent));
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: { 'Drawn down': got, Spent: spent },
    });
  }
  for (const column of ['Receipts £', 'Payments £', 'Balance £', 'Narrative', 'Date'])
    s.may(null, column, 'one row an entry', 'question');
}

function cashBookColumns() {
  let balance = 0;
  return [
    std('Movement date', 'Date'),
    std('Authority', 'LPA'),
    std('Agreement', 'Their s106 number'),
    other('Narrative', 'words', (deed) => deed['Narrative']!),
    other('Receipts £', 'a receipt', (deed) => orBlank(pence(deed, 'Receipt'))),
    other('Payments £', 'a payment', (deed) => orBlank(pence(deed, 'Payment'))),
    other('Balance £', 'the sum so far', (deed) =>
      money((balance += pence(deed, 'Receipt') - pence(deed, 'Payment'))),
    ),
  ];
}

/** A row for each position that holds money, and beneath them the agreement's own sum; its number stands once. */
function positions(s: SheetMaker, list: readonly Deed[]): void {
  const pivot = begin(s);
  const words = ['Yet to trigger', 'Invoiced, unpaid', 'Sat with BCKLWN', 'Gone to Norfolk Police'];
  for (const deed of list) {
    const rows: number[] = [];
    STAGES.forEach((stage, i) => {
      if (pence(deed, stage) === 0) return;
      const blank = { Agreement: { raw: null, reads: deed['Agreement']! } };
      const options = rows.length === 0 ? {} : { cells: blank };
      rows.push(s.data({ ...deed, 'Funding status': words[i]!, Amount: pence(deed, stage) }, options));
    });
    s.line('subtotal', null, null, 'All positions', money(pence(deed, 'Value')));
    s.may(s.next - 1, null, 'a sum among the rows', 'error');
    for (const row of rows) s.may(row, 'Agreement', 'needed value missing', 'error');
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: '',
      rows,
      use: 'either',
      register: Object.fromEntries(['Value', ...STAGES].map((name) => [name, pence(deed, name)])),
    });
  }
  for (const column of ['Funding status', 'Amount', 'Agreement'])
    s.may(null, column, 'one row a position', 'question');
}

const entries: Definition[] = [
  rough(
    'unseen10-cherwell-ledger-listing',
    'A ledger’s listing, one row an entry: credits with a minus came in, debits went to the police',
    sheet(
      'Browser',
      'Cherwell',
      [
        std('Movement date', 'Trans.date'),
        other('Period', 'a month', (_, n) => 202_401 + (n % 12)),
        other('TT', 'a code', (_, n) => (n % 2 ? 'AR' : 'GL')),
        std('Transaction', 'TransNo'),
        std('Agreement', 'Subproject'),
        std('Site', 'Subproject (T)'),
        std('Funding status', 'Text', { level: 'hard' }),
        std('Amount', 'Amount', { level: 'hard' }),
      ],
      (s) => {
        s.title('Account 93310 S106 Police - all transactions');
        s.headings();
        listing(s, deeds(13, { seed: 1631, agreement: numbered('S', 5, 20_140) }));
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
  asCsv(
    rough(
      'unseen10-north-herts-events',
      'A system’s export, one row an event: a demand is no money',
      sheet(
        'unseen10-north-herts-events',
        'North Hertfordshire',
        [
          std('Agreement', 'Case Ref'),
          std('Contribution', 'Obligation Seq'),
          std('Purpose', 'Obligation Category'),
          std('Funding status', 'Event Type', { level: 'hard' }),
          std('Movement date', 'Event Date'),
          std('Amount', 'Event Value', { level: 'hard' }),
          other('Entered By', 'initials', (_, n) => ['jb', 'skm', 'RT'][n % 3]!),
        ],
        (s) => {
          s.headings();
          events(
            s,
            deeds(12, { seed: 1632, agreement: byYear('/NH'), contribution: (_, k) => String(k), most: 2 }),
          );
        },
      ),
    ),
  ),
  rough(
    'unseen10-force-cash-book',
    'A force’s cash book: receipts from councils, payments, and a balance that runs',
    sheet('Cash book', null, cashBookColumns(), (s) => {
      s.title('Wiltshire Police', 'S106 cash book 2019 to date');
      s.headings();
      const authorities = ['Swindon', 'Wiltshire'];
      cashBook(s, deeds(18, { seed: 1633, agreement: byYear('/W'), authorities }));
    }),
  ),
  rough(
    'unseen10-kings-lynn-positions',
    'One row a position, beneath them the agreement’s sum; the agreement stands in the first row only',
    sheet(
      'Positions',
      "King's Lynn and West Norfolk",
      [
        std('Agreement', 'Legal no.'),
        std('Site', 'Development (parish)'),
        std('Funding status', 'Position', { level: 'hard' }),
        std('Amount', 'Sum £', { level: 'hard' }),
      ],
      (s) => {
        s.title('Norfolk Police: position of each agreement');
        s.headings();
        positions(s, deeds(11, { seed: 1634, agreement: byYear('/KL') }));
      },
    ),
  ),
];

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
function written(date: string, i: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const two = (n: number): string => String(n).padStart(2, '0');
  return [
    `${two(day)}.${two(month)}.${year}`,
    `${day} ${MONTHS[month - 1]!} ${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}-${MONTHS[month - 1]!}-${year}`,
  ][i % 4]!;
}

function instalments(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    const on = String(deed['Expiry date']);
    const date = on ? { 'Expiry date': { raw: written(on, i), reads: on } } : {};
    const isOpen = i === 4 || i === 11;
    const value = isOpen ? { Value: { raw: 'TBC', reads: null } } : {};
    const row = s.data(deed, {
      cells: { ...date, ...value } as Record<string, Instead>,
      ...(isOpen ? { use: 'aside' as const, why: 'Value: no figure' } : {}),
    });
    if (isOpen) s.due(row, 'Value', 'amount not readable', 'error');
  });
}

/** Families of an agreement's lines; `put` writes one. */
function families(list: readonly Deed[], put: (lines: readonly Deed[]) => void): void {
  for (const agreement of new Set(list.map((deed) => deed['Agreement'])))
    put(list.filter((deed) => deed['Agreement'] === agreement));
}

const sumOf = (lines: readonly Deed[], of: (deed: Deed) => number): Raw =>
  money(lines.reduce((sum, deed) => sum + of(deed), 0));
const sumsOf = (lines: readonly Deed[]): Raw[] => [
  sumOf(lines, (deed) => pence(deed, 'Value')),
  sumOf(lines, received),
  sumOf(lines, (deed) => pence(deed, 'Drawn down')),
  sumOf(lines, (deed) => pence(deed, 'Held by authority')),
];

/** The sum of an agreement's lines, with its reference and site, before or after them. */
function summed(s: SheetMaker, lines: readonly Deed[], label: string): void {
  const [first] = lines as [Deed, ...Deed[]];
  s.line('subtotal', first['Agreement'] as string, first['Site'] as string, label, ...sumsOf(lines));
  s.may(s.next - 1, null, 'a sum among the rows', 'error');
}

const sums: Definition[] = [
  rough(
    'unseen10-redcar-instalments',
    'A row for each instalment: when it falls due, demand sent, what came, what was forwarded',
    sheet(
      'Instalments',
      'Redcar and Cleveland',
      [
        std('Agreement', 'S106 ledger no.'),
        std('Contribution', 'Instal.'),
        std('Site', 'Scheme'),
        std('Trigger', 'Falls due'),
        std('Value', 'Instalment (£)'),
        other('Demand sent', 'a date or a word', (deed, n) =>
          deed['Trigger date'] ? written(String(deed['Trigger date']), n) : 'not yet',
        ),
        took('Cash from developer (£)'),
        std('Drawn down', 'Forwarded to Cleveland Police (£)', { nil: 'nil' }),
        std('Held by authority', 'Left to forward (£)', { nil: 'nil' }),
        std('Expiry date', 'Use or return by'),
      ],
      (s) => {
        s.title('Redcar & Cleveland BC', 'Police: schedule of instalments');
        s.headings();
        instalments(
          s,
          deeds(16, { seed: 1635, agreement: byYear('/RC'), contribution: (_, k) => String(k), most: 3 }),
        );
      },
    ),
  ),
  rough(
    'unseen10-maidstone-whole-then-parts',
    'The whole of an agreement on its first line, its parts beneath with the same number',
    sheet(
      'Police',
      'Maidstone',
      [
        std('Agreement', 'MBC agreement'),
        std('Site', 'Housing development'),
        std('Purpose', 'Breakdown'),
        std('Value', 'Payable under agreement'),
        took('Taken by MBC'),
        std('Drawn down', 'Onward to Kent Police'),
        std('Held by authority', 'Sat in 106 code'),
      ],
      (s) => {
        s.title('Maidstone BC – policing');
        s.headings();
        const of = { seed: 1636, agreement: byYear('/MA'), most: 3 };
        families(deeds(18, of), (lines) => {
          if (lines.length > 1) summed(s, lines, 'Whole agreement');
          s.all(lines);
        });
        s.total('Grand total', { of: 'all' });
        s.may(null, 'MBC agreement', 'one reference on several rows');
      },
    ),
  ),
  rough(
    'unseen10-east-cambs-full-sum-last',
    'Payments of an agreement, then its full sum under the same number; some have one payment only',
    sheet(
      'Payments',
      'East Cambridgeshire',
      [
        std('Agreement', 'Obligation file'),
        std('Site', 'Land'),
        std('Contribution', 'Payment', { level: 'hard' }),
        std('Value', 'Payment due £'),
        took('Got from developer £'),
        std('Drawn down', 'Handed on to Cambs Police £'),
        std('Held by authority', 'ECDC has £'),
      ],
      (s) => {
        s.headings();
        const of = { seed: 1637, agreement: numbered('ECD/', 3, 14), most: 3 };
        families(deeds(18, of), (lines) => {
          const name = (k: number): string => (lines.length > 1 ? `${k} of ${lines.length}` : 'Single');
          s.all(lines.map((deed, i) => ({ ...deed, Contribution: name(i + 1) })));
          if (lines.length > 1) summed(s, lines, 'Full');
        });
      },
    ),
  ),
];

export const unseenTenthRows: Definition[] = [...entries, ...sums];
