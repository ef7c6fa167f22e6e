import type { ColumnContent } from '../cells/content';
import type { SheetColumnKey } from '../words/council-columns';

/** A column on the way to being understood. */
export interface ColumnDraft {
  readonly columnIndex: number;
  readonly heading: string;
  /** As the sheet has it, where other words are read in its place. */
  readonly shown?: string;
  /** The word over it and the columns beside it; "" where there is none. */
  readonly group: string;
  readonly content: ColumnContent;
  readonly isRunning: boolean;
  /** What the officer said; null where nothing. */
  readonly said: SheetColumnKey | 'none' | null;
}
