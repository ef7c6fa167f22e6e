/** Two signals of one showing come within this time. */
const ONE_SHOWING_MS = 300;

/**
 * Calls the handler when the pane is shown. It listens to both signals, as neither is given everywhere: the page's own, and
 * Excel's, which tells of a pane whose page counts as visible all the time.
 */
export function whenShown(handler: () => void): void {
  let shownAt = -Infinity;
  const shown = (): void => {
    const at = performance.now();
    if (at - shownAt < ONE_SHOWING_MS) return;
    shownAt = at;
    handler();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') shown();
  });
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  // An Excel that refuses leaves the page's own signal.
  void Promise.resolve()
    .then(() =>
      Office.addin.onVisibilityModeChanged(({ visibilityMode }) => isTaskpane(visibilityMode) && shown()),
    )
    .catch(() => undefined);
}

const isTaskpane = (mode: Office.VisibilityMode): boolean => mode === Office.VisibilityMode.taskpane;
