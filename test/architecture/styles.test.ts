/** All screens share one style sheet: a class that two of them style looks in each as the other has it as well. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TASKPANE = path.resolve(__dirname, '../../src/taskpane');
/** The pane's own looks, which every screen uses. */
const SHARED: ReadonlySet<string> = new Set(['shell', 'ui']);

/** The classes that a style sheet gives a look of its own, wherever they stand: ".asked", and not "dl.asked" or ".letter .asked". */
function styledIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
  return [...rules].flatMap(([, selectors]) =>
    selectors!.split(',').flatMap((one) => /^\s*(\.[\w-]+)\s*$/.exec(one)?.[1] ?? []),
  );
}

/** The folder that styles each class; with more than one, they are told. */
function clashes(files: Readonly<Record<string, string>>): string[] {
  const owners = new Map<string, Set<string>>();
  for (const [name, css] of Object.entries(files)) {
    const folder = name.split('/')[0]!;
    for (const found of styledIn(css))
      owners.set(found, (owners.get(found) ?? new Set()).add(SHARED.has(folder) ? 'shared' : folder));
  }
  return [...owners].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`);
}

test('no two screens style one class', () => {
  const names = readdirSync(TASKPANE, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.css'));
  expect(names.length).toBeGreaterThan(5);
  const files = Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(TASKPANE, name), 'utf8')]),
  );
  expect(clashes(files)).toEqual([]);
});

test('a class of two screens is named, and one within another is none', () => {
  const of = {
    'check/a.css': '.asked, .x > * {}',
    'requests/b.css': 'dl {} .asked {}',
    'ui/c.css': '.y .asked {}',
  };
  expect(clashes(of)).toEqual(['.asked: check, requests']);
});
