import type { LedgerMeasure } from '../../domain/movements/measures';
import type { RowKey } from '../money/state';

/** The contribution whose movements are shown, and what of them. */
export interface HistoryState {
  readonly row: RowKey;
  readonly measure: LedgerMeasure;
  /** The last day, as it is typed. */
  readonly date: string;
}

export interface HistoryActions {
  /** Opens the history of the row that is selected. */
  open(): void;
  chooseMeasure(measure: LedgerMeasure): void;
  typeDate(date: string): void;
  /** Opens Record with what takes a movement back. */
  reverse(entry: number): void;
}
