/** The manifest's XML as a tree of elements in their order. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface ManifestElement {
  /** As written, with its prefix: `bt:Image`. */
  readonly name: string;
  /** The name and, where there is one, the xsi:type: `Host:Workbook`. */
  readonly key: string;
  /** Where it stands, for messages: `OfficeApp > Hosts > Host`. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside. */
  readonly text: string;
  readonly children: readonly ManifestElement[];
  /** Every element of that name, at any depth below. */
  all(name: string): ManifestElement[];
  /** Every element with that attribute, at any depth below. */
  withAttribute(attribute: string): ManifestElement[];
}

/** The root element; or a sentence, where the text is not well-formed XML. */
export function readElements(xml: string): ManifestElement | string {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return `The manifest is not well-formed XML: line ${valid.err.line}, ${valid.err.msg}`;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const nodes = parser.parse(xml) as ParsedNode[];
  const root = nodes.find((node) => elementName(node) !== undefined && !elementName(node)!.startsWith('?'));
  return root ? element(root, '') : 'The manifest holds no element.';
}

/** One node as fast-xml-parser gives it: its name leads to its contents, and `:@` to its attributes. */
type ParsedNode = Record<string, unknown>;

function elementName(node: ParsedNode): string | undefined {
  return Object.keys(node).find((name) => name !== ':@' && name !== '#text');
}

function element(node: ParsedNode, parentPath: string): ManifestElement {
  const name = elementName(node)!;
  const attributes = (node[':@'] ?? {}) as Record<string, string>;
  const type = attributes['xsi:type'];
  const path = parentPath === '' ? name : `${parentPath} > ${name}`;
  const contents = node[name] as ParsedNode[];
  const children = contents
    .filter((child) => elementName(child) !== undefined)
    .map((child) => element(child, path));
  const text = contents.map((child) => String(child['#text'] ?? '')).join('');
  return {
    name,
    key: type === undefined ? name : `${name}:${type}`,
    path,
    attributes,
    text: text.trim(),
    children,
    all: (wanted) => below(children).filter((found) => found.name === wanted),
    withAttribute: (wanted) => below(children).filter((found) => wanted in found.attributes),
  };
}

/** The elements given and all that they hold, in the order of the file. */
function below(children: readonly ManifestElement[]): ManifestElement[] {
  return children.flatMap((child) => [child, ...below(child.children)]);
}
