import type { ImportPane } from './import-pane';
import { servePane } from './served';

// Settings that cannot be read: the record of a write closes figures until it is set aside, and the rest is told on Home.
jest.setTimeout(120_000);

const openPane = servePane();
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
});

/** Somebody changes a setting; the next edit of the register has it read. */
async function keep(key: string, text: string): Promise<void> {
  await pane.page.evaluate(([at, what]) => window.workbench!.session.settings.set(at!, what), [key, text]);
  await pane.page.evaluate(() => window.workbench!.type('Register!A2', "'13/0012"));
}

test('a record that cannot be read closes figures, and is set aside by a press', async () => {
  await keep('S106/pending', 'x');
  await pane.shows('A write may not have finished');
  await pane.shows('The record of a write cannot be read');
  await pane.page.waitForFunction(() => window.workbench!.value('Summary!B6') === '#VALUE!');
  await pane.picture('unread-record');
  expect(await pane.faults()).toEqual([]);
  await pane.press('Set the record aside');
  await pane.shows('The record is set aside.');
  await pane.shows('126 rows');
  await pane.page.waitForFunction(() => typeof window.workbench!.value('Summary!B6') === 'number');
  expect(pane.errors).toEqual([]);
});

test('what else cannot be read is named on Home, with what counts instead', async () => {
  await keep('S106/strict', JSON.stringify({ revision: 1, value: 'perhaps' }));
  await pane.shows('could not be read: Strict.');
  await pane.shows('Strict is treated as on');
  expect(await pane.faults()).toEqual([]);
});
