import type { ICellData, IStyleData } from '@univerjs/core';
import { splitAddress } from '../addresses';
import type { Block } from '../addresses';
import type { BookContents, CellContent, CellCopy, CellLook, ChangeType, StructureChange } from './book';
import { adjustedFormula, blockOf, shiftChange, spansOf } from './structure';
import type { ShiftDirection } from './structure';
import type { UniverCalculation } from './univer-calculation';
import { CellType, STYLE_TRIGGER, valueOf } from './univer-cells';
import type { UniverCells } from './univer-cells';
import type { CellMatrix, UniverContext } from './univer-context';
import { growSheet } from './univer-sheet-size';

const EMPTY: CellContent = { value: '', formula: null, look: null };

/** Cells as they are kept, and not as they would be typed: to copy them, and to shift them. */
export class UniverContents implements BookContents {
  constructor(
    private readonly univer: UniverContext,
    private readonly calculation: UniverCalculation,
    private readonly cells: UniverCells,
  ) {}

  contents(sheetId: string, block: Block): CellContent[][] {
    return this.cells.map(sheetId, block, (cell, row, column) =>
      cell ? this.contentOf(sheetId, cell, row, column) : EMPTY,
    );
  }

  setContents(
    sheetId: string,
    block: Block,
    copies: (CellCopy | null)[][],
    changeType: ChangeType = 'RangeEdited',
  ): void {
    this.writeContents(sheetId, block, copies);
    const hasEntries = copies.some((line) => line.some((copy) => copy?.entry));
    if (!hasEntries) return;
    this.calculation.changed();
    queueMicrotask(() => this.univer.events.cellsChanged.emit({ sheetId, block, changeType }));
  }

  shiftCells(sheetId: string, block: Block, direction: ShiftDirection): void {
    const change = shiftChange(sheetId, block, direction);
    const used = this.cells.usedBlock(sheetId);
    const [along, across] = spansOf(block, change.axis);
    const usedEnd = used ? spanEnd(spansOf(used, change.axis)[0]) : 0;
    const from = change.count > 0 ? along.start : along.start + along.count;
    this.followCells(change);
    const moving = { start: from, count: Math.max(0, usedEnd - from) };
    const contents = moving.count > 0 ? this.contents(sheetId, blockOf(change.axis, moving, across)) : [];
    const looks = this.looksBefore(sheetId, change, along.count);
    const touched = { start: along.start, count: moving.count + along.count };
    this.writeContents(sheetId, blockOf(change.axis, touched, across), emptied(change.axis, touched, across));
    if (moving.count > 0) {
      const target = { start: from + change.count, count: moving.count };
      this.writeContents(
        sheetId,
        blockOf(change.axis, target, across),
        contents.map((line) => line.map(toCopy)),
      );
    }
    if (looks) this.writeContents(sheetId, block, looks);
    this.calculation.changed();
    this.univer.events.structureChanged.emit(change);
  }

  /** New cells look like those above them, or left of them where they come from the side, as in Excel. */
  private looksBefore(sheetId: string, change: StructureChange, count: number): CellCopy[][] | null {
    if (change.count < 0 || change.at === 0 || !change.across) return null;
    const before = this.contents(
      sheetId,
      blockOf(change.axis, { start: change.at - 1, count: 1 }, change.across),
    ).map((line) => line.map(({ look }): CellCopy => ({ look })));
    return change.axis === 'row'
      ? Array.from({ length: count }, () => before[0]!)
      : before.map(([copy]) => Array.from({ length: count }, () => copy!));
  }

  private contentOf(sheetId: string, cell: ICellData, row: number, column: number): CellContent {
    const style = this.cells.styleOf(cell);
    const hasLook = Object.keys(style).length > 0;
    return {
      value: valueOf(cell),
      formula: this.formulaOf(sheetId, cell, row, column),
      look: hasLook ? ({ ...style } as CellLook) : null,
    };
  }

  /** A formula that was filled down is kept once, with the others only naming it. */
  private formulaOf(sheetId: string, cell: ICellData, row: number, column: number): string | null {
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return this.univer.sheet(sheetId).getRange(row, column).getFormula() || null;
  }

  private writeContents(sheetId: string, block: Block, copies: (CellCopy | null)[][]): void {
    growSheet(this.univer.sheet(sheetId), block);
    const [entries, oldLooks, looks]: [CellMatrix, CellMatrix, CellMatrix] = [{}, {}, {}];
    copies.forEach((line, lineIndex) => {
      line.forEach((copy, index) => {
        const [row, column] = [block.row + lineIndex, block.column + index];
        if (copy?.entry) (entries[row] ??= {})[column] = cellData(copy.entry);
        if (!copy || copy.look === undefined) return;
        (oldLooks[row] ??= {})[column] = { s: null };
        if (copy.look) (looks[row] ??= {})[column] = { s: { ...(copy.look as IStyleData) } };
      });
    });
    // Univer mixes a style into the one that is there: the old one is taken off first.
    for (const matrix of [oldLooks, looks])
      if (Object.keys(matrix).length > 0) this.univer.write(sheetId, matrix, STYLE_TRIGGER);
    if (Object.keys(entries).length > 0) this.univer.write(sheetId, entries);
  }

  rewriteFormulas(rewrite: (formula: string, sheetId: string) => string): void {
    for (const sheetId of this.univer.sheetIds()) {
      const rewritten: CellMatrix = {};
      const matrix = this.univer.sheet(sheetId).getSheet().getCellMatrix();
      matrix.forValue((row, column, cell) => {
        const formula = cell && this.formulaOf(sheetId, cell, row, column);
        if (!formula) return;
        const now = rewrite(formula, sheetId);
        if (now !== formula || cell.si) (rewritten[row] ??= {})[column] = { f: now, si: null, v: null };
      });
      if (Object.keys(rewritten).length === 0) continue;
      this.univer.write(sheetId, rewritten);
      this.calculation.changed();
    }
  }

  /** Has every formula of the book that points at cells which are about to move follow them. */
  private followCells(change: StructureChange): void {
    const changedName = this.univer.sheet(change.sheetId).getSheetName().toLowerCase();
    this.rewriteFormulas((formula, sheetId) =>
      adjustedFormula(formula, change, (sheet) =>
        sheet === ''
          ? sheetId === change.sheetId
          : splitAddress(`${sheet}A1`).sheetName?.toLowerCase() === changedName,
      ),
    );
  }
}

function toCopy({ value, formula, look }: CellContent): CellCopy {
  return { entry: { value, formula }, look };
}

function emptied(
  axis: StructureChange['axis'],
  along: { start: number; count: number },
  across: { start: number; count: number },
): CellCopy[][] {
  const { rowCount, columnCount } = blockOf(axis, along, across);
  const empty = toCopy(EMPTY);
  return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => empty));
}

function spanEnd({ start, count }: { start: number; count: number }): number {
  return start + count;
}

/** A cell that holds exactly this: a text stays one, whatever it looks like. */
function cellData({ value, formula }: Omit<CellContent, 'look'>): ICellData {
  const nothing = { f: null, si: null, p: null };
  if (formula) return { f: formula, si: null, v: null, p: null };
  if (value === '') return { ...nothing, v: null };
  if (typeof value === 'number') return { ...nothing, v: value, t: CellType.number };
  if (typeof value === 'boolean') return { ...nothing, v: value ? 1 : 0, t: CellType.boolean };
  return { ...nothing, v: value, t: CellType.text };
}
