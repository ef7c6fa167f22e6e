/** A file is read off the page: what it costs its reader costs the functions nothing, and it can be stopped. */
import { busyFile } from '../speed/hostile/files';
import { REGISTER } from '../taskpane/check/council-sheets';
import { asText, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(180_000);

const openPane = servePane({ workbook: null, addin: process.env.S106_ADDIN });
let pane: ImportPane;

/** The browser says a little later that a worker is gone. */
async function workersEnd(): Promise<void> {
  const readers = () => pane.page.workers().filter((worker) => worker.url().includes('file-worker'));
  await Promise.all(
    readers().map((worker) => worker.waitForEvent('close', { timeout: 45_000 }).catch(() => null)),
  );
  expect(readers()).toEqual([]);
}

const isReading = async (): Promise<boolean> => /Reading busy \d\.xlsx: \d+%/.test(await pane.text());

test('while a file is read its progress is shown, the functions answer, and Cancel stops it', async () => {
  pane = await openPane(320);
  await pane.addSheet('Register', asText(REGISTER), 'Register');
  await pane.shows('all counted'); // The register is a choice of its own, and moves the others.
  await pane.press('tab-check');
  await pane.press('source-file');
  const buffer = Buffer.from(busyFile());
  // Several, so that reading lasts until it is stopped, however fast the machine is.
  const files = Array.from({ length: 8 }, (_, i) => ({
    name: `busy ${i}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer,
  }));
  await pane.pane.setInputFiles('#source-file', files);
  await pane.pane.waitForFunction(() => /Reading busy \d\.xlsx: [1-9]\d*%/.test(document.body.innerText));
  expect(await pane.faults()).toEqual([]);

  // A function that is asked while the worker reads answers before it has done.
  const figure = await pane.page.evaluate(async () => {
    const bench = window.workbench!;
    bench.type('Register!L1', '=S106.OUTSTANDING("Blaby",A1:I5)');
    await bench.calculated();
    return bench.values('Register!L1')[0]![0];
  });
  expect(figure).toBe(700);
  expect(await isReading()).toBe(true);

  await pane.press('cancel-opening');
  await pane.shows('Stopped. Nothing was opened.');
  expect(await pane.focusedKey()).toBe('told');
  expect(await pane.pane.getAttribute('[data-key=told]', 'role')).toBe('status');
  expect(await pane.faults()).toEqual([]);
  await workersEnd();
});

test('a file past its budget says which limit it was; the next file is read all the same', async () => {
  pane = await openPane(320);
  await pane.press('tab-check');
  await pane.pane.waitForSelector('#source-file');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await pane.pane.setInputFiles('#source-file', [file('wide.csv', `a,b\n${',x'.repeat(20_000)}\n`)]);
  await pane.shows('16,384 columns');
  await pane.pane.setInputFiles('#source-file', [
    file('Blaby.csv', 'Planning obligation,Authority,Amount\n3.10,Blaby,1200.50\n3.1,Blaby,1,200\n'),
  ]);
  await pane.shows('Opened into 1 new sheet: Blaby.');
  expect(await pane.values('Blaby!A2:D3')).toEqual([
    ['3.10', 'Blaby', 1200.5, ''],
    [3.1, 'Blaby', '1 ?', '200 ?'],
  ]);
  await pane.shows('more values than the 3 headings');
});
