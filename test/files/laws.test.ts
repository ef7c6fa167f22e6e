import * as fc from 'fast-check';
import Papa from 'papaparse';
import { readFile, type FileNote } from '../../src/files/read-file';
import { book, join, reading, utf16, utf8 } from './reading';
import { runs } from '../chance';

jest.setTimeout(60_000);

const RUNS = runs(200);
const DELIMITERS = [',', ';', '\t', '|'] as const;
type Field = string | number | null;

/** Fields of text that no reader could take for a number, and numbers as people write them. */
const fields = (unit: fc.Arbitrary<string>): fc.Arbitrary<Field> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit, minLength: 1, maxLength: 12 }).map((text) => `${text}x`) },
    { weight: 2, arbitrary: fc.integer() },
    { weight: 2, arbitrary: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((pence) => pence / 100) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('007', '£60000', '01/02/2020', '=1+1', '-', 'nil', '12%') },
  );

/** A heading row, and rows as long or shorter. At least two columns, as one has no delimiter. */
const tables = (unit: fc.Arbitrary<string>): fc.Arbitrary<Field[][]> =>
  fc
    .integer({ min: 2, max: 8 })
    .chain((width) =>
      fc
        .array(fc.array(fields(unit), { minLength: 2, maxLength: width }), { maxLength: 12 })
        .map((rows) => [Array.from({ length: width }, (_, i) => `Column ${i}`), ...rows]),
    );

const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
  .filter((c) => !/[\ufeff\ufffd\p{Cc}]/u.test(c));
const signs = fc.constantFrom('"', '\n', ' ', '£', '–', '“', 'a', ',', ';', '\t', '|', "'");
const anything = fc.oneof(printable, signs);
const plain = anything.filter((text) => !/[,;\t|]/.test(text));
const windows = fc.constantFrom(...'abc \n"\'£€–—‘’“”•…™éÿŒ;,');

/** What was written, without the blank rows and fields at the end, which a .csv may or may not say. */
const trimmed = (rows: readonly (readonly unknown[])[]): unknown[][] => {
  const withoutEnd = <T>(items: readonly T[], isBlank: (item: T) => boolean): T[] => {
    const stored = [...items];
    while (stored.length > 0 && isBlank(stored[stored.length - 1]!)) stored.pop();
    return stored;
  };
  const stored = rows.map((row) => withoutEnd(row, (cell) => cell === null));
  return withoutEnd(stored, (row) => row.length === 0);
};

async function readsBack(table: Field[][], bytes: Uint8Array, delimiter: string): Promise<void> {
  const read = await reading(bytes);
  // Lines of one field that would be rows of the table by their look are taken for rows, and each is told.
  if (read.sheets[0]!.notes.some(({ code }) => code === 'quote-in-text')) {
    expect(table.flat().some((field) => typeof field === 'string' && field.includes('\n'))).toBe(true);
    return;
  }
  expect(trimmed(read.sheets[0]!.block)).toEqual(trimmed(table));
  expect(read.delimiter).toBe(delimiter);
  // That a text of several lines may hold rows is no more than a doubt, which changes nothing.
  const doubtless = ({ code }: FileNote) => code !== 'separator-line' && code !== 'quote-over-rows';
  expect(read.sheets[0]!.notes.filter(doubtless)).toEqual([]);
}

describe.each(DELIMITERS)('law: a table written with %j reads back', (delimiter) => {
  test('where no field has another delimiter in it', async () => {
    await fc.assert(
      fc.asyncProperty(tables(plain), fc.constantFrom('\r\n', '\n'), async (table, newline) => {
        await readsBack(table, utf8(Papa.unparse(table, { delimiter, newline })), delimiter);
      }),
      RUNS,
    );
  });

  test('where every field is between quotation marks, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anything), async (table) => {
        await readsBack(table, utf8(Papa.unparse(table, { delimiter, quotes: true })), delimiter);
      }),
      RUNS,
    );
  });

  test('where a line says the delimiter, whatever is in the fields', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anything), async (table) => {
        await readsBack(table, utf8(`sep=${delimiter}\r\n${Papa.unparse(table, { delimiter })}`), delimiter);
      }),
      RUNS,
    );
  });

  test('in every encoding', async () => {
    const { encode } = await import('windows-1252');
    await fc.assert(
      fc.asyncProperty(tables(windows), async (table) => {
        // A pound sign between ASCII is never UTF-8 by accident.
        const text = Papa.unparse([...table, ['£1', 'end']], { delimiter, quotes: true });
        const written = [...table, ['£1', 'end']];
        const windowsBytes = Uint8Array.from(encode(text));
        for (const [bytes, encoding] of [
          [utf8(text), 'utf-8'],
          [join([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
          [join([0xff, 0xfe], utf16(text)), 'utf-16le'],
          [join([0xfe, 0xff], utf16(text, 'be')), 'utf-16be'],
          [utf16(text), 'utf-16le'],
          [utf16(text, 'be'), 'utf-16be'],
          [windowsBytes, 'windows-1252'],
        ] as const) {
          await readsBack(written, bytes, delimiter);
          expect((await reading(bytes)).encoding).toBe(encoding);
        }
      }),
      runs(25),
    );
  });
});

test('law: nothing is lost of a text, whatever its quotation marks', async () => {
  const piece = fc.constantFrom('"', '"', ',', '\n', 'a', 'b ', '""');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const read = await reading(utf8(`sep=,\nhead,head\n${pieces.join('')}`));
      const stored = read.sheets[0]!.block.flat().join('').replace(/[^ab]/g, '');
      expect(stored).toBe(`headhead${pieces.join('')}`.replace(/[^ab]/g, '').replace(/^headhead/, 'aa'));
    }),
    runs(2000),
  );
});

describe('law: no bytes throw', () => {
  const settles = async (bytes: Uint8Array, name: string) => {
    const result = await readFile(bytes, name);
    if (result.kind === 'refused') expect(result.message).toMatch(/\.$/);
    else expect(result.sheets.length).toBeGreaterThan(0);
  };

  test('at random', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), settles), runs(2000));
  });

  test('after the signatures of files', async () => {
    const starts = [
      'PK\x03\x04',
      'PK\x05\x06',
      '%PDF',
      '<html',
      '\xff\xfe',
      '\xfe\xff',
      'sep=',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts).map((text) => [...text].map((c) => c.charCodeAt(0))),
        fc.uint8Array({ maxLength: 300 }),
        (start, bytes) => settles(join(start, bytes), 'x.xlsx'),
      ),
      runs(1000),
    );
  });

  test('in a workbook with bytes changed', async () => {
    const good = book({
      sheets: [
        {
          name: 'A',
          xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1</f><v>2</v></c></row></sheetData>',
        },
        { name: 'B', xml: null },
      ],
      strings: ['<t>x</t>'],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await settles(bytes, 'x.xlsx');
        },
      ),
      runs(1000),
    );
  });

  test('in the parts of a workbook', async () => {
    const xml = fc
      .array(
        fc.constantFrom(
          '<row r="1">',
          '<row>',
          '</row>',
          '<c r="A1">',
          '<c t="s">',
          '<c r="ZZZ9" t="b">',
          '<v>',
          '9',
          '</v>',
          '</c>',
          '<f>',
          '</f>',
          '<mergeCells>',
          '<mergeCell ref="A1:',
          '"/>',
          '<',
          '&#x0;',
          '&',
          '<!--',
          'é',
        ),
        { maxLength: 30 },
      )
      .map((pieces) => `<sheetData>${pieces.join('')}</sheetData>`);
    await fc.assert(
      fc.asyncProperty(xml, (text) => settles(book({ sheets: [{ name: 'A', xml: text }] }), 'x.xlsx')),
      runs(500),
    );
  });
});

test('law: a workbook reads back what was written', async () => {
  const { writeXlsx } = await import('hucre/xlsx');
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }),
      fc.constantFrom('shared' as const, 'inline' as const),
      async (rows, stringMode) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['head'], ...rows] }], stringMode });
        expect(trimmed((await reading(bytes)).sheets[0]!.block)).toEqual(trimmed([['head'], ...rows]));
      },
    ),
    runs(200),
  );
});
