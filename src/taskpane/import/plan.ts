import { COLUMNS, type ColumnKey } from '../../domain/sheet/columns';
import type { FieldChange } from '../../domain/council/import/difference';
import { addressOfRows, placeOfTarget } from '../../workbook/writing/target-snapshot';
import type {
  CellChange,
  CellContent,
  LogEntry,
  WritePlan,
  Written,
} from '../../workbook/writing/write-plan';
import type { Choices, Compared, WrittenImport } from './state';

const DATE_FORMAT = 'dd/mm/yyyy';
const MONEY_FORMAT = '#,##0.00';
const GENERAL = 'General';
const TEXT = '@';

/** Everything that the ticked lines write, in the register's own columns. */
export function importPlan(compared: Compared, choices: Choices, log: LogEntry): WritePlan {
  const { seen } = compared;
  return {
    what: `Import of ${compared.name}`,
    sheetId: seen.sheetId,
    tableId: seen.tableId,
    expected: { place: placeOfTarget(seen), values: seen.values },
    changes: changesOf(compared, choices),
    addedRows: addedRows(compared, choices),
    addedFormats: addedFormats(compared),
    log,
  };
}

/** The cells of rows that stand in the register: those that changed, and the status of those that are gone. */
export function changesOf(compared: Compared, { ticked, goneStatus }: Choices): CellChange[] {
  const { difference, register, seen } = compared;
  return difference.lines.flatMap((line, index): CellChange[] => {
    if (!ticked.has(index)) return [];
    if (line.kind === 'changed') return line.fields.map((field) => changeOf(compared, line.rowIndex, field));
    if (line.kind !== 'gone') return [];
    const columnIndex = register.header.columns.status!;
    const before = seen.values[line.rowIndex]![columnIndex];
    return [{ rowIndex: line.rowIndex, columnIndex, before, after: goneStatus }];
  });
}

function changeOf({ seen }: Compared, rowIndex: number, field: FieldChange): CellChange {
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

function addedRows({ difference, seen }: Compared, { ticked }: Choices): (CellContent | null)[][] {
  return difference.lines.flatMap((line, index) => {
    if (line.kind !== 'added' || !ticked.has(index)) return [];
    const row = Array<CellContent | null>(seen.columnCount).fill(null);
    for (const { columnIndex, after } of line.cells) row[columnIndex] = after;
    return [row];
  });
}

function addedFormats({ register, seen }: Compared): (string | null)[] {
  const keys = Object.entries(register.header.columns) as [ColumnKey, number][];
  return Array.from({ length: seen.columnCount }, (_, columnIndex) => {
    const key = keys.find(([, at]) => at === columnIndex)?.[0];
    if (!key) return null;
    const { type } = COLUMNS[key];
    return type === 'date' ? dateFormat(seen.formats, columnIndex) : type === 'money' ? MONEY_FORMAT : null;
  });
}

/** What was written, and where it can be gone to. */
export function writtenImport(
  compared: Compared,
  choices: Choices,
  outcome: Written,
  now: WrittenImport['now'],
): WrittenImport {
  const { lines, seen } = compared;
  const added = addedRows(compared, choices).length;
  const changes = changesOf(compared, choices);
  const rowIndexes = [...new Set(changes.map(({ rowIndex }) => rowIndex))].sort((a, b) => a - b);
  // The one blank row of a new table is filled before rows are added to it.
  const first = seen.rowCount - (added - outcome.undo.addedRows.length);
  return {
    at: outcome.at,
    lineCount: choices.ticked.size,
    rowsAdded: added,
    addedAddress: added > 0 ? addressOfRows(seen, first, added) : null,
    cellCount: changes.length,
    changedRows: rowIndexes.map((rowIndex) => ({
      sheet: seen.sheet,
      address: addressOfRows(seen, rowIndex, 1).split(':')[0]!,
    })),
    leftLines: lines.filter((line) => line.kind !== 'same' && !choices.ticked.has(line.index)),
    sameCount: lines.filter(({ kind }) => kind === 'same').length,
    logAddress: outcome.logAddress,
    copyLeft: outcome.copyLeft,
    now,
  };
}
