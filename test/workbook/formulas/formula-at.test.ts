/** What a cell shows of a formula of ours; and that one which fills too many cells is named, not read. */
import { cellAddress } from '../../../src/domain/sheet/block';
import { formulaAt, MAX_CELLS } from '../../../src/workbook/formulas/formula-at';

const FORMULA = '=S106.ASAT(DATE(2025,3,31))';

/** A sheet whose cell B2 has the formula, and spills over so many rows of two columns: a name, and a number. */
function spills(rowCount: number): { readonly read: () => number } {
  let read = 0;
  const values = (from: number, to: number): unknown[][] =>
    Array.from({ length: to - from }, (_, n) => (from + n === 0 ? ['Authority', 'In hand'] : ['Blaby', 7]));
  const spill = {
    ...{ isNullObject: false, rowCount, columnCount: 2 },
    load: (names: string) => (read += names.includes('values') ? rowCount * 2 : 0),
    get values() {
      return values(0, rowCount);
    },
  };
  const rangeAt = (address: string): unknown => {
    const [column, row] = [address.charCodeAt(0) - 66, Number(address.slice(1)) - 2];
    const isAnchor = column === 0 && row === 0;
    return {
      load: () => undefined,
      ...{
        address: `Mine!${address}`,
        formulas: [[isAnchor ? FORMULA : '']],
        values: [[values(row, row + 1)[0]![column]]],
      },
      getSpillParentOrNullObject: () =>
        isAnchor
          ? { isNullObject: true, load: () => undefined }
          : rangeAt(cellAddress({ sheet: null, topIndex: 1, leftIndex: 1 }, 0, 0)),
      getSpillingToRangeOrNullObject: () => spill,
    };
  };
  const workbook = { worksheets: { getItem: () => ({ getRange: rangeAt }) } };
  const context = { workbook, sync: () => Promise.resolve() };
  (globalThis as Record<string, unknown>).Excel = {
    run: (_options: unknown, batch: (of: unknown) => unknown) => batch(context),
  };
  return { read: () => read };
}

test('a cell of what is spilled is in the place that it has there', async () => {
  spills(3);
  expect(await formulaAt('Mine', 'C4')).toMatchObject({
    ...{ name: 'ASAT', rowIndex: 2, columnIndex: 1 },
    block: [
      ['Authority', 'In hand'],
      ['Blaby', 7],
      ['Blaby', 7],
    ],
    arguments: [{ kind: 'value' }],
  });
});

test('of a result of too many cells a number is said to be too much, a text is none, and nothing more is read', async () => {
  const sheet = spills(MAX_CELLS / 2 + 1);
  expect(await formulaAt('Mine', 'C4')).toEqual({ does: 'fill too much', name: 'ASAT' });
  expect(await formulaAt('Mine', 'B4')).toBeNull();
  expect(sheet.read()).toBe(0);
  spills(MAX_CELLS / 2);
  expect(await formulaAt('Mine', 'C4')).toMatchObject({ name: 'ASAT', rowIndex: 2 });
});
