import { matchByKeys, type KeyWay, type SameKey } from '../diff/match-by-keys';
import { groupBy, RowPairing } from '../diff/row-pairing';
import { isBlank, readAmount } from '../money/read-amount';
import type { Register } from '../register/register';
import type { ColumnKey } from '../sheet/columns';
import { looseKey, normalText, shownText, spacelessKey, unpaddedKey } from '../sheet/text';
import { KEYS, said, valuesOf } from './said';
import type { StandardRow, TextColumn } from './standard-row';

/**
 * How two references are the same: as they are, without punctuation, without the noughts before a number, or the agreement
 * alone, where one side does not name the contribution.
 */
export type MatchedBy = 'reference' | 'punctuation' | 'noughts' | 'agreement';

export interface Match {
  readonly row: StandardRow;
  readonly rowIndex: number;
  readonly by: MatchedBy;
}

/** Rows of a sheet, matched with rows of the register. */
export interface RowsMatched {
  /** In the order of the sheet. */
  readonly matched: readonly Match[];
  readonly unmatchedIncoming: readonly StandardRow[];
  readonly unmatchedOwn: readonly number[];
  /** A further row of a reference that the register spells otherwise is added as the register spells it. */
  readonly spelling: ReadonlyMap<StandardRow, { readonly agreement: string; readonly contribution: string }>;
}

interface Way extends KeyWay<number, StandardRow> {
  readonly by: MatchedBy;
}

/**
 * Pairs rows of the sheet with rows of the register: by their references, and within one reference by what they say.
 *
 * @param setAside rows that the register does not count, being parts or the sum of others: rows of the sheet that are in it
 * as such would be added once more by each import. One that the sheet does not have is not missing.
 */
export function matchRows(
  register: Register,
  own: readonly number[],
  incoming: readonly StandardRow[],
  setAside: readonly number[] = [],
): RowsMatched {
  const matched: Match[] = [];
  const spelling = new Map<StandardRow, { readonly agreement: string; readonly contribution: string }>();
  const aside = new Set(setAside);
  const within = new WithinReference(register, aside);
  const ways = [
    wayOf(register, spacelessKey, 'reference'),
    wayOf(register, looseKey, 'punctuation'),
    wayOf(register, unpaddedKey, 'noughts'),
  ];
  const rest = matchByKeys(
    [...own, ...setAside],
    incoming,
    ways,
    (group: SameKey<number, StandardRow, Way>) => {
      const { pairing, way, before } = group;
      within.pair(pairing);
      for (const [rowIndex, row] of pairing.pairs) matched.push({ rowIndex, row, by: way.by });
      if (way.by === 'reference') return;
      const text = (column: TextColumn): string => ownText(register, before[0]!, column);
      for (const row of pairing.after)
        spelling.set(row, { agreement: text('agreement'), contribution: text('contribution') });
    },
  );
  const alone = new RowPairing(
    rest.before.filter((rowIndex) => !aside.has(rowIndex)),
    rest.after.filter((row) => !spelling.has(row)),
  );
  pairByAgreement(register, alone);
  for (const [rowIndex, row] of alone.pairs) matched.push({ rowIndex, row, by: 'agreement' });
  const order = new Map(incoming.map((row, index) => [row, index]));
  matched.sort((a, b) => order.get(a.row)! - order.get(b.row)!);
  const paired = new Set(alone.pairs.map(([, row]) => row));
  const unmatchedIncoming = rest.after.filter((row) => !paired.has(row));
  return { matched, unmatchedIncoming, unmatchedOwn: alone.before, spelling };
}

/**
 * Pairs rows of one agreement of which one side does not name the contribution, where each side has but one that is left:
 * a sheet that knows agreements alone would be added beside the register, and its money counted twice.
 */
function pairByAgreement(register: Register, pairing: RowPairing<number, StandardRow>): void {
  const contribution = (rowIndex: number): string => ownText(register, rowIndex, 'contribution');
  const agreement = (rowIndex: number): string => ownText(register, rowIndex, 'agreement');
  for (const keyOf of [spacelessKey, looseKey, unpaddedKey]) {
    pairing.bySame(
      (rowIndex) => [keyOf(agreement(rowIndex)) || null],
      ({ texts }) => ((texts.contribution ?? '') === '' ? keyOf(texts.agreement ?? '') || null : null),
      true,
    );
    pairing.bySame(
      (rowIndex) => [contribution(rowIndex) === '' ? keyOf(agreement(rowIndex)) || null : null],
      ({ texts }) => keyOf(texts.agreement ?? '') || null,
      true,
    );
  }
}

function wayOf(register: Register, keyOf: (text: string) => string, by: MatchedBy): Way {
  // A register without a column for contributions knows agreements alone.
  const hasContribution = register.header.columns.contribution !== undefined;
  const key = (agreement: string, contribution: string): string =>
    JSON.stringify([keyOf(agreement), keyOf(contribution)]);
  return {
    by,
    before: (rowIndex) =>
      key(ownText(register, rowIndex, 'agreement'), ownText(register, rowIndex, 'contribution')),
    after: ({ texts }) => key(texts.agreement ?? '', hasContribution ? (texts.contribution ?? '') : ''),
  };
}

function ownText({ block, header }: Register, rowIndex: number, column: TextColumn): string {
  const columnIndex = header.columns[column];
  return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
}

/** What rows of one reference are distinguished by; what the register has no column for tells none of its rows apart. */
interface Parts {
  readonly purpose: string;
  readonly value: number | null;
  readonly trigger: string;
}

/** Pairs rows of one reference. */
class WithinReference {
  constructor(
    private readonly register: Register,
    private readonly aside: ReadonlySet<number>,
  ) {}

  /**
   * Those that are the same, then by purpose and value, by value, by purpose, and the last one on each side whatever they
   * hold.
   */
  pair(pairing: RowPairing<number, StandardRow>): void {
    this.pairSame(pairing);
    const aside = pairing.before.filter((rowIndex) => this.aside.has(rowIndex));
    pairing.setApart({ before: aside, after: [] });
    this.pairAlike(pairing);
    if (aside.length === 0 || pairing.after.length === 0) return;
    const rest = new RowPairing(aside, pairing.after);
    this.pairAlike(rest);
    for (const [rowIndex, row] of rest.pairs) pairing.join(rowIndex, row);
  }

  private pairAlike(pairing: RowPairing<number, StandardRow>): void {
    const [ours, theirs] = [this.ownParts(pairing.before), this.incomingParts(pairing.after)];
    const byParts = (partsOf: (parts: Parts) => unknown[], onlyOnes = false): void =>
      pairing.bySame(
        (rowIndex) => [JSON.stringify(partsOf(ours.get(rowIndex)!))],
        (row) => JSON.stringify(partsOf(theirs.get(row)!)),
        onlyOnes,
      );
    byParts(({ purpose, value, trigger }) => [purpose, value, trigger]);
    byParts(({ purpose, value }) => [purpose, value]);
    byParts(({ value }) => [value]);
    byParts(({ purpose }) => [purpose], true);
    const [lastOwn, ...moreOwn] = pairing.before;
    const [lastIncoming, ...moreIncoming] = pairing.after;
    const isLast = moreOwn.length === 0 && moreIncoming.length === 0;
    if (isLast && lastOwn !== undefined && lastIncoming !== undefined) pairing.join(lastOwn, lastIncoming);
  }

  /**
   * Pairs rows of which the register's already says all that the sheet's tells, so that an import made twice changes
   * nothing the second time. Rows that tell most go first, as they fit fewest; of those that fit, the one that says least
   * beside goes first, as it is the likeliest to have been made of such a row.
   */
  private pairSame(pairing: RowPairing<number, StandardRow>): void {
    const { block, header } = this.register;
    const { columns } = header;
    const tells = ({ column }: { column: ColumnKey }): boolean =>
      !KEYS.includes(column) && columns[column] !== undefined;
    const valuesByRow = new Map(pairing.after.map((row) => [row, valuesOf(row).filter(tells)]));
    const bySort = groupBy(pairing.after, (row) =>
      valuesByRow
        .get(row)!
        .map(({ column }) => column)
        .join(),
    );
    const sorts = [...bySort.values()].sort(
      (a, b) => valuesByRow.get(b[0]!)!.length - valuesByRow.get(a[0]!)!.length,
    );
    const filledCount = new Map(
      pairing.before.map((index) => [index, block[index]!.filter((cell) => !isBlank(cell)).length]),
    );
    const isAside = (rowIndex: number): number => (this.aside.has(rowIndex) ? 1 : 0);
    const leastFirst = [...pairing.before].sort(
      (a, b) => isAside(a) - isAside(b) || filledCount.get(a)! - filledCount.get(b)!,
    );
    const paired = new Set<number>();
    for (const rows of sorts) {
      const sort = valuesByRow.get(rows[0]!)!.map(({ column }) => column);
      const same = new RowPairing(
        leastFirst.filter((rowIndex) => !paired.has(rowIndex)),
        rows,
      );
      same.bySame(
        (rowIndex) => [
          JSON.stringify(sort.map((column) => said(column, block[rowIndex]![columns[column]!]))),
        ],
        (row) => JSON.stringify(valuesByRow.get(row)!.map(({ column, after }) => said(column, after))),
      );
      for (const [rowIndex, row] of same.pairs) {
        paired.add(rowIndex);
        pairing.join(rowIndex, row);
      }
    }
  }

  private ownParts(rows: readonly number[]): ReadonlyMap<number, Parts> {
    const parts = (rowIndex: number): Parts => ({
      purpose: normalText(ownText(this.register, rowIndex, 'purpose')),
      value: this.ownValue(rowIndex),
      trigger: normalText(ownText(this.register, rowIndex, 'trigger')),
    });
    return new Map(rows.map((rowIndex) => [rowIndex, parts(rowIndex)]));
  }

  private incomingParts(rows: readonly StandardRow[]): ReadonlyMap<StandardRow, Parts> {
    const { columns } = this.register.header;
    const parts = ({ texts, amounts }: StandardRow): Parts => ({
      purpose: columns.purpose === undefined ? '' : normalText(texts.purpose),
      value: amounts.value ?? null,
      trigger: columns.trigger === undefined ? '' : normalText(texts.trigger),
    });
    return new Map(rows.map((row) => [row, parts(row)]));
  }

  private ownValue(rowIndex: number): number | null {
    const cell = this.register.block[rowIndex]![this.register.header.columns.value!];
    const amount = readAmount(cell);
    return typeof amount === 'number' && !isBlank(cell) ? amount : null;
  }
}
