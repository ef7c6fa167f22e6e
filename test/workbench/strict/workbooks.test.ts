/** What Excel does not keep, and what it does not tell. */
import type { HeadlessWorkbench, WorkbenchOptions } from '../../../workbench/headless';
import { openFixture, runInPane, valueInPane } from '../fixture-workbook';

let bench: HeadlessWorkbench;
afterEach(() => bench.close());

async function open(options: Partial<WorkbenchOptions> = {}): Promise<void> {
  bench = await openFixture(options);
  await bench.calculated();
}

const reopen = async (changes: Partial<WorkbenchOptions> = {}): Promise<void> => {
  bench = await bench.reopen(changes);
  await bench.calculated();
};

const ids = async (): Promise<string[]> =>
  (await valueInPane(
    bench,
    `var sheets = context.workbook.worksheets.load('items/id'); await context.sync();
     return sheets.items.map((one) => one.id);`,
  )) as string[];

test('sheets have other ids when a workbook is opened again', async () => {
  await open();
  const before = await ids();
  await reopen();
  const after = await ids();
  expect(new Set([...before, ...after]).size).toBe(4);
});

test('or ids by their place, so that an id may come to be another sheet’s', async () => {
  await open();
  await reopen({ sheetIds: 'by place' });
  const [summary] = await ids();
  bench.session.book.moveSheet(bench.session.book.findSheet('Summary')!, 1);
  await reopen();
  expect(bench.sheetNames()).toEqual(['Register', 'Summary']);
  expect(bench.session.book.sheetName(summary!)).toBe('Register');
});

test('a copy of a sheet has all that is on it, and nothing that an add-in keeps with it', async () => {
  await open();
  await valueInPane(
    bench,
    `var register = context.workbook.worksheets.getItem('Register');
     register.customProperties.add('mark', 'mine');
     register.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
     var format = register.getRange('A2:A4').conditionalFormats.add('Custom');
     format.custom.rule.formula = '=$C2>60';
     register.getRange('E1').formulas = [['=SUM(C2:C4)']];
     register.freezePanes.freezeRows(1);
     await context.sync();
     register.copy('Before', register);
     await context.sync();`,
  );
  await bench.calculated();
  expect(bench.sheetNames()).toEqual(['Summary', 'Register (2)', 'Register']);
  expect(bench.customProperties('Register')).toEqual({ mark: 'mine' });
  expect(bench.customProperties('Register (2)')).toEqual({});
  expect(bench.values("'Register (2)'!A1:C4")).toEqual(bench.values('Register!A1:C4'));
  expect(bench.value("'Register (2)'!E1")).toBe(176);
  expect(bench.dataValidation("'Register (2)'!C3")?.rule).toEqual({
    list: { inCellDropDown: true, source: 'a,b' },
  });
  expect(bench.conditionalFormats('Register (2)')).toMatchObject([{ address: 'A2:A4', formula: '=$C2>60' }]);
  expect(bench.frozenPanes('Register (2)')).toEqual({ rowCount: 1, columnCount: 0 });
  expect(bench.tables()).toMatchObject({ Register: 'Register!A1:C4' });
  expect(Object.values(bench.tables())).toContain("'Register (2)'!A1:C4");
  expect(await bench.copySheet('Register')).toBe('Register (3)');
  expect(bench.customProperties('Register (3)')).toEqual({});
});

test('copyFrom brings conditional formats and what may be entered, in place of what was there', async () => {
  await open();
  await valueInPane(
    bench,
    `var register = context.workbook.worksheets.getItem('Register');
     register.getRange('C2:C4').dataValidation.rule = { custom: { formula: '=C2>0' } };
     var format = register.getRange('B2:C4').conditionalFormats.add('Custom');
     format.custom.rule.formula = '=$C2>60';
     var old = sheet.getRange('A1:Z9').conditionalFormats.add('Custom');
     old.custom.rule.formula = '=A1=1';
     sheet.getRange('C7').dataValidation.rule = { list: { inCellDropDown: true, source: 'old' } };
     sheet.getRange('B5:C9').copyFrom(register.getRange('B1:C4'));
     await context.sync();`,
  );
  expect(bench.conditionalFormats('Summary')).toMatchObject([
    { address: 'B6:C8', formula: '=$C6>60' },
    { formula: '=A1=1' },
  ]);
  expect(bench.dataValidation('Summary!C6:C8')?.rule).toEqual({ custom: { formula: '=C6>0' } });
  expect(bench.dataValidation('Summary!C5')?.rule).toEqual({});
  await valueInPane(
    bench,
    `sheet.getRange('F1:G4').copyFrom('Register!B1:C4', 'Values');
     sheet.getRange('H1:I4').copyFrom('Register!B1:C4', 'Formats');
     await context.sync();`,
  );
  expect(bench.dataValidation('Summary!F1:I4')?.rule).toEqual({});
  const addresses = bench.conditionalFormats('Summary').map(({ address }) => address);
  expect(addresses).toContain('H2:I4');
});

test('on its own sheet a copied conditional format is the same with more cells; one cut in two keeps its meaning', async () => {
  await open();
  await valueInPane(
    bench,
    `var format = sheet.getRange('A1:A4').conditionalFormats.add('Custom');
     format.custom.rule.formula = '=A1>60';
     sheet.getRange('C1:C4').copyFrom('A1:A4');
     await context.sync();
     sheet.getRange('A1:A2').conditionalFormats.clearAll();
     await context.sync();`,
  );
  expect(bench.conditionalFormats('Summary')).toMatchObject([{ address: 'A3:A4,C1:C4', formula: '=A3>60' }]);
});

test('of some conditional formats Excel tells nothing, and fails whoever asks', async () => {
  await open();
  await valueInPane(
    bench,
    `sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'; await context.sync();`,
  );
  bench.addUserFormat('Summary!B1');
  const formats = `var formats = sheet.getRange().conditionalFormats;`;
  const types = `${formats} formats.load('items/type'); await context.sync(); return formats.items.map((one) => one.type);`;
  expect(await valueInPane(bench, types)).toEqual(['CellValue', 'Custom']);
  // A format of another kind has no formula.
  expect(
    await runInPane(bench, `${formats} formats.load('items/custom/rule/formula'); await context.sync();`),
  ).toMatchObject({ code: 'InvalidOperation' });
  bench.addUserFormat('Summary!C1', { type: 'Custom', isUnreadable: true });
  expect(await runInPane(bench, types)).toMatchObject({ code: 'ItemNotFound' });
  expect(
    await runInPane(bench, `${formats} formats.getItemAt(0).delete(); await context.sync();`),
  ).toMatchObject({
    code: 'ItemNotFound',
  });
  const one = await valueInPane(
    bench,
    `${formats} var count = formats.getCount(); var last = formats.getItemAt(2); last.load('type'); await context.sync();
     return [count.value, last.type];`,
  );
  expect(one).toEqual([3, 'Custom']);
});

test('an add-in sees the settings of its own source only', async () => {
  await open({ source: 'sideloaded', settings: { pilot: 1 } });
  await reopen({ source: 'central' });
  expect(bench.settings()).toEqual({});
  await valueInPane(bench, `context.workbook.settings.add('live', 2); await context.sync();`);
  await reopen();
  expect(bench.settings()).toEqual({ live: 2 });
  await reopen({ source: 'sideloaded' });
  expect(bench.settings()).toEqual({ pilot: 1 });
});
