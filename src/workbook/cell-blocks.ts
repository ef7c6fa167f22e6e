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
