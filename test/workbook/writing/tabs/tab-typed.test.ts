import * as fc from 'fast-check';
import { blocksWithout, typedCells, type TypedCell } from '../../../../src/workbook/writing/tabs/tab-typed';

const NONE = { values: [], formulas: [], texts: [] };
const sheetOf = (values: (string | number)[][]) => ({ values, formulas: values, texts: values });

test('law: blocks beside typed cells take in every other cell once, and no typed one', () => {
  const extents = fc.record({
    rowCount: fc.integer({ min: 1, max: 6 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  });
  const cells = extents.chain(({ rowCount, columnCount }) =>
    fc.record({
      extent: fc.constant({ rowCount, columnCount }),
      isTyped: fc.array(fc.boolean(), {
        minLength: rowCount * columnCount,
        maxLength: rowCount * columnCount,
      }),
    }),
  );
  fc.assert(
    fc.property(cells, ({ extent, isTyped }) => {
      const { columnCount } = extent;
      const typed = isTyped.flatMap((is, n): TypedCell[] =>
        is ? [{ rowIndex: Math.floor(n / columnCount), columnIndex: n % columnCount, joined: null }] : [],
      );
      const times = isTyped.map(() => 0);
      for (const block of blocksWithout(extent, typed))
        for (let r = block.rowIndex; r < block.rowIndex + block.rowCount; r++)
          for (let c = block.columnIndex; c < block.columnIndex + block.columnCount; c++)
            times[r * columnCount + c]!++;
      expect(times).toEqual(isTyped.map((is) => (is ? 0 : 1)));
    }),
  );
});

describe('cells that were typed while a refresh was under way', () => {
  const isWritten = (after: (string | number)[][]) => ({
    notesColumnIndex: 1,
    isWritten: (r: number, c: number, { value }: { value: unknown }) => value === (after[r]?.[c] ?? ''),
  });
  const before = sheetOf([
    ['A', 'mine'],
    ['B', ''],
  ]);
  const after = [
    ['C', ''],
    ['A', 'mine'],
  ];
  const typed = (...values: (string | number)[][]): TypedCell[] =>
    typedCells(sheetOf(values), before, isWritten(after), { rowCount: 2, columnCount: 2 });

  test('what was before, what was written and what is blank is nobody’s typing', () => {
    expect(typed(['A', ''], ['A', 'mine'])).toEqual([]);
    expect(typed(['C', 'mine'], ['', ''])).toEqual([]);
  });

  test('a note typed over one whose row has moved stands behind it', () => {
    const cell = { rowIndex: 0, columnIndex: 1 };
    expect(typed(['C', 'new'], ['A', 'mine'])).toEqual([{ ...cell, joined: 'mine; new' }]);
    expect(typed(['C', 'mine; new'], ['A', 'mine'])).toEqual([{ ...cell, joined: null }]);
  });

  test('anything else stays as it is', () => {
    expect(typed(['C', ''], [7, 'mine'])).toEqual([{ rowIndex: 1, columnIndex: 0, joined: null }]);
    expect(
      typedCells(sheetOf([['x']]), NONE, isWritten([['y']]), { rowCount: 1, columnCount: 1 }),
    ).toHaveLength(1);
  });
});
