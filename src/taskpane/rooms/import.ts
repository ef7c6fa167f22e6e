import type { CheckResult } from '../check/state';
import { ImportFlow } from '../import/flow';
import { importScreen } from '../import/screen';
import { importSource } from '../import/source';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane, unfinishedWrite, lastWrite }: RoomParts) {
  const importing = new ImportFlow(pane, unfinishedWrite, lastWrite);
  return {
    flows: { importing },
    screen,
    openResult: (result: CheckResult) => importing.open(importSource(result, pane.state().check)),
    escape: () => importing.escape(),
    back: () => {
      const isShown = pane.state().screen === 'import';
      if (isShown) importing.back();
      return isShown;
    },
  };
}

const screen = (state: PaneState, actions: Actions): Screen | null =>
  state.importing && importScreen(state, state.importing, actions);
