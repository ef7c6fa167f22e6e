import type { CellCode, RecordedRow } from './tab-record';

/**
 * True where the cells are what was written but for one blank column that was put in, or one column that was taken out.
 * Anything else that differs, and it is not told so: then every cell is for the user to judge.
 */
export function isColumnShifted(
  now: readonly (readonly CellCode[])[],
  rows: readonly RecordedRow[],
  notesColumn: number,
): boolean {
  const width = Math.max(0, ...now.map((row) => row.length), ...rows.map(({ codes }) => codes.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const isBlank = (column: number): boolean => now.every((row) => (row[column] ?? '') === '');
  const isInserted = (at: number): boolean =>
    isBlank(at) && isSame(now, rows, width, notesColumn, (column) => column + (column >= at ? 1 : 0));
  const isDeleted = (at: number): boolean =>
    isBlank(width - 1) &&
    isSame(now, rows, width, notesColumn, (column) =>
      column === at ? null : column - (column > at ? 1 : 0),
    );
  return columns.some((at) => isInserted(at) || isDeleted(at));
}

/** @param placeOf where a column that was written is now; null where it is gone. Notes may be anything. */
function isSame(
  now: readonly (readonly CellCode[])[],
  rows: readonly RecordedRow[],
  width: number,
  notesColumn: number,
  placeOf: (column: number) => number | null,
): boolean {
  for (let r = 0; r < Math.max(now.length, rows.length); r++) {
    const [cells, was] = [now[r] ?? [], rows[r]];
    for (let column = 0; column < width; column++) {
      const place = placeOf(column);
      if (place === null) continue;
      const cell = cells[place] ?? '';
      const isNote = column === notesColumn && was?.keyCode != null && !String(cell).startsWith('f');
      if (!isNote && cell !== (was?.codes[column] ?? '')) return false;
    }
  }
  return true;
}
