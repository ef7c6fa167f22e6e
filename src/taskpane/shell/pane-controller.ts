import { calculationMode, recalculate, setAutomatic } from '../../workbook/formulas/calculation';
import { now, today } from '../../workbook/excel/clock';
import { currentProjects } from '../../workbook/register/current-projects';
import { currentRegister } from '../../workbook/register/current-register';
import { onWaitingForFront } from '../../workbook/excel/in-front';
import { refusalOf } from '../../workbook/excel/run-excel';
import { goToCell, onSelectionMoved, selection, type Outcome } from '../../workbook/excel/selection';
import { saveSettings, strictIsOn } from '../../workbook/settings/settings';
import { liveFigures } from '../../workbook/register/live-figures';
import { calculationEvents, markChanged, onRegisterChanged } from '../../workbook/excel/workbook-changes';
import { ResultFlow } from '../home/result-flow';
import { AdoptFlow } from '../adopt/flow';
import { CheckController } from '../check/controller';
import type { CheckResult } from '../check/state';
import { ChooseFlow } from '../register/choose-flow';
import { UnfinishedWriteFlow } from '../unfinished-write/flow';
import { ExpiringFlow } from '../expiring/flow';
import { ErrorCellsFlow } from '../home/error-cells-flow';
import { firstState } from './first-state';
import { FormulaInsertion } from '../home/formula-insertion';
import { computed } from '@preact/signals-core';
import { oncePerFrame } from '../kernel/frame-scheduler';
import { Store } from '../kernel/store';
import { backOf, statusTarget } from './back-of';
import { Frame } from './frame';
import { ImportFlow } from '../import/flow';
import { importSource } from '../import/source';
import { LastWriteFlow } from '../register/last-write-flow';
import { LEFT_OUT_PAGE_SIZE, type Actions, type PaneState } from './pane-state';
import { MoneyFlow } from '../money/flow';
import { PaperFlow } from '../paper/flow';
import { PlanFlow } from '../plan/flow';
import { RequestsFlow } from '../requests/flow';
import { SideTablesFlow } from '../tables/flow';
import { ReconcileFlow } from '../reconcile/flow';
import { RecoveryFlow } from '../name-errors/flow';
import { barOf } from './state-bar';
import { screenOf } from './router';
import { SummariesFlow } from '../summaries/flow';
import { tabOf, tabShown, topOf, type Tab, type TabId } from './tabs';
import { TraceFlow } from '../trace/flow';
import { counted } from '../ui/wording';
import type { ScreenName } from '../kernel/screen-name';
import type { CellPlace } from '../kernel/cell-place';

/** A reading that takes longer shows skeletons: an old figure is never shown as the current one. */
const SKELETONS_AFTER_MS = 300;
/** Coming back to the pane reads again what was read longer ago than this. */
const FRESH_MS = 30_000;
/** How often Excel is asked at most whether it calculates by itself. */
const MODE_MS = 2000;
/** A message of what was done gives way to the next change of the register, but not at once. */
const NOTICE_MS = 5000;

/** Screens of work that is under way, which is stopped there or awaited. */
const WORKING: ReadonlySet<ScreenName> = new Set(['checking', 'import-writing']);

/** Holds the pane's state, and turns what the user does and what Excel tells into a new one. */
export class PaneController implements Actions {
  private readonly store = new Store<PaneState>(firstState());
  private readonly shown = computed(() => ({
    screen: screenOf(this.store.state, this),
    bar: barOf(this.store.state),
  }));
  private readonly frame: Frame;
  private readonly render = oncePerFrame(() => this.show());
  private toFocus: string | null = null;
  private readonly shared = {
    state: () => this.state,
    set: (change: Partial<PaneState>, focus?: string) => this.set(change, focus),
    announce: (text: string) => this.frame.announce(text),
  };
  readonly result = new ResultFlow(this.shared);
  private readonly insertion = new FormulaInsertion(this.shared, () => void this.result.inserted());
  private readonly recovery = new RecoveryFlow(this.shared);
  private readonly errorCells = new ErrorCellsFlow(this.shared);
  private readonly lastWrite = new LastWriteFlow(this.shared);
  readonly check = new CheckController(this.shared);
  readonly choose = new ChooseFlow(
    this.shared,
    (change, noticeText) => this.save(change, noticeText),
    () => this.open('home'),
  );
  readonly adopt = new AdoptFlow(this.shared, (screen) => this.open(screen));
  readonly unfinishedWrite = new UnfinishedWriteFlow(this.shared);
  readonly importing = new ImportFlow(this.shared, this.unfinishedWrite, this.lastWrite);
  readonly openImport = (result: CheckResult): void =>
    this.importing.open(importSource(result, this.state.check));
  readonly money = new MoneyFlow(this.shared, (screen) => this.open(screen));
  readonly tables = new SideTablesFlow(this.shared);
  readonly requests = new RequestsFlow(this.shared, (screen) => this.open(screen));
  readonly paper = new PaperFlow(this.shared, (screen) => this.open(screen));
  readonly plan = new PlanFlow(this.shared, (screen) => this.open(screen));
  readonly expiring = new ExpiringFlow(this.shared, () => this.open('expiring'));
  readonly summaries = new SummariesFlow(
    this.shared,
    this.unfinishedWrite,
    () => this.open('summaries'),
    () => this.reconcile.tabsSeen(),
  );
  readonly trace = new TraceFlow(this.shared, () => this.open('trace'));
  readonly reconcile = new ReconcileFlow(this.shared, this.trace, this.summaries, () =>
    this.open('reconcile'),
  );
  private modeReadAt = 0;
  private noticeAt = 0;
  private refreshes = 0;
  private firstReading: Promise<void> = Promise.resolve();
  private quarterAnnounced = 0;
  private barMessage = '';
  constructor(root: HTMLElement) {
    this.frame = new Frame(root, this);
  }

  /** The screen that the state asks for: what is drawn, or will be with the next frame. */
  get shownScreen(): ScreenName {
    return this.shown.value.screen.name;
  }

  /** A question stands over the register bar. */
  get isAsking(): boolean {
    return Boolean(this.shown.value.screen.confirm);
  }

  private get state(): PaneState {
    return this.store.now();
  }

  start(): void {
    this.show();
    onRegisterChanged(() => void this.refresh());
    onWaitingForFront((waitsForFront) => this.set({ waitsForFront }));
    liveFigures.onResized(() => this.set({ liveCount: liveFigures.size }));
    void onSelectionMoved(() => {
      void this.readSelection();
      void this.noticeCalculation();
      this.errorCells.moved();
      void this.adopt.moved();
      this.result.moved();
      this.check.look(true);
    });
    void this.lastWrite.look();
    void this.unfinishedWrite.look();
    this.firstReading = this.refresh();
    void this.firstReading.then(() => {
      void this.recovery.look();
      void this.errorCells.look();
    });
    void this.readSelection();
  }

  /** From Reconcile, and from the rows of a figure there, to the screen of Check that was left for it. */
  leaveReconcile(): void {
    const { screen, trace, reconcile } = this.state;
    if (screen === 'reconcile' || (screen === 'trace' && trace.from === 'reconcile'))
      this.open(reconcile.from);
  }

  /** Opens Record for the row that is selected now; in a pane that has just been loaded, once the register was read. */
  async recordSelected(): Promise<void> {
    await Promise.all([this.firstReading, this.readSelection()]);
    if (tabOf(this.shownScreen).id === 'money' && !this.isAsking) this.money.record();
  }

  /** The pane is shown or has focus again: what was missed meanwhile is read. */
  activated(): void {
    void this.readSelection();
    void this.noticeCalculation();
    void this.recovery.lookAgain();
    void this.errorCells.look();
    void this.adopt.moved();
    void this.lastWrite.look();
    this.check.look();
    const { reading } = this.state;
    const readAt = reading && reading.state !== 'failed' ? reading.readAt.getTime() : 0;
    if (reading && now().getTime() - readAt > FRESH_MS) markChanged();
  }

  /** Escape calls off what is asked, else goes back. */
  escape(): void {
    if (this.recovery.isAsking()) this.recovery.cancel();
    else if (this.insertion.isAsking()) this.insertion.cancel();
    else if (
      [this.unfinishedWrite, this.importing, this.plan, this.expiring, this.summaries, this.reconcile].some(
        (flow) => flow.escape(),
      )
    )
      return;
    else if (!this.check.escape() && this.hasBack()) this.back();
  }

  /** The register bar was pressed. */
  statusPressed(): void {
    const screen = statusTarget(this.state);
    if (screen === 'choose') this.choose.open(null);
    else this.open(screen);
  }

  open(screen: ScreenName): void {
    this.adopt.left();
    this.set({ screen, insertion: null, leftOutShown: LEFT_OUT_PAGE_SIZE, refusal: null, notice: null });
    this.check.look();
    this.expiring.look();
    if (screen === 'summaries') void this.summaries.opened();
  }

  /** Each tab shows what it showed when it was left; there is one Trace, which may have gone to another tab since. */
  openTab(tab: TabId): void {
    const { screen, left, trace } = this.state;
    const at = left[tab];
    const isThere = at !== undefined && tabShown(at, trace.from).id === tab;
    this.set({ left: { ...left, [this.tab.id]: screen } });
    this.open(isThere ? at : topOf(tab));
  }

  /** A second press of a tab goes to its first screen; work that is under way stays on the screen. */
  openTop(tab: TabId): void {
    const screen = this.shownScreen;
    if (screen !== topOf(tab) && !WORKING.has(screen)) this.open(topOf(tab));
  }

  back(): void {
    const { screen } = this.state;
    if (screen === 'columns' && this.check.leaveColumns()) return;
    if (screen === 'import') return this.importing.back();
    if (screen === 'checking') return this.check.cancel();
    this.open(backOf(this.state) ?? this.tab.screens[0]);
  }

  private hasBack = (): boolean => this.tab.screens[0] !== this.state.screen;

  /** The tab that is chosen. */
  get tab(): Tab {
    return tabShown(this.state.screen, this.state.trace.from);
  }

  goTo({ sheet, address }: CellPlace): void {
    void this.tell(goToCell(sheet, address), `${address} on ${sheet} is selected.`);
  }

  recalculate(): void {
    if (this.state.recovery.step === 'working') return;
    if (this.state.recovery.cells.length > 0) void this.recovery.recalculate();
    else void this.tell(recalculate(), 'Recalculated.').then(() => this.recovery.look());
  }

  askToEnterAgain(): void {
    this.recovery.ask();
  }

  enterAgain(): void {
    void this.recovery.enter();
  }

  cancelEnterAgain(): void {
    this.recovery.cancel();
  }

  setAutomatic(): void {
    void this.tell(setAutomatic(), 'Excel calculates automatically.').then(() => this.refresh());
  }

  retry(): void {
    void this.refresh();
  }

  createRegister(): void {
    void this.lastWrite.createRegister();
  }

  checkRegister(): void {
    void this.check.startRegister();
  }

  undoLastWrite(): void {
    void this.lastWrite.undo();
  }

  setStrict(strict: boolean): void {
    void this.save({ strict }, strict ? 'Strict is on.' : 'Strict is off.');
  }

  showMoreLeftOut(): void {
    this.set({ leftOutShown: this.state.leftOutShown + LEFT_OUT_PAGE_SIZE });
  }

  toggleFunctions(): void {
    this.set({ showsAllFunctions: !this.state.showsAllFunctions, insertion: null });
  }

  insert(functionName: string): void {
    void this.insertion.begin(functionName);
  }

  confirmInsertion(): void {
    void this.insertion.confirm();
  }

  cancelInsertion(): void {
    this.insertion.cancel();
  }

  private set(change: Partial<PaneState>, focus?: string): void {
    if (change.notice) this.noticeAt = now().getTime();
    this.store.set(change);
    if (focus) this.toFocus = focus;
    this.render();
  }

  /** Draws what the state asks for; an element that the user changed and the state did not is put right as well. */
  private show(): void {
    const { screen, bar } = this.shown.value;
    this.frame.show(screen, bar);
    if (this.toFocus !== null) this.frame.focus(this.toFocus);
    this.toFocus = null;
  }

  /** Reads the register; what is shown meanwhile stays for a moment, then gives way to skeletons. */
  private async refresh(): Promise<void> {
    const number = ++this.refreshes;
    const isLatest = () => number === this.refreshes;
    this.quarterAnnounced = 0;
    const slow = setTimeout(() => isLatest() && this.set({ isReading: true }), SKELETONS_AFTER_MS);
    const [reading, calculation, projects] = await Promise.all([
      currentRegister({
        onProgress: (rowsRead, rowCount) => isLatest() && this.progressed(rowsRead, rowCount),
      }),
      calculationMode(),
      currentProjects(),
    ]);
    clearTimeout(slow);
    if (!isLatest()) return;
    const { text } = barOf({ ...this.state, reading, calculation, progress: null, isReading: false });
    // What was said of the register before must not stand where it no longer holds.
    if (this.state.isReading || text !== this.barMessage) this.frame.announce(text);
    this.barMessage = text;
    const isOld = now().getTime() - this.noticeAt > NOTICE_MS;
    if (isOld || calculation === 'manual') this.set({ notice: null });
    this.set({
      reading,
      projects,
      calculation,
      isReading: false,
      progress: null,
      calculationEvents: calculationEvents(),
      liveCount: liveFigures.size,
      strict: strictIsOn(),
      asAtSerial: today(),
    });
    void this.recovery.lookAgain();
    this.unfinishedWrite.noticed(reading);
    this.check.look();
    this.expiring.look();
    void this.tables.look();
    void this.adopt.registerRead(reading);
    this.summaries.registerRead();
    void this.reconcile.registerRead();
  }

  /** Shows how far the reading is; every quarter is said too. */
  private progressed(rowsRead: number, rowCount: number): void {
    const quarter = rowCount > 0 ? Math.floor((4 * rowsRead) / rowCount) : 0;
    this.set({ progress: { rowsRead, rowCount } });
    if (!this.state.isReading || quarter <= this.quarterAnnounced || quarter === 4) return;
    this.quarterAnnounced = quarter;
    this.frame.announce(`${quarter * 25}% of ${counted(rowCount, 'row')} read.`);
  }

  private async readSelection(): Promise<void> {
    this.set({ selection: await selection() });
    void this.summaries.noticeCell();
  }

  /** No event tells that Excel was set to calculate by hand: it is asked now and then, when something is done in the sheet. */
  private async noticeCalculation(): Promise<void> {
    if (now().getTime() - this.modeReadAt < MODE_MS) return;
    this.modeReadAt = now().getTime();
    const calculation = await calculationMode();
    if (calculation !== null && calculation !== this.state.calculation)
      this.set({ calculation, calculationEvents: calculationEvents() });
  }

  private async save(change: Parameters<typeof saveSettings>[0], noticeText: string): Promise<boolean> {
    try {
      await saveSettings(change);
      this.frame.announce(noticeText);
      this.set({ refusal: null, strict: strictIsOn() });
      return true;
    } catch (error) {
      this.set({ refusal: `The choice could not be stored. ${refusalOf(error)}` });
      return false;
    }
  }

  private async tell(outcome: Promise<Outcome>, noticeText: string | null): Promise<void> {
    const result = await outcome;
    this.set({ refusal: result.done ? null : result.message });
    if (result.done && noticeText) this.frame.announce(noticeText);
  }
}
