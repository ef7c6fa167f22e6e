import { ledgerMeasure } from '../../movements/measures';
import { MOVEMENTS_LIST } from '../../movements/movement-table';
import type { MovedFigure, WhichMovements } from '../../movements/trace-movements';
import type { Register } from '../../register/register';
import type { Block } from '../../sheet/block';
import { MOVED, quarterTo } from '../tabs/movements-tab';
import { shownFigure, TabReading, type TableHead } from './tab-reading';

/** The tables of Movements in the quarter; the list names each movement itself. */
export const MOVEMENTS_HEADS = [
  { first: MOVED.authority, others: [MOVED.opening, MOVED.closing] },
  { first: MOVED.movement, others: [MOVED.rows, MOVED.amount] },
  { first: MOVED.agreement, others: [MOVED.date, MOVED.amount] },
] as const satisfies readonly TableHead[];

/** A figure of movements that a cell of a tab is, and what the cell shows, in pence. */
export interface MovedFigureAt {
  readonly figure: MovedFigure;
  readonly shown: number;
  readonly isWholePounds: boolean;
}

/**
 * The figure of a cell of Movements in the quarter, by the labels, headings and the as-at date of the tab; null where the
 * cell is none, or where they do not say which.
 */
export function movedFigureAt(
  block: Block,
  register: Register,
  rowIndex: number,
  columnIndex: number,
): MovedFigureAt | null {
  const tab = new TabReading(block, register);
  const asAt = tab.asAt();
  const cell = shownFigure(tab.cell(rowIndex, columnIndex), false);
  if (asAt === null || columnIndex === 0 || cell?.kind !== 'number') return null;
  const figure = ofQuarter(tab, asAt, rowIndex, columnIndex);
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
