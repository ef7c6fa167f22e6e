import { alignRows } from './align-rows';
import { codesOf, readBack, type SheetNow } from './reading-back';
import type { CellCode, RecordedRow, TabRecord } from './tab-record';

/** How many cells of a tab are not as they were written, except for notes. */
export interface ByHand {
  /** Cells that hold something else: a refresh stops at them, and shows them. */
  readonly typed: number;
  /** Cells that were cleared, or are elsewhere: nothing in them is the user's, and a refresh writes them again. */
  readonly cleared: number;
}

/** What was done by hand to a tab since it was written. It is quick where nothing was. */
export function changedByHand(now: SheetNow, record: TabRecord): ByHand {
  const codes = codesOf(now);
  const inPlace = differingInPlace(codes, record);
  if (inPlace === 0) return { typed: 0, cleared: 0 };
  const typed = readBack(now, record).blocked.length;
  const cleared = clearedCells(codes, record);
  return { typed, cleared: typed + cleared === 0 ? inPlace : cleared };
}

function differingInPlace(codes: readonly (readonly CellCode[])[], record: TabRecord): number {
  let count = 0;
  for (let r = 0; r < Math.max(codes.length, record.rows.length); r++) {
    const [now, was] = [codes[r] ?? [], record.rows[r]];
    for (let c = 0; c < Math.max(now.length, was?.codes.length ?? 0); c++) {
      const code = now[c] ?? '';
      if (code !== (was?.codes[c] ?? '') && !isNote(code, c, was, record)) count++;
    }
  }
  return count;
}

/** A text or figure in the column of notes where nothing was written. */
const isNote = (code: CellCode, column: number, was: RecordedRow | undefined, record: TabRecord): boolean =>
  column === record.notesColumnIndex && (was?.codes[column] ?? '') === '' && !String(code).startsWith('f');

function clearedCells(
  codes: readonly (readonly CellCode[])[],
  { rows, notesColumnIndex }: TabRecord,
): number {
  const at = new Map(alignRows(codes, rows, notesColumnIndex).map((was, row) => [was, row]));
  return rows.reduce((count, { codes: were }, was) => {
    const now = codes[at.get(was) ?? -1] ?? [];
    return count + were.filter((code, column) => code !== '' && (now[column] ?? '') === '').length;
  }, 0);
}
