import { NotLoaded } from '../domain/later/later';
import { loadMore } from '../load-more';
import type { Call } from './answering';
import { notAvailable } from './errors';
import { invocationAmong, keepBoth } from './invocation';

export type Body = (...args: never[]) => unknown;
type Calling = (...args: unknown[]) => unknown;

/**
 * The function, which waits where it needs what is not loaded yet, and is then called again with the same arguments: a call
 * that ends with NotLoaded has done nothing. A cell that Excel gives up meanwhile is not answered.
 */
export function waiting(body: Body): Body {
  return ((...args: unknown[]): unknown => {
    try {
      return (body as Calling)(...args);
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      return afterLoading(body as Calling, args);
    }
  }) as Body;
}

async function afterLoading(body: Calling, args: readonly unknown[]): Promise<unknown> {
  const call = invocationAmong(args);
  let isCancelled = false;
  if (call && isStream(call)) call.onCanceled = () => (isCancelled = true);
  try {
    await loadMore();
  } catch {
    const error = notAvailable(
      'A part of the add-in could not be loaded. Check the connection to the network, and recalculate.',
    );
    if (!call || !isStream(call)) throw error;
    if (!isCancelled) (call.setError ?? call.setResult)?.call(call, error);
    return undefined;
  }
  if (isCancelled) return undefined;
  const before = call?.onCanceled;
  const answer = body(...args);
  if (call && isStream(call)) keepBoth(call, before);
  return answer;
}

const isStream = (call: NonNullable<Call>): boolean => typeof call.setResult === 'function';
