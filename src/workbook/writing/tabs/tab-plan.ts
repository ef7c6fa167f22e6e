import { withNotes } from '../../../domain/summaries/notes/keep-notes';
import { readBack, type ReadBack, type SheetNow } from '../../../domain/summaries/notes/reading-back';
import { summaryTab, type SummaryInputs } from '../../../domain/summaries/tabs/summary-tabs';
import type { SummaryTab, TabCell, TabKey } from '../../../domain/summaries/tabs/tab';
import { fromCellContent, toCellContent, holds, isFormula } from '../../excel/cell-content';
import { blockFingerprint } from '../write-intent';
import { extentOf, union, type Extent } from '../../tabs/sheet-now';
import { dressOf, isSameDress } from '../../tabs/tab-layout';
import type { StoredRecords } from '../../tabs/tab-inputs';
import { chartName, sheetNameOf, type SheetSeen, type TabLook } from '../../excel/own-sheets';
import type { SummaryChoices } from '../../tabs/refresh-outcome';
import type { TabDress } from '../../tabs/sheet-layout';

/** What is to become of one tab. */
export interface TabPlan {
  readonly key: TabKey;
  /** With its notes. */
  readonly tab: SummaryTab;
  readonly dress: TabDress;
  /** Null where it is still to be made. */
  readonly sheet: SheetSeen | null;
  /** The name of its sheet, now or once it is made. */
  readonly name: string;
  /** What its sheet holds; nothing for a new one. */
  readonly now: SheetNow;
  readonly was: TabDress | null;
  /** What the tab and what is there take up together. */
  readonly extent: Extent;
  readonly isUnchanged: boolean;
  readonly back: ReadBack;
  /** Nothing is known of what was written there: all that it holds is the user's. */
  readonly isUnknown: boolean;
}

const NOTHING: SheetNow = { values: [], formulas: [], texts: [] };
const NOTHING_BACK: ReadBack = { blocked: [], notes: [] };

/** A stray is taken where nothing is on it, or just what a refresh writes; else it is the user's, and left alone. */
function adopted(stray: SheetSeen | undefined, held: SheetNow, tab: SummaryTab): SheetSeen | null {
  if (!stray) return null;
  const { used, hasTable, charts } = stray;
  const isEmpty = used === null && !hasTable && charts.every((name) => name === chartName(tab.key));
  return isEmpty || isThere(asExcelHolds(tab), held, extentOf(used)) ? stray : null;
}

/** Plans the tabs asked for. @param sheets what the sheets of ours, and strays, hold, by key */
export function planTabs(
  keys: readonly TabKey[],
  look: TabLook,
  stored: StoredRecords,
  sheets: ReadonlyMap<TabKey, SheetNow>,
  inputs: SummaryInputs & Pick<SummaryChoices, 'meeting'>,
): TabPlan[] {
  const taken: string[] = [];
  return keys.map((key) => {
    const held = sheets.get(key) ?? NOTHING;
    const plain = summaryTab(key, inputs);
    const own = look.owned.get(key) ?? null;
    const sheet = own ?? adopted(look.strays.get(key), held, plain);
    const name = sheet?.name ?? sheetNameOf(key, look, taken);
    if (sheet === null) taken.push(name);
    const now = sheet ? held : NOTHING;
    const storedTab = own && (stored.tabs.get(key) ?? null);
    const back = own ? readBack(now, storedTab?.record ?? null) : NOTHING_BACK;
    const tab = asExcelHolds(withNotes(plain, back.notes));
    const dress = dressOf(tab, inputs.asAtSerial, inputs.meeting);
    const was = storedTab?.dress ?? null;
    const hasChart = sheet?.charts.includes(chartName(key)) ?? false;
    const isUnchanged =
      sheet !== null &&
      isSameDress(dress, was) &&
      hasChart === (tab.chart !== null) &&
      isThere(tab, now, extentOf(sheet.used));
    return {
      ...{ key, tab, dress, sheet, name, now, was, isUnchanged, back },
      extent: union(extentOf(sheet?.used ?? null), sizeOf(tab)),
      isUnknown: own !== null && storedTab === null,
    };
  });
}

/** A cell cannot hold every character: what is written, and remembered, is what Excel will give back. */
const asExcelHolds = (tab: SummaryTab): SummaryTab => ({
  ...tab,
  cells: tab.cells.map((row) =>
    row.map((cell): TabCell => {
      if (typeof cell.value !== 'string') return cell;
      const value = fromCellContent(toCellContent(cell.value)) as string;
      return value === cell.value ? cell : { ...cell, value };
    }),
  ),
});

export const sizeOf = ({ cells }: SummaryTab): Extent => ({
  rowCount: cells.length,
  columnCount: cells[0]?.length ?? 0,
});

/** A cell as Excel gives it. */
export interface CellNow {
  readonly value: unknown;
  readonly formula: unknown;
}

export const cellAt = ({ values, formulas }: SheetNow, r: number, c: number): CellNow => ({
  value: values[r]?.[c] ?? '',
  formula: formulas[r]?.[c] ?? '',
});

/** A formula counts by itself: it may give another value on another sheet, or by now. */
export function isSameCell(a: CellNow, b: CellNow): boolean {
  const worksOut = isFormula(a.formula, a.value);
  if (worksOut !== isFormula(b.formula, b.value)) return false;
  return worksOut ? a.formula === b.formula : holds(a.value, b.value);
}

/** True where a cell holds what the tab has there: a formula counts by itself, whatever it comes to. */
export const isCellWritten = (cell: TabCell | undefined, { value, formula }: CellNow): boolean =>
  cell?.formula === undefined
    ? holds(value, cell?.value ?? '') && !isFormula(formula, value)
    : formula === cell.formula;

/** True where the cells hold what the tab is, cells apart that may hold something else. */
export function isThere(
  tab: SummaryTab,
  now: SheetNow,
  extent: Extent,
  mayDiffer: (rowIndex: number, columnIndex: number, cell: CellNow) => boolean = () => false,
): boolean {
  const { rowCount, columnCount } = union(extent, sizeOf(tab));
  for (let r = 0; r < rowCount; r++)
    for (let c = 0; c < columnCount; c++) {
      const cell = cellAt(now, r, c);
      if (!isCellWritten(tab.cells[r]?.[c], cell) && !mayDiffer(r, c, cell)) return false;
    }
  return true;
}

/**
 * True where all of a plan is written. A note that somebody typed since, where the tab has none, is right as it is: it
 * is beside the row that it was typed beside.
 */
export const isPlanWritten = ({ tab, now: before, extent }: TabPlan, now: SheetNow): boolean =>
  isThere(tab, now, extent, (r, c, cell) => {
    const isNewNote = c === tab.notesColumnIndex && (tab.cells[r]?.[c]?.value ?? '') === '';
    return isNewNote && !isFormula(cell.formula, cell.value) && !isSameCell(cell, cellAt(before, r, c));
  });

/** The fingerprint of a sheet that holds a tab and nothing else. */
export function tabFingerprint(tab: SummaryTab, extent: Extent): string {
  const grid = (of: (cell: SummaryTab['cells'][number][number] | undefined) => unknown): unknown[][] =>
    Array.from({ length: extent.rowCount }, (_, r) =>
      Array.from({ length: extent.columnCount }, (__, c) => of(tab.cells[r]?.[c])),
    );
  return sheetFingerprint({
    values: grid((cell) => (cell?.formula === undefined ? (cell?.value ?? '') : 0)),
    formulas: grid((cell) => cell?.formula ?? cell?.value ?? ''),
  });
}

/** The fingerprint of all of an extent, however much of it a sheet holds. */
export function extentFingerprint(now: SheetNow, { rowCount, columnCount }: Extent): string {
  const grid = (of: (cell: CellNow) => unknown): unknown[][] =>
    Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (__, c) => of(cellAt(now, r, c))),
    );
  return sheetFingerprint({ values: grid(({ value }) => value), formulas: grid(({ formula }) => formula) });
}

/** A formula counts as such: what it comes to may differ by now. */
export const sheetFingerprint = ({ values, formulas }: Pick<SheetNow, 'values' | 'formulas'>): string =>
  blockFingerprint({ values, formulas, formats: [] });
