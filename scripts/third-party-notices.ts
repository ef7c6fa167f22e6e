/** THIRD-PARTY-NOTICES.txt: the licence of every package of which the build bundles a module. */
import { LICENCE_TEXTS } from './licence-texts';

/** What the licence plugin finds for one package that webpack bundled. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string | null;
  readonly licenseText?: string | null;
  readonly noticeText?: string | null;
}

/** @throws Error, naming them, where packages come without the text of their licence: none may be shipped without it */
export function thirdPartyNotices(packages: readonly BundledPackage[]): string {
  const without = packages.filter((one) => textOf(one) === '');
  if (without.length > 0) {
    throw new Error(
      `No licence text was found for ${without.map(nameAndVersion).join(', ')}. ` +
        'A package may not be shipped without its licence: add the text in scripts/licence-texts.ts, or leave the package out.',
    );
  }
  const sections = [...packages]
    .sort((a, b) => (nameAndVersion(a) < nameAndVersion(b) ? -1 : 1))
    .map((one) =>
      [
        `${nameAndVersion(one)} (${one.license ?? 'see below'})`,
        textOf(one),
        ...(one.noticeText?.trim() ? [one.noticeText.trim()] : []),
      ].join('\n\n'),
    );
  return [
    'S106 for Excel contains parts of the following packages, under the licences printed below each.',
    ...sections,
  ]
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .replace(/\r\n?/g, '\n')
    .concat('\n');
}

/** As the package brings it; else the text of the licence that it states, where that is the one known of it. */
function textOf({ name, license, licenseText }: BundledPackage): string {
  const known = LICENCE_TEXTS[name];
  return licenseText?.trim() || (known?.license === license ? known?.text : '') || '';
}

const nameAndVersion = ({ name, version }: BundledPackage): string => `${name} ${version}`;
