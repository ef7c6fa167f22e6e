import type { Block, Place } from '../../domain/sheet/block';

/** The cells that were chosen as the general ledger's export. */
export interface GlSource {
  readonly name: string;
  readonly block: Block;
  readonly place: Place;
}

export interface GlMatchState {
  readonly source: GlSource | null;
  readonly from: string;
  readonly to: string;
  readonly opened: ReadonlySet<string>;
  readonly isReading: boolean;
  /** Why the sheet could not be read; null where it could. */
  readonly problem: string | null;
}

export const NOTHING_MATCHED: GlMatchState = {
  source: null,
  from: '',
  to: '',
  opened: new Set(),
  isReading: false,
  problem: null,
};

export interface GlMatchActions {
  open(): void;
  /** Reads the sheet that is shown as the export. */
  useSheet(): void;
  typeDay(side: 'from' | 'to', text: string): void;
  toggle(group: string): void;
}
