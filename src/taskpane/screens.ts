import { chooseScreen } from './choose-screen';
import { message } from './controls';
import type { Screen, Section } from './frame';
import { homeScreen } from './home-screen';
import type { Actions, PaneState } from './pane-state';
import { recoveryScreen } from './recovery-screen';
import { registerScreen } from './register-screen';

/** The screen of a state; a screen whose register is not there any more gives way to Home, which says why. */
export function screenOf(state: PaneState, actions: Actions): Screen {
  const screen = bareScreen(state, actions);
  const told = [
    ...(state.refusal === null ? [] : [messageOf('error', state.refusal)]),
    ...(state.notice === null ? [] : [messageOf('ok', state.notice)]),
  ];
  return told.length === 0 ? screen : { ...screen, sections: [...told, ...screen.sections] };
}

function bareScreen(state: PaneState, actions: Actions): Screen {
  const { screen, reading, draft } = state;
  const hasTable = reading?.state === 'ready' || reading?.state === 'unreadable';
  if (screen === 'register' && hasTable) return registerScreen(state, reading, actions);
  if (screen === 'choose' && draft && reading && reading.state !== 'failed' && reading.tables.length > 0) {
    return chooseScreen(state, reading.tables, draft, actions);
  }
  if (screen === 'recovery' && state.recovery.cells.length > 0) return recoveryScreen(state, actions);
  return homeScreen(state, actions);
}

const messageOf = (intent: 'error' | 'ok', text: string): Section => ({
  key: intent === 'error' ? 'refusal' : 'notice',
  model: text,
  build: () => message(intent, text, null),
});
