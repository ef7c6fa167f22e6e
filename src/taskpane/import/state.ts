import type {
  Choices,
  Comparison,
  Figures,
  ImportSource,
  LineKind,
} from '../../domain/council/import/comparison';
import type { TargetSnapshot } from '../../workbook/writing/target-snapshot';
import type { NothingWritten, WriteProgress } from '../../workbook/writing/write-plan';
import type { ScreenName } from '../kernel/screen-name';
import type { CellPlace } from '../kernel/cell-place';
import type { Answer } from '../../domain/movements/explain';
import type { ImportInstalments } from '../../domain/pipeline/import-instalments';
import type { ImportMovements } from '../../domain/council/import/movements';
import type { AnswerAfter, ExplainState } from './explain';
import type { RecordingChoices } from './recording-choices';

/** The register as Excel has it, and how the sheets differ from it. */
export type Compared = Comparison<TargetSnapshot>;
export type GroupName = LineKind;

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
  /** In the lines of the comparison. */
  readonly index: number;
  readonly kind: GroupName;
  /** The same for the same line when the register is compared again. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** The amount at the right: "+35,768.13" of a change, "£88,230.50" of a whole row; "" where no money changes. */
  readonly end: string;
  /** The larger, the sooner it is read. */
  readonly size: number;
  /** What is unlikely about it: "Drawn down falls, which it should not"; null where nothing is. */
  readonly warning: string | null;
  /** "" where neither the sheet nor the register says. */
  readonly purpose: string;
  readonly authorityKey: string;
  /** The officer said which row of the register it is. */
  readonly isPaired: boolean;
  readonly fields: readonly FieldShown[];
  readonly canTick: boolean;
  /** First cell of its row in the register; null for a row that is not there yet. */
  readonly cell: CellPlace | null;
  /** "row 24" */
  readonly row: string | null;
  /** Where it stands in the sheet: "row 12 of Charnwood Q4". */
  readonly source: string | null;
  /** The row of the sheet, where it is one to go to: one that cannot be read. */
  readonly sourceCell: CellPlace | null;
}

/** What is shown of it. */
export interface View {
  readonly filter: GroupName | 'all';
  /** The authority whose lines are shown, by key; null: of several none yet, of one that one. */
  readonly authority: string | null;
  readonly purpose: string | null;
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
  /** The movements that were recorded, where, and what is still to be explained; null where none were to be. */
  readonly movements: WrittenMovements | null;
  /** The instalments that were written, and where; null where none were. */
  readonly instalments: WrittenInstalments | null;
  readonly copyLeft: string | null;
  /** Read again from the workbook, and when; null where that could not be done. */
  readonly now: { readonly figures: Figures; readonly readAt: Date } | null;
}

export interface WrittenInstalments {
  readonly addedCount: number;
  readonly filledCount: number;
  readonly table: string;
  /** The first row that was written; null where that is not known. */
  readonly at: CellPlace | null;
}

export interface WrittenMovements {
  readonly recorded: ImportMovements;
  /** The day that they are dated. */
  readonly day: number;
  readonly isDateFound: boolean;
  /** Where their rows begin; null where none were written. */
  readonly at: CellPlace | null;
  /** The table was made, with so many opening movements. */
  readonly openingCount: number;
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
  | {
      readonly kind: 'refused';
      /** As writeWhole says it. */
      readonly outcome: NothingWritten;
      readonly at: Date;
    }
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
  readonly recording: RecordingChoices;
  /** The movements of the ticked lines; null where none are recorded. */
  readonly recorded: ImportMovements | null;
  /** What the sheets say of instalments; null where no table can take it. */
  readonly instalments: ImportInstalments | null;
  /** Sums of the last write that are still to be explained. */
  readonly explaining: ExplainState;
  readonly view: View;
}

/** How many lines of a group are shown at first, and at each press of Show more. */
export const LINES_PAGE_SIZE = 20;

export const FIRST_VIEW: View = {
  filter: 'all',
  authority: null,
  purpose: null,
  opened: new Set(),
  shown: {
    changed: LINES_PAGE_SIZE,
    added: LINES_PAGE_SIZE,
    unread: LINES_PAGE_SIZE,
    gone: LINES_PAGE_SIZE,
    same: LINES_PAGE_SIZE,
  },
};

/** What a user can do on the screens of Import. */
export interface ImportActions {
  /** Compares checked sheets with the register, and shows the difference. */
  open(source: ImportSource): void;
  compareAgain(): void;
  createRegister(): void;
  show(filter: GroupName | 'all'): void;
  /** Shows the lines of one authority, of several; null goes back to all of them. */
  showAuthority(key: string | null): void;
  filterPurpose(purpose: string | null): void;
  /** Says that a line of the sheet is a row of the register; both by their indexes. */
  pair(added: number, missing: number): void;
  /** Takes that back. */
  unpair(index: number): void;
  /** Says whether the sheet is the whole list of an authority. */
  sayWhole(key: string, isWhole: boolean): void;
  showMore(group: GroupName): void;
  toggle(index: number): void;
  tick(index: number, isTaken: boolean): void;
  takeAll(group: GroupName): void;
  takeNone(group: GroupName): void;
  chooseMissingStatus(status: string): void;
  /** Has the import make the table of movements, and record in it; or not. */
  makeMovements(makes: boolean): void;
  typeDate(text: string): void;
  /** Has the import write the sheet's instalments to Triggers, or leave them out. */
  writeInstalments(writes: boolean): void;
  /** Says what money from outside was, by the key of its line; null: not yet. */
  answer(key: string, answer: Answer | null): void;
  chooseExplanation(answer: AnswerAfter): void;
  /** Records what the first sum that is not explained was. */
  explain(): void;
  leaveUnexplained(): void;
  ask(): void;
  cancelAsking(): void;
  write(): void;
  stop(): void;
  leave(): void;
  undo(): void;
}
