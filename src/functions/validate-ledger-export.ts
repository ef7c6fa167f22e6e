import type { Finding } from '../domain/findings/finding';
import { inReportOrder } from '../domain/findings/report';
import type { CheckedTable } from '../domain/checks/check-tables';
import { GENERAL_LEDGER, glExport, isGeneralLedger } from '../domain/movements/gl-table';
import { isTable, readTable } from '../domain/tables/read-table';
import type { Place } from '../domain/sheet/block';
import { normalHeading } from '../domain/sheet/columns';
import { tableRange } from './sources';

/**
 * The findings of a general ledger's export.
 *
 * @param place where the range is in the workbook; null where Excel does not say
 * @returns null where the range is no such export: a sheet that names agreements is a council's or a register
 * @throws #VALUE! for an Excel error in place of the range
 */
export function checkLedgerExport(range: unknown, place: Place | null): CheckedTable | null {
  const ledger = readTable(tableRange(GENERAL_LEDGER, range, 'range'), GENERAL_LEDGER, place);
  if (!isTable(ledger) || !isGeneralLedger(ledger)) return null;
  const { block, header, setAside } = ledger;
  if (block[header.rowIndex]!.some((heading) => normalHeading(heading) === 'agreement')) return null;
  const lines = glExport(ledger);
  const findings: readonly Finding[] = 'code' in lines ? [lines] : [...lines.errors, ...setAside];
  return { findings: inReportOrder(findings), block, headingRowIndex: header.rowIndex, place };
}
