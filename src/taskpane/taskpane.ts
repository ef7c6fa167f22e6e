import { watchWorkbook } from '../workbook/workbook-changes';

/**
 * The page's own script. The page also hosts the custom functions, which wait for all that it loads: so the screens are
 * a chunk of their own, fetched when the pane is shown.
 */
void Office.onReady().then(({ host }) => {
  if (host === Office.HostType.Excel) void watchWorkbook();
  if (document.visibilityState === 'visible') void showPane();
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void showPane(),
  );
});

let shown: Promise<void> | null = null;

function showPane(): Promise<void> {
  shown ??= import(/* webpackChunkName: "pane" */ './pane')
    .then(({ startPane }) => startPane(document.getElementById('pane')!))
    .catch((error: unknown) => {
      shown = null;
      document.getElementById('pane')!.textContent =
        'The pane could not be loaded. Close it and open it again.';
      console.error(error);
    });
  return shown;
}
