import type { ColumnKey } from '../../domain/sheet/columns';
import type { TableFit } from '../../workbook/register/register-reading';
import type { SettingsChange } from '../../workbook/settings/settings';
import type { Pane } from '../kernel/store';
import type { ChooseActions } from './choose-actions';
import { withHeading, type TableDraft } from './choose-model';
import { draftOf, likeliestTable, tablesOf } from './tables';

/** Which table is the register, and what its headings mean. */
export class ChooseFlow implements ChooseActions {
  /**
   * @param save saves the choice, and announces it; false where Excel refused
   * @param openHome shows what the figures are now
   */
  constructor(
    private readonly pane: Pane,
    private readonly save: (change: SettingsChange, notice: string) => Promise<boolean>,
    private readonly openHome: () => void,
  ) {}

  open(tableId: string | null): void {
    const { reading, screen } = this.pane.state();
    const id = tableId ?? likeliestTable(reading)?.id;
    if (id === undefined) return;
    const chooseFrom = screen === 'register' ? 'register' : 'home';
    const draft = draftOf(reading, id);
    this.pane.set({ screen: 'choose', chooseFrom, draft, insertion: null, refusal: null });
  }

  table(tableId: string): void {
    const table = this.tableOf(tableId);
    if (!table) return;
    if (table.missing.length > 0) this.open(tableId);
    else void this.useTable(table, draftOf(this.pane.state().reading, tableId));
  }

  draftTable(tableId: string): void {
    this.pane.set({ draft: draftOf(this.pane.state().reading, tableId) });
  }

  draftHeading(heading: string, readAs: ColumnKey | 'none'): void {
    const { draft } = this.pane.state();
    const table = draft && this.tableOf(draft.tableId);
    if (draft && table)
      this.pane.set({
        draft: { ...draft, mapping: withHeading(draft.mapping, table.headings, heading, readAs) },
      });
  }

  showAllHeadings(): void {
    const { draft } = this.pane.state();
    if (draft) this.pane.set({ draft: { ...draft, showsAll: true } });
  }

  useDraft(): void {
    const { draft } = this.pane.state();
    const table = draft && this.tableOf(draft.tableId);
    if (draft && table) void this.useTable(table, draft);
  }

  private tableOf(tableId: string): TableFit | undefined {
    return tablesOf(this.pane.state().reading).find(({ id }) => id === tableId);
  }

  private async useTable(table: TableFit, { mapping }: TableDraft): Promise<void> {
    const register = { table: table.name, tableId: table.id, headings: { ...mapping } };
    const done = await this.save({ register }, `${table.name} is the register now.`);
    if (done && this.pane.state().screen === 'choose') this.openHome();
  }
}
