import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { toPounds } from '../../domain/money/pence';
import type { NewMovement } from '../../domain/movements/new-movement';
import { openingsOf } from '../../domain/movements/opening';
import type { Recording } from '../../domain/movements/record';
import type { Register } from '../../domain/register/register';
import { isBeginning, movementEntry, type MovementsReading } from '../../workbook/movements/movement-entry';
import type { ReadyReading } from '../../workbook/register/register-reading';
import type { SideEntry, WritePlan, WriteTarget } from '../../workbook/writing/write-plan';

/**
 * What is written to the table Movements. Where there is none it is made; it begins with what the register holds
 * before: the day before the movement's.
 */
export function movementsToWrite(
  register: Register,
  { movement }: Recording,
  movements: MovementsReading,
): SideEntry | string {
  const openings: readonly NewMovement[] = isBeginning(movements)
    ? openingsOf(register, { date: movement.date - 1, recorded: movement.recorded })
    : [];
  return movementEntry([...openings, movement], movements);
}

/** The write: cells of the register and the movement's row, all of it or none. */
export function recordPlan(
  { register }: ReadyReading,
  target: WriteTarget,
  recording: Recording,
  side: SideEntry,
): WritePlan {
  const { block, place } = register;
  const { movement, agreement, contribution } = recording.movement;
  return {
    kind: 'record',
    what: `${movement}, ${nameOfContribution(agreement, contribution)}`,
    ...target,
    expected: { place: place!, values: block },
    changes: recording.cells.map(({ rowIndex, columnIndex, after }) => ({
      ...{ rowIndex, columnIndex },
      before: block[rowIndex]![columnIndex],
      after: toPounds(after),
    })),
    side,
  };
}
