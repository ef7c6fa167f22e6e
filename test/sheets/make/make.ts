/** Makes the sheets of test/sheets/made anew: `node --import tsx test/sheets/make/make.ts`. The same bytes on every run. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { definitions } from './definitions';
import { faultsIn } from './check';
import { csvOf, truthOf, xlsxOf } from './write';

const FOLDER = path.join(__dirname, '../made');

async function make(): Promise<void> {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });
  const names = new Set<string>();
  for (const definition of definitions) {
    if (names.has(definition.name)) throw new Error(`${definition.name} is defined twice`);
    names.add(definition.name);
    const bytes = definition.csv ? csvOf(definition) : await xlsxOf(definition);
    fs.writeFileSync(path.join(FOLDER, `${definition.name}.${definition.csv ? 'csv' : 'xlsx'}`), bytes);
    fs.writeFileSync(path.join(FOLDER, `${definition.name}.truth.json`), truthOf(definition));
  }
  const faults = await faultsIn(FOLDER);
  for (const fault of faults) console.error(fault);
  const plain = definitions.filter(({ mark }) => mark === 'plain').length;
  console.log(
    `${definitions.length} sheets: ${plain} plain, ${definitions.length - plain} rough; ${faults.length} faults`,
  );
  if (faults.length > 0) process.exit(1);
}

make().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
