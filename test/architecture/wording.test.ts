/** Turns of phrase that nobody would say, in what users read: the strings of src, and the docs for users. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** Each with what to write in its place. */
const BANNED: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/\bPress one\b/, 'Select a figure to see its rows'],
  [/\b(is|are) apart\b/, 'is not counted here'],
  [/\balso later\b/, 'You can undo this later.'],
  [/\bchanged round\b/, 'This could be 5 June or 6 May'],
  [/\bin no line\b/, 'not in the lines below'],
  [/\b[Ii]n no stage\b/, 'Not in any stage'],
  [/\bwhether it may be\b/, 'ask the authority whether it can still be spent'],
  [/\bseen at that of\b/, 'compared with'],
  [/\bMore gone than\b/, 'More paid out than received'],
  [/\bSpending without a receipt\b/, 'Spent, but nothing received'],
  [/\bthis sheet anew\b/, 'Refreshing replaces everything here except your notes'],
  [/\bnot worked out\b/, 'not calculated'],
  [/\bworked out by\b/, 'calculated by'],
  [/\band is not drawn\b/, 'is negative'],
  [/\bis told\b/, 'say who says it'],
  [/\bin vain\b/, 'without success'],
  [/\bnone of which\b/, 'two sentences'],
  [/\bTake (all|none)\b/, 'Tick all, Untick all'],
];
/** Strings that are still to be rewritten with the screens that hold them. */
const NOT_YET: readonly string[] = [
  'src/taskpane/import/elsewhere.ts',
  'src/taskpane/import/model.ts',
  'src/taskpane/check/columns/screen.ts',
];

const files = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

/** Every piece of text in the strings and templates of a file, with its line. */
function textsOf(path: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(ROOT, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no string that users read has a turn that nobody would say', () => {
  const found = files('src', '.ts').flatMap((path) =>
    NOT_YET.includes(path)
      ? []
      : textsOf(path).flatMap(({ text, line }) =>
          BANNED.flatMap(([turn, instead]) =>
            turn.test(text) ? [`${path}:${line} "${turn.exec(text)![0]}": ${instead}`] : [],
          ),
        ),
  );
  expect(found).toEqual([]);
});
