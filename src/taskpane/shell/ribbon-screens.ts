import type { Frame } from './frame';
import type { PaneController } from './pane-controller';
import type { RibbonScreen } from '../ribbon-commands';
import { tabOf } from './tabs';

/**
 * Opens the screen of a ribbon button, as its tab or Home's line would. Check is a work of several screens: it goes on
 * where it was left. Reconcile takes the selection where it is a printed table.
 */
export function openRibbonScreen(screen: RibbonScreen, controller: PaneController, frame: Frame): void {
  // As with the tabs: what is asked is answered before anything else is done.
  if (frame.isAsking) return;
  const tab = tabOf(screen).id;
  const isOnTab = frame.shownScreen !== null && tabOf(frame.shownScreen).id === tab;
  if (!isOnTab) controller.openTab(tab);
  if (screen === 'reconcile') controller.reconcile.open();
  else if (screen === 'summaries' && frame.shownScreen !== 'summaries') controller.open('summaries');
}
