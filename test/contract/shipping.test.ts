/** What dist/ brings along: the licence of everything that it contains, and no source that nobody asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { thirdPartyNotices, type BundledPackage } from '../../scripts/third-party-notices';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const file = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
const built = readdirSync(dist, { recursive: true }).map(String);

/** The packages that src names in an import. */
function packagesImported(): string[] {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const names = sources.flatMap((name) => {
    const text = readFileSync(path.join(root, 'src', name), 'utf8');
    return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  });
  const packages = names
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(packages)].sort();
}

describe('THIRD-PARTY-NOTICES.txt', () => {
  const packages = JSON.parse(file('third-party.json')) as BundledPackage[];
  const notices = file('THIRD-PARTY-NOTICES.txt');

  test('is made from the packages of which webpack bundled a module', () => {
    expect(notices).toBe(thirdPartyNotices(packages));
  });

  test('has every package that src imports, and those that come with them', () => {
    const named = packages.map(({ name }) => name);
    expect(packagesImported().length).toBeGreaterThan(8);
    expect(named).toEqual(expect.arrayContaining(packagesImported()));
    // Modules of the pane's controls, and of the calendar file, which src does not name.
    expect(named).toEqual(expect.arrayContaining(['@microsoft/fast-element', 'webpack']));
  });

  test('has no package of the tests or of the workbench', () => {
    const named = packages.map(({ name }) => name);
    for (const never of ['jest', 'jsdom', 'react', 'rxjs', '@univerjs/core', '@microsoft/office-js'])
      expect(named).not.toContain(never);
  });

  test('prints each with its version and its licence', () => {
    const sections = notices.split(/\n-{80}\n/).slice(1);
    expect(sections).toHaveLength(packages.length);
    for (const section of sections) {
      expect(section).toMatch(/^\n\S+ \d+\.\d+\.\d+\S* \([A-Za-z0-9.-]+\)\n/);
      expect(section).toMatch(/copyright/i);
      expect(section).toMatch(/permission|redistribution/i);
    }
  });

  test.each([
    ['without a licence text', { name: 'left-pad', version: '1.0.0', license: 'MIT' }],
    ['with an empty one', { name: 'left-pad', version: '1.0.0', license: 'MIT', licenseText: ' \n' }],
    ['whose licence is no longer the one known', { name: 'tiny-case', version: '2.0.0', license: 'GPL-3.0' }],
  ])('a package %s stops the build', (_what, one) => {
    expect(() => thirdPartyNotices([...packages, one])).toThrow(`${one.name} ${one.version}`);
  });
});

test('no source map is shipped, and no file names one', () => {
  expect(built.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of built.filter((one) => /\.(js|css)$/.test(one)))
    expect(`${name}: ${/sourceMappingURL/.exec(file(name))?.[0]}`).toBe(`${name}: undefined`);
});

test('no chunk can reach a network, a store of the browser, or a compiler of text', () => {
  const ways =
    /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|serviceWorker|importScripts|localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(|new Function\(/g;
  const found = built
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      (file(name).match(ways) ?? []).map((way) => [way, file(name).includes('BAD_DELIMITERS')]),
    );
  // Papa Parse can read a file from an address when it is asked to with `download`. The add-in hands it texts only.
  expect(found.filter(([way, isPapaParse]) => way !== 'XMLHttpRequest' || !isPapaParse)).toEqual([]);
  const source = readFileSync(path.join(root, 'src/files/read-csv.ts'), 'utf8');
  expect(source).not.toMatch(/\bdownload\b/);
});

test('the pages let in scripts of their own origin and office.js, and no other', () => {
  const policy = (name: string): string[] =>
    /Content-Security-Policy"\s+content="([^"]*)"/.exec(file(name))![1]!.split('; ');
  expect(policy('taskpane.html')).toEqual([
    "default-src 'self'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ]);
  expect(policy('help.html')).toContain("default-src 'none'");
});
