import { withNotes } from '../../../../src/domain/summaries/notes/keep-notes';
import { movedToNotes, readBack } from '../../../../src/domain/summaries/notes/reading-back';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { MISSING_TITLE, TAB_KEYS, type SummaryTab } from '../../../../src/domain/summaries/tabs/tab';
import {
  asAtOf,
  isUpToDate,
  readRecord,
  recordOf,
  recordTexts,
} from '../../../../src/domain/summaries/notes/tab-record';
import { registerOf } from '../../reading';
import {
  AS_AT,
  inputsOf,
  notesIn,
  placeOn,
  sampleBlock,
  sampleRegister,
  sheetOf,
  type,
  valuesOf,
} from '../sample';

const inputs = inputsOf(sampleRegister());
const rollup = summaryTab('rollup', inputs);
const expiring = summaryTab('expiring', inputs);
const rowOf = (tab: SummaryTab, label: string) => tab.cells.findIndex(([first]) => first!.value === label);

describe.each(TAB_KEYS)('the tab %s as it was written', (key) => {
  const tab = summaryTab(key, { ...inputs, form: 'formulas' });

  it('has nothing in the way and no notes', () => {
    expect(readBack(sheetOf(tab), recordOf(tab))).toEqual({ blocked: [], notes: [] });
  });

  it('has a record that is kept as texts and read again', () => {
    const record = recordOf(tab);
    expect(readRecord(key, recordTexts(record))).toEqual(record);
    expect(Math.max(...recordTexts(record).map((line) => line.length))).toBeLessThan(32_767);
  });
});

describe('what is in the way', () => {
  const read = (...typed: [row: number, column: number, what: unknown][]) => {
    const sheet = sheetOf(rollup);
    for (const [row, column, what] of typed) type(sheet, row, column, what);
    return readBack(sheet, recordOf(rollup));
  };
  const spent = rowOf(rollup, 'Total Money spent');

  it('is what was typed beside a row, which could be a note; with its address and what it holds', () => {
    const { blocked } = read([spent, 11, 'Chased 3/3, awaiting reply']);
    expect(blocked).toEqual([
      {
        rowIndex: spent,
        columnIndex: 11,
        address: `L${spent + 1}`,
        holds: 'Chased 3/3, awaiting reply',
        why: 'beside a row',
        couldBeNote: true,
        keyCode: expect.any(String),
        label: 'Total Money spent',
        isOnlyOfName: true,
      },
    ]);
  });

  it.each<[string, number, number, unknown, string]>([
    ['a formula of the user’s', spent, 11, '=J9-J7', 'formula'],
    ['a formula in Notes, whose meaning would move with its row', spent, 10, '=B4', 'formula'],
    ['a figure typed over', spent, 3, 4021, 'typed over'],
    ['a heading typed over', rollup.table.rowIndex, 10, 'Remarks', 'typed over'],
    ['a text below everything', rollup.cells.length + 5, 2, 'see email', 'elsewhere'],
    ['a truth value', 0, 7, true, 'elsewhere'],
    ['an Excel error', 1, 7, '#N/A', 'elsewhere'],
  ])('is %s', (_, row, column, what, why) => {
    const { blocked, notes } = read([row, column, what]);
    expect(
      blocked.map((cell) => [cell.rowIndex, cell.columnIndex, cell.holds, cell.why, cell.couldBeNote]),
    ).toEqual([[row, column, String(what), why, false]]);
    expect(notes).toEqual([]);
  });

  it('is a formula over our value, and a value over our formula', () => {
    const live = summaryTab('rollup', { ...inputs, form: 'formulas' });
    const sheet = sheetOf(live);
    sheet.formulas[spent]![1] = '=1+1';
    type(sheet, spent, 2, live.cells[spent]![2]!.value);
    sheet.values[spent]![3] = '#VALUE!'; // the same formula with another value is ours
    const { blocked } = readBack(sheet, recordOf(live));
    expect(blocked.map(({ columnIndex, why }) => [columnIndex, why])).toEqual([
      [1, 'formula'],
      [2, 'typed over'],
    ]);
  });

  it('is every cell where nothing is known to have been written', () => {
    const sheet = {
      values: [
        ['mine', ''],
        ['', 5],
      ],
      formulas: [
        ['mine', ''],
        ['', '=2+3'],
      ],
      texts: [
        ['mine', ''],
        ['', '5'],
      ],
    };
    const { blocked } = readBack(sheet, null);
    expect(blocked.map(({ address, holds, why }) => [address, holds, why])).toEqual([
      ['A1', 'mine', 'elsewhere'],
      ['B2', '=2+3', 'formula'],
    ]);
  });

  it('is nothing where a cell was cleared, or Excel keeps fifteen digits', () => {
    const sheet = sheetOf(rollup);
    type(sheet, spent, 1, '');
    type(sheet, spent, 2, (rollup.cells[spent]![2]!.value as number) * (1 + 1e-16));
    expect(readBack(sheet, recordOf(rollup)).blocked).toEqual([]);
  });

  it('can be moved to Notes, after the note that is there, and the rest stays in the way', () => {
    const result = movedToNotes(
      read([spent, 10, 'First'], [spent, 11, 'Chased'], [spent + 1, 12, 'see email'], [0, 5, 'x']),
    );
    expect(result.blocked.map(({ address }) => address)).toEqual(['F1']);
    expect(notesIn(withNotes(rollup, result.notes))).toEqual([
      ['Total Money spent', 'First; Chased'],
      ['Total funds remaining', 'see email'],
    ]);
  });
});

describe('notes', () => {
  const list = expiring.table.rowIndex + 1;
  const named = (tab: SummaryTab) =>
    new Map(valuesOf(tab).map((row) => [`${row[0]} ${row[1]} ${row[4]}`, row.at(-1)]));

  /** The tab as it is refreshed: read back, made anew, with its notes. */
  const refreshed = (
    tab: SummaryTab,
    change: (sheet: ReturnType<typeof sheetOf>) => void,
    next: SummaryTab,
  ) => {
    const sheet = sheetOf(tab);
    change(sheet);
    const { blocked, notes } = readBack(sheet, recordOf(tab));
    expect(blocked).toEqual([]);
    return withNotes(next, notes);
  };

  it('stay with their rows when nothing else changes, however often it is refreshed', () => {
    const once = refreshed(expiring, (sheet) => type(sheet, list + 2, 11, 'Chased 3/3'), expiring);
    expect(once.cells[list + 2]!.at(-1)).toEqual({ value: 'Chased 3/3', style: 'note' });
    expect(refreshed(once, () => undefined, expiring)).toEqual(once);
  });

  it('go with their rows when the list is sorted by hand, and when a row is put in', () => {
    const note = (sheet: ReturnType<typeof sheetOf>) => {
      type(sheet, list + 2, 11, 'Chased 3/3');
      for (const grid of [sheet.values, sheet.formulas, sheet.texts]) {
        const rows = grid.splice(list, 14).reverse();
        grid.splice(list, 0, ...rows);
        grid.splice(list, 0, []);
      }
    };
    expect(refreshed(expiring, note, expiring).cells[list + 2]!.at(-1)!.value).toBe('Chased 3/3');
  });

  it('go with their rows when the register changes under them', () => {
    const block = sampleBlock();
    const [head, ...rows] = block;
    const date = (head as string[]).indexOf('Expiry date');
    const later = [
      head!,
      ...rows
        .map((row) =>
          row.map((cell, c) => (c === date && typeof cell === 'number' && cell < AS_AT + 60 ? '' : cell)),
        )
        .reverse(),
    ];
    const next = summaryTab('expiring', inputsOf(registerOf(later, { place: placeOn('Register') })));
    const [first, last] = [expiring.cells[list]!, expiring.cells[list + 13]!];
    const once = refreshed(
      expiring,
      (sheet) => {
        type(sheet, list, 11, 'first');
        type(sheet, list + 13, 11, 'last');
      },
      next,
    );
    const notes = named(once);
    expect(notes.get(`${last[0]!.value} ${last[1]!.value} ${last[4]!.value}`)).toBe('last');
    expect(notes.get(`${first[0]!.value} ${first[1]!.value} `)).toBe('first'); // now among those without a date
  });

  it('go with a row whose value is corrected, where no other has its name', () => {
    const block = sampleBlock();
    const [value, agreement] = ['Value', 'Agreement'].map((name) => (block[0] as string[]).indexOf(name));
    const name = expiring.cells[list]![0]!.value;
    const row = block.find((cells) => cells[agreement!] === name)!;
    row[value!] = (row[value!] as number) + 1;
    const next = summaryTab('expiring', inputsOf(registerOf(block, { place: placeOn('Register') })));
    const once = refreshed(expiring, (sheet) => type(sheet, list, 11, 'note'), next);
    expect(once.cells[list]!.at(-1)!.value).toBe('note');
  });

  it('of rows that are gone are kept at the bottom, at every refresh, and go back when the row does', () => {
    const fewer = summaryTab('expiring', { ...inputs, horizonMonths: 0 });
    const last = expiring.cells[list + 13]!;
    const label = [0, 1, 2, 3].map((column) => last[column]!.value).join(', ');
    const gone = refreshed(expiring, (sheet) => type(sheet, list + 13, 11, 'of the last row'), fewer);
    expect(
      valuesOf(gone)
        .slice(-2)
        .map((row) => [row[0], row.at(-1)]),
    ).toEqual([
      [MISSING_TITLE, ''],
      [label, 'of the last row'],
    ]);
    expect(refreshed(gone, () => undefined, fewer)).toEqual(gone);
    const back = refreshed(gone, () => undefined, expiring);
    expect(back.cells[list + 13]!.at(-1)!.value).toBe('of the last row');
    expect(back.cells).toHaveLength(expiring.cells.length);
  });

  it('beside no row are kept at the bottom too, each once', () => {
    const once = refreshed(
      expiring,
      (sheet) => {
        type(sheet, 3, 11, 'beside the count');
        type(sheet, expiring.cells.length + 4, 11, 'far below');
      },
      expiring,
    );
    expect(
      valuesOf(once)
        .slice(-2)
        .map((row) => [row[0], row.at(-1)]),
    ).toEqual([
      ['Rows in the register', 'beside the count'],
      ['Beside no row', 'far below'],
    ]);
    const twice = refreshed(once, (sheet) => type(sheet, 4, 11, 'another'), expiring);
    expect(
      valuesOf(twice)
        .slice(-3)
        .map((row) => row.at(-1))
        .sort(),
    ).toEqual(['another', 'beside the count', 'far below']);
    expect(refreshed(twice, () => undefined, expiring).cells).toHaveLength(twice.cells.length);
  });

  it('are read as they are shown, but for a column too narrow to show them', () => {
    const sheet = sheetOf(expiring);
    type(sheet, list, 11, 45_740);
    sheet.texts[list]![11] = '24/03/2025';
    type(sheet, list + 1, 11, 45_741);
    sheet.texts[list + 1]![11] = '####';
    expect(readBack(sheet, recordOf(expiring)).notes.map(({ text }) => text)).toEqual([
      '24/03/2025',
      '45741',
    ]);
  });
});

describe('a column that was inserted or deleted', () => {
  const tabs = ['rollup', 'expiring', 'quality'] as const;
  const shifted = (sheet: ReturnType<typeof sheetOf>, change: (row: unknown[]) => unknown): typeof sheet => {
    for (const grid of [sheet.values, sheet.formulas, sheet.texts]) for (const row of grid) change(row);
    return sheet;
  };
  const whys = (sheet: ReturnType<typeof sheetOf>, tab: SummaryTab) => {
    const { blocked } = readBack(sheet, recordOf(tab));
    return [
      blocked.length > 0,
      new Set(blocked.map(({ why }) => why)),
      blocked.some((one) => one.couldBeNote),
    ];
  };

  it.each(tabs)('is told, as no cell of %s was typed over', (key) => {
    const tab = summaryTab(key, inputs);
    const all = [true, new Set(['shifted']), false];
    for (const at of [0, 1, 3]) {
      const inserted = shifted(sheetOf(tab), (row) => row.splice(at, 0, ''));
      expect([at, ...whys(inserted, tab)]).toEqual([at, ...all]);
      type(inserted, tab.cells.length - 1, tab.notesColumnIndex + 1, 'a note');
      if (tab.rowKeys.at(-1) !== null) expect([at, ...whys(inserted, tab)]).toEqual([at, ...all]);
      expect([
        at,
        ...whys(
          shifted(sheetOf(tab), (row) => row.splice(at, 1)),
          tab,
        ),
      ]).toEqual([at, ...all]);
    }
  });

  it('is told without the room that a format keeps beside digits', () => {
    const typed = sheetOf(rollup);
    type(typed, rollup.table.rowIndex + 1, 2, 7);
    typed.texts[rollup.table.rowIndex + 1]![2] = '7 ';
    expect(readBack(typed, recordOf(rollup)).blocked.map(({ holds }) => holds)).toEqual(['7']);
  });

  it('is not where something else differs too', () => {
    const inserted = shifted(sheetOf(rollup), (row) => row.splice(2, 0, ''));
    type(inserted, 12, 5, 'typed');
    expect(readBack(inserted, recordOf(rollup)).blocked.some(({ why }) => why === 'shifted')).toBe(false);
    const typed = sheetOf(rollup);
    type(typed, rollup.table.rowIndex + 1, 2, 'typed');
    expect(readBack(typed, recordOf(rollup)).blocked.map(({ why }) => why)).toEqual(['typed over']);
  });
});

describe('a tab is up to date', () => {
  const written = recordOf(
    withNotes(expiring, [{ keyCode: '', label: '', text: 'a note', isOnlyOfName: false }]),
  );

  it('where it would say the same, whatever notes it has', () => {
    expect(isUpToDate(expiring, written)).toBe(true);
    expect(isUpToDate(rollup, recordOf(rollup))).toBe(true);
  });

  it('and older where a row came, went or changed', () => {
    expect(isUpToDate(summaryTab('expiring', { ...inputs, horizonMonths: 24 }), written)).toBe(false);
    const shorter = {
      ...expiring,
      cells: expiring.cells.slice(0, -1),
      rowKeys: expiring.rowKeys.slice(0, -1),
    };
    expect(isUpToDate(shorter, recordOf(expiring))).toBe(false);
  });

  it('or would be, were it made for the day that it was made for', () => {
    expect(asAtOf(written)).toBe(AS_AT);
    expect(asAtOf({ ...written, rows: [] })).toBeNull();
  });
});

describe('a record', () => {
  it('is none where the texts were changed, or belong to another tab', () => {
    const texts = recordTexts(recordOf(rollup));
    expect(readRecord('rollup', [])).toBeNull();
    expect(readRecord('expiring', texts)).toBeNull();
    expect(readRecord('rollup', texts.slice(0, -1))).toBeNull();
    expect(readRecord('rollup', [texts[0], 'not JSON', ...texts.slice(2)])).toBeNull();
    expect(readRecord('rollup', [texts[0], '[5]', ...texts.slice(2)])).toBeNull();
    expect(readRecord('rollup', [texts[0], '[null,true]', ...texts.slice(2)])).toBeNull();
    expect(readRecord('rollup', ['[1,"rollup","x",10,["a"],1]', '[null]'])).toBeNull();
    expect(readRecord('rollup', ['[1,"rollup","x","10",[0],1]', '[null]'])).toBeNull();
  });
});
