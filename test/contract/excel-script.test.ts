/** `npm run excel` where there is no Excel, and the server that it starts where there is one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { staticFiles } from '../../scripts/static-files';

const script = path.resolve(__dirname, '../../scripts/excel.mjs');
const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

(process.platform === 'linux' ? describe : describe.skip)('npm run excel, on Linux', () => {
  it.each([[[]], [['stop']]])('%j says that there is no Excel, names npm start, and fails', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toContain('There is no Excel on this system');
    expect(stderr).toContain('npm start');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('refuses a word that it does not know', () => {
    const { status, stderr } = run('stopp');
    expect(stderr).toContain('"stopp" is not understood');
    expect(status).toBe(1);
  });
});

describe('staticFiles', () => {
  const outer = mkdtempSync(path.join(tmpdir(), 's106-'));
  const folder = path.join(outer, 'dist');
  let server: Server;

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    mkdirSync(path.join(outer, 'dist-of-another'));
    writeFileSync(path.join(folder, 'functions.json'), '{"functions":[]}');
    writeFileSync(path.join(folder, 'taskpane.html'), '<p>£</p>');
    writeFileSync(path.join(folder, 'assets', 'a b.png'), 'png');
    writeFileSync(path.join(outer, 'secret.txt'), 'secret');
    writeFileSync(path.join(outer, 'dist-of-another', 'secret.txt'), 'secret');
    server = createServer(staticFiles(folder));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(outer, { recursive: true });
  });

  /** The path is sent as it is: fetch would tidy it first. */
  function ask(address: string, method = 'GET') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        const { port } = server.address() as AddressInfo;
        request({ port, host: '127.0.0.1', path: address, method }, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (body += part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        })
          .on('error', reject)
          .end();
      },
    );
  }

  it('serves the metadata to any origin, and keeps nothing', async () => {
    const { status, headers, body } = await ask('/functions.json?v=2');
    expect([status, body]).toEqual([200, '{"functions":[]}']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  it('serves the pane to its own origin only', async () => {
    const { status, headers, body } = await ask('/taskpane.html');
    expect([status, body]).toEqual([200, '<p>£</p>']);
    expect(headers['content-length']).toBe(String(Buffer.byteLength('<p>£</p>')));
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-frame-options');
  });

  it('reads names as addresses write them', async () => {
    expect(await ask('/assets/a%20b.png')).toMatchObject({ status: 200, body: 'png' });
  });

  it('answers HEAD without a body, and no other method', async () => {
    expect(await ask('/taskpane.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/taskpane.html', 'POST')).toMatchObject({ status: 405 });
  });

  it.each([
    '/',
    '/assets',
    '/none.html',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../dist-of-another/secret.txt',
    '/%00',
    '/%',
  ])('%s: nothing', async (address) => {
    expect(await ask(address)).toMatchObject({ status: 404, body: 'There is no such file.' });
  });
});
