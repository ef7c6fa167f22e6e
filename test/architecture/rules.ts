/** The rules of the house that its imports and its globals keep, found in the syntax tree of each file. */
import * as path from 'node:path';
import * as ts from 'typescript';

/** In src/domain each folder may import those before it; money and calendar are beside each other. */
const DOMAIN_ORDER = [
  ['later'],
  ['money', 'calendar'],
  ['diff'],
  ['findings'],
  ['sheet'],
  ['reading'],
  ['tables'],
  ['register'],
  ['projects'],
  ['movements'],
  ['published'],
  ['expiry'],
  ['council'],
  ['requests'],
  ['plan'],
  ['items'],
  ['pipeline'],
  ['checks'],
  ['paper'],
  ['summaries'],
  ['whole.ts'],
];
const DOMAIN_PACKAGES = ['zod', 'decimal.js', 'fastest-levenshtein'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  files: ['files', 'domain'],
  workbook: ['workbook', 'domain', 'namespace'],
  functions: ['functions', 'workbook', 'domain', 'namespace', 'load-more'],
  taskpane: ['taskpane', 'workbook', 'files', 'domain', 'namespace', 'load-more'],
};
/** Files are bytes in and cells out: they know no page, no network, no store and no time. */
const FILES_PACKAGES = ['fflate', 'saxes', 'windows-1252'];
const NOT_IN_FILES = new Set([
  'Office',
  'Excel',
  'OfficeRuntime',
  'CustomFunctions',
  'window',
  'document',
  'navigator',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'FileReader',
  'DOMParser',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'performance',
  'process',
]);
/** The pane's page waits for Office, hears when it is shown, answers to the ribbon, and follows the theme. */
const OFFICE_OF_THE_PANE: Readonly<Record<string, readonly string[]>> = {
  'src/taskpane/taskpane.ts': ['onReady', 'context', 'HostType'],
  'src/taskpane/ribbon-commands.ts': ['actions', 'addin'],
  'src/taskpane/when-shown.ts': ['context', 'addin', 'VisibilityMode'],
  'src/taskpane/shell/theme.ts': ['context'],
};
const MAX_LINES = 400;

/** What a file does that the house does not allow; one line each, with the line of the file. */
export function breaches(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const tell = (node: ts.Node, what: string) =>
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported !== null) for (const what of importBreaches(file, imported)) tell(node, what);
    if (file.startsWith('src/')) for (const what of globalBreaches(file, node)) tell(node, what);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const lines = source.replace(/\n$/, '').split('\n').length;
  if (lines > MAX_LINES) found.push(`${file} has ${lines} lines`);
  return found;
}

/** The module that a node imports: import, export from, import(), import type, import = require, require(). */
function importOf(node: ts.Node): string | null {
  const text = (of: ts.Node | undefined) => (of && ts.isStringLiteralLike(of) ? of.text : null);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? text(node.argument.literal) : null;
  if (ts.isExternalModuleReference(node)) return text(node.expression);
  if (!ts.isCallExpression(node)) return null;
  const isImport =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return isImport ? (text(node.arguments[0]) ?? '?') : null;
}

function importBreaches(file: string, imported: string): string[] {
  if (!file.startsWith('src/')) return [];
  const layer = file.split('/')[1]!;
  if (imported === '?') return ['imports what only running it can tell'];
  if (!imported.startsWith('.')) {
    if (imported.startsWith('/') || imported.startsWith('node:')) return [`imports ${imported}`];
    const isOneOf = (packages: readonly string[]) =>
      packages.some((name) => imported === name || imported.startsWith(`${name}/`));
    if (layer === 'domain' && !isOneOf(DOMAIN_PACKAGES)) return [`the domain imports ${imported}`];
    return layer === 'files' && !isOneOf(FILES_PACKAGES) ? [`files import ${imported}`] : [];
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), imported));
  if (!target.startsWith('src/')) return [`src imports ${target}`];
  const targetLayer = target.split('/')[1]!;
  if (!MAY_IMPORT[layer]?.includes(targetLayer)) return [`${layer} imports ${targetLayer}`];
  return layer === 'domain' ? domainBreaches(file, target) : [];
}

function domainBreaches(file: string, target: string): string[] {
  const place = (of: string) => DOMAIN_ORDER.findIndex((folders) => folders.includes(of.split('/')[2]!));
  const [from, to] = [file.split('/')[2]!, target.split('/')[2]!];
  if (place(file) < 0 || place(target) < 0)
    return [`${from} or ${to} has no place in the order of the domain`];
  return from === to || place(target) < place(file) || isBeside(from, to) ? [] : [`${from} imports ${to}`];
}

/** The calendar reads cells, and asks money whether one holds an Excel error; money needs nothing of the calendar. */
const isBeside = (from: string, to: string): boolean => from === 'calendar' && to === 'money';

function globalBreaches(file: string, node: ts.Node): string[] {
  if (file.startsWith('src/files/') && ts.isIdentifier(node) && isGlobal(node, NOT_IN_FILES))
    return [`touches ${node.text}`];
  const inWorkbook = file.startsWith('src/workbook/');
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression;
    if (text === 'Function') return ['makes code of text'];
    if (text === 'Date' && !node.arguments?.length && file !== 'src/workbook/excel/clock.ts')
      return ['asks the time'];
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression;
    if (text === 'eval' || text === 'Function') return ['makes code of text'];
    if (text === 'Date' && file !== 'src/workbook/excel/clock.ts') return ['asks the time'];
  }
  const isName =
    ts.isIdentifier(node) || (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent));
  if (isName && /^(inner|outer)HTML$|^insertAdjacentHTML$/.test(node.text)) return [`writes ${node.text}`];
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const [object, member] = [node.expression.text, node.name.text];
  if (object === 'Date' && member === 'now' && file !== 'src/workbook/excel/clock.ts')
    return ['asks the time'];
  if (inWorkbook) return [];
  if (object === 'Excel') return member === 'run' ? ['calls Excel.run'] : [];
  return object === 'Office' && !OFFICE_OF_THE_PANE[file]?.includes(member)
    ? [`touches Office.${member}`]
    : [];
}

/** A name that is used: a member, a property or a parameter of that name is something else. */
const isGlobal = (node: ts.Identifier, names: ReadonlySet<string>): boolean =>
  names.has(node.text) && (node.parent as { name?: ts.Node }).name !== node;
