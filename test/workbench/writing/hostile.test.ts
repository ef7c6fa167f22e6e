/** Settings that somebody else made, or that are garbled: no sheet goes for them, and nothing of the user's changes. */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { markChanged } from '../../../src/workbook/excel/workbook-changes';
import { setUnreadAside } from '../../../src/workbook/settings/settings';
import { strictIsOn } from '../../../src/workbook/settings/strict';
import { discardCopy, pendingWrite, putCopyBack } from '../../../src/workbook/writing/pending-write';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import { setSetting } from '../kept-settings';
import { SETTINGS_SHEET } from '../../../src/workbook/settings/second-copy';
import { openWriting, planFor, resetter, seeRegister, useExcelOf } from './writing-workbook';

const RUNS = process.env.S106_FULL === '1' ? 300 : 25;
const SHEETS = ['Register', 'Summary', 'Blank'];

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  const resetSheets = resetter(bench);
  reset = async () => {
    await resetSheets();
    bench.session.book.addSheet('Blank');
  };
});
afterAll(() => bench.close());

/** A sheet of the user's by its name or id, one that is not there, or ''. */
const sheet = fc.constantFrom(...SHEETS, ...SHEETS.map((name) => `id ${name}`), 'Import log', 'None', '');
const place = fc.record({ id: sheet, name: sheet });
const number = fc.oneof(fc.nat(12), fc.integer({ min: -3, max: 2_000_000 }), fc.constant(0.5));
const text = fc.oneof(fc.constantFrom('', 'rollup', 'changes', '2026-11-28T17:51:02.120Z'), fc.string());

const write = fc.record(
  {
    ...{
      what: text,
      at: text,
      sheetId: sheet,
      sheet,
      tableId: text,
      table: fc.constantFrom('Register', 'x'),
    },
    ...{ topIndex: fc.nat(4), leftIndex: fc.nat(4), rowCount: fc.integer({ min: 1, max: 9 }) },
    ...{
      columnCount: fc.integer({ min: 1, max: 9 }),
      copy: place,
      rowsAdded: number,
      was: text,
      after: text,
    },
    written: fc.record({ cells: text, added: fc.array(text), removed: fc.array(fc.nat(9)) }),
    below: fc.record({ rowCount: fc.nat(3), holds: text, isTaken: fc.boolean() }),
    log: fc.record({ did: fc.constantFrom('made', 'added', 'marked'), rowCount: fc.nat(3), address: text }),
  },
  { requiredKeys: ['what', 'at', 'sheetId', 'sheet', 'topIndex', 'leftIndex', 'rowCount', 'columnCount'] },
);
const tab = fc.record({
  ...{ key: fc.constantFrom('rollup', 'changes', 'x'), sheetId: sheet, sheet },
  ...{ copy: fc.oneof(place, fc.constant(null)), rowCount: fc.nat(9), columnCount: fc.nat(9), after: text },
});
const next = fc.record({ form: fc.constant('values'), tabs: fc.constant({}) });
const refresh = fc.record({ at: text, tabs: fc.array(tab, { maxLength: 3 }), next });

const hostile = fc.oneof(
  fc.tuple(fc.constantFrom('pending', 'pending/x'), fc.oneof(write, fc.jsonValue())),
  fc.tuple(fc.constantFrom('pendingTabs', 'pendingTabs/x'), fc.oneof(refresh, fc.jsonValue())),
);

/** The ids that a record names. */
const withIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(/"id (Register|Summary|Blank)"/g, (_, name: string) =>
      JSON.stringify(bench.session.book.findSheet(name)),
    ),
  );

const block = { topIndex: 2, leftIndex: 0, rowCount: 7, columnCount: 9, rowsAdded: 0, after: '' };
const begun = { what: 'x', at: '2026-11-28T17:51:02.120Z' };
/** A blank sheet of the user's as a copy, and as a tab that was to be made. */
const BLANK_NAMED: [string, unknown][] = [
  [
    'pending/x',
    {
      ...{ ...begun, ...block, sheetId: 'id Register', sheet: 'Register', table: 'Register' },
      copy: { id: 'id Blank', name: 'Blank' },
    },
  ],
  [
    'pendingTabs/x',
    {
      at: begun.at,
      tabs: [
        { key: 'rollup', sheetId: '', sheet: 'Blank', copy: null, rowCount: 1, columnCount: 1, after: '' },
      ],
      next: { form: 'values', tabs: {} },
    },
  ],
];

const contents = (): unknown => ({
  sheets: bench.sheetNames().filter((name) => name !== SETTINGS_SHEET),
  register: bench.values('Register!A1:J14'),
  summary: bench.values('Summary!A1:B4'),
});

test('a record that names sheets of the user’s as copies, or is no record, takes none away and changes none', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async ([key, value]) => {
      await reset();
      useExcelOf(bench);
      const plan = planFor(await seeRegister(bench), {
        changes: [{ rowIndex: 2, columnIndex: 5, before: 0, after: 5 }],
      });
      setSetting(bench, key, withIds(value));
      markChanged();
      const before = contents();
      await pendingWrite();
      await putCopyBack();
      expect(contents()).toEqual(before);
      await discardCopy();
      await setUnreadAside();
      expect(contents()).toEqual(before);
      // Once it is set aside it is in nobody's way.
      expect(await writeWhole(plan)).toMatchObject({ kind: 'written' });
      expect(bench.sheetNames()).toEqual(expect.arrayContaining(SHEETS));
    }),
    {
      numRuns: RUNS,
      examples: BLANK_NAMED.map((one): [[string, unknown]] => [one]) as never,
      endOnFailure: process.env.S106_SHRINK !== '1',
    },
  );
}, 600_000);

test('whatever stands there for strict, it is never off for not being read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue().filter((value) => value !== false),
      async (value) => {
        await reset();
        setSetting(bench, 'strict', value);
        markChanged();
        await pendingWrite();
        expect(strictIsOn()).toBe(true);
      },
    ),
    { numRuns: RUNS },
  );
}, 120_000);
