/**
 * A check of the manifest that needs no network, as Microsoft's own validator is an online service.
 *
 * One function for each thing that Excel insists on; each returns its problems as sentences.
 */
import { PNG } from 'pngjs';
import { NAMESPACE } from '../src/namespace';
import { readElements, type ManifestElement } from './manifest-elements';
import {
  ALLOWED_ICON_SIZES,
  ELEMENT_RULES,
  MAX_CHARACTERS,
  MAX_CHARACTERS_OF,
  REQUIRED_ICON_SIZES,
  RESOURCE_OF,
} from './manifest-schema';

/** Files that the manifest may name, by path under the base address: `assets/icon-16.png`. */
export type ServedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Everything that is wrong with a manifest: nothing, where Excel would take it.
 *
 * @param xml The manifest, for development or for production.
 * @param files The images it names, at least.
 * @param namespace What the functions of the same build are called by.
 */
export function manifestProblems(xml: string, files: ServedFiles, namespace = NAMESPACE): string[] {
  const root = readElements(xml);
  if (typeof root === 'string') return [root];
  return [
    ...rootProblems(root),
    ...orderProblems(root),
    ...identityProblems(root),
    ...resourceProblems(root),
    ...textProblems(root),
    ...addressProblems(root),
    ...runtimeProblems(root),
    ...commandProblems(root),
    ...iconProblems(root, files),
    ...namespaceProblems(root, namespace),
  ];
}

/** The paths, under the base address, of every file that a manifest needs served. */
export function servedPaths(xml: string): string[] {
  const root = readElements(xml);
  if (typeof root === 'string') throw new Error(root);
  const base = baseAddress(root);
  const support = root.all('SupportUrl').map((element) => element.attributes['DefaultValue'] ?? '');
  const paths = [...fileAddresses(root), ...support]
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length));
  return [...new Set(paths)].sort();
}

const NAMESPACES = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
};
const OVERRIDES_NAMESPACE = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

function rootProblems(root: ManifestElement): string[] {
  const problems = Object.entries(NAMESPACES)
    .filter(([attribute, uri]) => root.attributes[attribute] !== uri)
    .map(([attribute, uri]) => `OfficeApp: ${attribute} must be ${uri}.`);
  for (const overrides of root.all('VersionOverrides')) {
    if (overrides.attributes['xmlns'] !== OVERRIDES_NAMESPACE) {
      problems.push(`VersionOverrides: xmlns must be ${OVERRIDES_NAMESPACE}.`);
    }
  }
  const hosts = root.children.find(({ name }) => name === 'Hosts')?.children ?? [];
  if (!hosts.some((host) => host.attributes['Name'] === 'Workbook')) {
    problems.push('OfficeApp > Hosts: the host Workbook is missing.');
  }
  if (root.key !== 'OfficeApp:TaskPaneApp') {
    problems.push(`The manifest's root is ${root.key}, not OfficeApp:TaskPaneApp.`);
  }
  return problems;
}

/** Elements that are unknown, missing, repeated, or out of their order. */
function orderProblems(element: ManifestElement): string[] {
  const rule = ELEMENT_RULES[element.key] ?? { children: [] };
  const problems: string[] = [];
  let place = 0;
  const met = new Set<string>();
  for (const child of element.children) {
    const childPlace = rule.children.indexOf(child.key);
    if (childPlace === -1) {
      problems.push(`${element.path}: ${child.key} does not belong here.`);
    } else if (childPlace < place) {
      problems.push(`${element.path}: ${child.key} must stand before ${rule.children[place]}.`);
    } else if (met.has(child.key) && !rule.repeated?.includes(child.key)) {
      problems.push(`${element.path}: ${child.key} stands more than once.`);
    }
    place = Math.max(place, childPlace);
    met.add(child.key);
    problems.push(...orderProblems(child));
  }
  for (const key of rule.required ?? []) {
    if (!met.has(key)) problems.push(`${element.path}: ${key} is missing.`);
  }
  return problems;
}

function identityProblems(root: ManifestElement): string[] {
  const forms: [name: string, form: RegExp, example: string][] = [
    ['Id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a GUID in lower case'],
    ['Version', /^[1-9]\d{0,4}(\.(0|[1-9]\d{0,4})){3}$/, 'four numbers such as 1.0.0.0'],
    ['DefaultLocale', /^[a-z]{2}-[A-Z]{2}$/, 'a locale such as en-GB'],
    ['Permissions', /^ReadWriteDocument$/, 'ReadWriteDocument'],
  ];
  return forms.flatMap(([name, form, example]) =>
    root.children
      .filter((child) => child.name === name && !form.test(child.text))
      .map((child) => `${child.path}: "${child.text}" is not ${example}.`),
  );
}

/** References that lead nowhere, resources that nothing refers to, ids that are too long or used twice. */
function resourceProblems(root: ManifestElement): string[] {
  const problems: string[] = [];
  const lists = new Map<string, Set<string>>();
  const declared = new Set<string>();
  for (const list of root.all('Resources').flatMap((resources) => resources.children)) {
    const ids = list.children.map((resource) => resource.attributes['id'] ?? '');
    lists.set(list.name, new Set(ids));
    for (const id of ids) {
      if (declared.has(id)) problems.push(`${list.path}: the id "${id}" is used twice.`);
      if (id === '') problems.push(`${list.path}: a resource has no id.`);
      declared.add(id);
    }
  }
  const used = new Set<string>();
  for (const element of root.withAttribute('resid')) {
    const resid = element.attributes['resid']!;
    const list = RESOURCE_OF[element.name] ?? 'nothing';
    if (!lists.get(list)?.has(resid)) problems.push(`${element.path}: there is no "${resid}" in ${list}.`);
    used.add(resid);
  }
  for (const id of declared) if (!used.has(id)) problems.push(`Resources: nothing refers to "${id}".`);
  for (const id of new Set([...declared, ...used])) {
    problems.push(...tooLong(`The resource id "${id}"`, id, MAX_CHARACTERS.id));
  }
  return [...problems, ...controlIdProblems(root)];
}

function controlIdProblems(root: ManifestElement): string[] {
  const ids = [...root.all('Group'), ...root.all('Control')].map((element) => element.attributes['id'] ?? '');
  return ids.flatMap((id, place) => [
    ...(id === '' ? ['A group or a control has no id.'] : []),
    ...(ids.indexOf(id) < place ? [`The id "${id}" is used for two groups or controls.`] : []),
    ...tooLong(`The id "${id}"`, id, MAX_CHARACTERS.shortText),
  ]);
}

/** Texts that are empty or longer than Office shows. */
function textProblems(root: ManifestElement): string[] {
  const texts: [ManifestElement, string | undefined, number][] = [];
  for (const child of root.children) {
    if (child.name === 'ProviderName') texts.push([child, child.text, MAX_CHARACTERS.shortText]);
    const value = child.attributes['DefaultValue'];
    if (child.name === 'DisplayName') texts.push([child, value, MAX_CHARACTERS.shortText]);
    if (child.name === 'Description') texts.push([child, value, MAX_CHARACTERS.longText]);
  }
  for (const list of root.all('Resources').flatMap((resources) => resources.children)) {
    for (const resource of list.children) {
      const most = MAX_CHARACTERS_OF[list.name] ?? 0;
      texts.push([resource, resource.attributes['DefaultValue'], most]);
    }
  }
  return texts.flatMap(([element, text, most]) =>
    text === undefined || text.trim() === ''
      ? [`${element.path}: the text is missing.`]
      : tooLong(element.path, text, most),
  );
}

function tooLong(what: string, text: string, mostCharacters: number): string[] {
  if (text.length <= mostCharacters) return [];
  return [`${what}: ${text.length} characters, where ${mostCharacters} is the most.`];
}

/** Addresses that are not https, too long, or of files away from the add-in's own origin. */
function addressProblems(root: ManifestElement): string[] {
  const base = baseAddress(root);
  const domains = root.all('AppDomain').map((domain) => domain.text);
  const support = root.all('SupportUrl').map((element) => element.attributes['DefaultValue'] ?? '');
  return [...fileAddresses(root), ...support, ...domains].flatMap((address) => {
    if (!address.startsWith('https://')) return [`${address}: every address must begin with https://.`];
    const mayBeElsewhere = support.includes(address) || domains.includes(address);
    if (!mayBeElsewhere && !address.startsWith(base)) {
      return [`${address}: not served from ${base}, where the pane is.`];
    }
    return tooLong(address, address, MAX_CHARACTERS.url);
  });
}

/** The addresses of the files that Office loads: all served from where the pane is. */
function fileAddresses(root: ManifestElement): string[] {
  return root
    .withAttribute('DefaultValue')
    .filter(({ name }) => name !== 'SupportUrl' && /Url$|^SourceLocation$|^bt:Image$/.test(name))
    .map((element) => element.attributes['DefaultValue']!);
}

/** Where the pane is served from, with its closing slash. */
function baseAddress(root: ManifestElement): string {
  return (paneAddress(root) ?? '').replace(/[^/]*$/, '');
}

function paneAddress(root: ManifestElement): string | undefined {
  return root.all('DefaultSettings')[0]?.all('SourceLocation')[0]?.attributes['DefaultValue'];
}

/** A shared runtime works only where one page is the pane, the functions' page and the runtime. */
function runtimeProblems(root: ManifestElement): string[] {
  const problems: string[] = [];
  const runtime = root.all('Runtime')[0];
  const resid = runtime?.attributes['resid'];
  if (runtime?.attributes['lifetime'] !== 'long') problems.push('Runtime: lifetime must be long.');
  const mustShare = [
    ...root.all('Page').flatMap((page) => page.all('SourceLocation')),
    ...root.all('FunctionFile'),
    ...root.all('Action').flatMap((action) => action.all('SourceLocation')),
  ];
  for (const element of mustShare) {
    if (element.attributes['resid'] === resid) continue;
    problems.push(`${element.path}: resid must be the runtime's, "${resid}".`);
  }
  const page = root.all('bt:Url').find((url) => url.attributes['id'] === resid);
  if (page?.attributes['DefaultValue'] !== paneAddress(root)) {
    problems.push("DefaultSettings: SourceLocation must be the runtime's page.");
  }
  const sets = new Map(root.all('Set').map((set) => [set.attributes['Name'], set.attributes['MinVersion']]));
  if (sets.get('SharedRuntime') !== '1.1') problems.push('Requirements: SharedRuntime 1.1 is missing.');
  return problems;
}

/**
 * Buttons that do nothing or two things, and functions that two buttons share: Excel on the web names the first of the
 * two as the button that was pressed, whichever it was.
 */
function commandProblems(root: ManifestElement): string[] {
  const taken = new Set<string>();
  return root.all('Control').flatMap((control) => {
    const id = control.attributes['id'];
    const { length: actionCount } = control.all('Action');
    const problems = actionCount === 1 ? [] : [`${id}: ${actionCount} actions, not one.`];
    for (const { path, text } of control.all('FunctionName')) {
      if (text === '') problems.push(`${id}: the name of its function is missing.`);
      else if (taken.has(text)) problems.push(`${id}: the function "${text}" is that of another button.`);
      problems.push(...tooLong(path, text, MAX_CHARACTERS.shortText));
      taken.add(text);
    }
    return problems;
  });
}

/** Icons of a size that Office does not ask for, lacking one it does, or not of the size they say. */
function iconProblems(root: ManifestElement, files: ServedFiles): string[] {
  const problems: string[] = [];
  const base = baseAddress(root);
  const addressOf = new Map(
    root
      .all('bt:Images')
      .flatMap((list) => list.children)
      .map((image) => [image.attributes['id'], image.attributes['DefaultValue']]),
  );
  const pictures: [address: string | undefined, sizePixels: number][] = [
    ...root.children.filter(({ name }) => name === 'IconUrl').map(addressAndSize(32)),
    ...root.children.filter(({ name }) => name === 'HighResolutionIconUrl').map(addressAndSize(64)),
  ];
  for (const icon of root.all('Icon')) {
    const sizes = icon.children.map((image) => Number(image.attributes['size']));
    for (const size of REQUIRED_ICON_SIZES) {
      if (!sizes.includes(size)) problems.push(`${icon.path}: the size ${size} is missing.`);
    }
    for (const [place, image] of icon.children.entries()) {
      const size = sizes[place]!;
      if (!ALLOWED_ICON_SIZES.includes(size)) problems.push(`${icon.path}: Office has no size ${size}.`);
      pictures.push([addressOf.get(image.attributes['resid']), size]);
    }
  }
  const said = pictures.flatMap(([address, size]) =>
    address === undefined ? [] : pictureProblems(address.slice(base.length), size, files),
  );
  return [...problems, ...new Set(said)];
}

function addressAndSize(sizePixels: number) {
  return (element: ManifestElement): [string | undefined, number] => [
    element.attributes['DefaultValue'],
    sizePixels,
  ];
}

function pictureProblems(file: string, sizePixels: number, files: ServedFiles): string[] {
  const png = files.get(file);
  if (!png) return [`${file}: there is no such file.`];
  try {
    const { width, height } = PNG.sync.read(png);
    if (width === sizePixels && height === sizePixels) return [];
    return [`${file}: ${width} by ${height} pixels, not ${sizePixels} by ${sizePixels}.`];
  } catch {
    return [`${file}: not a PNG image.`];
  }
}

function namespaceProblems(root: ManifestElement, namespace: string): string[] {
  const resid = root.all('Namespace')[0]?.attributes['resid'];
  const text = root.all('bt:String').find((string) => string.attributes['id'] === resid);
  const given = text?.attributes['DefaultValue'];
  return given === namespace
    ? []
    : [`Namespace: "${given}" in the manifest, "${namespace}" in src/namespace.ts.`];
}
