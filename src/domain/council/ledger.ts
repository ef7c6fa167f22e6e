import { findingForRows, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { Register } from '../register/register';
import type { CouncilMapping } from './council-sheet';
import { placeNames, speaksOfPolice } from '../reading/purposes';

/**
 * True for a council's own ledger in the form of a register: Spent without Drawn down. What the force has spent is out of
 * what it has drawn down, so that Spent there is what the council has paid out; it is never the register's Spent.
 */
export const isLedger = ({ header: { columns } }: Register): boolean =>
  columns.spent !== undefined && columns.drawnDown === undefined;

/** True where a cell of a register's row, but for addresses and names, speaks of the police. */
export function isPoliceRow({ block, header, rowIndex }: Register, row: number): boolean {
  const places = placeNames({ at: header.columns });
  return block[rowIndex[row]!]!.some((cell, index) => !places.has(index) && speaksOfPolice(cell));
}

/** Police money that a council's ledger calls spent: drawn down only where the officer says so. */
export function ledgerFindings(register: Register, { drawnDown }: CouncilMapping): Finding[] {
  if (!isLedger(register) || drawnDown?.includes('spent')) return [];
  const rows: number[] = [];
  let sum = 0;
  for (let row = 0; row < register.rowCount; row++) {
    const spent = register.amounts.spent[row]!;
    if (!register.usable[row] || spent === 0 || !isPoliceRow(register, row)) continue;
    rows.push(register.rowIndex[row]!);
    sum += spent;
  }
  const values = { status: 'spent', amount: writePounds(pence(sum)) };
  return findingForRows('status-to-confirm', rows, register.header.columns.spent!, values);
}
