import { expiryOf } from '../../domain/expiry/expiry-of-row';
import { ownDeadlines } from '../../domain/expiry/own-deadlines';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { keyText, type FlaggedRow } from './expiry-formulas';

/**
 * The rows that are flagged by deadlines of their own, told from all others by what their cells hold. Of rows that nothing
 * tells apart the soonest deadline counts.
 */
export function flaggedRows(register: Register): FlaggedRow[] {
  const own = ownDeadlines(register);
  if (own.length === 0) return [];
  const counts = new Map<string, number>();
  for (let row = 0; row < register.rowCount; row++) {
    const key = keyOf(textOf(register, row, 'agreement'), textOf(register, row, 'contribution'));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found = new Map<string, FlaggedRow>();
  for (const { row, agreement, contribution, deadline } of own) {
    const isAlone = counts.get(keyOf(agreement, contribution)) === 1;
    const flagged: FlaggedRow = {
      ...{ agreement, contribution, deadline },
      value: isAlone ? null : numberAt(register, row),
      expiryDate: isAlone ? null : expiryOf(register, row).expirySerial,
    };
    const key = JSON.stringify([keyOf(agreement, contribution), flagged.value, flagged.expiryDate]);
    const other = found.get(key);
    if (!other || (deadline ?? Infinity) < (other.deadline ?? Infinity)) found.set(key, flagged);
  }
  return [...found.values()];
}

const keyOf = (agreement: string, contribution: string): string =>
  JSON.stringify([keyText(agreement).toLowerCase(), keyText(contribution).toLowerCase()]);

/** The amount as its cell holds it; null where that is no number. */
function numberAt({ block, rowIndex, header }: Register, row: number): number | null {
  const cell = block[rowIndex[row]!]![header.columns.value!];
  return typeof cell === 'number' ? cell : null;
}
