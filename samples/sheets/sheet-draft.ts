import type {
  Cell,
  CellStyle,
  CellValue,
  ColumnDef,
  ConditionalRule,
  TableDefinition,
  WriteSheet,
} from 'hucre';
import { storedFormula } from './stored-formula';

/** What a formula spills: rows of cells, at least one of one. */
export type Spill = readonly (readonly CellValue[])[];
/** The style of a cell of a spill, by its row and column counted from the formula's cell. */
export type SpillStyle = (row: number, column: number) => CellStyle | undefined;

/** A sheet as it is put together, cell by cell; rows and columns count from 0. */
export class SheetDraft {
  private readonly cells = new Map<string, Partial<Cell>>();

  constructor(private readonly name: string) {}

  put(row: number, column: number, value: CellValue, style?: CellStyle): void {
    if (value !== null || style) this.cells.set(`${row},${column}`, { value, style });
  }

  /** One row of values from a column on, all in one style. */
  putRow(row: number, column: number, values: readonly CellValue[], style?: CellStyle): void {
    values.forEach((value, index) => this.put(row, column + index, value, style));
  }

  /**
   * A formula of the add-in with the values that it had: as Excel writes it, a dynamic array even where it is one cell.
   *
   * @param roomRows rows down to which the style goes on, for when the answer grows
   */
  spill(
    row: number,
    column: number,
    formula: string,
    values: Spill,
    styleOf: SpillStyle,
    roomRows = 0,
  ): void {
    const height = values.length;
    const width = values[0]!.length;
    for (let r = 0; r < Math.max(height, roomRows); r++) {
      for (let c = 0; c < width; c++) this.put(row + r, column + c, values[r]?.[c] ?? null, styleOf(r, c));
    }
    this.cells.set(`${row},${column}`, {
      value: null,
      style: styleOf(0, 0),
      formula: storedFormula(formula),
      formulaResult: values[0]![0]!,
      formulaType: 'array',
      formulaDynamic: true,
      formulaRef: rangeOf(row, column, height, width),
    });
  }

  /** The sheet for hucre. */
  finish(layout: SheetLayout): WriteSheet {
    return {
      name: this.name,
      cells: this.cells,
      columns: layout.widths.map((width): ColumnDef => ({ width })),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      ...(layout.frozenRows && { freezePane: { rows: layout.frozenRows } }),
      ...(layout.tables && { tables: [...layout.tables] }),
      ...(layout.rules && { conditionalRules: [...layout.rules] }),
      ...(layout.rowHeights && {
        rowDefs: new Map([...layout.rowHeights].map(([row, height]) => [row, { height }])),
      }),
      ...(layout.showGridLines === false && { view: { showGridLines: false } }),
    };
  }
}

export interface SheetLayout {
  /** One a column, in characters. */
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  readonly tables?: readonly TableDefinition[];
  readonly rules?: readonly ConditionalRule[];
  /** Points, by row from 0. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly showGridLines?: boolean;
}

/** "B3:D9", or "B3" where it is one cell. */
function rangeOf(row: number, column: number, height: number, width: number): string {
  const first = addressOf(row, column);
  return height * width === 1 ? first : `${first}:${addressOf(row + height - 1, column + width - 1)}`;
}

/** "B3" of row 2, column 1; up to column Z. */
export function addressOf(row: number, column: number): string {
  if (column > 25) throw new Error('Columns after Z are not needed here.');
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
