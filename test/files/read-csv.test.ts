import * as fc from 'fast-check';
import { runs } from '../chance';
import { csvCell } from '../../src/files/read-csv';
import { cells, join, notes, reading, utf16, utf8 } from './reading';

const TABLE = 'Agreement,Value\r\nA/1,£1\r\n';
const CELLS = [
  ['Agreement', 'Value'],
  ['A/1', '£1'],
];

describe('the encoding is told by the bytes', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with its mark', join([0xef, 0xbb, 0xbf], utf8(TABLE)), 'utf-8'],
    ['UTF-8 with its mark twice', join([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8(TABLE)), 'utf-8'],
    ['UTF-16 little-endian', join([0xff, 0xfe], utf16(TABLE)), 'utf-16le'],
    ['UTF-16 big-endian', join([0xfe, 0xff], utf16(TABLE, 'be')), 'utf-16be'],
    ['UTF-16 little-endian without its mark', utf16(TABLE), 'utf-16le'],
    ['UTF-16 big-endian without its mark', utf16(TABLE, 'be'), 'utf-16be'],
    ['cp1252', join(utf8('Agreement,Value\r\nA/1,'), [0xa3], utf8('1\r\n')), 'windows-1252'],
  ])('%s', async (_, bytes, encoding) => {
    const read = await reading(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.sheets[0]!.block).toEqual(CELLS);
    expect(read.sheets[0]!.notes).toEqual([]);
  });

  test('every character that Windows has beyond ASCII', async () => {
    const high = Array.from({ length: 128 }, (_, i) => 128 + i);
    const { sheets } = await reading(join(utf8('a,'), high));
    const text = sheets[0]!.block[0]![1] as string;
    expect(text).toHaveLength(128);
    expect(text.slice(0, 32)).toBe(
      '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178',
    );
    expect(text.slice(32)).toBe(String.fromCharCode(...high.slice(32)));
  });

  test('in a large file as well', async () => {
    const line = join(utf8('Site,'), [0x96, 0xa3], utf8('\n'));
    const { sheets } = await reading(join(...Array.from({ length: 10_000 }, () => line)));
    expect(sheets[0]!.block).toHaveLength(10_000);
    expect(sheets[0]!.block[9_999]).toEqual(['Site', '\u2013£']);
  });

  test('a byte that is broken in a file with its mark is told', async () => {
    const { sheets, encoding } = await reading(
      join([0xef, 0xbb, 0xbf], utf8('a,b\nc,'), [0xa3], utf8('5\n')),
    );
    expect(encoding).toBe('utf-8');
    expect(sheets[0]!.block[1]).toEqual(['c', '\ufffd5']);
    expect(sheets[0]!.notes).toMatchObject([{ code: 'characters-lost', rowIndex: 1 }]);
  });
});

describe('the delimiter is told by the content', () => {
  test.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons', 'a;b;c\n1;2,5;3\n', ';'],
    ['semicolons around amounts', 'Ref;Value;Spent\nA;1,234.50;2,000\nB;3,000;1,500.25\n', ';'],
    ['tabs', 'a\tb\tc\n1, one\t2, two\t3, three\n', '\t'],
    ['pipes', 'a|b|c\n1|2|3\n', '|'],
    ['commas, with lists in a field', 'Ref,Plots,Value\nA,1; 2; 3; 4,5\nB,6; 7; 8; 9,10\n', ','],
    ['commas, with semicolons between quotes', '"a;b;c;d","e"\n"f;g;h;i","j"\n', ','],
    ['titles above', 'Section 106, monitoring\n\nRef;Value;Spent\nA;1;2\nB;3;4\n', ';'],
    ['one column', 'Ref\nA\nB\n', ','],
    ['tabs, with a lost mark', 'Ref\tSite\tValue\nA\t"1, Lane\t5\nB\t2, Lane\t6\nC\t3, Lane\t7\n', '\t'],
    ['semicolons, with a lost mark', 'Ref;Site;Value\nA;1, Lane";5\nB;2, Lane;6\nC;"3, Lane;7\n', ';'],
    [
      'a mark for inches in every row, doubled as it should be',
      'Ref;Site;Amount;Notes\nA/1;"6"" pipe";100;a, b\nA/2;a, b;200;"6"" pipe"\nA/3;"6"" pipe";300;a, b\n',
      ';',
    ],
  ])('%s', async (_, text, delimiter) => {
    expect((await reading(utf8(text))).delimiter).toBe(delimiter);
  });

  test.each([
    ['sep=;\r\na,b;c\r\n', ';'],
    ['sep=\t\na,b\tc\n', '\t'],
    ['"sep=|"\na,b|c\n', '|'],
    ['SEP=^\na,b^c\n', '^'],
  ])('a line that says it: %j', async (text, delimiter) => {
    const read = await reading(utf8(text));
    expect(read.delimiter).toBe(delimiter);
    expect(read.sheets[0]!.block).toEqual([['a,b', 'c']]);
    expect(read.sheets[0]!.notes).toMatchObject([{ code: 'separator-line', rowIndex: null }]);
  });
});

describe('rows stay as they are', () => {
  test.each<[string, string, unknown[][]]>([
    [
      'line ends of Windows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'of Unix',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'of old Macs',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'none after the last row',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'mixed',
      'a,b\r\nc,d\ne,"f"\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'one of another kind in a cell',
      'a,b\r\n"c\nd",e\r\n',
      [
        ['a', 'b'],
        ['c\nd', 'e'],
      ],
    ],
    [
      'in a cell of an old Mac',
      'a,b\r"c\nd",e\r',
      [
        ['a', 'b'],
        ['c\nd', 'e'],
      ],
    ],
    ['fewer', 'a,b,c\nd\n', [['a', 'b', 'c'], ['d']]],
    [
      'rows of commas',
      'a,b\n,\n,\nc,d\n,\n',
      [
        ['a', 'b'],
        [null, null],
        [null, null],
        ['c', 'd'],
        [null, null],
      ],
    ],
    ['empty lines', '\na,b\n\nc,d\n', [[null], ['a', 'b'], [null], ['c', 'd']]],
    ['quotes within quotes', 'a,"b ""c"" d, e"\n', [['a', 'b "c" d, e']]],
    [
      'an inch',
      'a,12" pipe\nb,c\n',
      [
        ['a', '12" pipe'],
        ['b', 'c'],
      ],
    ],
    ['spaces', ' a , b\n', [[' a ', ' b']]],
    ['the end of file of old systems', 'a,b\r\n\x1a', [['a', 'b']]],
  ])('%s', async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
    expect(await notes(text)).toEqual([]);
  });
});

describe('quotation marks that do not pair', () => {
  test('one that is never closed leaves the rest of the file alone, and is told', async () => {
    const text = 'a,b,c\n1,"Site A,3\n4,x,6\n7,"y, z",9\n';
    expect(await cells(text)).toEqual([
      ['a', 'b', 'c'],
      [1, '"Site A', 3],
      [4, 'x', 6],
      [7, 'y, z', 9],
    ]);
    expect(await notes(text)).toMatchObject([
      { rowIndex: 1, text: expect.stringMatching(/^Row 2 .*quotation mark/) },
    ]);
  });

  test('without another mark in the file', async () => {
    expect(await cells('a,b\n1,"2\n3,4\n')).toEqual([
      ['a', 'b'],
      [1, '"2'],
      [3, 4],
    ]);
    expect(await notes('a,b\n1,"2\n3,4\n')).toMatchObject([{ code: 'quote-not-closed', rowIndex: 1 }]);
  });

  test('in the last field of all', async () => {
    expect(await cells('a,b\n1,"')).toEqual([
      ['a', 'b'],
      [1, '"'],
    ]);
  });

  test('closed too early, so that the next columns would be taken in', async () => {
    const text = 'a,b,c\n"Site A" phase 2,1,"x"\n"B",2,3\n';
    expect(await cells(text)).toEqual([
      ['a', 'b', 'c'],
      ['"Site A" phase 2', 1, 'x'],
      ['B', 2, 3],
    ]);
    expect(await notes(text)).toMatchObject([{ code: 'quote-in-text', rowIndex: 1 }]);
  });

  test('not doubled, in a row that is right all the same', async () => {
    const text = 'a,b\n"He said "no, thanks" and left",1\nc,2\n';
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['He said "no, thanks" and left', 1],
      ['c', 2],
    ]);
    expect(await notes(text)).toMatchObject([{ code: 'quote-in-text', rowIndex: 1 }]);
  });

  test('in every row', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i + 1},"Site ${i},x`);
    const { block, notes: reported } = (await reading(utf8(`a,b,c\n${lines.join('\n')}\n`))).sheets[0]!;
    expect(block).toEqual([
      ['a', 'b', 'c'],
      ...Array.from({ length: 300 }, (_, i) => [i + 1, `"Site ${i}`, 'x']),
    ]);
    expect(reported).toHaveLength(101);
    expect(reported[100]).toMatchObject({ rowIndex: null, text: expect.stringContaining('200 rows more') });
  });
});

test.each<[string, string | number | null]>([
  ['', null],
  ['0', 0],
  ['-0', '-0'],
  ['3.10', '3.10'],
  ['3.1', 3.1],
  ['1200.50', '1200.50'],
  ['7', 7],
  ['007', '007'],
  ['00', '00'],
  ['0.5', 0.5],
  ['.5', '.5'],
  ['00.5', '00.5'],
  ['5.', '5.'],
  ['13701.78', 13701.78],
  ['+13701.78', '+13701.78'],
  ['-1386.2', -1386.2],
  ['123456789012345', 123456789012345],
  ['1234567890123456', '1234567890123456'],
  ['0.000123456789012345', 0.000123456789012345],
  ['1.0000000000000001', '1.0000000000000001'],
  ['1e5', '1e5'],
  ['1E5', '1E5'],
  ['0x10', '0x10'],
  ['Infinity', 'Infinity'],
  ['1,234', '1,234'],
  ['£5', '£5'],
  ['5%', '5%'],
  ['(5)', '(5)'],
  [' 5', ' 5'],
  ['5 ', '5 '],
  ['--5', '--5'],
  ['\u0665', '\u0665'],
  ['01/02/2020', '01/02/2020'],
  ['2020-09-21', '2020-09-21'],
  ['TRUE', 'TRUE'],
  ['#REF!', '#REF!'],
  ['=1+1', '=1+1'],
  ['@SUM(A1)', '@SUM(A1)'],
  ["'5", "'5"],
])('the field %j is %j', (field, cell) => {
  expect(csvCell(field)).toBe(cell);
});

test('a field is a number exactly where the number is written as that very text, with no more digits than Excel keeps', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'00012345679'), maxLength: 17 });
  const field = fc
    .tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), digits)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(field, (text) => {
      const number = Number(text);
      const isPlain = /^-?\d+(?:\.\d+)?$/.test(text) && String(number) === text;
      const kept = text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
      expect(csvCell(text)).toBe(isPlain && kept ? number : text === '' ? null : text);
    }),
    runs(5000),
  );
});

test('characters that were lost before are told with their row', async () => {
  const [note] = await notes('a,b\nc,\ufffd60000\n');
  expect(note).toMatchObject({
    code: 'characters-lost',
    rowIndex: 1,
    text: expect.stringContaining('row 2'),
  });
});

test('characters that cannot be seen are told', async () => {
  const text = `a,b\n${'Site name,1\n'.repeat(20)}x\0y,2\n`;
  expect((await cells(text))[21]).toEqual(['x\0y', 2]);
  expect(await notes(text)).toMatchObject([{ code: 'control-characters', rowIndex: 21 }]);
});

test.each([
  ['developer-agreement.csv', 'developer-agreement'],
  ['Blaby 2024.final.csv', 'Blaby 2024.final'],
  ['no extension', 'no extension'],
  ['C:\\sheets\\Blaby.csv', 'Blaby'],
  ['.csv', 'Sheet1'],
  ['', 'Sheet1'],
])('the sheet of %j is called %j', async (fileName, name) => {
  expect((await reading(utf8('a,b\n'), fileName)).sheets[0]!.name).toBe(name);
});
