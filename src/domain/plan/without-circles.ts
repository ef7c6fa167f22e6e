/** An amount that a giver has placed with a taker. */
export interface Placing {
  readonly giver: number;
  readonly taker: number;
  readonly amount: number;
}

/**
 * The same amounts placed by each giver and with each taker, over fewer lines: where lines make a circle (A pays for X and Y,
 * B for X and Y), money is turned round it until one of them is nil. Lines without a circle are fewer than givers and
 * takers together.
 */
export function withoutCircles(
  placings: readonly Placing[],
  giverCount: number,
  takerCount: number,
): Placing[] {
  const forest = new Forest(giverCount + takerCount);
  for (const { giver, taker, amount } of placings) forest.add(giver, giverCount + taker, amount);
  return forest
    .lines()
    .map(({ a, b, amount }) => ({ giver: a, taker: b - giverCount, amount }))
    .sort((x, y) => x.giver - y.giver || x.taker - y.taker);
}

interface Edge {
  readonly a: number;
  readonly b: number;
  amount: number;
}

/** Lines are added one by one, and there is never a circle among them: one that would close one is turned at once. */
class Forest {
  private readonly edgesOf: Set<Edge>[];

  constructor(nodeCount: number) {
    this.edgesOf = Array.from({ length: nodeCount }, () => new Set<Edge>());
  }

  add(a: number, b: number, amount: number): void {
    const path = this.path(b, a);
    const edge: Edge = { a, b, amount };
    if (path === null) {
      this.put(edge);
      return;
    }
    // Round the circle edges give and take in turns. The new one takes: it falls, with every second one of the path.
    const circle = [edge, ...path];
    const falling = circle.filter((_, index) => index % 2 === 0);
    const turned = Math.min(...falling.map((one) => one.amount));
    this.put(edge);
    for (const [index, one] of circle.entries()) one.amount += index % 2 === 0 ? -turned : turned;
    for (const one of falling) if (one.amount === 0) this.take(one);
  }

  lines(): Edge[] {
    return [...new Set(this.edgesOf.flatMap((edges) => [...edges]))];
  }

  private put(edge: Edge): void {
    this.edgesOf[edge.a]!.add(edge);
    this.edgesOf[edge.b]!.add(edge);
  }

  private take(edge: Edge): void {
    this.edgesOf[edge.a]!.delete(edge);
    this.edgesOf[edge.b]!.delete(edge);
  }

  /** The edges from one node to another, in order; null where they are apart. */
  private path(from: number, to: number): Edge[] | null {
    const reachedBy = new Map<number, Edge | null>([[from, null]]);
    const waiting = [from];
    for (let next = 0; next < waiting.length && !reachedBy.has(to); next++) {
      const at = waiting[next]!;
      for (const edge of this.edgesOf[at]!) {
        const other = edge.a === at ? edge.b : edge.a;
        if (reachedBy.has(other)) continue;
        reachedBy.set(other, edge);
        waiting.push(other);
      }
    }
    if (!reachedBy.has(to)) return null;
    const edges: Edge[] = [];
    for (let at = to; at !== from;) {
      const edge = reachedBy.get(at)!;
      edges.push(edge);
      at = edge.a === at ? edge.b : edge.a;
    }
    return edges.reverse();
  }
}
