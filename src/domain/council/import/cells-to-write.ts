import { COLUMNS, type ColumnKey } from '../../sheet/columns';
import type { CellValue } from '../said';
import type { Choices, Comparison } from './comparison';
import type { FieldChange } from './difference';

const DATE_FORMAT = 'dd/mm/yyyy';
const MONEY_FORMAT = '#,##0.00';
const GENERAL = 'General';
const TEXT = '@';

/** One cell of the register that is to change. */
export interface CellToWrite {
  /** In the register's block, from 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: unknown;
  readonly after: CellValue;
  /** Left out: the cell keeps its own. */
  readonly numberFormat?: string;
}

/** The cells of rows that are in the register: those that changed, and the status of those that are gone. */
export function changesOf(
  compared: Comparison,
  { ticked, missingStatus: missingStatus }: Choices,
): CellToWrite[] {
  const { lines, register, seen } = compared;
  return lines.flatMap((line): CellToWrite[] => {
    if (!ticked.has(line.index)) return [];
    if (line.kind === 'changed') return line.fields.map((field) => changeOf(compared, line.rowIndex, field));
    if (line.kind !== 'gone') return [];
    const columnIndex = register.header.columns.status!;
    const before = seen.values[line.rowIndex]![columnIndex];
    return [{ rowIndex: line.rowIndex, columnIndex, before, after: missingStatus }];
  });
}

function changeOf({ seen }: Comparison, rowIndex: number, field: FieldChange): CellToWrite {
  const { column, columnIndex, before, after } = field;
  const format = seen.formats[rowIndex]?.[columnIndex] ?? GENERAL;
  // A date in a cell without a format of its own would be seen as a number.
  const needsFormat = COLUMNS[column].type === 'date' && (format === GENERAL || format === TEXT);
  const numberFormat = needsFormat ? { numberFormat: dateFormat(seen.formats, columnIndex) } : {};
  return { rowIndex, columnIndex, before, after, ...numberFormat };
}

/** The format that other cells of the column have. */
const dateFormat = (formats: readonly (readonly string[])[], columnIndex: number): string =>
  formats
    .slice(1)
    .map((row) => row[columnIndex])
    .find((format) => format !== undefined && format !== GENERAL && format !== TEXT) ?? DATE_FORMAT;

/** The rows that are added, by the register's columns; null leaves a cell to the column's formula, or blank. */
export function addedRows({ lines, seen }: Comparison, { ticked }: Choices): (CellValue | null)[][] {
  return lines.flatMap((line) => {
    if (line.kind !== 'added' || !ticked.has(line.index)) return [];
    const row = Array<CellValue | null>(seen.columnCount).fill(null);
    for (const { columnIndex, after } of line.cells) row[columnIndex] = after;
    return [row];
  });
}

/** The formats of their columns. */
export function addedFormats({ register, seen }: Comparison): (string | null)[] {
  const keys = Object.entries(register.header.columns) as [ColumnKey, number][];
  return Array.from({ length: seen.columnCount }, (_, columnIndex) => {
    const key = keys.find(([, at]) => at === columnIndex)?.[0];
    if (!key) return null;
    const { type } = COLUMNS[key];
    return type === 'date' ? dateFormat(seen.formats, columnIndex) : type === 'money' ? MONEY_FORMAT : null;
  });
}
