import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { FunctionsMetadata } from './functions/metadata';
import type { RibbonButton } from './ribbon';
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
  const read = readManifest(manifest ?? path.join(folder, 'manifest.xml'));
  const namespace = (read === null ? null : namespaceIn(read)) ?? DEFAULT_NAMESPACE;
  const ribbon = read === null ? [] : ribbonIn(read);
  return { folder, page, metadata, namespace, ribbon, id: read === null ? '' : idIn(read) };
}

/** Null where there is none. */
function readManifest(file: string): unknown {
  let xml: string;
  try {
    xml = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return new XMLParser({ ignoreAttributes: false, removeNSPrefix: true }).parse(xml);
}

interface Resource {
  '@_id': string;
  '@_DefaultValue': string;
}
interface Reference {
  '@_resid': string;
}

/** What a reference to a string or to an image stands for. */
function resource(manifest: unknown, kind: 'String' | 'Image', reference?: Reference): string | null {
  const resources = elements(manifest, kind) as Resource[];
  return resources.find((one) => one['@_id'] === reference?.['@_resid'])?.['@_DefaultValue'] ?? null;
}

/** In small letters, as files may write it in either. */
const idIn = (manifest: unknown): string => String(elements(manifest, 'Id')[0] ?? '').toLowerCase();

/** The namespace of the custom functions, which the manifest names by the id of a string. */
function namespaceIn(manifest: unknown): string | null {
  const [namespace] = elements(manifest, 'Namespace') as Reference[];
  return resource(manifest, 'String', namespace);
}

interface Group {
  Label: Reference;
  Control: Control | Control[];
}
interface Control {
  '@_id': string;
  Label: Reference;
  Supertip: { Title: Reference; Description: Reference };
  Icon: { Image: (Reference & { '@_size': string })[] };
  Action: { FunctionName?: string };
}

function ribbonIn(manifest: unknown): RibbonButton[] {
  const text = (reference: Reference) => resource(manifest, 'String', reference) ?? '';
  const [{ SourceLocation: pane }] = elements(manifest, 'DefaultSettings') as [{ SourceLocation: Resource }];
  const base = pane['@_DefaultValue'].replace(/[^/]*$/, '');
  const button = (
    { '@_id': id, Label, Supertip, Icon, Action }: Control,
    group: string | null,
  ): RibbonButton => {
    const image = Icon.Image.find((one) => one['@_size'] === '32');
    return {
      id,
      group,
      label: text(Label),
      title: text(Supertip.Title),
      description: text(Supertip.Description),
      icon: resource(manifest, 'Image', image)?.replace(base, '') ?? '',
      functionName: Action.FunctionName ?? null,
    };
  };
  const groups = elements(manifest, 'Group') as Group[];
  const menus = elements(manifest, 'OfficeMenu') as Pick<Group, 'Control'>[];
  return [
    ...groups.flatMap(({ Label, Control }) => [Control].flat().map((one) => button(one, text(Label)))),
    ...menus.flatMap(({ Control }) => [Control].flat().map((one) => button(one, null))),
  ];
}

/** All elements of a name, wherever they stand. */
function elements(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => elements(one, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    key === name ? [child as unknown].flat() : elements(child, name),
  );
}
