// `npm test`: everything, the fast checks first. `npm test -- --only fast,contract` runs some of it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name, file) => path.join(root, 'node_modules', name, file);
const jest = (project) => [
  '--experimental-vm-modules',
  '--no-warnings',
  bin('jest', 'bin/jest.js'),
  '--selectProjects',
  project,
];

const steps = [
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit', '-p', '.']],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.']],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['fast', jest('fast')],
  ['live', jest('live')],
  ['build', ['scripts/build.mjs']],
  ['contract', jest('contract')],
  ['workbench', jest('workbench')],
  ['browser', [...jest('browser'), '--runInBand']],
];

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : null;
const started = Date.now();
for (const [name, args] of steps) {
  if (only && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n== ${name}`);
  const ran = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (ran.status !== 0) {
    console.error(`\n${name} failed: see above.`);
    process.exit(ran.status ?? 1);
  }
  console.log(`== ${name}: ${Math.round((Date.now() - start) / 1000)} s`);
}
console.log(`\nAll in order, in ${Math.round((Date.now() - started) / 1000)} s.`);
