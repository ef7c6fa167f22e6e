import type { Header } from '../../reading/header';

/** The first column past the last heading; no row of a block without headings goes past it. */
export function pastHeadings({ headings, rowIndex }: Header): number {
  if (rowIndex < 0) return Infinity;
  let past = headings.length;
  while (past > 0 && headings[past - 1] === '') past--;
  return past;
}
