import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Register } from '../register';

/** The authority that was given is in the cells of the contributions that name none, as if it were typed there. */
export function withAuthority(register: Register): Register {
  const { header, rowIndex } = register;
  const { authorityGiven: given } = header;
  if (given === null) return register;
  const { block } = register;
  const column = header.columns.authority!;
  const rows = [...block];
  for (const index of rowIndex) {
    const row = block[index]!;
    if (!isBlankOrZero(row[column])) continue;
    const filled = Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => row[at] ?? '');
    filled[column] = given;
    rows[index] = filled;
  }
  return { ...register, block: rows };
}
