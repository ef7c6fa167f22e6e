import type { Call } from './call';

/** What Excel tells of the call comes last; called without Excel there may be none. */
export function invocationAmong(args: readonly unknown[]): Call {
  const last = args[args.length - 1];
  const isObject = typeof last === 'object' && last !== null && !Array.isArray(last);
  return isObject && !(last instanceof CustomFunctions.Error) ? (last as Call) : null;
}

/** What was to happen at the end of the call happens, besides what the function itself does then. */
export function keepBoth(call: NonNullable<Call>, before: (() => void) | undefined): void {
  const own = call.onCanceled;
  if (!before || own === before) return;
  call.onCanceled = () => {
    own?.();
    before();
  };
}
