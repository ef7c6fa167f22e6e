/**
 * A block of cells as a sheet or a range gives it: rows of cells, from the top left. Rows may be of different lengths; a
 * cell beyond a row's end is blank. A cell is a number, text, a truth value, blank (null, undefined or ""), or an object
 * that carries the code of an Excel error.
 */
export type Block = readonly (readonly unknown[])[];

/** Where a block is in its workbook, so that a finding can name its cell. */
export interface Place {
  /** The sheet's name; null where it is not known. */
  readonly sheet: string | null;
  /** 0-based row and column of the block's first cell. */
  readonly topIndex: number;
  readonly leftIndex: number;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let n = columnIndex + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads the address of a range ("'Old register'!$A$1:U127", "A:U") into a place; null where it is none. */
export function placeOf(address: string | null | undefined): Place | null {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::|$)/.exec(address ?? '');
  if (!address || !parts || (!parts[3] && !parts[4])) return null;
  const sheet = parts[1]?.replace(/''/g, "'") ?? parts[2] ?? null;
  const letters = (parts[3] ?? 'A').toUpperCase();
  const leftIndex = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: sheet?.replace(/^\[[^\]]*\]/, '') ?? null, topIndex: Number(parts[4] ?? 1) - 1, leftIndex };
}

/** The address of one cell of a block: "N57", or "Register!N57" with its sheet. */
export function cellAddress(place: Place, rowIndex: number, columnIndex: number, withSheet = false): string {
  const cell = `${columnLetters(place.leftIndex + columnIndex)}${place.topIndex + rowIndex + 1}`;
  if (!withSheet || place.sheet === null) return cell;
  const plain = /^[A-Za-z_][\w.]*$/.test(place.sheet) && !/^[A-Za-z]{1,3}\d+$/.test(place.sheet);
  return `${plain ? place.sheet : `'${place.sheet.replace(/'/g, "''")}'`}!${cell}`;
}
