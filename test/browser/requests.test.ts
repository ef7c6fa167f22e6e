/** From Expiring: drawdown is requested for three contributions of one council, answered in part, sent again and paid. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(240_000);

const REGISTER: Cell[][] = [
  [
    ...['Agreement', 'Contribution', 'Authority', 'Site', 'Purpose', 'Expiry date', 'Value', 'Not started'],
    ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project', 'May fund'],
  ],
  [
    ...['S106/CHA/04', 'P1', 'Charnwood', 'Land north of Ribbon Way, Brindlewick', 'Police: communications'],
    ...['17/12/2026', 35768.13, 0, 0, 35768.13, 0, 0, '', 'CMD'],
  ],
  [
    ...['S106/CHA/12', 'P2', 'Charnwood', 'Land off Copper Drive, Nether Quillaby', 'Police: equipment'],
    ...['30/06/2027', 90000, 0, 0, 90000, 0, 0, '', 'Any'],
  ],
  [
    ...['S106/CHA/13', 'P1', 'Charnwood', 'Land east of Candle Drive, Sorrelby', 'Police: vehicles'],
    ...['21/08/2027', 113473.24, 0, 0, 113473.24, 0, 0, '', 'Rural Vehicles'],
  ],
  [
    ...['S106/NWL/04', 'P1', 'NW Leics', 'Land north of Tinder Lane, Tansywick Parva', 'Police: vehicles'],
    ...['18/12/2026', 70864.69, 0, 0, 0, 70864.69, 0, '', 'Rural Vehicles'],
  ],
];
const PROJECTS: Cell[][] = [
  ['Project', 'Budget', 'Received', 'Priority', 'Capital', 'Item'],
  ['CMD', 400000, 50185, 1, 'Yes', 'Control room desks'],
  ['Rural Vehicles', 163834, 0, 2, 'Yes', 'Vehicles'],
];
const AUTHORITIES: Cell[][] = [
  ['Authority', 'Successor', 'Evidence wanted', 'Notice days', 'Pays', 'Contact', 'Address'],
  [
    ...['Charnwood', '', 'What will be bought, and its cost; Quotation or invoice; Clause of the deed', 20],
    ...['On invoice', 'Section 106 officer', 'Southfield Road; Loughborough'],
  ],
];
const ITEMS: Cell[][] = [
  ['Item', 'Category', 'Capital', 'New', 'Benefit'],
  ['Control room desks', 'Equipment', 'Yes', 'New', 'Force'],
  ['Body-worn cameras', 'Equipment', 'Yes', '', 'Force'],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;

const type = (key: string, text: string): Promise<void> => pane.pane.fill(`[data-key="${key}"]`, text);
const look = async (name: string): Promise<void> => {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
};

/** The text of each paragraph of the letter, from the file that its link saves. */
async function paragraphs(): Promise<string[]> {
  const downloading = pane.page.waitForEvent('download');
  await pane.press('save-letter-file');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^S106 request .*Charnwood\.docx$/);
  const xml = strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

/** The press that takes back what was written last. */
async function undone(): Promise<void> {
  await pane.press('undo-requests');
  await pane.shows('Undone at');
}

test('three requests, one letter, an answer in part, a second round, paid; each undone by one press', async () => {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Projects', PROJECTS, 'Projects');
  await pane.addSheet('Authorities', AUTHORITIES, 'Authorities');
  await pane.addSheet('Items', ITEMS, 'Items');
  await pane.page.evaluate(async () => {
    window.workbench!.session.book.addSheet('Live');
    await window.workbench!.type('Live!A1', '=S106.OUTSTANDING()');
  });
  await pane.shows('all counted');
  await pane.press('tab-money');
  await pane.press('requests');
  await pane.shows('No requests yet');
  await pane.picture('requests-none');
  await pane.press('tab-expiring');
  await pane.press('ask-0');
  await pane.shows('Request drawdown');
  await pane.shows('Spend by 17 December 2026, in 19 days');
  await pane.shows('Room £349,815.00');
  await type('item-0', 'Control room desks').catch(() =>
    pane.pane.selectOption('[data-key="item-0"]', 'Control room desks'),
  );
  await pane.press('also-1');
  await pane.press('also-2');
  await pane.press('new-charnwood-Clause of the deed').catch(() => undefined);
  await look('request-new');
  await pane.press('save-letter');
  await pane.shows('Fill in before you send it');
  expect(await pane.values('Requests!A2:D4')).toEqual([
    ['2026/01', 'S106/CHA/04', 'P1', 35768.13],
    ['2026/02', 'S106/CHA/12', 'P2', 90000],
    ['2026/03', 'S106/CHA/13', 'P1', 113473.24],
  ]);
  await pane.shows('[bank account to pay into]');
  await look('request-letter');
  await pane.press('make-letter-file');
  await pane.shows('Nothing has been sent');
  await pane.picture('request-letter-made');
  const letter = await paragraphs();
  for (const words of ['£35,768.13', '£90,000.00', '£113,473.24', '£239,241.37', 'S106/CHA/13 P1'])
    expect(letter).toContain(words);
  await pane.press('mark-sent');
  await pane.shows('Requests 2026/01, 2026/02 and 2026/03: sent');
  expect(await pane.values('Requests!K2:K4')).toEqual([['Sent'], ['Sent'], ['Sent']]);
  await undone();
  expect(await pane.values('Requests!K2:K4')).toEqual([['Draft'], ['Draft'], ['Draft']]);
  await pane.press('mark-sent');
  await pane.shows('Requests 2026/01, 2026/02 and 2026/03: sent');

  // Answered in part, and that answer taken back; then sent again and agreed in full.
  await pane.press('back');
  await pane.press('request-2026/03');
  await pane.shows('Request 2026/03');
  await look('request');
  await pane.press('evidence-Quotation or invoice');
  await pane.press('save-evidence');
  await pane.shows('Evidence of request 2026/03 is saved');
  await undone();
  await pane.press('step-Agreed');
  await type('step-amount', '113,473.25');
  await pane.shows('no more than that can be agreed');
  await pane.picture('request-refused');
  await type('step-amount', '60,000');
  await pane.press('write-step');
  await pane.shows('Request 2026/03: agreed');
  expect(await pane.values('Requests!K4:O4')).toEqual([['Part agreed', 1, '', 60000, '']]);
  await undone();
  expect(await pane.values('Requests!K4:O4')).toEqual([['Sent', 1, '', '', '']]);
  await answer('Agreed', '60,000', 'agreed');
  await answer('Sent again', null, 'sent again');
  expect(await pane.values('Requests!K4:O4')).toEqual([['Resubmitted', 2, '', '', '']]);
  await answer('Agreed', '113,473.24', 'agreed');

  // Paid: register, movements, request, log, the live figure and the plan, in one write.
  const register = await pane.sheet('Register');
  await pane.press('step-Paid');
  await look('request-paid');
  await pane.press('write-step');
  await pane.shows('Request 2026/03: paid');
  expect(await pane.values('Register!J4:K4')).toEqual([[0, 113473.24]]);
  expect(await pane.values('Requests!J4:O4')).toEqual([[TODAY, 'Paid', 2, '', 113473.24, 113473.24]]);
  const movements = await pane.values('Movements!B2:F3');
  expect(movements).toEqual([
    ['S106/CHA/13', 'P1', 'Drawn down', 113473.24, ''],
    ['S106/CHA/13', 'P1', 'Committed', 113473.24, 'Rural Vehicles'],
  ]);
  expect((await pane.values("'Log of dealings'!C2:C9")).flat().filter((what) => what !== '')).toHaveLength(7);
  await figureIs(125768.13);
  await undone();
  expect(await pane.sheet('Register')).toEqual(register);
  await figureIs(239241.37);
  expect(await pane.values('Movements!B2')).toEqual([['']]);
  await answer('Paid', null, 'paid');
  await figureIs(125768.13);
  await pane.picture('request-closed');

  // The plan has what is left: Rural Vehicles has room for 50,360.76 of the money in hand.
  await pane.press('tab-expiring');
  await pane.press('open-plan');
  await pane.shows('50,360.76');
  await look('plan');
  await pane.press('use-lines');
  await pane.shows('Write 1 commitment?');
  await pane.picture('plan-confirm');
  await pane.press('plan-write');
  await pane.shows('1 commitment written');
  expect(await pane.values('Movements!D4:F4')).toEqual([['Committed', 50360.76, 'Rural Vehicles']]);
  await pane.press('undo-plan');
  await pane.shows('Undone at');
  await pane.press(`allocate-3`);
  await pane.shows('In hand, not yet committed');
  await type('allocate-amount-0', '40,000');
  await pane.shows('£30,864.69');
  await look('allocate');
  await pane.press('allocate-write');
  await pane.shows('£40,000.00 committed in 1 movement');
  expect(await pane.values('Movements!D4:F4')).toEqual([['Committed', 40000, 'Rural Vehicles']]);
  await pane.press('undo-plan');
  await pane.shows('Undone at');
  await pane.press('tab-money');
  await pane.press('back');
  await pane.shows('Closed 1');
  await look('requests');

  await pane.press('to-variances');
  await pane.shows('Days from sent to answered');
  await pane.shows('only 1 so far, 2 waiting');
  await look('variances');
  await pane.press('back');
  await pane.shows('Closed 1');

  // Another purpose for what may go to vehicles alone; and an item that nobody has filled in.
  await pane.press('tab-expiring');
  await pane.press('back');
  await pane.press('open-repurposing');
  await pane.press('make-repurposing');
  await pane.shows('The table Repurposing is made');
  await pane.page.evaluate(() => window.workbench!.select('Register!A5'));
  await pane.press('ask-repurpose');
  await type('repurpose-to', 'Police: premises');
  await look('repurpose-ask');
  await pane.press('repurpose-write');
  await pane.shows('Asked, no answer yet');
  await pane.press('repurposing-1');
  await pane.press('re-The authority agreed');
  await pane.press('write-repurposing');
  await pane.shows('Agreed, not completed');
  await pane.press('re-Completed');
  await pane.press('write-repurposing');
  await pane.shows('Done');
  expect(await pane.values('Register!E5')).toEqual([['Police: premises']]);
  await look('repurposing');
  await pane.press('undo-repurposing');
  await pane.shows('Undone at');
  expect(await pane.values('Register!E5')).toEqual([['Police: vehicles']]);
  await pane.press('check-item');
  await pane.pane.selectOption('[data-key="item-name"]', 'Body-worn cameras');
  await pane.shows('Ask: 1 thing is not known');
  await look('items');
  await pane.press('answer-Replacement');
  await pane.shows('Replaces worn-out equipment');
  expect(await pane.values('Items!D3')).toEqual([['Replacement']]);
  await pane.press('undo-items');
  await pane.shows('Undone at');
  expect(await pane.values('Items!D3')).toEqual([['']]);
});

test('tables that are missing are made by the first press', async () => {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.shows('all counted');
  await pane.press('tab-money');
  await pane.press('requests');
  await pane.press('make-tables');
  await pane.shows('The tables Requests and Log of dealings are made');
  await pane.press('tab-expiring');
  await pane.press('open-plan');
  await pane.press('make-projects');
  await pane.shows('The table Projects is made');
  await pane.press('back');
  await pane.press('open-repurposing');
  await pane.press('make-repurposing');
  await pane.shows('The table Repurposing is made');
  await pane.press('check-item');
  await pane.press('make-items');
  await pane.shows('The table Items is made');
  expect(await pane.values('Items!A1:C1')).toEqual([['Item', 'Category', 'Capital']]);
  expect(await pane.values('Projects!A1:B1')).toEqual([['Project', 'Budget']]);
  expect(await pane.faults()).toEqual([]);
});

const TODAY = 46354;
const figureIs = (wanted: number): Promise<unknown> =>
  pane.page.waitForFunction((value) => window.workbench!.values('Live!A1')[0]![0] === value, wanted);

/** A step of the request that is open, written. */
async function answer(step: string, amount: string | null, said: string): Promise<void> {
  await pane.press(`step-${step}`);
  if (amount !== null) await type('step-amount', amount);
  await pane.press('write-step');
  await pane.shows(`Request 2026/03: ${said}`);
}
