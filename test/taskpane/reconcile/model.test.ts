import { countLines } from '../../../src/domain/published/line-counts';
import { reconcile } from '../../../src/domain/published/reconcile';
import {
  printedTableItem,
  printedMessage,
  questionAt,
  reconcileModel,
} from '../../../src/taskpane/reconcile/model';
import type { PrintedTable } from '../../../src/taskpane/reconcile/state';
import { PROJECTS_2025, ROLLUP_2024 } from '../../golden/printed-tables';
import { registerOf } from '../registers';

const tableOf = (block: unknown[][], sheet = 'Printed 12 March 2024'): PrintedTable => ({
  ...{ sheetId: '{1}', sheet, topIndex: 2, leftIndex: 0, rowCount: block.length, columnCount: 10 },
  ...{ block, address: `'${sheet}'!A3:J10` },
});

const blaby = ['P/1', 'Blaby', '', 1857249, 0, 566131, 649612, 641506, 737975, ''];

describe('a table that says what is spent beyond drawn down', () => {
  const table = tableOf([
    ['Authority', 'Value', 'Drawn down', 'Spent', 'Spent beyond drawn down'],
    ['Blaby', 1000, 500, 700, 300],
    ['Total', 1000, 500, 700, 300],
  ]);
  const register = registerOf(['P/1', 'Blaby', '', 1000, 0, 0, 500, 500, 700, '']);
  const model = reconcileModel(table, register, false)!;

  test('says which figure is wrong, and how it is worked out', () => {
    expect(model.groups.map(({ title, lines }) => [title, lines.map(({ sentence }) => sentence)])).toEqual([
      ['Spent beyond drawn down is not spent less drawn down', ['Printed 300. 700 less 500 is 200.']],
    ]);
  });

  test('traces no such figure, which the register does not have, and counts none as compared', () => {
    expect(model.groups[0]!.lines[0]!.question).toBeNull();
    expect(model.register!.lines.map(({ sentence }) => sentence)).toEqual([]);
    expect(questionAt(table, register, 1, 4)).toBeNull();
    expect(questionAt(table, register, 1, 3)).toMatchObject({ measure: 'spent' });
    // Value, Drawn down and Spent of two places.
    expect(model.register!.count).toBe('6');
  });
});

describe('the table of 12 March 2024', () => {
  const model = reconcileModel(tableOf(ROLLUP_2024), null, false)!;

  test('differences by check, the largest first, Total last, each in a sentence', () => {
    expect(model).toMatchObject({ title: '12 March 2024', counts: '8 differences, 7 roundings' });
    expect(model.summary).toBe(
      'Five authorities are out by £290,095 in all. In the Total that cancels to £28,138.',
    );
    expect(model.groups.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Funds remaining is not value less spent', 6],
      ['Spent is more than drawn down', 2],
    ]);
    expect(model.groups[0]!.lines.map(({ where }) => where)).toEqual([
      ...['Blaby', 'Oadby & Wigston', 'NW Leics', 'Charnwood', 'Rutland', 'Total'],
    ]);
    expect(model.groups[0]!.lines[0]).toMatchObject({
      difference: '+£119,309',
      sentence: 'Printed 1,238,583. 1,857,249 less 737,975 is 1,119,274.',
      address: 'B11',
    });
    expect(model.groups[1]!.lines[0]).toMatchObject({
      difference: '+£96,469',
      sentence: 'Spent 737,975, but drawn down only 641,506.',
    });
  });

  test('roundings are apart, in words', () => {
    expect(model.roundings.map(({ where, sentence }) => `${where}: ${sentence}`)).toEqual(
      expect.arrayContaining([
        'Blaby: The four stages add to 1,857,250; Value is printed as 1,857,249.',
        'Total, Total value: Eight authorities add to 11,124,267; Total is printed as 11,124,266.',
      ]),
    );
  });

  test('without a register nothing is held against it, and no figure is traced', () => {
    expect(model.register).toBeNull();
    expect(model.lines.every(({ question }) => question === null)).toBe(true);
  });
});

test('with a register a line leads to the rows of its figure, with what is printed', () => {
  const model = reconcileModel(tableOf(ROLLUP_2024), registerOf(blaby), false)!;
  expect(model.groups[0]!.lines[0]!.question).toEqual({
    measure: 'remaining',
    authority: 'blaby',
    printed: { title: '12 March 2024', amount: 123_858_300, wholePounds: true },
  });
  expect(model.groups[0]!.lines[5]!.question).toMatchObject({ measure: 'remaining', authority: null });
  expect(model.register!.lines.length).toBeGreaterThan(0);
  expect(model.differenceCount).toBe(8);
});

test('Home tells of differences, and of nothing where there are none', () => {
  const register = registerOf(blaby);
  expect(printedTableItem({ table: tableOf(ROLLUP_2024) }, register, false)).toMatchObject({
    title: 'Printed table',
    lines: ['Of 12 March 2024'],
    amount: '8 differences',
    opens: 'reconcile',
  });
  expect(printedTableItem({ table: null }, register, false)).toBeNull();
  const agrees = ROLLUP_2024.filter(([label]) => !/spent|remaining/i.test(label!));
  expect(printedTableItem({ table: tableOf(agrees) }, register, false)).toBeNull();
});

test('which table is in use is told where it is not known, or is not the one from before', () => {
  const table = tableOf(ROLLUP_2024);
  expect(printedMessage({ table: null, count: 2, lost: null })).toBe(
    '2 printed tables in this workbook: choose one.',
  );
  expect(printedMessage({ table, count: 1, lost: 'Panel!A1:J9' })).toBe(
    'Panel!A1:J9 no longer holds a printed table.',
  );
  expect(printedMessage({ table, count: 2, lost: null })).toBeNull();
  expect(printedMessage({ table: null, count: 0, lost: null })).toBeNull();
});

test('a table of projects is reconciled too; cells that are no table are none', () => {
  expect(reconcileModel(tableOf(PROJECTS_2025), null, false)).not.toBeNull();
  expect(reconcileModel(tableOf([['nothing']]), null, false)).toBeNull();
});

test('the figure that a cell of a table of authorities is', () => {
  const register = registerOf(blaby);
  const table = tableOf(ROLLUP_2024);
  expect(questionAt(table, register, 4, 1)).toMatchObject({ measure: 'heldByDeveloper', authority: 'blaby' });
  expect(questionAt(table, register, 8, 9)).toMatchObject({
    ...{ measure: 'remaining', authority: null },
    printed: { title: '12 March 2024', wholePounds: true },
  });
  expect(questionAt(table, register, 4, 3)).toBeNull();
  expect(questionAt(table, register, 0, 0)).toBeNull();
});

test('what is held against the register is counted as on the tab: a row left out is no figure that differs', () => {
  const left = ['P/2', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, ''];
  const register = registerOf(blaby, left);
  const lines = reconcile(ROLLUP_2024, register)!;
  const { notAsInRegister, rowsLeftOut } = countLines(lines);
  const ofBlaby = lines.filter(({ check, kind }) => /: the register$/.test(check) && kind === 'difference');
  expect([notAsInRegister, rowsLeftOut]).toEqual([ofBlaby.length, 1]);
  const { caption } = reconcileModel(tableOf(ROLLUP_2024), register, false)!.register!;
  expect(caption).toMatch(new RegExp(`figures? agrees?, ${notAsInRegister} do not, 1 row left out$`));
  // Under strict the register has no figure for them: none agrees.
  const strict = reconcileModel(tableOf(ROLLUP_2024), register, true)!.register!;
  expect(strict.caption).toMatch(/^0 printed figures agree, 0 do not, \d+ not checked/);
  const projects = reconcileModel(tableOf(PROJECTS_2025), register, false)!.register!;
  expect(projects.caption).toBe('0 figures not as in the register, 1 row left out');
});
