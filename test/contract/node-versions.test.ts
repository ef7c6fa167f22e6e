/** npm shows errors only (.npmrc): so a package that does not run on the oldest Node that will do is found here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minVersion, satisfies } from 'semver';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8'));

interface Locked {
  version: string;
  engines?: { node?: string };
  optional?: boolean;
}

/** Packages that no Node runs: they go into the bundle as they are. */
const FOR_THE_BROWSER = ['@fluentui/web-components'];

const { engines } = read('package.json') as { engines: { node: string } };
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const oldest = minVersion(engines.node)!.version;

test(`every package runs on Node ${oldest}, but for those of the browser`, () => {
  const tooNew = Object.entries(packages)
    .filter(([, { engines: own, optional }]) => own?.node && !optional && !satisfies(oldest, own.node))
    .map(([place]) => place.replace(/^.*node_modules\//, ''));
  expect(tooNew).toEqual(FOR_THE_BROWSER);
});
