/**
 * A sheet that a council sent, read.
 *
 *   block of cells ──understandSheet──▶ SheetHeader ──readCouncilSheet──▶ CouncilSheet ──▶ findings, register rows
 *     (as the sheet gives it)            what kind, and                    one entry a row that is not blank:
 *                                        what each column holds            taken, or set aside with a finding
 */
import type { Finding } from '../findings/finding';
import type { FindingCode } from '../findings/catalogue';
import type { Pence } from '../money/pence';
import type { Block, Place } from '../sheet/block';
import type { ColumnContent } from './content';
import type { SheetColumnKey } from './council-columns';
import type { FundingStatus } from './statuses';

/** What a sheet holds a row of. Told by what it contains, whatever it is called. */
export type SheetKind = 'agreement' | 'contribution' | 'transaction' | 'register';

export type Confidence = 'certain' | 'likely' | 'unsure';

/** One column of the sheet, as understood. */
export interface UnderstoodColumn {
  readonly columnIndex: number;
  /** As it stands, without spaces at its ends; "" where there is none. */
  readonly heading: string;
  /** null where the column is not read. */
  readonly key: SheetColumnKey | null;
  readonly confidence: Confidence;
  /** What the understanding rests on. */
  readonly by: 'name' | 'content' | 'place' | 'officer' | 'none';
  readonly content: ColumnContent;
}

export interface SheetHeader {
  readonly kind: SheetKind;
  /** Row of the headings in the block, from 0; -1 where the sheet has none. */
  readonly rowIndex: number;
  /** The headings stand on two rows, of which that is the second. */
  readonly isTwoLines?: boolean;
  readonly columns: readonly UnderstoodColumn[];
  /** Column index of each column that is read. */
  readonly at: Readonly<Partial<Record<SheetColumnKey, number>>>;
}

/** What the officer said of a council's sheets; kept with the authority. */
export interface CouncilMapping {
  /** Headings (in any spelling) and what they hold. */
  readonly columns?: Readonly<Record<string, SheetColumnKey | 'none'>>;
  /** For a sheet whose statuses are blank. */
  readonly statusForAll?: FundingStatus;
  /** Words of the council's own for a status, lower case. */
  readonly statuses?: Readonly<Record<string, FundingStatus>>;
  /** What this council calls transferred, or spent, on the police is money that the force has drawn down. */
  readonly drawnDown?: readonly ('transferred' | 'spent')[];
  /** References that are not in the other sheet, and which of it they are joined to. */
  readonly joins?: Readonly<Record<string, string>>;
}

export interface CouncilRow {
  readonly rowIndex: number;
  /** Why it is set aside or left out; null where it is taken. */
  readonly setAside: FindingCode | null;
  /** The reference of the row itself, and of what it belongs to; "" where there is none. */
  readonly own: string;
  readonly parent: string;
  readonly status: FundingStatus | null;
  /** As the cell has it, with its sign; null where the row has no sum. */
  readonly amountPence: Pence | null;
  /** Without a minus that only shows which way money went. */
  readonly sumPence: Pence | null;
  readonly units: string;
  /** Some cell of the row speaks of the police. */
  readonly isPolice: boolean;
}

export interface CouncilSheet {
  readonly block: Block;
  readonly place: Place | null;
  /** The sheet's or file's name, where it is known. */
  readonly name: string | null;
  readonly header: SheetHeader;
  readonly mapping: CouncilMapping;
  /** Every row under the headings that is not blank. */
  readonly rows: readonly CouncilRow[];
  readonly blankCount: number;
  readonly findings: readonly Finding[];
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

/** What was said of a text; undefined where nothing was, be the text the name of something that every object has. */
export const ownValue = <Said>(
  said: Readonly<Record<string, Said>> | undefined,
  text: string,
): Said | undefined => (said && Object.hasOwn(said, text) ? said[text] : undefined);
