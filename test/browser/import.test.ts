/** Import in the built pane: the difference, writing, undoing, what goes wrong, by mouse and by keyboard alone. */
import { eventually } from './eventually';
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(180_000);

const HEADINGS = [
  ...[
    'Status',
    'Agreement',
    'Contribution',
    'Authority',
    'Site',
    'Expiry date',
    'Value',
    'Held by developer',
  ],
  ...['Held by authority', 'Drawn down', 'Spent', 'Still to come', 'Officer'],
];
const row = (
  n: number,
  ...[status, agreement, authority, site, value, developer, held, drawn]: Cell[]
): Cell[] => [
  ...[status!, agreement!, 'C1', authority!, site!, '', value!, developer!, held!, drawn!, 0],
  ...[`=G${n}-J${n}`, 'AB'],
];
/** In an order of columns of its own, with a column that is worked out and one that is nobody else's. */
const REGISTER: Cell[][] = [
  HEADINGS,
  row(2, 'Open', 'P/15/9102/2', 'Charnwood', 'Meadow View, phase 2', 41860, 0, 41860, 0),
  row(3, 'Open', 'P/17/9260/2', 'Charnwood', 'Park Hill Lane', 68412, 68412, 0, 0),
  row(4, 'Open', 'P/13/9045/2', 'Charnwood', 'Rothley Road', 12000, 12000, 0, 0),
  row(5, 'Open', 'P/11/9008/2', 'Charnwood', 'Old Mill', 12600, 0, 12600, 0),
  row(6, 'Open', '16/0001/OUT', 'Blaby', 'Glen Fields', 5000.5, 5000.5, 0, 0),
];
const SUBMITTED = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Value', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Purpose'],
];
const SHEET: Cell[][] = [
  SUBMITTED,
  ['P/15/9102/2', 'C1', 'Charnwood', 'Meadow View, phase 2', '', 41860, 0, 0, 41860, 'policing'],
  ['P/17/9260/2', 'C1', 'Charnwood', 'Park Hill Lane', 47517, 68412, 0, 68412, 0, 'policing'],
  ['P/13-9045-2', 'C1', 'Charnwood', 'Rothley Road', '', 12000, 12000, 0, 0, 'policing'],
  ['P/24/9511/2', 'C1', 'Charnwood', 'Grange Park', '', 88230, 88230, 0, 0, 'policing'],
  ['P/24/9512/2', 'C1', 'Charnwood', '=1+1', '', 54118.75, 0, 54118.75, 0, 'policing'],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
});

/** The groups of lines that are shown. */
const groups = (): Promise<string[]> =>
  pane.pane.$$eval('section:has(.takes) h2', (all) => all.map((one) => one.textContent!.trim()));

/** A workbook with a register and a sheet from Charnwood, compared. */
async function openDifference(register: Cell[][] | null = REGISTER): Promise<void> {
  if (register) await pane.addSheet('Register', register, 'Register');
  await pane.addSheet('Charnwood Q4', SHEET);
  await pane.typeInto('Charnwood Q4!D6', '=1+1');
  await pane.page.evaluate(() => window.workbench!.select("'Charnwood Q4'!A1"));
  if (register) await pane.shows('all counted');
  await pane.press('tab-check');
  await pane.press('start-check');
  await pane.shows('Check: Charnwood');
  await pane.press('compare');
  await pane.shows('Import: Charnwood Q4');
  if (register) await pane.shows('If written');
}

test('the difference is shown, written as it was shown, and undone cell by cell', async () => {
  await openDifference();
  const before = await pane.sheet('Register');
  await pane.shows('Charnwood Q4 against Register, matched on agreement and contribution.');
  expect(await pane.focusedText()).toBe('Import: Charnwood Q4');
  expect(await pane.chips()).toEqual(['All', 'Changed 2', 'Added 2', 'Not on sheet 1', 'Same 1']);
  await pane.press('line-0');
  await pane.press('line-1');
  await pane.picture('difference');
  expect(await pane.tables()).toContainEqual([
    ['Field', 'Register', 'Sheet'],
    ['Expiry date', 'blank', '3 Feb 2030'],
    ['Held by developer', '68,412.00', '0.00'],
    ['Held by authority', '0.00', '68,412.00'],
  ]);
  await pane.shows('Not imported, as Register has no such column: Purpose (5 rows).');
  expect(await pane.faults()).toEqual([]);
  await pane.press('chip-same');
  await pane.shows('matched without punctuation');
  expect(await groups()).toEqual(['The same']);
  await pane.press('chip-all');

  await pane.press('write');
  await pane.shows('Write 4 lines to Register?');
  await pane.shows(
    '2 rows are added after row 6 and 5 cells change on 2 rows. 1 row that is not on the sheet is left as it is.',
  );
  await pane.picture('confirm');
  expect(await pane.focusedText()).toBe('Write 4 lines to Register?');
  expect(await pane.faults()).toEqual([]);
  await pane.page.keyboard.press('Escape');
  expect(await pane.focusedKey()).toBe('write');
  expect(await pane.sheet('Register')).toEqual(before);

  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('4 lines written to Register at');
  await pane.picture('written');
  expect(await pane.focusedKey()).toBe('outcome');
  expect(await pane.said()).toMatch(/^4 lines written at \d\d:\d\d\.$/);
  expect(await pane.faults()).toEqual([]);
  expect(await pane.values('Register!A7:M8')).toEqual([
    ['', 'P/24/9511/2', 'C1', 'Charnwood', 'Grange Park', '', 88230, 88230, 0, 0, '', 88230, ''],
    ['', 'P/24/9512/2', 'C1', 'Charnwood', '=1+1', '', 54118.75, 0, 54118.75, 0, '', 54118.75, ''],
  ]);
  expect(await pane.values('Register!F3:J3')).toEqual([[47517, 68412, 0, 68412, 0]]);
  expect(await pane.tables()).toContainEqual([
    ['Figures', 'Before', 'Now'],
    ['Charnwood outstanding', '134,872.00', '235,360.75'],
    ['Charnwood remaining', '134,872.00', '277,220.75'],
    ['Open agreements', '5', '7'],
    ['Value', '139,872.50', '282,221.25'],
    ['Not started', 'no figure', 'no figure'],
    ['Held by developer', '85,412.50', '105,230.50'],
    ['Held by authority', '54,460.00', '135,130.75'],
    ['Drawn down', '0.00', '41,860.00'],
    ['Spent', '0.00', '0.00'],
    ['Outstanding', '139,872.50', '240,361.25'],
    ['Remaining', '139,872.50', '282,221.25'],
    ['Rows counted', '5', '7'],
    ['Rows left out', '0', '0'],
  ]);
  await pane.pane.click('text=A7:M8');
  expect(await pane.page.evaluate(() => window.workbench!.selection())).toBe('Register!A7:M8');

  await pane.press('undo');
  await pane.shows('2 added rows removed');
  await pane.shows('5 rows, all counted');
  await pane.picture('undone');
  expect(await pane.focusedKey()).toBe('outcome');
  expect(await pane.sheet('Register')).toEqual(before);
  expect(await pane.faults()).toEqual([]);
  const [headings, entry] = await pane.values("'Import log'!A1:Z2");
  expect(headings!.slice(1, 9)).toEqual([
    ...['Authority', 'Sheets', 'Files', 'Lines added', 'Lines changed', 'Lines gone', 'Cells changed'],
    'Answers for whole columns',
  ]);
  expect(entry!.slice(1, 8)).toEqual(['Charnwood', 'Charnwood Q4', '', 2, 2, 0, 5]);
  expect(entry![headings!.indexOf('Undone')]).toBeGreaterThan(46_000);
});

test('a row that is gone gets the status that is chosen; written again, there is nothing to write', async () => {
  await openDifference();
  await pane.shows('Charnwood: part of a list?');
  // Nothing of a part of a list can be closed.
  expect(await pane.pane.$('.take:has-text("P/11/9008/2") input')).toBeNull();
  await pane.press('whole-charnwood');
  await pane.pane.click('.take:has-text("P/11/9008/2") input');
  await pane.pane.selectOption('[data-key="gone-status"]', 'Lapsed');
  await pane.press('write');
  await pane.shows('Status becomes Lapsed on 1 row that is not on the sheet.');
  await pane.press('confirm');
  await pane.shows('5 lines written to Register');
  expect(await pane.values('Register!A5:B5')).toEqual([['Lapsed', 'P/11/9008/2']]);
  await pane.press('back');
  await pane.press('compare');
  await pane.shows('Status is Lapsed already');
  expect(await pane.chips()).toEqual(['All', 'Not on sheet 1', 'Same 5']);
  await pane.shows('Nothing is ticked, so there is nothing to write.');
});

test('a formula that differs from the sheet is kept, and told', async () => {
  const register = REGISTER.map((cells, r) =>
    cells.map((cell, c) => (r === 3 && c === 6 ? '=10000+1000' : cell)),
  );
  await openDifference(register);
  await pane.shows('These cells differ from the sheet. They hold formulas, which are never written over.');
  expect(await pane.tables()).toContainEqual([
    ['Cell', 'Register', 'Sheet'],
    ['G4 Value', '11,000.00', '12,000.00'],
  ]);
  await pane.press('formula-G4');
  expect(await pane.page.evaluate(() => window.workbench!.selection())).toBe('Register!G4');
  await pane.picture('formulas');
  expect(await pane.faults()).toEqual([]);
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('4 lines written to Register');
  expect(await pane.page.evaluate(() => window.workbench!.formula('Register!G4'))).toBe('=10000+1000');
});

test('undone under Register, the import says that it is', async () => {
  await openDifference();
  const before = await pane.sheet('Register');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('4 lines written');
  await pane.press('tab-home');
  await pane.press('change');
  await pane.shows('Import of Charnwood Q4');
  await pane.press('undo-last');
  await pane.shows('2 added rows removed.');
  expect(await pane.sheet('Register')).toEqual(before);
  await pane.press('tab-check');
  await pane.shows('so you cannot undo it here.');
  expect(await pane.pane.$('[data-key="undo"]')).toBeNull();
  await pane.shows('5 rows, all counted');
  // The register is read again a moment later.
  await eventually(async () =>
    expect(await pane.tables()).toContainEqual(
      expect.arrayContaining([['Charnwood remaining', '134,872.00', '134,872.00']]),
    ),
  );
});

test('a cell that is typed over is left by undo, and can be gone to', async () => {
  await openDifference();
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('4 lines written');
  await pane.typeInto('Register!I3', 68000);
  await pane.press('undo');
  await pane.shows('I3 was typed over and is left as it is.');
  await pane.picture('undone-partly');
  expect(await pane.faults()).toEqual([]);
  expect(await pane.values('Register!I2:I3')).toEqual([[41860], [68000]]);
});

test('a protected register: nothing is written, and the same lines are once that is put right', async () => {
  await openDifference();
  const before = await pane.sheet('Register');
  await pane.page.evaluate(() => window.workbench!.protect('Register'));
  await pane.press('take-1');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('Nothing was written. The sheet Register is protected.');
  await pane.picture('refused');
  expect(await pane.focusedKey()).toBe('outcome');
  expect(await pane.faults()).toEqual([]);
  expect(await pane.sheet('Register')).toEqual(before);
  await pane.page.evaluate(() => window.workbench!.unprotect('Register'));
  await pane.press('Try again');
  await pane.shows('3 lines written to Register');
  expect(await pane.values('Register!F3:J3')).toEqual([['', 68412, 68412, 0, 0]]);
});

test('a register that has changed since is compared again, and the ticks stay', async () => {
  await openDifference();
  await pane.press('take-1');
  await pane.typeInto('Register!K6', 1);
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('Register has changed since the add-in read it.');
  expect(await pane.faults()).toEqual([]);
  await pane.press('Compare again');
  await pane.shows('Write 3 lines…');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('3 lines written to Register');
});

test('a write is called off', async () => {
  await openDifference();
  const before = await pane.sheet('Register');
  await pane.press('write');
  await pane.page.evaluate(() => {
    for (let batch = 1; batch < 40; batch++) window.workbench!.faultNext({ batch, delayMs: 400 });
  });
  await pane.press('confirm');
  await pane.shows('Copy it, and compare the copy');
  await pane.picture('writing');
  await pane.page.keyboard.press('Escape');
  await pane.shows('Nothing was written. Stopped while');
  // What the user called off is no error: nothing interrupts.
  expect(await pane.pane.getAttribute('[data-key=outcome] fluent-message-bar', 'role')).toBe('status');
  await pane.page.evaluate(() => window.workbench!.clearFaults());
  expect(await pane.sheet('Register')).toEqual(before);
});

test('where Excel fails for good, the copy is offered, also at the next opening', async () => {
  await openDifference();
  const before = await pane.sheet('Register');
  await failOnceWriting();
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('A write did not finish');
  await pane.page.evaluate(() => window.workbench!.clearFaults());
  await pane.reload();
  await pane.shows('Register may be part old, part new. There is a complete copy from before.');
  await pane.shows('There is a copy');
  await pane.picture('backup-left');
  expect(await pane.faults()).toEqual([]);
  await pane.press('Look at the copy');
  expect(await pane.page.evaluate(() => window.workbench!.activeSheetName())).toMatch(/^Register before/);
  await pane.press('discard');
  await pane.shows('Discard the copy?');
  await pane.picture('copy-discard');
  expect(await pane.faults()).toEqual([]);
  await pane.page.keyboard.press('Escape');
  await pane.press('put-back');
  await pane.shows('Register is as it was before the import.');
  await pane.shows('5 rows, all counted');
  expect(await pane.sheet('Register')).toEqual(before);
  expect(await pane.page.evaluate(() => window.workbench!.sheetNames().join())).not.toContain('before');
});

/** The request that writes an added row fails in its middle, and every one after it. */
const failOnceWriting = (): Promise<void> =>
  pane.page.evaluate(() => {
    const { host } = window.workbench!.session;
    const listening = host.onTraffic;
    host.onTraffic = (from, message) => {
      listening?.(from, message);
      if (from !== 'page' || !JSON.stringify(message).includes('Grange Park')) return;
      host.onTraffic = listening;
      window.workbench!.faultNext({ afterActions: 12, forGood: true });
    };
  });

test('a workbook without a register is given one first', async () => {
  await openDifference(null);
  await pane.shows('No register in this workbook.');
  await pane.picture('no-register');
  expect(await pane.faults()).toEqual([]);
  await pane.press('Create a register');
  await pane.shows('Write 5 lines…');
  await pane.press('write');
  await pane.shows('5 rows are added after row 1.');
  await pane.press('confirm');
  await pane.shows('5 lines written to Register');
  await pane.shows('A2:V6');
});

test('from the difference to undo, by keyboard alone', async () => {
  await openDifference();
  const { keyboard } = pane.page;
  await pane.tabTo('chip-changed');
  await keyboard.press('Enter');
  await pane.tabTo('line-1'); // the larger comes first
  await keyboard.press('Enter');
  await pane.shows('3 Feb 2030');
  expect(await pane.focusedKey()).toBe('line-1');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect(await pane.focusedKey()).toBe('line-0');
  await keyboard.press('Escape');
  expect(await pane.pane.$('details[open]')).toBeNull();
  await pane.tabTo('take-1', 'Shift+Tab');
  await keyboard.press('Space');
  expect(await pane.focusedKey()).toBe('take-1');
  await pane.tabTo('write');
  await keyboard.press('Enter');
  await pane.shows('Write 3 lines to Register?');
  await pane.tabTo('confirm');
  await keyboard.press('Enter');
  await pane.shows('3 lines written to Register');
  await pane.tabTo('undo');
  await keyboard.press('Enter');
  await pane.shows('Undone at');
  await keyboard.press('Escape');
  await pane.shows('Check: Charnwood');
});
