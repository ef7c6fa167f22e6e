import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readAddin } from './addin';
import type { AddinOptions, BuiltAddin } from './addin';
import { OFFICE_JS_CDN, contentType, readOfficeJs, readWithin } from './addin-files';
import type { PageSetup, ServedAddin } from './page/page-setup';

export interface ServerOptions extends AddinOptions {
  /** The folder of the built add-in; dist when left out. */
  addin?: string;
  /** The folder of a second built add-in, which runs beside the first in the same workbook; none when left out. */
  beside?: string;
  /** The workbook that opens first; samples/leicestershire.xlsx when left out, none where it is null. */
  workbook?: string | null;
  /** The folder of the bundled page; .cache/workbench when left out. */
  pageFolder?: string;
  /** 0, the default, takes any port that is free. */
  port?: number;
}

export interface WorkbenchServer {
  /** Where the workbench is, with a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Only this machine may be asked for anything: a browser that obeys this cannot reach the network from the workbench. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Runs in the add-in's page before any other script: the workbench's page, around it, makes it the add-in's. */
const CONNECT_SCRIPT = 'window.parent.workbenchHost.connect(window);\n';

/** Serves the workbench on this machine: its page, the built add-in, office.js and the workbook to open. */
export async function serveWorkbench(options: ServerOptions = {}): Promise<WorkbenchServer> {
  const routes = new Routes(options);
  const server = createServer((request, response) => void routes.answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Found {
  body: Buffer | string;
  type: string;
}

class Routes {
  /** The folder of each add-in, by where it is served. */
  private readonly addinFolders: ReadonlyMap<string, string>;
  private readonly pageFolder: string;
  private readonly workbook: string | null;

  constructor(private readonly options: ServerOptions) {
    const folders: [string, string][] = [['/addin/', path.resolve(options.addin ?? 'dist')]];
    if (options.beside !== undefined) folders.push(['/beside/', path.resolve(options.beside)]);
    this.addinFolders = new Map(folders);
    this.pageFolder = path.resolve(options.pageFolder ?? '.cache/workbench');
    this.workbook = options.workbook === undefined ? 'samples/leicestershire.xlsx' : options.workbook;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    let found: Found | null = null;
    try {
      found = await this.find(pathname);
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
      return;
    }
    response.writeHead(found ? 200 : 404, {
      'Content-Type': found?.type ?? 'text/plain; charset=utf-8',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Cache-Control': 'no-store',
    });
    response.end(found?.body ?? `There is no ${pathname}.`);
  }

  private async find(pathname: string): Promise<Found | null> {
    if (pathname === '/setup.json') return { body: JSON.stringify(this.setup()), type: contentType('.json') };
    if (pathname === '/connect.js') return { body: CONNECT_SCRIPT, type: contentType('.js') };
    if (pathname === '/workbook')
      return this.file(path.dirname(this.workbook!), path.basename(this.workbook!));
    const below = (prefix: string) => (pathname.startsWith(prefix) ? pathname.slice(prefix.length) : null);
    const officeJs = below('/office-js/');
    if (officeJs !== null) {
      const body = await readOfficeJs(officeJs);
      return body && { body, type: contentType(officeJs) };
    }
    for (const [prefix, folder] of this.addinFolders) {
      const ofAddin = below(prefix);
      if (ofAddin !== null) return this.addinFile(folder, ofAddin);
    }
    return this.file(this.pageFolder, pathname === '/' ? 'index.html' : pathname.slice(1));
  }

  private async file(folder: string, relativePath: string): Promise<Found | null> {
    const body = await readWithin(folder, relativePath);
    return body && { body, type: contentType(relativePath) };
  }

  /** The add-in's files as they are; a page gets office.js from here, and is connected first. */
  private async addinFile(folder: string, relativePath: string): Promise<Found | null> {
    const found = await this.file(folder, relativePath);
    if (!found || path.extname(relativePath) !== '.html') return found;
    const html = found.body
      .toString()
      .replaceAll(OFFICE_JS_CDN, '/office-js/')
      .replace(/<head[^>]*>/i, (head) => `${head}<script src="/connect.js"></script>`);
    return { ...found, body: html };
  }

  private setup(): PageSetup {
    const addins = [...this.addinFolders].map(([prefix, folder], n): ServedAddin => {
      const addin: BuiltAddin = readAddin(folder, n === 0 ? this.options : {});
      const { page, id, namespace, metadata, ribbon } = addin;
      return { addinPage: prefix + page, id, namespace, metadata, ribbon };
    });
    return { addins, workbookName: this.workbook && path.basename(this.workbook) };
  }
}
