import {
  askRepurposing,
  repurposingStep,
  type ForceRoute,
  type RepurposingDone,
  type RepurposingRefusal,
  type RepurposingStep,
} from '../../domain/items/repurposing-step';
import { Contributions } from '../../domain/movements/contributions';
import type { Register } from '../../domain/register/register';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { findTarget } from '../../workbook/writing/pending-write';
import type { BlockPlan } from '../../workbook/writing/write-plan';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { typedDate } from '../money/model';
import { keyOf, rowOfKey, selectedRow } from '../money/selected-row';
import { dealingCells, plannedWrite, type TableChanges } from '../requests/writes';
import { makeMissing } from '../tables/make-missing';
import { rowsOf, type SideTables } from '../tables/state';
import { SideWriter } from '../tables/writer';
import type { Writing } from '../tables/write-message';
import type { RepurposingActions, RepurposingState } from './state';

/** What is asked for, answered and completed: the table, the log and, once completed, the register's purpose in one write. */
export class RepurposingFlow implements RepurposingActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly open: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'repurposing-outcome');
  }

  show(): void {
    this.set({ form: null, step: null, outcome: null });
    this.open('repurposing');
  }

  makeTables(): void {
    void this.writer.work('Making the tables', async () => {
      const failed = await makeMissing(this.tables(), ['repurposing', 'dealings']);
      await this.writer.readAgain();
      this.writer.told(failed === null ? 'ok' : 'error', failed ?? 'The table Repurposing is made.');
    });
  }

  toggle(rowIndex: number): void {
    this.set({ open: this.current.open === rowIndex ? null : rowIndex, step: null });
  }

  askStep(step: RepurposingStep): void {
    this.set({ step: { step, date: typedDate(this.pane.state().asAtSerial) }, outcome: null });
    this.pane.set({}, 'repurposing-step');
  }

  typeDate(text: string): void {
    const { step } = this.current;
    if (step) this.set({ step: { ...step, date: text } });
  }

  cancelStep(): void {
    this.set({ step: null });
  }

  writeStep(): void {
    void this.writer.work('Writing', () => this.writeStepNow());
  }

  ask(row?: number): void {
    const reading = this.ready();
    if (!reading) return;
    const own = row ?? selectedRow(reading.register, this.pane.state().selection);
    if (typeof own !== 'number') return;
    this.set({
      outcome: null,
      form: {
        row: keyOf(reading.register, own),
        to: '',
        route: 'Letter',
        date: typedDate(this.pane.state().asAtSerial),
      },
    });
    this.pane.set({}, 'repurpose-to');
  }

  type(field: 'to' | 'date', text: string): void {
    const { form } = this.current;
    if (form) this.set({ form: { ...form, [field]: text } });
  }

  chooseRoute(route: ForceRoute): void {
    const { form } = this.current;
    if (form) this.set({ form: { ...form, route } });
  }

  cancel(): void {
    this.set({ form: null });
  }

  write(): void {
    void this.writer.work('Saving', async () => {
      const { form } = this.current;
      const fresh = form && (await this.fresh());
      if (!form || !fresh) return;
      const row = rowOfKey(fresh.reading.register, form.row);
      if (row < 0) return this.writer.told('error', GONE);
      const made = askRepurposing(
        fresh.reading.register,
        row,
        form,
        this.pane.state().asAtSerial,
        rowsOf(fresh.tables.repurposing),
      );
      if (made.kind === 'refusal') return this.refused(made);
      const changes = {
        repurposing: { added: [made.cells] },
        dealings: { added: [dealingCells(made.dealing)] },
      };
      if (
        await this.written(`Repurposing of ${form.row.agreement}`, fresh.tables, changes, null, 'Asked for')
      )
        this.set({ form: null });
    });
  }

  undo(): void {
    this.writer.undo();
  }

  private async writeStepNow(): Promise<void> {
    const { open, step } = this.current;
    const fresh = await this.fresh();
    const table = fresh && rowsOf(fresh.tables.repurposing);
    const row = table?.rows.find(({ rowIndex }) => rowIndex === open);
    if (!fresh || !row || !step) return this.writer.told('error', GONE);
    const made = repurposingStep(row, step.step, step.date, this.pane.state().asAtSerial, table);
    if (made.kind === 'refusal') return this.refused(made);
    const block = made.purpose === null ? null : await purposeBlock(fresh.reading, row, made);
    if (typeof block === 'string') return this.writer.told('error', `Nothing was written. ${block}`);
    const changes = {
      repurposing: { changed: [{ rowIndex: row.rowIndex, cells: made.cells }] },
      dealings: { added: [dealingCells(made.dealing)] },
    };
    if (await this.written(`${step.step}, ${row.agreement}`, fresh.tables, changes, block, step.step))
      this.set({ step: null });
  }

  private async written(
    what: string,
    tables: SideTables,
    changes: TableChanges,
    register: BlockPlan | null,
    said: string,
  ): Promise<boolean> {
    const plan = await plannedWrite(what, tables, changes, register);
    const why = await this.writer.write(plan, said);
    if (why !== null) this.writer.told('error', why);
    return why === null;
  }

  private refused({ text }: RepurposingRefusal): void {
    this.writer.told('error', `Nothing was written. ${text}`);
  }

  private async fresh(): Promise<{ reading: ReadyReading; tables: SideTables } | null> {
    const failed = await makeMissing(this.tables(), ['repurposing', 'dealings']);
    await this.writer.readAgain();
    const reading = this.ready();
    if (failed === null && reading) return { reading, tables: this.tables() };
    this.writer.told('error', failed ?? 'Nothing was written. The register cannot be read: see Home.');
    return null;
  }

  private ready(): ReadyReading | null {
    const { reading } = this.pane.state();
    return reading?.state === 'ready' && !reading.pending ? reading : null;
  }

  private tables(): SideTables {
    return this.pane.state().tables!;
  }

  private get current(): RepurposingState {
    return this.pane.state().repurposing;
  }

  private set(change: Partial<RepurposingState>): void {
    this.pane.set({ repurposing: { ...this.current, ...change } });
  }
}

const GONE = 'Nothing was written. The row is no longer there, or several rows say the same.';

/** The register's Purpose becomes what the contribution was turned to. */
async function purposeBlock(
  { register, table }: ReadyReading,
  { agreement, contribution }: { readonly agreement: string; readonly contribution: string },
  { purpose }: RepurposingDone,
): Promise<BlockPlan | string> {
  const columnIndex = register.header.columns.purpose;
  if (columnIndex === undefined) return 'The register has no column Purpose. Add it first.';
  const rows = rowsNamed(register, agreement, contribution);
  if (rows.length === 0) return 'The register does not have this contribution.';
  const target = await findTarget({ sheetId: '', sheet: table.sheet, table: table.name }).catch(() => null);
  if (!target || !register.place) return 'The register cannot be read: see Home.';
  return {
    ...target,
    expected: { place: register.place, values: register.block },
    changes: rows.map((row) => {
      const rowIndex = register.rowIndex[row]!;
      return { rowIndex, columnIndex, before: register.block[rowIndex]![columnIndex], after: purpose! };
    }),
  };
}

function rowsNamed(register: Register, agreement: string, contribution: string): readonly number[] {
  const contributions = new Contributions(register);
  return contributions.list[contributions.number(agreement, contribution)]!.rows;
}
