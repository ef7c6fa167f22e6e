import { Subsets } from './subset-sum';
import { putUnder } from '../sheet/put-under';

/** A line of the general ledger, or a movement, as matching sees it. */
export interface MatchItem {
  /** Pence, with the same sign on both sides for the same event. */
  readonly amount: number;
  readonly date: number;
  /** For comparison; "" for none. */
  readonly reference: string;
  /** For comparison; "" where it is not known whose it is: it may be any. */
  readonly authority: string;
}

export type MatchStatus =
  | 'reference-and-amount'
  | 'amount-within-7-days'
  | 'several-movements'
  | 'amount-differs'
  | 'ambiguous'
  | 'only-in-ledger'
  | 'only-in-movements';

/** What was matched with what, as indexes: one line with one movement or several, or one side alone. */
export interface Match {
  readonly status: MatchStatus;
  readonly line: number | null;
  readonly movements: readonly number[];
}

const DAYS_APART = 7;
/** Beyond so many movements a line may be made up of almost anything. */
export const MAX_PARTS = 20;
const SUBSETS_REMEMBERED = 50;

/**
 * Matches the general ledger's lines with movements. Passes in order: reference and amount; amount within seven days in
 * one authority; one line that is several movements; one reference with two amounts. What could be matched in two ways is
 * ambiguous, and not chosen; what it may be is no other's for certain, so in later passes that is ambiguous too.
 *
 * Law: ledger total - movements total = unmatched ledger - unmatched movements + differences of the matched.
 */
export function matchLedger(lines: readonly MatchItem[], movements: readonly MatchItem[]): Match[] {
  const matcher = new Matcher(lines, movements);
  matcher.byReferenceAndAmount();
  matcher.byAmountAndDate();
  matcher.bySeveral();
  matcher.byReferenceAlone();
  return matcher.result();
}

class Matcher {
  private readonly matches: Match[] = [];
  private readonly lineMatched: Uint8Array;
  private readonly movementMatched: Uint8Array;
  /** What has two answers: no later pass matches it, nor what may be its match. */
  private readonly ambiguousLines = new Set<number>();
  private readonly ambiguousMovements = new Set<number>();

  constructor(
    private readonly lines: readonly MatchItem[],
    private readonly movements: readonly MatchItem[],
  ) {
    this.lineMatched = new Uint8Array(lines.length);
    this.movementMatched = new Uint8Array(movements.length);
  }

  /**
   * The same reference and the same amount. Where several on each side are the same, as many of one as of the other, they
   * are interchangeable and matched in order of date; where there are more of one, nobody knows which is too many.
   */
  byReferenceAndAmount(): void {
    const keyOf = ({ reference, amount }: MatchItem): string | null =>
      reference === '' ? null : `${reference} ${amount}`;
    for (const [lines, movements] of this.paired(keyOf)) {
      if (lines.length === movements.length) {
        const ordered = inDateOrder(this.movements, movements);
        for (const [n, line] of inDateOrder(this.lines, lines).entries())
          this.match('reference-and-amount', line, [ordered[n]!]);
      } else this.setAside(lines, movements);
    }
  }

  /** The same amount within seven days, in one authority: where each is the only one for the other. */
  byAmountAndDate(): void {
    const [lines, movements] = [this.openLines(), this.openMovements()];
    const near = (items: readonly MatchItem[], indexes: readonly number[]) => {
      const candidates = new DatedByAmount(items, indexes);
      return (item: MatchItem) => candidates.near(item);
    };
    const movementsNear = near(this.movements, this.unmatchedMovements());
    const linesNear = near(this.lines, this.unmatchedLines());
    const ofLine = lines.map((line) => movementsNear(this.lines[line]!));
    const ofMovement = new Map(movements.map((movement) => [movement, linesNear(this.movements[movement]!)]));
    for (const [n, line] of lines.entries()) {
      const [first, second] = ofLine[n]!;
      if (first === undefined) continue;
      const isOnly = second === undefined && ofMovement.get(first)?.length === 1;
      if (isOnly) this.match('amount-within-7-days', line, [first]);
      else this.setAside([line], []);
    }
    for (const [movement, fits] of ofMovement)
      if (fits.length > 0 && !this.movementMatched[movement]) this.setAside([], [movement]);
  }

  /** One line that is several movements: those of its reference, else those within seven days in one authority. */
  bySeveral(): void {
    const unmatched = this.unmatchedMovements();
    const byReference = groupIndexes(this.movements, unmatched, ({ reference }) => reference);
    const byDate = new Dated(this.movements, unmatched);
    const chosen: { line: number; parts: number[] }[] = [];
    // Lines of one day have the same candidates: their sums are made once.
    const known = new Map<string, Subsets>();
    const subsetsOf = (may: readonly number[]): Subsets => {
      const key = may.join();
      let subsets = known.get(key);
      if (!subsets) {
        if (known.size >= SUBSETS_REMEMBERED) known.clear();
        subsets = new Subsets(may.map((movement) => this.movements[movement]!.amount));
        known.set(key, subsets);
      }
      return subsets;
    };
    const used = new Map<number, number>();
    // In order of date, as lines that are near one another have the same candidates.
    for (const line of inDateOrder(this.lines, this.openLines())) {
      const item = this.lines[line]!;
      const named = item.reference === '' ? [] : (byReference.get(item.reference) ?? []);
      const isPart = (movement: number): boolean =>
        Math.sign(this.movements[movement]!.amount) === Math.sign(item.amount);
      const may = named.length > 0 ? named.filter(isPart) : byDate.near(item, MAX_PARTS + 1, isPart);
      if (may.length < 2 || may.length > MAX_PARTS) continue;
      const all = may.reduce((sum, movement) => sum + this.movements[movement]!.amount, 0);
      if (Math.abs(all) < Math.abs(item.amount)) continue;
      const parts = this.partsOf(item.amount, may, subsetsOf);
      if (parts === null) continue;
      if (parts === 'several' || parts.some((part) => this.ambiguousMovements.has(part))) {
        this.ambiguousLines.add(line);
        continue;
      }
      chosen.push({ line, parts });
      for (const part of parts) used.set(part, (used.get(part) ?? 0) + 1);
    }
    for (const { line, parts } of chosen) {
      if (parts.every((part) => used.get(part) === 1)) this.match('several-movements', line, parts);
      else this.setAside([line], parts);
    }
  }

  /** The movements of one authority that add up to an amount; "several" where more than one choice of them does. */
  private partsOf(
    amount: number,
    may: readonly number[],
    subsetsOf: (may: readonly number[]) => Subsets,
  ): number[] | 'several' | null {
    const authorityOf = (movement: number): string => this.movements[movement]!.authority;
    const authorities = new Set(may.map(authorityOf).filter((authority) => authority !== ''));
    const groups =
      authorities.size < 2
        ? [may]
        : [...authorities].map((authority) =>
            may.filter((movement) => ['', authority].includes(authorityOf(movement))),
          );
    let found: number[] | null = null;
    for (const group of groups) {
      const subset = group.length < 2 ? null : subsetsOf(group).only(amount);
      if (subset === null) continue;
      if (subset === 'several') return 'several';
      const parts = subset.map((index) => group[index]!);
      // Parts of which nobody knows the authority are found in every group.
      if (found && found.join() !== parts.join()) return 'several';
      found = parts;
    }
    return found;
  }

  /** The same reference once on each side, and another amount: a difference to be looked into. */
  byReferenceAlone(): void {
    for (const [lines, movements] of this.paired(({ reference }) => reference || null)) {
      const [[line], [movement]] = [lines, movements];
      const areOpen = !this.ambiguousLines.has(line!) && !this.ambiguousMovements.has(movement!);
      if (lines.length === 1 && movements.length === 1 && areOpen)
        this.match('amount-differs', line!, movements);
    }
  }

  result(): Match[] {
    const alone = (status: MatchStatus, line: number | null, movements: readonly number[]): Match => ({
      status,
      line,
      movements,
    });
    const lines = this.unmatchedLines().map((line) =>
      alone(this.ambiguousLines.has(line) ? 'ambiguous' : 'only-in-ledger', line, []),
    );
    const movements = this.unmatchedMovements().map((movement) =>
      alone(this.ambiguousMovements.has(movement) ? 'ambiguous' : 'only-in-movements', null, [movement]),
    );
    return [...lines, ...movements, ...this.matches];
  }

  private match(status: MatchStatus, line: number, movements: readonly number[]): void {
    this.matches.push({ status, line, movements });
    this.lineMatched[line] = 1;
    for (const movement of movements) this.movementMatched[movement] = 1;
  }

  private setAside(lines: readonly number[], movements: readonly number[]): void {
    for (const line of lines) this.ambiguousLines.add(line);
    for (const movement of movements) this.ambiguousMovements.add(movement);
  }

  private unmatchedLines(): number[] {
    return [...this.lines.keys()].filter((line) => !this.lineMatched[line]);
  }

  private unmatchedMovements(): number[] {
    return [...this.movements.keys()].filter((movement) => !this.movementMatched[movement]);
  }

  private openLines(): number[] {
    return this.unmatchedLines().filter((line) => !this.ambiguousLines.has(line));
  }

  private openMovements(): number[] {
    return this.unmatchedMovements().filter((movement) => !this.ambiguousMovements.has(movement));
  }

  /** Lines and movements with the same key, of those that are not matched. */
  private paired(keyOf: (item: MatchItem) => string | null): [number[], number[]][] {
    const movements = groupIndexes(this.movements, this.unmatchedMovements(), keyOf);
    const lines = groupIndexes(this.lines, this.unmatchedLines(), keyOf);
    return [...lines].flatMap(([key, of]): [number[], number[]][] => {
      const same = movements.get(key);
      return same ? [[of, same]] : [];
    });
  }
}

function groupIndexes(
  items: readonly MatchItem[],
  indexes: readonly number[],
  keyOf: (item: MatchItem) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(items[index]!);
    if (key === null || key === '') continue;
    putUnder(groups, key, index);
  }
  return groups;
}

const inDateOrder = (items: readonly MatchItem[], indexes: readonly number[]): number[] =>
  [...indexes].sort((a, b) => items[a]!.date - items[b]!.date || a - b);

/** True where nothing speaks against both being one authority's: a side that does not say may be any. */
const mayBeOne = (a: MatchItem, b: MatchItem): boolean =>
  a.authority === '' || b.authority === '' || a.authority === b.authority;

/** Items in order of date, to be found within seven days of another. */
class Dated {
  private readonly order: number[];

  constructor(
    private readonly items: readonly MatchItem[],
    indexes: readonly number[],
  ) {
    this.order = inDateOrder(items, indexes);
  }

  /** Those near in date that may be of the same authority and are accepted; no more than `most`. */
  near(item: MatchItem, most = Infinity, accepts: (index: number) => boolean = () => true): number[] {
    const found: number[] = [];
    for (let at = this.firstFrom(item.date - DAYS_APART); at < this.order.length; at++) {
      const index = this.order[at]!;
      const other = this.items[index]!;
      if (other.date > item.date + DAYS_APART || found.length >= most) break;
      if (mayBeOne(item, other) && accepts(index)) found.push(index);
    }
    return found;
  }

  private firstFrom(date: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[this.order[middle]!]!.date < date) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The same for items of one amount. */
class DatedByAmount {
  private readonly byAmount = new Map<number, Dated>();

  constructor(items: readonly MatchItem[], indexes: readonly number[]) {
    const groups = new Map<number, number[]>();
    for (const index of indexes) {
      const { amount } = items[index]!;
      putUnder(groups, amount, index);
    }
    for (const [amount, group] of groups) this.byAmount.set(amount, new Dated(items, group));
  }

  /** Two at most: more is no more than ambiguous. */
  near(item: MatchItem): number[] {
    return this.byAmount.get(item.amount)?.near(item, 2) ?? [];
  }
}
