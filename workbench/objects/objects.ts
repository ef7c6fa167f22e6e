import type { Block } from '../addresses';
import type { HostObject, Property } from '../protocol/classes';
import type { Table } from '../spreadsheet/book';

/* The objects of the Excel API that stand for something, each with what it stands for. */

export interface WorksheetObject extends HostObject {
  sheetId: string;
}

export interface RangeObject extends HostObject {
  sheetId: string;
  block: Block;
}

export interface TableObject extends HostObject {
  table: Table;
}

/** Tables of one sheet, or of the whole workbook (null). */
export interface TableCollectionObject extends HostObject {
  sheetId: string | null;
}

/** A column or a data row of a table, by its 0-based index. */
export interface TablePartObject extends HostObject {
  table: Table;
  index: number;
}

export interface SettingObject extends HostObject {
  key: string;
}

export function worksheetObject(sheetId: string): WorksheetObject {
  return { className: 'Worksheet', sheetId };
}

export function rangeObject(sheetId: string, block: Block): RangeObject {
  return { className: 'Range', sheetId, block };
}

export function tableObject(table: Table): TableObject {
  return { className: 'Table', table };
}

/** A property that is only read. */
export function readOnly<T extends HostObject>(get: (object: T) => unknown): Property<T> {
  return { get };
}

/** A property that keeps what it is given and changes nothing: there is nothing in the workbench that it would change. */
export function inert<T extends HostObject>(value: unknown): Property<T> {
  let kept = value;
  return {
    get: () => kept,
    set: (_object, given) => {
      kept = given;
    },
  };
}
