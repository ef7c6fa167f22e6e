import { button, message } from '../ui/controls';
import { html } from '../ui/view';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from './pane-state';
import type { RoomName } from './room-name';
import { tabShown } from './tabs';

/** What these look at needs attention on Home as well, in this order. */
export const HOME_ROOMS = ['requests', 'coming', 'panel'] as const;

/** In place of a screen that is not there yet: it comes, or it could not be fetched. */
export function unfetchedScreen(
  { screen, rooms, trace, variances }: PaneState,
  room: RoomName,
  actions: Actions,
): Screen {
  const isFailed = rooms.states[room] === 'failed';
  return {
    name: screen,
    ...(screen === 'trace' && { openedFrom: trace.from }),
    ...(screen === 'variances' && { openedFrom: variances.from }),
    title: tabShown(screen, { trace, variances }).name,
    back: null,
    isBusy: !isFailed,
    isUnfetched: true,
    sections: [isFailed ? failed(room, NOT_LOADED, actions) : OPENING],
    actions: null,
  };
}

/** Above the screen that is shown: a press waits for what is not there yet; or Home lacks what could not be fetched. */
export function roomSections({ rooms }: PaneState, screen: Screen, actions: Actions): Section[] {
  const { asked, states } = rooms;
  if (screen.isUnfetched) return [];
  if (asked) return [states[asked] === 'failed' ? failed(asked, NOT_LOADED, actions) : OPENING];
  const lacking = screen.name === 'home' && HOME_ROOMS.find((room) => states[room] === 'failed');
  return lacking ? [failed(lacking, HOME_LACKS, actions)] : [];
}

const NOT_LOADED = 'This part of the pane could not be loaded.';
const HOME_LACKS =
  'A part of the pane could not be loaded. Needs attention may lack requests, instalments, the printed table and the panel’s tabs.';

const OPENING: Section = {
  key: 'opening',
  view: html`<fluent-progress-bar aria-label="Opening"></fluent-progress-bar>`,
};

const failed = (room: RoomName, text: string, actions: Actions): Section => ({
  key: 'not-fetched',
  view: message('error', text, 'Check the connection to the network. Nothing in the workbook was changed.', [
    button('Try again', () => actions.fetchAgain(room), { small: true, primary: true, key: 'fetch-again' }),
  ]),
});
