import type { BidTyped, TestKey } from '../../domain/pipeline/bid-draft';
import type { MadeSheet } from '../../workbook/excel/made-sheet';
import type { Writing } from '../tables/write-message';

/** The bid that is being calculated. */
export interface BidForm extends BidTyped {
  /** The development, as it is found again; "" for a bid of none. */
  readonly development: string;
  /** What Money already coming begins as was taken from the table of costs. */
  readonly isComingTyped: boolean;
}

/** An application that is added to the table of developments, as it is typed. */
export interface ApplicationForm {
  readonly development: string;
  readonly authority: string;
  readonly application: string;
  readonly homes: string;
  readonly decisionDue: string;
  readonly failed: string | null;
}

/** The bid that was written last, until it is taken back. */
export interface MadeBid {
  readonly sheet: MadeSheet;
  /** What says so on the screen: see WriteMessage. */
  readonly at: string;
  /** What was asked went to the table of developments. */
  readonly isNoted: boolean;
}

export interface PipelineState extends Writing {
  readonly bid: BidForm | null;
  /** Bids that were begun, by development: they stay until the pane is closed. */
  readonly drafts: Readonly<Record<string, BidForm>>;
  readonly application: ApplicationForm | null;
  readonly bidSheet: MadeBid | null;
}

export const NO_PIPELINE_SHOWN: PipelineState = {
  ...{ bid: null, drafts: {}, application: null, bidSheet: null },
  ...{ outcome: null, working: null },
};

/** What a user can do on Pipeline and with a bid. */
export interface PipelineActions {
  list(): void;
  /** Makes the tables that are missing. */
  makeTables(): void;
  makeCosts(): void;
  addApplication(): void;
  typeApplication(field: keyof Omit<ApplicationForm, 'failed'>, text: string): void;
  saveApplication(): void;
  /** Opens the bid of a development; null: of the next that has none. */
  openBid(development: string | null): void;
  typeBid(field: 'homes' | 'peopleEach' | 'coming', text: string): void;
  typeTest(test: TestKey, text: string): void;
  /** Writes the bid to a sheet of its own, and what was asked to the table of developments. */
  writeBid(): void;
  undo(): void;
}
