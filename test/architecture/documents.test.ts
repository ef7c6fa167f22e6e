/** What the documents name is there: files, scripts, and every dependency with its reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const text = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

const inDocs = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const DOCUMENTS = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...inDocs('docs'),
  ...inDocs('docs/decisions'),
];

describe.each(DOCUMENTS)('%s', (name) => {
  const all = text(name);

  test('names files that are there', () => {
    const named = [...all.matchAll(/`((?:src|test|docs|scripts|workbench|samples|bench)\/[\w./-]+)`/g)];
    const linked = [...all.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
    const missing = [
      ...named.map(([, file]) => file!),
      ...linked.map(([, file]) => path.join(path.dirname(name), file!)),
    ].filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
  });

  test('names scripts that package.json has', () => {
    const named = [...all.matchAll(/`npm (?:run )?((?:test|start|[a-z-]+)(?::[a-z]+)?)\b/g)].map(
      ([, script]) => script!,
    );
    expect(named.filter((script) => !(script in scripts) && !['ci', 'install'].includes(script))).toEqual([]);
  });
});

const MAX_FILES = 15;

test('ARCHITECTURE.md says why a folder has many files, and of no other', () => {
  const table = text('ARCHITECTURE.md').split('## Folders of more than 15 files')[1]!.split('\n## ')[0]!;
  const named = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, folder]) => folder!),
  );
  const folders = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath }) => path.relative(root, parentPath).replaceAll(path.sep, '/'));
  const large = [...new Set(folders)].filter(
    (folder) => folders.filter((one) => one === folder).length > MAX_FILES,
  );
  expect(named.sort()).toEqual(large.sort());
});

test('ARCHITECTURE.md says why each dependency is there', () => {
  const table = text('ARCHITECTURE.md').split('## Dependencies')[1]!;
  const isNamed = (name: string): boolean =>
    table.includes(name) ||
    name.startsWith('@types/') ||
    (name.startsWith('@univerjs/') && table.includes('@univerjs/*')) ||
    (name.startsWith('@fluentui/') && table.includes(name.split('/')[1]!));
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name))).toEqual([]);
});
