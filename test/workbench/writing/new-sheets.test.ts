/** New sheets are made whole or not at all. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { isProjectsHeader } from '../../../src/domain/projects/projects-table';
import { missingColumns } from '../../../src/domain/reading/missing-columns';
import { createRegister } from '../../../src/workbook/register/create-register';
import { writeSheets } from '../../../src/workbook/excel/new-sheets';
import { openFixture } from '../fixture-workbook';
import {
  afterActions,
  caseName,
  faultCases,
  snapshot,
  useExcelOf,
  watchBatches,
  type Snapshot,
} from './writing-workbook';

let bench: HeadlessWorkbench;
let empty: Snapshot;

beforeAll(async () => {
  bench = await openFixture({ sheets: { Notes: [['Something of the user']] }, tables: {} });
  await bench.calculated();
  useExcelOf(bench);
  bench.setCalculationMode('Manual');
  empty = await snapshot(bench);
});
afterEach(() => {
  for (const name of bench.sheetNames())
    if (name !== 'Notes') bench.session.book.deleteSheet(bench.session.book.findSheet(name)!);
});
afterAll(() => bench.close());

test("a council's sheet: names made legal and unique, text stays text", async () => {
  const block = [
    ['Reference', 'Amount', 'Note'],
    ['007', 12.5, '=HYPERLINK("https://x.example")'],
    ['1/2', -3, "'quoted"],
    [null, '', '+44'],
  ];
  const outcome = await writeSheets([
    { name: 'contributions: 2024/25', block },
    { name: 'Notes', block: [] },
    { name: 'a'.repeat(40), block: [['x']] },
  ]);
  expect(outcome).toMatchObject({
    kind: 'made',
    sheets: [{ name: 'contributions 2024 25' }, { name: 'Notes (2)' }, { name: 'a'.repeat(31) }],
  });
  expect(bench.values("'contributions 2024 25'!A1:C4")).toEqual(
    block.map((row) => row.map((cell) => cell ?? '')),
  );
  expect(bench.formula("'contributions 2024 25'!C2")).toBe('=HYPERLINK("https://x.example")');
  expect(bench.value("'contributions 2024 25'!C2")).toBe('=HYPERLINK("https://x.example")');
});

test('long blocks go in blocks of rows, with progress; cancelling leaves nothing', async () => {
  const block = Array.from({ length: 9_000 }, (_, n) => [`P/${n}`, n, '', 'x', n / 4, 'y', 'z', n, n, n]);
  const seen: string[] = [];
  const stop = new AbortController();
  const outcome = await writeSheets([{ name: 'Long', block }], {
    onProgress: ({ step, done, of }) => seen.push(`${step} ${done} of ${of}`),
  });
  expect(outcome.kind).toBe('made');
  expect(seen).toContain('writing 30001 of 90002');
  expect(seen).toContain('checking 30000 of 90000');
  const stopped = await writeSheets([{ name: 'Longer', block }], {
    onProgress: () => stop.abort(),
    signal: stop.signal,
  });
  expect(stopped).toEqual({
    kind: 'nothing-made',
    message: 'Nothing was written. Stopped at 1 of 90,002 cells.',
    left: [],
  });
  expect(bench.sheetNames()).toEqual(['Notes', 'Long']);
});

test('a text that no cell holds is named, and nothing is written', async () => {
  const outcome = await writeSheets([{ name: 'Long text', block: [['a'], ['x'.repeat(40_000)]] }]);
  expect(outcome).toMatchObject({
    kind: 'nothing-made',
    message: expect.stringMatching(/^Nothing was written\. 'Long text'!A2: The text has 40,000 characters/),
  });
  expect(await snapshot(bench)).toEqual(empty);
});

test('a register and projects', async () => {
  expect(await createRegister()).toMatchObject({
    kind: 'made',
    sheets: [{ name: 'Register' }, { name: 'Projects' }],
  });
  expect(bench.tables()).toEqual({ Register: 'Register!A1:V2', Projects: 'Projects!A1:C2' });
  expect(missingColumns(bench.values('Register!A1:V1')[0]!)).toEqual([]);
  expect(isProjectsHeader(bench.values('Projects!A1:C1')[0]!)).toBe(true);
  const { book } = bench.session;
  const register = book.findSheet('Register')!;
  const row = { row: 1, column: 0, rowCount: 1, columnCount: 21 };
  expect(new Set(book.numberFormats(register, row)[0])).toEqual(
    new Set(['General', 'dd/mm/yyyy', '#,##0.00']),
  );
  expect(book.frozenPanes(register)).toEqual({ rowCount: 1, columnCount: 0 });
  const at = (column: number) =>
    book.dataValidations.at(register, [{ row: 1, column, rowCount: 1, columnCount: 1 }])!;
  expect(at(20)).toMatchObject({
    rule: { list: { source: 'Open,Closed,Completed,Lapsed,Returned,Superseded' } },
    errorAlert: { style: 'Warning' },
  });
  expect(at(13)).toMatchObject({ rule: { decimal: {} }, errorAlert: { style: 'Warning' } });
  expect(await createRegister()).toEqual({
    kind: 'nothing-made',
    message:
      'Nothing was written. This workbook has a table Register already. Choose it as it is, or give it another name first.',
    left: [],
  });
});

test('a fault at any request leaves all or none, and trying again works', async () => {
  const watch = watchBatches(bench);
  expect((await createRegister()).kind).toBe('made');
  watch.stop();
  const whole = await snapshot(bench);
  const { actions } = watch;
  const clear = () => {
    for (const name of ['Register', 'Projects']) {
      const sheetId = bench.session.book.findSheet(name);
      if (sheetId) bench.session.book.deleteSheet(sheetId);
    }
  };
  for (const one of faultCases(actions.length)) {
    clear();
    const fault = { batch: one.batch, afterActions: afterActions(one.place, actions[one.batch - 1]!) };
    bench.faultNext({ ...fault, forGood: one.forGood });
    const outcome = await createRegister();
    bench.clearFaults();
    const expected = outcome.kind === 'made' ? whole : empty;
    if (outcome.kind === 'nothing-made' && outcome.left.length > 0) {
      expect([caseName(one), one.forGood]).toEqual([caseName(one), true]);
      clear();
    }
    expect([caseName(one), await snapshot(bench)]).toEqual([caseName(one), expected]);
    if (outcome.kind === 'made') continue;
    expect((await createRegister()).kind).toBe('made');
    expect(await snapshot(bench)).toEqual(whole);
  }
});
