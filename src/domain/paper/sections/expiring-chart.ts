import { expiryBands } from '../../expiry/expiry-bands';
import { EXPIRED, rowsByPeriod, timelineShown } from '../../expiry/timeline';
import type { PaperChart } from '../chart';
import type { FigureMaker } from '../figure-maker';
import { listOf, say } from '../sentence';
import { amountOf, isKnown } from '../section';

/** Fewer bars than these say no more than the sentence above them. */
const MIN_BARS = 2;

/** What is past its date and what expires in each month, as the tab Expiring draws it. */
export function expiringChart(make: FigureMaker): PaperChart | null {
  const { register, asAtSerial, strict, months } = make.inputs;
  const bands = expiryBands(register, asAtSerial, strict);
  const rowsOf = rowsByPeriod(bands, months);
  const entries = timelineShown(bands, months)
    .filter(({ when, rowCount }) => when !== EXPIRED || rowCount > 0)
    .map(({ when, remaining }) => ({
      when: when === EXPIRED ? PAST : when,
      figure: make.of(remaining, {
        id: `timeline ${when}`,
        name: when === EXPIRED ? 'Past its date' : `Expires in ${when}`,
        formula: make.formula('EXPIRING', months, make.asAt),
        part:
          when === EXPIRED
            ? 'Remaining, where Days left is below 0'
            : `Remaining, where Expiry date is in ${when}`,
        rows: make.registerRows((rowsOf.get(when) ?? []).map(({ row }) => row)),
      }),
    }));
  const some = entries.filter(({ figure }) => amountOf(figure) !== 0);
  if (some.length < MIN_BARS || !entries.every(({ figure }) => isKnown(figure))) return null;
  const list = listOf(
    some.map(({ when, figure }) =>
      when === PAST ? say`${figure} past its date` : say`${figure} in ${when}`,
    ),
  );
  return {
    kind: 'chart',
    caption: 'money left to spend, by the month in which it expires',
    categories: entries.map(({ when }) => when),
    series: [{ name: 'Remaining', figures: entries.map(({ figure }) => figure) }],
    says: say`By month of expiry, what is left is ${list}.`,
  };
}

const PAST = 'Past its date';
