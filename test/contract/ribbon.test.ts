/** The ribbon's buttons: what the manifest names, the page as built answers to, in time for the first press. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import { readElements, type ManifestElement } from '../../scripts/manifest-elements';
import { customFunctionsGlobal } from '../functions/calling';

const dist = path.resolve(__dirname, '../../dist');
const file = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

const manifest = readElements(file('manifest.xml')) as ManifestElement;
const texts = new Map(
  manifest.all('bt:String').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
);
const textOf = (element: ManifestElement, name: string): string =>
  texts.get(element.all(name)[0]!.attributes['resid'])!;
const buttons = manifest.all('Control').map((control) => ({
  id: control.attributes['id'],
  label: textOf(control, 'Label'),
  title: textOf(control, 'Title'),
  description: textOf(control, 'Description'),
  does: control.all('FunctionName')[0]?.text ?? 'shows the pane',
}));
const functionNames = manifest.all('FunctionName').map(({ text }) => text);

test('the buttons, in their order', () => {
  expect(buttons.map(({ label, does }) => [label, does])).toEqual([
    ['Home', 'shows the pane'],
    ['Check', 'showCheck'],
    ['Record', 'showRecord'],
    ['Expiring', 'showExpiring'],
    ['Tabs', 'showTabs'],
    ['Reconcile', 'showReconcile'],
    ['Record money for this row', 'recordRow'],
  ]);
});

test('each says in its tip what it opens, in a sentence of its own', () => {
  for (const { title, description } of buttons) {
    expect(title).toMatch(/^[A-Z]/);
    expect(description).toMatch(/^Open .+\.$/);
  }
  expect(new Set(buttons.map(({ description }) => description)).size).toBe(buttons.length);
});

/** The functions that the page's scripts associate while they run: nothing of Office is ready yet. */
function associated(): string[] {
  const names: string[] = [];
  const never = new Promise<never>(() => undefined);
  const page = vm.createContext({
    CustomFunctions: customFunctionsGlobal({}),
    Office: {
      onReady: () => never,
      actions: { associate: (name: string, run: unknown) => typeof run === 'function' && names.push(name) },
    },
    document: { addEventListener: () => undefined },
    setTimeout,
    clearTimeout,
  });
  for (const script of ['functions.js', 'taskpane.js']) vm.runInContext(file(script), page);
  return names;
}

test('every function that the manifest names is associated while the page is read, and no other', () => {
  expect(associated().sort()).toEqual([...functionNames].sort());
});

test('the page’s scripts hold up its reading, office.js first: later ones would miss the first press', () => {
  const scripts = [...new JSDOM(file('taskpane.html')).window.document.scripts];
  expect(scripts.map((script) => path.posix.basename(script.getAttribute('src') ?? ''))).toEqual([
    'office.js',
    'functions.js',
    'taskpane.js',
  ]);
  for (const script of scripts)
    expect(['defer', 'async', 'type'].filter((name) => script.hasAttribute(name))).toEqual([]);
});

test('office.js looks for a function of the window first: none has such a name, nor an element of the page such an id', () => {
  const { window } = new JSDOM(file('taskpane.html'));
  for (const name of functionNames) {
    expect(name in window).toBe(false);
    expect(file('pane.js')).not.toContain(`"${name}"`);
  }
});
