import { distance } from 'fastest-levenshtein';
import { normalText } from './text';

/** How many names are compared at most; beyond it a search for a slip of the pen is not worth its time. */
const MOST_NAMES = 5000;

/** The name nearest to what was typed, for "did you mean"; null where none is near (a third of the letters differ). */
export function nearest(typed: string, names: Iterable<string>): string | null {
  const wanted = normalText(typed);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 3)) + 1;
  let compared = 0;
  for (const name of names) {
    if (++compared > MOST_NAMES) break;
    const candidate = normalText(name);
    if (Math.abs(candidate.length - wanted.length) >= bestDistance && !candidate.startsWith(wanted)) continue;
    const d = candidate.startsWith(wanted) && wanted.length >= 3 ? 1 : distance(wanted, candidate);
    if (d < bestDistance) [best, bestDistance] = [name, d];
  }
  return best;
}
