/** Tables through office.js: made, named, grown, shrunk and given up. */
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane, valueInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeEach(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterEach(() => bench.close());

const REGISTER = `context.workbook.tables.getItem('Register')`;
const inPane = (script: string): Promise<unknown> => valueInPane(bench, `${script}; await context.sync();`);
const failure = async (script: string): Promise<string | undefined> =>
  (await runInPane(bench, `${script}; await context.sync();`)).code;

describe('a new table', () => {
  test('has headings that are texts, none blank and no two alike', async () => {
    const answer = await valueInPane(
      bench,
      `sheet.getRange('B2:E3').values = [['Site', '', 'site', 2026], ['Quarry', 1, 2, 3]];
      var table = sheet.tables.add('B2:E3', true);
      table.style = 'TableStyleLight1';
      table.load('name,style,showTotals,showHeaders');
      var header = table.getHeaderRowRange().load('values,valueTypes');
      table.columns.load('items/name');
      await context.sync();
      return [table.name, table.style, table.showTotals, header.values[0], header.valueTypes[0],
        table.columns.items.map(function (column) { return column.name; })];`,
    );
    const headings = ['Site', 'Column2', 'site2', '2026'];
    expect(answer).toEqual([
      'Table2',
      'TableStyleLight1',
      false,
      headings,
      ['String', 'String', 'String', 'String'],
      headings,
    ]);
  });

  test('without headings gets some, and what is below moves down', async () => {
    await inPane(`
      sheet.getRange('A1:B3').values = [[1, 2], [3, 4], ['below', '']];
      context.workbook.tables.add('Summary!A1:B2', false).name = 'Sites'`);
    expect(bench.values('Summary!A1:B4')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
      ['below', ''],
    ]);
    expect(bench.tables()).toMatchObject({ Sites: 'Summary!A1:B3' });
    expect(await failure(`sheet.tables.add('B3:C4', true)`)).toBe('InvalidArgument');
  });
});

describe('its name', () => {
  test.each([
    ['My table', 'InvalidArgument'],
    ['2026', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['Sites', 'ItemAlreadyExists'],
    ['Contributions_2', undefined],
    ['REGISTER', undefined],
  ])('%s: %s', async (name, code) => {
    await inPane(`sheet.tables.add('A1:B2', true).name = 'Sites'`);
    expect(await failure(`${REGISTER}.name = '${name}'`)).toBe(code);
  });

  test('is followed by formulas', async () => {
    await bench.type('Summary!A1', '=SUM(Register[Value])&"Register[Value]"');
    await inPane(`${REGISTER}.name = 'Contributions'`);
    await bench.calculated();
    expect([bench.formula('Summary!A1'), bench.value('Summary!A1')]).toEqual([
      '=SUM(Contributions[Value])&"Register[Value]"',
      '176Register[Value]',
    ]);
  });
});

describe('rows', () => {
  const shown = (address = 'Register!A1:D8') => bench.values(address).map((row) => row.join('|'));
  beforeEach(async () => {
    await bench.type('Register!A6:D6', [['below', '', '', 'beside']]);
    await bench.type('Summary!A1', '=SUM(Register[Value])');
    await bench.type('Summary!A2', '=Register!A6');
  });

  test('at the end take blank rows, and shift what is in the way', async () => {
    await inPane(`${REGISTER}.rows.add(null, [['A4', 'York', 1]])`);
    await bench.calculated();
    expect(shown().slice(3)).toEqual(['A3|Leeds|25.75|', 'A4|York|1|', 'below|||beside', '|||', '|||']);
    const answer = await valueInPane(
      bench,
      `var rows = ${REGISTER}.rows;
      var added = rows.add(null, [['A5', 'York', 2], ['A6', 'York', "'0012"]]);
      added.load('index,values');
      rows.load('count');
      await context.sync();
      return [added.index, added.values, rows.count];`,
    );
    await bench.calculated();
    expect(answer).toEqual([4, [['A5', 'York', 2]], 6]);
    expect(shown().slice(4)).toEqual(['A4|York|1|', 'A5|York|2|beside', 'A6|York|0012|', 'below|||']);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C7' });
    expect([bench.value('Summary!A1'), bench.formula('Summary!A2')]).toEqual([179, '=Register!A8']);
  });

  test('in the middle look like their neighbours, and the table hears of them', async () => {
    await inPane(`
      window.seen = [];
      ${REGISTER}.onChanged.add(function (event) { window.seen.push(event.changeType + ' ' + event.address); });
      ${REGISTER}.getHeaderRowRange().format.font.bold = true;
      ${REGISTER}.getDataBodyRange().format.fill.color = '#FFE699'`);
    await inPane(`${REGISTER}.rows.add(0, [['A0', 'York', 1]])`);
    await bench.calculated();
    expect(shown().slice(0, 3)).toEqual(['Ref|Authority|Value|', 'A0|York|1|', 'A1|Leeds|100.25|']);
    expect(shown()[6]).toBe('below|||');
    const looks = await valueInPane(
      bench,
      `var format = ${REGISTER}.rows.getItemAt(0).getRange().format;
      format.fill.load('color'); format.font.load('bold');
      await context.sync();
      return [format.fill.color, format.font.bold];`,
    );
    expect(looks).toEqual(['#FFE699', false]);
    expect(bench.window.seen).toContain('RowInserted A2:C2');
    expect([bench.value('Summary!A1'), bench.tables()]).toEqual([177, { Register: 'Register!A1:C5' }]);
  });

  test('with nothing given for a column of formulas get its formula', async () => {
    await bench.type('Register!C2:C4', '=LEN(A2)');
    await bench.type('Register!C3', '=LEN(A3)');
    await bench.type('Register!C4', '=LEN(A4)');
    await inPane(`${REGISTER}.rows.add(null, [['A4000', 'York', null]])`);
    await bench.calculated();
    expect([bench.formula('Register!C5'), bench.value('Register!C5')]).toEqual(['=LEN(A5)', 5]);
  });

  test('are deleted by themselves, and one is left blank', async () => {
    await inPane(`${REGISTER}.rows.getItemAt(1).delete()`);
    await bench.calculated();
    expect(shown().slice(1, 6)).toEqual([
      'A1|Leeds|100.25|',
      'A3|Leeds|25.75|',
      '|||',
      'below|||',
      '|||beside',
    ]);
    expect([bench.value('Summary!A1'), bench.formula('Summary!A2')]).toEqual([126, '=Register!A5']);
    await inPane(`${REGISTER}.rows.deleteRowsAt(0, 2)`);
    await bench.calculated();
    expect([bench.tables(), shown()[1], bench.value('Summary!A1')]).toEqual([
      { Register: 'Register!A1:C2' },
      '|||',
      0,
    ]);
    expect(await failure(`${REGISTER}.rows.getItemAt(4).delete()`)).toBe('ItemNotFound');
  });

  test('of the wrong width are refused, and so is what would tear a table below apart', async () => {
    expect(await failure(`${REGISTER}.rows.add(null, [['A4', 'York']])`)).toBe('InvalidArgument');
    expect(await failure(`${REGISTER}.rows.add(9, [['A4', 'York', 1]])`)).toBe('InvalidArgument');
    await inPane(`context.workbook.tables.add('Register!B5:D6', true)`);
    expect(await failure(`${REGISTER}.rows.add(null, [['A4', 'York', 1]])`)).toBe('InvalidOperation');
    expect(bench.tables()).toMatchObject({ Register: 'Register!A1:C4' });
  });
});

test('totals stand below the data, out of its way', async () => {
  await bench.type('Summary!A1', '=SUM(Register[Value])');
  await inPane(`${REGISTER}.showTotals = true; ${REGISTER}.rows.add(null, [['A4', 'York', 4]])`);
  await bench.calculated();
  const answer = await valueInPane(
    bench,
    `var table = ${REGISTER};
    table.load('showTotals');
    table.rows.load('count');
    var body = table.getDataBodyRange().load('address');
    var totals = table.getTotalRowRange().load('values,formulas');
    await context.sync();
    return [table.showTotals, table.rows.count, body.address, totals.values[0], totals.formulas[0][2]];`,
  );
  expect(answer).toEqual([true, 4, 'Register!A2:C5', ['Total', '', 180], '=SUBTOTAL(109,Register[Value])']);
  expect(bench.value('Summary!A1')).toBe(180);
  await inPane(`${REGISTER}.showTotals = false`);
  expect([bench.tables(), bench.values('Register!A6:C6')]).toEqual([
    { Register: 'Register!A1:C5' },
    [['', '', '']],
  ]);
});

test('resized, given up, and deleted', async () => {
  await inPane(`${REGISTER}.resize('A1:D3')`);
  expect([bench.tables(), bench.value('Register!D1')]).toEqual([{ Register: 'Register!A1:D3' }, 'Column4']);
  expect(await failure(`${REGISTER}.resize('A2:C4')`)).toBe('InvalidArgument');
  expect(await failure(`${REGISTER}.resize('A1:C1')`)).toBe('InvalidArgument');
  await inPane(`
    window.seen = [];
    context.workbook.tables.onAdded.add(function (event) { window.seen.push(event.type); });
    context.workbook.tables.onDeleted.add(function (event) { window.seen.push(event.type + ' ' + event.tableName); });
    await context.sync();
    ${REGISTER}.convertToRange()`);
  expect([bench.tables(), bench.value('Register!A2')]).toEqual([{}, 'A1']);
  await inPane(`
    context.workbook.tables.add('Register!A1:C3', true).name = 'Again';
    await context.sync();
    context.workbook.tables.getItem('Again').delete()`);
  expect([bench.tables(), bench.values('Register!A1:C3').flat().join('')]).toEqual([{}, '']);
  expect(bench.window.seen).toEqual(['TableDeleted Register', 'TableAdded', 'TableDeleted Again']);
});

test('what the add-in writes to a heading is the name of its column at once', async () => {
  await inPane(`${REGISTER}.columns.getItem('Value').name = 'Amount';
    ${REGISTER}.columns.getItem('Authority').values = [['Council'], ['Blaby'], ['Melton'], ['Blaby']]`);
  await bench.type('Summary!A1', '=SUM(Register[Amount])+COUNTIF(Register[Council],"Blaby")');
  expect(bench.value('Summary!A1')).toBe(178);
  expect(bench.unimplemented()).toEqual([]);
});
