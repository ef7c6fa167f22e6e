import { figuresAfter } from '../../../src/domain/council/import/effect';
import { firstChoices } from '../../../src/domain/council/import/choices';
import { importLogEntry } from '../../../src/taskpane/import/log-entry';
import { agreeText, formulasShown, notTakenText } from '../../../src/taskpane/import/model';
import { importPlan, writtenImport } from '../../../src/taskpane/import/plan';
import type { Choices } from '../../../src/domain/council/import/comparison';
import type { Compared } from '../../../src/taskpane/import/state';
import type { LogEntry, UndoRecord, Written } from '../../../src/workbook/writing/write-plan';
import { compare, contributions, seenRegister, sourceOf, submission } from './sheets';
import { day } from '../registers';

const LOG: LogEntry = { headings: [], row: [] };
const moved = ['P/1', 'C1', 'Charnwood', '', '', 100, 0, 100, 0, 0, 'Open'];
const gone = ['P/2', 'C1', 'Charnwood', '', '', 50, 0, 50, 0, 0, 'Open'];
const drawn = ['P/1', 'C1', 'Charnwood', '', day(2025, 2, 3), 100, 0, 0, 100, 0];
const added = ['P/3', 'C1', 'Charnwood', 'Broad Street', '', 54118.75, 54118.75, 0, 0, 0];

const all = (found: Compared): Choices => ({
  ticked: new Set(found.lines.filter(({ canTick }) => canTick).map(({ index }) => index)),
  missingStatus: 'Lapsed',
  wholeLists: new Set(),
});

describe('the plan', () => {
  const found = compare(sourceOf([submission([drawn, added])]), seenRegister([moved, gone]));
  const plan = importPlan(found, all(found), LOG);

  test('changes fields in their own columns, gives dates a format where they have none, and sets the status of what is gone', () => {
    expect(plan.changes).toEqual([
      { rowIndex: 1, columnIndex: 4, before: '', after: day(2025, 2, 3), numberFormat: 'dd/mm/yyyy' },
      { rowIndex: 1, columnIndex: 7, before: 100, after: 0 },
      { rowIndex: 1, columnIndex: 8, before: 0, after: 100 },
      { rowIndex: 2, columnIndex: 10, before: 'Open', after: 'Lapsed' },
    ]);
    expect(plan).toMatchObject({ what: 'Import of Charnwood Q4', sheetId: 'sheet', tableId: 'table' });
    expect(plan.expected).toEqual({
      place: { sheet: 'Register', topIndex: 0, leftIndex: 0 },
      values: found.seen.values,
    });
  });

  test('adds rows in the register’s order of columns; what the sheet does not tell is left blank', () => {
    expect(plan.addedRows).toEqual([
      ['P/3', 'C1', 'Charnwood', 'Broad Street', null, 54118.75, 54118.75, 0, 0, 0, null],
    ]);
    expect(plan.addedFormats!.slice(3, 7)).toEqual([null, 'dd/mm/yyyy', '#,##0.00', '#,##0.00']);
  });

  test('what is not ticked is not in it', () => {
    const none = importPlan(
      found,
      { ticked: new Set(), missingStatus: 'Closed', wholeLists: new Set() },
      LOG,
    );
    expect([none.changes, none.addedRows]).toEqual([[], []]);
  });

  test('a date takes over the format of its column', () => {
    const seen = seenRegister([moved, [...gone.slice(0, 4), day(2024, 1, 1), ...gone.slice(5)]]);
    const formats = seen.formats.map((row, r) =>
      row.map((format, c) => (r === 2 && c === 4 ? 'd mmm yy' : format)),
    );
    const same = compare(sourceOf([submission([drawn])]), { ...seen, formats });
    expect(importPlan(same, all(same), LOG).changes[0]!.numberFormat).toBe('d mmm yy');
  });
});

describe('columns that are worked out by formulas', () => {
  const formula = ['P/1', 'C1', 'Charnwood', '', '', 100, 0, '=F2-I2', 0, 0, 'Open'];
  const found = compare(sourceOf([submission([drawn, added])]), seenRegister([formula]));

  test('are never offered, and take their formula on new rows', () => {
    const plan = importPlan(found, all(found), LOG);
    expect(plan.changes.map(({ columnIndex }) => columnIndex)).toEqual([4, 8]);
    expect(plan.addedRows![0]![7]).toBeNull();
  });

  test('are told where they differ from the sheet, also where nothing else does', () => {
    expect(formulasShown(found)).toEqual([
      {
        cell: { sheet: 'Register', address: 'H2' },
        field: { name: 'Held by authority', before: '1.00', after: '0.00', isAmount: true },
      },
    ]);
    const value = ['P/1', 'C1', 'Charnwood', '', '', '=40+60', 0, 100, 0, 0, 'Open'];
    const typed = compare(sourceOf([submission([moved.slice(0, -1)])]), seenRegister([value]));
    expect(agreeText(typed)).toBe(
      'Charnwood Q4 and Register agree on the one row, but for 1 cell that holds a formula. There is nothing to write.',
    );
  });

  test('are said once', () => {
    expect(notTakenText(found)).toBe(
      'Held by authority is calculated by formulas, which stay; figures that depend on them are read again after the write.',
    );
  });
});

test('the log says what was taken, from where, what was answered for whole columns, and the totals', () => {
  const sheet = contributions([['C1', 'A1', 'education', 100.5, 'Charnwood']]);
  const source = sourceOf([sheet], 'Charnwood', {
    statusForAll: 'secured',
    drawnDown: ['transferred', 'spent'],
  });
  const found = compare(source, seenRegister([moved, gone]));
  const entry = importLogEntry(source, found, all(found), figuresAfter(found, all(found)), 45_740.5);
  expect(Object.fromEntries(entry.headings.map((heading, n) => [heading, entry.row[n]]))).toEqual({
    'Date and time': 45_740.5,
    Authority: 'Charnwood',
    Sheets: 'Charnwood Q4',
    Files: 'charnwood.xlsx',
    'Lines added': 1,
    'Lines changed': 0,
    'Lines gone': 2,
    'Cells changed': 2,
    'Answers for whole columns': 'Status of every row: secured. Counts as drawn down: transferred and spent.',
    'Value before': 150,
    'Value after': 250.5,
    'Drawn down before': 0,
    'Drawn down after': 0,
    'Balances as at': '',
    Movements: '',
    Instalments: '',
  });
});

describe('what was written', () => {
  const outcome = (addedRows: number): Written => ({
    kind: 'written',
    at: new Date(2025, 2, 24, 10, 4),
    cellCount: 0,
    rowCount: addedRows,
    addedAddress: null,
    logAddress: 'A23',
    sideAt: null,
    sidesAt: [],
    undo: { addedRows: Array.from({ length: addedRows }) } as unknown as UndoRecord,
    copyLeft: null,
  });

  test('is named by its places', () => {
    const found = compare(sourceOf([submission([drawn, added])]), seenRegister([moved, gone]));
    const written = writtenImport(found, firstChoices(found), outcome(1), null);
    expect(written).toMatchObject({ lineCount: 2, rowsAdded: 1, addedAddress: 'A4:K4', cellCount: 3 });
    expect(written.changedRows).toEqual([{ sheet: 'Register', address: 'A2' }]);
    expect(written.leftLines.map(({ title }) => title)).toEqual(['P/2']);
  });

  test('begins in the one blank row of a new table', () => {
    const found = compare(sourceOf([submission([drawn, added])]), seenRegister([Array(11).fill('')]));
    const written = writtenImport(found, firstChoices(found), outcome(1), null);
    expect(written).toMatchObject({ rowsAdded: 2, addedAddress: 'A2:K3', cellCount: 0 });
  });
});
