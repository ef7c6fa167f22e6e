import { adoptScreen } from '../adopt/screen';
import { recoveryScreen } from '../name-errors/screen';
import { chooseScreen } from '../register/choose-screen';
import { registerScreen } from '../register/screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';

/** The register's own screens; their flows are there from the start, as Home needs them. */
export const openRoom = () => ({ flows: {}, screen });

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
