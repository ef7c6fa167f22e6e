/**
 * More inputs of three kinds, invented without sight of the readers: references, ragged rows, cells of workbooks. "first":
 * right when first tried; "then": wrong at first, and mended.
 */
import { balances, WHOLE } from '../../src/domain/register/figures/balance';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import { readAmount } from '../../src/domain/money/read-amount';
import type { Block } from '../../src/domain/sheet/block';
import { dayNotes } from '../../src/taskpane/check/open-file-flow';
import { book, cells, notes, reading, zip } from './reading';

function valueOf(block: Block): unknown {
  const register = readRegister(block);
  if (!isRegister(register)) return register.code;
  const balance = balances(register).balance('value', WHOLE);
  return balance.kind === 'amount'
    ? { amount: balance.amount, leftOut: register.leftOutCount }
    : balance.kind;
}

describe('26: a reference keeps its text', () => {
  test.each<['first' | 'then', string]>([
    ['first', '10.0'],
    ['first', '1e5'],
    ['first', '12/03/2019'],
    ['first', '0007.10'],
    ['first', '20190034000000000001'],
    ['first', '+44'],
  ])('%s right: %s of a .csv', async (_, reference) => {
    const block = await cells(`Agreement,Authority,Amount\n${reference},Blaby,1200\nA/2,Blaby,5\n`);
    expect(block[1]![0]).toBe(reference);
    expect(readAmount(block[1]![2])).toBe(120_000);
  });
  test.each<['first' | 'then', string, string, string]>([
    ['first', 'Deed ref', '12/03/2019', 'A2, 12 March 2019'],
    ['first', 'Planning application', '01/04/2024', 'A2, 1 April 2024'],
    ['first', 'App. No.', '05/06/2007', 'A2, 5 June 2007'],
    ['first', 'Contribution reference', '28/02/2023', 'A2, 28 February 2023'],
    ['first', 'Agreement', '31/12/1999', 'A2, 31 December 1999'],
  ])('%s right: %s that Excel made a day is told, with what it shows', async (_, heading, day, shown) => {
    const text = (at: string, of: string) => `<c r="${at}" t="inlineStr"><is><t>${of}</t></is></c>`;
    const [d, m, y] = day.split('/').map(Number) as [number, number, number];
    const serial = Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;
    const row = (n: number, cell: string) =>
      `<row r="${n}">${cell}${text(`B${n}`, 'Blaby')}<c r="C${n}"><v>5</v></c>${text(`D${n}`, `AG/${n}`)}</row>`;
    const headings = ['Authority', 'Value', /agreement|deed/i.test(heading) ? 'Site' : 'Agreement'].map(
      (of, i) => text(`${'BCD'[i]}1`, of),
    );
    const xml = `<sheetData><row r="1">${text('A1', heading)}${headings.join('')}</row>${row(2, `<c r="A2" s="1"><v>${serial}</v></c>`)}${row(3, text('A3', '19/0034/OUT'))}${row(4, text('A4', '19/0035/OUT'))}</sheetData>`;
    const { sheets } = await reading(book({ sheets: [{ name: 'A', xml }] }), 'a.xlsx');
    expect(dayNotes(sheets[0]!)).toEqual([expect.stringContaining(shown)]);
  });
});

describe('27: a row longer than the headings', () => {
  test.each<['first' | 'then', string, string]>([
    [
      'first',
      'the amount first',
      'Amount,Agreement,Authority\n300,A/0,Melton\n1,200,A/1,Blaby\n400,A/2,Melton\n',
    ],
    ['first', 'semicolons', 'Agreement;Authority;Amount\nA/0;Melton;300\nA/1;Blaby;1;200\nA/2;Melton;400\n'],
    [
      'first',
      'tabs',
      'Agreement\tAuthority\tAmount\nA/0\tMelton\t300\nA/1\tBlaby\t1\t200\nA/2\tMelton\t400\n',
    ],
    [
      'first',
      'millions',
      'Agreement,Authority,Amount\nA/0,Melton,300\nA/1,Blaby,£1,200,000.00\nA/2,Melton,400\n',
    ],
    [
      'first',
      'notes behind it',
      'Agreement,Authority,Amount\nA/0,Melton,300\nA/1,Blaby,1,200,see letter\nA/2,Melton,400\n',
    ],
    [
      'first',
      'a note with a comma, of no headings',
      'Agreement,Authority,Amount\nA/0,Melton,300\nA/1,Blaby,900,paid, twice\nA/2,Melton,400\n',
    ],
  ])('%s right: %s', async (_, __, text) => {
    const block = await cells(text);
    // The row is told, and no part of its amount is in the figure.
    expect(await notes(text)).toMatchObject([{ code: 'row-too-long', rowIndex: 2 }]);
    expect(valueOf(block)).toEqual({ amount: 700_00, leftOut: 1 });
  });
});

describe('28: cells and parts of workbooks', () => {
  const first = async (xml: string, more: Partial<Parameters<typeof book>[0]> = {}) =>
    (
      await reading(
        book({ sheets: [{ name: 'A', xml: `<sheetData>${xml}</sheetData>` }], ...more }),
        'a.xlsx',
      )
    ).sheets[0]!;
  test.each<['first' | 'then', string, string]>([
    ['first', 'a formula of text without a value', '<c r="B1" t="str"><f>IF(A1,1,"")</f><v></v></c>'],
    ['first', 'an inline text that is empty', '<c r="B1" t="inlineStr"><is/></c>'],
    ['first', 'an inline text of an empty t', '<c r="B1" t="inlineStr"><is><t></t></is></c>'],
    ['first', 'a style alone', '<c r="B1" s="1"/>'],
    ['first', 'a type nobody knows, without a value', '<c r="B1" t="x"/>'],
    ['then', 'a boolean whose value is white space', '<c r="B1" t="b"><v> </v></c>'],
    ['then', 'a number of white space', '<c r="B1"><v>\n  </v></c>'],
    ['then', 'a shared text of white space', '<c r="B1" t="s"><v> </v></c>'],
    ['then', 'a strict day of white space', '<c r="B1" t="d"><v> </v></c>'],
    ['then', 'a formula without a value but white space', '<c r="B1"><f>A1</f><v> </v></c>'],
  ])('%s right: %s is blank', async (_, __, cell) => {
    const { block } = await first(`<row r="1"><c r="A1"><v>1</v></c>${cell}<c r="C1"><v>2</v></c></row>`);
    expect(block[0]!.map((value) => (value === '' ? null : value))).toEqual([1, null, 2]);
  });
  test.each<['first' | 'then', string, number]>([
    ['first', '2026-11-28T00:00', 46354],
    ['first', '2026-11-28T06:00:00', 46354.25],
    ['first', '2024-02-29', 45351],
    ['first', ' 2024-02-29 ', 45351],
  ])('%s right: the strict day %s', async (_, text, serial) => {
    const { block } = await first(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
    expect(block).toEqual([[serial]]);
  });
  test.each<['first' | 'then', string, Record<string, string>]>([
    ['first', 'in a folder with spaces', { 'my sheets\\Blaby.csv': 'Ref,Amount\nA/1,5\n' }],
    ['first', 'in capitals', { 'BLABY.CSV': 'Ref,Amount\nA/1,5\n' }],
    ['first', 'beside a picture store', { 'Blaby.csv': 'Ref,Amount\nA/1,5\n', 'Thumbs.db': 'x' }],
    ['first', 'beside its folder’s settings', { 'Blaby.csv': 'Ref,Amount\nA/1,5\n', 'desktop.ini': 'x' }],
    ['first', 'beside an entry for its folder', { 'a/': '', 'a/Blaby.csv': 'Ref,Amount\nA/1,5\n' }],
  ])('%s right: a zip that holds one .csv %s', async (_, __, parts) => {
    const { sheets } = await reading(zip(parts), 'Blaby.zip');
    expect(sheets[0]!.block).toEqual([
      ['Ref', 'Amount'],
      ['A/1', 5],
    ]);
  });
  test('first right: an .xlsx whose folders have entries of their own, and a part with backslashes', async () => {
    const more = { 'xl/': '', 'xl\\theme\\theme1.xml': '<a/>' };
    expect((await first('<row r="1"><c r="A1"><v>1</v></c></row>', { more })).block).toEqual([[1]]);
  });
});
