import { uncalculatedText } from '../name-errors/model';
import { unfinishedText } from '../unfinished-write/model';
import type { PaneState } from './pane-state';
import { registerBar, type RegisterBar } from './register-bar-model';

/** The register bar of a state. */
export function barOf(state: PaneState): RegisterBar {
  const {
    reading,
    progress,
    isReading,
    calculation,
    recovery,
    unfinishedWrite: kept,
    calculationEvents: of,
  } = state;
  return registerBar(reading, progress, isReading, calculation, {
    unworked: recovery.cells.length === 0 ? null : uncalculatedText(recovery.cells),
    calculatedAt: of.calculatedAt,
    unfinished: unfinishedText(kept, reading),
  });
}
