import {
  NO_SETTINGS,
  readSettings,
  saveSettings,
  SETTING_KEY,
  strictIsOn,
} from '../../../src/workbook/settings/settings';
import { generation } from '../../../src/workbook/excel/workbook-changes';
import { FakeWorkbook } from '../fake-excel';

const kept = {
  version: 1,
  register: { table: 'tblS106', tableId: '{1}', headings: { 'Scheme no.': 'agreement', Officer: 'none' } },
  strict: true,
};

test('settings are read as they were written', () => {
  expect(readSettings(JSON.stringify(kept))).toEqual({ settings: kept, malformed: false });
});

test.each([undefined, null])('a workbook without settings: %p', (nothing) => {
  expect(readSettings(nothing)).toEqual({ settings: NO_SETTINGS, malformed: false });
});

test('what was said of a council is read as it was written; what no council can have is malformed', () => {
  const charnwood = {
    columns: { 'start-date': 'endDate', Officer: 'none' },
    statusForAll: 'received',
    drawnDown: ['transferred'],
    joins: { 'P/17/2338/2-dac': 'P/17/2338/2-dat' },
  };
  const said = { ...kept, councils: { charnwood }, sheetAuthorities: { '{1}': 'Charnwood' } };
  expect(readSettings(JSON.stringify(said))).toEqual({ settings: said, malformed: false });
  const other = { ...kept, councils: { charnwood: { statusForAll: 'lost' } } };
  expect(readSettings(JSON.stringify(other)).malformed).toBe(true);
});

test.each([
  ['text that is no JSON', '{"version":'],
  ['another version', JSON.stringify({ ...kept, version: 2 })],
  [
    'a column that there is not',
    JSON.stringify({ ...kept, register: { table: 'T', headings: { A: 'colour' } } }),
  ],
  ['a number', 7],
])('%s is malformed, and treated as absent', (_what, value) => {
  expect(readSettings(value)).toEqual({ settings: NO_SETTINGS, malformed: true });
});

test('saving changes what is named, keeps the rest, and makes every reading out of date', async () => {
  const workbook = new FakeWorkbook();
  workbook.kept.set(SETTING_KEY, JSON.stringify({ ...kept, strict: false }));
  const before = generation();
  await saveSettings({ strict: true });
  expect(JSON.parse(workbook.kept.get(SETTING_KEY) as string)).toEqual(kept);
  expect(strictIsOn()).toBe(true);
  expect(generation()).toBe(before + 1);
});
