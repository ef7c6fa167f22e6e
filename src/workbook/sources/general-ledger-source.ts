import { GENERAL_LEDGER, glExport } from '../../domain/movements/gl-table';
import type { GlSource } from '../../domain/summaries/tabs/ledger-tab';
import { normalText } from '../../domain/sheet/text';
import { isTable, readTable } from '../../domain/tables/read-table';
import type { TabLook } from '../excel/own-sheets';
import { readWholeSheet } from './printed-tables';

/** What the sheet of a general ledger's export may be called. */
const NAMES: ReadonlySet<string> = new Set(['general ledger', 'general ledger export', 'gl', 'gl export']);

/** The export on the one sheet of the workbook that has such a name; null where there is none, or no export on it. */
export async function findGeneralLedger({ sheets, owned }: TabLook): Promise<GlSource | null> {
  const own = new Set([...owned.values()].map(({ id }) => id));
  const named = sheets.filter(
    ({ id, name, used }) => used !== null && !own.has(id) && NAMES.has(normalText(name)),
  );
  if (named.length !== 1) return null;
  const [{ name }] = named as [(typeof named)[0]];
  const block = await readWholeSheet(name);
  if (block === null) return null;
  const table = readTable(block, GENERAL_LEDGER, { sheet: name, topIndex: 0, leftIndex: 0 });
  const lines = isTable(table) ? glExport(table) : null;
  return lines === null || 'code' in lines ? null : { name, lines };
}
