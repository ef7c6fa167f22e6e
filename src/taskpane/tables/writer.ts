import { currentRegister } from '../../workbook/register/current-register';
import { undoLast } from '../../workbook/writing/undo';
import { lastUndo } from '../../workbook/writing/undo-record';
import type { WritePlan } from '../../workbook/writing/write-plan';
import { writeWhole } from '../../workbook/writing/write-transaction';
import type { Pane } from '../kernel/store';
import { writeTime } from '../ui/wording';
import { readSideTables } from './flow';
import type { WriteMessage, Writing } from './write-message';

/** A write that is ready, or why there is none. */
export type Planned = WritePlan | string;

/** What became of something that was made with a write, when that is undone. */
export interface AlsoUndone {
  readonly isWhole: boolean;
  readonly text: string;
}

/** Writes, and takes back, for a screen: one thing at a time, and each said where the press was. */
export class SideWriter {
  /**
   * @param slice the screen's part of the state
   * @param focus the key of the message that says what came of it
   */
  constructor(
    private readonly pane: Pane,
    private readonly slice: {
      readonly get: () => Writing;
      readonly set: (change: Partial<Writing>) => void;
    },
    private readonly focus: string,
  ) {}

  async work(working: string, job: () => Promise<void>): Promise<void> {
    if (this.slice.get().working !== null) return;
    this.slice.set({ working });
    this.pane.announce(`${working}.`);
    try {
      await job();
    } finally {
      this.slice.set({ working: null });
    }
  }

  /** Writes a plan and reads everything again. Null where it was written; else why not. */
  async write(plan: Planned, what: string): Promise<string | null> {
    if (typeof plan === 'string') return `Nothing was written. ${plan}`;
    const outcome = await writeWhole(plan);
    if (outcome.kind !== 'written') return outcome.message;
    this.pane.set({ lastWrite: outcome.undo });
    await this.readAgain();
    const copy = outcome.copyLeft === null ? '' : ` Copies from before can be deleted: ${outcome.copyLeft}.`;
    this.show({
      intent: 'ok',
      text: `${what} at ${writeTime(outcome.at)}.`,
      more: `Read back: every cell holds what was shown.${copy}`,
      at: outcome.undo.at,
    });
    return null;
  }

  /**
   * Takes back what was written last, where nothing else has been written since.
   *
   * @param alsoUndone takes back what else was made with it, and says what became of that
   */
  undo(alsoUndone?: () => Promise<AlsoUndone>): void {
    const { outcome } = this.slice.get();
    if (!outcome || outcome.at === null) return;
    void this.work('Putting back', async () => {
      const last = await lastUndo().catch(() => null);
      if (last?.at !== outcome.at) return this.told('error', OTHER_WRITE);
      const done = await undoLast();
      this.pane.set({ lastWrite: await lastUndo().catch(() => null) });
      await this.readAgain();
      const also = done.kind === 'undone' && alsoUndone ? await alsoUndone() : null;
      const isWhole = done.kind === 'undone' && done.left.length === 0 && also?.isWhole !== false;
      const when = done.kind === 'undone' ? `Undone at ${writeTime(done.at)}. ` : '';
      this.told(
        isWhole ? 'ok' : done.kind === 'undone' ? 'warning' : 'error',
        `${when}${done.message}${also ? ` ${also.text}` : ''}`,
      );
    });
  }

  /** @param at by which an undo of it is known; null where there is none */
  told(intent: WriteMessage['intent'], text: string, at: string | null = null): void {
    this.show({ intent, text, more: null, at });
  }

  async readAgain(): Promise<void> {
    const [reading, tables] = await Promise.all([currentRegister(), readSideTables()]);
    this.pane.set({ reading, tables });
  }

  private show(outcome: WriteMessage): void {
    this.slice.set({ outcome });
    this.pane.set({}, this.focus);
  }
}

const OTHER_WRITE =
  'Nothing was undone. The add-in has written something else since: undo that first, under Register.';
