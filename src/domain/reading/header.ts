import { finding, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { isBlank } from '../money/read-amount';
import { columnLetters, type Block } from '../sheet/block';
import {
  COLUMNS,
  columnOfHeading,
  isStandardHeading,
  MONEY_COLUMNS,
  NEEDED_COLUMNS,
  normalHeading,
  type ColumnKey,
  type MoneyColumn,
} from '../sheet/columns';
import type { Beside } from './beside';
import type { ReferenceParts } from './words/reference-parts';
import type { ColumnQuestion, MoneySums, Scale, SheetHeader } from './understanding';

/** The heading row of a register, and which column of the block holds what. */
export interface Header {
  /** The last line of the headings, from 0; the first is topIndex. */
  readonly rowIndex: number;
  readonly topIndex: number;
  /** Column index in the block of each column that is there. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  /** Every heading as it is, by column index. */
  readonly headings: readonly string[];
  /** Whose rows those without an authority of their own are; null where nobody said. */
  readonly authorityGiven: string | null;
  /** What is said of rows that count, besides what is wrong with them. */
  readonly notes?: readonly Finding[];
  /** By column of MONEY_COLUMNS: what its amounts are multiplied by. */
  readonly factors: readonly number[];
  readonly scale: ReadonlyMap<number, Scale>;
  /** Column of units, where rows say what their figure is; -1 where there is none. */
  readonly unitsIndex: number;
  /** Columns of which an answer is needed; those of money keep figures back that may need them. */
  readonly questions: readonly ColumnQuestion[];
  /** The columns of which a reference is made, where its number alone says several agreements; null where one has all of it. */
  readonly referenceParts: ReferenceParts | null;
  /** The line under the headings that says them once more in other words; below nil where there is none. */
  readonly wordsAt: number;
  /** The agreement or the authority of each row is in a line above it: its column is past the sheet's own, and is filled as the block is read. */
  readonly areKeysAbove: boolean;
  /** Columns of money that are the sum of several of the sheet's: none of these is in `columns`, as no cell of the sheet holds it. */
  readonly sums: MoneySums;
  /** Another table beside this one, which is none of it. */
  readonly beside: Beside | null;
  /** How the columns were understood; null for a register under known headings, of which there is nothing to say. */
  readonly understood: SheetHeader | null;
}

/** What is so for a register under known headings. */
export const PLAIN = {
  authorityGiven: null,
  factors: MONEY_COLUMNS.map(() => 1),
  scale: new Map<number, Scale>(),
  unitsIndex: -1,
  questions: [],
  referenceParts: null,
  wordsAt: -1,
  areKeysAbove: false,
  sums: {},
  beside: null,
  understood: null,
} as const;

/** True where the register has such a column of money, or several that it is the sum of. */
export const hasMoney = ({ columns, sums }: Pick<Header, 'columns' | 'sums'>, key: MoneyColumn): boolean =>
  columns[key] !== undefined || sums[key] !== undefined;

/** Where to point for a column of money: at it, or at the last of those that it is the sum of; null where it is not there. */
export const placeOfMoney = (
  { columns, sums }: Pick<Header, 'columns' | 'sums'>,
  key: MoneyColumn,
): number | null => columns[key] ?? sums[key]?.parts.at(-1) ?? null;

/** What a user said of headings that the add-in does not know: heading (in any spelling) to column, or to none. */
export type HeadingMapping = Readonly<Record<string, ColumnKey | 'none'>>;

type HeadingsSaid = ReadonlyMap<string, ColumnKey | 'none'>;
export const headingsSaid = (mapping: HeadingMapping): HeadingsSaid =>
  new Map(Object.entries(mapping).map(([heading, key]) => [normalHeading(heading), key]));

/** How many rows from the top are searched for the headings. */
const HEADER_SEARCH_ROWS = 50;

/**
 * Finds the heading row, under any titles: the first that names every needed column, so that headings which appear again
 * lower down, wider or not, take no row away; where none does, the one that names most columns.
 *
 * @returns the header, or the finding that says why there is none: no headings, a needed one missing, or two columns of
 * figures or keys with one meaning
 */
export function findHeader(block: Block, mapping: HeadingMapping = {}): Header | Finding {
  const mapped = headingsSaid(mapping);
  let best: { rowIndex: number; keys: (ColumnKey | null)[]; score: number } | null = null;
  let anything = false;
  for (let rowIndex = 0; rowIndex < Math.min(block.length, HEADER_SEARCH_ROWS); rowIndex++) {
    const row = block[rowIndex]!;
    anything ||= row.some((cell) => !isBlank(cell));
    const keys = Array.from(row, (cell) => keyOf(cell, mapped));
    const score = new Set(keys.filter((key) => key !== null)).size;
    if (score > (best?.score ?? 0)) best = { rowIndex, keys, score };
    if (NEEDED_COLUMNS.every((key) => keys.includes(key))) {
      best = { rowIndex, keys, score };
      break;
    }
  }
  if (!anything && block.every((row) => row.every(isBlank))) return finding('sheet-empty', null, null);
  if (!best || best.score < 2)
    return finding('header-not-found', null, null, { missing: 'Agreement, Authority and Value' });
  return headerFrom(block, best.rowIndex, best.keys, mapped);
}

export function keyOf(heading: unknown, mapped: HeadingsSaid): ColumnKey | null {
  const chosen = mapped.get(normalHeading(heading));
  return chosen === undefined ? columnOfHeading(heading) : chosen === 'none' ? null : chosen;
}

/** Two columns of these with one meaning would be a guess at a figure or a key; of others the first is taken. */
const isGuess = (key: ColumnKey): boolean =>
  COLUMNS[key].type === 'money' || COLUMNS[key].needed || key === 'expiryDate' || key === 'status';

/** Of several columns with one meaning, those that go first: what the user said, then the standard heading. */
function foremost(
  row: readonly unknown[],
  indexes: readonly number[],
  key: ColumnKey,
  mapped: HeadingsSaid,
): readonly number[] {
  const said = indexes.filter((index) => mapped.has(normalHeading(row[index])));
  if (said.length > 0) return said;
  const standard = indexes.filter((index) => isStandardHeading(row[index], key));
  return standard.length > 0 ? standard : indexes;
}

function headerFrom(
  block: Block,
  rowIndex: number,
  keys: readonly (ColumnKey | null)[],
  mapped: HeadingsSaid,
): Header | Finding {
  const row = block[rowIndex]!;
  const columns: Partial<Record<ColumnKey, number>> = {};
  for (const key of new Set(keys)) {
    if (key === null) continue;
    const indexes = [...keys.keys()].filter((index) => keys[index] === key);
    const [first, second] = foremost(row, indexes, key, mapped);
    columns[key] = first!;
    if (second === undefined || !isGuess(key)) continue;
    const name = (index: number) => `${quoted(row[index])} (column ${columnLetters(index)} of the range)`;
    const values = { column: COLUMNS[key].name, first: name(first!), second: name(second) };
    return finding('column-twice', rowIndex, second, values);
  }
  const missing = NEEDED_COLUMNS.filter((key) => columns[key] === undefined).map((key) => COLUMNS[key].name);
  if (missing.length > 0) return finding('column-missing', rowIndex, null, { missing: listed(missing) });
  const headings = Array.from(row, (cell) => (isBlank(cell) ? '' : quoted(cell)));
  return { ...PLAIN, rowIndex, topIndex: rowIndex, columns, headings };
}
