import { book, reading, refusal, zip } from './reading';

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const sheet1 = (xml: string, more: Partial<Parameters<typeof book>[0]> = {}) =>
  reading(book({ sheets: [{ name: 'Sheet1', xml }], ...more }), 'Blaby.xlsx');

test('values are as Excel holds them', async () => {
  const read = await sheet1(
    data(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in line</t></is></c><c r="D1" t="str"><f>"x"&amp;"y"</f><v>xy</v></c></row>
       <row r="2"><c r="A2"><v>1234.56</v></c><c r="B2" s="1"><v>43831</v></c><c r="C2" s="1"><v>43831.123456789</v></c><c r="D2" s="1"><v>60</v></c></row>
       <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
       <row r="4"><c r="A4"><f>A2*2</f><v>2469.12</v></c><c r="B4" t="str"><f>""</f><v></v></c><c r="C4" s="1"><v>-1</v></c><c r="D4"><v>1E+300</v></c></row>`,
    ),
    {
      strings: [
        '<t xml:space="preserve"> plain &amp; &lt;simple&gt; </t>',
        '<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>',
      ],
    },
  );
  expect(read).toEqual({
    kind: 'read',
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    notes: [],
    sheets: [
      {
        name: 'Sheet1',
        notes: [],
        dateCells: new Map([
          [1, [1]],
          [2, [1, 3]],
          [3, [1]],
        ]),
        block: [
          [' plain & <simple> ', 'rich text', 'in line', 'xy'],
          [1234.56, 43831, 43831.123456789, 60],
          [true, false, '#REF!', '#DIV/0!'],
          [2469.12, null, -1, 1e300],
        ],
      },
    ],
  });
});

test('blank rows and columns before the table are kept, those after it are not', async () => {
  const { sheets } = await sheet1(
    data(
      `<row r="3"><c r="C3"><v>1</v></c><c r="D3" s="1"/></row><row r="5"><c r="B5"><v>2</v></c></row><row r="9"><c r="H9" s="1"/></row>`,
    ),
  );
  expect(sheets[0]!.block).toEqual([[], [], [null, null, 1], [], [null, 2]]);
});

test('cells without an address stand one after another', async () => {
  const { sheets } = await sheet1(
    data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
  );
  expect(sheets[0]!.block).toEqual([[1, 2], [3]]);
});

test('of merged cells the first holds the value; over several rows that is told', async () => {
  const { sheets } = await sheet1(
    `${data('<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row><row r="3"><c r="A3"/><c r="B3"><v>4</v></c></row>')}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>`,
  );
  expect(sheets[0]!.block).toEqual([[1], [2, 3], [null, 4]]);
  expect(sheets[0]!.notes).toMatchObject([{ code: 'merged-down', rowIndex: 1 }]);
});

test('a link is its text', async () => {
  const { sheets } = await sheet1(
    `${data('<row r="1"><c r="A1" t="inlineStr"><is><t>The deed</t></is></c></row>')}<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
  );
  expect(sheets[0]!.block).toEqual([['The deed']]);
});

test('text that looks like a formula is text', async () => {
  const { sheets } = await sheet1(
    data('<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" t="str"><v>@x</v></c></row>'),
  );
  expect(sheets[0]!.block).toEqual([['=1+1', '@x']]);
});

test('a formula that was never worked out is blank, and told', async () => {
  const { sheets } = await sheet1(
    data('<row r="2"><c r="B2"><f>1+1</f></c><c r="C2"><f>2+2</f></c><c r="D2"><v>5</v></c></row>'),
  );
  expect(sheets[0]!.block).toEqual([[], [null, null, null, 5]]);
  expect(sheets[0]!.notes).toMatchObject([
    {
      code: 'formula-without-value',
      rowIndex: 1,
      text: expect.stringContaining('2 formulas came without a value, first in B2'),
    },
  ]);
});

test('rows and columns that are hidden are read, and told', async () => {
  const { sheets } = await sheet1(
    `<cols><col min="2" max="2" hidden="1"/></cols>${data('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row><row r="9" hidden="1"/>')}`,
  );
  expect(sheets[0]!.block).toEqual([[1], [2, 3]]);
  expect(sheets[0]!.notes).toMatchObject([
    {
      code: 'hidden-rows-or-columns',
      rowIndex: 1,
      text: expect.stringMatching(/^1 row and 1 column .*are hidden/),
    },
  ]);
});

const ONE = data('<row r="1"><c r="A1"><v>1</v></c></row>');

test('every visible sheet is read; hidden ones, and those without cells, are told', async () => {
  const read = await reading(
    book({
      sheets: [
        { name: 'Chart', xml: null },
        { name: 'Agreements', xml: ONE },
        { name: 'Lists', xml: ONE, state: 'hidden' },
        { name: 'Empty', xml: data('') },
        { name: 'Deep', xml: ONE, state: 'veryHidden' },
        { name: 'Chart &quot;2&quot;', xml: null },
        { name: 'Money &amp; more', xml: ONE },
      ],
    }),
  );
  expect(read.sheets.map(({ name, block }) => [name, block])).toEqual([
    ['Agreements', [[1]]],
    ['Empty', []],
    ['Money & more', [[1]]],
  ]);
  expect(read.notes).toMatchObject([
    {
      code: 'sheet-hidden',
      text: expect.stringContaining('2 sheets of the workbook are hidden and not read: Lists, Deep.'),
    },
    { code: 'sheet-without-cells', text: expect.stringContaining('Chart, Chart "2"') },
  ]);
});

test('a workbook that counts from 1904: its dates are the days that they show, its numbers as they are', async () => {
  const read = await sheet1(
    data(
      '<row r="1"><c r="A1" s="1"><v>42369</v></c><c r="B1"><v>42369</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1" s="1"><v>42369.25</v></c></row>',
    ),
    { from1904: true },
  );
  // 1 January 2020 is 43831 where days are counted from 1900.
  expect(read.sheets[0]!.block).toEqual([[43831, 42369, 0.5, 43831.25]]);
  expect(read.notes).toMatchObject([{ code: 'dates-from-1904' }]);
});

test('a picture that is broken does not stop the reading', async () => {
  const read = await sheet1(ONE, {
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': '<broken',
      'xl/theme/theme1.xml': '<broken',
      'docProps/core.xml': '<broken',
    },
  });
  expect(read.sheets[0]!.block).toEqual([[1]]);
});

test('what Excel saves as a macro workbook reads the same, whatever it is called', async () => {
  expect((await reading(book({ sheets: [{ name: 'A', xml: ONE }] }), 'old name.csv')).format).toBe('xlsx');
});

test.each<[string, string, RegExp]>([
  [
    'a stray cell in the last corner',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    /sheet "Sheet1" reaches to row 1048576 and column XFD/,
  ],
  [
    'a row too many',
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    /more than|beyond the 1,048,576 rows/,
  ],
  [
    'a row too many, and nothing in it',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048577"/>',
    /1,048,576 rows/,
  ],
  ['a column too many', '<row r="1"><c r="XFE1"><v>1</v></c></row>', /16,384 columns/],
])('too large: %s', async (_, rows, message) => {
  const refused = await refusal(book({ sheets: [{ name: 'Sheet1', xml: data(rows) }] }), 'Blaby.xlsx');
  expect(refused.code).toBe('too-large');
  expect(refused.message).toMatch(message);
  expect(refused.message).toContain('"Blaby.xlsx"');
});

test('a single cell in the last row is read', async () => {
  const { sheets } = await sheet1(data('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'));
  expect(sheets[0]!.block).toHaveLength(1_048_576);
});

describe('refused', () => {
  /** Where the zip's directory tells its last part. */
  const lastEntry = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf('PK\x01\x02');
  const good = book({ sheets: [{ name: 'Sheet1', xml: ONE }] });

  test('what is small and becomes large', async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    // The directory says how large the first part is unpacked.
    const entry = lastEntry(bytes);
    view.setUint32(entry + 24, 0x40000000, true);
    expect((await refusal(bytes, 'Blaby.xlsx')).code).toBe('too-large');
  });

  test('cut off', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect((await refusal(good.subarray(0, good.length * part), 'Blaby.xlsx')).code).toBe('damaged');
    }
  });

  test('with a byte changed within a sheet', async () => {
    const bytes = good.slice();
    const at =
      Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    bytes[at] = bytes[at]! ^ 0xff;
    expect((await refusal(bytes, 'Blaby.xlsx')).code).toBe('damaged');
  });

  test('with a sheet missing', async () => {
    const bytes = zip({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    });
    expect((await refusal(bytes, 'Blaby.xlsx')).code).toBe('damaged');
  });

  test('nothing but hidden sheets with something in them', async () => {
    const bytes = book({
      sheets: [
        { name: 'Shown', xml: data('<row r="1"><c r="A1" s="1"/></row>') },
        { name: 'Lists', xml: ONE, state: 'hidden' },
      ],
    });
    const refused = await refusal(bytes, 'Blaby.xlsx');
    expect(refused.code).toBe('empty');
    expect(refused.message).toContain('Lists');
  });

  test('parts behind a password', async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const entry = lastEntry(bytes);
    view.setUint16(entry + 8, 1, true);
    expect((await refusal(bytes, 'Blaby.xlsx')).code).toBe('password');
  });
});

test('what other programs write', async () => {
  const { writeXlsx, writeXlsxStream } = await import('hucre/xlsx');
  const rows = [
    ['x', 1, true],
    [null, -0.1, '=y'],
  ];
  const expected = [rows[0], rows[1]];
  for (const bytes of [
    await writeXlsx({ sheets: [{ name: 'A', rows }] }),
    await writeXlsx({ sheets: [{ name: 'A', rows }], stringMode: 'inline' }),
    new Uint8Array(
      await new Response(
        writeXlsxStream(rows, { name: 'A', columns: ['a', 'b', 'c'].map((key) => ({ key })) }),
      ).arrayBuffer(),
    ),
  ]) {
    expect((await reading(bytes)).sheets[0]!.block).toEqual(expected);
  }
});
