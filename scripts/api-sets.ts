/**
 * Which members of Office.js the sources use, and in which requirement set each came: a member above the sets that the
 * manifest asks for is undefined in an Excel that the manifest lets in, unless the use is guarded by isSetSupported.
 *
 * The sets are those of the comments in @types/office-js ("[Api set: ExcelApi 1.12]"), read by the TypeScript compiler.
 */
import path from 'node:path';
import ts from 'typescript';

/** The lowest version of each set that the manifest lets in: `ExcelApi` is `1.17`. */
export type RequirementSets = ReadonlyMap<string, string>;

export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** A use of a member that the manifest's sets do not have. */
export interface UseAboveSets extends Requirement {
  /** Relative to the root: "src/workbook/select-rows.ts". */
  readonly file: string;
  readonly line: number;
  /** "RangeAreas.select" */
  readonly member: string;
}

/** Members whose comment names the set of another application. */
const IN_EXCEL: Readonly<Record<string, Requirement | null>> = {
  // Its comment has Outlook's set; commands of the ribbon, which VersionOverrides ask for, come with it in Excel.
  'AddinCommands.Event': null,
  'Event.completed': null,
};

/** The sets of a manifest. */
export function requirementSetsOf(manifestXml: string): RequirementSets {
  const sets = [...manifestXml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)];
  return new Map(sets.map(([, name, version]) => [name!, version!]));
}

/** Every use of a member above the sets that is not guarded, in the sources of a program below a folder. */
export function usesAboveSets(root: string, sets: RequirementSets, program: ts.Program): UseAboveSets[] {
  const checker = program.getTypeChecker();
  const above = namesAbove(sets, program);
  const within = path.join(root, 'src') + path.sep;
  const uses: UseAboveSets[] = [];
  for (const source of program.getSourceFiles()) {
    const name = path.normalize(source.fileName);
    if (!name.startsWith(within)) continue;
    eachIdentifier(source, (node) => {
      if (!above.has(node.text)) return;
      const member = officeMember(node, checker);
      const needed = member && requirementOf(member);
      if (!needed || isWithin(needed, sets) || isGuarded(node, needed, checker)) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const file = path.relative(root, name).split(path.sep).join('/');
      uses.push({ file, line, member: nameOf(member), ...needed });
    });
  }
  return uses;
}

function eachIdentifier(node: ts.Node, look: (identifier: ts.Identifier) => void): void {
  if (ts.isIdentifier(node)) look(node);
  ts.forEachChild(node, (child) => eachIdentifier(child, look));
}

// ---- members and their sets

const isOfficeTypes = ({ fileName }: ts.SourceFile): boolean => fileName.includes('@types/office-js/');

/** The names of all members above the sets: to ask the compiler what each other name stands for takes half a minute. */
function namesAbove(sets: RequirementSets, program: ts.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { name } = node as ts.NamedDeclaration;
    if (name && 'text' in name) {
      const needed = requirementOf(node as ts.Declaration);
      if (needed && !isWithin(needed, sets)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (isOfficeTypes(source)) visit(source);
  return names;
}

/** The declaration in @types/office-js that a name stands for. */
function officeMember(node: ts.Identifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  const declarations = calledDeclaration(node, checker) ?? symbolOf(node, checker)?.declarations ?? [];
  const office = declarations.filter((one) => isOfficeTypes(one.getSourceFile()));
  return office.find((one) => ownSet(one) !== null) ?? office[0];
}

/** Of an overloaded method the one that is called. */
function calledDeclaration(node: ts.Identifier, checker: ts.TypeChecker): ts.Declaration[] | undefined {
  const callee = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  if (!ts.isCallExpression(callee.parent) || callee.parent.expression !== callee) return undefined;
  const declaration = checker.getResolvedSignature(callee.parent)?.declaration;
  return declaration && [declaration];
}

/** The symbol of a name; of a property in an object literal the one of the type that is asked for there. */
function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  const isProperty =
    (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node;
  if (isProperty) return checker.getContextualType(parent.parent)?.getProperty(node.text);
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What a member needs: by its own comment, or by that of the class or namespace that it belongs to. Null: nothing. */
function requirementOf(member: ts.Declaration): Requirement | null {
  const exception = IN_EXCEL[nameOf(member)];
  if (exception !== undefined) return exception;
  for (let node: ts.Node | undefined = member; node && !ts.isSourceFile(node); node = node.parent) {
    const set = ownSet(node);
    if (set) return set;
  }
  return null;
}

/** Of several versions the highest: it is not known which of them a use needs. */
function ownSet(node: ts.Node): Requirement | null {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((one) => one.getText())
    .join('\n');
  const text =
    /\[ ?Api set: ([^\]]+)\]/.exec(comment)?.[1] ??
    /\*\*Requirement set\*\*:[^|]*\| ([^}]+)\}/.exec(comment)?.[1];
  const set = text === undefined ? undefined : /^[A-Za-z]+/.exec(text.trim())?.[0];
  if (text === undefined || set === undefined) return null;
  const versions = [...text.matchAll(/\b\d+\.\d+\b/g)].map(([version]) => version);
  return { set, version: versions.sort(compareVersions).at(-1) ?? '1.1' };
}

function nameOf(member: ts.Declaration): string {
  const own = (node: ts.Node | undefined): string =>
    (node as ts.NamedDeclaration | undefined)?.name?.getText() ?? '';
  const parent = ts.isModuleBlock(member.parent) ? member.parent.parent : member.parent;
  return [own(parent), own(member)].filter((name) => name !== '').join('.');
}

const isWithin = ({ set, version }: Requirement, sets: RequirementSets): boolean =>
  sets.has(set) && compareVersions(version, sets.get(set)!) <= 0;

/** 1.9 is below 1.10. */
function compareVersions(a: string, b: string): number {
  const [major, minor] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return major[0]! - minor[0]! || (major[1] ?? 0) - (minor[1] ?? 0);
}

// ---- guards

/** True where the use is reached only after isSetSupported has said that the set is there. */
function isGuarded(node: ts.Node, needed: Requirement, checker: ts.TypeChecker): boolean {
  const holds = (condition: ts.Expression, whenTrue: boolean) =>
    implies(condition, whenTrue, needed, checker);
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent)) {
      if (at === parent.thenStatement && holds(parent.expression, true)) return true;
      if (at === parent.elseStatement && holds(parent.expression, false)) return true;
    }
    if (ts.isConditionalExpression(parent)) {
      if (at === parent.whenTrue && holds(parent.condition, true)) return true;
      if (at === parent.whenFalse && holds(parent.condition, false)) return true;
    }
    if (ts.isBinaryExpression(parent) && at === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken && holds(parent.left, true)) return true;
      if (kind === ts.SyntaxKind.BarBarToken && holds(parent.left, false)) return true;
    }
    if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      const before = parent.statements.slice(0, parent.statements.indexOf(at as ts.Statement));
      if (
        before.some(
          (one) => ts.isIfStatement(one) && leaves(one.thenStatement) && holds(one.expression, false),
        )
      )
        return true;
    }
  }
  return false;
}

/** A statement after which the rest of its block is not reached. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

/** Whether a condition, where it is true (or false), says that the set is there. */
function implies(
  given: ts.Expression,
  whenTrue: boolean,
  needed: Requirement,
  checker: ts.TypeChecker,
): boolean {
  let condition = given;
  while (ts.isParenthesizedExpression(condition)) condition = condition.expression;
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return implies(condition.operand, !whenTrue, needed, checker);
  if (ts.isBinaryExpression(condition)) {
    const joined = whenTrue ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    if (condition.operatorToken.kind !== joined) return false;
    return [condition.left, condition.right].some((one) => implies(one, whenTrue, needed, checker));
  }
  if (!whenTrue) return false;
  if (ts.isCallExpression(condition) && asksForSet(condition, needed)) return true;
  const named = ts.isCallExpression(condition) ? condition.expression : condition;
  const answer = ts.isIdentifier(named)
    ? answerOf(checker.getSymbolAtLocation(named)?.valueDeclaration)
    : undefined;
  return answer !== undefined && implies(answer, true, needed, checker);
}

function asksForSet(
  { expression, arguments: given }: ts.CallExpression,
  { set, version }: Requirement,
): boolean {
  const isAsking = ts.isPropertyAccessExpression(expression) && expression.name.text === 'isSetSupported';
  const [name, lowest] = given;
  if (!isAsking || !name || !ts.isStringLiteral(name) || name.text !== set) return false;
  return lowest !== undefined && ts.isStringLiteral(lowest) && compareVersions(lowest.text, version) >= 0;
}

/** What a constant is set to, or what a function of one expression answers. */
function answerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  if (!declaration) return undefined;
  const value =
    ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const
      ? declaration.initializer
      : declaration;
  if (!value) return undefined;
  if (ts.isArrowFunction(value) && !ts.isBlock(value.body)) return value.body;
  if (ts.isArrowFunction(value) || ts.isFunctionDeclaration(value)) {
    const [only, ...more] = (value.body as ts.Block | undefined)?.statements ?? [];
    return only && more.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
  }
  return ts.isExpression(value) ? value : undefined;
}
