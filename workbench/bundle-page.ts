import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const BUNDLED = path.join(ROOT, '.cache/workbench/index.html');
/** What the bundle is made of, its dependencies included, which change only with the lock file. */
const SOURCES = ['workbench', 'package-lock.json'];

/** Bundles the workbench's page where it is missing or older than what it is made of; answers whether it did. */
export async function bundlePage(): Promise<boolean> {
  if (
    existsSync(BUNDLED) &&
    statSync(BUNDLED).mtimeMs > newestMs(SOURCES.map((name) => path.join(ROOT, name)))
  ) {
    return false;
  }
  // A process of its own, so that it is the same from a script and from within a test.
  const bundler = path.join(path.dirname(require.resolve('webpack/package.json')), 'bin/webpack.js');
  const config = path.join(ROOT, 'workbench/webpack.config.js');
  const ran = await new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(process.execPath, [bundler, '--config', config], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: stdout + stderr });
    });
  });
  if (ran.failed) throw new Error(`The workbench's page could not be bundled:\n${ran.output}`);
  return true;
}

/** When anything in these files and folders last changed. */
export function newestMs(files: string[]): number {
  return files.reduce((newest, file) => Math.max(newest, changedMs(file)), 0);
}

function changedMs(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return newestMs(readdirSync(file).map((name) => path.join(file, name)));
}
