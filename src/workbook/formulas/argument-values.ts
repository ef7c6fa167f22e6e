import { serialFromDate } from '../../domain/calendar/serial';
import { placeOf, type Block, type Place } from '../../domain/sheet/block';
import { today } from '../excel/clock';

/** What an argument of a formula is, as far as it can be read without Excel's own calculation. */
export type ArgumentRead =
  | { readonly kind: 'left out' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | {
      readonly kind: 'range';
      readonly place: Place;
      readonly address: string;
      readonly rowCount: number;
      readonly columnCount: number;
      /** Null of a range that is too large to be read only because a cell was selected. */
      readonly values: Block | null;
    }
  /** An expression: only Excel knows its value. */
  | { readonly kind: 'expression'; readonly written: string };

const LEFT_OUT: ArgumentRead = { kind: 'left out' };
const valueOf = (value: string | number | boolean): ArgumentRead => ({ kind: 'value', value });

/** A text, a number, TRUE or FALSE, TODAY(), DATE of numbers; null for anything else. */
export function literalOf(written: string): ArgumentRead | null {
  if (written === '') return LEFT_OUT;
  const text = /^"((?:[^"]|"")*)"$/.exec(written);
  if (text) return valueOf(text[1]!.replace(/""/g, '"'));
  if (/^[-+]?\d+(\.\d+)?$/.test(written)) return valueOf(Number(written));
  if (/^(TRUE|FALSE)$/i.test(written)) return valueOf(written.toUpperCase() === 'TRUE');
  if (/^TODAY\(\s*\)$/i.test(written)) return valueOf(today());
  const date = /^DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i.exec(written);
  if (!date) return null;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const serial = serialFromDate({ year, month, day });
  return serial === null ? null : valueOf(serial);
}

/** A reference that is read as a range: cells, a name, a table, or what a formula spills. */
const REFERENCE =
  /^(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/u;
const SPILL = /^(.+)#$/;
const WHOLE_TABLE = /^([\p{L}_][\p{L}\p{N}_.]*)\[#All\]$/iu;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

const MAX_CELLS = 100_000;

/** Reads the arguments of a call. @param sheet of the formula */
export async function readArguments(
  context: Excel.RequestContext,
  sheet: string,
  written: readonly string[],
): Promise<ArgumentRead[]> {
  const found = written.map((text) => literalOf(text) ?? rangeOf(context, sheet, text));
  const ranges = found.filter((one): one is Excel.Range => one !== null && !('kind' in one));
  for (const range of ranges) range.load('isNullObject,address,rowCount,columnCount,cellCount');
  await context.sync();
  const small = new Set(ranges.filter((range) => !range.isNullObject && range.cellCount <= MAX_CELLS));
  for (const range of small) range.load('values');
  if (small.size > 0) await context.sync();
  return found.map((one, n): ArgumentRead => {
    const expression: ArgumentRead = { kind: 'expression', written: written[n]! };
    if (one === null) return expression;
    if ('kind' in one) return one;
    const place = one.isNullObject ? null : placeOf(one.address);
    if (place === null) return expression;
    const values = small.has(one) ? (one.values as Block) : null;
    const { address, rowCount, columnCount } = one;
    return { kind: 'range', place, address, rowCount, columnCount, values };
  });
}

function rangeOf(context: Excel.RequestContext, sheet: string, text: string): Excel.Range | null {
  const { workbook } = context;
  const spilling = SPILL.exec(text);
  if (spilling) {
    const anchor = REFERENCE.test(spilling[1]!) ? cellsOf(workbook, sheet, spilling[1]!) : null;
    return anchor && anchor.getSpillingToRangeOrNullObject();
  }
  if (REFERENCE.test(text)) return cellsOf(workbook, sheet, text);
  const table = WHOLE_TABLE.exec(text);
  if (table) return workbook.tables.getItemOrNullObject(table[1]!).getRange();
  return NAME.test(text) ? workbook.names.getItemOrNullObject(text).getRangeOrNullObject() : null;
}

function cellsOf(workbook: Excel.Workbook, sheet: string, reference: string): Excel.Range | null {
  const bang = reference.lastIndexOf('!');
  const name = bang < 0 ? sheet : reference.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  return workbook.worksheets.getItemOrNullObject(name).getRange(reference.slice(bang + 1).replace(/\$/g, ''));
}
