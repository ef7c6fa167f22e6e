import type { Intent } from '../ui/controls';

export interface LedgerCheckState {
  /** What is being written; null where nothing is. */
  readonly working: string | null;
  readonly told: { readonly intent: Intent; readonly text: string; readonly at: string | null } | null;
  /** Missing steps that are not to be added, by contribution and day. */
  readonly unticked: ReadonlySet<string>;
}

export const NOTHING_MENDED: LedgerCheckState = { working: null, told: null, unticked: new Set() };

export interface LedgerCheckActions {
  open(): void;
  /** Makes the table of movements, beginning with what the register holds today. */
  makeTable(): void;
  /** Adds the movements that are missing, by the contribution's number and which of its ways. */
  recordMissing(contribution: number, way: number): void;
  /** Puts on the register what the movements lead to. */
  putOnRegister(contribution: number): void;
  tickStarted(key: string, isTicked: boolean): void;
  addStarted(): void;
  /** Takes back what was written here last. */
  undo(): void;
}
