import { choice, date, money, number, tableKind, text, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** What a bid is made of: what each item costs, and by what it is counted. */
export const BID_COSTS = tableKind('BidCosts', 'bid costs', {
  item: text('Item', 'item name, cost item, description', { needed: 'cell' }),
  unitCost: money('Unit cost', 'cost, cost each, price, unit price, amount', {
    needed: 'column',
    zero: 'blank',
  }),
  driver: choice(
    'Driver',
    'cost driver, counted by, basis, charged by',
    {
      Dwelling: 'dwellings, home, homes, house, houses, unit, units, per dwelling, per home',
      Person: 'persons, people, resident, residents, per person',
      Officer: 'officers, police officer, police officers',
      Staff: 'police staff, member of staff',
      Vehicle: 'vehicles, car, cars, van, vans',
      'Square metre': 'square metres, sqm, sq m, m2, m²',
      Fixed: 'lump sum, fixed sum, one-off, one off',
      // What reduces the bid: without it nobody sees that there is a gap.
      'Money coming': 'money already coming, funding, existing funding, grant, precept, income',
    },
    { needed: 'column' },
  ),
  ratio: number('Ratio', 'dwellings for one, per, rate', { zero: 'blank' }),
  existing: number('Existing capacity', 'existing, capacity, spare capacity, existing deducted', {
    zero: 'blank',
  }),
  priceDate: date('Price date', 'date of price, priced on, price base date'),
  source: text('Source', 'source of cost, evidence, reference'),
});
export type BidCostRow = TableRow<typeof BID_COSTS>;
export type BidCostsTable = Table<typeof BID_COSTS>;
