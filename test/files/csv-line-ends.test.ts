/** Line ends of several kinds in one .csv, and marks that would take lines in: no row may be lost unsaid. */
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { readAmount } from '../../src/domain/money/read-amount';
import { cells, notes, reading, utf8 } from './reading';

const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

describe('a .csv whose lines end in several ways', () => {
  test.each([
    ['a lone \\r among \\r\\n', 'a,b\r\nc,d\re,f\r\ng,h\r\n'],
    ['a lone \\r among \\n', 'a,b\nc,d\re,f\ng,h\n'],
    ['a \\n after \\r', 'a,b\rc,d\re,f\ng,h\r'],
    ['a \\r\\n after \\r', 'a,b\rc,d\re,f\r\ng,h\r\n'],
  ])('%s', async (_, text) => {
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('\\r\\r\\n, as text that was converted twice has it, leaves blank rows and nothing in a cell', async () => {
    const block = await cells('a,b\r\r\nc,d\r\r\n');
    expect(block.filter((row) => row.some((cell) => cell !== null))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('law: whatever the line ends, the rows are the same', async () => {
    const row = fc.tuple(fc.constantFrom('A/1', '1 High Street,\r\nBlaby', 'x "y"'), fc.integer());
    const rows = fc.array(fc.tuple(row, fc.constantFrom(...LINE_ENDS)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (lines) => {
        const text = lines.map(([fields, end]) => Papa.unparse([fields]) + end).join('');
        const table = lines.map(([fields]) => fields);
        expect(await cells(`Site,Amount\r\n${text}`)).toEqual([['Site', 'Amount'], ...table]);
      }),
    );
  });
});

const amountsOf = async (text: string): Promise<number> => {
  const block = await cells(text);
  return block.slice(1).filter((row) => row.some((cell) => readAmount(cell) === 100_00)).length;
};

test('two marks far apart do not swallow the rows between them, whatever their own lines look like', async () => {
  const rows = (at: readonly number[]) =>
    Array.from({ length: 60 }, (_, i) => `A/${i},Blaby,100,${at.includes(i) ? '"' : `Site ${i}`}\n`).join('');
  const text = `Agreement,Authority,Amount,Site\n${rows([2, 50]).replace('A/20,Blaby,100', 'A/20,Blaby,TBC')}`;
  expect(await amountsOf(text)).toBe(59);
  expect(await notes(text)).toContainEqual(expect.objectContaining({ rowIndex: 3 }));
});

test('every row with a lone mark: no pair of rows becomes one', async () => {
  for (const end of LINE_ENDS) {
    const text = `Amount,Site${end}${`100,"${end}`.repeat(500)}`;
    expect(await amountsOf(text)).toBe(500);
    expect((await notes(text)).length).toBeGreaterThan(0);
  }
});

test('a text that takes in one line that looks like a row stays whole, and is told', async () => {
  const filler = Array.from({ length: 20 }, (_, i) => `A/${i},Site,100\n`).join('');
  const text = `Agreement,Site,Amount\n${filler}A/99,"Two sums,\nfirst,second,50\nand so on",100\n`;
  const block = await cells(text);
  expect(block.at(-1)).toEqual(['A/99', 'Two sums,\nfirst,second,50\nand so on', 100]);
  expect(await notes(text)).toMatchObject([{ code: 'quote-over-rows', rowIndex: 21 }]);
});

test('a row within a text is told in a table without numbers too', async () => {
  const text =
    'Agreement,Site,Status\nA/1,"Mill Lane, north,open\nA/2,High Street,open\nA/3,Station",open\nA/4,Van,shut\n';
  expect(await notes(text)).toMatchObject([{ code: 'quote-over-rows', rowIndex: 1 }]);
});

test('law: marks lost or added at random lose no row of a table unsaid', async () => {
  const name = fc.constantFrom('Mill Lane', '6" pipe', '1 High Street,\nBlaby,\nLE8', 'a, b', '');
  const rows = fc.array(fc.tuple(name, fc.integer({ min: 1, max: 9_999_999 }), name), {
    minLength: 4,
    maxLength: 40,
  });
  // Where most of a few rows are damaged nothing shows what a row is.
  const damaged = rows.chain((table) =>
    fc.tuple(
      fc.constant(table),
      fc.array(fc.tuple(fc.boolean(), fc.nat()), {
        minLength: 1,
        maxLength: Math.min(3, Math.floor(table.length / 4)),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(damaged, fc.constantFrom(',', ';', '\t'), async ([table, changes], delimiter) => {
      const withRefs = table.map((row, i) => [`A/${i}`, ...row]);
      let text = Papa.unparse([['Agreement', 'Site', 'Amount', 'Notes'], ...withRefs], { delimiter });
      for (const [isAdded, at] of changes) {
        const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
        if (!isAdded && marks.length === 0) continue;
        const place = isAdded ? at % text.length : marks[at % marks.length]!;
        text = text.slice(0, place) + (isAdded ? '"' : '') + text.slice(place + (isAdded ? 0 : 1));
      }
      const [sheet] = (await reading(utf8(text))).sheets;
      if (sheet!.notes.length > 0) return;
      const found = sheet!.block.filter((row) =>
        row.some((cell) => String(cell).replace(/"/g, '').includes('A/')),
      );
      expect(found).toHaveLength(table.length);
    }),
    { numRuns: 200 },
  );
});
