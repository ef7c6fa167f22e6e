/** Sheets as other councils send them: what is understood is right, or said not to be; no figure is lost or guessed unsaid. */
import { joinSheets } from '../../../src/domain/council/join';
import { standardRows } from '../../../src/domain/council/standardise';
import { readStatus } from '../../../src/domain/reading/words/statuses';
import type { Block } from '../../../src/domain/sheet/block';
import { says } from '../../../src/domain/findings/report';
import { check, read, CONTRIBUTION, TRANSACTION, contributions, transactions, fine } from './other-sheets';

describe("today's standard: reference, name, notes", () => {
  const agreements: Block = [
    [
      ...['reference', 'name', 'organisation', 'planning-application', 'document-url'],
      ...['developer-agreement-type', 'notes', 'entry-date', 'start-date', 'end-date'],
    ],
    [
      'S106-1',
      'Mill Lane',
      'local-authority-eng:BLA',
      '19/0123',
      '',
      'section-106',
      '',
      '2024-01-31',
      '',
      '',
    ],
  ];
  const theirContributions: Block = [
    [
      'reference',
      'developer-agreement',
      'name',
      'contribution-purpose',
      'amount',
      'units',
      'notes',
      'start-date',
    ],
    ['S106-1-C1', 'S106-1', 'Policing', 'other', '12345.67', '', 'Infrastructure', '2020-03-31'],
    ['S106-1-C2', 'S106-1', 'Homes', 'affordable-housing', '', '12', '', '2020-03-31'],
  ];
  const theirTransactions: Block = [
    ['reference', 'developer-agreement-contribution', 'contribution-funding-status', 'amount', 'notes'],
    ['T1', 'S106-1-C1', 'received', 12345.67, ''],
    ['T2', 'S106-1-C1', 'transferred', 2345.67, 'to the force'],
  ];
  test('each is read by its own reference', () => {
    expect(read(agreements)).toBe('agreement 1/1 £0.00');
    expect(read(theirContributions)).toBe('contribution 1/2 £12345.67 amount-as-text units-only');
    expect(read(theirTransactions)).toBe('transaction 2/2 £14691.34');
  });
  test('of money whose contribution is the police’s, whether it was drawn down is asked, and not guessed', () => {
    const sheets = [agreements, theirContributions, theirTransactions].map((block) => check(block));
    const joined = joinSheets(sheets, {}, 'Blaby');
    const reported = joined.findings.get(sheets[2]!)!;
    expect(reported.map(({ code, rowIndex }) => [code, rowIndex])).toEqual([['status-to-confirm', 2]]);
    expect(says(reported[0]!)).toBe('1 row of police money, £2,345.67, is transferred.');
    expect(joined.rows.map(({ amounts }) => amounts)).toEqual([{ value: 1234567, heldByAuthority: 1000000 }]);
    const mapping = { drawnDown: ['transferred'] as const };
    const confirmed = [agreements, theirContributions, theirTransactions].map((block) =>
      check(block, mapping),
    );
    const after = joinSheets(confirmed, mapping, 'Blaby');
    expect(after.findings.get(confirmed[2]!)).toEqual([]);
    expect(after.rows[0]!.amounts).toEqual({ value: 1234567, heldByAuthority: 1000000, drawnDown: 234567 });
  });
});

test('headings in capitals with underscores, or spelt out, are the same headings', () => {
  const rows = [['T/1', 'C/1', 'received', '1,000.00', '', '2024-01-31', '2024-01-31', '']];
  const capitals = TRANSACTION.map((heading) => heading.toUpperCase().replaceAll('-', '_'));
  const spelt = TRANSACTION.map((heading) => ` ${heading.replaceAll('-', '\u00a0')}: `);
  for (const headings of [TRANSACTION, capitals, spelt])
    expect(read([headings, ...rows])).toBe('transaction 1/1 £1000.00 amount-as-text');
});

describe('amounts in thousands', () => {
  const rows = [
    ['C/1', 'A/1', 'other', 50],
    ['C/2', 'A/1', 'education', 60],
  ];
  const four = CONTRIBUTION.slice(0, 3);
  test.each<[string, Block]>([
    ['in the heading', [[...four, 'Amount (£000)'], ...rows]],
    ['in the heading, otherwise', [[...four, "Amount £'000s"], ...rows]],
    ['in the heading, by a letter', [[...four, 'Amount £k'], ...rows]],
    ['in a title', [['Section 106 money, £000'], [...four, 'amount'], ...rows]],
    ['in a footnote', [[...four, 'amount'], ...rows, ['All sums are in thousands of pounds.']]],
  ])('%s are never read as pounds', (_, block) => {
    expect(read(block)).toMatch(/^contribution 2\/2 £110000\.00 scale-read/);
    expect(standardRows(check(block), 'Blaby').map(({ amounts }) => amounts.value)).toEqual([
      5_000_000, 6_000_000,
    ]);
  });
  test('that cannot be thousands are left out', () => {
    const pounds = [[...four, 'Amount (£000)'], ['C/1', 'A/1', 'other', 450_000], ...rows];
    expect(read(pounds)).toMatch(/^contribution 0\/3 £0\.00 amounts-in-thousands/);
  });
  test('of a sheet like a register are told too', () => {
    const headings = ['Agreement ref', 'Site', 'Value £000'];
    expect(read([headings, ['A/1', 'Mill Lane', 50]])).toMatch(/^register 1\/1 £50000\.00 scale-read/);
  });
  test('£50,000 and over in a title is no such thing', () => {
    const title = ['Contributions over £50,000 and £5,000'];
    expect(read([title, [...four, 'amount'], ...rows])).toBe('contribution 2/2 £110.00 title-row');
  });
});

describe('a sheet whose amounts are not where they should be', () => {
  const three = CONTRIBUTION.slice(0, 3);
  test('statuses as columns: no figure is chosen, and that is said', () => {
    const block = [
      [...three, 'Secured', 'Received', 'Spent'],
      ['C/1', 'A/1', 'other', 50, 50, 20],
      ['C/2', 'A/1', 'education', 60, 0, 0],
    ];
    expect(read(block)).toBe('contribution 0/2 £0.00 amount-column-missing');
    const [error] = check(block).findings;
    expect(says(error!)).toBe(
      'No column is the sum of each row. Secured, Received and Spent hold amounts. 2 rows are left out.',
    );
  });
  test('a balance, or what was received, is not the sum secured', () => {
    for (const heading of ['Balance', 'Received', 'Remaining', 'Amount spent to date'])
      expect(
        read([
          [...three, heading],
          ['C/1', 'A/1', 'other', 50],
        ]),
      ).toMatch(/^contribution 0\/1 £0\.00 amount-column-missing/);
  });
  test('the only column of amounts that may be it is it, and its name is told', () => {
    const block = [[...three, 'Original figure', 'Balance'], fine.slice(0, 4).concat(400)];
    expect(read(block)).toBe('contribution 1/1 £1000.00 column-by-content money-not-read');
  });
  test('row numbers are no amounts', () => {
    const rows = [1, 2, 3, 4].map((n) => [n, `19/00${n}`, 'education', 5000 * n + 0.5]);
    expect(read([['No', 'Site ref', 'What for', 'How much'], ...rows])).toMatch(/^register 4\/4 £50002\.00 /);
  });
  test('of two columns of amounts one is read and the other told', () => {
    const block = [
      [...CONTRIBUTION, 'Amount received'],
      [...fine, 500],
    ];
    expect(read(block)).toBe('contribution 1/1 £1000.00 money-not-read');
    const twice = [
      [...CONTRIBUTION, 'Contribution amount'],
      [...fine, 500],
    ];
    expect(read(twice)).toBe('contribution 1/1 £1000.00 column-repeated');
  });
  test('a bond in a sheet of agreements is told', () => {
    const block = [
      ['Agreement Ref', 'Agreement type', 'Planning application', 'Bond'],
      ['278/1', 'S278', '19/1/OUT', 50000],
    ];
    expect(read(block)).toBe('agreement 1/1 £0.00 money-not-read');
  });
});

describe('words for a status', () => {
  test.each(['recieved', 'receieved', 'recevied', 'transfered', 'tranfered', 'alocated', 'secure', 'spend'])(
    '%s is a slip of the pen',
    (text) => expect(readStatus(text)).toMatchObject({ kind: 'status', as: 'misspelt' }),
  );
  test.each([
    ...[
      'unspent',
      'unallocated',
      'unsecured',
      'reallocated',
      'Open',
      'Retained',
      'Reserved',
      'Sent',
      'agent',
    ],
    ...['Retired', 'constructor', '__proto__', 'valueOf', 'Paid', 'Pending'],
  ])('%s is none of the six, however near', (text) => expect(readStatus(text)).toEqual({ kind: 'unknown' }));
  test('a word of the council’s own is told by itself, what differs in capitals together', () => {
    const words = ['due', 'held', 'Received', 'SPENT', 'held'];
    const block = transactions(...words.map((word, i) => [`T/${i}`, 'C/1', word, 5, '', '', '', '']));
    const reported = check(block).findings.filter(({ code }) => code === 'status-spelling');
    expect(reported.map(says)).toEqual([
      'contribution-funding-status holds due, read as secured.',
      'contribution-funding-status holds held on 2 rows, read as received.',
      'contribution-funding-status differs from the six statuses only in capitals or spaces on 2 rows, for example Received, read as received.',
    ]);
  });
  test('a word that the officer named is one, and only that', () => {
    const block = transactions(['T/1', 'C/1', 'Banked', 5], ['T/2', 'C/1', 'constructor', 5]);
    expect(read(block, { statuses: { banked: 'received' } })).toBe('transaction 1/2 £5.00 status-unknown');
  });
});

describe('rows that are not the council’s own, and rows that are', () => {
  test('prose for two dates does not take a sum out of the figures', () => {
    const prose = [
      ...fine.slice(0, 5),
      'Awaiting commencement',
      'on first occupation',
      '5 years from receipt',
    ];
    expect(
      read(
        contributions(
          prose,
          fine.map((cell, i) => (i ? cell : 'AV/19/2-c1')),
        ),
      ),
    ).toBe('contribution 2/2 £2000.00 date-not-read');
  });
  test('nor does it take out an agreement under others', () => {
    const headings = [
      'developer-agreement',
      'organisation',
      'planning-application',
      'start-date',
      'end-date',
    ];
    const block = [
      headings,
      ['A/1', 'BLA', '19/1', '2020-01-31', ''],
      ['A/2', 'BLA', '19/2', 'on signing', 'to be confirmed'],
    ];
    expect(read(block)).toBe('agreement 2/2 £0.00 date-not-read');
  });
  test.each([
    'Total',
    'TOTAL:',
    'Total for Enderby',
    'Enderby Total',
    'Total 2020/21',
    'Sub-total',
    'Grand totals',
  ])('the row %s is not counted, wherever its label stands', (label) => {
    for (const at of [0, 1, 2]) {
      const total: unknown[] = ['', '', '', 1000];
      total[at] = label;
      expect(read(contributions(fine, total))).toBe('contribution 1/1 £1000.00 total-row');
    }
  });
  test('Total Fitness is a contribution where it has an agreement', () => {
    expect(read(contributions(['Total Fitness', 'A/1', '', 500]))).toBe('contribution 1/1 £500.00');
  });
  test('cells that look merged: a row that does not say what it belongs to is told', () => {
    const block = contributions(
      fine,
      ['AV/19/1-c2', '', 'education', 500],
      ['AV/19/1-c3', '', 'health', 600],
    );
    expect(read(block)).toBe('contribution 3/3 £2100.00 parent-missing');
    expect(says(check(block).findings[0]!)).toBe('developer-agreement is blank on 2 rows, the first here.');
  });
  test('a sheet without any reference has findings in no column', () => {
    const block = [
      ['Funding status', 'Amount', 'Start date'],
      ['received', 5, '2020-01-31'],
    ];
    expect(check(block).findings.map(({ code, columnIndex }) => [code, columnIndex])).toContainEqual([
      'reference-missing',
      null,
    ]);
  });
});

describe('a second table under the first', () => {
  const agreements = [
    ['developer-agreement', 'organisation', 'planning-application', 'start-date'],
    ['A/1', 'BLA', '19/1', '2020-01-31'],
    [],
  ];
  test('is not read under the headings of the first', () => {
    const block = [...agreements, CONTRIBUTION, fine, ['Total', '', '', 1000]];
    expect(read(block)).toBe('agreement 1/4 £0.00 headings-moved blank-rows');
    const moved = check(block).findings[0]!;
    expect([moved.rowIndex, moved.rows]).toEqual([3, [3, 4, 5]]);
    expect(says(moved)).toBe('The headings appear again here, in a different order from row 1.');
  });
  test('of the same columns in another order, neither', () => {
    const turned = (row: unknown[]) => [row[1], row[0], row[3], row[2], ...row.slice(4)];
    const block = contributions(fine, turned(CONTRIBUTION), turned(fine));
    expect(read(block)).toBe('contribution 1/3 £1000.00 headings-moved');
  });
});

describe('contributions with a status', () => {
  const headings = ['Contribution reference', 'Developer agreement', 'Purpose', 'Amount', 'Status'];
  const row = (n: number, status: string) => [`C/${n}`, 'A/1', 'Police', 100, status];
  const block = [
    headings,
    ...['Secured', 'received', 'spent', 'Returned', 'received', 'TBC'].map((s, n) => row(n, s)),
  ];
  test('tell where their money is, in our words', () => {
    expect(read(block)).toBe(
      'contribution 6/6 £600.00 status-to-confirm purpose-unknown status-spelling status-not-known',
    );
    const rows = standardRows(check(block), 'Blaby');
    expect(rows.map(({ amounts, texts }) => [amounts, texts.status ?? texts.notes ?? null])).toEqual([
      [{ value: 10000, heldByDeveloper: 10000 }, null],
      [{ value: 10000, heldByAuthority: 10000 }, null],
      [{ value: 10000 }, '£100.00 spent; whether the force has drawn it down is not said'],
      [{ value: 10000 }, 'Returned'],
      [{ value: 10000, heldByAuthority: 10000 }, null],
      [{ value: 10000 }, null],
    ]);
    const mapping = { drawnDown: ['spent'] as const };
    expect(standardRows(check(block, mapping), 'Blaby')[2]!.amounts).toEqual({
      value: 10000,
      drawnDown: 10000,
    });
  });
});

test('amounts whose total cannot be held exactly are told, not added', () => {
  const many = Array.from({ length: 12 }, (_, n) => [`C/${n}`, 'A/1', 'other', 9_999_999_999_999.99]);
  expect(read(contributions(...many))).toBe('contribution 9/12 £89999999999999.91 amount-too-large');
  const register = [
    ['Agreement ref', 'Site', 'Amount'],
    ...many.map(([key, site, , sum]) => [key, site, sum]),
  ];
  expect(read(register)).toBe('none amount-too-large');
});

test('one row is never "1 row have"', () => {
  const blocks = [
    contributions(['C/1', 'A/1', 'affordable-housing', '', 12]),
    contributions(['C/1', 'A/1', 'other', 5, '£'], ['C/2', 'A/1', 'other', 12, 'houses']),
    transactions(row1('spent', -5)),
  ];
  for (const block of blocks)
    for (const finding of check(block).findings)
      expect(says(finding)).not.toMatch(
        /\b1 (?:row|cell)s?\b[^.]*\b(?:have|are)\b|\b1 (?:rows|cells|amounts)\b/,
      );
});

function row1(status: string, amount: number): unknown[] {
  return ['T/1', 'C/1', status, amount];
}
