import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Answers requests with the files of one folder, and with nothing outside it.
 *
 * Nothing is kept by the browser, as the files change from build to build. The functions' metadata may be read from any
 * origin, as Excel on the web reads it from its own.
 */
export function staticFiles(folder: string): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Only GET and HEAD are answered.');
      return;
    }
    const file = fileAsked(folder, request.url ?? '/');
    const lengthBytes = file === undefined ? undefined : lengthOf(file);
    if (file === undefined || lengthBytes === undefined) {
      refuse(response, 404, 'There is no such file.');
      return;
    }
    const extension = path.extname(file);
    response.writeHead(200, {
      'Content-Type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': lengthBytes,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(extension === '.json' ? { 'Access-Control-Allow-Origin': '*' } : {}),
    });
    send(file, request, response);
  };
}

/** The file that an address stands for; undefined where it leads out of the folder or cannot be read. */
function fileAsked(folder: string, address: string): string | undefined {
  let asked: string;
  try {
    asked = decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
  if (asked.includes('\0')) return undefined;
  const file = path.join(folder, asked);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

function lengthOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

function send(file: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(reason);
}
