import { NAMESPACE } from '../../namespace';
import type { ErrorCell, ErrorCellsFound, ErrorShown } from '../../workbook/formulas/error-cells';
import { registerMessage } from '../../workbook/register/register-messages';
import type { RegisterReading } from '../../workbook/register/register-reading';
import type { CellPlace } from '../kernel/cell-place';
import { cellName, counted, writeCount } from '../ui/wording';

/** What puts the cells of a line right. */
export type ErrorRepair = 'choose' | 'recalculate';

/** Cells that show one error for one reason. */
export interface ErrorLine {
  readonly shows: ErrorShown;
  readonly message: string;
  /** The first of them, to which a press goes. */
  readonly cell: CellPlace;
  /** "Summary!B6 and 12 more" */
  readonly where: string;
  readonly repair: ErrorRepair | null;
}

export interface ErrorCellsShown {
  readonly title: string;
  readonly lines: readonly ErrorLine[];
  /** "And 3 more reasons." */
  readonly more: string | null;
  /** That there may be others, in cells that were not looked at. */
  readonly notLookedAt: string | null;
}

/** How many lines Home has room for. */
const MAX_LINES = 5;

/** Where Excel has the reason, or the function's own message is not known any more. */
const REASONS: Readonly<Partial<Record<ErrorShown, string>>> = {
  '#SPILL!': 'There is something in the cells that the answer needs. Clear them, or move the formula.',
  '#REF!': 'The formula names cells that are no longer there. Correct the reference.',
  '#DIV/0!': 'Another part of the formula divides by zero.',
};

const NOT_KNOWN = 'The reason is no longer known. Recalculate to see it again.';

/** Cells of ours that show an error, those of one reason together; null where there are none. */
export function errorCellsShown(
  { cells, notLookedAtCount }: ErrorCellsFound,
  reading: RegisterReading | null,
): ErrorCellsShown | null {
  if (cells.length === 0) return null;
  const byReason = new Map<string, ErrorCell[]>();
  for (const cell of cells) {
    const key = `${cell.shows} ${cell.message}`;
    byReason.set(key, [...(byReason.get(key) ?? []), cell]);
  }
  const lines = [...byReason.values()].map((same) => lineOf(same[0]!, same.length, reading));
  const rest = lines.length - MAX_LINES;
  return {
    title: counted(cells.length, `${NAMESPACE} cell shows an error`, `${NAMESPACE} cells show an error`),
    lines: lines.slice(0, MAX_LINES),
    more: rest > 0 ? `And ${counted(rest, 'more reason')}.` : null,
    notLookedAt:
      notLookedAtCount > 0
        ? `${counted(notLookedAtCount, 'cell')} of the largest sheets were not looked at: there may be others.`
        : null,
  };
}

function lineOf(first: ErrorCell, count: number, reading: RegisterReading | null): ErrorLine {
  const { shows, message, sheet, address } = first;
  const name = cellName(sheet, address);
  return {
    shows,
    message: message ?? REASONS[shows] ?? NOT_KNOWN,
    cell: { sheet, address },
    where: count === 1 ? name : `${name} and ${writeCount(count - 1)} more`,
    repair: repairOf(first, reading),
  };
}

function repairOf({ message, shows }: ErrorCell, reading: RegisterReading | null): ErrorRepair | null {
  if (message === null) return REASONS[shows] === undefined ? 'recalculate' : null;
  const isOfRegister = reading !== null && reading.state !== 'ready' && message === registerMessage(reading);
  if (!isOfRegister) return null;
  return reading.state === 'failed' ? 'recalculate' : 'choose';
}
