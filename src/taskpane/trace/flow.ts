import { tracedOn } from '../../domain/summaries/tracing/trace-figure';
import { registerInForce } from '../../domain/register/register-in-force';
import { refusalOf } from '../../workbook/excel/run-excel';
import { selectRows } from '../../workbook/excel/row-areas';
import type { Register } from '../../domain/register/register';
import type { Pane } from '../kernel/store';
import { traceModel, type TraceModel } from './model';
import { traceText } from './text';
import {
  NOTHING_TRACED,
  TRACE_PAGE_SIZE,
  type TraceActions,
  type TraceQuestion,
  type TraceState,
} from './state';
import { counted, writeCount } from '../ui/wording';

/** What is done with the rows of a figure: they are gone to, selected, copied. */
export class TraceFlow implements TraceActions {
  constructor(
    private readonly pane: Pane,
    private readonly show: () => void,
  ) {}

  open(question: TraceQuestion): void {
    const { screen, trace } = this.pane.state();
    const from = screen === 'trace' ? trace.from : screen;
    this.pane.set({ trace: { ...NOTHING_TRACED, question, from } });
    this.show();
  }

  showMore(): void {
    this.set({ shown: this.current.shown + TRACE_PAGE_SIZE });
  }

  selectRows(): void {
    void this.select();
  }

  copyTable(): void {
    void this.copy();
  }

  private async select(): Promise<void> {
    const found = this.model();
    if (!found) return;
    const { traced } = found.model;
    const selected = await selectRows(found.register, traced);
    if (!selected.done) {
      const text = `Nothing was selected. ${selected.message}`;
      return this.set({ message: { intent: 'error', text } }, 'told');
    }
    if (selected.rowCount === traced.length) {
      this.set({ message: null });
      return this.pane.announce(`${counted(traced.length, 'row')} selected.`);
    }
    const text = `The first ${writeCount(selected.rowCount)} of ${counted(traced.length, 'row')} ${selected.rowCount === 1 ? 'is' : 'are'} selected: Excel cannot select more areas at once here.`;
    this.set({ message: { intent: 'warning', text } }, 'told');
  }

  /** The clipboard may be refused: then the text is shown, to be copied by hand. */
  private async copy(): Promise<void> {
    const found = this.model();
    if (!found) return;
    const text = traceText(found.model);
    const rows = counted(found.model.traced.length, 'row');
    try {
      await navigator.clipboard.writeText(text);
      this.set({ message: { intent: 'ok', text: `Copied: ${rows} and the total.` }, copyText: null }, 'told');
    } catch (error) {
      console.warn(refusalOf(error));
      const refusedText = 'The pane cannot use the clipboard here. Copy the text below.';
      this.set({ message: { intent: 'warning', text: refusedText }, copyText: text }, 'copy-text');
    }
  }

  private model(): { register: Register; model: TraceModel } | null {
    const { reading, strict, asAtSerial } = this.pane.state();
    const { question } = this.current;
    if (reading?.state !== 'ready' || reading.pending || !question || question.moved || question.made)
      return null;
    const register = registerInForce(reading.register, tracedOn(question, asAtSerial));
    const model = traceModel(register, question, strict);
    return model && { register, model };
  }

  private get current(): TraceState {
    return this.pane.state().trace;
  }

  private set(change: Partial<TraceState>, focus?: string): void {
    this.pane.set({ trace: { ...this.current, ...change } }, focus);
  }
}
