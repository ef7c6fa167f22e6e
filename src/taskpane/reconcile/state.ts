import type { PrintedRange } from '../../workbook/tabs/refresh-outcome';
import type { Block } from '../../domain/sheet/block';
import type { ScreenName } from '../kernel/screen-name';

/** A printed table of the workbook. */
export interface PrintedTable extends PrintedRange {
  readonly block: Block;
  /** "Printed!A1:J9" */
  readonly address: string;
}

export type ReconcileGroupKey = 'roundings' | 'register' | 'not-checked';

export interface ReconcileState {
  /** Where Back goes: the screen of Check that was left. */
  readonly from: ScreenName;
  readonly step: 'idle' | 'reading' | 'ready' | 'failed';
  /** Null where the workbook has none that is found, until one is chosen. */
  readonly table: PrintedTable | null;
  /** Tables that could be reconciled. */
  readonly offered: readonly PrintedTable[];
  /** How many there are to choose from, where none is in use; see PrintedFound. */
  readonly count: number;
  /** The cells that held the table in use before, and hold none any more. */
  readonly lost: string | null;
  readonly isChoosing: boolean;
  readonly opened: ReadonlySet<ReconcileGroupKey>;
  /** Why the workbook could not be looked at, or a selection could not be used. */
  readonly refusal: string | null;
}

export const NOTHING_RECONCILED: ReconcileState = {
  from: 'check',
  step: 'idle',
  table: null,
  offered: [],
  count: 0,
  lost: null,
  isChoosing: false,
  opened: new Set(),
  refusal: null,
};

/** What a user can do on Reconcile. */
export interface ReconcileActions {
  /** Opens the screen and reads the printed table anew. */
  open(): void;
  choose(): void;
  cancelChoosing(): void;
  use(address: string): void;
  useSelection(): void;
  toggle(group: ReconcileGroupKey): void;
  /** Selects the printed cell of a line, and shows the rows of the figure where the register has it. */
  follow(lineIndex: number): void;
  /** Refreshes the tab Reconciliation with this table. */
  write(): void;
}
