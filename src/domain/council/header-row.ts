import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { shownText } from '../sheet/text';
import {
  councilColumnOfHeading,
  isOwnReference,
  type HeadingMeaning,
  type SheetColumnKey,
} from './council-columns';

/** How many rows from the top are searched for headings. */
const HEADER_SEARCH_ROWS = 50;
/** So many headings must be known, or all but one of a narrow sheet's. */
const FEWEST_KNOWN = 3;
/** A cell of a second line of headings is no longer than this. */
const LONGEST_HEADING = 40;

/** What the officer said of headings, by the heading without capitals and punctuation. */
export type HeadingsSaid = ReadonlyMap<string, SheetColumnKey | 'none'>;

/** The row of the headings, or the second of the two that they stand on, and the headings themselves. */
export interface HeadingRow {
  readonly rowIndex: number;
  readonly headings: readonly unknown[];
  readonly isTwoLines: boolean;
}

export function meaningOf(heading: unknown, said: HeadingsSaid): HeadingMeaning | null {
  const chosen = said.get(normalHeading(heading));
  if (chosen === 'none') return null;
  const meaning = councilColumnOfHeading(heading);
  return chosen ? { key: chosen, isExact: true, isDistinctive: meaning?.isDistinctive ?? false } : meaning;
}

/** Beyond so many rows under the first headings others are those of another table, or the same again. */
const ROWS_OF_HEADINGS = 2;

/** The first row of headings, or one close under it that says more; two rows where more is known of both together. */
export function findHeadingRow(block: Block, said: HeadingsSaid): HeadingRow | null {
  let best: (HeadingRow & { score: number }) | null = null;
  let end = Math.min(block.length, HEADER_SEARCH_ROWS);
  for (let rowIndex = 0; rowIndex < end; rowIndex++) {
    for (const candidate of candidatesAt(block, rowIndex)) {
      const score = knownCount(candidate.headings, said);
      if (score <= (best?.score ?? 0)) continue;
      if (!best) end = Math.min(end, rowIndex + 1 + ROWS_OF_HEADINGS);
      best = { ...candidate, score };
    }
  }
  return best;
}

/** True for a row of headings of any table: texts without a figure, most of them known, three at the least. */
export function isOtherHeadings(row: readonly unknown[]): boolean {
  if (!isLineOfHeadings(row)) return false;
  const filled = row.filter((cell) => !isBlank(cell));
  const known = new Set(filled.flatMap((cell) => councilColumnOfHeading(cell)?.key ?? []));
  return known.size >= FEWEST_KNOWN && known.size * 2 > filled.length;
}

/** One row, and the same with the row under it as its second line, the first also as if its cells spanned those beside them. */
function candidatesAt(block: Block, rowIndex: number): HeadingRow[] {
  const one = { rowIndex, headings: block[rowIndex]!, isTwoLines: false };
  const second = block[rowIndex + 1];
  if (!second || !isLineOfHeadings(one.headings) || !isLineOfHeadings(second)) return [one];
  const spanned: unknown[] = [];
  for (const cell of one.headings) spanned.push(isBlank(cell) ? (spanned[spanned.length - 1] ?? '') : cell);
  return [
    one,
    ...[one.headings, spanned].map((first) => ({
      rowIndex: rowIndex + 1,
      headings: joinedLines(first, second),
      isTwoLines: true,
    })),
  ];
}

/** Short texts without a figure, two at the least. */
function isLineOfHeadings(row: readonly unknown[]): boolean {
  let count = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADING || /[1-9]/.test(cell)) return false;
    count++;
  }
  return count >= 2;
}

const joinedLines = (first: readonly unknown[], second: readonly unknown[]): string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, index) =>
    `${shownText(first[index])} ${shownText(second[index])}`.trim(),
  );

/** How many different columns the headings name; nothing where that is too few. */
function knownCount(headings: readonly unknown[], said: HeadingsSaid): number {
  const known = new Set<string>();
  let filled = 0;
  for (const cell of headings) {
    if (isBlank(cell)) continue;
    filled++;
    const meaning = meaningOf(cell, said);
    if (meaning) known.add(meaning.key);
    else if (isOwnReference(cell)) known.add('reference');
  }
  return known.size >= FEWEST_KNOWN || (known.size === 2 && filled <= 3) ? known.size : 0;
}
