/** What a refusal names, where its code is not known. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * What settles a refusal before the same can be tried again: what was compared or checked is out of date, or an earlier
 * write stands unfinished. null: nothing but what the remedy says.
 */
export type Next = 'compare' | 'settle' | null;

/** What the catalogue holds of each refusal. */
export interface RefusalKind<V extends object> {
  /** What happened, and where; one sentence or two. */
  readonly says: (values: V) => string;
  /** What to do about it; "" where there is nothing to do but try again. */
  readonly remedy: (values: V) => string;
  readonly next: Next;
}

/** Of a refusal that names nothing. */
export type Nothing = Readonly<Record<never, never>>;

export const refusal = <V extends object = Nothing>(
  says: RefusalKind<V>['says'] | string,
  remedy: RefusalKind<V>['remedy'] | string = '',
  next: Next = null,
): RefusalKind<V> => ({
  says: typeof says === 'string' ? () => says : says,
  remedy: typeof remedy === 'string' ? () => remedy : remedy,
  next,
});

export const TRY_AGAIN = 'Try again.';
