import { NAMESPACE } from '../../namespace';
import { listed } from '../../workbook/register/register-messages';
import type { EnteredAgain } from '../../workbook/formulas/reenter-formulas';
import type { UncalculatedCell } from '../../workbook/formulas/uncalculated-cells';
import type { AttentionItem } from '../home/attention-model';
import { cellName, counted, writeCount } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/**
 * Cells that Excel has not calculated with the add-in's functions, and how far putting that right is.
 *
 *   found ──▶ working ──▶ none left
 *                 └─────▶ stays ──▶ asking ──▶ working ──▶ none left
 *                                                  └─────▶ entered
 */
export interface Recovery {
  readonly cells: readonly UncalculatedCell[];
  /** Cells of the workbook in which they were not looked for. */
  readonly notLookedAtCount: number;
  readonly step: 'found' | 'working' | 'stays' | 'asking' | 'entered';
  /** Why the last try failed. */
  readonly refusal: string | null;
}

export const NOTHING_FOUND: Recovery = { cells: [], notLookedAtCount: 0, step: 'found', refusal: null };

type Kind = 'name' | 'busy' | 'both';

function kindOf(cells: readonly UncalculatedCell[]): Kind {
  const named = cells.filter(({ shows }) => shows === '#NAME?').length;
  return named === cells.length ? 'name' : named === 0 ? 'busy' : 'both';
}

const RECOVERY_TITLE: Readonly<Record<Kind, string>> = {
  name: 'Cells show #NAME?',
  busy: 'Cells wait for an answer',
  both: 'Cells are not calculated',
};

export const recoveryTitle = (cells: readonly UncalculatedCell[]): string => RECOVERY_TITLE[kindOf(cells)];

/** "14 cells show #NAME?" */
export function uncalculatedText(cells: readonly UncalculatedCell[]): string {
  const count = cells.length;
  switch (kindOf(cells)) {
    case 'name':
      return counted(count, 'cell shows #NAME?', 'cells show #NAME?');
    case 'busy':
      return counted(count, 'cell waits for an answer', 'cells wait for an answer');
    case 'both':
      return counted(count, 'cell is not calculated', 'cells are not calculated');
  }
}

/** What is to be known of formulas in another namespace, those of a pilot for example; "" where there are none. */
function otherNamespaceText(cells: readonly UncalculatedCell[]): string {
  const others = cells.filter(({ otherNamespace }) => otherNamespace !== undefined);
  if (others.length === 0) return '';
  const names = listed([...new Set(others.map(({ otherNamespace }) => otherNamespace!))]);
  const calls = counted(others.length, 'formula calls', 'formulas call');
  const it = others.length === 1 ? 'it' : 'them';
  return ` ${calls} ${names}, another copy of this add-in: load that copy, or enter ${it} again here, with ${NAMESPACE} in place of ${names}.`;
}

/** What happened to the cells, why, and what of them is safe. */
export const recoveryReason = (recovery: Recovery): string =>
  reasonOf(recovery) + (recovery.step === 'entered' ? '' : otherNamespaceText(recovery.cells));

function reasonOf({ cells, step }: Recovery): string {
  const count = cells.length;
  const one = count === 1;
  const intact = one ? 'The formula is intact.' : 'The formulas are intact.';
  if (step === 'stays' || step === 'asking') {
    return `Excel has recalculated, and ${uncalculatedText(cells)} still. Entering ${one ? 'its formula' : 'their formulas'} again makes Excel read ${one ? 'it' : 'them'} again. ${intact}`;
  }
  if (step === 'entered') {
    return `${one ? 'The formula was' : 'The formulas were'} entered again, and ${uncalculatedText(cells)} still. Look in ${one ? 'it' : 'them'} for another name that this workbook does not have. ${intact}`;
  }
  switch (kindOf(cells)) {
    case 'name':
      return `${counted(count, 'cell was', 'cells were')} calculated before the add-in had loaded, so Excel does not know ${one ? 'its function' : 'their functions'} yet. ${intact}`;
    case 'busy':
      return `${counted(count, 'cell has', 'cells have')} waited too long for an answer. ${intact}`;
    case 'both':
      return `${counted(count, 'cell was', 'cells were')} calculated before the add-in had loaded, or ${one ? 'waits' : 'wait'} too long for an answer. ${intact}`;
  }
}

/** How many cells of a sheet are named. */
const NAMED = 3;

export interface SheetOfCells {
  readonly sheet: string;
  readonly cells: readonly CellPlace[];
  /** " and 9 more", or "". */
  readonly more: string;
  readonly count: string;
}

/** Where the cells are: sheet by sheet, the first few named. */
export function whereUncalculated(cells: readonly UncalculatedCell[]): SheetOfCells[] {
  const counts = new Map<string, number>();
  for (const { sheet } of cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => {
    const named = cells.filter((cell) => cell.sheet === sheet).slice(0, NAMED);
    return {
      sheet,
      cells: named.map(({ address }) => ({ sheet, address })),
      more: count > named.length ? ` and ${writeCount(count - named.length)} more` : '',
      count: writeCount(count),
    };
  });
}

export const notLookedAt = (count: number): string | null =>
  count === 0
    ? null
    : `#NAME? was not looked for in ${counted(count, 'cell')} of the largest sheets. Recalculate covers those too.`;

/** The same as a matter on Home; null where every cell is calculated. */
export function recoveryItem({ cells, step }: Recovery): AttentionItem | null {
  if (cells.length === 0) return null;
  const where = listed(
    whereUncalculated(cells).map(({ sheet, count }) => `${count} on ${sheet}`),
    3,
  );
  const why =
    step === 'found' || step === 'working'
      ? kindOf(cells) === 'name'
        ? 'Calculated before the add-in had loaded. The formulas are intact.'
        : 'No answer has arrived. The formulas are intact.'
      : 'Recalculate did not change them. The formulas are intact.';
  return {
    key: 'unworked',
    severity: 'warning',
    title: uncalculatedText(cells),
    lines: [why, where],
    amount: '',
    cell: null,
    action: recalculateText(cells.length),
  };
}

/** "Recalculate 14 cells" */
export const recalculateText = (count: number): string => `Recalculate ${counted(count, 'cell')}`;

/** "Enter 2 formulas again" */
export const enterText = (count: number): string => `Enter ${counted(count, 'formula')} again`;

/** What is to be agreed to before any formula is entered again. */
export function enterQuestion(cells: readonly UncalculatedCell[]): string {
  const names = listed(
    cells.map(({ sheet, address }) => cellName(sheet, address)),
    4,
  );
  const others = cells.filter(({ otherNamespace }) => otherNamespace !== undefined).length;
  const renamed =
    others === 0 ? '' : ` In ${counted(others, 'formula')} the name before the dot becomes ${NAMESPACE}.`;
  return `${names}: each formula is written over itself, as F2 and Enter do.${renamed} No other cell is touched. All are entered, or none.`;
}

/** Why entering again failed, the outcome first. */
export function refusedText({ message, notPutBack }: Extract<EnteredAgain, { kind: 'refused' }>): string {
  if (notPutBack.length === 0) return `Nothing was changed. ${message}`;
  const names = listed(notPutBack.map(({ sheet, address }) => cellName(sheet, address)));
  return `${counted(notPutBack.length, 'formula')} could not be put back as before: ${names}. ${message} In Excel: Undo.`;
}
