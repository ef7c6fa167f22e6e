import { countBySeverity } from '../../domain/findings/report';
import { readAuthority } from '../../domain/sheet/authorities';
import { now, today } from '../../workbook/excel/clock';
import { refusalOf } from '../../workbook/excel/run-excel';
import { lastSettings, saveSettings } from '../../workbook/settings/settings';
import { pause } from '../../workbook/excel/pause';
import {
  seeSources,
  selectedNow,
  type SourceRef,
  type SourcesSeen,
} from '../../workbook/sources/sheet-source';
import { percentOf, stoppedText } from './progress-model';
import { runCheck, type CheckTask } from './run';
import { activeSheet, belongingSheets, sourceModel } from './source-model';
import { authoritiesOf, recogniseSheet } from './recognise-sheet';
import { draftFrom } from './columns/model';
import { askedOf, isAsked } from './columns/questions';
import { authoritiesSaid, saidFor, type Said } from './columns/said';
import {
  PLACES_PAGE_SIZE,
  type CheckedPart,
  type CheckResult,
  type CheckRun,
  type CheckState,
  type SourceChoice,
} from './state';
import { findingsTitle } from './findings/model';
import type { Pane } from '../kernel/store';
import { counted } from '../ui/wording';
import { omitKey } from '../kernel/omit-key';

/** The bar moves so often at most: drawing is work too. */
const SHOWN_EVERY_MS = 100;
const LOOK_EVERY_MS = 3000;

const NOT_STARTED: CheckRun = {
  title: '',
  sheetCount: 1,
  step: 'reading',
  rowsRead: 0,
  rowCount: 0,
  rowsChecked: 0,
  found: null,
};

interface Started extends CheckTask {
  readonly isRegister: boolean;
  readonly rememberedBy: readonly string[];
}

/** What is said otherwise when the same sheets are checked again. */
interface SaidNow {
  readonly mapping?: Said;
  readonly placed?: CheckTask['placed'];
  /** Columns opens where something is asked. */
  readonly opensColumns?: boolean;
}

interface View extends Partial<CheckState> {
  readonly opensColumns?: boolean;
}

/** Looks at what there is to check, checks it in slices of time, and stops at once where that is asked. */
export class CheckFlow {
  private looks = 0;
  private stop: AbortController | null = null;
  private started: Started | null = null;
  private lookedAt = 0;
  private shownAt = 0;
  private quarterAnnounced = 0;

  constructor(private readonly pane: Pane) {}

  /** Looks at the workbook, or only at what is selected where the sheets are known already. */
  async look(isOnlySelection = false): Promise<void> {
    const number = ++this.looks;
    const { sources } = this.check();
    try {
      const isEnough = isOnlySelection && sources !== null && !this.isDue(sources);
      const seen = (isEnough ? await selectedNow(sources) : null) ?? (await this.seeAll());
      if (number === this.looks) this.set({ sources: seen });
    } catch (error) {
      if (number === this.looks) this.tell('error', 'The workbook was not read.', refusalOf(error));
    }
  }

  /** On a sheet that was blank when it was looked at something may have been typed. */
  private isDue({ sheets, activeId }: SourcesSeen): boolean {
    const isSeen = sheets.some(({ sheetId }) => sheetId === activeId);
    return !isSeen && performance.now() - this.lookedAt > LOOK_EVERY_MS;
  }

  /** Sheets are understood one by one, so that many of them hold nothing up. */
  private async seeAll(): Promise<SourcesSeen> {
    const seen = await seeSources();
    this.lookedAt = performance.now();
    for (const sheet of seen.sheets) {
      await pause();
      recogniseSheet(sheet, lastSettings());
    }
    return seen;
  }

  start(): void {
    const started = this.startedFrom();
    if (!started) return;
    const { authority } = this.check();
    if (authority !== null) void this.rememberAuthority(started, authority);
    void this.run(started, { filter: 'all', opened: null, partId: '', opensColumns: true });
  }

  /** The same sheets again, with what is said of them now. */
  checkAgain({ mapping, placed, opensColumns = false }: SaidNow = {}): void {
    if (!this.started) return;
    const before = this.check().result ?? this.started;
    const said = { mapping: mapping ?? before.mapping, placed: placed ?? before.placed };
    void this.run({ ...this.started, ...said }, { opensColumns });
  }

  /** The sheets of the last check as they are now, checked without showing how far that is. */
  async partsNow(): Promise<CheckedPart[] | null> {
    if (!this.started) return null;
    const { mapping, placed } = this.check().result ?? this.started;
    return runCheck({ ...this.started, mapping, placed }, new AbortController().signal, () => undefined);
  }

  cancel(): void {
    this.stop?.abort();
  }

  isRunning(): boolean {
    return this.stop !== null;
  }

  private check = (): CheckState => this.pane.state().check;

  private set(change: Partial<CheckState>): void {
    this.pane.set({ check: { ...this.check(), ...change } });
  }

  private tell(intent: 'error' | 'note', text: string, more: string | null = null): void {
    this.set({ message: { intent, text, more } });
    if (intent === 'note') this.pane.announce(text);
  }

  private startedFrom(): Started | null {
    const { reading, check } = this.pane.state();
    const settings = lastSettings();
    const model = sourceModel(check, reading, settings, today());
    if (!model || !check.sources) return null;
    const { choice } = model;
    if (choice === 'register') {
      const table = reading?.state === 'ready' || reading?.state === 'unreadable' ? reading.table : null;
      const found =
        reading?.state === 'failed' ? null : reading?.tables.find(({ name }) => name === table?.name);
      if (!found) return null;
      const stored = settings.register;
      const isChosen = stored !== undefined && (stored.table === found.name || stored.tableId === found.id);
      const mapping = isChosen ? { columns: stored.headings, saidOn: stored.saidOn ?? {} } : {};
      const sources = [{ kind: 'table', tableId: found.id } as const];
      return { sources, authority: null, mapping, placed: {}, rememberedBy: [], isRegister: true };
    }
    if (choice === null) return null;
    const sources = this.sourcesOf(choice);
    if (sources.length === 0) return null;
    const authority = model.authority?.chosen || null;
    const rememberedBy =
      authority === null ? this.namedOn(choice) : [readAuthority(authority).key].filter((key) => key !== '');
    const authorities = authoritiesSaid(settings.councils);
    const mapping = { ...saidFor(settings.councils, rememberedBy), authorities };
    return { sources, authority, mapping, placed: {}, rememberedBy, isRegister: false };
  }

  /** The authorities that a sheet names, where it is none's own. */
  private namedOn(choice: SourceChoice): string[] {
    const { sheets, activeId, selection } = this.check().sources!;
    const id = choice === 'selection' ? selection?.sheetId : activeId;
    const sheet = sheets.find(({ sheetId }) => sheetId === id);
    return sheet ? authoritiesOf(recogniseSheet(sheet, lastSettings())) : [];
  }

  private sourcesOf(choice: SourceChoice): SourceRef[] {
    const sources = this.check().sources!;
    if (choice.startsWith('table:')) return [{ kind: 'table', tableId: choice.slice('table:'.length) }];
    if (choice === 'selection') return sources.selection ? [{ kind: 'range', ...sources.selection }] : [];
    const active = choice === 'sheet' ? activeSheet(sources, lastSettings()) : null;
    if (!active) return [];
    return [active, ...belongingSheets(sources, lastSettings())].map(({ sheet: { sheetId } }) => ({
      kind: 'sheet',
      sheetId,
    }));
  }

  /** Whose sheet it is, where the officer has said so: nothing that counts, so a refusal stops nothing. */
  private async rememberAuthority({ sources }: Started, authority: string): Promise<void> {
    const [source] = sources;
    if (source?.kind !== 'sheet') return;
    const known = this.check().sources?.sheets.find(({ sheetId }) => sheetId === source.sheetId);
    if (!known) return;
    const name = known.sheet;
    const stored = lastSettings().sheetAuthorities ?? {};
    if (stored[name] === authority) return;
    const others = omitKey(stored, name);
    const sheetAuthorities = authority === '' ? others : { ...others, [name]: authority };
    await saveSettings({ sheetAuthorities }).catch(() => undefined);
  }

  private async run(started: Started, view: View): Promise<void> {
    this.stop?.abort();
    const stop = new AbortController();
    this.stop = stop;
    this.started = started;
    this.quarterAnnounced = 0;
    this.begin(started);
    try {
      const parts = await runCheck(started, stop.signal, (change) => this.progressed(stop, change));
      if (this.stop !== stop) return;
      this.stop = null;
      const { authority, mapping, placed, rememberedBy, isRegister } = started;
      this.finish({ authority, mapping, placed, rememberedBy, isRegister, parts, at: now() }, view);
    } catch (error) {
      if (this.stop !== stop) return;
      this.stop = null;
      this.ended(stop.signal.aborted ? null : error);
    }
  }

  private begin({ authority, isRegister, sources }: Started): void {
    const { check } = this.pane.state();
    const name = isRegister ? 'Register' : (authority ?? check.sources?.activeName ?? 'the sheet');
    const title = `Checking ${name}`;
    const run = { ...NOT_STARTED, title, sheetCount: sources.length };
    this.pane.set({
      screen: 'checking',
      refusal: null,
      notice: null,
      check: { ...check, run, message: null, draft: null, fixes: null },
    });
  }

  private progressed(stop: AbortController, change: Partial<CheckRun>): void {
    const { run } = this.check();
    if (this.stop !== stop || !run || stop.signal.aborted) return;
    const after = { ...run, ...change };
    const isDue = after.step !== run.step || performance.now() - this.shownAt > SHOWN_EVERY_MS;
    if (!isDue && change.rowCount === undefined) return;
    this.shownAt = performance.now();
    this.set({ run: after });
    const quarter = Math.floor(percentOf(after) / 25);
    if (quarter <= this.quarterAnnounced || quarter === 4) return;
    this.quarterAnnounced = quarter;
    this.pane.announce(`${quarter * 25}% checked.`);
  }

  private finish(result: CheckResult, { opensColumns = false, ...view }: View): void {
    const { parts } = result;
    const wanted = view.partId ?? this.check().partId;
    const shown = parts.some(({ id }) => id === wanted) ? wanted : firstShown(parts);
    const asked = opensColumns ? partAsked(result, shown) : null;
    const partId = asked ?? shown;
    const check = {
      ...this.check(),
      placesShown: PLACES_PAGE_SIZE,
      ...view,
      partId,
      result,
      run: null,
      draft: asked === null ? null : draftFrom(result, asked),
      fixes: null,
    };
    this.leave(asked === null ? 'findings' : 'columns', { check });
    const { error, warning, note } = countBySeverity(parts.flatMap(({ findings }) => findings));
    const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
    const countsText = error + warning + note === 0 ? 'No findings.' : `${counts}.`;
    const question = asked === null ? '' : ' There are questions about its columns.';
    this.pane.announce(`${findingsTitle(result)}. ${countsText}${question}`);
  }

  /** Stopped, where there is no error; else refused. */
  private ended(error: unknown): void {
    const { run, result } = this.check();
    const countsText =
      error === null
        ? { intent: 'note' as const, text: stoppedText(run ?? NOT_STARTED), more: null }
        : { intent: 'error' as const, text: 'Nothing was checked.', more: refusalOf(error) };
    this.leave('check', { check: { ...this.check(), run: null, result, message: countsText } });
    if (error === null) this.pane.announce(countsText.text);
  }

  /** Whoever has gone to another tab meanwhile stays there, and finds it when coming back. */
  private leave(screen: 'check' | 'findings' | 'columns', change: { check: CheckState }): void {
    const state = this.pane.state();
    if (state.screen === 'checking') this.pane.set({ ...change, screen });
    else this.pane.set({ ...change, left: { ...state.left, check: screen } });
  }
}

/** The sheet that was pointed at, unless only another of the set has errors. */
function firstShown(parts: readonly CheckedPart[]): string {
  const errors = ({ findings }: CheckedPart): number => countBySeverity(findings).error;
  const [first] = parts;
  const worst = [...parts].sort((a, b) => errors(b) - errors(a))[0];
  return (errors(first!) > 0 ? first! : worst!).id;
}

/** The sheet of which something is asked: the one that is shown before the others; null where there is none. */
function partAsked({ parts, mapping, placed, authority }: CheckResult, shownId: string): string | null {
  const inOrder = [...parts].sort((a, b) => Number(b.id === shownId) - Number(a.id === shownId));
  const found = inOrder.find((part) => isAsked(askedOf(part, mapping, placed[part.id] ?? {}, authority)));
  return found?.id ?? null;
}
