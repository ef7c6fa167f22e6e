/** Answers of Columns: used at once, kept in the workbook's settings by authority, and forgotten again. */
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import type { Block } from '../../../../src/domain/sheet/block';
import { ColumnsFlow } from '../../../../src/taskpane/check/columns/flow';
import { draftFrom } from '../../../../src/taskpane/check/columns/model';
import { mappingOn, type Said } from '../../../../src/taskpane/check/columns/said';
import type { CheckFlow } from '../../../../src/taskpane/check/flow';
import { NO_CHECK, type CheckedPart, type CheckResult } from '../../../../src/taskpane/check/state';
import type { Pane } from '../../../../src/taskpane/kernel/store';
import type { PaneState } from '../../../../src/taskpane/shell/pane-state';
import { today } from '../../../../src/workbook/excel/clock';
import { runExcel } from '../../../../src/workbook/excel/run-excel';
import { saveSettings, settingsIn, type Settings } from '../../../../src/workbook/settings/settings';
import { FakeWorkbook } from '../../../workbook/fake-excel';

beforeEach(() => void new FakeWorkbook());

const stored = async (): Promise<Settings> =>
  runExcel(async (context) => {
    const settings = settingsIn(context);
    await context.sync();
    return settings.finish().settings;
  });

const SHEET: Block = [
  ['Foo', 'Bar', 'Baz', 'Qux'],
  ['23/1', 'x', 1200, 500],
  ['23/2', 'y', 300, 300],
  ['23/3', 'z', 900, 0],
];

interface Opened {
  readonly columns: ColumnsFlow;
  readonly pane: Pane;
  /** What the sheet was checked again with. */
  readonly checks: { mapping?: Said; opensColumns?: boolean }[];
  readonly focus: string[];
}

/** Columns of one sheet, opened after a check. */
function opened(block: Block, more: Partial<CheckResult> = {}, reading: unknown = null): Opened {
  const place = { sheetId: '{S}', sheet: 'Q2', topIndex: 0, leftIndex: 0, rowCount: 4, columnCount: 4 };
  const mapping = more.mapping ?? {};
  const checked = checkSheet(block, { mapping: mappingOn(block, mapping), authority: 'Blaby' });
  const source = more.isRegister
    ? ({ kind: 'table', tableId: '{T}' } as const)
    : ({ kind: 'sheet', sheetId: '{S}' } as const);
  const part: CheckedPart = {
    id: '{S}',
    source,
    place,
    block,
    checked,
    findings: checked.findings,
    fixes: [],
  };
  const result: CheckResult = {
    authority: 'Blaby',
    isRegister: false,
    mapping,
    placed: {},
    rememberedBy: ['blaby'],
    parts: [part],
    at: new Date(),
    ...more,
  };
  let state = {
    reading,
    screen: 'columns',
    check: { ...NO_CHECK, result, partId: '{S}', draft: draftFrom(result, '{S}') },
  } as unknown as PaneState;
  const [checks, focus]: [Opened['checks'], string[]] = [[], []];
  const pane: Pane = {
    state: () => state,
    set: (change, to) => {
      state = { ...state, ...change };
      if (to) focus.push(to);
    },
    announce: () => undefined,
  };
  const flow = { checkAgain: (said: Opened['checks'][number]) => void checks.push(said) };
  return { columns: new ColumnsFlow(pane, flow as unknown as CheckFlow), pane, checks, focus };
}

test('each answer is kept as it is given; after the last the sheet is checked again with them', async () => {
  const { columns, checks, focus } = opened(SHEET);
  await columns.answer(0, 'agreement');
  expect(checks).toEqual([]);
  expect(focus).toEqual(['question-C']);
  expect((await stored()).councils).toEqual({
    blaby: { columns: { Foo: 'agreement' }, saidOn: { Foo: today() } },
  });
  await columns.answer(2, 'value');
  expect(checks).toMatchObject([
    { mapping: { columns: { Foo: 'agreement', Baz: 'value' } }, opensColumns: true },
  ]);
  expect((await stored()).councils!.blaby!.columns).toEqual({ Foo: 'agreement', Baz: 'value' });
});

test('what was said of other sheets and of other matters stands', async () => {
  const before = {
    columns: { Total: 'value', Foo: 'site' },
    joins: { a: 'b' },
    saidOn: { Foo: 40_000 },
  } as const;
  await saveSettings({
    councils: { blaby: { ...before, joins: { a: 'b' } }, melton: { statusForAll: 'received' } },
  });
  const { columns } = opened(SHEET, { mapping: before });
  await columns.answer(0, 'agreement');
  expect((await stored()).councils).toEqual({
    blaby: { columns: { Total: 'value', Foo: 'agreement' }, joins: { a: 'b' }, saidOn: { Foo: today() } },
    melton: { statusForAll: 'received' },
  });
});

test('an answer is forgotten by one press, and the findings follow', async () => {
  const mapping: Said = { columns: { Foo: 'agreement', Baz: 'value' }, saidOn: { Foo: 45_000, Baz: 45_001 } };
  await saveSettings({
    councils: { blaby: { columns: { ...mapping.columns }, saidOn: { ...mapping.saidOn } } },
  });
  const { columns, pane, checks } = opened(SHEET, { mapping });
  await columns.forget(2);
  expect((await stored()).councils).toEqual({
    blaby: { columns: { Foo: 'agreement' }, saidOn: { Foo: 45_000 } },
  });
  expect(pane.state().check.draft!.columns).toEqual({ Foo: 'agreement' });
  expect(columns.leave()).toBe(true);
  expect(checks).toMatchObject([{ mapping: { columns: { Foo: 'agreement' } }, opensColumns: false }]);
});

test('nothing is kept where that is not wanted, nor where nobody knows whose the sheet is', async () => {
  const { columns, checks } = opened(SHEET);
  columns.draft({ isRemembered: false });
  await columns.answer(0, 'agreement');
  await columns.answer(2, 'value');
  expect(checks).toHaveLength(1);
  const nobodys = opened(SHEET, { rememberedBy: [], authority: 'Blaby' });
  await nobodys.columns.answer(0, 'agreement');
  expect((await stored()).councils).toBeUndefined();
});

test('of a sheet of several authorities each remembers its columns, and no status', async () => {
  const { columns } = opened(SHEET, { rememberedBy: ['blaby', 'melton'] });
  columns.draft({ statusForAll: 'received' });
  await columns.answer(0, 'agreement');
  const said = { columns: { Foo: 'agreement' }, saidOn: { Foo: today() } };
  expect((await stored()).councils).toEqual({ blaby: said, melton: said });
});

test('answers of the workbook’s own register are kept with it', async () => {
  const table = { id: '{T}', name: 'tblS106' };
  const reading = { state: 'unreadable', table, tables: [table] };
  const { columns } = opened(SHEET, { isRegister: true, authority: null, rememberedBy: [] }, reading);
  await columns.answer(0, 'agreement');
  expect((await stored()).register).toEqual({
    table: 'tblS106',
    tableId: '{T}',
    headings: { Foo: 'agreement' },
    saidOn: { Foo: today() },
  });
});

test('a name that means an authority is kept with it, whose ever the sheet is, and taken back', async () => {
  const { columns, checks } = opened(SHEET, { rememberedBy: ['melton'], authority: 'Melton' });
  await columns.means('Blabby', 'Blaby');
  expect((await stored()).councils).toEqual({ blaby: { spellings: { Blabby: 'Blaby' } } });
  expect(checks).toMatchObject([{ mapping: { authorities: { Blabby: 'Blaby' } } }]);
  await columns.means('blabby', null);
  expect((await stored()).councils).toEqual({});
});

test('going back with nothing answered checks nothing', () => {
  const { columns, checks } = opened(SHEET);
  expect(columns.leave()).toBe(false);
  expect(checks).toEqual([]);
});
