/** Instalments that are asked about or left out, and what single cells of them say. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { partHeading } from '../../../src/domain/reading/words/instalment-headings';
import { DUE, WORDS, OWN, ONE } from './instalment-blocks';

test.each<[string, unknown[][]]>([
  [
    'an instalment alone does not come to the value',
    [
      [...OWN, 'Instalment', 'Instalment amount'],
      [...ONE, 1, 100],
    ],
  ],
  [
    'rows have values of their own that are not their instalments',
    [
      [...OWN, 'Instalment', 'Instalment amount'],
      ['P/1', 'C1', 300, 1, 100],
      ['P/1', 'C1', 250, 2, 200],
    ],
  ],
  [
    'rows have the same value, which may be of each or of all',
    [
      [...OWN, 'Instalment', 'Trigger'],
      [...ONE, 1, WORDS[0]],
      [...ONE, 2, WORDS[1]],
    ],
  ],
  [
    'shares of rows are less than the value',
    [
      [...OWN, 'Instalment', 'Share'],
      [...ONE, 1, 0.5],
      [...ONE, 2, 0.25],
    ],
  ],
  [
    'a row of an instalment has money of its own besides',
    [
      [...OWN, 'Instalment', 'Instalment amount', 'Drawn down'],
      [...ONE, 1, 100, 100],
      [...ONE, 2, 200, 50],
    ],
  ],
  [
    'shares are not of a value',
    [
      [...OWN, 'Instalment 1 %', 'Instalment 2 %'],
      ['P/1', 'C1', 300, 0.5, 'rest'],
    ],
  ],
  [
    'nobody knows what columns of instalments hold',
    [
      [...OWN, '1st instalment (Q3)', '2nd instalment (Q4)'],
      [...ONE, 100, 200],
    ],
  ],
  [
    'headings say what each waits for, and their cells are no amounts of it',
    [
      [...OWN, 'Instalment 1 (commencement)', 'Instalment 2 (50th occupation)'],
      [...ONE, 1, 50],
    ],
  ],
  [
    'a reference is repeated without its value, and the instalments are not the value',
    [
      [...OWN, 'Instalment', 'Instalment amount'],
      [...ONE, 1, 300],
      ['P/1', 'C1', '', 2, 200],
    ],
  ],
  [
    'shares are less than the value',
    [
      [...OWN, 'Instalment 1 %', 'Instalment 2 %'],
      ['P/1', 'C1', 300, 0.5, 0.25],
    ],
  ],
])('asked, and not guessed, where %s', (_, block) => {
  const checked = checkSheet(block, { authority: 'Blaby' });
  if (checked.kind !== 'register') throw new Error(checked.kind);
  expect(checked.instalments?.instalments).toEqual([]);
  expect(checked.findings.map(({ code }) => code)).toContain('instalments-unclear');
});

test.each<[string, ReturnType<typeof partHeading>]>([
  ['payments received', null],
  ['phase', null],
  ['council payment 1', null],
  ['total instalments', null],
  ['instalment 12 paid on', { name: '12', rest: 'paid on' }],
  ['payment no. 3 (£)', { name: '3', rest: '(£)' }],
  ['installment 2', { name: '2', rest: '' }],
  ['last instalment due', { name: 'Final', rest: 'due' }],
  ['payment iv date', { name: '4', rest: 'date' }],
  ['payment in full', null],
])('the heading %j', (heading, expected) => expect(partHeading(heading)).toEqual(expected));

test('a row under merged cells that has money of its own is an error, and not passed over', () => {
  const checked = checkSheet(
    [
      [...OWN, 'Instalment', 'Instalment amount', 'Drawn down'],
      [...ONE, 1, 100, 100],
      ['', '', '', 2, 200, 50],
    ],
    { authority: 'Blaby' },
  );
  if (checked.kind !== 'register') throw new Error(checked.kind);
  expect(checked.register.leftOutCount).toBe(1);
  expect(checked.instalments?.instalments).toEqual([]);
});

test('a repeated reference without a value is an error of the register where its instalments are not certain', () => {
  const headings = [...OWN, 'Instalment', 'Instalment amount'];
  const checked = checkSheet([headings, [...ONE, 1, 300], ['P/1', 'C1', '', 2, 200]], {
    authority: 'Blaby',
  });
  if (checked.kind !== 'register') throw new Error(checked.kind);
  expect(checked.register.leftOutCount).toBe(1);
});

test('words among the days of a column are what the instalment waits for', () => {
  const checked = checkSheet(
    [
      [...OWN, 'Instalment 1', 'Instalment 1 due', 'Instalment 2', 'Instalment 2 due'],
      [...ONE, 100, DUE[0], 200, DUE[1]],
      ['P/2', 'C1', 300, 100, DUE[0], 200, DUE[1]],
      ['P/3', 'C1', 300, 100, 'On commencement', 200, 'n/a'],
    ],
    { authority: 'Blaby' },
  );
  if (checked.kind !== 'register') throw new Error(checked.kind);
  const last = checked.instalments!.instalments.slice(-2);
  expect(last.map(({ words, due }) => [words, due])).toEqual([
    ['On commencement', null],
    ['', null],
  ]);
});

test('amounts under Received are no days', () => {
  const checked = checkSheet(
    [
      [...OWN, 'Instalment', 'Instalment amount', 'Received'],
      ['P/1', 'C1', 90_000.5, 1, 45_000.25, 45_000.25],
      ['P/1', 'C1', 90_000.5, 2, 45_000.25, 'nil'],
    ],
    { authority: 'Blaby' },
  );
  if (checked.kind !== 'register') throw new Error(checked.kind);
  expect(checked.instalments?.instalments.map(({ received }) => received)).toEqual([null, null]);
});
