import type { ColumnKey } from '../../domain/sheet/columns';
import type { Finding } from '../../domain/findings/finding';
import type { Register } from '../../domain/register/register';
import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import type { Block, Place } from '../../domain/sheet/block';
import type { PrintedSource } from '../../domain/published/printed-table';
import type { Concern, PendingWrite } from '../settings/settings';

/** A table of the workbook: its name, its sheet, and its cells without a totals row ("A1:U127"). */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** A table as a candidate for the register. */
export interface TableFit extends TablePlace {
  /** Excel's own, kept when the table is renamed. */
  readonly id: string;
  /** Rows under the headings. */
  readonly rowCount: number;
  readonly headings: readonly string[];
  /** Needed columns that none of the headings means; none missing: the headings fit. */
  readonly missing: readonly ColumnKey[];
  readonly looksLikeProjects: boolean;
}

/** A write of which is not known that it ended; of a record that cannot be read nothing else is known. */
export type UnfinishedWrite = (PendingWrite & { readonly isUnread?: false }) | UnreadWrite;

export interface UnreadWrite {
  readonly isUnread: true;
  readonly table?: undefined;
}

/** What is true of every reading that could look at the workbook at all. */
interface Looked {
  readonly tables: readonly TableFit[];
  readonly readAt: Date;
  /** The table chosen in the pane, where it is no longer in the workbook. */
  readonly chosenMissing: string | null;
  /** Settings of the add-in in the workbook that could not be read, or not all of them. */
  readonly settingsUnread: readonly Concern[];
  /** A write on the register that did not finish: it may be part old, part new, and no figure is given. */
  readonly pending?: UnfinishedWrite;
}

export interface ReadyReading extends Looked {
  readonly state: 'ready';
  readonly register: Register;
  readonly table: TablePlace;
}

/** No table of the workbook is the register. */
export interface NoRegister extends Looked {
  readonly state: 'none';
  readonly tableCount: number;
}

/** More than one table could be the register, and none is chosen. */
export interface SeveralRegisters extends Looked {
  readonly state: 'several';
  readonly names: readonly string[];
}

/** The register's table is known, and its headings do not fit. */
export interface UnreadableRegister extends Looked {
  readonly state: 'unreadable';
  readonly table: TablePlace;
  readonly finding: Finding;
}

/** The workbook could not be read. */
export interface FailedReading {
  readonly state: 'failed';
  readonly message: string;
}

/** The workbook's register, or why there is none. */
export type RegisterReading =
  ReadyReading | NoRegister | SeveralRegisters | UnreadableRegister | FailedReading;

export interface ReadyProjects {
  readonly state: 'ready';
  readonly block: Block;
  readonly place: Place;
  readonly table: TablePlace;
  /** As of the register. */
  readonly pending?: UnfinishedWrite;
}

/** The workbook's table of projects, or why there is none. */
export type ProjectsReading =
  | ReadyProjects
  | { readonly state: 'none' }
  | { readonly state: 'several'; readonly names: readonly string[] }
  | FailedReading;

export interface ReadyTable<K extends TableKind> {
  readonly state: 'ready';
  readonly rows: Table<K>;
  readonly table: TablePlace;
  /** As of the register. */
  readonly pending?: UnfinishedWrite;
}

/** A table that is named for its purpose, and does not have the headings. */
export interface UnreadableTable {
  readonly state: 'unreadable';
  readonly table: TablePlace;
  readonly finding: Finding;
}

/** The workbook's table of a kind, or why there is none. */
export type TableReading<K extends TableKind = TableKind> =
  | ReadyTable<K>
  | UnreadableTable
  | { readonly state: 'none' }
  | { readonly state: 'several'; readonly names: readonly string[] }
  | FailedReading;

/** What somebody typed or pasted of printed tables of projects, on sheets of their own; or why that could not be read. */
export type PrintedReading =
  { readonly state: 'ready'; readonly sheets: readonly PrintedSource[] } | FailedReading;
