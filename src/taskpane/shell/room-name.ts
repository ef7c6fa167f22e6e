import type { ScreenName } from '../kernel/screen-name';

/** A room is the screens and flows that are fetched together, in a file of its own. Home is there from the start. */
export type RoomName =
  | 'register'
  | 'check'
  | 'import'
  | 'ledger'
  | 'money'
  | 'requests'
  | 'coming'
  | 'expiring'
  | 'plan'
  | 'panel'
  | 'paper';

/** How far each room is. */
export interface RoomsState {
  readonly states: Readonly<Partial<Record<RoomName, 'loading' | 'there' | 'failed'>>>;
  /** The room that a press waits for; null where none does. */
  readonly asked: RoomName | null;
}

export const NO_ROOM_YET: RoomsState = { states: {}, asked: null };

const SCREENS: Readonly<Record<RoomName, readonly ScreenName[]>> = {
  register: ['register', 'choose', 'adopt', 'recovery'],
  check: ['check', 'checking', 'findings', 'columns', 'fixes'],
  import: ['import', 'import-authority', 'import-writing', 'import-refused', 'import-written'],
  ledger: ['ledger-check', 'gl-match'],
  money: ['money', 'record', 'recorded', 'history'],
  requests: ['requests', 'request', 'request-new', 'request-letter'],
  coming: ['due', 'instalments', 'homes', 'trigger-words', 'pipeline', 'bid', 'application'],
  expiring: ['expiring'],
  plan: ['plan', 'allocate', 'repurposing', 'items'],
  panel: ['summaries', 'reconcile', 'trace', 'variances'],
  paper: ['paper', 'paper-sentences'],
};

const ROOMS = new Map(
  (Object.keys(SCREENS) as RoomName[]).flatMap((room) => SCREENS[room].map((screen) => [screen, room])),
);

/** The room of a screen; null where that is there from the start. */
export const roomOf = (screen: ScreenName): RoomName | null => ROOMS.get(screen) ?? null;
