import { bridged, joined } from '../../../src/workbook/excel/cell-blocks';

const at = (rowIndex: number, columnIndex: number) => ({
  rowIndex,
  columnIndex,
  content: `${rowIndex},${columnIndex}`,
});
const places = (cells: [number, number][], most?: number) =>
  joined(
    cells.map(([r, c]) => at(r, c)),
    most,
  ).map(({ rowIndex, columnIndex, cells: block }) => [rowIndex, columnIndex, block.length, block[0]!.length]);

test.each<[string, [number, number][], number[][]]>([
  ['nothing', [], []],
  ['one cell', [[3, 4]], [[3, 4, 1, 1]]],
  ['a row, in any order', [[1, 2], [1, 1], [1, 3]], [[1, 1, 1, 3]]], // prettier-ignore
  ['a column', [[1, 1], [2, 1], [3, 1]], [[1, 1, 3, 1]]], // prettier-ignore
  ['a rectangle', [[1, 1], [1, 2], [2, 1], [2, 2]], [[1, 1, 2, 2]]], // prettier-ignore
  ['two columns apart', [[1, 1], [1, 5], [2, 1], [2, 5]], [[1, 1, 2, 1], [1, 5, 2, 1]]], // prettier-ignore
  ['rows of different widths', [[1, 1], [1, 2], [2, 1]], [[1, 1, 1, 2], [2, 1, 1, 1]]], // prettier-ignore
  ['a gap between rows', [[1, 1], [3, 1]], [[1, 1, 1, 1], [3, 1, 1, 1]]], // prettier-ignore
])('%s', (_what, cells, expected) => {
  expect(places(cells)).toEqual(expected);
});

test('every cell is in one block, at its own place', () => {
  const cells = Array.from({ length: 300 }, (_, n) => at(Math.floor((n * 7) / 20) % 30, (n * 7) % 20));
  const unique = [...new Map(cells.map((cell) => [cell.content, cell])).values()];
  const seen = joined(unique, 20).flatMap(({ rowIndex, columnIndex, cells: block }) =>
    block.flatMap((row, r) => row.map((content, c) => [content, `${rowIndex + r},${columnIndex + c}`])),
  );
  expect(seen).toHaveLength(unique.length);
  for (const [content, place] of seen) expect(content).toBe(place);
});

test('a block ends where it holds as many cells as a request may', () => {
  const column = Array.from({ length: 25 }, (_, r): [number, number] => [r, 0]);
  expect(places(column, 10).map(([, , rows]) => rows)).toEqual([10, 10, 5]);
});

test('where there would be very many blocks, the cells between are taken in, but for those that may not be touched', () => {
  const cells = Array.from({ length: 250 }, (_, n) => at(n * 2, n % 2 ? 3 : 7));
  expect(joined(cells)).toHaveLength(250);
  const blocks = bridged(cells, () => '-');
  expect(
    blocks.map(({ rowIndex, columnIndex, cells: block }) => [rowIndex, columnIndex, block.length]),
  ).toEqual([
    [0, 7, 497],
    [2, 3, 497],
  ]);
  const written = blocks.flatMap(({ rowIndex, columnIndex, cells: block }) =>
    block.flatMap((row, r) =>
      row.flatMap((content) => (content === '-' ? [] : [[content, rowIndex + r, columnIndex]])),
    ),
  );
  expect(written).toHaveLength(250);
  for (const [content, r, c] of written) expect(content).toBe(`${r},${c}`);
  const around = bridged(cells, (r) => (r === 101 ? undefined : '-'));
  expect(around.map(({ columnIndex, rowIndex }) => [columnIndex, rowIndex])).toEqual(
    expect.arrayContaining([[7, 0], [3, 2]]), // prettier-ignore
  );
  expect(around).toHaveLength(4);
});
