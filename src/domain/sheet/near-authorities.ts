import { distance } from 'fastest-levenshtein';

/** One authority as a sheet names it. */
export interface NamedAuthority {
  /** See authorityWords. */
  readonly words: string;
  readonly rowCount: number;
  /** One of those that are known by name: it is no slip of the pen. */
  readonly isKnown: boolean;
}

/** Words that distinguish neighbours: North Norfolk and South Norfolk are two. */
const TELLING = new Set(['north', 'south', 'east', 'west', 'mid', 'upper', 'lower', 'new', 'central']);
/** Where there are more names, two wrong letters are not looked for: no register of one force has them. */
const MAX_WITH_TWO = 2000;
/** So many names that may be near are compared with one. */
const MAX_COMPARED = 40;
const LONG = 8;
const SHORTEST = 5;
/** No authority's name is longer: a page of text is like none. */
const LONGEST_NAME = 120;

/**
 * Names that may be slips of the pen for another: as many words, of which one differs by a letter (by two where it is
 * long). Of two the one with fewer rows is taken for the slip; a name that is known never is.
 *
 * Names are found by what is left of a word without one letter or two, so that twice the names cost twice the time.
 *
 * @returns the index of the other for the index of each slip
 */
export function nearAuthorities(authorities: readonly NamedAuthority[]): Map<number, number> {
  const near = new Map<number, number>();
  const most = authorities.length > MAX_WITH_TWO ? 1 : 2;
  const slips = authorities.flatMap(({ isKnown, rowCount }, index) =>
    isKnown || rowCount === 0 ? [] : [index],
  );
  if (slips.length === 0) return near;
  const index = new Map<string, number[]>();
  authorities.forEach(({ words, isKnown }, at) => {
    for (const key of isKnown ? keysOfKnown(words, most) : keysOf(words, most)) {
      const same = index.get(key);
      if (same) same.push(at);
      else index.set(key, [at]);
    }
  });
  for (const at of slips) {
    const one = authorities[at]!;
    const others = new Set<number>();
    for (const key of keysOf(one.words, most)) {
      for (const other of index.get(key) ?? []) if (others.size <= MAX_COMPARED) others.add(other);
    }
    const found = [...others]
      .sort((a, b) => a - b)
      .find((other) => {
        if (other === at || near.get(other) === at) return false;
        return isRarer(one, at, authorities[other]!, other) && isSlip(one.words, authorities[other]!.words);
      });
    if (found !== undefined) near.set(at, found);
  }
  return near;
}

const isRarer = (one: NamedAuthority, at: number, other: NamedAuthority, otherAt: number): boolean =>
  other.isKnown || one.rowCount < other.rowCount || (one.rowCount === other.rowCount && at > otherAt);

/** A word in its place among the others, whole and without each letter, or each two. */
function* keysOf(name: string, most: number): Iterable<string> {
  if (name.length > LONGEST_NAME) return;
  const words = name.split(' ');
  for (const [at, word] of words.entries()) {
    if (word.length < SHORTEST - 1 || word.length > 30 || TELLING.has(word) || /\d/.test(word)) continue;
    const others = words.map((other, n) => (n === at ? '' : other)).join(' ');
    for (const left of withoutLetters(word, word.length >= LONG ? most : 1))
      yield `${at}|${words.length}|${others}|${left}`;
  }
}

/** England's authorities are compared with every register: their keys are kept. */
const knownKeys = new Map<string, readonly string[]>();
const MAX_KNOWN = 1_000;

function keysOfKnown(name: string, most: number): Iterable<string> {
  const before = knownKeys.get(`${most}|${name}`);
  if (before) return before;
  if (knownKeys.size >= MAX_KNOWN) knownKeys.clear();
  const keys = [...keysOf(name, most)];
  knownKeys.set(`${most}|${name}`, keys);
  return keys;
}

function withoutLetters(word: string, letters: number): Set<string> {
  let all = new Set([word]);
  for (let n = 0; n < letters; n++) {
    const shorter = new Set(all);
    for (const text of all) {
      for (let i = 0; i < text.length; i++) shorter.add(text.slice(0, i) + text.slice(i + 1));
    }
    all = shorter;
  }
  return all;
}

function isSlip(of: string, other: string): boolean {
  const [a, b] = [of.split(' '), other.split(' ')];
  if (a.length !== b.length) return false;
  const differ = a.flatMap((word, n) => (word === b[n] ? [] : [[word, b[n]!] as const]));
  if (differ.length !== 1) return false;
  const [word, its] = differ[0]!;
  if (TELLING.has(word) || TELLING.has(its) || /\d/.test(word + its)) return false;
  const length = Math.min(word.length, its.length);
  return length >= SHORTEST && (distance(word, its) <= (length >= LONG ? 2 : 1) || isTurnedRound(word, its));
}

/** True where two letters beside each other have changed places: "Balby" for Blaby. */
function isTurnedRound(word: string, its: string): boolean {
  if (word.length !== its.length) return false;
  const at = Array.from(word).findIndex((letter, n) => letter !== its[n]);
  return word === its.slice(0, at) + its.charAt(at + 1) + its.charAt(at) + its.slice(at + 2);
}

const LITTLE = new Set(['and', 'upon', 'on', 'of', 'the', 'with', 'in', 'under']);
/** Fewer letters may be short for anything. */
const MIN_LETTERS = 3;

/**
 * True where a name may be short for another, or cut off: "Melt.", "Harboro", "North West Leicester", "Hinck & Bos". Each
 * word begins one of the other's words, in their order; little words may be wanting, and so may words at the end.
 */
export function isShortFor(words: string, other: string): boolean {
  const letters = words.replace(/ /g, '');
  if (letters.length < MIN_LETTERS || words.length > LONGEST_NAME || words === other || /\d/.test(words))
    return false;
  if (letters.length > SHORTEST && other.replace(/ /g, '').startsWith(letters)) return true;
  const [short, whole] = [words.split(' '), other.split(' ')];
  let at = 0;
  for (const word of short) {
    while (at < whole.length && !whole[at]!.startsWith(word) && LITTLE.has(whole[at]!)) at++;
    if (at >= whole.length || !whole[at]!.startsWith(word)) return false;
    at++;
  }
  return true;
}
