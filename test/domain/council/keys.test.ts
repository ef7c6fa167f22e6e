/** What is the same and what is not: references between sheets, between a sheet and the register, between submissions. */
import { changesBetween, type Change } from '../../../src/domain/council/changes';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { diffRegister } from '../../../src/domain/council/import/difference';
import { joinSheets } from '../../../src/domain/council/join';
import { standardRows } from '../../../src/domain/council/standardise';
import type { Block } from '../../../src/domain/sheet/block';
import { registerOf } from '../reading';
import { agreements, contributions, held, reported, transactions, type Rows } from './keys-sheets';

describe('20, 21: between sheets', () => {
  test.each<[string, string, string]>([
    // the transaction names, the contribution is, what is told
    ['C/1-AH', 'c 1 ah', 'joined-loosely [1] c 1 ah'],
    ['C/12-3', 'C/1-23', 'contribution-not-found [1]'],
    ['C/123', 'C/12-3', 'contribution-not-found [1]'],
    ['WEST/1-AH', 'WEST/1-OS', 'contribution-not-found [1]'],
    ['WEST/1-EDU', 'WEST/1-HIG', 'contribution-not-found [1]'],
    ['WEST/1-dac', 'WEST/1-da', 'contribution-not-found [1] WEST/1-da'],
    ['WEST/1-dat', 'WEST/1-dac', 'contribution-not-found [1] WEST/1-dac'],
    // Invented after: all were right at first.
    ['WEST/1-OSP', 'WEST/1-SOP', 'contribution-not-found [1] WEST/1-SOP'],
    ['WEST/2-dac', 'WEST/1-dac', 'contribution-not-found [1]'],
    ['WEST/1-A', 'WEST/1-B', 'contribution-not-found [1]'],
    ['WEST/1-polic', 'WEST/1-police', 'contribution-not-found [1] WEST/1-police'],
    ['WEST/1-AH', 'WEST/1-AG', 'contribution-not-found [1]'],
    ['É/1', 'A/1', 'contribution-not-found [1]'],
  ])('%s where the sheet has %s: %s', (child, parent, expected) => {
    const sheet = transactions([['T/1', child, 'received', 100]]);
    expect(reported([contributions([[parent, 'A/1', 'other', 100]]), sheet], sheet)).toEqual([expected]);
  });

  test('a loose match of two references is a guess, and is not made', () => {
    const sheet = transactions([['T/1', 'c1', 'received', 100]]);
    const both = contributions([
      ['C/1', 'A/1', 'other', 100],
      ['C-1', 'A/1', 'other', 100],
    ]);
    expect(reported([both, sheet], sheet)).toEqual(['contribution-not-found [1] C/1']);
    expect(held([both, sheet])).toEqual(['C/1 0', 'C-1 0']);
  });
});

describe('22: transactions that name an agreement, and several sheets of one kind', () => {
  test('the only contribution of the agreement has the money, and that is told', () => {
    const sheets = [
      contributions([
        ['C/1', 'A/1', 'other', 100],
        ['C/2', 'A/2', 'other', 100],
      ]),
      transactions([['T/1', 'A/2', 'received', 100]]),
    ];
    expect(held(sheets)).toEqual(['C/1 0', 'C/2 100']);
    expect(reported(sheets, sheets[1]!)).toEqual(['joined-by-agreement [1] C/2']);
  });
  test('of several, the one that the transaction’s own reference begins with; else none, and that is an error', () => {
    const sheets = [
      contributions([
        ['A/1-C1', 'A/1', 'other', 100],
        ['A/1-C12', 'A/1', 'other', 100],
      ]),
      transactions([
        ['A/1-C12-T1', 'A/1', 'received', 70],
        ['T/2', 'A/1', 'received', 30],
        ['a/1 c1 t9', 'a/1', 'received', 5],
      ]),
    ];
    expect(held(sheets)).toEqual(['A/1-C1 5', 'A/1-C12 70']);
    expect(reported(sheets, sheets[1]!)).toEqual([
      'agreement-for-contribution [2]',
      'joined-by-agreement [1,3] A/1-C12',
    ]);
  });
  test('an agreement without a contribution is an agreement all the same', () => {
    const sheets = [
      agreements([['A/9', 'local-authority-eng:BLA', '19/1', '']]),
      contributions([['C/1', 'A/1', 'other', 100]]),
      transactions([['T/1', 'A/9', 'received', 70]]),
    ];
    expect(reported(sheets, sheets[2]!)).toEqual(['agreement-for-contribution [1]']);
  });
  test('sheets by year are one table: every row is there, every transaction finds its contribution', () => {
    const sheets = [
      contributions([['C/1', 'A/1', 'other', 100]], '2023'),
      contributions([['C/2', 'A/2', 'other', 200]], '2024'),
      transactions([['T/1', 'C/2', 'received', 200]], 'paid 2023'),
      transactions([['T/2', 'C/1', 'received', 40]], 'paid 2024'),
      agreements([['A/2', 'local-authority-eng:BLA', '19/1', '']]),
    ];
    expect(held(sheets)).toEqual(['C/1 40', 'C/2 200']);
    expect(held([...sheets].reverse())).toEqual(['C/2 200', 'C/1 40']);
    const { rows, sourceOf } = joinSheets(sheets, {}, 'Blaby');
    expect(rows.map((row) => sourceOf.get(row))).toEqual([sheets[0], sheets[1]]);
  });
  test('a row that two of them tell is taken once; one that they tell otherwise is kept and told', () => {
    const later = contributions(
      [
        ['C/1', 'A/1', 'other', 100],
        ['C/2', 'A/1', 'other', 250],
        ['C/3', 'A/1', 'other', 300],
      ],
      '2024',
    );
    const sheets = [
      contributions(
        [
          ['C/1', 'A/1', 'other', 100],
          ['C/2', 'A/1', 'other', 200],
        ],
        '2023',
      ),
      later,
    ];
    expect(held(sheets)).toEqual(['C/1 0', 'C/2 0', 'C/2 0', 'C/3 0']);
    expect(reported(sheets, later)).toEqual(['row-in-other-sheet [1]', 'reference-in-other-sheet [2]']);
  });
  test('a transaction in two years’ sheets is money once', () => {
    const sheets = [
      contributions([['C/1', 'A/1', 'other', 100]]),
      transactions([['T/1', 'C/1', 'received', 40]], '2023'),
      transactions(
        [
          ['T/1', 'C/1', 'received', 40],
          ['T/2', 'C/1', 'received', 60],
        ],
        '2024',
      ),
    ];
    expect(held(sheets)).toEqual(['C/1 100']);
  });
  test('a sheet that joins to nothing is told', () => {
    const sheets = [
      transactions([['T/1', 'C/1', 'received', 40]]),
      agreements([['A/1', 'Blaby', '19/1', '']]),
    ];
    expect(reported(sheets, sheets[1]!)).toEqual(['sheet-not-joined []']);
  });
});

describe('20, 23, 30: between a sheet and the register', () => {
  const HEADINGS = ['Agreement', 'Authority', 'Value', 'Held by authority', 'Site'];
  const lines = (register: Rows, sheet: Rows): string[] => {
    const rows = standardRows(checkSheet([HEADINGS, ...sheet]), 'Blaby');
    const { lines: found } = diffRegister(registerOf([HEADINGS, ...register] as Block), rows, {
      authority: 'Blaby',
    });
    return found.map((line) => {
      const fields =
        line.kind === 'changed' ? line.fields.map(({ column, after }) => `${column}=${after}`) : [];
      return [line.kind, line.isLoose && 'asked', line.isRepeat && 'repeat', ...fields]
        .filter(Boolean)
        .join(' ');
    });
  };
  test.each<[string, unknown[], unknown[], string[]]>([
    [
      'a nought that Excel dropped in the register',
      [123, 'Blaby', 5, 5, ''],
      ['0123', 'Blaby', 5, 5, ''],
      ['changed asked agreement=0123'],
    ],
    ['a nought dropped in the sheet', ['0123', 'Blaby', 5, 5, ''], [123, 'Blaby', 5, 5, ''], ['same asked']],
    [
      'punctuation',
      ['A/1-2', 'Blaby', 5, 5, ''],
      ['A 1/2', 'Blaby', 5, 0, ''],
      ['changed asked heldByAuthority=0'],
    ],
    ['another number', ['A/1-2', 'Blaby', 5, 5, ''], ['A/12', 'Blaby', 5, 5, ''], ['added', 'gone']],
    ['capitals and spaces', ['A/1', 'Blaby', 5, 5, ''], [' a / 1', 'Blaby', 5, 5, ''], ['same']],
    ['an authority otherwise spelt', ['A/1', 'Blaby DC', 5, 5, ''], ['A/1', 'BLA', 5, 5, ''], ['same']],
    ['a blank stage and nil', ['A/1', 'Blaby', 5, '', ''], ['A/1', 'Blaby', 5, 0, ''], ['same']],
    ['a dash and nil', ['A/1', 'Blaby', 5, '-', ''], ['A/1', 'Blaby', 5, 0, ''], ['same']],
    // Invented after: all were right at first.
    [
      'noughts in a middle part',
      ['19/7/OUT', 'Blaby', 5, 5, ''],
      ['19/0007/OUT', 'Blaby', 5, 5, ''],
      ['changed asked agreement=19/0007/OUT'],
    ],
    [
      'a site in capitals',
      ['A/1', 'Blaby', 5, 5, 'Mill Lane'],
      ['A/1', 'Blaby', 5, 5, 'MILL LANE'],
      ['same'],
    ],
    ['a blank value', ['A/1', 'Blaby', '', 5, ''], ['A/1', 'Blaby', 0, 5, ''], ['changed value=0']],
    ['a value in text', ['A/1', 'Blaby', '£5.00', '£5', ''], ['A/1', 'Blaby', 5, 5, ''], ['same']],
    ['a digit more', ['A/1', 'Blaby', 5, 5, ''], ['A/10', 'Blaby', 5, 5, ''], ['added', 'gone']],
  ])('%s', (_, own, theirs, expected) => {
    expect(lines([own], [theirs])).toEqual(expected);
  });
  test('of exact duplicates all but the first are said to be repeats', () => {
    const row = ['A/1', 'Blaby', 5, 5, 'Mill Lane'];
    expect(lines([['B/1', 'Blaby', 1, 1, '']], [row, row, row])).toEqual([
      'added',
      'added repeat',
      'added repeat',
      'gone',
    ]);
  });
});

describe('23: between submissions', () => {
  const HEADINGS = ['Agreement', 'Authority', 'Value', 'Held by authority', 'Expiry date', 'Status'];
  const changes = (before: unknown[], after: unknown[]): string[] =>
    (changesBetween([HEADINGS, before], [HEADINGS, after]) as Change[]).map(({ kind, column }) =>
      `${kind} ${column}`.trim(),
    );
  const row = ['A/1', 'Blaby', 5, '', '', 'Open'];
  const but = (at: number, cell: unknown): unknown[] => row.map((own, index) => (index === at ? cell : own));
  test.each<[string, unknown[], unknown[], string[]]>([
    ['an authority in full', row, but(1, 'Blaby District Council'), []],
    ['a code', row, but(1, 'local-authority-eng:BLA'), []],
    ['blank to 0', row, but(3, 0), []],
    ['blank to a dash', row, but(3, '-'), []],
    ['spaces in a reference', row, but(0, 'A / 1 '), []],
    ['capitals in a reference', row, but(0, 'a/1'), []],
    ['unseen characters', row, but(0, 'A/1\u200b'), []],
    ['no date', row, but(4, 'n/a'), []],
    ['a status in capitals', row, but(5, 'OPEN'), []],
    ['punctuation of a reference', row, but(0, 'A-1'), ['changed Agreement']],
    ['another authority', row, but(1, 'Melton'), ['added', 'gone']],
    ['a stage of some money', row, but(3, 1), ['changed Held by authority']],
    // Invented after: all were right at first.
    ['noughts', but(0, '0123'), but(0, 123), ['changed Agreement']],
    ['a date in words', but(4, '5 June 2026'), but(4, '2026-06-05'), []],
    ['an authority of London', but(1, 'LB Barnet'), but(1, 'Barnet LBC'), []],
    ['nil in words', but(3, 'nil'), row, []],
    ['another number', row, but(0, 'A/10'), ['added', 'gone']],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after).sort()).toEqual(expected);
  });
});

describe('29: money on a day that is still to come', () => {
  const HEADINGS = [
    ...['developer-agreement-transaction', 'developer-agreement-contribution'],
    ...['contribution-funding-status', 'amount', 'start-date'],
  ];
  test.each<[string, string, number | null, string[]]>([
    ['received', '2026-02-01', 46053, ['receipt-in-future']],
    ['received', '2026-01-31', 46053, []],
    ['secured', '2026-02-01', 46053, []],
    ['spent', '2026-02-01', 46053, ['receipt-in-future']],
    ['received', '2026-02-01', null, []],
    ['received', '2026', 46053, []],
    ['received', '2026-01-31T23:30:00Z', 46053, []],
  ])('%s on %s, as at %p', (status, date, asAt, codes) => {
    const sheet = checkSheet([HEADINGS, ['T/1', 'C/1', status, 5, date]], { asAt });
    expect(sheet.findings.map(({ code }) => code).filter((code) => code === 'receipt-in-future')).toEqual(
      codes,
    );
  });
});
