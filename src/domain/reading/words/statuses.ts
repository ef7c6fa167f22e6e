import { withoutInvisible } from '../../money/invisible';
import { NEAR_SPELLINGS } from '../../sheet/nearest';
import { normalText } from '../../sheet/text';
import { headingOf } from './lexicon';

/** The six words of the councils' standard for where money is. Secured: the trigger is met, payment is due. */
export const FUNDING_STATUSES = [
  'secured',
  'received',
  'allocated',
  'transferred',
  'spent',
  'returned',
] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

/** Statuses of money that has left the council. */
export const OUTGOING: readonly FundingStatus[] = ['transferred', 'spent', 'returned'];

export const isOutgoing = (status: FundingStatus): boolean => OUTGOING.includes(status);

/** How a status cell was understood. */
export type StatusReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'status';
      readonly status: FundingStatus;
      /** As the standard writes it; otherwise in capitals or with spaces; misspelt; or its definition pasted. */
      readonly as: 'written' | 'spelt' | 'misspelt' | 'definition';
    }
  | { readonly kind: 'unknown' };

/** Other words for the same; "paid" alone could be either way and is none. */
const SAME: ReadonlyMap<string, FundingStatus> = new Map([
  ['due', 'secured'],
  ['payment due', 'secured'],
  ['triggered', 'secured'],
  ['paid to council', 'received'],
  ['held', 'received'],
  ['committed', 'allocated'],
  ['transferred out', 'transferred'],
  ['transfer out', 'transferred'],
  ['obligation', 'secured'],
  ['receipt', 'received'],
  ['refunded', 'returned'],
  ['repaid', 'returned'],
]);

/** In names so long two letters may be wrong; in shorter ones two make another word: "reserved", "retained", "open". */
const LONG = 9;
/** "Sent" is what an invoice is. */
const NO_SLIP = new Set(['sent']);

/** True for a slip of the pen: a letter wrong, wanting, too many, or two changed round; never in the first: "unspent". */
function isSlip(text: string, status: FundingStatus): boolean {
  if (text[0] !== status[0] || Math.abs(text.length - status.length) > 2 || NO_SLIP.has(text)) return false;
  const slips = NEAR_SPELLINGS.get().lettersApart(text, status);
  if (slips < 2) return true;
  return slips === 2 && (status.length >= LONG || isChangedRound(text, status));
}

/** "recieved" */
function isChangedRound(text: string, status: string): boolean {
  const at = [...status].findIndex((letter, index) => letter !== text[index]);
  return text === status.slice(0, at) + status[at + 1] + status[at] + status.slice(at + 2);
}

const DEFINITIONS = FUNDING_STATUSES.map(
  (status) => [status, new RegExp(`^${status}\\s*[:\\-\u2013\u2014]`)] as const,
);

const isWritten = (cell: unknown, status: FundingStatus): boolean =>
  typeof cell === 'string' && withoutInvisible(cell) === status;

/** So long is a phrase of a few words; and it begins with what was done. */
const PHRASE =
  /^(?=.{6,60}$)(?:secured|received|paid|collected|transferred|passed|released|remitted|forwarded|sent|spent)\b[^\d£]*\b(?:in|by|under|from|to)\b[^\d£]*$/;

/** "Agreement signed", "Deed completed": the sum is secured by it. */
const SIGNED =
  /^(?:(?:the|section|s|legal|planning) )*(?:agreement|deed|obligation)(?: (?:was|is|has been))? (?:signed|sealed|completed|executed)$|^(?:signed|sealed|agreed|completed) (?:the )?(?:legal |planning )?(?:agreement|deed)$/;

/** "Received from developer", "Paid over to police": by whom or to whom says which of them it is. */
function statusOfPhrase(whole: string): FundingStatus | null {
  const text = whole.replace(/\b(?:section |s\.? ?)?106\b/, 'agreement');
  if (SIGNED.test(text)) return 'secured';
  if (!PHRASE.test(text)) return null;
  const { senses, to, by } = headingOf(text);
  if (senses.has('not') || senses.has('owed') || senses.has('remaining')) return null;
  const isPaid = senses.has('paidOver');
  if (isPaid && to === 'police') return 'transferred';
  if (senses.has('received') && (to === 'police' || by === 'police')) return 'transferred';
  if ((isPaid || senses.has('received')) && (by === 'developer' || to === 'council')) return 'received';
  if (senses.has('spent') && by === 'police') return 'spent';
  const isAgreed = senses.has('agreement') || senses.has('obligation');
  return text.startsWith('secured') && isAgreed ? 'secured' : null;
}

/** The status that a cell names. */
export function readStatus(cell: unknown): StatusReading {
  const text = normalText(cell);
  if (text === '') return { kind: 'blank' };
  for (const status of FUNDING_STATUSES) {
    if (text === status) return { kind: 'status', status, as: isWritten(cell, status) ? 'written' : 'spelt' };
  }
  const same = SAME.get(text);
  if (same) return { kind: 'status', status: same, as: 'spelt' };
  const defined = DEFINITIONS.find(([, start]) => start.test(text))?.[0];
  if (defined) return { kind: 'status', status: defined, as: 'definition' };
  const phrase = statusOfPhrase(text);
  if (phrase) return { kind: 'status', status: phrase, as: 'spelt' };
  const near = FUNDING_STATUSES.find((status) => isSlip(text, status));
  return near ? { kind: 'status', status: near, as: 'misspelt' } : { kind: 'unknown' };
}
