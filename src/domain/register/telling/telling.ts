/** What tells where the one amount of each row stands. */
import type { StageColumn } from '../../reading/words/where-words';

/** What tells where the amounts of rows stand: a column, or the titles over them. */
export interface Source {
  /** -1 for titles. */
  readonly columnIndex: number;
  readonly name: string;
  /** By contribution: where its amount may stand as far as this tells. */
  readonly places: Uint8Array;
  /** Rows of which it tells nothing: its cell is blank. */
  readonly blankCount: number;
  /** What it is, where an answer of one press can settle what it leaves open. */
  readonly mayBe: readonly StageColumn[];
  /** Why it tells nothing that can be relied on, and where. */
  readonly trouble: Trouble | null;
  /** The one word of it that is not known, and what the officer said that it means. */
  readonly word?: { readonly text: string; readonly key: StageColumn };
}

export interface Trouble {
  readonly why: string;
  readonly rowIndex: number | null;
  readonly mayBe: readonly StageColumn[];
}
