import { pence, toPounds } from '../money/pence';
import { counted } from '../register/figures/words';
import type { VarianceRow, Waiting } from './variances';

/** What is said of an authority, by its heading, as a cell holds it: "" where it is not known. */
export const VARIANCE_FIGURES = {
  Authority: ({ name }) => name,
  'Drawn down': ({ drawnDown }) => (drawnDown === null ? '' : toPounds(pence(drawnDown))),
  'Share drawn down': ({ shareDrawnDown }) => rounded(shareDrawnDown, 4),
  'Days to answer': ({ toAnswer }) => toAnswer.days ?? '',
  Answered: ({ toAnswer }) => toAnswer.count,
  'Waiting for an answer': ({ forAnswer }) => waiting(forAnswer),
  'Days to payment': ({ toPayment }) => toPayment.days ?? '',
  Paid: ({ toPayment }) => toPayment.count,
  'Waiting for payment': ({ forPayment }) => waiting(forPayment),
  'Mean rounds': ({ meanRounds }) => rounded(meanRounds, 2),
  Refused: ({ refusedCount }) => refusedCount,
  'Refused amount': ({ refusedAmount }) => toPounds(pence(refusedAmount)),
  'Days since last sheet': ({ daysSinceSheet }) => daysSinceSheet ?? '',
  'Errors per 100 rows': ({ errorsPer100 }) => rounded(errorsPer100, 1),
  'Days from receipt to drawdown': ({ receiptToDrawdown }) => receiptToDrawdown ?? '',
  'Share returned': ({ shareReturned }) => rounded(shareReturned, 4),
} as const satisfies Readonly<Record<string, (row: VarianceRow) => string | number>>;

export type VarianceHeading = keyof typeof VARIANCE_FIGURES;
export const VARIANCE_HEADINGS = Object.keys(VARIANCE_FIGURES) as VarianceHeading[];

export const varianceCells = (row: VarianceRow): (string | number)[] =>
  VARIANCE_HEADINGS.map((heading) => VARIANCE_FIGURES[heading](row));

/** A ratio, half up to so many places. */
export const roundedTo = (ratio: number, places: number): number =>
  Math.round(ratio * 10 ** places) / 10 ** places;

/** The same; "" where it is not known. */
const rounded = (ratio: number | null, places: number): number | '' =>
  ratio === null ? '' : roundedTo(ratio, places);

/** "3 waiting, oldest 96 days", "2 waiting, oldest 96 days, 1 without a date" */
function waiting({ count, oldestDays, undatedCount }: Waiting): string {
  if (count === 0) return 'None';
  const undated = undatedCount === 0 ? [] : [`${undatedCount} without a date`];
  const oldest = oldestDays === null ? [] : [`${count === 1 ? '' : 'oldest '}${counted(oldestDays, 'day')}`];
  return [counted(count, 'waiting', 'waiting'), ...oldest, ...undated].join(', ');
}
