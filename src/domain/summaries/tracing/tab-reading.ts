import type { AskedFigure } from './trace-figure';
import { readDate } from '../../calendar/read-date';
import { addMonths, dateFromSerial } from '../../calendar/serial';
import { excelErrorOf } from '../../money/excel-error';
import { isBlank, readAmount } from '../../money/read-amount';
import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import type { Block } from '../../sheet/block';
import { NO_FIGURE } from '../../register/figures/words';
import { shownText } from '../../sheet/text';
import { HEAD, UNIT_LINES } from '../tabs/tab-head';

/** A table of a tab, as its headings tell it: what the first is, and others that are beside it. */
export interface TableHead {
  readonly first: string;
  readonly others: readonly string[];
}

/**
 * A summary tab as it is on its sheet: older than the register, perhaps, with rows put in and cells typed over. So it is
 * read by its labels and headings, and never by where they were written.
 */
export class TabReading {
  constructor(
    readonly block: Block,
    readonly register: Register,
  ) {}

  cell(rowIndex: number, columnIndex: number): unknown {
    return this.block[rowIndex]?.[columnIndex];
  }

  text(rowIndex: number, columnIndex: number): string {
    return shownText(this.cell(rowIndex, columnIndex));
  }

  /** The text of a row under a heading; "" where the table has no such heading. */
  textUnder(headingRow: number, heading: string, rowIndex: number): string {
    return this.text(rowIndex, this.columnOf(headingRow, heading));
  }

  columnOf(headingRow: number, heading: string): number {
    return (this.block[headingRow] ?? []).findIndex((cell) => shownText(cell) === heading);
  }

  /** The headings that are nearest above a row, with the table that they head; null above the first table. */
  headAbove<T extends TableHead>(
    rowIndex: number,
    tables: readonly T[],
  ): { table: T; rowIndex: number } | null {
    for (let row = rowIndex - 1; row >= 0; row--) {
      const table = tables.find((one) => this.isHead(row, one));
      if (table) return { table, rowIndex: row };
    }
    return null;
  }

  private isHead(rowIndex: number, { first, others }: TableHead): boolean {
    return (
      this.text(rowIndex, 0) === first && others.every((heading) => this.columnOf(rowIndex, heading) > 0)
    );
  }

  /** Whether the tab says so of its amounts; one written before says nothing, and is to the penny. */
  saysWholePounds(): boolean {
    return this.block.some(([cell]) => shownText(cell) === UNIT_LINES['whole pounds']);
  }

  /** The as-at date of the tab; null where it does not say. */
  asAt(): number | null {
    const row = this.block.findIndex((cells) => shownText(cells[0]) === HEAD.asAt);
    const date = row < 0 ? null : readDate(this.cell(row, 1));
    return typeof date === 'number' ? date : null;
  }

  /**
   * The horizon of the tab in calendar months, from the date in its titles.
   *
   * @param titles each by what is before and after the date
   * @returns null where none of them stands, two of them differ, or the date is not so many months on
   */
  months(titles: readonly DatedTitle[]): number | null {
    const dates = this.block.flatMap(([cell]) =>
      titles.flatMap((title) => dateIn(shownText(cell), title) ?? []),
    );
    const [asAt, by] = [this.asAt(), readDate(dates[0])];
    if (asAt === null || typeof by !== 'number' || new Set(dates).size !== 1) return null;
    const [from, to] = [dateFromSerial(asAt), dateFromSerial(by)];
    const months = 12 * (to.year - from.year) + to.month - from.month;
    return months >= 0 && addMonths(asAt, months) === by ? months : null;
  }

  /** The key of an authority that has rows in the register; null for any other name. */
  authorityKey(name: string): string | null {
    const { key } = readAuthority(name);
    const isKnown = this.register.authorities.some((one) => one.key === key && one.spellings.size > 0);
    return isKnown ? key : null;
  }
}

export interface DatedTitle {
  readonly before: string;
  readonly after: string;
}

/** What is in a title where its date does; null in another text. */
function dateIn(text: string, { before, after }: DatedTitle): string | null {
  const start = text.indexOf(before) + before.length;
  const end = text.indexOf(after, start);
  return text.includes(before) && end > start ? text.slice(start, end) : null;
}

/** What a cell shows where a figure stands. */
export type ShownFigure =
  /** Pence, or a plain count. */
  | { readonly kind: 'number'; readonly shown: number }
  /** Why there was no figure, or an Excel error in its place. */
  | { readonly kind: 'no figure' };

/** Reads such a cell; null where it is blank, or holds what is no figure. */
export function shownFigure(cell: unknown, isCount: boolean): ShownFigure | null {
  if (isBlank(cell)) return null;
  if (excelErrorOf(cell) !== null && typeof cell !== 'number' && typeof cell !== 'boolean')
    return { kind: 'no figure' };
  if (typeof cell === 'string' && cell.startsWith(NO_FIGURE)) return { kind: 'no figure' };
  const amount = amountIn(cell);
  return amount === null ? null : { kind: 'number', shown: isCount ? amount / 100 : amount };
}

/** Pence; of a number that was typed with parts of a penny the nearest. */
function amountIn(cell: unknown): number | null {
  const amount = readAmount(cell);
  if (typeof amount === 'number') return amount;
  const nearest = typeof cell === 'number' ? Math.round(cell * 100) : NaN;
  return Number.isSafeInteger(nearest) ? nearest : null;
}

/** What is asked for at a cell, before its own contents are looked at. */
export interface FoundFigure extends AskedFigure {
  readonly isWholePounds?: boolean;
  /** The cell shows what the figure was at another time, or something beside it. */
  readonly isOther?: boolean;
}
