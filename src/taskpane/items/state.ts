import type { Verdict } from '../../domain/items/eligible';
import type { RuleSeen } from '../../domain/items/rules';
import type { WriteMessage } from '../tables/write-message';

export interface ItemsState {
  /** The item that is asked about, by its name. */
  readonly item: string | null;
  /** For the row of the register that is selected, or by the rules alone. */
  readonly isForRow: boolean;
  readonly filter: Verdict | null;
  readonly outcome: WriteMessage | null;
  readonly working: string | null;
}

export const NO_ITEMS_SHOWN: ItemsState = {
  item: null,
  isForRow: true,
  filter: null,
  outcome: null,
  working: null,
};

/** What a user can do with the list of items. */
export interface ItemsActions {
  show(): void;
  makeTable(): void;
  choose(item: string): void;
  forRow(isForRow: boolean): void;
  filter(verdict: Verdict | null): void;
  /** Fills in a cell of an item that nobody has filled in. */
  answer(item: string, rule: RuleSeen['key'], value: string): void;
  undo(): void;
}
