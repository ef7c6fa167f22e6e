import { isAmbiguousDate } from '../calendar/ambiguous-date';
import { readDate } from '../calendar/read-date';
import { dateFromSerial, serialFromDate, writeDate } from '../calendar/serial';
import { excelErrorOf } from '../money/excel-error';
import { toPounds } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { readAuthority } from '../sheet/authorities';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';
import type { CheckedSheet } from './check-sheet';
import { isOwnRow } from './check-rows';
import {
  sheetColumnType,
  type CouncilColumnType,
  type SheetColumnKey,
} from '../reading/words/council-columns';
import { isPartialDate } from '../reading/cells/dates';

export type FixKind = 'authority-spelling' | 'text-to-number' | 'text-to-date' | 'spaces';

/** One cell that can be written otherwise and says the same: no figure changes by it. */
export interface Fix {
  readonly kind: FixKind;
  /** Row and column in the block, from 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** As the cell has it. */
  readonly before: string;
  /** A number for an amount, a serial for a date, else text. */
  readonly after: string | number;
  /** What could be misread, where something could. */
  readonly remark: string | null;
}

/**
 * Every safe fix of a sheet: spaces at the ends, amounts and dates kept as text, an authority spelt as the others are.
 *
 * A cell is offered one fix at most, and only where reading it before and after gives the same.
 */
export function safeFixes(checked: CheckedSheet, block: Block): Fix[] {
  if (checked.kind === 'none') return [];
  const fixes: Fix[] = [];
  const columns = columnsOf(checked);
  for (const rowIndex of rowsOf(checked)) {
    for (const { key, columnIndex } of columns) {
      const cell = block[rowIndex]![columnIndex];
      if (typeof cell !== 'string' || isBlank(cell) || excelErrorOf(cell)) continue;
      const fix = fixOf(cell, key, checked);
      if (fix) fixes.push({ rowIndex, columnIndex, before: cell, ...fix });
    }
  }
  return fixes;
}

interface Column {
  readonly key: SheetColumnKey;
  readonly columnIndex: number;
}

function columnsOf(checked: Exclude<CheckedSheet, { kind: 'none' }>): Column[] {
  if (checked.kind === 'register') {
    const width = checked.register.header.headings.length;
    return Object.entries(checked.register.header.columns)
      .filter(([, columnIndex]) => columnIndex < width)
      .map(([key, columnIndex]) => ({ key: key as SheetColumnKey, columnIndex }));
  }
  return checked.header.columns.flatMap(({ key, columnIndex }) =>
    key === null ? [] : [{ key, columnIndex }],
  );
}

function rowsOf(checked: Exclude<CheckedSheet, { kind: 'none' }>): readonly number[] {
  if (checked.kind === 'register') return Array.from(checked.register.rowIndex);
  return checked.sheet.rows.filter(isOwnRow).map(({ rowIndex }) => rowIndex);
}

type Change = Pick<Fix, 'kind' | 'after' | 'remark'>;

function fixOf(cell: string, key: SheetColumnKey, checked: CheckedSheet): Change | null {
  const type: CouncilColumnType = sheetColumnType(key);
  if (type === 'money') {
    const amount = readAmount(cell);
    if (!/\d/.test(cell) || typeof amount !== 'number') return null;
    return { kind: 'text-to-number', after: toPounds(amount), remark: null };
  }
  if (type === 'date') return dateFix(cell);
  const text = shownText(cell);
  if (key === 'authority' && checked.kind === 'register') {
    const name = checked.register.authorities.find(({ key: of }) => of === readAuthority(text).key);
    if (name && !name.candidates && name.name !== text) {
      return { kind: 'authority-spelling', after: name.name, remark: null };
    }
  }
  return text !== cell ? { kind: 'spaces', after: text, remark: null } : null;
}

function dateFix(cell: string): Change | null {
  const date = readDate(cell);
  if (typeof date !== 'number' || isPartialDate(cell)) return null;
  if (!isAmbiguousDate(cell)) return { kind: 'text-to-date', after: date, remark: null };
  return { kind: 'text-to-date', after: date, remark: `Read day first: not ${monthFirst(cell, date)}` };
}

/** "6 May" for 05/06/2026: what the text would be with month and day changed round. */
function monthFirst(cell: string, serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  const other = serialFromDate({ year, month: day, day: month });
  return other === null ? `month first in ${shownText(cell)}` : writeDate(other).replace(/ \d{4}$/, '');
}
