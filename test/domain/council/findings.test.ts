import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import { changesBetween } from '../../../src/domain/council/changes';
import type { CouncilMapping } from '../../../src/domain/council/council-sheet';
import { joinSheets } from '../../../src/domain/council/join';
import { CATALOGUE, kindOf, type FindingCode } from '../../../src/domain/findings/catalogue';
import { COUNCIL_KINDS } from '../../../src/domain/findings/council-catalogue';
import type { Finding } from '../../../src/domain/findings/finding';
import { remedy, says } from '../../../src/domain/findings/report';
import type { Block } from '../../../src/domain/sheet/block';
import { placed } from '../reading';

const AGREEMENT = [
  'developer-agreement',
  'organisation',
  'start-date',
  'planning-application',
  'document-url',
];
const CONTRIBUTION = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
  ...['units', 'entry-date', 'start-date', 'end-date'],
];
const TRANSACTION = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution', 'contribution-funding-status'],
  ...['amount', 'units', 'entry-date', 'start-date', 'end-date'],
];

type Cells = Record<string, unknown>;
const under =
  (headings: readonly string[], plain: Cells) =>
  (cells: Cells = {}): unknown[] =>
    headings.map((heading) => ({ ...plain, ...cells })[heading] ?? '');
const DATES = { 'entry-date': '2020-03-26', 'start-date': '2020-01-31' };

/** A row without a fault under each of the three tables' headings. */
const agreement = under(AGREEMENT, {
  'developer-agreement': 'A/1',
  organisation: 'local-authority-eng:BLA',
  'start-date': '2020-01-31',
  'planning-application': '19/0123/OUT',
  'document-url': 'https://example.gov.uk/1',
});
const contribution = under(CONTRIBUTION, {
  ...DATES,
  'developer-agreement-contribution': 'C/1',
  'developer-agreement': 'A/1',
  'contribution-purpose': 'other',
  amount: 1000,
});
const transaction = under(TRANSACTION, {
  ...DATES,
  'developer-agreement-transaction': 'T/1',
  'developer-agreement-contribution': 'C/1',
  'contribution-funding-status': 'received',
  amount: 1000,
});
const T = (cells: Cells = {}): Block => [TRANSACTION, transaction(cells)];
const C = (cells: Cells = {}): Block => [CONTRIBUTION, contribution(cells)];
const ref = (reference: string) => ({ 'developer-agreement-transaction': reference });
const of = (reference: string) => ({ 'developer-agreement-contribution': reference });
const status = (word: string) => ({ 'contribution-funding-status': word });

interface Reproducer {
  readonly block: Block;
  /** Where the finding is: row and column of the block. */
  readonly at: readonly [row: number | null, column: number | null];
  readonly name?: string;
  readonly mapping?: CouncilMapping;
  /** Today, where it matters: 43861 is 31 January 2020. */
  readonly asAt?: number;
  /** The sheet that it is joined to. */
  readonly beside?: Block;
  /** What it cannot avoid to show beside its own finding. */
  readonly also?: readonly FindingCode[];
}

const [OWN, PARENT, STATUS, AMOUNT, UNITS, ENTRY, START] = [0, 1, 2, 3, 4, 5, 6];

/** The smallest sheet that shows each finding, with the row and column that it is about. */
const REPRODUCERS: Record<keyof typeof COUNCIL_KINDS, Reproducer> = {
  'sheet-not-understood': { block: [['Hello', 'world']], at: [null, null] },
  'reference-missing': { block: T({ ...ref(''), ...of('') }), at: [1, OWN] },
  'amount-missing': { block: C({ amount: '' }), at: [1, AMOUNT] },
  'amount-column-missing': {
    block: [[...CONTRIBUTION.slice(0, 3), 'Balance'], contribution().slice(0, 4)],
    at: [1, null],
  },
  'amounts-in-thousands': {
    block: [
      [...CONTRIBUTION.slice(0, 3), 'Amount (£000)'],
      [...contribution().slice(0, 3), 450_000],
    ],
    at: [1, AMOUNT],
    also: ['column-by-content'],
  },
  'status-missing': { block: T(status('')), at: [1, STATUS] },
  'status-unknown': { block: T(status('unspent')), at: [1, STATUS] },
  'contribution-not-found': { block: T(of('C/2')), beside: C(), at: [1, PARENT] },
  'movement-not-placed': {
    block: T({ amount: 70 }),
    beside: [CONTRIBUTION, contribution(), contribution({ amount: 500 })],
    at: [1, PARENT],
  },
  'agreement-not-found': {
    block: C({ 'developer-agreement': 'A/2' }),
    beside: [AGREEMENT, agreement()],
    at: [1, PARENT],
  },
  'parent-missing': { block: T(of('')), at: [1, PARENT] },
  'wrong-slot': { block: T(), name: 'developer-agreement', at: [0, null] },
  'column-content': {
    block: [
      TRANSACTION,
      ...['highways', 'education', 'health'].map((purpose, i) =>
        transaction({ ...ref(`T/${i}`), ...of(purpose) }),
      ),
    ],
    at: [0, PARENT],
    also: ['parent-missing'],
  },
  'column-repeated': {
    block: [
      [...TRANSACTION, 'end-date'],
      [...transaction(), ''],
    ],
    at: [0, 8],
  },
  'amount-is-units': {
    block: [
      CONTRIBUTION,
      contribution({ units: '£' }),
      contribution({ ...of('C/2'), amount: 12, units: 'houses' }),
    ],
    at: [2, AMOUNT],
  },
  'money-and-units': { block: C({ units: 12 }), at: [1, UNITS] },
  'signs-mixed': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), amount: -5 })],
    at: [2, AMOUNT],
  },
  'reference-repeated': {
    block: [TRANSACTION, transaction(), transaction({ amount: 5 })],
    at: [1, OWN],
  },
  'status-misspelt': { block: T(status('recieved')), at: [1, STATUS] },
  'status-definition': { block: T(status('RECEIVED: the developer has paid')), at: [1, STATUS] },
  'date-formats-mixed': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), 'entry-date': '26/03/2020' })],
    at: [1, ENTRY],
  },
  'date-in-reference': { block: T({ ...ref('Mill Lane 43861'), 'start-date': '2020-01-31' }), at: [1, OWN] },
  'receipt-in-future': { block: T({ 'start-date': '2020-02-01' }), asAt: 43861, at: [1, START] },
  'spent-over-received': {
    block: [TRANSACTION, transaction(), transaction({ ...ref('T/2'), ...status('spent'), amount: 1000.01 })],
    at: [2, PARENT],
  },
  'spent-without-receipt': { block: T(status('spent')), at: [1, PARENT] },
  'status-to-confirm': {
    block: [
      TRANSACTION,
      transaction(of('C/1-Police')),
      transaction({ ...ref('T/2'), ...of('C/1-Police'), ...status('transferred') }),
    ],
    at: [2, STATUS],
  },
  'status-given': { block: T(status('')), mapping: { statusForAll: 'received' }, at: [1, STATUS] },
  'agreement-for-contribution': {
    block: T(of('A/1')),
    beside: [CONTRIBUTION, contribution(), contribution(of('C/2'))],
    at: [1, PARENT],
  },
  'joined-by-agreement': { block: T(of('A/1')), beside: C(), at: [1, PARENT] },
  'sheet-not-joined': { block: [AGREEMENT, agreement()], beside: T(), at: [null, null] },
  'row-in-other-sheet': { block: T(), beside: T(), at: [1, null] },
  'reference-in-other-sheet': { block: T({ amount: 5 }), beside: T(), at: [1, null] },
  'joined-by-you': {
    block: T(of('C/2')),
    beside: C(),
    mapping: { joins: { 'C/2': 'C/1' } },
    at: [1, PARENT],
  },
  'joined-loosely': { block: T(of('c-1')), beside: C(), at: [1, PARENT] },
  'equal-instalments': {
    block: [TRANSACTION, transaction(), transaction()],
    beside: [CONTRIBUTION, contribution(), contribution({ 'end-date': '2021-01-31' })],
    at: [2, null],
  },
  'signs-show-direction': {
    block: T({ ...status('returned'), amount: -5 }),
    at: [1, AMOUNT],
    also: ['spent-without-receipt'],
  },
  'money-not-read': {
    block: [
      [...CONTRIBUTION, 'Balance'],
      [...contribution(), 400],
    ],
    at: [0, 8],
  },
  'units-only': { block: C({ amount: '', units: 12 }), at: [1, UNITS] },
  'template-row': { block: [CONTRIBUTION, contribution(of('19_XX_XXXX')), contribution()], at: [1, null] },
  'definition-row': { block: [...T(), ['SPENT: the money has been spent']], at: [2, null] },
  'nothing-written': { block: T({ 'start-date': 'n/a' }), at: [1, START] },
  'date-partial': { block: T({ 'start-date': '2019-04' }), at: [1, START] },
  'status-spelling': { block: T(status(' Received')), at: [1, STATUS] },
  'purpose-unknown': { block: C({ 'contribution-purpose': 'Monitoring' }), at: [1, STATUS] },
  'text-padded': { block: T(of('C/1 ')), at: [1, PARENT] },
  'invisible-characters': { block: T(status('received\u200b')), at: [1, STATUS] },
  'address-not-link': { block: [AGREEMENT, agreement({ 'document-url': 'Link' })], at: [1, 4] },
  'heading-near': {
    block: T().map((row, i) =>
      i ? row : row.map((heading) => String(heading).replace('funding', 'fundng')),
    ),
    at: [0, STATUS],
  },
  'column-by-content': {
    block: T({ amount: '£10.00' }).map((row, i) =>
      i ? row : row.map((heading) => (heading === 'amount' ? 'Column D' : heading)),
    ),
    at: [0, AMOUNT],
    also: ['amount-as-text'],
  },
  'heading-is-sentence': {
    block: [
      ['Do not change these headings, please', ...TRANSACTION],
      ['', ...transaction()],
    ],
    at: [0, 0],
  },
  'column-unnamed': { block: [TRANSACTION, [...transaction(), 'slipped']], at: [1, 8] },
};

/** Findings of a register that a council's sheet shows too. */
const SHARED = {
  'amount-not-a-number': { block: C({ amount: 'TBC' }), at: [1, AMOUNT] },
  'amount-two-figures': { block: C({ amount: '£60k - £70k' }), at: [1, AMOUNT] },
  'amount-part-of-a-penny': { block: C({ amount: 0.125 }), at: [1, AMOUNT] },
  'amount-too-large': { block: C({ amount: 1e16 }), at: [1, AMOUNT] },
  'amount-true-or-false': { block: C({ amount: true }), at: [1, AMOUNT] },
  'amount-excel-error': { block: C({ amount: '#REF!' }), at: [1, AMOUNT] },
  'amount-below-nil': { block: C({ amount: -5 }), at: [1, AMOUNT] },
  'amount-as-text': { block: C({ amount: '£1,000.00' }), at: [1, AMOUNT] },
  'date-not-read': { block: C({ 'start-date': 'on signing' }), at: [1, START] },
  'date-impossible': { block: C({ 'start-date': '1900-01-00' }), at: [1, START] },
  'date-out-of-range': { block: C({ 'start-date': '2917-01-31' }), at: [1, START] },
  'date-excel-error': { block: C({ 'start-date': '#N/A' }), at: [1, START] },
  'date-ambiguous': { block: C({ 'start-date': '05/06/2019' }), at: [1, START] },
  'row-repeated': { block: [TRANSACTION, transaction(), transaction()], at: [2, null] },
  'title-row': { block: [['Section 106'], ...C()], at: [0, null] },
  'header-repeated': { block: [...C(), CONTRIBUTION, contribution(of('C/2'))], at: [2, null] },
  'total-row': { block: [...C(), ['Total', '', '', 1000]], at: [2, null] },
  'note-row': { block: [...C(), ['As supplied by the council.']], at: [2, null] },
  'blank-rows': { block: [...C(), [], contribution(of('C/2'))], at: [2, null] },
} as const satisfies Partial<Record<FindingCode, Reproducer>>;

function findingsOf({ block, name, mapping, beside, asAt }: Reproducer): readonly Finding[] {
  const options = { name: name ?? null, mapping: mapping ?? {}, asAt: asAt ?? null };
  const sheet: CheckedSheet = checkSheet(block, options);
  if (!beside) return sheet.findings;
  return joinSheets([checkSheet(beside, options), sheet], mapping).findings.get(sheet)!;
}

test('every code of a council’s sheet has a reproducer', () => {
  expect(Object.keys(REPRODUCERS).sort()).toEqual(Object.keys(COUNCIL_KINDS).sort());
});

test.each([
  ['agreements', [AGREEMENT, agreement()], 'agreement'],
  ['contributions', C(), 'contribution'],
  ['transactions', T(), 'transaction'],
] as const)('clean %s have no findings', (_, block, kind) => {
  expect(checkSheet(block)).toMatchObject({ kind, findings: [], rowCount: 1, usableCount: 1 });
});

describe.each(Object.entries({ ...REPRODUCERS, ...SHARED }) as [FindingCode, Reproducer][])(
  '%s',
  (code, reproducer) => {
    const found = findingsOf(reproducer);

    test('is found, on its cell, and nothing else is', () => {
      const others = reproducer.also ?? [];
      expect(placed(found.filter((finding) => !others.includes(finding.code)))).toEqual([
        [...reproducer.at, code],
      ]);
      expect(found.map((finding) => finding.code)).toEqual(expect.arrayContaining([...others]));
    });

    test('says what is wrong and what to do, in sentences, with nothing left open', () => {
      for (const finding of found) {
        for (const sentence of [says(finding), remedy(finding), CATALOGUE[finding.code].meaning])
          expect(sentence).toMatch(/^(?!.*(undefined|null|NaN|\[object| {2}))[A-Za-z£−\d"<].*[.?]$/);
        expect(remedy(finding)).toMatch(/^[A-Z]/);
        expect(says(finding)).not.toMatch(/\b1 (rows|cells|columns)\b/);
        expect(['error', 'warning', 'note']).toContain(kindOf(finding.code).severity);
      }
    });
  },
);

test('a row that is set aside is one under a finding of the code that sets it aside', () => {
  for (const reproducer of Object.values({ ...REPRODUCERS, ...SHARED }) as Reproducer[]) {
    const checked = checkSheet(reproducer.block, { mapping: reproducer.mapping ?? {} });
    if (checked.kind === 'none' || checked.kind === 'register') continue;
    for (const { rowIndex, setAside } of checked.sheet.rows) {
      if (setAside === null) continue;
      const told = checked.findings.filter(({ code }) => code === setAside);
      expect(told.some((finding) => (finding.rows ?? [finding.rowIndex]).includes(rowIndex))).toBe(true);
    }
  }
});

/** The fifteen irregularities that checking must catch, each with the codes that catch it. */
const IRREGULARITIES: readonly (readonly [
  string,
  readonly (keyof typeof REPRODUCERS | keyof typeof SHARED)[],
])[] = [
  ['1 a file in the wrong slot', ['wrong-slot']],
  ['2 mixed sign conventions', ['signs-mixed', 'signs-show-direction', 'amount-below-nil']],
  [
    '3 child rows that do not join',
    [
      'contribution-not-found',
      'agreement-not-found',
      'joined-loosely',
      'movement-not-placed',
      'parent-missing',
    ],
  ],
  ['4 one reference on different obligations', ['reference-repeated']],
  ['5 exact duplicates, against equal instalments', ['row-repeated', 'equal-instalments']],
  [
    '6 blank, unknown, misspelt or padded status, or a definition',
    ['status-missing', 'status-unknown', 'status-misspelt', 'status-spelling', 'status-definition'],
  ],
  ['7 mixed formats, ambiguous day and month', ['date-formats-mixed', 'date-ambiguous']],
  ['8 impossible or sentinel dates', ['date-impossible', 'date-out-of-range', 'date-not-read']],
  ['9 Excel serials as dates or fused into references', ['date-in-reference']],
  [
    '10 text or dash amounts',
    ['amount-as-text', 'amount-not-a-number', 'amount-two-figures', 'nothing-written'],
  ],
  ['11 money and units in one column', ['amount-is-units', 'money-and-units', 'units-only']],
  [
    '12 title, instruction, template, footnote, total and blank rows',
    [
      ...(['title-row', 'heading-is-sentence', 'template-row', 'definition-row', 'note-row'] as const),
      ...(['total-row', 'blank-rows', 'header-repeated'] as const),
    ],
  ],
  [
    '13 header synonyms, shifted, repeated or unnamed columns',
    ['heading-near', 'column-repeated', 'column-unnamed', 'column-content', 'column-by-content'],
  ],
  ['14 spent over received, spend with no receipt', ['spent-over-received', 'spent-without-receipt']],
];

describe.each(IRREGULARITIES)('irregularity %s', (_, codes) => {
  test.each(codes)('is caught as %s', (code) => {
    const found = findingsOf({ ...REPRODUCERS, ...SHARED }[code]);
    const own = found.find((finding) => finding.code === code)!;
    const kind = kindOf(code);
    expect(kind.says(own.values)).toBe(says(own));
    expect(kind.remedy(own.values).length).toBeGreaterThan(10);
    expect(own.rowIndex).not.toBeNull();
  });
});

describe('irregularity 2, as councils have it', () => {
  test('money out with a minus and money in without is read without it, and no row is lost', () => {
    const rows = [1, 2, 3].flatMap((n) => [
      transaction({ ...ref(`R/${n}`), amount: 100 }),
      transaction({ ...ref(`S/${n}`), ...status('spent'), amount: -n }),
    ]);
    const checked = checkSheet([TRANSACTION, ...rows]);
    expect(placed(checked.findings)).toEqual([[2, AMOUNT, 'signs-show-direction']]);
    expect(checked).toMatchObject({ usableCount: 6, sumPence: 29400 });
  });
});

describe('irregularity 3, as councils have it', () => {
  const told = (children: readonly unknown[][], parents: readonly unknown[][]) => {
    const sheet = checkSheet([TRANSACTION, ...children]);
    const joined = joinSheets([sheet, checkSheet([CONTRIBUTION, ...parents], { name: 'contributions' })]);
    return joined.findings.get(sheet)!.filter(({ code }) => code === 'contribution-not-found');
  };
  test('references that look like none of the sheet are one question, not one each', () => {
    const rows = [1, 2, 3].map((n) => transaction({ ...ref(`T/${n}`), ...of(`X/${Math.min(n, 2)}`) }));
    const found = told(rows, [contribution()]);
    expect(found.map((finding) => [finding.rows, says(finding)])).toEqual([
      [[1, 2, 3], '2 references on 3 rows are not in contributions, the first X/1.'],
    ]);
  });
  test('one that differs in letters alone is offered; one of another number never is', () => {
    const found = told(
      [transaction(of('P/17/2338/2-dat')), transaction({ ...ref('T/2'), ...of('P/17/2338/2-c7') })],
      [contribution(of('P/17/2338/2-c1')), contribution(of('P/17/2338/2-dac'))],
    );
    expect(found.map(({ values }) => [values.text, values.near])).toEqual([
      ['P/17/2338/2-dat', 'P/17/2338/2-dac'],
      ['P/17/2338/2-c7', ''],
    ]);
  });
});

describe('irregularity 5: duplicates, repeated references and equal instalments are told apart', () => {
  const once = transaction();
  test.each<[string, unknown[][], string[]]>([
    ['the same in every column', [once, once], ['row-repeated']],
    ['one reference on rows that differ', [once, transaction({ amount: 5 })], ['reference-repeated']],
    ['one sum under two references', [once, transaction(ref('T/2'))], []],
    [
      'three, of which two are the same',
      [once, once, transaction({ amount: 5 })],
      ['row-repeated', 'reference-repeated'],
    ],
  ])('%s', (_, rows, codes) => {
    const found = checkSheet([TRANSACTION, ...rows]).findings.map(({ code }) => code);
    expect([...found].sort()).toEqual([...codes].sort());
  });
});

describe('irregularity 7', () => {
  test('ambiguous dates are one note a column, day first, with their count', () => {
    const rows = [1, 2, 3, 4].map((n) =>
      contribution({ ...of(`C/${n}`), 'start-date': `0${n}/07/2019`, 'entry-date': '26/03/2020' }),
    );
    const found = checkSheet([CONTRIBUTION, ...rows]).findings;
    expect(placed(found)).toEqual([[1, START, 'date-ambiguous']]);
    expect(says(found[0]!)).toMatch(/^start-date holds 4 dates .* 01\/07\/2019, read as 1 July 2019\.$/);
  });
});

describe('irregularity 13: the heading of a file', () => {
  test.each<[string, (heading: string) => string]>([
    ['capitals', (heading) => heading.toUpperCase()],
    ['underscores', (heading) => heading.replaceAll('-', '_')],
    ['no-break spaces', (heading) => `\u00a0${heading.replaceAll('-', '\u00a0')} `],
    ['a byte order mark', (heading) => `\ufeff${heading}`],
    ['a line break', (heading) => heading.replace('-', '\n')],
  ])('%s change nothing', (_, change) => {
    expect(checkSheet([TRANSACTION.map(change), transaction()])).toMatchObject({
      kind: 'transaction',
      findings: [],
      usableCount: 1,
    });
  });
  test('synonyms are known by name', () => {
    const headings = [
      ...[
        'Developer-Agreement-Contribution',
        'Developer-Agreement',
        'Contribution-Purpose - Category',
        'Amount',
      ],
      ...['Units', 'Entry Date', 'Start Date', 'End Date'],
    ];
    expect(checkSheet([headings, contribution()]).findings).toEqual([]);
  });
});

test('irregularity 15: rows that vanish, are new or change between submissions', () => {
  const rows = ['C/1', 'C/2', 'C/3'].map((reference) => contribution(of(reference)));
  const before = [CONTRIBUTION, ...rows];
  const after = [CONTRIBUTION, rows[2]!, contribution({ ...of('C/2'), amount: 5 }), contribution(of('C/4'))];
  const changes = changesBetween(before, after);
  expect(changes).toEqual([
    expect.objectContaining({ kind: 'gone', reference: 'A/1, C/1', beforeRowIndex: 1, afterRowIndex: null }),
    expect.objectContaining({
      kind: 'changed',
      reference: 'A/1, C/2',
      column: 'amount',
      before: 1000,
      after: 5,
    }),
    expect.objectContaining({ kind: 'added', reference: 'A/1, C/4', beforeRowIndex: null, afterRowIndex: 3 }),
  ]);
});
