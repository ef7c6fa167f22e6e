import type { NothingUndone, Undone } from '../../workbook/writing/undo';
import type { UndoShown } from './state';
import { writeTime } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/** How many places that were left as they are can be gone to. */
const NAMED = 20;

/** What came of taking a write back, and the places that it left as they are. */
export function undoShown(outcome: Undone | NothingUndone, sheet: string): UndoShown {
  const left = outcome.left.slice(0, NAMED).map((name) => placeOf(name, sheet));
  const copy =
    outcome.copyLeft === null
      ? ''
      : `The sheet ${outcome.copyLeft} is a copy that the add-in could not remove: you can delete it.`;
  if (outcome.kind === 'nothing-undone')
    return { intent: 'error', text: outcome.message, more: copy || null, left };
  const read = 'Read back and compared: each cell holds what it held before.';
  const more = [outcome.left.length === 0 ? `${read} The import log says that it was undone.` : '', copy]
    .filter(Boolean)
    .join(' ');
  return {
    intent: outcome.left.length === 0 ? 'ok' : 'warning',
    text: `Undone at ${writeTime(outcome.at)}. ${outcome.message}`,
    more: more || null,
    left,
  };
}

/** "M44", or "row 131" by its first cell. */
function placeOf(name: string, sheet: string): CellPlace {
  const [, row] = /^row (\d+)$/.exec(name) ?? [];
  return { sheet, address: row ? `A${row}` : name };
}
