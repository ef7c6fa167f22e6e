import type { CouncilMapping } from '../../../domain/council/council-sheet';
import { readAuthority } from '../../../domain/sheet/authorities';
import { refusalOf } from '../../../workbook/excel/run-excel';
import { lastSettings, saveSettings, type Settings } from '../../../workbook/settings/settings';
import type { CheckFlow } from '../flow';
import type { CheckState, ColumnsDraft } from '../state';
import { draftFrom, mappingFrom } from './model';
import { shownPart } from '../findings/model';
import type { Pane } from '../../kernel/store';
import { without } from '../../kernel/omit-key';

type Kept = NonNullable<Settings['councils']>[string];

/** Lists and records of their own: what is kept may be changed by whoever reads it. */
const keptMapping = ({ columns, statuses, joins, drawnDown, ...more }: CouncilMapping): Kept => ({
  ...more,
  ...(columns && { columns: { ...columns } }),
  ...(statuses && { statuses: { ...statuses } }),
  ...(joins && { joins: { ...joins } }),
  ...(drawnDown && { drawnDown: [...drawnDown] }),
});

/** What the officer says of a council's sheets: drafted on the screen of columns, used, and kept by authority. */
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

  /** As the sheets themselves are understood; it is used once they are checked again. */
  putBack(): void {
    this.draft({ columns: {}, statusForAll: null, drawnDown: [] });
    this.pane.announce('The columns are as they were read. Check again to use that.');
  }

  /** Keeps what is said, and checks again with it. */
  async use(): Promise<void> {
    const { result, draft } = this.pane.state().check;
    if (!result || !draft) return;
    await this.useMapping(mappingFrom(result.mapping, draft), draft.isRemembered);
  }

  /** Joins a reference that is not in the other sheet to one that is; or no more, where `to` is null. */
  async join(reference: string, to: string | null): Promise<void> {
    const { result } = this.pane.state().check;
    if (!result) return;
    const others = without(result.mapping.joins ?? {}, reference);
    const joins = to === null ? others : { ...others, [reference]: to };
    const isJoined = Object.keys(joins).length > 0;
    await this.useMapping({ ...result.mapping, joins: isJoined ? joins : undefined }, true);
  }

  private async useMapping(mapping: CouncilMapping, isRemembered: boolean): Promise<void> {
    const { authority } = this.pane.state().check.result!;
    if (authority !== null && isRemembered) await this.keep(authority, mapping);
    this.checks.checkAgain(mapping);
  }

  private async keep(authority: string, mapping: CouncilMapping): Promise<void> {
    const { key } = readAuthority(authority);
    const others = without(lastSettings().councils ?? {}, key);
    const isSaid = Object.values(mapping).some((said) => said !== undefined);
    const councils = isSaid ? { ...others, [key]: keptMapping(mapping) } : others;
    try {
      await saveSettings({ councils });
    } catch (error) {
      this.pane.set({ refusal: `What you said is used, and was not kept. ${refusalOf(error)}` });
    }
  }

  private set(change: Partial<CheckState>): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } });
  }
}
