import { readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { normalText } from '../../sheet/text';
import { toldOfEach } from '../cells/told-of-each';

/** So many agreements must have rows of several words, and so large a share of them must behave as entries do. */
const MIN_GROUPS = 2;
const SHARE = 0.8;
/** Of so many the first amount comes again: what was agreed was received, or what came in went out. */
const AGAIN = 0.25;
/** Instalments, phases, and what is capital and what revenue, are parts of a sum and often equal: no entries. Nor are lettered contributions. */
const PART =
  /^(?:[a-z]|capital|revenue)$|\b(?:instal(?:l?ments?)?|phases?|parts?|tranches?|stages? \d|\d+(?:st|nd|rd|th)|first|second|third|final|balance|occup\w*|commence\w*|completion|\d+ ?%)(?!\w)/i;

/** "Phase 2", "Final payment": a part of a sum, which adds up. */
export const saysPart = (word: string): boolean => PART.test(word);

interface Column {
  readonly columnIndex: number;
}

interface Entry {
  readonly word: string;
  readonly amount: number;
}

/**
 * The column whose words tell entries of one sum apart ("signed for", "banked", "used"), in whatever words: it has another word
 * in each row of an agreement, the agreements begin with the same word, none has an amount above its first, and the first
 * comes again. Added up, such rows would count one sum several times. Null where there is none.
 *
 * @param words columns of a few words that stand again and again, and that nothing explains
 * @param keys the columns that tell one contribution from another
 */
export function entriesColumn<Draft extends Column>(
  block: Block,
  rowIndex: number,
  words: readonly Draft[],
  keys: readonly Draft[],
  money: Draft,
): Draft | null {
  const others = (draft: Draft): Draft[] => keys.filter((key) => key !== draft);
  return words.find((draft) => tellsEntries(entriesOf(block, rowIndex, draft, others(draft), money))) ?? null;
}

function tellsEntries(groups: readonly (readonly Entry[])[]): boolean {
  const several = groups.filter(({ length }) => length > 1);
  if (several.length < MIN_GROUPS) return false;
  const share = (some: readonly (readonly Entry[])[], is: (entries: readonly Entry[]) => boolean): number =>
    some.filter(is).length / some.length;
  const [first] = several[0]!;
  return (
    share(groups, (entries) => entries[0]!.word === first!.word) >= SHARE &&
    share(several, (entries) => new Set(entries.map(({ word }) => word)).size === entries.length) >= SHARE &&
    share(several, ([one, ...more]) => more.every(({ amount }) => amount <= one!.amount)) >= SHARE &&
    share(several, ([one, ...more]) => more.some(({ amount }) => amount === one!.amount)) >= AGAIN &&
    share(groups, (entries) => entries.some(({ word }) => PART.test(word))) < AGAIN
  );
}

/** The rows of each contribution, in their order: their word, and the size of their amount. */
const entriesOf = (
  block: Block,
  rowIndex: number,
  { columnIndex }: Column,
  keys: readonly Column[],
  money: Column,
): Entry[][] =>
  toldOfEach(
    block,
    rowIndex,
    keys.map((key) => key.columnIndex),
    (row) => {
      const amount = readAmount(row[money.columnIndex]);
      const word = normalText(row[columnIndex]);
      return typeof amount !== 'number' || word === '' ? null : { word, amount: Math.abs(amount) };
    },
    true,
  );
