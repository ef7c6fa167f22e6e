import { financialYearEnd } from '../../calendar/financial-year';
import { addMonths } from '../../calendar/serial';
import { ledgerMeasure } from '../../movements/measures';
import { MOVEMENTS_LIST } from '../../movements/movement-table';
import type { ContributionNamed, MovedFigure, WhichMovements } from '../../movements/trace-movements';
import type { Register } from '../../register/register';
import type { Block } from '../../sheet/block';
import { MOVED, quarterTo } from '../tabs/movements-tab';
import { STATEMENT, STATEMENT_TOTAL } from '../tabs/statement-tab';
import { STATEMENT_KINDS as KINDS } from '../figures/moved-figures';
import { shownFigure, TabReading, type TableHead } from './tab-reading';

/** The tables of Movements in the quarter; the list names each movement itself. */
export const MOVEMENTS_HEADS = [
  { first: MOVED.authority, others: [MOVED.opening, MOVED.closing] },
  { first: MOVED.movement, others: [MOVED.rows, MOVED.amount] },
  { first: MOVED.agreement, others: [MOVED.date, MOVED.amount] },
] as const satisfies readonly TableHead[];
export const STATEMENT_HEAD: TableHead = {
  first: STATEMENT.agreement,
  others: [STATEMENT.opening, STATEMENT.closing],
};

/** A figure of movements that a cell of a tab is, and what the cell shows, in pence. */
export interface MovedFigureAt {
  readonly figure: MovedFigure;
  readonly shown: number;
  readonly isWholePounds: boolean;
}

/**
 * The figure of a cell of Movements in the quarter or Year-end statement, by the labels, headings and the as-at date of the
 * tab; null where the cell is none, or where they do not say which.
 */
export function movedFigureAt(
  key: 'movements' | 'statement',
  block: Block,
  register: Register,
  rowIndex: number,
  columnIndex: number,
): MovedFigureAt | null {
  const tab = new TabReading(block, register);
  const asAt = tab.asAt();
  const cell = shownFigure(tab.cell(rowIndex, columnIndex), false);
  if (asAt === null || columnIndex === 0 || cell?.kind !== 'number') return null;
  const figure =
    key === 'movements'
      ? ofQuarter(tab, asAt, rowIndex, columnIndex)
      : ofStatement(tab, financialYearEnd(asAt), rowIndex, columnIndex);
  return figure && { figure, shown: cell.shown, isWholePounds: tab.saysWholePounds() };
}

function ofQuarter(tab: TabReading, asAt: number, rowIndex: number, columnIndex: number): MovedFigure | null {
  const head = tab.headAbove(rowIndex, MOVEMENTS_HEADS);
  const label = tab.text(rowIndex, 0);
  if (!head || label === '') return null;
  const { from, to } = quarterTo(asAt);
  const heading = tab.text(head.rowIndex, columnIndex);
  const [ofAuthority, ofKind] = MOVEMENTS_HEADS;
  if (head.table === ofKind) {
    const movement = MOVEMENTS_LIST.find((name) => name === label);
    if (!movement || heading !== MOVED.amount) return null;
    const which: WhichMovements = { kind: 'of', movements: [movement] };
    return { measure: 'amount', whose: { kind: 'all' }, which, from, to };
  }
  const measure = head.table === ofAuthority ? ledgerMeasure(tab.text(head.rowIndex - 1, 0)) : null;
  if (measure === null) return null;
  const whose =
    label === MOVED.total
      ? ({ kind: 'all' } as const)
      : ({ kind: 'authority', name: label, on: to } as const);
  switch (heading) {
    case MOVED.opening:
      return { measure, whose, which: { kind: 'all' }, from: null, to: from - 1 };
    case MOVED.in:
      return { measure, whose, which: { kind: 'in' }, from, to };
    case MOVED.out:
      return { measure, whose, which: { kind: 'out' }, from, to };
    case MOVED.closing:
      return { measure, whose, which: { kind: 'all' }, from: null, to, since: from };
    default:
      return null;
  }
}

function ofStatement(
  tab: TabReading,
  yearEnd: number,
  rowIndex: number,
  columnIndex: number,
): MovedFigure | null {
  const head = tab.headAbove(rowIndex, [STATEMENT_HEAD]);
  if (!head) return null;
  const heading = tab.text(head.rowIndex, columnIndex);
  const start = addMonths(yearEnd + 1, -12);
  const isPartOfClosing = heading === STATEMENT.withinYear || heading === STATEMENT.later;
  const named = contributionsOf(tab, head.rowIndex, rowIndex, isPartOfClosing ? columnIndex : null);
  if (named === null) return null;
  const of = (which: WhichMovements, from: number | null, to: number): MovedFigure => ({
    ...{ measure: 'inHand', whose: { kind: 'contributions', named } },
    ...{ which, from, to },
  });
  if (heading === STATEMENT.opening) return of({ kind: 'all' }, null, start - 1);
  if (heading === STATEMENT.closing || isPartOfClosing)
    return { ...of({ kind: 'all' }, null, yearEnd), since: start };
  if (heading === STATEMENT.other) return of({ kind: 'but', movements: KINDS }, start, yearEnd);
  const kind = KINDS.find((name) => name === heading);
  return kind ? of({ kind: 'of', movements: [kind] }, start, yearEnd) : null;
}

/** The contributions of a row of the statement: its own; of a total those above it, of its class. */
function contributionsOf(
  tab: TabReading,
  headingRow: number,
  rowIndex: number,
  partColumn: number | null,
): ContributionNamed[] | null {
  const classOf = (row: number): string => tab.textUnder(headingRow, STATEMENT.class, row);
  const isTotal = (row: number): boolean =>
    tab.text(row, 0) === MOVED.total || tab.text(row, 0) === `${classOf(row)}${STATEMENT_TOTAL}`;
  // What is due within the year is not among what is due later.
  const counts = (row: number): boolean => partColumn === null || tab.cell(row, partColumn) !== 0;
  const nameOf = (row: number): ContributionNamed => ({
    agreement: tab.text(row, 0),
    contribution: tab.text(row, 1),
  });
  if (!isTotal(rowIndex)) {
    if (tab.text(rowIndex, 0) === '') return null;
    return counts(rowIndex) ? [nameOf(rowIndex)] : [];
  }
  const own = classOf(rowIndex);
  const named: ContributionNamed[] = [];
  for (let row = headingRow + 1; row < rowIndex && !isTotal(row); row++)
    if (counts(row) && (own === '' || classOf(row) === own)) named.push(nameOf(row));
  return named;
}
