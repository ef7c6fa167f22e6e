/** The scorer itself: each way of being wrong has its class, and nothing wrong passes for right. */
import type { Answers, Figure, Figures, SaidFinding } from './answers';
import { MEASURES } from './answers';
import { scoreSheet } from './score';
import type { Class, Score } from './score-types';
import type { SheetTruth } from './truth';

const truth: SheetTruth = {
  ...{ sheet: 'S', headerRow: 1, headerRows: [1], layout: 'one row a contribution', authority: null },
  columns: {
    Agreement: { col: 'A', heading: 'Deed', level: 'plain' },
    Authority: { col: 'B', heading: 'LPA', level: 'listed' },
    Value: { col: 'C', heading: 'Sum', level: 'plain' },
    'Drawn down': { col: 'D', heading: 'We have had', level: 'hard' },
    Site: { col: 'E', heading: 'Where', level: 'plain' },
  },
  otherColumns: [],
  rows: [
    {
      row: 2,
      use: 'count',
      values: { Agreement: '22/1', Authority: 'Blaby', Value: 100_000, 'Drawn down': 40_000, Site: 'Mill' },
    },
    {
      row: 3,
      use: 'count',
      values: { Agreement: '22/2', Authority: 'Melton', Value: 50_050, 'Drawn down': 0, Site: 'Farm' },
    },
    {
      row: 4,
      use: 'aside',
      why: 'no figure',
      values: { Agreement: '22/3', Authority: 'Melton', Value: null, Site: 'Yard' },
    },
  ],
  nonData: [{ row: 5, kind: 'total' }],
  sumsPence: { Value: 150_050, 'Drawn down': 40_000 },
  sumsPenceWithEveryEitherRow: { Value: 150_050, 'Drawn down': 40_000 },
  findings: [{ row: 4, column: 'Value', kind: 'amount not readable', severity: 'error' }],
  ...{ mayFindings: [], traps: [{ row: 3, column: null, kind: 'nothing is wrong' }], policies: [] },
};

const said = (
  severity: string,
  row: number | null,
  column: string,
  letter: string,
  text: string,
): SaidFinding => ({
  ...{ severity, row, column, letter, text },
  code: 'a-code',
});
const NOT_READ = said('Error', 4, 'Sum', 'C', 'Sum holds TBC, which is not an amount.');

const row = (
  at: number,
  agreement: string,
  authority: string,
  value: number,
  drawn: number | string,
  site: string,
) => ({
  row: at,
  cells: { Agreement: agreement, Authority: authority, Value: value, 'Drawn down': drawn, Site: site },
});
const ROWS = [row(2, '22/1', 'Blaby DC', 1000, 400, 'Mill'), row(3, '22/2', 'Melton', 500.5, '', 'Farm')];
const figures = (own: Partial<Record<string, Figure>> = {}): Figures =>
  Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      own[measure] ?? { Value: 1500.5, 'Drawn down': 400, Agreements: 2 }[measure as string] ?? 0,
    ]),
  ) as unknown as Figures;

const scored = (answers: Partial<Answers> = {}): Score =>
  scoreSheet('a sheet', truth, {
    ...{
      findings: [NOT_READ],
      standard: ROWS,
      direct: figures(),
      standardised: figures(),
      rollupTotal: 1500.5,
    },
    ...answers,
  });

const WITHHELD = (message: string): Figure => ({ error: '#N/A', message });
const QUESTION = said('Question', 1, 'We have had', 'D', 'What does We have had hold?');

test.each<[string, Class, Partial<Answers>]>([
  ['everything right', 'exact', {}],
  ['a figure a penny off', 'silently wrong', { direct: figures({ Value: 1500.51 }) }],
  ['the last line of ROLLUP off', 'silently wrong', { rollupTotal: 1500 }],
  [
    'a stage at nil that nobody speaks of',
    'silently wrong',
    { direct: figures({ 'Drawn down': 0 }), standard: [row(2, '22/1', 'Blaby', 1000, '', 'Mill'), ROWS[1]!] },
  ],
  [
    'a stage at nil with a note',
    'silently wrong',
    {
      direct: figures({ 'Drawn down': 0 }),
      findings: [NOT_READ, said('Note', 1, 'We have had', 'D', 'not read')],
    },
  ],
  [
    'a stage at nil that a warning names',
    'told wrong',
    {
      direct: figures({ 'Drawn down': 0 }),
      findings: [NOT_READ, said('Warning', 1, 'We have had', 'D', 'not read')],
    },
  ],
  [
    'a stage at nil, and a finding on one cell of it',
    'silently wrong',
    {
      direct: figures({ 'Drawn down': 0 }),
      findings: [NOT_READ, said('Warning', 3, 'We have had', 'D', 'below nil')],
    },
  ],
  [
    'a stage withheld with its question',
    'asked',
    { direct: figures({ 'Drawn down': WITHHELD('See VALIDATE.') }), findings: [NOT_READ, QUESTION] },
  ],
  [
    'a stage withheld, its cells blank, with its question',
    'asked',
    {
      direct: figures({ 'Drawn down': WITHHELD('See VALIDATE.') }),
      findings: [NOT_READ, QUESTION],
      standard: [row(2, '22/1', 'Blaby', 1000, '', 'Mill'), ROWS[1]!],
    },
  ],
  [
    'a stage withheld with a reason that names no column',
    'refused',
    { direct: figures({ 'Drawn down': WITHHELD('Something is missing.') }) },
  ],
  [
    'all withheld, by a message that asks of a column',
    'asked',
    {
      direct: figures(Object.fromEntries(MEASURES.map((name) => [name, WITHHELD('What is We have had?')]))),
      standard: { error: '#N/A', message: 'What is We have had?' },
      standardised: null,
      rollupTotal: WITHHELD(''),
    },
  ],
  [
    'all withheld without a word of which column',
    'refused',
    {
      direct: figures(Object.fromEntries(MEASURES.map((name) => [name, WITHHELD('No headings.')]))),
      standard: { error: '#VALUE!', message: 'No headings.' },
      standardised: null,
      rollupTotal: WITHHELD(''),
    },
  ],
  [
    'a row dropped without a word',
    'silently wrong',
    { standard: [ROWS[0]!], direct: figures({ Value: 1000, Agreements: 1 }), rollupTotal: 1000 },
  ],
  [
    'a row dropped with an error',
    'told wrong',
    {
      standard: [ROWS[0]!],
      direct: figures({ Value: 1000, Agreements: 1 }),
      rollupTotal: 1000,
      findings: [NOT_READ, said('Error', 3, 'Deed', 'A', 'no reference')],
    },
  ],
  ['a total counted', 'silently wrong', { standard: [...ROWS, row(5, 'Total', 'Melton', 0, 0, '')] }],
  ['a row that should be aside, dropped without a word', 'silently wrong', { findings: [] }],
  [
    'two values exchanged, so that the sums agree',
    'silently wrong',
    { standard: [row(2, '22/1', 'Blaby', 500.5, 400, 'Mill'), row(3, '22/2', 'Melton', 1000, '', 'Farm')] },
  ],
  [
    'the wrong authority',
    'silently wrong',
    { standard: [row(2, '22/1', 'Melton', 1000, 400, 'Mill'), ROWS[1]!] },
  ],
  ['a text lost', 'figures right', { standard: [row(2, '22/1', 'Blaby', 1000, 400, ''), ROWS[1]!] }],
  ['a false alarm', 'figures right', { findings: [NOT_READ, said('Warning', 2, 'Sum', 'C', 'odd')] }],
  ['a note', 'exact', { findings: [NOT_READ, said('Note', 2, 'Sum', 'C', 'odd')] }],
])('%s: %s', (_, expected, answers) => {
  expect(scored(answers).class).toBe(expected);
});

test('a false alarm on a trap counts twice', () => {
  expect(scored({ findings: [NOT_READ, said('Warning', 3, 'Sum', 'C', 'odd')] }).falseAlarms).toBe(2);
});

test('a question about a hard column is right, and about a plain one is not', () => {
  const asked = {
    direct: figures({ 'Drawn down': WITHHELD('See VALIDATE.') }),
    findings: [NOT_READ, QUESTION],
  };
  expect(scored(asked)).toMatchObject({ askedRightly: true, falseQuestions: 0 });
  const plain = {
    direct: figures({ Value: WITHHELD('See VALIDATE.') }),
    findings: [NOT_READ, said('Question', 1, 'Sum', 'C', 'What does Sum hold?')],
  };
  expect(scored(plain)).toMatchObject({ class: 'asked', askedRightly: false });
});

test('money columns, rows and pounds', () => {
  expect(scored()).toMatchObject({ rows: [3, 3], moneyColumns: [2, 2], penceWrong: 0, penceWithheld: 0 });
  expect(scored({ direct: figures({ Value: 1400.5 }) })).toMatchObject({
    moneyColumns: [1, 2],
    penceWrong: 10_000,
  });
  const withheld = { direct: figures({ 'Drawn down': WITHHELD('') }) };
  expect(scored(withheld)).toMatchObject({ moneyColumns: [1, 2], penceWithheld: 40_000 });
});
