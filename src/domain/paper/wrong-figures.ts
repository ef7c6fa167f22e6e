import { toPounds, type Pence } from '../money/pence';
import type { Difference } from '../published/checks';
import { reconcile } from '../published/reconcile';
import type { Block } from '../sheet/block';

const PROVEN = [
  ...(['remaining', 'remainingNow', 'outstanding', 'outstandingNow', 'inHand'] as const),
  ...(['authorities', 'due', 'projects'] as const),
] as const;

/** A printed figure, and what the other figures of its table add up to. */
export interface WrongFigure {
  readonly where: string;
  readonly of: string;
  readonly rule: (typeof PROVEN)[number];
  readonly printed: number;
  readonly expected: number;
  readonly isTotal: boolean;
}

/** One with its cell in the block. */
interface Wrong extends WrongFigure {
  readonly rowIndex: number | null;
  readonly columnIndex: number | null;
}

/**
 * The figures of a printed table that its own arithmetic proves wrong, each once. One wrong figure makes others disagree
 * that are right: the total of a wrong part, and what is less spent of a wrong total. So the parts are put right first,
 * then the totals that are not their sum, and what then agrees was right.
 */
export function wrongFigures(block: Block): WrongFigure[] {
  const parts = wrongIn(block).filter(({ isTotal }) => !isTotal);
  const ofParts = corrected(block, parts);
  const totals = wrongIn(ofParts).filter(({ isTotal }) => isTotal);
  const isProvenOtherwise = ({ of }: Wrong): boolean =>
    totals.some((other) => other.of === of && !isSum(other));
  const sums = totals.filter(isSum);
  const ofSums = corrected(
    ofParts,
    sums.filter((one) => !isProvenOtherwise(one)),
  );
  const others = wrongIn(ofSums).filter((one) => one.isTotal && !isSum(one));
  const isSaid = ({ of }: Wrong): boolean => others.some((other) => other.of === of);
  return [...parts, ...others, ...sums.filter((one) => !isSaid(one))];
}

const isSum = ({ rule }: Wrong): boolean => rule === 'authorities' || rule === 'projects';

/** A block with figures as they have to be. */
function corrected(block: Block, all: readonly Wrong[]): Block {
  if (all.length === 0) return block;
  const rows = block.map((row) => [...row]);
  for (const { rowIndex, columnIndex, expected } of all)
    if (rowIndex !== null && columnIndex !== null) rows[rowIndex]![columnIndex] = toPounds(expected as Pence);
  return rows;
}

const wrongIn = (block: Block): Wrong[] => (reconcile(block, null) ?? []).flatMap(wrongOf);

function wrongOf({ kind, rule, expected, printed, ...at }: Difference): Wrong[] {
  const proven = PROVEN.find((one) => one === rule);
  if (kind !== 'difference' || proven === undefined) return [];
  if (expected.kind !== 'amount' || printed.kind !== 'amount') return [];
  const { where, of, isTotal, rowIndex, columnIndex } = at;
  const amounts = { printed: printed.amount, expected: expected.amount };
  return [{ where, of, isTotal, rowIndex, columnIndex, rule: proven, ...amounts }];
}
