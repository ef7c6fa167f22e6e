/** One cell of a block, and something about it. */
export interface CellAt<T> {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly content: T;
}

/** Cells side by side and below each other, with nothing between them. */
export interface CellBlock<T> {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cells: T[][];
}

/** Joins cells into as few blocks as there are: runs in a row, and below each other those of the same columns. */
export function joined<T>(cells: readonly CellAt<T>[], mostCells = 5_000): CellBlock<T>[] {
  const sorted = [...cells].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
  const runs: CellBlock<T>[] = [];
  for (const { rowIndex, columnIndex, content } of sorted) {
    const run = runs[runs.length - 1];
    const row = run?.cells[0];
    if (run && row && run.rowIndex === rowIndex && run.columnIndex + row.length === columnIndex)
      row.push(content);
    else runs.push({ rowIndex, columnIndex, cells: [[content]] });
  }
  return stacked(runs, mostCells);
}

/** So many blocks are asked of Excel in one request without ado. */
const MAX_BLOCKS = 100;

/**
 * As `joined`; where that is too many blocks, the cells between them in a column are taken in.
 *
 * @param between what a cell between two others is given; undefined for one that may not be touched
 */
export function bridged<T>(
  cells: readonly CellAt<T>[],
  between: (rowIndex: number, columnIndex: number) => T | undefined,
  mostCells?: number,
): CellBlock<T>[] {
  const blocks = joined(cells, mostCells);
  if (blocks.length <= MAX_BLOCKS) return blocks;
  const last = new Map<number, number>();
  const all = [...cells].sort((a, b) => a.rowIndex - b.rowIndex);
  const added: CellAt<T>[] = [];
  for (const { rowIndex, columnIndex } of all) {
    const gap: CellAt<T>[] = [];
    for (let r = (last.get(columnIndex) ?? rowIndex) + 1; r < rowIndex; r++) {
      const content = between(r, columnIndex);
      if (content === undefined) break;
      gap.push({ rowIndex: r, columnIndex, content });
    }
    const isWhole = last.has(columnIndex) && gap.length === rowIndex - last.get(columnIndex)! - 1;
    if (isWhole) added.push(...gap);
    last.set(columnIndex, rowIndex);
  }
  return joined([...cells, ...added], mostCells);
}

function stacked<T>(runs: readonly CellBlock<T>[], mostCells: number): CellBlock<T>[] {
  const blocks: CellBlock<T>[] = [];
  const open = new Map<string, CellBlock<T>>();
  for (const run of runs) {
    const width = run.cells[0]!.length;
    const key = `${run.columnIndex} ${width}`;
    const above = open.get(key);
    const fits =
      above !== undefined &&
      above.rowIndex + above.cells.length === run.rowIndex &&
      (above.cells.length + 1) * width <= mostCells;
    if (fits) above.cells.push(run.cells[0]!);
    else {
      open.set(key, run);
      blocks.push(run);
    }
  }
  return blocks;
}
