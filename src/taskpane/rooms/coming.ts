import { dueAttention } from '../due/attention';
import { DueFlow } from '../due/flow';
import { homesScreen } from '../due/homes-screen';
import { instalmentsScreen } from '../due/instalments-screen';
import { dueScreen } from '../due/screen';
import { wordsScreen } from '../due/words-screen';
import { applicationScreen } from '../pipeline/application-screen';
import { bidScreen } from '../pipeline/bid-screen';
import { PipelineFlow } from '../pipeline/flow';
import { pipelineScreen } from '../pipeline/screen';
import { forgetOutcomes } from '../tables/forget-outcome';
import type { AttentionItem } from '../home/attention-model';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

export const openRoom = ({ pane, open }: RoomParts) => ({
  flows: { due: new DueFlow(pane, open), pipeline: new PipelineFlow(pane, open) },
  screen,
  attention,
  left: () => forgetOutcomes(pane, 'due', 'pipeline'),
});

const attention = (state: PaneState): AttentionItem[] => {
  const item = dueAttention(state);
  return item ? [item] : [];
};

/** What is due, developments and bids; a form that is not there any more gives way to its list. */
function screen(state: PaneState, actions: Actions): Screen {
  const { screen: name, pipeline } = state;
  switch (name) {
    case 'due':
      return dueScreen(state, actions);
    case 'instalments':
      return instalmentsScreen(state, actions);
    case 'homes':
      return homesScreen(state, actions);
    case 'trigger-words':
      return wordsScreen(state, actions);
    case 'bid':
      return pipeline.bid ? bidScreen(state, pipeline.bid, actions) : pipelineScreen(state, actions);
    case 'application':
      return pipeline.application
        ? applicationScreen(state, pipeline.application, actions)
        : pipelineScreen(state, actions);
    default:
      return pipelineScreen(state, actions);
  }
}
