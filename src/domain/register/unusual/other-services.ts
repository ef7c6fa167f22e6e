import { finding, quoted, type Finding } from '../../findings/finding';
import { namesPolice, speaksOfOtherService } from '../../reading/words/heading-words';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';

/** What is longer is a sentence. */
const MOST_WORDS = 6;

/** A heading by itself in a row, and the row of the block. */
interface SectionHeading {
  readonly at: number;
  readonly text: string;
}

/**
 * Rows under the heading of another service, such as Education, on a sheet that has the police's own under a heading as
 * well: they are left out. Where no heading names the police, "Old School" may be a site. Rows under a heading that says that
 * no agreement is signed, or that the money is none of section 106, are left out too.
 */
export function otherServices(register: Register, asked: Map<number, Finding>): void {
  const headings = headingsIn(register);
  const services = headings
    .map((heading) => ({
      ...heading,
      isOther: speaksOfOtherService(heading.text),
      isPolice: namesPolice(heading.text),
    }))
    // A heading within a section, such as a parish, begins none.
    .filter(({ isOther, isPolice }) => isOther || isPolice);
  if (services.some(({ isPolice }) => isPolice)) leaveOut(register, services, 'row-of-other-service', asked);
  const signings = headings
    .map((heading) => ({ ...heading, isOther: NOT_SIGNED.test(heading.text) }))
    .filter(({ isOther, text }) => isOther || SIGNED.test(text));
  leaveOut(register, signings, 'row-not-signed', asked);
}

/** What no deed secures yet, or no longer. */
const NO_DEED = [
  String.raw`un-?signed|not (?:yet )?(?:signed|sealed|completed|executed|agreed|secured|determined|decided)`,
  String.raw`(?:in the )?pipeline|no (?:signed )?(?:deeds?|agreements?)(?: yet)?|(?:still )?(?:under|in) negotiations?|in draft|drafts?`,
  String.raw`(?:awaiting|pending|subject to|prior to|before) (?:a |the )?(?:decision|determination|signature|signing|sealing|deed|agreement|s(?:ection ?)?106)`,
  String.raw`(?:pending|undecided)(?= applications?\b)|undetermined|(?:resolution|resolved|minded) to grant`,
  'proposed|refused|withdrawn',
].join('|');
/** What another law does. */
const ANOTHER_LAW = String.raw`cil|community infrastructure levy|s(?:ection ?)?278`;
/** What may follow in such a heading; "Proposed Street" is a place. */
const AND_SO_ON = String.raw`\W*$|\s*[/(,;:\u2013-]|\s+(?:agreements?|deeds?|contributions?|applications?|sites?|developments?|permissions?|obligations?|sums?|receipts?|mon(?:ey|ies)|funds?|income|s106|section|under|in|or|and|yet|not)\b`;
const NOT_SIGNED = new RegExp(
  String.raw`^\W*(?:(?:agreements? |deeds? |s(?:ection ?)?106 )?(?:${NO_DEED})|${ANOTHER_LAW})(?=${AND_SO_ON})`,
  'i',
);
/** What begins the agreements again. */
const SIGNED =
  /^\W*(?:(?:agreements? |deeds? )?(?:signed|sealed|completed|executed|secured|agreed|approved|granted|permitted|in force|active|live|current|closed|expired)\b|s(?:ection ?)?106\b|agreements?\W*$)/i;

function headingsIn({ block, setAside }: Register): SectionHeading[] {
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

function leaveOut(
  { header, rowCount, rowIndex }: Register,
  sections: readonly (SectionHeading & { readonly isOther: boolean })[],
  code: 'row-of-other-service' | 'row-not-signed',
  asked: Map<number, Finding>,
): void {
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    while (next < sections.length && sections[next]!.at < rowIndex[row]!) next++;
    const section = sections[next - 1];
    if (!section?.isOther) continue;
    const place = [rowIndex[row]!, header.columns.agreement!] as const;
    asked.set(row, finding(code, ...place, { text: quoted(section.text) }));
  }
}
