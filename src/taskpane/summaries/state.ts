import type { TabKey } from '../../domain/summaries/tabs/tab';
import type {
  BlockedTab,
  Refreshed,
  RefreshProgress,
  SummariesLook,
  SummaryChoices,
} from '../../workbook/tabs/refresh-outcome';
import type { CellWay, WaysChosen } from './ways';
import type { TraceQuestion, Untraced } from '../trace/state';
import type { CellPlace } from '../kernel/cell-place';

export type SummaryForm = SummaryChoices['form'];
export type SummaryUnits = SummaryChoices['units'];

/** What is refreshed, and how: for Try again too. */
export interface RefreshAsked {
  readonly keys: readonly TabKey[];
  readonly choices: SummaryChoices;
}

/** How far a refresh is. */
export type SummariesStep =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly asked: RefreshAsked;
      /** Cells are moved to the column Notes first. */
      readonly isMoving: boolean;
      readonly progress: RefreshProgress | null;
      readonly isStopping: boolean;
    }
  | { readonly kind: 'done'; readonly outcome: Refreshed; readonly movedCount: number }
  | {
      readonly kind: 'blocked';
      readonly asked: RefreshAsked;
      readonly message: string;
      readonly tabs: readonly BlockedTab[];
      readonly others: readonly TabKey[];
      /** Cells that were moved to the column Notes before, and cells that were cleared. */
      readonly movedCount: number;
      readonly clearedCount: number;
    }
  | {
      readonly kind: 'refused';
      readonly asked: RefreshAsked;
      readonly message: string;
      /** The user called it off: that is no error. */
      readonly isStopped: boolean;
      readonly copyLeft: string | null;
      readonly movedCount: number;
      readonly clearedCount: number;
    };

/** A figure that is selected in Excel; or why it has no trace. */
export interface Traceable {
  readonly cell: CellPlace;
  readonly question: TraceQuestion | Untraced;
}

export interface SummariesState {
  /** Null until the tabs were looked at. */
  readonly look: SummariesLook | null;
  readonly isLooking: boolean;
  /** What was chosen since; null is what the workbook remembers. */
  readonly form: SummaryForm | null;
  readonly units: SummaryUnits | null;
  readonly meeting: string | null;
  readonly step: SummariesStep;
  readonly traceable: Traceable | null;
  /** The authority whose amounts are under the bars; null for all. */
  readonly bar: string | null;
  /** How many cells in the way are listed. */
  readonly blockedShown: number;
  /** What was chosen for each of them: see wayKey. */
  readonly ways: WaysChosen;
}

/** How many cells in the way are listed at first, and at each press of Show more. */
export const BLOCKED_PAGE_SIZE = 20;

export const NO_SUMMARIES_SEEN: SummariesState = {
  look: null,
  isLooking: false,
  form: null,
  units: null,
  meeting: null,
  step: { kind: 'idle' },
  traceable: null,
  bar: null,
  blockedShown: BLOCKED_PAGE_SIZE,
  ways: {},
};

/** What a user can do on Summaries. */
export interface SummariesActions {
  refreshAll(): void;
  refreshOne(key: TabKey): void;
  stop(): void;
  tryAgain(): void;
  /** Leaves the blocked tabs, and refreshes those on which nothing is in the way. */
  refreshOthers(): void;
  /** What is to become of a cell in the way. */
  chooseWay(key: string, way: CellWay): void;
  /** Does so with each of them, then refreshes. */
  settle(): void;
  /** Back from what is in the way to the tabs. */
  leave(): void;
  showMoreBlocked(): void;
  chooseForm(form: SummaryForm): void;
  chooseUnits(units: SummaryUnits): void;
  /** What the footers of the tabs are to print. */
  typeMeeting(meeting: string): void;
  chooseBar(authority: string | null): void;
  lookAgain(): void;
}
