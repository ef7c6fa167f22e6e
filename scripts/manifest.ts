import { createHash } from 'node:crypto';
import { DEFAULT_NAMESPACE } from '../src/namespace';

/** Where the add-in is served from during development: the origin that manifest.xml names. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * The production manifest: the development manifest with the address that the add-in is served from.
 *
 * `baseUrl` is where the build's files lie, `https://example.org` or `https://example.org/s106/`; its path is kept.
 * Addresses elsewhere are left as they are.
 *
 * @throws Error, naming what was given, where `baseUrl` is not a plain https address, or where `xml` names no
 * development address, so that there is nothing to replace.
 */
export function manifestFor(xml: string, baseUrl: string): string {
  const base = escapeForXml(baseAddress(baseUrl));
  // Only whole addresses: a port such as :30001 is another origin.
  const developmentOrigin = new RegExp(`${DEVELOPMENT_ORIGIN}(?=[/"'<])`, 'g');
  if (!developmentOrigin.test(xml)) {
    throw new Error(`The manifest does not name ${DEVELOPMENT_ORIGIN}, so there is no address to replace.`);
  }
  return xml.replace(developmentOrigin, () => base);
}

/**
 * The manifest of the same add-in in another namespace: another add-in for Excel, which runs beside the first.
 *
 * It has an Id of its own, always the same for a namespace, and ids of its own for its controls and its pane; its name
 * and its button on the ribbon say which of the two it is.
 *
 * @throws Error where `xml` does not hold what is to be replaced
 */
export function manifestWithNamespace(xml: string, namespace: string): string {
  if (namespace === DEFAULT_NAMESPACE) return xml;
  const of = DEFAULT_NAMESPACE;
  const product = `${of} for Excel`;
  const replacements: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/(?<=<Id>)[^<]+(?=<\/Id>)/, (id) => derivedId(id, namespace)],
    [attributeOf('DisplayName', product), () => `${product} (${namespace})`],
    [
      attributeOf('bt:String id="GetStarted.Title"', `${product}(?= is ready)`),
      () => `${product} (${namespace})`,
    ],
    [attributeOf('bt:String id="Functions.Namespace"', `${of}(?=")`), () => namespace],
    [
      new RegExp(`(?<=<bt:String id="(?:Group|Money|Dates|Panel)\\.Label" DefaultValue=")${of}`, 'g'),
      () => namespace,
    ],
    [attributeOf('bt:String id="RecordRow.Label"', '[^"]+'), (label) => `${label} (${namespace})`],
    [new RegExp(`(?<==)${of}(?=\\.[A-Z]+\\()`, 'g'), () => namespace],
    [new RegExp(`(?<=press Home in the )${of}(?= group)`, 'g'), () => namespace],
    [new RegExp(`(?<=id="|<TaskpaneId>)${of}(?=\\.)`, 'g'), () => namespace],
  ];
  return replacements.reduce((text, [pattern, by]) => {
    if (text.search(pattern) < 0) throw new Error(`The manifest does not hold ${pattern.source}.`);
    return text.replace(pattern, by);
  }, xml);
}

/** The default value of an element, where it begins with this. */
const attributeOf = (element: string, value: string): RegExp =>
  new RegExp(`(?<=<${element.replace(/\./g, '\\.')} DefaultValue=")${value}`);

/** A name-based UUID (RFC 9562, version 5): the same for the same id and name, and never another's. */
function derivedId(id: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(id.replace(/-/g, ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The base address without its closing slashes, as the URL standard spells it. */
function baseAddress(given: string): string {
  const refuse = (why: string): Error =>
    new Error(`The base URL must be an https address such as https://example.org/s106/. "${given}" ${why}.`);
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw refuse('is not an address');
  }
  if (url.protocol !== 'https:') throw refuse(`begins with ${url.protocol}`);
  if (url.username || url.password) throw refuse('holds a user name or a password');
  if (/[?#]/.test(given)) throw refuse('holds a query or a fragment');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function escapeForXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/'/g, '&apos;');
}
