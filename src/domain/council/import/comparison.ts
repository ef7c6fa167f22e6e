import type { Finding } from '../../findings/finding';
import type { Pence } from '../../money/pence';
import type { HeadingMapping } from '../../reading/header';
import type { Register } from '../../register/register';
import type { Place } from '../../sheet/block';
import type { CheckedSheet } from '../check-sheet';
import type { CouncilMapping } from '../council-sheet';
import type { StandardRow } from '../standard-row';
import type { Difference, DifferenceLine, FieldChange } from './difference';

/** What is compared with the register: sheets as they were checked, and what the officer said of them. */
export interface ImportSource {
  readonly sheets: readonly CheckedSheet[];
  /** Beside `sheets`: the name of each, and of the file that it was opened from; null where it was from none. */
  readonly names: readonly { readonly sheet: string; readonly file: string | null }[];
  readonly authority: string;
  readonly mapping: CouncilMapping;
}

/** The register's cells as they were read, and where they are. */
export interface RegisterSeen {
  readonly sheet: string;
  /** The table's name; null for a block of a sheet. */
  readonly table: string | null;
  readonly topIndex: number;
  readonly leftIndex: number;
  /** With the headings. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

export const placeOfRegister = ({ sheet, topIndex, leftIndex }: RegisterSeen): Place => ({
  sheet,
  topIndex,
  leftIndex,
});

/** Which cells of the register hold formulas. */
export interface RegisterFormulas {
  readonly isFormula: (rowIndex: number, columnIndex: number) => boolean;
  /** Columns that are worked out by formulas, which new rows take over. */
  readonly columns: ReadonlySet<number>;
}

export const LINE_KINDS = ['changed', 'added', 'gone', 'same'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of a comparison. */
export type ComparedLine = DifferenceLine & {
  /** In `lines`. */
  readonly index: number;
  /** The same for the same line when the register is compared again. */
  readonly key: string;
  /** There is something to write, and it can be written. */
  readonly canTick: boolean;
};

/** A cell that differs from the sheet and is left, as it is worked out. */
export interface KeptFormula {
  readonly rowIndex: number;
  readonly field: FieldChange;
}

/** A sum, or null where there is no figure. */
export type Amount = Pence | null;

/** What the figures come to. */
export interface Figures {
  readonly authorityOutstanding: Amount;
  readonly authorityRemaining: Amount;
  readonly registerOutstanding: Amount;
  readonly registerRemaining: Amount;
  readonly value: Amount;
  readonly drawnDown: Amount;
  readonly rowsCounted: number;
  readonly rowsLeftOut: number;
}

/** Rows of a sheet that name another authority than the one that it was checked as. */
export interface Elsewhere {
  readonly count: number;
  /** As the panel or the sheet writes them. */
  readonly names: readonly string[];
}

/** The sheet that a row comes from, and where that is; null where it is not known. */
export interface SheetPlace {
  readonly name: string;
  readonly place: Place | null;
}

/** The register as it was read, and how the sheets differ from it. */
export interface Comparison<Seen extends RegisterSeen = RegisterSeen> {
  readonly seen: Seen;
  readonly mapping: HeadingMapping;
  readonly register: Register;
  readonly formulas: RegisterFormulas;
  /** The name of the authority, as the register or the panel has it. */
  readonly authority: string;
  /** "Charnwood Q4": the sheet, or the authority where several were joined. */
  readonly name: string;
  /** The sheets that the rows come from. */
  readonly sheetNames: readonly string[];
  readonly sourceOf: (row: StandardRow) => SheetPlace;
  readonly lines: readonly ComparedLine[];
  /** What the sheet says that the register has no column for, with the number of rows. */
  readonly notTaken: Difference['notTaken'];
  /** A council's table of everything, not only of what is the force's. */
  readonly isFullTable: boolean;
  readonly rowCount: number;
  readonly policeCount: number;
  /** Rows of the sheet that cannot be used, and are in no line. */
  readonly unusableCount: number;
  /** Rows of the sheets joined to it that cannot be used, or belong to nothing: what they say is in no line. */
  readonly unusableElsewhere: readonly { readonly sheet: string; readonly count: number }[];
  /** Rows that name another authority, and are in no line. */
  readonly elsewhere: Elsewhere;
  /** Cells of the register that the sheet has another value for, and that hold a formula, which is kept. */
  readonly keptFormulas: readonly KeptFormula[];
  readonly before: Figures;
}

/** Nothing can be compared, and why. */
export type NotCompared =
  | { readonly kind: 'no-register'; readonly finding: Finding }
  | { readonly kind: 'no-row'; readonly name: string; readonly isUnderstood: boolean }
  | {
      readonly kind: 'all-elsewhere';
      readonly elsewhere: Elsewhere;
      readonly sheetNames: readonly string[];
      readonly authority: string;
    };

/** What the officer takes of it. */
export interface Choices {
  readonly ticked: ReadonlySet<number>;
  /** What Status becomes on ticked lines that are gone. */
  readonly goneStatus: string;
}
