/**
 * Instalments in a sheet: a column for each ("Instalment 2", "2nd instalment received"), or a row for each. What is read is
 * proposed for the table Triggers; what is not certain is asked, and nothing is guessed.
 */
import { readDate } from '../calendar/read-date';
import { findingForRows, type Finding } from '../findings/finding';
import { pence, type Pence } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { writePounds } from '../money/write-pounds';
import type { Block } from '../sheet/block';
import { normalText, referenceKey, shownText } from '../sheet/text';

/** Where a sheet has what an instalment belongs to. */
export interface InstalmentColumns {
  readonly agreement?: number;
  readonly contribution?: number;
  readonly value?: number;
  readonly trigger?: number;
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

type Facet = 'amount' | 'words' | 'due' | 'invoiced' | 'received' | 'receivedAmount';

const PART = '(?:instal?l?ments?|tranches?|phases?|stage payments?|payments?)';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NUMBERED = new RegExp(`^${PART}\\s*(?:no\\.?\\s*|number\\s*)?(\\d{1,2})\\b\\s*(.*)$`);
const ORDINAL = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINALS.join('|')}))\\s+${PART}\\b\\s*(.*)$`);
const ROW_NUMBER = new RegExp(`^${PART}(?:\\s*(?:no\\.?|number|ref|reference))?$`);
const ROW_AMOUNT = new RegExp(`^${PART}\\s+(?:amount|sum|value)$|^amount of ${PART}$`);

/** The words that may follow the number of an instalment; those of two meanings are decided by whether the column holds dates. */
type FacetWord = Facet | 'due or amount' | 'received or amount';
const FACETS: ReadonlyMap<string, FacetWord> = new Map<string, FacetWord>([
  ...each(
    'words',
    'trigger',
    'when',
    'when due',
    'when payable',
    'payable',
    'payable when',
    'event',
    'timing',
  ),
  ...each('invoiced', 'invoiced', 'date invoiced', 'invoice date', 'demanded', 'demand date'),
  ...each('due or amount', 'due', 'date due', 'due date', 'due on', 'payment due'),
  ...each('received or amount', 'received', 'paid', 'receipt'),
  ...each('received', 'date received', 'date paid', 'date on', 'received date', 'received on', 'paid date'),
  ...each('received', 'paid on', 'receipt date', 'date of receipt'),
  ...each('receivedAmount', 'amount received', 'amount paid', 'sum received', 'sum paid'),
  ...each('receivedAmount', 'received amount', 'received sum', 'paid amount', 'paid sum'),
]);
const AMOUNT_WORDS: ReadonlySet<string> = new Set(['amount', 'sum', 'value', 'amount due', 'pounds']);

function each(facet: FacetWord, ...words: readonly string[]): (readonly [string, FacetWord])[] {
  return words.map((word) => [word, facet] as const);
}

/** What the rest of a heading says of an instalment, and what its cells hold. */
function facetOf(rest: string, isDate: boolean): Facet | null {
  const words = rest
    .replace(/[()£:-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || AMOUNT_WORDS.has(words)) return isDate ? null : 'amount';
  const facet = FACETS.get(words);
  if (facet !== 'due or amount' && facet !== 'received or amount') return facet ?? null;
  if (isDate) return facet === 'due or amount' ? 'due' : 'received';
  return facet === 'due or amount' ? 'amount' : 'receivedAmount';
}

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly number: number;
  readonly facet: Facet | null;
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
    const found = NUMBERED.exec(name) ?? ORDINAL.exec(name);
    if (!found || taken.includes(index)) return [];
    const rest = found.at(-1)!;
    const number = ORDINALS.indexOf(found[2] ?? '') + 1 || Number(found[1]);
    return [
      {
        index,
        heading: headings[index]!,
        number,
        facet: facetOf(rest, holdsDates(block, headingRow, index)),
      },
    ];
  });
  if (at.agreement === undefined && at.contribution === undefined) return null;
  const reader = new SheetReader(block, headingRow, at);
  if (columns.some(({ facet }) => facet === 'amount')) return reader.byColumns(columns);
  const number = names.findIndex((name) => ROW_NUMBER.test(name));
  return number < 0
    ? null
    : reader.byRows(
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
      const numbers = [...new Set(columns.map(({ number }) => number))].sort((a, b) => a - b);
      const own = numbers.flatMap((number) => {
        const find = (facet: Facet): unknown =>
          cell(columns.find((of) => of.number === number && of.facet === facet));
        const filled = columns.some((of) => of.number === number && !isBlank(cell(of)));
        return filled ? [this.instalment(rowIndex, String(number), find)] : [];
      });
      if (own.length === 0) continue;
      const why = unknown
        ? `what ${unknown.heading} holds is not known`
        : this.whyNot(own, this.amount(rowIndex, this.at.value));
      if (why !== null) unclear.push({ ...this.of(rowIndex), why });
      else instalments.push(...(own as SheetInstalment[]));
    }
    return { instalments, unclear, repeated: [] };
  }

  byRows(number: number, ownAmount: number, names: readonly string[]): SheetInstalments {
    const groups = new Map<string, number[]>();
    for (const rowIndex of this.rows()) {
      const { agreement, contribution } = this.of(rowIndex);
      const key = JSON.stringify([referenceKey(agreement), normalText(contribution)]);
      groups.set(key, [...(groups.get(key) ?? []), rowIndex]);
    }
    const found = {
      instalments: [] as SheetInstalment[],
      unclear: [] as UnclearInstalments[],
      repeated: [] as number[],
    };
    const column = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
    const columns = {
      words: this.at.trigger ?? -1,
      due: column(/^(?:due date|date due|due)$/),
      invoiced: column(/^(?:invoiced|invoice date|date invoiced)$/),
      received: column(/^(?:date received|received date|receipt date|date of receipt|received)$/),
      receivedAmount: column(/^(?:amount received|received amount)$/),
    };
    for (const rows of groups.values()) {
      if (rows.every((row) => isBlank(this.block[row]![number]))) continue;
      const amountColumn = ownAmount >= 0 ? ownAmount : (this.at.value ?? -1);
      const own = rows.map((rowIndex) =>
        this.instalment(rowIndex, shownText(this.block[rowIndex]![number]).trim(), (facet) => {
          const index = facet === 'amount' ? amountColumn : columns[facet];
          return index < 0 ? null : this.block[rowIndex]![index];
        }),
      );
      const values = rows.map((row) => this.amount(row, this.at.value));
      const isRepeated =
        ownAmount >= 0 && rows.length > 1 && values.every((value) => value !== null && value === values[0]);
      const why = this.whyNot(own, isRepeated ? values[0]! : null);
      if (why !== null) found.unclear.push({ ...this.of(rows[0]!), why });
      else {
        found.instalments.push(...(own as SheetInstalment[]));
        if (isRepeated) found.repeated.push(...rows.slice(1));
      }
    }
    return found;
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
  ): SheetInstalment | null {
    const amount = amountOf(cell('amount'));
    if (amount === null || amount <= 0) return null;
    const day = (facet: Facet): number | null => {
      const date = readDate(cell(facet));
      return typeof date === 'number' ? date : null;
    };
    const receivedAmount = amountOf(cell('receivedAmount'));
    return {
      ...this.of(rowIndex),
      ...{ instalment, amount, receivedAmount },
      words: shownText(cell('words')).trim(),
      due: day('due'),
      invoiced: day('invoiced'),
      received: day('received'),
    };
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
        text: [agreement, contribution].filter((part) => part !== '').join(' '),
        why,
      }),
    ),
  ];
}
