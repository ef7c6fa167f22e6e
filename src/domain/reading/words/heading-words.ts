import { headingOf, holderOf, isUndone, type Heading } from './lexicon';
import { wordsOf } from './heading-text';
import { isSoFar, OF_OTHER_SERVICE } from './value-meanings';
import { isPaidAlone, isToPassOn } from './weigh-meanings';

/** Not what came in, went out or is left: their sums keep laws of their own. */
export function mayBeValue(heading: string): boolean {
  const { senses } = headingOf(heading);
  return (['received', 'paidOver', 'held', 'spent', 'remaining', 'owed'] as const).every(
    (sense) => !senses.has(sense),
  );
}

/** An amount without what indexation made of it, or with it; and no fee, no interest and no other service's. */
export function mayBeWhole(heading: string): boolean {
  const { words, year, isAllYears } = headingOf(heading);
  // What is of one year, or the sum so far, is of no contribution the whole.
  if ((year !== null && !isAllYears) || isSoFar(words)) return false;
  const rest = headingOf(words.replace(/\b(?:indexed|uplifted|uplift|base)\b/g, ' '));
  return mayBeValue(heading) && !rest.isOtherMoney && !OF_OTHER_SERVICE.test(words);
}

/** "Original obligation", "Base sum": before it was indexed. */
export const isOriginal = (heading: string): boolean =>
  /\b(?:original|initial|base)(?:ly)?\b|\b(?:at|when|first) (?:the )?(?:date of )?(?:deed|agreement|signing|signed)\b/.test(
    headingOf(heading).words,
  );

/** "Amount", "Sum (£)": of what is not said. */
export const isBareSum = (heading: string): boolean =>
  /^(?:total )?(?:sums?|amounts?|totals?|figures?|costs?|£)(?: £)?$/.test(headingOf(heading).words);

/** "Revised sum", "After variation": as it is since. */
export const isOfLater = (heading: string): boolean =>
  /\b(?:inc|incl|including|inclusive of|with|after|plus) (?:any )?(?:indexation|index linking|uplift)\b|\b(?:revised|amended|varied|variation|current(?:ly)?|latest|updated|now|final|indexed|uplifted)\b/.test(
    wordsOf(heading),
  );

/** "Bal. 31 March 2025": what an account held on a day. */
export const isBalanceOfDay = (heading: string): boolean => {
  const { words, senses } = headingOf(heading);
  const isOfDay = /\bbalances?\b.*\b(?:(?:19|20)\d\d|\d{1,2}[/ ]\d{1,2}[/ ]\d\d)\b/.test(words);
  return senses.has('remaining') && isOfDay;
};

/** Words of what is kept, or of the council alone: a law must say the rest. */
export function mayBeBalance(heading: string): boolean {
  const { senses, isOtherMoney, isNotMoney, words } = headingOf(heading);
  if (isOtherMoney || isNotMoney || isUndone(words)) return false;
  if (OF_OTHER_SERVICE.test(words) || KEPT_FOR_GOOD.test(words)) return false;
  return (senses.has('held') || senses.has('council')) && NO_BALANCE.every((sense) => !senses.has(sense));
}
/** "Available balance", "Unclaimed", "Awaiting claim": what is left for somebody to draw. */
export function mayBeUndrawn(heading: string): boolean {
  const { senses, isNotMoney, words, year } = headingOf(heading);
  if (isNotMoney || year !== null || OF_OTHER_SERVICE.test(words) || KEPT_FOR_GOOD.test(words)) return false;
  if (/\b(?:awaiting|ready|available|pending)\b.*\b(?:claims?|draw ?downs?|draw)\b/.test(words)) return true;
  return (
    /\b(?:balances?|available|un(?:drawn|claimed|disbursed|distributed|released|allocated|committed))\b/.test(
      words,
    ) && OF_OTHERS.every((sense) => !senses.has(sense))
  );
}
const OF_OTHERS = ['developer', 'received', 'paidOver', 'spent', 'secured', 'started', 'project'] as const;

/** A deduction is no balance, though it is what was received less what was passed on. */
const KEPT_FOR_GOOD =
  /\b(?:admin[a-z]*|charges?|deduct[a-z]*|top ?slice[a-z]*|levy|overheads?|costs?|share)\b/;
const NO_BALANCE = [
  ...(['police', 'developer', 'received', 'paidOver', 'spent', 'owed', 'secured', 'not'] as const),
  ...(['started', 'project', 'area'] as const),
];

/** A heading without what it says of years. */
export const withoutYears = (heading: string): string => {
  const { words, year } = headingOf(heading);
  return words
    .replace(year ?? '', ' ')
    .replace(
      /\b(?:total|all years|to date|since (?:the )?(?:start|beginning|outset)|cumulative|overall|all)\b/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim();
};

/** What is left of something is worked out from other columns, and none of the register's. */
export const isWhatIsLeft = ({ senses }: Heading): boolean =>
  senses.has('remaining') && !senses.has('held') && !senses.has('council') && !senses.has('developer');

/** Who a heading names, where it says nothing else: "Council", "Kent Police", "Dev". */
export function bareHolder(heading: string): ReturnType<typeof holderOf> {
  const { words, senses } = headingOf(heading);
  const holder = holderOf(words);
  // "In from developer" is what came in.
  if (/\b(?:from|by|via|repaid|returned|refund(?:s|ed)?|back|bids?|allocat\w+)\b/.test(words)) return null;
  const isBare = [...senses].every((sense) => HOLDERS.has(sense)) && words.split(' ').length <= 5;
  return holder !== null && isBare ? holder : null;
}

/** The holder that a heading of a sum names: "Police sum". It may be what they have, or what is for them. */
export function holderOfSum(heading: string): ReturnType<typeof holderOf> {
  const { words } = headingOf(heading);
  const rest = words.replace(/\b(?:sums?|amounts?|totals?|figures?)\b|£/g, ' ').trim();
  return rest === words || rest === '' ? null : bareHolder(rest);
}

const HOLDERS: ReadonlySet<string> = new Set(['council', 'police', 'developer', 'area', 'money', 'status']);

/** "C/fwd": what an account holds at the end. */
export const isCarried = (heading: string): boolean =>
  /^(?:c f|cfwd|c fwd|carried forward)(?: (?:at |to )?\d.*)?(?: £)?$/.test(headingOf(heading).words);

/** "Banked", "On deposit": what came in, or what is there still. */
export const isBanked = (heading: string): boolean =>
  /\b(?:banked|deposit(?:ed)?)\b/.test(headingOf(heading).words);

/** "Outstanding", "Still to go": what has not come, of whomever. */
export function isStillToCome(heading: string): boolean {
  const { senses, words } = headingOf(heading);
  if (isToPassOn(words)) return true;
  if (isCarried(heading)) return false;
  return (senses.has('owed') || senses.has('remaining')) && !senses.has('developer') && !senses.has('held');
}

/** "Paid", without a word of whom to. */
export const isPaidTo = (heading: string): boolean => {
  const { words, to, by } = headingOf(heading);
  return to === null && by === null && isPaidAlone(words);
};

/** "Police 50%", "of which police": a part of a sum. */
export const saysShare = (heading: string): boolean =>
  /%|\b(?:shares?|portion|proportion|element|part|half|of which|of that)\b/.test(headingOf(heading).words);

const IS_OTHER_SERVICE = new RegExp(`^(?:${OF_OTHER_SERVICE.source})(?: £)?$`);

/** What a council asks of developers besides: a column of each shows that a sum is for all of them. */
export const isOtherService = (heading: string): boolean => IS_OTHER_SERVICE.test(headingOf(heading).words);

/** "Received", "Total received to date": by whom is not said. */
export const bareReceipt = (heading: string): boolean => holderOf(headingOf(heading).words) === null;

/** "EP rec’d": received by somebody who is named, but not known; and of no year. */
export function isReceiptOfOther(heading: string): boolean {
  const { senses, words, year, isAllYears, isOtherMoney, isNotMoney } = headingOf(heading);
  if (!senses.has('received') || !bareReceipt(heading) || isOtherMoney || isNotMoney) return false;
  if (senses.has('owed') || senses.has('not') || senses.has('remaining')) return false;
  const rest = words.replace(/\b(?:received|amounts?|sums?|total|money|monies|cash|to date|so far)\b|£/g, '');
  return (year === null || isAllYears) && /^\s*[a-z]{2,4}\s*$/.test(rest);
}

const EACH_SERVICE = new RegExp(OF_OTHER_SERVICE, 'g');
/** What a title says besides the service: of what kind the money is, and who asks for it. */
const BESIDES_SERVICE =
  /^.*\b(?:council|[a-z]{1,4}[bcd]c)\b|\b(?:section|sec|s106|contributions?|obligations?|money|monies|funds?|funding|payments?|commuted|sums?|amounts?|received|held|secured|spent|total|services?|departments?|other|places|provision|facilit(?:y|ies)|improvements?|works|measures|infrastructure|public|green|sustainable|off site|on site|care|england|trust|board|table|schedule|part|and|for|of|the|to|from|by|[a-z]|\d+)\b/g;

/**
 * "Education contributions": a title of what is for others alone. "Education and police" is none, and "Hillside Primary
 * School" is a site.
 */
export const speaksOfOtherService = (title: unknown): boolean => {
  const words = wordsOf(title).replace(/\bcommunity safety\b/, '');
  const rest = words.replace(EACH_SERVICE, ' ').replace(BESIDES_SERVICE, ' ').trim();
  return rest === '' && OF_OTHER_SERVICE.test(words) && holderOf(words) !== 'police';
};

/** "Police", "Policing contributions": a heading of what is for the police. */
export const namesPolice = (title: unknown): boolean => holderOf(wordsOf(title)) === 'police';
