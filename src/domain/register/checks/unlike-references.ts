import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { putUnder } from '../../sheet/put-under';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** So many references must have a figure in them for one without to be unlike them, and so large a share of all. */
const MIN_LIKE = 3;
const SHARE = 0.75;

/**
 * Rows that count though their reference is no more than a word, where those of others have figures, and whose site is blank:
 * "Interest", "Budget" or "n/a" may be a line of the sheet's own, and no agreement.
 */
export function unlikeReferences({ block, header, rowIndex, usable, rowCount }: Register): Finding[] {
  const { agreement, site } = header.columns;
  const unlike = new Map<string, number[]>();
  let like = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = block[rowIndex[row]!]!;
    if (hasFigure(cells[agreement!])) like++;
    else if (usable[row] && (site === undefined || isBlankOrZero(cells[site])))
      putUnder(unlike, quoted(cells[agreement!]), rowIndex[row]!);
  }
  if (like < MIN_LIKE || like < rowCount * SHARE) return [];
  return [...unlike].flatMap(([text, rows]) =>
    findingForRows('reference-unlike-others', rows, agreement!, { text }),
  );
}

const hasFigure = (cell: unknown): boolean => typeof cell === 'number' || /\p{N}/u.test(shownText(cell));
