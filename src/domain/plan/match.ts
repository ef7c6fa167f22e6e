import { Flow } from './flow';
import { withoutCircles, type Placing } from './without-circles';

/** Some money, and the projects that it may go to. */
export interface Supply {
  /** In pence; nothing is placed of an amount below nil. */
  readonly amount: number;
  /** Indexes of the projects, each once. */
  readonly mayFund: readonly number[];
}

export interface Matching {
  /** Of each supply how much is placed, in pence. */
  readonly placed: readonly number[];
  /** Of each project how much of its room is filled, in pence. */
  readonly filled: readonly number[];
  /** Who pays for what: at most supplies + projects - 1 lines, in order of supplies and then of projects. */
  readonly lines: readonly MatchedLine[];
  /**
   * Of a supply with something left, for a full project that it may go to: how much more room there places all of it. What
   * comes first, and could go there too, is in it.
   */
  readonly roomWanted: (supply: number, project: number) => number;
}

export interface MatchedLine {
  readonly supply: number;
  readonly project: number;
  readonly amount: number;
}

/**
 * Matches money to projects, exactly (docs/decisions/0014-the-plan.md has the method and its proof):
 *
 *   1 supplies in order, each placed as far as can be by re-routing   how much of each supply can be placed
 *   2 the same from the projects' side, in order of priority          how much of each project can be filled
 *   3 once more, with just these amounts and these rooms              both at once
 *
 * No plan places more of the first supplies, however many of them are taken; none fills more of the first projects; none
 * places more in all.
 *
 * @param supplies in order: what comes first is placed first
 * @param rooms what each project can take, in pence
 * @param priority the indexes of all projects, the most important first
 */
export function match(
  supplies: readonly Supply[],
  rooms: readonly number[],
  priority: readonly number[],
): Matching {
  const kinds = kindsOf(supplies);
  const takes = rooms.map((room) => Math.max(0, room));
  const first = new Flow(kinds.reach, takes);
  const placed = supplies.map(({ amount }, supply) => first.place(kinds.of[supply]!, Math.max(0, amount)));
  const filled = filledBy(supplies, kinds, takes, priority);
  const both = new Flow(kinds.reach, filled);
  for (const [supply, amount] of placed.entries())
    if (both.place(kinds.of[supply]!, amount) !== amount)
      throw new Error('The two halves of the plan do not meet.'); // the proof says that this cannot be
  const ofKinds = withoutCircles([...both.lines()], kinds.reach.length, rooms.length);
  return {
    placed,
    filled,
    lines: linesOf(kinds, placed, ofKinds, priority),
    roomWanted: roomsWanted(supplies, placed, kinds, first),
  };
}

/** Supplies that may go to the same projects are one kind: the flow has one giver for each kind. */
interface Kinds {
  /** The kind of each supply. */
  readonly of: readonly number[];
  readonly reach: readonly (readonly number[])[];
}

function kindsOf(supplies: readonly Supply[]): Kinds {
  const numbers = new Map<string, number>();
  const reach: (readonly number[])[] = [];
  const of = supplies.map(({ mayFund }) => {
    const sorted = [...mayFund].sort((a, b) => a - b);
    const key = sorted.join();
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = reach.length));
      reach.push(sorted);
    }
    return number;
  });
  return { of, reach };
}

/** How far each project can be filled, the first of them as far as any plan fills it. */
function filledBy(
  supplies: readonly Supply[],
  { of, reach }: Kinds,
  rooms: readonly number[],
  priority: readonly number[],
): number[] {
  const ofKind = reach.map(() => 0);
  for (const [supply, { amount }] of supplies.entries()) ofKind[of[supply]!]! += Math.max(0, amount);
  const fundedBy = rooms.map((): number[] => []);
  for (const [kind, projects] of reach.entries())
    for (const project of projects) fundedBy[project]!.push(kind);
  const flow = new Flow(fundedBy, ofKind);
  const filled = rooms.map(() => 0);
  for (const project of priority) filled[project] = flow.place(project, rooms[project]!);
  return filled;
}

/**
 * The lines of each kind, shared out among its supplies: the first of them pays for the most important project, and what it
 * leaves goes on. That makes no more lines than supplies and projects of the kind, less one.
 */
function linesOf(
  { of, reach }: Kinds,
  placed: readonly number[],
  ofKinds: readonly Placing[],
  priority: readonly number[],
): MatchedLine[] {
  const rank = new Map(priority.map((project, index) => [project, index]));
  const byKind = reach.map((): { project: number; left: number }[] => []);
  for (const { giver, taker, amount } of ofKinds) byKind[giver]!.push({ project: taker, left: amount });
  for (const parts of byKind) parts.sort((a, b) => rank.get(a.project)! - rank.get(b.project)!);
  const lines: MatchedLine[] = [];
  const at = reach.map(() => 0);
  for (const [supply, all] of placed.entries()) {
    const kind = of[supply]!;
    for (let left = all; left > 0;) {
      const part = byKind[kind]![at[kind]!]!;
      const amount = Math.min(left, part.left);
      lines.push({ supply, project: part.project, amount });
      left -= amount;
      part.left -= amount;
      if (part.left === 0) at[kind]!++;
    }
  }
  return lines;
}

/** The room that is wanted is counted up supply by supply: each waits for those before it that could go there too. */
function roomsWanted(
  supplies: readonly Supply[],
  placed: readonly number[],
  { of, reach }: Kinds,
  flow: Flow,
): Matching['roomWanted'] {
  let wanted: ReadonlyMap<number, readonly number[]> | null = null;
  const countUp = (): ReadonlyMap<number, readonly number[]> => {
    const all = new Map<number, readonly number[]>();
    const reached = reach.map((_, kind) => flow.reachable(kind));
    const waiting: number[] = [];
    for (const [supply, { amount }] of supplies.entries()) {
      const left = Math.max(0, amount) - placed[supply]!;
      if (left === 0) continue;
      for (const project of reached[of[supply]!]!) waiting[project] = (waiting[project] ?? 0) + left;
      all.set(supply, [...waiting]);
    }
    return all;
  };
  return (supply, project) => (wanted ??= countUp()).get(supply)?.[project] ?? 0;
}
