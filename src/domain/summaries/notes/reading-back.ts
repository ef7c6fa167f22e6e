import { cellAddress, type Place } from '../../sheet/block';
import { shownText } from '../../sheet/text';
import { alignRows } from './align-rows';
import { isColumnShifted } from './shifted-column';
import {
  codeOf,
  codeOfFormula,
  nameOfCode,
  type CellCode,
  type RecordedRow,
  type TabRecord,
} from './tab-record';

/** The cells that are on an owned sheet now, from its first cell on, as Excel gives them. */
export interface SheetNow {
  readonly values: readonly (readonly unknown[])[];
  /** Excel gives a formula's own text; for other cells their value. */
  readonly formulas: readonly (readonly unknown[])[];
  /** As shown: a date that was typed as a note is read so. */
  readonly texts: readonly (readonly unknown[])[];
}

/** A note of the officer's, with its row. */
export interface StoredNote {
  /** See keyCode; "" for a note that is beside no row. */
  readonly keyCode: string;
  /** What its row is called, for when the row is no longer there. */
  readonly label: string;
  readonly text: string;
  /** False where several rows had what this one names: only the very same row then takes it. */
  readonly isOnlyOfName: boolean;
}

/** Why a cell is in the way of a refresh. */
export type BlockedWhy = 'beside a row' | 'formula' | 'typed over' | 'elsewhere' | 'shifted';

/** A cell that holds what the add-in did not write. */
export interface BlockedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly address: string;
  /** The formula, or the value as it is shown. */
  readonly holds: string;
  readonly why: BlockedWhy;
  /** True for what was typed beside a row, in a cell that the add-in had left blank. */
  readonly couldBeNote: boolean;
  readonly keyCode: string | null;
  /** What its row is called; "" for a row without a name. */
  readonly label: string;
  /** As for a note. */
  readonly isOnlyOfName: boolean;
}

export interface ReadBack {
  /** In sheet order. While there is any, nothing is written. */
  readonly blocked: readonly BlockedCell[];
  readonly notes: readonly StoredNote[];
}

/**
 * Compares the cells of an owned sheet with what was last written there. Rows are known by what they hold, so that a list
 * that was sorted, or had a row put in, still has its notes beside the right rows.
 *
 * @param record null where nothing is known to have been written: every cell is then the user's
 */
export function readBack(now: SheetNow, record: TabRecord | null): ReadBack {
  const codes = codesOf(now);
  const rows = record?.rows ?? [];
  const notesColumn = record?.notesColumnIndex ?? -1;
  const matches = alignRows(codes, rows, notesColumn);
  const reader = { now, codes, record, notesColumn, onlyNames: onlyNames(rows) };
  const read = codes.map((_, r) => readRow(reader, r, rows[matches[r]!] ?? null));
  const blocked = read.flatMap((one) => one.blocked);
  const isShifted = blocked.length > 0 && isColumnShifted(codes, rows, notesColumn);
  return {
    blocked: isShifted ? blocked.map(shifted) : blocked,
    notes: read.flatMap(({ note }) => note ?? []),
  };
}

/** What each cell holds, as a record tells it. */
export const codesOf = ({ values, formulas }: Pick<SheetNow, 'values' | 'formulas'>): CellCode[][] =>
  values.map((row, r) =>
    row.map((value, c) =>
      isFormula(formulas[r]?.[c], value) ? codeOfFormula(String(formulas[r]![c])) : codeOf(value),
    ),
  );

/** What was written, in another column: none of it was typed, and none of it can be a note. */
const shifted = (cell: BlockedCell): BlockedCell => ({ ...cell, why: 'shifted', couldBeNote: false });

interface Reader {
  readonly now: SheetNow;
  readonly codes: readonly (readonly CellCode[])[];
  readonly record: TabRecord | null;
  readonly notesColumn: number;
  readonly onlyNames: ReadonlySet<string>;
}

/** Text that begins with = is its own value. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') && formula !== value;

/** What is named by one row only. */
function onlyNames(rows: readonly RecordedRow[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { keyCode } of rows)
    if (keyCode !== null) times.set(nameOfCode(keyCode), (times.get(nameOfCode(keyCode)) ?? 0) + 1);
  return new Set([...times].filter(([, n]) => n === 1).map(([name]) => name));
}

function readRow(
  reader: Reader,
  rowIndex: number,
  was: RecordedRow | null,
): { blocked: BlockedCell[]; note: StoredNote | null } {
  const blocked: BlockedCell[] = [];
  let note: StoredNote | null = null;
  reader.codes[rowIndex]!.forEach((code, columnIndex) => {
    const written = was?.codes[columnIndex] ?? '';
    if (code === '' || code === written) return;
    const isNote = columnIndex === reader.notesColumn && written === '' && !String(code).startsWith('f');
    if (isNote) note = noteOf(reader, rowIndex, was);
    else blocked.push(blockedCell(reader, rowIndex, columnIndex, was));
  });
  return { blocked, note };
}

function noteOf(reader: Reader, rowIndex: number, was: RecordedRow | null): StoredNote {
  const keyCode = was?.keyCode ?? '';
  return {
    keyCode,
    label: labelOf(reader, rowIndex, keyCode !== ''),
    text: shown(reader.now, rowIndex, reader.notesColumn),
    isOnlyOfName: reader.onlyNames.has(nameOfCode(keyCode)),
  };
}

function blockedCell(
  reader: Reader,
  rowIndex: number,
  columnIndex: number,
  was: RecordedRow | null,
): BlockedCell {
  const { now, codes } = reader;
  const hasFormula = String(codes[rowIndex]![columnIndex]).startsWith('f');
  const keyCode = was?.keyCode ?? null;
  const isBeside = keyCode !== null && (was?.codes[columnIndex] ?? '') === '';
  const why = hasFormula
    ? 'formula'
    : isBeside
      ? 'beside a row'
      : (was?.codes[columnIndex] ?? '') === ''
        ? 'elsewhere'
        : 'typed over';
  return {
    rowIndex,
    columnIndex,
    address: cellAddress(FIRST_CELL, rowIndex, columnIndex),
    holds: hasFormula ? String(now.formulas[rowIndex]![columnIndex]) : shown(now, rowIndex, columnIndex),
    why,
    couldBeNote: why === 'beside a row',
    keyCode,
    label: keyCode === null ? '' : labelOf(reader, rowIndex, true),
    isOnlyOfName: reader.onlyNames.has(nameOfCode(keyCode ?? '')),
  };
}

const FIRST_CELL: Place = { sheet: null, topIndex: 0, leftIndex: 0 };

/** A cell as it is shown; its value where the column is too narrow to show it. */
function shown({ values, texts }: SheetNow, rowIndex: number, columnIndex: number): string {
  const value = values[rowIndex]?.[columnIndex];
  const text = texts[rowIndex]?.[columnIndex];
  if (typeof value === 'string') return value;
  // A format may keep room beside the digits, as if for a bracket.
  const seen = typeof text === 'string' ? text.trim() : '';
  return seen !== '' && !/^#+$/.test(seen) ? seen : String(value);
}

/** What a row is called: the texts that name it; of a row that can have no note, its first. */
function labelOf({ now, record }: Reader, rowIndex: number, hasKey: boolean): string {
  const columns = hasKey ? (record?.labelColumns ?? []) : [0];
  return columns
    .map((column) => shownText(now.texts[rowIndex]?.[column] ?? now.values[rowIndex]?.[column]))
    .filter((text) => text !== '')
    .join(', ');
}

/**
 * The same with what could be a note made one: "move them to the Notes column". A row's own note stays before it.
 */
export function movedToNotes({ blocked, notes }: ReadBack): ReadBack {
  const all = [...notes];
  for (const { couldBeNote, keyCode, label, holds, isOnlyOfName } of blocked) {
    if (!couldBeNote) continue;
    const at = all.findIndex((note) => note.keyCode === keyCode);
    if (at >= 0) all[at] = { ...all[at]!, text: `${all[at]!.text}; ${holds}` };
    else all.push({ keyCode: keyCode!, label, text: holds, isOnlyOfName });
  }
  return { blocked: blocked.filter(({ couldBeNote }) => !couldBeNote), notes: all };
}
