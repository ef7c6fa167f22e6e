import { CONCERN_KEYS } from './concerns';
import { readEntry, writeEntry, type Entries, type Entry } from './entries';

/**
 * The second copy of the settings: a row for each in a very hidden sheet, its key, then its text in pieces. Excel's own
 * settings belong to the add-in's source, and these to the workbook (docs/decisions/0012).
 */
export const SETTINGS_SHEET = 'S106 settings';
/** The sheet is recognised by this first cell: it stays where programs that know no add-ins drop all else. */
const FIRST_CELL = 'Settings of S106 for Excel. The add-in writes this sheet.';
/** Before each piece, so that Excel takes none for a number or a formula. */
const MARK = '|';
/** A cell holds 32,767 characters. */
const PIECE = 30_000;
/** Each concern has a row of its own, so that two people who save at the same time do not meet; records come below. */
const FIRST_RECORD_ROW = 16;

export interface SecondCopy {
  readonly entries: Entries;
  /** The row of each key, and how many pieces are there. */
  readonly rows: ReadonlyMap<string, { readonly rowIndex: number; readonly pieceCount: number }>;
  readonly rowCount: number;
  /** A sheet of this name that is somebody else's is left alone. */
  readonly sheet: 'there' | 'absent' | 'of others';
}

/** Looks at the second copy in a batch that is under way; `finish` is for after its next sync. */
export function secondCopyIn(context: Excel.RequestContext): { finish: () => SecondCopy } {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SETTINGS_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('id');
  used.load('values');
  return {
    finish: () => {
      if (sheet.isNullObject) return readSecondCopy(null);
      return readSecondCopy(used.isNullObject ? [] : (used.values as unknown[][]));
    },
  };
}

/** @param values of the sheet from its first cell on; null where there is no sheet */
export function readSecondCopy(values: readonly (readonly unknown[])[] | null): SecondCopy {
  const isOurs = values?.[0]?.[0] === FIRST_CELL;
  if (!values || !isOurs) {
    return { entries: new Map(), rows: new Map(), rowCount: 0, sheet: values ? 'of others' : 'absent' };
  }
  const entries = new Map<string, Entry | 'garbled'>();
  const rows = new Map<string, { rowIndex: number; pieceCount: number }>();
  values.forEach(([key, ...rest], rowIndex) => {
    if (rowIndex === 0 || typeof key !== 'string' || key === '' || rows.has(key)) return;
    const pieces = rest.map(String).filter((piece) => piece !== '');
    const areWhole = pieces.every((piece) => piece.startsWith(MARK));
    rows.set(key, { rowIndex, pieceCount: pieces.length });
    entries.set(
      key,
      areWhole ? readEntry(pieces.map((piece) => piece.slice(MARK.length)).join('')) : 'garbled',
    );
  });
  return { entries, rows, rowCount: values.length, sheet: 'there' };
}

/** Queues the writing of these settings; the sheet is made where there is none. */
export function writeSecondCopy(
  context: Excel.RequestContext,
  seen: SecondCopy,
  changed: ReadonlyMap<string, Entry>,
): void {
  if (changed.size === 0 || seen.sheet === 'of others') return;
  const sheet =
    seen.sheet === 'there'
      ? context.workbook.worksheets.getItem(SETTINGS_SHEET)
      : newSheet(context.workbook.worksheets.add(SETTINGS_SHEET));
  let next = Math.max(seen.rowCount, FIRST_RECORD_ROW);
  for (const [key, entry] of changed) {
    const known = seen.rows.get(key);
    const fixed = (CONCERN_KEYS as readonly string[]).indexOf(key) + 1;
    const isFree = fixed > 0 && ![...seen.rows.values()].some(({ rowIndex }) => rowIndex === fixed);
    const rowIndex = known?.rowIndex ?? (isFree ? fixed : next++);
    const pieces = piecesOf(writeEntry(entry));
    const width = Math.max(pieces.length, known?.pieceCount ?? 0);
    const row = [key, ...Array.from({ length: width }, (_, n) => pieces[n] ?? '')];
    sheet.getRangeByIndexes(rowIndex, 0, 1, row.length).values = [row];
  }
}

/** Queues the clearing of settings that nothing is said of any more: their rows are free again. */
export function clearSecondCopy(
  context: Excel.RequestContext,
  { rows, sheet }: SecondCopy,
  keys: readonly string[],
): void {
  if (sheet !== 'there') return;
  for (const key of keys) {
    const row = rows.get(key);
    if (!row) continue;
    const cells = [Array<string>(row.pieceCount + 1).fill('')];
    const range = context.workbook.worksheets
      .getItem(SETTINGS_SHEET)
      .getRangeByIndexes(row.rowIndex, 0, 1, cells[0]!.length);
    range.values = cells;
  }
}

function newSheet(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.visibility = 'VeryHidden';
  sheet.getRangeByIndexes(0, 0, 1, 1).values = [[FIRST_CELL]];
  return sheet;
}

const piecesOf = (text: string): string[] =>
  Array.from(
    { length: Math.ceil(text.length / PIECE) },
    (_, n) => MARK + text.slice(n * PIECE, (n + 1) * PIECE),
  );
