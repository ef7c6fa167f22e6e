import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import type { TableKind } from '../../src/domain/tables/table-kind';
import { addressOf, SheetDraft } from './sheet-draft';
import { COUNT, DATE, POUNDS_AND_PENCE, TABLE_HEADING } from './styles';

const STYLES: Readonly<Record<string, CellStyle>> = { date: DATE, money: POUNDS_AND_PENCE, number: COUNT };
const LEAST_WIDTH = 12;
const MOST_WIDTH = 48;

/** A sheet that holds one of the optional tables, under its standard name and headings. */
export function tableSheet(kind: TableKind, block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft(kind.name);
  const columns = Object.values(kind.columns);
  block.forEach((cells, row) =>
    cells.forEach((cell, column) =>
      draft.put(row, column, cell, row === 0 ? TABLE_HEADING : STYLES[columns[column]!.content]),
    ),
  );
  const range = `A1:${addressOf(block.length - 1, columns.length - 1)}`;
  const widthOf = (column: number): number =>
    Math.max(
      LEAST_WIDTH,
      ...block.map((cells) => Math.min(MOST_WIDTH, String(cells[column] ?? '').length + 3)),
    );
  return draft.finish({
    widths: columns.map((_, column) => widthOf(column)),
    frozenRows: 1,
    tables: [
      {
        name: kind.name,
        range,
        columns: columns.map(({ name }) => ({ name })),
        style: 'TableStyleMedium2',
      },
    ],
  });
}
