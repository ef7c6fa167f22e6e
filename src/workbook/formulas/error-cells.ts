import { messageOf } from './formula-messages';
import { findCells, readErrorCells, type FoundCell } from './uncalculated-cells';

/** What Excel shows for an answer that is an error, or that it could not show. #NAME? and #BUSY! are no answer. */
const ERRORS = ['#VALUE!', '#N/A', '#NUM!', '#REF!', '#DIV/0!', '#NULL!', '#SPILL!', '#CALC!'] as const;

export type ErrorShown = (typeof ERRORS)[number];

const WANTED: ReadonlyMap<unknown, ErrorShown> = new Map(ERRORS.map((error) => [error, error]));

/** A cell of ours that shows an error, with its message; null where that is not known. */
export interface ErrorCell extends FoundCell<ErrorShown> {
  readonly message: string | null;
}

/** What a look through the workbook found. */
export interface ErrorCellsFound {
  readonly cells: readonly ErrorCell[];
  /** Cells in use beyond the most that are looked at. */
  readonly notLookedAtCount: number;
}

/** Cells of ours that show an error, by sheet in the workbook's order. Null where Excel refuses. */
export async function findErrorCells(): Promise<ErrorCellsFound | null> {
  const found = await findCells(WANTED);
  return found && { ...found, cells: found.cells.map(withMessage) };
}

/** Those of the cells that still show one, with what it is now. Null where Excel refuses: one of the sheets may be gone. */
export const stillErrors = (cells: readonly ErrorCell[]): Promise<readonly ErrorCell[] | null> =>
  readErrorCells<ErrorShown>(cells, WANTED).then(
    (still) => still.map(withMessage),
    () => null,
  );

const withMessage = ({
  sheet,
  sheetId,
  address,
  shows,
  formula,
}: FoundCell<ErrorShown> & { readonly formula: string }): ErrorCell => ({
  ...{ sheet, sheetId, address, shows },
  message: messageOf(formula, shows, sheet),
});
