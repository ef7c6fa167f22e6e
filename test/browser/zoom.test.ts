/** Every screen at 200% (320 CSS pixels, two device pixels each), with wider text, and in forced colours: nothing is cut. */
import type { ImportPane } from './import-pane';
import { servePane } from './served';
import { allTextFaults, cutChoices } from './text-faults';

jest.setTimeout(240_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;

const press = (key: string): Promise<void> => pane.press(key);
/** Presses one after the other. */
const via =
  (...keys: readonly string[]) =>
  async (): Promise<void> => {
    for (const key of keys) await press(key);
  };
const select = (address: string): Promise<void> =>
  pane.page.evaluate((at) => window.workbench!.select(at), address);

const first = async (key: string): Promise<void> => {
  const found = pane.pane.locator(`[data-key^="${key}"]`).first();
  await press((await found.getAttribute('data-key'))!);
};
async function isOn(title: string): Promise<void> {
  await pane.pane
    .waitForFunction((wanted) => document.title.includes(wanted), title)
    .catch(async () => {
      throw new Error(`The pane is not on ${title} but on ${await pane.pane.title()}.`);
    });
}

/** Each screen, how it is reached from the one before, and a part of its title. */
const STEPS: readonly (readonly [screen: string, title: string, go: () => Promise<void>])[] = [
  ['home', 'Home', via('tab-home')],
  ['register', 'Register', via('status')],
  [
    'check',
    'Check',
    async () => {
      await select("'Melton Q4'!A1");
      await press('tab-check');
      await pane.shows('Other checks');
    },
  ],
  ['findings', 'Check: Melton', via('start-check')],
  ['columns', 'Columns as understood', via('columns')],
  [
    'import',
    'Import',
    async () => {
      await press('back');
      await press('compare');
      await pane.shows('If written');
    },
  ],
  [
    'import-confirm',
    'Import',
    async () => {
      await pane.pane.fill('[data-key=sheet-date]', '31/12/2024');
      await press('write');
      await pane.pane.waitForSelector('[data-key=confirm]');
    },
  ],
  [
    'reconcile',
    'Reconcile',
    async () => {
      await press('Go back');
      await press('back');
      await press('tab-check');
      await press('check-printed');
      await pane.shows('8 differences');
    },
  ],
  [
    'trace',
    'Remaining, ',
    async () => {
      await first('line-');
      await pane.pane.waitForSelector('[data-key=select-rows]');
    },
  ],
  ['ledger-check', 'Register and movements', via('tab-check', 'ledger-check')],
  ['gl-match', 'General ledger', via('back', 'gl-match')],
  [
    'money',
    'Money',
    async () => {
      await select('Register!C7');
      await press('tab-money');
      await pane.shows('Held by authority');
    },
  ],
  ['record', 'Record a movement', via('record')],
  ['history', 'History', via('back', 'history')],
  ['requests', 'Requests', via('back', 'requests')],
  ['request', 'Request R', () => first('request-')],
  ['letter', 'Letter', via('make-letter')],
  ['due', 'Due', via('tab-money', 'due')],
  ['instalments', 'Instalments', via('due-1')],
  ['homes', 'Homes occupied', via('back', 'update-homes')],
  ['words', 'Triggers in words', via('back', 'fill-words')],
  ['pipeline', 'Pipeline', via('tab-money', 'pipeline')],
  ['bid', 'Bid', via('make-bid')],
  ['application', 'Add an application', via('back', 'add-application')],
  ['expiring', 'Expiring', via('tab-expiring')],
  ['new-request', 'Request drawdown', () => first('ask-')],
  [
    'plan',
    'Plan',
    async () => {
      // A tab that is pressed again at once stays as it is: that is a double press.
      await pane.page.waitForTimeout(900);
      await press('tab-expiring');
      await press('open-plan');
    },
  ],
  ['allocate', 'Allocate', () => first('allocate-')],
  ['repurposing', 'Repurposing', via('back', 'back', 'open-repurposing')],
  ['items', 'Eligible items', via('check-item')],
  ['panel', 'Panel', via('tab-panel')],
  ['variances', 'Variances', via('open-variances')],
  ['paper', 'Paper', via('back', 'make-paper')],
  ['sentences', 'Headline', via('read-paper')],
];

test('no screen is cut or scrolls sideways', async () => {
  pane = await openPane(320, '2025-03-24T09:42');
  await pane.shows('8 differences');
  const found: Record<string, unknown> = {};
  for (const [screen, title, go] of STEPS) {
    await go();
    await isOn(title);
    await pane.pane.waitForSelector('.body[aria-busy=false]');
    const cut = await allTextFaults(pane.pane);
    const choices = await cutChoices(pane.pane);
    await pane.picture(`zoom-${screen}`);
    await pane.page.emulateMedia({ forcedColors: 'active' });
    const forced = await pane.contrast();
    await pane.page.emulateMedia({ forcedColors: null });
    if (cut.length + choices.length + forced.length > 0) found[screen] = { cut, choices, forced };
  }
  expect(found).toEqual({});
});
