/** Plain words for where an amount stands, of a cell, of a title over rows, and of the heading of a column of Yes and No or of days. */
import { STAGE_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { remembered } from '../../sheet/remembered';
import { wordsOf } from './heading-text';
import { holderOf } from './lexicon';
import { inFull } from './short-words';

/** Where an amount may stand: the sum of a bit for each of STAGE_COLUMNS, in their order. */
export type Places = number;
export const [WAITING, OWED, HELD, GONE] = [1, 2, 4, 8] as const;
export const ANYWHERE: Places = WAITING | OWED | HELD | GONE;
export type StageColumn = (typeof STAGE_COLUMNS)[number];
export const bitOf = (key: MoneyColumn): Places => 1 << STAGE_COLUMNS.indexOf(key as StageColumn);

/** What words say: where an amount may stand, and which of these places they leave to other words of the column that mean them alone. */
export interface Said {
  readonly places: Places;
  readonly lent: Places;
  /** It is paid, and by whom or to whom is not said. */
  readonly isPaid?: boolean;
  /** It is not paid, and by whom or to whom is not said. */
  readonly isUnpaid?: boolean;
}

/** Whoever: P the police, C the council, D the developer. Nobody else, and nothing after them. */
const POLICE =
  /\b(?:the )?(?:(?!fire\b|and\b|for\b|to\b|by\b|with\b|over\b|on\b|out\b|across\b|less\b|from\b|received\b|paid\b|not\b|spent\b|sent\b|transfer|awaiting\b|through\b|held\b|passed\b|down\b|drawn\b|released\b)[a-z]+ ){0,2}(?:(?:avon and somerset |devon and cornwall )?police|force|constabulary|(?:police and crime commissioner|o?pf?cc)(?: for (?!comments?|approval|decision|consultation|information|review|signature)[a-z]+)?)$/;
const DEVELOPER = /\b(?:the )?(?:developers?|applicants?|landowners?|owners?)(?= |$)/g;
/** "NYP", "MOPAC": a force, or who commissions it, by its initials. */
const FORCE_IN_SHORT = /^[a-z]{3,5}$/;
const OTHER_COUNCIL = /\b(?:county|cc|parish|town|education|highways|nhs)\b/;

/** The words with whoever they name as a letter. */
function lettered(words: string): string {
  const text = words.replace(DEVELOPER, 'D').replace(POLICE, 'P').trim();
  const [, before, council] =
    /^(.*\b(?:by|with|at|in|to)) (?:the )?([a-z ]{2,40}?)(?: bank)?(?: accounts?)?$/.exec(text) ?? [];
  if (!council || OTHER_COUNCIL.test(council)) return text;
  const holder = holderOf(council);
  if (holder === 'police' && FORCE_IN_SHORT.test(council)) return `${before} P`;
  return holder === 'council' ? `${before} C` : text;
}

const DATE =
  '(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: \\d{2,4})?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{1,2}/\\d{4}|\\d{1,2} \\d{1,2} \\d{2,4}|(?:19|20)\\d\\d(?:/\\d{2,4}| \\d\\d \\d\\d)?|q[1-4](?: \\d{2,4}(?:/\\d\\d)?)?';
const ON_A_DAY = new RegExp(`^(.*?[a-zA-Z])(?: (?:on|in|since|at|as at|dated))? (?:${DATE})$`);

const NOT = 'not (?:yet )?(?:been )?';
const AND = '(?: (?:and|but|then))?(?: still)? ';
const OVER = '(?: (?:over|on|across|out))?';
const PASSED = '(?:paid|passed|transferred|released|sent|remitted|forwarded|handed|given|gone)';
const TO_POLICE = `(?:${PASSED}${OVER}(?: in full)? to P|(?:paid|transferred|released) P|transferred${OVER}|released|(?:passed|handed) (?:on|over|across)|paid (?:over|across)|drawn ?down(?: by P)?)`;
const NOT_PAID = `(?:unpaid|${NOT}(?:paid|received|collected)|(?:awaiting|pending) (?:payment|receipt)|payment (?:awaited|outstanding|pending))`;
/** A development that has begun owes what has no trigger yet, or is not paid. */
const BEGUN =
  '(?:(?:development|site|project|works?|scheme) )?(?:commenced|started|begun|on site|under construction)';
const NOT_TRIGGERED = `(?:triggers? (?:point |event )?(?:awaited|pending|${NOT}(?:met|reached|hit|triggered))|${NOT}(?:triggered|due|payable))`;
const FROM_D = '(?: (?:by|from) D)?';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const said = (pattern: string, places: Places, lent: Places = 0): readonly [RegExp, Said] => [
  whole(pattern),
  { places, lent },
];

/** What is over and done, after which a day may stand. */
const DONE = [
  said(
    `(?:(?:received|collected|held|banked)${AND})?${TO_POLICE}|(?:with|held by|received by|spent by) P`,
    GONE,
  ),
  said(
    `(?:held|banked|retained|kept|sat|sits|sitting)(?: by| with| at| in) C|with C|in C|(?:received|collected)${AND}(?:held|banked|retained)(?: (?:by|with|at) C)?`,
    HELD,
  ),
  said(
    `(?:received|collected|banked|held)(?: (?:in full|by C|from D))?|paid (?:to C|(?:by|from) D)|(?:payment|money|funds) received(?: (?:by C|from D))?`,
    HELD | GONE,
    GONE,
  ),
];
const OPEN: readonly (readonly [RegExp, Said])[] = [
  said(
    `(?:(?:development|site|project|works?|scheme) )?${NOT}(?:triggered|due|payable|started|commenced|begun)|untriggered|yet to (?:be )?(?:trigger(?:ed)?|start(?:ed)?|commence)|(?:awaiting|pending) (?:the )?triggers?|triggers? (?:point |event )?(?:awaited|pending|${NOT}(?:met|reached|hit|triggered))`,
    WAITING,
  ),
  said(`${NOT_PAID} (?:by C|(?:by|from) D)`, WAITING | OWED, WAITING),
  said(
    `(?:received|held|banked)(?: (?:by|with) C| from D)?${AND}(?:${NOT}${PASSED}${OVER}(?: to P)?|(?:awaiting|pending) (?:transfer|release|payment)(?: to P)?)`,
    HELD,
  ),
  said(`${NOT}${TO_POLICE}`, WAITING | OWED | HELD, WAITING | OWED),
  [
    whole(`${NOT_PAID}|outstanding|uncollected`),
    { places: WAITING | OWED | HELD, lent: WAITING | HELD, isUnpaid: true },
  ],
  said(
    `(?:with|held by|due from|owed by|owing from|outstanding from|awaited from) D|D (?:owes|to pay)|(?:(?:triggered|due|payable)${AND})?(?:invoiced|demanded|billed) to D(?:${AND}${NOT_PAID})?|(?:invoiced|demanded|billed|invoice (?:issued|raised|sent))${AND}${NOT_PAID}${FROM_D}|(?:triggered|due|payable)${AND}(?:(?:invoiced|demanded|billed)${AND})?${NOT_PAID}${FROM_D}`,
    OWED,
  ),
  said(
    `${BEGUN}${AND}(?:${NOT_PAID}${FROM_D}|${NOT_TRIGGERED})|triggers? (?:met|reached|hit)${AND}${NOT_PAID}${FROM_D}|demand(?: notice)? (?:sent|issued|raised|served)(?:${AND}${NOT_PAID}${FROM_D})?`,
    OWED,
  ),
  said(`(?:payment )?(?:over)?due(?: now)?|payable`, OWED | HELD, HELD),
  said(`triggered|triggers? (?:met|reached|hit)`, OWED | HELD | GONE, HELD | GONE),
];
/** "Paid" alone may be by the developer or to the police. */
const PAID: Said = { places: HELD | GONE, lent: GONE, isPaid: true };
const IS_PAID = /^paid(?: in full)?$/;

/** All of it, as the amount is anyway. */
const WHOLLY = /^(?:all|fully|now|already) | in full$/g;

/** What the words of a cell, or of a title, say; null where they say nothing that anybody would take the same way. */
export const whereSaid = remembered((cell): Said | null => {
  if (typeof cell !== 'string' || cell.length > 80) return null;
  const text = lettered(inFull(wordsOf(cell)).replace(WHOLLY, ''));
  const past = ON_A_DAY.exec(text)?.[1] ?? text;
  if (IS_PAID.test(past)) return PAID;
  return of(DONE, text) ?? of(OPEN, text) ?? of(DONE, lettered(past));
});

const of = <Found>(all: readonly (readonly [RegExp, Found])[], text: string): Found | null =>
  all.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** "A. ", "Table 2 – ", and what every row is anyway. */
const MARK =
  /^(?:(?:section|table|part|schedule|list|group)\s+)?(?:[a-z]|\d{1,2}|[ivx]{1,4})\s*[.):\-\u2013\u2014]\s*/i;
const THINGS =
  /^(?:all )?(?:police |policing )?(?:s(?:ection )?\.? ?106 )?(?:contributions?|sums?|mon(?:ey|ies)|amounts?|payments?|funds?|obligations?|receipts)\s+(?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been|have|has) )*/i;

/** What a title over rows says. */
export const whereTitled = (title: string): Said | null => {
  const plain = title
    .trim()
    .replace(MARK, '')
    .replace(/(?: \(£\)|:)$/, '');
  const text = plain.replace(THINGS, '');
  return whereSaid(plain) ?? whereSaid(text);
};

/** What it says of an amount that a column has Yes or a day for it: where it then may stand, and where without. */
export interface Step {
  readonly done: Places;
  readonly not: Places;
  /** It is paid, and by whom or to whom is not said. */
  readonly isOpen?: boolean;
}

/** A word for the thing, not for that it is done: its day may be one to come. */
const THING = /^(?:receipt|transfer|payment|release|drawdown|remittance)\b/;
export const RECEIVED: Step = { done: HELD | GONE, not: WAITING | OWED };
export const PAID_OVER: Step = { done: GONE, not: WAITING | OWED | HELD };
export const TRIGGERED: Step = { done: OWED | HELD | GONE, not: WAITING | HELD | GONE };
const KEPT: Step = { done: HELD, not: WAITING | OWED | GONE };
const OPEN_STEP: Step = { done: ANYWHERE, not: ANYWHERE, isOpen: true };

const STEPS: readonly (readonly [RegExp, Step])[] = [
  [
    whole(
      `${TO_POLICE}|(?:received by|with) P|P (?:has )?received|(?:transfer|payment|release|drawdown|remittance)(?: made)? to P|drawdown|drew down`,
    ),
    PAID_OVER,
  ],
  [
    whole(
      `(?:payment |money |funds |cash )?(?:received|collected|banked)(?: (?:by|at) C| from D| from D by C)?|receipt(?: (?:by C|from D))?|received and banked|paid (?:to C|by D)|D (?:has )?paid|payment (?:by|from) D`,
    ),
    RECEIVED,
  ],
  [whole(`fell due|triggered|triggers? (?:point )?(?:met|reached|hit)`), TRIGGERED],
  [whole(`(?:still )?(?:held|with) (?:by )?C`), KEPT],
  [whole(`paid(?: (?:in full|out|over))?|payment(?: made)?|cleared`), OPEN_STEP],
];
const DECORATION =
  /^(?:(?:dates?|day|when)(?: of| it| was| were| money)* |(?:has|have|was|is)(?: it| the money| money)?(?: been)? |whether )|(?: (?:y n|yes no|on|date|dates|y|tick|flag))+$/g;

/** What the heading of a column of Yes and No, or of days, says of them; null where it is of something else. */
export const stepOf = remembered((heading): Step | null => of(STEPS, stepWords(heading)));

/** True for a heading under which a day may be one to come: "Date of receipt". */
export const mayBeToCome = (heading: string): boolean => THING.test(stepWords(heading));

const stepWords = (heading: unknown): string =>
  lettered(inFull(wordsOf(heading)).replace(DECORATION, '').trim());

/** The words of a cell or a heading without a day, with whoever they name as a letter. */
function named(text: unknown): string {
  const words = inFull(wordsOf(text)).replace(DECORATION, '').trim();
  return lettered(ON_A_DAY.exec(words)?.[1] ?? words);
}

/** True for words that name who has the money, or had it. */
export const namesHolder = (text: unknown): boolean => /[CDP]/.test(named(text));

/** True for words that name the police, or say that money was drawn down: what else was passed on may have gone to somebody else. */
export const namesPolice = (text: unknown): boolean => /P|\bdrawn ?down\b/.test(named(text));

/** Headings of words for how something else stands. */
export const isOfOther = (heading: string): boolean =>
  /\b(?:works?|reports?|invoices?|deeds?|claims?|bids?|projects?|schemes?|notes?|comments?|history)\b/.test(
    wordsOf(heading),
  );

/** The words that a heading of words for where money stands is made of. */
const OF_PLACE =
  /^(?:(?:where|the|is|it|its|of|money|funds?|funding|payments?|contributions?|status|position|positions?|stage|state|current|latest|financial|s106|police|stands?|situation|location|held|who|has|holds|now|at|sum|amount|whereabouts) ?)+$/;
/** A heading under which a name alone says who has the money. */
export const asksWho = (heading: string): boolean => /\b(?:where|who|held)\b/.test(wordsOf(heading));
const NAMES_PLACE = /\b(?:where|status|position|stage|state|stands?|situation|location|whereabouts|who)\b/;
export const isOfPlace = remembered((heading): boolean => {
  const words = wordsOf(heading);
  return OF_PLACE.test(words) && NAMES_PLACE.test(words);
});
