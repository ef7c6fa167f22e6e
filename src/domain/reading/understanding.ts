/**
 * One understanding of a block of cells, from which every figure, finding, list and screen is made.
 *
 *   block ──understandSheet──▶ Understanding ──▶ Register (figures, checks, tabs), CouncilSheet (a council's three tables)
 *
 * What the pane needs of it:
 * - `kind`, `topIndex` and `rowIndex`: what the sheet holds a row of, and the lines of its headings;
 * - `columns`: each column as understood: `key` (null: not read), `confidence`, what it rests on (`by`, `evidence`), and
 *   what else it may be (`candidates`, the likeliest first);
 * - `questions`: the columns of which an answer is needed, each with its candidates; what the officer answers goes into
 *   `ColumnsSaid`, by the place of the column (`columnsAt`) or by its heading (`columns`), and beats everything else;
 * - `scale`: what an amount of a column is to be multiplied by, and where the sheet says so.
 *
 * A sheet is read exactly, or it has questions, or it is refused with a finding; see docs/decisions/0010.
 */
import type { MoneyColumn } from '../sheet/columns';
import type { ColumnContent } from './cells/content';
import type { SheetColumnKey } from './words/council-columns';

/** What a sheet holds a row of. Told by what it contains, whatever it is called. */
export type SheetKind = 'agreement' | 'contribution' | 'transaction' | 'register';

export type Confidence = 'certain' | 'likely' | 'unsure';

/** What the officer said of columns: it beats all that the sheet tells. */
export interface ColumnsSaid {
  /** Headings (in any spelling) and what they hold. */
  readonly columns?: Readonly<Record<string, SheetColumnKey | 'none'>>;
  /** Columns by their place in the block, from 0: for headings that are there twice, or are blank. Goes before the heading. */
  readonly columnsAt?: Readonly<Record<number, SheetColumnKey | 'none'>>;
}

/** One column of the sheet, as understood. */
export interface UnderstoodColumn {
  readonly columnIndex: number;
  /** As it stands, without spaces at its ends, with the word over it where that belongs to it; "" where there is none. */
  readonly heading: string;
  /** null where the column is not read. */
  readonly key: SheetColumnKey | null;
  readonly confidence: Confidence;
  /** What the understanding rests on. */
  readonly by: 'name' | 'words' | 'content' | 'law' | 'place' | 'officer' | 'none';
  /** The same in words, for the pane and for findings; "" where there is nothing to say. */
  readonly evidence: string;
  /** What else it may be, the likeliest first. */
  readonly candidates: readonly SheetColumnKey[];
  readonly content: ColumnContent;
}

/** A column of which an answer is needed: what it may be. */
export interface ColumnQuestion {
  readonly columnIndex: number;
  readonly heading: string;
  readonly candidates: readonly SheetColumnKey[];
  readonly evidence: string;
  /** A word of its heading that nothing here knows, where that is why it is asked. */
  readonly unknownWord?: string;
  /** What it is asked as: by what it may be. */
  readonly holds: 'amounts' | 'dates' | 'cells';
  /** How many of these it holds, and the first of them. */
  readonly count: number;
  readonly example: string;
  /** Of a column without amounts, which says where the amount of each row stands: why that is not sure, and the row that shows it. */
  readonly where?: { readonly why: string; readonly rowIndex: number };
}

/** What the amounts of a column are to be multiplied by, and what says so. */
export interface Scale {
  readonly factor: 1000 | 1_000_000;
  readonly text: string;
  /** The amounts are too large, or too exact, to be so many thousands: it is asked. */
  readonly isDoubtful: boolean;
}

/** The columns that a column of money is the sum of, and whether a law shows that they are all of it. */
export interface MoneySum {
  readonly parts: readonly number[];
  readonly isProven: boolean;
  /** Its parts are no amounts, but say of the value of each row whether it stands here: their names. */
  readonly toldBy?: string;
  /** A word that stands here because the officer said so of its column. */
  readonly word?: string;
}
export type MoneySums = Readonly<Partial<Record<MoneyColumn, MoneySum>>>;

/** The understanding of a sheet: see above. */
export interface SheetHeader {
  readonly kind: SheetKind;
  /** The last line of the headings in the block, from 0; -1 where the sheet has none. */
  readonly rowIndex: number;
  /** The first line of the headings. */
  readonly topIndex: number;
  readonly columns: readonly UnderstoodColumn[];
  /** Column index of each column that is read. */
  readonly at: Readonly<Partial<Record<SheetColumnKey, number>>>;
  readonly questions: readonly ColumnQuestion[];
  /** Money that stands in several columns, such as one a year, and in none of its own: they are added up. */
  readonly sums: MoneySums;
  /** Headings of columns that tell where money is otherwise than in amounts. */
  readonly told?: readonly string[];
  /** By column; none where amounts are pounds. */
  readonly scale: ReadonlyMap<number, Scale>;
}

/** The column of the row's own reference, and of what the row belongs to. */
export const OWN_KEY = {
  agreement: 'agreement',
  contribution: 'contribution',
  transaction: 'transaction',
} as const satisfies Partial<Record<SheetKind, SheetColumnKey>>;

export const PARENT_KEY = {
  agreement: null,
  contribution: 'agreement',
  transaction: 'contribution',
} as const satisfies Partial<Record<SheetKind, SheetColumnKey | null>>;

/** A kind of the councils' three tables. */
export type CouncilKind = keyof typeof OWN_KEY;
