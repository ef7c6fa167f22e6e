import { goToCell } from '../../workbook/excel/selection';
import { discardCopy, pendingWrite, putCopyBack } from '../../workbook/writing/pending-look';
import { refusalOf } from '../../workbook/excel/run-excel';
import { setUnreadAside } from '../../workbook/settings/settings';
import {
  backupWords,
  nameOfWrite,
  NOTHING_UNFINISHED,
  type UnfinishedWriteActions,
  type UnfinishedWriteState,
} from './model';
import { markChanged } from '../../workbook/excel/workbook-changes';
import type { RegisterReading } from '../../workbook/register/register-reading';
import type { Pane } from '../kernel/store';

/** Offers the copy that a write left which did not finish: it is put back, or discarded once that is agreed to. */
export class UnfinishedWriteFlow implements UnfinishedWriteActions {
  constructor(private readonly pane: Pane) {}

  /** Escape calls the question off. False where there is none. */
  escape(): boolean {
    const isAsked = this.pane.state().unfinishedWrite.step === 'asking';
    if (isAsked) this.cancelDiscarding();
    return isAsked;
  }

  /** The register was read: another session may have left a write unfinished, or have settled it. */
  noticed(reading: RegisterReading): void {
    const isPending = reading.state !== 'failed' && reading.pending !== undefined;
    const { seen, notice: noticeText } = this.pane.state().unfinishedWrite;
    const { isUnread = false } = this.pane.state().unfinishedWrite;
    if (noticeText || isUnread || isPending !== (seen !== null)) void this.look();
  }

  /** Looks whether a write did not finish; where one did not, it can be gone to at once. */
  async look(isShown = false): Promise<void> {
    const { unfinishedWrite: kept } = this.pane.state();
    if (kept.step === 'putting back' || kept.step === 'discarding') return;
    const found = await pendingWrite();
    // What cannot be seen is not told as gone.
    if (found.kind === 'failed') return;
    if (found.kind === 'unread') {
      if (!kept.isUnread) this.pane.set({ unfinishedWrite: { ...NOTHING_UNFINISHED, isUnread: true } });
      return;
    }
    if (found.kind === 'none') {
      if (kept.seen || kept.notice || kept.isUnread) this.pane.set({ unfinishedWrite: NOTHING_UNFINISHED });
      return;
    }
    this.pane.set({
      unfinishedWrite: { ...kept, seen: found, notice: null, isUnread: false },
      ...(isShown && { screen: 'backup-left' as const }),
    });
  }

  /** A write stopped for good: that is told at once, also where Excel lets nothing be looked at. */
  async stopped(name: string, text: string): Promise<void> {
    this.pane.set({
      unfinishedWrite: { ...NOTHING_UNFINISHED, notice: { name, text } },
      screen: 'backup-left',
    });
    await this.look();
  }

  lookAgain(): void {
    markChanged();
    void this.look();
  }

  putBack(): void {
    const { seen } = this.pane.state().unfinishedWrite;
    if (!seen) return;
    const { who, is, it } = backupWords(seen);
    const was = is === 'is' ? 'was' : 'were';
    const before = `${who} ${is} as ${it} ${was} before the ${nameOfWrite(seen.of)}.`;
    void this.settle('putting back', putCopyBack, before);
  }

  discard(): void {
    const { seen } = this.pane.state().unfinishedWrite;
    if (!seen) return;
    const { who, is, it, copy } = backupWords(seen);
    const discardedText = `The ${copy} ${is} discarded. ${who} ${is === 'is' ? 'stays' : 'stay'} as ${it} ${is}.`;
    void this.settle('discarding', discardCopy, discardedText);
  }

  viewBackup(): void {
    const { seen } = this.pane.state().unfinishedWrite;
    if (!seen) return;
    void goToCell(seen.copySheet, 'A1').then((outcome) => {
      if (outcome.done) this.pane.announce(`${seen.copySheet} is shown.`);
      else this.change({ refusal: outcome.message });
    });
  }

  askToDiscard(): void {
    this.change({ step: 'asking', refusal: null });
  }

  cancelDiscarding(): void {
    this.change({ step: 'idle' }, 'discard');
  }

  setUnreadAside(): void {
    const noticeText = 'The record is set aside.';
    void setUnreadAside().then(
      () => {
        this.pane.set({ unfinishedWrite: NOTHING_UNFINISHED, notice: noticeText });
        this.pane.announce(noticeText);
      },
      (error: unknown) => this.change({ refusal: `The record was not set aside. ${refusalOf(error)}` }),
    );
  }

  private async settle(
    step: 'putting back' | 'discarding',
    work: typeof putCopyBack,
    noticeText: string,
  ): Promise<void> {
    this.change({ step, refusal: null });
    const outcome = await work();
    this.change({ step: 'idle' });
    if (!outcome.done) return this.change({ refusal: outcome.message }, 'outcome');
    const notice = outcome.more === undefined ? noticeText : `${noticeText} ${outcome.more}`;
    this.pane.set({ unfinishedWrite: NOTHING_UNFINISHED, screen: 'home', notice });
    this.pane.announce(notice);
  }

  private change(change: Partial<UnfinishedWriteState>, focus?: string): void {
    this.pane.set({ unfinishedWrite: { ...this.pane.state().unfinishedWrite, ...change } }, focus);
  }
}
