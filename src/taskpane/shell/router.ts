import { isRecordUnread, unreadRecordScreen } from '../unfinished-write/unread-record';
import { backupScreen, backupNoticeScreen } from '../unfinished-write/screen';
import { message } from '../ui/controls';
import { homeScreen } from '../home/screen';
import type { Actions, PaneState } from './pane-state';
import type { Room } from './room';
import { roomOf, type RoomName } from './room-name';
import { HOME_ROOMS, roomSections, unfetchedScreen } from './room-screen';
import type { Screen, Section } from '../kernel/screen';

/**
 * The screen of a state; a screen whose register is not there any more gives way to Home, which says why.
 *
 * @param room the room of that name, where it is there
 */
export function screenOf(
  state: PaneState,
  actions: Actions,
  room: (name: RoomName) => Room | undefined,
): Screen {
  const screen = bareScreen(state, actions, room);
  const messages = [
    ...(state.waitsForFront ? [messageOf('error', WAITS_FOR_FRONT, 'front')] : []),
    ...(state.refusal === null ? [] : [messageOf('error', state.refusal)]),
    ...(state.notice === null ? [] : [messageOf('ok', state.notice)]),
    ...roomSections(state, screen, actions),
  ];
  return messages.length === 0 ? screen : { ...screen, sections: [...messages, ...screen.sections] };
}

function bareScreen(state: PaneState, actions: Actions, room: (name: RoomName) => Room | undefined): Screen {
  const { screen, reading } = state;
  const { seen, notice: messages } = state.unfinishedWrite;
  if (screen === 'home' && !seen && isRecordUnread(state.unfinishedWrite, reading))
    return unreadRecordScreen(state.unfinishedWrite, actions);
  if (seen && isCopyShown(state)) return backupScreen(state.unfinishedWrite, seen, copyBack(state), actions);
  const pending = reading !== null && reading.state !== 'failed' ? reading.pending : undefined;
  if (pending && screen === 'home') return backupNoticeScreen(PENDING_NOTICE, actions);
  if (messages && (screen === 'home' || screen === 'backup-left'))
    return backupNoticeScreen(messages.text, actions);
  const name = roomOf(screen);
  const { states } = state.rooms;
  const home = (): Screen =>
    homeScreen(
      state,
      actions,
      HOME_ROOMS.flatMap((one) => (states[one] === 'there' && room(one)?.attention?.(state)) || []),
    );
  if (name === null) return home();
  const there = states[name] === 'there' ? room(name) : undefined;
  return there ? (there.screen(state, actions) ?? home()) : unfetchedScreen(state, name, actions);
}

/** No figure of a register that may be part old, part new is shown while it is looked at. */
const PENDING_NOTICE = 'The register may be part old, part new. There is a complete copy from before.';

/** Of the register the copy is all that Home shows: there is nothing to go back to. */
const copyBack = ({ reading }: PaneState): string | null =>
  reading !== null && reading.state !== 'failed' && reading.pending === undefined ? 'Home' : null;

/** While the register may be part old, part new, Home has no figures to show: what to do about that stands there. */
const isCopyShown = ({ screen, reading }: PaneState): boolean =>
  screen === 'backup-left' ||
  (screen === 'home' && reading !== null && reading.state !== 'failed' && reading.pending !== undefined);

const WAITS_FOR_FRONT =
  'Come back to this workbook. Excel cannot continue here while another workbook is in front.';

const messageOf = (intent: 'error' | 'ok', text: string, key?: string): Section => ({
  key: key ?? (intent === 'error' ? 'refusal' : 'notice'),
  view: message(intent, text, null),
});
