/** Layouts in which councils keep instalments: whatever the headings, the same two of one contribution are read. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { day } from '../movements/made';
import { DUE, PAID, WORDS, OWN, ONE, columns } from './instalment-blocks';
import { importedInstalments } from './imported-instalments';

interface Layout {
  readonly block: unknown[][];
  readonly has?: readonly ('words' | 'due' | 'received' | 'receivedAmount')[];
  readonly names?: readonly string[];
  /** As the sheet has them, where that is not as others do. */
  readonly words?: readonly string[];
  /** Of the first instalment, besides. */
  readonly more?: Readonly<Record<string, number>>;
}
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'ordinals, what is due and what is paid': {
    block: columns(
      ['1st Instalment (£)', '1st Instalment Due', '1st Instalment Paid'],
      ['2nd Instalment (£)', '2nd Instalment Due', '2nd Instalment Paid'],
      [100, DUE[0], PAID, 200, DUE[1], ''],
    ),
    has: ['due', 'received'],
  },
  'phases, with what was paid': {
    block: columns(
      ['Phase 1 Amount', 'Phase 1 Trigger', 'Phase 1 Date Received', 'Phase 1 Amount Received'],
      ['Phase 2 Amount', 'Phase 2 Trigger', 'Phase 2 Date Received', 'Phase 2 Amount Received'],
      [100, WORDS[0], PAID, 100, 200, WORDS[1], '', ''],
    ),
    has: ['words', 'received', 'receivedAmount'],
  },
  'the words first': {
    block: columns(
      ['Amount of instalment 1', 'Trigger for instalment 1', 'Date instalment 1 received'],
      ['Amount of instalment 2', 'Trigger for instalment 2', 'Date instalment 2 received'],
      [100, WORDS[0], PAID, 200, WORDS[1], ''],
    ),
    has: ['words', 'received'],
  },
  'dashes and points': {
    block: columns(
      ['Instalment 1 - Amount', 'Instalment 1 - Trigger point', 'Instalment 1 - Date paid'],
      ['Instalment 2 - Amount', 'Instalment 2 - Trigger point', 'Instalment 2 - Date paid'],
      [100, WORDS[0], PAID, 200, WORDS[1], ''],
    ),
    has: ['words', 'received'],
  },
  abbreviations: {
    block: columns(['Inst 1', 'Inst 1 recd'], ['Inst. 2', 'Inst. 2 recd'], [100, PAID, 200, '']),
    has: ['received'],
  },
  'numbers in words': { block: columns(['Instalment one'], ['Instalment two'], [100, 200]) },
  letters: {
    block: columns(
      ['Tranche A', 'Tranche A received'],
      ['Tranche B', 'Tranche B received'],
      [100, PAID, 200, ''],
    ),
    has: ['received'],
    names: ['A', 'B'],
  },
  'a final one': {
    block: columns(
      ['First payment', 'Date of first payment'],
      ['Final payment', 'Date of final payment'],
      [100, PAID, 200, ''],
    ),
    has: ['received'],
    names: ['1', 'Final'],
  },
  'shares of the value': {
    block: columns(
      ['Instalment 1 %', 'Instalment 1 trigger'],
      ['Instalment 2 %', 'Instalment 2 trigger'],
      [1 / 3, WORDS[0], 2 / 3, WORDS[1]],
    ),
    has: ['words'],
  },
  'a line under the names of the instalments': {
    block: [
      [...OWN, 'Instalment 1', '', '', 'Instalment 2', '', ''],
      ['', '', '', 'Amount', 'Due', 'Received', 'Amount', 'Due', 'Received'],
      [...ONE, 100, DUE[0], PAID, 200, DUE[1], ''],
    ],
    has: ['due', 'received'],
  },
  'a line over the headings': {
    block: [
      ['', '', '', 'Instalment 1', '', '', 'Instalment 2', '', ''],
      [...OWN, 'Amount', 'Due', 'Received', 'Amount', 'Due', 'Received'],
      [...ONE, 100, DUE[0], PAID, 200, DUE[1], ''],
    ],
    has: ['due', 'received'],
  },
  'a row for each, its value its own': {
    block: [
      ['Agreement', 'Contribution', 'Amount', 'Instalment', 'Payable', 'Received'],
      ['P/1', 'C1', 100, '1 of 2', WORDS[0], PAID],
      ['P/1', 'C1', 200, '2 of 2', WORDS[1], ''],
    ],
    has: ['words', 'received'],
    names: ['1 of 2', '2 of 2'],
  },
  'a row for each, the whole value on each': {
    block: [
      [...OWN, 'Stage payment', 'Stage payment amount', 'Due date', 'Date paid', 'Amount paid'],
      [...ONE, 'First', 100, DUE[0], PAID, 100],
      [...ONE, 'Second', 200, DUE[1], '', ''],
    ],
    has: ['due', 'received', 'receivedAmount'],
    names: ['First', 'Second'],
  },
  'Roman numerals': { block: columns(['Instalment I'], ['Instalment II'], [100, 200]) },
  'what is said by number alone': {
    block: columns(
      ['Instalment 1', 'Trigger 1', 'Receipt date 1'],
      ['Instalment 2', 'Trigger 2', 'Receipt date 2'],
      [100, WORDS[0], PAID, 200, WORDS[1], ''],
    ),
    has: ['words', 'received'],
  },
  'a pound sign and a date under each name': {
    block: [
      ['', '', '', 'First instalment', '', 'Second instalment', ''],
      [...OWN, '£', 'Date', '£', 'Date'],
      [...ONE, 100, PAID, 200, ''],
    ],
    has: ['received'],
  },
  'invoices by number': {
    block: columns(
      ['Instalment 1', 'Instalment 1 invoice no', 'Instalment 1 received'],
      ['Instalment 2', 'Instalment 2 invoice no', 'Instalment 2 received'],
      [100, 'INV60118', PAID, 200, '', ''],
    ),
    has: ['received'],
  },
  'indexed, each with a day to be spent by': {
    block: columns(
      ['Instalment 1', 'Instalment 1 base index', 'Instalment 1 index used', 'Instalment 1 indexed amount'],
      ['Instalment 1 received', 'Instalment 1 spend by', 'Instalment 2'],
      [100, 334, 381, 114.07, PAID, '02/05/2031', 200],
    ),
    has: ['received'],
    more: { baseIndex: 334, indexUsed: 381, indexedAmount: 114.07, spendBy: day(2, 5, 2031) },
  },
  'a row for each, by shares of the value on each': {
    block: [
      [...OWN, 'Instalment', 'Share', 'Trigger', 'Date received'],
      [...ONE, 1, '33.333333%', WORDS[0], PAID],
      [...ONE, 2, '66.666667%', WORDS[1], ''],
    ],
    has: ['words', 'received'],
  },
  'a row for each, the sum of all for the police': {
    block: [
      ['Agreement', 'Contribution', 'Police contribution', 'Instalment No', 'Instalment Value', 'Date Paid'],
      ['P/1', 'C1', 300, 1, 100, PAID],
      ['P/1', 'C1', 300, 2, 200, ''],
    ],
    has: ['received'],
  },
  'a row for each, beside what the contribution is for': {
    block: [
      ['Agreement', 'Contribution', 'Value', 'Purpose', 'Instalment', 'Instalment amount', 'Date received'],
      [...ONE, 'Vehicles', 1, 100, PAID],
      [...ONE, 'Vehicles', 2, 200, ''],
    ],
    has: ['received'],
  },
  'a row for each, with a day to be spent by': {
    block: [
      [...OWN, 'Instalment', 'Instalment amount', 'Date received', 'Spend by date'],
      [...ONE, 1, 100, PAID, '02/05/2031'],
      [...ONE, 2, 200, '', ''],
    ],
    has: ['received'],
    more: { spendBy: day(2, 5, 2031) },
  },
  'what each waits for in its heading': {
    block: columns(
      ['1st instalment (on commencement)'],
      ['2nd instalment (prior to occupation of the 50th dwelling)'],
      [100, 200],
    ),
    has: ['words'],
    words: ['on commencement', 'prior to occupation of the 50th dwelling'],
  },
  'a share and what it waits for as headings': {
    block: columns(['33% on commencement'], ['67% prior to occupation of the 50th dwelling'], [100, 200]),
    has: ['words'],
    words: ['33% on commencement', '67% prior to occupation of the 50th dwelling'],
  },
  'shares in brackets': { block: columns(['Tranche 1 (33.3%)'], ['Tranche 2 (66.7%)'], [100, 200]) },
  'pounds and days that were received': {
    block: columns(
      ['Payment 1 Due (£)', 'Payment 1 Due Date', 'Payment 1 Received (£)', "Payment 1 Date Rec'd"],
      ['Payment 2 Due (£)', 'Payment 2 Due Date', 'Payment 2 Received (£)', "Payment 2 Date Rec'd"],
      [100, DUE[0], 100, PAID, 200, DUE[1], '', ''],
    ),
    has: ['due', 'received', 'receivedAmount'],
  },
  'columns of instalments that this contribution does not have': {
    block: [
      [...OWN, 'Instalment 1', 'Instalment 2', 'Instalment 3', 'Instalment 4', 'Instalment 4 trigger'],
      [...ONE, 100, 200, 0, 'n/a', 'N/A'],
    ],
  },
  'a count of instalments, and words under due on': {
    block: columns(
      ['No. of instalments', 'Instalment 1 £', 'Instalment 1 due on'],
      ['Instalment 2 £', 'Instalment 2 due on'],
      [2, 100, WORDS[0], 200, WORDS[1]],
    ),
    has: ['words'],
  },
  'a pound sign to the right of each name': {
    block: [
      [...OWN, '1st Instalment', '', '', '2nd Instalment', '', ''],
      ['', '', '', 'Trigger', '£', 'Date', 'Trigger', '£', 'Date'],
      [...ONE, WORDS[0], 100, PAID, WORDS[1], 200, ''],
    ],
    has: ['words', 'received'],
  },
  'a row for each, its reference again and its value not': {
    block: [
      [...OWN, 'Instalment', 'Instalment amount', 'Trigger', 'Date received'],
      [...ONE, 1, 100, WORDS[0], PAID],
      ['P/1', 'C1', '', 2, 200, WORDS[1], ''],
      ['Total', '', 300, '', 300, '', ''],
    ],
    has: ['words', 'received'],
  },
  'a row for each, pounds of the instalment': {
    block: [
      ['Agreement', 'Contribution', 'Total contribution', 'Instalment', 'Instalment (£)', 'Payable on'],
      [...ONE, 1, 100, WORDS[0]],
      [...ONE, 2, 200, WORDS[1]],
    ],
    has: ['words'],
  },
  'a row for each, amounts and days due': {
    block: [
      [...OWN, 'Instalment', 'Amount due', 'Payable on', 'Date received'],
      [...ONE, 1, 100, DUE[0], PAID],
      [...ONE, 2, 200, DUE[1], ''],
    ],
    has: ['due', 'received'],
  },
  'a row for each under merged cells': {
    block: [
      [...OWN, 'Instalment', 'Instalment amount', 'Trigger', 'Date received'],
      [...ONE, 1, 100, WORDS[0], PAID],
      ['', '', '', 2, 200, WORDS[1], ''],
    ],
    has: ['words', 'received'],
  },
};

const REGISTER = [
  ['Agreement', 'Contribution', 'Authority', 'Value', 'Purpose', 'Trigger'],
  ['P/1', 'C1', 'Blaby', 300, 'Vehicles', 'In two parts'],
];
const TRIGGER = [
  { timing: 'On', trigger: 'Commencement' },
  { timing: 'Prior to', trigger: 'Occupation of nth', count: 50 },
];

test.each(Object.entries(LAYOUTS))(
  '%s: through the whole import into Triggers',
  (_, { block, has = [], names = ['1', '2'], more = {} }) => {
    const { compared, added, filled, left } = importedInstalments(REGISTER, block);
    // The register has the contribution as it is: one row, and nothing to write.
    expect(compared.lines.map(({ kind }) => kind)).toEqual(['same']);
    const days = [day(1, 5, 2021), day(1, 5, 2023)];
    expect(added.map(({ cells }) => cells)).toEqual(
      names.map((instalment, n) => ({
        ...{ agreement: 'P/1', contribution: 'C1', instalment, amount: [100, 200][n] },
        ...(has.includes('words') ? TRIGGER[n] : {}),
        ...(has.includes('due') ? { due: days[n] } : {}),
        ...(n === 0 && has.includes('received') ? { received: day(2, 5, 2021) } : {}),
        ...(n === 0 && has.includes('receivedAmount') ? { receivedAmount: 100 } : {}),
        ...(n === 0 ? more : {}),
      })),
    );
    expect([filled, left]).toEqual([[], []]);
  },
);

test.each(Object.entries(LAYOUTS))('%s', (_, { block, has = [], names = ['1', '2'], words = WORDS }) => {
  const checked = checkSheet(block, { authority: 'Blaby' });
  if (checked.kind !== 'register') throw new Error(checked.findings.map(({ code }) => code).join());
  const said = <T>(facet: (typeof has)[number], value: T, none: T): T => (has.includes(facet) ? value : none);
  const days = [day(1, 5, 2021), day(1, 5, 2023)];
  expect(checked.instalments).toMatchObject({ unclear: [] });
  expect(checked.instalments!.instalments).toEqual(
    names.map((instalment, n) =>
      expect.objectContaining({
        ...{ agreement: 'P/1', contribution: 'C1', instalment, amount: [10_000, 20_000][n] },
        words: said('words', words[n], ''),
        due: said('due', days[n], null),
        received: n === 0 ? said('received', day(2, 5, 2021), null) : null,
        receivedAmount: n === 0 ? said('receivedAmount', 10_000, null) : null,
      }),
    ),
  );
  // The money of the contribution is counted once, and no row of it is an error.
  expect(checked.sumPence).toBe(30_000);
  expect(checked.register.leftOutCount).toBe(0);
});

test('an agreement without references of contributions, a row for each instalment of it', () => {
  const { compared, added } = importedInstalments(
    [REGISTER[0]!, ['P/1', '', 'Blaby', 300, '', 'In two parts']],
    [
      ['Agreement', 'Value', 'Instalment', 'Instalment amount', 'Trigger'],
      ['P/1', 300, 1, 100, WORDS[0]],
      ['P/1', 300, 2, 200, WORDS[1]],
    ],
  );
  expect(compared.lines.map(({ kind }) => kind)).toEqual(['same']);
  expect(added.map(({ cells }) => cells)).toEqual(
    TRIGGER.map((trigger, n) => ({
      ...{ agreement: 'P/1', contribution: '', instalment: String(n + 1), amount: [100, 200][n], ...trigger },
    })),
  );
});

test('amounts of instalments are not said to be unused, nor asked to be something else', () => {
  for (const { block } of Object.values(LAYOUTS)) {
    const { findings } = checkSheet(block, { authority: 'Blaby' });
    const codes = findings.map(({ code }) => code);
    expect(codes).not.toContain('amounts-not-used');
    expect(codes).not.toContain('key-repeated');
  }
});
