import { finding, quoted, type Finding } from '../../findings/finding';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** So many references must have a figure in them for one without to be unlike them, and so large a share of all. */
const MIN_LIKE = 3;
const SHARE = 0.75;
/** So many such rows are named one by one. */
const MOST = 20;

/**
 * Rows that count though their reference is no more than a word, where those of others have figures, and whose site is blank:
 * "Interest", "Budget" or "n/a" may be a line of the sheet's own, and no agreement.
 */
export function unlikeReferences({ block, header, rowIndex, usable, rowCount }: Register): Finding[] {
  const { agreement, site } = header.columns;
  const unlike: number[] = [];
  let like = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = block[rowIndex[row]!]!;
    if (hasFigure(cells[agreement!])) like++;
    else if (usable[row] && (site === undefined || isBlankOrZero(cells[site]))) unlike.push(rowIndex[row]!);
  }
  if (like < MIN_LIKE || like < rowCount * SHARE || unlike.length > MOST) return [];
  return unlike.map((index) =>
    finding('reference-unlike-others', index, agreement!, { text: quoted(block[index]![agreement!]) }),
  );
}

const hasFigure = (cell: unknown): boolean => typeof cell === 'number' || /\p{N}/u.test(shownText(cell));
