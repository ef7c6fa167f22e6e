import type { Pence } from '../money/pence';
import { isPence, type PrintedAmount } from '../projects/projects-table';
import type { MeasureKey } from '../register/measures';
import type { Difference } from './checks';
import { notChecked, printedNameOf } from './lines';
import type { PrintedRollup } from './printed-table';

/** What is printed and could not be checked: said, never passed over. */
export function notCheckedIn(table: PrintedRollup): Difference[] {
  const lines: Difference[] = [];
  for (const place of table.places.filter(({ isNamed }) => isNamed)) {
    for (const [key, figure] of Object.entries(place.figures)) {
      if (isReadable(figure.amount)) continue;
      const measure = key as MeasureKey;
      const name = printedNameOf(measure);
      lines.push(
        notChecked(
          place.name,
          `${name}: not an amount`,
          figure.amount.text,
          figure.rowIndex,
          figure.columnIndex,
        ),
      );
    }
  }
  for (const place of table.places.filter(({ isNamed }) => !isNamed)) {
    const { rowIndex, columnIndex } = Object.values(place.figures)[0]!;
    lines.push(
      notChecked(place.name, 'No name: neither an authority nor the total', '', rowIndex, columnIndex),
    );
  }
  for (const { label, rowIndex, columnIndex } of table.notKnown) {
    lines.push(notChecked(label, 'Not a measure known here', '', rowIndex, columnIndex));
  }
  for (const name of table.printedTwice)
    lines.push(notChecked(name, 'Printed twice: only the first is checked', '', null, null));
  return lines;
}

const isReadable = (amount: PrintedAmount): amount is Pence | null => amount === null || isPence(amount);
