/** What the documents name is there: the files in their code spans, and the pages that they link to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const inFolder = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name));
const documents = [...inFolder('.'), ...inFolder('docs'), ...inFolder('docs/decisions')];

/** Paths in code spans that begin with a folder of the repository, and links to files; a heading's anchor is cut off. */
function named(document: string): string[] {
  const text = readFileSync(path.join(root, document), 'utf8').replace(/^```[^]*?^```/gm, '');
  const spans = [...text.matchAll(/`((?:src|test|scripts|docs|samples|workbench|bench)\/[\w./-]*)`/g)];
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
  return [
    ...spans.map(([, file]) => file!),
    ...links.map((link) => path.posix.join(path.posix.dirname(document), link)),
  ];
}

test.each(documents)('%s names no file that is not there', (document) => {
  expect(named(document).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('the documents of limits and promises name tests', () => {
  for (const document of ['SECURITY.md', 'docs/reliability.md'])
    expect(named(document).filter((file) => file.endsWith('.test.ts')).length).toBeGreaterThan(10);
});
