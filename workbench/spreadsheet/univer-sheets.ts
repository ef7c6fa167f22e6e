import type { BookSheets, FrozenPanes, SheetProtection, SheetVisibility } from './book';
import type { UniverCalculation } from './univer-calculation';
import type { UniverContext } from './univer-context';

const NEW_SHEET_ROWS = 200;
const NEW_SHEET_COLUMNS = 26;

/** The sheets: their names, order, visibility, tabs and protection. */
export class UniverSheets implements BookSheets {
  /** Hidden sheets that the user is not even offered; Univer knows only hidden and shown. */
  private readonly veryHidden = new Set<string>();
  private readonly protections = new Map<string, SheetProtection>();
  private lastActiveSheetId: string;

  constructor(
    private readonly univer: UniverContext,
    private readonly calculation: UniverCalculation,
    /** Runs before a sheet goes, for what stands on it. */
    private readonly beforeDeletion: (sheetId: string) => void,
  ) {
    this.lastActiveSheetId = this.activeSheetId();
    univer.commands.subscribe(({ id, params }) => this.hear(id, params));
  }

  sheetIds = () => this.univer.sheetIds();
  sheetName = (sheetId: string) => this.univer.sheet(sheetId).getSheetName();
  activeSheetId = () => this.univer.workbook.getActiveSheet().getSheetId();

  findSheet(nameOrId: string): string | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.sheetIds().find((id) => id === nameOrId || this.sheetName(id).toLowerCase() === wanted) ?? null
    );
  }

  renameSheet(sheetId: string, name: string): void {
    const nameBefore = this.sheetName(sheetId);
    if (name === nameBefore) return;
    this.univer.sheet(sheetId).setName(name);
    // Univer rewrites the formulas that name the sheet.
    this.calculation.changed();
    this.calculation.forgetDependencies();
    this.univer.events.sheetRenamed.emit({ sheetId, nameBefore, nameAfter: name });
  }

  activateSheet(sheetId: string): void {
    this.univer.workbook.setActiveSheet(this.univer.sheet(sheetId));
  }

  addSheet(name?: string): string {
    let number = this.sheetIds().length + 1;
    while (this.findSheet(`Sheet${number}`)) number += 1;
    const before = this.activeSheetId();
    const sheet = this.univer.workbook.create(name ?? `Sheet${number}`, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS);
    // Univer shows a new sheet; Excel's API adds it behind the one that is shown.
    this.activateSheet(before);
    this.calculation.changed();
    this.calculation.forgetDependencies();
    return sheet.getSheetId();
  }

  deleteSheet(sheetId: string): void {
    this.beforeDeletion(sheetId);
    this.univer.workbook.deleteSheet(this.univer.sheet(sheetId));
    this.protections.delete(sheetId);
    this.veryHidden.delete(sheetId);
  }

  sheetVisibility(sheetId: string): SheetVisibility {
    if (!this.univer.sheet(sheetId).isSheetHidden()) return 'Visible';
    return this.veryHidden.has(sheetId) ? 'VeryHidden' : 'Hidden';
  }

  setSheetVisibility(sheetId: string, visibility: SheetVisibility): void {
    const sheet = this.univer.sheet(sheetId);
    this.veryHidden.delete(sheetId);
    if (visibility === 'VeryHidden') this.veryHidden.add(sheetId);
    if (visibility === 'Visible') sheet.showSheet();
    else if (!sheet.isSheetHidden()) sheet.hideSheet();
  }

  moveSheet(sheetId: string, position: number): void {
    this.univer.workbook.moveSheet(this.univer.sheet(sheetId), position);
  }

  tabColor(sheetId: string): string {
    return (this.univer.sheet(sheetId).getTabColor() ?? '').toUpperCase();
  }

  setTabColor(sheetId: string, color: string): void {
    this.univer.sheet(sheetId).setTabColor(color);
  }

  protection(sheetId: string): SheetProtection | null {
    return this.protections.get(sheetId) ?? null;
  }

  protect(sheetId: string, protection: SheetProtection): void {
    this.protections.set(sheetId, protection);
  }

  unprotect(sheetId: string): void {
    this.protections.delete(sheetId);
  }

  frozenPanes(sheetId: string): FrozenPanes {
    const { ySplit, xSplit } = this.univer.sheet(sheetId).getFreeze();
    return { rowCount: ySplit, columnCount: xSplit };
  }

  freezePanes(sheetId: string, rowCount: number, columnCount: number): void {
    this.univer.sheet(sheetId).setFreeze({
      xSplit: columnCount,
      ySplit: rowCount,
      startRow: rowCount > 0 ? rowCount : -1,
      startColumn: columnCount > 0 ? columnCount : -1,
    });
  }

  showsGridlines(sheetId: string): boolean {
    return !this.univer.sheet(sheetId).hasHiddenGridLines();
  }

  showGridlines(sheetId: string, areShown: boolean): void {
    this.univer.sheet(sheetId).setHiddenGridlines(!areShown);
  }

  private hear(commandId: string, params: { subUnitId?: string; sheet?: { id: string } }): void {
    const { events } = this.univer;
    if (commandId === 'sheet.mutation.insert-sheet' && params.sheet) {
      events.sheetAdded.emit({ sheetId: params.sheet.id });
    } else if (commandId === 'sheet.mutation.remove-sheet' && params.subUnitId) {
      this.calculation.changed();
      this.calculation.forgetDependencies();
      events.sheetDeleted.emit({ sheetId: params.subUnitId });
    } else if (commandId === 'sheet.operation.set-worksheet-active') {
      const sheetId = this.activeSheetId();
      const previousSheetId = this.lastActiveSheetId;
      if (sheetId === previousSheetId) return;
      this.lastActiveSheetId = sheetId;
      events.sheetActivated.emit({ sheetId, previousSheetId });
    }
  }
}
