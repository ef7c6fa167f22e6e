import { isBlank, readAmount } from '../money/read-amount';
import type { Register } from '../register/register';
import type { ColumnKey } from '../sheet/columns';
import { looseKey, normalText, shownText, spacelessKey, unpaddedKey } from '../sheet/text';
import { KEYS, said, valuesOf } from './said';
import type { StandardRow, TextColumn } from './standard-row';

/** How two references are the same: as they stand, without punctuation, or without the noughts before a number. */
export type MatchedBy = 'reference' | 'punctuation' | 'noughts';

export interface Match {
  readonly row: StandardRow;
  readonly rowIndex: number;
  readonly by: MatchedBy;
}

/** Pairs rows of the sheet with rows of the register. */
export class Matcher {
  readonly matched: Match[] = [];
  unmatchedIncoming: StandardRow[];
  unmatchedOwn: number[];
  /** Rows left over of a reference that both sides have: they are of no other reference that only looks like it. */
  private readonly leftOwn: number[] = [];
  private readonly leftIncoming: StandardRow[] = [];
  /** A further row of a reference that the register spells otherwise is added as the register spells it. */
  readonly spelling = new Map<StandardRow, { readonly agreement: string; readonly contribution: string }>();

  constructor(
    private readonly register: Register,
    own: readonly number[],
    incoming: readonly StandardRow[],
  ) {
    this.unmatchedOwn = [...own];
    this.unmatchedIncoming = [...incoming];
    this.pairGroups(spacelessKey, 'reference');
    this.pairGroups(looseKey, 'punctuation');
    this.pairGroups(unpaddedKey, 'noughts');
    const order = new Map(incoming.map((row, index) => [row, index]));
    this.matched.sort((a, b) => order.get(a.row)! - order.get(b.row)!);
    this.unmatchedOwn = [...this.unmatchedOwn, ...this.leftOwn].sort((a, b) => a - b);
    this.unmatchedIncoming = [...this.unmatchedIncoming, ...this.leftIncoming].sort(
      (a, b) => order.get(a)! - order.get(b)!,
    );
  }

  /** Pairs those whose references are the same by one way of comparing. */
  private pairGroups(keyOf: (text: string) => string, by: MatchedBy): void {
    const groups = new Map<string, { own: number[]; incoming: StandardRow[] }>();
    const group = (key: string) => {
      const found = groups.get(key) ?? { own: [], incoming: [] };
      groups.set(key, found);
      return found;
    };
    for (const rowIndex of this.unmatchedOwn) group(this.ownKey(rowIndex, keyOf)).own.push(rowIndex);
    for (const row of this.unmatchedIncoming) group(this.incomingKey(row, keyOf)).incoming.push(row);
    this.unmatchedOwn = [];
    this.unmatchedIncoming = [];
    for (const { own, incoming } of groups.values()) this.pair(own, incoming, by);
  }

  private ownKey(rowIndex: number, keyOf: (text: string) => string): string {
    return JSON.stringify(
      [this.ownText(rowIndex, 'agreement'), this.ownText(rowIndex, 'contribution')].map(keyOf),
    );
  }

  /** A register without a column for contributions knows agreements alone. */
  private incomingKey({ texts }: StandardRow, keyOf: (text: string) => string): string {
    const hasContribution = this.register.header.columns.contribution !== undefined;
    return JSON.stringify(
      [texts.agreement ?? '', hasContribution ? (texts.contribution ?? '') : ''].map(keyOf),
    );
  }

  private ownText(rowIndex: number, column: TextColumn): string {
    const columnIndex = this.register.header.columns[column];
    return columnIndex === undefined ? '' : shownText(this.register.block[rowIndex]![columnIndex]);
  }

  private ownValue(rowIndex: number): number | null {
    const cell = this.register.block[rowIndex]![this.register.header.columns.value!];
    const amount = readAmount(cell);
    return typeof amount === 'number' && !isBlank(cell) ? amount : null;
  }

  /**
   * Pairs rows of which the register's already says all that the sheet's tells, so that an import made twice changes
   * nothing the second time. Rows that tell most go first, as they fit fewest; of those that fit, the one that says least
   * beside goes first, as it is the likeliest to have been made of such a row.
   */
  private pairSame(
    own: readonly number[],
    incoming: readonly StandardRow[],
    by: MatchedBy,
  ): { own: number[]; incoming: StandardRow[] } {
    const { columns } = this.register.header;
    const tells = ({ column }: { column: ColumnKey }): boolean =>
      !KEYS.includes(column) && columns[column] !== undefined;
    const told = new Map(incoming.map((row) => [row, valuesOf(row).filter(tells)]));
    const bySort = grouped(incoming, (row) =>
      told
        .get(row)!
        .map(({ column }) => column)
        .join(),
    );
    const sorts = [...bySort.values()].sort((a, b) => told.get(b[0]!)!.length - told.get(a[0]!)!.length);
    const paired = new Set<number | StandardRow>();
    const { block } = this.register;
    const filledCount = new Map(
      own.map((index) => [index, block[index]!.filter((cell) => !isBlank(cell)).length]),
    );
    const leastFirst = [...own].sort((a, b) => filledCount.get(a)! - filledCount.get(b)!);
    for (const rows of sorts) {
      const sort = told.get(rows[0]!)!.map(({ column }) => column);
      const saidOf = (rowIndex: number): string =>
        JSON.stringify(sort.map((column) => said(column, block[rowIndex]![columns[column]!])));
      const free = grouped(
        leastFirst.filter((rowIndex) => !paired.has(rowIndex)),
        saidOf,
      );
      const used = new Map<string, number>();
      for (const row of rows) {
        const key = JSON.stringify(told.get(row)!.map(({ column, after }) => said(column, after)));
        const index = used.get(key) ?? 0;
        const rowIndex = free.get(key)?.[index];
        if (rowIndex === undefined) continue;
        used.set(key, index + 1);
        this.matched.push({ rowIndex, row, by });
        paired.add(rowIndex).add(row);
      }
    }
    return {
      own: own.filter((rowIndex) => !paired.has(rowIndex)),
      incoming: incoming.filter((row) => !paired.has(row)),
    };
  }

  /** Within one reference: those that are the same, then by purpose and value, by value, by purpose, and the last one on each side whatever they hold. */
  private pair(own: readonly number[], incoming: readonly StandardRow[], by: MatchedBy): void {
    const rest = this.pairSame(own, incoming, by);
    let left = rest.own.map((rowIndex): Side<number> => ({
      of: rowIndex,
      purpose: normalText(this.ownText(rowIndex, 'purpose')),
      value: this.ownValue(rowIndex),
      trigger: normalText(this.ownText(rowIndex, 'trigger')),
    }));
    // What the register has no column for tells none of its rows apart.
    const { columns } = this.register.header;
    let right = rest.incoming.map((row): Side<StandardRow> => ({
      of: row,
      purpose: columns.purpose === undefined ? '' : normalText(row.texts.purpose),
      value: row.amounts.value ?? null,
      trigger: columns.trigger === undefined ? '' : normalText(row.texts.trigger),
    }));
    const passes: ((side: Side<unknown>) => unknown[])[] = [
      ({ purpose, value, trigger }) => [purpose, value, trigger],
      ({ purpose, value }) => [purpose, value],
      ({ value }) => [value],
    ];
    for (const partsOf of passes) [left, right] = this.pairBy(left, right, partsOf, by, false);
    [left, right] = this.pairBy(left, right, ({ purpose }) => [purpose], by, true);
    if (left.length === 1 && right.length === 1) {
      this.matched.push({ rowIndex: left[0]!.of, row: right[0]!.of, by });
      return;
    }
    const isShared = own.length > 0 && incoming.length > 0;
    for (const { of } of left) (isShared ? this.leftOwn : this.unmatchedOwn).push(of);
    for (const { of } of right) {
      (isShared ? this.leftIncoming : this.unmatchedIncoming).push(of);
      if (!isShared || by === 'reference') continue;
      const [agreement, contribution] = [
        this.ownText(own[0]!, 'agreement'),
        this.ownText(own[0]!, 'contribution'),
      ];
      this.spelling.set(of, { agreement, contribution });
    }
  }

  /**
   * Pairs the rows whose parts are the same, the first with the first.
   *
   * @param onlyOnes only where each side has but one row with those parts: between several the choice would be a guess
   * @returns what is left over on each side
   */
  private pairBy(
    own: readonly Side<number>[],
    incoming: readonly Side<StandardRow>[],
    partsOf: (side: Side<unknown>) => unknown[],
    by: MatchedBy,
    onlyOnes: boolean,
  ): [Side<number>[], Side<StandardRow>[]] {
    const keyOf = (side: Side<unknown>): string => JSON.stringify(partsOf(side));
    const left = grouped(own, keyOf);
    const right = grouped(incoming, keyOf);
    const paired = new Set<Side<unknown>>();
    for (const [key, theirs] of right) {
      const ours = left.get(key) ?? [];
      if (onlyOnes && (ours.length !== 1 || theirs.length !== 1)) continue;
      for (let index = 0; index < Math.min(ours.length, theirs.length); index++) {
        const [a, b] = [ours[index]!, theirs[index]!];
        this.matched.push({ rowIndex: a.of, row: b.of, by });
        paired.add(a).add(b);
      }
    }
    return [own.filter((side) => !paired.has(side)), incoming.filter((side) => !paired.has(side))];
  }
}

/** What rows of one reference are told apart by. */
interface Side<Row> {
  readonly of: Row;
  readonly purpose: string;
  readonly value: number | null;
  readonly trigger: string;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
