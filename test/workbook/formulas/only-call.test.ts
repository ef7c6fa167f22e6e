/** Which formulas are one call of ours, and which of their arguments can be read without Excel. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { literalOf } from '../../../src/workbook/formulas/argument-values';
import { onlyCallIn } from '../../../src/workbook/formulas/formula-calls';

test.each([
  ['=S106.ASAT(DATE(2025,3,31))', 'ASAT', ['DATE(2025,3,31)']],
  ['= S106.balance("In hand","Blaby",,A1)', 'BALANCE', ['"In hand"', '"Blaby"', '', 'A1']],
  ['=+S106.PLAN()', 'PLAN', []],
  ['=_xldudf_S106_DUE(12)', 'DUE', ['12']],
  ['=S106.BALANCE("a) (b")', 'BALANCE', ['"a) (b"']],
])('%s is one call', (formula, name, given) => {
  expect(onlyCallIn(formula)).toEqual({ name, arguments: given });
});

test.each([
  '=ROUND(S106.BALANCE("In hand"),0)',
  '=S106.BALANCE("In hand")+S106.BALANCE("Spent")',
  '=-S106.BALANCE("In hand")',
  '=S106.BALANCE("In hand")*1',
  '=INDEX(S106.ASAT(A1),2,3)',
  '=S106.PLAN(',
  'S106.PLAN()',
  '="S106.PLAN()"',
])('%s is not', (formula) => expect(onlyCallIn(formula)).toBeNull());

test.each([
  ['', { kind: 'left out' }],
  ['"a ""b"""', { kind: 'value', value: 'a "b"' }],
  ['-12.5', { kind: 'value', value: -12.5 }],
  ['true', { kind: 'value', value: true }],
  ['date( 2025, 3, 31 )', { kind: 'value', value: serialFromDate({ year: 2025, month: 3, day: 31 }) }],
  // Only Excel knows what these are.
  ['A1', null],
  ['A1+1', null],
  ['EDATE(TODAY(),-12)', null],
  ['DATE(2025,13,1)', null],
])('the argument %s', (written, read) => expect(literalOf(written)).toEqual(read));
