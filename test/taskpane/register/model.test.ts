import { leftOutList } from '../../../src/taskpane/register/left-out-model';
import { registerBar } from '../../../src/taskpane/shell/register-bar-model';
import { tableOptions } from '../../../src/taskpane/register/model';
import { fit, readyWith, registerOf } from '../registers';

const good = ['P/1', 'Blaby', '', 100, 0, 0, 100, 0, 0, ''];
const tbc = ['P/2', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, ''];
const noKey = ['', 'Blaby', '', 100, 0, 0, 100, 0, 0, ''];
const overspent = ['P/3', 'Blaby', '', 100, 0, 0, 100, 0, 5, ''];

test('each row left out with its cell, what is wrong and what to do', () => {
  expect(leftOutList(registerOf(good, tbc, noKey, overspent), 20)).toEqual({
    rowCount: 2,
    more: 0,
    warnings: '1 warning',
    shown: [
      {
        where: 'D3',
        cell: { sheet: 'Register', address: 'D3' },
        says: 'Value holds TBC, which is not an amount.',
        remedy: 'Type the sum in pounds, for example 60000. Until then the row stays out of every figure.',
      },
      {
        where: 'A4',
        cell: { sheet: 'Register', address: 'A4' },
        says: 'The row has no agreement reference.',
        remedy: 'Type the reference of the agreement. Until then the row stays out of every figure.',
      },
    ],
  });
});

test('a long list is shown in parts', () => {
  const list = leftOutList(registerOf(...Array.from({ length: 25 }, () => tbc)), 20);
  expect([list.shown.length, list.more, list.rowCount]).toEqual([20, 5, 25]);
});

test('the tables to choose from, the one in use, and how many fit', () => {
  const tables = [
    fit('Register', ['Agreement']),
    fit('tblVisits', ['Date'], { missing: ['agreement', 'value'] }),
  ];
  expect(tableOptions({ ...readyWith(registerOf(good)), tables })).toEqual({
    options: [
      { id: '{Register}', text: 'Register (sheet Sheet1, A1:C5)' },
      { id: '{tblVisits}', text: 'tblVisits (sheet Sheet1, A1:C5): without Agreement and Value' },
    ],
    inUse: '{Register}',
    caption: 'Stored in this workbook. 2 tables here: 1 has headings that fit.',
  });
});

describe('the register bar says the worst', () => {
  const looked = { tables: [], readAt: new Date(0), chosenMissing: null, settingsUnread: [] };
  const inOrder = readyWith(registerOf(good));
  const withTbc = readyWith(registerOf(good, tbc));
  test.each([
    ['before the first reading', null, null, true, null, 'reading', 'Reading the register', ''],
    [
      'reading',
      inOrder,
      { rowsRead: 4200, rowCount: 10_000 },
      true,
      null,
      'reading',
      'Reading the register',
      '4,200 of 10,000 rows',
    ],
    ['in order', inOrder, null, false, 'automatic', 'ok', '1 row, all counted', 'Register, read 09:42'],
    [
      'rows left out',
      withTbc,
      null,
      false,
      'automatic',
      'warning',
      '1 of 2 rows left out',
      'Register, read 09:42',
    ],
    [
      'manual calculation',
      withTbc,
      null,
      false,
      'manual',
      'warning',
      'Manual calculation',
      'Register, read 09:42',
    ],
    [
      'none',
      { state: 'none', tableCount: 3, ...looked },
      null,
      false,
      null,
      'note',
      'No register',
      'Figures show #N/A',
    ],
    ['failed', { state: 'failed', message: '' }, null, false, null, 'error', 'The register was not read', ''],
  ] as const)('%s', (_state, reading, progress, isReading, calculation, mark, text, end) => {
    expect(registerBar(reading, progress, isReading, calculation)).toEqual({ mark, text, end });
  });
});
