import { XMLParser } from 'fast-xml-parser';

/* XML for the parts of a file that are written and read here, not by hucre. */

type Attributes = Record<string, string | number | null | undefined>;

/** An element; attributes that are null are left out, and so are children that are null. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: (string | null | undefined)[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = children.filter((child) => child !== null && child !== undefined).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** An element as it is read: its children by name, without prefixes, and its attributes with an @ before. */
export type XmlNode = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** The root element of a file. */
export function readXml(text: string): XmlNode {
  const parsed = parser.parse(text) as XmlNode;
  const name = Object.keys(parsed).find((one) => Array.isArray(parsed[one]) && one !== '?xml');
  return name ? (childrenOf(parsed, name)[0] ?? {}) : {};
}

export function childrenOf(node: XmlNode | null, name: string): XmlNode[] {
  const found = node?.[name];
  return Array.isArray(found) ? (found as XmlNode[]) : [];
}

/** The first element down this path; null where there is none. */
export function find(node: XmlNode | null, ...path: string[]): XmlNode | null {
  return path.reduce<XmlNode | null>((at, name) => childrenOf(at, name)[0] ?? null, node);
}

export function attribute(node: XmlNode | null, name: string): string | null {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? value : null;
}

/** `<c:barDir val="bar"/>`: what most elements of a chart are like. */
export function valueAt(node: XmlNode | null, ...path: string[]): string | null {
  return attribute(find(node, ...path), 'val');
}

export function textOf(node: XmlNode | null): string {
  const text = node?.['#text'];
  return typeof text === 'string' ? text : '';
}
