/** Where money that is not spent may be; `noStage` is what remains beyond the stages, below nil where they exceed it. */
export const UNSPENT_STAGES = [
  'notStarted',
  'heldByDeveloper',
  'heldByAuthority',
  'inHand',
  'noStage',
] as const;
export type UnspentStage = (typeof UNSPENT_STAGES)[number];

/**
 * The part of a contribution's money that has one deadline. The tranches of a row add up to it, stage by stage: what
 * they hold is what the register says is there, and never more (decision 18).
 */
export interface Tranche {
  /** The last day on which it may be spent; null where no day runs yet, as it has not been received. */
  readonly deadline: number | null;
  /** Nothing but the register's Expiry date says when: `deadline` is null then, and the row's own date holds. */
  readonly isByRegister: boolean;
  /** The receipts that it is made of; none where it has not been received, or nobody has said when. */
  readonly receipts: readonly TrancheReceipt[];
  /** Pence. */
  readonly stages: Readonly<Record<UnspentStage, number>>;
}

export interface TrancheReceipt {
  /** A serial; null where only the amount is known. */
  readonly received: number | null;
  /** As the table of instalments names it; "" where it has no name. */
  readonly instalment: string;
}

/** By what a tranche is told from the others of its row: its deadline. */
export const trancheKey = ({ deadline, isByRegister }: Tranche): string =>
  isByRegister ? '' : deadline === null ? 'no day yet' : String(deadline);

/** What is left of a tranche, in pence. */
export const remainingOfTranche = ({ stages }: Tranche): number =>
  UNSPENT_STAGES.reduce((sum, stage) => sum + stages[stage], 0);
