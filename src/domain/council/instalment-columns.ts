/** The columns of a sheet that are of one instalment each, and what they hold. */
import { facetOf, isSeveral, partsOf, wordsOf, type Facet } from '../reading/words/instalment-headings';
import type { Block } from '../sheet/block';
import { holdsAmounts, holdsDates, isBlankColumn } from './instalment-cells';

export interface InstalmentColumn {
  readonly index: number;
  readonly heading: string;
  /** Of its instalment. */
  readonly name: string;
  /** Null where it is not known what the column holds. */
  readonly facet: Facet | null;
  /** What the heading says that the instalment waits for; "" where it does not. */
  readonly words: string;
  /** An amount only where it adds up to the value with the others. */
  readonly isBySum: boolean;
}

/** @param headings in small letters; "" for a column that is the contribution's */
export function columnsOfInstalments(
  block: Block,
  headingRow: number,
  headings: readonly string[],
): readonly InstalmentColumn[] {
  const parts = partsOf(headings).flatMap((part, index) => {
    if (part === null) return [];
    const facet = facetOf(part.rest, holdsDates(block, headingRow, index));
    return [{ ...part, index, facet: facet ?? (isBlankColumn(block, headingRow, index) ? 'other' : null) }];
  });
  const hasAmount = new Set(parts.flatMap(({ facet, name }) => (facet === 'amount' ? [name] : [])));
  return parts.map(({ index, name, rest, facet }): InstalmentColumn => {
    const own = { index, heading: headings[index]!, name };
    // "Instalment 1 (on commencement)" holds its amount, where no other column does.
    const mayBeAmount = facet === null && !hasAmount.has(name) && holdsAmounts(block, headingRow, index);
    const words = mayBeAmount ? wordsOf(rest) : null;
    return words === null
      ? { ...own, facet, words: '', isBySum: false }
      : { ...own, facet: 'amount', words, isBySum: true };
  });
}

/** True where they hold amounts of instalments, or are named as instalments' and nobody knows what they hold. */
export function speakOfInstalments(columns: readonly InstalmentColumn[]): boolean {
  const unknown = columns.flatMap(({ facet, heading }) => (facet === null ? [heading] : []));
  return isSeveral(unknown) || columns.some(({ facet }) => facet === 'amount' || facet === 'share');
}
