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
import type { ColumnsSaid, SheetHeader } from '../reading/understanding';
import type { FundingStatus } from '../reading/words/statuses';

/** What the officer said of a council's sheets; stored with the authority. */
export interface CouncilMapping extends ColumnsSaid {
  /** For a sheet whose statuses are blank. */
  readonly statusForAll?: FundingStatus;
  /** Words of the council's own for a status, lower case. */
  readonly statuses?: Readonly<Record<string, FundingStatus>>;
  /** What this council calls transferred, or spent, on the police is money that the force has drawn down. */
  readonly drawnDown?: readonly ('transferred' | 'spent')[];
  /** References that are not in the other sheet, and which of it they are joined to. */
  readonly joins?: Readonly<Record<string, string>>;
  /** Names of authorities as they are, and the authority that each means. */
  readonly authorities?: Readonly<Record<string, string>>;
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
  /** Some cell of the row mentions of the police. */
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

/** What was said of a text; undefined where nothing was, be the text the name of something that every object has. */
export const ownValue = <Said>(
  said: Readonly<Record<string, Said>> | undefined,
  text: string,
): Said | undefined => (said && Object.hasOwn(said, text) ? said[text] : undefined);
