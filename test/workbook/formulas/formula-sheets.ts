import { cellAddress, placeOf } from '../../../src/domain/sheet/block';

export interface FormulaCell {
  value: unknown;
  formula?: string;
  /** The address of the formula that spilled here. */
  spilledFrom?: string;
}

/** Sheets of cells with formulas, as much of Excel as looking for unworked cells and entering formulas again call. */
export class FormulaSheets {
  /** What each write is answered with: the cell after it, or a refusal. */
  onWrite: (cell: FormulaCell, address: string) => void = () => undefined;
  readonly written: string[] = [];
  cellsRead = 0;

  /** @param sheets by name, cells by address; `sizes` stands for sheets in use beyond their cells */
  constructor(
    readonly sheets: Record<string, Record<string, FormulaCell>>,
    private readonly sizes: Record<string, [rows: number, columns: number]> = {},
  ) {
    (globalThis as Record<string, unknown>).Excel = {
      run: (_options: unknown, batch: (context: unknown) => Promise<unknown>) => this.run(batch),
    };
  }

  private run(batch: (context: unknown) => Promise<unknown>): Promise<unknown> {
    const queued: (() => void)[] = [];
    const names = Object.keys(this.sheets);
    const worksheets = {
      load: () => undefined,
      items: names.map((name) => this.sheet(name, queued)),
      getItem: (id: string) => this.sheet(id.slice(3), queued),
    };
    const sync = () => {
      for (const one of queued.splice(0)) one();
      return Promise.resolve();
    };
    return batch({ workbook: { worksheets }, sync });
  }

  private sheet(name: string, queued: (() => void)[]) {
    const cells = this.sheets[name]!;
    const [rows, columns] = this.sizes[name] ?? [10, 10];
    const write = (address: string, formula: string) => {
      const cell = { ...cells[address]!, formula };
      this.onWrite(cell, address);
      this.written.push(`${name}!${address} ${formula}`);
      cells[address] = cell;
    };
    const range = (top: number, left: number, rowCount: number, columnCount: number) => {
      const grid = (of: (cell: FormulaCell | undefined) => unknown) =>
        Array.from({ length: rowCount }, (_, r) =>
          Array.from({ length: columnCount }, (_, c) => of(cells[addressAt(top + r, left + c)]) ?? ''),
        );
      const address = addressAt(top, left);
      const load = (what: string) => {
        if (what.includes('values')) this.cellsRead += rowCount * columnCount;
      };
      return {
        load,
        isNullObject: Object.keys(cells).length === 0,
        rowIndex: top,
        columnIndex: left,
        rowCount,
        columnCount,
        get values() {
          return grid((cell) => cell?.value);
        },
        get formulas(): unknown[][] {
          return grid((cell) => cell?.formula ?? cell?.value);
        },
        set formulas(given: unknown[][]) {
          queued.push(() => write(address, String(given[0]?.[0])));
        },
        getSpillParentOrNullObject: () => ({
          load: () => undefined,
          isNullObject: cells[address]?.spilledFrom === undefined,
          address: `${name}!${cells[address]?.spilledFrom}`,
        }),
      };
    };
    return {
      id: `id:${name}`,
      name,
      getUsedRangeOrNullObject: () => range(0, 0, rows, columns),
      getRangeByIndexes: range,
      getRange: (address: string) => {
        const { topIndex, leftIndex } = placeOf(address)!;
        return range(topIndex, leftIndex, 1, 1);
      },
    };
  }
}

const addressAt = (row: number, column: number): string =>
  cellAddress({ sheet: null, topIndex: 0, leftIndex: 0 }, row, column);
