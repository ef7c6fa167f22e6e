import { balances, WHOLE } from '../../../../src/domain/register/figures/balance';
import { reconcile } from '../../../../src/domain/published/reconcile';
import { rollupTab } from '../../../../src/domain/summaries/tabs/rollup-tab';
import { OWNED } from '../../../../src/domain/summaries/tabs/tab';
import { TAB_STYLES } from '../../../../src/domain/summaries/tabs/tab-styles';
import { AUTHORITIES, ROLLUP_2024 } from '../../../golden/printed-tables';
import { blockOf, drawn, registerOf, rowOf } from '../../reading';
import { AS_AT, inputsOf, placeOn, sampleBlock, sampleRegister, tableOf, valuesOf } from '../sample';

const sample = sampleRegister();
const wholePounds = rollupTab(inputsOf(sample));
const exact = rollupTab(inputsOf(sample, { units: 'exact' }));

/** A printed figure as a number: nil is a dash, spent is in brackets. */
const asPounds = (text: string): number => (text === '-' ? 0 : Number(text.replace(/[(),]/g, '')));

describe('the panel’s table of 12 March 2024', () => {
  const printed = ROLLUP_2024.slice(1, -1);

  it('has the panel’s measures and authorities in the panel’s order and words', () => {
    const labels = ['£', ...ROLLUP_2024.slice(1).map(([label]) => label)];
    expect(tableOf(wholePounds)[0]).toEqual(['£', ...ROLLUP_2024[0]!.slice(1)]);
    expect(
      tableOf(wholePounds)
        .slice(0, labels.length)
        .map(([label]) => label),
    ).toEqual(labels);
    expect(
      tableOf(wholePounds)
        .slice(labels.length)
        .map(([label]) => label),
    ).toEqual(['Outstanding', 'In hand']);
  });

  it.each(printed.map((row) => [row[0]!, row.slice(1)] as const))(
    'comes to every figure of %s',
    (label, row) => {
      const ours = tableOf(wholePounds).find(([name]) => name === label)!;
      expect(ours.slice(1)).toEqual(row.map(asPounds));
    },
  );

  it('shows value less spent as what remains, which the print does not', () => {
    const ours = tableOf(wholePounds).find(([name]) => name === 'Total funds remaining')!;
    expect(ours.slice(1)).toEqual([
      1119274, 3505640, 1298469, 1239660, 331555, 970405, 145626, 91180, 8701808,
    ]);
  });

  it('differs from the register in nothing when it is read back, and in itself by roundings and what is overspent', () => {
    const lines = reconcile(tableOf(wholePounds), sample)!;
    const differences = lines.filter(({ kind }) => kind !== 'rounding');
    expect(differences.map(({ where, check }) => [where, check])).toEqual([
      ['Blaby', 'Spent: within drawn down'],
      ['Rutland', 'Spent: within drawn down'],
    ]);
    expect(lines.filter(({ check }) => check.endsWith('the register'))).toEqual([]);
  });

  it('exact, has no rounding either', () => {
    const lines = reconcile(tableOf(exact), sample)!;
    expect(lines.map(({ where, check, kind }) => [where, check, kind])).toEqual([
      ['Blaby', 'Spent: within drawn down', 'difference'],
      ['Rutland', 'Spent: within drawn down', 'difference'],
    ]);
  });

  it('is read back from the whole sheet too, its first rows and its small print no part of it', () => {
    for (const tab of [wholePounds, exact])
      expect(reconcile(valuesOf(tab), sample)!.filter(({ kind }) => kind !== 'rounding')).toHaveLength(2);
  });
});

describe('the first rows', () => {
  it('say whose sheet it is, the as-at date, the rows and the control totals', () => {
    expect(
      valuesOf(wholePounds)
        .slice(0, 6)
        .map(([a, b]) => [a, b]),
    ).toEqual([
      ['Authority rollup', ''],
      [OWNED, ''],
      ['As at', AS_AT],
      ['Rows in the register', 126],
      ['Rows counted', 126],
      ['Rows left out of every figure', 0],
    ]);
    const total = (measure: 'value' | 'drawnDown' | 'spent') => {
      const of = balances(sample).balance(measure, WHOLE);
      return of.kind === 'amount' ? of.amount / 100 : NaN;
    };
    expect(
      valuesOf(wholePounds)
        .slice(6, 10)
        .map(([a, b]) => [a, b]),
    ).toEqual([
      ['Control total: value', total('value')],
      ['Control total: drawn down', total('drawnDown')],
      ['Control total: spent', total('spent')],
      ['', ''],
    ]);
  });

  it('name five rows left out with cell and reason, and say how many more there are', () => {
    const block = sampleBlock();
    const value = (block[0] as string[]).indexOf('Value');
    for (let row = 1; row <= 7; row++) block[row]![value] = row === 1 ? 'TBC' : '£60k - £70k';
    const tab = rollupTab(inputsOf(registerOf(block, { place: placeOn('Register') })));
    const lines = valuesOf(tab)
      .slice(4, 12)
      .map(([a, b]) => [a, b]);
    expect(lines).toEqual([
      ['Rows counted', 119],
      ['Rows left out of every figure', 7],
      ['Left out: Register!N2: Value holds TBC, which is not an amount.', ''],
      ...[3, 4, 5, 6].map((n) => [
        `Left out: Register!N${n}: Value holds £60k - £70k: two figures in one cell.`,
        '',
      ]),
      ['and 2 rows more: see the tab Data quality', ''],
    ]);
    expect(tableOf(tab).at(-1)).toEqual(['Rows left out', 7, 0, 0, 0, 0, 0, 0, 0, 7]);
  });
});

describe('live formulas', () => {
  const live = rollupTab(inputsOf(sample, { form: 'formulas', units: 'exact' }));
  const cellAt = (tab: typeof live, label: string, column: number) =>
    tab.cells.find(([first]) => first!.value === label)![column];

  it('stand in every figure, beside the very value that they come to', () => {
    expect(cellAt(live, 'Money held by Local Authority', 1)).toMatchObject({
      formula: '=S106.BALANCE("Held by authority","Blaby")',
      value: cellAt(exact, 'Money held by Local Authority', 1)!.value,
    });
    expect(cellAt(live, 'No. open agreements', 9)!.formula).toBe('=S106.BALANCE("Agreements")');
    expect(live.cells[live.rowKeys.indexOf('Rows left out')]![4]!.formula).toBe(
      '=S106.BALANCE("Rows left out","Hinckley & Bosworth")',
    );
    const { rowIndex, rowCount } = live.table;
    const figures = live.cells.slice(rowIndex + 1, rowIndex + rowCount).flatMap((row) => row.slice(1, -1));
    expect(figures.filter(({ formula }) => formula === undefined)).toEqual([]);
    const isOwn = (_: unknown, row: number) =>
      ['Rows left out', 'others'].includes(live.rowKeys[row]!) ||
      String(live.cells[row]![0]!.value).startsWith('These figures follow the register');
    expect(valuesOf(live).filter((line, row) => !isOwn(line, row))).toEqual(valuesOf(exact));
  });

  it('what an authority that comes later brings is shown, as it has no column', () => {
    const ofOthers = (tab: typeof live) => tab.cells[tab.rowKeys.indexOf('others')]!;
    const [label] = ofOthers(live);
    expect(label!.formula).toContain('"Value of authorities without a column"');
    const others = ofOthers(live)[9]!;
    const heading = live.table.rowIndex + 1;
    expect(others).toMatchObject({
      value: 0,
      formula: `=ROUND(S106.BALANCE("Value")-SUM(S106.BALANCE("Value",B${heading}:I${heading})),2)`,
    });
    const unnamed = registerOf(blockOf(drawn('A1', 'LCC', 100), drawn('A2', 'Blaby', 50)));
    const tab = rollupTab(inputsOf(unnamed, { form: 'formulas', units: 'exact' }));
    const row = tab.cells.findIndex(([first]) => first!.value === 'Total Value of Agreement') + 1;
    const missing = `ROUND(S106.BALANCE("Value")-SUM(B${row}:C${row}),2)`;
    expect(ofOthers(tab)[3]!.formula).toBe(`=IF(ABS(${missing})<=2,0,${missing})`);
  });

  it('round to the pound by the same rule', () => {
    const tab = rollupTab(inputsOf(sample, { form: 'formulas' }));
    expect(cellAt(tab, 'Total Money spent', 1)!.formula).toBe('=ROUND(S106.BALANCE("Spent","Blaby"),0)');
  });

  it('are for no authority that BALANCE would not answer', () => {
    const register = registerOf(blockOf(drawn('A1', 'LCC', 100), drawn('A2', 'Bo"ls', 50)));
    const tab = rollupTab(inputsOf(register, { form: 'formulas', units: 'exact' }));
    expect(tableOf(tab)[0]).toEqual(['£', 'Bo"ls', 'LCC', 'Total']);
    expect(cellAt(tab, 'Total Value of Agreement', 1)!.formula).toBe('=S106.BALANCE("Value","Bo""ls")');
    expect(cellAt(tab, 'Total Value of Agreement', 2)).toMatchObject({ value: 100 });
    expect(cellAt(tab, 'Total Value of Agreement', 2)!.formula).toBeUndefined();
  });
});

describe('what is unusual', () => {
  it('columns that the register has not are named, as their dashes say nothing of the money', () => {
    const register = registerOf([
      ['Agreement', 'Authority', 'Value', 'Spent'],
      ['A1', 'Blaby', 100, 20],
    ]);
    const lines = valuesOf(rollupTab(inputsOf(register))).map(([label]) => label);
    expect(lines.join(' ')).toContain(
      'The register has no column Not started, Held by developer, Held by authority or Drawn down: it and the figures that need it show a dash.',
    );
    expect(valuesOf(wholePounds).join()).not.toContain('has no column');
  });

  it('the headline tells of rows left out', () => {
    const register = registerOf(
      blockOf(drawn('A1', 'Blaby', 100), rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: 'TBC' })),
    );
    expect(rollupTab(inputsOf(register)).headline).toBe(
      '1 authority and Total. Value £100.00, 1 row left out',
    );
  });

  it('the panel’s authorities come first and under its names, others after by name', () => {
    const names = ['Zeta', 'North West Leicestershire DC', 'Bolsover', 'Rutland County Council', 'Blaby'];
    const register = registerOf(blockOf(...names.map((name, n) => drawn(`A${n}`, name, n + 1))));
    const tab = rollupTab(inputsOf(register));
    expect(tableOf(tab)[0]).toEqual(['£', 'Blaby', 'NW Leics', 'Rutland', 'Bolsover', 'Zeta', 'Total']);
    expect(tableOf(tab)[2]).toEqual(['Total Value of Agreement', 5, 2, 4, 3, 1, 15]);
  });

  it('an Excel error makes text that says why of each figure that needs the cell, and only of those', () => {
    const register = registerOf(
      blockOf(
        drawn('A1', 'Blaby', 100),
        rowOf({ Agreement: 'A2', Authority: 'Melton', Value: 5, Spent: '#REF!' }),
      ),
      { place: placeOn('Register') },
    );
    const tab = rollupTab(inputsOf(register));
    const why = 'No figure. Register!K3: Spent holds #REF!.';
    const find = (label: string) => tableOf(tab).find(([name]) => name === label);
    expect(find('Total Money spent')).toEqual(['Total Money spent', 0, why, why]);
    expect(find('Total funds remaining')).toEqual(['Total funds remaining', 100, why, why]);
    expect(find('Total Value of Agreement')).toEqual(['Total Value of Agreement', 100, 0, 100]);
    expect(valuesOf(tab).filter(([cell]) => cell === why)).toHaveLength(1);
    expect(reconcile(tableOf(tab), register)!.every(({ kind }) => kind !== 'rounding')).toBe(true);
  });

  it('under the strict setting a row left out takes the figures with it', () => {
    const register = registerOf(blockOf(drawn('A1', 'Blaby', 100), drawn('A2', 'Melton', 'TBC' as never)));
    const tab = rollupTab(inputsOf(register, { strict: true }));
    const row = tableOf(tab).find(([name]) => name === 'No. open agreements')!;
    expect(row).toEqual([
      'No. open agreements',
      1,
      expect.stringMatching(/^No figure\. /),
      expect.stringMatching(/^No figure\. /),
    ]);
  });

  it('rows without an authority have a column, so that Rows left out adds up', () => {
    const register = registerOf(blockOf(drawn('A1', 'Blaby', 100), drawn('A2', '', 7)));
    const tab = rollupTab(inputsOf(register));
    expect(tableOf(tab)[0]).toEqual(['£', 'Blaby', 'No authority', 'Total']);
    expect(tableOf(tab).at(-1)).toEqual(['Rows left out', 0, 1, 1]);
  });

  it('half a pound goes away from nil, and no total is added from rounded figures', () => {
    const register = registerOf(
      blockOf(drawn('A1', 'Blaby', 0.5), drawn('A2', 'Melton', 0.5), drawn('A3', 'Zeta', -0.5)),
    );
    const row = tableOf(rollupTab(inputsOf(register))).find(([name]) => name === 'Total money drawn down');
    expect(row).toEqual(['Total money drawn down', 1, 1, -1, 1]);
  });

  it('an empty register has a tab too, without a picture', () => {
    const tab = rollupTab(inputsOf(registerOf(blockOf())));
    expect(tableOf(tab)[0]).toEqual(['£', 'Total']);
    expect(tab.chart).toBeNull();
  });
});

describe('the sheet', () => {
  it('is one A4 page across, its notes beside it and not printed', () => {
    expect(wholePounds.print).toEqual({
      paper: 'A4',
      orientation: 'landscape',
      pagesWide: 1,
      pagesTall: 1,
      repeatedRow: null,
      title: 'Section 106 agreements by local authority',
    });
    expect(wholePounds.notesColumnIndex).toBe(10);
    expect(wholePounds.printArea.columnCount).toBe(10);
    expect(wholePounds.columnWidths).toHaveLength(11);
  });

  it('has a line above Outstanding, and spent in brackets by its number format alone', () => {
    const at = (label: string) => wholePounds.cells.findIndex(([first]) => first!.value === label);
    expect(wholePounds.ruledRows).toEqual([at('Outstanding')]);
    const spent = wholePounds.cells[at('Total Money spent')]!;
    expect(spent[1]).toEqual({ value: 737975, style: 'spent whole pounds' });
    expect(TAB_STYLES['spent whole pounds'].numberFormat).toBe('(#,##0);+#,##0_);"-"_)');
  });

  it('has a picture of five layers for eight authorities, over blank cells', () => {
    const { chart, cells, table } = wholePounds;
    expect(chart!.series.map(({ name }) => name)).toEqual([
      'Not started',
      'Held by developer',
      'Held by authority',
      'In hand',
      'Spent',
    ]);
    expect(chart!.categories).toEqual({
      rowIndex: table.rowIndex,
      columnIndex: 1,
      rowCount: 1,
      columnCount: 8,
    });
    expect(tableOf(wholePounds)[0]!.slice(1, 9)).toEqual(AUTHORITIES);
    const { rowIndex, rowCount } = chart!.over;
    expect(
      cells
        .slice(rowIndex, rowIndex + rowCount)
        .flat()
        .every(({ value }) => value === ''),
    ).toBe(true);
    expect(chart!.series.map(({ values }) => cells[values.rowIndex]![0]!.value)).toEqual([
      'Project not yet started',
      'Money held by Developers',
      'Money held by Local Authority',
      'In hand',
      'Total Money spent',
    ]);
  });

  it('says itself in a line, for the pane', () => {
    expect(wholePounds.headline).toMatch(/^8 authorities and Total\. Value £11,124,26\d\.\d\d$/);
  });
});
