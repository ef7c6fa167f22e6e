import type { Browser, Frame, Page } from 'playwright-core';
import type { WorkbenchServer } from '../../workbench/server';
import { waitUntilDrawn } from './drawn';

/** A page of the workbench, with the pane at work in it. */
export interface OpenPage {
  readonly page: Page;
  readonly pane: Frame;
  /** What scripts threw since the workbook was opened. */
  readonly errors: string[];
}

interface Wanted {
  /** How wide the pane is. */
  readonly width?: number;
  /** The moment that the page takes for now, as "2025-03-24T09:42"; its own time where left out. */
  readonly at?: string;
  /** Whether the cells are drawn, of which most tests of the pane see nothing. */
  readonly isGridShown?: boolean;
}

const VIEWPORT = { width: 1200, height: 800 };
const opened = new WeakMap<Browser, Map<string, OpenPage>>();

/**
 * The workbook as it was at first, with a pane that has just been opened. The first call opens a page, and the others use it
 * again: its scripts, of which there are 17 MB, stay loaded, and only the workbook and the add-in's page are made anew.
 */
export async function openWorkbook(
  browser: Browser,
  server: WorkbenchServer,
  { width = 350, at, isGridShown = false }: Wanted = {},
): Promise<OpenPage> {
  const pages = opened.get(browser) ?? new Map<string, OpenPage>();
  opened.set(browser, pages);
  const url = isGridShown ? server.url : `${server.url}?grid=none`;
  const key = `${url} ${at ?? ''}`;
  const before = pages.get(key);
  const isUsable = before !== undefined && !before.page.isClosed();
  const open = isUsable ? before : await newPage(browser, url, at);
  pages.set(key, open);
  if (isUsable) {
    await open.page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
    await open.page.setViewportSize(VIEWPORT);
    await open.page.evaluate(() => window.workbenchHost!.openAgain());
    open.errors.length = 0;
  }
  await open.page.addStyleTag({ content: `#pane-frame { width: ${width}px !important; }` });
  await open.pane.waitForSelector('.body[aria-busy=false]');
  return open;
}

/**
 * Every date of now is the one moment; timers and the times of events go on. Playwright's own clock gives an event the time
 * at which it is handled, by which no press is a double press on a machine that is busy.
 */
const stopDate = (now: number): string => `window.Date = new Proxy(Date, {
  construct: (real, given) => (given.length === 0 ? new real(${now}) : new real(...given)),
  get: (real, key) => (key === 'now' ? () => ${now} : Reflect.get(real, key)),
});`;

async function newPage(browser: Browser, url: string, at: string | undefined): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const errors: string[] = [];
  // The grid of the workbook before may still draw as it goes: that is the workbench's, and not the pane's.
  const isOfOldGrid = (message: string): boolean => message.startsWith('[LocaleService]');
  page.on('pageerror', ({ message }) => {
    if (!isOfOldGrid(message)) errors.push(message);
  });
  if (at) await page.addInitScript({ content: stopDate(new Date(at).getTime()) });
  page.setDefaultTimeout(45_000);
  await page.goto(url);
  const frame = await page.waitForSelector('#pane-frame');
  const pane = (await frame.contentFrame())!;
  waitUntilDrawn(page, pane);
  return { page, pane, errors };
}
