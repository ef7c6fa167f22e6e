/** What an import records: movements that lead from the register to what it writes, and what is asked of a remainder. */
import * as fc from 'fast-check';
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import { compareWithRegister } from '../../../../src/domain/council/import/compare';
import { addedRows, changesOf } from '../../../../src/domain/council/import/cells-to-write';
import type { Choices, Comparison, ImportSource } from '../../../../src/domain/council/import/comparison';
import { appliedBlock } from '../../../../src/domain/council/import/effect';
import { sheetDate } from '../../../../src/domain/council/import/sheet-date';
import { ANSWERS, type Answer } from '../../../../src/domain/movements/explain';
import { movementsOfImport, type ImportMovements } from '../../../../src/domain/council/import/movements';
import { ledgerDifferences } from '../../../../src/domain/movements/ledger-check';
import { ledgerOf } from '../../../../src/domain/movements/ledger';
import { movementCells, type NewMovement } from '../../../../src/domain/movements/new-movement';
import { openingsOf } from '../../../../src/domain/movements/opening';
import { day, movementsTable, register, type Row } from '../../movements/made';

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Value', 'Not started', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent', 'Status'],
];
const EXTRAS = ['Indexation', 'Interest', 'Fees', 'Returned', 'Written off'];
const DATE = day(30, 9, 2026);
const TODAY = day(28, 11, 2026);
const OPTIONS = { date: DATE, recorded: TODAY };
type Cells = unknown[][];

const seen = (block: Cells) => ({
  ...{ sheet: 'Register', table: 'Register', topIndex: 0, leftIndex: 0 },
  ...{ rowCount: block.length, columnCount: block[0]!.length, values: block },
  formats: block.map((row) => row.map(() => 'General')),
});
const source = (rows: Cells): ImportSource => ({
  sheets: [checkSheet([HEADINGS, ...rows], { authority: 'Blaby' })],
  names: [{ sheet: 'Returns Q2', file: null }],
  authority: 'Blaby',
  mapping: {},
});
const NO_FORMULAS = {
  isFormula: (_row: number, _column: number): boolean => false,
  columns: new Set<number>(),
};

function compare(block: Cells, rows: Cells, formulas = NO_FORMULAS): Comparison {
  const found = compareWithRegister(source(rows), seen(block), { formulas, mapping: {}, asAtSerial: TODAY });
  if ('kind' in found) throw new Error(found.kind);
  return found;
}
const all = ({ lines }: Comparison): Choices => ({
  ticked: new Set(lines.filter(({ canTick }) => canTick).map(({ index }) => index)),
  missingStatus: 'Closed',
  wholeLists: new Set(),
});
const answered = (found: Comparison, answer: Answer | null): ImportMovements => {
  const answers = new Map(found.lines.map(({ key }) => [key, answer] as const));
  const given = new Map([...answers].filter((one): one is [string, Answer] => one[1] !== null));
  return movementsOfImport(found, all(found), { ...OPTIONS, answers: given });
};
const asRow = (movement: NewMovement): Row =>
  ({ ...movementCells(movement), movement: movement.movement }) as unknown as Row;

/** The register once the import is written, in the cells that the plan names. */
function written(block: Cells, found: Comparison, { lines }: ImportMovements): Cells {
  const instead = lines.flatMap(({ cells }) => cells);
  const after = block.map((row) => [...row]);
  for (const { rowIndex, columnIndex, after: cell } of changesOf(found, all(found), instead))
    after[rowIndex]![columnIndex] = cell;
  return [...after, ...addedRows(found, all(found), instead).map((row) => row.map((cell) => cell ?? ''))];
}
const ledgerAfter = (before: Cells, after: Cells, { lines }: ImportMovements) => {
  const opening = openingsOf(register(before), { date: DATE - 1, recorded: TODAY });
  const rows = [...opening, ...lines.flatMap(({ movements }) => movements)].map(asRow);
  return ledgerOf(movementsTable(rows), register(after));
};

const pounds = fc.integer({ min: 0, max: 900_000_00 });
const stages = fc
  .tuple(pounds, pounds, pounds, pounds, fc.nat(1000))
  .map(([a, b, c, d, share]) => [a, b, c, d, Math.floor((d * share) / 1000)] as const);
type Stages = readonly [number, number, number, number, number];
const rowOf = (n: number, of: Stages, outside = 0): unknown[] => [
  ...[`P/${n}`, 'C1', 'Blaby', (of[0] + of[1] + of[2] + of[3] - outside) / 100],
  ...of.map((one) => one / 100),
  'Open',
];

test('an import of a random sheet: opening and movements lead to the register that it writes, to the penny', () => {
  const made = fc.record({
    before: fc.array(stages, { minLength: 1, maxLength: 5 }),
    after: fc.array(stages, { minLength: 1, maxLength: 7 }),
    isKept: fc.boolean(),
    answer: fc.constantFrom<(Answer | null)[]>(...ANSWERS, null),
  });
  let open = 0;
  fc.assert(
    fc.property(made, ({ before, after, isKept, answer }) => {
      const sum = (of: Stages): number => of[0] + of[1] + of[2] + of[3];
      const block = [
        [...HEADINGS, ...EXTRAS],
        ...before.map((of, n) => [...rowOf(n, of), ...EXTRAS.map(() => '')]),
      ];
      // The sheet has the value as it was signed, or as it is now.
      const rows = after.map((of, n) => rowOf(n, of, isKept && before[n] ? sum(of) - sum(before[n]) : 0));
      const found = compare(block, rows);
      const recorded = answered(found, answer);
      const now = written(block, found, recorded);
      const ledger = ledgerAfter(block, now, recorded);
      expect(ledger.errors).toEqual([]);
      const unexplained = recorded.lines.filter(({ question }) => question && question.answer === null);
      open += unexplained.length;
      const differing = ledgerDifferences(ledger, ledger.register!, { date: DATE, known: null });
      const names = new Set(differing.map((of) => ledger.contributions[of.contribution]!.agreement));
      expect([...names].filter((name) => !unexplained.some(({ agreement }) => agreement === name))).toEqual(
        [],
      );
      // What is explained adds up, and the same sheet has nothing more to say of it.
      const again = compare(now, rows);
      const more = movementsOfImport(again, all(again), { ...OPTIONS, answers: new Map() });
      expect(more.lines.flatMap(({ movements }) => movements)).toEqual([]);
      expect(more.lines.filter(({ agreement }) => !names.has(agreement))).toEqual([]);
    }),
  );
  expect(open).toBeGreaterThan(0);
});

const ROW: Stages = [0, 258_327_99, 0, 0, 0];
const ONE = (extras = EXTRAS): Cells => [
  [...HEADINGS, ...extras],
  [...rowOf(6, ROW), ...extras.map(() => '')],
];

test('a value that rose with the index stays as it was signed; a correction is the value, and says what it is', () => {
  const up = [rowOf(6, [0, 0, 264_141_10, 0, 0])];
  const found = compare(ONE(), up);
  const [asked] = answered(found, null).lines;
  expect(asked).toMatchObject({ movements: [], question: { amount: 5_813_11, answer: null } });
  expect(asked!.question!.may).toEqual(['Indexed', 'Interest', 'Varied', 'Correction']);
  const names = ({ lines }: ImportMovements) =>
    lines.flatMap((line) => line.movements.map(({ movement, amount }) => [movement, amount]));
  const indexed = answered(found, 'Indexed');
  expect(names(indexed)).toEqual([
    ['Indexed', 5_813_11],
    ['Received', 264_141_10],
  ]);
  expect(written(ONE(), found, indexed)[1]!.slice(3, 11)).toEqual([
    ...[258_327.99, 0, 0, 264_141.1, 0, 0, 'Open', 5_813.11],
  ]);
  const corrected = answered(found, 'Correction');
  expect(names(corrected)).toContainEqual(['Adjusted', 5_813_11]);
  expect(written(ONE(), found, corrected)[1]!.slice(3, 11)).toEqual([
    ...[264_141.1, 0, 0, 264_141.1, 0, 0, 'Open', ''],
  ]);
  expect(corrected.lines[0]!.movements.find(({ movement }) => movement === 'Adjusted')!.note).not.toBe('');
});

test('what the register has no column for cannot be chosen, and the column is named', () => {
  const found = compare(ONE([]), [rowOf(6, [0, 0, 264_141_10, 0, 0])]);
  const [line] = answered(found, 'Indexed').lines;
  expect(line!.question).toMatchObject({ may: ['Varied', 'Correction'], answer: null });
  expect(line!.question!.withoutColumn.map(({ column }) => column)).toEqual(['indexation', 'interest']);
  expect(line!.cells).toEqual([]);
});

test('a register without a stage, a row in formulas and a row that cannot be read record nothing, and say why', () => {
  const without = ONE([]).map((row) => row.filter((_, c) => c !== 4));
  const up = [rowOf(6, [0, 0, 258_327_99, 0, 0])];
  expect(answered(compare(without, up), null)).toMatchObject({ lines: [], missingColumn: 'Not started' });
  const formulas = { isFormula: (_: number, c: number) => c === 5, columns: new Set([5]) };
  expect(answered(compare(ONE([]), up, formulas), null).lines).toMatchObject([
    { none: 'formulas', movements: [] },
  ]);
  const broken = ONE([]);
  broken[1]![6] = 'about 20';
  expect(answered(compare(broken, up), null).lines).toMatchObject([
    { none: 'not-readable-before', movements: [] },
  ]);
});

test('a line that moves no money has no movement', () => {
  const block = ONE([]);
  const found = compare(block, [[...rowOf(6, ROW).slice(0, -1), 'Committed']]);
  expect(answered(found, null).lines).toEqual([]);
  expect(appliedBlock(found, all(found))).toHaveLength(2);
});

const dated = (titles: unknown[][], sheet = 'Sheet1', file: string | null = null): number | null =>
  sheetDate({
    sheets: [checkSheet([...titles, HEADINGS, rowOf(1, ROW)], { authority: 'Blaby' })],
    names: [{ sheet, file }],
  });
const title = (text: unknown, ...more: unknown[]): unknown[] =>
  HEADINGS.map((_, c) => [text, ...more][c] ?? '');

test.each<[string, unknown[][], string, string | null, number | null]>([
  ['a title', [title('Section 106 return as at 30 September 2026')], 'S', null, DATE],
  ['another form', [title('Position at 30/09/2026')], 'S', null, DATE],
  ['a cell beside its label', [title('As at', DATE)], 'S', null, DATE],
  ['of two the one that is named', [title('Sent 12 October 2026, as at 30.09.26')], 'S', null, DATE],
  ['two that could be it', [title('30/09/2026'), title('31/12/2026')], 'S', null, null],
  ['the name of the sheet', [], 'Return 30.9.2026', null, DATE],
  ['the name of the file', [], 'Sheet1', 'blaby_2026-09-30.csv', DATE],
  ['the title before the name', [title('30 September 2026')], 'Return 31.12.2026', null, DATE],
  ['a number that is no day', [title('Rows', 46_295)], 'S', null, null],
  ['a planning reference', [title('P/26/0930/2 and 12/34/5678')], 'S', null, null],
  ['none', [title('Returns Q2 2026/27')], 'Q2', 'blaby.xlsx', null],
])('the day of a sheet: %s', (_, titles, sheet, file, expected) =>
  expect(dated(titles, sheet, file)).toBe(expected),
);
