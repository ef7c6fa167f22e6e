import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where add-ins load office.js from; the workbench serves the pinned package in its place. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const OFFICE_JS_FOLDER = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv; charset=utf-8',
};

export function contentType(file: string): string {
  return CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** A file of Microsoft's package, by its path below the CDN's address; null where there is none. */
export function readOfficeJs(relativePath: string): Promise<Buffer | null> {
  return readWithin(OFFICE_JS_FOLDER, relativePath);
}

/** A file below a folder; null where there is none, or where the path leads out of the folder. */
export async function readWithin(folder: string, relativePath: string): Promise<Buffer | null> {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.sep}${decodeURIComponent(relativePath)}`);
  if (file !== root && !file.startsWith(root + path.sep)) return null;
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
