/** Reads the docstrings of the custom functions: the one definition of their metadata, their help page and their docs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { DEFAULT_NAMESPACE, FUNCTION_IDS, NAMESPACE } from '../src/namespace';

export interface FunctionDoc {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly description: string;
  }[];
  readonly returns: string;
  readonly throws: string;
  readonly remarks: string;
  readonly examples: readonly { readonly formula: string; readonly note: string }[];
}

const FOLDER = path.resolve(__dirname, '../src/functions');

/** The files of src/functions with a custom function, in the order of FUNCTION_IDS. */
export function functionFiles(folder = FOLDER): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => /^ \* @customfunction /m.test(readFileSync(file, 'utf8')));
  const order: readonly string[] = FUNCTION_IDS;
  const place = (file: string) => order.indexOf(path.basename(file, '.ts').toUpperCase());
  return files.sort((a, b) => place(a) - place(b));
}

/** The docstring of every custom function. @throws Error where a part is missing: none may be half documented */
export function functionDocs(files = functionFiles()): FunctionDoc[] {
  return files.map((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const documented = source.statements
      .filter(ts.isFunctionDeclaration)
      .filter((f) => tag(f, 'customfunction'));
    if (documented.length !== 1)
      throw new Error(`${file} should have one custom function, and has ${documented.length}.`);
    return docOf(documented[0]!, file);
  });
}

function docOf(declaration: ts.FunctionDeclaration, file: string): FunctionDoc {
  const [comment] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const needed = (name: string): string => {
    const text = tag(declaration, name);
    if (!text) throw new Error(`${file}: the docstring has no @${name}.`);
    return text;
  };
  const parameters = ts
    .getJSDocTags(declaration)
    .filter(ts.isJSDocParameterTag)
    .map((p) => ({ name: p.name.getText(), optional: p.isBracketed, description: plain(p.comment) }))
    .filter(({ name }) => name !== 'invocation');
  const examples = ts
    .getJSDocTags(declaration)
    .filter((t) => t.tagName.text === 'example')
    .map((t) => plain(t.comment).split(' | '))
    .map(([formula, note]) => ({ formula: formula ?? '', note: note ?? '' }));
  if (examples.length === 0) throw new Error(`${file}: the docstring has no @example.`);
  return {
    id: needed('customfunction'),
    description: plain(comment?.comment),
    parameters,
    returns: needed('returns'),
    throws: needed('throws'),
    remarks: needed('remarks'),
    examples,
  };
}

function tag(declaration: ts.FunctionDeclaration, name: string): string {
  const found = ts.getJSDocTags(declaration).find((t) => t.tagName.text === name);
  if (!found) return '';
  // TypeScript takes "#VALUE!" after @throws for a type expression's start in no case, but keeps "{@link}" apart.
  return plain(found.comment);
}

const plain = (comment: ts.JSDocTag['comment']): string =>
  inNamespace((ts.getTextOfJSDocComment(comment) ?? '').replace(/\s*\n\s*/g, ' ').trim());

const OWN_CALL = new RegExp(`\\b${DEFAULT_NAMESPACE}\\.(?=[A-Z])`, 'g');

/** The same with formulas in the namespace of this build: docstrings are written in the default one. */
export const inNamespace = (text: string): string => text.replace(OWN_CALL, `${NAMESPACE}.`);
