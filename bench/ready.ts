/** How long the add-in's page takes in Chromium, as it is and with the processor slowed down four times. */
import { launchBrowser } from '../workbench/browser';
import { serveWorkbench } from '../workbench/server';
import { sampleOf } from './measure';
import { rowOf, type Row } from './rows';

const ROUNDS = 5;

/** What the page has reached, in milliseconds since it was asked for. */
interface Reached {
  /** functions.js has run: cells can be calculated. */
  functions?: number;
  /** The pane is drawn. */
  pane?: number;
  /** Home shows the figures of the sample. */
  home?: number;
}
declare const window: { reached?: Reached; workbenchHost: { openAgain(): unknown } };

const TOTAL = '£7,500,235.85';
const WATCH = `if (location.pathname.includes('taskpane')) {
  const reached = (window.reached = {});
  document.addEventListener('load', ({ target }) => {
    if (/[/]functions[.]js/.test(target.src || '')) reached.functions = performance.now();
  }, true);
  const look = () => {
    if (!reached.pane && document.querySelector('.body')) reached.pane = performance.now();
    if (document.body && document.body.innerText.includes('${TOTAL}')) reached.home = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}`;

export async function ready(): Promise<Row[]> {
  const [browser, server] = [await launchBrowser(), await serveWorkbench()];
  try {
    const rows: Row[] = [];
    for (const slower of [1, 4]) {
      const runs: Reached[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
        await page.addInitScript({ content: WATCH });
        await page.goto(`${server.url}?grid=none`);
        const pane = async () => (await (await page.waitForSelector('#pane-frame')).contentFrame())!;
        const isHome = () => window.reached?.home !== undefined;
        await (await pane()).waitForFunction(isHome, null, { timeout: 60_000 });
        // Once more with the workbench's own page warm: the add-in's alone is made anew.
        const client = await page.context().newCDPSession(page);
        await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
        await page.evaluate(() => void window.workbenchHost.openAgain());
        await page.waitForTimeout(300);
        const again = await pane();
        await again.waitForFunction(isHome, null, { timeout: 60_000 });
        if (round > 0) runs.push(await again.evaluate(() => window.reached!));
        await page.close();
      }
      const at = slower === 1 ? '' : ', processor four times slower';
      const sample = (key: keyof Reached) => sampleOf(runs.map((run) => run[key]!));
      rows.push(
        rowOf(`Chromium: cells can be calculated${at}`, null, '', sample('functions'), 'ms'),
        rowOf(`Chromium: the pane is drawn${at}`, null, '', sample('pane'), 'ms'),
        rowOf(`Chromium: Home shows its figures${at}`, null, '', sample('home'), 'ms'),
      );
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
