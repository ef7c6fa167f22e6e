import type { Block } from '../addresses';
import { LOST_REFERENCE, copiedFormula, rewriteReferences, writeReference } from '../formula-references';
import type { Reference } from '../formula-references';
import type { StructureChange } from './book';

/** Where Excel shifts cells to make room for new ones (Down, Right), or to close the gap of those that go (Up, Left). */
export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';

interface Span {
  start: number;
  count: number;
}

/** The change of structure that inserting (Down, Right) or deleting (Up, Left) a block of cells is. */
export function shiftChange(sheetId: string, block: Block, direction: ShiftDirection): StructureChange {
  const isVertical = direction === 'Down' || direction === 'Up';
  const [along, across] = spansOf(block, isVertical ? 'row' : 'column');
  const comes = direction === 'Down' || direction === 'Right';
  return {
    sheetId,
    axis: isVertical ? 'row' : 'column',
    at: along.start,
    count: comes ? along.count : -along.count,
    across,
  };
}

/** A block's extent along the axis of a change, and across it. */
export function spansOf(block: Block, axis: StructureChange['axis']): [along: Span, across: Span] {
  const rows = { start: block.row, count: block.rowCount };
  const columns = { start: block.column, count: block.columnCount };
  return axis === 'row' ? [rows, columns] : [columns, rows];
}

/** The block with these extents. */
export function blockOf(axis: StructureChange['axis'], along: Span, across: Span): Block {
  const [rows, columns] = axis === 'row' ? [along, across] : [across, along];
  return { row: rows.start, rowCount: rows.count, column: columns.start, columnCount: columns.count };
}

/** Where a block comes to lie, which may be with nothing left of it; null where the change does not touch it. */
export function movedBlock(block: Block, change: StructureChange): { block: Block; resized: boolean } | null {
  const [along, across] = spansOf(block, change.axis);
  if (!isWithin(across, change.across)) return null;
  const moved = movedSpan(along, change);
  if (!moved) return null;
  return { block: blockOf(change.axis, moved, across), resized: moved.count !== along.count };
}

/** A formula as it reads after a change on the sheet that some of its references are to. */
export function adjustedFormula(
  formula: string,
  change: StructureChange,
  isToChangedSheet: (sheet: string) => boolean,
): string {
  return rewriteReferences(formula, (reference) =>
    isToChangedSheet(reference.sheet) ? adjusted(reference, change) : writeReference(reference),
  );
}

/**
 * The formula of a rule that is written for one cell and meant for many (a conditional format, a validation), when
 * that cell comes to lie elsewhere: relative references go along with it, fixed ones follow the cells that they name.
 */
export function followedFormula(
  formula: string,
  anchor: Block,
  newAnchor: Block,
  change: StructureChange,
  isToChangedSheet: (sheet: string) => boolean,
): string {
  const followed = rewriteReferences(formula, (reference) =>
    isToChangedSheet(reference.sheet) && isFixed(reference, change.axis)
      ? adjusted(reference, change)
      : writeReference(reference),
  );
  const [rows, columns] = [newAnchor.row - anchor.row, newAnchor.column - anchor.column];
  return rows === 0 && columns === 0 ? followed : copiedFormula(followed, rows, columns);
}

/** The formula of such a rule when it loses some of its cells, and its first cell is another one then. */
export function anchoredAt(formula: string, before: Block[], after: Block[]): string {
  const [anchor, newAnchor] = [before[0], after[0]];
  if (!formula || !anchor || !newAnchor) return formula;
  return copiedFormula(formula, newAnchor.row - anchor.row, newAnchor.column - anchor.column);
}

function isFixed({ first, last }: Reference, axis: StructureChange['axis']): boolean {
  return first[axis]?.fixed === true && (last ?? first)[axis]?.fixed === true;
}

function adjusted(reference: Reference, change: StructureChange): string {
  const { sheet, first, last } = reference;
  const other = change.axis === 'row' ? 'column' : 'row';
  const [start, end] = [first[change.axis], (last ?? first)[change.axis]];
  const [crossStart, crossEnd] = [first[other], (last ?? first)[other]];
  const across = crossStart && crossEnd ? spanBetween(crossStart.at, crossEnd.at) : null;
  // Whole rows or columns have no end in this direction, and go on to have none.
  if (!start || !end || (change.across && (!across || !isWithin(across, change.across))))
    return writeReference(reference);
  const moved = movedSpan(spanBetween(start.at, end.at), change);
  if (!moved) return writeReference(reference);
  if (moved.count === 0) return sheet + LOST_REFERENCE;
  const [least, most] = [moved.start, moved.start + moved.count - 1];
  const isInOrder = start.at <= end.at;
  const newFirst = { ...first, [change.axis]: { ...start, at: isInOrder ? least : most } };
  const newLast = last && { ...last, [change.axis]: { ...end, at: isInOrder ? most : least } };
  return writeReference({ sheet, first: newFirst, last: newLast });
}

function movedSpan({ start, count }: Span, { at, count: change }: StructureChange): Span | null {
  const end = start + count;
  if (at >= end) return null;
  if (change > 0) return at <= start ? { start: start + change, count } : { start, count: count + change };
  const goneTo = at - change;
  return {
    start: start - Math.max(0, Math.min(start, goneTo) - at),
    count: count - Math.max(0, Math.min(end, goneTo) - Math.max(start, at)),
  };
}

function isWithin(span: Span, limits: Span | null): boolean {
  return !limits || (span.start >= limits.start && span.start + span.count <= limits.start + limits.count);
}

function spanBetween(one: number, other: number): Span {
  return { start: Math.min(one, other), count: Math.abs(one - other) + 1 };
}
