import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.env.S106_BENCH_TOOLS ?? path.resolve(__dirname, '..');
const { resolve } = createRequire(path.join(folder, 'package.json'));

/** Where a package of the folder of tools that only this needs has its first file; null where it is not there. */
export function toolPath(name: string): string | null {
  try {
    return resolve(name);
  } catch {
    console.error(`${name} is not installed: its rows are left out.`);
    return null;
  }
}

/** A package of that folder, of either kind of module; null where it is not there. */
export async function tool<T>(name: string): Promise<T | null> {
  const file = toolPath(name);
  if (file === null) return null;
  const found = (await import(pathToFileURL(file).href)) as T & { readonly default?: T };
  // What was made for require() is all in the one export of its own.
  return /\.(?:cjs|js)$/.test(file) && found.default && Object.keys(found).length <= 2
    ? found.default
    : found;
}
