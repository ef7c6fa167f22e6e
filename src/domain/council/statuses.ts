import { distance } from 'fastest-levenshtein';
import { normalText } from '../sheet/text';

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
const SAME: Readonly<Record<string, FundingStatus>> = {
  due: 'secured',
  'payment due': 'secured',
  triggered: 'secured',
  'paid to council': 'received',
  held: 'received',
  committed: 'allocated',
  'transferred out': 'transferred',
  refunded: 'returned',
  repaid: 'returned',
};

const MOST_SLIPS = 2;
const LONGEST = Math.max(...FUNDING_STATUSES.map(({ length }) => length));

/** The status that a cell names. */
export function readStatus(cell: unknown): StatusReading {
  const text = normalText(cell);
  if (text === '') return { kind: 'blank' };
  for (const status of FUNDING_STATUSES) {
    if (text === status) return { kind: 'status', status, as: cell === status ? 'written' : 'spelt' };
  }
  const same = SAME[text];
  if (same) return { kind: 'status', status: same, as: 'spelt' };
  const defined = FUNDING_STATUSES.find((status) =>
    new RegExp(`^${status}\\s*[:\\-\u2013\u2014]`).test(text),
  );
  if (defined) return { kind: 'status', status: defined, as: 'definition' };
  const near =
    text.length <= LONGEST + MOST_SLIPS
      ? FUNDING_STATUSES.find((status) => distance(text, status) <= MOST_SLIPS)
      : undefined;
  return near ? { kind: 'status', status: near, as: 'misspelt' } : { kind: 'unknown' };
}
