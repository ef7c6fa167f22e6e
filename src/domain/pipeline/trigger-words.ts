import { pence, type Pence } from '../money/pence';
import { readAmount } from '../money/read-amount';
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
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  'one half': 0.5,
  'a quarter': 0.25,
  'one quarter': 0.25,
  quarter: 0.25,
  'three quarters': 0.75,
};
const NAMES = Object.keys(FRACTIONS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** What an instalment begins with: a share, an amount, or the rest. A percentage of homes is none. */
const PART = new RegExp(
  `(?<percent>\\d+(?:\\.\\d+)?)\\s*(?:%|per ?cent)(?!\\s*(?:of (?:the )?(?:homes|dwellings|units|houses)|occ))` +
    `|(?<name>\\b(?:${NAMES})\\b)|(?<rest>\\b(?:the )?(?:balance|remainder|rest|remaining)\\b)|(?<amount>£\\s*[\\d,]+(?:\\.\\d+)?)`,
  'gi',
);
/** Words that are longer are no trigger. */
const MAX_LETTERS = 500;
const HOME = '(?:homes?|dwellings?|units?|houses?|propert(?:y|ies))';
const NTH = '(\\d{1,5})(?:st|nd|rd|th)';
/** Two of these are often mistyped in the published sheets. */
const OCCUPATION = 'occu\\w{2,}tion';
const END = '(?: (?:on|of|within|at) (?:the )?(?:site|development|land))?';

/** What happens, and the count that it waits for: the first that fits all of the words. */
const EVENTS: readonly (readonly [RegExp, ProposedInstalment['trigger'], 'count' | 'next' | 'none'])[] = [
  [
    whole(`(?:commencement|implementation|start)(?: (?:of|on) (?:the )?(?:development|works?|site))?`),
    'Commencement',
    'none',
  ],
  [
    whole(`(?:(?:1st|first) )?${OCCUPATION}(?: of (?:the |any )?(?:(?:1st|first) )?${HOME})?${END}`),
    'First occupation',
    'none',
  ],
  [whole(`(?:(?:1st|first) )?${OCCUPATION} of (?:the )?(?:site|development)`), 'First occupation', 'none'],
  [whole(`(?:(?:1st|first) )?${OCCUPATION} of (?:the )?${NTH} ${HOME}${END}`), 'Occupation of nth', 'count'],
  [whole(`${NTH} ${OCCUPATION}`), 'Occupation of nth', 'count'],
  [whole(`${NTH} ${HOME} (?:is|being) (?:first )?occupied`), 'Occupation of nth', 'count'],
  [whole(`${OCCUPATION} of more than (\\d{1,5}) ${HOME}${END}`), 'Occupation of nth', 'next'],
  [whole(`${OCCUPATION} of (\\d{1,5}) ${HOME}${END}`), 'Occupation of nth', 'count'],
  [whole(`completion of (?:the )?${NTH} ${HOME}${END}`), 'Completion of nth', 'count'],
  [whole(`${NTH} completion`), 'Completion of nth', 'count'],
  [
    whole(
      `(?:(?:1st|first) )?${OCCUPATION} of (?:more than )?(\\d{1,2}(?:\\.\\d+)?) ?% of (?:the )?${HOME}${END}`,
    ),
    'Percent occupied',
    'count',
  ],
  [whole(`(\\d{1,2}(?:\\.\\d+)?) ?% ${OCCUPATION}`), 'Percent occupied', 'count'],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:the )?${pattern}$`, 'i');
}

const TIMINGS: readonly (readonly [RegExp, ProposedInstalment['timing']])[] = [
  [/^(?:prior to|before|not before)\s+/i, 'Prior to'],
  [/^within (\d{1,3}) (?:working )?days (?:of|after|from)\s+/i, 'Within days'],
  [/^(?:up)?on\s+/i, 'On'],
  [/^at\s+/i, 'On'],
];

/** "and", dashes and stops between and around instalments. */
const AROUND =
  /^(?:[\s,;:.&+\u2013\u2014-]|\band\b|\bof (?:the )?(?:contribution|sum)\b|\b(?:to be )?(?:paid|payable|due)\b)+|(?:[\s,;:.&+\u2013\u2014-]|\band\b)+$/gi;

/**
 * Timing, trigger and count that the words of a trigger say, an instalment each: "25% prior to first occupation, 75% prior to
 * the occupation of the 50th dwelling". Null where any of the words are not understood: nothing is guessed.
 */
export function proposeInstalments(words: string): ProposedInstalment[] | null {
  const text = words.slice(0, MAX_LETTERS).replace(/\s+/g, ' ').trim();
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
  return all.filter(isRest).length > 1 || shares > 1 + 1e-9 ? null : all;
}

function proposedOf(part: RegExpMatchArray | undefined, clause: string): ProposedInstalment | null {
  const own = clause.slice(part?.[0].length ?? 0).replace(AROUND, '');
  const { percent, name, amount } = part?.groups ?? {};
  const share = percent !== undefined ? Number(percent) / 100 : name ? FRACTIONS[name.toLowerCase()]! : null;
  const sum = amount === undefined ? null : readAmount(amount);
  if (typeof sum === 'string' || share === 0) return null;
  for (const [pattern, timing] of TIMINGS) {
    const found = pattern.exec(own);
    if (!found) continue;
    const event = eventOf(own.slice(found[0].length).trim());
    if (event === null) return null;
    const daysToPay = found[1] === undefined ? null : Number(found[1]);
    const isAll = share === 1;
    return {
      words: clause.replace(AROUND, ''),
      share: isAll ? null : share,
      amount: sum === null ? null : pence(sum),
      timing,
      ...event,
      daysToPay,
    };
  }
  return null;
}

function eventOf(text: string): Pick<ProposedInstalment, 'trigger' | 'count'> | null {
  for (const [pattern, trigger, counts] of EVENTS) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (counts === 'none') return { trigger, count: null };
    const count = Number(found[1]) + (counts === 'next' ? 1 : 0);
    if (count <= 0) return null;
    return trigger === 'Occupation of nth' && count === 1
      ? { trigger: 'First occupation', count: null }
      : { trigger, count };
  }
  return null;
}
