import { readAuthority } from '../../sheet/authorities';
import { pence, toPounds } from '../../money/pence';
import { adjustmentsOf, currentValueOf } from '../../register/adjustments';
import type { Register } from '../../register/register';
import type { ColumnKey } from '../../sheet/columns';
import { looseKey, shownText, spacelessKey, unpaddedKey } from '../../sheet/text';
import { matchRows, type MatchedBy } from '../match-rows';
import { KEYS, said, valuesOf, type CellValue } from '../said';
import type { StandardRow } from '../standard-row';
import type { UnreadRow } from './unread-rows';

export type { CellValue } from '../said';

/** How a row of the sheet was found in the register: by its references, or as the officer said. */
export type FoundBy = MatchedBy | 'hand';

export interface FieldChange {
  readonly column: ColumnKey;
  /** Column in the register's block, from 0. */
  readonly columnIndex: number;
  /** The cell as the register has it. */
  readonly before: unknown;
  readonly after: CellValue;
}

interface LineNotes {
  /** The references are not the same as they stand: a question, not to be taken unasked. */
  readonly isLoose: boolean;
  readonly matchedBy: FoundBy;
  /** The sheet has the very same row before. */
  readonly isRepeat: boolean;
  readonly isPolice: boolean;
}

/** One line of the difference: a row of the register, a row of the sheet, or both. */
export type DifferenceLine = LineNotes &
  (
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
export type Missing = Extract<DifferenceLine, { kind: 'gone' }>;

/** On the sheet, and it cannot be read; `rowIndex` is null where no row of the register is known to be it. */
export type UnreadLine = LineNotes & {
  readonly kind: 'unread';
  readonly rowIndex: number | null;
  readonly unread: UnreadRow;
};

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
  /** Rows of the sheet that the officer said which row of the register they are. */
  readonly pairs?: ReadonlyMap<StandardRow, number>;
}

/**
 * What a council's rows would change in the register.
 *
 * Rows are matched on agreement and contribution under the authority, without capitals and spaces, then without
 * punctuation, then without the noughts before a number, which Excel drops; last, the only rows that are left of an
 * agreement, where one of them does not name its contribution. Several rows of one reference are told apart
 * by their purpose and value, never merged, but for instalments, whose rows are one contribution before they come here. A row
 * that the officer paired takes the sheet's references, or the next sheet
 * would ask again. A blank or absent cell of the sheet changes no text and no date of the register; a stage that the sheet
 * does not give is left as it is.
 */
export function diffRegister(
  register: Register,
  incoming: readonly StandardRow[],
  options: DifferenceOptions,
): Difference {
  const authorityKey = readAuthority(options.authority).key;
  const pairs = options.pairs ?? new Map<StandardRow, number>();
  const paired = new Set(pairs.values());
  const own = registerRows(register, authorityKey).filter((rowIndex) => !paired.has(rowIndex));
  const lines: DifferenceLine[] = [];
  const matcher = matchRows(
    register,
    own,
    incoming.filter((row) => !pairs.has(row)),
    setAsideRows(register, authorityKey),
  );
  const byHand = incoming.flatMap((row) => {
    const rowIndex = pairs.get(row);
    return rowIndex === undefined ? [] : [{ row, rowIndex, by: 'hand' as const }];
  });
  const repeats = repeatsAmong(incoming);
  for (const { row, rowIndex, by } of [...byHand, ...matcher.matched]) {
    const fields = [
      ...referencesOf(register, rowIndex, row, by, options),
      ...fieldsOf(register, rowIndex, row, options),
    ].sort((a, b) => a.columnIndex - b.columnIndex);
    const isLoose = by !== 'reference' && by !== 'hand';
    const matching = { isLoose, matchedBy: by, isRepeat: repeats.has(row) };
    const shared = { incoming: row, rowIndex, isPolice: row.isPolice, ...matching };
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
    const matching = { isLoose: spelling !== undefined, matchedBy, isRepeat: repeats.has(row) };
    lines.push({ kind: 'added', incoming: row, cells, isPolice: row.isPolice, ...matching });
  }
  for (const rowIndex of matcher.unmatchedOwn) {
    const matching = { isLoose: false, matchedBy: 'reference', isRepeat: false } as const;
    lines.push({ kind: 'gone', rowIndex, isPolice: true, ...matching });
  }
  return { lines, notTaken: notTakenOf(register, incoming) };
}

/** Rows with a reference, under the authority, that the register does not count beside others. */
function setAsideRows({ setAside, block, header }: Register, authorityKey: string): number[] {
  const { agreement, authority } = header.columns;
  if (agreement === undefined || authority === undefined) return [];
  const rows = setAside.flatMap(({ code, rowIndex, rows: parts = [] }) =>
    code === 'part-rows' ? parts : code === 'total-row' && rowIndex !== null ? [rowIndex] : [],
  );
  return rows.filter((row) => {
    const cells = block[row]!;
    return (
      shownText(cells[agreement]) !== '' && readAuthority(shownText(cells[authority])).key === authorityKey
    );
  });
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

/**
 * References that the register takes over from the sheet: those that have lost the noughts before a number, which the
 * sheet's still have, and those of a row that the officer paired.
 */
function referencesOf(
  register: Register,
  rowIndex: number,
  { texts }: StandardRow,
  by: FoundBy,
  { isFormula }: DifferenceOptions,
): FieldChange[] {
  if (by !== 'noughts' && by !== 'hand') return [];
  return (['agreement', 'contribution'] as const).flatMap((column) => {
    // A reference of several columns is not written into the one of them.
    if (column === 'agreement' && register.header.referenceParts !== null) return [];
    const columnIndex = register.header.columns[column];
    const after = texts[column] ?? '';
    if (columnIndex === undefined || after === '' || isFormula?.(rowIndex, columnIndex)) return [];
    const before = register.block[rowIndex]![columnIndex];
    const isTaken =
      by === 'hand' ? spacelessKey(before) !== spacelessKey(after) : hasMoreNoughts(after, before);
    return isTaken ? [{ column, columnIndex, before, after }] : [];
  });
}

const hasMoreNoughts = (after: string, before: unknown): boolean =>
  unpaddedKey(before) === unpaddedKey(after) &&
  looseKey(before) !== looseKey(after) &&
  after.length > shownText(before).length;

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
  const current = currentPounds(register, rowIndex);
  const isCurrent = (after: CellValue): boolean => current !== null && said('value', after) === current;
  return valuesOf(row)
    .filter(({ column }) => !KEYS.includes(column))
    .flatMap(({ column, after }) => {
      const columnIndex = register.header.columns[column];
      if (columnIndex === undefined || isFormula?.(rowIndex, columnIndex)) return [];
      const before = cells[columnIndex];
      const isSame = said(column, before) === said(column, after) || (column === 'value' && isCurrent(after));
      return isSame ? [] : [{ column, columnIndex, before, after }];
    })
    .sort((a, b) => a.columnIndex - b.columnIndex);
}

/**
 * What a contribution is worth with its indexation, interest, fees, returns and write-offs, as `said` has it: a council that
 * says it as the value agrees with the register, whose value stays as it was signed. null where there is none of these.
 */
function currentPounds(register: Register, rowIndex: number): string | null {
  const net = adjustmentsOf(register)?.net;
  const row = net ? register.rowIndex.indexOf(rowIndex) : -1;
  if (row < 0 || !register.usable[row] || net![row] === 0) return null;
  return said('value', toPounds(pence(currentValueOf(register, row))));
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

/** What rows say that the register has no column for. */
export function notTakenOf(register: Register, incoming: readonly StandardRow[]): Difference['notTaken'] {
  const counts = new Map<ColumnKey, number>();
  for (const row of incoming) {
    for (const { column } of valuesOf(row)) {
      if (register.header.columns[column] === undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].map(([column, count]) => ({ column, count }));
}
