import type { Pence } from '../money/pence';
import { isPence, type PrintedAmount } from '../projects/projects-table';
import type { PrintedMeasure } from '../register/figures/measures';
import { textFigure, type Difference } from './checks';
import { notChecked, printedNameOf } from './lines';
import { printedAgain, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';

/** What is printed and could not be checked: said, never passed over. */
export function notCheckedIn(table: PrintedRollup): Difference[] {
  const named = table.places.filter(({ isNamed }) => isNamed);
  const unnamed = table.places.filter(({ isNamed }) => !isNamed);
  const at = (place: PrintedPlace, check: string): Difference => {
    const { rowIndex, columnIndex } = Object.values(place.figures)[0]!;
    return notChecked(place.name, check, '', rowIndex, columnIndex);
  };
  return [
    ...named.flatMap(unread),
    ...unnamed.map((place) => at(place, 'No name: neither an authority nor the total')),
    ...table.withoutAmounts.map((place) => at(place, 'No amount, so not read as an authority')),
    ...printedAgain(table.places).map((same) => ({
      ...at(same[0]!, 'Printed twice'),
      printed: textFigure(same.map(({ name }) => name).join(', ')),
    })),
    ...table.mixedSigns.map((measure) => mixedSigns(printedNameOf(measure))),
    ...table.notKnown.map(({ label, rowIndex, columnIndex }) =>
      notChecked(label, 'Not a known measure', '', rowIndex, columnIndex),
    ),
    ...table.printedTwice.map((name) =>
      notChecked(name, 'Printed twice: only the first is checked', '', null, null),
    ),
  ];
}

const mixedSigns = (name: string): Difference => {
  const check = `Signs are mixed: each is read as ${name.toLowerCase()} whatever its sign`;
  return notChecked(name, check, '', null, null);
};

/** The figures of a place that are no amounts, as they are printed. */
function unread(place: PrintedPlace): Difference[] {
  return Object.entries(place.figures).flatMap(([measure, { amount, rowIndex, columnIndex }]) => {
    if (isReadable(amount)) return [];
    const check = `${printedNameOf(measure as PrintedMeasure)}: not an amount`;
    return [notChecked(place.name, check, amount.text, rowIndex, columnIndex)];
  });
}

const isReadable = (amount: PrintedAmount): amount is Pence | null => amount === null || isPence(amount);
