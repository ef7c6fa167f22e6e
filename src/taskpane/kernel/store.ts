import type { PaneState } from '../shell/pane-state';

/** What a flow may do with the pane: look at its state, change it, and say something to a screen reader. */
export interface Pane {
  readonly state: () => PaneState;
  /** Changes the state; then moves focus to the element of that key. */
  readonly set: (change: Partial<PaneState>, focus?: string) => void;
  readonly announce: (text: string) => void;
}
