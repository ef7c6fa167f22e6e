/** Compares what STANDARDISE gives for a row with its truth. */
import { plain } from './naming';
import { DATES, MONEY, TEXTS, type SheetTruth, type Value } from './truth';

/** Columns that a figure is made of, or is grouped by. */
export const FIGURE_COLUMNS = new Set<string>([
  ...MONEY,
  ...DATES,
  ...['Agreement', 'Contribution', 'Authority', 'Status'],
]);

export interface Difference {
  readonly column: string;
  readonly should: string;
  readonly is: string;
}

const DAY_MS = 86_400_000;
/** Day 25,569 of Excel is 1 January 1970. */
const dateOf = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * DAY_MS).toISOString().slice(0, 10);

/** An authority's name without what kind of council it is. */
const authority = (text: unknown): string =>
  plain(text)
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/&/g, ' and ')
    .replace(/\b(?:the|london borough of|royal borough of|borough of|city of|county of)\b/g, ' ')
    .replace(
      /\b(?:metropolitan|district|borough|city|county|unitary|council|authority|dc|bc|cc|mbc|lb)\b/g,
      ' ',
    )
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ and$/, '')
    // The panel's own table calls it so.
    .replace(/^nw leics$/, 'north west leicestershire');

export function isRight(column: string, should: Value | undefined, is: unknown): boolean {
  const isBlank = is === '' || is === null || is === undefined;
  if ((MONEY as readonly string[]).includes(column))
    return isBlank ? (should ?? 0) === 0 : typeof is === 'number' && Math.round(is * 100) === (should ?? 0);
  if (should === undefined || should === null || should === '') return isBlank;
  if ((DATES as readonly string[]).includes(column)) return typeof is === 'number' && dateOf(is) === should;
  if (column === 'Authority') return authority(is) === authority(should);
  // What else a row has to say may stand in its notes too.
  if (column === 'Notes') return plain(is).includes(plain(should));
  return plain(is) === plain(should);
}

const shown = (column: string, is: unknown): string =>
  (DATES as readonly string[]).includes(column) && typeof is === 'number' ? dateOf(is) : String(is ?? '');
const shouldBe = (column: string, should: Value | undefined): string =>
  (MONEY as readonly string[]).includes(column) && typeof should === 'number'
    ? (should / 100).toFixed(2)
    : String(should ?? '');

/**
 * The cells of a row that differ from the truth. A text column that the truth calls hard may be left out; notes may
 * hold what the sheet says besides.
 */
export function differs(
  truth: SheetTruth,
  values: Readonly<Record<string, Value>>,
  accept: Readonly<Record<string, readonly Value[]>>,
  cells: Readonly<Record<string, unknown>>,
  money: readonly string[],
): Difference[] {
  const differences: Difference[] = [];
  const isPivot = truth.pivot !== undefined;
  for (const column of [...MONEY, ...DATES, ...TEXTS]) {
    const is = cells[column];
    const inTruth = column in truth.columns || money.includes(column);
    if (!inTruth && (column === 'Notes' || column === 'Authority' || isPivot)) continue;
    if (isPivot && !(column in values)) continue;
    const right = [values[column], ...(accept[column] ?? [])];
    if (right.some((should) => isRight(column, should, is))) continue;
    const isText = !FIGURE_COLUMNS.has(column);
    if (isText && truth.columns[column]?.level === 'hard' && (is === '' || is === undefined)) continue;
    differences.push({ column, should: shouldBe(column, values[column]), is: shown(column, is) });
  }
  return differences;
}
