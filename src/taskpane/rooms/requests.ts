import { confirmationItem } from '../home/confirmations';
import { selector } from '../kernel/store';
import { requestItems } from '../requests/attention';
import { RequestsFlow } from '../requests/flow';
import { letterScreen } from '../requests/letter-screen';
import { requestsScreen } from '../requests/list-screen';
import { newRequestScreen } from '../requests/new-screen';
import { requestScreen } from '../requests/one-screen';
import { forgetOutcomes } from '../tables/forget-outcome';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export const openRoom = ({ pane, open }: RoomParts) => ({
  flows: { requests: new RequestsFlow(pane, open) },
  screen,
  attention,
  left: () => forgetOutcomes(pane, 'requests'),
});

const attention = selector(({ reading, tables, asAtSerial }: PaneState) => {
  if (reading?.state !== 'ready' || !tables) return [];
  const { register } = reading;
  const late = confirmationItem(register, tables, asAtSerial);
  return [...requestItems(register, tables, asAtSerial), ...(late ? [late] : [])];
});

/** A form or a letter that is not there any more gives way to the list. */
function screen(state: PaneState, actions: Actions): Screen {
  const { screen: name, requests } = state;
  if (name === 'request') return requestScreen(state, actions);
  if (name === 'request-new' && requests.form) return newRequestScreen(state, requests.form, actions);
  if (name === 'request-letter' && requests.letter) return letterScreen(state, requests.letter, actions);
  return requestsScreen(state, actions);
}
