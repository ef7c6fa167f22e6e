// Every script of package.json comes through here, so that a fresh clone needs nothing but Node:
// what is missing is installed first (npm ci), then the script itself runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...rest] = process.argv.slice(2);

/** What each script runs: a TypeScript file by tsx, a plain module by Node, or Jest itself. */
const scripts = {
  start: ['tsx', 'scripts/start.ts'],
  test: ['node', 'scripts/test.mjs'],
  jest: ['jest', 'node_modules/jest/bin/jest.js'],
  build: ['node', 'scripts/build.mjs'],
  excel: ['node', 'scripts/excel.mjs'],
  bench: ['tsx', 'bench/run.ts'],
  fuzz: ['tsx', 'test/fuzz/run.ts'],
  sample: ['tsx', 'samples/make-sample.ts'],
  docs: ['tsx', 'scripts/docs.ts'],
  guide: ['tsx', 'scripts/guide.ts'],
  sheets: ['tsx', 'scripts/sheets.ts'],
  'council-sheets': ['tsx', 'scripts/council-sheets.ts'],
  'version-bump': ['tsx', 'scripts/version-bump.ts'],
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!scripts[task]) {
  console.error(`Unknown script "${task}". There are: ${Object.keys(scripts).join(', ')}.`);
  process.exit(1);
}

installWhatIsMissing();
const [runner, file] = scripts[task];
const options = { node: [], tsx: ['--import', 'tsx'], jest: ['--experimental-vm-modules', '--no-warnings'] };
const child = spawn(process.execPath, [...options[runner], file, ...rest], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

/** node_modules is current when it was installed from the lock file as it is now. */
function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules', '.installed-from');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing what is missing (npm ci). This takes a minute or two, once.');
  // Warnings are of other people's packages, and nothing that can be acted upon here; an error is shown.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error('npm ci failed: see above. Is the npm registry within reach?');
    process.exit(installed.status ?? 1);
  }
  writeFileSync(marker, lock);
}
