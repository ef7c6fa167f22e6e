/** Which actions of the pane write to the workbook: found by following every call from the action to Excel's objects. */
import * as path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');
const SRC = path.join(ROOT, 'src') + path.sep;

/** What a flow only asks of Excel, or shows; every other method of Excel's objects, and every assignment, writes. */
const ASKS = /^(?:get|load|is|sync|select|activate|show|on|associate|completed|run|calculate)/;
/** An event is listened to by `add`. */
const LISTENERS = 'EventHandlers';

/** The path of each action that can be pressed, as "importing.confirm", beside whether it writes. */
export function actionsThatWrite(program: ts.Program): Map<string, boolean> {
  const calls = new Calls(program);
  return new Map(calls.actions().map(([name, declaration]) => [name, calls.writes(declaration)]));
}

class Calls {
  private readonly checker: ts.TypeChecker;
  /** What a class was constructed with, by the constructor's parameter. */
  private readonly given = new Map<ts.Node, ts.Node[]>();
  private readonly edges = new Map<ts.Node, ReadonlySet<ts.Node>>();
  private readonly found = new Map<ts.Node, boolean>();

  constructor(private readonly program: ts.Program) {
    this.checker = this.program.getTypeChecker();
    for (const file of this.program.getSourceFiles()) if (isOurs(file)) this.noteConstructions(file);
  }

  /** Every function of the interface Actions, and of the interfaces that it names, as the controller has it. */
  actions(): [name: string, declaration: ts.Node][] {
    const file = this.sourceFile('src/taskpane/shell/pane-controller.ts');
    const controller = file.statements.find(ts.isClassDeclaration)!;
    const isImplements = ({ token }: ts.HeritageClause) => token === ts.SyntaxKind.ImplementsKeyword;
    const actions = controller.heritageClauses!.find(isImplements)!.types[0]!;
    const own = this.checker.getTypeAtLocation(controller);
    return this.members(this.checker.getTypeAtLocation(actions), own, '');
  }

  /** Whether Excel is written to by what is declared there, or by anything that it calls. */
  writes(declaration: ts.Node): boolean {
    const seen = new Set<ts.Node>();
    const ahead = [declaration];
    for (let node = ahead.pop(); node; node = ahead.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const to = this.edgesOf(node);
      if (this.found.get(node)) return true;
      ahead.push(...to);
    }
    return false;
  }

  private members(actions: ts.Type, own: ts.Type, before: string): [string, ts.Node][] {
    return actions.getProperties().flatMap((action): [string, ts.Node][] => {
      const name = `${before}${action.name}`;
      const mine = own.getProperty(action.name);
      const declaration = mine?.valueDeclaration ?? mine?.declarations?.[0]; // a mapped type has no value
      if (!declaration) throw new Error(`${name} is declared nowhere.`);
      const type = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(action));
      if (type.getCallSignatures().length > 0) return [[name, declaration]];
      return this.members(type, this.checker.getTypeOfSymbol(mine!), `${name}.`);
    });
  }

  /** What is used in a declaration, and is declared in src. */
  private edgesOf(node: ts.Node): ReadonlySet<ts.Node> {
    const known = this.edges.get(node);
    if (known) return known;
    const to = new Set<ts.Node>(this.given.get(node) ?? []);
    const visit = (child: ts.Node): void => {
      if (ts.isTypeNode(child)) return;
      if (ts.isIdentifier(child)) this.noteUse(child, node, to);
      ts.forEachChild(child, visit);
    };
    for (const part of usedOf(node)) visit(part);
    this.edges.set(node, to);
    return to;
  }

  private noteUse(name: ts.Identifier, user: ts.Node, to: Set<ts.Node>): void {
    const declaration = this.declarationOf(name);
    if (!declaration) return;
    if (!isOurs(declaration.getSourceFile())) {
      if (isOfExcel(declaration) && this.isWrite(name, declaration)) this.found.set(user, true);
      return;
    }
    if (declaration !== user && hasBody(declaration)) to.add(declaration);
  }

  private isWrite(name: ts.Identifier, declaration: ts.Node): boolean {
    const access = name.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== name) return false;
    const { parent } = access;
    if (ts.isBinaryExpression(parent) && parent.left === access)
      return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (!ts.isCallExpression(parent) || parent.expression !== access) return false;
    const owner = declaration.parent;
    const isListener = ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner);
    return !ASKS.test(name.text) && !(isListener && owner.name?.text === LISTENERS);
  }

  private declarationOf(name: ts.Node): ts.Node | undefined {
    let symbol = this.checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    return declaration && ts.isBindingElement(declaration) ? this.takenOut(declaration) : declaration;
  }

  /** What is taken out of an object, as a function out of a module that is fetched. */
  private takenOut(element: ts.BindingElement): ts.Node | undefined {
    const name = element.propertyName ?? element.name;
    if (!ts.isIdentifier(name)) return undefined;
    let symbol = this.checker.getTypeAtLocation(element.parent).getProperty(name.text);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return symbol?.valueDeclaration;
  }

  private noteConstructions(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node)) {
        const made = this.declarationOf(node.expression);
        const constructor =
          made && ts.isClassDeclaration(made) ? made.members.find(ts.isConstructorDeclaration) : undefined;
        for (const [place, parameter] of (constructor?.parameters ?? []).entries()) {
          const argument = node.arguments?.[place];
          if (argument) this.given.set(parameter, [...(this.given.get(parameter) ?? []), argument]);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }

  private sourceFile(name: string): ts.SourceFile {
    return this.program.getSourceFile(path.join(ROOT, name))!;
  }
}

/** What is done when something is named: of a class that is constructed its constructor, and of an object that is kept nothing. */
function usedOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isClassDeclaration(node)) return node.members.filter(ts.isConstructorDeclaration);
  if (ts.isPropertyDeclaration(node) && node.initializer && ts.isNewExpression(node.initializer)) return [];
  return node.getChildren();
}

const isOurs = ({ fileName }: ts.SourceFile): boolean => path.normalize(fileName).startsWith(SRC);
const isOfExcel = (node: ts.Node): boolean => /office-js/.test(node.getSourceFile().fileName);

/** What may do something when it is used: functions, values that hold some, and parameters that were handed one. */
const hasBody = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isClassDeclaration(node);
