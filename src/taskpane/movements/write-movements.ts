import { toPounds } from '../../domain/money/pence';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import type { NewMovement } from '../../domain/movements/new-movement';
import type { RecordedCell } from '../../domain/movements/record';
import { movementEntry, type MovementsReading } from '../../workbook/movements/movement-entry';
import { currentRegister } from '../../workbook/register/current-register';
import { currentTable } from '../../workbook/register/current-table';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { findTarget } from '../../workbook/writing/pending-write';
import type { WriteOutcome, Written } from '../../workbook/writing/write-plan';
import { writeWhole } from '../../workbook/writing/write-transaction';

/** What is to be written: movements, and cells of the register. */
export interface ToWrite {
  readonly movements: readonly NewMovement[];
  readonly cells: readonly Pick<RecordedCell, 'rowIndex' | 'columnIndex' | 'after'>[];
}

/** Nothing was written, and why. */
export interface NotWritten {
  readonly kind: 'not-written';
  readonly message: string;
}

const notWritten = (why: string): NotWritten => ({
  kind: 'not-written',
  message: `Nothing was written. ${why}`,
});

/**
 * Writes movements and cells of the register in one write, made of register and movements as they are at this moment. Never
 * rejects.
 *
 * @param make answers why it cannot be, where what was shown holds no more
 */
export async function writeMovements(
  what: string,
  make: (reading: ReadyReading, movements: MovementsReading) => ToWrite | string,
): Promise<Written | NotWritten> {
  const [reading, movements] = await Promise.all([currentRegister(), currentTable(MOVEMENTS)]);
  if (reading.state !== 'ready' || reading.pending)
    return notWritten('The register cannot be read: see Home.');
  const made = make(reading, movements);
  if (typeof made === 'string') return notWritten(made);
  const side = made.movements.length === 0 ? null : movementEntry(made.movements, movements);
  if (typeof side === 'string') return notWritten(side);
  const { name, sheet } = reading.table;
  const target = await findTarget({ sheetId: '', sheet, table: name }).catch(() => null);
  if (!target) return notWritten('The register is no longer in this workbook.');
  const { block, place } = reading.register;
  const outcome: WriteOutcome = await writeWhole({
    kind: 'record',
    what,
    ...target,
    expected: { place: place!, values: block },
    changes: made.cells.map(({ rowIndex, columnIndex, after }) => ({
      ...{ rowIndex, columnIndex, before: block[rowIndex]![columnIndex], after: toPounds(after) },
    })),
    ...(side ? { side } : {}),
  });
  return outcome.kind === 'written' ? outcome : { kind: 'not-written', message: outcome.message };
}

export const CHANGED_SINCE = 'The register changed since this was shown. Look at it again, then choose.';
