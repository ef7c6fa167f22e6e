/** One browser and one served workbook for all the tests of a file; no script of the page may throw in any of them. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { ImportPane } from './import-pane';

type Served = Parameters<typeof serveWorkbench>[0];

/**
 * Starts them before the first test of the file, and ends them after the last.
 *
 * @param served what is served; the sample workbook where it is left out
 * @returns what opens the workbook as it was at first, as wide and at the moment that a test wants
 */
export function servePane(served?: Served): (width?: number, at?: string) => Promise<ImportPane> {
  let browser: Browser;
  let server: WorkbenchServer;
  let pane: ImportPane | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveWorkbench(served);
  });
  afterEach(() => expect(pane?.errors ?? []).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return async (width, at) => (pane = await ImportPane.open(browser, server, width, at));
}
