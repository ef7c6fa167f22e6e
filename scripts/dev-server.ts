/** Serves dist/ on https://localhost:3000 for Excel: node --import tsx scripts/dev-server.ts */
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { DEVELOPMENT_ORIGIN } from './manifest';
import { staticFiles } from './static-files';

async function serve(): Promise<void> {
  const folder = path.resolve(__dirname, '../dist');
  if (!existsSync(folder)) throw new Error('There is no dist folder to serve: run npm run build first.');
  const { hostname, port } = new URL(DEVELOPMENT_ORIGIN);
  const server = createServer(await getHttpsServerOptions(), staticFiles(folder));
  server.on('error', stop);
  server.listen(Number(port), hostname, () => console.log(`${DEVELOPMENT_ORIGIN} serves ${folder}`));
}

function stop(error: Error): void {
  console.error(error.message);
  process.exit(1);
}

serve().catch(stop);
