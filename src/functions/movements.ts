import { ledgerMeasure, LEDGER_MEASURE_NAMES, type LedgerMeasure } from '../domain/movements/measures';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { periodTable, type PeriodRow, type PeriodTable } from '../domain/movements/period';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { nearest } from '../domain/sheet/nearest';
import { describe, single, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { invalid, notAvailable } from './errors';
import { ledgerFor, neededDate, orNotAvailable, pounds } from './ledger-argument';
import { inForce } from './register-in-force';
import { registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

/**
 * What moved a figure between two dates: what it was, each kind of movement, and what it came to.
 *
 * @customfunction MOVEMENTS
 * @param measure The name of the measure, such as "Held by authority", "In hand" or "Spent".
 * @param from The first day of the period.
 * @param to Its last day.
 * @param [by] "Authority" (the same as left out), any other text column of the register, or "Expiry year".
 * @param [movements] The Movements table with its headings; leave out to use the workbook's own, live.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [authorities] The table of authorities with its headings, for who succeeds whom and when; leave out to use the workbook's table named Authorities with the workbook's own register.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row a group sorted by name, and a Total row: the group, Opening (at the end of the day before), a column for each movement that touched the figure in the period (what it added; below nil what it took), Closing, and Check: opening and movements less closing, which is 0. Pounds, exact to the penny.
 * @throws #N/A, naming the nearest match, where the measure or the column `by` is not known, where the workbook has no Movements table or no register, and where the period ends before the first movement; #VALUE! where the measure is blank, `from` or `to` is not a date, `to` is before `from`, a range has no usable headings, or an amount up to `to` is an Excel error.
 * @remarks Opening balances that are recorded within the period are a column of their own, Opening balances. Spent by "Project" is by the project that the movement names; where it names none, by the register's. "2 rows left out" comes last where rows of the Movements table cannot be read. Where the table of authorities names successors, authorities are those in force on the last day.
 * @example =S106.MOVEMENTS("In hand", DATE(2024, 4, 1), DATE(2025, 3, 31)) | the roll-forward of a year, by authority
 * @example =S106.MOVEMENTS("Spent", DATE(2024, 4, 1), DATE(2025, 3, 31), "Project") | what was spent on which project
 */
export function movements(
  measure: unknown,
  from: unknown,
  to: unknown,
  by?: unknown,
  movements?: unknown[][],
  register?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const key = measureNamed(measure);
    const [first, last] = [neededDate(from, 'from'), neededDate(to, 'to')];
    if (last < first) throw invalid('to is before from. Give the first day of the period, then its last.');
    const column = textArgument(by, 'by') || 'Authority';
    const call = invocation as Call;
    const onDay = inForce(authorities, call, 6);
    const sources = {
      movements: tableSource(MOVEMENTS, movements, call, 4),
      register: registerSource(register, call, 5),
    };
    return withSources(call, sources, (read) => {
      const ledger = ledgerFor(read.movements, read.register, last);
      const period = { measure: key, from: first, to: last, by: column };
      return cells(orNotAvailable(periodTable(ledger, onDay(read.register, last), period), column));
    });
  }) as void;
}

function measureNamed(argument: unknown): LedgerMeasure {
  const name = single(argument, 'measure');
  const names = Object.values(LEDGER_MEASURE_NAMES);
  if (isBlankOrZero(name)) throw invalid(`measure is blank. It should be one of ${names.join(', ')}.`);
  const key = typeof name === 'string' ? ledgerMeasure(name) : null;
  if (key) return key;
  const near = typeof name === 'string' ? nearest(name, names) : null;
  throw notAvailable(
    `No measure of movements ${describe(name)}. ${near ? `Did you mean ${near}?` : `There are: ${names.join(', ')}.`}`,
  );
}

function cells({ by, movements: used, rows, total, rowsLeftOut }: PeriodTable): unknown[][] {
  const line = ({ name, opening, moved, closing, check }: PeriodRow): unknown[] => [
    name,
    ...[opening, ...moved, closing, check].map(pounds),
  ];
  const names = used.map((movement) => (movement === 'Opening' ? 'Opening balances' : movement));
  const headings = [by, 'Opening', ...names, 'Closing', 'Check'];
  const spill = [headings, ...rows.map(line), line(total), ...leftOutLine(rowsLeftOut, headings.length)];
  return wholeSpill(spill, 'Group by a column with fewer values.');
}

/** Said last: rows that no figure counts. */
export function leftOutLine(count: number, width: number): unknown[][] {
  if (count === 0) return [];
  const label = `${count} ${count === 1 ? 'row' : 'rows'} left out`;
  return [[label, ...Array.from({ length: width - 1 }, () => '')]];
}
