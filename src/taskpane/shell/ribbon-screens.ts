import type { PaneController } from './pane-controller';
import type { RibbonScreen } from '../ribbon-commands';
import { tabOf } from './tabs';

/**
 * Opens the screen of a ribbon button, as its tab or Home's line would. Check is a work of several screens: it goes on
 * where it was left. Reconcile takes the selection where it is a printed table, and Record and
 * Request drawdown the rows that are selected.
 */
export function openRibbonScreen(screen: RibbonScreen, controller: PaneController): void {
  // As with the tabs: what is asked is answered before anything else is done.
  if (controller.isAsking) return;
  const tab = tabOf(screen).id;
  if (controller.tab.id !== tab) controller.openTab(tab);
  if (screen === 'check') controller.leaveReconcile();
  else if (screen === 'reconcile') controller.reconcile.open();
  else if (screen === 'record') onMoney(controller, () => controller.money.record());
  else if (screen === 'request-new') onMoney(controller, () => controller.requests.fromSelection());
  else if (screen === 'requests') controller.requests.list();
  else if (screen === 'plan') controller.plan.open();
  else if (screen === 'summaries' && controller.shownScreen !== 'summaries') controller.open('summaries');
}

function onMoney(controller: PaneController, begin: () => void): void {
  void controller.isOnMoney().then((isThere) => isThere && begin());
}
