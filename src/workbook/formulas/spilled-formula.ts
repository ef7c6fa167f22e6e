/** The cell whose formula a cell shows, and what that formula spills over: a null object where it spills over nothing. */
export interface SpilledFormula {
  /** With its address, formula and value. */
  readonly anchor: Excel.Range;
  /** With its size. */
  readonly spill: Excel.Range;
}

/** Finds the formula that a cell shows, in a batch that is under way: its own, or that of the cell that spills over it. */
export async function spilledFormula(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<SpilledFormula> {
  const parent = cell.getSpillParentOrNullObject();
  parent.load('address');
  await context.sync();
  const anchor = parent.isNullObject ? cell : parent;
  const spill = anchor.getSpillingToRangeOrNullObject();
  anchor.load('formulas,address,values');
  spill.load('rowCount,columnCount');
  await context.sync();
  return { anchor, spill };
}
