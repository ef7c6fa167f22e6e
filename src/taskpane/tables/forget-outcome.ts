import type { Pane } from '../kernel/store';
import type { Writing } from './write-message';

/** Slices of the state that say what came of the last write. */
type WritingSlice = 'requests' | 'due' | 'pipeline' | 'plan' | 'items' | 'repurposing';

/** Whoever has gone on has seen what was written: Undo stays under Register. */
export function forgetOutcomes(pane: Pane, ...slices: readonly WritingSlice[]): void {
  for (const slice of slices) {
    const { outcome, working }: Writing = pane.state()[slice];
    if (outcome !== null && working === null)
      pane.set({ [slice]: { ...pane.state()[slice], outcome: null } });
  }
}
