/** Expiring in the built pane, on the sample workbook as it was on 24 March 2025. */
import { readFileSync } from 'node:fs';
import type { ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(180_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;

async function openExpiring(width = 350): Promise<void> {
  pane = await openPane(width, '2025-03-24T09:42:07');
  await pane.press('tab-expiring');
  await pane.shows(' by 24 March 2026');
}

const selected = (): Promise<string> => pane.page.evaluate(() => window.workbench!.selection());
const dueCount = (): Promise<number> => pane.pane.$$eval('.due > li', (all) => all.length);

test('the screen: bands, at risk, when, the list; nothing that axe-core finds', async () => {
  await openExpiring();
  // What can still be spent comes first, and before every statistic.
  expect(await pane.pane.$('.due > li:first-child [aria-label=Expired]')).toBeNull();
  expect(await pane.pane.$('.due > li:last-child [aria-label=Expired]')).not.toBeNull();
  const headings = await pane.pane.$$eval('h2', (all) => all.map((one) => one.id));
  expect(headings.indexOf('heading-due')).toBeLessThan(headings.indexOf('heading-stages'));
  await pane.picture('expiring');
  expect(await pane.faults()).toEqual([]);
  await pane.theme('dark');
  await pane.picture('expiring-dark');
  await pane.theme('light');
  await pane.page.emulateMedia({ forcedColors: 'active' });
  // The system's forced colours are light here: a dark Office does not go with them.
  expect((await pane.faults()).filter((fault) => !fault.includes('dark'))).toEqual([]);
  await pane.picture('expiring-forced');
  await pane.page.emulateMedia({ forcedColors: 'none' });
  for (const key of ['stages', 'timeline', 'due', 'undated']) {
    await pane.pane.evaluate((id) => {
      (document.getElementById(`heading-${id}`) ?? document.querySelector('.found'))!.scrollIntoView();
    }, key);
    await pane.picture(`expiring-${key}`);
  }
});

test('the figures are those of the formulas', async () => {
  await openExpiring();
  const formula = '=S106.EXPIRING(12, DATE(2025,3,24))';
  await pane.page.evaluate(async (text) => {
    window.workbench!.session.book.addSheet('Live');
    await window.workbench!.type('Live!A1', text);
  }, formula);
  await pane.page.waitForFunction(() => window.workbench!.values('Live!A2:A2')[0]![0] !== '');
  const rows = (await pane.values('Live!A2:J40')).filter((row) => row[0] !== '');
  const amounts = await pane.pane.$$eval('.due .row .n', (all) => all.map((one) => one.textContent));
  const pounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });
  expect(rows.map((row) => `£${pounds.format(Number(row[9]))}`).sort()).toEqual([...amounts].sort());
});

test('Home leads to the contributions that it tells of', async () => {
  pane = await openPane(350, '2025-03-24T09:42:07');
  // What is still to expire and what is past its date are both said, each with what Expiring then lists.
  // What was looked at there before makes no difference.
  await pane.press('tab-expiring');
  await pane.press('ahead-3');
  for (const figure of ['expiring', 'expired']) {
    await pane.press('tab-home');
    const said = await pane.pane.textContent(`[data-key=figure-${figure}]`);
    const amount = await pane.pane.textContent(`[data-key=figure-${figure}] .figure`);
    const [, count] = /(\d+) (?:expires?|contributions?)\b/.exec(said!)!;
    await pane.press(`figure-${figure}`);
    await pane.shows(`${count} contributions, ${amount} remaining`);
  }
  await pane.press('tab-home');
  await pane.press('matter-expired');
  await pane.shows('2 contributions, £122,640.22 remaining');
  expect(await pane.focusedKey()).toBe('due-heading');
  expect(await pane.focusedText()).toBe('Expired');
  await pane.press('tab-home');
  await pane.press('matter-soon');
  await pane.shows('3 contributions, £81,341.62 remaining');
  expect(await dueCount()).toBe(3);
});

/** Presses every bar: what it then lists is as many rows as it says, and comes to its amount. */
async function barsListTheirRows(key: 'authorities' | 'stages'): Promise<void> {
  const bars = await pane.pane.$$eval(`[data-key^=${key}-]`, (all) =>
    all.map((one) => [one.getAttribute('data-key')!, one.querySelector('.n')!.textContent!]),
  );
  expect(bars.length).toBeGreaterThan(1);
  for (const [bar, amount] of bars) {
    await pane.press(bar!);
    await pane.pane.waitForSelector(`[data-key="${bar}"][aria-pressed=true]`);
    const count = / (\d+) contributions?$/.exec(
      await pane.pane.$eval(`[data-key="${bar}"]`, (one) => one.textContent!.replace(/,/g, '')),
    )!;
    expect(await dueCount()).toBe(Number(count[1]));
    expect(await pane.pane.textContent('[aria-labelledby=heading-due] .c')).toContain(amount);
    expect(await pane.pane.$$('.due .row [aria-label=Expired]')).toEqual([]);
  }
}

test('a press selects the row; bars and choices narrow the list', async () => {
  await openExpiring();
  await pane.press('authorities-melton');
  // Melton has one more that is past its date, and that is not at risk.
  await pane.shows('2 contributions, £41,299.52 remaining');
  expect(await pane.focusedKey()).toBe('due-heading');
  expect(await pane.focusedText()).toBe('Still to expire, by 24 March 2026');
  await pane.picture('expiring-melton');
  await pane.pane.click('.due .row');
  await pane.page.waitForFunction(() => /^Register!A\d+:\w+\d+$/.test(window.workbench!.selection()));
  const row = (await pane.values(await selected()))[0]!;
  expect(row).toContain('S106/MEL/03');
  await barsListTheirRows('authorities');
  await barsListTheirRows('stages');
  await pane.shows(
    'In hand is £27,436.16 lower because of 1 contribution, where more is spent than was drawn down.',
  );
  await pane.press('show-all');
  await pane.pane.focus('[data-key=by-stage]');
  await pane.pane.selectOption('[data-key=by-stage]', { label: 'In hand' });
  await pane.shows(' remaining, in hand £');
  expect(await pane.focusedKey()).toBe('by-stage');
  expect(await pane.said()).toMatch(/^\d+ contributions listed\.$/);
  await pane.press('see-undated');
  await pane.shows('Without an expiry date');
  expect(await dueCount()).toBe(20);
  expect(await pane.faults()).toEqual([]);
});

test('any date and horizon; what is typed wrong is told; nothing expiring', async () => {
  await openExpiring(320);
  await pane.press('as-at');
  expect(await pane.focusedKey()).toBe('as-at-date');
  await pane.pane.fill('#as-at-date', '31/02/2025');
  await pane.press('show-date');
  await pane.shows('Write a date day first');
  expect(await pane.faults()).toEqual([]);
  await pane.picture('expiring-date');
  await pane.pane.fill('#as-at-date', '1 April 2025');
  await pane.pane.fill('#as-at-months', '5');
  await pane.pane.press('#as-at-months', 'Enter');
  await pane.shows(' by 1 September 2025');
  expect(await pane.focusedKey()).toBe('as-at');
  await pane.shows('Today');
  await pane.press('as-at');
  await pane.pane.fill('#as-at-date', '05/06/1990');
  await pane.press('show-date');
  await pane.shows('Nothing expires by 5 November 1990, and nothing is past its date.');
  await pane.shows('The next date is ');
  await pane.shows('This is today’s register: what it held on that day is not known.');
  expect(await pane.faults()).toEqual([]);
  await pane.picture('expiring-none');
  await pane.press('use-today');
  await pane.shows(' by 24 August 2025');
});

/** The fills of the register as a person set them, and the conditional formats of its sheet. */
const formats = (): Promise<{ fills: unknown[]; rules: string[] }> =>
  pane.page.evaluate(async () => {
    const { book } = window.workbench!.session;
    await book.settle();
    const sheetId = book.findSheet('Register')!;
    const used = book.usedBlock(sheetId, true)!;
    const fills: unknown[] = [];
    for (let row = used.row; row < used.row + used.rowCount; row++)
      for (let column = used.column; column < used.column + used.columnCount; column++)
        fills.push(book.format(sheetId, { row, column, rowCount: 1, columnCount: 1 }, 'fillColor'));
    return {
      fills,
      rules: book.conditionalFormats
        .ofSheet(sheetId)
        .map(({ look, blocks, formula }) => JSON.stringify([formula, look, blocks])),
    };
  });

test('flags go on and come off, and leave the fills of others', async () => {
  await openExpiring();
  await pane.page.evaluate(() => {
    const { book } = window.workbench!.session;
    const sheetId = book.findSheet('Register')!;
    // A person's own: a coloured column, dates among it, and a conditional format over it.
    const block = { row: 1, column: 0, rowCount: 40, columnCount: 21 };
    book.setFormat(sheetId, block, 'fillColor', '#CCFFCC');
    const own = book.conditionalFormats.add(sheetId, [block]);
    book.conditionalFormats.change(own, { formula: '=$A2="none"' });
  });
  const before = await formats();
  expect(before.fills).toContain('#CCFFCC');
  await pane.press('flags');
  await pane.shows(
    '14 rows flagged by the add-in’s own conditional format. Your own colours stay as they are.',
  );
  expect(await pane.focusedKey()).toBe('told');
  // What was written is said until the officer goes on.
  await pane.press('tab-home');
  await pane.press('tab-expiring');
  await pane.shows(' by 24 March 2026');
  expect(await pane.text()).not.toContain('14 rows flagged');
  const flagged = await formats();
  expect(flagged.fills).toEqual(before.fills);
  expect(flagged.rules.length).toBeGreaterThan(before.rules.length);
  expect(await pane.faults()).toEqual([]);
  await pane.picture('expiring-flags');
  await pane.reload();
  await pane.press('tab-expiring');
  await pane.pane.waitForFunction(
    () => (document.querySelector('[data-key=flags]') as HTMLInputElement | null)?.checked === true,
  );
  // The first instalment gets a day of its own.
  const [headings] = await pane.values('Triggers!A1:Z1');
  const letters = String.fromCharCode(65 + headings!.indexOf('Spend by'));
  await pane.typeInto(`Triggers!${letters}2`, 45_800);
  await pane.shows('The flags in the sheet are out of date.');
  await pane.press('flag-again');
  await pane.shows(' has the flag of the money that is to be spent first.');
  expect(await pane.text()).not.toContain('out of date');
  await pane.press('flags');
  await pane.shows('The flags are off.');
  expect(await formats()).toEqual(before);
});

test('a calendar file of the dates listed is saved, and its text can be copied', async () => {
  await openExpiring();
  await pane.press('ahead-3');
  await pane.shows(' by 24 June 2025');
  await pane.press('make-calendar');
  await pane.shows(
    'dates, each for the whole day, with 5 reminders at nine in the morning: 90 days before 1 of them, 30 days before 2 and 7 days before 2. The others would fall before 24 March 2025.',
  );
  expect(await pane.focusedKey()).toBe('save-calendar');
  expect(await pane.faults()).toEqual([]);
  await pane.picture('expiring-calendar');
  const downloading = pane.page.waitForEvent('download');
  await pane.press('save-calendar');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('s106-expiry-2025-03-24.ics');
  const text = readFileSync(await download.path(), 'utf8');
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20250324',
    'DTSTART;VALUE=DATE:20250530',
    'DTSTART;VALUE=DATE:20250624',
  ]);
  expect(lines).toContain('SUMMARY:S106 expiry: £14\\,811.14\\, S106/NWL/16 P1 (NW Leics)');
  const reminders = lines.filter((line) => line.startsWith('TRIGGER:')).sort();
  expect(reminders).toEqual(
    ['-P29DT15H', '-P29DT15H', '-P6DT15H', '-P6DT15H', '-P89DT15H'].map((of) => `TRIGGER:${of}`),
  );
  expect(await pane.text()).toMatch(/3 of \d+ dates, each/);
  await pane.press('calendar-of-all');
  await pane.pane.waitForSelector('[data-key=calendar-of-all]', { state: 'detached' });
  expect(await pane.focusedKey()).toBe('save-calendar');
  expect(await pane.text()).not.toMatch(/\d+ of \d+ dates/);
  await pane.press('make-calendar');
  await pane.shows('3 of ');
  await pane.press('show-calendar');
  expect(await pane.focusedKey()).toBe('calendar-text');
  expect((await pane.pane.inputValue('#calendar-text')).replace(/\n/g, '\r\n')).toBe(text);
  expect(await pane.faults()).toEqual([]);
});

test('by keyboard alone: tab, horizon, date, authority, a row', async () => {
  pane = await openPane(350, '2025-03-24T09:42:07');
  const { keyboard } = pane.page;
  await pane.pane.focus('#tab-home');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await pane.shows(' by 24 March 2026');
  await pane.tabTo('as-at');
  await keyboard.press('Enter');
  expect(await pane.focusedKey()).toBe('as-at-date');
  await keyboard.press('Escape');
  expect(await pane.focusedKey()).toBe('as-at');
  await keyboard.press('Enter');
  await pane.tabTo('show-date');
  await keyboard.press('Enter');
  await pane.pane.waitForSelector('.two-fields', { state: 'detached' });
  expect(await pane.focusedKey()).toBe('as-at');
  await pane.tabTo('ahead-6');
  await keyboard.press('Space');
  await pane.shows(' by 24 September 2025');
  expect(await pane.focusedKey()).toBe('ahead-6');
  await pane.tabTo('stages-heldByAuthority');
  await keyboard.press('ArrowDown');
  expect(await pane.focusedKey()).toBe('stages-inHand');
  await keyboard.press('Enter');
  expect(await pane.focusedKey()).toBe('due-heading');
  const rows = await pane.pane.$$eval('.due .row', (all) => all.map((one) => one.getAttribute('data-key')!));
  await pane.pane.focus('[data-key=due-heading]');
  await pane.tabTo(rows[0]!);
  await keyboard.press('ArrowDown');
  expect(await pane.focusedKey()).toBe(rows[1]);
  await keyboard.press('Enter');
  await pane.page.waitForFunction(() => window.workbench!.selection().startsWith('Register!A'));
  expect(await pane.focusedKey()).toBe(rows[1]);
});
