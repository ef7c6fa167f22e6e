import { createRegister } from '../../workbook/register/create-register';
import { currentRegister } from '../../workbook/register/current-register';
import { refusalOf } from '../../workbook/excel/run-excel';
import { seeTarget } from '../../workbook/writing/target-snapshot';
import { markChanged } from '../../workbook/excel/workbook-changes';
import { says } from '../../domain/findings/report';
import type { UnfinishedWriteFlow } from '../unfinished-write/flow';
import { canTickNow, firstChoices, carryChoices } from '../../domain/council/import/choices';
import type { Choices, ImportSource } from '../../domain/council/import/comparison';
import type { HandPair } from '../../domain/council/import/comparison';
import type { Answer } from '../../domain/movements/explain';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { currentTable } from '../../workbook/register/current-table';
import { compared, isCompared } from './compare';
import { notComparedText } from './elsewhere';
import { NOTHING_TO_EXPLAIN, type AnswerAfter } from './explain';
import { ExplainFlow } from './explain-flow';
import { ImportWriteFlow } from './write-flow';
import { agreeText, countByGroup, tickable } from './model';
import { dayOf, firstRecording, isRecording, NO_RECORDING, worked } from './recording';
import type { RecordingChoices } from './recording-choices';
import {
  type Compared,
  type GroupName,
  type ImportActions,
  type ImportState,
  type ImportStep,
  type View,
  FIRST_VIEW,
  LINES_PAGE_SIZE,
} from './state';
import { sourceNow } from './source';
import { mappingOf, targetOf } from './target';
import type { LastWriteFlow } from '../register/last-write-flow';
import type { Pane } from '../kernel/store';

const NOTHING_WORKED = { after: null, recorded: null, instalments: null };
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
  private readonly explaining: ExplainFlow;
  private readonly writing: ImportWriteFlow;

  constructor(
    private readonly pane: Pane,
    private readonly unfinishedWrite: UnfinishedWriteFlow,
    lastWrite: LastWriteFlow,
  ) {
    this.explaining = new ExplainFlow(pane, lastWrite);
    this.writing = new ImportWriteFlow(pane, unfinishedWrite, lastWrite);
  }

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
      recording: NO_RECORDING,
      recorded: null,
      instalments: null,
      explaining: NOTHING_TO_EXPLAIN,
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

  makeMovements(makesTable: boolean): void {
    this.record({ makesTable }, makesTable ? 'sheet-date' : 'make-movements');
  }

  writeInstalments(writes: boolean): void {
    this.record({ leavesInstalments: !writes }, writes ? 'leave-instalments' : 'write-instalments');
  }

  typeDate(date: string): void {
    this.record({ date, isDateFound: false });
  }

  answer(key: string, answer: Answer | null): void {
    const answers = new Map(this.current!.recording.answers);
    if (answer === null) answers.delete(key);
    else answers.set(key, answer);
    this.record({ answers });
  }

  chooseExplanation(answer: AnswerAfter): void {
    this.explaining.choose(answer);
  }

  leaveUnexplained(): void {
    this.explaining.leave();
  }

  explain(): void {
    void this.explaining.record();
  }

  /** Movements have to have a day: where none can be read, the field is where to go. */
  ask(): void {
    const { compared: found, choices, recording } = this.current!;
    if (
      found &&
      choices.ticked.size > 0 &&
      isRecording(recording) &&
      typeof dayOf(found, recording) === 'string'
    )
      return this.pane.set({}, 'sheet-date');
    this.step({ kind: 'asking' });
  }

  cancelAsking(): void {
    this.step({ kind: 'difference' }, 'write');
  }

  write(): void {
    void this.writing.writeTaken();
  }

  stop(): void {
    this.writing.stop();
  }

  leave(): void {
    this.step({ kind: 'difference' });
  }

  undo(): void {
    void this.writing.undoWritten();
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
    const { source, compared: before, choices, view, recording } = this.current!;
    const { seen, mapping, hasOwnDays } = before!;
    const now = compared(source, seen, mapping, pairs, hasOwnDays);
    if (!isCompared(now)) return;
    const kept = carryChoices(before!, choices, now);
    const line = now.lines.find((one) => one.key === key);
    const opened = new Set(line ? [line.index] : []);
    const of = worked(source, now, kept, recording);
    this.change(
      { compared: now, choices: kept, ...of, view: { ...view, opened, filter: 'all' } },
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
    const { source, compared: found, choices, recording } = this.current!;
    const now = { ...choices, ...change };
    this.change({ choices: now, ...(found ? worked(source, found, now, recording) : NOTHING_WORKED) });
  }

  private record(change: Partial<RecordingChoices>, focus?: string): void {
    const { source, compared: found, choices, recording } = this.current!;
    const now = { ...recording, ...change };
    this.change({ recording: now, ...(found ? worked(source, found, choices, now) : NOTHING_WORKED) }, focus);
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
    const [movements, triggers] = [await currentTable(MOVEMENTS), await currentTable(TRIGGERS)];
    if (run !== this.runs || !this.current) return;
    const recording = importing.compared
      ? { ...importing.recording, movements, triggers }
      : firstRecording(this.current.source, { movements, triggers });
    const view = { ...FIRST_VIEW, authority: importing.view.authority };
    const of = worked(this.current.source, step, choices, recording);
    this.change({ compared: step, choices, recording, ...of, view, step: { kind: 'difference' } });
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
    const hasOwnDays = reading.register.tranches !== undefined;
    const pairs = importing.compared?.pairs ?? [];
    const found = compared(source, seen, mappingOf(reading), pairs, hasOwnDays);
    if (isCompared(found)) return found;
    if (found.kind === 'no-register') return unread(says(found.finding));
    return { kind: 'unread', ...notComparedText(found) };
  }
}

/** A table's own size is asked of Excel. */
const NO_SIZE = { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };

const unread = (text: string): ImportStep => ({ kind: 'unread', text, more: null });

function comparedText(found: Compared): string {
  const agreed = agreeText(found);
  if (agreed) return agreed;
  const { added, changed, unread, gone, same } = countByGroup(found.lines);
  return `Compared: ${changed} changed, ${added} added, ${unread} not readable, ${gone} not on the sheet, ${same} the same.`;
}
