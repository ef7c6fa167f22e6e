import { createRequire } from 'node:module';
import path from 'node:path';

/** A package of the folder of tools that only this needs; null where it is not there. */
export function tool(name: string): unknown {
  const folder = process.env.S106_BENCH_TOOLS ?? path.resolve(__dirname, '..');
  try {
    return createRequire(path.join(folder, 'package.json'))(name);
  } catch {
    return null;
  }
}
