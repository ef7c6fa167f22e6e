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
  [/\b(is|are|was|were|be) told\b/, 'say who says it, and how'],
  [/\bstands?\b(?! for\b)/, 'is'],
  [/\b(comes?|came) to (?!the (sheet|register|authority)\b)/, 'add up to'],
  [/\bwork(s|ed)? out\b/, 'calculate'],
  [/\banew\b/, 'again'],
  [/\bat risk\b/i, 'Expires within 12 months'],
  [/\bkept (in this workbook|as text|by authority|for the authority)\b/, 'stored'],
  [/\bcopy (\w+ ){0,2}is kept\b/, 'There is a copy'],
  [/\ball the same\b/, 'still'],
  [/\bnothing (can be|is) said of\b/, 'cannot be listed'],
  [/\bcounts? as (it|they) stands?\b/, 'is counted as it is'],
  [/\bspeaks? of\b/, 'mentions'],
  [/\bof (its|their) own accord\b/, 'automatically'],
  [/\bif you like\b/, '(optional)'],
  [/\b[Ww]rite (it|them) down\b/, 'Record it'],
  [/\b(has|have) no place\b|\bwithout a place\b/i, 'has no project'],
  [/\bparted by\b/, 'separated by'],
  [/\bsays? nothing certain\b/, 'could not be read'],
  [/[.;] [Ss]hould (it|one|\$)/, 'If it'],
  [/\bcalculate by hand\b/, 'manual calculation'],
  [/\bboth days in it\b/, 'both days included'],
  [/\bback as read\b/, 'Use the add-in’s reading'],
  [/\bWhat is to do\b/, 'Next step'],
  [/\bLive, on\b/, 'To have it live, type this'],
  [/\bNot ticked: it\b/, 'What you leave unticked'],
  // The pane checks councils' sheets and the register: of the other tables it is VALIDATE that says what is wrong.
  [/\bCheck says why\b/, 'the first finding, and VALIDATE for the others'],
];
/** What other people write is read by these; a kind of rows in the code, which nobody reads, is "at risk". */
const OTHERS_WORDS: readonly string[] = ['src/domain/reading/', 'src/domain/movements/movement-table.ts'];
const CODE_WORDS: ReadonlySet<string> = new Set(['at risk', 'at risk total', 'at risk ']);

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
    OTHERS_WORDS.some((folder) => path.startsWith(folder))
      ? []
      : textsOf(path).flatMap(({ text, line }) =>
          BANNED.flatMap(([turn, instead]) =>
            turn.test(text) && !CODE_WORDS.has(text)
              ? [`${path}:${line} "${turn.exec(text)![0]}": ${instead}`]
              : [],
          ),
        ),
  );
  expect(found).toEqual([]);
});
