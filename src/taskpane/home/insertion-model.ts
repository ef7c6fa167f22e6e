import { placeOf } from '../../domain/sheet/block';
import type { TablePlace } from '../../workbook/register/register-reading';
import type { SelectedCell, Selection } from '../../workbook/excel/selection';
import { FUNCTION_EXAMPLES, type FunctionExample } from './function-examples';
import { cellName } from '../ui/wording';

/** Where the insertion of one function has got to; what is asked is beside that function. */
export type Insertion = { readonly name: string } & (
  | { readonly step: 'ranges'; readonly given: readonly string[] }
  | { readonly step: 'where'; readonly given: readonly string[] }
  | { readonly step: 'replace'; readonly formula: string; readonly cell: SelectedCell }
  | { readonly step: 'inserted' | 'refused'; readonly message: string }
);

/** What is beside the function: a question with its answer, or what came of it. */
export interface Question {
  readonly text: string;
  /** The answer that goes on; null where there is none to give yet, as the text says. */
  readonly confirm: string | null;
  /** False where there is nothing to call off. */
  readonly cancel: boolean;
}

export const exampleOf = (name: string): FunctionExample =>
  FUNCTION_EXAMPLES.find((one) => one.name === name)!;

/** The first step: ranges that the function cannot do without; else nothing is asked. */
export const firstStep = (name: string): Insertion | null =>
  exampleOf(name).ranges.length > 0 ? { name, step: 'ranges', given: [] } : null;

/** The step after a range is given: the next range, or the cell for the formula. */
export function withRange(insertion: Extract<Insertion, { step: 'ranges' }>, range: string): Insertion {
  const given = [...insertion.given, range];
  const step = given.length < exampleOf(insertion.name).ranges.length ? 'ranges' : 'where';
  return { name: insertion.name, step, given };
}

export function questionOf(
  insertion: Insertion,
  selection: Selection | null,
  register: TablePlace | null,
): Question {
  switch (insertion.step) {
    case 'ranges': {
      const wanted = exampleOf(insertion.name).ranges[insertion.given.length]!;
      const range = selection?.range ?? null;
      return range === null
        ? {
            text: `${insertion.name} needs a range: ${wanted}. Select it in the sheet.`,
            confirm: null,
            cancel: true,
          }
        : { text: `${insertion.name} needs a range: ${wanted}.`, confirm: `Use ${range}`, cancel: true };
    }
    case 'where': {
      const cell = selection?.cell ?? null;
      const ask = 'Select the cell for the formula in the sheet.';
      if (!cell) return { text: ask, confirm: null, cancel: true };
      const why = whyNotHere(cell, register, insertion.given);
      if (why) return { text: `${why} ${ask}`, confirm: null, cancel: true };
      return { text: ask, confirm: `Insert in ${cellName(cell.sheet, cell.address)}`, cancel: true };
    }
    case 'replace':
      return { text: replaceText(insertion.cell), confirm: 'Replace', cancel: true };
    case 'inserted':
    case 'refused':
      return { text: insertion.message, confirm: null, cancel: false };
  }
}

/** "Summary!B12 holds 4,021. Replace it?" */
function replaceText({ sheet, address, text }: SelectedCell): string {
  const holds =
    text === '' ? 'a formula that shows nothing' : text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return `${cellName(sheet, address)} holds ${holds}. Replace it?`;
}

/** Why a formula cannot stand in a cell; null where it can. Inside the register it would recalculate the register itself. */
export function whyNotHere(
  { sheet, address }: SelectedCell,
  register: TablePlace | null,
  ranges: readonly string[] = [],
): string | null {
  const name = cellName(sheet, address);
  if (register && isInside(sheet, address, cellName(register.sheet, register.address))) {
    return `${name} is inside the register. A formula there would change the register that it reads.`;
  }
  const range = ranges.find((one) => isInside(sheet, address, one));
  return range ? `${name} is inside ${range}.` : null;
}

/** "now Summary!B12 (blank)" */
export function whereNow(selection: Selection | null): string {
  if (!selection) return 'no cell is selected now';
  const { sheet, address, text } = selection.cell;
  return `now ${cellName(sheet, address)} (${text === '' ? 'blank' : 'filled'})`;
}

function isInside(sheet: string, address: string, range: string): boolean {
  const cell = placeOf(address);
  const first = placeOf(range);
  if (!cell || !first || first.sheet?.toLowerCase() !== sheet.toLowerCase()) return false;
  const end =
    range.slice(range.lastIndexOf('!') + 1).split(':')[1] ?? range.slice(range.lastIndexOf('!') + 1);
  const last = placeOf(end);
  const bottom = /\d/.test(end) && last ? last.topIndex : Infinity;
  const right = /[A-Za-z]/.test(end) && last ? last.leftIndex : Infinity;
  return (
    cell.topIndex >= first.topIndex &&
    cell.topIndex <= bottom &&
    cell.leftIndex >= first.leftIndex &&
    cell.leftIndex <= right
  );
}
