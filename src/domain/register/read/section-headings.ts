import { isBlankOrZero } from '../../sheet/blank-zeros';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** What is longer is a sentence. */
const MOST_WORDS = 6;

/** A heading by itself in a row, and the row of the block. */
export interface SectionHeading {
  readonly at: number;
  readonly text: string;
}

/** What may follow in such a heading; "Proposed Street" is a place. */
export const AND_SO_ON = String.raw`\W*$|\s*[/(,;:\u2013-]|\s+(?:agreements?|deeds?|contributions?|applications?|sites?|developments?|permissions?|obligations?|sums?|receipts?|mon(?:ey|ies)|funds?|income|s106|section|under|in|by|of|or|and|yet|not)\b`;
/** The headings by themselves over the rows of a register. */
export function headingsIn({ block, setAside }: Register): SectionHeading[] {
  return (
    setAside
      // "Highways and transport" by itself in a row may be a note as well.
      .filter(({ code }) => code === 'group-row' || code === 'note-row')
      .flatMap(({ rowIndex: place }) => {
        const at = place!;
        const [cell, ...more] = block[at]!.filter((one) => !isBlankOrZero(one));
        const text = shownText(cell);
        return more.length > 0 || text.split(' ').length > MOST_WORDS ? [] : [{ at, text }];
      })
  );
}
