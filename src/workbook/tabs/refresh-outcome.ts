import type { ByHand } from '../../domain/summaries/notes/changed-by-hand';
import type { BlockedCell } from '../../domain/summaries/notes/reading-back';
import type { TabContext, TabKey } from '../../domain/summaries/tabs/tab';
import type { RangePlace } from '../sources/sheet-source';
import type { BackupLeft, NothingWritten } from '../writing/write-plan';
import type { OwnedSheet } from '../excel/own-sheets';

/** Cells of a printed table. */
export interface PrintedRange extends RangePlace {
  /** All that the sheet holds, however far that reaches by now. */
  readonly isWhole?: boolean | undefined;
}

/** What the officer chooses of the summary tabs; all of it but the as-at date is remembered in the workbook. */
export interface SummaryChoices extends Pick<TabContext, 'form' | 'units' | 'asAtSerial'> {
  /** How far Expiring looks, in calendar months. */
  readonly horizonMonths: number;
  /** Printed in the footer of each tab; left out where there is none. */
  readonly meeting?: string;
  /**
   * The cells of the printed table that Reconciliation holds the register against. Left out: those remembered in the
   * workbook or, where there are none, its only block that reads as a printed rollup, which is then remembered. Null: forget
   * what is remembered.
   */
  readonly printedRange?: PrintedRange | null;
}

/** How one of the tabs stands. */
export interface TabState {
  readonly key: TabKey;
  /** What its sheet is called or, where it has none yet, will be. */
  readonly name: string;
  /** Null where it was never made, or its sheet was deleted. */
  readonly sheet: OwnedSheet | null;
  /** Null where it was never refreshed. */
  readonly refreshedAt: Date | null;
  /** What it said at its last refresh, in a line; null where it was never refreshed. */
  readonly headlineThen: string | null;
  /** What it would say now; null where the register cannot be read. */
  readonly headlineNow: string | null;
  /** True where it says what it would say now, and nothing on it was changed by hand. */
  readonly isUpToDate: boolean;
  /** True where the register and the other tables now give something else than what was last written, except for the as-at date. */
  readonly isOlder: boolean;
  /** Null where there is no sheet, nothing is known of what was written, or the tab is too long to be read at each look. */
  readonly byHand: ByHand | null;
  /** True where it is not, and would be if it were made for the day that it was made for. */
  readonly isOtherDay: boolean;
}

/** All of the tabs, in their order; or why the workbook could not be looked at. Reading it never rejects. */
export type SummariesLook =
  | {
      readonly kind: 'seen';
      readonly tabs: readonly TabState[];
      /** As remembered in the workbook, without its as-at date. */
      readonly choices: Omit<SummaryChoices, 'asAtSerial' | 'printedRange'>;
      /** What Reconciliation will hold the register against: "Printed!A1:J12"; null where there is no such table. */
      readonly printed: string | null;
      /** The latest refresh of any tab. */
      readonly refreshedAt: Date | null;
      /** Why no tab can be refreshed: there is no register, or it cannot be read. Null where nothing is in the way. */
      readonly noRegister: string | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

export type { WriteOptions as RefreshOptions, WriteProgress as RefreshProgress } from '../writing/write-plan';

export interface RefreshedTab {
  readonly key: TabKey;
  readonly sheet: OwnedSheet;
  /** Unchanged: it already was what it would be, so nothing of it was written. */
  readonly did: 'made' | 'written' | 'unchanged';
  readonly headline: string;
  /** Notes of the officer's that are on the tab now. */
  readonly noteCount: number;
}

/** Every tab that was asked for is what the workbook says now. */
export interface Refreshed {
  readonly kind: 'refreshed';
  readonly at: Date;
  readonly tabs: readonly RefreshedTab[];
  /** Sheets with copies that may still be there, as Excel did not confirm their removal; nearly always none. */
  readonly copiesLeft: readonly string[];
}

/** A tab on which something stands that the add-in did not write. */
export interface BlockedTab {
  readonly key: TabKey;
  readonly sheet: OwnedSheet;
  readonly cells: readonly BlockedCell[];
  /** Not under the add-in's records at all, as where they were lost: all that it holds is in the way. */
  readonly isUnknown: boolean;
}

/** Nothing was written, as a refresh would write over these cells. */
export interface RefreshBlocked {
  readonly kind: 'blocked';
  /** "Nothing was refreshed. 3 cells on Authority rollup hold something that the add-in did not write." */
  readonly message: string;
  readonly tabs: readonly BlockedTab[];
  /** Those of the tabs asked for on which nothing is in the way: what "refresh the others" is given. */
  readonly others: readonly TabKey[];
}

/** Tabs that could not be put right: each has a complete copy beside it, and the opening of the pane offers them. */
export interface TabsBackupLeft extends BackupLeft {
  /** The sheets with the copies; `copySheet` is the first of them. */
  readonly copySheets: readonly string[];
}

/** The tabs asked for are all new, or all old, or cannot be put right and have copies beside them. */
export type RefreshOutcome = Refreshed | RefreshBlocked | NothingWritten | TabsBackupLeft;

/** What became of cells that were to be moved to the column Notes. */
export type MoveOutcome =
  { readonly kind: 'moved'; readonly cellCount: number } | NothingWritten | BackupLeft;

/** What is to become of cells in the way of a refresh: kept as notes of their rows, or cleared for what is written there. */
export interface SettledTab extends Pick<BlockedTab, 'key'> {
  readonly toNotes: readonly BlockedCell[];
  readonly toClear: readonly BlockedCell[];
}

/** See expiry-flags.ts: the flags in the register. */
export type FlagOutcome =
  | {
      readonly kind: 'flagged';
      /** Counted rows that show a flag today. */
      readonly rowCount: number;
      /** Rows that would, had they a date instead of a text that reads as one: no formula of Excel's reads those. */
      readonly textDateCount: number;
      /** Rows that show the flag of a deadline that their instalments give them, and not of their own cell. */
      readonly ownDeadlineCount: number;
      /** Conditional formats of others that Excel does not tell anything of, in a sentence; '' where there are none. */
      readonly passedOver: string;
    }
  | { readonly kind: 'removed'; readonly passedOver: string }
  | { readonly kind: 'not-flagged'; readonly message: string }
  | { readonly kind: 'not-removed'; readonly message: string };
