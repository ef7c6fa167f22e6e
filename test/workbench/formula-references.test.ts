/** Cell addresses in formulas: copied, in R1C1 notation, and when cells come and go. */
import { copiedFormula, fromR1C1, toR1C1 } from '../../workbench/formula-references';
import { adjustedFormula, shiftChange } from '../../workbench/spreadsheet/structure';
import type { ShiftDirection } from '../../workbench/spreadsheet/structure';
import { parseBlock } from '../../workbench/addresses';

describe('copied one row down and one column to the right', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', '=B2+$A2+B$1+$A$1'],
    ["=SUM(Register!A1:$B3)&'A1 of ''it'''!C4", "=SUM(Register!B2:$B4)&'A1 of ''it'''!D5"],
    ['="A1"&Register[A1]&Register[[#This Row],[B2]]', '="A1"&Register[A1]&Register[[#This Row],[B2]]'],
    ['=SUM(A:A,$2:3)', '=SUM(B:B,$2:4)'],
    ['=LOG10(A1)+S106.ROLLUP(A1#)+TAX_A1+S106', '=LOG10(B2)+S106.ROLLUP(B2#)+TAX_A1+T107'],
    ['=XFD1', '=#REF!'],
  ])('%s is %s', (formula, copied) => {
    expect(copiedFormula(formula, 1, 1)).toBe(copied);
  });
});

describe('in R1C1 notation', () => {
  test.each([
    ['=A1+$A$1+B2', '=R[-1]C[-1]+R1C1+RC'],
    ['=SUM(B1:B3)', '=SUM(R[-1]C:R[1]C)'],
    ['=SUM(A:A,$C:$D,1:1)', '=SUM(C[-1],C3:C4,R[-1])'],
    ['=\'R1C1\'!A1&"RC"&Register[RC]&RATE(C1)', '=\'R1C1\'!R[-1]C[-1]&"RC"&Register[RC]&RATE(R[-1]C[1])'],
  ])('%s in B2 is %s', (formula, inR1C1) => {
    expect(toR1C1(formula, 1, 1)).toBe(inR1C1);
    expect(fromR1C1(inR1C1, 1, 1)).toBe(formula);
  });

  test('what points beyond the sheet is lost', () => {
    expect(fromR1C1('=R[-1]C', 0, 0)).toBe('=#REF!');
  });
});

describe('cells come and go', () => {
  test.each<[string, ShiftDirection, string, string]>([
    ['B2', 'Down', '=A2+B2+B3+B1', '=A2+B3+B4+B1'],
    ['B2', 'Down', '=SUM(B1:B3)+SUM(A1:B3)+SUM(B:B)', '=SUM(B1:B4)+SUM(A1:B3)+SUM(B:B)'],
    ['B2:B3', 'Up', '=B1+B2+B4+SUM(B1:B3)+SUM(B2:B3)', '=B1+#REF!+B2+SUM(B1:B1)+SUM(#REF!)'],
    ['B2', 'Right', '=A2+$B$2+C2+C3', '=A2+$C$2+D2+C3'],
    ['B2', 'Left', '=C2+SUM(A2:D2)', '=B2+SUM(A2:C2)'],
  ])('%s %s: %s becomes %s', (address, direction, formula, adjusted) => {
    const change = shiftChange('sheet1', parseBlock(address)!, direction);
    expect(adjustedFormula(formula, change, () => true)).toBe(adjusted);
    expect(adjustedFormula(formula, change, () => false)).toBe(formula);
  });
});
