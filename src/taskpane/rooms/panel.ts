import { selector } from '../kernel/store';
import { printedTableItem } from '../reconcile/model';
import { ReconcileFlow } from '../reconcile/flow';
import { reconcileScreen } from '../reconcile/screen';
import { SummariesFlow } from '../summaries/flow';
import { olderTabsItem } from '../summaries/model';
import { summariesScreen } from '../summaries/screen';
import { TraceFlow } from '../trace/flow';
import { traceScreen } from '../trace/screen';
import { VariancesFlow } from '../variances/flow';
import { variancesScreen } from '../variances/screen';
import type { AttentionItem } from '../home/attention-model';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import type { RoomParts } from '../shell/room';

/** Home tells of tabs that are older than the register, and of a printed table that differs from it: these look for both. */
export function openRoom({ pane, open, unfinishedWrite }: RoomParts) {
  const trace = new TraceFlow(pane, () => open('trace'));
  const summaries: SummariesFlow = new SummariesFlow(
    pane,
    unfinishedWrite,
    () => open('summaries'),
    () => reconcile.tabsSeen(),
  );
  const reconcile = new ReconcileFlow(pane, trace, summaries, () => open('reconcile'));
  return {
    flows: { summaries, reconcile, trace, variances: new VariancesFlow(pane, open) },
    screen,
    attention,
    opened: (name: string) => {
      if (name === 'summaries') void summaries.opened();
    },
    registerRead: () => {
      summaries.registerRead();
      void reconcile.registerRead();
    },
    selectionRead: () => void summaries.noticeCell(),
    calculated: () => summaries.calculated(),
    escape: () => summaries.escape() || reconcile.escape(),
  };
}

const printed = selector(({ reading, reconcile, strict }: PaneState) =>
  reading?.state === 'ready' ? printedTableItem(reconcile, reading.register, strict) : null,
);

const attention = (state: PaneState): AttentionItem[] =>
  [printed(state), olderTabsItem(state.summaries.look)].filter((item) => item !== null);

function screen(state: PaneState, actions: Actions): Screen {
  switch (state.screen) {
    case 'reconcile':
      return reconcileScreen(state, actions);
    case 'trace':
      return traceScreen(state, actions);
    case 'variances':
      return variancesScreen(state, actions);
    default:
      return summariesScreen(state, actions);
  }
}
