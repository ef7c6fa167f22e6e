import type { Block } from '../../../src/domain/sheet/block';
import { percentOf, stepLines, stepText, stoppedText } from '../../../src/taskpane/check/progress-model';
import { logLines, sourceModel } from '../../../src/taskpane/check/source-model';
import { NO_CHECK, type CheckRun } from '../../../src/taskpane/check/state';
import { dayNotes, newSheet } from '../../../src/taskpane/check/open-file-flow';
import { TABS, tabOf } from '../../../src/taskpane/shell/tabs';
import { isOwnSheet } from '../../../src/workbook/excel/own-sheet-names';
import { type SheetOffered, type SourcesSeen } from '../../../src/workbook/sources/sheet-source';
import { AGREEMENTS, CONTRIBUTIONS, REGISTER, TRANSACTIONS } from './council-sheets';
import { AS_AT, day, readyWith, registerOf } from '../registers';

const offered = (sheet: string, top: Block, more: Partial<SheetOffered> = {}): SheetOffered => ({
  sheetId: `{${sheet}}`,
  sheet,
  topIndex: 0,
  leftIndex: 0,
  rowCount: top.length,
  columnCount: top[0]!.length,
  tables: [],
  top,
  isWhole: true,
  ...more,
});

const SHEETS = [
  offered('trigger - 2019', TRANSACTIONS),
  offered('contributions', CONTRIBUTIONS),
  offered('agreements', AGREEMENTS),
  offered('Register', REGISTER, { tables: [{ id: '{T}', name: 'Register' }] }),
];

const seen = (more: Partial<SourcesSeen> = {}): SourcesSeen => ({
  sheets: SHEETS,
  activeId: '{trigger - 2019}',
  activeName: 'trigger - 2019',
  selection: null,
  log: null,
  ...more,
});

const model = (sources: SourcesSeen, stored = {}, state = {}) =>
  sourceModel({ ...NO_CHECK, sources, ...state }, readyWith(registerOf()), stored, AS_AT)!;

test('the sheet that is shown, and those of the same council', () => {
  const { options, choice, authority } = model(seen());
  expect(choice).toBe('sheet');
  expect(options.map(({ title, caption }) => `${title}: ${caption}`)).toEqual([
    'This sheet, and the 2 that belong to it: trigger - 2019: 6 transactions. With contributions (6) and agreements (3).',
    'The register: 0 rows, table Register',
    'A file (.xlsx or .csv): Opened into a new sheet of this workbook',
  ]);
  expect(authority).toMatchObject({
    chosen: 'Charnwood',
    caption: 'From organisation local-authority-eng:CHA on 3 rows.',
  });
});

test('a sheet that shares no reference does not belong', () => {
  const other = CONTRIBUTIONS.map((row, n) => (n === 0 ? row : [`X/${n}`, ...row.slice(1)]));
  const sheets = [SHEETS[0]!, offered('others', other)];
  const { options } = model(seen({ sheets }));
  expect(options[0]).toMatchObject({ title: 'This sheet', caption: 'trigger - 2019: 6 transactions.' });
});

test('nor does one of another council', () => {
  const other = AGREEMENTS.map((row, n) =>
    n === 0 ? row : [row[0]!, 'local-authority-eng:BLA', ...row.slice(2)],
  );
  const mine = offered('mine', AGREEMENTS);
  const both = [SHEETS[1]!, mine, offered('theirs', other)];
  expect(model(seen({ sheets: both, activeId: '{contributions}' })).options[0]!.caption).toContain(
    'With mine (3).',
  );
});

test('a sheet that is not known gives way to the register', () => {
  const sheets = [...SHEETS, offered('Notes', [['Call Anna'], ['and Bob']])];
  const { choice, options } = model(seen({ sheets, activeId: '{Notes}' }));
  expect(choice).toBe('register');
  expect(options[0]!.caption).toBe(
    'Notes: 2 rows. None of its headings is known yet: Check asks what they are.',
  );
});

test('totals, notes and headings that appear again are no rows of a sheet', () => {
  const headings = ['Agreement', 'Site', 'Value', 'Drawn down'];
  const returned = [
    ['Blaby District Council', '', '', ''],
    headings,
    ['23/1', 'Mill Lane', 1200, 0],
    headings,
    ['23/2', 'High Street', 300, 100],
    ['', '', '', ''],
    ['Total', '', 1500, 100],
    ['Please send by 14 October.', '', '', ''],
  ];
  const sheets = [...SHEETS, offered('Blaby Q2', returned)];
  const { options } = model(seen({ sheets, activeId: '{Blaby Q2}' }));
  expect(options[0]!.caption).toBe('Blaby Q2: 2 rows.');
});

describe('what is chosen is checked, and nothing else', () => {
  const unknown = offered('Q2 return', [
    ['Our ref', 'LPA ref', 'Sum', 'Balance'],
    [1, '23/1', 1200, 500],
  ]);
  const sheets = [...SHEETS, unknown];
  const active = { sheets, activeId: unknown.sheetId };

  test('a sheet that is not understood', () => {
    expect(model(seen(active)).choice).toBe('register');
    expect(model(seen(active), {}, { choice: 'sheet' }).choice).toBe('sheet');
  });

  test('a selection or a table that is not there any more', () => {
    expect(model(seen(active), {}, { choice: 'selection' })).toMatchObject({ choice: null, authority: null });
    expect(model(seen(active), {}, { choice: 'table:{gone}' }).choice).toBeNull();
  });

  test('the sheet that holds the register is the register', () => {
    expect(model(seen({ activeId: '{Register}' }), {}, { choice: 'sheet' }).choice).toBe('register');
  });
});

test('a sheet is known by what was said of its columns', () => {
  const cells = [
    ['Foo', 'Baz', 'Who'],
    ['23/1', 1200, 'x'],
    ['23/2', 300, 'y'],
  ];
  const sources = seen({ sheets: [...SHEETS, offered('Blaby Q2', cells)], activeId: '{Blaby Q2}' });
  expect(model(sources).choice).toBe('register');
  const stored = { councils: { blaby: { columns: { Foo: 'agreement' as const, Baz: 'value' as const } } } };
  const known = model(sources, stored);
  expect(known).toMatchObject({ choice: 'sheet', authority: { chosen: 'Blaby' } });
  expect(known.options[0]!.caption).toBe('Blaby Q2: 2 rows.');
});

test('selection and tables are offered where they are', () => {
  const selection = { ...SHEETS[0]!, rowCount: 4, columnCount: 5 };
  const { options } = model(seen({ selection }));
  expect(options.map(({ choice }) => choice)).toEqual(['sheet', 'selection', 'register', 'file']);
  expect(options[1]!.caption).toBe("'trigger - 2019'!A1:E4");
});

test('what was said of an authority is told; another may be chosen, or none', () => {
  const stored = { councils: { charnwood: { statusForAll: 'received' as const } } };
  expect(model(seen(), stored).authority!.caption).toBe(
    'From organisation local-authority-eng:CHA on 3 rows. Columns you set for Charnwood are used again.',
  );
  expect(model(seen(), stored, { authority: 'Blaby' }).authority).toMatchObject({
    chosen: 'Blaby',
    caption: '',
  });
  const alone = seen({ sheets: [SHEETS[0]!] });
  expect(model(alone).authority!.chosen).toBe('');
  expect(model(alone, { sheetAuthorities: { 'trigger - 2019': 'Melton' } }).authority!.chosen).toBe('Melton');
  const named = seen({ sheets: [offered('NW Leics Q4', TRANSACTIONS)], activeId: '{NW Leics Q4}' });
  expect(model(named).authority).toMatchObject({
    chosen: 'NW Leics',
    caption: 'From the name of the sheet.',
  });
});

test('the last import of each authority, and whether it is of this quarter', () => {
  const log = [
    ['Date and time', 'Authority', 'Undone'],
    [day(2025, 3, 11) + 0.4, 'Blaby', ''],
    [day(2025, 3, 12), 'Blaby District Council', day(2025, 3, 13)],
    [day(2024, 12, 9), 'Charnwood', ''],
  ];
  expect(logLines(log, ['Blaby', 'Charnwood', 'Melton'], AS_AT)).toEqual([
    { authority: 'Blaby', when: '11 Mar 2025', isLate: false, isNever: false },
    { authority: 'Charnwood', when: '9 Dec 2024', isLate: true, isNever: false },
    { authority: 'Melton', when: 'None yet', isLate: true, isNever: true },
  ]);
  expect(logLines([['Something', 'else']], ['Blaby'], AS_AT)).toBeNull();
});

test('sheets of the add-in’s own are no council’s', () => {
  expect(isOwnSheet('Import log', [])).toBe(true);
  expect(isOwnSheet('Register before 10.04', [])).toBe(true);
  expect(isOwnSheet('Findings Charnwood', ['S106Findings_20250324_095107'])).toBe(true);
  expect(isOwnSheet('Findings of the audit', ['Table1'])).toBe(false);
});

test('how far a check is', () => {
  const run: CheckRun = {
    title: 'Checking Charnwood',
    sheetCount: 3,
    step: 'checking',
    rowsRead: 207,
    rowCount: 207,
    rowsChecked: 61,
    found: null,
  };
  expect(stepText(run)).toBe('Step 2 of 4. Nothing is written while checking.');
  expect(stepLines(run).map(({ state, text, count }) => `${state}: ${text} ${count}`.trim())).toEqual([
    'done: Read 3 sheets 207 rows',
    'now: Columns, dates, amounts and repeats 61 of 207',
    'to do: Join the 3 sheets',
    'to do: Look for safe fixes',
  ]);
  expect(percentOf(run)).toBe(53);
  expect(percentOf({ ...run, step: 'fixing' })).toBe(90);
  expect(stoppedText(run)).toBe('Stopped at 61 of 207 rows. Nothing was written.');
  expect(stepText({ ...run, sheetCount: 1 })).toBe('Step 2 of 3. Nothing is written while checking.');
});

test('each screen belongs to a tab', () => {
  expect(TABS.map(({ name }) => name)).toEqual(expect.arrayContaining(['Home', 'Check']));
  expect(tabOf('fixes').id).toBe('check');
  expect(tabOf('choose').id).toBe('home');
});

test('a file becomes a sheet of its name; days show as days', () => {
  const sheet = {
    name: 'Sheet1',
    block: [...TRANSACTIONS, [{ code: '#REF!' }, null]],
    notes: [],
    dateCells: new Map(),
  };
  const made = newSheet({ file: 'charnwood.xlsx', sheet, isOnly: true, isText: false });
  expect(made).toMatchObject({ name: 'charnwood', boldRows: 1, frozenRows: 1 });
  expect(made.numberFormats).toEqual([null, null, null, null, 'dd/mm/yyyy']);
  expect(made.block[made.block.length - 1]).toEqual(['#REF!', null, null, null, null]);
  expect(
    newSheet({ file: 'a.xlsx', sheet: { ...sheet, name: 'trigger' }, isOnly: true, isText: false }).name,
  ).toBe('trigger');
});

test('of a .csv amounts become numbers under their heading; references and the rest stay text', () => {
  const block = [
    ['Planning obligation', 'Authority', 'Amount', 'Floor area'],
    ['3.10', 'Blaby', '1200.50', '12.50'],
    [3.1, 'Blaby', '+13', '1 ?'],
    ['12345678901234567', 'Blaby', '1234567890123456', '-'],
  ];
  const sheet = { name: 'a', block, notes: [], dateCells: new Map() };
  const made = newSheet({ file: 'a.csv', sheet, isOnly: true, isText: true });
  expect(made.block.slice(1)).toEqual([
    ['3.10', 'Blaby', 1200.5, '12.50'],
    [3.1, 'Blaby', 13, '1 ?'],
    ['12345678901234567', 'Blaby', '1234567890123456', '-'],
  ]);
  // In a workbook a text is what somebody made it.
  expect(newSheet({ file: 'a.xlsx', sheet, isOnly: true, isText: false }).block[1]![2]).toBe('1200.50');
});

test('days that a workbook shows stay days, and are told under the heading of a reference', () => {
  const sheet = {
    name: 'a',
    block: [
      ['Planning obligation', 'Amount', 'Seen'],
      [41185, 100, 45322],
      ['3/11', 200, 45323],
    ],
    notes: [],
    dateCells: new Map([
      [0, [1]],
      [2, [1, 2]],
    ]),
  };
  expect(newSheet({ file: 'a.xlsx', sheet, isOnly: true, isText: false }).numberFormats).toEqual([
    'dd/mm/yyyy',
    null,
    'dd/mm/yyyy',
  ]);
  expect(dayNotes(sheet)).toEqual([expect.stringMatching(/A2, 3 October 2012/)]);
});

describe('whose a sheet is', () => {
  const headings = ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by authority'];
  const rows = (...authorities: string[]): Block => [
    headings,
    ...authorities.map((authority, n) => [`P/${n}`, 'C1', authority, 100, 100]),
  ];
  const fieldOf = (sheet: SheetOffered, state = {}) =>
    model(seen({ sheets: [sheet], activeId: sheet.sheetId, activeName: sheet.sheet }), {}, state).authority!;

  test('may be any council in England, each offered once', () => {
    const { groups } = fieldOf(offered('Returns', rows('', '')));
    const names = groups.flatMap((group) => group.names);
    expect(names).toEqual(expect.arrayContaining(['Leicester', 'Wealden', 'Newcastle-under-Lyme']));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(317);
  });

  test('is as its rows say, where they name several, unless one is chosen', () => {
    const sheet = offered('Returns', rows('Blaby', 'Melton', 'Rutland', 'Blaby'));
    expect(fieldOf(sheet)).toMatchObject({ chosen: '', none: 'As the sheet says: 3 councils' });
    expect(fieldOf(sheet, { authority: 'Melton' }).chosen).toBe('Melton');
    expect(fieldOf(offered('Returns', rows('Blaby', 'Anytown'))).none).toBe('As the sheet says: 1 council');
  });

  test('is as the lines above its rows say, whatever its title names', () => {
    const row = (n: number): unknown[] => [`P/${n}`, 100, 100];
    const sheet = offered('Returns', [
      ['Hampshire: strategic infrastructure team', '', ''],
      ['Agreement', 'Value', 'Held by authority'],
      ['Havant Borough Council', '', ''],
      ...[row(1), ['Figures are from the October return.', '', ''], row(2)],
      ['Hart District Council', '', ''],
      row(3),
    ]);
    expect(fieldOf(sheet)).toMatchObject({
      chosen: '',
      none: 'As the sheet says: 2 councils',
      caption: expect.stringMatching(/^Havant and Hart\./),
    });
  });

  test('is said by names, where the rows have codes', () => {
    const rowsOfCodes = rows('local-authority-eng:EHE', 'local-authority-eng:HRT', 'EHE');
    const { none, caption } = fieldOf(offered('Returns', rowsOfCodes));
    expect(none).toBe('As the sheet says: 2 councils');
    expect(caption).toMatch(/^East Hertfordshire and Hertfordshire\./);
  });

  test.each([
    ['Leicester City Council Q1', [], 'Leicester', /name of the sheet/],
    ['Returns', [['Wealden District Council: section 106', '', '', '', '']], 'Wealden', /title/],
  ])('is proposed from %s', (name, titles, authority, from) => {
    const field = fieldOf(offered(name, [...titles, ...rows('', '')]));
    expect(field.chosen).toBe(authority);
    expect(field.caption).toMatch(from);
  });

  test('is not proposed where a title names two', () => {
    const field = fieldOf(offered('Returns', [['Blaby and Melton', '', '', '', ''], ...rows('', '')]));
    expect(field.chosen).toBe('');
  });
});

test('an import of several authorities is the last of each', () => {
  const log = [
    ['Date and time', 'Authority'],
    [AS_AT - 3, 'Blaby; Melton'],
  ];
  expect(logLines(log, ['Blaby', 'Melton'], AS_AT)!.map(({ when }) => when)).not.toContain('None yet');
});

test('a sheet that was opened with others and is not linked to them is named', () => {
  const stranger = offered('elsewhere', [
    TRANSACTIONS[0]!,
    ...TRANSACTIONS.slice(1).map((row) => row.map(() => 'X/1')),
  ]);
  const sources = seen({
    sheets: [...SHEETS.slice(1, 3), stranger],
    activeId: '{contributions}',
    activeName: 'contributions',
  });
  const caption = (openedTogether: string[]): string =>
    model(sources, {}, { openedTogether }).options.find(({ choice }) => choice === 'sheet')!.caption;
  const together = ['{contributions}', '{agreements}', '{elsewhere}'];
  expect(caption(together)).toMatch(/With agreements \(\d+\)\. elsewhere has none of its references/);
  expect(caption([])).not.toContain('elsewhere');
  expect(caption(['{contributions}', '{agreements}'])).not.toContain('elsewhere');
});
