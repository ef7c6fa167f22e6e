import { PaperFlow } from '../paper/flow';
import { paperScreen } from '../paper/screen';
import { sentencesScreen } from '../paper/sentences-screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export const openRoom = ({ pane, open }: RoomParts) => ({
  flows: { paper: new PaperFlow(pane, open) },
  screen,
});

const screen = (state: PaneState, actions: Actions): Screen =>
  state.screen === 'paper-sentences' ? sentencesScreen(state, actions) : paperScreen(state, actions);
