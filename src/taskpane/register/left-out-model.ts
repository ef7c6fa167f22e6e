import { checkRegister } from '../../domain/register/checks/check-register';
import { countBySeverity, remedy, says } from '../../domain/findings/report';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import { counted } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/** Why a row is left out, and its cell. */
export interface LeftOut {
  /** What the link says: "N57", or "Row 57" where the whole row is meant. */
  readonly where: string;
  readonly cell: CellPlace | null;
  readonly says: string;
  readonly remedy: string;
}

export interface LeftOutList {
  readonly rowCount: number;
  readonly shown: readonly LeftOut[];
  /** Findings that are not shown yet. */
  readonly more: number;
  /** What else was found: "5 warnings", or null. */
  readonly warnings: string | null;
}

/** The rows left out of every figure, so many of their findings, and how many warnings there are besides. */
export function leftOutList(register: Register, most: number): LeftOutList {
  const { warning } = countsOf(register);
  return {
    rowCount: register.leftOutCount,
    shown: register.errors.slice(0, most).map((error): LeftOut => {
      const { place } = register;
      const { rowIndex, columnIndex } = error;
      const address = place && rowIndex !== null ? cellAddress(place, rowIndex, columnIndex ?? 0) : null;
      const row = place && rowIndex !== null ? `Row ${place.topIndex + rowIndex + 1}` : '';
      return {
        where: columnIndex === null ? row : (address ?? ''),
        cell: address && place?.sheet != null ? { sheet: place.sheet, address } : null,
        says: says(error),
        remedy: remedy(error),
      };
    }),
    more: Math.max(0, register.errors.length - most),
    warnings: warning === 0 ? null : counted(warning, 'warning'),
  };
}

const counts = new WeakMap<Register, ReturnType<typeof countBySeverity>>();

/** Checking looks at every row, so it is done once for each register. */
function countsOf(register: Register): ReturnType<typeof countBySeverity> {
  let made = counts.get(register);
  if (!made) counts.set(register, (made = countBySeverity(checkRegister(register))));
  return made;
}
