/** Summaries, Reconcile and Trace in the built pane, on the sample workbook: by mouse and by keyboard alone. */
import { AUTHORITIES, ROLLUP_2024 } from '../golden/printed-tables';
import type { ImportPane } from './import-pane';
import { servePane } from './served';
import { TAB_COUNT } from './tab-count';

jest.setTimeout(240_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;

const select = (address: string): Promise<void> =>
  pane.page.evaluate((at) => window.workbench!.select(at), address);

async function open(): Promise<void> {
  pane = await openPane();
  await pane.shows('8 differences');
}

async function openSummaries(): Promise<void> {
  await open();
  await pane.press('tab-panel');
  await pane.pane.waitForSelector('[data-key=refresh-all]');
}

/** Refreshes and waits for what came of it. */
async function refreshAll(answer: string): Promise<void> {
  await pane.press('refresh-all');
  await pane.pane.waitForSelector('[data-key=outcome]');
  await pane.shows(answer);
}

/** "−", "(737,975)" and "1,857,249" of the printed table as the numbers that the tab holds. */
const printedNumber = (text: string): number => (text === '-' ? 0 : Number(text.replace(/[(),]/g, '')));

/** The heading row of the rollup on its tab, from 1. */
async function rollupTop(): Promise<number> {
  const column = (await pane.values("'Authority rollup'!A1:A40")) as string[][];
  return column.findIndex(([name]) => name === '£') + 1;
}

test('all tabs are refreshed; the rollup has every printed figure but Funds remaining; again there is nothing to write', async () => {
  await openSummaries();
  await pane.shows('None is made yet');
  await pane.picture('7a-none');
  await refreshAll(`${TAB_COUNT} tabs made at`);
  expect(await pane.focusedKey()).toBe('outcome');
  await pane.shows('Up to date');
  await pane.picture('7a-refreshed');
  const top = await rollupTop();
  const cells = (await pane.values(`'Authority rollup'!A${top}:J${top + 8}`)) as (string | number)[][];
  expect(cells[0]).toEqual(['£', ...AUTHORITIES, 'Total']);
  const differ: string[] = [];
  ROLLUP_2024.slice(1).forEach(([label, ...printed], r) =>
    printed.forEach((text, c) => {
      if (Math.abs(Number(cells[r + 1]![c + 1])) !== printedNumber(text)) differ.push(`${label} ${c}`);
    }),
  );
  expect(new Set(differ.map((one) => one.replace(/ \d$/, '')))).toEqual(new Set(['Total funds remaining']));
  await refreshAll(`Nothing to write: the ${TAB_COUNT} tabs say what the register says.`);

  // What the panel sees: the title and the table, without working lines, notes and who made it.
  const pages = await printedPages();
  expect(pages).toHaveLength(TAB_COUNT);
  expect(pages.filter(({ area }) => area === null)).toEqual([]);
  const texts = pages.map(({ cells }) => cells.flat().map(String));
  expect(texts.flat().filter((text) => /made by|control total|^notes$|refreshing/i.test(text))).toEqual([]);
  expect(texts.flat()).toContain('Section 106 agreements by local authority');
  // What is spent, and what is below nil, is in brackets.
  const rollup = pages.find(({ cells }) => cells[0]![0] === 'Section 106 agreements by local authority')!;
  const line = (label: string): string[] =>
    rollup.shown.find(([first]) => first === label)!.map((text) => text.trim());
  expect(line('Total Money spent').filter((text) => !/^(\([\d,]+\)|-)$/.test(text))).toEqual([
    'Total Money spent',
  ]);
  expect(line('In hand').slice(1, 3)).toEqual(['(96,469)', '-']);
  for (const page of pages) expectOfPanel(page);
});

/** What holds for each page of the panel: its title, signs, pence and letters. */
function expectOfPanel({ sheet, cells, shown, widths }: PrintedPage): void {
  const texts = shown.flat();
  expect([sheet, cells[0]![0]]).not.toEqual([sheet, sheet]);
  expect(cells[0]![0]).toMatch(/\w+ \w+/);
  // Days may be below nil, and are no money. Data quality quotes cells as they are.
  expect([sheet, texts.filter((text) => /\u2212|-£|-[\d,]{5}/.test(text))]).toEqual([sheet, []]);
  const pence = sheet === 'Data quality' ? [] : texts.filter((text) => /\d\.\d\d(?!\d)/.test(text));
  expect([sheet, pence]).toEqual([sheet, []]);
  // Letters of 11 points are 9 or more where the columns are fitted to a page of A4, lying, within margins of 1.2 cm.
  const room = ((29.7 - 2 * 1.2) * 72) / 2.54;
  expect((11 * Math.min(1, room / widths.reduce((sum, width) => sum + width, 0))).toFixed(1)).toMatch(
    /^(?:9|1\d)\./,
  );
  const head = shown.find((row) => row.includes('Cell') && row.includes('Kind'));
  if (!head) return;
  const differences = shown.filter((row) => row[head.indexOf('Kind')] === 'difference');
  const found = differences.map((row) => row[head.indexOf('Cell')]);
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual([...new Set(found)]);
}

/** The print area of a tab: its values, what its cells show, and how wide its columns are in points. */
interface PrintedPage {
  readonly sheet: string;
  readonly area: string | null;
  readonly cells: unknown[][];
  readonly shown: string[][];
  readonly widths: number[];
}

const printedPages = (): Promise<PrintedPage[]> =>
  pane.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const looks = worksheets.items.map((sheet) => ({
        sheet,
        area: sheet.pageLayout.getPrintAreaOrNullObject().load('address'),
        mark: sheet.customProperties.getItemOrNullObject('S106 summary').load('value'),
      }));
      await context.sync();
      const titled = looks.filter(({ sheet, mark }) => !mark.isNullObject && sheet.name !== 'S106 records');
      const ranges = titled.map(({ sheet, area }) =>
        area.isNullObject ? null : sheet.getRange(area.address.split('!').pop()!).load('values,text'),
      );
      await context.sync();
      const columns = ranges.map((range) =>
        (range?.values[0] ?? []).map((_, n) => range!.getColumn(n).load('format/columnWidth')),
      );
      await context.sync();
      return titled.map(({ sheet, area }, n) => ({
        sheet: sheet.name,
        area: area.isNullObject ? null : area.address,
        cells: ranges[n]?.values ?? [],
        shown: ranges[n]?.text ?? [],
        widths: columns[n]!.map(({ format }) => format.columnWidth),
      }));
    }),
  );

test('a register that changed is told, and What changed names the cell', async () => {
  await openSummaries();
  await refreshAll(`${TAB_COUNT} tabs made at`);
  const headings = ((await pane.values('Register!A1:Z1')) as string[][])[0]!;
  const letter = String.fromCharCode(65 + headings.indexOf('Site'));
  const before = ((await pane.values('Register!A5:Z5')) as string[][])[0]!;
  const of = (heading: string): string => before[headings.indexOf(heading)]!;
  const registered = ['Agreement', 'Contribution', 'Authority'].map(of);
  const site = of('Site');
  await pane.typeInto(`Register!${letter}5`, 'A site of another name');
  await pane.press('tab-home');
  await pane.shows('The panel’s tabs are out of date');
  await pane.picture('home-older');
  await pane.press('matter-older-tabs');
  await pane.shows('Out of date: ');
  await pane.picture('7a-older');
  expect(await pane.faults()).toEqual([]);
  await refreshAll(`${TAB_COUNT} tabs refreshed at`);
  const changes = (await pane.values('Changes!A1:H60')) as unknown[][];
  const from = changes.findIndex(([label]) => label === 'Agreement');
  const [agreement, contribution, authority] = registered;
  expect(changes.slice(from + 1).filter(([, , authorityThere]) => authorityThere !== '')).toEqual([
    [
      agreement,
      contribution,
      authority,
      'Changed',
      'Site',
      site,
      'A site of another name',
      `Register!${letter}5`,
    ],
  ]);
});

test('what a user typed stops the refresh, and becomes a note, or the figure is put back', async () => {
  await openSummaries();
  await refreshAll(`${TAB_COUNT} tabs made at`);
  const top = await rollupTop();
  const headings = ((await pane.values(`'Authority rollup'!A${top}:P${top}`)) as string[][])[0]!;
  const notes = headings.indexOf('Notes');
  const beside = `${String.fromCharCode(65 + notes + 1)}${top + 1}`;
  await pane.typeInto(`Authority rollup!${beside}`, 'Chased 3/3, awaiting reply');
  await pane.press('refresh-all');
  await pane.shows('Nothing was refreshed. 1 cell on Authority rollup holds something');
  expect(await pane.focusedKey()).toBe('outcome');
  await pane.shows('could be a note');
  await pane.picture('7b-blocked');
  expect(await pane.faults()).toEqual([]);
  await pane.press('refresh-others');
  await pane.shows(`the ${TAB_COUNT - 1} tabs say what the register says`);
  await pane.press('refresh-all');
  await pane.shows('Nothing was refreshed.');
  await pane.press('settle');
  await pane.shows('1 cell moved to the Notes column.');
  const note = (await pane.values(
    `'Authority rollup'!${String.fromCharCode(65 + notes)}${top + 1}`,
  )) as string[][];
  expect(note[0]![0]).toBe('Chased 3/3, awaiting reply');
  await figuresTypedOver(top, notes);
});

/** A figure that was typed over is put back, or what was typed is kept as a note. */
async function figuresTypedOver(top: number, notes: number): Promise<void> {
  const at = (column: string, down: number): string => `'Authority rollup'!${column}${top + down}`;
  const [first, second] = [(await pane.values(at('B', 2)))[0]![0], (await pane.values(at('B', 3)))[0]![0]];
  await pane.typeInto(`Authority rollup!B${top + 2}`, 330_000);
  await pane.typeInto(`Authority rollup!B${top + 3}`, 7);
  await pane.press('refresh-all');
  await pane.shows('Nothing was refreshed. 2 cells on Authority rollup hold something');
  await pane.picture('7b-typed-over');
  expect(await pane.faults()).toEqual([]);
  await pane.press(`back-B${top + 2}`);
  await pane.press('settle');
  await pane.shows('1 cell moved to the Notes column.');
  expect((await pane.values(at('B', 2)))[0]![0]).toBe(first);
  expect((await pane.values(at('B', 3)))[0]![0]).toBe(second);
  const rows = (await pane.values(`'Authority rollup'!A${top}:P${top + 3}`)) as string[][];
  expect(rows[2]![notes]).toBe('');
  expect(rows[3]![notes]).toMatch(/^.+: 7 \(noted on .+\)$/);
}

test('the figure that is selected on a tab of ours is traced to its rows, which add to it', async () => {
  await openSummaries();
  await refreshAll(`${TAB_COUNT} tabs made at`);
  await pane.shows('Where the money is');
  await pane.picture('7a-top');
  await pane.pane.evaluate(() => document.querySelector('.stages')!.scrollIntoView());
  await pane.press('stages-blaby');
  await pane.picture('7a-stages');
  const top = await rollupTop();
  await select(`'Authority rollup'!B${top + 8}`);
  await pane.press('trace-selected');
  await pane.shows('Remaining, Blaby');
  await pane.shows('to the penny');
  await pane.picture('9-trace');
  expect(await pane.faults()).toEqual([]);
  const table = (await pane.tables())[0]!;
  const pence = (text: string): number =>
    Math.round(Number(text.replace('\u2212', '-').replace(/,/g, '')) * 100);
  const shares = table.slice(1, -1).map((line) => pence(line[line.length - 1]!));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(pence(table[table.length - 1]!.pop()!));
  await pane.press('select-rows');
  await pane.page.waitForFunction(() => window.workbench!.selection().startsWith('Register!'));
  await pane.press('copy-table');
  await pane.pane.waitForSelector('[data-key=told], [data-key=copy-text]');
  await pane.picture('9-trace-copied');
  await pane.press('back');
  await pane.pane.waitForSelector('[data-key=refresh-all]');
});

test('Reconcile: the differences, largest first; a press selects the printed cell and shows its rows', async () => {
  await open();
  await pane.press('matter-printed');
  await pane.shows('8 differences, 7 roundings');
  await pane.shows('Five authorities are out by £290,095 in all. In the Total that cancels to £28,138.');
  await pane.picture('8a-reconcile');
  const where = await pane.pane.$$eval('.row .line-ends', (all) => all.map((one) => one.textContent));
  expect(where.slice(0, 6)).toEqual([
    'Blaby+£119,309',
    'Oadby & Wigston\u2212£78,119',
    'NW Leics\u2212£68,498',
    'Charnwood\u2212£12,500',
    'Rutland+£11,669',
    'Total\u2212£28,138',
  ]);
  await pane.press('group-roundings');
  await pane.press('group-register');
  await pane.picture('8b-reconcile-tail');
  expect(await pane.faults()).toEqual([]);
  // A part of it can be chosen, and the whole again.
  await pane.page.evaluate(() => window.workbench!.select("'Printed 12 March 2024'!A3:C11"));
  await pane.press('change');
  await pane.press('use-selection');
  await pane.shows('A3:C11');
  await pane.page.evaluate(() => window.workbench!.select("'Printed 12 March 2024'!A3:J11"));
  await pane.press('change');
  await pane.press('use-selection');
  await pane.shows('8 differences, 7 roundings');
  await pane.press('line-0');
  await pane.shows('Remaining, Blaby');
  await pane.shows('which is £119,309 more');
  await pane.picture('9-trace-printed');
  await pane.press('back');
  await pane.shows('8 differences, 7 roundings');
  await pane.press('write-reconciliation');
  await pane.shows('Reconciliation made at');
  await pane.picture('8-written');
});

test('by keyboard alone: from Home to the rows of a figure and back, and to a refresh', async () => {
  await open();
  await pane.pane.focus('[data-key=tab-home]');
  await pane.tabTo('figure-outstanding');
  await pane.picture('home');
  await pane.page.keyboard.press('Enter');
  await pane.shows('Outstanding, all authorities');
  expect(await pane.focusedText()).toBe('Outstanding, all authorities');
  await pane.picture('9-trace-home');
  await pane.page.keyboard.press('Escape');
  await pane.shows('Needs attention');
  await pane.pane.focus('[data-key=tab-home]');
  for (let n = 0; n < 4; n++) await pane.page.keyboard.press('ArrowRight');
  await pane.tabTo('refresh-rollup');
  await pane.page.keyboard.press('Enter');
  await pane.shows('Authority rollup made at');
  // The tabs are looked at once more before focus goes there.
  await pane.pane.waitForFunction(() => document.activeElement?.getAttribute('data-key') === 'outcome');
});

test('in forced colours the parts of a bar are told apart by their patterns', async () => {
  await openSummaries();
  await pane.page.emulateMedia({ forcedColors: 'active' });
  await pane.pane.evaluate(() => document.querySelector('.stages')!.scrollIntoView());
  await pane.picture('7a-forced');
  const looks = await pane.pane.$$eval('.swatch', (all) =>
    all.map((one) => {
      const { backgroundImage, backgroundColor } = getComputedStyle(one);
      return `${backgroundImage} ${backgroundColor}`;
    }),
  );
  expect(new Set(looks).size).toBe(5);
  // The colours are the system’s, whatever axe-core takes them for.
  expect((await pane.faults()).filter((fault) => !fault.includes('color-contrast'))).toEqual([]);
});
