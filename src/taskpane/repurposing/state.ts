import type { ForceRoute, RepurposingStep } from '../../domain/items/repurposing-step';
import type { RowKey } from '../money/state';
import type { WriteMessage } from '../tables/write-message';

export interface RepurposeForm {
  readonly row: RowKey;
  readonly to: string;
  readonly route: ForceRoute;
  readonly date: string;
}

export interface RepurposingState {
  /** The line that is open: its row in the table. */
  readonly open: number | null;
  /** What is being written down of it. */
  readonly step: { readonly step: RepurposingStep; readonly date: string } | null;
  readonly form: RepurposeForm | null;
  readonly outcome: WriteMessage | null;
  readonly working: string | null;
}

export const NOTHING_REPURPOSED: RepurposingState = {
  open: null,
  step: null,
  form: null,
  outcome: null,
  working: null,
};

/** What a user can do about purposes. */
export interface RepurposingActions {
  show(): void;
  makeTables(): void;
  toggle(rowIndex: number): void;
  askStep(step: RepurposingStep): void;
  typeDate(text: string): void;
  cancelStep(): void;
  writeStep(): void;
  /** Asks to turn the money of a row of the register to something else: that which is selected where none is given. */
  ask(row?: number): void;
  type(field: 'to' | 'date', text: string): void;
  chooseRoute(route: ForceRoute): void;
  cancel(): void;
  write(): void;
  undo(): void;
}
