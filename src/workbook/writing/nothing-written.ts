import { reasonOf } from '../excel/run-excel';
import { textOf, type Reason } from '../refusals/refused';
import { StrayCopy } from './backup-sheet';
import type { NothingWritten } from './write-plan';

/**
 * What came of a write that left nothing.
 *
 * @param copyLeft the sheet of a copy that may still be there
 * @param stays what somebody else changed meanwhile and stays, in sentences
 */
export function nothingWritten(
  error: unknown,
  copyLeft: string | null = null,
  stays: readonly string[] = [],
): NothingWritten {
  const reason = reasonOf(error);
  return {
    kind: 'nothing-written',
    message: `Nothing was written. ${whyText(reason, stays)}`,
    reason,
    stays,
    copyLeft: copyLeft ?? (error instanceof StrayCopy ? error.sheet : null),
  };
}

/** Why, and what stays, without the first sentence. */
export const whyText = (reason: Reason, stays: readonly string[]): string =>
  [textOf(reason), ...stays].join(' ');
