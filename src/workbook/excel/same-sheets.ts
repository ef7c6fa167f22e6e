import { Refused } from '../refusals/refused';
import { checkSheet, preparedSheet, type NewSheet } from './new-sheets';
import { readTabs, type SheetSeen } from './own-sheets';
import { legalName } from './sheet-names';

/** A sheet of the workbook. */
export interface SheetThere {
  readonly id: string;
  readonly name: string;
}

/**
 * For each sheet the one of the workbook that holds it already, cell for cell, under its name or with a number after it;
 * null where there is none. A sheet in which somebody has typed since, or of which somebody made a table, is another.
 */
export async function sheetsHolding(
  sheets: readonly NewSheet[],
  signal?: AbortSignal,
): Promise<(SheetThere | null)[]> {
  const there = (await readTabs()).sheets.filter(({ isVisible, hasTable }) => isVisible && !hasTable);
  const found: (SheetThere | null)[] = [];
  for (const sheet of sheets) {
    const among = there.filter(
      (one) => isNamed(one.name, sheet.name) && hasSize(one, sheet) && !found.some((of) => of?.id === one.id),
    );
    found.push(await firstThatHolds(sheet, among, signal));
  }
  return found;
}

/** "Blaby" and "Blaby (2)" are called Blaby; of a long name the end may be cut for the number. */
function isNamed(name: string, wanted: string): boolean {
  const whole = legalName(wanted).toLowerCase();
  const own = name.toLowerCase();
  const numbered = /^(.*) \(\d+\)$/.exec(own);
  return own === whole || (numbered !== null && numbered[1] !== '' && whole.startsWith(numbered[1]!));
}

function hasSize({ used }: SheetSeen, { block }: NewSheet): boolean {
  if (used === null) return false;
  const isFilled = (cell: unknown): boolean => cell !== null && cell !== '';
  const rows = lengthTo(block, (row) => row.some(isFilled));
  const columns = block.reduce((most, row) => Math.max(most, lengthTo(row, isFilled)), 0);
  return used.topIndex + used.rowCount === rows && used.leftIndex + used.columnCount === columns;
}

/** How many there are to the last for which that holds. */
function lengthTo<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let length = all.length;
  while (length > 0 && !holds(all[length - 1]!)) length--;
  return length;
}

async function firstThatHolds(
  sheet: NewSheet,
  among: readonly SheetThere[],
  signal?: AbortSignal,
): Promise<SheetThere | null> {
  for (const { id, name } of among) {
    try {
      await checkSheet({ ...preparedSheet(sheet), name }, signal ? { signal } : {});
      return { id, name };
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'cell-differs')) throw error;
    }
  }
  return null;
}
