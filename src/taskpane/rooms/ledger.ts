import { GlMatchFlow } from '../gl-match/flow';
import { glMatchScreen } from '../gl-match/screen';
import { LedgerCheckFlow } from '../ledger-check/flow';
import { ledgerCheckScreen } from '../ledger-check/screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane, open }: RoomParts) {
  const ledgerCheck = new LedgerCheckFlow(pane, open);
  return {
    flows: { ledgerCheck, glMatch: new GlMatchFlow(pane, open) },
    screen,
    left: () => ledgerCheck.left(),
  };
}

const screen = (state: PaneState, actions: Actions): Screen =>
  state.screen === 'gl-match' ? glMatchScreen(state, actions) : ledgerCheckScreen(state, actions);
