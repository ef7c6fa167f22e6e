import { finding, quoted, type Finding } from '../../findings/finding';
import { namesPolice, speaksOfOtherService } from '../../reading/words/heading-words';
import { AND_SO_ON, headingsIn, type SectionHeading } from '../read/section-headings';
import type { Register } from '../register';

/**
 * Rows under the heading of another service, such as Education, on a sheet that has the police's own under a heading as
 * well: they are left out. Where no heading names the police, "Old School" may be a site. Rows under a heading that says that
 * no agreement is signed, that its rows do not count, or that the money is none of section 106, are left out too.
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
  String.raw`(?:awaiting|pending|subject to|prior to|before) (?:a |the )?(?:decision|determination|signature|signing|sealing|completion of|completion|appeal|deed|agreement|s(?:ection ?)?106)`,
  String.raw`(?:at|under|on|in) appeal|called in|cancelled|superseded|replaced|void(?:ed)?`,
  String.raw`potential|possible|prospective|anticipated|expected|forecasts?|estimate[ds]?|future`,
  String.raw`(?:pending|undecided)(?= applications?\b)|undetermined|(?:resolution|resolved|minded) to grant`,
  'proposed|refused|withdrawn',
].join('|');
/** What another law does. */
const ANOTHER_LAW = String.raw`cil|community infrastructure levy|s(?:ection ?)?278`;
/** Whose rows are none of the list's, or none of the police's. */
const NOT_COUNTED = [
  String.raw`duplicates?|do not (?:count|include|use|add)|excluded|not (?:included|counted|in (?:the )?totals?)|memo(?:randum)?`,
  String.raw`examples?|tests?(?: (?:data|rows?|only))?|(?:for )?(?:information|reference) only|not (?:for )?(?:the )?police|non[- ]police`,
  String.raw`other (?:forces?|funding)|(?:other )?grants?`,
].join('|');
const NOT_SIGNED = new RegExp(
  String.raw`^\W*(?:(?:agreements? |deeds? |s(?:ection ?)?106 )?(?:${NO_DEED})|${NOT_COUNTED}|${ANOTHER_LAW})(?=${AND_SO_ON})`,
  'i',
);
/** What begins the agreements again. */
const SIGNED =
  /^\W*(?:(?:agreements? |deeds? )?(?:signed|sealed|completed|executed|secured|agreed|approved|granted|permitted|in force|active|live|current|closed|expired)\b|s(?:ection ?)?106\b|agreements?\W*$)/i;

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
