import { readDate } from '../../calendar/read-date';
import { toPounds, type Pence } from '../../money/pence';
import { isBlank, readAmount } from '../../money/read-amount';
import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import { COLUMNS, MONEY_COLUMNS, type ColumnKey, type MoneyColumn } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import {
  DATE_COLUMNS,
  TEXT_COLUMNS,
  type DateColumn,
  type StandardRow,
  type TextColumn,
} from '../standard-row';

/** What a cell of the register is to hold: pounds, a date as a serial, or text. */
export type CellValue = string | number;

export interface FieldChange {
  readonly column: ColumnKey;
  /** Column in the register's block, from 0. */
  readonly columnIndex: number;
  /** The cell as the register has it. */
  readonly before: unknown;
  readonly after: CellValue;
}

/** One line of the difference: a row of the register, a row of the sheet, or both. */
export type DifferenceLine = { readonly isLoose: boolean; readonly isPolice: boolean } & (
  | { readonly kind: 'added'; readonly incoming: StandardRow; readonly cells: readonly FieldChange[] }
  | {
      readonly kind: 'changed';
      readonly incoming: StandardRow;
      /** Row in the register's block, from 0. */
      readonly rowIndex: number;
      readonly fields: readonly FieldChange[];
    }
  | { readonly kind: 'same'; readonly incoming: StandardRow; readonly rowIndex: number }
  | { readonly kind: 'gone'; readonly rowIndex: number }
);

export interface Difference {
  readonly lines: readonly DifferenceLine[];
  /** What the sheet tells that the register has no column for, with the number of rows. */
  readonly notTaken: readonly { readonly column: ColumnKey; readonly count: number }[];
}

export interface DifferenceOptions {
  /** Whose sheet it is: only rows of that authority can be gone. */
  readonly authority: string;
  /** Cells of the register that hold a formula are kept, and never offered for a change. */
  readonly isFormula?: (rowIndex: number, columnIndex: number) => boolean;
}

/** The keys are not compared: they are what rows are matched by. */
const KEYS: readonly ColumnKey[] = ['agreement', 'contribution', 'authority'];

/**
 * What a council's rows would change in the register.
 *
 * Rows are matched on agreement and contribution under the authority, exactly and then without capitals, spaces and
 * punctuation. Several rows of one reference are told apart by their purpose and value, never merged. A blank or absent
 * cell of the sheet changes no text and no date of the register; a stage that the sheet does not tell is left as it is.
 */
export function differenceOf(
  register: Register,
  incoming: readonly StandardRow[],
  options: DifferenceOptions,
): Difference {
  const authorityKey = readAuthority(options.authority).key;
  const own = registerRows(register, authorityKey);
  const lines: DifferenceLine[] = [];
  const matcher = new Matcher(register, own, incoming);
  for (const { row, rowIndex, isLoose } of matcher.matched) {
    const fields = fieldsOf(register, rowIndex, row, options);
    const shared = { incoming: row, rowIndex, isLoose, isPolice: row.isPolice };
    lines.push(fields.length === 0 ? { kind: 'same', ...shared } : { kind: 'changed', fields, ...shared });
  }
  for (const row of matcher.unmatchedIncoming) {
    const texts = { ...row.texts, ...matcher.spelling.get(row) };
    const cells = addedCells(register, { ...row, texts }, authorityKey, options.authority);
    lines.push({ kind: 'added', incoming: row, cells, isLoose: false, isPolice: row.isPolice });
  }
  for (const rowIndex of matcher.unmatchedOwn) {
    lines.push({ kind: 'gone', rowIndex, isLoose: false, isPolice: true });
  }
  return { lines, notTaken: notTakenOf(register, incoming) };
}

/** Rows of the register under the authority, usable or not, by their row in the block. */
function registerRows(register: Register, authorityKey: string): number[] {
  const wanted = register.authorities.findIndex(({ key }) => key === authorityKey);
  if (wanted < 0) return [];
  return Array.from(register.rowIndex).filter((_, row) => register.authority[row] === wanted);
}

const looseKey = (text: string): string => normalText(text).replace(/[^a-z0-9]+/g, '');

interface Match {
  readonly row: StandardRow;
  readonly rowIndex: number;
  readonly isLoose: boolean;
}

/** Pairs rows of the sheet with rows of the register. */
class Matcher {
  readonly matched: Match[] = [];
  unmatchedIncoming: StandardRow[];
  unmatchedOwn: number[];
  /** Rows left over of a reference that both sides have: they are of no other reference that only looks like it. */
  private readonly leftOwn: number[] = [];
  private readonly leftIncoming: StandardRow[] = [];
  /** A further row of a reference that the register spells otherwise is added as the register spells it. */
  readonly spelling = new Map<StandardRow, { readonly agreement: string; readonly contribution: string }>();

  constructor(
    private readonly register: Register,
    own: readonly number[],
    incoming: readonly StandardRow[],
  ) {
    this.unmatchedOwn = [...own];
    this.unmatchedIncoming = [...incoming];
    this.pairGroups(normalText, false);
    this.pairGroups(looseKey, true);
    const order = new Map(incoming.map((row, index) => [row, index]));
    this.matched.sort((a, b) => order.get(a.row)! - order.get(b.row)!);
    this.unmatchedOwn = [...this.unmatchedOwn, ...this.leftOwn].sort((a, b) => a - b);
    this.unmatchedIncoming = [...this.unmatchedIncoming, ...this.leftIncoming].sort(
      (a, b) => order.get(a)! - order.get(b)!,
    );
  }

  /** Pairs those whose references are the same by one way of comparing. */
  private pairGroups(keyOf: (text: string) => string, isLoose: boolean): void {
    const groups = new Map<string, { own: number[]; incoming: StandardRow[] }>();
    const group = (key: string) => {
      const found = groups.get(key) ?? { own: [], incoming: [] };
      groups.set(key, found);
      return found;
    };
    for (const rowIndex of this.unmatchedOwn) group(this.ownKey(rowIndex, keyOf)).own.push(rowIndex);
    for (const row of this.unmatchedIncoming) group(this.incomingKey(row, keyOf)).incoming.push(row);
    this.unmatchedOwn = [];
    this.unmatchedIncoming = [];
    for (const { own, incoming } of groups.values()) this.pair(own, incoming, isLoose);
  }

  private ownKey(rowIndex: number, keyOf: (text: string) => string): string {
    return JSON.stringify(
      [this.ownText(rowIndex, 'agreement'), this.ownText(rowIndex, 'contribution')].map(keyOf),
    );
  }

  /** A register without a column for contributions knows agreements alone. */
  private incomingKey({ texts }: StandardRow, keyOf: (text: string) => string): string {
    const hasContribution = this.register.header.columns.contribution !== undefined;
    return JSON.stringify(
      [texts.agreement ?? '', hasContribution ? (texts.contribution ?? '') : ''].map(keyOf),
    );
  }

  private ownText(rowIndex: number, column: TextColumn): string {
    const columnIndex = this.register.header.columns[column];
    return columnIndex === undefined ? '' : shownText(this.register.block[rowIndex]![columnIndex]);
  }

  private ownValue(rowIndex: number): number | null {
    const cell = this.register.block[rowIndex]![this.register.header.columns.value!];
    const amount = readAmount(cell);
    return typeof amount === 'number' && !isBlank(cell) ? amount : null;
  }

  /**
   * Pairs rows of which the register's already says all that the sheet's tells, so that an import made twice changes
   * nothing the second time. Rows that tell most go first, as they fit fewest; of those that fit, the one that says least
   * beside goes first, as it is the likeliest to have been made of such a row.
   */
  private pairSame(
    own: readonly number[],
    incoming: readonly StandardRow[],
    isLoose: boolean,
  ): { own: number[]; incoming: StandardRow[] } {
    const { columns } = this.register.header;
    const tells = ({ column }: { column: ColumnKey }): boolean =>
      !KEYS.includes(column) && columns[column] !== undefined;
    const told = new Map(incoming.map((row) => [row, valuesOf(row).filter(tells)]));
    const bySort = grouped(incoming, (row) =>
      told
        .get(row)!
        .map(({ column }) => column)
        .join(),
    );
    const sorts = [...bySort.values()].sort((a, b) => told.get(b[0]!)!.length - told.get(a[0]!)!.length);
    const paired = new Set<number | StandardRow>();
    const { block } = this.register;
    const filledCount = new Map(
      own.map((index) => [index, block[index]!.filter((cell) => !isBlank(cell)).length]),
    );
    const leastFirst = [...own].sort((a, b) => filledCount.get(a)! - filledCount.get(b)!);
    for (const rows of sorts) {
      const sort = told.get(rows[0]!)!.map(({ column }) => column);
      const saidOf = (rowIndex: number): string =>
        JSON.stringify(sort.map((column) => said(column, block[rowIndex]![columns[column]!])));
      const free = grouped(
        leastFirst.filter((rowIndex) => !paired.has(rowIndex)),
        saidOf,
      );
      const used = new Map<string, number>();
      for (const row of rows) {
        const key = JSON.stringify(told.get(row)!.map(({ column, after }) => said(column, after)));
        const index = used.get(key) ?? 0;
        const rowIndex = free.get(key)?.[index];
        if (rowIndex === undefined) continue;
        used.set(key, index + 1);
        this.matched.push({ rowIndex, row, isLoose });
        paired.add(rowIndex).add(row);
      }
    }
    return {
      own: own.filter((rowIndex) => !paired.has(rowIndex)),
      incoming: incoming.filter((row) => !paired.has(row)),
    };
  }

  /** Within one reference: those that are the same, then by purpose and value, by value, by purpose, and the last one on each side whatever they hold. */
  private pair(own: readonly number[], incoming: readonly StandardRow[], isLoose: boolean): void {
    const rest = this.pairSame(own, incoming, isLoose);
    let left = rest.own.map((rowIndex): Side<number> => ({
      of: rowIndex,
      purpose: normalText(this.ownText(rowIndex, 'purpose')),
      value: this.ownValue(rowIndex),
      trigger: normalText(this.ownText(rowIndex, 'trigger')),
    }));
    // What the register has no column for tells none of its rows apart.
    const { columns } = this.register.header;
    let right = rest.incoming.map((row): Side<StandardRow> => ({
      of: row,
      purpose: columns.purpose === undefined ? '' : normalText(row.texts.purpose),
      value: row.amounts.value ?? null,
      trigger: columns.trigger === undefined ? '' : normalText(row.texts.trigger),
    }));
    const passes: ((side: Side<unknown>) => unknown[])[] = [
      ({ purpose, value, trigger }) => [purpose, value, trigger],
      ({ purpose, value }) => [purpose, value],
      ({ value }) => [value],
    ];
    for (const partsOf of passes) [left, right] = this.pairBy(left, right, partsOf, isLoose, false);
    [left, right] = this.pairBy(left, right, ({ purpose }) => [purpose], isLoose, true);
    if (left.length === 1 && right.length === 1) {
      this.matched.push({ rowIndex: left[0]!.of, row: right[0]!.of, isLoose });
      return;
    }
    const isShared = own.length > 0 && incoming.length > 0;
    for (const { of } of left) (isShared ? this.leftOwn : this.unmatchedOwn).push(of);
    for (const { of } of right) {
      (isShared ? this.leftIncoming : this.unmatchedIncoming).push(of);
      if (!isShared || !isLoose) continue;
      const [agreement, contribution] = [
        this.ownText(own[0]!, 'agreement'),
        this.ownText(own[0]!, 'contribution'),
      ];
      this.spelling.set(of, { agreement, contribution });
    }
  }

  /**
   * Pairs the rows whose parts are the same, the first with the first.
   *
   * @param onlyOnes only where each side has but one row with those parts: between several the choice would be a guess
   * @returns what is left over on each side
   */
  private pairBy(
    own: readonly Side<number>[],
    incoming: readonly Side<StandardRow>[],
    partsOf: (side: Side<unknown>) => unknown[],
    isLoose: boolean,
    onlyOnes: boolean,
  ): [Side<number>[], Side<StandardRow>[]] {
    const keyOf = (side: Side<unknown>): string => JSON.stringify(partsOf(side));
    const left = grouped(own, keyOf);
    const right = grouped(incoming, keyOf);
    const paired = new Set<Side<unknown>>();
    for (const [key, theirs] of right) {
      const ours = left.get(key) ?? [];
      if (onlyOnes && (ours.length !== 1 || theirs.length !== 1)) continue;
      for (let index = 0; index < Math.min(ours.length, theirs.length); index++) {
        const [a, b] = [ours[index]!, theirs[index]!];
        this.matched.push({ rowIndex: a.of, row: b.of, isLoose });
        paired.add(a).add(b);
      }
    }
    return [own.filter((side) => !paired.has(side)), incoming.filter((side) => !paired.has(side))];
  }
}

/** What rows of one reference are told apart by. */
interface Side<Row> {
  readonly of: Row;
  readonly purpose: string;
  readonly value: number | null;
  readonly trigger: string;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The cells of one register row that the sheet would change, in the register's column order. */
function fieldsOf(
  register: Register,
  rowIndex: number,
  row: StandardRow,
  { isFormula }: DifferenceOptions,
): FieldChange[] {
  const cells = register.block[rowIndex]!;
  return valuesOf(row)
    .filter(({ column }) => !KEYS.includes(column))
    .flatMap(({ column, after }) => {
      const columnIndex = register.header.columns[column];
      if (columnIndex === undefined || isFormula?.(rowIndex, columnIndex)) return [];
      const before = cells[columnIndex];
      return said(column, before) === said(column, after) ? [] : [{ column, columnIndex, before, after }];
    })
    .sort((a, b) => a.columnIndex - b.columnIndex);
}

/** The cells of a new row; the authority as the register writes it. */
function addedCells(
  register: Register,
  row: StandardRow,
  authorityKey: string,
  authority: string,
): FieldChange[] {
  const known = register.authorities.find(({ key }) => key === authorityKey)?.name;
  const texts = { ...row.texts, authority: known ?? row.texts.authority ?? authority };
  return valuesOf({ ...row, texts })
    .flatMap(({ column, after }) => {
      const columnIndex = register.header.columns[column];
      return columnIndex === undefined ? [] : [{ column, columnIndex, before: '', after }];
    })
    .sort((a, b) => a.columnIndex - b.columnIndex);
}

/** What a cell says under its column, however it is written: a blank amount says nil. */
function said(column: ColumnKey, cell: unknown): string {
  const { type } = COLUMNS[column];
  if (type === 'money') {
    const amount = readAmount(cell);
    if (typeof amount === 'number') return `£${amount}`;
  }
  if (type === 'date') {
    const date = readDate(cell);
    if (typeof date === 'number') return `day ${date}`;
  }
  return normalText(cell);
}

/** What a row tells, column by column. */
function valuesOf({ texts, dates, amounts }: StandardRow): { column: ColumnKey; after: CellValue }[] {
  return [
    ...TEXT_COLUMNS.flatMap((column) => told(column, texts[column])),
    ...DATE_COLUMNS.flatMap((column: DateColumn) => told(column, dates[column])),
    ...MONEY_COLUMNS.flatMap((column: MoneyColumn) => told(column, inPounds(amounts[column]))),
  ];
}

const inPounds = (amount: Pence | undefined): number | undefined =>
  amount === undefined ? undefined : toPounds(amount);

const told = (column: ColumnKey, after: CellValue | undefined): { column: ColumnKey; after: CellValue }[] =>
  after === undefined || after === '' ? [] : [{ column, after }];

function notTakenOf(register: Register, incoming: readonly StandardRow[]): Difference['notTaken'] {
  const counts = new Map<ColumnKey, number>();
  for (const row of incoming) {
    for (const { column } of valuesOf(row)) {
      if (register.header.columns[column] === undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].map(([column, count]) => ({ column, count }));
}

/** What the pane calls a column of the register. */
export const columnName = (column: ColumnKey): string => COLUMNS[column].name;
