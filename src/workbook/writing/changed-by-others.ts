import { cellAddress } from '../../domain/sheet/block';
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
): string[] {
  const rows = all.filter(({ isRemoved }) => !isRemoved);
  const cells = rows.flatMap((row, n) =>
    row.values.flatMap((_, c) => {
      const isSame = row.origin === null || isSameContent(cellOf(row, c), heldBefore(before, row, c));
      return isSame ? [] : [cellAddress(placeOfTarget(now), n, c)];
    }),
  );
  const added = rows.filter(({ origin }) => origin === null).length;
  const deleted = missing.filter(({ row }) => row.origin !== null).length;
  const text =
    cells.length === 1
      ? 'was changed by somebody else and is left as it is'
      : 'were changed by somebody else and are left as they are';
  return [
    ...(cells.length > 0 ? [`${listed(cells, 4)} on ${now.sheet} ${text}.`] : []),
    ...(added > 0 ? [`${rowsText(added)} that somebody else added ${added === 1 ? 'stays' : 'stay'}.`] : []),
    ...(deleted > 0
      ? [`${rowsText(deleted)} that somebody else deleted ${deleted === 1 ? 'is' : 'are'} not brought back.`]
      : []),
  ];
}

const rowsText = (count: number): string => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`);
