/** A user who edits the register between two requests of the add-in, and knows what is to be there in the end. */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { cellAddress } from '../../../src/domain/sheet/block';
import { HEADINGS } from './writing-workbook';

export const KEY = 0;
export const VALUE = 4;
export const DRAWN = 5;
export const NOTES = 7;
export const STATUS = 8;

const CELLS = { drawn: DRAWN, notes: NOTES, status: STATUS, value: VALUE } as const;

export const EDIT_KINDS = [
  ...['drawn', 'notes', 'status', 'value'],
  ...['cleared', 'pasted', 'insert', 'delete', 'delete two', 'above', 'below', 'append'],
  ...['sort', 'column', 'column inside', 'rename sheet', 'rename table', 'strict'],
] as const;

/** What a user does before a request; numbers are taken modulo what there is. */
export interface UserEdit {
  readonly before: number;
  readonly kind: string;
  readonly row: number;
}

/** Those that move rows and columns, and some that change them: together they have lost most. */
export const MOVING_KINDS = [
  ...(['column', 'column inside', 'sort', 'insert', 'delete', 'append', 'above'] as const),
  ...(['status', 'value'] as const),
];

export const userEdits = (
  requests: number,
  kinds: readonly UserEdit['kind'][] = EDIT_KINDS,
): fc.Arbitrary<UserEdit> =>
  fc.record({ before: fc.nat(requests), kind: fc.constantFrom(...kinds), row: fc.nat(20) });

type Row = readonly unknown[];

interface RegisterRow {
  readonly cells: Row;
  /** The number that Excel shows beside it. */
  readonly sheetRow: number;
}

/** The rows of the register's table, wherever it is by now. */
export function registerRows(bench: HeadlessWorkbench): RegisterRow[] {
  const { sheetId, block } = registerTable(bench);
  const columns = HEADINGS.map((_, c) => columnOf(bench, c));
  return bench.session.book
    .values(sheetId, block)
    .slice(1)
    .map((cells, n) => ({ cells: columns.map((c) => cells[c]), sheetRow: block.row + n + 2 }));
}

/** Where a column of the table is by now. */
function columnOf(bench: HeadlessWorkbench, column: number): number {
  return bench.session.book.tableHeaders(registerTable(bench)).indexOf(HEADINGS[column]!);
}

function registerTable(bench: HeadlessWorkbench) {
  const { book } = bench.session;
  return book.findTable('Register') ?? book.findTable('Renamed')!;
}

export class TypingUser {
  /** The text of a cell, by its column and the key of its row: "F 003". */
  readonly typed = new Map<string, unknown>();
  readonly deleted = new Set<string>();
  readonly added = new Set<string>();
  /** What is to be anywhere on the register's sheet. */
  readonly elsewhere = new Set<string>(['Below the table']);
  strict: boolean | null = null;
  readonly saving: Promise<void>[] = [];
  private count = 0;

  constructor(
    private readonly bench: HeadlessWorkbench,
    private readonly saveStrict: (strict: boolean) => Promise<void>,
  ) {}

  async edit({ kind, row }: UserEdit): Promise<void> {
    // What was written where rows moved away, and is not put back yet, may be over a heading: nobody knows its column then.
    if (HEADINGS.some((_, column) => columnOf(this.bench, column) < 0)) return;
    const rows = registerRows(this.bench);
    const one = rows[row % rows.length]!;
    if (kind in CELLS) return this.type(one, [CELLS[kind as keyof typeof CELLS]]);
    const work: Readonly<Record<string, () => Promise<void>>> = {
      cleared: () => this.clear(one),
      pasted: async () => {
        await this.type(one, [NOTES, STATUS]);
        const next = rows[(row % rows.length) + 1];
        if (next) await this.type(next, [NOTES, STATUS]);
      },
      insert: () => this.insert(one),
      delete: () => this.delete([one]),
      'delete two': () => this.delete(rows.slice(row % rows.length).slice(0, 2)),
      above: () => this.bench.insertRows(this.sheet, 2),
      below: () => this.typeBelow(2, 1),
      append: () => this.typeBelow(1, KEY),
      sort: () =>
        this.bench.sort(registerTable(this.bench).name, HEADINGS[row % 2 ? KEY : VALUE]!, row % 4 < 2),
      column: () => this.bench.insertColumns(this.sheet, 'A'),
      'column inside': () => this.insertColumn(row),
      'rename sheet': () => this.rename(),
      'rename table': () => this.bench.renameTable(registerTable(this.bench).name, 'Renamed'),
      strict: () => {
        this.strict = row % 2 === 0;
        // As another page does, at once.
        this.saving.push(this.saveStrict(this.strict));
        return Promise.resolve();
      },
    };
    await work[kind]!();
  }

  /** What Undo in Excel does of columns that were put inside the table. Answers whether there were any. */
  async undoColumnsInside(): Promise<boolean> {
    const { book } = this.bench.session;
    const { sheetId, block } = registerTable(this.bench);
    const [headings] = book.values(sheetId, { ...block, rowCount: 1 });
    const added = headings!.flatMap((heading, index) => (HEADINGS.includes(String(heading)) ? [] : [index]));
    for (const index of added.reverse()) book.deleteColumns(sheetId, block.column + index, 1);
    await book.settle();
    return added.length > 0;
  }

  private get sheet(): string {
    return this.bench.session.book.sheetName(registerTable(this.bench).sheetId);
  }

  /** Between two columns of the table, so that it gets another one. */
  private insertColumn(row: number): Promise<void> {
    const { column, columnCount } = registerTable(this.bench).block;
    const index = column + 1 + (row % (columnCount - 1));
    return this.bench.insertColumns(this.sheet, String.fromCharCode(65 + index));
  }

  private async rename(): Promise<void> {
    const { book } = this.bench.session;
    book.renameSheet(registerTable(this.bench).sheetId, 'Renamed');
    await book.settle();
  }

  private address(sheetRow: number, column: number): string {
    const { column: leftIndex } = registerTable(this.bench).block;
    const at = columnOf(this.bench, column);
    return cellAddress({ sheet: this.sheet, topIndex: sheetRow - 1, leftIndex }, 0, at);
  }

  /** Types a text of its own into cells of a row. */
  private async type({ cells, sheetRow }: RegisterRow, columns: readonly number[]): Promise<void> {
    for (const column of columns) {
      const text = `typed ${++this.count}`;
      this.isOver([cells[column]]);
      this.typed.set(`${column} ${String(cells[KEY])}`, text);
      await this.bench.type(this.address(sheetRow, column), text);
    }
  }

  /** Clears a cell: an edit where it holds something. */
  private async clear({ cells, sheetRow }: RegisterRow): Promise<void> {
    if (cells[NOTES] === '') return;
    this.isOver([cells[NOTES]]);
    this.typed.set(`${NOTES} ${String(cells[KEY])}`, '');
    await this.bench.type(this.address(sheetRow, NOTES), '');
  }

  private async insert({ sheetRow }: RegisterRow): Promise<void> {
    await this.bench.insertRows(this.sheet, sheetRow);
    const name = `new ${++this.count}`;
    this.added.add(name);
    await this.bench.type(this.address(sheetRow, KEY), name);
  }

  /** A table keeps a row at least. */
  private async delete(rows: readonly RegisterRow[]): Promise<void> {
    if (registerRows(this.bench).length <= rows.length) return;
    for (const { cells } of rows) {
      const key = String(cells[KEY]);
      this.deleted.add(key);
      this.isOver(cells);
      // Also what a write has written over and is about to put back.
      for (const place of this.typed.keys())
        if (place.slice(place.indexOf(' ') + 1) === key) this.typed.delete(place);
    }
    // A row that a write added may be over what was typed there: whoever deletes it deletes that.
    if (rows.some(({ cells }) => String(cells[KEY]).startsWith('added ')))
      for (const text of this.elsewhere) if (!this.held().includes(text)) this.elsewhere.delete(text);
    await this.bench.deleteRows(this.sheet, rows[0]!.sheetRow, rows.length);
  }

  /** All that the register's sheet holds. */
  private held(): string[] {
    const { sheetId } = registerTable(this.bench);
    const { book } = this.bench.session;
    return book.values(sheetId, book.usedBlock(sheetId)!).flat().map(String);
  }

  /** Types below the table, where nothing is yet. */
  private async typeBelow(rowsBelow: number, column: number): Promise<void> {
    const rows = registerRows(this.bench);
    const address = this.address(rows[rows.length - 1]!.sheetRow + rowsBelow, column);
    if (this.bench.value(address) !== '') return;
    const text = `below ${++this.count}`;
    this.elsewhere.add(text);
    await this.bench.type(address, text);
  }

  /** What was there is not expected any more. */
  private isOver(cells: Row): void {
    for (const [place, text] of this.typed) if (text !== '' && cells.includes(text)) this.typed.delete(place);
    for (const cell of cells) this.elsewhere.delete(String(cell));
  }

  /** Nothing that the user did was undone, and no row has cells of two writes. */
  expectNothingLost(): void {
    const rows = registerRows(this.bench);
    const byKey = new Map(rows.map(({ cells }) => [String(cells[KEY]), cells]));
    for (const [place, text] of this.typed) {
      const at = place.indexOf(' ');
      const column = Number(place.slice(0, at));
      // Of several rows without a key it is in one.
      const key = place.slice(at + 1);
      const cells = key === '' ? undefined : byKey.get(key);
      // What was cleared is blank, or holds what a write gave to a blank cell: never what was cleared.
      const isGiven = text === '' && /^Written by /.test(String(cells?.[column]));
      if (cells) expect({ place, holds: isGiven ? '' : cells[column] }).toEqual({ place, holds: text });
      else if (text !== '') {
        // In a row that a write added and took back it stays without the rest of that row.
        const all = rows.map((row) => row.cells[column]);
        expect({ place, all }).toEqual({ place, all: expect.arrayContaining([text]) });
      }
    }
    const keys = [...byKey.keys()];
    for (const key of this.deleted) if (key !== '') expect(keys).not.toContain(key);
    for (const key of this.added) if (!this.deleted.has(key)) expect(keys).toContain(key);
    expect(this.held()).toEqual(expect.arrayContaining([...this.elsewhere]));
  }
}
