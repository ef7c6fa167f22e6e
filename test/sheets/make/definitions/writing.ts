/** Short words for definitions of sheets. */
import { SheetMaker, type Column } from '../sheet-maker';
import type { CsvLook, Definition } from '../write';

type Build = (sheet: SheetMaker) => void;

export function sheet(
  name: string,
  authority: string | null,
  columns: readonly Column[],
  build: Build,
  left = 0,
): SheetMaker {
  const maker = new SheetMaker(name, authority, columns, left);
  build(maker);
  return maker;
}

export const plain = (name: string, what: string, ...sheets: SheetMaker[]): Definition => ({
  ...{ name, what, sheets },
  mark: 'plain',
});
export const rough = (name: string, what: string, ...sheets: SheetMaker[]): Definition => ({
  ...{ name, what, sheets },
  mark: 'rough',
});
export const asCsv = (definition: Definition, csv: CsvLook = {}): Definition => ({ ...definition, csv });

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
/** References such as NK/S106/001. */
export const numbered =
  (before: string, width = 3, first = 1) =>
  (n: number): string =>
    `${before}${pad(n + first - 1, width)}`;
/** References such as 19/0042/S106. */
export const byYear =
  (after: string, width = 4) =>
  (n: number, year: number): string =>
    `${pad(year % 100, 2)}/${pad(n * 37 + 5, width)}${after}`;
