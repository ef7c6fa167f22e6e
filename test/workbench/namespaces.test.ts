/** The add-in built in another namespace: another add-in for Excel, and both at work in one workbook. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { manifestProblems, servedPaths } from '../../scripts/manifest-check';
import { FUNCTION_IDS } from '../../src/namespace';
import { openWorkbench, type HeadlessWorkbench } from '../../workbench/headless';
import { customFunctionsGlobal } from '../functions/calling';
import { pilotAddin } from './pilot-addin';

const root = path.resolve(__dirname, '../..');
let pilot: string;
const file = (name: string): string => readFileSync(path.join(pilot, name), 'utf8');

beforeAll(() => {
  pilot = pilotAddin();
}, 240_000);

describe('the add-in built with --env namespace=S106REG', () => {
  const identity = (xml: string) => ({
    id: /<Id>(.*)<\/Id>/.exec(xml)?.[1],
    name: /<DisplayName DefaultValue="(.*)"/.exec(xml)?.[1],
    namespace: /"Functions.Namespace" DefaultValue="(.*)"/.exec(xml)?.[1],
    controls: [...xml.matchAll(/ id="([^"]*\.(?:ShowPane|Check|Group))"/g)].map(([, id]) => id),
    label: /"Group.Label" DefaultValue="(.*)"/.exec(xml)?.[1],
  });

  test('has a manifest of its own, in which nothing is wrong', () => {
    const first = identity(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
    const second = identity(file('manifest.xml'));
    expect(second.namespace).toBe('S106REG');
    for (const part of ['id', 'name', 'controls', 'label'] as const)
      expect(second[part]).not.toEqual(first[part]);
    const images = new Map(
      readdirSync(path.join(pilot, 'assets')).map((name) => [
        `assets/${name}`,
        readFileSync(path.join(pilot, 'assets', name)),
      ]),
    );
    expect(manifestProblems(file('manifest.xml'), images, 'S106REG')).toEqual([]);
    const served = readdirSync(pilot, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
    expect(served).toEqual(expect.arrayContaining(servedPaths(file('manifest.xml'))));
  });

  test('calls its functions by that name everywhere, and by the other nowhere', () => {
    for (const name of ['help.html', 'functions.md', 'functions.json', 'manifest.xml']) {
      expect(file(name)).not.toMatch(/\bS106\.[A-Z]/);
      expect(file(name)).not.toContain('S106 pane');
    }
    expect(file('help.html')).toContain('=S106REG.OUTSTANDING(');
    expect(file('functions.md')).toContain('=S106REG.OUTSTANDING(');
    for (const name of readdirSync(pilot).filter((one) => one.endsWith('.js'))) {
      const text = file(name);
      const at = text.search(/\bS106(\.[A-Z]+\b| pane)/);
      expect({ name, found: at < 0 ? '' : text.slice(Math.max(0, at - 20), at + 40) }).toEqual({
        name,
        found: '',
      });
    }
  });

  test('associates the same functions: a namespace is no part of their ids', () => {
    const functions: Record<string, (...args: unknown[]) => unknown> = {};
    vm.runInNewContext(file('functions.js'), { CustomFunctions: customFunctionsGlobal(functions) });
    expect(Object.keys(functions).sort()).toEqual([...FUNCTION_IDS].sort());
  });

  test('loads its chunks apart from those of the first, in one page too', () => {
    const page: Record<string, unknown> = { CustomFunctions: customFunctionsGlobal({}) };
    vm.createContext(page);
    const chunkLists = (folder: string): string[] => {
      vm.runInContext(readFileSync(path.join(folder, 'functions.js'), 'utf8'), page);
      return Object.keys(page).filter((name) => name.startsWith('webpackChunk'));
    };
    expect(chunkLists(path.join(root, 'dist'))).toEqual([expect.stringMatching(/S106$/)]);
    expect(chunkLists(pilot)[1]).toMatch(/S106REG$/);
  });

  test('comes with the sample workbook in its namespace', () => {
    const parts = unzipSync(new Uint8Array(readFileSync(path.join(pilot, 'sample.xlsx'))));
    const xml = Object.entries(parts)
      .filter(([name]) => /sheet\d+\.xml$|sharedStrings/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('');
    const stored = [...xml.matchAll(/_xldudf_(\w+?)_/g)].map(([, namespace]) => namespace);
    expect(stored.length).toBeGreaterThan(15);
    expect(new Set(stored)).toEqual(new Set(['S106REG']));
    expect(xml).not.toMatch(/\bS106\.[A-Z]/);
  });
});

describe('both add-ins in one workbook', () => {
  let first: HeadlessWorkbench;
  let second: HeadlessWorkbench;
  const calculated = async (): Promise<void> => {
    await first.calculated(60_000);
    await second.calculated(60_000);
    await first.calculated(60_000);
  };

  beforeAll(async () => {
    first = await openWorkbench({ file: 'samples/leicestershire.xlsx', addin: 'dist' });
    second = await first.openBeside(pilot);
    await calculated();
  }, 240_000);
  afterAll(async () => {
    await second?.close();
    await first?.close();
  });

  test('each works its own formulas out, in one cell too', async () => {
    await first.type('About!D1', '=S106REG.OUTSTANDING()');
    await first.type('About!D2', '=S106.OUTSTANDING("Charnwood")-S106REG.OUTSTANDING("Charnwood")');
    await first.type('About!F1', '=S106REG.ROLLUP()');
    await calculated();
    expect(first.value('Summary!B6')).toBe(7_500_235.85);
    expect(first.value('About!D1')).toBe(7_500_235.85);
    expect(first.value('About!D2')).toBe(0);
    const spilled = first.spill('About!F1');
    expect(spilled).toBe('F1:P10');
    expect(first.values(`About!${spilled}`)).toEqual(first.values('Summary!A14:K23'));
  });

  test('both follow the register', async () => {
    await first.type('Register!N2', 1);
    await first.until(() => first.value('Summary!B6') !== 7_500_235.85);
    await first.until(() => first.value('About!D1') !== 7_500_235.85);
    await calculated();
    expect(first.value('About!D1')).toBe(first.value('Summary!B6'));
  });

  test('both are in the file', async () => {
    const parts = unzipSync(await second.save());
    const xml = Object.entries(parts)
      .filter(([name]) => /sheet\d+\.xml$/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('');
    expect(xml).toContain('_xldudf_S106_OUTSTANDING(');
    expect(xml).toContain('_xldudf_S106REG_OUTSTANDING(');
  });

  test('when one is taken away, the other goes on', async () => {
    await second.close();
    await first.type('Register!N2', 1_000_001);
    await first.type('About!D4', '=S106.OUTSTANDING()');
    await first.calculated(60_000);
    const outstanding = first.value('About!D4');
    await first.until(() => first.value('Summary!B6') === outstanding);
    expect(outstanding).not.toBe(7_500_235.85);
  });
});

describe('a workbook made in the other namespace', () => {
  const press = async (bench: HeadlessWorkbench, key: string): Promise<void> => {
    const found = (): HTMLElement | null =>
      bench.window.document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    await bench.until(() => found() !== null, `a button ${key} in the pane`, 60_000);
    found()!.click();
  };
  const shown = (bench: HeadlessWorkbench): string => bench.window.document.body.textContent ?? '';

  test.each<[string, () => string, () => string, string, string]>([
    ['the pilot opens the sample', () => pilot, () => 'samples/leicestershire.xlsx', 'S106', 'S106REG'],
    ['the first opens the pilot’s', () => 'dist', () => path.join(pilot, 'sample.xlsx'), 'S106REG', 'S106'],
  ])(
    '%s: its formulas are entered again in the namespace of the add-in',
    async (_what, addin, workbook, theirs, ours) => {
      const bench = await openWorkbench({ file: workbook(), addin: addin() });
      try {
        await bench.calculated(60_000);
        expect(bench.value('Summary!B6')).toBe('#NAME?');
        await bench.until(() => shown(bench).includes('cells show #NAME?'), 'the matter on Home', 60_000);
        await press(bench, 'status');
        await bench.until(
          () => shown(bench).includes(`${theirs}, another copy`),
          'the other namespace',
          60_000,
        );
        await press(bench, 'recalculate');
        await press(bench, 'enter-again');
        await bench.until(
          () => shown(bench).includes(`before the dot becomes ${ours}.`),
          'the question',
          60_000,
        );
        await press(bench, 'confirm-enter');
        await bench.until(() => bench.value('Summary!B6') === 7_500_235.85, 'the figure', 60_000);
        expect(bench.formula('Summary!B6')).toBe(`=${ours}.OUTSTANDING()`);
        expect(bench.formula('Summary!B7')).toBe(`=${ours}.OUTSTANDING("Charnwood")`);
        await bench.until(() => bench.value('Summary!A23') === 'Total', 'the rollup', 60_000);
      } finally {
        await bench.close();
      }
    },
    240_000,
  );
});
