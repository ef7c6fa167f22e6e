/** The letter as Word: the file is opened, and what it says is compared with what it was made of. */
import { strFromU8, unzipSync } from 'fflate';
import { writePounds } from '../../../src/domain/money/write-pounds';
import { AuthoritiesInForce } from '../../../src/domain/register/authorities-in-force';
import { letterOf } from '../../../src/domain/requests/letter';
import { letterFile } from '../../../src/taskpane/requests/letter-file';
import { HEADINGS, registerOf } from '../../domain/reading';
import { authoritiesOf, bookOf } from '../../domain/requests/made';

const TODAY = 46_354;
const register = registerOf([
  [...HEADINGS, 'Purpose'],
  ['P/1', 'C1', 'Charnwood', 'Copper & Sons <north>', TODAY + 19, 1000, 0, 0, 1000, 0, 0, '', '', 'Police'],
  ['P/2', '', 'Charnwood', 'Site 2', TODAY - 5, 12_345.67, 0, 0, 12_345.67, 0, 0, '', '', ''],
]);

/** The text of word/document.xml, paragraph by paragraph. */
async function paragraphsOf(blob: Blob): Promise<string[]> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['word/document.xml', '[Content_Types].xml']));
  const xml = strFromU8(files['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
      .join(''),
  );
}

test('every figure, reference and gap of the letter is in the document', async () => {
  const book = bookOf(
    register,
    { request: '2026/14', contribution: 'C1', amount: 357.13, evidence: 'Clause' },
    { request: '2026/15', agreement: 'P/2', amount: 12_345.67, project: 'CMD', item: 'Desks' },
  );
  const table = authoritiesOf(['Charnwood', '', '', '', 'Clause; Site plan', 20]);
  const terms = new AuthoritiesInForce(table, TODAY).rowOf('Charnwood');
  const letter = letterOf({ register, requests: book.requests, authority: 'Charnwood', terms, date: TODAY });
  const paragraphs = await paragraphsOf(await letterFile(letter));
  for (const { amount, request, agreement } of letter.lines)
    expect(paragraphs).toEqual(expect.arrayContaining([writePounds(amount), request, agreement]));
  expect(paragraphs).toContain(writePounds(letter.total));
  expect(paragraphs).toEqual(expect.arrayContaining(['Copper & Sons <north>', 'CMD, Desks', letter.date]));
  const text = paragraphs.join('\n');
  for (const { text: gap } of letter.gaps) expect(text).toContain(`[${gap}]`);
  // No figure but those of the letter.
  const amounts = new Set([...text.matchAll(/£[\d,]+\.\d\d/g)].map(([amount]) => amount));
  expect([...amounts].sort()).toEqual(
    [...letter.lines.map(({ amount }) => writePounds(amount)), writePounds(letter.total)].sort(),
  );
});
