import type { Finding } from '../../findings/finding';
import type { Pence } from '../../money/pence';
import type { HeadingMapping } from '../../reading/header';
import type { Register } from '../../register/register';
import type { Place } from '../../sheet/block';
import type { CheckedSheet } from '../check-sheet';
import type { CouncilMapping } from '../council-sheet';
import type { StandardRow } from '../standard-row';
import type { Difference, DifferenceLine, FieldChange, UnreadLine } from './difference';
import type { LineMoney } from './line-money';

/** How much a sheet has of what the register has of an authority. */
export interface Coverage {
  /** Open rows of the register. */
  readonly openCount: number;
  /** Those of them that are on the sheet, readable or not. */
  readonly onSheetCount: number;
  /** Rows of the sheet that cannot be read and have no reference: they may be any. */
  readonly unnamedCount: number;
  /** So little that the sheet may be a part of a list: what is not on it is not known to be gone. */
  readonly isPart: boolean;
}

/** What the officer said: this line of the sheet is that row of the register. By the keys of the two lines. */
export interface HandPair {
  readonly sheetKey: string;
  readonly registerKey: string;
}

/** What is compared with the register: sheets as they were checked, and what the officer said of them. */
export interface ImportSource {
  readonly sheets: readonly CheckedSheet[];
  /** Beside `sheets`: the name of each, and of the file that it was opened from; null where it was from none. */
  readonly names: readonly { readonly sheet: string; readonly file: string | null }[];
  /** As the officer chose it; "" where each row says whose it is. */
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
  /** Columns that are calculated by formulas, which new rows take over. */
  readonly columns: ReadonlySet<number>;
}

export const LINE_KINDS = ['changed', 'added', 'unread', 'gone', 'same'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of a comparison. */
export type ComparedLine = (DifferenceLine | UnreadLine) & {
  /** In `lines`. */
  readonly index: number;
  /** The same for the same line when the register is compared again. */
  readonly key: string;
  /** Whose it is: see `authorities`. */
  readonly authorityKey: string;
  readonly money: LineMoney;
  /** There is something to write, and it can be written; of what is not on the sheet see also `canTickNow`. */
  readonly canTick: boolean;
};

/** What a comparison has of one authority. */
export interface AuthorityPart {
  readonly key: string;
  readonly name: string;
  /** Rows of the sheet that became lines, unread ones among them. */
  readonly rowCount: number;
  readonly coverage: Coverage;
}

/** A cell that differs from the sheet and is left, as it is calculated. */
export interface PreservedFormula {
  readonly rowIndex: number;
  readonly field: FieldChange;
}

/** A sum, or null where there is no figure. */
export type Amount = Pence | null;

/** The figures of the register that an import may move, in the order in which they are shown. */
export const FIGURE_KEYS = [
  ...(['agreements', 'value', 'notStarted', 'heldByDeveloper', 'heldByAuthority'] as const),
  ...(['drawnDown', 'spent', 'outstanding', 'remaining'] as const),
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** A contribution that has expired with money left, or will within the horizon. */
export interface DueRow {
  /** In the register's block, from 0. */
  readonly rowIndex: number;
  readonly reference: string;
  readonly remaining: Pence;
}

/** What the figures add up to. */
export interface Figures {
  /** Open agreements are a number of them; all others pence. Null where there is no figure. */
  readonly register: Readonly<Record<FigureKey, number | null>>;
  /** By the keys of the authorities that are compared. */
  readonly authorities: Readonly<
    Record<string, { readonly outstanding: Amount; readonly remaining: Amount }>
  >;
  readonly rowsCounted: number;
  readonly rowsLeftOut: number;
  /** What Expiring lists; null where it has no list. */
  readonly due: readonly DueRow[] | null;
}

/** Rows of the sheets that are compared with nothing. */
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
  /** Whose rows the sheets have, in the order of the sheets. */
  readonly authorities: readonly AuthorityPart[];
  /** The day that Expiring looks from. */
  readonly asAtSerial: number;
  readonly pairs: readonly HandPair[];
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
  /** Rows that cannot be read, and say not whose they are. */
  readonly unreadOfAny: number;
  /** Rows of the sheets joined to it that cannot be used, or belong to nothing: what they say is in no line. */
  readonly unusableElsewhere: readonly { readonly sheet: string; readonly count: number }[];
  /** Rows that name another authority than was chosen, and are in no line. */
  readonly elsewhere: Elsewhere;
  /** Rows of which nothing says whose they are, and that are in no line. */
  readonly nobodys: Elsewhere;
  /** Cells of the register that the sheet has another value for, and that hold a formula, which is kept. */
  readonly preservedFormulas: readonly PreservedFormula[];
  /** Instalments or receipts give money of the register days of its own, which its cells do not show. */
  readonly hasOwnDays: boolean;
  readonly before: Figures;
}

/** Nothing can be compared, and why. */
export type NotCompared =
  | { readonly kind: 'no-register'; readonly finding: Finding }
  | { readonly kind: 'no-row'; readonly name: string; readonly isUnderstood: boolean }
  /** None of the rows says whose it is, and nobody else did. */
  | { readonly kind: 'nobodys'; readonly nobodys: Elsewhere; readonly sheetNames: readonly string[] }
  | {
      readonly kind: 'all-elsewhere';
      readonly elsewhere: Elsewhere;
      readonly sheetNames: readonly string[];
      readonly authority: string;
    };

/** What the officer takes of it. */
export interface Choices {
  readonly ticked: ReadonlySet<number>;
  /** What Status becomes on ticked rows that are not on the sheet. */
  readonly missingStatus: string;
  /** Authorities of which the officer said that the sheet is the whole list, by key. */
  readonly wholeLists: ReadonlySet<string>;
}
