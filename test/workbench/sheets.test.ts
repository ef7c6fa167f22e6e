/** Sheets through office.js: added, named, ordered, hidden, coloured, protected and deleted. */
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane, valueInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeEach(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterEach(() => bench.close());

const inPane = (script: string): Promise<unknown> => valueInPane(bench, script);
const failure = async (script: string): Promise<string | undefined> =>
  (await runInPane(bench, `${script}; await context.sync();`)).code;

test('a sheet is added behind the one that is shown, with a name or with the next number', async () => {
  const answer = await inPane(`
    var sheets = context.workbook.worksheets;
    var named = sheets.add('Checks').load('name,position,visibility');
    var numbered = sheets.add().load('name');
    var count = sheets.getCount();
    var none = sheets.getItemOrNullObject('Nowhere').load('name');
    var found = sheets.getItemOrNullObject('checks').load('name');
    await context.sync();
    return [named.name, named.position, named.visibility, numbered.name, count.value, none.isNullObject, found.name];`);
  expect(answer).toEqual(['Checks', 2, 'Visible', 'Sheet4', 4, true, 'Checks']);
  expect(bench.activeSheetName()).toBe('Summary');
});

describe('names', () => {
  test.each([
    ['a/b', 'InvalidArgument'],
    ['a\\\\b', 'InvalidArgument'],
    ['a?', 'InvalidArgument'],
    ['a*', 'InvalidArgument'],
    ['[a]', 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['REGISTER', 'ItemAlreadyExists'],
    ['x'.repeat(31), undefined],
  ])('%s: %s', async (name, code) => {
    expect(await failure(`context.workbook.worksheets.add('${name}')`)).toBe(code);
    if (code) expect(await failure(`sheet.name = '${name}'`)).toBe(code);
    expect(bench.sheetNames()).toHaveLength(code ? 2 : 3);
  });

  test('a renamed sheet is found by its new name, and formulas follow it', async () => {
    await bench.type('Summary!A1', '=SUM(Register!C2:C4)');
    await inPane(`
      context.workbook.worksheets.getItem('Register').name = 'The register';
      await context.sync();`);
    await bench.calculated();
    expect(bench.sheetNames()).toEqual(['Summary', 'The register']);
    expect([bench.formula('Summary!A1'), bench.value('Summary!A1')]).toEqual([
      "=SUM('The register'!C2:C4)",
      176,
    ]);
    expect(await failure(`context.workbook.worksheets.getItem('The register').name = 'THE REGISTER'`)).toBe(
      undefined,
    );
  });
});

test('what was done before the action that fails stays done', async () => {
  expect(await failure(`sheet.getRange('A1').values = [['kept']]; sheet.name = 'a/b';`)).toBe(
    'InvalidArgument',
  );
  expect(bench.value('Summary!A1')).toBe('kept');
});

test('order, visibility and colour of a tab', async () => {
  const answer = await inPane(`
    var register = context.workbook.worksheets.getItem('Register');
    register.position = 0;
    register.tabColor = '#ff8800';
    register.visibility = 'VeryHidden';
    register.load('position,tabColor,visibility');
    await context.sync();
    return [register.position, register.tabColor, register.visibility];`);
  expect(answer).toEqual([0, '#FF8800', 'VeryHidden']);
  expect(bench.sheetNames()).toEqual(['Register', 'Summary']);
  expect(await failure(`context.workbook.worksheets.getItem('Register').delete()`)).toBe('InvalidOperation');
  expect(await failure(`sheet.visibility = 'Hidden'`)).toBe('InvalidOperation');
  expect(await failure(`sheet.delete()`)).toBe('InvalidOperation');
  expect(await failure(`sheet.position = 7`)).toBe('InvalidArgument');
  await inPane(`
    context.workbook.worksheets.getItem('Register').visibility = 'Visible';
    await context.sync();`);
  expect(bench.visibility('Register')).toBe('Visible');
});

test('a deleted sheet takes its tables along, and formulas that named it show #REF!', async () => {
  await bench.type('Summary!A1', '=SUM(Register!C2:C4)');
  await inPane(`context.workbook.worksheets.getItem('Register').delete(); await context.sync();`);
  await bench.calculated();
  expect([bench.sheetNames(), bench.tables(), bench.value('Summary!A1')]).toEqual([['Summary'], {}, '#REF!']);
});

test('ranges by indexes, used ranges and the sheet that is shown', async () => {
  const answer = await inPane(`
    var register = context.workbook.worksheets.getItem('Register');
    var byIndexes = register.getRangeByIndexes(1, 2, 3, 1).load('address');
    register.getRange('H9').format.fill.color = '#FFE699';
    var used = register.getUsedRange().load('address');
    var values = register.getUsedRangeOrNullObject(true).load('address');
    var blank = sheet.getUsedRangeOrNullObject().load('address');
    register.activate();
    await context.sync();
    return [byIndexes.address, used.address, values.address, blank.isNullObject];`);
  expect(answer).toEqual(['Register!C2:C4', 'Register!A1:H9', 'Register!A1:C4', true]);
  expect(bench.activeSheetName()).toBe('Register');
  expect(await failure(`sheet.getRangeByIndexes(-1, 0, 1, 1).load('address')`)).toBe('InvalidArgument');
});

describe('protection', () => {
  const REGISTER = `context.workbook.worksheets.getItem('Register')`;
  beforeEach(() => bench.protect('Register'));

  test.each([
    `${REGISTER}.getRange('A1').values = [['x']]`,
    `${REGISTER}.getRange('A1').formulas = [['=1']]`,
    `${REGISTER}.getRange('A1').numberFormat = [['@']]`,
    `${REGISTER}.getRange('A1').format.fill.color = '#FFE699'`,
    `${REGISTER}.getRange('A1').clear()`,
    `${REGISTER}.getRange('2:2').insert('Down')`,
    `${REGISTER}.getRange('2:2').delete('Up')`,
    `${REGISTER}.tables.getItem('Register').name = 'Other'`,
    `${REGISTER}.tables.getItem('Register').rows.add(null, [['A4', 'Leeds', 1]])`,
    `${REGISTER}.tables.add('F1:G2', true)`,
  ])('%s is refused', async (script) => {
    expect(await failure(script)).toBe('AccessDenied');
    expect(bench.values('Register!A1:C4')[1]).toEqual(['A1', 'Leeds', 100.25]);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C4' });
  });

  test('is put on and taken off, and other sheets are written to meanwhile', async () => {
    const answer = await inPane(`
      var register = ${REGISTER};
      register.protection.load('protected');
      sheet.protection.load('protected');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      var before = [register.protection.protected, sheet.protection.protected];
      register.protection.unprotect();
      register.getRange('C2').values = [[7]];
      register.protection.protect({ allowFormatCells: true }, 'secret');
      register.getRange('C2').format.fill.color = '#FFE699';
      await context.sync();
      return before;`);
    expect(answer).toEqual([true, false]);
    expect([bench.value('Register!C2'), bench.isProtected('Register')]).toEqual([7, true]);
    expect(await failure(`${REGISTER}.protection.unprotect('wrong')`)).toBe('AccessDenied');
    expect(await failure(`${REGISTER}.protection.protect()`)).toBe('InvalidOperation');
    expect(await failure(`${REGISTER}.protection.unprotect('secret')`)).toBe(undefined);
  });
});
