/** The steps of the quarter, in order. Each does what its chapter of the guide says, and fails where that no longer works. */
import assert from 'node:assert/strict';
import * as books from './books';
import { expiresWithinAYear, homeFigures, isPastItsDate, withImported, written } from './state';
import type { Walk } from './walk';
import { TAB_COUNT_WITHOUT_MOVEMENTS } from '../tab-count';

export type Step = (walk: Walk) => Promise<void>;

/** The list becomes the register, is let go of, and becomes it again. */
export const adopt: Step = async (walk) => {
  const { pane } = walk;
  await pane.addSheet(books.LOG_SHEET, books.logSheet());
  const before = await walk.sheet();
  await pane.reload();
  await walk.shows('No register in this workbook', 'Use the list that you have');
  await walk.picture('adopt-offered');
  await walk.press('adopt-0');
  await walk.shows('Use this list as the register?', '14 rows', 'TBC', 'stays below the table');
  await walk.picture('adopt-headings');
  await walk.press('use-list');
  await walk.shows('is the register now');
  await walk.press('undo-adopt');
  await walk.shows('Use the list that you have');
  assert.deepEqual(await walk.sheet(), before, 'after Undo the sheet is as it was');
  await walk.press('adopt-0');
  await walk.press('use-list');
  await walk.shows('is the register now', '1 row is left out of every figure');
  await walk.registerHolds(books.LOG);
};

/** A row that cannot be read is in no figure until it is put right. */
export const home: Step = async (walk) => {
  await walk.homeShows(books.LOG);
  await walk.picture('home-left-out');
  await walk.press('see-rows');
  await walk.shows('Value holds TBC, which is not an amount.');
  const row = books.FIRST_ROW + books.LOG.findIndex(({ value }) => typeof value === 'string');
  await walk.pane.typeInto(`${books.LOG_SHEET}!G${row}`, books.BEACON_FIELD);
  await walk.shows('14 rows, all counted');
  await walk.press('back');
  walk.rows = books.LOG.map((one) =>
    typeof one.value === 'string' ? { ...one, value: books.BEACON_FIELD } : one,
  );
  await walk.homeShows(walk.rows);
  await walk.picture('home-dark', { theme: 'dark' });
};

/** A clean file: what it says is seen before anything is written. */
export const check: Step = async (walk) => {
  const before = await walk.sheet();
  await walk.openFile(books.CHARNWOOD);
  await walk.shows('Charnwood Q2: 4 rows.');
  await walk.picture('check-opened');
  await walk.check('Charnwood');
  await walk.shows('All 4 rows can be used.', 'Value on the sheet: £195,190.75.');
  await walk.picture('check-findings');
  assert.deepEqual(await walk.sheet(), before, 'checking writes nothing');
};

interface Import {
  /** What the council's rows make of the register; those that are not written are left out. */
  readonly rows: readonly books.Contribution[];
  readonly lines: string;
  /** What the officer ticks or unticks first. */
  readonly tick?: () => Promise<void>;
  /** Between the press of Write and its confirmation. */
  readonly confirming?: () => Promise<void>;
}

/** Writes what is compared, takes all of it back by one press, and writes it again: each time to the cell. */
async function importRows(walk: Walk, { rows, lines, tick, confirming }: Import): Promise<void> {
  const before = await walk.register();
  const after = withImported(walk.rows, rows);
  await tick?.();
  await walk.shows(`Write ${lines}…`);
  await walk.press('write');
  await walk.shows(`Write ${lines} to Register?`);
  await confirming?.();
  await walk.press('confirm');
  await walk.shows(`${lines} written to Register at`, 'every cell holds what was shown');
  await walk.registerHolds(after);
  const once = await walk.register();
  await walk.press('undo');
  await walk.shows('Undone at');
  assert.deepEqual(await walk.register(), before, 'one press takes the whole import back');
  await walk.press('Compare again');
  await walk.pane.pane.waitForSelector('[data-key=write]');
  await tick?.();
  await walk.shows(`Write ${lines}…`);
  await walk.press('write');
  await walk.press('confirm');
  await walk.shows(`${lines} written to Register at`);
  assert.deepEqual(await walk.register(), once, 'written again it is the same');
  walk.rows = after;
}

/** The difference, the confirmation, what was written, undo. */
export const compare: Step = async (walk) => {
  await walk.press('compare');
  await walk.shows('Import: Charnwood Q2', 'Changed 2', 'Added 1', 'Same 1', '+48,210.50', '£88,230.00');
  await walk.picture('import-difference');
  await importRows(walk, {
    rows: books.CHARNWOOD_NOW.map((one) => ({ ...one, spent: one.reference === 'CHA/16' ? 12_000 : 0 })),
    lines: '3 lines',
    confirming: () => walk.picture('import-confirm'),
  });
  await walk.picture('import-written');
  await walk.homeShows(walk.rows);
};

/** Excel does not let the add-in write: nothing is written, and the same lines are once it does. */
export const refused: Step = async (walk) => {
  const before = await walk.register();
  await walk.openFile(books.BLABY);
  // Its total is no row of it.
  await walk.shows('Blaby police contributions Q2: 3 rows.');
  await walk.check('Blaby');
  await walk.shows('All 3 rows can be used.');
  await walk.press('compare');
  await walk.shows('Changed 1', 'Same 2', '+40,000.00', 'Write 1 line…');
  await walk.pane.page.evaluate((sheet) => window.workbench!.protect(sheet), books.LOG_SHEET);
  await walk.press('write');
  await walk.press('confirm');
  await walk.shows('Nothing was written.', 'is protected');
  await walk.picture('import-refused');
  assert.deepEqual(await walk.register(), before, 'a refused import writes nothing');
  await walk.pane.page.evaluate((sheet) => window.workbench!.unprotect(sheet), books.LOG_SHEET);
  await walk.press('Try again');
  await walk.shows('1 line written to Register at');
  walk.rows = withImported(walk.rows, books.BLABY_NOW);
  await walk.registerHolds(walk.rows);
  await walk.press('undo');
  await walk.shows('Undone at');
  assert.deepEqual(await walk.register(), before);
  await walk.press('Compare again');
  await walk.press('write');
  await walk.press('confirm');
  await walk.shows('1 line written to Register at');
};

/** One row of the file cannot be read: it is neither gone nor guessed. */
export const unreadable: Step = async (walk) => {
  await walk.openFile(books.HARBOROUGH);
  await walk.check('Harborough');
  await walk.shows('2 of 3 rows usable.', 'Not an amount');
  await walk.press('group-amount-not-a-number');
  await walk.picture('check-error');
  await walk.press('compare');
  await walk.shows('Not read 1', 'On the sheet, but not readable', 'HAR/22');
  await walk.picture('import-not-read');
  const readable = books.HARBOROUGH_FIRST.filter(({ value }) => typeof value === 'number');
  await importRows(walk, { rows: readable, lines: '2 lines' });
};

/** The council sends its sheet again: what it takes back is not ticked for the officer. */
export const resubmission: Step = async (walk) => {
  await walk.openFile(books.HARBOROUGH_AGAIN);
  await walk.check('Harborough');
  await walk.shows('All 3 rows can be used.');
  await walk.press('compare');
  await walk.shows(
    'Changed 2',
    'Same 1',
    'Drawn down falls, which it should not',
    '−8,400.00',
    'Write 1 line…',
  );
  await walk.picture('resubmission');
  const fall = '.take:has-text("HAR/23") input';
  await importRows(walk, {
    rows: books.HARBOROUGH_NOW,
    lines: '2 lines',
    tick: async () => {
      if (!(await walk.pane.pane.isChecked(fall))) await walk.pane.pane.click(fall);
    },
  });
  await walk.homeShows(walk.rows);
};

/** One file of two councils is one import. */
export const several: Step = async (walk) => {
  await walk.openFile(books.SEVERAL);
  await walk.shows('As the sheet says: 2 councils');
  await walk.check('Returns Q2');
  await walk.shows('All 5 rows can be used.');
  await walk.press('compare');
  await walk.shows('of 2 authorities', 'Melton', 'Rutland', '+£41,300.00', '+£15,250.00');
  await walk.picture('several');
  await walk.press('authority-melton');
  await walk.shows('Melton in Returns Q2', 'MEL/03');
  await walk.press('back');
  await importRows(walk, {
    rows: books.SEVERAL_NOW,
    lines: '2 lines',
    confirming: () => walk.picture('several-confirm-narrow', { width: 320, theme: 'dark' }),
  });
  await walk.homeShows(walk.rows);
};

/** What has a date near, with what to do next. */
export const expiring: Step = async (walk) => {
  const [, , within, past] = homeFigures(walk.rows);
  await walk.press('tab-expiring');
  await walk.shows(' by 8 October 2027', written(within!), written(past!));
  await walk.picture('expiring');
  await walk.picture('expiring-list-narrow', { at: '[aria-labelledby=heading-due]', width: 320 });
  const due = await walk.pane.pane.$$eval('.due > li', (all) => all.map((one) => one.textContent ?? ''));
  const wanted = walk.rows.filter((one) => expiresWithinAYear(one) || isPastItsDate(one));
  assert.equal(due.length, wanted.length);
  // What can still be spent comes first.
  const isLate = (line: string): boolean =>
    walk.rows.some((one) => isPastItsDate(one) && line.includes(one.reference));
  assert.deepEqual(due.map(isLate), due.map(isLate).sort());
  for (const { reference } of wanted)
    assert(
      due.some((line) => line.includes(reference)),
      reference,
    );
  await walk.pane.pane.click('.due .row:has-text("BLA/08")');
  const row = books.FIRST_ROW + walk.rows.findIndex(({ reference }) => reference === 'BLA/08');
  await walk.pane.page.waitForFunction(
    (at) => window.workbench!.selection().startsWith(`'S106 log'!A${at}:`),
    row,
  );
};

/** The tabs of the panel, and what was typed on one of them. */
export const tabs: Step = async (walk) => {
  const { pane } = walk;
  await walk.press('tab-panel');
  await walk.shows('None is made yet', `Refresh all ${TAB_COUNT_WITHOUT_MOVEMENTS}`);
  await walk.press('refresh-all');
  await walk.shows(`${TAB_COUNT_WITHOUT_MOVEMENTS} tabs made`);
  await walk.picture('tabs-made');
  const cells = (await pane.values("'Authority rollup'!A1:G40")) as (string | number)[][];
  const top = cells.findIndex(([label]) => label === '£');
  assert.deepEqual(cells[top], ['£', ...books.AUTHORITIES, 'Total']);
  const printed = books.printedSheet(walk.rows);
  for (const label of ['Total Value of Agreement', 'Total money drawn down']) {
    const made = cells.find(([name]) => name === label);
    assert.deepEqual(
      made,
      printed.find(([name]) => name === label),
      label,
    );
  }
  const value = cells.findIndex(([label]) => label === 'Total Value of Agreement') + 1;
  await pane.typeInto(`Authority rollup!B${value}`, 250_000);
  await walk.press('refresh-all');
  await walk.shows('Nothing was refreshed.', `B${value}`);
  await walk.picture('tabs-blocked');
  await walk.press(`back-B${value}`);
  await walk.press('settle');
  await walk.pane.pane.waitForFunction(
    () =>
      !document.body.innerText.includes('Nothing was refreshed.') &&
      document.querySelector('[data-key=outcome]'),
  );
  assert.deepEqual(await pane.values(`'Authority rollup'!B${value}`), [[249_250]]);
};

/** The panel's paper, typed by hand, against itself and the register. */
export const reconcile: Step = async (walk) => {
  const { pane } = walk;
  await pane.addSheet(books.PRINTED_SHEET, books.printedSheet(walk.rows));
  await walk.select(`'${books.PRINTED_SHEET}'!A1`);
  await walk.press('tab-panel');
  await walk.press('reconcile');
  await walk.shows('Reconcile: Panel paper', '2 differences', 'Blaby', '+£1,000');
  await walk.picture('reconcile');
  await walk.press('group-register');
  await walk.shows('Against the register');
  await walk.press('line-0');
  await pane.page.waitForFunction(() => window.workbench!.selection() === "'Panel paper'!B7");
};
