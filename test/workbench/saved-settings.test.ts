/** What an add-in keeps with a workbook is in the file that is saved, as Excel has it, and there again when it is opened. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { addinSettingsOf, withAddinSettings } from '../../workbench/files/addin-settings';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, valueInPane } from './fixture-workbook';

const KEPT = { strict: true, note: 'A & B <"£"> \n "two"', list: [1, { a: null }] };
const SETTING = (key: string, value: unknown): string =>
  `context.workbook.settings.add(${JSON.stringify(key)}, ${JSON.stringify(value)});`;

let before: HeadlessWorkbench;
let bytes: Uint8Array;

const opened = (more: object = {}) => openFixture({ sheets: undefined, tables: undefined, bytes, ...more });

beforeAll(async () => {
  before = await openFixture();
  await before.calculated();
  const adds = Object.entries(KEPT).map(([key, value]) => SETTING(key, value));
  await valueInPane(before, `${adds.join('\n')}\nawait context.sync();`);
  bytes = await before.save();
});

afterAll(() => before?.close());

test('a workbook that was saved and opened has the settings that it had', async () => {
  expect(before.settings()).toEqual(KEPT);
  const after = await opened();
  try {
    expect(after.settings()).toEqual(KEPT);
    const again = await after.save();
    expect(addinSettingsOf(again)).toEqual(addinSettingsOf(bytes));
  } finally {
    await after.close();
  }
});

test('they are where Excel looks for them, and the pane does not open by itself', () => {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path]!);
  expect(text('[Content_Types].xml')).toContain('application/vnd.ms-office.webextension+xml');
  expect(text('_rels/.rels')).toContain('/2011/relationships/webextensiontaskpanes');
  expect(text('_rels/.rels')).toContain('/relationships/officeDocument');
  expect(text('xl/webextensions/taskpanes.xml')).toContain('visibility="0"');
  expect(text('xl/webextensions/_rels/taskpanes.xml.rels')).toContain('/2011/relationships/webextension"');
  expect(text('xl/webextensions/webextension1.xml')).toContain('<we:property name="strict" value="true"/>');
});

test('settings that are asked for stand in the place of those in the file', async () => {
  const after = await opened({ settings: { mine: 1 } });
  expect(after.settings()).toEqual({ mine: 1 });
  await after.close();
});

test('what an add-in keeps that does not run here stays in the file', async () => {
  const other = { '00000000-0000-4000-8000-000000000000': { theirs: '"yes"' } };
  const after = await opened({ bytes: withAddinSettings(other, await plain()) });
  expect(after.settings()).toEqual({});
  expect(addinSettingsOf(await after.save())).toEqual(other);
  await after.close();
});

test('any text comes back as it was', async () => {
  const file = await plain();
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { maxKeys: 4 }), (values) => {
      const keys = Object.keys(values).filter((key) => /^[\x20-\x7e]+$/.test(key));
      const texts = Object.fromEntries(keys.map((key) => [key, JSON.stringify(values[key])]));
      const read = addinSettingsOf(withAddinSettings({ an: texts }, file));
      expect(read).toEqual(keys.length === 0 ? {} : { an: texts });
    }),
    { numRuns: 60 },
  );
});

async function plain(): Promise<Uint8Array> {
  const bench = await openFixture();
  try {
    return await bench.save();
  } finally {
    await bench.close();
  }
}
