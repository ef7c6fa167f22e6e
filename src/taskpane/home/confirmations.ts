import { AuthoritiesInForce } from '../../domain/register/authorities-in-force';
import { unconfirmed } from '../../domain/requests/confirmations';
import type { Register } from '../../domain/register/register';
import { listed } from '../../workbook/register/register-messages';
import { rowsOf, type SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import type { AttentionItem } from './attention-model';

/** How many authorities are named. */
const NAMED = 3;

/** Home's line of authorities that have not confirmed their balances this quarter; null where there are none, or no log. */
export function confirmationItem(register: Register, tables: SideTables, asAt: number): AttentionItem | null {
  const log = rowsOf(tables.imports);
  if (log === null) return null;
  const inForce = new AuthoritiesInForce(rowsOf(tables.authorities), asAt);
  const late = unconfirmed(log, { register, inForce, asAt });
  if (late.length === 0) return null;
  const names = late.map(({ authority, last }) =>
    last === null ? `${authority} never` : `${authority} ${counted(asAt - last.date, 'day')} ago`,
  );
  return {
    key: 'not-confirmed',
    severity: 'note',
    title: 'Not confirmed this quarter',
    lines: [listed(names, NAMED)],
    amount: counted(late.length, 'authority', 'authorities'),
    cell: null,
    opens: 'check',
  };
}
