import { pause } from '../../workbook/excel/pause';

/** How long work may hold the page at a time: whatever is pressed is answered within it. */
const SLICE_MS = 12;

/**
 * Runs a generator in slices of time.
 *
 * @param onStep called after each slice with what was yielded last
 * @throws the signal's reason, at the end of the slice in which it is aborted
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    signal.throwIfAborted();
    if (step.done) return step.value;
    onStep(step.value);
    await pause();
    signal.throwIfAborted();
  }
}
