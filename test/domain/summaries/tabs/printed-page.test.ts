/** What a member of the panel sees of each tab: its print area, as it comes out of the printer. */
import fc from 'fast-check';
import { writeDate } from '../../../../src/domain/calendar/serial';
import { summaryTab, type SummaryInputs } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { TAB_KEYS, type SummaryTab, type TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { TAB_STYLES } from '../../../../src/domain/summaries/tabs/tab-styles';
import { blockOf, drawn, registerOf, rowOf } from '../../reading';
import { sampleAsking } from '../asking';
import { AS_AT, inputsOf, placeOn, sampleBlock, sampleRegister } from '../sample';

const sample = sampleRegister();
const asking = sampleAsking();
const UNITS = ['whole pounds', 'exact'] as const;
const FORMS = ['values', 'formulas'] as const;
const every = TAB_KEYS.flatMap((key) =>
  UNITS.flatMap((units) => FORMS.map((form): [TabKey, Partial<SummaryInputs>] => [key, { units, form }])),
);

/** The cells that are printed. */
function pageOf({ cells, printArea }: SummaryTab) {
  const { rowIndex, columnIndex, rowCount, columnCount } = printArea;
  return cells
    .slice(rowIndex, rowIndex + rowCount)
    .map((row) => row.slice(columnIndex, columnIndex + columnCount));
}
const textsOf = (tab: SummaryTab): string[] =>
  pageOf(tab)
    .flat()
    .flatMap(({ value }) => (typeof value === 'string' ? value : []));

/** A page of A4 on its side, less the margins of the tabs, in points. */
const PAGE_WIDTH = (29.7 - 2 * 1.2) * (72 / 2.54);
function pointsPrinted({ columnWidths, printArea }: SummaryTab): number {
  const pixels = columnWidths.slice(0, printArea.columnCount).reduce((sum, width) => sum + 7 * width + 5, 0);
  return TAB_STYLES.text.size * Math.min(1, PAGE_WIDTH / (0.75 * pixels));
}

/** The characters that a number takes, each as wide as a digit. */
function widthShown(value: number, numberFormat: string): number {
  if (/y/.test(numberFormat)) return '30 Sep 2026'.length;
  const decimals = /0\.(0+)/.exec(numberFormat)?.[1]!.length ?? 0;
  const shown = Math.abs(numberFormat.includes('%') ? 100 * value : value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return shown.length + (value < 0 ? 2 : 0);
}

describe.each(every)('%s, %j', (key, more) => {
  const tab = summaryTab(key, inputsOf(sample, { asking, ...more }));

  it('begins with the panel’s title and the as-at date', () => {
    const [title, asAt] = pageOf(tab);
    expect(title![0]).toMatchObject({ style: 'title', value: tab.print.title });
    expect(tab.print.title).not.toMatch(/rollup|S106/i);
    expect(asAt![0]).toMatchObject({ value: `As at ${writeDate(AS_AT)}` });
  });

  it('has nothing of the working of the workbook: no notes, no control totals, no formulas to type', () => {
    const working =
      /Made by|Control total|Rows counted|Refreshing|A refresh |at the refresh[:.]|=S106|Notes$/;
    expect(textsOf(tab).filter((text) => working.test(text))).toEqual([]);
    // Of the paper its sentences are printed; its figures are below them.
    expect(tab.printArea.columnCount).toBe(tab.key === 'paper' ? 1 : tab.notesColumnIndex);
    expect(tab.cells.flat().some(({ value }) => String(value).startsWith('Made by'))).toBe(true);
  });

  it('has pence in its sentences only where they are chosen, and no minus', () => {
    const said = textsOf(tab).filter(
      (text) => /\u2212£/.test(text) || (more.units === 'whole pounds' && /£[\d,]+\.\d\d/.test(text)),
    );
    // A finding quotes what the cell holds.
    expect(said.filter((text) => key !== 'quality' || text.includes('\u2212'))).toEqual([]);
  });

  it('has room for every number and date, which Excel shows as #### where they are wider than their column', () => {
    const tooWide = tab.cells.flatMap((row) =>
      row.flatMap(({ value, style }, column) => {
        const shown = typeof value === 'number' ? widthShown(value, TAB_STYLES[style].numberFormat) : 0;
        return shown > tab.columnWidths[column]! ? [{ value, style, column, shown }] : [];
      }),
    );
    expect(tooWide).toEqual([]);
  });

  it('has every figure of a total in bold', () => {
    const totals = pageOf(tab).filter(([first]) => first!.style === 'text total');
    const plain = totals.flatMap((row) =>
      row.filter(({ value, style }) => typeof value === 'number' && !TAB_STYLES[style].bold),
    );
    expect(plain).toEqual([]);
  });

  it('is on its side and not smaller than nine points', () => {
    expect(tab.print.orientation).toBe('landscape');
    expect(pointsPrinted(tab)).toBeGreaterThanOrEqual(9);
  });

  it('has the headings of its list again on each page', () => {
    const { pagesTall, repeatedRow } = tab.print;
    // The list of the paper's figures stands below what is printed.
    const isPrinted = tab.table.rowIndex < tab.printArea.rowIndex + tab.printArea.rowCount;
    expect(repeatedRow).toBe(pagesTall === 1 || !isPrinted ? null : tab.table.rowIndex);
  });
});

describe('what is below nil', () => {
  const formats = Object.entries(TAB_STYLES).filter(([name]) => /pounds|count/.test(name));

  it.each(formats)('is in brackets, and nil is a dash or nothing: %s', (name, { numberFormat }) => {
    const [above, below, nil] = numberFormat.split(';');
    if (name.startsWith('spent')) expect([above![0], below![0]]).toEqual(['(', '+']);
    else expect(below).toMatch(/^\(.*\)$/);
    expect(nil).toMatch(/^"-?"/);
  });

  it('is in brackets wherever it is printed, in hand as well', () => {
    const over = rowOf({
      ...{ Agreement: 'A1', Authority: 'Blaby', Value: 100, 'Held by authority': 90, 'Drawn down': 10 },
      ...{ Spent: 30, 'Expiry date': AS_AT + 9, Project: 'Van' },
    });
    const register = registerOf(blockOf(over), { place: placeOn('Register') });
    const below = every.flatMap(([key, more]) =>
      pageOf(summaryTab(key, inputsOf(register, more)))
        .flat()
        .filter(({ value }) => typeof value === 'number' && value < 0)
        .map(({ style }) => [key, TAB_STYLES[style].numberFormat.split(';')[1] ?? '']),
    );
    expect(below.filter(([, format]) => !format!.startsWith('('))).toEqual([]);
    expect(below.map(([key]) => key)).toEqual(expect.arrayContaining(['rollup', 'expiring']));
  });

  it('the digits of both line up, with the headings over them', () => {
    const right = Object.entries(TAB_STYLES).filter(([, { align }]) => align === 'right');
    for (const [, { numberFormat }] of [...formats, ...right])
      for (const part of numberFormat.split(';').filter((one) => !one.includes('""')))
        expect(part).toMatch(/\)$/);
  });
});

describe('amounts', () => {
  it('are in whole pounds, and pence only where chosen, which each tab of money says once', () => {
    const register = registerOf(
      blockOf(drawn('A1', 'Blaby', 1234.56, { 'Expiry date': AS_AT + 9, Project: 'Van' })),
      { place: placeOn('Register') },
    );
    for (const key of ['rollup', 'expiring', 'projects'] as const)
      for (const units of UNITS) {
        const tab = summaryTab(key, inputsOf(register, { units }));
        const amounts = pageOf(tab)
          .flat()
          .filter(({ style }) => style.includes('pounds'))
          .map(({ value }) => value as number);
        expect(amounts.some((amount) => amount % 1 !== 0)).toBe(units === 'exact');
        const says = textsOf(tab).filter((text) =>
          /nearest pound|In pounds and pence|to the penny/.test(text),
        );
        expect(says).toHaveLength(1);
      }
  });

  it('fit their columns, however large the money of a police force is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_999_999_999 }),
        fc.constantFrom(...UNITS),
        fc.constantFrom('rollup', 'expiring'),
        (pence, units, key) => {
          const row = { 'Expiry date': AS_AT + 9, 'Held by authority': pence / 100 };
          const register = registerOf(blockOf(drawn('A1', 'Blaby', pence / 100, row)));
          const tab = summaryTab(key as TabKey, inputsOf(register, { units }));
          for (const row of pageOf(tab))
            row.forEach(({ value, style }, column) => {
              if (typeof value !== 'number' || !style.includes('pounds')) return;
              const shown = value.toLocaleString('en-GB', {
                minimumFractionDigits: units === 'exact' ? 2 : 0,
              });
              // With the bracket that is kept free beside it.
              expect(shown.length + 1).toBeLessThanOrEqual(tab.columnWidths[column]!);
            });
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('no line of text runs over the edge of the page', () => {
  const register = registerOf(
    [
      ['Agreement', 'Authority', 'Value', 'Spent', 'Expiry date'],
      ['A1', 'Blaby', 100, 20, AS_AT + 9],
    ],
    { place: placeOn('Register') },
  );
  for (const one of [register, sample])
    for (const key of TAB_KEYS) {
      const tab = summaryTab(key, inputsOf(one));
      const width = tab.columnWidths
        .slice(0, tab.printArea.columnCount)
        .reduce((sum, characters) => sum + characters, 0);
      for (const [first] of pageOf(tab)) expect(String(first!.value).length).toBeLessThanOrEqual(width);
    }
});

describe('rows left out', () => {
  it('are printed only where there are some, with how many', () => {
    const block = sampleBlock();
    block[1]![(block[0] as string[]).indexOf('Value')] = 'TBC';
    const some = registerOf(block, { place: placeOn('Register') });
    for (const key of TAB_KEYS) {
      const says = (register: typeof some): boolean =>
        textsOf(summaryTab(key, inputsOf(register))).some((text) => /^1 row .* left out of every/.test(text));
      expect([key, says(some), says(sample)]).toEqual([key, true, false]);
    }
    const labels = (register: typeof some) => textsOf(summaryTab('rollup', inputsOf(register)));
    expect(labels(some)).toContain('Rows left out');
    expect(labels(sample)).not.toContain('Rows left out');
  });

  it('live, have a row that shows itself once there are some', () => {
    const tab = summaryTab('rollup', inputsOf(sample, { form: 'formulas' }));
    const [label, first] = tab.cells[tab.rowKeys.indexOf('Rows left out')]!;
    expect(label!.value).toBe('');
    expect(label!.formula).toMatch(/^=IF\(IFERROR\(SUM\(B\d+:J\d+\),1\)=0,"","Rows left out"\)$/);
    expect(TAB_STYLES[first!.style].numberFormat).toMatch(/;""$/);
  });
});

test('Reconciliation has one line for a printed figure that differs once', () => {
  const tab = summaryTab('reconciliation', inputsOf(sample));
  const { rowIndex, rowCount } = tab.table;
  const lines = tab.cells.slice(rowIndex + 1, rowIndex + rowCount);
  const names = lines.map(
    (row) => `${row[6]!.value} ${String(row[1]!.value).split(':')[0]} ${row[4]!.value}`,
  );
  expect(new Set(names).size).toBe(names.length);
  expect(lines.filter(([, check]) => String(check!.value).includes(', and the register'))).toHaveLength(6);
});
