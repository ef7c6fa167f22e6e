import { now, serialOf } from '../../workbook/excel/clock';
import { currentRegister } from '../../workbook/register/current-register';
import { nameOf } from '../../workbook/writing/target-snapshot';
import { nothingWritten } from '../../workbook/writing/nothing-written';
import { Refused } from '../../workbook/refusals/refused';
import { undoLast } from '../../workbook/writing/undo';
import { writeWhole } from '../../workbook/writing/write-transaction';
import type {
  BackupLeft,
  NothingWritten,
  SideEntry,
  WriteOutcome,
  WriteProgress,
  Written,
} from '../../workbook/writing/write-plan';
import type { Choices, ImportSource } from '../../domain/council/import/comparison';
import type { Pane } from '../kernel/store';
import type { LastWriteFlow } from '../register/last-write-flow';
import { writeTime } from '../ui/wording';
import type { UnfinishedWriteFlow } from '../unfinished-write/flow';
import { NOTHING_TO_EXPLAIN } from './explain';
import { importLogEntry } from './log-entry';
import { writtenText } from './instalments-model';
import { triggersToWrite, writtenInstalments, type TriggersWrite } from './instalments';
import { openQuestions } from './movements-model';
import { figuresIn, importPlan, writtenImport } from './plan';
import { PROGRESS_STEPS } from './progress';
import { dayOf, movementsToWrite } from './recording';
import { isSameSource, sourceNow } from './source';
import type { Compared, ImportState, ImportStep, WrittenImport } from './state';
import { undoShown } from './undo';

/** Writes what an import has ticked, with its movements, and takes it back. */
export class ImportWriteFlow {
  private stopping: AbortController | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly unfinishedWrite: UnfinishedWriteFlow,
    private readonly lastWrite: LastWriteFlow,
  ) {}

  stop(): void {
    const step = this.current?.step;
    if (step?.kind !== 'writing') return;
    this.stopping?.abort();
    this.step({ ...step, isStopping: true });
  }

  /** Writes what is ticked, unless the sheets have changed since they were shown. */
  async writeTaken(): Promise<void> {
    const { source, compared: found, choices, after, recording, recorded } = this.current!;
    if (!found) return;
    this.stopping = new AbortController();
    this.step({ kind: 'writing', progress: null, isStopping: false });
    const changed = await this.sheetsChanged(source, found.name);
    if (changed !== null) {
      this.stopping = null;
      return this.refused(changed);
    }
    // Without a line there is no movement, though the table of them may be still to begin.
    const side = choices.ticked.size === 0 ? null : movementsToWrite(found, recording, recorded);
    const instalments = writtenInstalments(this.current!);
    const triggers = await triggersToWrite(instalments, recording);
    const problem = side && 'problem' in side ? side : 'problem' in triggers ? triggers : null;
    if (problem) {
      this.stopping = null;
      return this.refused(nothingWritten(new Refused('movements-not-written', { why: problem.problem })));
    }
    const planned = { recorded, side: side as SideEntry | null, triggers: triggers as TriggersWrite };
    const day = dayOf(found, recording);
    const log = importLogEntry(source, found, choices, after, serialOf(now()), {
      day: typeof day === 'number' ? day : null,
      recorded,
      instalments,
    });
    const outcome = await writeWhole(importPlan(found, choices, log, planned), {
      onProgress: (progress) => this.progressed(progress),
      signal: this.stopping.signal,
    });
    this.stopping = null;
    await this.report(outcome, found, choices, planned.triggers);
  }

  /** Why what was shown of the sheets holds no more; null where it does. */
  private async sheetsChanged(source: ImportSource, name: string): Promise<NothingWritten | null> {
    try {
      const again = await sourceNow(this.pane);
      if (!again || isSameSource(source, again)) return null;
      return nothingWritten(new Refused('changed-since-read', { name }));
    } catch (error) {
      return nothingWritten(error);
    }
  }

  private progressed(progress: WriteProgress): void {
    const step = this.current?.step;
    if (step?.kind !== 'writing') return;
    if (step.progress?.step !== progress.step) this.pane.announce(PROGRESS_STEPS[progress.step]);
    this.step({ ...step, progress });
  }

  private async report(
    outcome: WriteOutcome,
    found: Compared,
    choices: Choices,
    triggers: TriggersWrite,
  ): Promise<void> {
    if (outcome.kind === 'backup-left') return this.backupLeft(outcome, found);
    if (outcome.kind === 'nothing-written') return this.refused(outcome);
    await this.written(outcome, found, choices, triggers);
  }

  private refused(outcome: NothingWritten): void {
    this.step({ kind: 'refused', outcome, at: now() }, 'outcome');
  }

  private async written(
    outcome: Written,
    found: Compared,
    choices: Choices,
    triggers: TriggersWrite,
  ): Promise<void> {
    await this.lastWrite.look();
    const figures = await figuresNow(found);
    const { recorded, recording, instalments } = this.current!;
    const beside = { recorded, recording, instalments, triggers };
    const written = writtenImport(found, choices, outcome, figures, beside);
    const explaining = { ...NOTHING_TO_EXPLAIN, open: recorded ? openQuestions(recorded) : [] };
    this.change({ explaining });
    this.step({ kind: 'written', written, undo: null }, 'outcome');
    this.pane.announce(`${writtenText(written)} written at ${writeTime(outcome.at)}.`);
  }

  /** What was compared holds no more: the copy is to be seen to first. */
  private async backupLeft({ message }: BackupLeft, { seen }: Compared): Promise<void> {
    await this.unfinishedWrite.stopped(nameOf(seen), message);
    this.pane.set({ importing: null });
  }

  async undoWritten(): Promise<void> {
    const step = this.current?.step;
    if (step?.kind !== 'written' || step.undo === 'under way') return;
    this.step({ ...step, undo: 'under way' });
    const outcome = await undoLast();
    void this.lastWrite.look();
    if (outcome.kind === 'backup-left') return this.backupLeft(outcome, this.current!.compared!);
    const undo = undoShown(outcome, this.current!.compared!.seen.sheet);
    const figures = await figuresNow(this.current!.compared!);
    this.step({ ...step, undo, written: { ...step.written, now: figures } }, 'outcome');
    if (undo.intent !== 'error') this.pane.announce(undo.text);
  }

  private get current(): ImportState | null {
    return this.pane.state().importing;
  }

  private change(change: Partial<ImportState>, focus?: string): void {
    const importing = this.current;
    if (importing) this.pane.set({ importing: { ...importing, ...change } }, focus);
  }

  private step(step: ImportStep, focus?: string): void {
    this.change({ step }, focus);
  }
}

/** Read again from the workbook, for what is shown after a write. */
async function figuresNow(found: Compared): Promise<WrittenImport['now']> {
  const reading = await currentRegister().catch(() => null);
  if (reading?.state !== 'ready') return null;
  return { figures: figuresIn(reading.register, found), readAt: reading.readAt };
}
