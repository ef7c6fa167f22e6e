import type { Finding } from '../../domain/findings/finding';
import { remedy } from '../../domain/findings/report';
import { saysWhere } from '../../domain/register/figures/words';
import type { Place } from '../../domain/sheet/block';
import { NAMESPACE } from '../../namespace';

/** Why rows of a table are left out, as the table knows it. */
export interface LeftOut {
  readonly errors: readonly Finding[];
  readonly place: Place | null;
}

/** The function that lists every finding in the workbook's own tables. */
const ALL = `=${NAMESPACE}.VALIDATE() in a cell lists every finding.`;

/** "Requests!K5: Status holds Snet, which is not in its list. Type one of: …": the first, and where to see the others. */
export function whyLeftOut(...tables: readonly LeftOut[]): string {
  const found = tables.flatMap(({ errors, place }) => errors.map((error) => ({ error, place })));
  const [first] = found;
  if (first === undefined) return ALL;
  const why = `${saysWhere(first.place, first.error)} ${remedy(first.error)}`;
  return found.length === 1 ? why : `${why} ${ALL}`;
}
