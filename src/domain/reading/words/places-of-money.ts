import { MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { meaningsOf } from './meanings';

/** What words must weigh as such a place. */
const PLACE = 4;

/** "In council bank", "Developer owes": where the words of a cell say that money is; null where they say nothing of it. */
export function placeOf(cell: unknown): MoneyColumn | null {
  if (typeof cell !== 'string') return null;
  const [first] = meaningsOf(cell);
  return first && first.weight >= PLACE ? (MONEY_COLUMNS.find((key) => key === first.key) ?? null) : null;
}
