/** The words of a heading that nothing here knows. */
import type { SheetColumnKey } from './council-columns';
import { FORCES } from './force-names';
import { headingOf, unknownTo, type Sense } from './lexicon';

/** Without these a heading means the same. */
const PLAIN =
  'the|a|an|of|to|by|for|in|on|at|into|onto|from|off|out|over|up|and|or|but|as|with|within|any|all|both|this|that|these|those|which|who|whom|whose|what|where|how|much|many|is|are|was|were|be|been|being|do|does|did|so|far|till|now|currently|current|presently|present|still|already|yet|just|only|also|same|it|its|them|they|their|he|she|you|your|yours|i|my|there|here|then|say|says|said|made|somebody|local|auth|pounds|sterling|thousands?|millions?|actuals?|capitalised|beginning|close|outset|start|per|grand|whole|full|fully|entire|aggregate|actually|formally|legally|altogether|cumulative|closing|overall|principal|shares?|portion|proportion|element|part|half|figures?|financial|monetary|position|p|onwards?|across|down|away|through|via|under|crime|chief|constable|developer|beneficiary|question|answer|column|m|k|0{2,3}s?|s?106|section|purposes?';
/** Rules of what came in, went out or is held speak of these. */
const OF_STAGES =
  'applied|apply|billed|invoiced|demanded|open|exp|suppliers?|contractors?|vendors?|consultants?|creditors?|works|programmes?';
/** Of the value, rules between the columns tell; of a stage they say that it is not as it is now. */
const OF_VALUES =
  'original|originally|initial|initially|revised|amended|varied|variation|after|signing|granted|provided|consideration|commitments?|max|maximum|gross|required|requirement|indexed|indexation|uplift|uplifted|payable|stated|headline|level|entered|cpi|rpi|bcis|ask|expected|contribute';
const NEUTRAL = new RegExp(`^(?:${FORCES}|${PLAIN}|${OF_STAGES}|[a-h]|q?\\d{1,2}|£|%)$`);
const NEUTRAL_OF_VALUE = new RegExp(`^(?:${OF_VALUES})$`);

/** What a deadline for money may speak of. */
const OF_DEADLINES: readonly Sense[] = [
  ...(['deadline', 'date', 'spent', 'money', 'value', 'agreement', 'obligation'] as const),
  ...(['police', 'council', 'developer', 'paidOver'] as const),
];
const NEUTRAL_OF_DEADLINE =
  /^(?:must|has|if|known|any|applicable|unspent|unused|not|dd|mm|yy|yyyy|times?|longstop|spending|spend|after|goes|go|back|return|returned|returnable|repayable|refundable|refunded|repaid|runs|years?|yrs?|months?|period|ends?|latest|last|final|expiry|use|used|from|receipt|received|no|later|than|limit|for|to|due|draw|drawdown|claim|claimed|commit|committed|completed?|restrictions?|conditions?)$/;

const NEUTRAL_OF: Readonly<Partial<Record<SheetColumnKey, RegExp>>> = {
  value: NEUTRAL_OF_VALUE,
  expiryDate: NEUTRAL_OF_DEADLINE,
  spent: /^(?:incurred|defrayed)$/,
};

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
/** Words that are neutral together: days, parts of a year that a day stands for, names. */
const TOGETHER = new RegExp(
  [
    String.raw`^less\b|\bto date\b|\bsince (?:the )?(?:start|beginning|outset)\b`,
    String.raw`\b(?:on|to|for)(?: (?:fund|finance|support))? (?:capital|revenue)\b`,
    String.raw`\bcapital (?:expenditure|expended|spend(?:ing)?|spent|outlay)\b`,
    String.raw`\btriggers? (?:point )?(?:has |have )?(?:not )?(?:yet )?(?:been )?(?:hit|met|reached)\b`,
    String.raw`\b(?:third part(?:y|ies)|external organisations?|(?:(?:infrastructure|service|delivery) )?providers?|delivery (?:partners?|bod(?:y|ies)|agenc(?:y|ies))|community safety|(?:mayors? )?office (?:of the|for policing))\b`,
    String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})[a-z]*|(?:${MONTH})[a-z]* \d{2,4})(?: \d{2,4})?\b`,
    String.raw`\b(?:financial )?year end\b|\bend(?: of)? (?:(?:the )?(?:financial )?(?:year|quarter)\b|(?=\d))|\b\d[\d/.-]*\b`,
  ].join('|'),
  'g',
);

/** A council's or a force's own: of few letters, with a vowel at the most. */
const SHORT_NAME = String.raw`(?!(?:cap|gap|rep|top|ytd|mtd|tb[ad]|inc|vat)\b)(?:(?![a-z]*[aeiou][a-z]*[aeiou])[a-z]{1,4}[bcdhp]|[^aeiou\W\d_]{2,5})`;
const INITIALS = new RegExp(
  String.raw`\b(?:by|with|to|at) (?:the )?(${SHORT_NAME})(?: £)?$|^(${SHORT_NAME}) (?:received|spent|holds?|held|has|had|have)\b`,
);

/**
 * The words of a heading that nothing here knows: "disputed" of "Received (disputed)". They may turn what the others
 * say round.
 *
 * @param key what the heading is read as
 */
export function unaccountedIn(heading: string, key: SheetColumnKey): readonly string[] {
  const { words, year } = headingOf(heading);
  const withoutYear = year === null ? words : words.replace(year, ' ');
  const rest = withoutYear.replace(TOGETHER, ' ').replace(/ +/g, ' ').trim();
  const initials = INITIALS.exec(rest)?.slice(1) ?? [];
  const isNeutral = (word: string): boolean =>
    NEUTRAL.test(word) || initials.includes(word) || NEUTRAL_OF[key]?.test(word) === true;
  return unknownTo(rest, key === 'expiryDate' ? OF_DEADLINES : null).filter((word) => !isNeutral(word));
}
