/** Settings that are none of ours, whatever they hold: strict stays on, and a register that may be half written stays closed. */
import fc from 'fast-check';
import { CONCERN_KEYS, type Settings } from '../../../src/workbook/settings/concerns';
import { FORMER_KEY, KEY_PREFIX } from '../../../src/workbook/settings/places';
import { SETTINGS_SHEET } from '../../../src/workbook/settings/second-copy';
import { readStored, saveSettings, setUnreadAside } from '../../../src/workbook/settings/settings';
import { strictIsOn } from '../../../src/workbook/settings/strict';
import { markChanged } from '../../../src/workbook/excel/workbook-changes';
import { currentRegister } from '../../../src/workbook/register/current-register';
import { unfinishedOn } from '../../../src/workbook/register/unfinished-on';
import { runs } from '../../chance';
import { processorTimer } from '../../processor-time';
import { FakeWorkbook, HEADINGS } from '../fake-excel';

const TABLE = { id: '{1}', name: 'Register' };
const RECORD = {
  ...{ what: 'Charnwood Q4', at: '2025-03-24T10:04:00.000Z', sheetId: 'id:Register', sheet: 'Register' },
  ...{ tableId: TABLE.id, table: TABLE.name, topIndex: 0, leftIndex: 0, rowCount: 2, columnCount: 4 },
  ...{ copy: { id: 'id:Summary', name: 'Summary' }, rowsAdded: 0, after: 'abcd' },
};
const entry = (value: unknown, revision = 1): string => JSON.stringify({ revision, value });

const SHEETS = ['Register', 'Summary', 'Import log', 'id:Register', 'id:Summary', SETTINGS_SHEET];
const name = fc.constantFrom(...SHEETS, '', 'S106 records');
/** Something in the shape of what the add-in stores, with the user's own sheets in it. */
const likeOurs = fc.oneof(
  fc.record({ table: name, tableId: name, headings: fc.dictionary(fc.string(), fc.string()) }),
  fc.record({ ...RECORD_SHAPE(), rowsAdded: fc.integer() }, { requiredKeys: [] }),
  fc.record({
    records: fc.record({ sheetId: name, sheet: name }),
    tabs: fc.dictionary(
      fc.constantFrom('rollup', 'changes', 'x'),
      fc.record({ sheetId: name, sheet: name, at: fc.string() }, { requiredKeys: [] }),
    ),
  }),
  fc.record({ at: fc.string(), tabs: fc.array(fc.record({ key: fc.string(), sheetId: name, sheet: name })) }),
);
function RECORD_SHAPE() {
  return {
    ...{ what: fc.string(), at: fc.string(), sheetId: name, sheet: name, table: name, tableId: name },
    ...{ topIndex: fc.nat(9), leftIndex: fc.nat(9), rowCount: fc.nat(9), columnCount: fc.nat(9) },
    ...{ copy: fc.record({ id: name, name }), after: fc.string() },
  };
}
const value = fc.oneof(
  fc.jsonValue(),
  likeOurs,
  name,
  fc.string({ unit: 'binary' }),
  fc.nat(200_000).map((length) => '[{"'.repeat(Math.ceil(length / 3))),
);
/** As Excel may give it: text of an entry, of something else, or no text. */
const stored = fc.oneof(
  fc
    .tuple(value, fc.oneof(fc.nat(), fc.jsonValue()))
    .map(([one, revision]) => JSON.stringify({ revision, value: one })),
  value.map((one) => JSON.stringify(one)),
  value,
);
const key = fc.oneof(
  fc.constantFrom(...CONCERN_KEYS, 'pending/x', 'pendingTabs/x', 'ledger', '__proto__', 'constructor', ''),
  fc.string(),
);
/** The former key as an add-in of any version may have left it. */
const former = fc
  .tuple(fc.constantFrom(1, 1, 2, null, '1'), fc.dictionary(key, value))
  .map(([version, fields]) => JSON.stringify({ ...fields, version }));

/** All settings of a workbook: ours, of an older and a newer version, and of other add-ins. */
const anySettings = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.oneof(
          key.map((one) => KEY_PREFIX + one),
          fc.string(),
        ),
        stored,
      ),
      { maxLength: 8 },
    ),
    fc.option(fc.oneof(former, stored)),
  )
  .map(
    ([all, last]) =>
      new Map<string, unknown>([...all, ...(last === null ? [] : [[FORMER_KEY, last] as const])]),
  );

test('strict that is on stays on, and it is never off for not being read', () => {
  fc.assert(
    fc.property(anySettings, stored, (settings, strict) => {
      const on = new Map(settings).set(`${KEY_PREFIX}strict`, entry(true, 3));
      expect(readStored(on).settings.strict).toBe(true);
      const other = new Map(settings).set(`${KEY_PREFIX}strict`, strict);
      const isSaidOff = isEntryOf(strict, false) || isEntryOf(strict, undefined);
      if (!isSaidOff) expect(readStored(other).settings.strict).toBe(true);
    }),
    runs(2000, 300),
  );
});

/** Whether it is an entry of ours with that value. */
function isEntryOf(text: unknown, wanted: unknown): boolean {
  try {
    const { revision, value: held } = JSON.parse(String(text)) as { revision: unknown; value: unknown };
    return Number.isSafeInteger(revision) && (revision as number) >= 0 && held === wanted;
  } catch {
    return false;
  }
}

test('a register that a write left unfinished is closed, and so is one whose record cannot be read', () => {
  const unreadable = fc.constantFrom(
    ...['', 'x', '{"revision":', 'null', '7', entry({ ...RECORD, rowCount: 'two' }), entry(null), entry([])],
    ...[7, true, {}, entry({ ...RECORD, copy: undefined }), entry(RECORD, -1), entry(RECORD, 0.5)],
  );
  fc.assert(
    fc.property(
      anySettings,
      fc.constantFrom('pending', 'pending/1'),
      fc.oneof(fc.constant(entry(RECORD)), unreadable),
      (settings, of, record) => {
        const reading = readStored(new Map(settings).set(KEY_PREFIX + of, record));
        expect(unfinishedOn(reading, TABLE)).toBeDefined();
      },
    ),
    runs(2000, 300),
  );
});

test('nothing that is stored takes a sheet of the user’s, or changes one, and what is read has the types that it says', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, fc.boolean(), async (settings, hasRecord) => {
      const workbook = new FakeWorkbook();
      workbook.table('Register', 'Register', [HEADINGS, ['A/1', 'Blaby', 100, 40]]);
      workbook.sheets.set('Summary', [['Mine']]);
      workbook.sheets.set('Import log', [['Mine too']]);
      workbook.stored = new Map(settings);
      if (hasRecord) workbook.stored.set(`${KEY_PREFIX}pending/1`, entry(RECORD));
      const before = JSON.stringify([...workbook.sheets]);
      markChanged();
      const reading = await currentRegister();
      if (hasRecord && reading.state === 'ready' && reading.table.name === 'Register')
        expect(reading.pending).toBeDefined();
      const strict = strictIsOn();
      await saveSettings(({ councils }: Settings) => ({ councils: { ...councils, blaby: {} } }));
      expect(strictIsOn()).toBe(strict);
      await setUnreadAside();
      expect(strictIsOn()).toBe(strict);
      workbook.sheets.delete(SETTINGS_SHEET);
      expect(JSON.stringify([...workbook.sheets])).toBe(before);
    }),
    runs(500, 60),
  );
});

test('a thousand fields that do not fit, in settings of megabytes, are left out at once', () => {
  const councils = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, n) => [
      `council ${n}`,
      n < 900 ? { columns: { A: 'colour' } } : { columns: { [`A ${n}`]: 'value' } },
    ]),
  );
  const took = processorTimer();
  const reading = readStored(new Map([[`${KEY_PREFIX}councils`, entry(councils)]]));
  expect(Object.keys(reading.settings.councils ?? {})).toHaveLength(20_000);
  expect(reading.unread).toEqual(['councils']);
  expect(took()).toBeLessThan(5000);
});
