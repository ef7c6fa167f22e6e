import { readDate } from '../calendar/read-date';
import { pence, type Pence } from '../money/pence';
import { readAmount } from '../money/read-amount';
import { numbersInDigits, saidOnce } from '../sheet/number-words';
import type { TriggerRow } from './trigger-table';

/** One instalment as the words of a trigger have it: to be accepted by whoever knows the agreement. */
export interface ProposedInstalment {
  /** As they are written, of this instalment alone. */
  readonly words: string;
  /** So much of the value, 0.25 for a quarter; null for an amount, for the rest, and where it is all of it. */
  readonly share: number | null;
  readonly amount: Pence | null;
  readonly timing: NonNullable<TriggerRow['timing']>;
  readonly trigger: NonNullable<TriggerRow['trigger']>;
  readonly count: number | null;
  readonly daysToPay: number | null;
  /** The day of a trigger that is a day. */
  readonly expected: number | null;
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  'one half': 0.5,
  'a quarter': 0.25,
  'one quarter': 0.25,
  quarter: 0.25,
  'three quarters': 0.75,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
};
const NAMES = Object.keys(FRACTIONS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/ /g, '[ -]');
/** What an instalment begins with: a share, an amount, or the rest. A percentage of homes is none. */
const PART = new RegExp(
  `(?:\\b(?:the )?(?<last>remaining|other|further|final) )?(?:(?<percent>\\d+(?:\\.\\d+)?)\\s*(?:%|per ?cent)(?!\\s*(?:of (?:the )?(?:residential )?(?:homes|dwellings|units|houses|properties|plots|development|site)|(?:being )?occ))` +
    `|(?<name>\\b(?:${NAMES})\\b)|(?<!\\d|/)(?<over>[1-9])/(?<under>[2-9])(?!\\d|/)|(?<amount>£\\s*[\\d,]+(?:\\.\\d+)?(?![\\dkm])))` +
    `|(?<rest>\\b(?:the )?(?:balance|remainder|rest|remaining)\\b)`,
  'gi',
);
/** "(ii)", "2nd instalment:", which number an instalment and say nothing of it. */
const LABEL =
  '\\(?(?:[a-d]|iv|v|i{1,3}|\\d)\\)|(?:\\b(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|final) (?:instalment|payment|tranche)\\b|\\b(?:instalment|payment|tranche) \\d\\b)';
/** Right before it, where it begins; "dwelling (5) £500" says which dwelling. */
const BEGINS = '(^|[,;:.]\\s*|\\band\\s+|\\s(?=\\((?:ii|iii|iv)\\)))';
const LABELS = new RegExp(`${BEGINS}(?:${LABEL})[\\s:;.,\\u2013\\u2014-]*(?=${PART.source})`, 'gi');
/** Words that are longer are no trigger. */
const MAX_LETTERS = 500;
const HOME = '(?:residential )?(?:homes?|dwellings?|units?|houses?|propert(?:y|ies)|plots?)';
const NTH = '(\\d{1,5})(?:st|nd|rd|th)';
const PER_CENT = '(\\d{1,2}(?:\\.\\d+)?) ?%';
const OF_HOMES = `of (?:the )?(?:${HOME}|development|site)`;
const MORE = '(?:(?:any )?more than|over|in excess of)';
/** "At least 50", "50 or more": the 50th is the first. */
const COUNT = '(?:at least )?(\\d{1,5})(?: or more)?';
const ARE = '(?:is|are|being|have been|has been|first)';
const ANY = '(?:the|an?|any|any one of the|any of the)';
/** Two of these are often mistyped in the published sheets. */
const OCCUPATION = 'occu\\w{2,}tion';
const END = '(?: (?:on|of|within|at) (?:the )?(?:site|development|land))?';

/** What happens, and the count that it waits for: the first that fits all of the words. */
const EVENTS: readonly (readonly [
  RegExp,
  ProposedInstalment['trigger'],
  'count' | 'next' | 'first' | 'none',
])[] = [
  [
    whole(
      `(?:commencement|implementation|start)(?: (?:of|on) (?:the )?(?:development|works?|site|construction|building works?))?(?: on site)?`,
    ),
    'Commencement',
    'none',
  ],
  [
    whole(`(?:(?:1st|first) )?${OCCUPATION}(?: of (?:${ANY} )?(?:(?:1st|first) )?${HOME})?${END}`),
    'First occupation',
    'none',
  ],
  [whole(`(?:(?:1st|first) )?${OCCUPATION} of (?:the )?(?:site|development)`), 'First occupation', 'none'],
  [whole(`(?:(?:1st|first) )?${OCCUPATION} of (?:the )?${NTH} ${HOME}${END}`), 'Occupation of nth', 'count'],
  [whole(`${NTH} ${OCCUPATION}`), 'Occupation of nth', 'count'],
  [whole(`${NTH} ${HOME} ${ARE} (?:first )?occupied`), 'Occupation of nth', 'count'],
  [whole(`first ${HOME} ${ARE} (?:first )?occupied`), 'First occupation', 'none'],
  [
    whole(`(?:(?:1st|first) )?${OCCUPATION} of ${MORE} (\\d{1,5}) ${HOME}${END}`),
    'Occupation of nth',
    'next',
  ],
  [whole(`${MORE} (\\d{1,5}) ${HOME} ${ARE} occupied`), 'Occupation of nth', 'next'],
  [whole(`${OCCUPATION} of (?:the )?${COUNT} ${HOME}${END}`), 'Occupation of nth', 'count'],
  [whole(`${COUNT} ${HOME} ${ARE} occupied`), 'Occupation of nth', 'count'],
  [whole(`(?:practical )?completion of (?:the )?${NTH} ${HOME}${END}`), 'Completion of nth', 'count'],
  [whole(`(?:practical )?completion of (\\d{1,5}) ${HOME}${END}`), 'Completion of nth', 'count'],
  [whole(`(?:practical )?completion of (?:the )?first ${HOME}${END}`), 'Completion of nth', 'first'],
  [whole(`${NTH} completion`), 'Completion of nth', 'count'],
  [
    whole(`(?:(?:1st|first) )?${OCCUPATION} of (?:${MORE} )?${PER_CENT}(?: ${OF_HOMES})?${END}`),
    'Percent occupied',
    'count',
  ],
  [whole(`(?:${MORE} )?${PER_CENT} ${OCCUPATION}`), 'Percent occupied', 'count'],
  [
    whole(`(?:${MORE} )?${PER_CENT}(?: ${OF_HOMES})?(?: ${ARE})?(?: first)? occupied`),
    'Percent occupied',
    'count',
  ],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:the )?${pattern}$`, 'i');
}

const TIMINGS: readonly (readonly [RegExp, ProposedInstalment['timing']])[] = [
  [/^(?:immediately )?(?:prior to|before)\s+(?:the date of\s+)?/i, 'Prior to'],
  [/^pre[- ]?(?=commencement|implementation|occupation)/i, 'Prior to'],
  [
    /^(?:within|(?:no|not) (?:later|more) than|(?=\d))\s*(\d{1,3}) (days?|weeks?) (?:of|after|from|following)\s+(?:the date of\s+)?/i,
    'Within days',
  ],
  // The last day on which it may be paid is that of the event.
  [
    /^(?:(?:on|at) or (?:before|prior to)|(?:no|not) later than|by|upon|on|at|when|once)\s+(?:the date of\s+)?/i,
    'On',
  ],
];

const UNTIL =
  '(?:(?:until|unless) (?:it (?:is|has been) )?paid(?: in full)?|(?:until|unless|before|prior to) (?:payment of )?(?:the )?(?:[a-z]+ )?(?:contribution|sum|payment|instalment|money|it)' +
  '(?: (?:is|has been|have been|was) (?:paid|made|received)(?: in full)?(?: to the council)?)?)$';
const TO_PERMIT = `(?:cause,? (?:or )?)?(?:permit|allow)(?: or (?:permit|allow))? (?:the )?`;
/** "Not to occupy more than 50 dwellings until the contribution has been paid": the 51st is the first that has to wait. */
const NOT_TO_OCCUPY = new RegExp(
  `^(?:not to (?:occupy(?:,? or ${TO_PERMIT}${OCCUPATION} of)?|${TO_PERMIT}${OCCUPATION} of) (?:(?:any )?more than|(?<any>any|an?)|(?<the>the))|(?:no|not) more than|(?<none>no))` +
    `(?: (?<count>\\d{1,5}(?:\\.\\d+)?)(?:(?<nth>st|nd|rd|th)|(?<percent> ?%))?)? (?:of (?:the )?)?${HOME}(?:${END})?` +
    `(?: (?:shall|may|can|to|are to|is to) be (?:first )?occupied)? ${UNTIL}`,
  'i',
);
/** "Not to commence the development until it has been paid". */
const NOT_TO_COMMENCE = new RegExp(
  `^not to (?:commence|implement|start|begin)(?: or ${TO_PERMIT}commencement of)?(?: (?:the )?(?:development|works?))? ${UNTIL}`,
  'i',
);

const DAYS_A_WEEK = 7;

const inDigits = (text: string): string =>
  saidOnce(numbersInDigits(text).replace(/(\d),(?=\d{3}(?!\d))/g, '$1')).replace(
    /(\d) ?per ?cent\b/gi,
    '$1%',
  );

const ALL_OF_IT =
  '\\b(?:in full|(?:the )?(?:full|whole|entire) (?:amount|sum|contribution|payment)|all(?: of it)?)\\b';
const PAYABLE = '\\b(?:payment )?(?:is |are )?(?:to be )?(?:paid|payable|due|made)\\b';
const BETWEEN = '[\\s,;:.&+\\u2013\\u2014-]|\\band\\b';
/** "and", dashes and stops between and around instalments. */
const AROUND = new RegExp(
  `^(?:${BETWEEN}|\\bof (?:the )?(?:contribution|sum)\\b|${ALL_OF_IT}|${PAYABLE})+|(?:${BETWEEN})+$`,
  'gi',
);

/**
 * Timing, trigger and count that the words of a trigger say, an instalment each: "25% prior to first occupation, 75% prior to
 * the occupation of the 50th dwelling". Null where any of the words are not understood: nothing is guessed.
 */
export function proposeInstalments(words: string): ProposedInstalment[] | null {
  if (words.length > MAX_LETTERS) return null;
  const text = words.replace(/\s+/g, ' ').trim().replace(LABELS, '$1');
  const parts = [...text.matchAll(PART)];
  const first = parts[0]?.index ?? 0;
  if (text === '' || text.slice(0, first).replace(AROUND, '') !== '') return null;
  const clauses = parts.length === 0 ? [undefined] : parts;
  const proposed = clauses.map((part, n) => {
    const until = parts[n + 1]?.index ?? text.length;
    return proposedOf(part, text.slice(part?.index ?? 0, until));
  });
  if (proposed.some((one) => one === null)) return null;
  const all = proposed as ProposedInstalment[];
  const isRest = ({ share, amount }: ProposedInstalment): boolean => share === null && amount === null;
  // Only one of several can be the rest; and shares beyond the whole are no shares.
  const shares = all.reduce((sum, { share }) => sum + (share ?? 0), 0);
  // "The remaining 50%" is all that remains.
  const isLast = parts.some(({ groups }) => groups!.last !== undefined && groups!.amount === undefined);
  const isWhole = Math.abs(shares - 1) < 1e-9;
  if (all.filter(isRest).length > 1 || shares > 1 + 1e-9 || (isLast && !isWhole)) return null;
  return all;
}

function proposedOf(part: RegExpMatchArray | undefined, clause: string): ProposedInstalment | null {
  const own = inDigits(clause.slice(part?.[0].length ?? 0).replace(AROUND, ''));
  const { percent, name, amount, over, under } = part?.groups ?? {};
  const share =
    percent !== undefined
      ? Number(percent) / 100
      : over !== undefined
        ? Number(over) / Number(under)
        : name
          ? FRACTIONS[name.toLowerCase().replace(/-/g, ' ')]!
          : null;
  const sum = amount === undefined ? null : readAmount(amount);
  if (typeof sum === 'string' || share === 0) return null;
  const said = timingOf(own);
  if (said === null) return null;
  return {
    words: clause.replace(AROUND, ''),
    share: share === 1 ? null : share,
    amount: sum === null ? null : pence(sum),
    ...said,
  };
}

type Waits = Pick<ProposedInstalment, 'timing' | 'trigger' | 'count' | 'daysToPay' | 'expected'>;

/** When an instalment is to be paid, by the words after its share; null where any of them is not understood. */
function timingOf(text: string): Waits | null {
  const until = notUntil(text);
  if (until) return { timing: 'Prior to', ...until, daysToPay: null, expected: null };
  for (const [pattern, timing] of TIMINGS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const words = text.slice(found[0].length).trim();
    const [, many, unit = ''] = found;
    const daysToPay = many === undefined ? null : Number(many) * (/^week/i.test(unit) ? DAYS_A_WEEK : 1);
    if (unit !== '' && daysToPay === 0) return null;
    const day = timing === 'On' ? readDate(words) : null;
    if (typeof day === 'number') return { timing, trigger: 'Date', count: null, daysToPay, expected: day };
    const event = eventOf(words);
    return event && { timing, ...event, daysToPay, expected: null };
  }
  return null;
}

/** What may not happen before it is paid. */
function notUntil(text: string): Pick<ProposedInstalment, 'trigger' | 'count'> | null {
  if (NOT_TO_COMMENCE.test(text)) return { trigger: 'Commencement', count: null };
  const { any, none, the, count: number, nth, percent } = NOT_TO_OCCUPY.exec(text)?.groups ?? {};
  if (any !== undefined || none !== undefined)
    return number === undefined ? { trigger: 'First occupation', count: null } : null;
  // "The 40th" has to wait itself; "more than 40" has the next to wait.
  if (number === undefined || (the === undefined) !== (nth === undefined)) return null;
  const count = Number(number);
  if (nth !== undefined) return occupationOf(count);
  if (percent) return isPerCent(count) && count < 100 ? { trigger: 'Percent occupied', count } : null;
  if (!Number.isInteger(count)) return null;
  return occupationOf(count + 1);
}

function occupationOf(nth: number): Pick<ProposedInstalment, 'trigger' | 'count'> | null {
  if (!Number.isInteger(nth) || nth < 1) return null;
  return nth === 1
    ? { trigger: 'First occupation', count: null }
    : { trigger: 'Occupation of nth', count: nth };
}

/** Typed in the table, 1 and less are parts of one. */
const isPerCent = (count: number): boolean => count > 1;

function eventOf(text: string): Pick<ProposedInstalment, 'trigger' | 'count'> | null {
  for (const [pattern, trigger, counts] of EVENTS) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (counts === 'none') return { trigger, count: null };
    if (counts === 'first') return { trigger, count: 1 };
    const count = Number(found[1]) + (counts === 'next' ? 1 : 0);
    if (count <= 0 || (trigger === 'Percent occupied' && !isPerCent(count))) return null;
    return trigger === 'Occupation of nth' ? occupationOf(count) : { trigger, count };
  }
  return null;
}
