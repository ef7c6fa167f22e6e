import { COLUMN_KEYS, type ColumnKey } from '../../../domain/sheet/columns';
import { readAuthority } from '../../../domain/sheet/authorities';
import { today } from '../../../workbook/excel/clock';
import { refusalOf } from '../../../workbook/excel/run-excel';
import { saveSettings, type Settings, type SettingsChange } from '../../../workbook/settings/settings';
import type { CheckFlow } from '../flow';
import type { CheckedPart, CheckState, ColumnsDraft } from '../state';
import { draftFrom, mappingFrom, namesOf } from './model';
import { askedOf, isAsked } from './questions';
import {
  isNothingSaid,
  mergeAnswers,
  withColumn,
  withoutColumn,
  withoutName,
  withSpelling,
  type ColumnMeaning,
  type Said,
} from './said';
import { shownPart } from '../findings/model';
import type { Pane } from '../../kernel/store';
import { omitKey } from '../../kernel/omit-key';
import { counted } from '../../ui/wording';

/** What the officer says of a council's sheets: drafted on the screen of columns, used, and stored by authority. */
export class ColumnsFlow {
  constructor(
    private readonly pane: Pane,
    private readonly checks: CheckFlow,
  ) {}

  open(): void {
    const { check } = this.pane.state();
    if (!check.result) return;
    const draft = draftFrom(check.result, shownPart(check.result, check.partId).id);
    this.pane.set({ screen: 'columns', check: { ...check, draft }, refusal: null });
  }

  draft(change: Partial<ColumnsDraft>): void {
    const { check } = this.pane.state();
    if (check.draft) this.set({ draft: { ...check.draft, ...change } });
  }

  choose(columnIndex: number, key: ColumnMeaning): void {
    const { draft, part } = this.drafted();
    if (draft && part) this.draft(withColumn(draft, namesOf(part, draft), columnIndex, key, today()));
  }

  /** One press: it is used and kept at once, and after the last question the sheet is checked again. */
  async answer(columnIndex: number, key: ColumnMeaning): Promise<void> {
    const { draft: before, part } = this.drafted();
    const { result } = this.pane.state().check;
    if (!before || !part || !result) return;
    const said = withColumn(before, namesOf(part, before), columnIndex, key, today());
    const draft = { ...said, isAnswered: true };
    const left = askedOf(part, draft, draft.placed, result.authority);
    this.set({ draft });
    if (isAsked(left)) {
      const [next] = left.columns;
      this.pane.set({}, next ? `question-${next.letters}` : 'unread');
      this.pane.announce(`${counted(left.columns.length, 'question')} left.`);
    }
    if (draft.isRemembered) await this.keep(part, draft);
    // Somebody may have gone on meanwhile.
    if (!isAsked(left) && this.pane.state().check.draft === draft) this.checkAgain(draft, true);
  }

  /** What was said of a column is no longer remembered, nor used. */
  async forget(columnIndex: number): Promise<void> {
    const { draft: before, part } = this.drafted();
    const name = before && part ? namesOf(part, before)[columnIndex] : undefined;
    if (!before || !part || !name) return;
    const draft = { ...withoutColumn(before, name), isAnswered: true };
    this.set({ draft });
    this.pane.announce('Your answer is forgotten. Press Check again to see the sheet without it.');
    await this.keep(part, draft);
  }

  /** As the sheets themselves are understood; it is used once they are checked again. */
  putBack(): void {
    this.draft({ columns: {}, repeated: {}, saidOn: {}, placed: {}, statusForAll: null, drawnDown: [] });
    this.pane.announce('Every column is as the add-in read it. Press Check again to see the sheet that way.');
  }

  /** Keeps what is said, and checks again with it. */
  async use(): Promise<void> {
    const { draft, part } = this.drafted();
    if (!draft || !part) return;
    if (draft.isRemembered) await this.keep(part, draft);
    this.checkAgain(draft, true);
  }

  /** Going back to findings of a sheet that is read otherwise by now checks it again first: true where that is so. */
  leave(): boolean {
    const { draft } = this.drafted();
    if (!draft?.isAnswered) return false;
    this.checkAgain(draft, false);
    return true;
  }

  /** Joins a reference that is not in the other sheet to one that is; or no more, where `to` is null. */
  async join(reference: string, to: string | null): Promise<void> {
    const { result } = this.pane.state().check;
    if (!result) return;
    const others = omitKey(result.mapping.joins ?? {}, reference);
    const all = to === null ? others : { ...others, [reference]: to };
    const joins = Object.keys(all).length > 0 ? all : undefined;
    if (result.authority !== null)
      await this.save((settings) => this.councilsWith(settings, (said) => ({ ...said, joins })));
    this.checks.checkAgain({ mapping: { ...result.mapping, joins } });
  }

  /** A name on the sheet means an authority; or no other than itself, where `name` is null. */
  async means(text: string, name: string | null): Promise<void> {
    const { result } = this.pane.state().check;
    if (!result) return;
    const meant = name === null ? null : { key: readAuthority(name).key, name };
    await this.save(({ councils = {} }) => ({
      councils: withSpelling(councils, text, meant) as Settings['councils'],
    }));
    const others = withoutName(result.mapping.authorities ?? {}, text);
    const authorities = name === null ? others : { ...others, [text]: name };
    this.checks.checkAgain({ mapping: { ...result.mapping, authorities } });
  }

  private drafted(): { readonly draft: ColumnsDraft | null; readonly part: CheckedPart | null } {
    const { result, draft } = this.pane.state().check;
    return { draft, part: result && draft ? shownPart(result, draft.partId) : null };
  }

  private checkAgain(draft: ColumnsDraft, opensColumns: boolean): void {
    const { result } = this.pane.state().check;
    if (!result) return;
    const mapping = mappingFrom(result.mapping, draft);
    const placed = { ...result.placed, [draft.partId]: draft.placed };
    this.checks.checkAgain({ mapping, placed, opensColumns });
  }

  private async keep(part: CheckedPart, draft: ColumnsDraft): Promise<void> {
    const result = this.pane.state().check.result!;
    const names = namesOf(part, draft);
    if (result.isRegister) return this.save((settings) => this.registerWith(settings, part, draft));
    if (result.rememberedBy.length === 0) return;
    const { statusForAll, drawnDown } = mappingFrom({}, draft);
    // Of a sheet of several authorities only its columns are kept.
    const whole = result.rememberedBy.length === 1 ? { statusForAll, drawnDown } : {};
    await this.save((settings) =>
      this.councilsWith(settings, (said) => ({ ...mergeAnswers(said, names, draft), ...whole })),
    );
  }

  private councilsWith({ councils }: Settings, change: (said: Said) => Said): SettingsChange {
    const { rememberedBy } = this.pane.state().check.result!;
    let all: Record<string, Said> = { ...councils };
    for (const key of rememberedBy) {
      const said = change(Object.hasOwn(all, key) ? all[key]! : {});
      all = isNothingSaid(said) ? omitKey(all, key) : { ...all, [key]: said };
    }
    return { councils: all as Settings['councils'] };
  }

  /** The register's own headings are kept with it, and figures follow them. */
  private registerWith({ register }: Settings, { source }: CheckedPart, draft: ColumnsDraft): SettingsChange {
    const { reading, check } = this.pane.state();
    const tables = reading === null || reading.state === 'failed' ? [] : reading.tables;
    const table = tables.find(({ id }) => source.kind === 'table' && id === source.tableId);
    if (!table || !check.result) return {};
    const isRegister = register?.table === table.name || register?.tableId === table.id;
    const before = isRegister ? { columns: register!.headings, saidOn: register!.saidOn ?? {} } : {};
    const part = shownPart(check.result, draft.partId);
    const { columns = {}, saidOn = {} } = mergeAnswers(before, namesOf(part, draft), draft);
    const headings = Object.fromEntries(
      Object.entries(columns).filter(
        (entry): entry is [string, ColumnKey | 'none'] =>
          entry[1] === 'none' || COLUMN_KEYS.includes(entry[1] as ColumnKey),
      ),
    );
    return { register: { table: table.name, tableId: table.id, headings, saidOn } };
  }

  private async save(change: (settings: Settings) => SettingsChange): Promise<void> {
    try {
      await saveSettings(change);
    } catch (error) {
      this.pane.set({ refusal: `Your answer is used, but could not be stored. ${refusalOf(error)}` });
    }
  }

  private set(change: Partial<CheckState>): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } });
  }
}
