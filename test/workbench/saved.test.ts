/** What the add-in made of a workbook is in the file that is saved, and there again when it is opened. */
import { strFromU8, unzipSync } from 'fflate';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, valueInPane } from './fixture-workbook';

let before: HeadlessWorkbench;
let after: HeadlessWorkbench;
let files: Record<string, string>;

beforeAll(async () => {
  before = await openFixture();
  await before.calculated();
  await valueInPane(
    before,
    `var register = context.workbook.worksheets.getItem('Register');
    var table = context.workbook.tables.getItem('Register');
    table.showTotals = true;
    table.style = 'TableStyleLight9';
    register.freezePanes.freezeRows(1);
    register.tabColor = '#FF8800';
    register.getRange('A2').values = [["'0012"]];
    register.getRange('1:1').format.rowHeight = 30;
    register.getRange('A1').format.verticalAlignment = 'Top';
    var first = register.getRanges('A2:C4,E2').conditionalFormats.add('Custom');
    first.custom.rule.formula = '=$C2>"30"';
    first.custom.format.fill.color = '#FFC7CE';
    first.custom.format.font.color = '#9C0006';
    var second = register.getRange('A2:A4').conditionalFormats.add('Custom');
    second.custom.rule.formula = '=ISBLANK($A2)';
    second.custom.format.font.bold = true;
    second.stopIfTrue = true;
    var status = register.getRange('B2:B4').dataValidation;
    status.rule = { list: { inCellDropDown: true, source: 'Leeds,York' } };
    status.errorAlert = { message: 'Not one of ours', showAlert: true, style: 'Warning', title: 'Authority' };
    register.getRange('F2').dataValidation.rule = { list: { source: '=$A$2:$A$4' } };
    register.protection.protect({ allowFormatCells: true });
    var added = context.workbook.worksheets.add('Checks & notes');
    added.getRange('A1').values = [['=1+1']];
    added.visibility = 'VeryHidden';
    var empty = context.workbook.worksheets.add('Empty');
    empty.freezePanes.freezeAt('A1:B2');
    await context.sync();`,
  );
  const bytes = await before.save();
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  after = await openFixture({ sheets: undefined, tables: undefined, bytes });
  await after.calculated();
});

afterAll(async () => {
  await before?.close();
  await after?.close();
});

test('sheets, in their order, with what is special about them', () => {
  expect(after.sheetNames()).toEqual(['Summary', 'Register', 'Checks & notes', 'Empty']);
  expect(after.visibility('Checks & notes')).toBe('VeryHidden');
  expect(after.value("'Checks & notes'!A1")).toBe(2);
  expect([after.frozenPanes('Register'), after.frozenPanes('Empty'), after.frozenPanes('Summary')]).toEqual([
    { rowCount: 1, columnCount: 0 },
    { rowCount: 2, columnCount: 2 },
    { rowCount: 0, columnCount: 0 },
  ]);
  expect(after.isProtected('Register')).toBe(true);
  expect(after.session.book.tabColor(after.session.book.findSheet('Register')!)).toBe('#FF8800');
});

test('tables with their totals, text that looks like a number, heights of rows', () => {
  expect(after.tables()).toEqual({ Register: 'Register!A1:C5' });
  expect(after.session.book.tables()[0]).toMatchObject({ style: 'TableStyleLight9', hasTotals: true });
  expect(after.values('Register!A2:C5')).toEqual([
    ['0012', 'Leeds', 100.25],
    ['A2', 'York', 50],
    ['A3', 'Leeds', 25.75],
    ['Total', '', 176],
  ]);
  expect(after.format('Register!A1', 'verticalAlignment')).toBe('Top');
  expect(after.session.book.rowHeightPixels(after.session.book.findSheet('Register')!, 0)).toBe(40);
});

test('conditional formats and data validation', () => {
  const answer = ({ id: _id, ...format }: ReturnType<HeadlessWorkbench['conditionalFormats']>[number]) =>
    format;
  expect(after.conditionalFormats('Register').map(answer)).toMatchObject([
    { address: 'A2:A4', formula: '=ISBLANK($A2)', bold: true, stopIfTrue: true, fillColor: null },
    {
      address: 'A2:C4,E2',
      formula: '=$C2>"30"',
      fillColor: '#FFC7CE',
      fontColor: '#9C0006',
      stopIfTrue: false,
    },
  ]);
  expect(after.dataValidation('Register!B2:B4')).toMatchObject({
    rule: { list: { source: 'Leeds,York' } },
    errorAlert: { message: 'Not one of ours', showAlert: true, style: 'Warning', title: 'Authority' },
  });
  expect(after.dataValidation('Register!F2')).toMatchObject({ rule: { list: { source: '=$A$2:$A$4' } } });
});

test('the file says so in the way that Excel reads', () => {
  const sheet = files['xl/worksheets/sheet2.xml']!;
  expect(sheet).toContain('<conditionalFormatting sqref="A2:C4 E2">');
  expect(sheet).toContain('<dataValidation type="list" sqref="B2:B4"');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toContain('<sheetProtection');
  expect(files['xl/styles.xml']).toMatch(/<dxf>.*bgColor rgb="(FF)?FFC7CE"/s);
  expect(files['xl/workbook.xml']).toContain('state="veryHidden"');
});
