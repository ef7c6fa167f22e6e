import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openFixture({ settings: { authority: 'Blaby' } });
  await bench.calculated();
});

afterAll(() => bench.close());

/** Runs a script in the pane and answers its value; an error fails the test. */
async function inPane(script: string): Promise<unknown> {
  const outcome = await runInPane(bench, script);
  if (outcome.code) throw new Error(`${outcome.code}: ${outcome.message} at ${outcome.location}`);
  return outcome.value;
}

describe('reading', () => {
  test('tables, their sheets, headings and bodies', async () => {
    const answer = await inPane(`
      var tables = context.workbook.tables.load('items/name,items/id,count');
      await context.sync();
      var table = context.workbook.tables.getItem('register');
      var headings = table.getHeaderRowRange().load('values,address');
      var body = table.getDataBodyRange().load('values,address,rowIndex,columnIndex,rowCount,columnCount');
      var whole = table.getRange().load('address');
      table.worksheet.load('name');
      await context.sync();
      return [tables.count, tables.items.map(function (one) { return one.name; }), headings.values[0], headings.address,
        body.address, body.values[0], [body.rowIndex, body.columnIndex, body.rowCount, body.columnCount],
        whole.address, table.worksheet.name];`);
    expect(answer).toEqual([
      1,
      ['Register'],
      ['Ref', 'Authority', 'Value'],
      'Register!A1:C1',
      'Register!A2:C4',
      ['A1', 'Leeds', 100.25],
      [1, 0, 3, 3],
      'Register!A1:C4',
      'Register',
    ]);
  });

  test('what is not there is a null object, or ItemNotFound', async () => {
    const answer = await inPane(`
      var table = context.workbook.tables.getItemOrNullObject('Nowhere').load('name');
      var other = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name');
      await context.sync();
      return [table.isNullObject, other.isNullObject];`);
    expect(answer).toEqual([true, true]);
    const outcome = await runInPane(
      bench,
      `context.workbook.tables.getItem('Nowhere').load('name'); await context.sync();`,
    );
    expect(outcome.code).toBe('ItemNotFound');
  });

  test('used ranges, with spills and without blank sheets', async () => {
    await bench.type('Summary!B2', '=SEQUENCE(3,2)');
    const answer = await inPane(`
      var used = sheet.getUsedRange(true).load('address,values');
      var register = context.workbook.worksheets.getItem('Register').getUsedRangeOrNullObject().load('address');
      var blank = context.workbook.worksheets.add('Blank');
      var none = blank.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      blank.delete();
      await context.sync();
      return [used.address, used.values, register.address, none.isNullObject];`);
    expect(answer).toEqual([
      'Summary!B2:C4',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'Register!A1:C4',
      true,
    ]);
    await bench.type('Summary!B2', '');
  });

  test('more than 1,500 cells, which office.js writes in pieces', async () => {
    const answer = await inPane(`
      var rows = [];
      for (var row = 0; row < 400; row += 1) rows.push([row, 'text ' + row, row / 4, true, '']);
      var range = sheet.getRange('M1:Q400');
      range.values = rows;
      range.load('values');
      await context.sync();
      var same = JSON.stringify(range.values) === JSON.stringify(rows);
      range.clear();
      await context.sync();
      return same;`);
    expect(answer).toBe(true);
  });
});

describe('writing', () => {
  test('a formula over the selected cell, with its value after', async () => {
    bench.select('Summary!F6');
    const answer = await inPane(`
      var cell = context.workbook.getActiveCell();
      cell.formulas = [['=SUM(Register[Value])']];
      cell.load('values,formulas,address,text');
      var selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [cell.address, cell.formulas, cell.values, cell.text, selected.address];`);
    expect(answer).toEqual(['Summary!F6', [['=SUM(Register[Value])']], [[176]], [['176']], 'Summary!F6']);
  });

  test('text that looks like a number or a date becomes one, as if it were typed', async () => {
    const answer = await inPane(`
      var range = sheet.getRange('G1:L1');
      range.values = [['0012', "'0012", '£1,234.50', '31/03/2026', '(1,234)', 'nil']];
      range.load('values,text');
      await context.sync();
      return [range.values[0], range.text[0]];`);
    expect(answer).toEqual([
      [12, '0012', 1234.5, 46112, -1234, 'nil'],
      ['12', '0012', '£1,234.50', '31/03/2026', '-1,234', 'nil'],
    ]);
  });

  test('number formats, fills and fonts', async () => {
    const answer = await inPane(`
      var range = sheet.getRange('A20:B20');
      range.values = [[1234.5, 45000]];
      range.numberFormat = [['£#,##0.00', 'dd/mm/yyyy']];
      range.format.fill.color = '#FFE699';
      range.format.font.bold = true;
      range.load('text,numberFormat');
      await context.sync();
      range.format.fill.load('color');
      range.format.font.load('bold,color');
      await context.sync();
      return [range.text[0], range.numberFormat[0], range.format.fill.color, range.format.font.bold];`);
    expect(answer).toEqual([['£1,234.50', '15/03/2023'], ['£#,##0.00', 'dd/mm/yyyy'], '#FFE699', true]);
  });

  test('a new sheet with a table on it', async () => {
    const answer = await inPane(`
      var added = context.workbook.worksheets.add('Rollup');
      added.getRange('A1:B3').values = [['Authority', 'Value'], ['Leeds', 126], ['York', 50]];
      var table = added.tables.add('A1:B3', true);
      table.name = 'Rollup';
      sheet.getRange('A22').formulas = [['=SUM(Rollup[Value])']];
      var sum = sheet.getRange('A22').load('values');
      table.columns.load('items/name');
      await context.sync();
      return [sum.values[0][0], table.columns.items.map(function (one) { return one.name; })];`);
    expect(answer).toEqual([176, ['Authority', 'Value']]);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C4', Rollup: 'Rollup!A1:B3' });
  });
});

describe('the application', () => {
  test('is activated, selected in and recalculated', async () => {
    await inPane(`
      context.workbook.worksheets.getItem('Register').activate();
      context.workbook.worksheets.getItem('Register').getRange('B3:C3').select();
      context.workbook.application.calculate('Recalculate');
      await context.sync();`);
    expect([bench.activeSheetName(), bench.selection()]).toEqual(['Register', 'Register!B3:C3']);
  });

  test('tells its calculation mode', async () => {
    bench.setCalculationMode('Manual');
    const answer = await inPane(`
      var application = context.workbook.application.load('calculationMode');
      await context.sync();
      return application.calculationMode;`);
    expect(answer).toBe('Manual');
    bench.setCalculationMode('Automatic');
  });

  test('has the requirement sets, the theme and the document of a desktop Excel', async () => {
    const answer = await bench.window.eval(`(function () {
      var supported = Office.context.requirements;
      return JSON.stringify([
        supported.isSetSupported('ExcelApi', '1.17'), supported.isSetSupported('ExcelApi', '9.9'),
        supported.isSetSupported('SharedRuntime', '1.2'), supported.isSetSupported('CustomFunctionsRuntime', '1.4'),
        Office.context.officeTheme.bodyBackgroundColor, Office.context.document.url, String(Office.context.host),
      ]);
    })()`);
    expect(JSON.parse(String(answer))).toEqual([
      true,
      false,
      true,
      true,
      '#ffffff',
      'workbook.xlsx',
      'Excel',
    ]);
  });

  test('shows and hides the pane, and loads with the document', async () => {
    const answer = await bench.window.eval(`
      (async function () {
        await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
        var seen = [];
        await Office.addin.onVisibilityModeChanged(function (event) { seen.push(event.visibilityMode); });
        await Office.addin.hide();
        await Office.addin.showAsTaskpane();
        return JSON.stringify([await Office.addin.getStartupBehavior(), seen]);
      })()`);
    expect(JSON.parse(String(answer))).toEqual(['Load', ['Hidden', 'Taskpane']]);
  });
});

describe('settings', () => {
  test('both doors lead to the same store', async () => {
    const answer = await inPane(`
      var settings = context.workbook.settings;
      settings.add('register', { table: 'Register' });
      var kept = settings.getItemOrNullObject('authority').load('value');
      var none = settings.getItemOrNullObject('nothing').load('value');
      await context.sync();
      settings.getItem('authority').delete();
      await context.sync();
      return [kept.value, none.isNullObject];`);
    expect(answer).toEqual(['Blaby', true]);
    expect(bench.settings()).toEqual({ register: { table: 'Register' } });
    await bench.window.eval(`new Promise(function (resolve) {
      var settings = Office.context.document.settings;
      settings.refreshAsync(function () {
        settings.set('strict', true);
        settings.saveAsync(resolve);
      });
    })`);
    expect(bench.settings()).toEqual({ register: { table: 'Register' }, strict: true });
  });
});

describe('events', () => {
  beforeAll(() =>
    inPane(`
      window.seen = [];
      var note = function (event) { window.seen.push(event.type); };
      context.workbook.onSelectionChanged.add(note);
      context.workbook.worksheets.onActivated.add(note);
      context.workbook.worksheets.onAdded.add(note);
      context.workbook.worksheets.onDeleted.add(note);
      context.workbook.worksheets.onCalculated.add(note);
      context.workbook.tables.onChanged.add(note);
      context.workbook.tables.onAdded.add(note);
      context.workbook.tables.onDeleted.add(note);
      sheet.onChanged.add(note);
      await context.sync();`),
  );

  beforeEach(() => {
    bench.window.seen.length = 0;
  });

  /** The events until one of this type has come. */
  async function seenUntil(type: string): Promise<string[]> {
    await bench.until(() => bench.window.seen.includes(type), type);
    return [...new Set(bench.window.seen as string[])].sort();
  }

  test('a selection', async () => {
    bench.select('Register!A2');
    await bench.until(() => bench.window.seen.length > 0, 'a selection event');
    bench.window.seen.length = 0;
    bench.select('Register!A3');
    await bench.until(() => bench.window.seen.length > 0, 'a selection event');
  });

  test('another sheet is shown', async () => {
    bench.select('Summary!A1');
    await expect(seenUntil('WorksheetActivated')).resolves.toContain('WorksheetActivated');
  });

  test('a table is edited, and what depends on it calculated', async () => {
    await bench.type('Register!C2', 1);
    await expect(seenUntil('TableChanged')).resolves.toContain('TableChanged');
    await seenUntil('WorksheetCalculated');
  });

  test('a sheet and a table come and go', async () => {
    await inPane(`
      var added = context.workbook.worksheets.add('Passing');
      added.getRange('A1:A2').values = [['Site'], ['Here']];
      added.tables.add('A1:A2', true).name = 'Passing';
      await context.sync();`);
    await expect(seenUntil('TableAdded')).resolves.toContain('WorksheetAdded');
    await inPane(`context.workbook.worksheets.getItem('Passing').delete(); await context.sync();`);
    await expect(seenUntil('WorksheetDeleted')).resolves.toContain('TableDeleted');
  });
});

test('nothing that a pane like this asks for is missing', () => {
  expect(bench.unimplemented()).toEqual([]);
  expect(bench.consoleLines).toEqual([]);
});
