import { Later } from '../../later/later';
import type { SheetColumnKey } from './council-columns';

/** What a heading may mean, and how surely: 10 is its very name; 6 and more is read; below that the cells must say so too. */
export interface Meaning {
  readonly key: SheetColumnKey;
  readonly weight: number;
}

export const EXACT = 10;
/** What is read of a heading alone; below it, what its cells hold must speak for it too. */
export const STRONG = 6;

/** Headings that mean one thing by name and another as often as not: what their cells hold decides. */
export const LOOSE_NAMES: Readonly<Record<string, readonly Meaning[]>> = {
  obligation: [
    { key: 'contribution', weight: 6 },
    { key: 'purpose', weight: 5 },
  ],
  obligations: [
    { key: 'contribution', weight: 5 },
    { key: 'purpose', weight: 5 },
  ],
  item: [
    { key: 'purpose', weight: 6 },
    { key: 'contribution', weight: 5 },
  ],
  clause: [
    { key: 'contribution', weight: 8 },
    { key: 'purpose', weight: 2 },
  ],
  // Of money it is what was spent, of dates it is the expiry.
  exp: [
    { key: 'expiryDate', weight: 6 },
    { key: 'spent', weight: 3 },
    { key: 'drawnDown', weight: 3 },
  ],
  ref: [
    { key: 'agreement', weight: 7 },
    { key: 'contribution', weight: 4 },
    { key: 'application', weight: 2 },
  ],
  reference: [
    { key: 'agreement', weight: 7 },
    { key: 'contribution', weight: 4 },
    { key: 'application', weight: 2 },
  ],
};

/** True for a heading that needs a look at its cells. */
export const hasLooseName = (words: string): boolean => Object.hasOwn(LOOSE_NAMES, words);

/** Weighs the words of a heading; headings that are known by name need none of it. */
export const WEIGHING = new Later<{
  readonly meaningsOf: (heading: unknown) => readonly Meaning[];
  /** The column that it surely is, of a register or of a council's table; null where it is none surely. */
  readonly keyOfHeading: (heading: unknown) => string | null;
}>();

/** What a heading of a register's table may mean, the surest first. */
export const meaningsOf = (heading: unknown): readonly Meaning[] => WEIGHING.get().meaningsOf(heading);
