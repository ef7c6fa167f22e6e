import fc from 'fast-check';
import { generation } from '../../../src/workbook/excel/workbook-changes';
import { FORMER_KEY, KEY_PREFIX } from '../../../src/workbook/settings/places';
import { SETTINGS_SHEET } from '../../../src/workbook/settings/second-copy';
import {
  NO_SETTINGS,
  NO_SUMMARIES,
  pendingWrites,
  readStored,
  saveSettings,
  settingsIn,
  setUnreadAside,
  type PendingWrite,
  type Settings,
  type SettingsReading,
} from '../../../src/workbook/settings/settings';
import { strictIsOn } from '../../../src/workbook/settings/strict';
import { runExcel } from '../../../src/workbook/excel/run-excel';
import { FakeWorkbook } from '../fake-excel';
import { runs } from '../../chance';

const register: NonNullable<Settings['register']> = {
  table: 'tblS106',
  tableId: '{1}',
  headings: { 'Scheme no.': 'agreement', Officer: 'none' },
};
const councils: NonNullable<Settings['councils']> = {
  charnwood: {
    columns: { 'start-date': 'endDate', Officer: 'none' },
    statusForAll: 'received',
    drawnDown: ['transferred'],
    joins: { 'P/17/2338/2-dac': 'P/17/2338/2-dat' },
  },
};
const pending: PendingWrite = {
  what: 'Charnwood Q4',
  at: '2026-11-28T17:51:02.120Z',
  sheetId: '{S}',
  sheet: 'Register',
  tableId: '{1}',
  table: 'Register',
  topIndex: 0,
  leftIndex: 0,
  rowCount: 3,
  columnCount: 4,
  copy: { id: '{C}', name: 'Register before 17.51' },
  rowsAdded: 1,
  after: 'abc',
};

const entry = (value: unknown, revision = 1): string => JSON.stringify({ revision, value });
const keptAs = (values: Readonly<Record<string, unknown>>): Map<string, unknown> =>
  new Map(Object.entries(values).map(([key, value]) => [KEY_PREFIX + key, entry(value)]));

let workbook: FakeWorkbook;
beforeEach(() => (workbook = new FakeWorkbook()));

const read = (): Promise<SettingsReading> =>
  runExcel(async (context) => {
    const settings = settingsIn(context);
    await context.sync();
    return settings.finish();
  });

/** The add-in comes from another source now: Excel's own settings are another's. */
const fromOtherSource = (): void => workbook.stored.clear();
const firstOf = (key: string): unknown => JSON.parse(workbook.stored.get(KEY_PREFIX + key) as string);

describe('reading', () => {
  test('a workbook without settings', () => {
    expect(readStored(new Map())).toMatchObject({ settings: NO_SETTINGS, unread: [] });
  });

  test('the panel’s tabs are in whole pounds until pence are chosen', () => {
    const unitsOf = (kept: object): unknown =>
      readStored(keptAs({ summaries: kept })).settings.summaries?.units;
    const units = [NO_SUMMARIES.units, unitsOf({}), unitsOf({ units: 'exact' })];
    expect(units).toEqual(['whole pounds', 'whole pounds', 'exact']);
  });

  test('a record of an earlier version, or of a kind that only a later one knows, is a record all the same', () => {
    expect(readStored(keptAs({ pending })).settings.pending?.kind).toBeUndefined();
    const fixes = { ...pending, kind: 'fixes' };
    expect(readStored(keptAs({ pending: fixes })).settings.pending?.kind).toBe('fixes');
    const later = readStored(keptAs({ pending: { ...pending, kind: 'drawdown' } }));
    expect(later).toMatchObject({ unread: [], settings: { pending } });
    expect(later.settings.pending?.kind).toBeUndefined();
  });

  test('each concern as it was written', () => {
    const all = { register, strict: true, councils, sheetAuthorities: { '{1}': 'Charnwood' }, pending };
    expect(readStored(keptAs(all))).toMatchObject({ settings: all, unread: [] });
  });

  test.each([
    ['a status', { ...councils, blaby: { statusForAll: 'lost' } }, { ...councils, blaby: {} }],
    ['a column', { a: { columns: { X: 'colour', Y: 'value' } } }, { a: { columns: { Y: 'value' } } }],
    ['what is drawn down', { a: { drawnDown: ['lent', 'spent'] } }, { a: { drawnDown: ['spent'] } }],
    ['a council', { ...councils, blaby: 7 }, councils],
    ['a day', { a: { saidOn: { X: 'June', Y: 45811 } } }, { a: { saidOn: { Y: 45811 } } }],
    ['one of two alike', { a: { repeated: { 'ref 1 of 2': 'x' } } }, { a: { repeated: {} } }],
    [
      'a spelling',
      { a: { spellings: { Blabby: 'Blaby', B: 7 } } },
      { a: { spellings: { Blabby: 'Blaby' } } },
    ],
  ])('%s that is not known voids only itself, and is told', (_what, stored, rest) => {
    const reading = readStored(keptAs({ register, strict: false, councils: stored }));
    expect(reading.settings).toEqual({ register, strict: false, councils: rest });
    expect(reading.unread).toEqual(['councils']);
  });

  test('a register whose table cannot be read is none; the rest stands', () => {
    const reading = readStored(keptAs({ register: { table: '' }, councils }));
    expect(reading).toMatchObject({ settings: { strict: false, councils }, unread: ['register'] });
    expect(reading.settings.register).toBeUndefined();
  });

  test.each([
    ['another word', entry('maybe')],
    ['no entry', '{"revision":'],
    ['no text', 7],
  ])('strict fails closed: %s', (_what, stored) => {
    const reading = readStored(new Map([[`${KEY_PREFIX}strict`, stored]]));
    expect(reading).toMatchObject({ settings: { strict: true }, unread: ['strict'] });
  });

  test.each([
    ['a field is missing', 'pending', entry({ ...pending, copy: undefined })],
    ['no entry', 'pending', 'x'],
    ['of a record of its own', 'pending/1', entry({ ...pending, rowCount: 'three' })],
  ])('a record of a write counts whole or is told as unread: %s', (_what, key, stored) => {
    const reading = readStored(new Map([[KEY_PREFIX + key, stored]]));
    expect(reading.unread).toEqual(['pending']);
    expect(pendingWrites(reading.settings)).toEqual([]);
  });

  test('whatever stands there, a concern that is whole is read as it is', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('summaries', 'sheetAuthorities', 'other', 'pendingTabs'),
        (json, key) => {
          const stored = new Map([
            ...keptAs({ register, strict: false, councils }),
            [KEY_PREFIX + key, json],
          ]);
          expect(readStored(stored).settings).toMatchObject({ register, strict: false, councils });
        },
      ),
    );
  });
});

describe('the key in which all of them were kept', () => {
  const former = { version: 1, register, strict: true, pending, colour: 'blue' };

  test('is read', () => {
    const reading = readStored(new Map([[FORMER_KEY, JSON.stringify(former)]]));
    expect(reading.settings).toEqual({ register, strict: true, pending });
  });

  test('is taken apart by the next save, with what is not known, and goes', async () => {
    workbook.isOnWeb = true;
    workbook.stored.set(FORMER_KEY, JSON.stringify(former));
    await saveSettings({ councils });
    expect(workbook.stored.has(FORMER_KEY)).toBe(false);
    expect((await read()).settings).toEqual({ register, strict: true, pending, councils });
    expect(firstOf('colour')).toMatchObject({ value: 'blue' });
  });

  test.each([
    ['that cannot be read', '{"version":'],
    ['of another version', JSON.stringify({ ...former, version: 2 })],
  ])('%s fails closed, and stays until the record is set aside', async (_what, text) => {
    workbook.stored.set(FORMER_KEY, text);
    await saveSettings({ councils });
    expect(workbook.stored.get(FORMER_KEY)).toBe(text);
    expect(await read()).toMatchObject({ settings: { strict: true, councils } });
    expect((await read()).unread).toEqual(expect.arrayContaining(['strict', 'pending']));
    await setUnreadAside();
    expect((await read()).unread).toEqual([]);
    expect((await read()).settings.strict).toBe(true);
  });

  test('written by an older add-in beside a newer one: the safer counts', async () => {
    await saveSettings({ strict: false, register });
    workbook.stored.set(
      FORMER_KEY,
      JSON.stringify({ version: 1, strict: true, pending, register: { table: 'Old', headings: {} } }),
    );
    expect((await read()).settings).toMatchObject({ strict: true, pending, register });
    await saveSettings({ strict: false, pending: undefined });
    expect((await read()).settings).toEqual({ strict: false, register });
  });
});

describe('saving', () => {
  test('changes what is named, keeps the rest, and makes every reading out of date', async () => {
    await saveSettings({ register, councils });
    const before = generation();
    await saveSettings({ strict: true });
    expect((await read()).settings).toEqual({ register, councils, strict: true });
    expect(strictIsOn()).toBe(true);
    expect(generation()).toBe(before + 1);
  });

  test('one setting a request, whatever is saved', async () => {
    workbook.isOnWeb = true;
    await saveSettings({ strict: true, register, councils, pending, [`pending/2`]: pending });
    expect(pendingWrites((await read()).settings).map(([key]) => key)).toEqual(['pending', 'pending/2']);
  });

  test('saves that are asked for at the same time are all kept', async () => {
    workbook.onSync = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const authorities = Array.from({ length: 20 }, (_, n) => `{${n}}`);
    await Promise.all([
      ...authorities.map((id) =>
        saveSettings((now) => ({ sheetAuthorities: { ...now.sheetAuthorities, [id]: 'Blaby' } })),
      ),
      saveSettings({ strict: true }),
      saveSettings({ pending }),
    ]);
    const { settings } = await read();
    expect(settings).toMatchObject({ strict: true, pending });
    expect(Object.keys(settings.sheetAuthorities!)).toEqual(authorities);
  });

  test('one that fails keeps no other', async () => {
    workbook.onSync = () => Promise.reject(new Error('No.'));
    const failed = saveSettings({ strict: true });
    await expect(failed).rejects.toThrow('No.');
    workbook.onSync = () => undefined;
    await saveSettings({ register });
    expect((await read()).settings).toEqual({ register, strict: false });
  });

  test('what a newer add-in wrote is carried through, field by field', async () => {
    const newer = {
      charnwood: { ...councils.charnwood, statusForAll: 'promised', colour: 'blue' },
      blaby: { round: [1] },
    };
    workbook.stored = keptAs({ councils: newer, ledger: { sheet: 'GL' } });
    await saveSettings(({ councils: now }) => ({
      councils: { ...now, charnwood: { ...now!.charnwood, columns: { A: 'value' } }, melton: {} },
    }));
    expect(firstOf('councils')).toMatchObject({
      value: {
        charnwood: { ...newer.charnwood, columns: { A: 'value' } },
        blaby: newer.blaby,
        melton: {},
      },
    });
    expect(firstOf('ledger')).toMatchObject({ value: { sheet: 'GL' } });
  });

  test('a record that is taken away is gone, and another stays', async () => {
    await saveSettings({ 'pending/1': pending, 'pending/2': pending });
    await saveSettings({ 'pending/1': undefined });
    expect(pendingWrites((await read()).settings).map(([key]) => key)).toEqual(['pending/2']);
  });

  test('a record that cannot be read is set aside, and figures are given again', async () => {
    workbook.stored = new Map([...keptAs({ strict: 'perhaps' }), [`${KEY_PREFIX}pending/9`, 'x']]);
    expect((await read()).unread).toEqual(['strict', 'pending']);
    await setUnreadAside();
    expect(await read()).toMatchObject({ settings: { strict: true }, unread: [] });
  });
});

describe('in two places', () => {
  test('an add-in from another source reads what the first one saved, and saves it again', async () => {
    await saveSettings({ register, strict: true, pending, councils });
    fromOtherSource();
    expect((await read()).settings).toEqual({ register, strict: true, pending, councils });
    workbook.isOnWeb = true;
    await saveSettings({ strict: false });
    workbook.sheets.delete(SETTINGS_SHEET);
    expect((await read()).settings).toEqual({ register, strict: false, pending, councils });
  });

  test('what is taken away is gone for the other source too', async () => {
    await saveSettings({ pending, strict: true });
    const ofFirst = new Map(workbook.stored);
    fromOtherSource();
    await saveSettings({ pending: undefined });
    expect((await read()).settings).toEqual({ strict: true });
    workbook.stored = ofFirst;
    expect((await read()).settings).toEqual({ strict: true });
  });

  test('the newer counts, and of two that are as new the safer', async () => {
    for (const strict of [true, false, true]) await saveSettings({ strict });
    const [older, safer] = [entry(false, 2), entry(false, 3)];
    workbook.stored.set(`${KEY_PREFIX}strict`, older);
    expect((await read()).settings.strict).toBe(true);
    workbook.stored.set(`${KEY_PREFIX}strict`, safer);
    expect((await read()).settings.strict).toBe(true);
    workbook.stored.set(`${KEY_PREFIX}strict`, entry(false, 4));
    expect((await read()).settings.strict).toBe(false);
  });

  test('what only one place has whole is read from there; strict and records stay closed', async () => {
    await saveSettings({ register, strict: false, pending });
    for (const key of ['register', 'strict', 'pending']) workbook.stored.set(KEY_PREFIX + key, '?');
    expect(await read()).toMatchObject({ settings: { register, strict: true, pending }, unread: ['strict'] });
    await saveSettings({ pending: undefined });
    workbook.stored.set(`${KEY_PREFIX}pending`, '?');
    expect((await read()).unread).toEqual(['strict', 'pending']);
  });

  test('the sheet is very hidden; text of any length and kind comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), async (given) => {
        workbook = new FakeWorkbook();
        const long = Object.fromEntries(Object.entries(given).map(([key, text]) => [`k${key}`, text]));
        const authorities = { ...long, z: '=é'.repeat(40_000) };
        await saveSettings({ sheetAuthorities: authorities });
        expect(workbook.hidden.has(SETTINGS_SHEET)).toBe(true);
        const texts = workbook.sheets
          .get(SETTINGS_SHEET)!
          .flatMap((row) => row ?? [])
          .map(String);
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(32_767);
        fromOtherSource();
        expect((await read()).settings.sheetAuthorities).toEqual(authorities);
        await saveSettings({ sheetAuthorities: { a: 'b' } });
        fromOtherSource();
        expect((await read()).settings.sheetAuthorities).toEqual({ a: 'b' });
      }),
      runs(20),
    );
  });

  test('a sheet of somebody else’s that has the name is left alone', async () => {
    workbook.sheets.set(SETTINGS_SHEET, [['Mine', 'too']]);
    await saveSettings({ strict: true });
    expect(workbook.sheets.get(SETTINGS_SHEET)).toEqual([['Mine', 'too']]);
    expect((await read()).settings.strict).toBe(true);
  });

  test('where the sheet cannot be made, the save holds all the same, and the next one makes it', async () => {
    workbook.isFocusElsewhere = true;
    await saveSettings({ register });
    expect((await read()).settings.register).toEqual(register);
    workbook.isFocusElsewhere = false;
    await saveSettings({ strict: true });
    fromOtherSource();
    expect((await read()).settings).toEqual({ register, strict: true });
  });
});
