import { distance } from 'fastest-levenshtein';
import { NEAR_SPELLINGS } from './nearest';
import { normalText } from './text';

NEAR_SPELLINGS.bring({
  nearest: (typed, names) => nearestByKey(typed, withKeys(names)),
  lettersApart: distance,
});

/** How many names are compared at most; beyond it a search for a slip of the pen is not worth its time. */
const MAX_NAMES = 5000;

function* withKeys(names: Iterable<string>): Iterable<readonly [string, string]> {
  for (const name of names) yield [name, normalText(name)];
}

/** The nearest among names whose text for comparison is known already. */
export function nearestByKey(
  typed: string,
  names: Iterable<readonly [name: string, key: string]>,
): string | null {
  const wanted = normalText(typed);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 3)) + 1;
  let compared = 0;
  for (const [name, candidate] of names) {
    if (++compared > MAX_NAMES) break;
    const begins = wanted.length >= 3 && candidate.startsWith(wanted);
    if (!begins && Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const d = begins ? 1 : distance(wanted, candidate);
    if (d < bestDistance) [best, bestDistance] = [name, d];
    if (bestDistance <= 1) break; // Nothing that is not the same can be nearer.
  }
  return best;
}
