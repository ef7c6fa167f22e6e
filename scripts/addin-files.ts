/** The files of the add-in that are made from one definition elsewhere, and that webpack does not bundle. */
import { sampleWorkbook } from '../samples/sample-workbook';
import { DEFAULT_NAMESPACE, NAMESPACE } from '../src/namespace';
import { functionDocs } from './docstrings';
import { DEVELOPMENT_ORIGIN, manifestFor, manifestWithNamespace } from './manifest';
import { generateMetadata, withHelp } from './metadata';
import { functionsMarkdown, helpPage } from './reference';

/**
 * By name: manifest, metadata and help page, for the address and in the namespace of the build. In another namespace
 * than the default also the sample workbook and the reference of the functions, which the repository has for the default.
 */
export async function addInFiles(
  manifest: string,
  baseUrl?: string,
): Promise<Map<string, string | Uint8Array>> {
  const named = manifestWithNamespace(manifest, NAMESPACE);
  const metadata = withHelp(await generateMetadata(), baseUrl ?? DEVELOPMENT_ORIGIN);
  const docs = functionDocs();
  const files = new Map<string, string | Uint8Array>([
    ['functions.json', `${JSON.stringify(metadata, null, 2)}\n`],
    ['manifest.xml', baseUrl === undefined ? named : manifestFor(named, baseUrl)],
    ['help.html', helpPage(docs)],
  ]);
  if (NAMESPACE === DEFAULT_NAMESPACE) return files;
  return files
    .set('sample.xlsx', Buffer.from(await sampleWorkbook()))
    .set('functions.md', functionsMarkdown(docs));
}
