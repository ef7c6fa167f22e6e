import type { ImportPane } from './import-pane';
import { servePane } from './served';

// Cells of ours that show an error, on Home: each with its message, its cell and its repair, in the built pane.
jest.setTimeout(120_000);

const openPane = servePane();
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
  await pane.page.evaluate(() => window.workbench!.calculated());
});

/** Types, and goes on to another cell, as Enter does. */
async function type(address: string, entry: string): Promise<void> {
  await pane.page.evaluate(([at, what]) => window.workbench!.type(at!, what!), [address, entry]);
  await pane.page.evaluate(() => window.workbench!.calculated());
  await pane.page.evaluate(() => {
    const { selection, select } = window.workbench!;
    select.call(
      window.workbench,
      selection.call(window.workbench) === 'Summary!J1' ? 'Summary!J2' : 'Summary!J1',
    );
  });
}
const isListed = (): Promise<boolean> =>
  pane.pane.evaluate(() => document.querySelector('[data-key^=error-cells]') !== null);

test('each with its message, a press that goes there, and absent once none shows one', async () => {
  expect(await isListed()).toBe(false);
  await type('Summary!H3', '=S106.OUTSTANDING("Blabby")');
  await type('Summary!H4', '=S106.INDEXED(100,-1,7)');
  await pane.shows('2 S106 cells show an error');
  await pane.shows('Did you mean Blaby?');
  await pane.shows('It should be above 0.');
  for (const width of [350, 320])
    for (const colour of ['light', 'dark'] as const) {
      await pane.resize(width);
      await pane.theme(colour);
      await pane.picture(`error-cells-${width}-${colour}`);
    }
  expect(await pane.faults()).toEqual([]);
  await pane.page.evaluate(() => window.workbench!.select('Summary!A1'));
  await pane.pane.focus('[data-key="error-cells-Summary-H4"]');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForFunction(() => window.workbench!.selection() === 'Summary!H4');
  const focused = await pane.pane.evaluate(() => document.activeElement?.getAttribute('data-key'));
  expect(focused).toBe('error-cells-Summary-H4');
  await type('Summary!H3', '=S106.OUTSTANDING("Blaby")');
  await pane.shows('1 S106 cell shows an error');
  await type('Summary!H4', '=S106.INDEXED(100,5,7)');
  await pane.pane.waitForFunction(() => !document.querySelector('[data-key^=error-cells]'));
  expect(pane.errors).toEqual([]);
});

test('where the register cannot be read, the press that chooses one stands with the message', async () => {
  await pane.resize(320);
  await type('Register!A1', 'Scheme no.');
  await pane.shows('cannot be read as the register.');
  await pane.page.waitForFunction(() => window.workbench!.value('Summary!B6') === '#N/A');
  // The user goes to the pane.
  await pane.pane.evaluate(() => window.dispatchEvent(new Event('focus')));
  await pane.pane.waitForSelector('[data-key^="error-cells-choose"]');
  await pane.picture('error-cells-choose');
  expect(await pane.faults()).toEqual([]);
  await pane.pane.click('[data-key^="error-cells-choose"]');
  await pane.shows('Choose which heading is Agreement: it is needed.');
});
