import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { FunctionsMetadata } from './functions/metadata';
import type { AddinFunctions } from './session';

const DEFAULT_NAMESPACE = 'S106';

/** An add-in as it was built: a folder with its page, its functions' metadata and, as a rule, its manifest. */
export interface BuiltAddin extends AddinFunctions {
  folder: string;
  /** The page, relative to the folder. */
  page: string;
}

export interface AddinOptions {
  /** The page of the shared runtime, relative to the folder; taskpane.html when left out. */
  page?: string;
  /** Where the manifest is, if not in the folder. */
  manifest?: string;
}

export function readAddin(
  folder: string,
  { page = 'taskpane.html', manifest }: AddinOptions = {},
): BuiltAddin {
  const metadata = JSON.parse(readFileSync(path.join(folder, 'functions.json'), 'utf8')) as FunctionsMetadata;
  const namespace = namespaceIn(manifest ?? path.join(folder, 'manifest.xml')) ?? DEFAULT_NAMESPACE;
  return { folder, page, metadata, namespace };
}

interface ResourceString {
  '@_id': string;
  '@_DefaultValue': string;
}

/** The namespace of the custom functions, which the manifest names by the id of a string. */
function namespaceIn(manifestFile: string): string | null {
  let xml: string;
  try {
    xml = readFileSync(manifestFile, 'utf8');
  } catch {
    return null;
  }
  const manifest: unknown = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true }).parse(xml);
  const [namespace] = elements(manifest, 'Namespace') as { '@_resid'?: string }[];
  const strings = elements(manifest, 'String') as ResourceString[];
  return strings.find((one) => one['@_id'] === namespace?.['@_resid'])?.['@_DefaultValue'] ?? null;
}

/** All elements of a name, wherever they stand. */
function elements(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => elements(one, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    key === name ? [child as unknown].flat() : elements(child, name),
  );
}
