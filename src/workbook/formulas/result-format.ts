import { RESULT_FORMATS, resultKinds, singleKind, type ResultKind } from '../../domain/sheet/result-columns';
import { isCountMeasure, measureOfName } from '../../domain/register/figures/measures';
import { cellAddress, placeOf } from '../../domain/sheet/block';
import { runExcel, refusalOf } from '../excel/run-excel';
import { literalOf } from './argument-values';
import { onlyCallIn, type FormulaCall } from './formula-calls';
import { spilledFormula } from './spilled-formula';

/** One column of a result: what it is, how a cell of it shows now, and what it holds. */
export interface ResultColumn {
  readonly kind: ResultKind;
  readonly heading: string;
  readonly example: number | null;
}

/** What a formula of ours shows, on a sheet of the user's, where it has no number formats yet. */
export interface ResultSeen {
  readonly name: string;
  readonly sheet: string;
  /** "M4" */
  readonly address: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly ResultColumn[];
  /** Its first row has headings. */
  readonly hasHeadings: boolean;
}

/** What was there before, so that it can be put back. */
export interface FormatBefore {
  readonly seen: ResultSeen;
  readonly numberFormat: readonly (readonly string[])[];
  readonly headings: readonly {
    readonly bold: boolean;
    readonly wrapText: boolean;
    readonly width: number;
  }[];
}

export type FormatOutcome =
  | { readonly kind: 'formatted'; readonly before: FormatBefore }
  | { readonly kind: 'refused'; readonly message: string };

/** Points: no column of a result becomes narrower or wider than these. */
const MIN_WIDTH = 55;
const MAX_WIDTH = 220;
/** A spill of more rows is looked at so far: that is enough to know its columns. */
const ROWS_LOOKED_AT = 50;
/** Larger results are left to the user: the formats from before could not be kept. */
const MAX_CELLS = 50_000;

/**
 * The result that the active cell belongs to, where the formula is nothing but one call of ours and no number of it has a
 * format; null where there is none. What a user did with formats is never called into question.
 */
export async function seeResult(): Promise<ResultSeen | null> {
  try {
    return await runExcel(async (context) => {
      const active = context.workbook.getActiveCell();
      active.worksheet.load('name');
      const { anchor, spill } = await spilledFormula(context, active);
      const call = onlyCall(anchor.formulas[0]?.[0]);
      if (call === null) return null;
      const rowCount = spill.isNullObject ? 1 : spill.rowCount;
      const columnCount = spill.isNullObject ? 1 : spill.columnCount;
      if (rowCount * columnCount > MAX_CELLS) return null;
      const top = anchor.getAbsoluteResizedRange(Math.min(rowCount, ROWS_LOOKED_AT), columnCount);
      top.load('values,numberFormat');
      await context.sync();
      const columns = columnsOf(call, top.values, top.numberFormat as string[][]);
      const address = localAddress(anchor.address);
      const at = { name: call.name, sheet: active.worksheet.name, address, rowCount, columnCount };
      return columns && { ...at, columns, hasHeadings: rowCount > 1 && singleKind(call.name) === 'text' };
    });
  } catch {
    return null;
  }
}

/** Where the active cell lies in what another cell's formula spills: that cell; null where it does not. */
export async function spillOver(sheet: string, address: string): Promise<string | null> {
  return runExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    const parent = cell.getSpillParentOrNullObject();
    parent.load('address');
    await context.sync();
    const at = parent.isNullObject ? null : localAddress(parent.address);
    return at === address ? null : at;
  }).catch(() => null);
}

/** Gives a result number formats, bold headings that wrap, and widths that fit; no value changes. Never rejects. */
export async function formatResult(seen: ResultSeen): Promise<FormatOutcome> {
  try {
    const before = await runExcel(async (context) => {
      const { range, headings } = rangesOf(context, seen);
      range.load('numberFormat');
      for (const cell of headings) {
        cell.load('format/wrapText,format/columnWidth,format/font/bold');
      }
      await context.sync();
      const were = headings.map(({ format }) => ({
        bold: format.font.bold === true,
        wrapText: format.wrapText === true,
        width: format.columnWidth,
      }));
      setFormats(context, seen);
      await context.sync();
      return { seen, numberFormat: range.numberFormat as string[][], headings: were };
    });
    await fitWidths(seen, before);
    return { kind: 'formatted', before };
  } catch (error) {
    return { kind: 'refused', message: `The result was not formatted. ${refusalOf(error)}` };
  }
}

/** Puts the formats back that were there before. Never rejects. */
export async function unformatResult(before: FormatBefore): Promise<FormatOutcome> {
  try {
    await runExcel(async (context) => {
      const { range, headings } = rangesOf(context, before.seen);
      range.numberFormat = before.numberFormat.map((row) => [...row]);
      headings.forEach(({ format }, column) => {
        const { bold, wrapText, width } = before.headings[column]!;
        format.font.bold = bold;
        format.wrapText = wrapText;
        format.columnWidth = width;
      });
      await context.sync();
    });
    return { kind: 'formatted', before };
  } catch (error) {
    return { kind: 'refused', message: `The formats are still there. ${refusalOf(error)}` };
  }
}

function rangesOf(
  context: Excel.RequestContext,
  seen: ResultSeen,
): { range: Excel.Range; headings: Excel.Range[] } {
  const anchor = context.workbook.worksheets.getItem(seen.sheet).getRange(seen.address);
  const range = anchor.getAbsoluteResizedRange(seen.rowCount, seen.columnCount);
  const headings = seen.columns.map((_, column) => range.getCell(0, column));
  return { range, headings };
}

function setFormats(context: Excel.RequestContext, seen: ResultSeen): void {
  const { range } = rangesOf(context, seen);
  seen.columns.forEach(({ kind }, column) => {
    if (kind === 'text') return;
    // One format for every cell of a range, which the types leave out.
    range.getColumn(column).numberFormat = RESULT_FORMATS[kind] as unknown as string[][];
  });
  if (!seen.hasHeadings) return;
  const headings = range.getRow(0);
  headings.format.font.bold = true;
  headings.format.wrapText = true;
}

/** Widths are fitted by Excel, within bounds; a column that was wider before stays as it was. */
async function fitWidths(seen: ResultSeen, before: FormatBefore): Promise<void> {
  await runExcel(async (context) => {
    const { range, headings } = rangesOf(context, seen);
    range.format.autofitColumns();
    for (const cell of headings) cell.load('format/columnWidth');
    await context.sync();
    headings.forEach(({ format }, column) => {
      const fitted = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, format.columnWidth));
      format.columnWidth = Math.max(fitted, Math.min(before.headings[column]!.width, MAX_WIDTH));
    });
    await context.sync();
  });
}

const onlyCall = (formula: unknown): FormulaCall | null =>
  typeof formula === 'string' ? onlyCallIn(formula) : null;

/** What the figures of a call are; of BALANCE its measure says it, where that is written in the formula. */
function kindOfCall({ name, arguments: [measure = ''] }: FormulaCall): ResultKind {
  if (name !== 'BALANCE') return singleKind(name);
  const written = literalOf(measure);
  if (written?.kind !== 'value') return 'text';
  const key = measureOfName(written.value);
  return key !== null && isCountMeasure(key) ? 'count' : 'money';
}

function columnsOf(
  call: FormulaCall,
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
): ResultColumn[] | null {
  const ofFigures = singleKind(call.name) !== 'text';
  const isOne = values.length === 1 && values[0]!.length === 1;
  const hasNumber = (column: number): boolean => values.some((row) => typeof row[column] === 'number');
  const kinds =
    ofFigures || isOne
      ? values[0]!.map((_, column) => (hasNumber(column) ? kindOfCall(call) : 'text'))
      : resultKinds(values);
  const isPlain = values.every((row, r) =>
    row.every((value, c) => typeof value !== 'number' || formats[r]![c] === 'General'),
  );
  if (!isPlain || kinds.every((kind) => kind === 'text')) return null;
  return kinds.map((kind, column) => ({
    kind,
    heading: ofFigures || isOne ? call.name : String(values[0]![column] ?? ''),
    example: values.map((row) => row[column]).find((value) => typeof value === 'number') ?? null,
  }));
}

function localAddress(address: string): string {
  const place = placeOf(address);
  return place ? cellAddress({ ...place, sheet: null }, 0, 0) : address;
}
