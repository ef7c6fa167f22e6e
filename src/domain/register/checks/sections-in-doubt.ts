import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { AND_SO_ON, headingsIn } from '../read/section-headings';
import type { Register } from '../register';

/** Money that is hardly due or there any more; its rows count. */
const IN_DOUBT = new RegExp(
  String.raw`^\W*(?:agreements? |deeds? |contributions? )?(?:lapsed|abandoned|dormant|refunded|returned|repaid|written off|(?:in )?disputed?|historic(?:al)?|(?:previous|prior|earlier|old) years?)(?=${AND_SO_ON}|\s+to\b)`,
  'i',
);

/** True for a heading such as "Lapsed", "Refunded" or "In dispute". */
export const isInDoubt = (heading: string): boolean => IN_DOUBT.test(heading);

/** Rows that count under a heading that may take them out, one finding a heading. */
export function sectionsInDoubt(register: Register): Finding[] {
  const { rowCount, rowIndex, usable } = register;
  const headings = headingsIn(register);
  return headings.flatMap(({ at, text }, n) => {
    if (!isInDoubt(text)) return [];
    const end = headings[n + 1]?.at ?? Infinity;
    const rows: number[] = [];
    for (let row = 0; row < rowCount; row++)
      if (usable[row] && rowIndex[row]! > at && rowIndex[row]! < end) rows.push(rowIndex[row]!);
    return findingForRows('section-in-doubt', rows, null, { text: quoted(text) });
  });
}
