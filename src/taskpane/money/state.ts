import type { PlaceName } from '../../domain/movements/movement-table';
import type { RecordEntry, RecordVerb } from '../../domain/movements/record';
import type { CellPlace } from '../kernel/cell-place';

/** The movement that is being typed, and the row of the register that it is of. */
export interface RecordForm extends RecordEntry {
  /** What the row is known by: it is found again when rows have moved. */
  readonly row: RowKey;
  readonly from: PlaceName | '';
  readonly to: PlaceName | '';
  readonly note: string;
  /** The day of the contribution's opening balance; null where it has none, or that is not known yet. */
  readonly opening: number | null;
  /** The amount was typed: another verb leaves it as it is. */
  readonly isAmountTyped: boolean;
  /** Why nothing was written at the last press; null where nothing was refused. */
  readonly failed: string | null;
  /** The workbook has no movements yet: this press makes their table, or begins it. */
  readonly makesTable: boolean;
}

export interface RowKey {
  /** In the register's block. */
  readonly rowIndex: number;
  readonly agreement: string;
  readonly contribution: string;
}

/** One thing that was written, and where. */
export interface WrittenLine {
  readonly name: string;
  readonly text: string;
  readonly cell: CellPlace;
}

/** What was recorded last. */
export interface RecordedShown {
  readonly text: string;
  readonly more: string;
  readonly lines: readonly WrittenLine[];
  /** When it was written, by which its undo is known. */
  readonly at: string;
  /** What came of undoing it. */
  readonly undone: { readonly intent: 'ok' | 'warning' | 'error'; readonly text: string } | null;
}

export interface MoneyState {
  readonly form: RecordForm | null;
  readonly recorded: RecordedShown | null;
  /** What is under way; null where nothing is. */
  readonly working: string | null;
}

export const NO_MONEY_ASKED: MoneyState = { form: null, recorded: null, working: null };

export type TypedField = 'amount' | 'date' | 'project' | 'reference' | 'note';

/** What a user can do on Money. */
export interface MoneyActions {
  /** Opens Record for the row that is selected. */
  record(): void;
  /** Opens Record for a row that is known. */
  recordFor(row: RowKey): void;
  chooseVerb(verb: RecordVerb): void;
  choosePlace(side: 'from' | 'to', place: PlaceName | ''): void;
  type(field: TypedField, text: string): void;
  /** Writes what is shown; a refusal leads to the field at fault. */
  write(): void;
  undo(): void;
}
