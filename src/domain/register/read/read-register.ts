import { finding, quoted, type Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/catalogue';
import { excelErrorOf } from '../../money/excel-error';
import { LARGEST_AMOUNT_PENCE } from '../../money/pence';
import { isBlank, readAmount } from '../../money/read-amount';
import { readScaled } from '../../reading/lines/scaled-amount';
import { withoutBeside } from '../../reading/beside';
import type { Header } from '../../reading/header';
import { columnNumbersUnder } from '../../reading/cells/column-numbers';
import { titleLines } from '../../reading/lines/title-lines';
import { kindOfRow, mayBeHeadings, mayBeTotal } from '../../reading/line-kinds';
import { withWholeReferences } from '../../reading/words/reference-parts';
import { registerHeader, UNUSUAL, type HeaderOptions } from '../../reading/register-header';
import { unitsFinding } from '../../reading/units';
import {
  isBlankOrZero,
  rowsAsGiven,
  RowsWithBlankZeros,
  type BlockRows,
  type NilColumns,
} from '../../sheet/blank-zeros';
import type { Block, Place } from '../../sheet/block';
import { COLUMNS, MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { isBareTotal } from '../../sheet/line-labels';
import { withAdjustments } from '../adjustments';
import { asideRow } from './aside-rows';
import { withAuthority } from './authority-given';
import { AgreementNumbers } from './agreement-numbers';
import { BlankRows } from './blank-rows';
import { pastHeadings } from './past-headings';
import { AuthorityNames, LOOK_AT_ROW, type Spelling } from './names';
import { NO_REFERENCE, References } from './references';
import { NO_GROUP, type ExcelErrorCell, type Register } from '../register';
import { floats, type Floats } from '../../sheet/numbers';
import { RunningSums } from './running-sums';
import { settled, tellingColumn, withToldStages, UNUSUAL_ROWS, type RowsRead } from './settled-rows';
import { Closings } from '../../sheet/status';

export interface ReadOptions extends HeaderOptions {
  readonly place?: Place | null;
}

/**
 * Reads a block of cells as a register, in one pass.
 *
 * Every row under the headings is a contribution, usable or left out with an error finding, or is set aside with a note.
 *
 * @param block title rows, heading lines and the contributions, as the sheet has them
 * @returns the register; or the finding that says why the block is none (no headings that fit)
 */
export function readRegister(block: Block, options: ReadOptions = {}): Register | Finding {
  const header = registerHeader(block, options);
  return 'columns' in header ? registerUnder(block, header, options.place ?? null) : header;
}

/**
 * The register under headings that are understood already.
 *
 * @param zeros where 0 is an amount, if a blank cell of the block may come as 0; null where it comes blank
 */
export function registerUnder(
  block: Block,
  given: Header,
  place: Place | null,
  zeros: NilColumns | null = null,
): Register | Finding {
  const first = given.beside ? withoutBeside(block, given.beside) : block;
  const whole = withWholeReferences(first, given);
  const under = given.areKeysAbove ? UNUSUAL.get().withReferencesAbove(whole, given) : whole;
  const mark = under.findIndex((row) => mayBeMark(row[given.columns.agreement!]));
  const [own, header] = mark < 0 ? [under, given] : UNUSUAL_ROWS.get().withMarks(under, given, mark);
  const rows = zeros ? new RowsWithBlankZeros(own, zeros) : rowsAsGiven(own);
  const reader = new RegisterReader(own, header, place, rows);
  const register = reader.read();
  return reader.headingsMoved ?? withAdjustments(withAuthority(withToldStages(settled(register, reader))));
}

/** "Ditto" and signs in place of a reference. */
const MARK = /^\W{0,9}(\W|do|ditto|as above)\W{0,9}$/i;
const mayBeMark = (cell: unknown): boolean => typeof cell === 'string' && MARK.test(cell);

/** True where readRegister gave a register, not the finding that says why there is none. */
export const isRegister = (reading: Register | Finding): reading is Register => 'header' in reading;

const ABSENT = -1;

type AmountProblem = Exclude<ReturnType<typeof readAmount>, number>;
type ScaledProblem = AmountProblem | 'amounts-in-thousands';

/** Looked up once: a global, and what another file exports, would be looked up at every use. */
const { round } = Math;
const MAX_PENCE = LARGEST_AMOUNT_PENCE;

/** One reading. The loop over the rows makes no object, calls no regular expression and throws nothing. */
class RegisterReader implements RowsRead {
  private readonly authorities: AuthorityNames;
  readonly references: References;
  private readonly closings = new Closings();
  private readonly errors: Finding[] = [];
  private readonly setAside: Finding[] = [];
  private readonly excelErrors: ExcelErrorCell[] = [];
  readonly rowIndex: Int32Array;
  private readonly usable: Uint8Array;
  private readonly open: Uint8Array;
  readonly authority: Int32Array;
  private readonly amounts: Record<MoneyColumn, Floats>;
  private readonly moneyIndexes: Int32Array;
  private readonly moneyArrays: Floats[];
  /** Why the block is no register after all: its headings change on the way down. */
  headingsMoved: Finding | null = null;
  private absolutePence = 0;
  rowCount = 0;
  private leftOutCount = 0;
  private readonly blanks = new BlankRows();
  /** Headings of another table were met: what follows is none of this one's. */
  private tableEnds = false;
  /** The line under the headings that numbers the columns; below nil where there is none. */
  private numbersAt = ABSENT;
  private readonly sums: RunningSums;
  /** The authority of rows that name none, where somebody said whose sheet it is. */
  private readonly given: Spelling | null;
  private readonly isScaled: boolean;
  private readonly hasSums: boolean;
  /** Contributions that go on past the last heading: see longerRows. */
  readonly longer: number[] = [];
  /** See RowsRead. */
  readonly calledTotal = new Set<number>();

  constructor(
    private readonly cells: Block,
    readonly header: Header,
    private readonly place: Place | null,
    private readonly rows: BlockRows,
  ) {
    this.authorities = new AuthorityNames(
      header.rowIndex < 0 ? null : cells[header.rowIndex]![header.columns.authority!],
    );
    this.given = header.authorityGiven === null ? null : this.authorities.spelling(header.authorityGiven);
    this.isScaled = header.factors.some((factor) => factor !== 1);
    this.hasSums = Object.keys(header.sums).length > 0;
    const most = cells.length - header.rowIndex - 1;
    this.rowIndex = new Int32Array(most);
    this.usable = new Uint8Array(most);
    this.open = new Uint8Array(most);
    this.authority = new Int32Array(most);
    const { rowIndex } = this;
    const column = header.columns.agreement!;
    this.references = new References(most, (row) => cells[rowIndex[row]!]![column]);
    this.moneyArrays = MONEY_COLUMNS.map(() => floats(most));
    this.amounts = Object.fromEntries(MONEY_COLUMNS.map((key, i) => [key, this.moneyArrays[i]!])) as Record<
      MoneyColumn,
      Floats
    >;
    this.moneyIndexes = Int32Array.from(MONEY_COLUMNS, (key) => header.columns[key] ?? ABSENT);
    this.sums = new RunningSums(this.moneyArrays);
  }

  /** See RowsRead. */
  readonly isOfAgreement = (row: number, first: number): boolean =>
    this.authority[row] === this.authority[first] &&
    (this.references.isRepeated(row) || this.references.isSame(row, first));

  /** See RowsRead. */
  readonly hasReference = (row: number): boolean => this.references.hash(row) !== NO_REFERENCE;

  /** See RowsRead. */
  readonly cellsOf = (row: number): readonly unknown[] => this.rows.row(this.rowIndex[row]!);

  read(): Register {
    this.setAside.push(...titleLines(this.block, this.header.topIndex));
    this.numbersAt = columnNumbersUnder(this.block, this.header.rowIndex);
    const { columns } = this.header;
    const agreementIndex = columns.agreement!;
    const authorityIndex = columns.authority!;
    const statusIndex = columns.status ?? ABSENT;
    const hasUnits = this.header.unitsIndex >= 0;
    const past = pastHeadings(this.header);
    const tellingIndex = columns[tellingColumn(this)] ?? ABSENT;
    // A row with plain keys is read as it was given: in the columns that are read a 0 is nil or blank to the same effect.
    const { cells, closings, references } = this;
    for (let r = this.header.rowIndex + 1; r < cells.length; r++) {
      let row = cells[r]!;
      if (r === this.numbersAt || r === this.header.wordsAt) {
        this.setAside.push(asideRow('units', r, this.block[r]!));
        continue;
      }
      let spelling = this.authorities.spelling(row[authorityIndex]);
      let authority = spelling.authority;
      let reference = references.look(row[agreementIndex]);
      const before = this.errors.length;
      if (authority === LOOK_AT_ROW || reference === NO_REFERENCE) {
        if (!this.isContribution(r)) {
          if (this.tableEnds) break;
          continue;
        }
        row = this.block[r]!;
        // Whose sheet it is says nothing of what a row is: it is asked of contributions alone.
        if (this.given !== null && isBlankOrZero(row[authorityIndex])) {
          spelling = this.given;
          authority = spelling.authority;
        }
        reference = this.lookedAt(r, authority, reference);
      }
      this.blanks.before(r);
      const n = this.rowCount;
      this.rowIndex[n] = r;
      this.readMoney(n, row);
      if (this.hasSums) this.readSums(n, row);
      if (this.tableEnds) {
        this.errors.length = before;
        break;
      }
      spelling.rows++;
      this.rowCount++;
      // Hardly any row is longer than the headings, and to look how long it is costs least here.
      if (row.length > past && !isBlank(row[past])) this.longer.push(n);
      if (tellingIndex !== ABSENT && isBareTotal(row[tellingIndex])) this.calledTotal.add(n);
      this.authority[n] = authority < 0 ? NO_GROUP : authority;
      references.keep(n, reference, n > 0 && this.rowIndex[n - 1] === r - 1);
      this.open[n] = statusIndex !== ABSENT && closings.isClosing(row[statusIndex]) ? 0 : 1;
      const units = hasUnits ? unitsFinding(r, row, this.header) : null;
      if (units) this.errors.push(units);
      if (this.errors.length === before) this.usable[n] = 1;
      else this.leftOutCount++;
    }
    return this.result();
  }

  /** The six columns of money of one row; what is no amount is an error finding. */
  private readMoney(n: number, row: readonly unknown[]): void {
    const indexes = this.moneyIndexes;
    const arrays = this.moneyArrays;
    const isPlain = !this.isScaled;
    for (let m = 0; m < indexes.length; m++) {
      const columnIndex = indexes[m]!;
      if (columnIndex === ABSENT) continue;
      const cell = row[columnIndex];
      if (isPlain && typeof cell === 'number') {
        // The quick way of readAmount, repeated here because this line runs six times a row.
        const quick = round(cell * 100);
        if (quick / 100 === cell && quick <= MAX_PENCE && quick >= -MAX_PENCE) {
          arrays[m]![n] = quick + 0;
          this.absolutePence += quick < 0 ? -quick : quick;
          continue;
        }
      }
      this.readUnusualAmount(n, m, columnIndex, cell);
    }
  }

  /** Money that stands in several columns: their sum. One that cannot be read is an error finding, as of any amount. */
  private readSums(n: number, row: readonly unknown[]): void {
    for (const [m, key] of MONEY_COLUMNS.entries()) {
      let sum = 0;
      for (const columnIndex of this.header.sums[key]?.parts ?? []) {
        this.moneyArrays[m]![n] = 0;
        const factor = this.header.scale.get(columnIndex)?.factor ?? 1;
        this.readUnusualAmount(n, m, columnIndex, row[columnIndex], factor);
        sum += this.moneyArrays[m]![n]!;
      }
      if (this.header.sums[key]) this.moneyArrays[m]![n] = sum;
    }
  }

  private readUnusualAmount(
    n: number,
    m: number,
    columnIndex: number,
    cell: unknown,
    factor = this.header.factors[m]!,
  ): void {
    const column = MONEY_COLUMNS[m]!;
    const rowIndex = this.rowIndex[n]!;
    if (isBlank(cell)) {
      if (column === 'value') this.errors.push(finding('value-missing', rowIndex, columnIndex));
      return;
    }
    const amount = this.amountOf(cell, factor, columnIndex);
    if (typeof amount === 'number') {
      this.moneyArrays[m]![n] = amount;
      this.absolutePence += Math.abs(amount);
      return;
    }
    if (typeof cell === 'string' && !/\d/.test(cell)) this.lookForHeadings(rowIndex);
    if (this.tableEnds) return;
    const error = finding(amount, rowIndex, columnIndex, {
      column: COLUMNS[column].name,
      text: quoted(cell),
    });
    this.errors.push(error);
    if (amount === 'amount-excel-error') this.excelErrors.push({ column, row: n, finding: error });
  }

  /** An amount, in thousands of pounds where the sheet says so; where it is hardly so many nothing is believed. */
  private amountOf(cell: unknown, factor: number, columnIndex: number): number | ScaledProblem {
    const amount = readScaled(cell, factor);
    const isDoubtful =
      factor !== 1 && typeof amount === 'number' && this.header.scale.get(columnIndex)?.isDoubtful === true;
    return isDoubtful ? 'amounts-in-thousands' : amount;
  }

  /** The reference of a contribution without plain keys, and the findings on its keys. */
  private lookedAt(rowIndex: number, authority: number, found: number): number {
    const row = this.block[rowIndex]!;
    const isNamed = found !== NO_REFERENCE;
    const reference = isNamed ? found : this.references.ofContribution(row[this.header.columns.agreement!]);
    if (authority < 0) this.keyError(rowIndex, 'authority', 'authority-missing');
    if (reference === NO_REFERENCE) this.keyError(rowIndex, 'agreement', 'agreement-missing');
    else if (mayBeTotal(row, this.header)) this.keyError(rowIndex, 'agreement', 'agreement-like-total');
    return reference;
  }

  private keyError(rowIndex: number, key: 'agreement' | 'authority', missing: FindingCode): void {
    const columnIndex = this.header.columns[key]!;
    const cell = this.block[rowIndex]![columnIndex];
    const excelError = excelErrorOf(cell);
    const values = { column: COLUMNS[key].name, text: quoted(cell) };
    if (excelError) this.errors.push(finding('text-excel-error', rowIndex, columnIndex, values));
    else this.errors.push(finding(missing, rowIndex, columnIndex, values));
  }

  /** The block, with the rows that were looked at as they should be. */
  private get block(): Block {
    return this.rows.lookedAt;
  }

  /** For a row without plain keys: true for a contribution all the same; else it is set aside, and told. */
  private isContribution(rowIndex: number): boolean {
    this.rows.row(rowIndex);
    const kind = kindOfRow(this.block, this.header, rowIndex, this.sums.upTo(this.rowCount));
    this.lookForHeadings(rowIndex, kind === 'header');
    if (this.tableEnds) return false;
    if (kind === 'contribution') return true;
    if (kind === 'total') this.sums.total(this.rowCount);
    if (kind === 'header') this.numbersAt = columnNumbersUnder(this.block, rowIndex);
    if (kind === 'blank') {
      this.blanks.add();
      return false;
    }
    this.blanks.before(rowIndex);
    this.setAside.push(asideRow(kind, rowIndex, this.block[rowIndex]!));
    return false;
  }

  /** Rows under headings in another order would be read into the wrong columns: there is then no register at all. */
  private lookForHeadings(rowIndex: number, areAgain = false): void {
    if (this.headingsMoved) return;
    this.rows.row(rowIndex);
    if (!areAgain && !mayBeHeadings(this.block, this.header, rowIndex)) return;
    const found = UNUSUAL_ROWS.get().headingsBelow(this.block, this.header, rowIndex);
    if (found?.code === 'headings-moved') this.headingsMoved = found;
    else if (found) this.endTable(rowIndex, found);
  }

  /** The headings of another table end this one; the rows under them are told. */
  private endTable(rowIndex: number, told: Finding): void {
    this.tableEnds = true;
    this.blanks.before(rowIndex);
    this.setAside.push(told);
  }

  private result(): Register {
    this.setAside.push(...this.blanks.findings());
    const { rows } = this;
    // Most figures of money need no numbers: they are given when they are first asked for.
    let numbered: AgreementNumbers | null = null;
    const numbers = (): AgreementNumbers => (numbered ??= new AgreementNumbers(this));
    return {
      // Most figures need no cell of text.
      get block() {
        return rows.all();
      },
      header: this.header,
      place: this.place,
      rowCount: this.rowCount,
      rowIndex: this.rowIndex.subarray(0, this.rowCount),
      usable: this.usable.subarray(0, this.rowCount),
      open: this.open.subarray(0, this.rowCount),
      authority: this.authority.subarray(0, this.rowCount),
      get agreement() {
        return numbers().ofRow;
      },
      amounts: this.amounts,
      authorities: this.authorities.all(),
      get agreements() {
        return numbers().groups;
      },
      get agreementCount() {
        return numbers().count;
      },
      excelErrors: this.excelErrors,
      errors: this.errors,
      setAside: this.setAside,
      leftOutCount: this.leftOutCount,
      absolutePence: this.absolutePence,
    };
  }
}
