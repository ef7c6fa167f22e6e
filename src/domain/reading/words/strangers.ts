/** Who is no council, no developer and not the police, and what is done with money that is not theirs. */
import { holderOf, type Heading } from './lexicon';
import { OF_OTHER_SERVICE } from './value-meanings';

/** "Education contribution held" beside the police's. */
export const isOfOthers = ({ senses, words }: Heading): boolean =>
  !senses.has('police') && !senses.has('developer') && OF_OTHER_SERVICE.test(words);

/** "Transferred to NHS", "Held by solicitor": somebody who is no council, no developer and not the police. */
export function namesStranger({ senses, words, to, by }: Heading): boolean {
  if (to !== null || by !== null || senses.has('police') || isToWorks(words)) return false;
  if (/\bin escrow\b/.test(words)) return true;
  const [, whom] = BESIDE.exec(words) ?? [];
  if (whom === undefined || NOBODY.test(whom) || holderOf(whom) !== null) return false;
  // A council's or a force's own initials.
  return STRANGER.test(whom) || !/^[a-z]{1,5}(?: £)?$/.test(whom);
}
/** "Paid to", "Held by", "Retained for": what stands behind it. */
const BESIDE =
  /\b(?:to|by|with|(?<=\b(?:held|retained|kept|reserved) )for) (?:(?:the|an?|our|its|any) )?([a-z].*)$/;
/** What stands behind "to", "by" and "with" and is nobody: a day, a way, what is added. */
const NOBODY =
  /^(?:£|date|day|now|end|year|quarter|month|period|be|it|them|somebody|spend|draw|claim|use|follow|beneficiar|recipient|agreement|deed|s ?106|scheme|project|site|phase|instal?ment|account|bank|reserve|suspense|fund$|funds$|pot|cheque|bacs|transfer|journal|invoice|interest|index|uplift|inflation|deduction|vat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q\d|third part|external|local|chief|yoursel|oursel|partner|provider|organisation|bod(?:y|ies)|infrastructure provider|service provider|delivery (?:partner|bod|agenc)|(?:finance|support|purchase|buy|meet|pay for|fund)(?= )|release|payment|collection|future|polic|community safety)/;
const STRANGER = /^(?:nhs|icb|ccg|gps?|hmrc|fire|dfe|tfl|legal|staff|trust|club|bank|roads?)\b/;

/** "Paid to suppliers", "Released to projects": to nobody who holds it for the police, so that it is spent. */
export const isToWorks = (words: string): boolean => TO_WORKS.test(words);
const TO_WORKS =
  /\b(?:to|for) (?:the |our |all )?(?:projects?|schemes?|works|suppliers?|contractors?|vendors?|builders?|consultants?|creditors?|capital|revenue|programmes?)(?= £$|$)/;
