import type { AuthoritiesInForce } from '../register/authorities-in-force';
import type { AuthorityRow } from './authority-table';

/**
 * How the authority that is in force for a name deals with requests; null where nothing says so. Of one without a row of its
 * own, the evidence that the authority before it wanted is a beginning; where to write to, when it meets and how it pays is
 * not known: a letter to the old address would go to nobody.
 */
export function authorityTerms(inForce: AuthoritiesInForce<AuthorityRow>, name: string): AuthorityRow | null {
  const own = inForce.rowOf(inForce.of(name).name);
  if (own) return own;
  const before = inForce.rowOf(name);
  return before && { ...before, contact: '', address: '', meets: '', noticeDays: null, pays: null };
}
