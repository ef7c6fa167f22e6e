import '@fluentui/web-components/button.js';
import '@fluentui/web-components/field.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/switch.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import './pane.css';
import '../ui/body.css';
import '../check/check.css';
import '../import/import.css';
import '../expiring/expiring.css';
import '../money/money.css';
import '../requests/requests.css';
import '../plan/plan.css';
import '../due/due.css';
import '../pipeline/pipeline.css';
import '../variances/variances.css';
import '../summaries/summaries.css';
import '../paper/paper.css';
import { guardDoublePresses } from './double-press';
import { listenToKeys } from './keyboard';
import { PaneController } from './pane-controller';
import type { RibbonScreen } from '../ribbon-commands';
import { openRibbonScreen } from './ribbon-screens';
import { followOfficeTheme } from './theme';
import { whenShown } from '../when-shown';

/**
 * Builds the pane in the page; called once, when the pane is first shown or a button of the ribbon pressed.
 *
 * @returns what opens the screen of a button
 */
export function startPane(root: HTMLElement): (screen: RibbonScreen) => void {
  followOfficeTheme();
  const controller = new PaneController(root);
  guardDoublePresses(root);
  listenToKeys(() => controller.escape());
  const activated = (): void => {
    followOfficeTheme();
    controller.activated();
  };
  window.addEventListener('focus', activated);
  whenShown(activated);
  controller.start();
  return (screen) => openRibbonScreen(screen, controller);
}
