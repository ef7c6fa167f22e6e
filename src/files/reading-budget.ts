import { MAX_BYTES } from './file-reading';

/** What one file may cost, whatever is in it: a few kilobytes can be packed to become gigabytes. */
export interface Limits {
  /** Bytes of its parts once they are unpacked. */
  readonly bytes: number;
  /** Cells with something in them, all sheets together. */
  readonly cells: number;
  /** Cells of the smallest rectangles that hold the sheets, blank ones too: who writes them needs them all. */
  readonly area: number;
  /** Rows of all sheets, blank ones too: each costs something. */
  readonly rows: number;
  /** Characters of all cells: one text may be that of a million cells. */
  readonly characters: number;
  /** Characters of one text: no cell of Excel's holds more than 32,767. */
  readonly text: number;
  /** Visible sheets. */
  readonly sheets: number;
  /** Parts of a zip file. */
  readonly parts: number;
  readonly seconds: number;
}

export type Limit = keyof Limits;

export const LIMITS: Limits = {
  bytes: 128 * 1024 * 1024,
  cells: 4_000_000,
  area: 10_000_000,
  rows: 1_500_000,
  characters: 60_000_000,
  text: 1_000_000,
  sheets: 200,
  parts: 20_000,
  seconds: Infinity,
};

/** The file would cost more than its budget. */
export class OverBudget extends Error {
  constructor(
    readonly limit: Limit,
    readonly most: number,
    /** The sheet that was being read, and how far it reaches. */
    readonly sheet: { readonly name: string; readonly rows: number; readonly columns: number } | null = null,
  ) {
    super(`over budget: ${limit}`);
  }
}

export interface BudgetOptions {
  readonly limits?: Partial<Limits>;
  /** Seconds from any moment on. Who reads a file has no clock of its own: without this one there is no limit of time. */
  readonly clock?: () => number;
  /** Told now and then, with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** How many cells pass between two looks at the clock. */
const CELLS_A_LOOK = 20_000;

/** What one file has cost so far. Whatever spends from it throws OverBudget at the limit. */
export class ReadingBudget {
  private readonly limits: Limits;
  private readonly started: number;
  private readonly spent = { bytes: 0, cells: 0, area: 0, rows: 0, characters: 0 };
  private unseen = 0;

  constructor(private readonly options: BudgetOptions = {}) {
    this.limits = { ...LIMITS, ...options.limits };
    this.started = options.clock?.() ?? 0;
  }

  /** Before anything is unpacked: a size that a file owns up to need not be tried. */
  expectBytes(bytes: number): void {
    if (bytes > this.limits.bytes) throw new OverBudget('bytes', this.limits.bytes);
  }

  /** A table of text is there as a whole while it is read. */
  expectTable(bytes: number): void {
    if (bytes > MAX_BYTES) throw new OverBudget('bytes', MAX_BYTES);
  }

  bytes(bytes: number): void {
    this.spent.bytes += bytes;
    if (this.spent.bytes > this.limits.bytes) throw new OverBudget('bytes', this.limits.bytes);
    this.look();
  }

  /** A cell with something in it. */
  cell(value: unknown): void {
    const { spent, limits } = this;
    if (++spent.cells > limits.cells) throw new OverBudget('cells', limits.cells);
    if (typeof value === 'string' && (spent.characters += value.length) > limits.characters)
      throw new OverBudget('characters', limits.characters);
    if (++this.unseen < CELLS_A_LOOK) return;
    this.unseen = 0;
    this.look();
  }

  /** A sheet that was read, or is being read and reaches so far already. */
  area(sheet: string, rows: number, columns: number, isRead: boolean): void {
    const area = this.spent.area + rows * columns;
    if (area > this.limits.area)
      throw new OverBudget('area', this.limits.area, { name: sheet, rows, columns });
    const all = this.spent.rows + rows;
    if (all > this.limits.rows)
      throw new OverBudget('rows', this.limits.rows, { name: sheet, rows, columns });
    if (!isRead) return;
    this.spent.area = area;
    this.spent.rows = all;
  }

  count(limit: 'sheets' | 'parts', count: number): void {
    if (count > this.limits[limit]) throw new OverBudget(limit, this.limits[limit]);
  }

  progress(share: number): void {
    this.options.onProgress?.(Math.min(1, share));
  }

  /** @throws OverBudget where the time is up */
  look(): void {
    const { clock } = this.options;
    if (clock && clock() - this.started > this.limits.seconds)
      throw new OverBudget('seconds', this.limits.seconds);
  }
}
