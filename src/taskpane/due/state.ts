import type { InstalmentStep, StepTyped } from '../../domain/pipeline/instalment-step';
import type { Writing } from '../tables/write-message';

/** How far ahead Due looks. */
export const DUE_MONTHS = [3, 6, 12, 'all'] as const;
export type DueMonths = (typeof DUE_MONTHS)[number];

/** A step of an instalment that is being typed. */
export interface StepForm extends StepTyped {
  /** The instalment's row in the table's block. */
  readonly rowIndex: number;
}

/** A contribution as it is found again when the tables are read anew. */
export interface OpenContribution {
  readonly agreement: string;
  readonly contribution: string;
}

/** Homes occupied, as they are typed. */
export interface HomesForm {
  /** Homes by the row of the table of developments; what was not typed is left out. */
  readonly homes: Readonly<Record<number, string>>;
  readonly date: string;
  readonly failed: string | null;
}

/** Triggers in words, and which of their proposals are accepted: none at first. */
export interface WordsForm {
  /** Rows of the register that are ticked. */
  readonly accepted: readonly number[];
}

export interface DueState extends Writing {
  readonly months: DueMonths;
  readonly open: OpenContribution | null;
  readonly step: StepForm | null;
  readonly homes: HomesForm | null;
  readonly words: WordsForm;
  readonly calendar: { readonly url: string; readonly name: string; readonly says: string } | null;
}

export const NOTHING_DUE_ASKED: DueState = {
  ...{ months: 12, open: null, step: null, homes: null, words: { accepted: [] }, calendar: null },
  ...{ outcome: null, working: null },
};

/** What a user can do on Due and its screens. */
export interface DueActions {
  list(): void;
  choose(months: DueMonths): void;
  /** Makes the table Triggers. */
  makeTable(): void;
  /** Opens the instalments of a contribution, by its number. */
  openContribution(number: number): void;
  askStep(rowIndex: number, step: InstalmentStep): void;
  typeStep(field: 'date' | 'amount' | 'reference', text: string): void;
  cancelStep(): void;
  writeStep(): void;
  updateHomes(): void;
  typeHomes(rowIndex: number | null, text: string): void;
  saveHomes(): void;
  fillWords(): void;
  tickWords(row: number, isAccepted: boolean): void;
  /** All that is proposed, or none. */
  tickAllWords(rows: readonly number[]): void;
  saveWords(): void;
  makeCalendar(): void;
  undo(): void;
}
