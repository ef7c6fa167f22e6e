import type { ArgumentGiven } from './formula-calls';

/** An error that a function answers with: not every Excel shows its message. */
export interface AnsweredError {
  /** "#VALUE!" */
  readonly shows: string;
  readonly message: string;
}

export interface Answered {
  readonly name: string;
  readonly given: readonly ArgumentGiven[];
  readonly errors: readonly AnsweredError[];
}

/** So many calls with an error are known; of more, those that answered last. */
const MAX_CALLS = 1000;
/** Errors of one spill. */
const MAX_ERRORS = 20;

/** By the call where Excel keeps it and ends it, else by what it was of: so what is known is what is shown now. */
const answered = new Map<unknown, Answered>();
const handlers = new Set<() => void>();

/** The calls that last answered with an error. */
export const answeredErrors = (): Iterable<Answered> => answered.values();

/** Calls the handler when a function answers with another error than before, or no longer with one. */
export function onErrorsChanged(handler: () => void): void {
  handlers.add(handler);
}

/**
 * Remembers what a call answered, where that is an error or has one in it.
 *
 * @param key what stays the same for the next answer of that call
 */
export function noteAnswer(
  key: unknown,
  name: string,
  given: readonly ArgumentGiven[],
  errors: readonly AnsweredError[],
): void {
  const before = answered.get(key)?.errors ?? [];
  answered.delete(key);
  if (errors.length > 0) answered.set(key, { name, given, errors: errors.slice(0, MAX_ERRORS) });
  const [oldest] = answered.keys();
  if (answered.size > MAX_CALLS) answered.delete(oldest);
  if (JSON.stringify(before) !== JSON.stringify(errors.slice(0, MAX_ERRORS))) tell();
}

/** The call is over. */
export function forgetAnswer(key: unknown): void {
  if (answered.delete(key)) tell();
}

function tell(): void {
  for (const handler of handlers) handler();
}
