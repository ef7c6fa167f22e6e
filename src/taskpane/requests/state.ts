import type { RequestGroup } from '../../domain/requests/request-groups';
import type { StepEntry, RequestStep } from '../../domain/requests/request-step';
import type { RowKey } from '../money/state';
import type { WriteMessage } from '../tables/write-message';

/** The chips of the list: all that has not ended, or one group of it, or what has ended. */
export type RequestChip = 'current' | Exclude<RequestGroup, 'evidence' | 'waiting'>;

/** One contribution of a new request. */
export interface NewLine {
  readonly row: RowKey;
  readonly amount: string;
  readonly project: string;
  readonly item: string;
}
export type NewLineField = 'amount' | 'project' | 'item';

/** Requests that are being typed: one a contribution, with what is enclosed by authority. */
export interface NewRequestsForm {
  readonly lines: readonly NewLine[];
  /** What is ticked, separated by semicolons, by the authority's key. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly failed: string | null;
}

/** A letter and the requests that it carries. */
export interface LetterShown {
  /** The requests that the letter may carry: of one authority. */
  readonly requests: readonly string[];
  readonly leftOut: readonly string[];
  /** The file that was made last. */
  readonly made: { readonly name: string; readonly url: string } | null;
  readonly failed: string | null;
}

export interface RequestsState {
  readonly chip: RequestChip;
  /** The request that is open, by its number. */
  readonly open: string | null;
  /** Its evidence as ticked, where that differs from what the table holds. */
  readonly evidence: string | null;
  /** The answer that is being typed. */
  readonly step: StepEntry | null;
  readonly form: NewRequestsForm | null;
  readonly letter: LetterShown | null;
  readonly outcome: WriteMessage | null;
  /** What is under way; null where nothing is. */
  readonly working: string | null;
}

export const NO_REQUESTS_SHOWN: RequestsState = {
  chip: 'current',
  open: null,
  evidence: null,
  step: null,
  form: null,
  letter: null,
  outcome: null,
  working: null,
};

/** What a user can do with requests. */
export interface RequestsActions {
  list(chip?: RequestChip): void;
  makeTables(): void;
  open(request: string): void;
  /** Opens Request drawdown for the rows that are selected in the register. */
  fromSelection(): void;
  /** The same for rows of the register by their index. */
  fromRows(rows: readonly number[]): void;
  typeLine(index: number, field: NewLineField, text: string): void;
  /** Adds another contribution to the form, or takes it out. */
  tickRow(row: number, isTicked: boolean): void;
  tickNewEvidence(authority: string, name: string, isReady: boolean): void;
  save(thenLetter: boolean): void;
  tickEvidence(name: string, isReady: boolean): void;
  saveEvidence(): void;
  askStep(step: RequestStep): void;
  typeStep(field: 'date' | 'amount' | 'note', text: string): void;
  /** Of a payment: whether the register has it as drawn down already. */
  tickDrawn(isDrawn: boolean): void;
  cancelStep(): void;
  writeStep(): void;
  letter(requests: readonly string[]): void;
  tickLetter(request: string, isIn: boolean): void;
  makeLetter(): void;
  markSent(): void;
  undo(): void;
}
