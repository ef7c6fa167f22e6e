import { CATALOGUE, type FindingCode } from '../../../src/domain/findings/catalogue';
import { COUNCIL_KINDS } from '../../../src/domain/findings/council-catalogue';
import { MOVEMENT_KINDS } from '../../../src/domain/findings/movement-catalogue';
import { READING_KINDS } from '../../../src/domain/findings/reading-catalogue';
import { TABLE_KINDS } from '../../../src/domain/findings/table-catalogue';
import { REQUEST_KINDS } from '../../../src/domain/findings/request-catalogue';
import { PIPELINE_KINDS } from '../../../src/domain/findings/pipeline-catalogue';
import { PLAN_KINDS } from '../../../src/domain/findings/plan-catalogue';
import type { Finding } from '../../../src/domain/findings/finding';
import { countBySeverity, inReportOrder, remedy, says } from '../../../src/domain/findings/report';
import { checkRegister } from '../../../src/domain/register/checks/check-register';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import type { Block } from '../../../src/domain/sheet/block';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { blockOf, COLUMN, drawn, HEADINGS, placed, rowOf } from '../reading';

type Reproducer = readonly [block: Block, row: number | null, column: number | null];

function check(block: Block): Finding[] {
  const reading = readRegister(block);
  return isRegister(reading) ? checkRegister(reading) : [reading];
}

const at = (heading: string) => COLUMN[heading]!;
const good = { Agreement: 'A1', Authority: 'Blaby', Value: 5, 'Drawn down': 5 };
const oneRow = (cells: object) => blockOf(rowOf({ ...good, ...cells }));
const serial = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const withoutColumn = (...headings: string[]) => {
  const left = HEADINGS.filter((heading) => !headings.includes(heading));
  const cells: Record<string, unknown> = good;
  return [left, left.map((heading) => cells[heading] ?? '')];
};
const withAgreed = (agreed: unknown, expiry: unknown) => [
  [...HEADINGS, 'Agreement date'],
  [...rowOf({ ...good, 'Expiry date': expiry }), agreed],
];

/** The smallest block that shows each finding, with the row and column that it is about; value-nil is the functions' own. */
const REPRODUCERS: Record<
  Exclude<
    FindingCode,
    | keyof typeof COUNCIL_KINDS
    | keyof typeof READING_KINDS
    | keyof typeof TABLE_KINDS
    | keyof typeof MOVEMENT_KINDS
    | keyof typeof REQUEST_KINDS
    | keyof typeof PLAN_KINDS
    | keyof typeof PIPELINE_KINDS
    | 'value-nil'
  >,
  Reproducer
> = {
  'sheet-empty': [[['', null]], null, null],
  'header-not-found': [[['A1', 'Blaby', 5]], null, null],
  'column-missing': [[['Agreement', 'Authority', 'Site']], 0, null],
  'column-twice': [[['Agreement', 'Authority', 'Value', 'Value']], 0, 3],
  'headings-moved': [
    [...oneRow({}), HEADINGS.map((h) => (h === 'Spent' ? 'Drawn down' : h === 'Drawn down' ? 'Spent' : h))],
    2,
    null,
  ],
  'expiry-not-given': [withoutColumn('Expiry date'), 0, null],
  'amounts-not-used': [oneRow({}).map((row, i) => [...row, i ? 5 : 'Bond']), 0, HEADINGS.length],
  'years-not-read': [
    oneRow({}).map((row, i) => [...row, i ? 'See the deed' : 'Spend within']),
    1,
    HEADINGS.length,
  ],
  'agreement-missing': [oneRow({ Agreement: '' }), 1, at('Agreement')],
  'authority-missing': [oneRow({ Authority: '' }), 1, at('Authority')],
  'agreement-like-total': [oneRow({ Agreement: 'Total Fitness' }), 1, at('Agreement')],
  'value-missing': [oneRow({ Value: '' }), 1, at('Value')],
  'amount-not-a-number': [oneRow({ Spent: 'TBC' }), 1, at('Spent')],
  'amount-two-figures': [oneRow({ Value: '£60k - £70k' }), 1, at('Value')],
  'amount-part-of-a-penny': [oneRow({ Value: 12.345 }), 1, at('Value')],
  'amount-too-large': [oneRow({ Value: 1e16 }), 1, at('Value')],
  'amount-true-or-false': [oneRow({ Spent: false }), 1, at('Spent')],
  'amount-excel-error': [oneRow({ Spent: '#REF!' }), 1, at('Spent')],
  'text-excel-error': [oneRow({ Authority: '#N/A' }), 1, at('Authority')],
  'stages-do-not-add': [oneRow({ Value: 6 }), 1, at('Value')],
  'spent-over-drawn-down': [oneRow({ Spent: 5.01 }), 1, at('Spent')],
  'amount-below-nil': [oneRow({ Spent: -5 }), 1, at('Spent')],
  'balance-below-nil': [oneRow({ 'Held by authority': -5, 'Drawn down': 10 }), 1, at('Held by authority')],
  'authority-ambiguous': [oneRow({ Authority: 'LCC' }), 1, at('Authority')],
  'authority-near': [oneRow({ Authority: 'Blabby' }), 1, at('Authority')],
  'authority-not-known': [
    [
      ...oneRow({}),
      rowOf({ ...good, Agreement: 'A3' }),
      rowOf({ ...good, Agreement: 'A2', Authority: 'various' }),
    ],
    3,
    at('Authority'),
  ],
  'date-not-read': [oneRow({ 'Expiry date': 'TBC' }), 1, at('Expiry date')],
  'date-impossible': [oneRow({ 'Expiry date': '31/04/2026' }), 1, at('Expiry date')],
  'date-out-of-range': [oneRow({ 'Expiry date': '01/01/1900' }), 1, at('Expiry date')],
  'date-excel-error': [oneRow({ 'Expiry date': '#N/A' }), 1, at('Expiry date')],
  'expiry-before-agreement': [withAgreed(serial(1, 4, 2025), serial(31, 3, 2025)), 1, at('Expiry date')],
  'row-repeated': [blockOf(drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 5)), 2, null],
  'key-repeated': [
    blockOf(
      drawn('A1', 'Blaby', 5, { Contribution: 'C1' }),
      drawn('A1', 'Blaby', 6, { Contribution: 'c1 ' }),
    ),
    2,
    at('Contribution'),
  ],
  'agreement-in-two-authorities': [
    blockOf(drawn('A1', 'Blaby', 5), drawn('a1', 'Melton', 5)),
    2,
    at('Agreement'),
  ],
  'total-not-checked': [
    blockOf(rowOf(good), rowOf({ ...good, Value: 'TBC' }), rowOf({ Agreement: 'Total', Value: 9 })),
    3,
    at('Value'),
  ],
  'total-does-not-agree': [
    blockOf(drawn('A1', 'Blaby', 5), rowOf({ Agreement: 'Total', Value: 6, 'Drawn down': 5 })),
    2,
    at('Value'),
  ],
  'stages-not-checked': [withoutColumn('Not started'), 0, null],
  'spent-not-checked': [withoutColumn('Drawn down'), 0, at('Spent') - 1],
  'status-not-known': [oneRow({ Status: 'Sealed' }), 1, at('Status')],
  'authority-spelling': [blockOf(drawn('A1', 'Blaby', 5), drawn('A2', 'Blaby DC', 6)), null, at('Authority')],
  'agreement-spelling': [
    blockOf(rowOf(good), rowOf({ ...good, Agreement: 'a1', Value: 6, 'Drawn down': 6 })),
    2,
    at('Agreement'),
  ],
  'amount-as-text': [oneRow({ Value: '£5.00' }), 1, at('Value')],
  'date-as-text': [oneRow({ 'Expiry date': '31/03/2026' }), 1, at('Expiry date')],
  'date-ambiguous': [oneRow({ 'Expiry date': '05/06/2026' }), 1, at('Expiry date')],
  'title-row': [[['Register'], ...oneRow({})], 0, null],
  'header-repeated': [blockOf(drawn('A1', 'Blaby', 5), HEADINGS, drawn('A2', 'Blaby', 6)), 2, null],
  'total-row': [blockOf(drawn('A1', 'Blaby', 5), rowOf({ Agreement: 'Total', Value: 5 })), 2, null],
  'note-row': [blockOf(drawn('A1', 'Blaby', 5), ['As supplied by the councils.']), 2, null],
  'blank-rows': [blockOf(drawn('A1', 'Blaby', 5), [], drawn('A2', 'Blaby', 6)), 2, null],
};

/** What is found in other sheets and tables has reproducers of its own. */
const OTHERS = [
  COUNCIL_KINDS,
  READING_KINDS,
  TABLE_KINDS,
  MOVEMENT_KINDS,
  REQUEST_KINDS,
  PLAN_KINDS,
  PIPELINE_KINDS,
];

test('every code of a register has a reproducer', () => {
  const codes = Object.keys(CATALOGUE).filter(
    (code) => !OTHERS.some((kinds) => code in kinds) && code !== 'value-nil',
  );
  expect(Object.keys(REPRODUCERS).sort()).toEqual(codes.sort());
});

/** What a reproducer cannot avoid to show beside its own finding. */
const COMPANIONS: Partial<Record<FindingCode, FindingCode[]>> = {
  'spent-not-checked': ['stages-not-checked'],
  'total-does-not-agree': ['total-row'],
  'total-not-checked': ['total-row', 'amount-not-a-number'],
  'amount-below-nil': [],
  'agreement-in-two-authorities': ['agreement-spelling'],
};

describe.each(Object.entries(REPRODUCERS) as [FindingCode, Reproducer][])(
  '%s',
  (code, [block, row, column]) => {
    const found = check(block);

    test('is found, on its cell, and nothing else is', () => {
      const others = COMPANIONS[code] ?? [];
      expect(placed(found.filter((finding) => !others.includes(finding.code)))).toEqual([
        [row, column, code],
      ]);
    });

    test('says what is wrong and what to do, in sentences, with nothing left open', () => {
      for (const finding of found)
        for (const sentence of [says(finding), remedy(finding), CATALOGUE[finding.code].meaning])
          expect(sentence).toMatch(/^(?!.*(undefined|null|NaN|\[object))[A-Z£−\d].*[.?]$/);
    });
  },
);

test('a clean register has no findings', () => {
  expect(check(blockOf(drawn('A1', 'Blaby', 5), drawn('A2', 'Melton', 0)))).toEqual([]);
});

describe('value and its stages', () => {
  const stages = {
    Value: 10,
    'Not started': 1,
    'Held by developer': 2,
    'Held by authority': 3,
    'Drawn down': 4,
  };
  test.each<[string, object, string[]]>([
    ['add up', stages, []],
    ['are a penny out', { ...stages, Value: 10.01 }, ['stages-do-not-add']],
    [
      'add up in floats only by rounding',
      {
        ...stages,
        Value: 0.3,
        'Not started': 0.1,
        'Held by developer': 0.2,
        'Held by authority': 0,
        'Drawn down': 0,
      },
      [],
    ],
    ['are all nil', { Value: 0, 'Drawn down': 0 }, []],
    ['are blank beside a value', { Value: 5, 'Drawn down': '' }, ['stages-do-not-add']],
    ['drawn down is over value', { Value: 5, 'Drawn down': 6 }, ['stages-do-not-add']],
    ['spent is all drawn down', { Spent: 5 }, []],
  ])('%s', (_, cells, codes) => {
    expect(check(oneRow(cells)).map(({ code }) => code)).toEqual(codes);
  });

  test('the amounts of the difference are named, with their sign', () => {
    const [found] = check(oneRow({ Value: 4.5 }));
    expect(found!.values).toEqual({ value: '£4.50', stages: '£5.00', difference: '\u2212£0.50' });
  });

  test('nothing is checked of a row that is left out', () => {
    expect(placed(check(oneRow({ Value: 'TBC', Spent: 900 })))).toEqual([
      [1, at('Value'), 'amount-not-a-number'],
    ]);
  });
});

describe('signs', () => {
  test('every money column below nil is told, each in its cell', () => {
    const cells = {
      Value: -10,
      'Not started': -1,
      'Held by developer': '(2)',
      'Held by authority': -3,
      'Drawn down': -4,
      Spent: '(5)',
    };
    const below = check(oneRow(cells)).filter(({ code }) => /^(?:amount|balance)-below-nil$/.test(code));
    const columns = below.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    expect(columns.sort(([, a], [, b]) => a! - b!)).toEqual(
      Object.keys(cells).map((heading) => [1, at(heading)]),
    );
    const ofSpent = below.find(({ columnIndex }) => columnIndex === at('Spent'))!;
    expect(ofSpent.values).toEqual({ column: 'Spent', amount: '\u2212£5.00' });
  });

  test('it is a warning where the stages say nothing of it: under Spent, and where a stage has no column', () => {
    const warned = (headings: readonly string[], row: readonly unknown[]) =>
      placed(check([[...headings], [...row]])).filter(([, , code]) => code === 'amount-below-nil');
    const five = ['Agreement', 'Authority', 'Value', 'Held by authority', 'Drawn down'];
    expect(warned(five, ['A1', 'Blaby', -5, -5, 0])).toEqual([
      [1, 2, 'amount-below-nil'],
      [1, 3, 'amount-below-nil'],
    ]);
    const whole = [...five, 'Not started', 'Held by developer', 'Spent'];
    expect(warned(whole, ['A1', 'Blaby', -5, -5, 0, 0, 0, -1])).toEqual([[1, 7, 'amount-below-nil']]);
  });

  test('nil is not below nil', () => {
    expect(check(oneRow({ Spent: -0, 'Held by authority': '(0)' })).map(({ code }) => code)).toEqual([
      'amount-as-text',
    ]);
  });
});

describe('totals in the sheet', () => {
  const total = (pounds: number, label = 'Total') =>
    rowOf({ Agreement: label, Value: pounds, 'Drawn down': pounds });
  const [one, two, three] = [drawn('A1', 'Blaby', 1), drawn('A2', 'Melton', 2), drawn('A3', 'Melton', 4)];
  const codes = (...rows: unknown[][]) =>
    placed(check(blockOf(...rows)).filter(({ code }) => code === 'total-does-not-agree'));

  test.each<[string, unknown[][]]>([
    ['one at the end', [one, two, total(3)]],
    ['subtotals', [one, total(1, 'Sub-total'), two, three, total(6, 'Sub-total')]],
    [
      'subtotals and a grand total',
      [one, total(1, 'Blaby total'), two, three, total(6, 'Melton total'), total(7, 'Grand total')],
    ],
    ['running totals', [one, total(1), two, total(3), three, total(7)]],
    ['a label without figures', [one, rowOf({ Agreement: 'Total' })]],
  ])('%s agree', (_, rows) => {
    expect(codes(...rows)).toEqual([]);
  });

  test('a penny out is found in each column', () => {
    expect(codes(one, two, total(3.01))).toEqual([
      [3, at('Value'), 'total-does-not-agree'],
      [3, at('Drawn down'), 'total-does-not-agree'],
    ]);
  });
});

describe('repeats', () => {
  test.each<[string, unknown[][], string[]]>([
    ['equal rows but for one cell', [drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 5, { Site: 'x' })], []],
    [
      'three times',
      [drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 5)],
      ['row-repeated'],
    ],
    [
      'a nil in the one, a blank in the other',
      [
        drawn('A1', 'Blaby', 5, { Contribution: 1, 'Held by developer': 0 }),
        drawn('A1', 'Blaby', 5, { Contribution: 1, 'Held by developer': '' }),
      ],
      ['row-repeated'],
    ],
    ['no contribution reference, no key', [drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 6)], []],
    [
      'one contribution under two agreements',
      [drawn('A1', 'Blaby', 5, { Contribution: 1 }), drawn('A2', 'Blaby', 6, { Contribution: 1 })],
      [],
    ],
  ])('%s', (_, rows, codes) => {
    expect(check(blockOf(...rows)).map(({ code }) => code)).toEqual(codes);
  });

  test('both rows of a repeat count', () => {
    const reading = readRegister(blockOf(drawn('A1', 'Blaby', 5), drawn('A1', 'Blaby', 5)));
    expect(isRegister(reading) && reading.leftOutCount).toBe(0);
  });
});

test.each<[string, unknown, unknown, string[]]>([
  ['on one day', serial(1, 4, 2025), serial(1, 4, 2025), []],
  ['a day later', serial(1, 4, 2025), serial(2, 4, 2025), []],
  ['no expiry date', serial(1, 4, 2025), '', []],
  ['no date of the agreement', '', serial(31, 3, 2025), []],
  ['one that cannot be read', 'TBC', serial(31, 3, 2025), ['date-not-read']],
])('agreed and expiring %s', (_, agreed, expiry, codes) => {
  expect(check(withAgreed(agreed, expiry)).map(({ code }) => code)).toEqual(codes);
});

test('a reference under two authorities is told, also where its first row names none', () => {
  const rows = [rowOf({ Agreement: 'A1', Value: 1 }), drawn('A1', 'Blaby', 5), drawn('A1', 'Melton', 5)];
  expect(placed(check(blockOf(...rows)))).toEqual([
    [1, at('Authority'), 'authority-missing'],
    [3, at('Agreement'), 'agreement-in-two-authorities'],
  ]);
});

test('a status that is an error of Excel is told, as text and as an object', () => {
  for (const status of ['#REF!', { code: '#REF!' }])
    expect(check(oneRow({ Status: status })).map(({ code, values }) => [code, values.text])).toEqual([
      ['status-not-known', '#REF!'],
    ]);
});

test('findings are read errors first, each in sheet order', () => {
  const found = check(
    blockOf(
      drawn('A1', 'LCC', 5, { Status: 'Sealed' }),
      rowOf({ ...good, Agreement: '', Spent: 'x' }),
      drawn('A3', 'Blaby', 5, { Spent: 6 }),
    ),
  );
  expect(placed(found)).toEqual([
    [2, at('Agreement'), 'agreement-missing'],
    [2, at('Spent'), 'amount-not-a-number'],
    [1, at('Authority'), 'authority-ambiguous'],
    [3, at('Spent'), 'spent-over-drawn-down'],
    [1, at('Status'), 'status-not-known'],
  ]);
  expect(countBySeverity(found)).toEqual({ error: 2, warning: 2, note: 1 });
  expect(inReportOrder([...found].reverse())).toEqual(found);
});
