import { watchWorkbook } from '../workbook/excel/workbook-changes';
import { loadMore } from '../load-more';
import { PANE } from './pane-part';
import { whenShown } from './when-shown';
import { associateRibbon, type RibbonScreen } from './ribbon-commands';

/** Opens the screen of a button of the ribbon. */
type OpenScreen = (screen: RibbonScreen) => void;

let shown: Promise<OpenScreen | null> | null = null;

/**
 * The page's own script. The page also hosts the custom functions, which wait for all that it loads: so the screens are
 * a chunk of their own, fetched when the pane is shown. They need most of functions-more.js, which comes first.
 */
void Office.onReady().then(({ host }) => {
  if (host === Office.HostType.Excel) void watchWorkbook();
  if (document.visibilityState === 'visible') void showPane();
  whenShown(() => void showPane());
});

associateRibbon((screen) => void showPane().then((open) => open?.(screen)));

/** The screens in the page; null where they could not be loaded, which the page then says. */
function showPane(): Promise<OpenScreen | null> {
  shown ??= loadMore()
    .then(() => PANE.get().loadScreens())
    .then(({ startPane }) => startPane(document.getElementById('pane')!))
    .catch((error: unknown) => {
      shown = null;
      document.getElementById('pane')!.textContent =
        'The pane could not be loaded. Close it and open it again.';
      console.error(error);
      return null;
    });
  return shown;
}
