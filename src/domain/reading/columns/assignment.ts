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
  const of = weights.map(() => -1);
  const meanings = weights[0]?.length ?? 0;
  const able = ableColumns(weights, meanings);
  if (able.length === 0) return { of, total: 0 };
  // As many further meanings as columns, of no weight: a column may have none.
  const width = meanings + able.length;
  const cost = new Float64Array(able.length * width);
  able.forEach((column, at) =>
    weights[column]!.forEach((weight, m) => (cost[at * width + m] = -Math.max(0, weight))),
  );
  let total = 0;
  leastCost(able.length, width, cost).forEach((meaning, at) => {
    const column = able[at]!;
    if (meaning >= meanings || weights[column]![meaning]! <= 0) return;
    total += weights[column]![meaning]!;
    of[column] = meaning;
  });
  return { of, total };
}

/**
 * The columns among which a best choice is sure to be, in their order: for each meaning as many of the heaviest as there
 * are meanings. Where a choice has another column, one of those is free, and is no worse. A sheet may have thousands of
 * columns, of which next to none means anything.
 */
function ableColumns(weights: readonly (readonly number[])[], meanings: number): number[] {
  const able = new Set<number>();
  for (let m = 0; m < meanings; m++) {
    const own: number[] = [];
    for (let column = 0; column < weights.length; column++) if (weights[column]![m]! > 0) own.push(column);
    if (own.length > meanings) own.sort((a, b) => weights[b]![m]! - weights[a]![m]! || a - b);
    for (const column of own.slice(0, meanings)) able.add(column);
  }
  return [...able].sort((a, b) => a - b);
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
