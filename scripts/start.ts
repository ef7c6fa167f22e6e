// npm start: the sample workbook in a browser, with the built add-in running in it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePage, newestMs } from '../workbench/bundle-page';
import { serveWorkbench } from '../workbench/server';

const root = path.resolve(__dirname, '..');
const inRoot = (...parts: string[]) => path.join(root, ...parts);
const SAMPLE = inRoot('samples/leicestershire.xlsx');

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    addin: { type: 'string', default: inRoot('dist') },
    // A second built add-in, in the same workbook: npm run build -- --env namespace=S106REG --output-path DIR makes one.
    beside: { type: 'string' },
    workbook: { type: 'string', default: SAMPLE },
    empty: { type: 'boolean', default: false },
  },
});

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

async function main(): Promise<void> {
  process.chdir(root);
  if (options.addin === inRoot('dist')) buildAddin();
  if (!existsSync(SAMPLE)) run('the sample workbook', ['--import', 'tsx', 'samples/make-sample.ts']);
  if (await bundlePage()) console.log("Bundled the workbench's page.");
  const workbook = options.empty ? null : path.resolve(options.workbook);
  if (workbook !== null && !existsSync(workbook)) throw new Error(`There is no workbook ${workbook}.`);
  const server = await serveWorkbench({
    addin: options.addin,
    beside: options.beside && path.resolve(options.beside),
    workbook,
    pageFolder: inRoot('.cache/workbench'),
    port: Number(options.port),
  });
  console.log(`S106 workbench: ${server.url}  (Ctrl+C stops it)`);
  if (!options['no-open'] && !process.env.CI) openBrowser(server.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

/** Builds the add-in where its build is missing or older than its sources. */
function buildAddin(): void {
  const built = statSync(inRoot('dist/functions.json'), { throwIfNoEntry: false });
  const sources = [
    'src',
    'assets',
    'manifest.xml',
    'webpack.config.js',
    'scripts/build.mjs',
    'package-lock.json',
  ];
  if (built && built.mtimeMs > newestMs(sources.map((name) => inRoot(name)))) return;
  run('the add-in', ['scripts/build.mjs']);
}

/** Runs one of the project's own scripts, and goes on without what it makes where the script is not there. */
function run(what: string, command: string[]): void {
  const script = command[command.length - 1]!;
  if (!existsSync(inRoot(script))) {
    console.log(`${script} is missing, so ${what} is not made.`);
    return;
  }
  console.log(`Making ${what} ...`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} failed, so there is nothing to start: see above.`);
}

/** Opens the address in the default browser where there is one; where there is none, the printed address will do. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
    linux: ['xdg-open', url],
  };
  const [command, ...args] = commands[process.platform] ?? [];
  if (!command) return;
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
