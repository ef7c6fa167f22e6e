/** What is coming, in the built pane over the sample: instalments through trigger, invoice, receipt and deadline; a bid. */
import type { ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(240_000);

const openPane = servePane();
let pane: ImportPane;

const type = (key: string, text: string): Promise<void> => pane.pane.fill(`[data-key="${key}"]`, text);
const headed = async (address: string): Promise<Record<string, unknown>[]> => {
  const [headings, ...rows] = await pane.values(address);
  return rows.map((row) => Object.fromEntries(headings!.map((heading, n) => [heading, row[n]])));
};
const instalment = async (n: number): Promise<Record<string, unknown>> =>
  (await headed('Triggers!A1:W10'))[n]!;
const registerRow = async (): Promise<Record<string, unknown>> =>
  (await headed('Register!A1:U130')).find(
    (row) => row.Agreement === 'S106/HIN/04' && row.Contribution === 'P1',
  )!;
const looks = async (name: string): Promise<void> => {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
  await pane.resize(320);
  await pane.theme('dark');
  await pane.picture(`${name}-320-dark`);
  await pane.theme('light');
  await pane.resize(350);
};

/** A step of an instalment of three, as a user does it: its day, its amount, its reference. */
async function step(
  kind: string,
  row: number,
  date: string,
  more: Record<string, string> = {},
): Promise<void> {
  await pane.press(`due-${kind}-${row}`);
  await type('due-step-date', date);
  for (const [key, text] of Object.entries(more)) await type(`due-step-${key}`, text);
}

test('a contribution in three instalments: trigger, invoice, receipt, deadline; undone by one press', async () => {
  pane = await openPane(350, '2025-03-24T09:42');
  await pane.shows('all counted');
  await pane.press('tab-money');
  await pane.shows('triggers passed, not invoiced');
  await looks('money-coming');
  await pane.press('due');
  await pane.shows('Trigger passed, not invoiced');
  await looks('due');
  await pane.press('due-1');
  await pane.shows('Instalments: S106/HIN/04 P1');
  await pane.shows('The 3 instalments add up to the value, £56,482.96.');
  await looks('instalments');
  expect((await registerRow())['Held by developer']).toBe(56_482.96);

  await step('Invoiced', 1, '14/03/2025', { reference: 'Invoice 60118' });
  await pane.shows('Friday 14 March 2025');
  await looks('instalment-invoiced');
  await pane.press('write-due-step');
  await pane.shows('written at 09:42.');
  expect((await instalment(0)).Invoiced).toBe(45_730);
  await pane.press('undo-due');
  await pane.shows('Undone at 09:42.');
  expect((await instalment(0)).Invoiced).toBe('');

  await step('Received', 1, '24/03/2025', { reference: 'HBBC 2041' });
  await pane.shows('Held by authority');
  await looks('instalment-received');
  const before = [await pane.sheet('Register'), await pane.sheet('Triggers'), await pane.sheet('Movements')];
  await pane.press('write-due-step');
  await pane.shows('written at 09:42.');
  expect(await instalment(0)).toMatchObject({ Received: 45_740, 'Received amount': 14_120.74 });
  expect(await registerRow()).toMatchObject({
    ...{ Value: 56_482.96, 'Held by developer': 42_362.22, 'Held by authority': 14_120.74 },
  });
  const movements = await pane.values('Movements!A1:K400');
  const last = movements.filter((row) => row[1] === 'S106/HIN/04' && row[3] === 'Received').at(-1)!;
  expect(last.slice(0, 5)).toEqual([45_740, 'S106/HIN/04', 'P1', 'Received', 14_120.74]);
  await pane.shows('24 March 2035');
  await looks('instalment-after');

  // The receipt has a deadline of its own: ten years after it, in figures and formulas alike.
  await pane.page.evaluate(async () => {
    window.workbench!.session.book.addSheet('Live');
    await window.workbench!.type('Live!A1', '=S106.EXPIRING(600,DATE(2025,3,24))');
  });
  await pane.page.waitForFunction(() =>
    window.workbench!.values('Live!A1:J140').some((row) => row[0] === 'S106/HIN/04' && row[1] === 'P1'),
  );
  const listed = (await pane.values('Live!A1:J140')).filter(
    (row) => row[0] === 'S106/HIN/04' && row[1] === 'P1',
  );
  expect(listed.map((row) => [row[4], row[7], row[8], row[9]])).toEqual([[49_392, 14_120.74, 0, 14_120.74]]);

  await pane.press('undo-due');
  await pane.shows('Undone at 09:42.');
  expect([await pane.sheet('Register'), await pane.sheet('Triggers'), await pane.sheet('Movements')]).toEqual(
    before,
  );

  await pane.press('back');
  await pane.press('update-homes');
  await pane.shows('Counted on');
  await type('homes-4', '30');
  await looks('homes');
  await pane.press('save-homes');
  await pane.shows('written at 09:42.');
  expect((await headed('Developments!A1:Q9'))[3]).toMatchObject({ Occupied: 30, 'Count date': 45_740 });
  await pane.press('fill-words');
  await pane.shows('Triggers in words');
  await looks('trigger-words');
  expect(await pane.pane.$('[data-key=save-words]')).toBeNull();
  await pane.press('tick-all-words');
  await pane.press('save-words');
  await pane.shows('written to Triggers at 09:42.');
  await pane.press('undo-due');
  await pane.shows('Undone at 09:42.');
});

test('tables that are missing are made by the first press', async () => {
  pane = await openPane(350, '2025-03-24T09:42');
  await pane.shows('all counted');
  await pane.page.evaluate(() => {
    const { book } = window.workbench!.session;
    for (const name of ['Triggers', 'Developments', 'BidCosts', 'Coming'])
      book.deleteSheet(book.findSheet(name)!);
  });
  await pane.reload();
  await pane.press('tab-money');
  await pane.press('due');
  await pane.shows('No triggers filled in');
  await pane.picture('due-none');
  await pane.press('make-triggers');
  await pane.shows('The table Triggers is made');
  await pane.press('back');
  await pane.press('pipeline');
  await pane.press('make-developments');
  await pane.shows('The table Developments is made');
  await pane.press('make-bid');
  await pane.press('make-costs');
  await pane.shows('The table BidCosts is made');
  expect(await pane.values('BidCosts!A1:C1')).toEqual([['Item', 'Unit cost', 'Driver']]);
});

test('the pipeline of eight developments, and a bid on a sheet that prints', async () => {
  pane = await openPane(350, '2025-03-24T09:42');
  await pane.shows('all counted');
  await pane.press('tab-money');
  await pane.shows('application without a bid');
  await pane.press('pipeline');
  await pane.shows('When it could come in');
  const [forecast] = await pane.tables();
  expect(forecast!.at(-1)).toEqual(['Not started + held by developer', '4,963,146.98', '4,963,146.98']);
  await looks('pipeline');
  expect(await pane.pane.$$eval('[data-key^="development-"], .rows .plain', (all) => all.length)).toBe(8);

  await pane.press('make-bid');
  await pane.shows('Bid: Land off Ribbon Lane, Plovergate');
  await type('bid-peopleEach', '2.37');
  await pane.shows('284.4 people in all');
  await type('bid-coming', '');
  await pane.shows('Not ready');
  await looks('bid');
  await type('bid-coming', '47,486.99');
  for (const test of ['necessary', 'related', 'fair']) await type(`test-${test}`, `Words of ${test}.`);
  await pane.shows('3 of 3 written');
  await pane.press('write-bid');
  await pane.shows('£100,000.00 is entered as asked');
  await looks('bid-written');
  const name = (await pane.page.evaluate(() => window.workbench!.sheetNames())).find((one) =>
    one.startsWith('Bid '),
  )!;
  const cells = await pane.values(`'${name}'!A1:E40`);
  const amount = (label: string): unknown => cells.find(([first]) => first === label)?.[4];
  expect([amount('Total'), amount('For each home'), amount('Funding gap')]).toEqual([
    147_486.99, 1_229.06, 100_000,
  ]);
  expect(cells.flat()).toEqual(
    expect.arrayContaining(['Words of necessary.', 'Words of related.', 'Words of fair.']),
  );
  const page = await pane.pane.evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(sheet);
        pageLayout.load('orientation,paperSize,zoom');
        const area = pageLayout.getPrintArea().load('address');
        await context.sync();
        const { orientation, paperSize, zoom } = pageLayout;
        return [orientation, paperSize, zoom.horizontalFitToPages, area.address.split('!').pop()];
      }),
    name,
  );
  const rowCount = Math.max(...cells.map((row, n) => (row.some((cell) => cell !== '') ? n + 1 : 0)));
  expect(page).toEqual(['Portrait', 'A4', 1, `A1:E${rowCount}`]);
  const developments = await headed('Developments!A1:Q9');
  expect(
    developments.find(({ Development }) => String(Development).startsWith('Land off Ribbon')),
  ).toMatchObject({
    ...{ Bid: name, Asked: 100_000 },
  });
  await pane.press('undo-pipeline');
  await pane.shows('Undone at 09:42.');
  await pane.shows(`The sheet ${name} is removed.`);
  const sheetNames = () => pane.page.evaluate(() => window.workbench!.sheetNames());
  expect(await sheetNames()).not.toContain(name);
  // A draft is in no table. One that somebody has gone on in stays.
  await type('test-fair', '');
  await pane.press('write-bid');
  await pane.shows('It is a draft.');
  const draft = (await sheetNames()).find((one) => one.startsWith('Draft bid '))!;
  await pane.page.evaluate((at) => window.workbench!.type(at, 'Mine'), `'${draft}'!B60`);
  await pane.press('undo-pipeline');
  await pane.shows(`The sheet ${draft} has changed since, so it is left as it is.`);
  expect(await sheetNames()).toContain(draft);
  await pane.press('write-bid');
  await pane.shows('It is a draft.');
  const second = (await sheetNames()).at(-1)!;
  await pane.press('undo-pipeline');
  await pane.shows(`The sheet ${second} is removed.`);
  expect(await sheetNames()).not.toContain(second);
  await pane.press('back');
  await pane.press('add-application');
  for (const [key, text] of [
    ['development', 'Land at Tansy Way'],
    ['authority', 'Blaby'],
    ['homes', '60'],
    ['decisionDue', '01/09/2025'],
  ] as const)
    await type(`application-${key}`, text);
  await looks('application');
  await pane.press('save-application');
  await pane.shows('Land at Tansy Way is added');
});
