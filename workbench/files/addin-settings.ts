import { PackageParts } from './package-parts';
import { attribute, childrenOf, element, find, readXml, xmlFile } from './xml';

/*
 * What add-ins keep with a workbook, where Excel keeps it: a part for each add-in, whose properties are its settings as
 * JSON texts, and a list of those parts that the whole file points to.
 */

const FOLDER = 'xl/webextensions';
const LIST = `${FOLDER}/taskpanes.xml`;
const TYPES = {
  list: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  addin: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
};
const CONTENT = {
  list: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  addin: 'application/vnd.ms-office.webextension+xml',
};
const NAMESPACES = {
  list: 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11',
  addin: 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The settings of each add-in by the id of its manifest: JSON texts by their keys. */
export type AddinSettings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Puts them into the file; an add-in that keeps nothing has no part. */
export function withAddinSettings(settings: AddinSettings, written: Uint8Array): Uint8Array {
  const keeping = Object.entries(settings).filter(([, texts]) => Object.keys(texts).length > 0);
  if (keeping.length === 0) return written;
  const parts = new PackageParts(written);
  const panes = keeping.map(([addinId, texts], index) => {
    const path = `${FOLDER}/webextension${index + 1}.xml`;
    parts.write(path, addinXml(addinId, texts));
    parts.setContentType(path, CONTENT.addin);
    // Excel is not to open the pane by itself: the file only keeps what the add-in wrote.
    return element(
      'wetp:taskpane',
      { dockstate: 'right', visibility: 0, width: 350, row: index },
      element('wetp:webextensionref', {
        'xmlns:r': NAMESPACES.relationships,
        'r:id': parts.relate(LIST, TYPES.addin, path),
      }),
    );
  });
  parts.write(LIST, xmlFile(element('wetp:taskpanes', { 'xmlns:wetp': NAMESPACES.list }, ...panes)));
  parts.setContentType(LIST, CONTENT.list);
  parts.relate('', TYPES.list, LIST);
  return parts.zipped();
}

function addinXml(addinId: string, texts: Readonly<Record<string, string>>): string {
  const properties = Object.entries(texts).map(([name, value]) => element('we:property', { name, value }));
  return xmlFile(
    element(
      'we:webextension',
      { 'xmlns:we': NAMESPACES.addin, id: `{${addinId}}` },
      element('we:reference', { id: addinId, version: '1.0.0.0', store: 'developer', storeType: 'Registry' }),
      element('we:alternateReferences'),
      element('we:properties', {}, ...properties),
      element('we:bindings'),
      element('we:snapshot', { 'xmlns:r': NAMESPACES.relationships }),
    ),
  );
}

/** What each add-in keeps with the file. */
export function addinSettingsOf(bytes: Uint8Array): AddinSettings {
  const parts = new PackageParts(bytes);
  const list = parts.related('').find(({ fullType }) => fullType === TYPES.list);
  const addins = list ? parts.related(list.target, 'webextension') : [];
  return Object.fromEntries(
    addins.flatMap(({ target }) => {
      const root = readXml(parts.text(target));
      const addinId = attribute(find(root, 'reference'), 'id');
      if (addinId === null) return [];
      const texts = childrenOf(find(root, 'properties'), 'property').flatMap((node): [string, string][] => {
        const [name, value] = [attribute(node, 'name'), attribute(node, 'value')];
        return name === null || value === null || !isJson(value) ? [] : [[name, value]];
      });
      return [[addinId.toLowerCase(), Object.fromEntries(texts)]];
    }),
  );
}

/** Anyone may have written the file. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
