import { finding, quoted, type Finding } from '../findings/finding';
import { isBlankOrZero } from '../sheet/blank-zeros';
import { shownText } from '../sheet/text';
import type { Header } from './header';

/** "£", "GBP", "pounds": the figure is money. */
export const saysPounds = (cell: unknown): boolean =>
  /^(?:£|gbp|pounds?(?: sterling)?|money|financial)$/i.test(shownText(cell));

const THING =
  '(?:(?:market|affordable|new|additional|total|extra) )*(?:dwellings?|homes|houses|flats|apartments|plots|units|pupils|hectares|acres)';
/** "Dwellings (no.)", "Number of pupils", "Open space (ha)", "Affordable homes": how many, and not how much. */
const OF_THINGS = new RegExp(
  `\\((?:no|nos|nr|number|count|qty|quantity|units?|dwellings?|homes|houses|plots|pupils?|places|people|ha|hectares?|acres?|sq ?m|m2|sqm|sq ?ft|%)\\.?\\)$|^(?:no\\.?|nos\\.?|number|count|quantity) of (?!(?:instal?ments?|payments?|tranches)\\b)\\D*$|^${THING}(?: (?:no|numbers?|count)\\.?)?$`,
  'i',
);

/** True for text which says that the figure beside it counts things. */
export const countsThings = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length <= LONGEST && OF_THINGS.test(cell.trim()) && !cell.includes('£');
const LONGEST = 60;

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
