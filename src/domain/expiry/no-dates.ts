import { says } from '../findings/report';
import type { Header } from '../reading/header';
import { UNUSUAL } from '../reading/register-header';

/** Why nothing can be said about what expires, where Expiry date is not known: there is none, or nobody has said whether a column is it. */
export function noDates({ questions, rowIndex }: Header): string {
  const asked = questions.find(({ candidates }) => candidates.includes('expiryDate'));
  return asked
    ? says(UNUSUAL.get().questionFinding(asked, rowIndex))
    : 'The register has no column Expiry date, so nothing can be said about what expires. Give the column of dates the heading Expiry date.';
}
