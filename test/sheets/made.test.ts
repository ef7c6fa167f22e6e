/** The made sheets: each file is what its definition says, and its truth agrees with it by lines that share nothing. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { faultsIn } from './make/check';
import { definitions } from './make/definitions';
import { csvOf, truthOf, xlsxOf } from './make/write';
import { MADE } from './truth';

test('there are at least sixty, a good part of them plain and the others rough', () => {
  expect(definitions.length).toBeGreaterThanOrEqual(60);
  const plain = definitions.filter(({ mark }) => mark === 'plain').length;
  expect(plain).toBeGreaterThanOrEqual(30);
  expect(definitions.length - plain).toBeGreaterThanOrEqual(30);
});

test('each file and its truth are those of its definition', async () => {
  const names = definitions.flatMap(({ name, csv }) => [
    `${name}.${csv ? 'csv' : 'xlsx'}`,
    `${name}.truth.json`,
  ]);
  expect(fs.readdirSync(MADE).sort()).toEqual(names.sort());
  const stale: string[] = [];
  for (const definition of definitions) {
    const { name, csv } = definition;
    const bytes = csv ? csvOf(definition) : await xlsxOf(definition);
    const file = fs.readFileSync(path.join(MADE, `${name}.${csv ? 'csv' : 'xlsx'}`));
    const truth = fs.readFileSync(path.join(MADE, `${name}.truth.json`), 'utf8');
    if (!file.equals(Buffer.from(bytes)) || truth !== truthOf(definition)) stale.push(name);
  }
  expect(stale).toEqual([]);
});

test('every row has one place in the truth, every value stands in the file, sums and totals agree', async () => {
  expect(await faultsIn(MADE)).toEqual([]);
});
