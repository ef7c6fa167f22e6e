/** From Expiring: drawdown is requested for three contributions of one council, answered in part, sent again and paid. */
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
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;

const type = (key: string, text: string): Promise<void> => pane.pane.fill(`[data-key="${key}"]`, text);
const look = async (name: string): Promise<void> => {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
};


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
  await look('requests-none');
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
});
