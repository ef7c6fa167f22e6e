/**
 * Instalments in a sheet: a column for each ("Instalment 2", "2nd instalment received"), or a row for each. What is read is
 * proposed for the table Triggers; what is not certain is asked, and nothing is guessed.
 */
import { readDate } from '../calendar/read-date';
import { pence, type Pence } from '../money/pence';
import { isBlank } from '../money/read-amount';
import { writePounds } from '../money/write-pounds';
import type { Block } from '../sheet/block';
import { isPlainLabel } from '../sheet/line-labels';
import { normalText, referenceKey, shownText } from '../sheet/text';
import { facetOf, inOrder, rowColumns, type Facet } from '../reading/words/instalment-headings';
import { amountOf, amountsOfShares, holdsDates, indexOf, isNone } from './instalment-cells';
import { columnsOfInstalments, speakOfInstalments, type InstalmentColumn } from './instalment-columns';

/** Where a sheet has what an instalment belongs to. */
export interface InstalmentColumns {
  readonly agreement?: number;
  readonly contribution?: number;
  readonly value?: number;
  readonly trigger?: number;
  readonly expiryDate?: number;
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
  readonly expected: number | null;
  readonly due: number | null;
  readonly invoiced: number | null;
  readonly received: number | null;
  readonly receivedAmount: Pence | null;
  readonly spendBy: number | null;
  readonly indexedAmount: Pence | null;
  readonly baseIndex: number | null;
  readonly indexUsed: number | null;
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
  /** Rows whose trigger is that of one of several instalments, and not of the contribution. */
  readonly ownTriggers: readonly number[];
  /** The rows of contributions that have a row for each instalment, each with a value of its own. */
  readonly together: readonly (readonly number[])[];
  /** Columns whose amounts are instalments': the register has none of them, and they are used all the same. */
  readonly columns: readonly number[];
}

/** The instalments of a sheet; null where it has no column that speaks of any. */
export function sheetInstalments(
  block: Block,
  headingRow: number,
  headings: readonly string[],
  at: InstalmentColumns,
): SheetInstalments | null {
  if (at.agreement === undefined && at.contribution === undefined) return null;
  const names = headings.map((heading) => normalText(heading));
  // "Instalment 1 trigger" may be read as the sheet's Trigger: it is of the one instalment all the same.
  const taken = [at.agreement, at.contribution, at.value];
  const columns = columnsOfInstalments(
    block,
    headingRow,
    names.map((name, index) => (taken.includes(index) ? '' : name)),
  );
  const reader = new SheetReader(block, headingRow, at);
  if (speakOfInstalments(columns)) return reader.byColumns(columns, headings);
  const { number, amount } = rowColumns(names);
  return number < 0 ? null : reader.byRows(number, amount, names);
}

type ColumnsOfRows = Readonly<Record<Facet, number>> & { readonly hasOwnAmount: boolean };

/** What rows of instalments have that the register's columns do not. */
const FACETS_OF_ROWS = ['share', 'receivedAmount', 'indexedAmount', 'baseIndex', 'indexUsed'] as const;

interface Found extends SheetInstalments {
  readonly instalments: SheetInstalment[];
  readonly unclear: UnclearInstalments[];
  readonly repeated: number[];
  readonly ownTriggers: number[];
  readonly together: (readonly number[])[];
}

interface RowsOfContribution {
  readonly rows: number[];
  /** Those of them that name no contribution. */
  readonly continued: number[];
}

/** What stands in place of a day: "On commencement" under Due date. */
const notADay = (cell: unknown): string =>
  typeof cell === 'string' && typeof readDate(cell) === 'string' ? cell.trim() : '';

class SheetReader {
  constructor(
    private readonly block: Block,
    private readonly headingRow: number,
    private readonly at: InstalmentColumns,
  ) {}

  byColumns(columns: readonly InstalmentColumn[], headings: readonly string[]): SheetInstalments {
    const instalments: SheetInstalment[] = [];
    const unclear: UnclearInstalments[] = [];
    const unknown = columns.find(({ facet }) => facet === null);
    for (const rowIndex of this.rows()) {
      const cell = (of: InstalmentColumn | undefined): unknown =>
        of ? this.block[rowIndex]![of.index] : null;
      const value = this.amount(rowIndex, this.at.value);
      const parts = [...new Set(columns.map(({ name }) => name))].sort(inOrder).map((name) => {
        const own = columns.filter((of) => of.name === name);
        const words = own.find((of) => of.words !== '')?.words;
        const find = (facet: Facet): unknown => {
          const of = own.find((one) => one.facet === facet);
          return of === undefined && facet === 'words' ? words : cell(of);
        };
        return { name, find, isFilled: own.some((of) => !isNone(cell(of), of.facet)) };
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
      const asked = unknown ?? (value === null ? columns.find(({ isBySum }) => isBySum) : undefined);
      const why = asked ? `what ${headings[asked.index]!} holds is not known` : this.whyNot(own, value);
      if (why !== null) unclear.push({ ...this.of(rowIndex), why });
      else instalments.push(...(own as SheetInstalment[]));
    }
    return {
      instalments,
      unclear,
      repeated: [],
      ownTriggers: [],
      together: [],
      columns: columns.map(({ index }) => index),
    };
  }

  byRows(number: number, ownAmount: number, names: readonly string[]): SheetInstalments {
    const columns = this.columnsOfRows(number, ownAmount, names);
    const words = columns.words === this.at.trigger ? -1 : columns.words;
    const own = [number, ownAmount, words, ...FACETS_OF_ROWS.map((facet) => columns[facet])];
    const found: Found = {
      instalments: [],
      unclear: [],
      repeated: [],
      ownTriggers: [],
      together: [],
      columns: own,
    };
    for (const group of this.groups(number, ownAmount)) this.ofGroup(group, number, columns, found);
    found.repeated.sort((a, b) => a - b);
    return found;
  }

  /** Where the sheet has each thing of an instalment; -1 where it does not. */
  private columnsOfRows(number: number, ownAmount: number, names: readonly string[]): ColumnsOfRows {
    const column = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
    const says = (facet: Facet): number =>
      names.findIndex((name, index) => index !== number && facetOf(name, false) === facet);
    return {
      amount: ownAmount >= 0 ? ownAmount : (this.at.value ?? -1),
      hasOwnAmount: ownAmount >= 0,
      words: this.at.trigger ?? this.notDated(says('words')),
      share: ownAmount >= 0 ? -1 : says('share'),
      expected: says('expected'),
      due: this.dated(names.findIndex((name) => facetOf(name, true) === 'due')),
      invoiced: column(/^(?:invoiced|invoice date|date invoiced|date of invoice|demand date)$/),
      received: this.dated(
        column(
          /^(?:date (?:received|paid|of (?:receipt|payment))|(?:received|receipt|paid|payment) date|received|paid)(?: on)?$/,
        ),
      ),
      receivedAmount: column(/^(?:(?:amount|sum) (?:received|paid)|(?:received|paid) (?:amount|sum))$/),
      spendBy: this.at.expiryDate ?? -1,
      indexedAmount: says('indexedAmount'),
      baseIndex: says('baseIndex'),
      indexUsed: says('indexUsed'),
      other: -1,
    };
  }

  private ofGroup(
    { rows, continued }: RowsOfContribution,
    number: number,
    columns: ColumnsOfRows,
    found: Found,
  ): void {
    if (rows.every((row) => isBlank(this.block[row]![number]))) return;
    const isNamed = (row: number): boolean => {
      const { agreement, contribution } = this.of(row);
      return agreement !== '' || contribution !== '';
    };
    // Their cells of agreement and value are merged with those of the row above.
    found.repeated.push(...continued.filter((row) => !isNamed(row)));
    const cell = (row: number, facet: Facet): unknown =>
      columns[facet] < 0 ? null : this.block[row]![columns[facet]];
    const values = rows.flatMap((row) => (continued.includes(row) ? [] : [this.amount(row, this.at.value)]));
    const isSame = values.every((value) => value !== null && value === values[0]);
    const hasShares = isSame && rows.some((row) => !isBlank(cell(row, 'share')));
    const shares = hasShares
      ? amountsOfShares(
          rows.map((row) => cell(row, 'share')),
          values[0]!,
        )
      : null;
    // A day that all of them have is the contribution's.
    const days = new Set(rows.map((row) => readDate(cell(row, 'spendBy'))));
    const own = rows.map((rowIndex, n) =>
      this.instalment(
        rowIndex,
        shownText(this.block[rowIndex]![number]).trim(),
        (facet) => (facet === 'spendBy' && days.size === 1 ? null : cell(rowIndex, facet)),
        shares === null ? undefined : shares[n]!,
        rows[0],
      ),
    );
    const isOwn =
      !hasShares &&
      (!columns.hasOwnAmount || (continued.length === 0 && own.every((one, n) => one?.amount === values[n])));
    const isWhole = !isOwn && isSame;
    const why = this.whyNotRows(rows, own, { isOwn, isWhole, isSame, hasOwnAmount: columns.hasOwnAmount });
    if (why !== null) return void found.unclear.push({ ...this.of(rows[0]!), why });
    found.repeated.push(...continued.filter(isNamed));
    found.instalments.push(...(own as SheetInstalment[]));
    if (new Set(own.map((one) => one!.words)).size > 1) found.ownTriggers.push(...rows);
    if (isWhole) found.repeated.push(...rows.slice(1).filter((row) => !continued.includes(row)));
    else if (rows.length > 1) found.together.push(rows);
  }

  private whyNotRows(
    rows: readonly number[],
    own: readonly (SheetInstalment | null)[],
    {
      isOwn,
      isWhole,
      isSame,
      hasOwnAmount,
    }: Readonly<Record<'isOwn' | 'isWhole' | 'isSame' | 'hasOwnAmount', boolean>>,
  ): string | null {
    if (!isOwn && !isWhole) return 'its rows have different values, which are not those of their instalments';
    if (isOwn && isSame && !hasOwnAmount && rows.length > 1)
      return 'its rows have the same value, which may be of each of them or of all';
    const value = isWhole ? this.amount(rows[0]!, this.at.value) : null;
    return this.whyNot(own, value) ?? (isWhole ? this.otherMoney(rows) : null);
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
    const sum = (facet: Facet): Pence | null => {
      const pounds = amountOf(cell(facet));
      return pounds !== null && pounds > 0 ? pounds : null;
    };
    return {
      ...this.of(ofRow),
      ...{ rowIndex, instalment, amount },
      receivedAmount: sum('receivedAmount'),
      words: shownText(cell('words')).trim() || notADay(cell('due')),
      expected: day('expected'),
      due: day('due'),
      invoiced: day('invoiced'),
      received: day('received'),
      spendBy: day('spendBy'),
      indexedAmount: sum('indexedAmount'),
      baseIndex: indexOf(cell('baseIndex')),
      indexUsed: indexOf(cell('indexUsed')),
    };
  }

  /** A column of dates; -1 where it holds amounts, which a number alone may seem to be. */
  private dated(column: number): number {
    return column >= 0 && holdsDates(this.block, this.headingRow, column) ? column : -1;
  }

  /** A column of words; -1 where it holds dates. */
  private notDated(column: number): number {
    return column >= 0 && this.dated(column) < 0 ? column : -1;
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
      // Its reference may be repeated where its value is not.
      if (last.rows.length > 0 && this.isContinued(rowIndex, number, ownAmount))
        last.continued.push(rowIndex);
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
      // A line of totals is of no contribution, though its label stands where their numbers do.
      if (isPlainLabel(agreement) || (agreement === '' && isPlainLabel(contribution))) return [];
      return agreement === '' && contribution === '' ? [] : [rowIndex];
    });
  }
}
