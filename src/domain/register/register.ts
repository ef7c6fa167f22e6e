/**
 * A register, read.
 *
 *   block of cells ──readRegister──▶ Register ──▶ figures, rollup, expiring, findings
 *     (as the sheet gives it)          columnar: one entry a contribution, in arrays of numbers;
 *                                      text stays in the block and is looked at only where it is asked for
 *
 * A contribution is *usable* or has an error finding; a figure is a sum over usable rows, and always comes with the count
 * of rows left out.
 */
import type { Finding } from '../findings/finding';
import type { Block, Place } from '../sheet/block';
import type { MoneyColumn } from '../sheet/columns';
import type { EXTRA_COLUMNS } from '../sheet/extra-columns';
import type { Header } from '../reading/header';
import type { Floats } from '../sheet/numbers';
import type { Tranche } from './tranche';

export interface Register {
  readonly block: Block;
  readonly header: Header;
  /** Where the block stands in its workbook; null where it is not known. */
  readonly place: Place | null;
  /** How many contributions: usable rows and rows left out. Every array below has an entry for each. */
  readonly rowCount: number;
  /** Row of each contribution in the block, from 0. */
  readonly rowIndex: Int32Array;
  /** 1 where the row counts in figures, 0 where it is left out. */
  readonly usable: Uint8Array;
  /** 1 where the contribution is open, 0 where its status closes it. */
  readonly open: Uint8Array;
  /** Index into authorities; NO_GROUP where the row names none. */
  readonly authority: Int32Array;
  /** Index into agreements; NO_GROUP where the row names none. Agreements are numbered when somebody first asks for it. */
  readonly agreement: Int32Array;
  /** Pence. A cell that could not be read holds 0 here, on a row that is not usable. */
  readonly amounts: Readonly<Record<MoneyColumn, Floats>>;
  readonly authorities: readonly AuthorityGroup[];
  readonly agreements: readonly AgreementGroup[];
  readonly agreementCount: number;
  /** Cells of money that hold an Excel error: the figures that need them are #VALUE!. */
  readonly excelErrors: readonly ExcelErrorCell[];
  /** Why each row left out is left out (errors), in sheet order. */
  readonly errors: readonly Finding[];
  /** Rows under and above the headings that are no contributions, in sheet order. */
  readonly setAside: readonly Finding[];
  readonly leftOutCount: number;
  /** All amounts added without their signs, in pence: where that is a safe integer, every sum over the rows is exact. */
  readonly absolutePence: number;
  /** Rows whose money has deadlines of its own, each with its tranches: where instalments or dated receipts give them. */
  readonly tranches?: ReadonlyMap<number, readonly Tranche[]>;
  /** Which authorities take whose place, and from when: where a table of authorities says so. */
  readonly succession?: SuccessionOfRegister;
  /** Of a register whose rows count under the authorities in force on a day: the same as its rows name them. */
  readonly asNamed?: Register;
}

/** Who takes whose place, for the rows of a register (authorities-in-force.ts). */
export interface SuccessionOfRegister {
  /** The days on which an authority takes another's place, in order. */
  readonly days: readonly number[];
  /** The first day of an authority that takes another's place, and whose; null for one that takes none. */
  readonly beginningOf: (name: string) => { readonly from: number; readonly predecessor: string } | null;
  /** @param named a register whose rows are under the authorities that they name */
  readonly inForce: (named: Register, daySerial: number) => Register;
}

/** In place of an index where a row names no authority or no agreement. */
export const NO_GROUP = -1;

export interface AuthorityGroup {
  readonly key: string;
  /** As it is most often written in this register. */
  readonly name: string;
  /** Every spelling with the number of its rows, in order of appearance. */
  readonly spellings: ReadonlyMap<string, number>;
  /** Full names, where the text is an abbreviation that fits several authorities. */
  readonly candidates: readonly string[] | null;
}

export interface AgreementGroup {
  /** As first written. */
  readonly reference: string;
  /** For comparison: see normalText. */
  readonly key: string;
  /** Index into authorities; NO_GROUP where its rows name none. */
  readonly authority: number;
}

export interface ExcelErrorCell {
  readonly column: MoneyColumn | keyof typeof EXTRA_COLUMNS;
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  readonly finding: Finding;
}
