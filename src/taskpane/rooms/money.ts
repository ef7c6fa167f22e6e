import { HistoryFlow } from '../history/flow';
import { historyScreen } from '../history/screen';
import { MoneyFlow } from '../money/flow';
import { moneyScreen, recordedScreen, recordScreen } from '../money/screen';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane, open }: RoomParts) {
  const money = new MoneyFlow(pane, open);
  return { flows: { money, history: new HistoryFlow(pane, open, money) }, screen };
}

/** A form or an outcome that is not there any more gives way to the row that is selected. */
function screen(state: PaneState, actions: Actions): Screen {
  const { screen: name, money, history } = state;
  if (name === 'record' && money.form) return recordScreen(state, money.form, actions);
  if (name === 'recorded' && money.recorded) return recordedScreen(state, money.recorded, actions);
  if (name === 'history' && history) return historyScreen(state, history, actions);
  return moneyScreen(state, actions);
}
