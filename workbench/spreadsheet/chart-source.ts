import type { Block } from '../addresses';
import type { BookCells, CellValue } from './book';
import type { ChartSeries, ShownCells } from './charts';
import { newSeries } from './new-chart';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

type Cells = Pick<BookCells, 'values' | 'numberFormats'>;

/**
 * The series that Excel makes of a range: a row or column of texts (or dates, or anything beside a blank corner) at its
 * edge names the series or the categories; the rest are series by column, or by row where the range is wider than tall.
 */
export function seriesOfRange(
  cells: Cells,
  { sheetId, block }: ShownCells,
  seriesBy: SeriesBy,
): { series: ChartSeries[]; plotBy: 'Columns' | 'Rows' } {
  const values = cells.values(sheetId, block);
  const formats = cells.numberFormats(sheetId, block);
  const isCornerBlank = values[0]?.[0] === '';
  const topRow = (values[0] ?? []).slice(1);
  const leftColumn = values.slice(1).map(([first = '']) => first);
  const leftFormats = formats.slice(1).map(([first = '']) => first);
  const hasTop = block.rowCount > 1 && (isCornerBlank || isLabels(topRow, formats[0]?.slice(1) ?? []));
  const hasLeft = block.columnCount > 1 && (isCornerBlank || isLabels(leftColumn, leftFormats));
  // A single column of figures with its heading has no cells right of the heading to tell by.
  const isHeaded = block.columnCount === 1 && block.rowCount > 1 && typeof values[0]?.[0] === 'string';
  const top = hasTop || isHeaded ? 1 : 0;
  const left = hasLeft ? 1 : 0;
  const [rowCount, columnCount] = [block.rowCount - top, block.columnCount - left];
  const plotBy = seriesBy === 'Auto' ? (columnCount > rowCount ? 'Rows' : 'Columns') : seriesBy;
  const body = { row: block.row + top, column: block.column + left, rowCount, columnCount };
  const at = (part: Block): ShownCells => ({ sheetId, block: part });
  const headings = top ? at({ ...body, row: block.row, rowCount: 1 }) : null;
  const sides = left ? at({ ...body, column: block.column, columnCount: 1 }) : null;
  const series =
    plotBy === 'Columns'
      ? lines(columnCount, (index) => ({
          nameCell: headings && at(columnOf(headings.block, index)),
          values: at(columnOf(body, index)),
          categories: sides,
        }))
      : lines(rowCount, (index) => ({
          nameCell: sides && at(rowOf(sides.block, index)),
          values: at(rowOf(body, index)),
          categories: headings,
        }));
  return { series, plotBy };
}

function lines(count: number, parts: (index: number) => Partial<ChartSeries>): ChartSeries[] {
  return Array.from({ length: count }, (_line, index) => newSeries(parts(index)));
}

function columnOf(block: Block, index: number): Block {
  return { ...block, column: block.column + index, columnCount: 1 };
}

function rowOf(block: Block, index: number): Block {
  return { ...block, row: block.row + index, rowCount: 1 };
}

/** Whether these name things rather than count them: texts, or dates. */
function isLabels(values: CellValue[], formats: string[]): boolean {
  const given = values.map((value, index) => ({ value, format: formats[index] ?? '' }));
  const filled = given.filter(({ value }) => value !== '');
  return (
    filled.length > 0 &&
    filled.every(({ value, format }) => typeof value === 'string' || /[dmy]{2,}/i.test(format))
  );
}
