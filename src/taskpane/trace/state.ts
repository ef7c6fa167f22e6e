import type { Pence } from '../../domain/money/pence';
import type { MovedFigure } from '../../domain/movements/trace-movements';
import type { FigureOfCall } from '../../domain/summaries/figures/calls';
import type { AskedFigure } from '../../domain/summaries/tracing/trace-figure';
import type { ScreenName } from '../kernel/screen-name';
import type { GivenTables } from './source';

/** A figure of a call, which rows of other tables make. */
export interface MadeQuestion {
  readonly figure: FigureOfCall;
  readonly title: string;
  /** What the cell holds that the question comes from. */
  readonly shown?: unknown;
  readonly isWholePounds: boolean;
  /** See TraceQuestion. */
  readonly refreshed: string | null;
}

/** Why a cell that shows a figure has no trace. */
export interface Untraced {
  readonly why: string;
}

/** A figure whose rows are asked for. */
export interface TraceQuestion extends AskedFigure {
  /** Of a figure that is made of movements, not of rows of the register: which of them. */
  readonly moved?: MovedFigure;
  /** Of a figure that rows of other tables make: which. */
  readonly made?: MadeQuestion;
  /** Tables that the call was given, or that are read only when they are asked for. */
  readonly given?: GivenTables;
  /** The same figure as it was printed, where that is where the question comes from. */
  readonly printed?: {
    /** "12 March 2024" */
    readonly title: string;
    readonly amount: Pence;
    readonly wholePounds: boolean;
  };
  /** What the cell of a tab shows, where that is where the question comes from. */
  readonly shown?: {
    /** Pence, or a count. */
    readonly figure: number;
    readonly wholePounds: boolean;
    /** "24 March 2025": of the tab's last refresh; null where that is not known. */
    readonly refreshed: string | null;
    /** False of a cell of a sheet of the officer's own. */
    readonly isTab?: boolean;
  };
}

export interface TraceState {
  readonly question: TraceQuestion | null;
  /** Where Back goes. */
  readonly from: ScreenName;
  /** How many rows are listed. */
  readonly shown: number;
  readonly message: { readonly intent: 'ok' | 'warning' | 'error'; readonly text: string } | null;
  /** The table as text, to be copied by hand where the clipboard was refused. */
  readonly copyText: string | null;
}

/** How many rows are listed at first, and at each press of Show more. */
export const TRACE_PAGE_SIZE = 50;

export const NOTHING_TRACED: TraceState = {
  question: null,
  from: 'summaries',
  shown: TRACE_PAGE_SIZE,
  message: null,
  copyText: null,
};

/** What a user can do with the rows of a figure. */
export interface TraceActions {
  open(question: TraceQuestion): void;
  showMore(): void;
  selectRows(): void;
  copyTable(): void;
}
