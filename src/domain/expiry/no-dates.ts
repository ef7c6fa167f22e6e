import { says } from '../findings/report';
import type { Header } from '../reading/header';
import { UNUSUAL } from '../reading/register-header';

/** What is asked of the column that may be Expiry date, in a sentence; null where none may be. */
export function deadlineAsked({ questions, rowIndex }: Header): string | null {
  const asked = questions.find(({ candidates }) => candidates.includes('expiryDate'));
  return asked ? says(UNUSUAL.get().questionFinding(asked, rowIndex)) : null;
}

/** Why nothing can be said about what expires, where Expiry date is not known: a column may be it, or there is none. */
export const noDates = (header: Header): string =>
  deadlineAsked(header) ??
  'The register has no column Expiry date, so nothing can be said about what expires. Give the column of dates the heading Expiry date.';
