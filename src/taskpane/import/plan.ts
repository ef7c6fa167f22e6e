import { addedFormats, addedRows, changesOf } from '../../domain/council/import/cells-to-write';
import type { Choices, Figures } from '../../domain/council/import/comparison';
import { figuresOf } from '../../domain/council/import/effect';
import type { Register } from '../../domain/register/register';
import { addressOfRows, placeOfTarget } from '../../workbook/writing/target-snapshot';
import type { LogEntry, WritePlan, Written } from '../../workbook/writing/write-plan';
import { importLines } from './lines';
import type { Compared, WrittenImport } from './state';

/** Everything that the ticked lines write, in the register's own columns. */
export function importPlan(compared: Compared, choices: Choices, log: LogEntry): WritePlan {
  const { seen } = compared;
  return {
    kind: 'import',
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

/** The figures of the register as it is now, of what was compared. */
export const figuresIn = (register: Register, { authorities, asAtSerial }: Compared): Figures =>
  figuresOf(
    register,
    authorities.map(({ key }) => key),
    asAtSerial,
  );

/** What was written, and where it can be gone to. */
export function writtenImport(
  compared: Compared,
  choices: Choices,
  outcome: Written,
  now: WrittenImport['now'],
): WrittenImport {
  const { seen } = compared;
  const lines = importLines(compared);
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
