// npm run excel: builds, serves the build on https://localhost:3000, registers manifest.xml and opens Excel with it.
// npm run excel -- stop: takes the registration back and stops the server.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = path.join(root, 'manifest.xml');
const [command = 'start', ...rest] = process.argv.slice(2);

if (!['start', 'stop'].includes(command) || rest.length > 0) {
  fail(
    `"${process.argv.slice(2).join(' ')}" is not understood. There are: npm run excel, npm run excel -- stop.`,
  );
}
if (!['win32', 'darwin'].includes(process.platform)) {
  fail(
    'There is no Excel on this system: the desktop Excel runs on Windows and on the Mac.\n' +
      'npm start opens the sample workbook in a browser, with the same add-in in it.',
  );
}
try {
  await (command === 'stop' ? stop() : start());
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

async function start() {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) fail('Excel was not opened: the build failed, see above.');
  // Here and not in the server, whose window nobody sees: the system may ask for a password.
  const { ensureCertificatesAreInstalled } = (await import('office-addin-dev-certs')).default;
  await ensureCertificatesAreInstalled();
  // Not the package's own command: it reports a failure and exits as if there had been none.
  const { runDevServer, startDebugging } = (await import('office-addin-debugging')).default;
  // Apart from startDebugging, which would open Excel even where the server does not run.
  await runDevServer('node --import tsx scripts/dev-server.ts', 3000);
  await startDebugging(manifest, { appType: 'desktop', app: 'excel', enableDebugging: true });
  console.log('When done: npm run excel -- stop');
}

async function stop() {
  const { stopDebugging } = (await import('office-addin-debugging')).default;
  await stopDebugging(manifest);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
