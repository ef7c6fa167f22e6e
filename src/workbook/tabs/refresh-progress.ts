import { refusalOf } from '../excel/run-excel';
import { StrayCopy } from '../writing/backup-sheet';
import type { RefreshOptions, RefreshProgress } from './refresh-outcome';
import { Refused, type NothingWritten } from '../writing/write-plan';

/** Called between requests: tells how far the refresh is, and stops it where the user has asked for that. */
export function progress({ signal, onProgress }: RefreshOptions, step: RefreshProgress['step']) {
  return (done: number, of: number): void => {
    onProgress?.({ step, done, of });
    if (signal?.aborted) throw new Refused(`Stopped while ${step}.`);
  };
}

/** @param stays what somebody typed meanwhile and stays, in sentences */
export function nothing(
  error: unknown,
  left: string | null = null,
  stays: readonly string[] = [],
): NothingWritten {
  const copyLeft = error instanceof StrayCopy ? error.sheet : left;
  const message = ['Nothing was written.', refusalOf(error), ...stays].join(' ');
  return { kind: 'nothing-written', message, copyLeft };
}
