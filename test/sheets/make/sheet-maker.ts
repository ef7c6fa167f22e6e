/** Writes a sheet line by line, and beside it what each line is. Nothing here knows how the product reads. */
import type { Pivot, TruthFinding, TruthRow, Use, Value } from '../truth';
import { DATES, MONEY } from '../truth';
import type { Deed } from './deeds';

export type Level = 'listed' | 'plain' | 'hard';
export interface Cell {
  readonly v: string | number | null;
  /** Excel's number format. */
  readonly fmt?: string;
}
export type Raw = Cell | string | number | null;

export interface Column {
  /** One heading a heading line, from the top; a line that has none is ''. */
  readonly heads: readonly string[];
  /** The standard column that it is. */
  readonly name?: string;
  readonly level: Level;
  /** Why it is no standard column. */
  readonly why?: string;
  readonly isMoney?: boolean;
  readonly cell: (deed: Deed, n: number) => Raw;
}

interface Look {
  readonly level?: Level;
  readonly fmt?: string;
  /** What stands for nil: 0 where nothing is said. */
  readonly nil?: Raw;
  /** Dates and amounts as text. */
  readonly as?: (value: Value) => Raw;
  /** Amounts are written in units of so many pounds. */
  readonly per?: number;
}

const EPOCH = Date.UTC(1899, 11, 30);
export const serialOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - EPOCH) / 86_400_000;
export const dmy = (date: Value): string => String(date).split('-').reverse().join('/');
export const pounds = (pence: Value): string =>
  `£${((pence as number) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

const heads = (head: string | readonly string[]): readonly string[] =>
  typeof head === 'string' ? [head] : head;

/** A standard column under the sheet's own heading. */
export function std(name: string, head: string | readonly string[], look: Look = {}): Column {
  const { level = 'plain', as, nil = 0, per = 1 } = look;
  const isMoney = (MONEY as readonly string[]).includes(name) || name === 'Amount';
  const isDate = (DATES as readonly string[]).includes(name) || name === 'Movement date';
  const cell = (deed: Deed): Raw => {
    const value = deed[name] ?? '';
    if (value === '') return null;
    if (isMoney && value === 0) return nil;
    if (as) return as(value);
    if (isMoney)
      return { v: Number(((value as number) / 100 / per).toFixed(8)), fmt: look.fmt ?? '#,##0.00' };
    if (isDate) return { v: serialOf(value as string), fmt: look.fmt ?? 'dd/mm/yyyy' };
    return value;
  };
  return { heads: heads(head), name, level, isMoney, cell };
}

/** A column that no standard column is for. */
export const other = (
  head: string | readonly string[],
  why: string,
  cell: (deed: Deed, n: number) => Raw,
  isMoney = false,
): Column => ({ heads: heads(head), level: 'plain', why, isMoney, cell });

/** An amount that is no stage, such as what was received. */
export const otherMoney = (
  head: string | readonly string[],
  why: string,
  pence: (deed: Deed) => number,
): Column => other(head, why, (deed) => ({ v: pence(deed) / 100, fmt: '#,##0.00' }), true);

/** What stands in a cell in place of what its column says, and what is right to read there. */
export interface Instead {
  readonly raw: Raw;
  readonly reads?: Value;
  readonly accept?: readonly Value[];
}

export interface DataOptions {
  readonly use?: Use;
  readonly why?: string;
  /** By standard name, or by heading. */
  readonly cells?: Readonly<Record<string, Instead>>;
  readonly hidden?: boolean;
  readonly rebuilt?: Record<string, number>;
  /** What the sheet says of the row in no column of its own. */
  readonly also?: Record<string, Value>;
}

export const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);

type MadeRow = TruthRow & { cells?: { column: string; cell: string; raw: unknown; reads: Value }[] };

export class SheetMaker {
  readonly grid: Cell[][] = [];
  readonly rows: MadeRow[] = [];
  readonly nonData: { row: number; kind: string; text?: string }[] = [];
  readonly findings: TruthFinding[] = [];
  readonly mayFindings: TruthFinding[] = [];
  readonly traps: { row: number | null; column: string | null; why: string }[] = [];
  readonly policies: { policy: string; rows: number[]; sumsIfSo: Record<string, number> }[] = [];
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  readonly hidden: number[] = [];
  headerRows: number[] = [];
  layout = 'one row a contribution';
  pivot: Pivot[] | undefined;
  authorityGiven = false;
  private since = 0;

  /** @param left so many empty columns before the first */
  constructor(
    readonly sheet: string,
    readonly authority: string | null,
    readonly columns: readonly Column[],
    readonly left = 0,
  ) {}

  /** The number of the next row. */
  get next(): number {
    return this.grid.length + 1;
  }

  private put(cells: readonly Raw[], indent = this.left): number {
    const line = [...Array.from({ length: indent }, () => null), ...cells];
    this.grid.push(line.map((raw) => (raw !== null && typeof raw === 'object' ? raw : { v: raw })));
    return this.grid.length;
  }

  /** A line that is no contribution, cells from the first column on. */
  line(kind: string, ...cells: readonly Raw[]): number {
    const row = this.put(cells, kind === 'title' ? 0 : this.left);
    const text = cells
      .map((cell) => String((cell !== null && typeof cell === 'object' ? cell.v : cell) ?? ''))
      .find((one) => one !== '');
    this.nonData.push({ row, kind, ...(text === undefined ? {} : { text }) });
    return row;
  }

  title(...texts: readonly string[]): void {
    for (const text of texts) this.line('title', text);
  }

  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.line('blank');
  }

  note(...texts: readonly string[]): void {
    for (const text of texts) this.line('note', text);
  }

  headings(mergeGroups = true): void {
    const depth = Math.max(...this.columns.map(({ heads: of }) => of.length));
    this.headerRows = Array.from({ length: depth }, (_, i) =>
      this.put(
        this.columns
          .map(({ heads: of }) => of[of.length - depth + i] ?? null)
          .map((head) => (head === '' ? null : head)),
      ),
    );
    if (mergeGroups && depth > 1) this.mergeGroups(depth);
  }

  /** A word over several columns is merged over them, as far as the next word or the end of its group. */
  private mergeGroups(depth: number): void {
    const top = this.headerRows[0]! - 1;
    this.columns.forEach(({ heads: of }, i) => {
      if (of.length < depth || of[0] === '') return;
      let end = i;
      while (this.columns[end + 1]?.heads.length === depth && this.columns[end + 1]!.heads[0] === '') end++;
      if (end > i)
        this.merges.push({ startRow: top, startCol: this.left + i, endRow: top, endCol: this.left + end });
    });
  }

  /** The headings once more, as on a new page. */
  headingsAgain(): void {
    for (const row of this.headerRows) {
      const again = this.put(this.grid[row - 1]!, 0);
      this.nonData.push({ row: again, kind: 'repeated header' });
    }
  }

  data(deed: Deed, options: DataOptions = {}): number {
    const { use = 'count', why, cells = {}, hidden, rebuilt, also = {} } = options;
    const n = this.rows.length + 1;
    const insteadOf = ({ name, heads: of }: Column): Instead | undefined =>
      cells[name ?? ''] ?? cells[of.at(-1)!];
    const row = this.put(
      this.columns.map(
        (column) => insteadOf(column)?.raw ?? (insteadOf(column) ? null : column.cell(deed, n)),
      ),
    );
    const values: Record<string, Value> = { ...also };
    const accept: Record<string, readonly Value[]> = {};
    const reported: NonNullable<MadeRow['cells']> = [];
    this.columns.forEach((column, i) => {
      const { name } = column;
      if (name === undefined) return;
      const instead = insteadOf(column);
      const value =
        instead && 'reads' in instead ? instead.reads! : (deed[name] ?? (column.isMoney ? 0 : ''));
      if (value !== '') values[name] = value;
      if (instead?.accept) accept[name] = instead.accept;
      if (instead)
        reported.push({
          column: name,
          cell: `${letter(this.left + i)}${row}`,
          raw: instead.raw,
          reads: value,
        });
    });
    this.rows.push({
      ...{ row, use },
      ...(why === undefined ? {} : { why }),
      values,
      ...(Object.keys(accept).length > 0 ? { accept } : {}),
      ...(rebuilt ? { rebuilt } : {}),
      ...(reported.length > 0 ? { cells: reported } : {}),
    });
    if (hidden) this.hidden.push(row);
    return row;
  }

  all(list: readonly Deed[], options?: DataOptions): void {
    for (const deed of list) this.data(deed, options);
  }

  /** The sums of the rows since the last one, or of all, under each money column; `by` are pounds typed wrong. */
  total(
    label: string,
    options: {
      at?: number;
      of?: 'all';
      kind?: string;
      by?: Record<string, number>;
      also?: Record<string, number>;
    } = {},
  ): number {
    const { at = 0, of, kind = of === 'all' ? 'total' : 'subtotal', by = {}, also = {} } = options;
    const rows = this.grid
      .slice(of === 'all' ? 0 : this.since)
      .map((cells, i) => ({ cells, row: i + 1 + (of === 'all' ? 0 : this.since) }));
    const isData = new Set(this.rows.map(({ row }) => row));
    const cells = this.columns.map(({ isMoney, heads: under }, i): Raw => {
      if (i === at && label !== '') return label;
      if (!isMoney) return null;
      const sum = rows
        .filter(({ row }) => isData.has(row))
        .reduce(
          (units, { cells: one }) => units + Math.round(Number(one[this.left + i]?.v ?? 0) * 1e5 || 0),
          0,
        );
      const more = (by[under.at(-1)!] ?? 0) + (also[under.at(-1)!] ?? 0);
      return { v: Math.round(sum + more * 1e5) / 1e5, fmt: '#,##0.00' };
    });
    const row = this.line(kind, ...cells);
    this.since = this.grid.length;
    return row;
  }

  due(row: number | null, column: string | null, kind: string, severity = 'warning'): void {
    this.findings.push({ row, column, kind, severity });
  }

  may(row: number | null, column: string | null, kind: string, severity = 'warning'): void {
    this.mayFindings.push({ row, column, kind, severity });
  }

  trap(row: number | null, column: string | null, why: string): void {
    this.traps.push({ row, column, why });
  }
}
