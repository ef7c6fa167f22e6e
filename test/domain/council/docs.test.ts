/** The table in the docs is that of the counts, which published.test.ts holds equal to what the code finds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countsInAll, countsTable } from './published-counts';

test('docs/council-sheets.md has the counts of every published sheet, and what they come to', () => {
  const text = readFileSync(path.resolve(__dirname, '../../../docs/council-sheets.md'), 'utf8');
  // Columns may be padded to one width.
  const plain = (line: string): string =>
    line.replace(/ +/g, ' ').replace(/-{3,}/g, '---').replace(/-+:/g, '--:');
  const rows = text
    .split('\n')
    .map(plain)
    .filter((line) => /^\| (?:File|---|[a-z-]+\/)/.test(line));
  expect(rows.join('\n')).toBe(countsTable());
  expect(text).toContain(`In all: ${countsInAll()}.`);
});
