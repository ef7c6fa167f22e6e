/** Every screen at 200% (320 CSS pixels, two device pixels each), with wider text, and in forced colours: nothing is cut. */
import type { ImportPane } from './import-pane';
import { servePane } from './served';
import { allTextFaults, cutChoices } from './text-faults';

jest.setTimeout(240_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;

const press = (key: string): Promise<void> => pane.press(key);
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
  ['home', 'Home', () => press('tab-home')],
  ['register', 'Register', () => press('status')],
  [
    'check',
    'Check',
    async () => {
      await select("'Melton Q4'!A1");
      await press('tab-check');
      await pane.shows('Other checks');
    },
  ],
  ['findings', 'Check: Melton', () => press('start-check')],
  ['columns', 'Columns as understood', () => press('columns')],
  [
    'import',
    'Import',
    async () => {
      await press('back');
      await press('compare');
      await pane.shows('If written');
    },
  ],
  ['import-confirm', 'Import', () => press('write')],
  [
    'reconcile',
    'Reconcile',
    async () => {
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
  [
    'ledger-check',
    'Register and movements',
    async () => {
      await press('tab-check');
      await press('ledger-check');
    },
  ],
  [
    'gl-match',
    'General ledger',
    async () => {
      await press('back');
      await press('gl-match');
    },
  ],
  [
    'money',
    'Money',
    async () => {
      await select('Register!C7');
      await press('tab-money');
      await pane.shows('Held by authority');
    },
  ],
  ['record', 'Record a movement', () => press('record')],
  [
    'history',
    'History',
    async () => {
      await press('back');
      await press('history');
    },
  ],
  [
    'requests',
    'Requests',
    async () => {
      await press('back');
      await press('requests');
    },
  ],
  ['request', 'Request R', () => first('request-')],
  ['letter', 'Letter', () => press('make-letter')],
  [
    'due',
    'Due',
    async () => {
      await press('tab-money');
      await press('due');
    },
  ],
  ['instalments', 'Instalments', () => press('due-1')],
  [
    'homes',
    'Homes occupied',
    async () => {
      await press('back');
      await press('update-homes');
    },
  ],
  [
    'words',
    'Triggers in words',
    async () => {
      await press('back');
      await press('fill-words');
    },
  ],
  [
    'pipeline',
    'Pipeline',
    async () => {
      await press('tab-money');
      await press('pipeline');
    },
  ],
  ['bid', 'Bid', () => press('make-bid')],
  [
    'application',
    'Add an application',
    async () => {
      await press('back');
      await press('add-application');
    },
  ],
  ['expiring', 'Expiring', () => press('tab-expiring')],
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
  [
    'repurposing',
    'Repurposing',
    async () => {
      await press('back');
      await press('back');
      await press('open-repurposing');
    },
  ],
  ['items', 'Eligible items', () => press('check-item')],
  ['panel', 'Panel', () => press('tab-panel')],
  ['variances', 'Variances', () => press('open-variances')],
  [
    'paper',
    'Paper',
    async () => {
      await press('back');
      await press('make-paper');
    },
  ],
  ['sentences', 'Headline', () => press('read-paper')],
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
