/** `npm run version:bump`: raises the manifest's version where the functions' metadata has changed, and records both. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { metadataHash, nextLock, versionOf, withVersion, type VersionLock } from './manifest-version';

const root = path.resolve(__dirname, '..');
const manifestFile = path.join(root, 'manifest.xml');
const metadataModule = './metadata' as string;
const lockFile = path.join(root, 'manifest.lock.json');

/** scripts/metadata.ts is the one place where the functions' metadata is made. */
interface MetadataModule {
  generateMetadata(): Promise<{ functions: unknown }>;
}

async function bump(): Promise<void> {
  const { generateMetadata } = (await import(metadataModule)) as MetadataModule;
  const manifest = readFileSync(manifestFile, 'utf8');
  const lock = existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as VersionLock) : null;
  const manifestVersion = versionOf(manifest);
  const next = nextLock({ manifestVersion, metadataHash: metadataHash(await generateMetadata()), lock });
  if (next === lock) {
    console.log(`Nothing to do: the metadata is that of version ${lock.version}.`);
    return;
  }
  if (next.version !== manifestVersion) writeFileSync(manifestFile, withVersion(manifest, next.version));
  writeFileSync(lockFile, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`Version ${next.version} is recorded${lock ? `; it was ${lock.version}` : ''}.`);
}

bump().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
