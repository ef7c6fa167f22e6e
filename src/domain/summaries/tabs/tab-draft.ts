import {
  BLANK,
  PRINTED_TITLES,
  TAB_TITLES,
  type SummaryTab,
  type TabCell,
  type TabKey,
  type TabRange,
} from './tab';
import { text } from './cells';
import type { TabStyle } from './tab-styles';

/** What a tab is, beside its rows. */
export interface TabShape {
  readonly headline: string;
  readonly labelColumns: readonly number[];
  readonly table: TabRange;
  readonly columnWidths: readonly number[];
  readonly chart?: SummaryTab['chart'];
  /** Of the headings, where the tab is a list that may have many pages. */
  readonly headingRow?: number;
  readonly isOnePage?: boolean;
  /** How many columns are printed; all but Notes where it is left out. */
  readonly printedColumns?: number;
}

/** Of the control totals above the table, in characters: Excel shows a number that is wider than its column as ####. */
const CONTROL_WIDTH = 15;

/** Of a line that is printed, where the tab is not narrower. */
const MAX_LETTERS = 120;

/** Rows gathered into a tab. Every row is as wide as the tab, and no two rows have one key. */
export class TabDraft {
  private readonly rows: TabCell[][] = [];
  private readonly rowKeys: (string | null)[] = [];
  private readonly ruledRows: number[] = [];
  private readonly timesUsed = new Map<string, number>();
  private printedFrom = 0;
  private printedTo: number | null = null;

  /**
   * @param notesColumnIndex the last column of the tab
   * @param lettersAcross how long a line of text may be that is printed
   */
  constructor(
    private readonly key: TabKey,
    private readonly notesColumnIndex: number,
    private readonly lettersAcross = MAX_LETTERS,
  ) {}

  /** The row that is put next. */
  get rowCount(): number {
    return this.rows.length;
  }

  /** Puts a row and returns its index. */
  put(cells: readonly TabCell[], key: string | null = null): number {
    const row = Array.from({ length: this.notesColumnIndex + 1 }, (_, column) => cells[column] ?? BLANK);
    if (key !== null) row[this.notesColumnIndex] = text('', 'note');
    this.rowKeys.push(key === null ? null : this.unique(key));
    return this.rows.push(row) - 1;
  }

  /** Puts a text that may be longer than a page is wide: a cell that runs over its edge is cut off in print. */
  putText(whole: string, style: TabStyle): void {
    const lines: string[] = [];
    for (const word of whole.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && longer.length <= this.lettersAcross) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    for (const line of lines) this.put([text(line, style)]);
  }

  /** Puts the headings of a table, Notes at the end. */
  putHeadings(cells: readonly TabCell[]): number {
    const rowIndex = this.put(cells);
    this.rows[rowIndex]![this.notesColumnIndex] = text('Notes', 'heading');
    return rowIndex;
  }

  blank(count = 1): number {
    for (let n = 1; n < count; n++) this.put([]);
    return this.put([]);
  }

  /** A line above the row that is put next. */
  rule(): void {
    this.ruledRows.push(this.rows.length);
  }

  /** What is put from here on is printed. */
  beginPrint(): void {
    this.printedFrom = this.rows.length;
  }

  /** What is put from here on is only of use in the workbook. */
  endPrint(): void {
    this.printedTo = this.rows.length;
  }

  finish(shape: TabShape): SummaryTab {
    const { headingRow, isOnePage = false, chart = null, columnWidths, printedColumns, ...rest } = shape;
    return {
      key: this.key,
      title: TAB_TITLES[this.key],
      ...rest,
      columnWidths: columnWidths.map((width, n) => (n === 1 ? Math.max(width, CONTROL_WIDTH) : width)),
      chart,
      cells: this.rows,
      rowKeys: this.rowKeys,
      ruledRows: this.ruledRows,
      notesColumnIndex: this.notesColumnIndex,
      printArea: {
        rowIndex: this.printedFrom,
        columnIndex: 0,
        rowCount: (this.printedTo ?? this.rows.length) - this.printedFrom,
        columnCount: printedColumns ?? this.notesColumnIndex,
      },
      frozenRows: frozenRows(headingRow),
      print: {
        paper: 'A4',
        orientation: 'landscape',
        title: PRINTED_TITLES[this.key],
        pagesWide: 1,
        pagesTall: isOnePage ? 1 : null,
        repeatedRow: isOnePage ? null : (headingRow ?? null),
      },
    };
  }

  /** Rows with one key are alike in all that distinguishes rows: they are numbered in their order. */
  private unique(key: string): string {
    const times = (this.timesUsed.get(key) ?? 0) + 1;
    this.timesUsed.set(key, times);
    return times === 1 ? key : `${key} (${times})`;
  }
}

/** More rows than these leave too little of a small window to scroll. */
const MAX_FROZEN = 15;

/** Down to the headings where they are near enough to the top; else the title and whose sheet it is. */
const frozenRows = (headingRow: number | undefined): number =>
  headingRow !== undefined && headingRow < MAX_FROZEN ? headingRow + 1 : 2;
