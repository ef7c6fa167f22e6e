import { Tools } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

/**
 * Has Univer know what kind of value it holds without writing out its kind each time, which it does some four times for
 * every part of every cell that it copies. Only objects that are not plain are still asked by their text.
 */
export function tellTypesAtOnce(): void {
  if (Tools.getValueType === kindOf) return;
  Tools.getValueType = kindOf;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '[object String]',
  number: '[object Number]',
  boolean: '[object Boolean]',
  undefined: '[object Undefined]',
};

/** By the prototype of an object: those of one have one kind. */
const kindByPrototype = new WeakMap<object, string>([[Object.prototype, '[object Object]']]);

function kindOf(value: unknown): string {
  const kind = KINDS[typeof value];
  if (kind) return kind;
  if (value === null) return '[object Null]';
  const prototype = Object.getPrototypeOf(value) as object | null;
  const known = prototype && kindByPrototype.get(prototype);
  if (known) return known;
  const told = Object.prototype.toString.call(value) as string;
  if (prototype) kindByPrototype.set(prototype, told);
  return told;
}

/** Has Univer look for formulas, at every write, only in the sheet that is written to and not in the whole workbook. */
export function scanOneSheet(model: FormulaDataModel): void {
  const update = model.updateFormulaData.bind(model);
  const ofAllSheets = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cellValue);
    } finally {
      model.getFormulaData = ofAllSheets;
    }
  };
}
