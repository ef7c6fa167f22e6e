/** Every screen at 200% (320 CSS pixels, two device pixels each), with wider text, and in forced colours: nothing is cut. */
import type { ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(240_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;

/** WCAG 2.2, 1.4.12: what a person may set for all text. */
const WIDER_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

type Step = readonly [screen: string, go: () => Promise<void>];

const press = (key: string): Promise<void> => pane.press(key);
const select = (address: string): Promise<void> =>
  pane.page.evaluate((at) => window.workbench!.select(at), address);

const STEPS: readonly Step[] = [
  ['home', async () => press('tab-home')],
  [
    'register',
    async () => {
      await press('status');
      await pane.shows('Strict');
    },
  ],
  [
    'check',
    async () => {
      await select("'Melton Q4'!A1");
      await press('tab-check');
      await pane.shows('Other checks');
    },
  ],
  [
    'findings',
    async () => {
      await press('start-check');
      await pane.shows('Check: Melton');
    },
  ],
  [
    'columns',
    async () => {
      await press('columns');
      await pane.shows('Columns as understood');
    },
  ],
  [
    'import',
    async () => {
      await press('back');
      await press('compare');
      await pane.shows('If written');
    },
  ],
  [
    'reconcile',
    async () => {
      await press('tab-check');
      await press('check-printed');
      await pane.shows('8 differences');
    },
  ],
  [
    'trace',
    async () => {
      await pane.pane.locator('[data-key^=line-]').first().click();
      await pane.pane.waitForSelector('[data-key=select-rows]');
    },
  ],
  [
    'money',
    async () => {
      await select('Register!C7');
      await press('tab-money');
      await pane.shows('Held by authority');
    },
  ],
  [
    'record',
    async () => {
      await press('record');
      await pane.shows('Record a movement');
    },
  ],
  [
    'requests',
    async () => {
      await press('back');
      await press('requests');
      await pane.shows('Requests');
    },
  ],
  ['expiring', async () => press('tab-expiring')],
  [
    'plan',
    async () => {
      await pane.page.evaluate(() => window.workbench!.pressRibbon('Plan'));
      await pane.pane.waitForFunction(() => document.title.includes('Plan'));
    },
  ],
  ['panel', async () => press('tab-panel')],
];

/** Text that is cut: a box that hides what does not fit, or a word beyond the pane's edge. */
const cut = (): Promise<string[]> =>
  pane.pane.evaluate(() => {
    const isHidden = (one: Element): boolean => one.closest('.hidden, [hidden], [inert]') !== null;
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((one) => {
      if (isHidden(one) || one.clientWidth === 0 || /^(?:SELECT|INPUT|TEXTAREA|OPTION)$/.test(one.tagName))
        return [];
      const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
      if (!text) return [];
      const { overflowX } = getComputedStyle(one);
      const { right, left } = one.getBoundingClientRect();
      const isCut = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      const isOut = right > innerWidth + 1 || left < -1;
      return isCut || isOut
        ? [`${one.tagName} "${one.textContent!.trim().slice(0, 60)}" to ${Math.round(right)}`]
        : [];
    });
  });
const sideways = (): Promise<boolean> =>
  pane.pane.evaluate(() => {
    const body = document.querySelector('.body')!;
    return document.documentElement.scrollWidth > innerWidth || body.scrollWidth > body.clientWidth;
  });

test('no screen is cut or scrolls sideways', async () => {
  pane = await openPane(320);
  await pane.shows('8 differences');
  const found: Record<string, unknown> = {};
  for (const [screen, go] of STEPS) {
    await go();
    await pane.pane.waitForSelector('.body[aria-busy=false]');
    const plain = { cut: await cut(), sideways: await sideways() };
    const style = await pane.pane.addStyleTag({ content: WIDER_TEXT });
    const wide = { cut: await cut(), sideways: await sideways() };
    await pane.picture(`zoom-${screen}`);
    await style.evaluate((node) => (node as Element).remove());
    await pane.page.emulateMedia({ forcedColors: 'active' });
    const forced = { faults: await pane.contrast(), sideways: await sideways() };
    await pane.page.emulateMedia({ forcedColors: null });
    if (JSON.stringify({ plain, wide, forced }).match(/true|"cut":\["|"faults":\["/))
      found[screen] = { plain, wide, forced };
  }
  expect(found).toEqual({});
});
