import fc from 'fast-check';
import { FUNCTION_IDS } from '../../../src/namespace';
import { asTyped, callsOurs, otherNamespaceIn } from '../../../src/workbook/formulas/our-formulas';

test.each<[unknown, boolean]>([
  ['=S106.OUTSTANDING()', true],
  ['=s106.outstanding( A2 )', true],
  ['=ROUND(-S106.BALANCE("In hand",A2),2)', true],
  ['=IFERROR(@S106.ROLLUP(),0)', true],
  ['=_xldudf_S106_ROLLUP(Register[#All])', true],
  ['=[2]!_xldudf_S106_ROLLUP()', true],
  ["='S106.ROLLUP()'!A1", false],
  ['="Type =S106.ROLLUP() here"', false],
  ['="He said ""="&S106.ROLLUP()', true],
  ['=MYS106.ROLLUP()', false],
  ['=X.S106.ROLLUP()', false],
  ['=S106.ROLUP()', false], // a slip of typing stays #NAME? whatever is done
  ['=S106+1', false],
  ['=S106REG.ROLLUP()', true], // of the pilot beside this add-in
  ['=_xldudf_S106REG_ROLLUP()', true],
  ['=S106REGS.ROLLUP()', false],
  ['=S106REG.ROLUP()', false],
  ['=SUM(Register[S106.ROLLUP()])', false], // a column of a table may bear any name
  ["=SUM(Register[['[S106.ROLLUP()']]])", false],
  ['=SUM(Register[[#All],[S106.ROLLUP()]])', false],
  ['S106.ROLLUP()', false],
  ['#NAME?', false],
  [12, false],
])('%s', (formula, expected) => expect(callsOurs(formula)).toBe(expected));

test('as it is typed: only calls in the form of a file are written anew', () => {
  expect(asTyped('=S106.ROLLUP() & " _xldudf_S106_ROLLUP()"')).toBe(
    '=S106.ROLLUP() & " _xldudf_S106_ROLLUP()"',
  );
  expect(asTyped('=SUM([1]!_xldudf_S106_BALANCE("x",A1),_xldudf_S106_OUTSTANDING())')).toBe(
    '=SUM(S106.BALANCE("x",A1),S106.OUTSTANDING())',
  );
});

test.each([
  ['=S106REG.ROLLUP()', '=S106.ROLLUP()'],
  ['=s106reg.Balance("In hand",A2)', '=S106.BALANCE("In hand",A2)'],
  ['=[3]!_xldudf_S106REG_TRACE("Spent")', '=S106.TRACE("Spent")'],
  ['=S106REG.OUTSTANDING()-S106.OUTSTANDING()', '=S106.OUTSTANDING()-S106.OUTSTANDING()'],
  ['="S106REG.ROLLUP()"&S106REG.REMAINING()', '="S106REG.ROLLUP()"&S106.REMAINING()'],
  ["=S106REG.VALIDATE('S106REG.ROLLUP()'!A1:B9)", "=S106.VALIDATE('S106REG.ROLLUP()'!A1:B9)"],
  ["=S106REG.VALIDATE('It''s S106REG.ROLLUP('!A1:B9)", "=S106.VALIDATE('It''s S106REG.ROLLUP('!A1:B9)"],
  ['=SUM(T[S106REG.ROLLUP()],S106REG.ROLLUP())', '=SUM(T[S106REG.ROLLUP()],S106.ROLLUP())'],
  ['=S106REG!A1+S106REG.INDEXED(1,2,3)', '=S106REG!A1+S106.INDEXED(1,2,3)'],
  ['=MYS106REG.ROLLUP()', '=MYS106REG.ROLLUP()'],
  ['=ÉS106REG.ROLLUP()', '=ÉS106REG.ROLLUP()'],
  ['=_S106REG.ROLLUP()', '=_S106REG.ROLLUP()'],
  ['=s106.rollup( )', '=S106.ROLLUP( )'],
  ['=S106REG.OTHER()', '=S106REG.OTHER()'],
])('%s, in the namespace of this add-in: %s', (formula, typed) => expect(asTyped(formula)).toBe(typed));

test('the other namespace of a formula, where it has one', () => {
  expect(otherNamespaceIn('=S106REG.ROLLUP()')).toBe('S106REG');
  expect(otherNamespaceIn('=1+_xldudf_S106REG_ROLLUP()')).toBe('S106REG');
  expect(otherNamespaceIn('=S106.ROLLUP()&"S106REG.ROLLUP()"')).toBeNull();
  expect(otherNamespaceIn('=_xldudf_S106_ROLLUP()')).toBeNull();
  expect(otherNamespaceIn(12)).toBeNull();
});

describe('laws', () => {
  const call = fc.constantFrom(...FUNCTION_IDS).map((name) => `${name}(`);
  /** What a formula is made of besides calls; none of it is a call, whatever its text. */
  const stored = fc.oneof(
    fc.tuple(fc.constantFrom('S106', 'S106REG'), call).map(([space, text]) => `"${space}.${text}"`),
    fc.tuple(fc.constantFrom('S106', 'S106REG'), call).map(([space, text]) => `'${space}.${text}'!A1`),
    fc.tuple(fc.constantFrom('S106', 'S106REG'), call).map(([space, text]) => `T[${space}.${text}]`),
    fc.constantFrom(
      'A1',
      '-',
      '&',
      '(',
      ')',
      ',',
      '1.5',
      'SUM(',
      '"a""b"',
      "'it''s'!B2",
      '$S$106',
      'S106',
      'T[[#All],[x]]',
    ),
  );
  const piece = fc.oneof(
    stored.map((text) => [text, text]),
    fc
      .tuple(fc.constantFrom('S106.', 'S106REG.', '_xldudf_S106_', '[1]!_xldudf_S106REG_'), call)
      .map(([before, text]) => [`+${before}${text}`, `+S106.${text}`]),
  );
  const formulas = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => [0, 1].map((n) => `=${pieces.map((pair) => pair[n]).join('+')}`) as [string, string]);

  test('every call is written in one namespace, and nothing else is touched', () => {
    fc.assert(fc.property(formulas, ([formula, expected]) => expect(asTyped(formula)).toBe(expected)));
  });

  test('once is enough', () => {
    fc.assert(fc.property(formulas, ([formula]) => expect(asTyped(asTyped(formula))).toBe(asTyped(formula))));
  });
});
