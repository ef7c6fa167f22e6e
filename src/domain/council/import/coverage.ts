import type { Register } from '../../register/register';
import { isClosing } from '../../sheet/status';
import type { ComparedLine, Coverage } from './comparison';
import { registerText } from './register-text';

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
