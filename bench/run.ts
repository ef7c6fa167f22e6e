/**
 * `npm run bench`: measures the built add-in, and writes docs/performance.md. `npm run bench -- figures lists` measures some of
 * it and writes nothing. Give it a machine with nothing else to do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { missed, tableOf, type Row } from './rows';

const root = path.resolve(__dirname, '..');

/** Each in a process of its own, so that none finds the memory that another used. */
const PARTS: Readonly<Record<string, { title: string; run: () => Promise<readonly Row[]> }>> = {
  figures: { title: 'Figures of a range', run: async () => (await import('./figures')).figures() },
  'full-sheet': { title: 'A full sheet', run: async () => (await import('./figures')).fullSheet() },
  others: { title: 'Beside other calculators', run: async () => (await import('./others')).others() },
  lists: { title: 'Lists', run: async () => (await import('./lists')).lists() },
  files: { title: 'Files', run: async () => (await import('./files')).files() },
  weight: { title: 'The scripts', run: async () => (await import('./weight')).weight() },
  ready: { title: 'Ready in Chromium', run: async () => (await import('./ready')).ready() },
};

/** The rows of one part, from a process of its own. */
function rowsOf(part: string): Row[] {
  const options = ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx'];
  const output = execFileSync(process.execPath, [...options, __filename, '--part', part], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.slice(output.lastIndexOf('\n[') + 1)) as Row[];
}

function documentOf(sections: readonly { title: string; rows: readonly Row[] }[]): string {
  const all = sections.flatMap(({ rows }) => rows);
  const machine = `Node ${process.versions.node}, ${os.arch()}, ${os.cpus().length} processors (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB`;
  const notes = missed(all);
  return [
    '# Performance',
    `Written by \`npm run bench\` (${machine}). Times are of the processor, of the files as they are built, over ranges that are made anew for each call, as Excel hands them over; what is shown is the median, and as spread the quarter and three quarters of the runs. LibreOffice's time, and that of Chromium, is the clock's. What counts are the ratios: they hold from machine to machine, the times do not. "Before" is what was measured before the functions were made faster.`,
    '"A plain pass" reads the six columns of money of the same cells and adds them as floats: no check, no group, no exactness. "Pairs" are registers with two contributions an agreement; in "distinct" every row is an agreement of its own.',
    ...sections.map(({ title, rows }) => `## ${title}\n\n${tableOf(rows)}`),
    `## Goals that are missed\n\n${notes.length === 0 ? 'None.' : notes.join('\n')}`,
    '',
  ].join('\n\n');
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === '--part') {
    console.log(`\n${JSON.stringify(await PARTS[args[1]!]!.run())}`);
    return;
  }
  const unknown = args.filter((part) => !(part in PARTS));
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('The build failed: see above.');
  const parts = args.length > 0 ? args : Object.keys(PARTS);
  const sections = parts.map((part) => {
    const { title } = PARTS[part]!;
    const rows = rowsOf(part);
    console.log(`${title}\n${tableOf(rows)}\n`);
    return { title, rows };
  });
  if (args.length > 0) return;
  writeFileSync(path.join(root, 'docs/performance.md'), `${documentOf(sections).trimEnd()}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
