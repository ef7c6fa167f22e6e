/** What the words of a heading weigh for the columns that hold no money. */
import { isDoneBySomebody, type Heading } from './lexicon';
import { referenceMeanings } from './reference-meanings';
import type { Add } from './value-meanings';

/** "Trigger hit – payment due": of the sum, and no event. */
export const IS_TRIGGERED =
  /\btriggers? (?:point )?(?:has |have )?(?:been )?(?:met|reached|hit)(?= .*\b(?:due|un ?paid|not|awaiting|awaited|outstanding|pending|owed|owing)\b)/;

/** A planning permission lapses, and a developer has a time to pay: neither is the end of the money. */
const isOfOther = (words: string): boolean =>
  /\b(?:permissions?|planning|consents?|applications?|approvals?|reserved matters|leases?|options?|licences?|bonds?|insurance|warrant(?:y|ies)|guarantees?|invoices?|payments?|instal?ments?|tenders?)\b/.test(
    words,
  ) && !/\b(?:spend|spent|claw ?back|repay\w*|return\w*|refund\w*|funds?|money)\b/.test(words);

export function otherMeanings({ senses, words, by, to }: Heading, add: Add): void {
  const has = (...wanted: Parameters<typeof senses.has>[0][]): boolean => wanted.every((s) => senses.has(s));
  const isShort = words.split(' ').length <= 4;
  const isByHolder = isDoneBySomebody(senses, by);
  if (has('deadline') && !isByHolder && !/^before$/.test(words) && !isOfOther(words))
    add('expiryDate', has('spent') || has('date') ? 9 : 7);
  if (/\bspend by\b|\bspent by\b|\bused? (?:by|before)\b/.test(words) && !isByHolder) add('expiryDate', 9);
  if (has('trigger') && !IS_TRIGGERED.test(words))
    add(has('date') && !/\bwhen\b/.test(words) ? 'triggerDate' : 'trigger', 8);
  // By a day or by an event: its cells tell.
  if (/\bf(?:alls?|ell) due\b/.test(words) || (has('date') && PART_DUE.test(words))) add('triggerDate', 7);
  // "Payable on", "Payment due on": a day or an event.
  if (/\b(?:payable|payments? (?:is |are )?due) (?:on|upon|at)$/.test(words)) {
    add('trigger', 8);
    add('triggerDate', 8);
  }
  if (/\bpaya?b?l?e? when\b|\bwhen payable\b|\bdue when\b/.test(words)) add('trigger', 9);
  if (
    has('date') &&
    !has('deadline') &&
    !/\b(?:ends?|ending|ended|terminat\w+|review)\b/.test(words) &&
    (has('agreement') ||
      /\b(?:signed|signing|sealed|sealing|completed|completion|executed|execution|entered into|entry into)\b/.test(
        words,
      ))
  )
    add('agreementDate', 9);
  else if (/^(?:signed|sealed|dated|executed)(?: on)?$/.test(words)) add('agreementDate', 7);
  if (words === 'date') add('agreementDate', 3);
  if (has('date') || (has('deadline') && !isByHolder)) return;
  if (has('notes')) add('notes', 7);
  if (has('reference')) return referenceMeanings(senses, words, add);
  // The type of a thing is not the thing.
  const isThing = isShort && !OF_KIND.test(words);
  if (has('agreement') && isThing && !OF_SUM.test(words)) add('agreement', 6);
  if (has('application') && isThing) add('application', 6);
  placeMeanings(senses, words, isShort, add);
  if (has('developer') && isThing && to === null && !has('held') && !has('owed')) add('developer', 6);
  if (
    /^(?:.* )?(?:council|authority|lpa|district|borough)(?: (?:area|name))?$/.test(words) &&
    isShort &&
    !has('held') &&
    !has('paidOver') &&
    !has('received') &&
    !has('spent') &&
    !has('owed')
  )
    add('authority', 6);
  // Red, amber and green tell of a risk, not of whether an agreement is open.
  // "Position" is of agreements or of money, or a note: the cells must show that it is open or closed.
  if (has('status') && isShort && !/\brag\b/.test(words)) add('status', IS_STATUS.test(words) ? 5 : 2);
  if (/\b(?:latest|current) (?:position|progress|situation|stage)\b/.test(words)) add('notes', 4);
  if (has('project') && isShort && !/\bhousing schemes?$/.test(words)) add('project', 6);
  if (/\btowards\b/.test(words)) add('purpose', 8);
  if (IS_FOR_WHAT.test(words)) add('purpose', 8);
  else if (has('purpose') && isShort) add('purpose', 4);
  // "Contribution due" is a sum of money, "Obligation" what it is for.
  const isDone =
    has('owed') || has('secured') || has('received') || has('paidOver') || has('held') || has('spent');
  if (has('obligation') && isShort && !isDone) {
    add('contribution', 4);
    add('purpose', 4);
  }
  if (/^(?:schemes?|plots?|allocations?|(?:growth|strategic|housing) (?:area|site)s?)$/.test(words))
    add('site', 6);
  if (/^(?:service|service area|directorate|department|beneficiary)$/.test(words)) add('purpose', 7);
  if (
    /^(?:(?:our|council|legal|planning|obligation|[a-z]{1,4}[bcd]c) )?files?$|^(?:case|record)$/.test(words)
  )
    add('agreement', 5);
  if (ANALYSIS.test(words)) add('agreement', 4);
  // Whoever a council sends its invoices to.
  if (/^(?:customer|debtor)(?: name)?$/.test(words)) add('developer', 5);
  if (/^where(?: (?:it|this|that) is)?$|^whereabouts$/.test(words)) add('site', 6);
  if (/^relat(?:es?|ing) to$/.test(words)) add('site', 5);
  // What a pivot table calls its rows.
  if (/^row labels?$/.test(words)) add('agreement', 5);
}

/** "Date instalment due": of an agreement, and not of an invoice. */
const PART_DUE =
  /\b(?:instal?l?ments?|contributions?)(?: payments?)? (?:is |are |was |were )?(?:due|payable)\b/;

/** "Purpose", "What it is for", "Contribution for": over what the money is for. */
const IS_FOR_WHAT =
  /\bpurpose\b|\bwhat .*\bfor\b|^for$|\bfor what\b|\buse of\b|^(?:contributions?|obligations?|money|monies|sums?|amounts?|payments?|funds?|funding) (?:(?:is|are|was|were) )?(?:paid |due |payable |secured |sought )?for$/;

/** Which site, and in which area it is. */
function placeMeanings(senses: Heading['senses'], words: string, isShort: boolean, add: Add): void {
  const isNamed = /^(?:name|address|location|(?:which|what) (?:site|development))\b|\brelates?(?: to)?$/.test(
    words,
  );
  // A capital scheme is the force's.
  const isCapital = /\bcapital (?:scheme|project|programme)\b/.test(words);
  if (senses.has('site') && !isCapital && !OF_KIND.test(words) && (isShort || isNamed)) add('site', 7);
  // "Scheme and village": which site, and where it is.
  if (/^(?:schemes?|sites?|new homes) (?:and |at$)/.test(words)) add('site', 8);
  else if (senses.has('area') && isShort && !/^(?:service|growth) area$/.test(words)) add('area', 7);
}

/** What a ledger keeps each agreement's money under. */
const ANALYSIS = /^(?:analysis|sub ?project)$/;

const IS_STATUS =
  /\bstatus\b|^(?:is )?(?:it )?(?:live|open|active|current)(?: or)? (?:closed|complete|ended)$/;

/** "Total S106" is a sum, "S106 payment" another. */
const OF_SUM =
  /\b(?:totals?|sums?|amounts?|values?|contributions?|payments?|receipts?|income|costs?|fees?|charges?|vat|money|monies|funds?|funding|balances?)\b/;
const OF_KIND =
  /\b(?:types?|kinds?|class|category|status|years?|solicitors?)$|^(?:types?|kinds?|class|category|status|years?|form) of\b/;
