import { toPounds } from '../domain/money/pence';
import type { Difference, ReconciledFigure } from '../domain/published/checks';
import { reconcile as reconcileTable } from '../domain/published/reconcile';
import type { Register } from '../domain/register/register';
import type { Block } from '../domain/sheet/block';
import { strictIsOn } from '../workbook/settings/strict';
import { isLeftOut } from './arguments';
import { answer, type Call } from './answering';
import { invalid, invalidBecause } from './errors';
import { printedRange } from './ranges';
import { listSpill } from './spill-size';
import { withRegister } from './register-argument';

const HEADINGS = ['Where', 'Check', 'Expected', 'Printed', 'Difference', 'Kind'];

/**
 * What does not add up in a printed table: its own arithmetic and, with a register, every printed figure against it.
 *
 * @customfunction RECONCILE
 * @param published The printed table with its headings: authorities, or projects, across or down.
 * @param [register] A register with its headings, or TRUE for the workbook's own, live; left out, the table is checked against itself only.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row for each figure that does not agree: Where, Check, Expected, Printed, Difference (printed less expected), Kind. "No differences" alone where all agrees and no check was impossible.
 * @throws #VALUE! where the range is neither a rollup nor a table of projects, or the register has no usable headings; #N/A where the workbook has no register.
 * @remarks Kind is "rounding" where whole-pound rounding of the figures added can explain the difference (n figures: at most n/2 + 1/2 pound), else "difference"; "not checked" is what could not be read, is not known, or lacks what it is checked against (no Total, some of the four stages), and is never passed over. A table whose title, heading or note says that its amounts are rounded has no roundings of its own arithmetic listed. One with a column "Spent beyond drawn down" has that column checked, in place of Spent within Drawn down. Differences come first, the largest first within their check, totals last. Where the table of authorities names successors, the register is grouped as on the latest day on which the authorities that the printed table names were in force. Against a register, its figures are rounded half up to the pound where the table is printed in whole pounds.
 * @example =S106.RECONCILE('Printed 12 March 2024'!A3:J11) | the table against itself
 * @example =S106.RECONCILE(A3:J11, TRUE) | and every figure against the workbook's register
 * @example =S106.RECONCILE(A3:J11, Register[#All]) | and against a register of your choice
 */
export function reconcile(
  published: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    if (isLeftOut(published)) {
      throw invalid('published is left out. Give the range of the printed table, with its headings.');
    }
    const table = printedRange(published, 'published');
    if (isLeftOut(register)) return spill(table, null);
    const own = isWorkbooksOwn(register) ? null : register;
    return withRegister(own, invocation as Call, 1, (read) => spill(table, read));
  }) as void;
}

/** TRUE, as a value or in one cell, stands for the workbook's own register. */
function isWorkbooksOwn(argument: unknown): boolean {
  const [row, ...rows] = Array.isArray(argument) ? (argument as unknown[]) : [[argument]];
  return rows.length === 0 && Array.isArray(row) && row.length === 1 && row[0] === true;
}

function spill(published: Block, register: Register | null): unknown[][] {
  const differences = reconcileTable(published, register, strictIsOn());
  if (differences === null) {
    throw invalid(
      'The range does not look like a printed table. It needs at least two measures, such as Total value and Drawn down, with authorities across or down; or the headings Project, Budget and Received.',
    );
  }
  if (differences.length === 0) return [['No differences']];
  return listSpill([HEADINGS, ...differences.map((difference) => cells(difference, register))], 'lines');
}

const cells = (line: Difference, register: Register | null): unknown[] => [
  line.where,
  line.check,
  cell(line.expected, register),
  cell(line.printed, register),
  cell(line.difference, register),
  line.kind,
];

function cell(figure: ReconciledFigure, register: Register | null): unknown {
  if (figure.kind === 'amount') return toPounds(figure.amount);
  if (figure.kind === 'count') return figure.count;
  if (figure.kind === 'text') return figure.text;
  return figure.kind === 'unknown' ? invalidBecause(figure.because, register?.place ?? null) : '';
}
