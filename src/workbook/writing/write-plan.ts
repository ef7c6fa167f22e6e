import type { Block, Place } from '../../domain/sheet/block';
import type { WriteKind } from '../settings/concerns';
import type { Reason } from '../refusals/refused';

/** What a cell is to hold: a number (dates are serials), text, which stays text, a truth value, or '' for nothing. */
export type CellContent = number | string | boolean;

/** A table, or (where tableId is null) the cells of a sheet that a plan's `expected` block names. */
export interface WriteTarget {
  readonly sheetId: string;
  readonly tableId: string | null;
}

/** Cells as they were when a difference was shown: a table with its headings, or any block of a sheet. */
export interface ExpectedBlock {
  readonly place: Place;
  readonly values: Block;
}

/** One cell of the expected block that is to change. */
export interface CellChange {
  /** 0-based, in the expected block. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: unknown;
  readonly after: CellContent;
  /** As Excel's API has it ("dd/mm/yyyy"); left out: the cell keeps its own. */
  readonly numberFormat?: string;
}

/** A row for the table Import log, which is made where there is none. */
export interface LogEntry {
  readonly headings: readonly string[];
  /** Headings that a log from before them goes without. */
  readonly optional?: readonly string[];
  readonly row: readonly CellContent[];
  /** By column; null or left out: General. */
  readonly numberFormats?: readonly (string | null)[];
}

/** A table beside the register: made on a sheet of its own, with a mark, where there is none. */
export interface SideTable {
  readonly name: string;
  readonly newSheet: string;
  readonly mark: string;
}

/** Rows for the end of a table beside the register. */
export interface SideEntry {
  readonly table: SideTable;
  /** The table is to be made, or is to be there already; left out: either. */
  readonly isNew?: boolean;
  readonly headings: readonly string[];
  /** One at least. */
  readonly rows: readonly (readonly CellContent[])[];
  /** By heading; null: General. */
  readonly numberFormats: readonly (string | null)[];
}

/** Rows that a write added to a table beside the register, by which they are found again. */
export interface SideUndo {
  readonly table: string;
  /** From 0 for the headings. */
  readonly indexes: readonly number[];
  /** Their fingerprints: see SideChange. */
  readonly rows: readonly string[];
  /** What stood below the table made room for them. Left out by earlier versions. */
  readonly madeRoom?: boolean;
}

/** What a write does to one table, or to one block of a sheet. */
export interface BlockPlan extends WriteTarget {
  readonly expected: ExpectedBlock;
  readonly changes: readonly CellChange[];
  /** New rows for the table's end, by its columns; null leaves a cell to the column's formula, or blank. */
  readonly addedRows?: readonly (readonly (CellContent | null)[])[];
  /** For the columns of added rows whose last row so far has no format of its own; null or left out: General. */
  readonly addedFormats?: readonly (string | null)[];
  /** Rows of the expected block that go; not together with added rows. */
  readonly removedRows?: readonly number[];
  /** No room had been made for the rows that go: blank cells come in their place below the table, where nothing moves. */
  readonly staysBelow?: boolean;
  /** What is written was in the workbook before: an error value is put back as the error that it was. */
  readonly isPuttingBack?: boolean;
}

/** Everything that one write is to do: all of it is done, or none. */
export interface WritePlan extends BlockPlan {
  readonly kind: WriteKind;
  /** For messages and for the record of a write that did not finish: "Charnwood Q4". */
  readonly what: string;
  /** Other tables that are written in the same write. */
  readonly also?: readonly BlockPlan[];
  readonly log?: LogEntry;
  /** The row of the Import log that is marked as undone. */
  readonly marksUndone?: readonly CellContent[];
  /** Rows that are written beside the register in the same write. */
  readonly side?: SideEntry;
  /** Rows of other such tables. */
  readonly alsoSide?: readonly SideEntry[];
  /** Such rows, which go where they still hold what was written. */
  readonly takesOut?: SideUndo;
  readonly alsoTakesOut?: readonly SideUndo[];
}

export interface WriteProgress {
  readonly step: 'reading' | 'copying' | 'writing' | 'checking' | 'putting back';
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Stops before the end: what was written so far is put back. */
  readonly signal?: AbortSignal;
}

/** Where a write changed a cell, what it held and holds. */
export interface UndoCell {
  readonly columnIndex: number;
  /** "M44", as it was then. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** What its number format was, where the write changed it. */
  readonly numberFormatBefore?: string;
}

export interface UndoRow {
  /** 0-based, in the block as it was after the write. */
  readonly rowIndex: number;
  /** What the row held after the write, by which it is found when it has moved: see rowSignature. */
  readonly signature: string;
  readonly cells: readonly UndoCell[];
}

/** What undoing a write needs to know of one table or block. */
export interface UndoBlock extends WriteTarget {
  readonly sheet: string;
  readonly table: string | null;
  readonly place: { readonly topIndex: number; readonly leftIndex: number };
  readonly rowCount: number;
  /** The table's headings; null for a block of a sheet. */
  readonly headings: readonly string[] | null;
  readonly columnCount: number;
  readonly rows: readonly UndoRow[];
  readonly addedRows: readonly Omit<UndoRow, 'cells'>[];
  /** What stood below the table made room for them. Left out by earlier versions. */
  readonly madeRoom?: boolean;
}

/** What undoing a write needs to know. */
export interface UndoRecord extends UndoBlock {
  readonly what: string;
  /** ISO. */
  readonly at: string;
  /** Other tables of the same write. */
  readonly also?: readonly UndoBlock[];
  /** The row of the Import log. */
  readonly log: readonly CellContent[] | null;
  /** The rows of a table beside the register. */
  readonly side?: SideUndo;
  /** Those of others. */
  readonly alsoSide?: readonly SideUndo[];
}

/** Where rows of a table beside the register begin, and how many came or went. */
export interface SideAt {
  readonly table: string;
  readonly sheet: string;
  readonly address: string;
  readonly rowCount: number;
}

export interface Written {
  readonly kind: 'written';
  readonly at: Date;
  readonly cellCount: number;
  /** Rows that were added, or for an undo removed. */
  readonly rowCount: number;
  /** "A128:U129"; null where no row was added. */
  readonly addedAddress: string | null;
  /** "A23" on the sheet Import log; null where nothing was recorded there. */
  readonly logAddress: string | null;
  /** Where the rows of `side` are, or of `takesOut`; null where there are none. */
  readonly sideAt: SideAt | null;
  /** The same of every such table. */
  readonly sidesAt: readonly SideAt[];
  readonly undo: UndoRecord;
  /** A copy that may still be there, as Excel did not confirm its removal; of several tables each, after commas. Null, as nearly always. */
  readonly copyLeft: string | null;
}

export interface NothingWritten {
  readonly kind: 'nothing-written';
  /** Begins with "Nothing was written." */
  readonly message: string;
  readonly reason: Reason;
  /** What somebody else changed meanwhile and stays, in sentences. */
  readonly stays: readonly string[];
  readonly copyLeft: string | null;
}

export interface BackupLeft {
  readonly kind: 'backup-left';
  /** "Register may be part old, part new. There is a complete copy from before." and why. */
  readonly message: string;
  readonly copySheet: string;
}

/** The register is entirely new, entirely old, or cannot be put right and has a complete copy beside it. */
export type WriteOutcome = Written | NothingWritten | BackupLeft;

/** The sheet on which everything stands as it was before a write, at the same addresses. */
export interface CopySheet {
  readonly id: string;
  readonly name: string;
}
