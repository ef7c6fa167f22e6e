/** Tables of text that are not quite what they should be: no row and no amount may be lost or changed unsaid. */
import * as fc from 'fast-check';
import { readAmount } from '../../src/domain/money/read-amount';
import { FULL } from '../chance';
import { processorTimer } from '../processor-time';
import { cells, notes, reading, utf8 } from './reading';

const CLEAN = 500;
const HEADINGS = 'Agreement,Site,Amount\n';
const clean = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `A/${from + i},Site ${from + i},100\n`).join('');

/** Rows that end in an inch mark, by how the mark came to be where a quotation mark is meant to be. */
const INCHES: readonly (readonly [string, string, (i: number) => string])[] = [
  ['quoted and not doubled', 'Agreement,Amount,Site\n', (i) => `A/${i},100,"pipe 6""\n`],
  ['alone in its field', 'Agreement,Amount,Site\n', (i) => `A/${i},100,"\n`],
  ['before its text', 'Agreement,Amount,Site\n', (i) => `A/${i},100,"6 pipe\n`],
  ['in the middle column', HEADINGS, (i) => `A/${i},"pipe 6"",100\n`],
  ['in the middle column, alone', HEADINGS, (i) => `A/${i},",100\n`],
];

async function poundsOf(text: string) {
  const [sheet] = (await reading(utf8(text))).sheets;
  const amountColumn = (sheet!.block[0] as string[]).indexOf('Amount');
  const amounts = sheet!.block.slice(1).map((row) => readAmount(row[amountColumn]));
  expect(amounts.every((amount) => typeof amount === 'number')).toBe(true);
  const pounds = amounts.reduce<number>((sum, amount) => sum + (amount as number), 0) / 100;
  return { rows: amounts.length, pounds, notes: sheet!.notes };
}

describe.each(INCHES)('inch marks that are %s', (_, headings, row) => {
  test.each([1, 2, 51, 52, 53])('%i rows of them, then clean ones', async (count) => {
    const inches = Array.from({ length: count }, (__, i) => row(i)).join('');
    const order = headings === HEADINGS ? clean(count, CLEAN) : swapped(clean(count, CLEAN));
    const read = await poundsOf(headings + inches + order);
    expect([read.rows, read.pounds]).toEqual([CLEAN + count, (CLEAN + count) * 100]);
    expect(read.notes.filter(({ rowIndex }) => rowIndex !== null).length).toBeGreaterThan(0);
  });
});

const swapped = (lines: string) => lines.replace(/^([^,\n]*),([^,\n]*),([^,\n]*)$/gm, '$1,$3,$2');

test('20 MB of inch marks among clean rows are read in one pass', async () => {
  const piece =
    Array.from({ length: 52 }, (_, i) => `A/${i},100,"pipe 6""\n`).join('') + swapped(clean(0, CLEAN));
  const long = piece.replace(/Site/g, 'Land to the north of Station Road, Site'.replace(',', ''));
  const times = Math.ceil(20_000_000 / long.length);
  const took = processorTimer();
  const read = await poundsOf(`Agreement,Amount,Site\n${long.repeat(times)}`);
  expect([read.rows, read.pounds]).toEqual([552 * times, 55_200 * times]);
  expect(took()).toBeLessThan(20_000);
});

const MARKED = FULL ? 500_000 : 100_000;

test.each([
  ['never closed', (i: number) => `A/${i},"Site,100\n`],
  ['closed at once', (i: number) => `A/${i},""x,100\n`],
  ['closed far away', (i: number) => `A/${i},"""Site,100\n`],
  ['many in a row', (i: number) => `A/${i},"a"b"c"d,100\n`],
])(`${MARKED.toLocaleString('en-GB')} rows of marks %s`, async (_, row) => {
  const rows = Array.from({ length: MARKED }, (__, i) => row(i)).join('');
  const took = processorTimer();
  const read = await poundsOf(HEADINGS + rows);
  expect([read.rows, read.pounds]).toEqual([MARKED, MARKED * 100]);
  expect(took()).toBeLessThan(15_000);
});

test('a row of a hundred thousand marks', async () => {
  const took = processorTimer();
  await reading(utf8(`a,b\n${'"a"b",'.repeat(8000)}\n${'"x,'.repeat(8000)}`));
  expect(took()).toBeLessThan(5000);
});

test('an address of several lines stays one field', async () => {
  const text = `Agreement,Site,Amount\nA/1,"1 High Street,\nBlaby,\nLE8",100\n${clean(2, 20)}A/9,"Signed, sealed\nVaried, again",100\n`;
  const block = await cells(text);
  expect(block).toHaveLength(23);
  expect(block[1]).toEqual(['A/1', '1 High Street,\nBlaby,\nLE8', 100]);
  expect(block[22]).toEqual(['A/9', 'Signed, sealed\nVaried, again', 100]);
  expect(await notes(text)).toEqual([]);
});

test('where there are no numbers by which lines could be told, lines that may be rows are told', async () => {
  const text = `Agreement,Site\n${'A,Site\n'.repeat(9)}A/1,"\nA/2,"\nA/3,Site\n`;
  expect(await notes(text)).toMatchObject([{ code: 'quote-over-rows', rowIndex: 10 }]);
});

describe('rows that are longer than the headings', () => {
  test.each([
    ['a thousands separator', 'A/1,Blaby,1,200'],
    ['two of them', 'A/1,Blaby,1,200,300'],
    ['with pounds', 'A/1,Blaby,£1,200.50'],
    ['below nought', 'A/1,Blaby,-1,200'],
    ['in brackets', 'A/1,Blaby,(1,200)'],
    ['after a comma in the text before', 'A/1,Blaby, Leicestershire,5000'],
    ['after a comma without a space', 'A/1,Blaby,7,5000'],
  ])('%s', async (_, row) => {
    const text = `Agreement,Authority,Amount\nA/0,Melton,300\n${row}\nA/2,Melton,400\n`;
    const block = await cells(text);
    expect(typeof readAmount(block[2]![2])).toBe('string');
    expect([block[1]![2], block[3]![2]]).toEqual([300, 400]);
    // The text itself stays.
    expect(block[2]!.map((cell) => String(cell).replace(/ \?$/, '')).join(',')).toBe(row);
    expect(await notes(text)).toMatchObject([
      {
        code: 'row-too-long',
        rowIndex: 2,
        text: expect.stringContaining('Row 3 has more values than the 3'),
      },
    ]);
  });

  test('every row, so that most are longer than the headings', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `A/${i},Blaby,1,200`).join('\n');
    const block = await cells(`Contributions\n\nAgreement,Authority,Amount\n${rows}`);
    for (const row of block.slice(3)) expect(typeof readAmount(row[2])).toBe('string');
  });

  test('an amount before the first place where a comma may be too many is right', async () => {
    const block = await cells('Agreement,Amount,Notes\nA/1,1200,"x"\nA/2,1500,Paid, in full\n');
    expect(block[2]!.slice(0, 2)).toEqual(['A/2', 1500]);
  });

  test.each([
    ['headings that are blank', 'Agreement,Amount,,\nA/1,100,5,6\n'],
    ['values that are blank', 'Agreement,Amount\nA/1,100,,\nA/2,200, ,\n'],
    ['a title with a comma', 'Section 106, 2024\nAgreement,Site,Authority,Amount,Spent\nA/1,x,Blaby,100,5\n'],
    ['a title with two', 'Section 106, Blaby\nAgreement,Site,Authority,Amount,2024\nA/1,x,Blaby,100,5\n'],
  ])('%s are no such rows', async (_, text) => {
    expect(await notes(text)).toEqual([]);
  });

  test('law: nothing is lost, and no number of such a row behind its headings is an amount', async () => {
    const field = fc.constantFrom('A/1', 'Blaby', '1', '200', '£3', ' and more', '12.50', '5000');
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 4, maxLength: 9 }), async (fields) => {
        const [, row] = await cells(`Agreement,Authority,Amount\n${fields.join(',')}\n`);
        expect(row!.map((cell) => String(cell).replace(/ \?$/, ''))).toEqual(fields);
        if (fields.slice(3).some((text) => text.trim() !== ''))
          for (const cell of row!.slice(3)) expect(typeof readAmount(cell)).toBe('string');
      }),
    );
  });
});

test('references keep their text; what says no more than its number is one', async () => {
  const block = await cells('Ref,Amount\n3.10,1200.50\n3.1,1200.5\n0123,100\n123,100\n');
  expect(block.slice(1).map(([ref]) => ref)).toEqual(['3.10', 3.1, '0123', 123]);
  expect(block.slice(1).map(([, amount]) => readAmount(amount))).toEqual([120050, 120050, 10000, 10000]);
});
