import { chooseScreen } from './choose-screen';
import { message } from './controls';
import type { Screen, Section } from './frame';
import { homeScreen } from './home-screen';
import type { Actions, PaneState } from './pane-state';
import { registerScreen } from './register-screen';

/** The screen of a state; a screen whose register is not there any more gives way to Home, which says why. */
export function screenOf(state: PaneState, actions: Actions): Screen {
  const screen = bareScreen(state, actions);
  return state.refusal === null
    ? screen
    : { ...screen, sections: [refusal(state.refusal), ...screen.sections] };
}

function bareScreen(state: PaneState, actions: Actions): Screen {
  const { screen, reading, draft } = state;
  const hasTable = reading?.state === 'ready' || reading?.state === 'unreadable';
  if (screen === 'register' && hasTable) return registerScreen(state, reading, actions);
  if (screen === 'choose' && draft && reading && reading.state !== 'failed' && reading.tables.length > 0) {
    return chooseScreen(state, reading.tables, draft, actions);
  }
  return homeScreen(state, actions);
}

const refusal = (text: string): Section => ({
  key: 'refusal',
  model: text,
  build: () => message('error', text, null),
});
