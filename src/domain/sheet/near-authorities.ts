import { distance } from 'fastest-levenshtein';

/** One authority as a sheet names it. */
export interface NamedAuthority {
  /** See authorityWords. */
  readonly words: string;
  readonly rowCount: number;
  /** One of those that are known by name: it is no slip of the pen. */
  readonly isKnown: boolean;
}

/** More are not compared with each other: no register of one force has them. */
export const MOST_COMPARED = 400;
/** Words that tell neighbours apart: North Norfolk and South Norfolk are two. */
const TELLING = new Set(['north', 'south', 'east', 'west', 'mid', 'upper', 'lower', 'new', 'central']);

/**
 * Names that may be slips of the pen for another: as many words, of which one differs by a letter (by two where it is
 * long). Of two the one with fewer rows is taken for the slip; a name that is known never is.
 *
 * @returns the index of the other for the index of each slip
 */
export function nearAuthorities(authorities: readonly NamedAuthority[]): Map<number, number> {
  const near = new Map<number, number>();
  authorities.forEach((one, index) => {
    if (one.isKnown || one.rowCount === 0) return;
    authorities.forEach((other, otherIndex) => {
      if (index === otherIndex || near.has(index) || near.get(otherIndex) === index) return;
      const isRarer =
        other.isKnown ||
        one.rowCount < other.rowCount ||
        (one.rowCount === other.rowCount && index > otherIndex);
      if (isRarer && isSlip(one.words, other.words)) near.set(index, otherIndex);
    });
  });
  return near;
}

function isSlip(of: string, other: string): boolean {
  const [a, b] = [of.split(' '), other.split(' ')];
  if (a.length !== b.length) return false;
  const differ = a.flatMap((word, n) => (word === b[n] ? [] : [[word, b[n]!] as const]));
  if (differ.length !== 1) return false;
  const [word, its] = differ[0]!;
  if (TELLING.has(word) || TELLING.has(its) || /\d/.test(word + its)) return false;
  const length = Math.min(word.length, its.length);
  return length >= 5 && distance(word, its) <= (length >= 8 ? 2 : 1);
}
