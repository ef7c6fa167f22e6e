import { placeOf } from '../../domain/sheet/block';
import { inFront } from './in-front';
import { runExcel, refusalOf } from './run-excel';

/** One cell, and what it shows. */
export interface SelectedCell {
  readonly sheet: string;
  /** "B12" */
  readonly address: string;
  /** As the cell shows it; "" where it is blank. */
  readonly text: string;
}

/** What is selected: the active cell, and the whole range ("Printed!A1:J9") where it is more than that cell. */
export interface Selection {
  readonly cell: SelectedCell;
  readonly range: string | null;
}

export type Outcome = { readonly done: true } | { readonly done: false; readonly message: string };

/** What came of inserting a formula: written (over what); not written, as the cell is filled; or refused. */
export type Insertion =
  | { readonly kind: 'inserted'; readonly cell: SelectedCell }
  | { readonly kind: 'filled'; readonly cell: SelectedCell }
  | { readonly kind: 'refused'; readonly message: string };

/** The active cell and the selected range; null where Excel tells none (a chart is selected). */
export async function selection(): Promise<Selection | null> {
  try {
    return await runExcel(async (context) => {
      const active = context.workbook.getActiveCell();
      const range = context.workbook.getSelectedRange();
      active.load('text,address');
      active.worksheet.load('name');
      range.load('address,cellCount');
      await context.sync();
      return { cell: cellOf(active), range: range.cellCount > 1 ? range.address : null };
    });
  } catch {
    return null;
  }
}

/**
 * Writes a formula into the active cell, or the one given. Over a filled cell it is written only where `replacing` is the
 * text that the cell still shows.
 */
export async function insertFormula(
  formula: string,
  { at, replacing }: { at?: SelectedCell; replacing?: string } = {},
): Promise<Insertion> {
  try {
    return await inFront(async (context) => {
      const { workbook } = context;
      const target = at
        ? workbook.worksheets.getItem(at.sheet).getRange(at.address)
        : workbook.getActiveCell();
      target.load('text,address,formulas');
      target.worksheet.load('name');
      await context.sync();
      const cell = cellOf(target);
      const isFilled = target.formulas[0]?.[0] !== '';
      if (isFilled && cell.text !== replacing) return { kind: 'filled', cell };
      target.formulas = [[formula]];
      await context.sync();
      return { kind: 'inserted', cell };
    });
  } catch (error) {
    return { kind: 'refused', message: refusalOf(error) };
  }
}

/** Selects a cell and shows its sheet. */
export function goToCell(sheet: string, address: string): Promise<Outcome> {
  return outcomeOf((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
  }, inFront);
}

/** Calls the handler when the selection moves, or goes to another sheet. Where Excel refuses, there is nothing to hear. */
export async function onSelectionMoved(handler: () => void): Promise<void> {
  const onSelection = async (): Promise<void> => handler();
  await runExcel(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(onSelection);
    context.workbook.worksheets.onActivated.add(onSelection);
    await context.sync();
  }).catch(() => undefined);
}

/** Queues work in one batch and says what came of it. */
export async function outcomeOf(
  queue: (context: Excel.RequestContext) => void,
  run: typeof runExcel = runExcel,
): Promise<Outcome> {
  try {
    await run(async (context) => {
      queue(context);
      await context.sync();
    });
    return { done: true };
  } catch (error) {
    return { done: false, message: refusalOf(error) };
  }
}

function cellOf(range: Excel.Range): SelectedCell {
  const local = range.address.slice(range.address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const shown = range.text[0]?.[0] ?? '';
  return { sheet: range.worksheet.name ?? placeOf(range.address)?.sheet ?? '', address: local, text: shown };
}
