import { fromCellContent, holds, isFormula, isSameFormula, rowSignature } from '../excel/cell-content';
import { alignRows } from './align-rows';
import type { GivenRow } from './prepared-write';
import type { CellsSeen } from './target-snapshot';

/** A cell as it was right before the add-in wrote to it. */
export interface HeldCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
}

/** What the add-in wrote to a cell. */
export interface Wrote {
  /** True where a cell holds what was written. */
  readonly isOurs: (value: unknown, formula: unknown) => boolean;
  /** What the cell held, where that is not what the block held when the write was prepared. */
  readonly held: HeldCell | null;
}

/** A row of the block as the write believes it to be. */
export interface BelievedRow {
  /** Which row of the block it was when the write was prepared; null for one that came since. */
  readonly origin: number | null;
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly string[];
  /** By column. */
  readonly wrote: ReadonlyMap<number, Wrote>;
  /** The add-in added it: tells of a cell whether it holds what it was given. Null for all other rows. */
  readonly isOurCell: ((column: number, value: unknown, formula: unknown) => boolean) | null;
  /** The add-in took it out. */
  readonly isRemoved: boolean;
  /** Of a row whose values are not known: see rowSignature. */
  readonly signature?: string;
}

const NOTHING_WROTE: ReadonlyMap<number, Wrote> = new Map();

export const believedRows = ({ values, formulas, formats }: CellsSeen): BelievedRow[] =>
  values.map((row, r) => ({
    ...{ origin: r, values: row, formulas: formulas[r]!, formats: formats[r]! },
    ...{ wrote: NOTHING_WROTE, isOurCell: null, isRemoved: false },
  }));

/** A row that the add-in adds. */
export function addedRow({ given }: GivenRow): BelievedRow {
  const values = given.map((content) => (content === null ? '' : fromCellContent(content)));
  return {
    ...{ origin: null, values, formulas: values, formats: values.map(() => 'General') },
    ...{ wrote: NOTHING_WROTE, isRemoved: false },
    isOurCell: (c, value, formula) => given[c] != null && isConstant(values[c])(value, formula),
  };
}

/** The same row before anything was written to it. */
export const blankRow = (row: BelievedRow): BelievedRow => {
  const values = row.values.map(() => '');
  return { ...row, values, formulas: values, formats: values.map(() => 'General'), wrote: NOTHING_WROTE };
};

/** A blank row that this added. */
export const blankOurs = (columnCount: number): BelievedRow => {
  const blanks = Array<string>(columnCount).fill('');
  return {
    ...{ origin: null, values: blanks, formulas: blanks, formats: blanks.map(() => 'General') },
    ...{ wrote: new Map(), isOurCell: () => false, isRemoved: false },
  };
};

export const isBlankRow = ({ values }: BelievedRow): boolean => values.every((value) => value === '');

/** The cell of a row as it is believed to be. */
export const cellOf = (
  { values, formulas, formats }: Pick<BelievedRow, 'values' | 'formulas' | 'formats'>,
  c: number,
): HeldCell => ({
  value: values[c] ?? '',
  formula: formulas[c] ?? '',
  format: formats[c] ?? 'General',
});

/** A formula counts as itself, whatever it comes to, and wherever its rows are by now. */
export function isSameContent(a: HeldCell, b: HeldCell): boolean {
  if (!isFormula(a.formula, a.value)) return !isFormula(b.formula, b.value) && holds(a.value, b.value);
  return isFormula(b.formula, b.value) && isSameFormula(a.formula, b.formula, true);
}

/** True for a formula with a name or an address: it comes to something else where columns have moved. */
export const namesCells = ({ formula, value }: HeldCell): boolean =>
  isFormula(formula, value) && /[A-Za-z]/.test(formula);

export const isSameRow = (a: BelievedRow, b: BelievedRow): boolean =>
  a.values.every((_, c) => isSameContent(cellOf(a, c), cellOf(b, c)));

/** An added row that holds nothing but what it was given, or part of that. */
export function isOurRow({ isOurCell, isRemoved, wrote, values, formulas }: BelievedRow): boolean {
  if (isOurCell === null || isRemoved) return false;
  if ([...wrote.values()].some(({ held }) => held !== null && held.value !== '')) return false;
  return values.every(
    (value, c) => value === '' || isFormula(formulas[c], value) || isOurCell(c, value, formulas[c]),
  );
}

/** A row that was taken out and was not the row meant: it is to come again as it was, without what the add-in gave it. */
export function takenOut(row: BelievedRow): BelievedRow {
  const wrote = row.values.map((_, c): [number, Wrote] => {
    const cell = cellOf(row, c);
    const isOurs = row.isOurCell?.(c, cell.value, cell.formula) === true;
    const held = isOurs ? { ...cell, value: '', formula: '' } : cell;
    return [c, { isOurs: (value, formula) => value === '' || isFormula(formula, value), held }];
  });
  return { ...row, isOurCell: null, isRemoved: true, wrote: new Map(wrote) };
}

/** A row that was taken out, once a row is there for it again: what it held is to be put back, as far as nobody typed there. */
export const blankAgain = (row: BelievedRow): BelievedRow => ({
  ...row,
  isRemoved: false,
  values: row.values.map(() => ''),
  formulas: row.formulas.map(() => ''),
  wrote: wroteAll(row),
});

/** Of a row that was taken out: all of its cells are the add-in's as long as they are blank. */
export const wroteAll = (row: BelievedRow): ReadonlyMap<number, Wrote> =>
  new Map(
    row.values.map((_, c) => [
      c,
      {
        isOurs: (value: unknown, formula: unknown) => value === '' || isFormula(formula, value),
        held: row.wrote.get(c)?.held ?? null,
      },
    ]),
  );

/**
 * A row with one more cell written; what it held before the first of several writes is what it is to hold again.
 *
 * @param now what the cell holds then
 */
export function withWrote(
  row: BelievedRow,
  c: number,
  now: Pick<HeldCell, 'value' | 'formula'>,
  wrote: Wrote,
): BelievedRow {
  const { value, formula } = cellOf(row, c);
  const earlier = row.wrote.get(c);
  const held = earlier?.isOurs(value, formula) ? earlier.held : wrote.held;
  const isOurs = (content: unknown, text: unknown): boolean =>
    wrote.isOurs(content, text) || earlier?.isOurs(content, text) === true;
  const changed = (cells: readonly unknown[], content: unknown): unknown[] =>
    cells.map((cell, n) => (n === c ? content : cell));
  return {
    ...row,
    values: changed(row.values, now.value),
    formulas: changed(row.formulas, now.formula),
    wrote: new Map(row.wrote).set(c, { isOurs, held }),
  };
}

/** A row of which a cell holds again what it held, and is written to no more unless it holds what it held in between. */
export function isBackUnless(row: BelievedRow, c: number, { value, formula }: HeldCell): BelievedRow {
  const wrote = new Map(row.wrote);
  const known = wrote.get(c);
  wrote.delete(c);
  if (known && value !== '') {
    const isOurs = isFormula(formula, value)
      ? (content: unknown, text: unknown): boolean => isFormula(text, content)
      : isConstant(value);
    wrote.set(c, { isOurs, held: known.held });
  }
  return { ...row, wrote };
}

/** True where a cell holds this constant. */
export const isConstant =
  (content: unknown) =>
  (value: unknown, formula: unknown): boolean =>
    holds(value, content) && !isFormula(formula, value);

export interface Adopted {
  /** The rows as they are now, each with what is known of it. */
  readonly rows: readonly BelievedRow[];
  /** Rows that are gone, each with the row of `rows` that it is to come before. */
  readonly gone: readonly { readonly row: BelievedRow; readonly at: number }[];
}

const signatures = (rows: readonly BelievedRow[]): string[] =>
  rows.map(({ values, formulas, signature }) => signature ?? rowSignature(values, formulas));

/** Rows that were met, some of all, in place of what was believed of them; a row that is nobody's comes after the one before it. */
export function takeIn(
  believed: readonly BelievedRow[],
  met: readonly BelievedRow[],
): { rows: BelievedRow[]; at: number[] } {
  const found = alignRows(signatures(believed), signatures(met), true);
  const rows: BelievedRow[] = [];
  const at: number[] = [];
  const others = new Set(met.keys());
  for (const n of found) if (n !== null) others.delete(n);
  let next = 0;
  const takeOthers = (until: number): void => {
    for (; next < until; next++) if (others.has(next)) at[next] = rows.push(met[next]!) - 1;
  };
  believed.forEach((row, e) => {
    const n = found[e];
    if (n == null) return rows.push(row);
    takeOthers(n);
    const { values, formulas, formats } = met[n]!;
    const { origin, wrote, isOurCell, isRemoved } = row;
    at[n] = rows.push({ origin, values, formulas, formats, wrote, isOurCell, isRemoved }) - 1;
  });
  takeOthers(met.length);
  return { rows, at };
}

/** Of two rows that hold the same, one of them added or taken out, the one that is found is the one that was there and stays. */
function ownFirst(
  believed: readonly BelievedRow[],
  expected: readonly string[],
  found: readonly (number | null)[],
): readonly (number | null)[] {
  const isOwn = ({ isOurCell, isRemoved }: BelievedRow): boolean => isOurCell === null && !isRemoved;
  const missing = new Map<string, number[]>();
  believed.forEach((row, e) => {
    if (found[e] !== null || !isOwn(row)) return;
    missing.set(expected[e]!, [...(missing.get(expected[e]!) ?? []), e]);
  });
  if (missing.size === 0) return found;
  const all = [...found];
  believed.forEach((row, e) => {
    const own = !isOwn(row) && found[e] !== null ? missing.get(expected[e]!)?.shift() : undefined;
    if (own !== undefined) [all[own], all[e]] = [all[e]!, null];
  });
  return all;
}

/** What is believed of rows, carried to the rows as they are. */
export function adopt(believed: readonly BelievedRow[], now: CellsSeen): Adopted {
  const seen = believedRows(now).map((row): BelievedRow => ({ ...row, origin: null }));
  const expected = signatures(believed);
  const found = ownFirst(believed, expected, alignRows(expected, signatures(seen)));
  const rows: BelievedRow[] = [...seen];
  const gone: { row: BelievedRow; at: number }[] = [];
  let at = 0;
  believed.forEach((row, e) => {
    const n = found[e];
    if (n == null) return gone.push({ row, at });
    const { values, formulas, formats } = seen[n]!;
    const { origin, wrote, isOurCell } = row;
    rows[n] = { origin, values, formulas, formats, wrote, isOurCell, isRemoved: false };
    at = n + 1;
  });
  return { rows, gone };
}
