/** The manifests are valid by Microsoft's own schemas, where a copy of these is at hand; none is kept here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor, manifestWithNamespace } from '../../scripts/manifest';
import { PILOT_NAMESPACE } from '../../src/namespace';

const root = path.resolve(__dirname, '../..');
const schemas = path.resolve(root, process.env.MANIFEST_SCHEMAS ?? '../shared/manifest-schema');
const schema = path.join(schemas, 'OfficeAppManifestV1_1.xsd');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** What the schemas say against a manifest; nothing, where it is valid. */
type Problems = (xml: string) => string[];

const whereTheyAre = existsSync(schema) ? describe : describe.skip;

if (!existsSync(schema)) {
  console.warn(
    `Skipped: ${schemas} has none of Microsoft's schemas. MANIFEST_SCHEMAS can name another folder.`,
  );
}

whereTheyAre("by Microsoft's schemas", () => {
  let problems: Problems;

  beforeAll(async () => {
    const { XmlDocument, XmlValidateError, XsdValidator } = await import('libxml2-wasm');
    const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
    xmlRegisterFsInputProviders(); // the schemas import each other by their names
    const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));
    problems = (xml) => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
      } finally {
        document.dispose();
      }
    };
  });

  const production = manifestFor(manifest, 'https://intranet.example/s106/');
  const pilot = manifestWithNamespace(manifest, PILOT_NAMESPACE);
  test.each([
    ['development', manifest],
    ['production', production],
    ['the pilot in development', pilot],
    ['the pilot in production', manifestFor(pilot, 'https://intranet.example/s106-pilot/')],
  ])('the manifest for %s is valid', (_what, xml) => {
    expect(problems(xml)).toEqual([]);
  });

  test.each([
    ['an Id that is no GUID', production.replace(/<Id>.{4}/, '<Id>')],
    ['a permission that there is not', production.replace('ReadWriteDocument', 'ReadWriteAll')],
    ['no version', production.replace(/<Version>.*<\/Version>/, '')],
    [
      'elements out of order',
      production.replace(/(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/, '$3$2$1'),
    ],
    ['an element of nobody in the functions', production.replace('<Namespace ', '<NameSpace ')],
    ['a label without its text', production.replace('<Label resid="Group.Label" />', '<Label />')],
    ['an address that is too long', production.replaceAll('/s106/', `/${'a'.repeat(2100)}/`)],
    ['an image without its size', production.replace('<bt:Image size="16" ', '<bt:Image ')],
  ])('the schemas refuse %s', (_what, xml) => {
    expect(xml).not.toBe(production);
    expect(problems(xml)).not.toEqual([]);
  });
});
