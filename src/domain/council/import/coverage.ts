import type { Register } from '../../register/register';
import { isClosing } from '../../register/status';
import type { ComparedLine } from './comparison';
import { registerText } from './register-text';

/** How much a sheet has of what the register has of an authority. */
export interface Coverage {
  /** Open rows of the register. */
  readonly openCount: number;
  /** Those of them that are on the sheet, readable or not. */
  readonly onSheetCount: number;
  /** Rows of the sheet that cannot be read and have no reference: they may be any. */
  readonly unnamedCount: number;
  /** So little that the sheet may be a part of a list: what is not on it is not known to be gone. */
  readonly isPart: boolean;
}

/** Of ten open rows a whole list has nine: fewer, and it is asked whether it is one. */
const MIN_TENTHS = 9;

/** @param lines of one authority */
export function coverageOf(
  register: Register,
  lines: readonly ComparedLine[],
  unnamedCount: number,
): Coverage {
  let [openCount, onSheetCount] = [0, 0];
  for (const line of lines) {
    if (!('rowIndex' in line) || line.rowIndex === null) continue;
    if (isClosing(registerText(register, line.rowIndex, 'status'))) continue;
    openCount++;
    if (line.kind !== 'gone') onSheetCount++;
  }
  const isShort = onSheetCount * 10 < openCount * MIN_TENTHS;
  const mayBeThere = unnamedCount > 0 && onSheetCount < openCount;
  return { openCount, onSheetCount, unnamedCount, isPart: isShort || mayBeThere };
}
