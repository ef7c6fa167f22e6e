import type { ResultActions, ResultState } from '../home/result-state';
import type { AdoptActions, AdoptState } from '../adopt/state';
import type { ErrorCellsFound } from '../../workbook/formulas/error-cells';
import type { CalculationMode } from '../../workbook/formulas/calculation';
import type { CalculationEvents } from '../../workbook/excel/workbook-changes';
import type { ProjectsReading, RegisterReading } from '../../workbook/register/register-reading';
import type { Selection } from '../../workbook/excel/selection';
import type { UndoRecord } from '../../workbook/writing/write-plan';
import type { CheckActions, CheckResult, CheckState } from '../check/state';
import type { ChooseActions } from '../register/choose-actions';
import type { TableDraft } from '../register/choose-model';
import type { UnfinishedWriteActions, UnfinishedWriteState } from '../unfinished-write/model';
import type { ExpiringActions, ExpiringState } from '../expiring/state';
import type { ImportActions, ImportState } from '../import/state';
import type { Insertion } from '../home/insertion-model';
import type { GlMatchActions, GlMatchState } from '../gl-match/state';
import type { HistoryActions, HistoryState } from '../history/state';
import type { LedgerCheckActions, LedgerCheckState } from '../ledger-check/state';
import type { MoneyActions, MoneyState } from '../money/state';
import type { DueActions, DueState } from '../due/state';
import type { PipelineActions, PipelineState } from '../pipeline/state';
import type { PaperActions, PaperState } from '../paper/state';
import type { PlanActions, PlanState } from '../plan/state';
import type { RequestsActions, RequestsState } from '../requests/state';
import type { SideTables } from '../tables/state';
import type { ItemsActions, ItemsState } from '../items/state';
import type { RepurposingActions, RepurposingState } from '../repurposing/state';
import type { VariancesActions, VariancesState } from '../variances/state';
import type { ReconcileActions, ReconcileState } from '../reconcile/state';
import type { Recovery } from '../name-errors/model';
import type { SummariesActions, SummariesState } from '../summaries/state';
import type { RoomName, RoomsState } from './room-name';
import type { TabId } from './tabs';
import type { TraceActions, TraceState } from '../trace/state';
import type { ScreenName } from '../kernel/screen-name';
import type { CellPlace } from '../kernel/cell-place';
import type { Progress } from '../kernel/progress';

/** All that the screens are made from. */
export interface PaneState {
  readonly screen: ScreenName;
  /** What was fetched of the screens that are not there from the start. */
  readonly rooms: RoomsState;
  /** Where each tab was left. */
  readonly left: Readonly<Partial<Record<TabId, ScreenName>>>;
  /** Where Back of Choose the register goes. */
  readonly chooseFrom: 'home' | 'register';
  /** The last complete one; null before the first. */
  readonly reading: RegisterReading | null;
  /** The table of projects, as last read; null before the first. */
  readonly projects: ProjectsReading | null;
  /** A reading is under way for so long that figures give way to skeletons. */
  readonly isReading: boolean;
  readonly progress: Progress | null;
  readonly calculation: CalculationMode;
  /** What Excel has told of so far. */
  readonly calculationEvents: CalculationEvents;
  /** Formulas that follow the register by themselves. */
  readonly liveCount: number;
  /** Cells that were not worked out. */
  readonly recovery: Recovery;
  /** Cells of ours that show an error. */
  readonly errorCells: ErrorCellsFound;
  readonly strict: boolean;
  readonly asAtSerial: number;
  readonly selection: Selection | null;
  readonly insertion: Insertion | null;
  readonly showsAllFunctions: boolean;
  readonly leftOutShown: number;
  readonly draft: TableDraft | null;
  /** What Excel refused last; gone with the next action. */
  readonly refusal: string | null;
  /** What was done last, where it is to be seen; gone with the next action. */
  readonly notice: string | null;
  /** Excel cannot go on while another workbook is in front. */
  readonly waitsForFront: boolean;
  readonly check: CheckState;
  /** A result of ours without number formats. */
  readonly result: ResultState;
  /** Lists that could be the register. */
  readonly adopt: AdoptState;
  /** The last write of the add-in, which can be undone; null where there is none. */
  readonly lastWrite: UndoRecord | null;
  /** A write that Home or Register asked for is under way: what it does. */
  readonly writing: string | null;
  /** Sheets that are compared with the register; null where none are. */
  readonly importing: ImportState | null;
  /** A write that did not finish, and the copy from before it. */
  readonly unfinishedWrite: UnfinishedWriteState;
  /** The movement that is recorded. */
  readonly money: MoneyState;
  /** The contribution whose movements are shown. */
  readonly history: HistoryState | null;
  /** Mending where register and movements differ. */
  readonly ledgerCheck: LedgerCheckState;
  /** The general ledger's export that is matched. */
  readonly glMatch: GlMatchState;
  /** The tables beside the register, as last read; null before the first. */
  readonly tables: SideTables | null;
  /** What is asked of authorities. */
  readonly requests: RequestsState;
  /** Money matched to projects. */
  readonly plan: PlanState;
  /** Instalments that are due. */
  readonly due: DueState;
  /** Developments and bids. */
  readonly pipeline: PipelineState;
  readonly repurposing: RepurposingState;
  readonly items: ItemsState;
  readonly variances: VariancesState;
  /** What is asked of the expiry dates. */
  readonly expiring: ExpiringState;
  /** How the summary tabs stand, and a refresh of them. */
  readonly summaries: SummariesState;
  /** The quarter's paper for the panel. */
  readonly paper: PaperState;
  /** The printed table that is reconciled. */
  readonly reconcile: ReconcileState;
  /** The figure whose rows are shown. */
  readonly trace: TraceState;
}

/** How many rows left out are shown at first, and at each press of Show more. */
export const LEFT_OUT_PAGE_SIZE = 20;

/** What a user can do, wherever it is offered. */
export interface Actions {
  readonly check: CheckActions;
  readonly adopt: AdoptActions;
  readonly choose: ChooseActions;
  readonly result: ResultActions;
  readonly importing: ImportActions;
  readonly unfinishedWrite: UnfinishedWriteActions;
  readonly money: MoneyActions;
  readonly history: HistoryActions;
  readonly ledgerCheck: LedgerCheckActions;
  readonly glMatch: GlMatchActions;
  readonly requests: RequestsActions;
  readonly plan: PlanActions;
  readonly due: DueActions;
  readonly pipeline: PipelineActions;
  readonly repurposing: RepurposingActions;
  readonly items: ItemsActions;
  readonly variances: VariancesActions;
  readonly expiring: ExpiringActions;
  readonly summaries: SummariesActions;
  readonly paper: PaperActions;
  readonly reconcile: ReconcileActions;
  readonly trace: TraceActions;
  /** Compares what was checked with the register; null while that cannot be done. */
  readonly openImport: ((result: CheckResult) => void) | null;
  open(screen: ScreenName): void;
  openTab(tab: TabId): void;
  back(): void;
  goTo(cell: CellPlace): void;
  recalculate(): void;
  askToEnterAgain(): void;
  enterAgain(): void;
  cancelEnterAgain(): void;
  setAutomatic(): void;
  retry(): void;
  /** Fetches a room that could not be fetched. */
  fetchAgain(room: RoomName): void;
  /** Makes a new register, on sheets of its own. */
  createRegister(): void;
  checkRegister(): void;
  /** Takes the last write of the add-in back. */
  undoLastWrite(): void;
  setStrict(strict: boolean): void;
  showMoreLeftOut(): void;
  toggleFunctions(): void;
  insert(functionName: string): void;
  /** Goes on with the insertion that is asked about. */
  confirmInsertion(): void;
  cancelInsertion(): void;
}
