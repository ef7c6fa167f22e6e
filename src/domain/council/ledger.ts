import { findingForRows, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { Register } from '../register/register';
import type { CouncilMapping } from './council-sheet';
import { headingOf } from '../reading/words/lexicon';
import { placeNames, speaksOfPolice } from '../reading/words/purposes';
import { namesForce } from '../reading/columns/speaker';

/**
 * True for a council's own ledger in the form of a register: Spent without Drawn down. What the force has spent is out of
 * what it has drawn down, so that Spent there is what the council has paid out; it is never the register's Spent.
 */
export function isLedger(register: Register): boolean {
  const { spent, drawnDown } = register.header.columns;
  return spent !== undefined && drawnDown === undefined && !isForcesOwn(register);
}

const forces = new WeakMap<Register, boolean>();

/** Kept, as it is asked of every row. */
function isForcesOwn(register: Register): boolean {
  let is = forces.get(register);
  if (is === undefined) forces.set(register, (is = isForces(register)));
  return is;
}

/**
 * True for a sheet of the force itself in which no heading is known to be Drawn down: its Spent says by whom, its title
 * names the force alone, or it lists several authorities and nothing in it says what is for the police, as all is.
 */
function isForces(register: Register): boolean {
  const { block, header, authorities, rowCount } = register;
  const spent = headingOf(block[header.rowIndex]?.[header.columns.spent!] ?? '');
  if (spent.senses.has('police') || headingOf(header.headings[header.columns.spent!]).senses.has('police'))
    return true;
  if (header.authorityGiven !== null) return false;
  const titles = block.slice(0, header.topIndex).flat();
  if (titles.some(namesForce)) return true;
  if (authorities.filter(({ spellings }) => spellings.size > 0).length < 2) return false;
  const [isPolice, isCouncil] = [policeRowsOf(register), councilRowsOf(register)];
  for (let row = 0; row < rowCount; row++) if (isPolice(row) || isCouncil(row)) return false;
  return true;
}

/** What only councils have money for. */
const COUNCIL_PURPOSES =
  /\b(?:education|schools?|highways?|affordable|open space|librar(?:y|ies)|health|nhs|play area|transport|waste)\b/i;

/** Says of a row of a register whether a cell of it, but for addresses and names, speaks of the police. */
export function policeRowsOf({ block, header, rowIndex }: Register): (row: number) => boolean {
  const places = placeNames({ at: header.columns });
  return (row) => block[rowIndex[row]!]!.some((cell, index) => !places.has(index) && speaksOfPolice(cell));
}

/** The same of what only councils have money for. */
function councilRowsOf({ block, header, rowIndex }: Register): (row: number) => boolean {
  const places = placeNames({ at: header.columns });
  return (row) =>
    block[rowIndex[row]!]!.some(
      (cell, index) => typeof cell === 'string' && !places.has(index) && COUNCIL_PURPOSES.test(cell),
    );
}

/** Police money that a council's ledger calls spent: drawn down only where the officer says so. */
export function ledgerFindings(register: Register, { drawnDown }: CouncilMapping): Finding[] {
  if (!isLedger(register) || drawnDown?.includes('spent')) return [];
  const isPolice = policeRowsOf(register);
  const rows: number[] = [];
  let sum = 0;
  for (let row = 0; row < register.rowCount; row++) {
    const spent = register.amounts.spent[row]!;
    if (!register.usable[row] || spent === 0 || !isPolice(row)) continue;
    rows.push(register.rowIndex[row]!);
    sum += spent;
  }
  const values = { status: 'spent', amount: writePounds(pence(sum)) };
  return findingForRows('status-to-confirm', rows, register.header.columns.spent!, values);
}
