import { checkSheet } from '../../../src/domain/council/check-sheet';
import { safeFixes } from '../../../src/domain/council/fixes';
import { joinSheets } from '../../../src/domain/council/join';
import type { CouncilMapping } from '../../../src/domain/council/council-sheet';
import type { Block } from '../../../src/domain/sheet/block';
import { NO_CHECK, type CheckedPart, type CheckResult } from '../../../src/taskpane/check/state';
import {
  columnsModel,
  draftFrom,
  mappingFrom,
  namesOf,
  SHEET_COLUMN_OPTIONS,
} from '../../../src/taskpane/check/columns/model';
import { withColumn } from '../../../src/taskpane/check/columns/said';
import {
  findingsModel,
  findingsTitle,
  listedFindings,
  openGroup,
} from '../../../src/taskpane/check/findings/model';
import {
  changesOf,
  figuresText,
  fixesFrom,
  fixGroups,
  leftToSettle,
  totalLines,
  withFixes,
} from '../../../src/taskpane/check/fixes/model';
import { findingsSheet, highlightCells } from '../../../src/taskpane/check/findings/highlights-flow';
import { pence } from '../../../src/domain/money/pence';
import { AGREEMENTS, CONTRIBUTIONS, REGISTER, TRANSACTIONS } from './council-sheets';
import { AS_AT } from '../registers';

/** Sheets from A1 on, checked as the pane does it. */
function resultOf(blocks: Record<string, Block>, mapping: CouncilMapping = {}): CheckResult {
  const sheets = Object.entries(blocks).map(([sheet, block]) => {
    const place = {
      sheetId: `{${sheet}}`,
      sheet,
      topIndex: 0,
      leftIndex: 0,
      rowCount: block.length,
      columnCount: block[0]!.length,
    };
    return {
      sheet,
      block,
      place,
      checked: checkSheet(block, { name: sheet, place, mapping, authority: 'Charnwood' }),
    };
  });
  const { findings } = joinSheets(
    sheets.map(({ checked }) => checked),
    mapping,
    'Charnwood',
  );
  const parts = sheets.map(({ sheet, block, place, checked }): CheckedPart => ({
    id: sheet,
    source: { kind: 'sheet', sheetId: place.sheetId },
    place,
    block,
    checked,
    findings: findings.get(checked)!,
    fixes: safeFixes(checked, block),
  }));
  const stored = { mapping, placed: {}, rememberedBy: ['charnwood'] };
  return { authority: 'Charnwood', isRegister: false, ...stored, parts, at: new Date(2025, 2, 24, 9, 51) };
}

const council = (mapping: CouncilMapping = {}): CheckResult =>
  resultOf({ trigger: TRANSACTIONS, contributions: CONTRIBUTIONS, agreements: AGREEMENTS }, mapping);

describe('findings', () => {
  const result = council();
  const model = findingsModel(result, NO_CHECK);

  test('are grouped by severity and code, with where they are', () => {
    expect(findingsTitle(result)).toBe('Check: Charnwood');
    expect(model.summary).toBe(
      '3 of 6 rows usable. 1 row belongs to no contribution here, and is in no figure.',
    );
    expect(model.groups.map(({ severity, title, sub, count }) => [severity, title, sub, count])).toEqual([
      ['error', 'No such contribution', 'B5', 1],
      ['error', 'Status missing', 'C6', 1],
      ['error', 'Not an amount', 'D7', 1],
      ['warning', 'Several kinds of date in one column', 'E2', 1],
      ['warning', 'Status misspelt', 'C3', 1],
      ['warning', 'Spent, but nothing received', 'D4 and D5', 1],
      ['note', 'Amounts stored as text', 'D3', 1],
      ['note', 'Dates that can be read two ways', 'E3', 1],
      ['note', 'Spaces at the ends', 'A5', 1],
    ]);
    expect(model.counts).toEqual({ error: 3, warning: 3, note: 3 });
    expect(model.parts.map(({ text }) => text)).toEqual([
      'trigger: 9 findings',
      'contributions: 0 findings',
      'agreements: 0 findings',
    ]);
  });

  test('a column without a status is one finding for all its rows', () => {
    const blank = TRANSACTIONS.map((row, n) => (n === 0 ? row : row.map((cell, c) => (c === 2 ? '' : cell))));
    const one = resultOf({ trigger: blank });
    const shown = findingsModel(one, NO_CHECK);
    expect(shown.summary).toBe('0 of 6 rows usable: no row has a status.');
    expect(shown.groups.find(({ code }) => code === 'status-missing')).toMatchObject({
      sub: 'Column C, all 6 rows',
      count: 1,
    });
    const open = openGroup(one.parts[0]!, 'status-missing', 3)!;
    expect(open.first.where).toBe('C2');
    expect(open.others.map(({ where, text }) => `${where} ${text}`)).toEqual([
      'C3 blank',
      'C4 blank',
      'C5 blank',
    ]);
    expect(open.more).toBe(2);
  });

  test('the list on a sheet of its own says of each row what is of that row alone', () => {
    const blank = TRANSACTIONS.map((row, n) => (n === 0 ? row : row.map((cell, c) => (c === 2 ? '' : cell))));
    const listed = listedFindings(resultOf({ trigger: blank }).parts[0]!);
    expect(listed.filter(({ finding }) => finding.endsWith('status is blank.'))).toHaveLength(6);
  });

  test('where rows have several cells each, the cells are counted', () => {
    const sub = (cells: (readonly [row: number, column: number, text: string])[]) => {
      const register = REGISTER.map((row) => [...row]);
      for (const [row, column, text] of cells) register[row]![column] = text;
      const shown = findingsModel(resultOf({ Register: register }), NO_CHECK);
      return shown.groups.find(({ code }) => code === 'amount-not-a-number');
    };
    expect(
      sub([
        [2, 4, 'TBC'],
        [2, 5, 'TBC'],
        [4, 4, 'TBC'],
      ]),
    ).toMatchObject({
      sub: '3 cells in rows 3 and 5',
      count: 3,
    });
    expect(sub([1, 2, 3, 4, 4].map((row, n) => [row, n < 4 ? 5 : 6, 'TBC']))).toMatchObject({
      sub: '5 cells in 4 rows',
      count: 5,
    });
    expect(
      sub([
        [4, 4, 'TBC'],
        [4, 5, 'TBC'],
      ]),
    ).toMatchObject({ sub: '2 cells in row 5', count: 2 });
    expect(
      sub([
        [4, 4, 'TBC'],
        [3, 5, 'TBC'],
      ]),
    ).toMatchObject({ sub: 'Rows 4 and 5', count: 2 });
    expect(sub([1, 2, 3, 4].map((row) => [row, 4 + (row % 2), 'TBC']))).toMatchObject({
      sub: '4 rows',
      count: 4,
    });
  });

  test('what holds for several columns is one finding a column', () => {
    const padded = TRANSACTIONS.map((row, n) =>
      row.map((cell, column) => (n === 3 && column < 2 ? ` ${cell}` : cell)),
    );
    const shown = findingsModel(resultOf({ trigger: padded }), NO_CHECK);
    expect(shown.groups.find(({ code }) => code === 'text-padded')).toMatchObject({
      sub: 'Columns A and B, rows 4 and 5',
      count: 2,
    });
  });

  test('an opened group has its remedy, its cell and, where a reference is near, an offer to join', () => {
    const open = openGroup(result.parts[0]!, 'contribution-not-found', 20)!;
    expect(open.first).toMatchObject({
      where: 'B5',
      cell: { sheet: 'trigger', address: 'B5' },
      text: 'P/17/2338/2-dac is not in contributions. It has P/17/2338/2-dat.',
    });
    expect(open.join).toEqual({ reference: 'P/17/2338/2-dac', to: 'P/17/2338/2-dat' });
    const joined = council({ joins: { 'P/17/2338/2-dac': 'P/17/2338/2-dat' } });
    expect(openGroup(joined.parts[0]!, 'contribution-not-found', 20)).toBeNull();
    expect(openGroup(joined.parts[0]!, 'joined-by-you', 20)!.joined).toBe('P/17/2338/2-dac');
  });

  test('each row that was joined by its agreement says to what', () => {
    const transactions = TRANSACTIONS.map((row, n) =>
      n === 1 || n === 2 ? [row[0]!, 'A/4', ...row.slice(2)] : row,
    );
    const contributions = [...CONTRIBUTIONS, ['C/9', 'A/4', 'other', 33910, '2018-04-02']];
    const part = resultOf({ trigger: transactions, contributions }).parts[0]!;
    const open = openGroup(part, 'joined-by-agreement', 20)!;
    expect(open.first.where).toBe('B2');
    expect(open.others).toMatchObject([{ where: 'B3', text: 'A/4, joined to C/9', isRaw: false }]);
  });

  test('a name that is nearly an authority’s is offered as that one, and as said can be taken back', () => {
    const register = REGISTER.map((row, n) => (n === 4 ? [row[0]!, 'Blabby', ...row.slice(2)] : row));
    const part = resultOf({ Register: register }).parts[0]!;
    expect(openGroup(part, 'authority-near', 20)!.meant).toEqual({ text: 'Blabby', name: 'Blaby' });
    const said = resultOf({ Register: register }, { authorities: { Blabby: 'Blaby' } }).parts[0]!;
    expect(openGroup(said, 'authority-near', 20)).toBeNull();
    expect(openGroup(said, 'authority-as-said', 20)).toMatchObject({
      asSaid: 'Blabby',
      first: { where: 'B5' },
    });
    expect(said.fixes.filter(({ rowIndex, columnIndex }) => rowIndex === 4 && columnIndex === 1)).toEqual([]);
    const { checked } = said;
    const names = checked.kind === 'register' ? checked.register.authorities.map(({ name }) => name) : [];
    expect(names).toEqual(['Charnwood', 'Blaby']);
  });

  test('a list of their own has a line for each place, the gravest first', () => {
    const sheet = findingsSheet(result, new Date(2025, 2, 24, 9, 51, 7));
    expect(sheet).toMatchObject({
      name: 'Findings Charnwood',
      asTable: 'S106Findings_20250324_095107',
      frozenRows: 1,
    });
    expect(sheet.block[0]).toEqual(['Sheet', 'Severity', 'Row', 'Column', 'Cell', 'Finding', 'Remedy']);
    expect(sheet.block.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['trigger', 'Error', 5, 'developer-agreement-contribution', 'B5'],
      ['trigger', 'Error', 6, 'contribution-funding-status', 'C6'],
      ['trigger', 'Error', 7, 'amount', 'D7'],
      ['trigger', 'Warning', 2, 'start-date', 'E2'],
      ['trigger', 'Warning', 3, 'contribution-funding-status', 'C3'],
      ['trigger', 'Warning', 4, 'amount', 'D4'],
      ['trigger', 'Warning', 5, 'amount', 'D5'],
      ['trigger', 'Note', 3, 'amount', 'D3'],
      ['trigger', 'Note', 3, 'start-date', 'E3'],
      ['trigger', 'Note', 5, 'developer-agreement-transaction', 'A5'],
    ]);
    expect(listedFindings(result.parts[1]!)).toEqual([]);
  });

  test('a cell is highlighted once, by the gravest; a whole row from end to end', () => {
    const cells = highlightCells(result.parts[0]!, 'all');
    expect(cells.filter(({ address }) => address === 'B5')).toEqual([
      { sheet: 'trigger', address: 'B5', severity: 'error' },
    ]);
    const notes = highlightCells(result.parts[0]!, 'note').map(({ address }) => address);
    expect(notes).toEqual(['D3', 'E3', 'A5']);
    const twice = resultOf({ trigger: [...TRANSACTIONS, TRANSACTIONS[1]!] });
    const rows = highlightCells(twice.parts[0]!, 'warning').map(({ address }) => address);
    expect(rows).toContain('A8:E8');
  });
});

describe('columns', () => {
  const result = council({ columns: { amount: 'value' }, drawnDown: ['spent'] });
  const draft = draftFrom(result, 'trigger');

  test('each with what it holds and how sure that is', () => {
    const { caption, lines, drawnDownAsked } = columnsModel(
      result.parts[0]!,
      { ...draft, columns: {} },
      result,
      AS_AT,
    );
    expect(caption).toBe('trigger, headings in row 1. 5 certain, 0 likely, 0 unsure.');
    expect(lines.map(({ letters, key, word, sample }) => [letters, key, word, sample])).toEqual([
      ['A', 'transaction', 'Certain', '“T/1”'],
      ['B', 'contribution', 'Certain', '“C/1”'],
      ['C', 'fundingStatus', 'Certain', '5 filled: “received”'],
      ['D', 'value', 'Certain', '“12000”'],
      ['E', 'startDate', 'Certain', '“2019-04-01”'],
    ]);
    expect(drawnDownAsked).toEqual(['transferred', 'spent']);
  });

  test('what the officer says takes the meaning from every other heading of the sheet', () => {
    const part = result.parts[0]!;
    const before = { ...draft, columns: { amount: 'endDate', 'Of another sheet': 'endDate' } } as const;
    const said = withColumn(before, namesOf(part, before), 4, 'endDate', AS_AT);
    expect(said.columns).toEqual({ 'Of another sheet': 'endDate', 'start-date': 'endDate' });
    const { lines } = columnsModel(part, said, result, AS_AT);
    expect(lines[4]).toMatchObject({
      key: 'endDate',
      word: 'As you chose',
      said: 'You chose this on 24 March.',
    });
    expect(mappingFrom({ joins: { a: 'b' } }, { ...said, statusForAll: 'received' })).toEqual({
      columns: { 'Of another sheet': 'endDate', 'start-date': 'endDate' },
      saidOn: { 'start-date': AS_AT },
      statusForAll: 'received',
      drawnDown: ['spent'],
      joins: { a: 'b' },
    });
    expect(mappingFrom({}, { ...said, columns: {}, saidOn: {}, drawnDown: [] })).toEqual({});
  });

  test('a blank status column asks for one for every row', () => {
    const blank = TRANSACTIONS.map((row, n) => (n === 0 ? row : row.map((cell, c) => (c === 2 ? '' : cell))));
    const part = resultOf({ trigger: blank }).parts[0]!;
    const line = columnsModel(part, { ...draft, columns: {} }, result, AS_AT).lines[2]!;
    expect(line).toMatchObject({
      mark: 'unsure',
      word: 'Unsure',
      asksStatus: true,
      sample: 'blank on 6 rows',
    });
    expect(line.note).toBe(
      'The heading is known, but no row has a status. Give one for every row, or ask Charnwood.',
    );
  });

  test('a sheet that is understood and refused is told from one that is not', () => {
    const rows = ['Q1', 'Q2'].flatMap((quarter) => [
      ['22/1', 'Blaby', quarter, 12_000],
      ['22/2', 'Blaby', quarter, 8_500],
    ]);
    const summary = (block: unknown[][]): string =>
      findingsModel(resultOf({ quarters: block }), NO_CHECK).summary;
    expect(summary([['Agreement', 'Authority', 'Quarter', 'Value'], ...rows])).toBe(
      'Nothing on this sheet is counted.',
    );
    expect(summary([['One'], ['a']])).toBe('This sheet was not understood.');
  });

  test('a sheet that was not understood shows its headings all the same', () => {
    const part = resultOf({
      notes: [
        ['One', 'Two', 'Three'],
        ['a', 'b', 'c'],
      ],
    }).parts[0]!;
    expect(part.checked.kind).toBe('none');
    const { lines } = columnsModel(
      part,
      { ...draft, columns: {} },
      { authority: null, isRegister: false },
      AS_AT,
    );
    expect(lines.map(({ heading, word }) => [heading, word])).toEqual([
      ['One', 'Not known'],
      ['Two', 'Not known'],
      ['Three', 'Not known'],
    ]);
  });

  test('no two options have the same name', () => {
    const names = SHEET_COLUMN_OPTIONS.map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('safe fixes', () => {
  const result = resultOf({ Register: REGISTER });
  const part = result.parts[0]!;
  const state = fixesFrom(part);

  test('before as typed, after as stored', () => {
    const lines = fixGroups(state).flatMap(({ name, lines: of }) =>
      of.map(({ cell, before, after, remark }) => [name, cell.address, before, after, remark]),
    );
    expect(lines).toEqual([
      ['Authority spelt as on other rows', 'B4', 'Charnwood Borough Council', 'Charnwood', null],
      ['Text to number', 'D4', '£1,500.50', '1,500.50', null],
      ['Text to number', 'D6', ' 800.00', '800.00', null],
      ['Text to date', 'C4', '05/06/2026', '5 Jun 2026', 'Read day first: not 6 May'],
      ['Text to date', 'C5', '30/11/2025', '30 Nov 2025', null],
    ]);
    const closed = fixGroups({ ...state, opened: [] });
    expect(closed.map(({ name, sub }) => `${name}: ${sub}`)).toContain('Spaces at the ends: A4');
  });

  test('no figure changes by them', () => {
    const { checked } = resultOf({ Register: withFixes(part.block, part.fixes) }).parts[0]!;
    expect(checked).toMatchObject({ sumPence: 600_050, usableCount: 5 });
    expect(totalLines('register', state)).toEqual([
      { name: 'Value', now: '6,000.50', after: null },
      { name: 'Rows counted', now: '5', after: null },
    ]);
    const same = { sumPence: pence(600_050), usableCount: 5 };
    expect(figuresText('register', same, same)).toBe('Value £6,000.50 and rows counted 5, as before.');
    expect(figuresText('agreement', same, { ...same, usableCount: 4 })).toBe(
      'Rows counted 4; before: rows counted 5.',
    );
  });

  test('a day is written as one', () => {
    expect(changesOf(part.fixes).filter(({ numberFormat }) => numberFormat)).toHaveLength(2);
    expect(leftToSettle({ error: 2, warning: 5 })).toBe(
      '2 errors and 5 warnings need a decision. No fix is safe for them.',
    );
    expect(leftToSettle({ error: 0, warning: 1 })).toBe('1 warning needs a decision. No fix is safe for it.');
    expect(leftToSettle({ error: 0, warning: 0 })).toBeNull();
  });
});
