import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { NO_WORD } from '../../sheet/no-word';
import { putUnder } from '../../sheet/put-under';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** So many references must have a figure in them for one without to be unlike them, and so large a share of all. */
const MIN_LIKE = 3;
const SHARE = 0.75;

/** In place of a reference: that of the row above, or none that is known. All such rows would be one agreement. */
const NO_REFERENCE = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]*|${NO_WORD}|ditto|do|as above|same(?: as above)?|see above|to follow|awaited|various|multiple)[.?]?$`,
  'iu',
);

/**
 * Rows that count though their reference is no more than a word, where those of others have figures, and whose site is blank:
 * "Interest", "Budget" or "n/a" may be a line of the sheet's own, and no agreement. So it is told, beside any site, of a word
 * that stands for a reference: "ditto", "TBC".
 */
export function unlikeReferences({ block, header, rowIndex, usable, rowCount }: Register): Finding[] {
  const { agreement, site } = header.columns;
  const unlike = new Map<string, number[]>();
  const none = new Map<string, number[]>();
  let like = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = block[rowIndex[row]!]!;
    if (hasFigure(cells[agreement!])) like++;
    else if (!usable[row]) continue;
    else if (NO_REFERENCE.test(shownText(cells[agreement!])))
      putUnder(none, quoted(cells[agreement!]), rowIndex[row]!);
    else if (site === undefined || isBlankOrZero(cells[site]))
      putUnder(unlike, quoted(cells[agreement!]), rowIndex[row]!);
  }
  if (like === 0) return [];
  const told = like < MIN_LIKE || like < rowCount * SHARE ? none : [...unlike, ...none];
  return [...told].flatMap(([text, rows]) =>
    findingForRows('reference-unlike-others', rows, agreement!, { text }),
  );
}

const hasFigure = (cell: unknown): boolean => typeof cell === 'number' || /\p{N}/u.test(shownText(cell));
