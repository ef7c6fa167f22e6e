import { inHalves, isRequestTooLarge } from './halves';
import { inFront } from './in-front';
import { runExcel } from './run-excel';

/** Cells of one request that reads or writes more than their values: far below the 5 MB that Excel on the web allows. */
export const CELLS_A_REQUEST = 30_000;
const CHARACTERS_A_REQUEST = 1_000_000;
const STEPS_A_REQUEST = 2_000;

/** A part of a write that is asked of Excel in one piece. */
export interface RequestStep {
  readonly cellCount: number;
  readonly characterCount: number;
  readonly queue: (context: Excel.RequestContext) => void;
  /** The same work in two steps, in order, for when it is too large for one request; left out where it has no parts. */
  readonly halves?: () => readonly RequestStep[];
  /** It needs the workbook in front, and has a request of its own, which may be repeated: see inFront. */
  readonly needsFront?: true;
}

/**
 * Queued before all else in a request that writes: where what it asks for is gone, Excel refuses the request as a whole. A
 * request that Excel is late with finds so that its write was settled meanwhile.
 */
export type Guard = (context: Excel.RequestContext) => void;

export const NO_GUARD: Guard = () => undefined;

/** One piece of work on a block of cells, with what it sends. */
export const stepOf = (
  cells: readonly (readonly unknown[])[],
  queue: (context: Excel.RequestContext) => void,
): RequestStep => ({
  cellCount: cells.reduce((count, row) => count + row.length, 0),
  characterCount: cells.reduce((count, row) => count + row.reduce<number>((n, c) => n + lengthOf(c), 0), 0),
  queue,
});

/**
 * A piece of work on rows of cells that can be done half by half.
 *
 * @param queue is given rows, and which of all the rows the first of them is
 */
export const rowsStep = <T>(
  rows: readonly (readonly T[])[],
  queue: (context: Excel.RequestContext, rows: readonly (readonly T[])[], from: number) => void,
  from = 0,
): RequestStep => {
  const half = Math.ceil(rows.length / 2);
  return {
    ...stepOf(rows, (context) => queue(context, rows, from)),
    halves: () =>
      rows.length < 2
        ? []
        : [rowsStep(rows.slice(0, half), queue, from), rowsStep(rows.slice(half), queue, from + half)],
  };
};
/** One piece of work that Excel refuses while another workbook is in front. It does nothing else that cannot be repeated. */
export const frontStep = (queue: (context: Excel.RequestContext) => void): RequestStep => ({
  ...stepOf([['']], queue),
  needsFront: true,
});

const lengthOf = (cell: unknown): number => (typeof cell === 'string' ? cell.length + 3 : 12);

/** The steps in order, in as few requests as they fit. */
export function packed(steps: readonly RequestStep[]): RequestStep[][] {
  const requests: RequestStep[][] = [];
  let cellCount = 0;
  let characterCount = 0;
  for (const step of steps) {
    cellCount += step.cellCount;
    characterCount += step.characterCount;
    const request = requests[requests.length - 1];
    const fits =
      !step.needsFront &&
      !request?.[0]?.needsFront &&
      cellCount <= CELLS_A_REQUEST &&
      characterCount <= CHARACTERS_A_REQUEST &&
      (request?.length ?? 0) < STEPS_A_REQUEST;
    if (request && fits) request.push(step);
    else {
      requests.push([step]);
      ({ cellCount, characterCount } = step);
    }
  }
  return requests;
}

/**
 * Does the steps, request by request; a request that is too large for Excel is done in halves.
 *
 * @param between called before each request with the cells done so far, of how many; it may throw to stop
 * @throws what Excel refuses with: what came before, also within the request, stays done
 */
export async function doSteps(
  steps: readonly RequestStep[],
  between: (done: number, of: number) => void = () => undefined,
  guard: Guard = NO_GUARD,
): Promise<void> {
  const send = (all: readonly RequestStep[]): Promise<void> =>
    runExcel((context) => sent(context, all, guard));
  const of = steps.reduce((count, step) => count + step.cellCount, 0);
  let done = 0;
  for (const request of packed(steps)) {
    between(done, of);
    if (request[0]?.needsFront) await inFront((context) => sent(context, request, guard));
    else await inHalves(request, ({ halves }) => halves?.() ?? [], send, isRequestTooLarge);
    done += request.reduce((count, step) => count + step.cellCount, 0);
  }
}

async function sent(
  context: Excel.RequestContext,
  steps: readonly RequestStep[],
  guard: Guard,
): Promise<void> {
  guard(context);
  for (const { queue } of steps) queue(context);
  await context.sync();
}

/** Numbers from 0 to `count` in pieces of at most `size`, as [from, length]. */
export function pieces(count: number, size: number): [from: number, length: number][] {
  const all: [number, number][] = [];
  for (let from = 0; from < count; from += size) all.push([from, Math.min(size, count - from)]);
  return all;
}
