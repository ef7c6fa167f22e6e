import * as fc from 'fast-check';
import { COLUMNS, MONEY_COLUMNS } from '../../src/domain/sheet/columns';
import { AUTHORITIES, contribution, HEADINGS, type LiveWorkbook } from './live-workbook';
import type { FakeTable } from '../workbook/fake-excel';

/** One way in which a register changes. Numbers are taken modulo what there is. */
export type Edit =
  | { kind: 'type'; row: number; column: number; value: unknown }
  | { kind: 'paste'; row: number; column: number; values: unknown[][] }
  | { kind: 'insert'; row: number; count: number; from: number }
  | { kind: 'delete'; row: number; count: number }
  | { kind: 'sort'; column: number }
  | { kind: 'fill'; column: number; every: number; value: unknown }
  | { kind: 'undo' }
  | { kind: 'add column'; name: string }
  | { kind: 'rename heading' }
  | { kind: 'rename table' }
  | { kind: 'recalculate'; row: number; factor: number }
  | { kind: 'remote'; row: number; column: number; value: unknown };

const amount = fc.integer({ min: -5_000_000, max: 90_000_000 }).map((pence) => pence / 100);
const value = fc.oneof(
  { weight: 6, arbitrary: amount },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      '',
      'TBC',
      '£1,234.50',
      '(500)',
      '-',
      '#REF!',
      12.345,
      true,
      null,
      'Total',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(...AUTHORITIES, 'North West Leicestershire', 'LCC', 'Closed', 45_400),
  },
);
const index = fc.nat({ max: 1_000_000 });

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('type' as const), row: index, column: index, value }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      row: index,
      column: index,
      values: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      row: index,
      count: fc.integer({ min: 1, max: 5 }),
      from: index,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      row: index,
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), column: index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      column: index,
      every: fc.integer({ min: 50, max: 500 }),
      value,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('add column' as const),
      name: fc.constantFrom('Ward', 'Officer', 'Ref 2'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rename heading' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'rename table' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('recalculate' as const),
      row: index,
      factor: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remote' as const), row: index, column: index, value }),
  },
);

const AMOUNTS: ReadonlySet<unknown> = new Set(MONEY_COLUMNS.map((key) => COLUMNS[key].name));

/** A register that cannot be read: which table or cell says so differs, and is not compared. */
export const withoutWhere = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(
        /^#(VALUE!|N\/A) (Register![A-Z]+\d+: |The table .*? cannot be read as the register\. )/,
        '',
      )
    : value;

/** Makes edits in a workbook's register and tells of them as Excel does; keeps what an undo needs. */
export class Editor {
  private before: unknown[][] | null = null;

  constructor(
    private readonly live: LiveWorkbook,
    private readonly table: FakeTable,
  ) {}

  get cells(): unknown[][] {
    return this.table.cells;
  }

  make(edit: Edit): void {
    const stored = this.cells.map((row) => [...row]);
    if (edit.kind === 'undo') this.replace(this.before ?? stored);
    else this.change(edit);
    this.withoutOtherZeros();
    this.before = stored;
    this.tell(edit);
  }

  private change(edit: Exclude<Edit, { kind: 'undo' }>): void {
    const { cells } = this;
    const rows = cells.length - 1;
    const row = (n: number) => 1 + (n % rows);
    const column = (n: number) => n % cells[0]!.length;
    switch (edit.kind) {
      case 'type':
      case 'remote':
        cells[row(edit.row)]![column(edit.column)] = edit.value;
        break;
      case 'paste':
        for (const [r, line] of edit.values.entries()) {
          for (const [c, cell] of line.entries()) {
            const at = cells[row(edit.row) + r];
            if (at) at[column(edit.column + c)] = cell;
          }
        }
        break;
      case 'insert': {
        const width = cells[0]!.length;
        const made = Array.from({ length: edit.count }, (_, n) => {
          const fresh = contribution(edit.from + n);
          return Array.from({ length: width }, (__, c) => fresh[c] ?? '');
        });
        cells.splice(row(edit.row), 0, ...made);
        break;
      }
      case 'delete':
        if (rows > edit.count + 1)
          cells.splice(Math.min(row(edit.row), cells.length - edit.count), edit.count);
        break;
      case 'sort': {
        const by = column(edit.column);
        const body = cells.splice(1);
        body.sort((a, b) => String(a[by]).localeCompare(String(b[by])));
        cells.push(...body);
        break;
      }
      case 'fill':
        for (let r = 1; r < cells.length; r += edit.every) cells[r]![column(edit.column)] = edit.value;
        break;
      case 'add column':
        if (cells[0]!.length < HEADINGS.length + 3)
          for (const [r, line] of cells.entries()) line.push(r ? '' : edit.name);
        break;
      case 'rename heading':
        cells[0] = cells[0]!.map((heading) =>
          heading === 'Authority' ? 'District' : heading === 'District' ? 'Authority' : heading,
        );
        break;
      case 'rename table':
        this.table.name = this.table.name === 'Register' ? 'S106 register' : 'Register';
        break;
      case 'recalculate':
        cells[row(edit.row)]![5] = edit.factor * 1000.01;
    }
  }

  /** A 0 under another heading than that of an amount may be a blank cell in a range (decision 7): nobody types it. */
  private withoutOtherZeros(): void {
    const [headings, ...rows] = this.cells;
    for (const row of rows)
      for (const [c, heading] of headings!.entries()) if (row[c] === 0 && !AMOUNTS.has(heading)) row[c] = '';
  }

  /** Excel's own words for it: rows deleted and sorts come as changes of the sheet only, a recalculation as such. */
  private tell({ kind }: Edit): void {
    const { workbook } = this.live;
    const sheet = { worksheetId: 'id:Register' };
    if (kind === 'recalculate') workbook.fire('worksheets.onCalculated', sheet);
    else if (kind === 'sort') workbook.fire('worksheets.onRowSorted', sheet);
    else if (kind === 'delete' || kind === 'fill' || kind === 'rename table')
      workbook.fire('worksheets.onChanged', sheet);
    else this.live.changed(kind === 'paste' ? 4 : 1);
  }

  private replace(cells: unknown[][]): void {
    this.table.cells.splice(0, this.table.cells.length, ...cells);
  }
}
