import type { PaneController } from './pane-controller';
import type { RibbonScreen } from '../ribbon-commands';
import { tabOf } from './tabs';

/**
 * Opens the screen of a ribbon button, as its tab or Home's line would. Check is a work of several screens: it goes on
 * where it was left. Reconcile takes the selection where it is a printed table, and Record the row that is selected.
 */
export function openRibbonScreen(screen: RibbonScreen, controller: PaneController): void {
  // As with the tabs: what is asked is answered before anything else is done.
  if (controller.isAsking) return;
  const tab = tabOf(screen).id;
  if (controller.tab.id !== tab) controller.openTab(tab);
  if (screen === 'check') controller.leaveReconcile();
  else if (screen === 'reconcile') controller.reconcile.open();
  else if (screen === 'record') void controller.recordSelected();
  else if (screen === 'summaries' && controller.shownScreen !== 'summaries') controller.open('summaries');
}
