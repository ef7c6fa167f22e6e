/** Movements of one day that wait until there is money for them, in their order. Found in as many steps as their number has digits. */
export class Waiting {
  /** The least amount under each node of a binary tree; its leaves are the movements. */
  private readonly least: Float64Array;
  private readonly leafCount: number;

  /** @param count how many movements the day has */
  constructor(count: number) {
    this.leafCount = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
    this.least = new Float64Array(2 * this.leafCount).fill(Infinity);
  }

  /** The movement at a position of the day waits for so many pence. */
  add(position: number, amount: number): void {
    this.set(position, amount);
  }

  remove(position: number): void {
    this.set(position, Infinity);
  }

  /** The position of the first that so many pence are enough for; null where none is. */
  firstWithin(pence: number): number | null {
    if (this.least[1]! > pence) return null;
    let node = 1;
    while (node < this.leafCount) node = this.least[2 * node]! > pence ? 2 * node + 1 : 2 * node;
    return node - this.leafCount;
  }

  private set(position: number, amount: number): void {
    let node = this.leafCount + position;
    this.least[node] = amount;
    for (node >>= 1; node > 0; node >>= 1)
      this.least[node] = Math.min(this.least[2 * node]!, this.least[2 * node + 1]!);
  }
}
