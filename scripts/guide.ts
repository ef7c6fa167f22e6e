/** `npm run guide`: walks through the quarter in the built pane, and writes the officer's guide with its pictures. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { launchBrowser } from '../workbench/browser';
import { bundlePage } from '../workbench/bundle-page';
import { serveWorkbench } from '../workbench/server';
import { ImportPane } from '../test/browser/import-pane';
import { NOW } from '../test/browser/quarter/books';
import { CHAPTERS, guideText, labelsIn, picturesIn } from '../test/browser/quarter/chapters';
import { Walk, type Camera } from '../test/browser/quarter/walk';

const DOCS = path.resolve(__dirname, '../docs');
const PICTURES = path.join(DOCS, 'guide');
const MAX_BYTES = 70_000;
const WIDTH = 350;

/** Screens are even areas: without filters, and without transparency, they take the least room. */
const smaller = (png: Uint8Array): Buffer =>
  PNG.sync.write(PNG.sync.read(png), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** Of the pane alone. */
const camera: Camera = {
  async take(pane, name, { theme = 'light', width = WIDTH }) {
    await pane.resize(width);
    await pane.theme(theme);
    // A control under the pointer looks different, and controls change their colours by and by.
    await pane.page.mouse.move(0, 0);
    await pane.page.waitForTimeout(400);
    const frame = (await pane.page.$('#pane-frame'))!;
    const file = path.join(PICTURES, `${name}.png`);
    writeFileSync(file, smaller(await frame.screenshot()));
    const { size: length } = statSync(file);
    if (length > MAX_BYTES) throw new Error(`${name}.png has ${length} bytes; ${MAX_BYTES} are allowed.`);
    await pane.theme('light');
    await pane.resize(WIDTH);
  },
};

async function makeGuide(): Promise<void> {
  await bundlePage();
  const browser = await launchBrowser();
  const server = await serveWorkbench({ workbook: null });
  try {
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    const walk = new Walk(await ImportPane.open(browser, server, WIDTH, NOW), camera);
    for (const { title, text, step } of CHAPTERS) {
      walk.beginChapter();
      await step(walk);
      const { seen } = walk;
      const unseen = labelsIn(text).filter((label) => !seen.includes(label));
      if (unseen.length > 0) throw new Error(`${title}: the pane does not say ${unseen.join(', ')}.`);
      console.log(title);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const wanted = CHAPTERS.flatMap(({ text }) => picturesIn(text)).map((name) => `${name}.png`);
  const taken = readdirSync(PICTURES);
  const differ = [...wanted, ...taken].filter((name) => !wanted.includes(name) || !taken.includes(name));
  if (differ.length > 0) throw new Error(`Taken or shown, but not both: ${differ.join(', ')}.`);
  writeFileSync(path.join(DOCS, 'officers-guide.md'), guideText());
  console.log(`docs/officers-guide.md and ${taken.length} pictures are written.`);
}

makeGuide().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
