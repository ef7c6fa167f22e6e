import type { ColumnKey } from '../../domain/sheet/columns';

/** What a user does to say which table is the register. */
export interface ChooseActions {
  /** Opens Choose the register at a table; at the likeliest one where it is null. */
  open(tableId: string | null): void;
  /** Makes a table the register: at once where its headings fit, else on Choose the register. */
  table(tableId: string): void;
  draftTable(tableId: string): void;
  draftHeading(heading: string, readAs: ColumnKey | 'none'): void;
  showAllHeadings(): void;
  useDraft(): void;
}
