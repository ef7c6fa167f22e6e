/** What a write finds in a workbook, and what it makes of it. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { discardCopy, pendingWrite, putCopyBack } from '../../../src/workbook/writing/pending-write';
import { markChanged } from '../../../src/workbook/excel/workbook-changes';
import { undoLast } from '../../../src/workbook/writing/undo';
import { rememberWrite } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WriteOptions, WritePlan, WriteProgress } from '../../../src/workbook/writing/write-plan';
import {
  openWriting,
  planFor,
  resetter,
  seeRegister,
  snapshot,
  useExcelOf,
  watchBatches,
} from './writing-workbook';
import { pendingWrites } from '../../../src/workbook/settings/settings';
import { setSetting, settingsOf } from '../kept-settings';
import { SETTINGS_SHEET } from '../../../src/workbook/settings/second-copy';

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
});
beforeEach(async () => {
  await reset();
  rememberWrite(null);
});
afterAll(() => bench.close());

const DRAWN = 5;
const NOTES = 7;
const plan = async (more: Partial<WritePlan>): Promise<WritePlan> => planFor(await seeRegister(bench), more);
const drawn = (rowIndex: number, after: number) => ({ rowIndex, columnIndex: DRAWN, before: 0, after });
/** Fails the first request that writes after so many of its actions, and all requests after it. */
const failingAtFirstWrite = (afterActions: number): WriteOptions => {
  let isSet = false;
  return {
    onProgress: ({ step }) => {
      if (step === 'writing' && !isSet) bench.faultNext({ batch: 1, afterActions, forGood: true });
      isSet ||= step === 'writing';
    },
  };
};
const refused = async (made: WritePlan): Promise<string> => {
  const before = await snapshot(bench);
  const outcome = await writeWhole(made);
  if (outcome.kind !== 'nothing-written') throw new Error(`written: ${JSON.stringify(outcome)}`);
  expect(await snapshot(bench)).toEqual(before);
  return outcome.message;
};

describe('nothing is written', () => {
  test('on a protected sheet, until it is not', async () => {
    const made = await plan({ changes: [drawn(1, 5)] });
    bench.protect('Register');
    expect(await refused(made)).toBe(
      'Nothing was written. The sheet Register is protected. In Excel: Review, Unprotect Sheet.',
    );
    bench.unprotect('Register');
    expect((await writeWhole(made)).kind).toBe('written');
  });

  test.each<[string, () => unknown]>([
    ['a cell was typed over', () => bench.type('Register!H9', 'New')],
    ['the table was sorted', () => bench.sort('Register', 'Drawn down', false)],
    ['a row was inserted', () => bench.insertRows('Register', 6)],
    ['a row was deleted', () => bench.deleteRows('Register', 6)],
    ['a column was inserted', () => bench.insertColumns('Register', 'C')],
    ['the table moved', () => bench.insertRows('Register', 2)],
  ])('after %s', async (_what, edit) => {
    const made = await plan({ changes: [drawn(1, 5)] });
    await edit();
    expect(await refused(made)).toBe(
      'Nothing was written. Register has changed since the add-in read it. Compare or check it again.',
    );
    if (_what.includes('inserted') || _what.includes('deleted') || _what.includes('moved'))
      await bench.undo();
  });

  test('over a formula, or a heading, or into a calculated column', async () => {
    const before = (await seeRegister(bench)).values[1]![6];
    expect(await refused(await plan({ changes: [{ rowIndex: 1, columnIndex: 6, before, after: 5 }] }))).toBe(
      'Nothing was written. G4 on Register holds a formula, and the add-in does not write over formulas.',
    );
    const heading = { rowIndex: 0, columnIndex: 1, before: 'Authority', after: 'Council' };
    expect(await refused(await plan({ changes: [heading] }))).toBe(
      'Nothing was written. B3 on Register is a heading, and the add-in does not write over headings.',
    );
    const row = ['9', 'Blaby', 'Site', 45_000, 10, 0, 10, '', 'Open'];
    expect(await refused(await plan({ addedRows: [row] }))).toBe(
      'Nothing was written. The column Outstanding of Register is calculated by formulas, and the add-in does not write over formulas.',
    );
  });

  test('under a filter that hides rows, until it is cleared', async () => {
    const made = await plan({ changes: [drawn(1, 5)] });
    // The workbench has no filters: this is what Excel would tell of one.
    const { prototype } = (bench.window.Excel as { Table: { prototype: object } }).Table;
    const own = Object.getOwnPropertyDescriptor(prototype, 'autoFilter')!;
    const filter = { load: () => undefined, isDataFiltered: true };
    Object.defineProperty(prototype, 'autoFilter', { configurable: true, get: () => filter });
    expect(await refused(made)).toBe(
      'Nothing was written. A filter hides rows of Register. In Excel: Data, Clear.',
    );
    Object.defineProperty(prototype, 'autoFilter', own);
    expect((await writeWhole(made)).kind).toBe('written');
  });

  test('where there is nothing to write', async () => {
    expect(await refused(await plan({}))).toBe('Nothing was written. There is nothing to write.');
  });

  test('when the table is gone', async () => {
    const made = { ...(await plan({ changes: [drawn(1, 5)] })), tableId: '99' };
    expect(await refused(made)).toBe(
      'Nothing was written. The sheet or table is no longer in this workbook.',
    );
  });

  test('where the sheet Import log is somebody else’s', async () => {
    bench.session.book.addSheet('Import log');
    const made = await plan({ changes: [drawn(1, 5)], log: { headings: ['What'], row: ['x'] } });
    expect(await refused(made)).toMatch(/^Nothing was written\. The sheet Import log does not hold/);
  });

  test('while another write is under way', async () => {
    const made = await plan({ changes: [drawn(1, 5)] });
    const [first, second] = await Promise.all([writeWhole(made), writeWhole(made)]);
    expect(first.kind).toBe('written');
    expect(second).toMatchObject({
      kind: 'nothing-written',
      message: 'Nothing was written. Another write is under way. Try again when it has ended.',
    });
  });

  test.each(['reading', 'copying', 'writing', 'checking'])('when stopped while %s', async (step) => {
    const made = await plan({ changes: [drawn(1, 5)] });
    const before = await snapshot(bench);
    const stop = new AbortController();
    const outcome = await writeWhole(made, {
      signal: stop.signal,
      onProgress: (progress) => void (progress.step === step && stop.abort()),
    });
    if (outcome.kind === 'written') expect(step).toBe('checking');
    else {
      expect(outcome.message).toMatch(/^Nothing was written\. Stopped while /);
      expect(await snapshot(bench)).toEqual(before);
    }
  });
});

describe('what is written', () => {
  test('text stays text, formulas are kept, new rows have the formula and the formats of the last', async () => {
    const { book } = bench.session;
    const table = book.findTable('Register')!;
    const last = { row: 8, column: 3, rowCount: 1, columnCount: 3 };
    book.setNumberFormats(table.sheetId, last, [['dd/mm/yyyy', '#,##0.00', '@']]);
    const texts = ['=1+1', "'quoted", '12/03', 'TRUE', '007', '+44', '@x'];
    const outcome = await writeWhole(
      await plan({
        changes: [{ rowIndex: 1, columnIndex: NOTES, before: '', after: '=HYPERLINK("x")' }],
        addedRows: texts.map((text) => [text, 'Blaby', text, 45_100, 12.5, 2.5, null, text, 'Open']),
      }),
    );
    expect(outcome).toMatchObject({ kind: 'written', cellCount: 1, rowCount: 7, addedAddress: 'A10:I16' });
    bench.setCalculationMode('Automatic');
    await bench.calculated();
    expect(bench.values('Register!A10:I16')).toEqual(
      texts.map((text) => [text, 'Blaby', text, 45_100, 12.5, 2.5, 10, text, 'Open']),
    );
    expect(bench.formula('Register!G16')).toBe('=E16-F16');
    expect(bench.formula('Register!H4')).toBe('=HYPERLINK("x")');
    expect(bench.value('Register!H4')).toBe('=HYPERLINK("x")');
    expect(book.numberFormats(table.sheetId, { ...last, row: 12 })).toEqual([
      ['dd/mm/yyyy', '#,##0.00', 'General'],
    ]);
    bench.setCalculationMode('Manual');
  });

  test('new rows stand above a totals row, which stays right', async () => {
    const { book } = bench.session;
    const table = book.findTable('Register')!;
    const before = await snapshot(bench);
    await runScript(
      `table.showTotals = true; table.getTotalRowRange().getCell(0, 4).formulas = [['=SUM(E4:E9)']];`,
    );
    const withTotals = await snapshot(bench);
    const row = ['x', 'Blaby', 'Site', 45_000, 10, 0, null, '', 'Open'];
    const seen = await seeRegister(bench);
    expect(seen.rowCount).toBe(7);
    const made = planFor(seen, { changes: [drawn(1, 5)], addedRows: [row, row] });
    const watch = watchBatches(bench);
    let writing = 0;
    const onProgress = ({ step }: WriteProgress): void => {
      if (step === 'writing') writing ||= watch.actions.length + 1;
    };
    expect(await writeWhole(made, { onProgress })).toMatchObject({
      kind: 'written',
      addedAddress: 'A10:I11',
    });
    watch.stop();
    expect(bench.tables().Register).toBe('Register!A3:I12');
    expect(bench.value('Register!A11')).toBe('x');
    expect(await undoLast()).toMatchObject({ kind: 'undone' });
    expect(await snapshot(bench)).toEqual(withTotals);
    bench.faultNext({ batch: writing, afterActions: watch.actions[writing - 1]! });
    expect(await writeWhole(made)).toMatchObject({ kind: 'nothing-written' });
    expect(await snapshot(bench)).toEqual(withTotals);
    await runScript('table.showTotals = false;');
    expect(table.hasTotals).toBe(false);
    expect(await snapshot(bench)).toEqual(before);
  });

  test('the sheet has been renamed meanwhile: it is found by its id', async () => {
    const made = await plan({ changes: [drawn(1, 5)] });
    const { book } = bench.session;
    book.renameSheet(book.findSheet('Register')!, 'Monitoring');
    expect((await writeWhole(made)).kind).toBe('written');
    expect(bench.value('Monitoring!F4')).toBe(5);
    book.renameSheet(book.findSheet('Monitoring')!, 'Register');
  });

  test('a log that is there is added to, under its own order of columns', async () => {
    const log = { headings: ['When', 'What'], row: [45_700, '=Charnwood'] };
    await writeWhole(await plan({ changes: [drawn(1, 5)], log }));
    const outcome = await writeWhole(
      await plan({ changes: [drawn(2, 6)], log: { ...log, row: [45_701, 'Second'] } }),
    );
    expect(outcome).toMatchObject({ kind: 'written', logAddress: 'A3' });
    expect(bench.values("'Import log'!A1:C3")).toEqual([
      ['When', 'What', 'Undone'],
      [45_700, '=Charnwood', ''],
      [45_701, 'Second', ''],
    ]);
    const other = { headings: ['When', 'Who'], row: [1, 2] };
    expect(
      await refused(await plan({ changes: [drawn(1, 9)].map((c) => ({ ...c, before: 5 })), log: other })),
    ).toContain('has no column Who.');
  });
});

test('2,000 rows: changed, added and undone, in few requests', async () => {
  const long = await openWriting(2_000);
  useExcelOf(long);
  const seen = await seeRegister(long);
  const changes = seen.values.slice(1).map((row, n) => ({
    ...{
      rowIndex: n + 1,
      columnIndex: n % 2 ? 5 : 7,
      before: row[n % 2 ? 5 : 7],
      after: n % 2 ? n : `=${n}`,
    },
  }));
  const addedRows = Array.from({ length: 500 }, (_, n) => [
    `n${n}`,
    'Blaby',
    'x',
    45_000,
    n,
    0,
    null,
    '',
    'Open',
  ]);
  const old = await snapshot(long);
  const watch = watchBatches(long);
  const outcome = await writeWhole(planFor(seen, { changes, addedRows }));
  watch.stop();
  expect(outcome).toMatchObject({ kind: 'written', cellCount: 2_000, rowCount: 500 });
  expect(watch.actions.length).toBeLessThan(30);
  expect(await undoLast()).toMatchObject({
    kind: 'undone',
    message: '2,000 cells put back, 500 added rows removed.',
  });
  expect(await snapshot(long)).toEqual(old);
  await long.close();
  useExcelOf(bench);
}, 60_000);

test('a write that was whole, and whose answer was lost, is settled by the next one', async () => {
  const made = await plan({ changes: [drawn(1, 5)] });
  expect((await writeWhole(made, failingAtFirstWrite(99))).kind).toBe('backup-left');
  bench.clearFaults();
  expect(await writeWhole(await plan({ changes: [drawn(2, 6)] }))).toMatchObject({ kind: 'written' });
  expect(await pendingWrite()).toEqual({ kind: 'none' });
  expect(bench.values('Register!F4:F5').flat()).toEqual([5, 6]);
  expect(bench.sheetNames()).toEqual(['Register', 'Summary', SETTINGS_SHEET]);
});

/** Does something to the table Register, as another add-in would. */
const runScript = (script: string): Promise<unknown> =>
  bench.window.eval(`Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Register');
    ${script}
    await context.sync();
  })`) as Promise<unknown>;

async function reopenedFrom(closing: HeadlessWorkbench): Promise<HeadlessWorkbench> {
  const reopened = await closing.reopen();
  await reopened.calculated();
  useExcelOf(reopened);
  reopened.setCalculationMode('Manual');
  bench = reopened;
  return reopened;
}

test('long texts that are too large for one request, or one answer, are written and read in halves', async () => {
  const long = Array.from({ length: 12 }, (_, n) => `${n} ${'x'.repeat(3_000)}`);
  const made = await plan({
    addedRows: long.map((note) => ['x', 'Blaby', 'Site', 45_000, 10, 0, null, note, 'Open']),
  });
  bench.session.host.payloadLimit.limitBytes = 14_000;
  const outcome = await writeWhole(made);
  bench.session.host.payloadLimit.limitBytes = null;
  expect(outcome.kind).toBe('written');
  expect(bench.values('Register!H10:H21').flat()).toEqual(long);
});

test('the id of a copy that is another sheet’s by now leads to no sheet of the user’s', async () => {
  const made = await plan({ changes: [drawn(1, 5)] });
  const outcome = await writeWhole(made, failingAtFirstWrite(99));
  bench.clearFaults();
  if (outcome.kind !== 'backup-left') throw new Error(outcome.kind);
  const { book } = bench.session;
  book.deleteSheet(book.findSheet(outcome.copySheet)!);
  const [[key, pending] = []] = pendingWrites(settingsOf(bench.settings()));
  const copy = { ...pending!.copy, id: book.findSheet('Summary')! };
  setSetting(bench, key!, { ...pending!, copy });
  markChanged();
  const before = bench.values('Summary!A1:A2');
  expect(await putCopyBack()).toMatchObject({ done: false });
  expect(await discardCopy()).toEqual({ done: true });
  expect(bench.sheetNames()).toContain('Summary');
  expect(bench.values('Summary!A1:A2')).toEqual(before);
}, 60_000);

test('a copy that the records of two writes name stays until the last of them is settled', async () => {
  const old = await snapshot(bench);
  const outcome = await writeWhole(
    await plan({ changes: [drawn(1, 5), drawn(2, 6)] }),
    failingAtFirstWrite(99),
  );
  bench.clearFaults();
  if (outcome.kind !== 'backup-left') throw new Error(outcome.kind);
  const [[key, pending] = []] = pendingWrites(settingsOf(bench.settings()));
  // Of a write that begins in the same minute and draws back; its request to take its record away has failed.
  const other = { ...pending!, what: 'Another', was: '', after: '', written: undefined };
  setSetting(bench, `${key!.slice(0, key!.indexOf('/'))}/0-1`, other);
  markChanged();
  for (const left of [1, 0]) {
    expect(await discardOf('Another')).toMatchObject({ done: true });
    expect(pendingWrites(settingsOf(bench.settings()))).toHaveLength(left);
    expect(bench.sheetNames().includes(outcome.copySheet)).toBe(left === 1);
  }
  expect(await snapshot(bench)).toEqual(old);
}, 60_000);

/** Keeps the register as it is where the first record is of that write, and puts the copy back where it is of another. */
async function discardOf(what: string): Promise<{ done: boolean }> {
  const [[, first] = []] = pendingWrites(settingsOf(bench.settings()));
  return first?.what === what ? discardCopy() : putCopyBack();
}

test('a host that fails for good: the copy is offered when the workbook is opened again, and undo works there', async () => {
  const made = await plan({
    changes: [drawn(1, 5)],
    addedRows: [['x', 'Blaby', 'Site', 45_000, 10, 0, null, '=1', 'Open']],
  });
  const old = await snapshot(bench);
  const outcome = await writeWhole(made, failingAtFirstWrite(99)); // The cell, and no row.
  expect(outcome.kind).toBe('backup-left');
  const reopened = await reopenedFrom(bench);
  expect(await pendingWrite()).toMatchObject({
    kind: 'pending',
    what: 'Charnwood Q4',
    of: 'import',
    outcome: 'part old, part new',
    copy: { rowCount: 6 },
  });
  const again = await seeRegister(reopened);
  expect(await writeWhole(planFor(again, {}))).toMatchObject({
    kind: 'nothing-written',
    message: expect.stringMatching(/An earlier write \(Charnwood Q4\) did not finish/),
  });
  expect(await putCopyBack()).toEqual({ done: true });
  expect(await snapshot(reopened)).toEqual(old);
  const next = planFor(await seeRegister(reopened), { changes: [drawn(1, 5)] });
  expect((await writeWhole(next)).kind).toBe('written');
  const reopenedAgain = await reopenedFrom(reopened);
  rememberWrite(null);
  expect(await undoLast()).toMatchObject({ kind: 'undone', message: '1 cell put back.' });
  expect(await snapshot(reopenedAgain)).toEqual(old);
}, 60_000);
