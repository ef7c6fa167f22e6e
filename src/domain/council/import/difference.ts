import { readAuthority } from '../../sheet/authorities';
import type { Register } from '../../register/register';
import { COLUMNS, type ColumnKey } from '../../sheet/columns';
import { looseKey, shownText, unpaddedKey } from '../../sheet/text';
import { Matcher, type MatchedBy } from '../match-rows';
import { KEYS, said, valuesOf, type CellValue } from '../said';
import type { StandardRow } from '../standard-row';

export type { CellValue } from '../said';

export interface FieldChange {
  readonly column: ColumnKey;
  /** Column in the register's block, from 0. */
  readonly columnIndex: number;
  /** The cell as the register has it. */
  readonly before: unknown;
  readonly after: CellValue;
}

/** One line of the difference: a row of the register, a row of the sheet, or both. */
export type DifferenceLine = {
  /** The references are not the same as they stand: a question, not to be taken unasked. */
  readonly isLoose: boolean;
  readonly matchedBy: MatchedBy;
  /** The sheet has the very same row before. */
  readonly isRepeat: boolean;
  readonly isPolice: boolean;
} & (
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

/**
 * What a council's rows would change in the register.
 *
 * Rows are matched on agreement and contribution under the authority, without capitals and spaces, then without
 * punctuation, then without the noughts before a number, which Excel drops. Several rows of one reference are told apart by their purpose and value, never merged. A blank or absent
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
  const repeats = repeatsAmong(incoming);
  for (const { row, rowIndex, by } of matcher.matched) {
    const fields = [
      ...(by === 'noughts' ? noughtsOf(register, rowIndex, row, options) : []),
      ...fieldsOf(register, rowIndex, row, options),
    ].sort((a, b) => a.columnIndex - b.columnIndex);
    const told = { isLoose: by !== 'reference', matchedBy: by, isRepeat: repeats.has(row) };
    const shared = { incoming: row, rowIndex, isPolice: row.isPolice, ...told };
    lines.push(fields.length === 0 ? { kind: 'same', ...shared } : { kind: 'changed', fields, ...shared });
  }
  for (const row of matcher.unmatchedIncoming) {
    const spelling = matcher.spelling.get(row);
    const cells = addedCells(
      register,
      { ...row, texts: { ...row.texts, ...spelling } },
      authorityKey,
      options.authority,
    );
    const matchedBy: MatchedBy = spelling ? 'punctuation' : 'reference';
    const told = { isLoose: spelling !== undefined, matchedBy, isRepeat: repeats.has(row) };
    lines.push({ kind: 'added', incoming: row, cells, isPolice: row.isPolice, ...told });
  }
  for (const rowIndex of matcher.unmatchedOwn) {
    const told = { isLoose: false, matchedBy: 'reference', isRepeat: false } as const;
    lines.push({ kind: 'gone', rowIndex, isPolice: true, ...told });
  }
  return { lines, notTaken: notTakenOf(register, incoming) };
}

/** Rows that say the same as one before them, in every column. */
function repeatsAmong(incoming: readonly StandardRow[]): ReadonlySet<StandardRow> {
  const seen = new Set<string>();
  return new Set(
    incoming.filter((row) => {
      const whole = JSON.stringify(valuesOf(row).map(({ column, after }) => [column, said(column, after)]));
      if (seen.has(whole)) return true;
      seen.add(whole);
      return false;
    }),
  );
}

/** A reference of the register that has lost the noughts before a number, which the sheet's still has. */
function noughtsOf(
  register: Register,
  rowIndex: number,
  { texts }: StandardRow,
  { isFormula }: DifferenceOptions,
): FieldChange[] {
  return (['agreement', 'contribution'] as const).flatMap((column) => {
    const columnIndex = register.header.columns[column];
    const after = texts[column] ?? '';
    if (columnIndex === undefined || isFormula?.(rowIndex, columnIndex)) return [];
    const before = register.block[rowIndex]![columnIndex];
    const isSame = unpaddedKey(before) === unpaddedKey(after) && looseKey(before) !== looseKey(after);
    const hasMore = after.length > shownText(before).length;
    return isSame && hasMore ? [{ column, columnIndex, before, after }] : [];
  });
}

/** Rows of the register under the authority, usable or not, by their row in the block. */
function registerRows(register: Register, authorityKey: string): number[] {
  const wanted = register.authorities.findIndex(({ key }) => key === authorityKey);
  if (wanted < 0) return [];
  return Array.from(register.rowIndex).filter((_, row) => register.authority[row] === wanted);
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
