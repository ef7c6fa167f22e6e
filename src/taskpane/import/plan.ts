import { addedFormats, addedRows, changesOf } from '../../domain/council/import/cells-to-write';
import type { Choices, Figures } from '../../domain/council/import/comparison';
import { figuresOf } from '../../domain/council/import/effect';
import type { ImportMovements } from '../../domain/council/import/movements';
import type { Register } from '../../domain/register/register';
import { addressOfRows, placeOfTarget } from '../../workbook/writing/target-snapshot';
import type { LogEntry, SideEntry, WritePlan, Written } from '../../workbook/writing/write-plan';
import { instalmentsWritten, writtenInstalments, type TriggersWrite } from './instalments';
import { importLines } from './lines';
import { dayOf, insteadOf, movementsOf, NO_RECORDING } from './recording';
import type { RecordingChoices } from './recording-choices';
import type { Compared, ImportState, WrittenImport, WrittenMovements } from './state';

/** The movements and instalments that go with an import. */
interface PlannedMovements {
  readonly recorded: ImportMovements | null;
  readonly side: SideEntry | null;
  readonly triggers?: TriggersWrite;
}

const NO_TRIGGERS: TriggersWrite = { side: null, block: null };

/** Everything that the ticked lines write, in the register's own columns, and their movements. */
export function importPlan(
  compared: Compared,
  choices: Choices,
  log: LogEntry,
  { recorded, side, triggers = NO_TRIGGERS }: PlannedMovements = { recorded: null, side: null },
): WritePlan {
  const { seen } = compared;
  const instead = insteadOf(recorded);
  return {
    kind: 'import',
    what: `Import of ${compared.name}`,
    sheetId: seen.sheetId,
    tableId: seen.tableId,
    expected: { place: placeOfTarget(seen), values: seen.values },
    changes: changesOf(compared, choices, instead),
    addedRows: addedRows(compared, choices, instead),
    addedFormats: addedFormats(compared),
    log,
    ...(side ? { side } : {}),
    ...(triggers.side ? { alsoSide: [triggers.side] } : {}),
    ...(triggers.block ? { also: [triggers.block] } : {}),
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
  {
    recorded,
    recording,
    instalments: ofSheet,
    triggers = NO_TRIGGERS,
  }: Pick<ImportState, 'recorded' | 'recording' | 'instalments'> & { readonly triggers?: TriggersWrite } = {
    ...{ recorded: null, instalments: null },
    recording: NO_RECORDING,
  },
): WrittenImport {
  const { seen } = compared;
  const lines = importLines(compared);
  const instead = insteadOf(recorded);
  const added = addedRows(compared, choices, instead).length;
  const changes = changesOf(compared, choices, instead);
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
    instalments: instalmentsWritten(
      writtenInstalments({ instalments: ofSheet, recording }),
      triggers,
      outcome,
    ),
    movements: recorded && writtenMovements(compared, recorded, recording, outcome),
    copyLeft: outcome.copyLeft,
    now,
  };
}

function writtenMovements(
  compared: Compared,
  recorded: ImportMovements,
  recording: RecordingChoices,
  { sideAt }: Written,
): WrittenMovements {
  const day = dayOf(compared, recording);
  return {
    recorded,
    day: typeof day === 'number' ? day : compared.asAtSerial,
    isDateFound: recording.isDateFound,
    at: sideAt,
    openingCount: (sideAt?.rowCount ?? 0) - movementsOf(recorded).length,
  };
}
