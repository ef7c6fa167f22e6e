import { readProjects } from '../../../../src/domain/projects/projects-table';
import { expiringTab } from '../../../../src/domain/summaries/tabs/expiring-tab';
import { projectsTab } from '../../../../src/domain/summaries/tabs/projects-tab';
import { qualityTab } from '../../../../src/domain/summaries/tabs/quality-tab';
import { reconciliationTab } from '../../../../src/domain/summaries/tabs/reconciliation-tab';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { OWNED, TAB_KEYS, TAB_TITLES } from '../../../../src/domain/summaries/tabs/tab';
import { DIFFERENCES_2024, PROJECTS_2025, ROUNDINGS_2024 } from '../../../golden/printed-tables';
import { blockOf, drawn, registerOf, rowOf } from '../../reading';
import { sampleAsking } from '../asking';
import { AS_AT, inputsOf, placeOn, sampleRegister, sectionOf, tableOf, valuesOf } from '../sample';

const sample = sampleRegister();
const inputs = inputsOf(sample, { asking: sampleAsking() });

describe.each(TAB_KEYS)('the tab %s', (key) => {
  const tab = summaryTab(key, inputs);

  it('has a cell in every column of every row, and says whose it is', () => {
    const width = tab.notesColumnIndex + 1;
    expect(tab.cells.every((row) => row.length === width)).toBe(true);
    expect([tab.columnWidths.length, tab.rowKeys.length]).toEqual([width, tab.cells.length]);
    expect(
      valuesOf(tab)
        .slice(0, 3)
        .map(([cell]) => cell),
    ).toEqual([TAB_TITLES[key], OWNED, 'As at']);
    expect(valuesOf(tab)[2]![1]).toBe(AS_AT);
  });

  it('has one key for one row, and the heading Notes over the notes', () => {
    const keys = tab.rowKeys.filter((one) => one !== null);
    expect(new Set(keys).size).toBe(keys.length);
    expect(tab.cells[tab.table.rowIndex]!.at(-1)!.value).toBe('Notes');
    tab.rowKeys.forEach((one, row) => expect(tab.cells[row]!.at(-1)!.style === 'note').toBe(one !== null));
  });

  it('is the same when it is made again, and its formulas change no value', () => {
    expect(summaryTab(key, inputs)).toEqual(tab);
    const live = summaryTab(key, { ...inputs, form: 'formulas' });
    expect(valuesOf(live).slice(0, tab.table.rowIndex + tab.table.rowCount)).toEqual(
      valuesOf(tab).slice(0, tab.table.rowIndex + tab.table.rowCount),
    );
    expect(tab.cells.flat().every(({ formula }) => formula === undefined)).toBe(true);
  });
});

describe('Expiring', () => {
  const tab = expiringTab({ ...inputs, units: 'exact' }, 12);

  it('has the bands, then their sum', () => {
    const [, head, ...rows] = sectionOf(tab, 'Every contribution').map((row) => row.slice(0, 3));
    expect(head).toEqual(['Flag', 'Contributions', 'Remaining']);
    expect(rows.map(([band]) => band)).toEqual([
      ...[
        'Expired',
        'Within 3 months',
        'Within 6 months',
        'Within 12 months',
        'Later',
        'No date',
        'Spent',
        'All counted',
      ],
    ]);
    const sum = rows.slice(0, -1).reduce((all, [, , amount]) => all + Math.round(Number(amount) * 100), 0);
    expect(sum).toBe(Math.round(Number(rows.at(-1)![2]) * 100));
  });

  it('lists two expired and twelve to come, soonest first, each with its next step', () => {
    const [headings, ...rows] = tableOf(tab);
    expect(headings).toEqual([
      ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Days left', 'Flag', 'Next step'],
      ...['Held by authority', 'In hand', 'Remaining'],
    ]);
    expect(rows).toHaveLength(14);
    const dates = rows.map((row) => row[4] as number);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(rows.map((row) => row[5])).toEqual(dates.map((serial) => serial - AS_AT));
    expect(rows.every((row) => /^(Held by|In hand|Not started)/.test(String(row[7])))).toBe(true);
    expect(rows.filter((row) => row[6] === 'Expired')).toHaveLength(2);
  });

  it('lists those without a date as a question', () => {
    const [, question, ...rows] = sectionOf(tab, 'Without an expiry date');
    expect(question![0]).toMatch(
      /^\d+ contributions with £[\d,.]+ left have no expiry date\. That is a question to answer, not a sign that they are safe\.$/,
    );
    expect(rows).toHaveLength(Number(/^\d+/.exec(String(question![0]))![0]));
  });

  it('has a picture of the timeline, beside it', () => {
    const { chart, cells } = tab;
    expect(chart!.title).toBe('Remaining that has expired, or expires by 24 March 2026');
    const { rowIndex, rowCount } = chart!.categories;
    expect(cells.slice(rowIndex, rowIndex + rowCount).map(([when]) => when!.value)).toEqual([
      'Expired',
      ...[
        'Mar 2025',
        'Apr 2025',
        'May 2025',
        'Jun 2025',
        'Jul 2025',
        'Aug 2025',
        'Sep 2025',
        'Oct 2025',
        'Nov 2025',
      ],
      ...['Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
    ]);
    const { over } = chart!;
    const under = cells.slice(over.rowIndex, over.rowIndex + over.rowCount);
    expect(
      under
        .flatMap((row) => row.slice(over.columnIndex, over.columnIndex + over.columnCount))
        .every(({ value }) => value === ''),
    ).toBe(true);
  });

  it('says where nothing expires, with the next date', () => {
    const register = registerOf(blockOf(drawn('A1', 'Blaby', 9, { 'Expiry date': AS_AT + 400 })));
    const rows = tableOf(expiringTab(inputsOf(register), 3));
    expect(rows.slice(1).map(([cell]) => cell)).toEqual([
      'Nothing expires by 24 June 2025, and nothing is past its date.',
      'The next date is 28 April 2026.',
    ]);
  });

  it('says where rows left out may expire too, and where there is no column of dates', () => {
    const bad = rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: 'TBC', 'Expiry date': AS_AT });
    const all = valuesOf(expiringTab(inputsOf(registerOf(blockOf(drawn('A1', 'Blaby', 9), bad))), 3)).map(
      ([cell]) => cell,
    );
    expect(all).toContain('1 row left out of every figure may expire too.');
    const dateless = registerOf([
      ['Agreement', 'Authority', 'Value'],
      ['A1', 'Blaby', 5],
    ]);
    const says = valuesOf(expiringTab(inputsOf(dateless), 3)).map(([cell]) => String(cell));
    expect(says.some((cell) => cell.startsWith('The register has no column Expiry date'))).toBe(true);
  });

  it('shows a date that cannot be read as it is typed, and asks for it', () => {
    const register = registerOf(blockOf(drawn('A1', 'Blaby', 9, { 'Expiry date': 'after phase 2' })));
    const [, question, row] = sectionOf(expiringTab(inputsOf(register), 3), 'Without an expiry date');
    expect(question![0]).toContain(
      '1 contribution with £9 left has no expiry date, or none that can be read.',
    );
    expect(row!.slice(4, 7)).toEqual(['after phase 2', '', 'Date not read']);
  });
});

describe('Projects', () => {
  const tab = projectsTab(inputs, inputs.projects);

  it('comes to every printed figure of 24 March 2025', () => {
    const pounds = (text: string) => Number(text.replace(/[£,]/g, ''));
    const expected = PROJECTS_2025.slice(1).map(([, name, ...amounts]) => [name, ...amounts.map(pounds)]);
    const rows = tableOf(tab)
      .slice(1)
      .map((row) => row.slice(0, 4));
    expect(rows.slice(0, -1)).toEqual(expected.slice(0, -1));
    expect(rows.at(-1)).toEqual(['Total', 1865942, 1080560, 785382]);
    expect(tab.headline).toBe(
      '17 projects. Received £1,080,560.00 of £1,865,942.00, outstanding £785,382.00',
    );
  });

  it('shows beside them what the register has as drawn down', () => {
    const row = tableOf(tab).find(([name]) => name === 'Lutterworth Office')!;
    expect(row).toEqual(['Lutterworth Office', 60000, 60000, 0, 60000]);
  });

  it('shows what cannot be read as it is typed, out of the total, and what is on other projects', () => {
    const table = readProjects([
      ['Project', 'Budget', 'Received'],
      ['Van', 100, 40],
      ['Car', '£60k - £70k', 1],
    ])!;
    const register = registerOf(blockOf(drawn('A1', 'Blaby', 9, { Project: 'Bike' })));
    expect(tableOf(projectsTab(inputsOf(register), { table, place: placeOn('P') })).slice(1)).toEqual([
      ['Van', 100, 40, 60, 0],
      ['Car', '£60k - £70k', 1, 'No figure', 0],
      ['Not in this table', '', '', '', 9],
      ['Total, 1 row left out', 100, 40, 60, 9],
    ]);
  });

  it('says where there is no table of projects', () => {
    expect(projectsTab(inputs, null).headline).toBe('No table of projects');
  });
});

describe('Reconciliation', () => {
  const tab = reconciliationTab(inputs, inputs.printed);
  const rows = tableOf(tab).slice(1);

  it('has the eight differences and seven roundings of the printed table, and six against the register', () => {
    const own = rows
      .filter(([, check]) => !String(check).endsWith(': the register'))
      .map(([where, check, ...rest]) => [
        where,
        String(check).replace(', and the register', ''),
        ...rest.slice(0, 4),
      ]);
    expect(own).toEqual([
      ...DIFFERENCES_2024.map((row) => [...row, 'difference']),
      ...ROUNDINGS_2024.map((row) => [...row, 'rounding']),
    ]);
    // The six have one line with the differences that they are: see printed-page.
    expect(rows).toHaveLength(8 + 7);
    expect(rows.filter(([, check]) => String(check).endsWith(', and the register'))).toHaveLength(6);
    expect(tab.headline).toBe(
      'Printed 12 March 2024: 8 differences, 7 roundings; 6 figures not as in the register',
    );
  });

  it('names the printed cell', () => {
    expect(rows[0]!.slice(0, 2)).toEqual(['Blaby', 'Funds remaining: value less spent, and the register']);
    expect(rows[0]![6]).toBe('Printed!B11');
  });

  it('offers the formula for a sheet of one’s own, in the live form', () => {
    const live = valuesOf(reconciliationTab({ ...inputs, form: 'formulas' }, inputs.printed)).at(-1)![0];
    expect(live).toContain('=S106.RECONCILE(Printed!A3:J11, TRUE)');
  });

  it('says where no table is printed, and where one cannot be read', () => {
    expect(reconciliationTab(inputs, null).headline).toBe('No printed table in this workbook');
    const many = { found: 2, lost: null };
    const says = '2 printed tables in this workbook: choose one in Reconcile';
    expect(reconciliationTab(inputs, many).headline).toBe(says);
    expect(valuesOf(reconciliationTab(inputs, many)).flat()).toContain(says);
    expect(reconciliationTab(inputs, { found: 0, lost: 'Printed!A1:J9' }).headline).toBe(
      'Printed!A1:J9 no longer holds a printed table. No printed table in this workbook',
    );
    const other = { name: 'Notes', block: [['hello']], place: null };
    expect(reconciliationTab(inputs, other).headline).toBe('Notes: not read as a printed table');
  });

  it('says what is not known, and shows a printed text as it stands', () => {
    const register = registerOf(
      blockOf(drawn('A1', 'Blaby', 9), rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: '#REF!' })),
      { place: placeOn('Register') },
    );
    const block = [
      ['', 'Blaby', 'Total'],
      ['Total value', 9, 9],
      ['Drawn down', 9.5, 9.5],
      ['Spent', 'tbc', 0],
    ];
    const lines = tableOf(reconciliationTab(inputsOf(register), { name: 'Mine', block, place: null }));
    expect(
      lines.find(([where, check]) => where === 'Blaby' && check === 'Total value: the register'),
    ).toEqual([
      'Blaby',
      'Total value: the register',
      'No figure. Register!F3: Value holds #REF!.',
      9,
      '',
      'not checked',
      '',
    ]);
    expect(lines.find(([, check]) => check === 'Spent: not an amount')![3]).toBe('tbc');
    expect(lines.find(([, check]) => check === 'Rows left out of its figures')!.slice(2, 5)).toEqual([
      0, 1, 1,
    ]);
    expect(
      lines.find(([where, check]) => where === 'Total' && check === 'Drawn down: the register')!.slice(2, 5),
    ).toEqual([9, 9.5, 0.5]);
  });
});

describe('Data quality', () => {
  it('counts the findings by kind and lists each with its cell and remedy', () => {
    const tab = qualityTab(inputs);
    const groups = sectionOf(tab, 'Findings by kind').map((row) => row.slice(0, 3));
    expect(groups.slice(2)).toEqual([
      ['Spent over drawn down', 'Warning', 5],
      ['All findings', '', 5],
    ]);
    const [headings, ...rows] = tableOf(tab);
    expect(headings).toEqual(['Cell', 'Severity', 'Finding', 'What it says', 'Remedy']);
    expect(
      rows.every(
        ([cell, severity, , , remedy]) =>
          /^Register!S\d+$/.test(String(cell)) && severity === 'Warning' && remedy !== '',
      ),
    ).toBe(true);
    expect(tab.headline).toBe('0 rows left out, 5 warnings');
  });

  it('says so where there is nothing to find', () => {
    const tab = qualityTab(inputsOf(registerOf(blockOf(drawn('A1', 'Blaby', 5, { 'Expiry date': AS_AT })))));
    expect(tableOf(tab)[1]![0]).toBe('No findings. 1 row, all counted.');
  });

  it('has for a row’s finding the same key wherever the row stands', () => {
    const bad = rowOf({ Agreement: 'A9', Authority: 'Blaby', Value: 'TBC' });
    const other = drawn('A1', 'Blaby', 5);
    const keyIn = (...rows: unknown[][]) => {
      const tab = qualityTab(inputsOf(registerOf(blockOf(...rows))));
      return tab.rowKeys.filter((key) => key?.startsWith('amount-not-a-number'));
    };
    expect(keyIn(bad, other)).toEqual(keyIn(other, bad));
    expect(keyIn(bad, other)).toHaveLength(1);
  });
});
