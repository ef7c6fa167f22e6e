import { ICommandService } from '@univerjs/core';
import type { ICellData, ICommandInfo, IWorkbookData } from '@univerjs/core';
import * as engine from '@univerjs/engine-formula';
import type { createUniver } from '@univerjs/presets';
// These add what Univer's plugins put into its facade: workbooks, sheets and formulas.
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type { Block } from '../addresses';
import type { BookEvents } from './book';
import { Signal } from '../signal';
import { scanOneSheet, tellTypesAtOnce } from './univer-speed';
import { rememberStyles } from './univer-styles';

export type UniverInstance = ReturnType<typeof createUniver>;
export type UniverWorkbook = ReturnType<UniverInstance['univerAPI']['createWorkbook']>;
export type UniverSheet = NonNullable<ReturnType<UniverWorkbook['getSheetBySheetId']>>;

/** A Univer command as the listeners see it. */
export interface UniverCommand {
  id: string;
  // Commands carry whatever their plugin puts there; each use names the fields it reads.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  params: any;
  fromFormula: boolean;
}

/** Cells by row and column, as Univer keeps them. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

const SCROLL_COMMAND = 'sheet.operation.scroll-to-range';

let workbooksOpened = 0;

type ServiceIdentifier = Parameters<ReturnType<UniverInstance['univer']['__getInjector']>['get']>[0];

/** What the parts of the driver share: Univer itself, the open workbook, and the events they raise. */
export class UniverContext {
  readonly engine = engine;
  readonly workbook: UniverWorkbook;
  readonly unitId: string;
  readonly commands = new Signal<UniverCommand>();
  readonly events: BookEvents = {
    cellsChanged: new Signal(),
    structureChanged: new Signal(),
    selectionChanged: new Signal(),
    sheetActivated: new Signal(),
    sheetAdded: new Signal(),
    sheetDeleted: new Signal(),
    sheetRenamed: new Signal(),
    tableAdded: new Signal(),
    tableDeleted: new Signal(),
    sheetsCalculated: new Signal(),
    calculating: new Signal(),
  };

  /** Univer's facade makes a sheet's object anew each time that it is asked for it. */
  private readonly sheets = new WeakMap<object, UniverSheet>();

  /** True where formulas are worked out when that is asked for, and not by themselves. */
  isCalculationManual = false;

  /** True while the write that Univer reports is the driver's own, whose event the driver raises itself. */
  isWriting = false;

  constructor(
    readonly univer: UniverInstance['univer'],
    readonly api: UniverInstance['univerAPI'],
    data: Partial<IWorkbookData>,
  ) {
    // Univer keeps parsed formulas by this id for all its instances: two workbooks must not have the same.
    workbooksOpened += 1;
    this.workbook = api.createWorkbook({ ...data, id: `workbook${workbooksOpened}` });
    this.unitId = this.workbook.getId();
    rememberStyles(this.workbook.getWorkbook().getStyles());
    tellTypesAtOnce();
    scanOneSheet(this.service(engine.FormulaDataModel));
    api.addEvent(api.Event.CommandExecuted, (command) => {
      const { id, params, options } = command as ICommandInfo & { options?: { fromFormula?: boolean } };
      this.commands.emit({ id, params: params ?? {}, fromFormula: options?.fromFormula === true });
    });
  }

  service<T>(identifier: unknown): T {
    return this.univer.__getInjector().get(identifier as ServiceIdentifier) as T;
  }

  execute(id: string, params: object, options?: { onlyLocal?: boolean }): void {
    this.api.syncExecuteCommand(id, params, options);
  }

  /** Writes into cells without a step to undo, as the add-in does. */
  write(sheetId: string, cellValue: CellMatrix, trigger?: string): void {
    this.isWriting = true;
    try {
      if (trigger) this.keepTypes(sheetId, cellValue);
      const params = { unitId: this.unitId, subUnitId: sheetId, cellValue, trigger };
      this.execute('sheet.mutation.set-range-values', params);
    } finally {
      this.isWriting = false;
    }
  }

  /** A write of looks only: without its type Univer would take a text such as 0012 for a number, or the reverse. */
  private keepTypes(sheetId: string, cellValue: CellMatrix): void {
    const matrix = this.sheet(sheetId).getSheet().getCellMatrix();
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(line)) {
        const type = matrix.getValue(Number(row), Number(column))?.t;
        if (type && cell.v === undefined) cell.t = type;
      }
    }
  }

  /** Scrolls the grid, where there is one, so that a cell of the active sheet is seen. */
  bringIntoView({ row, column }: Block): void {
    if (!this.service<ICommandService>(ICommandService).hasCommand(SCROLL_COMMAND)) return;
    // First some way beyond it, as the scroll bars lie over the edge of the grid; then back if that was too far.
    for (const beyond of [2, 0]) {
      const [endRow, endColumn] = [row + beyond, column + beyond];
      this.execute(SCROLL_COMMAND, {
        range: { startRow: endRow, endRow, startColumn: endColumn, endColumn },
      });
    }
  }

  sheet(sheetId: string): UniverSheet {
    const worksheet = this.workbook.getWorkbook().getSheetBySheetId(sheetId);
    const sheet = worksheet && (this.sheets.get(worksheet) ?? this.workbook.getSheetBySheetId(sheetId));
    if (!worksheet || !sheet) throw new Error(`There is no sheet with id ${sheetId}.`);
    this.sheets.set(worksheet, sheet);
    return sheet;
  }

  sheetIds(): string[] {
    return this.workbook
      .getWorkbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }
}
