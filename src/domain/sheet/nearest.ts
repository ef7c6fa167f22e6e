import { LETTERS_APART } from './letters-apart';
import { normalText } from './text';

/** How many names are compared at most; beyond it a search for a slip of the pen is not worth its time. */
const MAX_NAMES = 5000;

/**
 * The name nearest to what was typed, for "did you mean"; null where none is near (a third of the letters differ).
 *
 * @throws NotLoaded
 */
export function nearest(typed: string, names: Iterable<string>): string | null {
  return nearestByKey(typed, withKeys(names));
}

function* withKeys(names: Iterable<string>): Iterable<readonly [string, string]> {
  for (const name of names) yield [name, normalText(name)];
}

/** The same among names whose text for comparison is known already. */
export function nearestByKey(
  typed: string,
  names: Iterable<readonly [name: string, key: string]>,
): string | null {
  const distance = LETTERS_APART.get();
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
