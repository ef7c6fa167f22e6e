import { columnsScreen } from '../check/columns/screen';
import { CheckController } from '../check/controller';
import { findingsScreen } from '../check/findings/screen';
import { fixesScreen } from '../check/fixes/screen';
import { checkProgressScreen } from '../check/progress-screen';
import { checkSourceScreen } from '../check/source-screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane }: RoomParts) {
  const check = new CheckController(pane);
  const look = (): void => check.look();
  return {
    flows: { check },
    screen,
    opened: look,
    left: () => check.left(),
    registerRead: look,
    selectionMoved: () => check.look(true),
    activated: look,
    escape: () => check.escape(),
    back: () => {
      const { screen: name } = pane.state();
      if (name === 'columns') return check.leaveColumns();
      if (name === 'checking') check.cancel();
      return name === 'checking';
    },
  };
}

/** A screen of Check whose result is not there any more gives way to the one where a check begins. */
function screen(state: PaneState, actions: Actions): Screen {
  const { run, result, draft, fixes } = state.check;
  switch (state.screen) {
    case 'checking':
      return run ? checkProgressScreen(run, actions) : checkSourceScreen(state, actions);
    case 'columns':
      if (result && draft) return columnsScreen(result, draft, actions);
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    case 'fixes':
      if (result && fixes) return fixesScreen(result, fixes, actions);
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    case 'findings':
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    default:
      return checkSourceScreen(state, actions);
  }
}
