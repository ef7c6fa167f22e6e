import { registerInForce } from '../../domain/register/register-in-force';
import { placeOf } from '../../domain/sheet/block';
import type { TabKey } from '../../domain/summaries/tabs/tab';
import { settleCells } from '../../workbook/tabs/move-to-notes';
import { readWholeSheet } from '../../workbook/sources/printed-tables';
import type {
  PrintedRange,
  RefreshOutcome,
  SettledTab,
  SummaryChoices,
} from '../../workbook/tabs/refresh-outcome';
import { refreshTabs } from '../../workbook/tabs/refresh-tabs';
import { lastSettings, NO_SUMMARIES } from '../../workbook/settings/settings';
import { seeSummaries } from '../../workbook/tabs/summary-sheets';
import { isStop } from '../../workbook/refusals/refused';
import type { BackupLeft, NothingWritten } from '../../workbook/writing/write-plan';
import type { UnfinishedWriteFlow } from '../unfinished-write/flow';
import type { Pane } from '../kernel/store';
import { questionAt } from '../reconcile/model';
import { refreshedMessage } from './model';
import { settledTabs, type CellWay } from './ways';
import {
  BLOCKED_PAGE_SIZE,
  type RefreshAsked,
  type SummariesActions,
  type SummariesState,
  type SummariesStep,
  type SummaryForm,
  type SummaryUnits,
} from './state';
import { readSideTables } from '../tables/flow';
import { ownSheetQuestion } from '../trace/own-sheet';
import { tabFigure } from '../trace/question';
import { traceSource } from '../trace/source';
import type { TraceQuestion, Untraced } from '../trace/state';
import { formulaAt } from '../../workbook/formulas/formula-at';
import { readTabs } from '../../workbook/excel/own-sheets';
import { findGeneralLedger } from '../../workbook/sources/general-ledger-source';
import type { CellPlace } from '../kernel/cell-place';

/**
 * Looks at the summary tabs, and refreshes them.
 *
 *   idle ──▶ working ──▶ done
 *     ▲         ├──▶ blocked ──▶ working (again, the others, or after cells were moved)
 *     │         ├──▶ refused ──▶ working again
 *     └─────────┴──▶ there is a copy
 */
export class SummariesFlow implements SummariesActions {
  private looks = 0;
  private cellLooks = 0;
  private stopping: AbortController | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly unfinishedWrite: UnfinishedWriteFlow,
    private readonly show: () => void,
    private readonly looked: () => void,
  ) {}

  /** The screen is opened: what came of the last refresh was seen. */
  async opened(): Promise<void> {
    if (this.current.step.kind === 'done') this.step({ kind: 'idle' });
    await this.look();
    await this.noticeCell();
  }

  /** Looks at the tabs again, unless a refresh is under way. */
  async look(): Promise<void> {
    if (this.current.step.kind === 'working') return;
    const run = ++this.looks;
    this.set({ isLooking: true });
    const look = await seeSummaries();
    if (run !== this.looks) return;
    this.set({ look, isLooking: false });
    this.looked();
    // A cell may have been selected while the tabs were looked at, when it was not known whose it is.
    void this.noticeCell();
  }

  /** The register was read: the tabs are looked at where they are on the screen, or Home is to tell of them. */
  registerRead(): void {
    const { screen } = this.pane.state();
    if (screen === 'summaries' || hasTabs()) void this.look();
  }

  lookAgain(): void {
    void this.look();
  }

  /** The selected cell may show another figure now, or one where it was still being calculated. */
  calculated(): void {
    if (this.current.step.kind !== 'working') void this.noticeCell();
  }

  /** The selection moved: a figure of one of our tabs, or of a formula of ours, can be traced. */
  async noticeCell(): Promise<void> {
    const run = ++this.cellLooks;
    const { selection, screen } = this.pane.state();
    const { traceable } = this.current;
    if (screen !== 'summaries') return;
    const cell = selection?.cell;
    const question = cell ? await this.questionOf(cell) : null;
    if (run !== this.cellLooks) return;
    if (question) this.set({ traceable: { cell: { sheet: cell!.sheet, address: cell!.address }, question } });
    else if (traceable) this.set({ traceable: null });
  }

  /** The figure in a cell of one of our tabs, or of the printed table that Reconcile has. */
  private async questionOf({ sheet, address }: CellPlace): Promise<TraceQuestion | Untraced | null> {
    const { reading, asAtSerial, strict, reconcile } = this.pane.state();
    const place = placeOf(address);
    if (reading?.state !== 'ready' || reading.pending || !place) return null;
    const register = registerInForce(reading.register, asAtSerial);
    const { look } = this.current;
    const { table } = reconcile;
    if (table?.sheet === sheet)
      return questionAt(table, register, place.topIndex - table.topIndex, place.leftIndex - table.leftIndex);
    const tab = look?.kind === 'seen' ? look.tabs.find((one) => one.sheet?.name === sheet) : undefined;
    const source = traceSource(
      reading.register,
      strict,
      this.pane.state().tables ?? (await readSideTables()),
    );
    // Until the tabs were looked at, nobody knows whether the sheet is one of them.
    if (!tab) return look ? ownSheetQuestion(await formulaAt(sheet, address), source) : null;
    const block = await readWholeSheet(sheet).catch(() => null);
    if (!block) return null;
    const generalLedger = tab.key === 'ledger' ? await readTabs().then(findGeneralLedger, () => null) : null;
    const months = look?.kind === 'seen' ? look.choices.horizonMonths : FIRST_CHOICES.horizonMonths;
    return tabFigure(
      { tab, block, register, strict, table, months, source: { ...source, generalLedger } },
      place,
    );
  }

  /** Escape stops a refresh, or leaves what is in the way. False where there is neither. */
  escape(): boolean {
    if (this.pane.state().screen !== 'summaries') return false;
    const { kind } = this.current.step;
    if (kind === 'working') this.stop();
    else if (kind === 'blocked' || kind === 'refused') this.leave();
    else return false;
    return true;
  }

  refreshAll(): void {
    const { look } = this.current;
    if (look?.kind !== 'seen') return;
    void this.refresh({ keys: look.tabs.map(({ key }) => key), choices: this.choices() });
  }

  refreshOne(key: TabKey): void {
    void this.refresh({ keys: [key], choices: this.choices() });
  }

  /** From Reconcile: with the table that is reconciled there. */
  refreshWith(keys: readonly TabKey[], printedRange: PrintedRange): void {
    this.show();
    void this.refresh({ keys, choices: { ...this.choices(), printedRange } });
  }

  stop(): void {
    const { step } = this.current;
    if (step.kind !== 'working') return;
    this.stopping?.abort();
    this.step({ ...step, isStopping: true });
  }

  tryAgain(): void {
    const { step } = this.current;
    if (step.kind === 'blocked' || step.kind === 'refused') void this.refresh(step.asked);
  }

  refreshOthers(): void {
    const { step } = this.current;
    if (step.kind === 'blocked') void this.refresh({ ...step.asked, keys: step.others });
  }

  chooseWay(key: string, way: CellWay): void {
    this.set({ ways: { ...this.current.ways, [key]: way } });
  }

  settle(): void {
    const { step, ways } = this.current;
    const settled = step.kind === 'blocked' ? settledTabs(step.tabs, ways) : null;
    if (step.kind === 'blocked' && settled) void this.settleAll(step.asked, settled);
  }

  leave(): void {
    this.step({ kind: 'idle' }, 'refresh-all');
    void this.look();
  }

  showMoreBlocked(): void {
    this.set({ blockedShown: this.current.blockedShown + BLOCKED_PAGE_SIZE });
  }

  chooseForm(form: SummaryForm): void {
    this.set({ form });
  }

  chooseUnits(units: SummaryUnits): void {
    this.set({ units });
  }

  typeMeeting(meeting: string): void {
    this.set({ meeting });
  }

  chooseBar(bar: string | null): void {
    this.set({ bar });
  }

  private async settleAll(asked: RefreshAsked, tabs: readonly SettledTab[]): Promise<void> {
    const options = this.begin(asked, true);
    const outcome = await settleCells(tabs, options);
    if (outcome.kind === 'backup-left') return this.backupLeft(outcome);
    if (outcome.kind === 'nothing-written') {
      return this.refused(outcome, asked, NONE_MOVED);
    }
    const clearedCount = tabs.reduce((sum, { toClear }) => sum + toClear.length, 0);
    await this.refresh(asked, { movedCount: outcome.cellCount, clearedCount });
  }

  private async refresh(asked: RefreshAsked, before: SettledCounts = NONE_MOVED): Promise<void> {
    const outcome = await refreshTabs(asked.keys, asked.choices, this.begin(asked, false));
    this.stopping = null;
    await this.report(outcome, asked, before);
  }

  private begin(asked: RefreshAsked, isMoving: boolean): Parameters<typeof refreshTabs>[2] {
    this.stopping = new AbortController();
    this.looks++;
    this.pane.set({ refusal: null, notice: null });
    this.set({ blockedShown: BLOCKED_PAGE_SIZE, isLooking: false, ways: {} });
    this.step({ kind: 'working', asked, isMoving, progress: null, isStopping: false }, 'stop');
    return {
      signal: this.stopping.signal,
      onProgress: (progress) => {
        const { step } = this.current;
        if (step.kind === 'working') this.step({ ...step, progress });
      },
    };
  }

  private async report(outcome: RefreshOutcome, asked: RefreshAsked, before: SettledCounts): Promise<void> {
    switch (outcome.kind) {
      case 'backup-left':
        return this.backupLeft(outcome);
      case 'blocked': {
        const { message, tabs, others } = outcome;
        return this.step({ kind: 'blocked', asked, message, tabs, others, ...before }, 'outcome');
      }
      case 'nothing-written': {
        return this.refused(outcome, asked, before);
      }
      case 'refreshed': {
        this.set({ form: null, units: null, meeting: null });
        const { movedCount } = before;
        this.step({ kind: 'done', outcome, movedCount }, 'outcome');
        this.pane.announce(refreshedMessage(outcome, movedCount).text);
        await this.look();
      }
    }
  }

  private refused(
    { message, reason, copyLeft }: NothingWritten,
    asked: RefreshAsked,
    before: SettledCounts,
  ): void {
    const isStopped = isStop(reason);
    this.step({ kind: 'refused', asked, message, isStopped, copyLeft, ...before }, 'outcome');
    if (isStopped) this.pane.announce(message);
  }

  private async backupLeft({ message }: BackupLeft): Promise<void> {
    this.step({ kind: 'idle' });
    await this.unfinishedWrite.stopped('The summary tabs', message);
  }

  private choices(): SummaryChoices {
    const { look, form, units, meeting } = this.current;
    const chosen = look?.kind === 'seen' ? look.choices : FIRST_CHOICES;
    const { asAtSerial } = this.pane.state();
    return {
      ...chosen,
      form: form ?? chosen.form,
      units: units ?? chosen.units,
      meeting: meeting?.trim() ?? chosen.meeting,
      asAtSerial,
    };
  }

  private get current(): SummariesState {
    return this.pane.state().summaries;
  }

  private step(step: SummariesStep, focus?: string): void {
    this.set({ step }, focus);
  }

  private set(change: Partial<SummariesState>, focus?: string): void {
    this.pane.set({ summaries: { ...this.current, ...change } }, focus);
  }
}

/** A workbook without tabs of ours has none that could be older: nothing is asked of Excel for them. */
const hasTabs = (): boolean => Object.keys(lastSettings().summaries?.tabs ?? {}).length > 0;

const FIRST_CHOICES: Omit<SummaryChoices, 'asAtSerial'> = {
  form: NO_SUMMARIES.form,
  units: NO_SUMMARIES.units,
  horizonMonths: NO_SUMMARIES.horizonMonths,
};

/** Cells that were moved to the column Notes, and cells that were cleared, before a refresh. */
type SettledCounts = Pick<Extract<SummariesStep, { kind: 'blocked' }>, 'movedCount' | 'clearedCount'>;

const NONE_MOVED: SettledCounts = { movedCount: 0, clearedCount: 0 };
