import type {
  IFunctionService as FunctionService,
  ISuperTableService as TableService,
} from '@univerjs/engine-formula';
import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, overlaps } from '../addresses';
import type { Block } from '../addresses';
import { outsideTexts } from '../formula-text';
import type {
  BookCells,
  BookContents,
  BookTables,
  CellChange,
  CellCopy,
  ChangeType,
  StructureChange,
  Table,
} from './book';
import { blockOf, movedBlock } from './structure';
import type { ShiftDirection } from './structure';
import type { UniverCalculation } from './univer-calculation';
import type { UniverContext } from './univer-context';

/** A table as a file tells it, before the book gives it an id. */
export interface TableDefinition {
  name: string;
  sheetId: string;
  block: Block;
  style?: string;
  hasTotals?: boolean;
}

/**
 * The tables, as Excel has them: names and blocks that move with rows and columns. Univer is told of each so that
 * structured references (`Register[Value]`) work; its own table plugin is not used, as it refuses a table
 * that bears the name of a sheet.
 */
export class UniverTables implements BookTables {
  private readonly list: Table[] = [];
  private lastId = 0;
  /** Excel's option to include new rows in a table, which the user may have switched off. */
  private doGrow = true;

  constructor(
    private readonly univer: UniverContext,
    private readonly calculation: UniverCalculation,
    private readonly cells: Pick<BookCells, 'values' | 'setValues'>,
    private readonly contents: Pick<BookContents, 'setContents' | 'shiftCells' | 'rewriteFormulas'>,
  ) {
    univer.events.structureChanged.subscribe((change) => this.move(change));
    univer.events.cellsChanged.subscribe(({ sheetId, block }) => {
      // Univer knows the columns by their headings.
      for (const table of this.list)
        if (table.sheetId === sheetId && overlaps({ ...table.block, rowCount: 1 }, block))
          this.tellUniver(table);
    });
  }

  /** Takes in the tables of a file, without telling anybody. */
  open(definitions: TableDefinition[]): void {
    for (const definition of definitions) this.register(definition);
  }

  tables(): Table[] {
    return [...this.list];
  }

  findTable(nameOrId: string): Table | null {
    const wanted = nameOrId.toLowerCase();
    return this.list.find((table) => table.id === nameOrId || table.name.toLowerCase() === wanted) ?? null;
  }

  tableHeaders(table: Table): string[] {
    const [headers = []] = this.cells.values(table.sheetId, { ...table.block, rowCount: 1 });
    return headers.map(String);
  }

  addTable(sheetId: string, block: Block, hasHeaders: boolean): Table {
    let number = this.list.length + 1;
    while (this.findTable(`Table${number}`)) number += 1;
    if (!hasHeaders) this.contents.shiftCells(sheetId, { ...block, rowCount: 1 }, 'Down');
    const rowCount = Math.max(2, hasHeaders ? block.rowCount : block.rowCount + 1);
    const table = this.register({ name: `Table${number}`, sheetId, block: { ...block, rowCount } });
    this.nameColumns(table);
    this.univer.events.tableAdded.emit(table);
    return table;
  }

  renameTable(table: Table, name: string): void {
    const before = table.name;
    this.forget(table);
    table.name = name;
    this.tellUniver(table);
    this.contents.rewriteFormulas((formula) => renamedTable(formula, before, name));
  }

  resizeTable(table: Table, block: Block): void {
    table.block = block;
    this.nameColumns(table);
    this.tellUniver(table);
  }

  setTableTotals(table: Table, hasTotals: boolean): void {
    table.hasTotals = hasTotals;
    table.block = { ...table.block, rowCount: table.block.rowCount + (hasTotals ? 1 : -1) };
    this.tellUniver(table);
  }

  deleteTable(table: Table): void {
    const index = this.list.indexOf(table);
    if (index < 0) return;
    this.list.splice(index, 1);
    this.forget(table);
    this.calculation.changed();
    this.calculation.forgetDependencies();
    this.univer.events.tableDeleted.emit(table);
  }

  /** Cells typed right below a table become its next rows, as when a user types there in Excel. */
  takeIn(sheetId: string, block: Block): void {
    if (!this.doGrow) return;
    for (const table of this.tables()) {
      const { row, column, rowCount, columnCount } = table.block;
      const isBelow = table.sheetId === sheetId && !table.hasTotals && block.row === row + rowCount;
      const isWithin = block.column >= column && block.column + block.columnCount <= column + columnCount;
      if (isBelow && isWithin)
        this.resizeTable(table, { ...table.block, rowCount: rowCount + block.rowCount });
    }
  }

  setGrow(doGrow: boolean): void {
    this.doGrow = doGrow;
  }

  /** The tables of a sheet that is about to go. */
  deleteTablesOf(sheetId: string): void {
    for (const table of this.tables()) if (table.sheetId === sheetId) this.deleteTable(table);
  }

  private register(definition: TableDefinition): Table {
    this.lastId += 1;
    const table: Table = {
      style: 'TableStyleMedium2',
      hasTotals: false,
      ...definition,
      id: String(this.lastId),
    };
    this.list.push(table);
    this.tellUniver(table);
    return table;
  }

  /** Headings are texts, none blank and no two alike: Excel makes them so. */
  private nameColumns(table: Table): void {
    const [given = []] = this.cells.values(table.sheetId, { ...table.block, rowCount: 1 });
    const names = uniqueHeadings(given.map(String));
    const copies = names.map((name, index): CellCopy | null =>
      name === given[index] ? null : { entry: { value: name, formula: null } },
    );
    if (copies.every((copy) => copy === null)) return;
    this.contents.setContents(table.sheetId, { ...table.block, rowCount: 1 }, [copies]);
    this.tellUniver(table);
  }

  private tellUniver(table: Table): void {
    const { row, column, rowCount, columnCount } = table.block;
    this.univer.execute('formula.mutation.set-super-table', {
      unitId: this.univer.unitId,
      tableName: table.name,
      reference: {
        sheetId: table.sheetId,
        hasCustomTitle: false,
        titleMap: new Map(this.tableHeaders(table).map((header, index) => [header, index])),
        range: {
          startRow: row,
          startColumn: column,
          endRow: row + rowCount - (table.hasTotals ? 2 : 1),
          endColumn: column + columnCount - 1,
        },
      },
    });
    this.calculation.changed();
    // Univer keeps the parsed formulas that name the table and, on other sheets, what depended on its old block.
    this.univer
      .service<FunctionService>(this.univer.engine.IFunctionService)
      .deleteFormulaAstCacheKey(table.name, table.name.toUpperCase(), table.name.toLowerCase());
    this.calculation.forgetDependencies();
  }

  private forget(table: Table): void {
    this.univer
      .service<TableService>(this.univer.engine.ISuperTableService)
      .remove(this.univer.unitId, table.name);
  }

  /** Tables below or right of the change move; those it runs through grow or shrink, and their listeners hear of it. */
  private move(change: StructureChange): void {
    const resized: Table[] = [];
    for (const table of this.tables()) {
      if (table.sheetId !== change.sheetId) continue;
      const moved = movedBlock(table.block, change);
      if (!moved) continue;
      if (moved.block.rowCount === 0 || moved.block.columnCount === 0) {
        this.deleteTable(table);
        continue;
      }
      if (moved.resized) resized.push(table);
      table.block = moved.block;
      this.tellUniver(table);
    }
    // Whole rows that came or went are an event only for the tables that they ran through.
    if (resized.length > 0 || change.across)
      queueMicrotask(() => this.univer.events.cellsChanged.emit(asCells(change, resized)));
  }
}

function uniqueHeadings(given: string[]): string[] {
  const taken = new Set(given.filter((name) => name !== '').map((name) => name.toLowerCase()));
  const used = new Set<string>();
  return given.map((name, index) => {
    let unique = name || `Column${index + 1}`;
    let number = 2;
    while (used.has(unique.toLowerCase()) || (unique !== name && taken.has(unique.toLowerCase()))) {
      unique = `${name || 'Column'}${number}`;
      number += 1;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** A formula with a table called by its new name; a column may have the table's old one, and keeps it. */
function renamedTable(formula: string, before: string, name: string): string {
  const columns = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;
  const mention = String.raw`(?<![\p{L}\p{N}_.\\!])${escaped(before)}(?![\p{L}\p{N}_.\\(!])`;
  const pattern = new RegExp(`${columns}|${mention}`, 'giu');
  return outsideTexts(formula, (piece) =>
    piece.replace(pattern, (found) => (found.startsWith('[') ? found : name)),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What came or went, as a change of cells of the tables that it ran through. */
function asCells(change: StructureChange, tables: Table[]): CellChange {
  const { sheetId, axis, at, count } = change;
  const whole = { start: 0, count: axis === 'row' ? SHEET_COLUMN_COUNT : SHEET_ROW_COUNT };
  const block = blockOf(axis, { start: at, count: Math.abs(count) }, change.across ?? whole);
  return { sheetId, block, changeType: changeTypeOf(change, tables), tables, shift: shiftOf(change) };
}

function changeTypeOf({ axis, count, across }: StructureChange, tables: Table[]): ChangeType {
  const came = count > 0;
  if (across && tables.length === 0) return came ? 'CellInserted' : 'CellDeleted';
  if (axis === 'row') return came ? 'RowInserted' : 'RowDeleted';
  return came ? 'ColumnInserted' : 'ColumnDeleted';
}

function shiftOf({ axis, count, across }: StructureChange): ShiftDirection | undefined {
  if (!across) return undefined;
  if (axis === 'row') return count > 0 ? 'Down' : 'Up';
  return count > 0 ? 'Right' : 'Left';
}
