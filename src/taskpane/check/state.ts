import type { CheckedSheet } from '../../domain/council/check-sheet';
import type { SheetColumnKey } from '../../domain/reading/words/council-columns';
import type { Fix, FixKind } from '../../domain/council/fixes';
import type { FundingStatus } from '../../domain/reading/words/statuses';
import type { Finding, Severity } from '../../domain/findings/finding';
import type { FindingCode } from '../../domain/findings/catalogue';
import type { Pence } from '../../domain/money/pence';
import type { Block } from '../../domain/sheet/block';
import type { RangePlace, SourceRef, SourcesSeen } from '../../workbook/sources/sheet-source';
import type { UndoRecord, WriteProgress } from '../../workbook/writing/write-plan';
import type { CellPlace } from '../kernel/cell-place';
import type { ColumnsSaidNow, Placed, Said } from './columns/said';

/** What to check: the sheet that is shown (and those that belong to it), the selection, a table, the register or a file. */
export type SourceChoice = 'sheet' | 'selection' | 'register' | 'file' | `table:${string}`;

/** One sheet of a check. */
export interface CheckedPart {
  /** Of the sheet, the table or the range that was read. */
  readonly id: string;
  readonly source: SourceRef;
  readonly place: RangePlace;
  readonly block: Block;
  readonly checked: CheckedSheet;
  /** Its own, and those that come of joining it with the others. */
  readonly findings: readonly Finding[];
  /** Of cells that hold no formula. */
  readonly fixes: readonly Fix[];
}

/** What a check came to. */
export interface CheckResult {
  readonly authority: string | null;
  /** The workbook's own register was checked. */
  readonly isRegister: boolean;
  readonly mapping: Said;
  /** What was said of columns that have no heading, by sheet: it holds for this check. */
  readonly placed: Readonly<Record<string, Placed>>;
  /** Keys of the authorities of which what is said is remembered; none where the sheet does not say whose it is. */
  readonly rememberedBy: readonly string[];
  readonly parts: readonly CheckedPart[];
  readonly at: Date;
}

export type CheckStep = 'reading' | 'checking' | 'joining' | 'fixing';

/** How far a check is. */
export interface CheckRun {
  /** "Checking Charnwood" */
  readonly title: string;
  readonly sheetCount: number;
  readonly step: CheckStep;
  readonly rowsRead: number;
  /** Of all sheets; 0 until it is known. */
  readonly rowCount: number;
  readonly rowsChecked: number;
  /** Of the sheets that have been checked; null before the first. */
  readonly found: Readonly<Record<Severity, number>> | null;
}

/** What the officer says of one sheet's columns, before it is checked again. */
export interface ColumnsDraft extends ColumnsSaidNow {
  readonly partId: string;
  readonly statusForAll: FundingStatus | null;
  readonly drawnDown: readonly ('transferred' | 'spent')[];
  readonly isRemembered: boolean;
  /** A question was answered, so that the findings are those of a sheet that is read otherwise by now. */
  readonly isAnswered: boolean;
}

/** What a sheet comes to: fixes change neither. */
export interface ControlFigures {
  readonly sumPence: Pence;
  readonly usableCount: number;
}

/** What became of applying or undoing fixes. */
export interface FixOutcome {
  readonly kind: 'applied' | 'undone' | 'stopped' | 'failed';
  readonly text: string;
  readonly more: string | null;
  /** What can be undone by one press. */
  readonly undo: UndoRecord | null;
  /** So much was written that Undo is possible only while the pane is open, where false. */
  readonly isStored?: boolean;
}

/** The safe fixes of one sheet, on their way. */
export interface FixesState {
  readonly partId: string;
  /** As they were shown: after they are applied the sheet has none of them any more. */
  readonly fixes: readonly Fix[];
  readonly place: RangePlace;
  readonly before: ControlFigures;
  /** Worked out with the fixes in place; null while it is. */
  readonly after: ControlFigures | null;
  readonly ticked: readonly FixKind[];
  readonly opened: readonly FixKind[];
  /** How many cells of each kind are shown. */
  readonly shown: Readonly<Partial<Record<FixKind, number>>>;
  readonly step: 'preview' | 'writing' | 'done';
  /** "Writing: 4 of 14 cells", while it writes. */
  readonly progress: string | null;
  readonly outcome: FixOutcome | null;
}

/** What came of something, on the screen where it was asked for. */
export interface CheckMessage {
  readonly intent: 'error' | 'note';
  readonly text: string;
  readonly more: string | null;
  /** Where it can be looked at. */
  readonly cell?: CellPlace | null;
}

/** How far the opening of files is. */
export interface OpeningRun {
  readonly step: 'reading' | WriteProgress['step'];
  readonly file: string;
  /** Of the step, from 0 to 1. */
  readonly share: number;
}

/** All that the screens of Check are made from. */
export interface CheckState {
  /** What the workbook has to check; null until it was looked at. */
  readonly sources: SourcesSeen | null;
  /** What the officer chose, and nothing else is checked then; null until something is chosen. */
  readonly choice: SourceChoice | null;
  /** As chosen here; null: as the sheets say, "": none. */
  readonly authority: string | null;
  /** What came of the last try, where no findings did. */
  readonly message: CheckMessage | null;
  /** The file that a sheet was opened from, by the sheet's id. */
  readonly files: Readonly<Record<string, string>>;
  /** The ids of the sheets that were opened together last. */
  readonly openedTogether: readonly string[];
  readonly run: CheckRun | null;
  readonly result: CheckResult | null;
  /** The sheet of the result that is shown. */
  readonly partId: string;
  readonly filter: Severity | 'all';
  readonly opened: FindingCode | null;
  readonly placesShown: number;
  readonly draft: ColumnsDraft | null;
  readonly fixes: FixesState | null;
  /** Something is being written that is no fix: the list of findings, the highlighting. */
  readonly isWriting: boolean;
  /** Files are being opened. */
  readonly opening: OpeningRun | null;
  /** Findings are highlighted, in some sheet of the workbook. */
  readonly isHighlighted: boolean;
}

/** Places of a group of findings, and cells of a group of fixes, that are shown at first and at each press of Show more. */
export const PLACES_PAGE_SIZE = 20;

export const NO_CHECK: CheckState = {
  sources: null,
  choice: null,
  authority: null,
  message: null,
  files: {},
  openedTogether: [],
  run: null,
  result: null,
  partId: '',
  filter: 'all',
  opened: null,
  placesShown: PLACES_PAGE_SIZE,
  draft: null,
  fixes: null,
  isWriting: false,
  opening: null,
  isHighlighted: false,
};

/** What a user can do on the screens of Check. */
export interface CheckActions {
  choose(choice: SourceChoice): void;
  chooseAuthority(name: string): void;
  chooseFiles(files: readonly File[]): void;
  cancelOpening(): void;
  start(): void;
  cancel(): void;
  checkAgain(): void;
  showPart(partId: string): void;
  filter(filter: Severity | 'all'): void;
  toggleGroup(code: FindingCode): void;
  showMorePlaces(): void;
  joinHere(reference: string, to: string): void;
  leaveApart(reference: string): void;
  /** A name on the sheet means this authority; or none but its own, where that is null. */
  meansAuthority(text: string, name: string | null): void;
  openColumns(): void;
  draftColumn(columnIndex: number, key: SheetColumnKey | 'none'): void;
  /** Answers the question of a column; after the last one the sheet is checked again. */
  answerColumn(columnIndex: number, key: SheetColumnKey | 'none'): void;
  forgetColumn(columnIndex: number): void;
  draftStatus(status: FundingStatus | null): void;
  draftDrawnDown(status: 'transferred' | 'spent', isDrawnDown: boolean): void;
  draftRemember(isRemembered: boolean): void;
  putBackColumns(): void;
  useColumns(): void;
  openFixes(): void;
  tickFixes(kind: FixKind, isTicked: boolean): void;
  toggleFixes(kind: FixKind): void;
  showMoreFixes(kind: FixKind): void;
  applyFixes(): void;
  cancelWrite(): void;
  undoFixes(): void;
  highlight(): void;
  takeHighlightsOff(): void;
  listFindings(): void;
}
