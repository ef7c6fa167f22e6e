import { refusalOf } from '../../workbook/excel/run-excel';
import {
  lookForPrinted,
  rangeOf,
  readPrinted,
  rememberPrinted,
  type PrintedLook,
} from '../../workbook/sources/printed-tables';
import { goToCell } from '../../workbook/excel/selection';
import type { Register } from '../../domain/register/register';
import type { Pane } from '../kernel/store';
import { reconcileModel, type ReconcileModel } from './model';
import type { PrintedTable, ReconcileActions, ReconcileGroupKey, ReconcileState } from './state';
import { tabOf } from '../shell/tabs';
import type { SummariesFlow } from '../summaries/flow';
import type { TraceFlow } from '../trace/flow';

/** Finds the printed table, reconciles it, and leads from its differences to the cells and rows they are of. */
export class ReconcileFlow implements ReconcileActions {
  private looks = 0;
  /** Chosen, and not kept in the workbook, as where that is read only: it is in use as long as the pane is open. */
  private notKept: PrintedTable | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly trace: TraceFlow,
    private readonly summaries: SummariesFlow,
    private readonly show: () => void,
  ) {}

  /** From a screen of Check, Back goes there again; from another tab, to where Check was left. */
  open(): void {
    const { screen, left } = this.pane.state();
    const from = [screen, left.check].find((one) => one && one !== 'reconcile' && tabOf(one).id === 'check');
    this.set({ from: from ?? this.current.from });
    this.show();
    void this.look(async (found) => {
      const selected = otherSelected(found);
      if (!selected) return false;
      this.set({ offered: found.offered });
      await this.take(selected);
      return true;
    }).then((isRead) => {
      if (isRead) this.announce();
    });
  }

  /**
   * Reads the table again that is reconciled, or looks for one: Home lists its differences.
   *
   * @param takeOther uses another table, where there is one that is meant
   * @returns whether it was read, and no other table was used
   */
  async look(takeOther?: (found: PrintedLook) => Promise<boolean>): Promise<boolean> {
    const run = ++this.looks;
    if (this.current.step !== 'ready') this.set({ step: 'reading' });
    try {
      const found = await lookForPrinted(this.register());
      if (run !== this.looks || (await takeOther?.(found))) return false;
      const { offered, count, lost } = found;
      const table = await this.tableOf(found);
      if (run !== this.looks) return false;
      this.set({ step: 'ready', table, offered, count, lost, refusal: null });
      return true;
    } catch (error) {
      if (run === this.looks) this.set({ step: 'failed', refusal: refusalOf(error) });
      return false;
    }
  }

  /** The register was read: a printed table is looked for once, and again where it is on the screen. */
  async registerRead(): Promise<void> {
    if (this.current.step === 'idle' || this.pane.state().screen === 'reconcile') await this.look();
  }

  /** The tabs were looked at: where those are to speak of another table than the pane does, that is read anew. */
  tabsSeen(): void {
    const { look } = this.pane.state().summaries;
    const { step, table } = this.current;
    if (look?.kind !== 'seen' || look.noRegister !== null || step !== 'ready') return;
    if (look.printed !== (table?.address ?? null)) void this.look();
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
    if (table) void this.take(table, true);
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
    this.summaries.refreshWith(['reconciliation'], rangeOf(table));
  }

  /** The table of the tab; without a register there is no tab, and any printed table will do. */
  private async tableOf({ own, offered }: PrintedLook): Promise<PrintedTable | null> {
    const notKept = this.notKept && (await readPrinted(this.notKept).catch(() => null));
    const any = this.register() === null && offered.length === 1 ? offered[0]! : null;
    return notKept ?? own ?? any;
  }

  private async takeSelection(): Promise<void> {
    try {
      const { selected, offered } = await lookForPrinted(this.register());
      if (selected) return await this.take(selected, true);
      const refusal =
        'The selection does not look like a printed table. Select it with its headings: authorities and at least two measures, or the headings Project, Budget and Received.';
      this.set({ offered, refusal });
    } catch (error) {
      this.set({ refusal: refusalOf(error) });
    }
  }

  /** Uses a table that was chosen, and keeps the choice: Home and the tab are to speak of the same. */
  private async take(table: PrintedTable, wasChoosing = false): Promise<void> {
    this.looks++;
    const change = { step: 'ready', table, isChoosing: false, lost: null, refusal: null } as const;
    this.set(change, wasChoosing ? 'change' : undefined);
    this.announce();
    this.notKept = await rememberPrinted(table).then(
      () => null,
      () => table,
    );
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

/** The selection, where that is another printed table than the one in use: all of its sheet, or just what is selected. */
function otherSelected({ selected, own, offered }: PrintedLook): PrintedTable | null {
  if (!selected || (own && isWithin(selected, own))) return null;
  return offered.find(({ address }) => address === selected.address) ?? selected;
}

const isWithin = (a: PrintedTable, b: PrintedTable): boolean =>
  a.sheetId === b.sheetId &&
  a.topIndex >= b.topIndex &&
  a.leftIndex >= b.leftIndex &&
  a.topIndex + a.rowCount <= b.topIndex + b.rowCount &&
  a.leftIndex + a.columnCount <= b.leftIndex + b.columnCount;
