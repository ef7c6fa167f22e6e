import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { FORMAT_OF } from '../register/create-tables';
import type { ReadyTable } from '../register/register-reading';
import { findTarget } from './pending-write';
import type { BlockPlan, CellChange, CellContent, WriteTarget } from './write-plan';

/** What a row is to hold, by the keys of the table's columns: pounds, serials and text. */
export type RowCells = Readonly<Partial<Record<string, CellContent>>>;

/** The table lacks a column that is to be filled: its heading. */
export class MissingColumn {
  constructor(
    readonly table: string,
    readonly column: string,
  ) {}

  get text(): string {
    return `The table ${this.table} has no column ${this.column}. Add it, then try again.`;
  }
}

/** What one write does to a table: rows that change, by their index in its block, and rows that come. */
export interface TableChange {
  readonly changed?: readonly { readonly rowIndex: number; readonly cells: RowCells }[];
  readonly added?: readonly RowCells[];
}

/** The part of a write that is a table's, under the headings that it has. */
export async function tablePlan(
  reading: ReadyTable<TableKind>,
  { changed = [], added = [] }: TableChange,
): Promise<BlockPlan | MissingColumn | null> {
  const { rows, table } = reading;
  const target = await findTarget({ sheetId: '', sheet: table.sheet, table: table.name });
  if (!target || rows.place === null) return null;
  const changes: CellChange[] = [];
  for (const { rowIndex, cells } of changed) {
    const own = changesOf(rows, rowIndex, cells);
    if (own instanceof MissingColumn) return own;
    changes.push(...own);
  }
  const addedRows: (CellContent | null)[][] = [];
  for (const cells of added) {
    const row = rowOf(rows, cells);
    if (row instanceof MissingColumn) return row;
    addedRows.push(row);
  }
  return planOf(rows, target, changes, addedRows);
}

function planOf(
  table: Table,
  target: WriteTarget,
  changes: readonly CellChange[],
  addedRows: readonly (readonly (CellContent | null)[])[],
): BlockPlan {
  return {
    ...target,
    expected: { place: table.place!, values: table.block },
    changes,
    ...(addedRows.length > 0 ? { addedRows, addedFormats: formatsOf(table) } : {}),
  };
}

/** The columns of a row that are to hold something. */
function filled(
  table: Table,
  cells: RowCells,
): { index: number; key: string; content: CellContent }[] | MissingColumn {
  const found = [];
  for (const [key, content] of Object.entries(cells)) {
    if (content === undefined) continue;
    const index = (table.header.columns as Readonly<Record<string, number | undefined>>)[key];
    if (index === undefined) {
      if (content === '') continue;
      return new MissingColumn(table.kind.name, table.kind.columns[key]!.name);
    }
    found.push({ index, key, content });
  }
  return found;
}

function changesOf(table: Table, rowIndex: number, cells: RowCells): CellChange[] | MissingColumn {
  const own = filled(table, cells);
  if (own instanceof MissingColumn) return own;
  return own
    .map(({ index, key, content }): CellChange => {
      const format = content === '' ? null : FORMAT_OF[table.kind.columns[key]!.content];
      return {
        rowIndex,
        columnIndex: index,
        before: table.block[rowIndex]![index],
        after: content,
        ...(format === null ? {} : { numberFormat: format }),
      };
    })
    .filter(({ before, after }) => before !== after);
}

function rowOf(table: Table, cells: RowCells): (CellContent | null)[] | MissingColumn {
  const own = filled(table, cells);
  if (own instanceof MissingColumn) return own;
  const row: (CellContent | null)[] = (table.block[0] ?? []).map(() => null);
  for (const { index, content } of own) row[index] = content === '' ? null : content;
  return row;
}

/** The number formats of the table's columns, for rows below one that has none of its own. */
function formatsOf(table: Table): (string | null)[] {
  const formats: (string | null)[] = (table.block[0] ?? []).map(() => null);
  for (const [key, index] of Object.entries(table.header.columns as Readonly<Record<string, number>>))
    formats[index] = FORMAT_OF[table.kind.columns[key]!.content];
  return formats;
}
