import { writeDate } from '../../domain/calendar/serial';
import { firstReceipt, type InstalmentStep } from '../../domain/pipeline/instalment-step';
import type { Instalment } from '../../domain/pipeline/instalments';
import { currentRegister } from '../../workbook/register/current-register';
import type { ReadyReading } from '../../workbook/register/register-reading';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { typedDate } from '../money/model';
import { plannedWrite } from '../requests/writes';
import { readSideTables } from '../tables/flow';
import { makeMissing } from '../tables/make-missing';
import type { SideTableName, SideTables } from '../tables/state';
import { SideWriter } from '../tables/writer';
import type { Writing } from '../tables/write-message';
import { counted } from '../ui/wording';
import { dueEvents } from './calendar';
import { comingOf, type Coming } from './coming';
import { instalmentsOf } from '../../domain/pipeline/due-groups';
import type { DueActions, DueMonths, DueState, HomesForm, StepForm } from './state';
import { amountTyped, homesWrite, stepWrite, wordRows } from './writes';

/** What is due: its list, a contribution's instalments and what happens with them. All of it is undone by one press. */
export class DueFlow implements DueActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly show: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'due-outcome');
  }

  list(): void {
    this.set({ outcome: null, step: null });
    this.show('due');
  }

  choose(months: DueMonths): void {
    this.dropCalendar();
    this.set({ months });
  }

  makeTable(): void {
    void this.writer.work('Making the table', async () => {
      const tables = await readSideTables();
      const failed = await makeMissing(tables, ['triggers']);
      if (failed !== null) return this.writer.told('error', failed);
      await this.writer.readAgain();
      this.writer.told('ok', 'The table Triggers is made. Fill it in from the words, or type its rows.');
    });
  }

  openContribution(number: number): void {
    const { book } = this.coming() ?? {};
    const of = book?.contributions.list[number];
    if (!of) return;
    this.set({ open: { agreement: of.agreement, contribution: of.contribution }, step: null, outcome: null });
    this.show('instalments');
  }

  askStep(rowIndex: number, step: InstalmentStep): void {
    const of = this.instalment(rowIndex);
    if (!of) return;
    const { asAtSerial } = this.pane.state();
    const form: StepForm = {
      ...{ rowIndex, step, date: typedDate(asAtSerial), reference: '' },
      amount: step === 'Received' ? amountTyped(firstReceipt(of, asAtSerial)) : '',
    };
    this.set({ step: form, outcome: null });
    this.pane.set({}, 'due-step-heading');
  }

  typeStep(field: 'date' | 'amount' | 'reference', text: string): void {
    const { step } = this.current;
    if (step) this.set({ step: { ...step, [field]: text } });
  }

  cancelStep(): void {
    const { step } = this.current;
    this.set({ step: null });
    if (step) this.pane.set({}, `due-${step.step}-${step.rowIndex}`);
  }

  writeStep(): void {
    const { step } = this.current;
    if (!step) return;
    void this.writer.work('Writing', async () => {
      const needed: SideTableName[] = [
        'dealings',
        ...(step.step === 'Received' ? (['movements'] as const) : []),
      ];
      const fresh = await this.fresh(needed);
      const of = fresh && this.instalmentIn(fresh.coming, step.rowIndex);
      if (!fresh || !of) return this.writer.told('error', CHANGED);
      const made = await stepWrite(fresh.reading, fresh.tables, of, step, this.pane.state().asAtSerial);
      if (typeof made === 'string') return this.writer.told('error', `Nothing was written. ${made}`);
      const failed = await this.writer.write(made.plan, `${made.what}, written`);
      if (failed !== null) return this.writer.told('error', failed);
      this.set({ step: null });
    });
  }

  updateHomes(): void {
    const form: HomesForm = { homes: {}, date: typedDate(this.pane.state().asAtSerial), failed: null };
    this.set({ homes: form, outcome: null });
    this.show('homes');
  }

  typeHomes(rowIndex: number | null, text: string): void {
    const { homes } = this.current;
    if (!homes) return;
    const change = rowIndex === null ? { date: text } : { homes: { ...homes.homes, [rowIndex]: text } };
    this.set({ homes: { ...homes, failed: null, ...change } });
  }

  saveHomes(): void {
    const form = this.current.homes;
    if (!form) return;
    void this.writer.work('Writing', async () => {
      const fresh = await this.fresh(['dealings']);
      const table = fresh?.coming.developments;
      if (!fresh || !table) return this.homesFailed(CHANGED);
      const made = await homesWrite(table, fresh.tables, form, this.pane.state().asAtSerial);
      if (typeof made === 'string') return this.homesFailed(made);
      const failed = await this.writer.write(made.plan, `${made.what}, written`);
      if (failed !== null) return this.homesFailed(failed);
      this.set({ homes: null });
      this.show('due');
      this.pane.set({}, 'due-outcome');
    });
  }

  fillWords(): void {
    this.set({ words: { accepted: [] }, outcome: null });
    this.show('trigger-words');
  }

  tickWords(row: number, isAccepted: boolean): void {
    const others = this.current.words.accepted.filter((one) => one !== row);
    this.set({ words: { accepted: isAccepted ? [...others, row] : others } });
  }

  tickAllWords(rows: readonly number[]): void {
    this.set({ words: { accepted: rows } });
  }

  saveWords(): void {
    void this.writer.work('Writing', async () => {
      const fresh = await this.fresh(['triggers']);
      if (!fresh) return this.writer.told('error', CHANGED);
      const added = wordRows(fresh.coming, this.current.words);
      const what = counted(added.length, 'instalment');
      const plan = await plannedWrite(`${what} from words`, fresh.tables, { triggers: { added } });
      const failed = await this.writer.write(plan, `${what} written to Triggers`);
      if (failed !== null) return this.writer.told('error', failed);
      this.show('due');
      this.pane.set({}, 'due-outcome');
    });
  }

  makeCalendar(): void {
    void this.writer.work('Making the calendar file', async () => {
      const coming = this.coming();
      if (!coming) return;
      const { asAtSerial } = this.pane.state();
      const events = dueEvents(coming, this.current.months, asAtSerial);
      const { calendarFile } = await import(/* webpackChunkName: "calendar" */ '../expiring/calendar-file');
      const text = calendarFile(events, 'S106 money due');
      this.dropCalendar();
      const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      const says = `${counted(events.length, 'date')}, each for the whole day. As at ${writeDate(asAtSerial)}.`;
      this.set({ calendar: { url, name: 'S106 money due.ics', says } });
      this.pane.set({}, 'save-due-calendar');
    });
  }

  undo(): void {
    this.writer.undo();
  }

  private homesFailed(text: string): void {
    const { homes } = this.current;
    if (homes) this.set({ homes: { ...homes, failed: text } });
    this.pane.set({}, 'homes-failed');
  }

  private coming(): Coming | null {
    const { reading, tables } = this.pane.state();
    return reading?.state === 'ready' && !reading.pending && tables
      ? comingOf(reading.register, tables)
      : null;
  }

  private instalment(rowIndex: number): Instalment | null {
    const coming = this.coming();
    return coming && this.instalmentIn(coming, rowIndex);
  }

  /** An instalment of the contribution that is open. */
  private instalmentIn({ book }: Coming, rowIndex: number): Instalment | null {
    const { open } = this.current;
    if (!book || !open) return null;
    const number = book.contributions.number(open.agreement, open.contribution);
    return instalmentsOf(book, number).find(({ row }) => row.rowIndex === rowIndex) ?? null;
  }

  /** Everything as it is at this moment; tables that are needed and not there are made. */
  private async fresh(needed: readonly SideTableName[]): Promise<Fresh | null> {
    let tables = await readSideTables();
    if ((await makeMissing(tables, needed)) !== null) return null;
    if (needed.some((name) => tables[name].state === 'none')) tables = await readSideTables();
    const reading = await currentRegister();
    if (reading.state !== 'ready' || reading.pending) return null;
    return { reading, tables, coming: comingOf(reading.register, tables) };
  }

  private dropCalendar(): void {
    const { calendar } = this.current;
    if (calendar) URL.revokeObjectURL(calendar.url);
    this.set({ calendar: null });
  }

  private get current(): DueState {
    return this.pane.state().due;
  }

  private set(change: Partial<DueState>): void {
    this.pane.set({ due: { ...this.current, ...change } });
  }
}

interface Fresh {
  readonly reading: ReadyReading;
  readonly tables: SideTables;
  readonly coming: Coming;
}

const CHANGED = 'Nothing was written. The tables changed meanwhile. Look at them again, then write.';
