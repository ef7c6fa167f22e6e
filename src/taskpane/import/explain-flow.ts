import type { Pane } from '../kernel/store';
import { writeMovements } from '../movements/write-movements';
import type { LastWriteFlow } from '../register/last-write-flow';
import { writeTime } from '../ui/wording';
import { explanation, NOTHING_TO_EXPLAIN, type AnswerAfter, type ExplainState } from './explain';
import { referenceText } from './movements-model';

/** Asks, after an import, what sums were that nobody has explained, and records the answer. */
export class ExplainFlow {
  constructor(
    private readonly pane: Pane,
    private readonly lastWrite: LastWriteFlow,
  ) {}

  choose(answer: AnswerAfter): void {
    this.set({ ...this.state, answer, told: null });
  }

  leave(): void {
    this.set({ ...NOTHING_TO_EXPLAIN, open: this.state.open.slice(1) }, 'outcome');
  }

  async record(): Promise<void> {
    const { step, compared: found } = this.pane.state().importing!;
    const { state } = this;
    const [sum, ...others] = state.open;
    if (!sum || state.isWriting || step.kind !== 'written' || step.written.movements === null) return;
    const { answer } = state;
    if (answer === null)
      return this.set(
        { ...state, told: { intent: 'error', text: 'Choose what it was first.' } },
        'explained',
      );
    const { day } = step.written.movements;
    this.set({ ...state, isWriting: true, told: null });
    const of = { day, recorded: found!.asAtSerial, source: found!.name };
    const outcome = await writeMovements(`${answer} on ${referenceText(sum)}`, (reading) =>
      explanation(reading, sum, answer, of),
    );
    void this.lastWrite.look();
    if (!this.pane.state().importing) return;
    if (outcome.kind !== 'written') {
      const told = { intent: 'error', text: outcome.message } as const;
      return this.set({ ...state, isWriting: false, told }, 'explained');
    }
    const text = `${referenceText(sum)}: written at ${writeTime(outcome.at)}. You can undo it under Register.`;
    this.set({ ...NOTHING_TO_EXPLAIN, open: others, told: { intent: 'ok', text } }, 'explained');
  }

  private get state(): ExplainState {
    return this.pane.state().importing!.explaining;
  }

  private set(explaining: ExplainState, focus?: string): void {
    const { importing } = this.pane.state();
    if (importing) this.pane.set({ importing: { ...importing, explaining } }, focus);
  }
}
