import { Later } from '../later/later';

/** By how many letters two texts differ: asked where a name or a status is not known, so that a plain figure does without. */
export const LETTERS_APART = new Later<(one: string, other: string) => number>();
