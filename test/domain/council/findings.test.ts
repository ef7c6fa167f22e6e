import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import { changesBetween } from '../../../src/domain/council/changes';
import { joinSheets } from '../../../src/domain/council/join';
import { CATALOGUE, kindOf, type FindingCode } from '../../../src/domain/findings/catalogue';
import { COUNCIL_KINDS } from '../../../src/domain/findings/council-catalogue';
import type { Finding } from '../../../src/domain/findings/finding';
import { remedy, says } from '../../../src/domain/findings/report';
import { placed } from '../reading';
import {
  AGREEMENT,
  CONTRIBUTION,
  TRANSACTION,
  agreement,
  contribution,
  transaction,
  T,
  C,
  ref,
  of,
  status,
  type Reproducer,
  AMOUNT,
  START,
  REPRODUCERS,
  SHARED,
} from './council-reproducers';

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
      const reported = checked.findings.filter(({ code }) => code === setAside);
      expect(reported.some((finding) => (finding.rows ?? [finding.rowIndex]).includes(rowIndex))).toBe(true);
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
  const reported = (children: readonly unknown[][], parents: readonly unknown[][]) => {
    const sheet = checkSheet([TRANSACTION, ...children]);
    const joined = joinSheets([sheet, checkSheet([CONTRIBUTION, ...parents], { name: 'contributions' })]);
    return joined.findings.get(sheet)!.filter(({ code }) => code === 'contribution-not-found');
  };
  test('references that look like none of the sheet are one question, not one each', () => {
    const rows = [1, 2, 3].map((n) => transaction({ ...ref(`T/${n}`), ...of(`X/${Math.min(n, 2)}`) }));
    const found = reported(rows, [contribution()]);
    expect(found.map((finding) => [finding.rows, says(finding)])).toEqual([
      [[1, 2, 3], '2 references on 3 rows are not in contributions, the first X/1.'],
    ]);
  });
  test('one that differs in letters alone is offered; one of another number never is', () => {
    const found = reported(
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
