/** Conditional formats through office.js, and where they go when rows and columns do. */
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane, valueInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeEach(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterEach(() => bench.close());

const REGISTER = `var register = context.workbook.worksheets.getItem('Register');`;
const inPane = (script: string): Promise<unknown> => valueInPane(bench, REGISTER + script);
const failure = async (script: string): Promise<string | undefined> =>
  (await runInPane(bench, `${REGISTER}${script}; await context.sync();`)).code;

/** A format over the register's values, whose id is answered. */
const ADDED = `
  var format = register.getRange('A2:C4').conditionalFormats.add('Custom');
  format.custom.rule.formula = '=$C2>30';
  format.custom.format.fill.color = '#ffc7ce';
  format.custom.format.font.color = '#9C0006';
  format.custom.format.font.bold = true;
  format.stopIfTrue = true;
  format.load('id');
  await context.sync();`;

/** Where a sheet's formats are, and their formulas, in the order of their priority. */
const TOLD = `
  var all = register.getRange().conditionalFormats.load('items/id,items/type,items/priority');
  await context.sync();
  var parts = all.items.map(function (one) {
    return [one.getRanges().load('address'), one.custom.rule.load('formula')];
  });
  await context.sync();
  return parts.map(function (one) { return one[0].address + ' ' + one[1].formula; });`;

test('is added, found again from the whole sheet, and told in full', async () => {
  const answer = await inPane(`${ADDED}
    var found = register.getRange().conditionalFormats.getItem(format.id);
    found.load('id,type,priority,stopIfTrue');
    found.custom.rule.load('formula,formulaR1C1');
    found.custom.format.fill.load('color');
    found.custom.format.font.load('color,bold,italic');
    var range = found.getRange().load('address');
    var count = register.getRange('B3').conditionalFormats.getCount();
    var elsewhere = register.getRange('E9').conditionalFormats.getItemOrNullObject(format.id).load('type');
    await context.sync();
    var font = found.custom.format.font;
    return [found.id === format.id, found.type, found.priority, found.stopIfTrue, found.custom.rule.formula,
      found.custom.rule.formulaR1C1, found.custom.format.fill.color, font.color, font.bold, font.italic, range.address,
      count.value, elsewhere.isNullObject];`);
  expect(answer).toEqual([
    true, 'Custom', 0, true, '=$C2>30', '=RC3>30', '#FFC7CE', '#9C0006', true, false, 'Register!A2:C4', 1, true,
  ]); // prettier-ignore
});

test('changes nothing of the cells themselves', async () => {
  const answer = await inPane(`${ADDED}
    var fill = register.getRange('A2').format.fill.load('color');
    var font = register.getRange('A2').format.font.load('bold');
    await context.sync();
    return [fill.color, font.bold];`);
  expect(answer).toEqual(['#FFFFFF', false]);
});

test('the latest is the first, unless another order is given', async () => {
  const answer = await inPane(`${ADDED}
    var later = register.getRange('C:C').conditionalFormats.add('Custom');
    later.custom.rule.formula = 'ISBLANK(C1)';
    await context.sync();
    format.priority = 0;
    await context.sync();
    ${TOLD}`);
  expect(answer).toEqual(['Register!A2:C4 =$C2>30', 'Register!C:C =ISBLANK(C1)']);
});

test('several ranges are one format, which is deleted by its id', async () => {
  const answer = await inPane(`
    var areas = register.getRanges('A2,C3:C4');
    areas.load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    var format = areas.conditionalFormats.add('Custom').load('id');
    format.custom.rule.formula = '=A2<>""';
    await context.sync();
    var one = format.getRangeOrNullObject().load('address');
    var ranges = format.getRanges().load('address');
    var left = areas.conditionalFormats.getCount();
    await context.sync();
    var before = left.value;
    register.getRange().conditionalFormats.getItem(format.id).delete();
    left = register.getRange().conditionalFormats.getCount();
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map(function (range) { return range.address; }),
      one.isNullObject, ranges.address, before, left.value];`);
  expect(answer).toEqual([
    'Register!A2,Register!C3:C4',
    2,
    3,
    ['Register!A2', 'Register!C3:C4'],
    true,
    'Register!A2,Register!C3:C4',
    1,
    0,
  ]);
});

describe('rows and columns', () => {
  beforeEach(() => inPane(ADDED));

  test.each([
    [`register.getRange('1:1').insert('Down')`, 'Register!A3:C5 =$C3>30'],
    [`register.getRange('3:3').insert('Down')`, 'Register!A2:C5 =$C2>30'],
    [`register.getRange('2:2').delete('Up')`, 'Register!A2:C3 =$C2>30'],
    [`register.getRange('B:B').insert('Right')`, 'Register!A2:D4 =$D2>30'],
    [`register.getRange('A:A').delete('Left')`, 'Register!A2:B4 =$B2>30'],
    [`register.tables.getItem('Register').rows.add(1, [['A9', 'York', 99]])`, 'Register!A2:C5 =$C2>30'],
  ])('%s: %s', async (script, expected) => {
    expect(await inPane(`${script}; await context.sync(); ${TOLD}`)).toEqual([expected]);
  });

  test('all of them deleted, and with them the format', async () => {
    expect(await inPane(`register.getRange('2:4').delete('Up'); await context.sync(); ${TOLD}`)).toEqual([]);
  });
});

test('holds where its formula does, now and later, and is drawn without touching the cells', async () => {
  await inPane(ADDED);
  const shows = (...fills: string[]) =>
    bench.until(
      () => ['A2', 'A3', 'A4'].every((cell, index) => bench.shownFill(`Register!${cell}`) === fills[index]),
      fills.join(),
    );
  const [red, none] = ['#FFC7CE', '#FFFFFF'];
  await shows(red, red, none);
  await bench.type('Register!C2', 1);
  await bench.type('Register!C4', 31);
  await shows(none, red, red);
  await bench.deleteRows('Register', 2);
  await shows(red, red, none);
  expect(bench.format('Register!A2:C3', 'fillColor')).toBe('#FFFFFF');
  expect(bench.conditionalFormats('Register')).toMatchObject([
    { address: 'A2:C3', formula: '=$C2>30', stopIfTrue: true, fillColor: '#FFC7CE', bold: true },
  ]);
  await inPane(`register.getRange().conditionalFormats.clearAll(); await context.sync();`);
  await shows(none, none, none);
});

test('is taken off some cells, and goes with the formats of the rest', async () => {
  const answer = await inPane(`${ADDED}
    register.getRange('B3').conditionalFormats.clearAll();
    await context.sync();
    ${TOLD}`);
  expect(answer).toEqual(['Register!A2:C2,Register!A4:C4,Register!A3,Register!C3 =$C2>30']);
  expect(await inPane(`register.getRange().clear('Formats'); await context.sync(); ${TOLD}`)).toEqual([]);
});

test('what cannot be is refused', async () => {
  expect(await failure(`register.getRange().conditionalFormats.getItem('nothing').load('type')`)).toBe(
    'ItemNotFound',
  );
  expect(
    await failure(`register.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = ''`),
  ).toBe('InvalidArgument');
  bench.protect('Register');
  expect(await failure(`register.getRange('A1').conditionalFormats.add('Custom')`)).toBe('AccessDenied');
  expect(bench.unimplemented()).toEqual([]);
});
