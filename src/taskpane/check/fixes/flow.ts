import type { FixKind } from '../../../domain/council/fixes';
import { placeOfRange } from '../../../workbook/sources/sheet-source';
import { isStoredInWorkbook, lastUndo } from '../../../workbook/writing/undo-record';
import { undoLast } from '../../../workbook/writing/undo';
import { writeWhole } from '../../../workbook/writing/write-transaction';
import type { WriteProgress, Written } from '../../../workbook/writing/write-plan';
import { checkedWith } from '../run';
import type { CheckFlow } from '../flow';
import {
  PLACES_PAGE_SIZE,
  type CheckedPart,
  type CheckResult,
  type ControlFigures,
  type FixesState,
  type FixOutcome,
} from '../state';
import { shownPart } from '../findings/model';
import { changesOf, controlFigures, figuresText, fixesFrom, tickedFixes, withFixes } from './model';
import type { Pane } from '../../kernel/store';
import { counted, writeCount, writeTime } from '../../ui/wording';

/** Safe fixes of one sheet: shown, written all or none, read back, and taken back. */
export class FixesFlow {
  private stop: AbortController | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly checks: CheckFlow,
  ) {}

  open(): void {
    const { check } = this.pane.state();
    if (!check.result) return;
    const fixes = fixesFrom(shownPart(check.result, check.partId));
    this.pane.set({ screen: 'fixes', check: { ...check, fixes }, refusal: null });
    void this.workOutAfter();
  }

  tick(kind: FixKind, isTicked: boolean): void {
    const { fixes } = this.pane.state().check;
    if (!fixes) return;
    const others = fixes.ticked.filter((one) => one !== kind);
    this.set({ ticked: isTicked ? [...others, kind] : others, after: null });
    void this.workOutAfter();
  }

  toggle(kind: FixKind): void {
    const opened = this.fixes()?.opened ?? [];
    const isOpen = opened.includes(kind);
    this.set({ opened: isOpen ? opened.filter((one) => one !== kind) : [...opened, kind] });
  }

  showMore(kind: FixKind): void {
    const shown = this.fixes()?.shown ?? {};
    this.set({ shown: { ...shown, [kind]: (shown[kind] ?? PLACES_PAGE_SIZE) + PLACES_PAGE_SIZE } });
  }

  cancel(): void {
    this.stop?.abort();
  }

  isWriting(): boolean {
    return this.stop !== null;
  }

  async apply(): Promise<void> {
    const [fixes, part] = [this.fixes(), this.part()];
    if (!fixes || !part || this.stop) return;
    const applied = tickedFixes(fixes);
    if (applied.length === 0) return;
    this.begin('Writing');
    const outcome = await writeWhole(
      {
        kind: 'fixes',
        what: `Fixes on ${part.place.sheet}`,
        sheetId: part.place.sheetId,
        tableId: null,
        expected: { place: placeOfRange(part.place), values: part.block },
        changes: changesOf(applied),
      },
      { signal: this.stop!.signal, onProgress: (progress) => this.progressed(progress) },
    );
    const isStopped = this.ended();
    if (outcome.kind !== 'written') return this.failed(outcome.message, isStopped);
    this.set({ fixes: applied });
    await this.readBack(part, fixes.before, outcome);
  }

  async undo(): Promise<void> {
    const part = this.part();
    const wanted = this.fixes()?.outcome?.undo;
    if (!part || !wanted || this.stop) return;
    const last = await lastUndo().catch(() => null);
    if (last?.at !== wanted.at)
      return this.done({ ...NOT_THE_LAST, text: last ? OTHER_WRITE : UNDONE_BEFORE });
    this.begin('Putting back');
    const outcome = await undoLast({ signal: this.stop!.signal, onProgress: (one) => this.progressed(one) });
    const isStopped = this.ended();
    const lastWrite = await lastUndo().catch(() => null);
    this.pane.set({ lastWrite });
    if (outcome.kind !== 'undone') return this.failed(outcome.message, isStopped, lastWrite);
    this.done({ kind: 'undone', text: outcome.message, more: null, undo: null });
    await this.refresh(part);
  }

  private fixes = (): FixesState | null => this.pane.state().check.fixes;

  private part(): CheckedPart | null {
    const { result, fixes } = this.pane.state().check;
    return result && fixes ? (result.parts.find(({ id }) => id === fixes.partId) ?? null) : null;
  }

  private set(change: Partial<FixesState>): void {
    const { check } = this.pane.state();
    if (check.fixes) this.pane.set({ check: { ...check, fixes: { ...check.fixes, ...change } } });
  }

  /** What the sheet would come to with the ticked fixes, from the cells as they would be. */
  private async workOutAfter(): Promise<void> {
    const [fixes, part] = [this.fixes(), this.part()];
    const { result } = this.pane.state().check;
    if (!fixes || !part || !result) return;
    const block = withFixes(part.block, tickedFixes(fixes));
    const checked = await checkedWith(part, block, result, new AbortController().signal);
    const isLatest = this.fixes()?.ticked === fixes.ticked && this.fixes()?.partId === fixes.partId;
    if (isLatest) this.set({ after: controlFigures(checked) });
  }

  private begin(what: string): void {
    this.stop = new AbortController();
    this.set({ step: 'writing', progress: what, outcome: null });
    this.pane.announce(`${what}.`);
  }

  private progressed({ step, done, of }: WriteProgress): void {
    const count = of > 0 ? `: ${writeCount(done)} of ${writeCount(of)}` : '';
    this.set({ progress: `${STEP_NAMES[step]}${count}` });
  }

  /** The work is over. True where the user called it off. */
  private ended(): boolean {
    const isStopped = this.stop?.signal.aborted === true;
    this.stop = null;
    return isStopped;
  }

  private failed(text: string, isStopped: boolean, undo: FixOutcome['undo'] = null): void {
    this.set({
      step: undo ? 'done' : 'preview',
      progress: null,
      outcome: { kind: isStopped ? 'stopped' : 'failed', text, more: null, undo },
    });
    this.pane.set({}, 'fixes-outcome');
  }

  private done(outcome: FixOutcome): void {
    this.set({ step: 'done', progress: null, outcome });
    this.pane.set({}, 'fixes-outcome');
  }

  /** Reads the sheet again and checks it: the message says what it comes to now. */
  private async readBack(part: CheckedPart, before: ControlFigures, written: Written): Promise<void> {
    const { sheet } = part.place;
    const text = `${counted(written.cellCount, 'cell')} changed on ${sheet} at ${writeTime(written.at)}.`;
    const readBack = 'Read back and compared: each holds what was shown.';
    this.pane.set({ lastWrite: written.undo });
    const now = await this.refresh(part);
    const figures = now ? figuresText(now.checked.kind, before, controlFigures(now.checked)) : '';
    const left = written.copyLeft
      ? `The sheet ${written.copyLeft} is a copy from before: you can delete it.`
      : '';
    const more = [readBack, figures, left].filter((one) => one !== '').join(' ');
    const isStored = isStoredInWorkbook(written.undo);
    this.done({ kind: 'applied', text, more, undo: written.undo, isStored: isStored });
  }

  /** The findings are those of the sheet as it is now; where it cannot be read, of the sheet as it was. */
  private async refresh(part: CheckedPart): Promise<CheckedPart | null> {
    const fixes = this.fixes();
    const parts = await this.checks.partsNow().catch(() => null);
    const { check } = this.pane.state();
    if (!parts || !check.result) return null;
    const result: CheckResult = { ...check.result, parts };
    this.pane.set({ check: { ...check, result, fixes } });
    return parts.find(({ id }) => id === part.id) ?? null;
  }
}

const NOT_THE_LAST = { kind: 'failed', more: null, undo: null } as const;
const OTHER_WRITE =
  'Nothing was undone. The add-in has written something else since: undo that first, under Register.';
const UNDONE_BEFORE = 'Nothing was undone. These fixes are undone already.';

const STEP_NAMES: Readonly<Record<WriteProgress['step'], string>> = {
  reading: 'Reading the sheet',
  copying: 'Making a copy',
  writing: 'Writing',
  checking: 'Reading back',
  'putting back': 'Putting back',
};
