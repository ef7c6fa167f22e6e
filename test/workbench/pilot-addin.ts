import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newestMs } from '../../workbench/bundle-page';
import { PILOT_NAMESPACE } from '../../src/namespace';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache', 'pilot');
const SOURCES = ['src', 'scripts', 'samples', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/** The folder of the add-in in the pilot's namespace, built where it is missing or older than its sources. */
export function pilotAddin(): string {
  const sources = String(newestMs(SOURCES.map((name) => path.join(root, name))));
  const marker = path.join(root, '.cache', 'pilot-of');
  if (readIfThere(marker) === sources) return folder;
  rmSync(folder, { recursive: true, force: true });
  const options = ['--env', `namespace=${PILOT_NAMESPACE}`, '--env', 'quick', '--output-path', folder];
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), ...options], { stdio: 'pipe' });
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, sources);
  return folder;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
