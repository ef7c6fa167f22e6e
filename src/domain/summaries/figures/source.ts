import type { ItemsTable } from '../../items/item-table';
import type { BidCostsTable } from '../../pipeline/bid-cost-table';
import type { DevelopmentsTable } from '../../pipeline/development-table';
import type { Register } from '../../register/register';
import type { AskingSource } from '../tabs/asking-source';
import type { FoundTable } from '../tabs/found-table';
import type { GlSource } from '../tabs/ledger-tab';

/** The register and the tables beside it, which figures are made of. */
export interface TraceSource extends AskingSource {
  /** With its successors, its rows under the authorities that they name: each figure takes those in force on its day. */
  readonly register: Register;
  readonly strict: boolean;
  readonly developments: FoundTable<DevelopmentsTable>;
  readonly items: FoundTable<ItemsTable>;
  readonly bidCosts: FoundTable<BidCostsTable>;
  /** The general ledger's export; null where it was not looked for, or there is none. */
  readonly generalLedger: GlSource | null;
}
