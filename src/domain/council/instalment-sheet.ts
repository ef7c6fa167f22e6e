/**
 * Instalments in a sheet: a column for each ("Instalment 2", "2nd instalment received"), or a row for each. What is read is
 * proposed for the table Triggers; what is not certain is asked, and nothing is guessed.
 */
import { nameOfContribution } from '../register/contribution-name';
import { readDate } from '../calendar/read-date';
import { findingForRows, type Finding } from '../findings/finding';
import { pence, type Pence } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { writePounds } from '../money/write-pounds';
import type { Block } from '../sheet/block';
import { normalText, referenceKey, shownText } from '../sheet/text';
import { Exact } from '../money/rounding';
import { apportion } from '../money/apportion';
import {
  facetOf,
  inOrder,
  partHeading,
  ROW_AMOUNT,
  ROW_NUMBER,
  type Facet,
} from '../reading/instalment-headings';

/** Where a sheet has what an instalment belongs to. */
export interface InstalmentColumns {
  readonly agreement?: number;
  readonly contribution?: number;
  readonly value?: number;
  readonly trigger?: number;
  /** Of money that is none of an instalment's: what is drawn down, spent and the like. */
  readonly money?: readonly number[];
}

/** One instalment of a sheet. */
export interface SheetInstalment {
  readonly rowIndex: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly instalment: string;
  readonly amount: Pence;
  /** What it waits for, in the sheet's words; "" where it says nothing. */
  readonly words: string;
  readonly due: number | null;
  readonly invoiced: number | null;
  readonly received: number | null;
  readonly receivedAmount: Pence | null;
}

/** A contribution of which the instalments are not certain. */
export interface UnclearInstalments {
  readonly rowIndex: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly why: string;
}

export interface SheetInstalments {
  readonly instalments: readonly SheetInstalment[];
  readonly unclear: readonly UnclearInstalments[];
  /** Rows that show the whole value again, which is counted on the first row of the contribution. */
  readonly repeated: readonly number[];
}

/** The instalments of a sheet; null where it has no column that speaks of any. */
export function sheetInstalments(
  block: Block,
  headingRow: number,
  headings: readonly string[],
  at: InstalmentColumns,
): SheetInstalments | null {
  const names = headings.map((heading) => normalText(heading));
  // "Instalment 1 trigger" may be read as the sheet's Trigger: it is of the one instalment all the same.
  const taken = [at.agreement, at.contribution, at.value];
  const columns = names.flatMap((name, index): Column[] => {
    const found = taken.includes(index) ? null : partHeading(name);
    if (found === null) return [];
    const facet = facetOf(found.rest, holdsDates(block, headingRow, index));
    return [{ index, heading: headings[index]!, name: found.name, facet }];
  });
  if (at.agreement === undefined && at.contribution === undefined) return null;
  const reader = new SheetReader(block, headingRow, at);
  if (columns.some(({ facet }) => facet === 'amount' || facet === 'share')) return reader.byColumns(columns);
  const number = names.findIndex((name) => ROW_NUMBER.test(name));
  if (number < 0) return null;
  return reader.byRows(
    number,
    names.findIndex((name) => ROW_AMOUNT.test(name)),
    names,
  );
}

/** Most of what a column holds, as far as it is looked at, are dates. */
function holdsDates(block: Block, headingRow: number, column: number): boolean {
  const cells = block
    .slice(headingRow + 1, headingRow + 51)
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell));
  const dates = cells.filter((cell) => isDay(cell)).length;
  return cells.length > 0 && dates * 2 > cells.length;
}

/** A text that is a date, or a number that Excel may show as one: not an amount of pounds. */
function isDay(cell: unknown): boolean {
  if (typeof cell === 'string')
    return typeof readDate(cell) === 'number' && typeof readAmount(cell) !== 'number';
  return typeof cell === 'number' && Number.isInteger(cell) && cell > FIRST_DAY && cell < LAST_DAY;
}
/** 1 January 2000 to 31 December 2049, as serials. */
const FIRST_DAY = 36_526;
const LAST_DAY = 54_788;

interface Column {
  readonly index: number;
  readonly heading: string;
  /** Of its instalment. */
  readonly name: string;
  readonly facet: Facet | null;
}

interface RowsOfContribution {
  readonly rows: number[];
  /** Those of them that name no contribution. */
  readonly continued: number[];
}

class SheetReader {
  constructor(
    private readonly block: Block,
    private readonly headingRow: number,
    private readonly at: InstalmentColumns,
  ) {}

  byColumns(columns: readonly Column[]): SheetInstalments {
    const instalments: SheetInstalment[] = [];
    const unclear: UnclearInstalments[] = [];
    const unknown = columns.find(({ facet }) => facet === null);
    for (const rowIndex of this.rows()) {
      const cell = (of: Column | undefined): unknown => (of ? this.block[rowIndex]![of.index] : null);
      const value = this.amount(rowIndex, this.at.value);
      const parts = [...new Set(columns.map(({ name }) => name))].sort(inOrder).map((name) => {
        const own = columns.filter((of) => of.name === name);
        const find = (facet: Facet): unknown => cell(own.find((of) => of.facet === facet));
        return { name, find, isFilled: own.some((of) => !isBlank(cell(of))) };
      });
      const filled = parts.filter(({ isFilled }) => isFilled);
      if (filled.length === 0) continue;
      const shares = amountsOfShares(
        filled.map(({ find }) => find('share')),
        value,
      );
      const own = filled.map(({ name, find }, n) =>
        this.instalment(rowIndex, name, find, isBlank(find('amount')) ? shares[n]! : undefined),
      );
      const why = unknown ? `what ${unknown.heading} holds is not known` : this.whyNot(own, value);
      if (why !== null) unclear.push({ ...this.of(rowIndex), why });
      else instalments.push(...(own as SheetInstalment[]));
    }
    return { instalments, unclear, repeated: [] };
  }

  byRows(number: number, ownAmount: number, names: readonly string[]): SheetInstalments {
    const groups = this.groups(number, ownAmount);
    const found = {
      instalments: [] as SheetInstalment[],
      unclear: [] as UnclearInstalments[],
      repeated: [] as number[],
    };
    const column = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
    const columns = {
      words: this.at.trigger ?? -1,
      share: -1,
      due: this.dated(column(/^(?:due date|date due|due|payment due)$/)),
      invoiced: column(/^(?:invoiced|invoice date|date invoiced|date of invoice|demand date)$/),
      received: this.dated(
        column(
          /^(?:date (?:received|paid|of (?:receipt|payment))|(?:received|receipt|paid|payment) date|received|paid)(?: on)?$/,
        ),
      ),
      receivedAmount: column(/^(?:(?:amount|sum) (?:received|paid)|(?:received|paid) (?:amount|sum))$/),
    };
    for (const { rows, continued } of groups) {
      if (rows.every((row) => isBlank(this.block[row]![number]))) continue;
      // Their cells of agreement and value are merged with those of the row above.
      found.repeated.push(...continued);
      const amountColumn = ownAmount >= 0 ? ownAmount : (this.at.value ?? -1);
      const own = rows.map((rowIndex) =>
        this.instalment(
          rowIndex,
          shownText(this.block[rowIndex]![number]).trim(),
          (facet) => {
            const index = facet === 'amount' ? amountColumn : columns[facet];
            return index < 0 ? null : this.block[rowIndex]![index];
          },
          undefined,
          rows[0],
        ),
      );
      const values = rows.flatMap((row) =>
        continued.includes(row) ? [] : [this.amount(row, this.at.value)],
      );
      const isOwn =
        ownAmount < 0 || (continued.length === 0 && own.every((one, n) => one?.amount === values[n]));
      const isWhole = !isOwn && values.every((value) => value !== null && value === values[0]);
      const why =
        isOwn || isWhole
          ? (this.whyNot(own, isWhole ? values[0]! : null) ?? (isWhole ? this.otherMoney(rows) : null))
          : 'its rows have different values, which are not those of their instalments';
      if (why !== null) found.unclear.push({ ...this.of(rows[0]!), why });
      else {
        found.instalments.push(...(own as SheetInstalment[]));
        if (isWhole) found.repeated.push(...rows.slice(1).filter((row) => !continued.includes(row)));
      }
    }
    found.repeated.sort((a, b) => a - b);
    return found;
  }

  /** Money of some of the rows that would not be counted with the first; null where there is none. */
  private otherMoney(rows: readonly number[]): string | null {
    const [first, ...others] = rows;
    const differs = (this.at.money ?? []).some((column) =>
      others.some((row) => {
        const amount = this.amount(row, column);
        return amount !== null && amount !== 0 && amount !== this.amount(first!, column);
      }),
    );
    return differs ? 'its rows have money of their own besides' : null;
  }

  /** Why instalments of one contribution are not certain; null where they are. */
  private whyNot(own: readonly (SheetInstalment | null)[], value: Pence | null): string | null {
    if (own.some((one) => one === null)) return 'an amount of an instalment is blank or cannot be read';
    const sum = pence(own.reduce((all, one) => all + one!.amount, 0));
    if (value === null || sum === value) return null;
    return `its instalments are ${writePounds(sum)}, and its value is ${writePounds(value)}`;
  }

  private instalment(
    rowIndex: number,
    instalment: string,
    cell: (facet: Facet) => unknown,
    byShare?: Pence | null,
    ofRow = rowIndex,
  ): SheetInstalment | null {
    const amount = byShare === undefined ? amountOf(cell('amount')) : byShare;
    if (amount === null || amount <= 0) return null;
    const day = (facet: Facet): number | null => {
      const date = readDate(cell(facet));
      return typeof date === 'number' ? date : null;
    };
    const receivedAmount = amountOf(cell('receivedAmount'));
    return {
      ...this.of(ofRow),
      ...{ rowIndex, instalment, amount, receivedAmount },
      words: shownText(cell('words')).trim(),
      due: day('due'),
      invoiced: day('invoiced'),
      received: day('received'),
    };
  }

  /** A column of dates; -1 where it holds amounts, which a number alone may seem to be. */
  private dated(column: number): number {
    return column >= 0 && holdsDates(this.block, this.headingRow, column) ? column : -1;
  }

  /** The rows of each contribution; one of an instalment alone, under merged cells, is of the contribution above. */
  private groups(number: number, ownAmount: number): readonly RowsOfContribution[] {
    const groups = new Map<string, RowsOfContribution>();
    let last: RowsOfContribution | null = null;
    for (let rowIndex = this.headingRow + 1; rowIndex < this.block.length; rowIndex++) {
      const { agreement, contribution } = this.of(rowIndex);
      if (agreement === '' && contribution === '') {
        if (last === null || !this.isContinued(rowIndex, number, ownAmount)) last = null;
        else {
          last.rows.push(rowIndex);
          last.continued.push(rowIndex);
        }
        continue;
      }
      const key = JSON.stringify([referenceKey(agreement), normalText(contribution)]);
      last = groups.get(key) ?? { rows: [], continued: [] };
      groups.set(key, last);
      last.rows.push(rowIndex);
    }
    return [...groups.values()];
  }

  private isContinued(rowIndex: number, number: number, ownAmount: number): boolean {
    const cells = this.block[rowIndex]!;
    const isBlankAt = (index: number | undefined): boolean => index === undefined || isBlank(cells[index]);
    return (
      ownAmount >= 0 &&
      isBlankAt(this.at.value) &&
      !isBlankAt(number) &&
      !isBlankAt(ownAmount) &&
      (this.at.money ?? []).every((index) => index === ownAmount || isBlankAt(index))
    );
  }

  private of(rowIndex: number): Pick<SheetInstalment, 'rowIndex' | 'agreement' | 'contribution'> {
    const textAt = (index: number | undefined): string =>
      index === undefined ? '' : shownText(this.block[rowIndex]![index]).trim();
    return { rowIndex, agreement: textAt(this.at.agreement), contribution: textAt(this.at.contribution) };
  }

  private amount(rowIndex: number, column: number | undefined): Pence | null {
    return column === undefined ? null : amountOf(this.block[rowIndex]![column]);
  }

  private rows(): number[] {
    return this.block.flatMap((_, rowIndex) => {
      if (rowIndex <= this.headingRow) return [];
      const { agreement, contribution } = this.of(rowIndex);
      return agreement === '' && contribution === '' ? [] : [rowIndex];
    });
  }
}

/** The amounts of instalments that are shares of a value, to the penny; null where they cannot be known. */
function amountsOfShares(cells: readonly unknown[], value: Pence | null): (Pence | null)[] {
  const read = cells.map(shareOf);
  if (value === null || read.some((share) => share === null)) return cells.map(() => null);
  const isPercent = read.some((share) => share! > 1);
  return apportion(
    value,
    read.map((share) => new Exact(share!.toPrecision(15)).dividedBy(isPercent ? 100 : 1)),
  );
}

/** 0.25, 25 or "25%"; null for anything else. */
function shareOf(cell: unknown): number | null {
  if (typeof cell === 'number') return cell > 0 ? cell : null;
  const [, percent] = typeof cell === 'string' ? (/^(\d{1,3}(?:\.\d+)?) ?%$/.exec(cell.trim()) ?? []) : [];
  return percent === undefined ? null : Number(percent) / 100;
}

function amountOf(cell: unknown): Pence | null {
  if (isBlank(cell)) return null;
  const amount = readAmount(cell);
  return typeof amount === 'number' ? pence(amount) : null;
}

/** A block in which the rows that show a value again are blank: their money is on the first row of the contribution. */
export const withoutRepeated = (block: Block, { repeated }: SheetInstalments): Block =>
  repeated.length === 0
    ? block
    : block.map((row, index) => (repeated.includes(index) ? row.map(() => null) : row));

/** What there is to say of the instalments of a sheet. */
export function instalmentFindings(
  { unclear, repeated }: SheetInstalments,
  column: number | null,
): Finding[] {
  return [
    ...findingForRows('instalment-rows', [...repeated], column, {}),
    ...unclear.flatMap(({ rowIndex, agreement, contribution, why }) =>
      findingForRows('instalments-unclear', [rowIndex], column, {
        text: nameOfContribution(agreement, contribution),
        why,
      }),
    ),
  ];
}
