import { finding, quoted, type Finding } from '../findings/finding';
import { namesPolice, speaksOfOtherService } from '../reading/heading-words';
import { isBlankOrZero } from '../sheet/blank-zeros';
import { shownText } from '../sheet/text';
import type { Register } from './register';

/** What is longer is a sentence. */
const MOST_WORDS = 6;

/**
 * Rows under the heading of another service, such as Education, on a sheet that has the police's own under a heading as
 * well: they are left out. Where no heading names the police, "Old School" may be a site.
 */
export function otherServices(register: Register, asked: Map<number, Finding>): void {
  const { block, header, rowCount, rowIndex, setAside } = register;
  const sections = setAside
    // "Highways and transport" by itself in a row may be a note as well.
    .filter(({ code }) => code === 'group-row' || code === 'note-row')
    .flatMap(({ rowIndex: place }) => {
      const at = place!;
      const [cell, ...more] = block[at]!.filter((one) => !isBlankOrZero(one));
      const text = shownText(cell);
      if (more.length > 0 || text.split(' ').length > MOST_WORDS) return [];
      return [{ at, text, isOther: speaksOfOtherService(text), isPolice: namesPolice(text) }];
    })
    // A heading within a section, such as a parish, begins none.
    .filter(({ isOther, isPolice }) => isOther || isPolice);
  if (!sections.some(({ isPolice }) => isPolice)) return;
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    while (next < sections.length && sections[next]!.at < rowIndex[row]!) next++;
    const section = sections[next - 1];
    if (!section?.isOther) continue;
    const place = [rowIndex[row]!, header.columns.agreement!] as const;
    asked.set(row, finding('row-of-other-service', ...place, { text: quoted(section.text) }));
  }
}
