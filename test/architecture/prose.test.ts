import * as fs from 'node:fs';
import * as path from 'node:path';
import { proseBreaches } from './prose';

const ROOT = path.join(__dirname, '../..');

test('no decision in src is made from a sentence, and no refusal is one', () => {
  const files = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.split(path.sep).join('/')}`);
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => proseBreaches(file, fs.readFileSync(path.join(ROOT, file), 'utf8')));
  expect(found).toEqual([]);
});

describe('the rule can be broken', () => {
  const PANE = 'src/taskpane/import/x.ts';
  const TRACING = 'src/domain/summaries/tracing/x.ts';
  test.each<[string, string, string | null]>([
    [PANE, `const is = /Compare again\\.?$/.test(message);`, 'looks for a sentence'],
    [PANE, `const is = /did\\s+not finish/.exec(text);`, 'looks for a sentence'],
    [PANE, `const is = text.startsWith('In the register');`, 'looks for a sentence'],
    [PANE, 'const is = text.endsWith(`the ${name} of it`);', 'looks for a sentence'],
    [PANE, `outcome.message.replace('Nothing was written. ', '');`, 'looks for a sentence'],
    [PANE, `const is = seen.what.includes('Import');`, 'looks into a sentence'],
    [PANE, `const is = what.startsWith('Refresh');`, 'looks into a sentence'],
    [PANE, `const is = message === 'There is nothing to write.';`, 'compares with a sentence'],
    [PANE, `const is = stands === 'as before' || stands !== 'part old, part new';`, null],
    [PANE, `const is = unread.includes('pendingTabs') || key.startsWith('pending/');`, null],
    [PANE, `const text = says.replace(/\\s+/g, ' ').replace(/\\.$/, '');`, null],
    ['src/domain/reading/x.ts', `const is = /\\bnot known$/.test(words);`, null],
    [TRACING, `const is = label === 'Total';`, 'types a label'],
    [TRACING, `const is = label === ROLLUP.total || kind === 'band';`, null],
    ['src/workbook/x.ts', `throw new Refused('There is nothing to write.');`, 'refuses with a sentence'],
    ['src/workbook/x.ts', 'throw new ChangedMeanwhile(`${name} changed.`);', 'refuses with a sentence'],
    ['src/workbook/x.ts', `throw new Refused('sheet-protected', { sheet });`, null],
  ])('%s: %s', (file, source, breach) => {
    const found = proseBreaches(file, source);
    if (breach === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(breach)]);
  });
});
