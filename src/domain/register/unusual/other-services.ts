import { finding, quoted, type Finding } from '../../findings/finding';
import { namesPolice, speaksOfOtherService } from '../../reading/words/heading-words';
import { ANOTHER_LAW, NOT_COUNTED, NOT_SECURED } from '../../reading/words/not-counted-words';
import { isInDoubt } from '../checks/sections-in-doubt';
import { AND_SO_ON, headingsIn, type SectionHeading } from '../read/section-headings';
import type { Register } from '../register';

/** A heading, and why the rows under it are left out; null where it ends such a section. */
interface Section extends SectionHeading {
  readonly leftOut: 'row-of-other-service' | 'row-not-signed' | 'row-not-of-the-list' | null;
}

/**
 * Rows under the heading of another service, such as Education, on a sheet that has the police's own under a heading as
 * well: they are left out. Where no heading names the police, "Old School" may be a site. Rows under a heading that says that
 * no agreement is signed, that its rows do not count, or that the money is none of section 106, are left out too.
 */
export function otherServices(register: Register, asked: Map<number, Finding>): void {
  const headings = headingsIn(register);
  // A heading within a section, such as a parish, begins none.
  const services = headings.flatMap((heading): Section[] => {
    if (speaksOfOtherService(heading.text)) return [{ ...heading, leftOut: 'row-of-other-service' }];
    return namesPolice(heading.text) ? [{ ...heading, leftOut: null }] : [];
  });
  if (services.some(({ leftOut }) => leftOut === null)) leaveOut(register, services, asked);
  const signings = headings.flatMap((heading): Section[] => {
    const { text } = heading;
    if (NOT_SIGNED.test(text)) return [{ ...heading, leftOut: 'row-not-signed' }];
    if (NOT_OF_THE_LIST.test(text)) return [{ ...heading, leftOut: 'row-not-of-the-list' }];
    return SIGNED.test(text) || isInDoubt(text) || namesPolice(text) ? [{ ...heading, leftOut: null }] : [];
  });
  leaveOut(register, signings, asked);
}

/** What no deed secures yet, or no longer. */
const NO_DEED = [
  NOT_SECURED,
  String.raw`no (?:signed )?(?:deeds?|agreements?)(?: yet)?|(?:still )?(?:under|in) negotiations?|in draft|drafts?`,
  String.raw`(?:awaiting|pending|subject to|prior to|before) (?:a |the )?(?:decision|determination|signature|signing|sealing|completion of|completion|appeal|deed|agreement|s(?:ection ?)?106)`,
  'in appeal|called in|proposed|possible|expected|future',
  String.raw`(?:pending|undecided)(?= applications?\b)|undetermined|(?:resolution|resolved|minded) to grant`,
].join('|');
/** Whose rows are none of the list's, or none of the police's. */
const NO_ROWS = [
  NOT_COUNTED,
  String.raw`excluded|not in (?:the )?totals?|tests?|other (?:forces?|funding)|(?:other )?grants?`,
].join('|');
const NOT_SIGNED = new RegExp(
  String.raw`^\W*(?:(?:agreements? |deeds? |s(?:ection ?)?106 )?(?:${NO_DEED})|${ANOTHER_LAW})(?=${AND_SO_ON})`,
  'i',
);
const NOT_OF_THE_LIST = new RegExp(String.raw`^\W*(?:${NO_ROWS})(?=${AND_SO_ON})`, 'i');
/** What begins the agreements again. */
const SIGNED =
  /^\W*(?:(?:agreements? |deeds? )?(?:signed|sealed|completed|executed|secured|agreed|approved|granted|permitted|in force|active|live|current|closed|expired)\b|s(?:ection ?)?106\b|agreements?\W*$)/i;

function leaveOut(
  { header, rowCount, rowIndex }: Register,
  sections: readonly Section[],
  asked: Map<number, Finding>,
): void {
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    while (next < sections.length && sections[next]!.at < rowIndex[row]!) next++;
    const { leftOut = null, text = '' } = sections[next - 1] ?? {};
    if (leftOut === null) continue;
    const place = [rowIndex[row]!, header.columns.agreement!] as const;
    asked.set(row, finding(leftOut, ...place, { text: quoted(text) }));
  }
}
