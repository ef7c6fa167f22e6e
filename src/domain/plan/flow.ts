/**
 * Money that flows from givers to takers: what one giver has may go to any of the takers that it reaches. Whole pence,
 * added and subtracted alone, so that nothing is rounded.
 *
 *   giver ──▶ taker with room                              placed at once
 *   giver ──▶ full taker ◀── other giver ──▶ with room     placed by re-routing what the other had placed
 *
 * A step takes the shortest such way, so that the number of steps has nothing to do with the amounts.
 */
export class Flow {
  private readonly giverCount: number;
  private readonly takerCount: number;
  /** What each giver has placed with each taker: a row for each giver. */
  private readonly placed: Float64Array;
  private readonly room: Float64Array;
  /**
   * Takers from which no room can be reached any more: they are full, and all that is placed with them can only go to one
   * another. No later step can change that, so that none looks there again.
   */
  private readonly shut: Uint8Array;
  /** Of the search under way: the giver from which a taker was reached, and the taker from which a giver was. */
  private readonly from: Int32Array;
  private readonly via: Int32Array;
  private readonly waiting: Int32Array;

  /**
   * @param reach of each giver the takers that its money may go to
   * @param rooms of each taker what it can still take, in pence
   */
  constructor(
    private readonly reach: readonly (readonly number[])[],
    rooms: readonly number[],
  ) {
    this.giverCount = reach.length;
    this.takerCount = rooms.length;
    this.placed = new Float64Array(this.giverCount * this.takerCount);
    this.room = Float64Array.from(rooms);
    this.shut = new Uint8Array(this.takerCount);
    this.from = new Int32Array(this.takerCount);
    this.via = new Int32Array(this.giverCount);
    this.waiting = new Int32Array(this.giverCount);
  }

  /**
   * Places as much of a giver's money as can be, re-routing what others have placed and never taking it back from them.
   *
   * @param amount in pence
   * @returns how much was placed
   */
  place(giver: number, amount: number): number {
    let left = amount;
    while (left > 0) {
      const taker = this.search(giver, true);
      if (taker === NONE) break;
      left -= this.push(giver, taker, left);
    }
    return amount - left;
  }

  /** What each giver has placed with each taker, where it has any, givers in order. */
  *lines(): Iterable<{ readonly giver: number; readonly taker: number; readonly amount: number }> {
    for (let giver = 0; giver < this.giverCount; giver++)
      for (let taker = 0; taker < this.takerCount; taker++) {
        const amount = this.amount(giver, taker);
        if (amount > 0) yield { giver, taker, amount };
      }
  }

  /** Every taker whose room, were there more of it, would place more of a giver's money. */
  reachable(giver: number): number[] {
    this.search(giver, false);
    const takers: number[] = [];
    for (let taker = 0; taker < this.takerCount; taker++) if (this.from[taker] !== NONE) takers.push(taker);
    return takers;
  }

  private amount(giver: number, taker: number): number {
    return this.placed[giver * this.takerCount + taker]!;
  }

  /**
   * Looks from one giver for the nearest taker with room.
   *
   * @param toRoom true ends at room; false goes everywhere
   * @returns the taker; NONE where no way leads to room: the takers that were reached are then shut
   */
  private search(giver: number, toRoom: boolean): number {
    this.from.fill(NONE);
    this.via.fill(NONE);
    this.via[giver] = START;
    this.waiting[0] = giver;
    let [next, end] = [0, 1];
    while (next < end) {
      const at = this.waiting[next++]!;
      for (const taker of this.reach[at]!) {
        if (this.from[taker] !== NONE || (toRoom && this.shut[taker])) continue;
        this.from[taker] = at;
        if (toRoom && this.room[taker]! > 0) return taker;
        for (let other = 0; other < this.giverCount; other++) {
          if (this.via[other] !== NONE || this.amount(other, taker) === 0) continue;
          this.via[other] = taker;
          this.waiting[end++] = other;
        }
      }
    }
    if (toRoom)
      for (let taker = 0; taker < this.takerCount; taker++)
        if (this.from[taker] !== NONE) this.shut[taker] = 1;
    return NONE;
  }

  /** Moves along the way that was found as much as every part of it lets through. */
  private push(giver: number, taker: number, most: number): number {
    let amount = Math.min(most, this.room[taker]!);
    for (let at = this.from[taker]!; at !== giver; at = this.from[this.via[at]!]!)
      amount = Math.min(amount, this.amount(at, this.via[at]!));
    this.room[taker]! -= amount;
    for (let to = taker; ;) {
      const at = this.from[to]!;
      this.placed[at * this.takerCount + to]! += amount;
      if (at === giver) return amount;
      to = this.via[at]!;
      this.placed[at * this.takerCount + to]! -= amount;
    }
  }
}

const NONE = -1;
/** In place of a taker, for the giver where a search begins. */
const START = -2;
