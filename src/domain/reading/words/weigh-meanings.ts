/** What the words of a heading weigh for each column that it may be. */
import { columnOfHeading, COLUMNS } from '../../sheet/columns';
import { councilColumnOfHeading, type SheetColumnKey } from './council-columns';
import {
  COUNCIL_HAS_NOT,
  headingOf,
  IS_PAYABLE,
  isDoneBySomebody,
  isUndone,
  UNDONE,
  type Heading,
} from './lexicon';
import { EXACT, LOOSE_NAMES, meaningsOf, STRONG, WEIGHING, type Meaning } from './meanings';
import { remembered } from '../../sheet/remembered';
import { IS_TRIGGERED, otherMeanings } from './other-meanings';
import { isOfOthers, isToWorks, namesStranger } from './strangers';
import { holderNamed, isSoFar, valueMeanings, type Add } from './value-meanings';

WEIGHING.bring({
  meaningsOf: remembered(weighMeanings),
  keyOfHeading(heading) {
    const council = councilColumnOfHeading(heading);
    if (council?.isExact) return council.key;
    const [first] = meaningsOf(heading);
    return first && first.weight > STRONG ? first.key : null;
  },
});

function weighMeanings(heading: unknown): readonly Meaning[] {
  const read = headingOf(heading);
  // A heading that says that it is not known says nothing.
  if (read.words === '' || /\bnot known$/.test(read.words)) return [];
  const loose = Object.hasOwn(LOOSE_NAMES, read.words) ? LOOSE_NAMES[read.words] : undefined;
  if (loose) return loose;
  const exact = columnOfHeading(heading);
  const council = exact === null ? councilColumnOfHeading(heading) : null;
  const key = exact ?? (council?.isExact ? council.key : null);
  const isSum = read.words.includes('£');
  const found = new Map<SheetColumnKey, number>();
  const add = (meaning: SheetColumnKey, weight: number): void => {
    found.set(meaning, Math.max(found.get(meaning) ?? 0, weight));
  };
  // A pound sign is a sign of money: no reference stands under it.
  const isMoneyKey =
    key !== null && (key === 'value' || (key in COLUMNS && COLUMNS[key as never]['type'] === 'money'));
  // "Local council (parish or town)" is where a site is, and not whose the sheet is.
  if (key === 'authority' && /\b(?:parish|town)\b/i.test(String(heading))) add('area', EXACT);
  else if (key !== null && (!isSum || isMoneyKey)) add(key, EXACT);
  if (read.year === null || read.isAllYears) moneyMeanings(read, add);
  if (!isSum) otherMeanings(read, add);
  return [...found].map(([of, weight]) => ({ key: of, weight })).sort((a, b) => b.weight - a.weight);
}

/** Applied: by whom tells whether the force spent it or the council passed it on. */
function appliedMeanings({ senses, by }: Heading, add: Add): void {
  if (senses.has('remaining') || senses.has('not')) return;
  if (by === 'police') return add('spent', 6);
  add('drawnDown', 3);
  add('spent', 3);
}

function moneyMeanings(read: Heading, add: Add): void {
  const { senses, isNotMoney, isOtherMoney, to, by, words } = read;
  const has = (...wanted: Parameters<typeof senses.has>[0][]): boolean => wanted.every((s) => senses.has(s));
  if (isNotMoney || isOtherMoney) return;
  if (UNTRIGGERED.test(words)) return add('notStarted', 8);
  const isPayable = IS_PAYABLE.test(words);
  const isTrigger = has('trigger') && !isPayable && !IS_TRIGGERED.test(words);
  const isTime = (has('date') || has('deadline') || isTrigger) && !isDoneBySomebody(senses, by);
  if (
    /(?:^(?:£ )?|\b(?:amounts?|sums?|total|contributions?|money) )(?:due|payable) (?:under|in|by) (?:the )?(?:agreement|deed|s106|planning obligation)\b/.test(
      words,
    )
  )
    return add('value', 7);
  if (isTime && !words.includes('£')) return;
  if (isPayable || IS_DUE_TO_POLICE.test(words)) return add('value', 4);
  if (AS_IT_STANDS.test(words)) return add('value', 6);
  if (CLOSING_BALANCE.test(words)) return add('heldByAuthority', 5);
  if (has('reference') && !has('money')) return;
  const notStarted =
    UNSTARTED.test(words) ||
    /\bunstarted\b|\bnot (?:yet )?due\b|\bno (?:payments?|sums?|money|contributions?) (?:yet )?due\b|\bnot (?:yet )?triggered\b/.test(
      words,
    );
  if (notStarted) add('notStarted', 8);
  if (notStarted) return;
  if (NOT_PASSED_ON.test(words)) return add('heldByAuthority', 7);
  // What was never handed on is no debt of the developer's: what stands beside it must tell.
  if (isToPassOn(words) && !has('developer')) return add('heldByAuthority', 3);
  if (AGREED_TO_PAY.test(words)) return add('value', 7);
  // What may be passed on, or is still to be, has not been.
  if (AVAILABLE.test(words) && (STILL_TO_PASS.test(words) || to === 'police'))
    return add('heldByAuthority', 4);
  const isNotPaid = NOT_IN.test(words) || (has('not') && (has('paidOver') || has('received')));
  if (saysTwoThings(words)) return doubtfulMeanings(read, add);
  // "Spend to come" is nobody's debt.
  if (has('owed', 'spent') && !has('developer')) return;
  if (isNotPaid || has('owed')) return owedMeanings(read, add, isNotPaid);
  if (has('remaining') && (has('spent') || words === 'left')) return;
  if (has('paidOver') && STILL_TO_PASS.test(words)) return;
  if (isDone(read) && isUndone(words)) return doneMeanings(words, add);
  // What was done with money of others, or for somebody who is neither, tells of no stage.
  if (isDone(read) && (isOfOthers(read) || namesStranger(read))) return;
  if (
    SPENT_OR_PASSED.test(words) ||
    /\bapplied\b|\bdrawn (?:down )?from (?:the )?(?:s106 )?reserves?\b/.test(words)
  )
    return appliedMeanings(read, add);
  if (has('paidOver') && (has('remaining') || OF_RESERVE.test(words))) return doubtfulMeanings(read, add);
  if (has('spent')) {
    if (by === 'council' || (has('council') && !has('police'))) {
      add('spent', 3);
      add('drawnDown', 3);
      // "Spent on police" may be what the council passed on.
    } else if (has('police') && by !== 'police' && SPENT_ON.test(words)) appliedMeanings(read, add);
    else add('spent', has('police') ? 9 : 7);
    return;
  }
  if (has('received') || has('paidOver')) return passedMeanings(read, add);
  if (has('held') || has('remaining') || (by !== null && AT_HOLDER.test(words)))
    return heldMeanings(read, add);
  // What is approved may be a project's too.
  if (/\bapproved\b/.test(words))
    return has('project') ? undefined : add('value', has('value') || has('money') ? 4 : 3);
  if (NOT_SECURED.test(words)) return;
  // "First signed" may have been varied since.
  if (has('secured')) return add('value', /\bfirst\b/.test(words) ? 4 : has('value') || has('money') ? 8 : 5);
  // "To Kent Police (£)".
  if (to === 'police' && /^(?:(?:on|over|out|onwards?|across) )?to\b/.test(words) && !isUndone(words))
    return add('drawnDown', 9);
  if (to !== null || (by !== null && by !== 'police')) return;
  if (/\bhow much\b/.test(words)) add('value', 6);
  valueMeanings(read, add);
}

/** "Unspent transfers", "Held and spent", "Released to reserve": a part of it, or it and something else. What stands beside it must tell. */
function doubtfulMeanings({ senses }: Heading, add: Add): void {
  if (senses.has('paidOver')) add('drawnDown', 3);
  if (senses.has('spent')) add('spent', 3);
  if (senses.has('held') || senses.has('received')) add('heldByAuthority', 3);
}

/** "Held, to be spent on CCTV" is held; of "To be spent" nothing has been done. */
function doneMeanings(words: string, add: Add): void {
  const rest = headingOf(words.replace(UNDONE, ' ').replace(/ +/g, ' ').trim());
  if (isDone(rest) && !isUndone(rest.words)) moneyMeanings(rest, add);
}

/** A heading speaks of what was done with money. */
const isDone = ({ senses }: Heading): boolean =>
  (['received', 'paidOver', 'spent', 'held'] as const).some((sense) => senses.has(sense));

const DONE = '(?:received|collected|held|paid|drawn(?: down)?|transferred|released|spent|used)';
const TWO_THINGS = new RegExp(
  `\\b${DONE} (?:(?:and|or) )(?:(?:not|un) ?)?(?:${DONE}|unpaid|unspent|due)(?= to date| so far| £|$)`,
);
/** "Held and spent", "Paid and unpaid": a sum of two things. */
const saysTwoThings = (words: string): boolean => TWO_THINGS.test(words);
/** Into a reserve, or out of it: whose it is is not said. */
const OF_RESERVE = /\b(?:to|into|from) (?:\w+ ){0,3}reserves?\b/;
const NOT_SECURED =
  /\b(?:not|never) (?:yet )?(?:been )?(?:secured|agreed|signed|approved|obtained)\b|\b(?:un|non )secured\b/;
/** "Triggered, awaiting payment" has started. */
const UNSTARTED =
  /(?:^| )(?:not|yet to|un|no|non|pre|awaiting|before) (?:.+ )?(?:start(?:ed)?|commence(?:d|ment)?|begun|begin|triggered|implemented|built)(?= |$)/;
const SPENT_ON =
  /\b(?:spent|spend|used|expended|expenditure|utilised|outlay) (?:(?:to date )?(?:on|for) )?(?:the )?(?:[a-z]+ ){0,2}(?:police|policing|force|constabulary|o?pf?cc)\b/;
/** "Not yet banked" has not come. */
const NOT_IN =
  /\b(?:not|yet to be) (?:yet )?(?:been )?(?:banked|deposited|in (?:the |our )?(?:bank|account))\b/;
/** "Demand sent" is no payment. */
const IS_DEMAND = /\b(?:demands?|notices?|invoices?|letters?|reminders?)\b/;
/** "£ at LPA": what is with somebody. */
const AT_HOLDER = /^(?:(?:£|amounts?|sums?|money|monies|cash|funds?) )?at \b/;

/** "Contribution due to police": the sum that the agreement secures, or what is still to come of it. */
const IS_DUE_TO_POLICE =
  /\b(?:amounts?|sums?|contributions?|max(?:imum)?) (?:due|owed) to (?:the )?(?:police|force|constabulary|o?pcc)\b/;
const UNTRIGGERED =
  /\btriggers? (?:not (?:yet )?(?:met|reached|hit)|(?:still |yet )?to (?:come|be (?:met|reached|hit)))\b|\b(?:yet|still) to (?:be )?trigger(?:ed)?\b|\bawaiting (?:the )?triggers?\b|\bbefore trigger\b|\bnot yet payable\b|\bnot payable yet\b|\byet to (?:be|become) payable\b/;
/** What came in and has not been passed on is held. */
const NOT_PASSED_ON =
  /\b(?:received|banked|collected|held|retained|kept|paid (?:in|(?:but |and )?(?=not (?:yet )?(?:transferred|passed|released|sent|forwarded)\b)|to (?:the )?(?:councils?|las?|lpas?|county|district|borough|authority|[a-z]{1,4}[bcd]c)|by (?:the )?(?:developers?|applicants?|owners?|builders?)))\b.*\bnot (?:yet )?(?:been )?(?:transferred|paid over|passed|released|sent|forwarded|drawn|(?:paid )?(?:(?:on|over|across) )?to (?:the )?(?:us|(?:[a-z]+ ){0,2}(?:police|force|constabulary|o?pf?cc)))\b|\bunpaid\b.*\bin hand\b|\b(?:received|banked|collected|paid (?:in|to (?:the )?(?:councils?|las?|lpas?|county|district|borough|authority|[a-z]{1,4}[bcd]c)))\b(?!.*\b(?:by|from|to) (?:the )?(?:[a-z]+ ){0,2}(?:us|police|force|constabulary|o?pf?cc)\b.*\b(?:undrawn|unclaimed|awaiting|pending)\b).* (?:undrawn|unclaimed|(?:awaiting|pending) (?:transfer|release|payover|forwarding|remittance|onward payment))\b/;
/** "LPA to pass on": the council has it, or will have: what stands beside it must tell. */
const COUNCIL_TO_PASS =
  /\b(?:councils?|la|lpa|(?:local |planning )?authority|district|borough|[a-z]{1,4}[bcd]c) (?:(?:has|have|is|are) )?(?:(?:still )?to (?:pay|pass|hand|send|release|transfer)(?: it| them)?(?: on| over| across)?(?:(?: to)? (?:the )?(?:us|police|force|constabulary|o?pf?cc))?$|(?:has |have )?not (?:yet )?(?:been )?(?:handed|passed|sent|released|transferred)\b)/;
/** "Not yet forwarded": a developer pays, and only who has the money can hand it on. */
const NOT_HANDED_ON =
  /\b(?:not|(?:yet |still )?to be) (?:yet )?(?:been )?(?:(?:passed|handed|sent|paid|given|moved) (?:on|over|onwards?|across|to (?:the )?(?:us|(?:[a-z]+ ){0,2}(?:police|force|constabulary|o?pf?cc)))|forwarded|transferred|released|remitted|disbursed)\b|\b(?:awaiting|pending) (?:transfer|release|claim|draw ?down|payover|forwarding|remittance|disbursement|onward)\b|\b(?:available|ready|left|remaining|still) for (?:the )?(?:[a-z]+ ){1,3}to (?:draw|claim|call)\b|\b(?:transfers?|releases?|draw ?downs?) (?:remaining|left|outstanding|pending|due|to come)\b|^(?:(?:still|left|yet|remaining|balances?|amounts?|sums?|money|(?:the )?(?:councils?|lpas?|las?|districts?|boroughs?|(?:local |planning )*authorit(?:y|ies))) )*to (?:transfer|release|pass|hand|send|forward|remit|pay (?:on|over|out|across))\b/;
/** What somebody has and has not handed on, or all that is still to be. */
export const isToPassOn = (words: string): boolean =>
  COUNCIL_TO_PASS.test(words) || NOT_HANDED_ON.test(words);
const AGREED_TO_PAY = /\bagreed to (?:pay|contribute)\b/;
/** What was spent or went to others: who spent it is not said. */
const SPENT_OR_PASSED =
  /\b(?:spent|used|utilised) (?:(?:or|and) )?(?:paid|passed|transferred|released|sent)\b|\b(?:paid|passed|transferred|released|sent)(?: on| over| out)? (?:(?:or|and) )?(?:spent|used|utilised)\b/;
const AVAILABLE = /\bavailable\b|\bready\b/;
/** "Available for drawdown": a council has it. What is available for payment may be the force's own. */
export const isToBeDrawn = (words: string): boolean =>
  AVAILABLE.test(words) && STILL_TO_PASS.test(words) && !/\b(?:pay|paid|payment)\b/.test(words);
const STILL_TO_PASS =
  /\b(?:available|ready|approved|agreed|cleared|left|remaining|still|yet|due|outstanding|awaiting|pending|to be) (?:for |to (?:be )?)?(?:transfer|transferred|release|released|pay|paid|pass|passed|payment|drawdown|draw|drawn)\b/;
/** "In deed", "After variation": the sum, by where it is said. */
const AS_IT_STANDS =
  /^(?:as )?(?:in|per|stated in) (?:the )?(?:legal )?(?:agreement|deed|s106)(?: £)?$|^(?:sum |amount )?(?:after|as|following) (?:deed of )?(?:variation|varied|dov)(?: £)?$/;
const CLOSING_BALANCE =
  /^(?:c f|cfwd|c fwd|carried forward)(?: (?:at |to )?\d.*)?(?: £)?$|\bclosing balance\b|\bbalance (?:c f|cfwd|c fwd|carried forward)\b|^balance of (?:the )?(?:s106 )?(?:funds?|money|monies|account)(?: (?:as )?(?:at|on) \d.*)?(?: £)?$/;

/** "Awaited from LA": a council owes the police what it has. */
const OWED_BY_COUNCIL = /\b(?:await(?:ed|ing)|due|owed|owing|outstanding|to come|expected) from\b/;

/** Not yet paid, or due: what the developer has still to pay. */
function owedMeanings({ senses, to, by, words }: Heading, add: Add, isNotPaid: boolean): void {
  const toPolice = to === 'police' || (senses.has('police') && !senses.has('developer'));
  if (toPolice) return; // what is still to come to the police is outstanding, which is worked out
  if (senses.has('developer')) add('heldByDeveloper', 9);
  else if (by === 'council' && OWED_BY_COUNCIL.test(words)) add('heldByAuthority', 7);
  else if (isNotPaid && to === null && COUNCIL_HAS_NOT.test(words)) {
    add('heldByDeveloper', 3);
    add('heldByAuthority', 3);
  } else if (isNotPaid) add('heldByDeveloper', senses.has('council') || senses.has('received') ? 7 : 6);
  else if (
    /^(?:(?:total|full) )?(?:(?:sums?|amounts?|value) of (?:the |each )?)?(?:(?:polic(?:e|ing)|s106) )?(?:sums?|amounts?|contributions?|total|payments?|instal?l?ments?)?(?: £)? ?(?:sum|amount)? ?due(?: £)?$/.test(
      words,
    )
  ) {
    // "Due" alone may be what is due in all, or what is due still.
    add('value', words === 'due' ? 4 : 5);
    add('heldByDeveloper', 4);
  } else
    add(
      'heldByDeveloper',
      IS_TRIGGERED.test(words) ||
        /\bawait|\bunpaid\b|\buncollected\b|\bto be (?:paid|received)\b|\bto come\b/.test(words)
        ? 6
        : 4,
    );
}

/** Paid, passed, received: by whom, and to whom. */
function passedMeanings({ senses, to, by, words }: Heading, add: Add): void {
  if (IS_DEMAND.test(words)) return;
  if (/\bdraw ?downs? (?:received|made|paid)\b/.test(words)) return add('drawnDown', 8);
  // "Paid to us", of whom it is not told: a council's receipts, or what the police had.
  if (words.includes(SOMEBODY)) {
    add('heldByAuthority', 2);
    return add('drawnDown', 2);
  }
  // From a council it came to somebody else: the force speaks of its own income.
  if (senses.has('received') && to === null && by === 'council' && /\bfrom\b/.test(words))
    return add('drawnDown', 7);
  const receiver = to ?? (senses.has('received') ? (by ?? holderNamed(senses)) : null);
  const payer = senses.has('received') ? null : (by ?? (to === null ? holderNamed(senses) : null));
  if (receiver === 'police' || (/\bdr[ae]w/.test(words) && payer === 'police')) add('drawnDown', 9);
  else if (to === 'developer') return;
  else if (isToWorks(words)) add('spent', 6);
  else if (receiver === 'council' || payer === 'developer') add('heldByAuthority', 3);
  else if (payer === 'council') add('drawnDown', 5);
  else if (senses.has('received')) add('heldByAuthority', 2);
  else if (payer === 'police') add('spent', 3);
  else if (/\bpaid in\b/.test(words)) add('heldByAuthority', 2);
  else add('drawnDown', isPaidAlone(words) ? PAID_ALONE : 5);
}

/** "Amount paid": by the developer or to the police, which what stands beside it must tell. */
export const isPaidAlone = (words: string): boolean =>
  /\bpaid\b/.test(words) && !/\bpaid (?:out|over|on(?! account\b)|across|away)\b/.test(words);
const PAID_ALONE = 3;
/** PCC is the commissioner, and Plymouth City Council. */
const MAY_BE_COUNCIL = 3;

/** Whom a heading names that says "us" where nothing tells who writes. */
export const SOMEBODY = 'somebody';

/** "Held from developers": whoever holds it has it from them. */
const HELD_FROM = /\b(?:held|holding|retained|kept) from\b/;

const NOT_WITH = /\b(?:not|never|no longer|nor) (?:yet |now |currently )?(?:with|at|in|held|kept|here)\b/;

/** Held, with, has: by whom. */
function heldMeanings({ senses, words, by }: Heading, add: Add): void {
  // What is held of all rows so far is held of none.
  if (isSoFar(words) || /\bcumulative\b/.test(words)) return;
  // "Not with council" is with somebody else.
  if (NOT_WITH.test(words)) return;
  // "Police reserve at council".
  const holder = by ?? holderNamed(senses);
  // What the police have not claimed is not theirs, and what they have not spent is no stage.
  if (holder === 'police' && (senses.has('not') || /\bun(?:claimed|drawn|spent)\b/.test(words))) return;
  if (holder === 'developer') add(HELD_FROM.test(words) ? 'heldByAuthority' : 'heldByDeveloper', 9);
  else if (holder === 'council') add('heldByAuthority', 9);
  // A balance with the police may be what is left of it: the law must say so too.
  else if (holder === 'police') {
    // "Police account", "Police balance": theirs, or the council's for them.
    const isOfEither = by === null && /\b(?:accounts?|reserves?|balances?|remaining|left)\b/.test(words);
    if (isOfEither && !/\b(?:us|we|our)\b/.test(words))
      add('heldByAuthority', senses.has('remaining') ? 2 : 5);
    add(
      'drawnDown',
      senses.has('remaining') ? 2 : /\bpcc\b/.test(words) ? MAY_BE_COUNCIL : by === 'police' ? 7 : 5,
    );
  } else if (words.includes(SOMEBODY)) add('heldByAuthority', 3);
  else if (/\b(?:held|retained|kept|in (?:the )?reserves?)\b/.test(words)) add('heldByAuthority', 6);
  else if (
    /\b(?:in|at) (?:the )?(?:accounts?|bank|pot|kitty|coffers)\b|\bbanked\b|\bon deposit\b/.test(words)
  )
    add('heldByAuthority', 6);
  // "We hold", of whom nothing says who "we" are: the law must say so too.
  else if (/^(?:(?:still|now|currently) )?(?:hold|have|holding|here)\b/.test(words))
    add('heldByAuthority', 3);
}
