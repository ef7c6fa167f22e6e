import type { Finding } from '../../findings/finding';
import { ofRow } from '../../findings/of-row';
import { textOf } from '../../register/read/text-of';
import type { Block, Place } from '../../sheet/block';
import { shownText, unpaddedKey } from '../../sheet/text';
import { isOwnRow } from '../check-rows';
import type { CheckedSheet } from '../check-sheet';

const TEXTS = ['agreement', 'contribution', 'authority', 'site', 'purpose'] as const;

/** A row of a sheet that cannot be read: it is on the sheet, so what it is of is not missing from it. */
export interface UnreadRow {
  readonly sheet: CheckedSheet;
  /** Row in the sheet's block, from 0. */
  readonly sourceRowIndex: number;
  /** What can be read of it all the same; "" for what cannot. */
  readonly texts: Readonly<Record<(typeof TEXTS)[number], string>>;
  /** Why it cannot be read; null where no finding says so. */
  readonly because: Finding | null;
}

function blockOfSheet(sheet: CheckedSheet): Block {
  if (sheet.kind === 'none') return [];
  return sheet.kind === 'register' ? sheet.register.block : sheet.sheet.block;
}

export const placeOfSheet = (sheet: CheckedSheet): Place | null =>
  sheet.kind === 'none' ? null : sheet.kind === 'register' ? sheet.register.place : sheet.sheet.place;

/** The rows of a sheet that are its own and cannot be used, in their order. */
export function unreadRows(sheet: CheckedSheet): UnreadRow[] {
  if (sheet.kind === 'none') return [];
  if (sheet.kind !== 'register') {
    const { rows, header, block } = sheet.sheet;
    return rows
      .filter((row) => row.setAside !== null && isOwnRow(row))
      .map(({ rowIndex, setAside }) => ({
        sheet,
        sourceRowIndex: rowIndex,
        texts: textsOf((key) => {
          const columnIndex = header.at[key];
          return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
        }),
        because: reasonFor(sheet.findings, setAside, rowIndex, block),
      }));
  }
  const { register } = sheet;
  const unread: UnreadRow[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    if (register.usable[row]) continue;
    const sourceRowIndex = register.rowIndex[row]!;
    unread.push({
      sheet,
      sourceRowIndex,
      texts: textsOf((key) => textOf(register, row, key)),
      because: register.errors.find((one) => one.rowIndex === sourceRowIndex) ?? null,
    });
  }
  return unread;
}

const textsOf = (textOfKey: (key: (typeof TEXTS)[number]) => string): UnreadRow['texts'] =>
  Object.fromEntries(TEXTS.map((key) => [key, textOfKey(key)])) as UnreadRow['texts'];

/** What a finding that sets rows aside says of this one alone; null where none does. */
function reasonFor(
  findings: readonly Finding[],
  setAside: Finding['code'] | null,
  rowIndex: number,
  block: Block,
): Finding | null {
  const found = findings.find((one) => one.code === setAside && isOfRow(one, rowIndex));
  return found ? ofRow(found, rowIndex, block) : null;
}

const isOfRow = ({ rowIndex, rows }: Finding, of: number): boolean => rows?.includes(of) ?? rowIndex === of;

/** Shorter texts than this, without a letter, are amounts and counts as likely as references. */
const MIN_DIGITS = 5;

/**
 * Rows of the sheets from which no line is made, whatever they were taken for: totals, notes, lines of the headings,
 * another table's. A reference in one of their cells is on the sheet.
 */
export class RowsNotTaken {
  private readonly rowsOf = new Map<string, { sheet: CheckedSheet; rowIndex: number }>();

  /**
   * @param isTaken true for a row that became a line
   * @param unread rows that are matched by their own agreement: it is looked for in their other cells alone
   */
  constructor(
    sheets: readonly CheckedSheet[],
    isTaken: (sheet: CheckedSheet, rowIndex: number) => boolean,
    unread: readonly UnreadRow[],
  ) {
    const agreements = new Map(unread.map((row) => [rowKey(sheets, row), unpaddedKey(row.texts.agreement)]));
    for (const [n, sheet] of sheets.entries()) {
      blockOfSheet(sheet).forEach((row, rowIndex) => {
        if (isTaken(sheet, rowIndex)) return;
        const own = agreements.get(`${n} ${rowIndex}`);
        for (const cell of row) {
          const key = unpaddedKey(cell);
          if (key !== '' && key !== own && !this.rowsOf.has(key)) this.rowsOf.set(key, { sheet, rowIndex });
        }
      });
    }
  }

  /** The first row that has this reference in a cell of its own; null where none has. */
  find(reference: string): { readonly sheet: CheckedSheet; readonly rowIndex: number } | null {
    const isTelling = /\p{L}/u.test(reference) || reference.replace(/\D/g, '').length >= MIN_DIGITS;
    return isTelling ? (this.rowsOf.get(unpaddedKey(reference)) ?? null) : null;
  }
}

const rowKey = (sheets: readonly CheckedSheet[], { sheet, sourceRowIndex }: UnreadRow): string =>
  `${sheets.indexOf(sheet)} ${sourceRowIndex}`;
