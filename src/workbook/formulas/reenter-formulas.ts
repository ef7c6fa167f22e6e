import { runExcel, refusalOf } from '../excel/run-excel';
import { asTyped, callsOurs } from './our-formulas';
import {
  lookAgain,
  RANGES_A_REQUEST,
  type UncalculatedCell,
  type UncalculatedFormula,
} from './uncalculated-cells';

/** What came of entering formulas again: how many; or why none, and which cells could not be put back as they were. */
export type EnteredAgain =
  | { readonly kind: 'entered'; readonly count: number }
  | { readonly kind: 'refused'; readonly message: string; readonly notPutBack: readonly UncalculatedCell[] };

/**
 * Enters the formulas of these cells again, as F2 and Enter would, each over itself: all of them, or none. Only cells that
 * still show the error, whose formula calls one of the add-in's functions, and which are no part of another cell's spill.
 */
export async function enterAgain(cells: readonly UncalculatedCell[]): Promise<EnteredAgain> {
  let written: UncalculatedFormula[] = [];
  try {
    const formulas = await withoutSpilled(await lookAgain(cells));
    for (let from = 0; from < formulas.length; from += RANGES_A_REQUEST) {
      const block = formulas.slice(from, from + RANGES_A_REQUEST);
      written = formulas.slice(0, from + block.length); // Excel may refuse in the midst of a block.
      await write(block, asTyped);
    }
    return { kind: 'entered', count: formulas.length };
  } catch (error) {
    return { kind: 'refused', message: refusalOf(error), notPutBack: await putBack(written) };
  }
}

/** Leaves out what another cell's formula spilled here: written over, it would block that formula. */
async function withoutSpilled(cells: readonly UncalculatedFormula[]): Promise<UncalculatedFormula[]> {
  const own: UncalculatedFormula[] = [];
  for (let from = 0; from < cells.length; from += RANGES_A_REQUEST) {
    const block = cells.slice(from, from + RANGES_A_REQUEST);
    const parents = await spillParents(block);
    own.push(...block.filter((cell, n) => parents[n] === null || parents[n] === cell.address));
  }
  return own;
}

/** Where the formula stands whose spill a cell is part of; null where it is part of none, or Excel cannot tell. */
function spillParents(cells: readonly UncalculatedFormula[]): Promise<(string | null)[]> {
  return runExcel(async (context) => {
    const parents = cells.map(({ sheetId, address }) => {
      const parent = context.workbook.worksheets
        .getItem(sheetId)
        .getRange(address)
        .getSpillParentOrNullObject();
      parent.load('address');
      return parent;
    });
    await context.sync();
    return parents.map((parent) =>
      parent.isNullObject
        ? null
        : parent.address.slice(parent.address.lastIndexOf('!') + 1).replace(/\$/g, ''),
    );
  });
}

/** Writes formulas, and reads them back. @throws where Excel refuses, or took one for something else */
function write(cells: readonly UncalculatedFormula[], text: (formula: string) => string): Promise<void> {
  return runExcel(async (context) => {
    const ranges = cells.map(({ sheetId, address, formula }) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(address);
      range.formulas = [[text(formula)]];
      return range;
    });
    await context.sync();
    for (const range of ranges) range.load('formulas');
    await context.sync();
    const other = ranges.findIndex(({ formulas }) => !callsOurs(formulas[0]?.[0]));
    if (other >= 0) {
      const { sheet, address } = cells[other]!;
      throw new Error(`Excel did not take the formula of ${address} on ${sheet} as a formula.`);
    }
  });
}

/** Puts formulas back as they were, one by one so that one refusal does not keep the others; answers which were refused. */
async function putBack(cells: readonly UncalculatedFormula[]): Promise<UncalculatedCell[]> {
  const refused: UncalculatedCell[] = [];
  for (const cell of cells) {
    const isBack = await write([cell], (formula) => formula).then(
      () => true,
      () => holds(cell),
    );
    if (!isBack) refused.push(cell);
  }
  return refused;
}

/** A cell that refuses what it holds already needs no putting back: a protected sheet's, for example. */
const holds = (cell: UncalculatedFormula): Promise<boolean> =>
  runExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(cell.sheetId).getRange(cell.address);
    range.load('formulas');
    await context.sync();
    return range.formulas[0]?.[0] === cell.formula;
  }).catch(() => false);
