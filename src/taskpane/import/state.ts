import type { CheckedSheet } from '../../domain/council/check-sheet';
import type { CouncilMapping } from '../../domain/council/council-sheet';
import type { Difference } from '../../domain/council/import/difference';
import type { Pence } from '../../domain/money/pence';
import type { Register } from '../../domain/register/register';
import type { HeadingMapping } from '../../domain/reading/header';
import type { TargetSeen } from '../../workbook/writing/target-snapshot';
import type { WriteProgress } from '../../workbook/writing/write-plan';
import type { ScreenName } from '../kernel/screen-name';
import type { CellPlace } from '../kernel/cell-place';

/** What is compared with the register: sheets as they were checked, and what the officer said of them. */
export interface ImportSource {
  readonly sheets: readonly CheckedSheet[];
  /** Beside `sheets`: the name of each, and of the file that it was opened from; null where it was from none. */
  readonly names: readonly { readonly sheet: string; readonly file: string | null }[];
  readonly authority: string;
  readonly mapping: CouncilMapping;
}

export const GROUPS = ['changed', 'added', 'gone', 'same'] as const;
export type GroupName = (typeof GROUPS)[number];

/** One field of a line, as it is shown. */
export interface FieldShown {
  readonly name: string;
  /** null on a new row, which has nothing before. */
  readonly before: string | null;
  readonly after: string;
  readonly isAmount: boolean;
}

/** One line of the difference, as it is shown. */
export interface ImportLine {
  /** In `lines`; and in the lines of the difference. */
  readonly index: number;
  readonly kind: GroupName;
  /** The same for the same line when the register is compared again. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** What stands at the right: "2 fields", an amount. */
  readonly end: string;
  readonly fields: readonly FieldShown[];
  readonly canTick: boolean;
  /** First cell of its row in the register; null for a row that is not there yet. */
  readonly cell: CellPlace | null;
  /** "row 24" */
  readonly row: string | null;
  /** Where it stands in the sheet: "row 12 of Charnwood Q4". */
  readonly source: string | null;
}

/** A cell that differs from the sheet and is left, as it is worked out. */
export interface KeptFormula {
  readonly cell: CellPlace;
  readonly field: FieldShown;
}

/** A sum, or null where there is no figure. */
export type Amount = Pence | null;

/** What the figures come to. */
export interface Figures {
  readonly authorityOutstanding: Amount;
  readonly authorityRemaining: Amount;
  readonly registerOutstanding: Amount;
  readonly registerRemaining: Amount;
  readonly value: Amount;
  readonly drawnDown: Amount;
  readonly rowsCounted: number;
  readonly rowsLeftOut: number;
}

/** The register as it was read, and how the sheets differ from it. */
export interface Compared {
  readonly seen: TargetSeen;
  readonly mapping: HeadingMapping;
  readonly register: Register;
  /** The name of the authority, as the register or the panel has it. */
  readonly authority: string;
  /** "Charnwood Q4": the sheet, or the authority where several were joined. */
  readonly name: string;
  /** The sheet that the rows come from. */
  readonly sheet: string;
  readonly difference: Difference;
  readonly lines: readonly ImportLine[];
  /** A council's table of everything, not only of what is the force's. */
  readonly isFullTable: boolean;
  readonly rowCount: number;
  readonly policeCount: number;
  /** Rows of the sheet that cannot be used, and are in no line. */
  readonly unusableCount: number;
  /** Rows of the sheets joined to it that cannot be used, or belong to nothing: what they say is in no line. */
  readonly unusableElsewhere: readonly { readonly sheet: string; readonly count: number }[];
  /** Rows that name another authority, and are in no line. */
  readonly elsewhere: Elsewhere;
  /** Columns of the register that are worked out by formulas, which new rows take over. */
  readonly formulaColumns: ReadonlySet<number>;
  /** Cells of the register that the sheet has another value for, and that hold a formula, which is kept. */
  readonly keptFormulas: readonly KeptFormula[];
  readonly before: Figures;
}

/** What the officer takes of it. */
export interface Choices {
  readonly ticked: ReadonlySet<number>;
  /** What Status becomes on ticked lines that are gone. */
  readonly goneStatus: string;
}

/** What is shown of it. */
export interface View {
  readonly filter: GroupName | 'all';
  readonly opened: ReadonlySet<number>;
  readonly shown: Readonly<Record<GroupName, number>>;
}

/** What was written, and where. */
export interface WrittenImport {
  readonly at: Date;
  readonly lineCount: number;
  readonly rowsAdded: number;
  readonly addedAddress: string | null;
  readonly cellCount: number;
  readonly changedRows: readonly CellPlace[];
  readonly leftLines: readonly ImportLine[];
  readonly sameCount: number;
  readonly logAddress: string | null;
  readonly copyLeft: string | null;
  /** Read again from the workbook, and when; null where that could not be done. */
  readonly now: { readonly figures: Figures; readonly readAt: Date } | null;
}

/** What came of taking the import back. */
export interface UndoShown {
  readonly intent: 'ok' | 'warning' | 'error';
  readonly text: string;
  readonly more: string | null;
  /** Cells that were left as they are. */
  readonly left: readonly CellPlace[];
}

/** How far an import is. */
export type ImportStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unread'; readonly text: string; readonly more: string | null }
  | { readonly kind: 'no-register'; readonly isCreating: boolean; readonly refusal: string | null }
  | { readonly kind: 'difference' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'writing'; readonly progress: WriteProgress | null; readonly isStopping: boolean }
  | { readonly kind: 'refused'; readonly text: string; readonly at: Date; readonly copyLeft: string | null }
  | {
      readonly kind: 'written';
      readonly written: WrittenImport;
      readonly undo: UndoShown | 'under way' | null;
    };

export interface ImportState {
  readonly source: ImportSource;
  /** Where Back goes. */
  readonly from: ScreenName;
  readonly step: ImportStep;
  /** null until the register was read. */
  readonly compared: Compared | null;
  readonly choices: Choices;
  readonly after: Figures | null;
  readonly view: View;
}

/** How many lines of a group are shown at first, and at each press of Show more. */
export const LINES_STEP = 20;

export const FIRST_VIEW: View = {
  filter: 'all',
  opened: new Set(),
  shown: { changed: LINES_STEP, added: LINES_STEP, gone: LINES_STEP, same: LINES_STEP },
};

/** What a user can do on the screens of Import. */
export interface ImportActions {
  /** Compares checked sheets with the register, and shows the difference. */
  open(source: ImportSource): void;
  compareAgain(): void;
  createRegister(): void;
  show(filter: GroupName | 'all'): void;
  showMore(group: GroupName): void;
  toggle(index: number): void;
  tick(index: number, isTaken: boolean): void;
  takeAll(group: GroupName): void;
  takeNone(group: GroupName): void;
  chooseGoneStatus(status: string): void;
  ask(): void;
  cancelAsking(): void;
  write(): void;
  stop(): void;
  leave(): void;
  undo(): void;
}

/** Rows of a sheet that name another authority than the one that it was checked as. */
export interface Elsewhere {
  readonly count: number;
  /** As the panel or the sheet writes them. */
  readonly names: readonly string[];
}
