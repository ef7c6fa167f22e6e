import { book, join, reading, refusal, utf16, utf8, zip } from './reading';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HTML = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>,</body></html>';

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', new Uint8Array(), 'empty', /is empty/],
  ['a byte order mark', join([0xef, 0xbb, 0xbf]), 'empty', /is empty/],
  ['line ends', utf8('\r\n\r\n'), 'empty', /is empty/],
  ['commas and spaces', utf8(',,\n , ,\n'), 'empty', /is empty/],
  ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(65), 'too-large', /50 MB/],
  [
    'an old workbook',
    join(OLE, new Uint8Array(600), utf16('Workbook')),
    'other-workbook',
    /\.xls\).*save it as/,
  ],
  [
    'an old Word document',
    join(OLE, new Uint8Array(600), utf16('WordDocument')),
    'not-a-spreadsheet',
    /old Office/,
  ],
  [
    'a workbook behind a password',
    join(OLE, new Uint8Array(600), utf16('EncryptedPackage')),
    'password',
    /password/,
  ],
  ['a PDF', utf8('%PDF-1.7\n%\xe2\xe3'), 'not-a-spreadsheet', /a PDF document/],
  ['a picture', join([0x89], utf8('PNG\r\n')), 'not-a-spreadsheet', /a picture/],
  ['a compressed file', join([0x1f, 0x8b, 8, 0]), 'not-a-spreadsheet', /compressed/],
  ['text of a word processor', utf8('{\\rtf1 x,y}'), 'not-a-spreadsheet', /\.rtf/],
  ['a web page', utf8(HTML), 'not-a-spreadsheet', /web page/],
  [
    'a web page with its mark, in XML',
    utf8(`\ufeff<?xml version="1.0"?>\n<!-- x -->\n${HTML}`),
    'not-a-spreadsheet',
    /web page/,
  ],
  ['a table of a web page', utf8('  <table><tr><td>1</td></tr></table>'), 'other-workbook', /web page/],
  ['a web page in UTF-16', join([0xff, 0xfe], utf16(HTML)), 'not-a-spreadsheet', /web page/],
  [
    'a spreadsheet of 2003',
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'other-workbook',
    /2003/,
  ],
  ['XML', utf8('<?xml version="1.0"?><data/>'), 'not-a-spreadsheet', /XML/],
  [
    'bytes',
    new Uint8Array(5000).map((_, i) => (i * 7919) % 251),
    'not-a-spreadsheet',
    /neither a workbook nor text/,
  ],
  ['an empty zip', zip({}), 'damaged', /damaged/],
  [
    'a zip',
    zip({ 'Blaby.csv': 'a,b', 'Melton.csv': 'a,b' }),
    'not-a-spreadsheet',
    /a zip file that holds no Excel workbook/,
  ],
  [
    'a Word document',
    zip({ '[Content_Types].xml': '', 'word/document.xml': '' }),
    'not-a-spreadsheet',
    /a Word document/,
  ],
  [
    'a binary workbook',
    zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
    'other-workbook',
    /\.xlsb/,
  ],
  ['an OpenDocument file', zip({ mimetype: 'x', 'content.xml': '' }), 'other-workbook', /OpenDocument/],
  ['the start of a zip', utf8('PK\x03\x04 and no more'), 'damaged', /damaged/],
])('%s is refused, with what it is and what to do', async (_, bytes, code, message) => {
  const refused = await refusal(bytes, 'Blaby 2024.csv');
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(message);
  expect(refused.message).toMatch(/^"Blaby 2024\.csv" is .*\. ?.*[a-z)]\.$/);
});

test('a workbook that Excel would ask a password for', async () => {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'secret', spinCount: 10 },
  });
  expect((await refusal(bytes, 'Blaby.xlsx')).code).toBe('password');
});

test('the content says what a file is, not its name', async () => {
  expect((await reading(utf8('a,b\n'), 'Blaby.xlsx')).format).toBe('csv');
  const sheets = [{ name: 'A', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }];
  expect((await reading(book({ sheets }), 'Blaby.csv')).format).toBe('xlsx');
});

test('bytes in the middle of a larger buffer', async () => {
  const whole = join(
    [9, 9, 9],
    book({ sheets: [{ name: 'A', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] }),
    [9],
  );
  expect((await reading(whole.subarray(3, whole.length - 1))).sheets[0]!.block).toEqual([[1]]);
});

test('more rows than a sheet has', async () => {
  const refused = await refusal(utf8('1\n'.repeat(1_048_577)));
  expect(refused).toMatchObject({ code: 'too-large', message: expect.stringContaining('1,048,576 rows') });
  expect((await reading(utf8('1\n'.repeat(1_048_576)))).sheets[0]!.block).toHaveLength(1_048_576);
});

test('more columns than a sheet has', async () => {
  const refused = await refusal(utf8(`a,b\n${','.repeat(16_384)}1\n`));
  expect(refused).toMatchObject({ code: 'too-large', message: expect.stringContaining('row 2') });
  expect((await reading(utf8(`${','.repeat(16_383)}1\n`))).sheets[0]!.block[0]).toHaveLength(16_384);
});

test('a name that is long, or none', async () => {
  expect((await refusal(new Uint8Array(), `${'x'.repeat(100)}.csv`)).message).toMatch(
    /^"x{57}\.\.\." is empty/,
  );
  expect((await refusal(new Uint8Array(), '')).message).toMatch(/^The file is empty/);
});
