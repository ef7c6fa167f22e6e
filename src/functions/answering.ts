import { NotLoaded } from '../domain/later/later';
import { whenMoreIsThere } from '../load-more';
import type { Compute, LiveCall, Needs } from '../workbook/register/live-figures';
import type { Call } from './call';
import { asFunctionError } from './errors';
import { keepBoth } from './invocation';
import { LIVE } from './live';

export type { Call } from './call';

/** False where the functions run without a workbook, as a file of functions alone. */
export const excelIsThere = (): boolean => typeof Excel !== 'undefined';

/** In place of a value: the cell is kept right from now on, and its values are pushed. */
const MEMO = Symbol('kept');

const isStream = (call: Call): call is LiveCall & Call => typeof call?.setResult === 'function';
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === 'function';

/**
 * Runs a function's body so that nothing but #VALUE! and #N/A ever comes out of it.
 *
 * A streaming call is pushed its answer; in either case the answer is returned too, so that the functions are of use
 * without Excel's runtime (which has streaming functions declared as void, and passes over what they return).
 *
 * @throws #VALUE! or #N/A where the call is not a streaming one
 */
export function answer(call: Call, body: () => unknown): unknown {
  try {
    const value = body();
    if (value === MEMO) return undefined;
    if (isPromise(value)) {
      return value.catch((error: unknown) => {
        throw asFunctionError(error);
      });
    }
    if (isStream(call)) call.setResult(value);
    return value;
  } catch (error) {
    if (error instanceof NotLoaded) throw error; // the call is made again when it is (waiting.ts)
    return failed(call, asFunctionError(error));
  }
}

/** A throw out of a streaming function shows nothing: its error is pushed. */
function failed(call: Call, error: CustomFunctions.Error): never {
  if (!isStream(call)) throw error;
  if (call.setError) call.setError(error);
  else call.setResult(error);
  return undefined as never;
}

/**
 * Keeps a cell right while what it needs of the workbook, or the day, changes.
 *
 * @param once the answer for a call that is no streaming one
 */
export function memoised(call: Call, needs: Needs, compute: Compute, once: () => unknown): unknown {
  const { liveFigures } = LIVE.get();
  if (!isStream(call)) return once();
  liveFigures.add(call, needs, (sources) => withFunctionErrors(() => compute(sources)));
  return MEMO;
}

/**
 * An answer that changes with the day alone: given at once, and pushed again when the day turns.
 *
 * @param compute works it out for the day that it is
 */
export function memoisedDaily(call: Call, compute: () => unknown): unknown {
  const value = compute();
  if (isStream(call)) keepDaily(call, compute, value);
  return value;
}

/** The figure needs no workbook, and is there before that which keeps it right. */
function keepDaily(call: LiveCall, compute: () => unknown, value: unknown): void {
  let isCancelled = false;
  call.onCanceled = () => (isCancelled = true);
  whenMoreIsThere(() => {
    if (isCancelled) return;
    const before = call.onCanceled;
    LIVE.get().liveFigures.addDaily(call, () => withFunctionErrors(compute), value);
    keepBoth(call, before);
  });
}

function withFunctionErrors(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    throw asFunctionError(error);
  }
}
