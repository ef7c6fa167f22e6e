/** Files of a few kilobytes or megabytes that are made to cost their reader gigabytes or minutes. */
import { Zip, ZipDeflate, strToU8 } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part by its pieces, so that none is ever there as a whole. */
type Part = readonly [name: string, pieces: () => Iterable<string>];

const once = (name: string, text: string): Part => [name, () => [text]];

function* repeated(piece: string, megabytes: number): Iterable<string> {
  const block = piece.repeat(Math.ceil(65_536 / piece.length));
  for (let length = 0; length < megabytes * 1_000_000; length += block.length) yield block;
}

function zipped(parts: readonly Part[]): Uint8Array {
  const found: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    found.push(piece);
  });
  for (const [name, pieces] of parts) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (const piece of pieces()) part.push(strToU8(piece));
    part.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(found);
}

interface Book {
  /** By sheet: what is within the worksheet element. */
  readonly sheets: readonly (() => Iterable<string>)[];
  /** Names that the workbook gives to the first part, beside the sheets. */
  readonly further?: number;
  readonly more?: readonly Part[];
  readonly workbookRels?: () => Iterable<string>;
}

function workbook({ sheets, further = 0, more = [], workbookRels }: Book): Uint8Array {
  const names = sheets.map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r${i}"/>`);
  for (let i = 0; i < further; i++) names.push(`<sheet name="F${i}" sheetId="${10_000 + i}" r:id="r0"/>`);
  const relationships = sheets.map(
    (_, i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/s${i}.xml"/>`,
  );
  const has = (name: string) => more.some(([part]) => part === name);
  if (has('xl/styles.xml'))
    relationships.push(`<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/>`);
  if (has('xl/sharedStrings.xml'))
    relationships.push(`<Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`);
  return zipped([
    once('[Content_Types].xml', '<Types/>'),
    once(
      '_rels/.rels',
      `<Relationships><Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    once('xl/workbook.xml', `<workbook><sheets>${names.join('')}</sheets></workbook>`),
    [
      'xl/_rels/workbook.xml.rels',
      function* () {
        yield `<Relationships>${relationships.join('')}`;
        if (workbookRels) yield* workbookRels();
        yield '</Relationships>';
      },
    ],
    ...more,
    ...sheets.map((pieces, i): Part => [
      `xl/worksheets/s${i}.xml`,
      function* () {
        yield '<worksheet>';
        yield* pieces();
        yield '</worksheet>';
      },
    ]),
  ]);
}

function* inData(pieces: Iterable<string>): Iterable<string> {
  yield '<sheetData>';
  yield* pieces;
  yield '</sheetData>';
}

function* rows(count: number, row: (r: number) => string): Iterable<string> {
  for (let from = 1; from <= count; from += 1000)
    yield Array.from({ length: Math.min(1000, count - from + 1) }, (_, i) => row(from + i)).join('');
}

const lastColumn = () => inData(rows(60_000, (r) => `<row r="${r}"><c r="XFD${r}"><v>1</v></c></row>`));
const one = () => inData(['<row r="1"><c r="A1"><v>1</v></c></row>']);

/** By what is bad about it. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  '60,000 rows with one cell in the last column': () => workbook({ sheets: [lastColumn] }),
  'sixty such sheets': () => workbook({ sheets: Array.from({ length: 60 }, () => lastColumn) }),
  'relationships of 500 MB': () =>
    workbook({
      sheets: [one],
      workbookRels: () => repeated('<Relationship Id="x" Type="y" Target="z"/>', 500),
    }),
  'styles of 500 MB': () =>
    workbook({
      sheets: [one],
      more: [
        [
          'xl/styles.xml',
          function* () {
            yield '<styleSheet><cellXfs>';
            yield* repeated('<xf numFmtId="14"/>', 500);
            yield '</cellXfs></styleSheet>';
          },
        ],
      ],
    }),
  '20,000 columns over all columns': () =>
    workbook({
      sheets: [
        function* () {
          yield `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
          yield* one();
        },
      ],
    }),
  '5,000 sheets on one part': () => workbook({ sheets: [one], further: 5000 }),
  '190 sheets on one large part': () =>
    workbook({
      sheets: [() => inData(rows(20_000, (r) => `<row r="${r}"><c r="A${r}"><v>1</v></c></row>`))],
      further: 190,
    }),
  '300 MB of blank cells': () =>
    workbook({ sheets: [() => inData(repeated('<row><c s="1"/><c s="1"/></row>', 300))] }),
  '120 MB of blank cells': () =>
    workbook({ sheets: [() => inData(repeated('<row><c s="1"/><c s="1"/></row>', 120))] }),
  '120 MB of spaces': () => workbook({ sheets: [() => inData(repeated(' \n', 120))] }),
  '120 MB of one text': () =>
    workbook({
      sheets: [
        function* () {
          yield '<sheetData><row><c t="str"><v>';
          yield* repeated('é', 60);
          yield '</v></c></row></sheetData>';
        },
      ],
    }),
  '120 MB of elements within each other': () => workbook({ sheets: [() => repeated('<x>', 120)] }),
  '120 MB of a remark': () =>
    workbook({
      sheets: [
        function* () {
          yield '<!--';
          yield* repeated('x', 120);
          yield '-->';
        },
      ],
    }),
  '120 MB of shared texts': () =>
    workbook({
      sheets: [one],
      more: [
        [
          'xl/sharedStrings.xml',
          function* () {
            yield '<sst>';
            yield* repeated('<si><t/></si>', 120);
            yield '</sst>';
          },
        ],
      ],
    }),
  'one long text in a million cells': () =>
    workbook({
      sheets: [() => inData(rows(1_000_000, (r) => `<row><c r="A${r}" t="s"><v>0</v></c></row>`))],
      more: [once('xl/sharedStrings.xml', `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`)],
    }),
  'as many cells as are read': () =>
    workbook({
      sheets: [
        () =>
          inData(
            rows(
              190_000,
              (r) =>
                `<row>${Array.from({ length: 20 }, (_, c) => `<c><v>${r * c}.5</v></c>`).join('')}</row>`,
            ),
          ),
      ],
    }),
  'a million rows that are merged and hidden': () =>
    workbook({
      sheets: [
        function* () {
          yield* inData(repeated('<row hidden="1"/>', 60));
          yield '<mergeCells>';
          yield* repeated('<mergeCell ref="A1:XFD1048576"/>', 60);
          yield '</mergeCells>';
        },
      ],
    }),
  'a .csv of 500 MB in a zip': () => zipped([['a.csv', () => repeated('A/1,Blaby,100\n', 500)]]),
  'a .csv of 45 MB whose marks never close': () =>
    Buffer.from('Agreement,Site,Amount\n' + 'A/1,"Site in the parish of Blaby,100\n'.repeat(1_000_000)),
  'a .csv of 45 MB of blank cells': () => Buffer.from('a,b\n' + `${','.repeat(16_000)}\n`.repeat(2800)),
  'a .csv of 49 MB of quotation marks': () => Buffer.from('a,b\n' + '"'.repeat(49_000_000)),
  'a .csv of 40 MB of marks at the start of fields': () => Buffer.from('a,b\n' + '"x,'.repeat(13_000_000)),
  'a .csv of 45 MB in one line': () => Buffer.from('Agreement,Value,'.repeat(2_800_000)),
  'a .csv of 45 MB of line ends': () => Buffer.from('a,b' + '\r\n'.repeat(22_500_000)),
  'a .csv of 40 MB whose fields are a megabyte each': () =>
    Buffer.from('Agreement,Value\n' + `"${'x,\n'.repeat(330_000)}",1\n`.repeat(40)),
  '50 MB of shared texts, each of its own and in a cell': () =>
    workbook({
      sheets: [() => inData(rows(900_000, (r) => `<row><c t="s"><v>${r - 1}</v></c></row>`))],
      more: [
        [
          'xl/sharedStrings.xml',
          function* () {
            yield '<sst>';
            yield* rows(900_000, (r) => `<si><t>Contribution of the site at number ${r}</t></si>`);
            yield '</sst>';
          },
        ],
      ],
    }),
  'a text of millions of runs': () =>
    workbook({
      sheets: [() => inData(['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'])],
      more: [
        [
          'xl/sharedStrings.xml',
          function* () {
            yield '<sst><si>';
            yield* repeated('<r><rPr><b/></rPr><t>&amp;</t></r>', 110);
            yield '</si></sst>';
          },
        ],
      ],
    }),
  '300,000 merged cells apart, in a column of as many rows': () =>
    workbook({
      sheets: [
        function* () {
          yield* inData(rows(600_000, (r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c></row>`));
          yield '<mergeCells>';
          yield* rows(300_000, (r) => `<mergeCell ref="A${2 * r - 1}:A${2 * r}"/>`);
          yield '</mergeCells>';
        },
      ],
    }),
  'a million rows without a cell, and one below': () =>
    workbook({
      sheets: [
        () =>
          inData(
            rows(1_048_576, (r) =>
              r === 1_048_576 ? `<row r="${r}"><c r="A${r}"><v>1</v></c></row>` : `<row r="${r}"/>`,
            ),
          ),
      ],
    }),
  'a row of 100 MB of attributes': () =>
    workbook({
      sheets: [
        function* () {
          yield '<sheetData><row';
          yield* repeated(' spans="1:2"', 100);
          yield '><c><v>1</v></c></row></sheetData>';
        },
      ],
    }),
  '100 MB of formulas of one cell': () =>
    workbook({
      sheets: [
        function* () {
          yield '<sheetData><row r="1"><c r="A1"><f>';
          yield* repeated('A1+', 100);
          yield '1</f><v>2</v></c></row></sheetData>';
        },
      ],
    }),
  '15,000 .csv files in a zip': () =>
    zipped(Array.from({ length: 15_000 }, (_, n) => once(`a${n}.csv`, 'A/1,Blaby,100\n'))),
};

/** A file that keeps a reader busy for a while, and has nothing in it at the end. */
export const busyFile = (): Uint8Array => HOSTILE['120 MB of blank cells']!();
