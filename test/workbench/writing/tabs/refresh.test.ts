/** The summary tabs in the sample workbook: refreshed, refreshed again, edited, and kept from what a user typed. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import { settleCells } from '../../../../src/workbook/tabs/move-to-notes';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { DIFFERENCES_2024, ROLLUP_2024, ROUNDINGS_2024 } from '../../../golden/printed-tables';
import { all, AS_AT, CHOICES, inTheWay, openSample, refreshed, rowOf, SHEETS } from './tabs-workbook';
import { valueInPane } from '../../fixture-workbook';
import { snapshot as snapshotOf } from '../writing-workbook';

let moment = new Date(2025, 2, 24, 16, 5);
jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => moment,
  today: () => 45_740,
}));

let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openSample();
}, 60_000);
afterAll(() => bench.close());

/** Without what is remembered: what nothing points to may stand there. */
async function snapshot(of: HeadlessWorkbench): Promise<unknown> {
  const { sheets, ...seen } = await snapshotOf(of);
  return { ...seen, sheets: { ...sheets, 'S106 records': [] } };
}

const later = (minutes: number): void => {
  moment = new Date(moment.getTime() + minutes * 60_000);
};
const ROLLUP = SHEETS.rollup;
const rollupRow = (label: string): number => rowOf(bench, ROLLUP, label);
/** Without the room that a format keeps beside digits for a bracket. */
const shown = (address: string): string[][] =>
  bench.texts(`'${ROLLUP}'!${address}`).map((row) => row.map((text) => text.trim()));

describe('the first refresh', () => {
  test('makes a sheet for each, marked as the add-in’s own, and says what is on them', async () => {
    const names = bench.sheetNames();
    expect(await seeSummaries()).toMatchObject({
      kind: 'seen',
      noRegister: null,
      refreshedAt: null,
      printed: "'Printed 12 March 2024'!A1:J14",
      choices: { form: 'values', units: 'whole pounds', horizonMonths: 12 },
    });
    expect(await refreshed()).toEqual(all('made'));
    expect(bench.sheetNames()).toEqual([...names, 'S106 settings', 'S106 records', ...Object.values(SHEETS)]);
    expect(bench.visibility('S106 records')).toBe('VeryHidden');
    for (const key of TAB_KEYS) expect(bench.customProperties(SHEETS[key])).toEqual({ 'S106 summary': key });
    expect(bench.unimplemented()).toEqual([]);
  });

  test('the rollup is the printed table of 12 March 2024 in every figure but Funds remaining', () => {
    const labels = ROLLUP_2024.map(([label]) => label!);
    const top = rollupRow('£');
    const figures = shown(`A${top}:J${top + 8}`);
    expect(figures.map(([label]) => label).slice(1)).toEqual(labels.slice(1));
    ROLLUP_2024.slice(0, -1).forEach((row, n) => expect(figures[n]!.slice(1)).toEqual(row.slice(1)));
    expect(figures.at(-1)!.slice(1)).not.toEqual(ROLLUP_2024.at(-1)!.slice(1));
  });

  test('Reconciliation explains each of the differences and roundings', () => {
    const rows = bench
      .values(`${SHEETS.reconciliation}!A1:F60`)
      .map(([where, check, ...rest]) => [where, String(check).replace(/, and the register$/, ''), ...rest]);
    for (const line of DIFFERENCES_2024) expect(rows).toContainEqual([...line, 'difference']);
    for (const line of ROUNDINGS_2024) expect(rows).toContainEqual([...line, 'rounding']);
  });

  test('the tabs have their charts, of their own cells', () => {
    expect(bench.charts(ROLLUP)).toMatchObject([
      {
        name: 'S106 rollup',
        type: 'BarStacked',
        title: 'Where the money is, by authority',
        categories: ROLLUP_2024[0]!.slice(1, -1),
        series: [
          { name: 'Not started' },
          { name: 'Held by developer' },
          { name: 'Held by authority' },
          { name: 'In hand' },
          {
            name: 'Spent',
            valuesAt: `'${ROLLUP}'!B${rollupRow('Total Money spent')}:I${rollupRow('Total Money spent')}`,
          },
        ],
      },
    ]);
    expect(bench.charts(SHEETS.expiring)).toMatchObject([
      { name: 'S106 expiring', type: 'ColumnClustered', series: [{ name: 'Remaining' }] },
    ]);
  });

  test('the rollup prints on one A4 landscape page, with its date', () => {
    expect(bench.pageLayout(ROLLUP)).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      texts: {
        defaultForAllPages: {
          leftFooter: 'Section 106 agreements by local authority',
          centerFooter: 'As at 24 March 2025',
        },
      },
      printArea: [
        { row: rollupRow('Section 106 agreements by local authority') - 1, column: 0, columnCount: 10 },
      ],
    });
    expect(bench.pageLayout(SHEETS.expiring)).toMatchObject({
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
      titleRows: { row: rowOf(bench, SHEETS.expiring, 'Agreement') - 1, rowCount: 1 },
    });
    expect(bench.frozenPanes(ROLLUP).rowCount).toBe(2);
  });

  test('text beside figures is apart from them, also in rows that have none', () => {
    const { book } = bench.session;
    const sheetId = book.findSheet(SHEETS.expiring)!;
    const values = bench.values(`'${SHEETS.expiring}'!A1:K120`);
    const flag = values.find((row) => row.includes('Next step'))!.indexOf('Flag');
    const indent = (text: string): unknown => {
      const row = values.findIndex((cells) => cells[flag] === text);
      return book.format(sheetId, { row, column: flag, rowCount: 1, columnCount: 1 }, 'indentLevel');
    };
    expect(['Flag', 'Expired', 'No date'].map(indent)).toEqual([1, 1, 1]);
  });

  test('refreshed twice, it writes nothing and says so', async () => {
    const before = await snapshot(bench);
    const settings = bench.settings();
    later(5);
    expect(await refreshed()).toEqual(all('unchanged'));
    expect(await snapshot(bench)).toEqual(before);
    expect(bench.settings()).toEqual(settings);
    const look = await seeSummaries();
    if (look.kind !== 'seen') throw new Error(look.message);
    expect(
      look.tabs.every(
        ({ isUpToDate, headlineThen, headlineNow }) => isUpToDate && headlineThen === headlineNow,
      ),
    ).toBe(true);
    expect(look.refreshedAt).toEqual(new Date(2025, 2, 24, 16, 5));
  });
});

describe('what a user typed', () => {
  test('a note stays with its row when the register is sorted and edited', async () => {
    const expiring = SHEETS.expiring;
    const top = rowOf(bench, expiring, 'Agreement');
    const row = top + 4;
    const name = bench.values(`'${expiring}'!A${row}:C${row}`)[0]!;
    await bench.type(`'${expiring}'!L${row}`, '=not a formula'.replace('=', "'="));
    await bench.type(`'${ROLLUP}'!K${rollupRow('Total Money spent')}`, 'Ask Blaby why');
    await bench.sort('Register', 'Authority', false);
    // The soonest to expire is given more time: every row of the list moves up.
    const soonest = bench.values(`'${expiring}'!A${top + 1}:C${top + 1}`)[0]!;
    const register = bench.values('Register!A1:V127');
    const at = register.findIndex((cells) => cells[0] === soonest[0] && cells[1] === soonest[1]);
    const column = register[0]!.indexOf('Expiry date');
    await bench.type(`Register!${String.fromCharCode(65 + column)}${at + 1}`, 47_000);
    later(5);
    expect(await refreshed()).toMatchObject({
      expiring: 'written',
      changes: 'written',
      projects: 'unchanged',
    });
    const now = rowOf(bench, expiring, ...(name as string[]));
    expect(now).not.toBe(row);
    expect(bench.value(`'${expiring}'!L${now}`)).toBe('=not a formula');
    expect(bench.value(`'${expiring}'!L${row}`)).toBe('');
    expect(bench.value(`'${ROLLUP}'!K${rollupRow('Total Money spent')}`)).toBe('Ask Blaby why');
  });

  test('What changed names exactly the edit', () => {
    const top = rowOf(bench, SHEETS.changes, 'Agreement');
    const rows = bench
      .values(`${SHEETS.changes}!A${top + 1}:H${top + 3}`)
      .filter(([, , authority]) => authority !== '');
    expect(rows).toMatchObject([
      [
        ...Array(3).fill(expect.any(String)),
        'Changed',
        'Expiry date',
        expect.any(Number),
        47_000,
        expect.stringMatching(/^Register!/),
      ],
    ]);
  });

  test('anything else is in the way: nothing is written, and each cell is named', async () => {
    const beside = `L${rollupRow('In hand')}`;
    const total = rollupRow('Total Value of Agreement');
    await bench.type(`'${ROLLUP}'!${beside}`, 'see email');
    await bench.type(`'${ROLLUP}'!J${total}`, `=J${total + 1}`);
    await bench.type(`${SHEETS.quality}!C60`, 'mine');
    const before = await snapshot(bench);
    const outcome = await refreshTabs(TAB_KEYS, { ...CHOICES, asAtSerial: AS_AT + 1 });
    expect(inTheWay(outcome)).toEqual([
      `${ROLLUP} J${total}: =J${total + 1}`,
      `${ROLLUP} ${beside}: see email`,
      `${SHEETS.quality} C60: mine`,
    ]);
    expect(outcome).toMatchObject({
      message: 'Nothing was refreshed. 3 cells on 2 tabs hold something that the add-in did not write.',
      others: TAB_KEYS.filter((key) => key !== 'rollup' && key !== 'quality'),
    });
    expect(await snapshot(bench)).toEqual(before);
    if (outcome.kind !== 'blocked') return;
    expect(await refreshed(outcome.others, { asAtSerial: AS_AT + 1 })).toMatchObject({ projects: 'written' });

    const notes = outcome.tabs.map(({ key, cells }) => ({
      ...{ key, toNotes: cells.filter(({ couldBeNote }) => couldBeNote), toClear: [] },
    }));
    expect(await settleCells(notes)).toEqual({ kind: 'moved', cellCount: 1 });
    expect(bench.value(`'${ROLLUP}'!${beside}`)).toBe('');
    const again = await refreshTabs(TAB_KEYS, CHOICES);
    expect(inTheWay(again)).toEqual([`${ROLLUP} J${total}: =J${total + 1}`, `${SHEETS.quality} C60: mine`]);
    await bench.type(`'${ROLLUP}'!J${total}`, '');
    await bench.type(`${SHEETS.quality}!C60`, '');
    expect(await refreshed()).toMatchObject({ rollup: 'written' });
    expect(bench.value(`'${ROLLUP}'!K${rollupRow('In hand')}`)).toBe('see email');
  });

  test('a figure that was typed over is kept as a note of its row, or cleared, and written again', async () => {
    const [stored, cleared] = [rollupRow('Total Money spent'), rollupRow('Total Value of Agreement')];
    const figures = [bench.value(`'${ROLLUP}'!B${stored}`), bench.value(`'${ROLLUP}'!B${cleared}`)];
    await bench.type(`'${ROLLUP}'!B${stored}`, 330_000);
    await bench.type(`'${ROLLUP}'!B${cleared}`, 7);
    const outcome = await refreshTabs(TAB_KEYS, CHOICES);
    if (outcome.kind !== 'blocked') throw new Error(outcome.kind);
    const [{ key, cells }] = outcome.tabs as [(typeof outcome.tabs)[0]];
    const at = (row: number) => cells.filter(({ rowIndex }) => rowIndex === row - 1);
    expect(cells.map(({ why }) => why)).toEqual(['typed over', 'typed over']);
    const settled = [{ key, toNotes: at(stored), toClear: at(cleared) }];
    expect(await settleCells(settled)).toEqual({ kind: 'moved', cellCount: 1 });
    expect(await settleCells(settled)).toMatchObject({ kind: 'nothing-written' });
    expect(await refreshed(['rollup'])).toEqual({ rollup: 'written' });
    expect([bench.value(`'${ROLLUP}'!B${stored}`), bench.value(`'${ROLLUP}'!B${cleared}`)]).toEqual(figures);
    expect(bench.value(`'${ROLLUP}'!K${stored}`)).toMatch(
      /^Ask Blaby why; Blaby: .*330,?000.* \(noted on 24 Mar 2025\)$/,
    );
    await bench.type(`'${ROLLUP}'!K${stored}`, 'Ask Blaby why');
  });

  test('a renamed sheet stays the add-in’s, with a chart of the user’s own and a wider column', async () => {
    const { book } = bench.session;
    const sheetId = book.findSheet(ROLLUP)!;
    await valueInPane(
      bench,
      `var sheet = context.workbook.worksheets.getItem('${ROLLUP}');
      sheet.name = 'For the panel';
      sheet.getRange('B:B').format.columnWidth = 150;
      sheet.charts.add('Line', sheet.getRange('A12:C13')).name = 'Mine';
      await context.sync();`,
    );
    expect(await refreshed(['rollup'], { units: 'exact' })).toEqual({ rollup: 'written' });
    expect(bench.sheetNames()).not.toContain(ROLLUP);
    expect(bench.charts('For the panel').map(({ name }) => name)).toEqual(['S106 rollup', 'Mine']);
    expect(book.columnWidthPixels(sheetId, 1)).toBe(200);
    expect(await seeSummaries()).toMatchObject({
      choices: { units: 'exact' },
      tabs: [
        { key: 'rollup', name: 'For the panel', isUpToDate: true },
        ...TAB_KEYS.slice(1).map((key) => ({ key })),
      ],
    });
    await refreshed(['rollup']);
  });
});

describe('live formulas', () => {
  test('are written as such, read back as such, and never waited for', async () => {
    expect(await refreshed(TAB_KEYS, { form: 'formulas' })).toMatchObject({ rollup: 'written' });
    const name = 'For the panel';
    const spent = rowOf(bench, name, 'Total Money spent');
    expect(bench.formula(`'${name}'!B${spent}`)).toBe('=ROUND(S106.BALANCE("Spent","Blaby"),0)');
    expect(bench.formula(`'${name}'!J${spent}`)).toBe('=ROUND(S106.BALANCE("Spent"),0)');
    expect(bench.value(`'${name}'!K${spent}`)).toBe('Ask Blaby why');
    expect(await refreshed(TAB_KEYS, { form: 'formulas' })).toEqual(all('unchanged'));
    await bench.type(`'${name}'!C${spent}`, '=1+1');
    expect(inTheWay(await refreshTabs(['rollup'], { ...CHOICES, form: 'formulas' }))).toEqual([
      `${name} C${spent}: =1+1`,
    ]);
    await bench.type(`'${name}'!C${spent}`, '=ROUND(S106.BALANCE("Spent","Charnwood"),0)');
    expect(await refreshed()).toMatchObject({ rollup: 'written' });
    expect(bench.value(`'${name}'!C${spent}`)).toBe(317_823);
  });
});

describe('what cannot be', () => {
  test('a protected tab, a missing register, a stop: nothing is written, and why is told', async () => {
    const before = await snapshot(bench);
    const choices = { ...CHOICES, asAtSerial: AS_AT + 3 };
    const refusedFor = async (): Promise<string> => {
      const outcome = await refreshTabs(TAB_KEYS, choices);
      expect(await snapshot(bench)).toEqual(before);
      return outcome.kind === 'nothing-written' ? outcome.message : outcome.kind;
    };
    bench.protect('Changes');
    expect(await refusedFor()).toBe(
      'Nothing was written. The sheet Changes is protected. In Excel: Review, Unprotect Sheet.',
    );
    bench.unprotect('Changes');
    const stop = new AbortController();
    const stopped = await refreshTabs(TAB_KEYS, choices, {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'checking' && stop.abort(),
    });
    expect(stopped).toMatchObject({
      kind: 'nothing-written',
      message: 'Nothing was written. Stopped while checking.',
    });
    expect(await snapshot(bench)).toEqual(before);
    const [first, second] = await Promise.all([
      refreshTabs(TAB_KEYS, choices),
      refreshTabs(TAB_KEYS, choices),
    ]);
    expect(first.kind).toBe('refreshed');
    // One that has read before the other writes is refused; one that waits for it has nothing left to write.
    if (second.kind === 'nothing-written')
      expect(second.message).toBe(
        'Nothing was written. Another write is under way. Try again when it has ended.',
      );
    else
      expect(second).toMatchObject({
        kind: 'refreshed',
        tabs: TAB_KEYS.map(() => ({ did: 'unchanged' })),
      });
    expect(await refreshed(TAB_KEYS, choices)).toEqual(all('unchanged'));
  });
});
