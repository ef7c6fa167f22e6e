import { readAuthority } from './authorities';

/** More words than these are in no authority's name. */
const MAX_WORDS = 8;
/** A shorter word by itself is a code, and means something else as likely. */
const MIN_LETTERS = 4;
/** Names that are words as well: they are taken for an authority only where the text says council, borough and the like. */
const COMMON_WORDS = new Set(
  [
    'reading',
    'bury',
    'hart',
    'slough',
    'rugby',
    'craven',
    'eden',
    'boston',
    'bath',
    'dover',
    'city',
    'county',
  ].concat([
    'london',
    'north',
    'south',
    'east',
    'west',
    'central',
    'test',
    'wells',
    'cotswold',
    'medway',
    'rother',
    'wear',
  ]),
);

/**
 * The authorities that a text names, by the names that the panel or the list of England has for them: "Leicester" of
 * "Leicester City Council Q1". The longest names are read first: North West Leicestershire does not name Leicestershire.
 */
export function authoritiesInText(text: string): string[] {
  const words: (string | null)[] = text.split(/[^\p{L}\p{N}&'’-]+/u).filter((word) => word !== '');
  const named = new Map<string, string>();
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length--)
    for (let first = 0; first + length <= words.length; first++) {
      const some = words.slice(first, first + length);
      if (some.includes(null)) continue;
      const candidate = some.join(' ');
      if (length === 1 ? isOtherWord(candidate) : isLoose(some as string[])) continue;
      const reading = readAuthority(candidate);
      if (reading.kind !== 'one' || reading.name === null) continue;
      named.set(reading.key, reading.name);
      words.fill(null, first, first + length);
    }
  return [...named.values()];
}

/** A name neither begins nor ends with a little word. */
const LITTLE = /^(?:and|of|on|upon|&)$/i;
const isLoose = (words: readonly string[]): boolean =>
  LITTLE.test(words[0]!) || LITTLE.test(words[words.length - 1]!);

const isOtherWord = (word: string): boolean =>
  word.length < MIN_LETTERS || COMMON_WORDS.has(word.toLowerCase());
