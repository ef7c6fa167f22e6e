import { MAX_COLUMNS, MAX_ROWS } from './file-reading';
import type { ReadingBudget } from './reading-budget';
import { isTrue, RichText, unescaped, type Showing } from './xlsx-overview';
import type { Attributes, XmlEvents } from './xml-part';

export type XlsxCell = string | number | boolean | null;

/** A sheet has a cell beyond the last row or column. */
export class BeyondSheet extends Error {}

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly Showing[];
  readonly isFrom1904: boolean;
  readonly budget: ReadingBudget;
}

export interface SheetEvents {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly count: number;
}

/** From 1 January 1900 to 1 January 1904, as Excel counts. */
const DAYS_TO_1904 = 1462;
const A_YEAR = 366;
const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
/** Of ADDRESS. */
const [MAX_LETTERS, MAX_DIGITS] = [4, 8];
const [BEFORE_A, ZERO] = [64, 48];
const ADDRESS = /^\$?([A-Za-z]{1,4})\$?(\d{1,8})$/;

/** Takes a sheet's elements one after another. A cell with nothing in it is not kept, whatever its type and style. */
export class SheetCells implements XmlEvents {
  readonly rows: XlsxCell[][] = [];
  readonly dateCells = new Map<number, number[]>();
  /** Rows with cells, or between them, that are hidden. */
  hiddenRows = 0;
  firstHiddenRow: number | null = null;
  readonly hiddenColumns: (readonly [min: number, max: number])[] = [];
  mergedDown: number | null = null;
  unworked: SheetEvents | null = null;
  missingText: SheetEvents | null = null;
  unreadable: SheetEvents | null = null;

  private rowIndex = -1;
  private columnIndex = -1;
  width = 0;
  /** Hidden rows since the last cell: those after the last of all do not count. */
  private hiddenSince = 0;
  private lastRow = -1;
  private isInData = false;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private hasFormula = false;
  private isValue = false;
  private inline: RichText | null = null;

  constructor(
    private readonly name: string,
    private readonly context: SheetContext,
  ) {}

  readonly open = (element: string, attributes: Attributes): void => {
    if (this.inline) return this.inline.open(element);
    if (this.isInData) return this.openInData(element, attributes);
    if (element === 'sheetData') this.isInData = true;
    else if (element === 'mergeCell') this.merged(attributes.ref ?? '');
    else if (element === 'col' && isTrue(attributes.hidden) && this.hiddenColumns.length < MAX_COLUMNS)
      this.hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
  };

  private openInData(element: string, attributes: Attributes): void {
    if (element === 'row') {
      const row = attributes.r;
      this.rowIndex = row === undefined ? this.rowIndex + 1 : Number(row) - 1;
      // Excel has no such row: there may be millions of them, and of nothing.
      if (this.rowIndex >= MAX_ROWS) throw new BeyondSheet();
      this.columnIndex = -1;
      if (isTrue(attributes.hidden)) {
        this.hiddenSince++;
        this.firstHiddenRow ??= this.rowIndex;
      }
    } else if (element === 'c') {
      this.place(attributes.r);
      this.type = attributes.t ?? 'n';
      this.style = Number(attributes.s ?? 0);
      this.value = null;
      this.hasFormula = false;
    } else if (element === 'v') {
      this.value = '';
      this.isValue = true;
    } else if (element === 'f') this.hasFormula = true;
    else if (element === 'is') {
      this.inline = new RichText();
      this.inline.start();
    }
  }

  readonly text = (piece: string): void => {
    if (this.isValue) this.value += piece;
    else this.inline?.add(piece);
  };

  readonly close = (element: string): void => {
    if (element === 'v') this.isValue = false;
    else if (element === 'is' && this.inline) {
      this.value = this.inline.end();
      this.inline = null;
    } else if (this.inline) this.inline.close(element);
    else if (element === 'c' && this.isInData) this.take();
    else if (element === 'sheetData') this.isInData = false;
  };

  private place(address: string | undefined): void {
    if (address === undefined) this.columnIndex++;
    else if (!this.placePlain(address)) {
      const parts = ADDRESS.exec(address);
      if (!parts) throw new Error(`no address: ${address}`);
      this.columnIndex = columnOf(parts[1]!);
      this.rowIndex = Number(parts[2]) - 1;
    }
  }

  /** "AB12", as nearly every address is written; false for any other. */
  private placePlain(address: string): boolean {
    let [at, column, row] = [0, 0, 0];
    const { length } = address;
    for (; at < length && at < MAX_LETTERS; at++) {
      const letter = address.charCodeAt(at) - BEFORE_A;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (at === 0 || at === length || length - at > MAX_DIGITS) return false;
    for (; at < length; at++) {
      const digit = address.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return false;
      row = row * 10 + digit;
    }
    this.columnIndex = column - 1;
    this.rowIndex = row - 1;
    return true;
  }

  private take(): void {
    const { rowIndex, columnIndex } = this;
    const value = this.cellValue();
    if (value === null || value === '') return;
    if (!(rowIndex >= 0 && rowIndex < MAX_ROWS && columnIndex < MAX_COLUMNS)) throw new BeyondSheet();
    this.width = Math.max(this.width, columnIndex + 1);
    this.context.budget.area(this.name, Math.max(this.rows.length, rowIndex + 1), this.width, false);
    this.context.budget.cell(value);
    this.hiddenRows += this.hiddenSince;
    this.hiddenSince = 0;
    if (rowIndex !== this.lastRow) this.leaveRow(rowIndex);
    while (this.rows.length <= rowIndex) this.rows.push([]);
    const row = this.rows[rowIndex]!;
    while (row.length < columnIndex) row.push(null);
    row[columnIndex] = value;
  }

  /** A row that grew has room to grow further: of many short rows that would be most of the memory. */
  private leaveRow(next: number): void {
    const row = this.rows[this.lastRow];
    if (row) this.rows[this.lastRow] = row.slice();
    this.lastRow = next;
  }

  private cellValue(): XlsxCell {
    const { value, type } = this;
    const isText = type === 'str' || type === 'inlineStr';
    // White space is text in a text alone: laid out over several lines, an element without a value holds some.
    if (value === null || value === '' || (!isText && value.trim() === '')) {
      if (this.hasFormula && !(value === '' && type === 'str')) this.unworked = this.events(this.unworked);
      return null;
    }
    if (type === 'n' || type === '') return this.numberOf(value);
    if (type === 's') return this.sharedText(value);
    if (type === 'b') {
      if (isTrue(value.trim())) return true;
      if (/^\s*(?:0|false|off)\s*$/.test(value)) return false;
      this.unreadable = this.events(this.unreadable);
      return value;
    }
    if (type === 'd') return this.dayOf(value);
    return type === 'inlineStr' ? value : unescaped(value);
  }

  private sharedText(value: string): string {
    const text = /^\s*\d+\s*$/.test(value) ? this.context.strings[Number(value)] : undefined;
    if (text !== undefined) return text;
    this.missingText = this.events(this.missingText);
    return MISSING_TEXT;
  }

  private numberOf(value: string): XlsxCell {
    if (!NUMBER.test(value)) {
      this.unreadable = this.events(this.unreadable);
      return value;
    }
    const number = Number(value) + 0;
    if (!Number.isFinite(number)) return '#NUM!';
    const showing = this.context.styles[this.style] ?? 'number';
    if (showing === 'number') return number;
    if (showing === 'date') this.isDate();
    // What a workbook from 1904 shows as a time of day or as hours is no date, and is not moved.
    return this.context.isFrom1904 && number >= A_YEAR ? number + DAYS_TO_1904 : number;
  }

  /** A day that is written as one, as the strict dialect of the format does. */
  private dayOf(value: string): XlsxCell {
    const serial = serialOf(value.trim());
    if (serial === null) return value;
    this.isDate();
    return serial;
  }

  private isDate(): void {
    const rows = this.dateCells.get(this.columnIndex);
    if (rows) rows.push(this.rowIndex);
    else this.dateCells.set(this.columnIndex, [this.rowIndex]);
  }

  private events(before: SheetEvents | null): SheetEvents {
    return before
      ? { ...before, count: before.count + 1 }
      : { rowIndex: this.rowIndex, columnIndex: this.columnIndex, count: 1 };
  }

  private merged(ref: string): void {
    if (this.mergedDown !== null) return;
    const [from, to] = ref.split(':').map((address) => ADDRESS.exec(address));
    if (!from || !to) return;
    if (Number(to[2]) > Number(from[2])) this.mergedDown = Number(from[2]) - 1;
  }
}

/** What a cell holds whose text the file lacks: Excel's own word for what is not there. */
const MISSING_TEXT = '#REF!';

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
/** Excel counts a 29 February 1900, so that days before March of that year have one number less. */
const FIRST_TRUE_SERIAL = 61;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;

/** The number of a day, and its time as a part of one; null where it is none, or one of a zone that is not known to be here. */
function serialOf(iso: string): number | null {
  const parts = ISO.exec(iso);
  if (!parts) return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year!, month! - 1, day!));
  if (midnight.getUTCMonth() !== month! - 1 || midnight.getUTCDate() !== day) return null;
  const days = midnight.getTime() / DAY_MS + UNIX_EPOCH_SERIAL;
  const time = (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
  const serial = days < FIRST_TRUE_SERIAL ? days - 1 : days;
  return serial < 1 || time >= 1 ? null : serial + time;
}
