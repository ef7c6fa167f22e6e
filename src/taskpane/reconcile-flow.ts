import { refusalOf } from '../workbook/in-excel';
import { lookForPrinted, readPrinted, type PrintedLook } from '../workbook/printed-tables';
import { goToCell } from '../workbook/selection';
import type { Register } from '../domain/register/register';
import type { Pane } from './pane-share';
import { reconcileModel, type ReconcileModel } from './reconcile-model';
import type { PrintedTable, ReconcileActions, ReconcileGroupKey, ReconcileState } from './reconcile-state';
import type { SummariesFlow } from './summaries-flow';
import type { TraceFlow } from './trace-flow';

/** Finds the printed table, reconciles it, and leads from its differences to the cells and rows they are of. */
export class ReconcileFlow implements ReconcileActions {
  private looks = 0;

  constructor(
    private readonly pane: Pane,
    private readonly trace: TraceFlow,
    private readonly summaries: SummariesFlow,
    private readonly show: () => void,
  ) {}

  open(): void {
    this.show();
    void this.look(true);
  }

  /** Reads the table again that is reconciled, or looks for one. Home tells of its differences. */
  async look(takesSelection = false): Promise<void> {
    const run = ++this.looks;
    if (this.current.step !== 'ready') this.set({ step: 'reading' });
    try {
      const { table } = this.current;
      const found = await lookForPrinted(this.register());
      if (run !== this.looks) return;
      const own = await this.tableOf(found, table, takesSelection);
      if (run !== this.looks) return;
      this.set({ step: 'ready', table: own, offered: found.offered, refusal: null });
      if (takesSelection) this.announce();
    } catch (error) {
      if (run === this.looks) this.set({ step: 'failed', refusal: refusalOf(error) });
    }
  }

  /** The register was read: a printed table is looked for once, and again where it is on the screen. */
  async registerRead(): Promise<void> {
    if (this.current.step === 'idle' || this.pane.state().screen === 'reconcile') await this.look();
  }

  choose(): void {
    this.set({ isChoosing: true }, 'use-selection');
    void this.look();
  }

  cancelChoosing(): void {
    this.set({ isChoosing: false }, 'change');
  }

  /** Escape closes the choice. False where there is none. */
  escape(): boolean {
    if (this.pane.state().screen !== 'reconcile' || !this.current.isChoosing) return false;
    this.cancelChoosing();
    return true;
  }

  use(address: string): void {
    const table = this.current.offered.find((one) => one.address === address);
    if (table) this.take(table);
  }

  useSelection(): void {
    void this.takeSelection();
  }

  toggle(group: ReconcileGroupKey): void {
    const opened = new Set(this.current.opened);
    if (!opened.delete(group)) opened.add(group);
    this.set({ opened });
  }

  follow(lineIndex: number): void {
    const { table } = this.current;
    const line = this.model()?.lines[lineIndex];
    if (!table || !line) return;
    if (line.question && this.register()) this.trace.open(line.question);
    if (line.address === null) return;
    void goToCell(table.sheet, line.address).then((outcome) => {
      if (outcome.done) this.pane.announce(`${line.address} on ${table.sheet} is selected.`);
      else this.pane.set({ refusal: outcome.message });
    });
  }

  write(): void {
    const { table } = this.current;
    if (!table) return;
    const { sheetId, sheet, topIndex, leftIndex, rowCount, columnCount } = table;
    this.summaries.refreshWith(['reconciliation'], {
      sheetId,
      sheet,
      topIndex,
      leftIndex,
      rowCount,
      columnCount,
    });
  }

  /** The selection where it is a printed table, else the one that was shown, else the workbook's own. */
  private async tableOf(
    found: PrintedLook,
    table: PrintedTable | null,
    takesSelection: boolean,
  ): Promise<PrintedTable | null> {
    if (takesSelection && found.selected) return found.selected;
    const same = table && (await readPrinted(table).catch(() => null));
    return same ?? found.own ?? (found.offered.length === 1 ? found.offered[0]! : null);
  }

  private async takeSelection(): Promise<void> {
    try {
      const { selected, offered } = await lookForPrinted(this.register());
      if (selected) return this.take(selected);
      const refusal =
        'The selection is not read as a printed table. Select it with its headings: authorities and at least two measures, or the headings Project, Budget and Received.';
      this.set({ offered, refusal });
    } catch (error) {
      this.set({ refusal: refusalOf(error) });
    }
  }

  private take(table: PrintedTable): void {
    this.set({ step: 'ready', table, isChoosing: false, refusal: null }, 'change');
    this.announce();
  }

  private announce(): void {
    const model = this.model();
    if (model) this.pane.announce(`Reconcile: ${model.title}. ${model.counts}.`);
  }

  private model(): ReconcileModel | null {
    const { table } = this.current;
    return table && reconcileModel(table, this.register(), this.pane.state().strict);
  }

  private register(): Register | null {
    const { reading } = this.pane.state();
    return reading?.state === 'ready' && !reading.pending ? reading.register : null;
  }

  private get current(): ReconcileState {
    return this.pane.state().reconcile;
  }

  private set(change: Partial<ReconcileState>, focus?: string): void {
    this.pane.set({ reconcile: { ...this.current, ...change } }, focus);
  }
}
