import { NEEDED_COLUMNS, type ColumnKey } from '../sheet/columns';
import { headingsSaid, keyOf, type HeadingMapping } from './header';

/** The headings that are needed and not among these; for a table that is not a register yet. */
export function missingColumns(headings: readonly unknown[], mapping: HeadingMapping = {}): ColumnKey[] {
  const said = headingsSaid(mapping);
  const there = new Set(headings.map((heading) => keyOf(heading, said)));
  return NEEDED_COLUMNS.filter((key) => !there.has(key));
}
