import { calculationMode, recalculate, setAutomatic } from '../../workbook/formulas/calculation';
import { now, today } from '../../workbook/excel/clock';
import { currentProjects } from '../../workbook/register/current-projects';
import { currentRegister } from '../../workbook/register/current-register';
import { onWaitingForFront } from '../../workbook/excel/in-front';
import { goToCell, onSelectionMoved, selection } from '../../workbook/excel/selection';
import { strictIsOn } from '../../workbook/settings/strict';
import { liveFigures } from '../../workbook/register/live-figures';
import {
  calculationEvents,
  markChanged,
  onCalculated,
  onRegisterChanged,
} from '../../workbook/excel/workbook-changes';
import { ResultFlow } from '../home/result-flow';
import { AdoptFlow } from '../adopt/flow';
import { UnfinishedWriteFlow } from '../unfinished-write/flow';
import { CalculationFlow } from '../home/calculation-flow';
import { ErrorCellsFlow } from '../home/error-cells-flow';
import { firstState } from './first-state';
import { FormulaInsertion } from '../home/formula-insertion';
import { computed } from '@preact/signals-core';
import { oncePerFrame } from '../kernel/frame-scheduler';
import { latestRead } from '../kernel/latest-read';
import { Store } from '../kernel/store';
import { backOf, statusTarget } from './back-of';
import { Frame } from './frame';
import { LastWriteFlow } from '../register/last-write-flow';
import { LEFT_OUT_PAGE_SIZE, type Actions, type PaneState } from './pane-state';
import { SideTablesFlow } from '../tables/flow';
import { RecoveryFlow } from '../name-errors/flow';
import { barOf } from './state-bar';
import { FRESH_MS, NOTICE_MS, SKELETONS_AFTER_MS } from './pane-times';
import { storeChoice, tellOutcome } from './tell';
import type { Room } from './room';
import { RoomActions } from './room-actions';
import { roomOf, type RoomName } from './room-name';
import { Rooms } from './rooms';
import { screenOf } from './router';
import { tabShown, topOf, type Tab, type TabId } from './tabs';
import { counted } from '../ui/wording';
import type { ScreenName } from '../kernel/screen-name';
import type { CellPlace } from '../kernel/cell-place';

/** Screens of work that is under way, which is stopped there or awaited. */
const WORKING: ReadonlySet<ScreenName> = new Set(['checking', 'import-writing']);

/** Holds the pane's state, and turns what the user does and what Excel tells into a new one. */
export class PaneController extends RoomActions implements Actions {
  private readonly store = new Store<PaneState>(firstState());
  private readonly shown = computed(() => ({
    screen: screenOf(this.store.state, this, (name) => this.rooms.get(name)),
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
  private readonly readSelection = latestRead(selection, (told) => {
    this.set({ selection: told });
    this.eachRoom((room) => room.selectionRead?.());
  });
  readonly result = new ResultFlow(this.shared);
  private readonly insertion = new FormulaInsertion(
    this.shared,
    () => this.whatIsSelected(),
    () => void this.result.inserted(),
  );
  private readonly recovery = new RecoveryFlow(this.shared);
  private readonly errorCells = new ErrorCellsFlow(this.shared);
  private readonly calculation = new CalculationFlow(this.shared);
  private readonly lastWrite = new LastWriteFlow(this.shared);
  readonly adopt = new AdoptFlow(this.shared, (screen) => this.open(screen));
  readonly unfinishedWrite = new UnfinishedWriteFlow(this.shared);
  readonly tables = new SideTablesFlow(this.shared);
  protected readonly rooms = new Rooms(
    {
      pane: this.shared,
      open: (screen) => this.open(screen),
      unfinishedWrite: this.unfinishedWrite,
      lastWrite: this.lastWrite,
    },
    (room, name) => this.roomArrived(room, name),
  );
  private noticeAt = 0;
  private refreshes = 0;
  private firstReading: Promise<void> = Promise.resolve();
  private quarterAnnounced = 0;
  private barMessage = '';
  constructor(root: HTMLElement) {
    super();
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
    onCalculated(() => this.eachRoom((room) => room.calculated?.()));
    onWaitingForFront((waitsForFront) => this.set({ waitsForFront }));
    liveFigures.onResized(() => this.set({ liveCount: liveFigures.size }));
    void onSelectionMoved(() => {
      void this.readSelection();
      void this.calculation.look();
      this.errorCells.moved();
      void this.adopt.moved();
      this.result.moved();
      this.eachRoom((room) => room.selectionMoved?.());
    }).then(() => this.readSelection()); // the selection may have moved before Excel took the handler
    void this.lastWrite.look();
    void this.unfinishedWrite.look();
    this.firstReading = this.refresh();
    void this.firstReading.then(() => {
      void this.recovery.look();
      void this.errorCells.look();
      void this.rooms.prefetch();
    });
    void this.readSelection();
  }

  /** From Reconcile, and from the rows of a figure there, to the screen of Check that was left for it. */
  leaveReconcile(): void {
    const { screen, trace, reconcile } = this.state;
    if (screen === 'reconcile' || (screen === 'trace' && trace.from === 'reconcile'))
      this.open(reconcile.from);
  }

  /** Whether Money is shown with the rows that are selected now; in a pane that has just been loaded, after the first reading. */
  async isOnMoney(): Promise<boolean> {
    await this.whatIsSelected();
    return this.tab.id === 'money' && !this.isAsking;
  }

  /** Reads what is selected; in a pane that has just been loaded, the register as well, which tells what it is. */
  private async whatIsSelected(): Promise<void> {
    await Promise.all([this.firstReading, this.readSelection()]);
  }

  /** The pane is shown or has focus again: what was missed meanwhile is read. */
  activated(): void {
    void this.readSelection();
    void this.calculation.look();
    void this.recovery.lookAgain();
    void this.errorCells.look();
    void this.adopt.moved();
    void this.lastWrite.look();
    this.eachRoom((room) => room.activated?.());
    if (this.state.reading) void this.rooms.prefetch();
    const { reading } = this.state;
    const readAt = reading && reading.state !== 'failed' ? reading.readAt.getTime() : 0;
    if (reading && now().getTime() - readAt > FRESH_MS) markChanged();
  }

  /** Escape calls off what is asked, else goes back. */
  escape(): void {
    if (this.recovery.isAsking()) this.recovery.cancel();
    else if (this.insertion.isAsking()) this.insertion.cancel();
    else if (this.unfinishedWrite.escape() || this.rooms.all().some((room) => room.escape?.())) return;
    else if (this.hasBack()) this.back();
  }

  /** The register bar was pressed. */
  statusPressed(): void {
    const screen = statusTarget(this.state);
    if (screen === 'choose') this.choose.open(null);
    else this.open(screen);
  }

  open(screen: ScreenName): void {
    const before = roomOf(this.state.screen);
    this.adopt.left();
    this.rooms.leave();
    this.set({ screen, insertion: null, leftOutShown: LEFT_OUT_PAGE_SIZE, refusal: null, notice: null });
    if (before !== null && before !== roomOf(screen)) this.rooms.get(before)?.left?.();
    this.eachRoom((room) => room.opened?.(screen));
  }

  /** Each tab shows what it showed when it was left; there is one Trace and one Variances, which may have gone to another tab since. */
  openTab(tab: TabId): void {
    const { screen, left } = this.state;
    const at = left[tab];
    const isThere = at !== undefined && tabShown(at, this.state).id === tab;
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
    const name = roomOf(screen);
    if (name && this.rooms.get(name)?.back?.()) return;
    this.open(backOf(this.state) ?? this.tab.screens[0]);
  }

  private hasBack = (): boolean => this.tab.screens[0] !== this.state.screen;

  /** The tab that is chosen. */
  get tab(): Tab {
    return tabShown(this.state.screen, this.state);
  }

  goTo({ sheet, address }: CellPlace): void {
    void tellOutcome(this.shared, goToCell(sheet, address), `${address} on ${sheet} is selected.`);
  }

  recalculate(): void {
    if (this.state.recovery.step === 'working') return;
    if (this.state.recovery.cells.length > 0) void this.recovery.recalculate();
    else void tellOutcome(this.shared, recalculate(), 'Recalculated.').then(() => this.recovery.look());
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
    void tellOutcome(this.shared, setAutomatic(), 'Excel calculates automatically.').then(() =>
      this.refresh(),
    );
  }

  retry(): void {
    void this.refresh();
  }

  createRegister(): void {
    void this.lastWrite.createRegister();
  }

  checkRegister(): void {
    this.check.startRegister();
  }

  undoLastWrite(): void {
    void this.lastWrite.undo();
  }

  setStrict(strict: boolean): void {
    void storeChoice(this.shared, { strict }, strict ? 'Strict is on.' : 'Strict is off.');
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

  /** Fetches what could not be fetched once more. */
  fetchAgain(name: RoomName): void {
    void this.rooms.bring(name).then((isThere) => (isThere ? this.rooms.prefetch() : undefined));
  }

  /** What a room missed before it came, it is told now. */
  private roomArrived(room: Room, name: RoomName): void {
    const { reading, screen } = this.state;
    if (reading && !this.state.isReading) room.registerRead?.(reading);
    if (roomOf(screen) === name) room.opened?.(screen);
  }

  private eachRoom(tell: (room: Room) => void): void {
    for (const room of this.rooms.all()) tell(room);
  }

  private set(change: Partial<PaneState>, focus?: string): void {
    if (change.notice) this.noticeAt = now().getTime();
    this.store.set(change);
    const room = change.screen && roomOf(change.screen);
    if (room) void this.rooms.bring(room);
    // What gets the focus, and a refusal, are read out: what was said before, as "Recording.", is over.
    if (focus || change.refusal) this.frame.announce('');
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
    void this.tables.look();
    void this.adopt.registerRead(reading);
    this.eachRoom((room) => room.registerRead?.(reading));
  }

  /** Shows how far the reading is; every quarter is said too. */
  private progressed(rowsRead: number, rowCount: number): void {
    const quarter = rowCount > 0 ? Math.floor((4 * rowsRead) / rowCount) : 0;
    this.set({ progress: { rowsRead, rowCount } });
    if (!this.state.isReading || quarter <= this.quarterAnnounced || quarter === 4) return;
    this.quarterAnnounced = quarter;
    this.frame.announce(`${quarter * 25}% of ${counted(rowCount, 'row')} read.`);
  }
}
