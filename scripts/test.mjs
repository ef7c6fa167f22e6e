// `npm test`: everything, the fast checks first. `npm test -- --only fast,contract` runs some of it; `--full` runs every case of
// what a run otherwise tries a part of, by chance, and every file of those that take turns (test/in-turn.js). A test file that
// fails beside others is run once more by itself, with the same seed: one that waited too long on a busy machine passes then,
// and is named at the end; a fault fails again.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import inTurn from '../test/in-turn.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name, file) => path.join(root, 'node_modules', name, file);
const jest = (projects, ...more) => [
  '--experimental-vm-modules',
  '--no-warnings',
  bin('jest', 'bin/jest.js'),
  ...more,
  '--selectProjects',
  ...projects,
];

/** Where a check keeps what it found in files that have not changed since. */
const cache = (name) => path.join(root, 'node_modules/.cache/checks', name);
/** What needs one core each, the longest first, and is told when it has ended. */
const checks = {
  build: ['scripts/build.mjs'],
  pilot: ['--import', 'tsx', 'test/builds.ts', 'pilot'],
  page: ['--import', 'tsx', 'test/builds.ts', 'page'],
  types: [
    bin('typescript', 'bin/tsc'),
    ...['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')],
  ],
  lint: [
    bin('eslint', 'bin/eslint.js'),
    ...['.', '--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint')],
  ],
  circles: [
    bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    ...['src', 'workbench', 'samples', 'scripts', 'bench', 'test'],
  ],
  format: [
    bin('prettier', 'bin/prettier.cjs'),
    ...['--check', '--log-level', 'warn', '.'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier')],
  ],
};
/** Projects of jest that run together: tests in a browser wait while others work. Those of time have the machine to themselves. */
const tests = [
  { projects: ['fast', 'live', 'contract', 'workbench', 'browser'] },
  { projects: ['speed'], more: ['--runInBand'] },
];

if (process.argv.includes('--full')) process.env.S106_FULL = '1';
/** All files in a full run; in any other those whose turn it is. */
const filter = process.env.S106_FULL === '1' ? [] : [`--filter=${path.join(root, 'test/in-turn.js')}`];
// One seed for all that a run tries by chance (test/chance.ts), the second time as well.
process.env.S106_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
/** Where test/failure-reporter.js names the files that failed. */
const FAILED_FILES = (process.env.S106_FAILED_FILES = cache('failed.json'));
/** The test files that open the pilot's add-in: it is built where one of them has its turn. */
const OF_THE_PILOT = ['browser/beside', 'workbench/namespaces'];
if (filter.length > 0) {
  const later = inTurn.waiting(Number(process.env.S106_SEED));
  if (OF_THE_PILOT.every((name) => later.has(name))) delete checks.pilot;
}
/** More than these have failed of a fault, not of a busy machine. */
const MAX_RUN_AGAIN = 5;
const passedAlone = [];

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : null;
const isWanted = (name) => only === null || only.includes(name);
const running = new Set();
const started = Date.now();
const secondsSince = (ms) => Math.round((Date.now() - ms) / 1000);

/** Runs one step; what it says is shown as it comes, or where others run beside it, when it has ended. */
async function run(name, args, stdio = 'inherit', again) {
  const start = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', stdio, stdio] });
  running.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  running.delete(child);
  process.stdout.write(Buffer.concat(said));
  if (status !== 0 && !(await again?.())) {
    console.error(`\n${name} failed: see above.`);
    for (const other of running) other.kill();
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ${secondsSince(start)} s`);
}

/** Runs the files that failed once more, one at a time. Answers whether all passed. */
async function runAgain(projects) {
  const failed = existsSync(FAILED_FILES) ? JSON.parse(readFileSync(FAILED_FILES, 'utf8')) : [];
  if (failed.length === 0 || failed.length > MAX_RUN_AGAIN) return false;
  console.log(`\n== Once more, by themselves: ${failed.join(', ')}`);
  await run(projects.join(', '), jest(projects, '--runInBand', '--runTestsByPath', ...failed));
  passedAlone.push(...failed);
  return true;
}

const waiting = Object.entries(checks).filter(([name]) => isWanted(name));
const lane = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next, 'pipe');
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));

for (const { projects, more = [] } of tests) {
  const wanted = projects.filter(isWanted);
  if (wanted.length === 0) continue;
  console.log(`\n== ${wanted.join(', ')}`);
  rmSync(FAILED_FILES, { force: true });
  await run(wanted.join(', '), jest(wanted, ...filter, ...more), 'inherit', () => runAgain(wanted));
}
for (const file of passedAlone) console.log(`\nFailed beside others, and passed by itself: ${file}`);
console.log(`\nAll in order, in ${secondsSince(started)} s.`);
