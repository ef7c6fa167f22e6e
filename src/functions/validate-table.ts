import type { Finding } from '../domain/findings/finding';
import { inReportOrder } from '../domain/findings/report';
import { checkMovements } from '../domain/movements/check-movements';
import { GENERAL_LEDGER, glExport, isGeneralLedger } from '../domain/movements/gl-table';
import { ledgerOf } from '../domain/movements/ledger';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { isTable, readTable } from '../domain/tables/read-table';
import type { TableKind } from '../domain/tables/table-kind';
import { placeOf, type Block, type Place } from '../domain/sheet/block';
import { normalHeading } from '../domain/sheet/columns';
import { today } from '../workbook/excel/clock';
import type { Call } from './answering';
import { optionalRegisterSource, tableRange, withSources } from './sources';

type Cells = (
  findings: readonly Finding[],
  block: Block,
  headingRowIndex: number,
  place: Place | null,
) => unknown[][];

/** The findings of a table that is no register and no council's sheet; null where the range is none such. */
export function validateTable(range: unknown, call: Call, cells: Cells): unknown {
  const place = placeOf(call?.parameterAddresses?.[0]);
  const movements = tableIn(MOVEMENTS, range, place);
  if (movements !== null && hasOwnHeading(range)) {
    if (!isTable(movements)) return cells([movements], [], -1, place);
    const { block, header } = movements;
    const register = optionalRegisterSource(null, call, -1);
    return withSources(
      call,
      { register },
      (read) => {
        const ledger = ledgerOf(movements, read.register);
        const findings = checkMovements(ledger, { asAt: read.register === null ? null : today() });
        return cells(findings, block, header.rowIndex, place);
      },
      { daily: true },
    );
  }
  const ledger = tableIn(GENERAL_LEDGER, range, place);
  if (ledger === null || !isTable(ledger) || !isGeneralLedger(ledger)) return null;
  const { block, header, setAside } = ledger;
  // A sheet that names agreements is a council's or a register, whatever else it has.
  if (block[header.rowIndex]!.some((heading) => normalHeading(heading) === 'agreement')) return null;
  const lines = glExport(ledger);
  const findings = 'code' in lines ? [lines] : [...lines.errors, ...setAside];
  return cells(inReportOrder(findings), block, header.rowIndex, place);
}

/** A council's own sheet of movements has other headings: only the table of the add-in is headed Movement. */
const hasOwnHeading = (range: unknown): boolean =>
  tableRange(MOVEMENTS, range, 'range').some((row) => row.some((cell) => normalHeading(cell) === 'movement'));

/** A range as a table of a kind, or what keeps it from being read as one; null where its headings are of something else. */
function tableIn<K extends TableKind>(kind: K, range: unknown, place: Place | null) {
  const reading = readTable(tableRange(kind, range, 'range'), kind, place);
  const isOther =
    !isTable(reading) && (reading.code === 'table-headings-missing' || reading.code === 'sheet-empty');
  return isOther ? null : reading;
}
