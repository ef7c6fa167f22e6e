/** Numbers in words, as agreements have them: "sixty", "the fiftieth", "one hundred and twenty-fifth". */

const UNITS = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth' },
  twelve: 'twelfth',
};
const HUNDRED = 100;

interface Word {
  readonly value: number;
  readonly isOrdinal: boolean;
}

const named = (name: string, value: number): (readonly [string, Word])[] => [
  [name, { value, isOrdinal: false }],
  [IRREGULAR[name] ?? `${name.replace(/y$/, 'ie')}th`, { value, isOrdinal: true }],
];
const WORDS: ReadonlyMap<string, Word> = new Map([
  ...UNITS.flatMap((name, value) => (name === '' ? [] : named(name, value))),
  ...TENS.flatMap((name, index) => named(name, (index + 2) * 10)),
  ...named('hundred', HUNDRED),
]);
const ONE = `(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const SEVERAL = new RegExp(`\\b${ONE}(?:(?:[ -]| and )${ONE})*\\b`, 'gi');

/** A text with its numbers in digits, "sixty-first" as "61st"; "one" and "first" alone, and what is no number, stay words. */
export const numbersInDigits = (text: string): string =>
  text.replace(SEVERAL, (words) => {
    const read = numberOf(words.toLowerCase().split(/[ -](?:and )?/));
    if (read === null || read.value === 1) return words;
    return `${read.value}${read.isOrdinal ? endingOf(read.value) : ''}`;
  });

/** A deed says a number twice, "the 50th (50th)" with its words in digits: once. Two that differ are left. */
const SAID_TWICE = /\b(\d+)((?:st|nd|rd|th)?) \(\1((?:st|nd|rd|th)?)\)/gi;
export const saidOnce = (text: string): string =>
  text
    .replace(/\bfirst \(1st\)|\b1st \(first\)/gi, 'first')
    .replace(SAID_TWICE, (_, number: string, before: string, after: string) => `${number}${before || after}`);

/** Hundreds, then tens, then units, each once; only the last may be an ordinal. */
function numberOf(words: readonly string[]): Word | null {
  let [value, least] = [0, Infinity];
  for (const [index, name] of words.entries()) {
    const word = WORDS.get(name);
    if (!word || (word.isOrdinal && index < words.length - 1)) return null;
    if (word.value === HUNDRED) {
      if (value > 9 || least === HUNDRED) return null;
      value = Math.max(1, value) * HUNDRED;
    } else {
      // After "twenty" comes one to nine; after hundreds anything less.
      const isNext = least === Infinity || least === HUNDRED || (least >= 20 && word.value < 10);
      if (!isNext) return null;
      value += word.value;
    }
    least = word.value;
  }
  return { value, isOrdinal: WORDS.get(words.at(-1)!)!.isOrdinal };
}

function endingOf(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
