import { comparedName, ledgerDifferences, type LedgerDifference } from '../domain/movements/ledger-check';
import { mayCount, type Ledger } from '../domain/movements/ledger';
import { notYetAt } from '../domain/movements/as-at';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { today } from '../workbook/excel/clock';
import { dateArgument } from './arguments';
import { answer, type Call } from './answering';
import { ledgerFor, notYet, pounds } from './ledger-argument';
import { leftOutLine } from './movements';
import { registerSource, tableSource, withSources } from './sources';
import { listSpill } from './spill-size';

const HEADINGS = ['Agreement', 'Contribution', 'Stage', 'Register', 'Movements', 'Difference'];

/**
 * Where the register is not what its movements lead to, contribution by contribution and stage by stage.
 *
 * @customfunction LEDGERCHECK
 * @param [asAt] The day of the register, at its end; today where left out.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns "No differences" alone; or a heading row and one row a difference: Agreement, Contribution, Stage, Register, Movements, Difference (register less movements). Pounds, exact to the penny.
 * @throws #N/A where the workbook has no Movements table or no register, and where `asAt` is before the first movement; #VALUE! where `asAt` is not a date, a range has no usable headings, or an amount up to that day is an Excel error.
 * @remarks A stage for which the register has no column is not known, and not compared; an adjustment without a column is nil. A contribution whose row in the register is left out is listed with the stage Row left out: nothing can be compared. "2 rows left out" comes first where rows of the Movements table cannot be read.
 * @example =S106.LEDGERCHECK() | today
 * @example =S106.LEDGERCHECK(DATE(2025, 3, 31)) | the register as it was written for the year's end
 */
export function ledgercheck(
  asAt?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const asked = dateArgument(asAt, 'asAt');
    const call = invocation as Call;
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 1),
      register: registerSource(register, call, 2),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const at = { date: asked ?? today(), known: null };
        const ledger = ledgerFor(read.movements, read.register, at.date);
        const before = notYetAt(ledger, at);
        if (before) throw notYet(before);
        const leftOut = ledger.leftOut.filter((row) => mayCount(row, at)).length;
        return cells(ledger, ledgerDifferences(ledger, read.register, at), leftOut);
      },
      { daily: asked === null },
    );
  }) as void;
}

function cells(ledger: Ledger, differences: readonly LedgerDifference[], leftOut: number): unknown[][] {
  if (differences.length === 0 && leftOut === 0) return [['No differences']];
  const line = ({ contribution, measure, register, movements }: LedgerDifference): unknown[] => {
    const of = ledger.contributions[contribution]!;
    const figures =
      register === null
        ? ['Row left out', '', pounds(movements), '']
        : [comparedName(measure), ...[register, movements, register - movements].map(pounds)];
    return [of.agreement, of.contribution, ...figures];
  };
  const none = differences.length === 0 ? [['No differences', '', '', '', '', '']] : [];
  const spill = [HEADINGS, ...none, ...leftOutLine(leftOut, HEADINGS.length), ...differences.map(line)];
  return listSpill(spill, 'differences');
}
