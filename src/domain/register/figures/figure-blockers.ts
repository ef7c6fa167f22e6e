import type { Finding } from '../../findings/finding';
import type { MoneyColumn } from '../../sheet/columns';
import { absentColumns } from '../absent-columns';
import { NO_GROUP, type ExcelErrorCell, type Register } from '../register';

/** What may be in the way of the figures of one group. */
export interface Trouble {
  /** Cells of money that hold an Excel error, in sheet order. */
  readonly broken: readonly ExcelErrorCell[];
  /** Why its first row left out is left out; null where none is. */
  readonly leftOut: Finding | null;
  /** Why figures of a column are not known: the register has none such, or which it is is asked. */
  readonly absent: ReadonlyMap<MoneyColumn, Finding>;
}

interface GroupTrouble extends Trouble {
  readonly broken: ExcelErrorCell[];
  leftOut: Finding | null;
}

/** The troubles of every group, found in one pass: a figure then looks at its own only. */
export class FigureBlockers {
  private readonly byGroup = new Map<number, GroupTrouble>();
  private readonly absent: ReadonlyMap<MoneyColumn, Finding>;
  /** Of all rows together. */
  readonly whole: Trouble;

  /**
   * @param groupOf the group of each row; null for one group of all
   * @param mayBeAny true where a row without a group may belong to any: its troubles are then everybody's
   * @param keeps which contributions the figures keep, by whether they are open
   */
  constructor(
    register: Register,
    private readonly groupOf: Int32Array | null,
    private readonly mayBeAny: boolean,
    keeps: (open: boolean) => boolean = () => true,
  ) {
    this.absent = absentColumns(register);
    const keepsRow = (row: number) => keeps(register.open[row] === 1);
    const broken = register.excelErrors.filter(({ row }) => keepsRow(row));
    for (const cell of broken) this.group(cell.row).broken.push(cell);
    let leftOut: Finding | null = null;
    const firstOfRow = new Map<number, Finding>();
    if (register.leftOutCount > 0) {
      for (const error of register.errors) {
        if (error.rowIndex !== null && !firstOfRow.has(error.rowIndex)) firstOfRow.set(error.rowIndex, error);
      }
      for (let row = 0; row < register.rowCount; row++) {
        if (register.usable[row] || !keepsRow(row)) continue;
        const finding = firstOfRow.get(register.rowIndex[row]!) ?? null;
        this.group(row).leftOut ??= finding;
        leftOut ??= finding;
      }
    }
    this.whole = { broken, leftOut, absent: this.absent };
  }

  /** The troubles of one group, and of the rows that may be its. */
  of(group: number): Trouble {
    const own = this.byGroup.get(group) ?? { broken: [], leftOut: null, absent: this.absent };
    const any = this.mayBeAny ? this.byGroup.get(NO_GROUP) : undefined;
    if (any === undefined || any === own) return own;
    const broken = [...own.broken, ...any.broken].sort((a, b) => a.row - b.row);
    return { broken, leftOut: earlier(own.leftOut, any.leftOut), absent: this.absent };
  }

  private group(row: number): GroupTrouble {
    const group = this.groupOf === null ? 0 : this.groupOf[row]!;
    let trouble = this.byGroup.get(group);
    if (!trouble) this.byGroup.set(group, (trouble = { broken: [], leftOut: null, absent: this.absent }));
    return trouble;
  }
}

const earlier = (a: Finding | null, b: Finding | null): Finding | null =>
  a === null || b === null ? (a ?? b) : (b.rowIndex ?? 0) < (a.rowIndex ?? 0) ? b : a;
