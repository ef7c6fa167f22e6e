import { TAB_STYLES, type TabLook } from '../../domain/summaries/tabs/tab-styles';
import type { SummaryTab, TabCell } from '../../domain/summaries/tabs/tab';
import { joined, type CellAt } from '../excel/cell-blocks';
import { toCellContent } from '../excel/cell-content';
import { CELLS_A_REQUEST, pieces, rowsStep, stepOf, type RequestStep } from '../excel/requests';
import type { Extent } from './sheet-now';

const COLOURS: Readonly<Record<TabLook['colour'], string>> = {
  normal: '#000000',
  quiet: '#595959',
  warning: '#8A3707',
  title: '#1F3864',
};
const FILLS: Readonly<Record<Exclude<TabLook['fill'], 'none'>, string>> = {
  heading: '#DCE6F1',
  note: '#FFF9E5',
};
const RULE_COLOUR = '#1F3864';

export const sheetAt = (context: Excel.RequestContext, sheet: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheet);

/** What sets one part of the look of a range. */
type SetLook = (range: Excel.Range) => void;

type Part = (look: TabLook) => { readonly name: string; readonly set: SetLook };

const numberFormat: Part = (look) => ({
  name: look.numberFormat,
  // One format for every cell of a range, which the types leave out.
  set: (range) => (range.numberFormat = look.numberFormat as unknown as string[][]),
});
const align: Part = (look) => ({
  name: look.align,
  set: ({ format }) => (format.horizontalAlignment = look.align === 'left' ? 'Left' : 'Right'),
});

/** The parts of a look that a new sheet has already as they are to be, where a cell is plain. */
const PARTS: readonly Part[] = [
  numberFormat,
  ({ bold }) => ({ name: String(bold), set: ({ format }) => (format.font.bold = bold) }),
  ({ size }) => ({ name: String(size), set: ({ format }) => (format.font.size = size) }),
  ({ colour }) => ({ name: colour, set: ({ format }) => (format.font.color = COLOURS[colour]) }),
  ({ wraps }) => ({ name: String(wraps), set: ({ format }) => (format.wrapText = wraps) }),
  ({ fill }) => ({
    name: fill,
    set: ({ format }) => (fill === 'none' ? format.fill.clear() : (format.fill.color = FILLS[fill])),
  }),
];

/** What the cells of a sheet look like before: a new one; one on which they look as they are to; or in some other way. */
export type LooksNow = 'new' | 'same' | 'other';

/**
 * How the cells of a tab look: formats go first, as Excel reads a cell by the format that it has. Where the cells look as
 * they are to, only their formats are set, which decide what a cell holds.
 *
 * @param all what the tab and what was there before take up together
 */
export function lookSteps(sheet: string, tab: SummaryTab, all: Extent, now: LooksNow): RequestStep[] {
  const plain = TAB_STYLES.text;
  const base = stepOf([['']], (context) => {
    const range = sheetAt(context, sheet).getRangeByIndexes(0, 0, all.rowCount, all.columnCount);
    for (const part of now === 'new' ? [align] : now === 'same' ? [numberFormat] : [...PARTS, align])
      part(plain).set(range);
    if (now !== 'same') range.format.verticalAlignment = 'Top';
    if (now === 'other') {
      range.format.indentLevel = 0;
      clearRules(range, all);
    }
  });
  const others = (now === 'same' ? [numberFormat] : [...PARTS, align]).flatMap((part) => {
    const groups = new Map<string, { set: SetLook; cells: CellAt<null>[] }>();
    tab.cells.forEach((row, rowIndex) =>
      row.forEach(({ style }, columnIndex) => {
        const { name, set } = part(TAB_STYLES[style]);
        if (name === part(plain).name) return;
        const group = groups.get(name) ?? { set, cells: [] };
        groups.set(name, group);
        group.cells.push({ rowIndex, columnIndex, content: null });
      }),
    );
    return [...groups.values()].flatMap(({ set, cells }) => blockSteps(sheet, cells, set));
  });
  return [base, ...others, ...(now === 'same' ? [] : [...indentSteps(sheet, tab), ...ruleSteps(sheet, tab)])];
}

/** Text beside a column of figures is a little apart from them, also where a row has none of them. */
function indentSteps(sheet: string, { cells }: SummaryTab): RequestStep[] {
  const isRight = ({ style }: TabCell): boolean => TAB_STYLES[style].align === 'right';
  /** Of each column, as the last cell in it was that holds something. */
  const ofFigures: boolean[] = [];
  const beside = cells.flatMap((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (!isBlank(cell)) ofFigures[columnIndex] = isRight(cell);
    });
    return row.flatMap((cell, columnIndex) =>
      !isBlank(cell) && !isRight(cell) && ofFigures[columnIndex - 1]
        ? [{ rowIndex, columnIndex, content: null }]
        : [],
    );
  });
  return blockSteps(sheet, beside, ({ format }) => (format.indentLevel = 1));
}

const isBlank = ({ value, formula }: TabCell): boolean => value === '' && formula === undefined;

const blockSteps = (sheet: string, cells: readonly CellAt<null>[], set: SetLook): RequestStep[] =>
  joined(cells, CELLS_A_REQUEST).map(({ rowIndex, columnIndex, cells: block }) =>
    stepOf([['']], (context) =>
      set(sheetAt(context, sheet).getRangeByIndexes(rowIndex, columnIndex, block.length, block[0]!.length)),
    ),
  );

function clearRules({ format }: Excel.Range, { rowCount }: Extent): void {
  const edges = ['EdgeTop', 'EdgeBottom', ...(rowCount > 1 ? (['InsideHorizontal'] as const) : [])] as const;
  for (const edge of edges) format.borders.getItem(edge).style = 'None';
}

/** A line over what a row holds, except for notes. */
const ruleSteps = (sheet: string, { ruledRows, cells, notesColumnIndex }: SummaryTab): RequestStep[] =>
  ruledRows.map((rowIndex) =>
    stepOf([['']], (context) => {
      const row = cells[rowIndex]!.slice(0, notesColumnIndex);
      const width = row.reduce((most, { value }, column) => (value === '' ? most : column + 1), 1);
      const range = sheetAt(context, sheet).getRangeByIndexes(rowIndex, 0, 1, width);
      const line = range.format.borders.getItem('EdgeTop');
      line.style = 'Continuous';
      line.color = RULE_COLOUR;
    }),
  );

/** What the cells of a tab hold; what stood beyond them goes. */
export function contentSteps(sheet: string, tab: SummaryTab, all: Extent): RequestStep[] {
  const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / Math.max(1, all.columnCount)));
  const values = pieces(all.rowCount, rowsARequest).map(([from, count]) => {
    const cells = Array.from({ length: count }, (_, r) =>
      Array.from({ length: all.columnCount }, (__, c) => contentOf(tab.cells[from + r]?.[c])),
    );
    return rowsStep(cells, (context, part, at) => {
      const range = sheetAt(context, sheet).getRangeByIndexes(from + at, 0, part.length, all.columnCount);
      range.values = part as (string | number | null)[][];
    });
  });
  const formulas = tab.cells.flatMap((row, rowIndex) =>
    row.flatMap(({ formula }, columnIndex) =>
      formula === undefined ? [] : [{ rowIndex, columnIndex, content: formula }],
    ),
  );
  const worked = joined(formulas).map(({ rowIndex, columnIndex, cells }) =>
    stepOf(cells, (context) => {
      sheetAt(context, sheet).getRangeByIndexes(
        rowIndex,
        columnIndex,
        cells.length,
        cells[0]!.length,
      ).formulas = cells;
    }),
  );
  const fit = stepOf([['']], (context) => fitRows(sheetAt(context, sheet), tab, all));
  return [...values, ...worked, fit];
}

/** Of a line of this size, in points. */
const LINE_HEIGHT = 1.5;

/** Not every Excel counts the size of letters where it fits a row to them: rows with titles are told how high they are. */
function fitRows(worksheet: Excel.Worksheet, { cells }: SummaryTab, { rowCount }: Extent): void {
  worksheet.getRangeByIndexes(0, 0, rowCount, 1).getEntireRow().format.autofitRows();
  cells.forEach((row, rowIndex) => {
    const { size } = TAB_STYLES[row[0]!.style];
    if (size > TAB_STYLES.text.size)
      worksheet.getRangeByIndexes(rowIndex, 0, 1, 1).format.rowHeight = size * LINE_HEIGHT;
  });
}

const contentOf = (cell: TabCell | undefined) =>
  cell === undefined || cell.formula !== undefined ? '' : toCellContent(cell.value);
