/** Cells as other programs than Excel write them, and as nobody should. */
import { strToU8, zipSync } from 'fflate';
import { readAmount } from '../../src/domain/money/read-amount';
import { book, reading, refusal, utf8, zip } from './reading';

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const sheet1 = (xml: string, more: Partial<Parameters<typeof book>[0]> = {}) =>
  reading(book({ sheets: [{ name: 'Sheet1', xml }], ...more }), 'Blaby.xlsx');

test.each(['n', 's', 'str', 'b', 'e', 'd', 'inlineStr'])(
  'a cell of type %s without a value is blank',
  async (type) => {
    const { sheets } = await sheet1(
      data(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="${type}"/><c r="C1" t="${type}"><v/></c><c r="D1" t="${type}"><v></v></c><c r="E1"><v>2</v></c></row>`,
      ),
      { strings: ['<t>zero</t>'] },
    );
    expect(sheets[0]!.block).toEqual([[1, null, null, null, 2]]);
    expect(sheets[0]!.notes).toEqual([]);
  },
);

test.each([
  ['2024-01-31', 45322],
  ['2024-01-31T00:00:00', 45322],
  ['2024-01-31T12:00:00.000', 45322.5],
  ['1900-01-01', 1],
  ['1900-03-01', 61],
])('a strict day %s is %d', async (text, serial) => {
  const { sheets } = await sheet1(data(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`));
  expect(sheets[0]!.block).toEqual([[serial]]);
  expect(sheets[0]!.dateCells).toEqual(new Map([[0, [0]]]));
});

test.each(['2024-02-30', '2024-01-31T00:00:00Z', 'soon'])(
  'what is no day of here, %s, stays its text',
  async (text) => {
    const { sheets } = await sheet1(data(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`));
    expect(sheets[0]!.block).toEqual([[text]]);
  },
);

test.each([
  ['dd/mm/yyyy', true],
  ['[$-809]d mmmm yyyy;@', true],
  ['mmm-yy', true],
  ['yyyy\\-mm\\-dd', true],
  ['"Day "0', false],
  ['[Red]#,##0.00', false],
  ['_-"£"* #,##0.00_-', false],
  ['General', false],
  ['h:mm', false],
  ['[h]:mm:ss', false],
  ['0.00E+00', false],
])('the format %s shows a day: %s', async (format, isDate) => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format.replace(/"/g, '&quot;')}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const { sheets } = await sheet1(data('<row r="1"><c r="A1" s="1"><v>45322</v></c></row>'), {
    more: { 'xl/styles.xml': styles },
  });
  expect(sheets[0]!.dateCells.size).toBe(isDate ? 1 : 0);
});

test.each(['7', '-1', 'x', '1.5'])(
  'a text that the file lacks (%s) is told, and is no blank',
  async (index) => {
    const { sheets } = await sheet1(
      data(
        `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="B2" t="s"><v>${index}</v></c></row>`,
      ),
      { strings: ['<t>Amount</t>'] },
    );
    expect(sheets[0]!.block).toEqual([['Amount'], [null, '#REF!']]);
    expect(sheets[0]!.notes).toMatchObject([
      { code: 'text-missing', rowIndex: 1, text: expect.stringContaining('B2') },
    ]);
  },
);

test.each(['0x10', '0b1', '1,000', 'Infinity', 'NaN', '1e', '--1', '1 2'])(
  '%s is no number',
  async (text) => {
    const { sheets } = await sheet1(data(`<row r="1"><c r="A1"><v>${text}</v></c></row>`));
    expect(sheets[0]!.block).toEqual([[text]]);
    expect(sheets[0]!.notes).toMatchObject([{ code: 'not-readable', rowIndex: 0 }]);
    if (text !== '1,000') expect(typeof readAmount(sheets[0]!.block[0]![0])).toBe('string');
  },
);

test('names of parts with backslashes, or in other letters, and elements with prefixes', async () => {
  const parts: Record<string, Uint8Array> = {};
  const written = {
    '[Content_Types].xml': '<Types/>',
    '_rels\\.rels':
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="XL\\workbook.xml"/></Relationships>',
    'xl\\workbook.xml':
      '<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="A" r:id="b"/></x:sheets></x:workbook>',
    'xl\\_rels\\workbook.xml.rels':
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="/xl/./y/../worksheets/sheet1.xml"/></Relationships>',
    'xl\\worksheets\\sheet1.xml':
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  };
  for (const [name, text] of Object.entries(written)) parts[name] = strToU8(text);
  expect((await reading(zipSync(parts))).sheets[0]!.block).toEqual([[1]]);
});

test('a zip with one .csv, and what systems add', async () => {
  const read = await reading(
    zip({
      'sheets/Blaby 2024.csv': 'Ref,Amount\nA/1,5\n',
      '__MACOSX/._Blaby 2024.csv': 'x',
      'sheets/.DS_Store': 'x',
    }),
    'download.zip',
  );
  expect(read.format).toBe('csv');
  expect(read.sheets[0]).toMatchObject({
    name: 'Blaby 2024',
    block: [
      ['Ref', 'Amount'],
      ['A/1', 5],
    ],
  });
});

test.each([
  [
    'a table of a web page',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td></tr></table></body></html>',
  ],
  ['its table alone', '\n<table border=1><tr><td>1</td></tr></table>'],
  ['a table row', '<tr><td>1</td></tr>'],
  ['styles before it', '<style>td{}</style><table></table>'],
  [
    'a web archive',
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<table></table>',
  ],
  [
    'a spreadsheet of 2003',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
  ],
  [
    'one with a prefix',
    '<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"></ss:Workbook>',
  ],
])('an .xls that is %s is refused, with what to do', async (_, text) => {
  const refused = await refusal(utf8(text), 'Blaby.xls');
  expect(refused.code).not.toBe('damaged');
  expect(refused.message).toMatch(/Open (?:it|this file) in Excel|open this file in Excel/);
  expect(refused.message).toContain('.xlsx');
});
