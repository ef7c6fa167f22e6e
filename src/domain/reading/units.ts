import { finding, quoted, type Finding } from '../findings/finding';
import { isBlankOrZero } from '../sheet/blank-zeros';
import { shownText } from '../sheet/text';
import type { Header } from './header';

/** "£", "GBP", "pounds": the figure is money. */
export const saysPounds = (cell: unknown): boolean =>
  /^(?:£|gbp|pounds?(?: sterling)?|money|financial)$/i.test(shownText(cell));

/** A figure in houses or hectares is no money: the finding on the value of a row with its unit. */
export function unitsFinding(
  rowIndex: number,
  row: readonly unknown[],
  { unitsIndex, columns, headings }: Header,
): Finding | null {
  const units = row[unitsIndex];
  if (
    isBlankOrZero(units) ||
    saysPounds(units) ||
    /^[-\u2010-\u2015]$|^n\/?a$|^nil$|^none$/i.test(shownText(units))
  )
    return null;
  if (typeof units === 'number' || /^\d+$/.test(shownText(units))) return null;
  const value = row[columns.value!];
  if (isBlankOrZero(value)) return null;
  const text = `${quoted(value)} ${quoted(units)}`;
  const column = headings[columns.value!]!;
  return finding('amount-is-units', rowIndex, columns.value!, { column, text, count: 1 });
}
