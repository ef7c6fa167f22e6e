import type { HeadingMapping } from '../../domain/reading/header';
import type { ColumnKey } from '../../domain/sheet/columns';
import type { Adopted, ListFound } from '../../workbook/register/adopt-list';

/** Lists of a workbook without a register that could be it, and the one that is being looked at. */
export interface AdoptState {
  /** Null before they were looked for. */
  readonly lists: readonly ListFound[] | null;
  readonly draft: AdoptDraft | null;
  readonly isWriting: boolean;
  /** The table that was made of a list since the pane was opened: that can be undone by one press. */
  readonly adopted: Adopted | null;
  /** It was made a moment ago: Home says so until the officer goes on. */
  readonly isNew: boolean;
}

export interface AdoptDraft {
  readonly found: ListFound;
  readonly headings: HeadingMapping;
  readonly showsAll: boolean;
}

export const NOTHING_ADOPTED: AdoptState = {
  lists: null,
  draft: null,
  isWriting: false,
  adopted: null,
  isNew: false,
};

export interface AdoptActions {
  /** Shows how a list would be read. */
  openList(found: ListFound): void;
  readHeading(heading: string, readAs: ColumnKey | 'none'): void;
  showAll(): void;
  use(): void;
  undo(): void;
}
