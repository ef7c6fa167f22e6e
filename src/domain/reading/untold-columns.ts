import { finding, type Finding } from '../findings/finding';
import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { COLUMNS, MONEY_COLUMNS } from '../sheet/columns';
import type { Header } from './header';

/**
 * Rows that STANDARDISE made have every column; one of money that is blank throughout is of what the sheet does not tell, and
 * no nil. One of deadlines that is blank throughout does not say that nothing expires.
 */
export function withoutUntold(block: Block, header: Header): Header | Finding {
  const rows = block.slice(header.rowIndex + 1);
  const blank = ([...MONEY_COLUMNS, 'expiryDate'] as const).filter((key) => {
    const index = header.columns[key];
    return index !== undefined && rows.length > 0 && rows.every((row) => isBlank(row[index]));
  });
  if (blank.includes('value'))
    return finding('column-missing', header.rowIndex, null, { missing: COLUMNS.value.name });
  const columns = Object.fromEntries(
    Object.entries(header.columns).filter(([key]) => !(blank as readonly string[]).includes(key)),
  );
  return { ...header, columns };
}
