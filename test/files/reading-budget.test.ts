import { readFile } from '../../src/files/read-file';
import { ReadingBudget, type Limit } from '../../src/files/reading-budget';
import { book, utf8 } from './reading';

const cell = (address: string, text: string) => `<c r="${address}" t="str"><v>${text}</v></c>`;
const workbook = book({
  sheets: ['A', 'B'].map((name) => ({
    name,
    xml: `<sheetData><row r="1">${cell('A1', 'some text')}</row><row r="3">${cell('C3', 'more text')}</row></sheetData>`,
  })),
});

test.each<[Limit, number, string]>([
  ['cells', 4, 'more than 3 cells'],
  ['area', 18, 'sheet "B" reaches to row 3 and column C'],
  ['rows', 6, 'more than 5 rows'],
  ['characters', 36, 'more than 35 characters'],
  ['sheets', 2, 'more than 1 sheets'],
  ['parts', 8, 'more than 7 parts'],
])('the limit of %s holds for the whole file, and is named', async (limit, enough, message) => {
  const read = (most: number) =>
    readFile(workbook, 'Blaby.xlsx', new ReadingBudget({ limits: { [limit]: most } }));
  expect((await read(enough)).kind).toBe('read');
  expect(await read(enough - 1)).toMatchObject({
    kind: 'refused',
    code: 'too-large',
    message: expect.stringContaining(message),
  });
});

test('the limit of bytes holds for what is unpacked', async () => {
  const budget = new ReadingBudget({ limits: { bytes: 500 } });
  expect(await readFile(workbook, 'Blaby.xlsx', budget)).toMatchObject({ code: 'too-large' });
});

test.each([
  ['a .csv', utf8('a,b\n1,2\n'.repeat(50_000))],
  ['a workbook', workbook],
])('the seconds are those of the clock that is given: %s', async (_, bytes) => {
  const reading = (seconds: number) => {
    let now = 0;
    return readFile(
      bytes,
      'Blaby',
      new ReadingBudget({ limits: { seconds: 10 }, clock: () => (now += seconds) }),
    );
  };
  expect((await reading(0.001)).kind).toBe('read');
  expect(await reading(100)).toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('more than 10 seconds'),
  });
});

test.each([
  ['a .csv', utf8('a,b\n1,2\n'.repeat(50_000))],
  ['a workbook', workbook],
])('progress goes from nought to one: %s', async (_, bytes) => {
  const shares: number[] = [];
  await readFile(bytes, 'Blaby', new ReadingBudget({ onProgress: (share) => shares.push(share) }));
  expect(shares.length).toBeGreaterThan(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares[shares.length - 1]).toBeGreaterThan(0.9);
});
