import { parseBlock, splitAddress } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument } from '../protocol/api-error';
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

/** One or more blocks of a sheet: several ranges, or what belongs to a range, such as its format. */
export interface AreasObject extends HostObject {
  sheetId: string;
  blocks: Block[];
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

export function areasObject(className: string, sheetId: string, blocks: Block[]): AreasObject {
  return { className, sheetId, blocks };
}

/** The block of an address argument: a range object, or a text with or without a sheet's name. */
export function blockArgument(argument: unknown): Block {
  if (typeof argument === 'object' && argument !== null && 'block' in argument) {
    return (argument as RangeObject).block;
  }
  const block = parseBlock(splitAddress(String(argument)).cells);
  if (!block) throw invalidArgument();
  return block;
}

/** The blocks of an argument: ranges, one range, or addresses with commas between them. */
export function areasArgument(argument: unknown): Block[] {
  if (typeof argument === 'object' && argument !== null && 'blocks' in argument) {
    return (argument as AreasObject).blocks;
  }
  if (typeof argument !== 'string') return [blockArgument(argument)];
  // A sheet's name may have a comma in it, but then it stands in quotes.
  return argument.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map(blockArgument);
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
