/** The quarter's paper in the built pane: from nothing open to a Word file, on the sample workbook as it was on 24 March 2025. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { servePane } from './served';

jest.setTimeout(180_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });

/** What an officer typed of the projects that were printed a year before. */
const PRINTED_PROJECTS = [
  ['Projects, 12 March 2024', '', ''],
  ['Project', 'Budget', 'Received'],
  ['Firearms Building', 500_000, 241_000],
  ['Contact Management Department refurbishment', 285_000, 195_000],
];

/** As it is seen at 350 px in the light, and at 320 px in the dark. */
async function look(pane: Awaited<ReturnType<typeof openPane>>, name: string): Promise<void> {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
  await pane.resize(320);
  await pane.theme('dark');
  await pane.picture(`${name}-320-dark`);
  expect(await pane.faults()).toEqual([]);
  await pane.theme('light');
  await pane.resize(350);
}

test('from nothing open to a finished paper', async () => {
  const started = Date.now();
  const pane = await openPane(350, '2025-03-24T09:42:07');
  await pane.addSheet('Printed projects', PRINTED_PROJECTS);
  await pane.press('tab-panel');
  await pane.press('make-paper');
  await pane.shows('CMD, received: £195,000 was reported');
  await look(pane, 'paper-settle');

  await pane.pane.fill('[data-key^="reason-received"]', 'Part of it was moved to Firearms Building.');
  await pane.pane.press('[data-key^="reason-received"]', 'Tab');
  await pane.press('section-items');
  await pane.press('read-paper');
  await pane.shows('open agreements with');
  await look(pane, 'paper-sentences');
  await pane.press('figure-headline-1-drawnDown');
  await pane.shows('£3,624,030.49');
  await pane.shows('=S106.BALANCE("Drawn down")');
  await look(pane, 'paper-figure');
  await pane.pane.press('[data-key=figure-card]', 'Escape');
  expect(await pane.focusedKey()).toBe('figure-headline-1-drawnDown');
  await pane.press('figure-headline-1-drawnDown');
  await pane.press('figure-rows');
  await pane.pane.waitForSelector('table.trace');
  await pane.press('back');
  await pane.shows('open agreements with');
  await pane.press('next-section');
  await pane.shows('Agreements by local authority, £');
  await look(pane, 'paper-table');
  await pane.press('back');

  await pane.press('make-file');
  await pane.shows('The Word file is made.');
  // The message has the focus and says so: what went before is over.
  expect(await pane.said()).toBe('');
  const downloading = pane.page.waitForEvent('download');
  await pane.press('save-paper');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Section 106 report 24 March 2025.docx');
  // Two minutes of an officer's time, though this one has read it first.
  expect(Date.now() - started).toBeLessThan(120_000);
  const files = unzipSync(readFileSync(await download.path()));
  const text = strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '');
  expect(text).toContain('£3,624,030 has been drawn down and £2,422,458 spent, leaving £1,201,572 in hand.');
  expect(text).toContain('£86,185: Part of it was moved to Firearms Building.');
  expect(text).not.toContain('Eligible items');
  // The pictures of the charts were drawn in the page.
  const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) expect(files[picture]!.length).toBeGreaterThan(5000);
  expect(text).toContain('is no longer viable');
  await pane.press('mark-published');
  await pane.shows('Marked as published');
  await look(pane, 'paper-made');

  await pane.press('make-paper-tab');
  await pane.shows('Paper made at');
  const cells = await pane.values('Paper!A1:D120');
  const sentence = '£3,624,030 has been drawn down and £2,422,458 spent, leaving £1,201,572 in hand.';
  expect(cells.flat()).toContain(sentence);
  expect(cells.find(([name]) => name === 'In hand')?.slice(1, 3)).toEqual([
    1_201_572,
    '=S106.BALANCE("In hand")',
  ]);
});
