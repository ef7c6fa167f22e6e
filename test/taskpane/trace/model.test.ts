import { rowAreas } from '../../../src/workbook/excel/row-areas';
import { traceModel } from '../../../src/taskpane/trace/model';
import { traceText } from '../../../src/taskpane/trace/text';
import { rowsNamed } from '../../../src/taskpane/trace/words';
import { registerOf } from '../registers';

//              agreement authority expiry value notSt dev auth drawn spent status
const plain = ['P/1', 'Blaby', '', 1000.5, 0, 0, 0, 1000.5, 200.25, ''];
const overspent = ['P/2', 'Blaby', '', 100, 0, 0, 0, 100, 150, ''];
const inFull = ['P/3', 'Blaby', '', 300, 0, 0, 0, 300, 300, ''];
const nil = ['P/4', 'Blaby', '', 0, 0, 0, 0, 0, 0, ''];
const other = ['P/5', 'Charnwood', '', 70, 0, 70, 0, 0, 0, ''];
const leftOut = ['P/6', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, ''];
const nobody = ['P/7', '', '', 5, 0, 0, 0, 0, 0, ''];

const BLABY = { measure: 'remaining', authority: 'blaby' } as const;

describe('the rows of a figure', () => {
  const model = traceModel(registerOf(plain, overspent, inFull, nil, other), BLABY, false)!;

  test('shares are shown with what they are made of, and add to the figure', () => {
    expect(model).toMatchObject({
      title: 'Remaining, Blaby',
      amount: '£750.25',
      adds: true,
      partsHeading: 'Value less spent',
      total: { text: '3 rows', parts: ['1,400.50', '\u2212 650.25'], share: '750.25' },
    });
    expect(model.rows.map(({ number, parts, share }) => [number, parts, share])).toEqual([
      [2, ['1,000.50', '\u2212 200.25'], '800.25'],
      [3, ['100.00', '\u2212 150.00'], '\u221250.00'],
    ]);
  });

  test('rows settled in full are one line; rows of nil are counted', () => {
    expect(model.nil).toMatchObject({ text: 'Spent in full', rows: [{ number: 4 }], share: '0.00' });
    expect(model.proof).toBe(
      'Value less spent. The 3 rows below add to it, to the penny; none of Blaby’s is left out. 1 more row holds nil.',
    );
  });

  test('what is spent beyond what was drawn down is told, and by how much it moves the figure', () => {
    expect(model.rows.map(({ isOverspent }) => isOverspent)).toEqual([false, true]);
    expect(model.warnings).toEqual([
      'Row 3: spent is £50.00 more than drawn down. The figure counts it as it is.',
    ]);
    const inHand = { measure: 'inHand', authority: 'blaby' } as const;
    expect(traceModel(registerOf(plain, overspent), inHand, false)!.warnings).toEqual([
      'Row 3: spent is more than drawn down, so it brings the figure down by £50.00. It is shown as it is.',
    ]);
  });

  test('an agreement has its own rows, and says what may belong to it', () => {
    const valued = (value: unknown) => plain.map((cell, n) => (n === 3 ? value : cell));
    const [second, broken] = [valued(0.5), valued('TBC')];
    const nameless = ['', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, ''];
    const among = { kind: 'agreement', name: 'P/1' } as const;
    const of = (...rows: unknown[][]) =>
      traceModel(registerOf(...rows), { measure: 'value', authority: null, among }, false)!;
    const whole = of(plain, other, second);
    expect(whole).toMatchObject({ title: 'Value, P/1', amount: '£1,001.00', traced: [0, 2], leftOut: null });
    expect(whole.proof).toMatch(/none of P\/1’s is left out/);
    const part = of(plain, broken, nameless);
    expect(part).toMatchObject({ amount: '£1,000.50', adds: true });
    expect(part.leftOut).toMatch(/row 3\. 1 row left out names no agreement/);
    expect(traceModel(registerOf(other), { measure: 'value', authority: null, among }, false)).toBeNull();
  });

  test('the table as text holds numbers that a sheet adds up, and no formula', () => {
    const odd = traceModel(registerOf(['=1+1', ...plain.slice(1)], overspent), BLABY, false)!;
    expect(traceText(odd).split('\n')).toEqual([
      'Remaining, Blaby',
      '',
      'Row\tAgreement\t\tValue\tLess spent\tRemaining',
      "2\t'=1+1\t\t1,000.50\t200.25\t800.25",
      '3\tP/2\t\t100.00\t150.00\t-50.00',
      '\t2 rows\t\t1,100.50\t350.25\t750.25',
    ]);
  });
});

test('rows left out are told, and those that name no authority', () => {
  const model = traceModel(registerOf(plain, leftOut, nobody), BLABY, false)!;
  expect(model.leftOut).toBe(
    '1 row is left out of this figure: row 3. 1 row left out names no authority, and may belong here.',
  );
  expect(model.proof).not.toContain('none of');
});

test('strict: no figure while a row is left out, and the cell is named', () => {
  const model = traceModel(registerOf(plain, leftOut), BLABY, true)!;
  expect(model.amount).toBeNull();
  expect(model.proof).toMatch(/^No figure\. D3: /);
});

test('counts are counts', () => {
  const model = traceModel(
    registerOf(plain, plain, other),
    { measure: 'agreements', authority: null },
    false,
  )!;
  expect(model).toMatchObject({ title: 'Agreements, all authorities', amount: '2', adds: true });
  expect(model.total.share).toBe('2');
});

test('beside the printed figure, rounded as that is', () => {
  const printed = { title: '12 March 2024', amount: 80_000 as never, wholePounds: true };
  const warnings = (amount: number) =>
    traceModel(registerOf(plain), { ...BLABY, printed: { ...printed, amount: amount as never } }, false)!
      .warnings;
  expect(warnings(80_500)).toEqual(['Printed on 12 March 2024: 805, which is £5 more.']);
  expect(warnings(80_000)).toEqual(['Printed on 12 March 2024: 800, which agrees to the pound.']);
});

test('an authority that the register has no longer has no rows', () => {
  expect(traceModel(registerOf(other), BLABY, false)).toBeNull();
});

test('row numbers in a sentence', () => {
  expect(rowsNamed([3])).toBe('row 3');
  expect(rowsNamed([3, 4])).toBe('rows 3 and 4');
  expect(rowsNamed([1, 2, 3, 4, 5, 6, 7, 8])).toBe('rows 1, 2, 3, 4, 5, 6 and 2 more');
});

test('rows side by side are one area; what is too long is cut after an area', () => {
  const register = registerOf(plain, overspent, inFull, nil, other);
  expect(rowAreas(register, [0, 1, 3])).toEqual({ address: 'A2:J3,A5:J5', rowCount: 3, areaCount: 2 });
  expect(rowAreas(register, [0, 1, 3], 8)).toEqual({ address: 'A2:J3', rowCount: 2, areaCount: 1 });
});
