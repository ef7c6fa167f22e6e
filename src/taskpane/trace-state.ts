import type { Pence } from '../domain/money/pence';
import type { MeasureKey } from '../domain/register/measures';
import type { ScreenName } from './pane-state';

/** A figure whose rows are asked for. */
export interface TraceQuestion {
  readonly measure: MeasureKey;
  /** The key of an authority of the register; null for the whole of it. */
  readonly authority: string | null;
  /** The same figure as it was printed, where that is where the question comes from. */
  readonly printed?: {
    /** "12 March 2024" */
    readonly title: string;
    readonly amount: Pence;
    readonly wholePounds: boolean;
  };
}

export interface TraceState {
  readonly question: TraceQuestion | null;
  /** Where Back goes. */
  readonly from: ScreenName;
  /** How many rows are listed. */
  readonly shown: number;
  readonly told: { readonly intent: 'ok' | 'warning' | 'error'; readonly text: string } | null;
  /** The table as text, to be copied by hand where the clipboard was refused. */
  readonly copyText: string | null;
}

/** How many rows are listed at first, and at each press of Show more. */
export const TRACE_STEP = 50;

export const NOTHING_TRACED: TraceState = {
  question: null,
  from: 'summaries',
  shown: TRACE_STEP,
  told: null,
  copyText: null,
};

/** What a user can do with the rows of a figure. */
export interface TraceActions {
  open(question: TraceQuestion): void;
  showMore(): void;
  selectRows(): void;
  copyTable(): void;
}
