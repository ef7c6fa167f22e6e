/**
 * The rule for the manifest's version: Excel keeps the functions' metadata for about a day, and reads it afresh when the
 * version is raised. So a change of the metadata raises the third number of the version, and manifest.lock.json records
 * for which metadata that was done.
 */
import { createHash } from 'node:crypto';

/** What manifest.lock.json holds. */
export interface VersionLock {
  /** The manifest's version when it was last recorded. */
  version: string;
  /** SHA-256 of the canonical metadata, in hexadecimal. */
  metadata: string;
}

export interface VersionState {
  manifestVersion: string;
  metadataHash: string;
  /** Null where nothing has been recorded yet. */
  lock: VersionLock | null;
}

const REMEDY = 'Run npm run version:bump and commit manifest.xml and manifest.lock.json.';

/** What is wrong between manifest, metadata and lock, as sentences: nothing, where the rule has been kept. */
export function checkVersion({ manifestVersion, metadataHash, lock }: VersionState): string[] {
  if (!lock) return [`There is no manifest.lock.json. ${REMEDY}`];
  const problems: string[] = [];
  if (lock.metadata !== metadataHash) {
    problems.push(`The functions' metadata has changed since version ${lock.version}. ${REMEDY}`);
  }
  if (lock.version !== manifestVersion) {
    problems.push(
      `manifest.xml is version ${manifestVersion}, manifest.lock.json has ${lock.version}. ${REMEDY}`,
    );
  }
  return problems;
}

/**
 * The lock as it should be: the very same where there is nothing to do.
 *
 * A version that was raised by hand already, for a release, is taken as it is.
 *
 * @throws Error where the manifest's version is lower than the one recorded.
 */
export function nextLock({ manifestVersion, metadataHash, lock }: VersionState): VersionLock {
  if (!lock) return { version: manifestVersion, metadata: metadataHash };
  const order = compareVersions(manifestVersion, lock.version);
  if (order < 0) {
    throw new Error(
      `manifest.xml is version ${manifestVersion}, lower than ${lock.version} in manifest.lock.json. ` +
        `Office would not take it for an update: set it to ${lock.version} and run this again.`,
    );
  }
  if (order > 0) return { version: manifestVersion, metadata: metadataHash };
  if (lock.metadata === metadataHash) return lock;
  return { version: raised(manifestVersion), metadata: metadataHash };
}

/** The version with its third number one higher and its fourth at nought: 1.0.3.2 gives 1.0.4.0. */
export function raised(version: string): string {
  const [major, minor, third] = numbersOf(version);
  return `${major}.${minor}.${third + 1}.0`;
}

/** The version that a manifest states. */
export function versionOf(manifestXml: string): string {
  const version = VERSION_ELEMENT.exec(manifestXml)?.[2];
  if (version === undefined) throw new Error('The manifest has no Version element.');
  return version;
}

/** The manifest with another version, and otherwise as it was. */
export function withVersion(manifestXml: string, version: string): string {
  return manifestXml.replace(VERSION_ELEMENT, (_whole, opening: string, _old, closing: string) =>
    [opening, version, closing].join(''),
  );
}

const VERSION_ELEMENT = /(<Version>)\s*([^<\s]*)\s*(<\/Version>)/;

/** SHA-256 of the metadata, whatever the order of its keys; the order of the functions does not matter either. */
export function metadataHash(metadata: { functions: unknown }): string {
  const functions = Array.isArray(metadata.functions)
    ? [...(metadata.functions as unknown[])].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
    : metadata.functions;
  return createHash('sha256')
    .update(canonical({ ...metadata, functions }))
    .digest('hex');
}

/** JSON with the keys of every object in alphabetical order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function numbersOf(version: string): [number, number, number, number] {
  const numbers = version.split('.').map(Number);
  if (numbers.length !== 4 || !numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    throw new Error(`"${version}" is not a version of four numbers such as 1.0.0.0.`);
  }
  return numbers as [number, number, number, number];
}

function compareVersions(one: string, other: string): number {
  const others = numbersOf(other);
  const difference = numbersOf(one)
    .map((number, place) => number - others[place]!)
    .find((gap) => gap !== 0);
  return difference ?? 0;
}
