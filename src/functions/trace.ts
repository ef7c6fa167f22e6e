import type { Finding } from '../domain/findings/finding';
import { says } from '../domain/findings/report';
import { toPounds, type Pence } from '../domain/money/pence';
import { WHOLE } from '../domain/register/figures/balance';
import { adjustmentsOf } from '../domain/register/adjustments';
import { isOfCurrentValue, MEASURE_NAMES, type MeasureKey } from '../domain/register/figures/measures';
import { textOf } from '../domain/register/read/text-of';
import type { Register } from '../domain/register/register';
import {
  columnsOfMeasure,
  sumOfShares,
  traceOf,
  type Share,
  type Trace,
} from '../domain/register/figures/trace';
import { cellAddress } from '../domain/sheet/block';
import { COLUMNS, type ColumnKey } from '../domain/sheet/columns';
import { strictIsOn } from '../workbook/settings/strict';
import { answer, type Call } from './answering';
import { isLeftOut, single } from './arguments';
import { scopeNamed } from './balance-cells';
import { measureArgument } from './measure-argument';
import { withRegister } from './register-argument';
import { inForceToday } from './register-in-force';
import { figureCell } from './spill';
import { wholeSpill } from './spill-size';

const TEXTS = ['agreement', 'contribution', 'authority', 'site'] as const satisfies readonly ColumnKey[];

/**
 * The rows of the register that make up a figure, with the share of each: they add up to it.
 *
 * @customfunction TRACE
 * @param measure The name of the measure, such as "Outstanding" or "Held by authority".
 * @param [of] An authority or an agreement; leave out for the whole register.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row, one row a contribution that gives something, in the register's order, and a Total: Row (1 is the heading row of the table, or the first row of the range), Cell (address of the first amount, where known), Agreement, Contribution, Authority, Site, the amounts that the measure is made of, and Share. For Agreements and Rows left out the share is a count.
 * @throws #N/A, naming the nearest match, where the measure or `of` is not known, and where the workbook has no register; #VALUE! where the measure is blank, the range has no usable headings, or a cell that the figure needs holds an Excel error.
 * @remarks Rows that give nil are not listed. "2 rows left out" comes after the Total where rows that no figure counts may belong to it. Where the table of authorities names a successor, the name of an authority means the same rows as in BALANCE.
 * @example =S106.TRACE("Outstanding", "Charnwood") | what makes up one figure
 * @example =S106.TRACE("Rows left out") | the rows that no figure counts, with the reason
 */
export function trace(
  measure: unknown,
  of?: unknown,
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    const key = measureArgument(measure);
    const name = isLeftOut(of) ? null : single(of, 'of');
    return withRegister(register, invocation as Call, 2, (read) => cells(inForceToday(read), key, name));
  }) as void;
}

function cells(register: Register, measure: MeasureKey, name: unknown): unknown[][] {
  const scope = name === null || isLeftOut(name) ? WHOLE : scopeNamed(register, name);
  if (scope instanceof CustomFunctions.Error) throw scope;
  const traced = traceOf(register, measure, scope, strictIsOn());
  if (traced.balance.kind !== 'count') {
    const figure = figureCell(traced.balance, register.place);
    if (figure instanceof CustomFunctions.Error) throw figure;
  }
  const isCount = traced.balance.kind === 'count';
  const columns = columnsOfMeasure(measure);
  // A measure of one column has nothing to add to its share.
  const shown = columns.length > 1 ? columns : [];
  const net = isOfCurrentValue(measure) ? adjustmentsOf(register)?.net : undefined;
  const adjustments = net?.some((amount) => amount !== 0) ? net : null;
  const names = [
    ...[...TEXTS, ...shown].map((column) => COLUMNS[column].name),
    ...(adjustments === null ? [] : [MEASURE_NAMES.adjustments]),
  ];
  const reason = measure === 'rowsLeftOut' ? ['Reason'] : [];
  const reasons = reason.length > 0 ? reasonsOf(register) : () => '';
  const headings = ['Row', 'Cell', ...names, ...reason, 'Share'];
  const amount = (share: number): number => (isCount ? share : toPounds(share as Pence));
  const line = ({ row, share }: Share): unknown[] => [
    register.rowIndex[row]! + 1,
    cellOf(register, row, columns[0] ?? 'agreement'),
    ...TEXTS.map((column) => textOf(register, row, column)),
    ...shown.map((column) => toPounds(register.amounts[column][row] as Pence)),
    ...(adjustments === null ? [] : [toPounds(adjustments[row] as Pence)]),
    ...(reason.length > 0 ? [reasons(register.rowIndex[row]!)] : []),
    amount(share),
  ];
  const blank = headings.slice(1, -1).map(() => '');
  const spill = [
    headings,
    ...traced.shares.map(line),
    ['Total', ...blank, amount(sumOfShares(traced.shares))],
    ...leftOutRow(traced, measure, headings),
  ];
  return wholeSpill(spill, 'Trace one authority or agreement: give "of".');
}

function cellOf(register: Register, row: number, column: ColumnKey): string {
  const columnIndex = register.header.columns[column];
  if (register.place === null || columnIndex === undefined) return '';
  return cellAddress(register.place, register.rowIndex[row]!, columnIndex, true);
}

/** Why a row of the block is left out: its first error. */
function reasonsOf({ errors }: Register): (rowIndex: number) => string {
  const first = new Map<number | null, Finding>();
  for (const error of errors) if (!first.has(error.rowIndex)) first.set(error.rowIndex, error);
  return (rowIndex) => {
    const error = first.get(rowIndex);
    return error ? says(error) : '';
  };
}

function leftOutRow({ leftOut }: Trace, measure: MeasureKey, headings: readonly string[]): unknown[][] {
  if (leftOut.length === 0 || measure === 'rowsLeftOut') return [];
  const text = `${leftOut.length} ${leftOut.length === 1 ? 'row' : 'rows'} left out`;
  return [[text, ...headings.slice(1).map(() => '')]];
}
