import { cellAddress, placeOf } from '../../src/domain/sheet/block';

/** A workbook of plain arrays, with as much of Excel's object model as src/workbook calls. Properties need no load. */
export class FakeWorkbook {
  readonly sheets = new Map<string, unknown[][]>();
  readonly tables: FakeTable[] = [];
  stored = new Map<string, unknown>();
  readonly handlers = new Map<string, ((event: unknown) => Promise<void>)[]>();
  active = { sheet: 'Sheet1', address: 'A1' };
  selected: string | null = null;
  calculationMode = 'Automatic';
  calculations: string[] = [];
  /** Called at each sync, with its number from 1; may throw, wait or change the workbook. */
  onSync: (sync: number) => void | Promise<void> = () => undefined;
  runs = 0;
  /** Another workbook has the focus: what needs the window of this one is refused (OfficeDev/office-js 771, 5319). */
  isFocusElsewhere = false;
  /** Excel on the web: of several settings that one request adds only the first is added (OfficeDev/office-js 920). */
  isOnWeb = false;
  private settingsAdded = 0;
  readonly hidden = new Set<string>();
  private syncs = 0;

  constructor() {
    (globalThis as Record<string, unknown>).Excel = { run: this.run };
  }

  table(name: string, sheet: string, cells: unknown[][], more: Partial<FakeTable> = {}): FakeTable {
    this.sheets.set(sheet, cells);
    const table = {
      id: `{${this.tables.length + 1}}`,
      name,
      sheet,
      top: 0,
      left: 0,
      cells,
      showTotals: false,
      ...more,
    };
    this.tables.push(table);
    return table;
  }

  fire(event: string, detail: unknown = {}): void {
    for (const handler of this.handlers.get(event) ?? []) void handler(detail);
  }

  private readonly run = async (_options: unknown, batch: (context: unknown) => Promise<unknown>) => {
    this.runs++;
    const sync = (): Promise<void> => {
      this.settingsAdded = 0;
      return Promise.resolve(this.onSync(++this.syncs));
    };
    return batch({ workbook: this.workbook(), sync });
  };

  private event(name: string) {
    return {
      add: (handler: (event: unknown) => Promise<void>) => {
        this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
      },
    };
  }

  private workbook() {
    const load = () => undefined;
    return {
      tables: {
        load,
        items: this.tables.map((table) => this.proxyOf(table)),
        getItemOrNullObject: (id: string) => {
          const found = this.tables.find((table) => table.id === id || table.name === id);
          return found ? this.proxyOf(found) : { isNullObject: true, load, getRange: () => ({ load }) };
        },
        onChanged: this.event('tables.onChanged'),
        onAdded: this.event('tables.onAdded'),
        onDeleted: this.event('tables.onDeleted'),
      },
      worksheets: {
        getItem: (idOrName: string) => this.sheetProxy(idOrName.replace(/^id:/, '')),
        getItemOrNullObject: (idOrName: string) => this.sheetOrNull(idOrName.replace(/^id:/, '')),
        add: (name: string) => {
          this.needFocus('GeneralException');
          if (this.sheets.has(name)) throw refusal('ItemAlreadyExists');
          this.sheets.set(name, []);
          return this.sheetProxy(name);
        },
        onChanged: this.event('worksheets.onChanged'),
        onCalculated: this.event('worksheets.onCalculated'),
        onRowSorted: this.event('worksheets.onRowSorted'),
        onAdded: this.event('worksheets.onAdded'),
        onDeleted: this.event('worksheets.onDeleted'),
        onSelectionChanged: this.event('worksheets.onSelectionChanged'),
        onActivated: this.event('worksheets.onActivated'),
      },
      settings: this.settings(),
      application: this.application(),
      getActiveCell: () => {
        this.needFocus('InvalidSelection');
        return this.rangeOf(this.active.sheet, this.active.address);
      },
      getSelectedRange: () => {
        this.needFocus('InvalidSelection');
        return this.rangeOf(this.active.sheet, this.selected ?? this.active.address);
      },
    };
  }

  private needFocus(code: string): void {
    if (this.isFocusElsewhere) throw refusal(code);
  }

  /** Settings as they are when they are loaded, as Excel answers them. */
  private settings() {
    let items: { key: string; value: unknown }[] = [];
    return {
      load: () => {
        items = [...this.stored].map(([key, value]) => ({ key, value }));
      },
      get items() {
        return items;
      },
      getItemOrNullObject: (key: string) => ({
        load: () => undefined,
        isNullObject: !this.stored.has(key),
        value: this.stored.get(key),
        delete: () => this.stored.delete(key),
      }),
      add: (key: string, value: unknown) => {
        if (this.isOnWeb && ++this.settingsAdded > 1) throw refusal('ItemNotFound');
        this.stored.set(key, value);
      },
    };
  }

  private sheetOrNull(name: string) {
    const load = () => undefined;
    if (this.sheets.has(name)) return this.sheetProxy(name);
    return { isNullObject: true, load, getUsedRangeOrNullObject: () => ({ isNullObject: true, load }) };
  }

  private application() {
    const set = (mode: string) => (this.calculationMode = mode);
    const get = () => this.calculationMode;
    return {
      load: () => undefined,
      calculate: (kind: string) => this.calculations.push(kind),
      get calculationMode() {
        return get();
      },
      set calculationMode(mode: string) {
        set(mode);
      },
    };
  }

  private sheetProxy(name: string) {
    if (!this.sheets.has(name)) throw refusal('ItemNotFound');
    const hide = (visibility: string) =>
      visibility === 'Visible' ? this.hidden.delete(name) : this.hidden.add(name);
    return {
      name,
      isNullObject: false,
      set visibility(visibility: string) {
        hide(visibility);
      },
      delete: () => {
        this.needFocus('GeneralException');
        this.sheets.delete(name);
      },
      getUsedRangeOrNullObject: () => {
        const cells = this.sheets.get(name)!;
        const width = cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
        const load = () => undefined;
        return width === 0 ? { isNullObject: true, load } : this.range(name, 0, 0, cells.length, width);
      },
      id: `id:${name}`,
      load: () => undefined,
      activate: () => {
        this.needFocus('GeneralException');
        this.active = { sheet: name, address: 'A1' };
      },
      getRange: (address: string) => this.rangeOf(name, address),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        this.range(name, top, left, rows, columns),
    };
  }

  private rangeOf(sheet: string, address: string) {
    const [first, last] = address.split(':').map((cell) => placeOf(cell)!);
    const to = last ?? first!;
    return this.range(
      sheet,
      first!.topIndex,
      first!.leftIndex,
      to.topIndex - first!.topIndex + 1,
      to.leftIndex - first!.leftIndex + 1,
    );
  }

  private proxyOf(table: FakeTable) {
    return {
      ...table,
      isNullObject: false,
      load: () => undefined,
      worksheet: { name: table.sheet, id: `id:${table.sheet}`, load: () => undefined },
      getRange: () =>
        this.range(table.sheet, table.top, table.left, table.cells.length, table.cells[0]!.length),
    };
  }

  private range(sheet: string, top: number, left: number, rowCount: number, columnCount: number): unknown {
    const cells = this.sheets.get(sheet)!;
    const values = Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (_, c) => cells[top + r]?.[left + c] ?? ''),
    );
    const place = { sheet, topIndex: top, leftIndex: left };
    const end = rowCount * columnCount > 1 ? `:${cellAddress(place, rowCount - 1, columnCount - 1)}` : '';
    return {
      isNullObject: false,
      rowIndex: top,
      columnIndex: left,
      rowCount,
      columnCount,
      get values() {
        return values;
      },
      set values(written: unknown[][]) {
        written.forEach((row, r) =>
          row.forEach((value, c) => {
            cells[top + r] ??= [];
            cells[top + r]![left + c] = value;
          }),
        );
      },
      cellCount: rowCount * columnCount,
      text: values.map((row) => row.map(String)),
      address: `${cellAddress(place, 0, 0, true)}${end}`,
      worksheet: { name: sheet, load: () => undefined },
      load: () => undefined,
      select: () => {
        this.needFocus('GeneralException');
        this.active = { sheet, address: cellAddress(place, 0, 0) };
      },
      getRow: (row: number) => this.range(sheet, top + row, left, 1, columnCount),
      get formulas() {
        return values;
      },
      set formulas(written: unknown[][]) {
        cells[top] ??= [];
        cells[top][left] = written[0]![0];
      },
    };
  }
}

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

export interface FakeTable {
  id: string;
  name: string;
  sheet: string;
  top: number;
  left: number;
  /** The sheet's cells from A1; a table starts at the top left of its sheet. */
  cells: unknown[][];
  showTotals: boolean;
}

export const HEADINGS = ['Agreement', 'Authority', 'Value', 'Drawn down'];
