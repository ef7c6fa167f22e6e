/** Where code decides by a sentence that it wrote, or throws one: found in the syntax tree of each file. */
import * as ts from 'typescript';

/** What looks for a text in another. */
const SEARCHES: ReadonlySet<string> = new Set([
  ...['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'match', 'matchAll', 'search'],
  ...['test', 'exec', 'replace', 'replaceAll', 'split'],
]);
/** What people wrote in cells and files is read by its words: there is nothing else to read it by. */
const READS_CELLS = ['src/domain/reading/', 'src/domain/sheet/'];
/** A summary tab is read by its labels, and each is a constant of the module that writes it. */
const READS_TABS = 'src/domain/summaries/tracing/';
/** What holds a sentence, by its name: there one word is enough. */
const SENTENCES = /^(?:message|says|what|why|told|refusal|remedy|headline|sentence|advice|notice)$/;
/** What is thrown by a code. */
const REFUSALS = /^(?:Refused|ChangedMeanwhile)$/;

/** Each with the line of the file. */
export function proseBreaches(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = thrown(node) ?? (READS_CELLS.some((of) => file.startsWith(of)) ? null : decided(file, node));
    if (what !== null)
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function thrown(node: ts.Node): string | null {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return null;
  const [first] = node.arguments ?? [];
  if (!REFUSALS.test(node.expression.text) || !first) return null;
  const isCode = !ts.isTemplateExpression(first) && !/\s/.test(textOf(first) ?? '');
  return isCode ? null : 'refuses with a sentence in place of a code';
}

function decided(file: string, node: ts.Node): string | null {
  if (ts.isBinaryExpression(node) && isEquality(node)) {
    const texts = [node.left, node.right].map(textOf);
    if (file.startsWith(READS_TABS) && texts.some((text) => text !== null && /^[A-Z][a-z]/.test(text)))
      return 'types a label of a tab that another module writes';
    return texts.some((text) => text !== null && isSentence(text)) ? 'compares with a sentence' : null;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { name, expression: of } = node.expression;
  if (!SEARCHES.has(name.text)) return null;
  const pattern = textOf(node.arguments[0]) ?? (ts.isRegularExpressionLiteral(of) ? of.text : null);
  if (pattern === null) return null;
  if (isOfSeveralWords(pattern)) return `looks for a sentence: ${name.text}`;
  return SENTENCES.test(nameOf(of)) && /[a-z]{3}/i.test(pattern)
    ? `looks into a sentence: ${nameOf(of)}`
    : null;
}

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken],
  ...[ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken],
]);
const isEquality = ({ operatorToken }: ts.BinaryExpression): boolean => EQUALITIES.has(operatorToken.kind);

function textOf(node: ts.Node | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' x ')
    : null;
}

const nameOf = (node: ts.Expression): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

/** "Compare again", "/did not finish/"; signs of a pattern are no words. */
const isOfSeveralWords = (pattern: string): boolean =>
  /[a-z]{2,}[,:.;]?(?: |\\s[+*]?)+\(?[a-z]{2,}/i.test(pattern.replace(/\\[bBdDwWpPn]/g, '-'));

/** A union's member has few words and no full stop: "as before". */
const isSentence = (text: string): boolean => isOfSeveralWords(text) && /[.!?]$|(?:\S+ ){4}/.test(text);
