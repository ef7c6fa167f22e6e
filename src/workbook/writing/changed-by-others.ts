import { counted } from '../../domain/register/figures/words';
import { cellAddress } from '../../domain/sheet/block';
import { isFormula } from '../excel/cell-content';
import { asTheyWere, type ColumnsNow } from './columns-now';
import { listed } from '../register/register-messages';
import { cellOf, isSameContent, type BelievedRow, type HeldCell } from './believed-rows';
import { placeOfTarget, type TargetSnapshot } from './target-snapshot';

/** What a cell of a row held before the write. */
export function heldBefore(before: TargetSnapshot, { origin }: BelievedRow, c: number): HeldCell {
  const { values, formulas, formats } = before;
  if (origin === null) return { value: '', formula: '', format: 'General' };
  return cellOf({ values: values[origin]!, formulas: formulas[origin]!, formats: formats[origin]! }, c);
}

/** What is otherwise than before the write, and is not of the write; in sentences. */
export function changedByOthers(
  before: TargetSnapshot,
  now: TargetSnapshot,
  all: readonly BelievedRow[],
  missing: readonly { readonly row: BelievedRow }[],
  columns: ColumnsNow,
): string[] {
  const rows = all.filter(({ isRemoved }) => !isRemoved);
  const cells = rows.flatMap((row, n) =>
    row.values.flatMap((_, c) => {
      const at = columns[c];
      if (row.origin === null || at == null) return [];
      const [cell, held] = [cellOf(row, c), heldBefore(before, row, c)];
      // Where columns moved, Excel has changed the columns that a formula names.
      const areFormulas = isFormula(cell.formula, cell.value) && isFormula(held.formula, held.value);
      const isSame = isSameContent(cell, held) || (areFormulas && !asTheyWere(columns));
      return isSame ? [] : [cellAddress(placeOfTarget(now), n, at)];
    }),
  );
  const added = rows.filter(({ origin }) => origin === null).length;
  const deleted = missing.filter(({ row }) => row.origin !== null).length;
  const columnsDeleted = columns.filter((c) => c === null).length;
  const columnsAdded = now.columnCount - (columns.length - columnsDeleted);
  const text =
    cells.length === 1
      ? 'was changed by somebody else and is left as it is'
      : 'were changed by somebody else and are left as they are';
  return [
    ...(cells.length > 0 ? [`${listed(cells, 4)} on ${now.sheet} ${text}.`] : []),
    ...addedText(added, 'row'),
    ...addedText(columnsAdded, 'column'),
    ...deletedText(deleted, 'row'),
    ...deletedText(columnsDeleted, 'column'),
  ];
}

const addedText = (count: number, of: string): string[] =>
  count > 0 ? [`${counted(count, of)} that somebody else added ${count === 1 ? 'stays' : 'stay'}.`] : [];

const deletedText = (count: number, of: string): string[] =>
  count > 0
    ? [`${counted(count, of)} that somebody else deleted ${count === 1 ? 'is' : 'are'} not brought back.`]
    : [];
