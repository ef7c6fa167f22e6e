import { Later } from '../later/later';

/** What is asked where a name or a status is not known, so that a plain figure does without. */
export const NEAR_SPELLINGS = new Later<{
  readonly nearest: (typed: string, names: Iterable<string>) => string | null;
  readonly lettersApart: (one: string, other: string) => number;
}>();

/**
 * The name nearest to what was typed, for "did you mean"; null where none is near (a third of the letters differ).
 *
 * @throws NotLoaded
 */
export const nearest = (typed: string, names: Iterable<string>): string | null =>
  NEAR_SPELLINGS.get().nearest(typed, names);
