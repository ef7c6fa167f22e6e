import { READ } from './evidence';
import { EXACT } from '../words/meanings';
import type { UnderstoodColumn } from '../understanding';

/** What there is to say of a column for what it was chosen. */
export interface Chosen {
  /** By the officer. */
  readonly isSaid: boolean;
  readonly isRead: boolean;
  readonly isAsked: boolean;
  readonly isByLaw: boolean;
  /** What its words weigh, and what all that speaks for it. */
  readonly said: number;
  readonly weight: number;
}

/** What the choice rests on, and how sure it is. */
export function groundsOf(chosen: Chosen): Pick<UnderstoodColumn, 'by' | 'confidence'> {
  return { by: byOf(chosen), confidence: confidenceOf(chosen) };
}

function byOf({ isSaid, isRead, isByLaw, said }: Chosen): UnderstoodColumn['by'] {
  if (isSaid) return 'officer';
  if (!isRead) return 'none';
  if (isByLaw) return 'law';
  if (said >= EXACT) return 'name';
  return said >= 3 ? 'words' : 'content';
}

function confidenceOf({ isSaid, isRead, isAsked, weight }: Chosen): UnderstoodColumn['confidence'] {
  if (isSaid) return 'certain';
  if (!isRead || isAsked || weight < READ) return 'unsure';
  return weight >= EXACT - 0.5 ? 'certain' : 'likely';
}
