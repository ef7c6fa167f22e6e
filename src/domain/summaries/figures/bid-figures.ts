import { remedy, says } from '../../findings/report';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { bidOf, isLeftOutItem, needsPersons, type BidLine, type Homes } from '../../pipeline/bid';
import type { BidCostRow, BidCostsTable } from '../../pipeline/bid-cost-table';
import {
  notTraced,
  sumOf,
  type MadeFigure,
  type NotTraced,
  type Part,
  type Traced,
  type Unit,
} from './figure';
import type { TracedTable } from './traced-table';

const LINE = 'Line';
const NOT_SAID = 'Nobody has said what money is coming anyway: the table of costs has no row of it.';

/** BID: each line is a row of the table of costs, and the totals are the lines. */
export function bidFigures(table: BidCostsTable, homes: Homes): TracedTable | NotTraced {
  if (homes.persons === null && needsPersons(table))
    return notTraced('The bid counts items by person, and the formula gives no number of persons.');
  const bid = bidOf(table, homes);
  const lines = bid.items.filter((item): item is BidLine => !isLeftOutItem(item));
  const lineParts = lines.map(({ row, line }) => costPart(row, line));
  const comingParts = (bid.coming ?? []).map(({ row, amount }) => costPart(row, -amount));
  const each = (value: number | undefined, parts: readonly Part[]): Traced =>
    value === undefined
      ? notTraced(NOT_SAID)
      : {
          ...{ kind: 'made', value, unit: 'pence', how: 'each', parts, divisor: homes.dwellings },
          says: `The sum of these, divided by ${homes.dwellings} homes.`,
        };
  const line = (label: string, make: () => Traced) => ({ labels: [label], cells: { [LINE]: make } });
  return {
    keys: ['Item'],
    rows: [
      ...bid.items.map((item) => ({
        labels: [item.row.item],
        cells: isLeftOutItem(item)
          ? { [LINE]: () => notTraced(`${says(item.because)} ${remedy(item.because)}`) }
          : itemCells(item),
      })),
      line('Total', () => sumOf('pence', bid.total, lineParts)),
      line('Per dwelling', () => each(bid.perDwelling, lineParts)),
      ...(bid.coming ?? []).map(({ row, amount }) =>
        line(row.item, () =>
          sumOf('pence', -amount, [costPart(row, -amount)], 'It comes anyway, so it is taken off.'),
        ),
      ),
      ...(bid.coming === null ? [line('Money already coming', () => notTraced(NOT_SAID))] : []),
      line('Funding gap', () =>
        bid.gap === null
          ? notTraced(NOT_SAID)
          : sumOf(
              'pence',
              bid.gap.total,
              [...lineParts, ...comingParts],
              'The total, less what comes anyway.',
            ),
      ),
      line('Funding gap per dwelling', () => each(bid.gap?.perDwelling, [...lineParts, ...comingParts])),
    ],
  };
}

function itemCells({ row, quantity, existing, unitCost, line }: BidLine): Record<string, () => MadeFigure> {
  const one =
    (unit: Unit, value: number, words = '') =>
    (): MadeFigure =>
      sumOf(unit, value, [costPart(row, value)], words);
  return {
    Quantity: one('number', quantity, ratioText(row)),
    'Existing deducted': one('number', existing, 'What is there already, and never more than is needed.'),
    'Unit cost': one('pence', unitCost),
    [LINE]: one(
      'pence',
      line,
      `${quantity} less ${existing}, at ${writePounds(pence(unitCost))} each, half up to the penny.`,
    ),
  };
}

const ratioText = ({ driver, ratio }: BidCostRow): string => `Driver ${driver ?? ''}, ratio ${ratio ?? 1}.`;

const costPart = (row: BidCostRow, share: number): Part => ({
  ...{ table: 'bidCosts', rowIndex: row.rowIndex, date: null, name: row.item },
  ...{ detail: row.driver ?? '', share: share + 0 },
});
