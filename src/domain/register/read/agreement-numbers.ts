import { integers } from '../../sheet/numbers';
import { referenceKey, shownText } from '../../sheet/text';
import { NO_REFERENCE, type References } from './references';
import { NO_GROUP, type AgreementGroup } from '../register';

/** Looked up once: see read-register. */
const { imul } = Math;

/** The contributions of a register, as far as their agreements are numbered by them. */
interface NumberedRows {
  readonly references: References;
  readonly rowCount: number;
  /** By row; NO_GROUP where it names none. */
  readonly authority: Int32Array;
}

/**
 * The agreements of a register, numbered 0, 1, 2, ... in the order in which they come: a reference under an authority.
 *
 * Numbers are for what counts or lists agreements, and for figures of one agreement. Other figures do without.
 */
export class AgreementNumbers {
  /** By row; NO_GROUP where it names no agreement. */
  readonly ofRow: Int32Array;
  /** By number: the first row of each. */
  private readonly firstRows: Int32Array;
  private list: readonly AgreementGroup[] | null = null;

  constructor(private readonly rows: NumberedRows) {
    const { references, rowCount, authority } = rows;
    const ofRow = new Int32Array(rowCount);
    const table = new AgreementTable(rows);
    for (let row = 0; row < rowCount; row++) {
      if (references.isRepeated(row) && authority[row] === authority[row - 1]) ofRow[row] = ofRow[row - 1]!;
      else ofRow[row] = table.number(row);
    }
    this.ofRow = ofRow;
    this.firstRows = table.firstRows.slice(0, table.count);
  }

  get count(): number {
    return this.firstRows.length;
  }

  /** By number. Most figures need the count alone. */
  get groups(): readonly AgreementGroup[] {
    const { references, authority } = this.rows;
    return (this.list ??= Array.from(this.firstRows, (row) => {
      const cell = references.cellOf(row);
      return { reference: shownText(cell), key: referenceKey(cell), authority: authority[row]! };
    }));
  }
}

const FIRST_CAPACITY = 1024;

/** Finds the number of an agreement by its hash. A Map of texts does the same in three times the time. */
class AgreementTable {
  count = 0;
  readonly firstRows: Int32Array;
  /** Number + 1 in each slot, 0 in a free one; beside it the hash. */
  private slots = integers(FIRST_CAPACITY);
  private hashes = integers(FIRST_CAPACITY);

  constructor(private readonly rows: NumberedRows) {
    this.firstRows = new Int32Array(rows.rowCount);
  }

  /** The number of the agreement of a row; a new one gets the next. NO_GROUP where it names none. */
  number(row: number): number {
    const { references, authority } = this.rows;
    const reference = references.hash(row);
    if (reference === NO_REFERENCE) return NO_GROUP;
    const own = authority[row]!;
    const hash = withAuthority(reference, own);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.hashes[slot] === hash) {
        const first = this.firstRows[entry - 1]!;
        if (authority[first] === own && references.isSame(first, row)) return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    this.firstRows[this.count] = row;
    this.slots[slot] = ++this.count;
    this.hashes[slot] = hash;
    if (this.count * 2 > this.slots.length) this.grow();
    return this.count - 1;
  }

  private grow(): void {
    const { slots, hashes } = this;
    const capacity = slots.length * 4;
    this.slots = integers(capacity);
    this.hashes = integers(capacity);
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hashes[old]! & (capacity - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = slots[old]!;
      this.hashes[slot] = hashes[old]!;
    }
  }
}

/** One reference may be under thousands of authorities, and each is an agreement of its own. */
const withAuthority = (hash: number, authority: number): number =>
  (hash ^ imul(authority, 0x9e3779b1)) & 0x3fffffff;
