import { asTyped, callsOurs } from '../../../src/workbook/formulas/our-formulas';

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
