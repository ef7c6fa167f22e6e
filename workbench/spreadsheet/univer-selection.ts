import type { IRange } from '@univerjs/core';
import { cellBlock } from '../addresses';
import type { Block } from '../addresses';
import type { BookSelection, Selection } from './book';
import type { UniverContext } from './univer-context';
import { growSheet, withinSheet } from './univer-sheet-size';

/** What is selected, by the user or by the add-in. */
export class UniverSelection implements BookSelection {
  private selected: Selection | null = null;

  constructor(private readonly univer: UniverContext) {
    univer.commands.subscribe(({ id, params }) => {
      if (id === 'sheet.operation.set-selections') this.hear(params);
    });
  }

  selection(): Selection {
    const sheetId = this.univer.workbook.getActiveSheet().getSheetId();
    return this.selected?.sheetId === sheetId ? this.selected : { sheetId, block: cellBlock(0, 0) };
  }

  select(sheetId: string, block: Block): void {
    const sheet = this.univer.sheet(sheetId);
    if (this.univer.workbook.getActiveSheet().getSheetId() !== sheetId)
      this.univer.workbook.setActiveSheet(sheet);
    growSheet(sheet, cellBlock(block.row, block.column));
    const { row, column, rowCount, columnCount } = withinSheet(sheet, block);
    sheet.getRange(row, column, rowCount, columnCount).activate();
    this.univer.bringIntoView(cellBlock(row, column));
  }

  private hear(params: { subUnitId?: string; selections?: { range: IRange }[] }): void {
    const range = params.selections?.[params.selections.length - 1]?.range;
    if (!range || !params.subUnitId) return;
    const sheet = this.univer.sheet(params.subUnitId);
    // Whole rows and columns come with no edge (NaN).
    const row = range.startRow || 0;
    const column = range.startColumn || 0;
    const endRow = Number.isFinite(range.endRow) ? range.endRow : sheet.getMaxRows() - 1;
    const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : sheet.getMaxColumns() - 1;
    const block = { row, column, rowCount: endRow - row + 1, columnCount: endColumn - column + 1 };
    const selection: Selection = { sheetId: params.subUnitId, block };
    if (JSON.stringify(selection) === JSON.stringify(this.selected)) return;
    this.selected = selection;
    this.univer.events.selectionChanged.emit(selection);
  }
}
