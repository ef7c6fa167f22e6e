import { itemNamed, type Verdict } from '../../domain/items/eligible';
import type { RuleSeen } from '../../domain/items/rules';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { plannedWrite } from '../requests/writes';
import { makeMissing } from '../tables/make-missing';
import { rowsOf } from '../tables/state';
import { SideWriter } from '../tables/writer';
import type { Writing } from '../tables/write-message';
import type { ItemsActions, ItemsState } from './state';

/** Whether an item may be paid for; what nobody has filled in is answered here. */
export class ItemsFlow implements ItemsActions {
  private readonly writer: SideWriter;

  constructor(
    private readonly pane: Pane,
    private readonly open: (screen: ScreenName) => void,
  ) {
    const slice = { get: () => this.current, set: (change: Partial<Writing>) => this.set(change) };
    this.writer = new SideWriter(pane, slice, 'items-outcome');
  }

  show(): void {
    this.set({ outcome: null });
    this.open('items');
  }

  makeTable(): void {
    void this.writer.work('Making the table', async () => {
      const failed = await makeMissing(this.pane.state().tables!, ['items']);
      await this.writer.readAgain();
      this.writer.told(
        failed === null ? 'ok' : 'error',
        failed ?? 'The table Items is made. Write the items in it.',
      );
    });
  }

  choose(item: string): void {
    this.set({ item, outcome: null });
  }

  forRow(isForRow: boolean): void {
    this.set({ isForRow });
  }

  filter(filter: Verdict | null): void {
    this.set({ filter });
  }

  answer(item: string, rule: RuleSeen['key'], value: string): void {
    void this.writer.work('Writing', async () => {
      await this.writer.readAgain();
      const { tables } = this.pane.state();
      const table = tables && rowsOf(tables.items);
      const row = table && itemNamed(table, item);
      if (!tables || !row) return this.writer.told('error', GONE);
      const changed = [{ rowIndex: row.rowIndex, cells: { [rule]: value } }];
      const plan = await plannedWrite(`Item ${row.item}`, tables, { items: { changed } });
      const why = await this.writer.write(plan, `“${value}” is written for ${row.item}`);
      if (why !== null) this.writer.told('error', why);
    });
  }

  undo(): void {
    this.writer.undo();
  }

  private get current(): ItemsState {
    return this.pane.state().items;
  }

  private set(change: Partial<ItemsState>): void {
    this.pane.set({ items: { ...this.current, ...change } });
  }
}

const GONE = 'Nothing was written. The item is no longer in the table.';
