import { now, serialOf } from '../../workbook/excel/clock';
import { createRegister } from '../../workbook/register/create-register';
import { currentRegister } from '../../workbook/register/current-register';
import { refusalOf } from '../../workbook/excel/run-excel';
import { nameOf, seeTarget } from '../../workbook/writing/target-snapshot';
import { nothingWritten } from '../../workbook/writing/nothing-written';
import { Refused } from '../../workbook/refusals/refused';
import { undoLast } from '../../workbook/writing/undo';
import { writeWhole } from '../../workbook/writing/write-transaction';
import { markChanged } from '../../workbook/excel/workbook-changes';
import type {
  BackupLeft,
  NothingWritten,
  WriteOutcome,
  WriteProgress,
  Written,
} from '../../workbook/writing/write-plan';
import { says } from '../../domain/findings/report';
import type { UnfinishedWriteFlow } from '../unfinished-write/flow';
import { canTickNow, firstChoices, carryChoices } from '../../domain/council/import/choices';
import type { Choices, ImportSource } from '../../domain/council/import/comparison';
import { figuresAfter } from '../../domain/council/import/effect';
import type { HandPair } from '../../domain/council/import/comparison';
import { compared, isCompared } from './compare';
import { notComparedText } from './elsewhere';
import { importLogEntry } from './log-entry';
import { agreeText, countByGroup, taken, tickable } from './model';
import { figuresIn, importPlan, writtenImport } from './plan';
import {
  type Compared,
  type GroupName,
  type ImportActions,
  type ImportState,
  type ImportStep,
  type View,
  type WrittenImport,
  FIRST_VIEW,
  LINES_PAGE_SIZE,
} from './state';
import { PROGRESS_STEPS } from './progress';
import { isSameSource, sourceNow } from './source';
import { mappingOf, targetOf } from './target';
import { undoShown } from './undo';
import type { LastWriteFlow } from '../register/last-write-flow';
import type { Pane } from '../kernel/store';
import { counted, writeTime } from '../ui/wording';

const NO_CHOICES: Choices = { ticked: new Set(), missingStatus: '', wholeLists: new Set() };

/**
 * Compares checked sheets with the register, and writes what is taken of the difference.
 *
 *   reading ──▶ difference ◀──▶ asking ──▶ writing ──▶ written ──▶ undone
 *      │            ▲                         ├──▶ refused ──▶ writing again, or difference
 *      └──▶ no register ──▶ created           └──▶ a copy is kept
 */
export class ImportFlow implements ImportActions {
  private runs = 0;
  private stopping: AbortController | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly unfinishedWrite: UnfinishedWriteFlow,
    private readonly lastWrite: LastWriteFlow,
  ) {}

  /** Escape calls the question or the write off, else closes an opened line. False where there is nothing of these. */
  escape(): boolean {
    if (this.pane.state().screen !== 'import' || !this.current) return false;
    const { step, view } = this.current;
    if (step.kind === 'asking') this.cancelAsking();
    else if (step.kind === 'writing') this.stop();
    else if (view.opened.size > 0 && step.kind !== 'written') this.toggle([...view.opened].pop()!);
    else if (view.authority !== null && step.kind === 'difference') this.showAuthority(null);
    else return false;
    return true;
  }

  /** Back of each step: from a refusal to the lines, from those of one authority to all, else to where the import was begun. */
  back(): void {
    const { step, from, view } = this.current!;
    if (step.kind === 'refused') this.leave();
    else if (step.kind === 'difference' && view.authority !== null) this.showAuthority(null);
    else if (step.kind !== 'writing') this.pane.set({ screen: from, refusal: null, notice: null });
  }

  open(source: ImportSource): void {
    const importing: ImportState = {
      source,
      from: this.pane.state().screen,
      step: { kind: 'reading' },
      compared: null,
      choices: NO_CHOICES,
      after: null,
      view: FIRST_VIEW,
    };
    this.pane.set({ screen: 'import', importing, refusal: null, notice: null });
    void this.compare();
  }

  compareAgain(): void {
    this.step({ kind: 'reading' });
    void this.compare();
  }

  createRegister(): void {
    this.step({ kind: 'no-register', isCreating: true, refusal: null });
    void createRegister().then((outcome) => {
      markChanged(); // Excel may not have told yet of what was made.
      if (outcome.kind === 'made') return this.compareAgain();
      this.step({ kind: 'no-register', isCreating: false, refusal: outcome.message }, 'outcome');
    });
  }

  show(filter: View['filter']): void {
    this.view({ filter });
  }

  /** Its heading has focus where one is opened, and its line where that is left. */
  showAuthority(authority: string | null): void {
    const left = this.current!.view.authority;
    this.view({ ...FIRST_VIEW, authority });
    if (authority === null && left !== null) this.pane.set({}, `authority-${left}`);
  }

  filterPurpose(purpose: string | null): void {
    this.view({ purpose });
  }

  pair(added: number, missing: number): void {
    const { lines, pairs } = this.current!.compared!;
    const [sheetKey, registerKey] = [lines[added]!.key, lines[missing]!.key];
    this.repair([...pairs, { sheetKey, registerKey }], sheetKey);
  }

  unpair(index: number): void {
    const { lines, pairs } = this.current!.compared!;
    const { key } = lines[index]!;
    this.repair(
      pairs.filter(({ sheetKey }) => sheetKey !== key),
      key,
    );
  }

  sayWhole(key: string, isWhole: boolean): void {
    const { compared: found, choices } = this.current!;
    const wholeLists = new Set(choices.wholeLists);
    if (isWhole) wholeLists.add(key);
    else wholeLists.delete(key);
    const now = { ...choices, wholeLists };
    const isStill = (index: number): boolean => canTickNow(found!.lines[index]!, found!, now);
    this.choose({ wholeLists, ticked: new Set([...choices.ticked].filter(isStill)) });
    this.pane.set({}, isWhole ? `part-${key}` : `whole-${key}`);
  }

  showMore(group: GroupName): void {
    const { shown } = this.current!.view;
    this.view({ shown: { ...shown, [group]: shown[group] + LINES_PAGE_SIZE } });
  }

  toggle(index: number): void {
    const opened = new Set(this.current!.view.opened);
    if (!opened.delete(index)) opened.add(index);
    this.view({ opened });
  }

  tick(index: number, isTaken: boolean): void {
    const { compared: found, choices } = this.current!;
    const ticked = new Set(choices.ticked);
    if (!isTaken) ticked.delete(index);
    else if (found && canTickNow(found.lines[index]!, found, choices)) ticked.add(index);
    this.choose({ ticked });
  }

  takeAll(group: GroupName): void {
    this.choose({ ticked: new Set([...this.current!.choices.ticked, ...this.tickable(group)]) });
    this.pane.set({}, `none-${group}`);
  }

  takeNone(group: GroupName): void {
    const own = new Set(this.tickable(group));
    const ticked = new Set([...this.current!.choices.ticked].filter((index) => !own.has(index)));
    this.choose({ ticked });
    this.pane.set({}, `all-${group}`);
  }

  chooseMissingStatus(missingStatus: string): void {
    this.choose({ missingStatus: missingStatus });
  }

  ask(): void {
    this.step({ kind: 'asking' });
  }

  cancelAsking(): void {
    this.step({ kind: 'difference' }, 'write');
  }

  write(): void {
    void this.writeTaken();
  }

  stop(): void {
    const step = this.current?.step;
    if (step?.kind !== 'writing') return;
    this.stopping?.abort();
    this.step({ ...step, isStopping: true });
  }

  leave(): void {
    this.step({ kind: 'difference' });
  }

  undo(): void {
    void this.undoWritten();
  }

  private get current(): ImportState | null {
    return this.pane.state().importing;
  }

  /** Of the lines that are in view: what is not shown is not ticked. */
  private tickable(group: GroupName): number[] {
    const { compared: found, choices, view } = this.current!;
    return found ? tickable(group, found, choices, view).map(({ index }) => index) : [];
  }

  /** Compares again with other pairs, from the cells that were read; the line in question stays open. */
  private repair(pairs: readonly HandPair[], key: string): void {
    const { source, compared: before, choices, view } = this.current!;
    const { seen, mapping } = before!;
    const now = compared(source, seen, mapping, pairs);
    if (!isCompared(now)) return;
    const kept = carryChoices(before!, choices, now);
    const line = now.lines.find((one) => one.key === key);
    const opened = new Set(line ? [line.index] : []);
    const after = figuresAfter(now, kept);
    this.change(
      { compared: now, choices: kept, after, view: { ...view, opened, filter: 'all' } },
      `line-${line?.index}`,
    );
  }

  private change(change: Partial<ImportState>, focus?: string): void {
    const importing = this.current;
    if (importing) this.pane.set({ importing: { ...importing, ...change } }, focus);
  }

  private step(step: ImportStep, focus?: string): void {
    this.change({ step }, focus);
  }

  private view(view: Partial<View>): void {
    this.change({ view: { ...this.current!.view, ...view } });
  }

  /** What was refused may be chosen anew: the lines below it are as live as before. */
  private choose(change: Partial<Choices>): void {
    const { compared: found, choices } = this.current!;
    const now = { ...choices, ...change };
    this.change({ choices: now, after: found && figuresAfter(found, now) });
  }

  /** Reads sheets and register afresh, the register with its formulas, and compares. */
  private async compare(): Promise<void> {
    const run = ++this.runs;
    const importing = this.current!;
    const step = await this.comparison(importing).catch((error: unknown) => unread(refusalOf(error)));
    if (run !== this.runs || !this.current) return;
    if ('kind' in step) return this.step(step);
    const choices = importing.compared
      ? carryChoices(importing.compared, importing.choices, step)
      : firstChoices(step);
    const after = figuresAfter(step, choices);
    const view = { ...FIRST_VIEW, authority: importing.view.authority };
    this.change({ compared: step, choices, after, view, step: { kind: 'difference' } });
    this.pane.announce(comparedText(step));
  }

  private async comparison(importing: ImportState): Promise<Compared | ImportStep> {
    const source = (await sourceNow(this.pane)) ?? importing.source;
    this.change({ source });
    const reading = await currentRegister();
    if (reading.state === 'failed') return unread(reading.message);
    if (reading.state === 'unreadable')
      return unread(`${reading.table.name} cannot be read as the register. ${says(reading.finding)}`);
    if (reading.state === 'several')
      return unread(`${reading.names.length} tables could be the register. Choose one on Home.`);
    if (reading.state === 'none') return { kind: 'no-register', isCreating: false, refusal: null };
    if (reading.pending) void this.unfinishedWrite.look(true);
    const target = await targetOf(reading);
    if (!target) return unread('The register is no longer in this workbook.');
    const seen = await seeTarget(target, NO_SIZE);
    const found = compared(source, seen, mappingOf(reading), importing.compared?.pairs);
    if (isCompared(found)) return found;
    if (found.kind === 'no-register') return unread(says(found.finding));
    return { kind: 'unread', ...notComparedText(found) };
  }

  private async writeTaken(): Promise<void> {
    const { source, compared: found, choices, after } = this.current!;
    if (!found) return;
    this.stopping = new AbortController();
    this.step({ kind: 'writing', progress: null, isStopping: false });
    const changed = await this.sheetsChanged(source, found.name);
    if (changed !== null) {
      this.stopping = null;
      return this.refused(changed);
    }
    const log = importLogEntry(source, found, choices, after, serialOf(now()));
    const outcome = await writeWhole(importPlan(found, choices, log), {
      onProgress: (progress) => this.progressed(progress),
      signal: this.stopping.signal,
    });
    this.stopping = null;
    await this.report(outcome, found, choices);
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

  private async report(outcome: WriteOutcome, found: Compared, choices: Choices): Promise<void> {
    if (outcome.kind === 'backup-left') return this.backupLeft(outcome, found);
    if (outcome.kind === 'nothing-written') return this.refused(outcome);
    await this.written(outcome, found, choices);
  }

  private refused(outcome: NothingWritten): void {
    this.step({ kind: 'refused', outcome, at: now() }, 'outcome');
  }

  private async written(outcome: Written, found: Compared, choices: Choices): Promise<void> {
    await this.lastWrite.look();
    const figures = await figuresNow(found);
    const written = writtenImport(found, choices, outcome, figures);
    this.step({ kind: 'written', written, undo: null }, 'outcome');
    const lines = counted(taken(found, choices).lineCount, 'line');
    this.pane.announce(`${lines} written at ${writeTime(outcome.at)}.`);
  }

  /** What was compared holds no more: the copy is to be seen to first. */
  private async backupLeft({ message }: BackupLeft, { seen }: Compared): Promise<void> {
    await this.unfinishedWrite.stopped(nameOf(seen), message);
    this.pane.set({ importing: null });
  }

  private async undoWritten(): Promise<void> {
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
}

/** A table's own size is asked of Excel. */
const NO_SIZE = { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };

const unread = (text: string): ImportStep => ({ kind: 'unread', text, more: null });

/** Read again from the workbook, for what is shown after a write. */
async function figuresNow(found: Compared): Promise<WrittenImport['now']> {
  const reading = await currentRegister().catch(() => null);
  if (reading?.state !== 'ready') return null;
  return { figures: figuresIn(reading.register, found), readAt: reading.readAt };
}

function comparedText(found: Compared): string {
  const agreed = agreeText(found);
  if (agreed) return agreed;
  const { added, changed, unread, gone, same } = countByGroup(found.lines);
  return `Compared: ${changed} changed, ${added} added, ${unread} not readable, ${gone} not on the sheet, ${same} the same.`;
}
