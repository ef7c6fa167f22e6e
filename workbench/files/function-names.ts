/*
 * How formulas are written in a file. `S106.ROLLUP(` is stored `_xldudf_S106_ROLLUP(`, and functions newer than
 * Excel 2007 carry `_xlfn.`. Dots and underscores cannot be told apart in a stored name, so reading one needs the
 * names of the add-in's functions.
 */

import { outsideTexts, withThisRow } from '../formula-text';

const STORED_PREFIX = '_xldudf_';
/** `[2]!` stands before the name in files saved while another add-in held it. */
const STORED_NAME = /(?:\[\d+\]!)?(_xldudf_[\w.]+)(?=\s*\()/gi;
const CALLED_NAME = /[A-Za-z_][\w.]*(?=\()/g;
/** Newer functions of the kind that carries `_xlfn._xlws.`. */
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** A formula of a file as the spreadsheet has it; names that no function bears are left as they are. */
export function fromStoredFormula(formula: string, functionNames: string[]): string {
  const byStoredName = new Map(
    functionNames.map((name) => [storedName(name).toUpperCase(), name.toUpperCase()]),
  );
  return outsideTexts(formula, (piece) =>
    piece.replace(/_xlfn\.(_xlws\.)?/g, '').replace(STORED_NAME, (whole, name: string) => {
      const asStored = STORED_PREFIX + name.slice(STORED_PREFIX.length).replace(/\./g, '_');
      return byStoredName.get(asStored.toUpperCase()) ?? whole;
    }),
  );
}

/** A formula as a file has it. */
export function toStoredFormula(formula: string, functionNames: string[], newerFunctions: string[]): string {
  const own = new Set(functionNames.map((name) => name.toUpperCase()));
  const newer = new Set(newerFunctions);
  return outsideTexts(withThisRow(formula), (piece) =>
    piece.replace(CALLED_NAME, (name) => {
      const upper = name.toUpperCase();
      if (own.has(upper)) return storedName(upper);
      if (!newer.has(upper)) return name;
      return `${WORKSHEET_FUNCTIONS.has(upper) ? '_xlfn._xlws.' : '_xlfn.'}${upper}`;
    }),
  );
}

function storedName(name: string): string {
  return STORED_PREFIX + name.replace(/\./g, '_');
}
