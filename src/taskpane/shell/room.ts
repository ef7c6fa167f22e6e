import type { LastWriteFlow } from '../register/last-write-flow';
import type { UnfinishedWriteFlow } from '../unfinished-write/flow';
import type { RegisterReading } from '../../workbook/register/register-reading';
import type { AttentionItem } from '../home/attention-model';
import type { Screen } from '../kernel/screen';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import type { Actions, PaneState } from './pane-state';

/** What a room is made with. */
export interface RoomParts {
  readonly pane: Pane;
  readonly open: (screen: ScreenName) => void;
  readonly unfinishedWrite: UnfinishedWriteFlow;
  readonly lastWrite: LastWriteFlow;
}

/** A room that was fetched: its flows, its screens, and what it is to know of. */
export interface Room {
  /** By the names that Actions has for them. */
  readonly flows: Readonly<Record<string, object>>;
  /** The screen that is shown; null where what it would show is not there any more, and Home is shown. */
  readonly screen: (state: PaneState, actions: Actions) => Screen | null;
  /** What Home says needs attention of what this room looks at. */
  readonly attention?: (state: PaneState) => readonly AttentionItem[];
  /** A screen was opened, of this room or another. */
  readonly opened?: (screen: ScreenName) => void;
  /** A screen of another room was opened from one of this. */
  readonly left?: () => void;
  readonly registerRead?: (reading: RegisterReading) => void;
  /** The selection moved; what it is now is being read. */
  readonly selectionMoved?: () => void;
  /** What is selected was read. */
  readonly selectionRead?: () => void;
  /** Excel has calculated: cells may show something else. */
  readonly calculated?: () => void;
  /** The pane is shown, or has focus again. */
  readonly activated?: () => void;
  /** Escape calls something off: true where there was something. */
  readonly escape?: () => boolean;
  /** Back of the screen that is shown, where it is more than another screen: true where that was so. */
  readonly back?: () => boolean;
}
