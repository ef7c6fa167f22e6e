import { excelErrorOf } from '../../money/excel-error';
import { columnOfHeading } from '../../sheet/columns';
import { isGuidance, isLineLabel, isSignature } from '../../sheet/line-labels';
import { integers, type Integers } from '../../sheet/numbers';
import { referenceKey } from '../../sheet/text';

/** In place of a hash: the cell names no agreement. */
export const NO_REFERENCE = 0;
const NOT_OWN_KEY = -1;

/** Looked up once: see read-register. */
const { imul } = Math;

interface OtherSpelling {
  readonly key: string;
  /** Of the key; NO_REFERENCE for a label, a blank, an Excel error. */
  readonly hash: number;
}

/**
 * The references of a register as its rows are read: which cells name an agreement, and a hash of what each is compared by.
 *
 * Agreements have no numbers yet, as most figures of money ask for none (agreement-numbers.ts). The hash is made in the one
 * pass over the letters that tells a reference from a label; it tells most references apart without a look at their texts.
 *
 * References are compared in capitals, as most are written, so that nearly every reference is its own key.
 */
export class References {
  /** By contribution: a hash or NO_REFERENCE; the complement of a hash where the cell is that of the contribution before. */
  private readonly hashes: Integers;
  /** The texts that are not their own key. */
  private readonly others = new Map<string, OtherSpelling>();
  private lastCell: unknown = undefined;
  private lastHash = NO_REFERENCE;

  /** @param cellOf the cell of a contribution's reference */
  constructor(
    most: number,
    readonly cellOf: (row: number) => unknown,
  ) {
    this.hashes = integers(most);
  }

  /** A hash, or NO_REFERENCE; the complement of a hash where the cell is the same as the last. */
  look(cell: unknown): number {
    // Contributions of one agreement mostly stand together.
    if (cell === this.lastCell) return this.lastHash === NO_REFERENCE ? NO_REFERENCE : ~this.lastHash;
    this.lastCell = cell;
    return (this.lastHash = this.find(textOf(cell)));
  }

  /** The hash where the row is known to be a contribution, whatever its agreement is called; NO_REFERENCE for no name. */
  ofContribution(cell: unknown): number {
    if (typeof cell !== 'string' || excelErrorOf(cell) !== null) return NO_REFERENCE;
    const key = this.others.get(cell)?.key ?? cell;
    return key === '' ? NO_REFERENCE : hashOf(key);
  }

  /**
   * Keeps what was found of a contribution.
   *
   * @param isNext true where the contribution before is in the row above
   */
  keep(row: number, found: number, isNext: boolean): void {
    this.hashes[row] = found < 0 && !isNext ? ~found : found;
  }

  /** The hash of a contribution's reference; NO_REFERENCE where it names no agreement. */
  hash(row: number): number {
    const found = this.hashes[row]!;
    return found < 0 ? ~found : found;
  }

  /** True for a contribution with the same cell as the one before it. */
  isRepeated(row: number): boolean {
    return this.hashes[row]! < 0;
  }

  /** True for two contributions whose references are one, under whatever authorities. */
  isSame(row: number, other: number): boolean {
    const hash = this.hash(row);
    return hash !== NO_REFERENCE && hash === this.hash(other) && this.keyOf(row) === this.keyOf(other);
  }

  private keyOf(row: number): string {
    const text = textOf(this.cellOf(row));
    return this.others.get(text)?.key ?? text;
  }

  private find(text: string): number {
    const hash = hashOfOwnKey(text);
    if (hash !== NOT_OWN_KEY) return hash;
    let other = this.others.get(text);
    if (other === undefined) this.others.set(text, (other = otherSpelling(text)));
    return other.hash;
  }
}

/** The text of a cell that may be a reference; "" for any other. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' && cell !== 0 ? String(cell) : '';

/**
 * The hash of a text that is its own key: it begins with a digit or a capital, has a digit, no small letter and no space.
 * NOT_OWN_KEY for any other.
 */
function hashOfOwnKey(text: string): number {
  let hash = FIRST_HASH;
  let hasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter <= 32 || letter >= 97) return NOT_OWN_KEY;
    if (letter >= 48 && letter <= 57) hasDigit = true;
    hash = imul(hash ^ letter, FACTOR);
  }
  return hasDigit && text.charCodeAt(0) >= 48 ? mixed(hash) : NOT_OWN_KEY;
}

/** The same hash of any key. */
function hashOf(key: string): number {
  let hash = FIRST_HASH;
  for (let i = 0; i < key.length; i++) hash = imul(hash ^ key.charCodeAt(i), FACTOR);
  return mixed(hash);
}

/** FNV-1a. */
const FIRST_HASH = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;

/** Its bits mixed once more: 29 of them, which V8 keeps without an object of their own, and never NO_REFERENCE. */
const mixed = (hash: number): number => ((hash ^ (hash >>> 15)) & 0x1fffffff) + 1;

/** What a text is compared by, and whether it is a reference at all: no blank, total's label or Excel error is one. */
function otherSpelling(text: string): OtherSpelling {
  const key = referenceKey(text).toUpperCase();
  const isNone =
    key === '' ||
    excelErrorOf(key) !== null ||
    isLineLabel(text) ||
    isSignature(text) ||
    isGuidance(text) ||
    columnOfHeading(text) === 'agreement';
  return { key, hash: isNone ? NO_REFERENCE : hashOf(key) };
}
