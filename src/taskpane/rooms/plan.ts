import { ItemsFlow } from '../items/flow';
import { itemsScreen } from '../items/screen';
import { allocateScreen } from '../plan/allocate-screen';
import { PlanFlow } from '../plan/flow';
import { planScreen } from '../plan/screen';
import { RepurposingFlow } from '../repurposing/flow';
import { repurposingScreen } from '../repurposing/screen';
import { forgetOutcomes } from '../tables/forget-outcome';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export function openRoom({ pane, open }: RoomParts) {
  const plan = new PlanFlow(pane, open);
  const repurposing = new RepurposingFlow(pane, open);
  return {
    flows: { plan, repurposing, items: new ItemsFlow(pane, open) },
    screen,
    escape: () => plan.escape(),
    left: () => forgetOutcomes(pane, 'plan', 'items', 'repurposing'),
  };
}

/** A form that is not there any more gives way to the plan. */
function screen(state: PaneState, actions: Actions): Screen {
  const { screen: name, plan } = state;
  if (name === 'allocate' && plan.allocating) return allocateScreen(state, plan.allocating, actions);
  if (name === 'repurposing') return repurposingScreen(state, actions);
  return name === 'items' ? itemsScreen(state, actions) : planScreen(state, actions);
}
