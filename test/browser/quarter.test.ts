/** The whole quarter in the built pane, as the officer's guide tells it: every step works, and says what the guide says. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { ImportPane } from './import-pane';
import { CHAPTERS, labelsIn, picturesIn } from './quarter/chapters';
import { NOW } from './quarter/books';
import { Walk, type Camera } from './quarter/walk';

jest.setTimeout(240_000);

let browser: Browser;
let server: WorkbenchServer;
let walk: Walk;

const taken: string[] = [];
/** What a picture would show has no fault at that width, in that theme. */
const inspector: Camera = {
  take: async (pane, name) => {
    taken.push(name);
    const overflow = await pane.pane.evaluate(
      () => document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth,
    );
    expect({ name, overflow }).toEqual({ name, overflow: false });
  },
};

beforeAll(async () => {
  await bundlePage();
  browser = await launchBrowser();
  server = await serveWorkbench({ workbook: null, addin: process.env.S106_ADDIN });
  walk = new Walk(await ImportPane.open(browser, server, 350, NOW), inspector);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(CHAPTERS.map((chapter, n) => [n + 1, chapter.title, chapter] as const))(
  '%i. %s',
  async (_, __, { step, text }) => {
    walk.beginChapter();
    taken.length = 0;
    await step(walk);
    expect(walk.pane.errors).toEqual([]);
    expect([...taken].sort()).toEqual(picturesIn(text).sort());
    const { seen } = walk;
    expect(labelsIn(text).filter((label) => !seen.includes(label))).toEqual([]);
  },
);
