import { FINGERPRINT_LENGTH, rowSignature } from '../excel/cell-content';
import type { TargetSnapshot } from './target-snapshot';
import type { UndoBlock } from './write-plan';

/** Where a row that was written stands now; or that it is gone, or that several rows could be it. */
export type RowFound = { readonly rowIndex: number; readonly isUnchanged: boolean } | 'gone' | 'several';

/** A row that looks like a written one in less than this of its cells is another row. */
const LIKENESS = 0.6;
const BLANK = '-'.repeat(FINGERPRINT_LENGTH);
const FORMULA = '='.repeat(FINGERPRINT_LENGTH);

/** Finds the rows of a write again by what they held after it, wherever sorting and inserting has taken them. */
export class RowFinder {
  /** Of each column of the record, its column now; -1 where it is gone. */
  readonly columns: readonly number[];
  private readonly signatures: readonly string[];
  private readonly rowsBySignature = new Map<string, number[]>();
  private readonly taken = new Set<number>();

  constructor(record: UndoBlock, seen: TargetSnapshot) {
    this.columns = columnsNow(record, seen);
    const first = record.headings === null ? 0 : 1;
    this.signatures = seen.values.map((row, r) => {
      if (r < first) return '';
      const cells = (all: readonly unknown[]) => this.columns.map((c) => (c < 0 ? '\u0000' : all[c]));
      return rowSignature(cells(row), cells(seen.formulas[r] ?? []));
    });
    this.signatures.forEach((signature, r) => {
      const rows = this.rowsBySignature.get(signature);
      if (rows) rows.push(r);
      else this.rowsBySignature.set(signature, [r]);
    });
  }

  /**
   * The row that holds what it held after the write; else the one that is most like it.
   *
   * @param changed columns of the record that the write changed: a row is known by the others
   * @param twinCount how many rows of the record are this one over again, so that it is all one which is which
   */
  find(rowIndex: number, signature: string, changed: ReadonlySet<number>, twinCount = 1): RowFound {
    const all = this.rowsBySignature.get(signature) ?? [];
    const exact = all.filter((r) => !this.taken.has(r));
    if (exact.includes(rowIndex)) return this.take(rowIndex, true);
    if (exact.length === 0) return this.findAlike(rowIndex, signature, changed);
    return exact.length === 1 || all.length === twinCount ? this.take(exact[0]!, true) : 'several';
  }

  private findAlike(rowIndex: number, signature: string, changed: ReadonlySet<number>): RowFound {
    const wanted = pieces(signature);
    const held = [...wanted.keys()].filter((c) => wanted[c] !== BLANK && wanted[c] !== FORMULA);
    const others = held.filter((c) => !changed.has(c));
    const known = others.length > 1 ? others : held;
    let best: number[] = [];
    let most = Math.max(1, known.length * LIKENESS);
    this.signatures.forEach((own, r) => {
      if (own === '' || this.taken.has(r)) return;
      const score = known.filter((c) => pieceAt(own, c) === wanted[c]).length;
      if (score < most) return;
      best = score === most ? [...best, r] : [r];
      most = score;
    });
    if (best.length === 0) return 'gone';
    if (best.length > 1 && !best.includes(rowIndex)) return 'several';
    return this.take(best.includes(rowIndex) ? rowIndex : best[0]!, false);
  }

  private take(rowIndex: number, isUnchanged: boolean): RowFound {
    this.taken.add(rowIndex);
    return { rowIndex, isUnchanged };
  }
}

const pieceAt = (signature: string, c: number): string =>
  signature.slice(c * FINGERPRINT_LENGTH, (c + 1) * FINGERPRINT_LENGTH);

const pieces = (signature: string): string[] =>
  Array.from({ length: signature.length / FINGERPRINT_LENGTH }, (_, c) => pieceAt(signature, c));

/** Columns of a table are known by their headings, those of a block by where they stand. */
function columnsNow({ headings, columnCount }: UndoBlock, seen: TargetSnapshot): number[] {
  if (headings === null) return Array.from({ length: columnCount }, (_, c) => c);
  const now = (seen.values[0] ?? []).map(String);
  return headings.map((heading, c) => (now[c] === heading ? c : now.indexOf(heading)));
}
