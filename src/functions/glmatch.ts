import { glExport, GENERAL_LEDGER, type GlExport } from '../domain/movements/gl-table';
import {
  reconcileLedger,
  STATUS_NAMES,
  type GlResult,
  type GlResultLine,
  type Signs,
} from '../domain/movements/gl-reconcile';
import type { Ledger } from '../domain/movements/ledger';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { strictIsOn } from '../workbook/settings/strict';
import { dateArgument, isLeftOut } from './arguments';
import { answer, type Call } from './answering';
import { invalid, invalidBecause } from './errors';
import { ledgerFor, pounds } from './ledger-argument';
import { leftOutLine } from './movements';
import { optionalRegisterSource, tableFrom, tableSource, withSources } from './sources';
import { listSpill } from './spill-size';

const HEADINGS = [
  ...['Status', 'GL row', 'Movement row', 'Date', 'GL amount', 'Movement amount', 'Difference'],
];

const SIGN_NAMES: Readonly<Record<Signs, string>> = {
  'in-is-plus': 'Total (money in is a plus in the general ledger)',
  'in-is-minus': 'Total (money in is a minus in the general ledger)',
  'as-typed': 'Total (amounts in the general ledger as in movements)',
};

/**
 * The general ledger's own export against the movements into and out of the force's hand: what agrees, and what does not.
 *
 * @customfunction GLMATCH
 * @param ledgerExport The general ledger's export with its headings: Date, Reference, and Amount, or Debit and Credit; Authority or Customer where it has one.
 * @param [from] The first day of the period; leave out for no limit.
 * @param [to] Its last day; leave out for no limit.
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings, which says whose a movement is; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and a Total; then what does not agree, then what was matched: Status, GL row and Movement row (1 is the first row of the range or table), Date, GL amount, Movement amount, Difference. The Total's Difference is what is only in the ledger, less what is only in movements, and the differences of what was matched. Amounts have the ledger's own signs. Pounds, exact to the penny.
 * @throws #VALUE! where the export has no headings Date and Amount (or Debit, or Credit), `from` or `to` is not a date, `to` is before `from`, or an amount is an Excel error; #N/A where the workbook has no Movements table.
 * @remarks Matched in this order: the same reference and amount; the same amount within seven days in one authority; one ledger line that is several movements; the same reference with another amount. What could be matched in two ways is Ambiguous, and none is chosen. Drawn down, Spent, what was returned out of hand, and interest in hand take part; what moves between developer and authority is not in the force's ledger. "2 rows left out" counts lines and movements that cannot be read.
 * @example =S106.GLMATCH(A1:F500) | the whole export
 * @example =S106.GLMATCH(A1:F500, DATE(2024, 4, 1), DATE(2025, 3, 31)) | one financial year
 */
export function glmatch(
  ledgerExport: unknown[][],
  from?: unknown,
  to?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const call = invocation as Call;
    if (isLeftOut(ledgerExport))
      throw invalid(
        'ledgerExport is blank. Give the range of the general ledger’s export, with its headings.',
      );
    const lines = linesFrom(ledgerExport, call);
    const [first, last] = [dateArgument(from, 'from'), dateArgument(to, 'to')];
    if (first !== null && last !== null && last < first)
      throw invalid('to is before from. Give the first day of the period, then its last.');
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 3),
      register: optionalRegisterSource(register, call, 4),
    };
    return withSources(call, sources, (read) => {
      const ledger = ledgerFor(read.movements, read.register, last ?? Infinity);
      const result = reconcileLedger(lines, ledger, read.register, { from: first, to: last });
      const mayCount = ledger.leftOut.filter(
        ({ date }) => date === null || ((first ?? -Infinity) <= date && date <= (last ?? Infinity)),
      );
      return cells(result, ledger, lines.leftOutCount + mayCount.length);
    });
  }) as void;
}

function linesFrom(argument: unknown, call: Call): GlExport {
  const table = tableFrom(GENERAL_LEDGER, argument, call, 0, 'ledgerExport');
  const lines = glExport(table);
  if ('code' in lines) throw invalidBecause(lines, table.place, 'ledgerExport');
  const error = lines.errors.find(({ code }) => code === 'amount-excel-error' || strictIsOn());
  if (error) throw invalidBecause(error, table.place, 'ledgerExport');
  return lines;
}

function cells(
  { lines, ledgerTotal, movementsTotal, signs }: GlResult,
  ledger: Ledger,
  leftOut: number,
): unknown[][] {
  const amount = (pence: number | null): unknown => (pence === null ? '' : pounds(pence));
  const line = ({ status, line: of, entry, ...amounts }: GlResultLine): unknown[] => [
    STATUS_NAMES[status],
    of === null ? '' : of.rowIndex + 1,
    entry === null ? '' : ledger.rows[entry]!.rowIndex + 1,
    of?.date ?? ledger.date[entry!]!,
    amount(amounts.ledgerAmount),
    amount(amounts.movementAmount),
    amount(amounts.difference),
  ];
  const total = [
    SIGN_NAMES[signs],
    ...['', '', ''],
    ...[ledgerTotal, movementsTotal, ledgerTotal - movementsTotal].map(pounds),
  ];
  const spill = [HEADINGS, total, ...leftOutLine(leftOut, HEADINGS.length), ...lines.map(line)];
  return listSpill(spill, 'lines');
}
