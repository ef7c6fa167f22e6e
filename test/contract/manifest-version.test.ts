/** The version of the manifest is raised whenever the functions' metadata changes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkVersion,
  metadataHash,
  nextLock,
  raised,
  versionOf,
  withVersion,
  type VersionLock,
} from '../../scripts/manifest-version';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

// Skipped, and shown as skipped, only while there is nothing yet to make metadata from.
const whenThereIsMetadata = existsSync(path.join(root, 'scripts/metadata.ts')) ? it : it.skip;

describe('manifest.lock.json', () => {
  whenThereIsMetadata('is that of the manifest and of the metadata as they are', async () => {
    const file = path.join(root, 'manifest.lock.json');
    const lock = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VersionLock) : null;
    const metadataModule = '../../scripts/metadata' as string;
    const { generateMetadata } = (await import(metadataModule)) as {
      generateMetadata(): Promise<{ functions: unknown }>;
    };
    const hash = metadataHash(await generateMetadata());
    expect(checkVersion({ manifestVersion: versionOf(manifest), metadataHash: hash, lock })).toEqual([]);
  });
});

const lock: VersionLock = { version: '1.2.3.0', metadata: 'as-it-was' };
const stored = { manifestVersion: '1.2.3.0', metadataHash: 'as-it-was', lock };

describe('checkVersion', () => {
  it('has nothing to say where manifest, metadata and lock agree', () => {
    expect(checkVersion(stored)).toEqual([]);
  });

  it.each([
    ['no lock', { ...stored, lock: null }, 'There is no manifest.lock.json.'],
    ['metadata that changed', { ...stored, metadataHash: 'new' }, 'has changed since version 1.2.3.0.'],
    [
      'a version that was raised alone',
      { ...stored, manifestVersion: '1.3.0.0' },
      'manifest.xml is version 1.3.0.0',
    ],
    [
      'a version that was put back',
      { ...stored, manifestVersion: '1.2.2.0' },
      'manifest.xml is version 1.2.2.0',
    ],
  ])('tells of %s, and what to do', (_what, state, problem) => {
    const problems = checkVersion(state);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(problems[0]).toContain('npm run version:bump');
  });

  it('tells of both', () => {
    expect(checkVersion({ ...stored, metadataHash: 'new', manifestVersion: '1.3.0.0' })).toHaveLength(2);
  });
});

describe('nextLock', () => {
  it('is the very same lock where there is nothing to do', () => {
    expect(nextLock(stored)).toBe(lock);
  });

  it.each([
    ['the first time, the version as it is', { ...stored, lock: null }, '1.2.3.0'],
    ['changed metadata: the third number raised', { ...stored, metadataHash: 'new' }, '1.2.4.0'],
    ['a version raised by hand: taken', { ...stored, manifestVersion: '1.3.0.0' }, '1.3.0.0'],
    [
      'both changed: the version raised by hand is enough',
      { ...stored, metadataHash: 'new', manifestVersion: '2.0.0.0' },
      '2.0.0.0',
    ],
    [
      'ten is more than nine',
      { ...stored, lock: { ...lock, version: '1.2.9.0' }, manifestVersion: '1.2.10.0' },
      '1.2.10.0',
    ],
  ])('%s', (_what, state, version) => {
    const next = nextLock(state);
    expect(next).toEqual({ version, metadata: state.metadataHash });
    expect(checkVersion({ ...state, manifestVersion: version, lock: next })).toEqual([]);
    expect(nextLock({ ...state, manifestVersion: version, lock: next })).toBe(next);
  });

  it('refuses a version lower than the one recorded', () => {
    expect(() => nextLock({ ...stored, manifestVersion: '1.2.2.9' })).toThrow('lower than 1.2.3.0');
  });

  it('refuses what is no version', () => {
    expect(() => nextLock({ ...stored, manifestVersion: '1.2' })).toThrow('"1.2" is not a version');
  });
});

describe('the version in the manifest', () => {
  it('is raised in its third number, the fourth back at nought', () => {
    expect(raised('1.0.3.2')).toBe('1.0.4.0');
    expect(raised('1.0.9.0')).toBe('1.0.10.0');
  });

  it('is read and replaced, and nothing else is', () => {
    const changed = withVersion(manifest, '7.8.9.0');
    expect(versionOf(changed)).toBe('7.8.9.0');
    expect(withVersion(changed, versionOf(manifest))).toBe(manifest);
    expect(() => versionOf('<OfficeApp />')).toThrow('no Version element');
  });
});

describe('metadataHash', () => {
  const sum = { id: 'SUM', name: 'SUM', parameters: [{ name: 'a', type: 'number' }, { name: 'b' }] };
  const count = { id: 'COUNT', name: 'COUNT', parameters: [] };

  it('is the same whatever the order of keys and of functions', () => {
    const turned = { name: 'SUM', parameters: [{ type: 'number', name: 'a' }, { name: 'b' }], id: 'SUM' };
    expect(metadataHash({ functions: [count, turned] })).toBe(metadataHash({ functions: [sum, count] }));
  });

  it('is another where a word, a parameter or the order of parameters changes', () => {
    const others = [
      { ...sum, name: 'TOTAL' },
      { ...sum, parameters: [...sum.parameters, { name: 'c' }] },
      { ...sum, parameters: [...sum.parameters].reverse() },
      { ...sum, options: { stream: true } },
    ];
    const hashes = [sum, ...others].map((one) => metadataHash({ functions: [one, count] }));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
