/**
 * What opens a screen: the buttons of the ribbon and the lines of a cell's menu, by the name of the function that the
 * manifest gives each. No two may share a function, as Excel on the web could not tell them apart.
 */
export const RIBBON_COMMANDS = {
  showCheck: 'check',
  showRecord: 'record',
  recordRow: 'record',
  showExpiring: 'expiring',
  showTabs: 'summaries',
  showReconcile: 'reconcile',
} as const;

export type RibbonScreen = (typeof RIBBON_COMMANDS)[keyof typeof RIBBON_COMMANDS];

/** Excel says that it is working on a command until it is told that it is over: it is told within this time. */
const LONGEST_MS = 5000;

/**
 * Tells Office what the ribbon's buttons do.
 *
 * To be called while the page is read: the press that makes Excel load the page comes as soon as office.js is ready,
 * and what is associated later misses it.
 *
 * @param open Opens the screen; in a pane that is hidden too.
 */
export function associateRibbon(open: (screen: RibbonScreen) => void): void {
  for (const [name, screen] of Object.entries(RIBBON_COMMANDS)) {
    // A keyboard shortcut makes the call without an event.
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      open(screen);
      void showPane()
        .catch((error: unknown) => console.error(error))
        .then(() => event?.completed());
    });
  }
}

let showing: Promise<void> | null = null;

/** Has Excel show the pane. Asked again before the pane is there, Excel on the web opens it twice or not at all. */
function showPane(): Promise<void> {
  showing ??= inTime(() => Office.addin.showAsTaskpane()).finally(() => (showing = null));
  return showing;
}

/** Fails where there is no answer in time, and where asking fails. */
async function inTime(ask: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Excel did not show the pane.')), LONGEST_MS);
  });
  try {
    await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
