/** Which of some columns has which of some meanings: the choice with the best total, found exactly. */
export interface Assignment {
  /** For each column the index of its meaning; -1 where it has none. */
  readonly of: readonly number[];
  readonly total: number;
}

/**
 * Each column has one meaning at most, and each meaning one column at most.
 *
 * @param weights for each column the weight of each meaning; nil and below is none
 */
export function bestAssignment(weights: readonly (readonly number[])[]): Assignment {
  const columns = weights.length;
  const meanings = weights[0]?.length ?? 0;
  if (columns === 0 || meanings === 0) return { of: weights.map(() => -1), total: 0 };
  // As many further meanings as columns, of no weight: a column may have none.
  const width = meanings + columns;
  const cost = new Float64Array(columns * width);
  weights.forEach((row, at) => row.forEach((weight, m) => (cost[at * width + m] = -Math.max(0, weight))));
  const matched = leastCost(columns, width, cost);
  let total = 0;
  const of = matched.map((column, row) => {
    if (column >= meanings || weights[row]![column]! <= 0) return -1;
    total += weights[row]![column]!;
    return column;
  });
  return { of, total };
}

/**
 * The Hungarian method with potentials (Jonker and Volgenant's form): for each row its column, at the least cost in all.
 *
 * @param cost row after row
 */
function leastCost(rows: number, columns: number, cost: Float64Array): number[] {
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  const least = new Float64Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let at = 0;
    least.fill(Infinity);
    used.fill(0);
    do {
      used[at] = 1;
      const own = rowOf[at]!;
      const costs = (own - 1) * columns - 1;
      let [delta, next] = [Infinity, 0];
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue;
        const reduced = cost[costs + column]! - u[own]! - v[column]!;
        if (reduced < least[column]!) {
          least[column] = reduced;
          way[column] = at;
        }
        if (least[column]! < delta) {
          delta = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          u[rowOf[column]!]! += delta;
          v[column]! -= delta;
        } else least[column]! -= delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    do {
      const before = way[at]!;
      rowOf[at] = rowOf[before]!;
      at = before;
    } while (at !== 0);
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++)
    if (rowOf[column]! > 0) columnOf[rowOf[column]! - 1] = column - 1;
  return columnOf;
}

/** How much worse the best choice is in which that column has another meaning, or none: what the choice rests on. */
export function distanceWithout(
  weights: readonly (readonly number[])[],
  best: Assignment,
  column: number,
): { readonly distance: number; readonly other: Assignment } {
  const meaning = best.of[column]!;
  const withoutRow = weights.map((row, index) =>
    index === column ? row.map((weight, m) => (m === meaning ? 0 : weight)) : row,
  );
  const other = bestAssignment(withoutRow);
  return { distance: best.total - other.total, other };
}
