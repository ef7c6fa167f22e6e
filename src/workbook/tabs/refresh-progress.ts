import type { RefreshOptions, RefreshProgress } from './refresh-outcome';
import { Refused } from '../refusals/refused';

/** Called between requests: tells how far the refresh is, and stops it where the user has asked for that. */
export function progress({ signal, onProgress }: RefreshOptions, step: RefreshProgress['step']) {
  return (done: number, of: number): void => {
    onProgress?.({ step, done, of });
    if (signal?.aborted) throw new Refused('stopped-refresh', { step });
  };
}
