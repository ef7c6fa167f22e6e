/** The functions as they are shipped: dist/functions.js and functions-more.js, run in this process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { customFunctionsGlobal } from '../test/functions/calling';
import { freshRanges, registerRows } from './register-block';

export type Functions = Record<string, (...args: unknown[]) => unknown>;

export const DIST = path.resolve(__dirname, '../dist');

let loaded: Functions | null = null;

/** Loaded once: the second file looks for the first in the same global. */
export const builtFunctions = (): Functions => (loaded ??= load());

function load(): Functions {
  const functions: Functions = {};
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = customFunctionsGlobal(functions);
  for (const name of ['functions.js', 'functions-more.js']) {
    const filename = path.join(DIST, name);
    vm.runInThisContext(readFileSync(filename, 'utf8'), { filename });
  }
  return functions;
}

interface FileMessage {
  readonly kind: string;
  readonly reading?: { readonly kind: string };
}

/** The worker's script that reads files, run in this process: what it answers. */
export function builtFileReader(): (bytes: Uint8Array, name: string) => Promise<unknown> {
  const scope = globalThis as unknown as {
    onmessage: (event: { data: { bytes: Uint8Array; name: string } }) => void;
    postMessage: (message: FileMessage) => void;
  };
  const filename = path.join(DIST, 'file-worker.js');
  scope.postMessage = () => undefined;
  vm.runInThisContext(readFileSync(filename, 'utf8'), { filename });
  return (bytes, name) =>
    new Promise((resolve, reject) => {
      scope.postMessage = (message) => {
        if (message.kind === 'progress') return;
        if (message.reading?.kind === 'read') resolve(message.reading);
        else reject(new Error(`${name} is not read: ${JSON.stringify(message)}`));
      };
      scope.onmessage({ data: { bytes, name } });
    });
}

/** Calls a function so often with a small range that its code is compiled for good, as after the first cells of a workbook. */
export function warmUp(call: (range: unknown[][]) => unknown): void {
  const fresh = freshRanges(registerRows(1000, 'pairs'));
  for (let n = 0; n < 100; n++) call(fresh.other());
}
