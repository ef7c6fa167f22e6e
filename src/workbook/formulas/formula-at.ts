import { placeOf, type Block } from '../../domain/sheet/block';
import { runExcel } from '../excel/run-excel';
import { readArguments, type ArgumentRead } from './argument-values';
import { callsIn, onlyCallIn } from './formula-calls';
import { spilledFormula } from './spilled-formula';

/** A formula of ours that a cell shows, alone or as a part of what it spills. */
export interface FormulaSeen {
  /** "ASAT" */
  readonly name: string;
  readonly arguments: readonly ArgumentRead[];
  /** What the formula shows, its headings first. */
  readonly block: Block;
  /** The cell in the block. */
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A formula that is passed over: it does more than call ours, or fills more cells than are read. */
export interface FormulaPassed {
  readonly does: 'more' | 'fill too much';
  readonly name: string;
}

/** Null where the cell shows no figure of ours. */
export type FormulaAt = FormulaSeen | FormulaPassed | null;

/** A larger result is not read only because a cell of it was selected. */
export const MAX_CELLS = 200_000;

/** The formula of ours whose result a cell shows; null also where Excel refuses. */
export async function formulaAt(sheet: string, address: string): Promise<FormulaAt> {
  const of = placeOf(address);
  if (of === null) return null;
  return runExcel(async (context): Promise<FormulaAt> => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    const { anchor, spill } = await spilledFormula(context, cell);
    const formula: unknown = anchor.formulas[0]?.[0];
    if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
    const call = onlyCallIn(formula);
    if (call === null) {
      const [first] = callsIn(formula);
      return first ? { does: 'more', name: first.name } : null;
    }
    const from = placeOf(anchor.address);
    if (from === null) return null;
    const block = await blockOf(context, anchor, spill);
    if (block === null)
      return (await holdsNumber(context, cell)) ? { does: 'fill too much', name: call.name } : null;
    return {
      ...{ name: call.name, block, arguments: await readArguments(context, sheet, call.arguments) },
      ...{ rowIndex: of.topIndex - from.topIndex, columnIndex: of.leftIndex - from.leftIndex },
    };
  }).catch(() => null);
}

async function holdsNumber(context: Excel.RequestContext, cell: Excel.Range): Promise<boolean> {
  cell.load('values');
  await context.sync();
  return typeof cell.values[0]?.[0] === 'number';
}

async function blockOf(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  spill: Excel.Range,
): Promise<Block | null> {
  if (spill.isNullObject) return anchor.values as Block;
  if (spill.rowCount * spill.columnCount > MAX_CELLS) return null;
  spill.load('values');
  await context.sync();
  return spill.values as Block;
}
