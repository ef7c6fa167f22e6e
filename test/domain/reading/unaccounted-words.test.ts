/** A word that nobody here knows may turn a heading round: its column is asked, unless the stages come to the value with it. */
import fc from 'fast-check';
import { runs } from '../../chance';
import { says } from '../../../src/domain/findings/report';
import { checkSheet } from '../../../src/domain/council/check-sheet';
import type { MoneyColumn } from '../../../src/domain/sheet/columns';
import { noDates } from '../../../src/domain/expiry/no-dates';
import { unaccountedIn } from '../../../src/domain/reading/words/unaccounted';

const HEADINGS = {
  value: ['Contribution amount', 'Sum agreed', 'Police contribution (£)'],
  heldByAuthority: ['Held', 'Held by council', 'Balance held', 'Retained'],
  drawnDown: ['Drawn down', 'Paid to police', 'Transferred to Kent Police', 'Released to the force'],
  heldByDeveloper: ['Not received from developer', 'With developer', 'Unpaid'],
  spent: ['Spent', 'Spent by police', 'Expenditure'],
} as const satisfies Partial<Record<MoneyColumn, readonly string[]>>;
type Key = keyof typeof HEADINGS;
const CASES = (Object.keys(HEADINGS) as Key[]).flatMap((key) => HEADINGS[key].map((of) => ({ key, of })));

/** Rows of a value and what one column says beside it, of which no law tells. */
const AMOUNTS = [
  [1200.5, 700.25],
  [900, 31.1],
  [4300.75, 2200],
  [810, 809.4],
  [2300, 1.2],
] as const;

function answerOf(key: Key, heading: string): 'read' | 'asked' | 'not read' {
  const isValue = key === 'value';
  const rows = AMOUNTS.map(([value, other], n) => {
    const keys = [`2${n}/0042/FUL`, `Land at ${'ABCDE'[n]} Road`];
    return isValue ? [...keys, value] : [...keys, value, other];
  });
  const headings = isValue ? ['Reference', 'Site', heading] : ['Reference', 'Site', 'Value', heading];
  const checked = checkSheet([headings, ...rows], { authority: 'Blaby' });
  const place = headings.length - 1;
  if (checked.findings.some(({ code, columnIndex }) => code === 'column-question' && columnIndex === place))
    return 'asked';
  return checked.kind === 'register' && checked.register.header.columns[key] === place ? 'read' : 'not read';
}

test.each(CASES)('$of is read as $key by itself', ({ key, of }) => {
  expect(answerOf(key, of)).toBe('read');
});

const WORDS = [
  ...['disputed', 'suspended', 'cancelled', 'reversed', 'bounced', 'uncleared', 'voided', 'recalled'],
  ...['duplicate', 'adjustment', 'shortfall', 'surplus', 'overpayment', 'threshold', 'hypothetical'],
  ...['elsewhere', 'latest', 'monthly', 'annual', 'movement', 'in error', 'in dispute', 'under query'],
  ...['since April', 'on hold', 'at risk', 'in kind', 'as loan', 'on behalf of others', 'blocked', 'YTD'],
];
test.each(WORDS)('“%s” is not passed over', (word) => {
  const read = CASES.flatMap(({ key, of }) =>
    [`${of} ${word}`, `${of} (${word})`, `${word[0]!.toUpperCase()}${word.slice(1)} ${of.toLowerCase()}`]
      .filter((heading) => answerOf(key, heading) === 'read')
      .map((heading) => `${heading}: ${key}`),
  );
  // What is put by, or may be lost, is held all the same.
  expect(read.filter((one) => !(/on hold|at risk/.test(word) && /held|value/.test(one)))).toEqual([]);
});

/** A word of no language. */
const nonsense = fc.stringMatching(
  /^[bcdfghjklmnpqrstvwxz][aeiou][bcdfghjklmnpqrstvwxz]{2}[aeiou][bcdfgjkqvwxz]$/,
);

test('a word of no language is not passed over, wherever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES), nonsense, fc.nat(), ({ key, of }, word, at) => {
      const words = of.split(' ');
      words.splice(at % (words.length + 1), 0, word);
      const heading = words.join(' ');
      fc.pre(unaccountedIn(heading, key).length > 0);
      expect([heading, answerOf(key, heading)]).not.toEqual([heading, 'read']);
    }),
    runs(400),
  );
});

test('where the stages come to the value with it, a column is read though a word of it is not known', () => {
  const headings = ['Reference', 'Site', 'Value', 'Held fallow', 'Paid to police', 'With developer'];
  const rows = [
    ['21/0001', 'A', 1000, 400.5, 599.5, 0],
    ['21/0002', 'B', 2000, 0, 500, 1500],
    ['21/0003', 'C', 900, 900, 0, 0],
    ['21/0004', 'D', 80, 10, 60, 10],
  ];
  const checked = checkSheet([headings, ...rows], { authority: 'Blaby' });
  expect(checked.findings.map(({ code }) => code)).not.toContain('column-question');
  expect(checked.kind === 'register' && checked.register.header.columns).toMatchObject({
    heldByAuthority: 3,
  });
});

test('the question names the word', () => {
  const { findings } = checkSheet(
    [
      ['Reference', 'Site', 'Value', 'Held (disputed)'],
      ['21/1', 'A', 100, 40],
      ['21/2', 'B', 200, 50],
      ['21/3', 'C', 300, 20],
    ],
    { authority: 'Blaby' },
  );
  expect(findings.find(({ code }) => code === 'column-question')?.values).toMatchObject({
    candidates: 'Held by authority',
    evidence: 'the word “disputed” is not known',
  });
});

test('where no law shows the value, a contribution over sums is the first that may be', () => {
  const { findings } = checkSheet([
    ['Ref', 'Council', 'Developer contribution', 'Received by council', 'Paid to police'],
    ['19/0037/FUL', 'Blaby', 12_345.67, 500, 500],
    ['19/0038/FUL', 'Melton', 20_450, 0, 0],
    ['19/0039/FUL', 'Melton', 31_111, 31_111, 1000],
  ]);
  expect(findings.find(({ code }) => code === 'column-missing')?.values).toMatchObject({
    candidates: 'Developer contribution or Received by council',
  });
});

test('remarks that say different things are not all told in the words of the first', () => {
  const { findings } = checkSheet([
    ['Agreement', 'Authority', 'Value', 'Notes'],
    ['A/1', 'Blaby', 100, ''],
    ['A/2', 'Blaby', 50, 'Duplicate of row 2'],
    ['A/3', 'Blaby', 60, 'Refunded in 2023'],
  ]);
  expect(findings.filter(({ code }) => code === 'said-not-to-count').map(says)).toEqual([
    'Notes says Duplicate of row 2, and another row says the like. Their money is counted.',
  ]);
});

describe('a deadline', () => {
  const days = [46_077, 46_154, 46_231, 46_308, 46_385];
  const check = (heading: string) =>
    checkSheet(
      [
        ['Reference', 'Site', 'Value', heading],
        ...days.map((day, n) => [`2${n}/0042/FUL`, `Land at ${'ABCDE'[n]} Road`, 1000.5 + n, day]),
      ],
      { authority: 'Blaby' },
    );
  const isRead = (heading: string): boolean => {
    const checked = check(heading);
    return checked.kind === 'register' && checked.register.header.columns.expiryDate !== undefined;
  };
  const PLAIN = [
    ...['Expiry date', 'Deadline', 'Spend by', 'Must be spent by', 'Clawback date', 'Long stop date'],
    ...['Repayment date', 'Expires', 'Use by', 'To be spent by', 'Back to developer after', 'Spend deadline'],
    ...[
      'Expiry date (dd/mm/yyyy)',
      'Last date to spend',
      'Repay if unspent by',
      'Police money to be spent by',
    ],
  ];
  test.each(PLAIN)('%s is read', (heading) => expect(isRead(heading)).toBe(true));
  test.each([
    ...['draft', 'if extended', 'original', 'previous', 'proposed', 'superseded', 'waived', 'under review'],
    ...['permit', 'tenancy', 'warranty', 'consultation', 'committee', 'occupation', 'implementation'],
    ...['contract', 'certificate', 'maintenance', 'report', 'old', 'education', 'objection'],
  ])('one of “%s” is not taken for that of the money', (word) => {
    const headings = ['Expiry date', 'Deadline', 'Clawback date', 'Expires', 'Long stop date'].flatMap(
      (of) => [`${of} (${word})`, `${word[0]!.toUpperCase()}${word.slice(1)} ${of.toLowerCase()}`],
    );
    expect(headings.filter(isRead)).toEqual([]);
  });
  test('that is asked is in no answer of EXPIRING, which says so', () => {
    const checked = check('Permit expires');
    if (checked.kind !== 'register') throw new Error(checked.kind);
    expect(noDates(checked.register.header)).toMatch(
      /^Permit expires holds 5 dates, for example 24 February 2026/,
    );
    expect(checked.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['column-question']));
  });
});
