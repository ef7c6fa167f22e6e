/** The paper as Word: the file is opened, and every number in it is held against a figure that is worked out here. */
import { strFromU8, unzipSync } from 'fflate';
import { altText } from '../../../src/domain/paper/chart';
import { writeExactly } from '../../../src/domain/paper/figure';
import { figuresOfSections, paperOf, printedSections } from '../../../src/domain/paper/paper';
import { writeCell, type PaperSection, type SectionId } from '../../../src/domain/paper/section';
import { writePart, writeSentence } from '../../../src/domain/paper/sentence';
import { paperBytes } from '../../../src/taskpane/paper/word-file';
import { sampleInputs, tablesOf } from '../../domain/paper/sample-paper';
import { sampleBlock } from '../../domain/summaries/sample';

/** A picture of one pixel. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const paper = paperOf(sampleInputs());
const NOTHING = new Set<SectionId>();

async function unzipped(sections: readonly PaperSection[], hasAppendix = false) {
  const bytes = await paperBytes(paper, { sections, hasAppendix }, () => ({
    png: PNG,
    width: 10,
    height: 10,
  }));
  const files = unzipSync(new Uint8Array(bytes));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['word/document.xml', 'word/styles.xml', 'word/numbering.xml']),
  );
  return files;
}

const opened = async (...of: Parameters<typeof unzipped>): Promise<string> =>
  strFromU8((await unzipped(...of))['word/document.xml']!);

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    plain([...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  );

/** Pence of a column of the register's cells, of one authority or of all: added up cell by cell. */
function sumOf(heading: string, authority: string): number {
  const [headings, ...rows] = sampleBlock();
  const column = headings!.indexOf(heading);
  const [names, all] = [headings!.indexOf('Authority'), authority === 'Total'];
  return rows
    .filter((row) => all || row[names] === authority)
    .reduce((sum, row) => sum + Math.round(Number(row[column] ?? 0) * 100), 0);
}

const HEADINGS: Readonly<Record<string, (authority: string) => number>> = {
  'Total value': (of) => sumOf('Value', of),
  'Project not yet started': (of) => sumOf('Not started', of),
  'Held by developers': (of) => sumOf('Held by developer', of),
  'Held by local authority': (of) => sumOf('Held by authority', of),
  'Drawn down': (of) => sumOf('Drawn down', of),
  Spent: (of) => sumOf('Spent', of),
  'Funds remaining': (of) => sumOf('Value', of) - sumOf('Spent', of),
};

test('every sentence, table and gap of the paper is in the document, and every figure in its appendix', async () => {
  const sections = printedSections(paper, NOTHING);
  const xml = await opened(sections, true);
  const paragraphs = paragraphsOf(xml);
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.kind === 'paragraph')
        expect(paragraphs).toContain(block.sentences.map(writeSentence).join(' '));
      if (block.kind === 'table')
        for (const { cells } of block.rows)
          expect(paragraphs).toEqual(expect.arrayContaining(cells.map(writeCell)));
      if (block.kind === 'chart') expect(plain(xml)).toContain(altText(block));
    }
  for (const { name, value, formula } of figuresOfSections(sections)) {
    if (value === null) continue;
    expect(paragraphs).toEqual(expect.arrayContaining([name, writeExactly(value)]));
    if (formula) expect(paragraphs.some((text) => text.startsWith(formula))).toBe(true);
  }
});

test('no number of the report is anything but a figure of it', async () => {
  const sections = printedSections(paper, NOTHING);
  const tables = tablesOf(paper);
  const labels = tables.flatMap(({ rows, headings }) => [
    ...headings,
    ...rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text ?? [])),
  ]);
  const allowed = new Set<string>();
  const allow = (text: string): void => {
    for (const [number] of text.matchAll(/\d[\d,.]*\d|\d/g)) allowed.add(number);
  };
  for (const figure of [paper.asAt, ...figuresOfSections(sections)])
    if (figure.value) {
      allow(writePart({ figure }));
      allow(writeCell({ figure }));
    }
  allow('106'); // section 106
  allow('12'); // the months of a heading
  const captions = /^(Table|Chart) \d+: /;
  // What is said of the purpose is a sentence of figures too.
  paper.purpose.parts.forEach((part) => typeof part !== 'string' && allow(writePart(part)));
  const others = paragraphsOf(await opened(sections)).filter((text) => !labels.includes(text));
  for (const text of others)
    for (const [number] of text.replace(captions, '').matchAll(/\d[\d,.]*\d|\d/g))
      expect([text, allowed.has(number)]).toEqual([text, true]);
});

test('the table of authorities is what the register’s cells add up to', () => {
  const table = tablesOf(paper)[0]!;
  let compared = 0;
  for (const { cells } of table.rows)
    for (const [column, heading] of table.headings.entries()) {
      const apart = HEADINGS[heading]?.(cells[0]!.text!);
      if (apart === undefined) continue;
      expect([cells[0]!.text, heading, cells[column]!.figure!.value!.amount]).toEqual([
        cells[0]!.text,
        heading,
        apart,
      ]);
      compared++;
    }
  expect(compared).toBe(9 * 7);
});

test('headings are styles, heading rows come again, no row is split, pictures say what they show', async () => {
  const xml = await opened(printedSections(paper, NOTHING), true);
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows[0]).toContain('<w:tblHeader/>');
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  }
  for (const style of ['Title', 'Heading1', 'Heading2', 'Caption'])
    expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
  for (const [picture] of xml.matchAll(/<wp:docPr [^>]*>/g)) expect(picture).toMatch(/descr="[^"]{40,}"/);
  expect(xml.match(/<w:numPr>/g)!.length).toBeGreaterThan(10);
});

test('pages have their numbers, and tables and charts theirs from one', async () => {
  const files = await unzipped(printedSections(paper, NOTHING), true);
  const footers = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
  const sections = strFromU8(files['word/document.xml']!).match(/<w:sectPr[ >]/g)!;
  expect(footers.length).toBe(sections.length);
  for (const footer of footers)
    expect(strFromU8(files[footer]!)).toMatch(/Page <.*>PAGE<.* of <.*>NUMPAGES</s);
  const captions = paragraphsOf(strFromU8(files['word/document.xml']!));
  for (const [kind, count] of [
    ['Table', tablesOf(paper).length],
    ['Chart', 2],
  ] as const) {
    const numbers = captions.flatMap((text) => new RegExp(`^${kind} (\\d+): .`).exec(text)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: count }, (_, n) => String(n + 1)));
  }
});

test('a section that is left out is not in the document', async () => {
  const of = printedSections(paper, new Set<SectionId>(['projects']));
  expect(paragraphsOf(await opened(of)).join('\n')).not.toContain('Agreed projects');
});
