import { changesTab } from '../../../../src/domain/summaries/tabs/changes-tab';
import {
  snapshotsAfter,
  registerChanges,
  type StoredSnapshots,
} from '../../../../src/domain/summaries/snapshots/snapshot-changes';
import { readSnapshot, snapshotBlock, snapshotOf } from '../../../../src/domain/summaries/snapshots/snapshot';
import type { SummaryTab } from '../../../../src/domain/summaries/tabs/tab';
import { figureAt } from '../../../../src/domain/summaries/tracing/figure-of-cell';
import { traceFigure } from '../../../../src/domain/summaries/tracing/trace-figure';
import { COLUMN, blockOf, drawn, registerOf } from '../../reading';
import { AS_AT, FIRST_REFRESH, inputsOf, placeOn, sampleBlock, sectionOf, sheetOf, tableOf } from '../sample';

const place = placeOn('Register');
const snapshot = (block: unknown[][], at = FIRST_REFRESH) => snapshotOf(registerOf(block, { place }), at);
const reported = (before: unknown[][], now: unknown[][]) =>
  registerChanges(snapshot(before), snapshot(now)).map(({ kind, agreement, column, before: was, after }) => [
    ...[kind, agreement, column, was, after],
  ]);
const changed = (block: unknown[][], row: number, heading: string, cell: unknown): unknown[][] =>
  block.map((cells, n) =>
    n === row ? cells.map((old, c) => (block[0]![c] === heading ? cell : old)) : cells,
  );

describe('what changed', () => {
  const block = sampleBlock();
  const heading = (name: string) => (block[0] as string[]).indexOf(name);

  it('names exactly the edit, whatever the column', () => {
    const agreement = block[40]![heading('Agreement')] as string;
    const edits: [string, unknown, string | number][] = [
      ['Value', 12345.67, 1234567],
      ['Value', 'TBC', 'TBC'],
      ['Spent', 0.01, 1],
      ['Expiry date', '01/02/2027', 46419],
      ['Expiry date', 'to be agreed', 'to be agreed'],
      ['Notes', 'Chased', 'Chased'],
      ['Status', 'Closed', 'Closed'],
      ['Site', '=not a formula', '=not a formula'],
      ['Contribution', 'C99', 'C99'],
      ['Authority', 'Bolsover', 'Bolsover'],
    ];
    for (const [column, cell, after] of edits) {
      const all = reported(block, changed(block, 40, column, cell));
      expect([column, all.map((one) => [one[0], one[1], one[2], one[4]])]).toEqual([
        column,
        [['changed', agreement, column, after]],
      ]);
    }
    expect(reported(block, changed(block, 40, 'Agreement', 'NEW/1'))).toEqual([
      ['changed', 'NEW/1', 'Agreement', agreement, 'NEW/1'],
    ]);
  });

  it('is nothing where the rows are sorted, or an amount or a date is written in another way', () => {
    const [head, ...rows] = block;
    expect(reported(block, [head!, ...[...rows].reverse()])).toEqual([]);
    expect(reported(block, changed(block, 3, 'Value', `£${block[3]![heading('Value')] as number}`))).toEqual(
      [],
    );
    expect(reported(block, [['A title'], ...block])).toEqual([]);
    expect(
      reported(
        block,
        block.map((row) => [...row].reverse()),
      ),
    ).toEqual([]);
  });

  it('is a row added or gone, with its value', () => {
    const rows = [
      ...block,
      changed(block, 5, 'Agreement', 'NEW/2')[5]!.map((cell, c) => (c === heading('Value') ? 50 : cell)),
    ];
    expect(reported(block, rows)).toEqual([['added', 'NEW/2', '', '', 5000]]);
    expect(reported(rows, block)).toEqual([['gone', 'NEW/2', '', 5000, '']]);
  });

  it('pairs rows of one key that differ least', () => {
    const row = (value: number, spent: number) => drawn('A1', 'Blaby', value, { Spent: spent });
    expect(
      reported(blockOf(row(10, 1), row(10, 1), row(20, 2)), blockOf(row(20, 3), row(10, 1), row(10, 1))),
    ).toEqual([['changed', 'A1', 'Spent', 200, 300]]);
    expect(reported(blockOf(row(10, 1), row(10, 1)), blockOf(row(10, 1)))).toEqual([
      ['gone', 'A1', '', 1000, ''],
    ]);
  });

  it('is a column added, gone or with another heading, said once', () => {
    const wider = block.map((row, n) => [...row, n === 0 ? 'Officer' : 'A B']);
    expect(reported(block, wider)).toEqual([['column added', '', 'Officer', '', 'Officer']]);
    expect(reported(wider, block)).toEqual([['column gone', '', 'Officer', 'Officer', '']]);
    expect(reported(block, changed(block, 0, 'Authority', 'LPA'))).toEqual([
      ['heading changed', '', 'LPA', 'Authority', 'LPA'],
    ]);
    expect(reported(wider, changed(wider, 9, 'Officer', 'C D'))).toEqual([
      ['changed', block[9]![heading('Agreement')], 'Officer', 'A B', 'C D'],
    ]);
  });
});

describe('a heading of another wording', () => {
  const block = sampleBlock();
  const wider = (...names: string[]): unknown[][] =>
    block.map((row, n) => [
      ...row,
      ...names.map((name, c) => (n === 0 ? name : c === 2 ? '' : `${name.length} ${n % 7}`)),
    ]);
  const own = wider('Officer', 'Ward', 'Blank');
  const renamed = own.map((row, n) =>
    n > 0 ? row : row.map((cell) => `${cell as string}`.replace(/^(Officer|Ward|Blank)$/, 'The $1')),
  );

  it('is one change, of a column of the users’ own too', () => {
    expect(reported(own, renamed)).toEqual(
      ['Officer', 'Ward', 'Blank'].map((name) => [
        ...['heading changed', '', `The ${name}`, name, `The ${name}`],
      ]),
    );
    const both = changed(renamed, 0, 'Authority', 'LPA');
    const register = registerOf(both, { place });
    const tab = changesTab(inputsOf(register), { before: snapshot(own), last: snapshot(both) });
    expect(tab.headline).toBe('4 headings changed since the refresh of 24 March 2025, 16:45');
  });

  it('is one change where one of ours became one of the users’ own, and cells that changed too are told', () => {
    expect(reported(block, changed(block, 0, 'Site', 'Where it is'))).toEqual([
      ['heading changed', '', 'Where it is', 'Site', 'Where it is'],
    ]);
    const edited = changed(renamed, 9, 'The Ward', 'Elsewhere');
    expect(reported(own, edited).filter(([kind]) => kind !== 'heading changed')).toEqual([
      ['changed', block[9]![(block[0] as string[]).indexOf('Agreement')], 'The Ward', '4 2', 'Elsewhere'],
    ]);
  });

  it('is no other column in its place', () => {
    const other = own.map((row, n) => row.map((cell) => (/^Ward$|^4 /.test(String(cell)) ? `x${n}` : cell)));
    expect(reported(own, other).map(([kind]) => kind)).toEqual(['column gone', 'column added']);
  });
});

test('a date of the users’ own is shown as one where its heading says so; other numbers as they stand', () => {
  const block = sampleBlock().map((row, n) => [
    ...row,
    ...(n === 0 ? ['Date chased', 'Plot'] : [45_000, 45_000]),
  ]);
  const now = changed(
    changed(changed(block, 3, 'Date chased', 45_010), 3, 'Plot', 45_010),
    4,
    'Date chased',
    'n/a',
  );
  const register = registerOf(now, { place });
  const tab = changesTab(inputsOf(register), { before: snapshot(block), last: snapshotOf(register, AS_AT) });
  const { rowIndex, rowCount } = tab.table;
  const rows = tab.cells.slice(rowIndex + 1, rowIndex + rowCount).map((row) => row.slice(5, 7));
  expect(rows.map((row) => row.map(({ value, style }) => [value, style]))).toEqual([
    [
      [45_000, 'date'],
      [45_010, 'date'],
    ],
    [
      ['45000', 'text wrapped'],
      ['45010', 'text wrapped'],
    ],
    [
      [45_000, 'date'],
      ['n/a', 'text wrapped'],
    ],
  ]);
});

test('under strict a control total with a row left out is no figure, as Trace says', () => {
  const before = sampleBlock();
  const now = changed(before, 40, 'Spent', 'TBC');
  const register = registerOf(now, { place });
  const stored = { before: snapshot(before), last: snapshotOf(register, AS_AT) };
  for (const strict of [true, false]) {
    const tab = changesTab(inputsOf(register, { strict }), stored);
    const value = sectionOf(tab, 'Control totals').find(([name]) => name === 'Value')!;
    expect(typeof value[1]).toBe('number');
    const row = tab.cells.findIndex(([cell]) => cell!.value === 'Value');
    const shown = figureAt('changes', sheetOf(tab).values, register, row, 2)!;
    const { balance } = traceFigure(register, shown, strict)!;
    expect(balance.kind).toBe(strict ? 'unknown' : 'amount');
    if (balance.kind === 'amount') expect(shown.shown).toBe(balance.amount);
    else expect([value[2], value[3], shown.shown]).toEqual(['No figure', 'No figure', null]);
  }
});

describe('a snapshot', () => {
  it('is the same when it is kept on a sheet and read again', () => {
    const stored = snapshot(changed(sampleBlock(), 7, 'Value', 'TBC'));
    const width = Math.max(...snapshotBlock(stored).map((row) => row.length));
    const sheet = snapshotBlock(stored).map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    expect(readSnapshot(sheet)).toEqual(stored);
    expect(stored.leftOutCount).toBe(1);
  });

  it('has no control total where an Excel error stands in its column', () => {
    const stored = snapshot(changed(sampleBlock(), 7, 'Spent', '#REF!'));
    expect([stored.controls.spent, readSnapshot(snapshotBlock(stored))!.controls.spent]).toEqual([
      null,
      null,
    ]);
  });

  it('is none where the sheet was changed', () => {
    const rows = snapshotBlock(snapshot(sampleBlock()));
    expect(readSnapshot([])).toBeNull();
    expect(readSnapshot(rows.slice(1))).toBeNull();
    expect(readSnapshot(rows.slice(0, 50))).toBeNull();
    expect(readSnapshot([rows[0]!, rows[1]!, ['nonsense'], ...rows.slice(3)])).toBeNull();
    expect(readSnapshot([rows[0]!, ['many'], ...rows.slice(2)])).toBeNull();
    expect(readSnapshot([rows[0]!, rows[1]!, rows[2]!, [], ...rows.slice(4)])).toBeNull();
  });
});

describe('the tab from refresh to refresh', () => {
  const block = sampleBlock();
  const edited = changed(block, 40, 'Value', 1);
  const refresh = (stored: StoredSnapshots | null, rows: unknown[][], day: number) => {
    const register = registerOf(rows, { place });
    const next = snapshotsAfter(stored, snapshotOf(register, AS_AT + day + 0.5));
    return { next, tab: changesTab(inputsOf(register), next) };
  };
  const first = refresh(null, block, 0);
  /** What the tab itself says, which a refresh wrote. */
  const line = (tab: SummaryTab): unknown =>
    tab.cells.find(([cell]) => cell!.style === 'subtitle')![0]!.value;

  it('at first has nothing to compare with, and says the same when it is refreshed again', () => {
    expect(first.tab.headline).toBe('Nothing to compare with yet');
    expect(line(first.tab)).toBe(
      'First recorded at the refresh of 24 March 2025, 12:00. Nothing has changed since',
    );
    expect(refresh(first.next, block, 3).tab).toEqual(first.tab);
  });

  it('then names the edit, with the refreshes between which it was made, and the control totals before and now', () => {
    const again = refresh(first.next, block, 2);
    const { tab } = refresh(again.next, edited, 4);
    expect(tab.headline).toBe('1 cell changed since the refresh of 26 March 2025, 12:00');
    expect(line(tab)).toBe(
      '1 cell changed since the refresh of 26 March 2025, 12:00, seen at the refresh of 28 March 2025, 12:00',
    );
    const value = block[40]![(block[0] as string[]).indexOf('Value')] as number;
    expect(
      tableOf(tab)
        .slice(1)
        .map((row) => row.slice(3)),
    ).toEqual([['Changed', 'Value', value, 1, 'Register!N41']]);
    const controls = sectionOf(tab, 'Control totals');
    expect(controls.find(([name]) => name === 'Rows in the register')!.slice(1, 4)).toEqual([126, 126, 0]);
    expect(controls.find(([name]) => name === 'Value')![3]).toBeCloseTo(1 - value, 6);
  });

  it('keeps the list where the next refresh finds nothing new, and names the cell where it stands by then', () => {
    const second = refresh(first.next, edited, 1);
    expect(refresh(second.next, edited, 2).tab).toEqual(second.tab);
    const sorted = [edited[0]!, ...edited.slice(1).reverse()];
    const third = refresh(second.next, sorted, 3);
    expect(third.tab.headline).toBe(second.tab.headline);
    expect(tableOf(third.tab)[1]!.at(-1)).toBe(`Register!N${127 - 39}`);
    expect(tableOf(third.tab)[1]!.slice(0, -1)).toEqual(tableOf(second.tab)[1]!.slice(0, -1));
  });

  it('compares with the last refresh that was different, once there is something new', () => {
    const second = refresh(first.next, edited, 1);
    const third = refresh(second.next, block, 2);
    expect(
      tableOf(third.tab)
        .slice(1)
        .map((row) => [row[4], row[5]]),
    ).toEqual([['Value', 1]]);
    expect(third.tab.headline).toContain('since the refresh of 25 March 2025');
  });

  it('says that nothing has changed, with the date, where it is given two of the same', () => {
    const register = registerOf(block, { place });
    const tab = changesTab(inputsOf(register), { before: snapshot(block), last: snapshot(block, AS_AT + 9) });
    expect(tab.headline).toBe('Nothing has changed since the refresh of 24 March 2025, 16:45');
  });

  it('shows rows, columns, dates and texts each in their way', () => {
    const row = drawn('A2', 'Blaby', 7, { 'Expiry date': AS_AT });
    const before = blockOf(drawn('A1', 'Blaby', 5), row);
    const now = blockOf(changed([...before], 2, 'Expiry date', 'soon')[2]!, drawn('A3', 'Melton', 9)).map(
      (cells, n) => [...cells, n === 0 ? 'Officer' : ''],
    );
    const register = registerOf(now, { place });
    const tab = changesTab(inputsOf(register), {
      before: snapshot(before),
      last: snapshotOf(register, AS_AT),
    });
    expect(tableOf(tab).slice(1)).toEqual([
      ['', '', '', 'Column added', 'Officer', '', 'Officer', 'Register!N1'],
      [
        'A2',
        '',
        'Blaby',
        'Changed',
        'Expiry date',
        AS_AT,
        'soon',
        `Register!${'ABCDE'[COLUMN['Expiry date']!]!}2`,
      ],
      ['A3', '', 'Melton', 'Row added', 'Whole row: value', '', 9, 'Register!A3'],
      ['A1', '', 'Blaby', 'Row gone', 'Whole row: value', 5, '', ''],
    ]);
    expect(tab.headline).toContain('1 row added, 1 row gone, 1 cell changed, 1 column added since');
  });
});
