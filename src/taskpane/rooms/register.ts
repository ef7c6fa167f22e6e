import { adoptScreen } from '../adopt/screen';
import { recoveryScreen } from '../name-errors/screen';
import { ChooseFlow } from '../register/choose-flow';
import { chooseScreen } from '../register/choose-screen';
import { registerScreen } from '../register/screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';
import { storeChoice } from '../shell/tell';

/** The register's own screens; but for the choice of its table, their flows are there from the start, as Home needs them. */
export function openRoom({ pane, open }: RoomParts) {
  const choose = new ChooseFlow(
    pane,
    (change, noticeText) => storeChoice(pane, change, noticeText),
    () => open('home'),
  );
  return { flows: { choose }, screen };
}

function screen(state: PaneState, actions: Actions): Screen | null {
  const { screen: name, reading, draft, adopt, recovery } = state;
  const hasTable = reading?.state === 'ready' || reading?.state === 'unreadable';
  if (name === 'register' && hasTable) return registerScreen(state, reading, actions);
  if (name === 'choose' && draft && reading && reading.state !== 'failed' && reading.tables.length > 0)
    return chooseScreen(state, reading.tables, draft, actions);
  if (name === 'adopt' && adopt.draft && reading?.state === 'none')
    return adoptScreen(state, adopt.draft, actions);
  return name === 'recovery' && recovery.cells.length > 0 ? recoveryScreen(state, actions) : null;
}
