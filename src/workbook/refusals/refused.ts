import { REFUSALS, type RefusalCode } from './catalogue';
import type { Next, RefusalKind, Values } from './kind';

export type { RefusalCode } from './catalogue';

/** What a refusal of a code names. */
export type ValuesOf<C extends RefusalCode> = Parameters<(typeof REFUSALS)[C]['says']>[0];
/** None where it names nothing. */
export type ArgumentsOf<C extends RefusalCode> = keyof ValuesOf<C> extends never ? [] : [values: ValuesOf<C>];

/** A refusal in the words of the catalogue. */
export interface Reason {
  /** null: an error that the catalogue does not know. */
  readonly code: RefusalCode | null;
  readonly says: string;
  /** "" where there is nothing to do but try again. */
  readonly remedy: string;
  readonly next: Next;
}

/** Why nothing was written, or nothing more: a code of the catalogue, with what it names. */
export class Refused<C extends RefusalCode = RefusalCode> extends Error {
  readonly values: Values;

  constructor(
    readonly code: C,
    ...[values]: ArgumentsOf<C>
  ) {
    super();
    this.name = 'Refused';
    this.values = (values ?? {}) as Values;
    this.message = textOf(this.reason());
  }

  reason(): Reason {
    const { says, remedy, next } = REFUSALS[this.code] as RefusalKind<Values>;
    return { code: this.code, says: says(this.values), remedy: remedy(this.values), next };
  }
}

/** True where the user called the work off: that is no failure. */
export const isStop = ({ code }: Pick<Reason, 'code'>): boolean =>
  code === 'stopped' || code === 'stopped-refresh' || code === 'stopped-sheets';

/** All of it, in sentences. */
export const textOf = ({ says, remedy }: Pick<Reason, 'says' | 'remedy'>): string =>
  [says, remedy].filter((part) => part !== '').join(' ');
