import { choice, date, money, tableKind, text, yesNo, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** The defined list of what money can be spent on, or turned to. */
export const ITEMS = tableKind('Items', 'items', {
  item: text('Item', 'item name, eligible item, description', { needed: 'cell' }),
  category: text('Category', 'type, kind, class'),
  capital: yesNo('Capital', 'capital item, is capital, capital yes no', { needed: 'column' }),
  isNew: choice('New', 'new or replacement, new replacement', {
    New: 'yes, additional, addition, extra',
    Altered: 'alteration, adapted, adaptation, refurbished',
    Extended: 'extension, enlarged',
    Replacement: 'no, replaced, replaces, replacement of worn-out equipment, like for like, renewal',
  }),
  benefit: choice('Benefit', 'for the benefit of, benefits', {
    Development: 'the development, residents of the development, site, local',
    Area: 'the area, npa, neighbourhood policing area, ward, district',
    Force: 'the force, force area, force-wide, whole force, all',
  }),
  unitCost: money('Unit cost', 'cost, price, unit price, cost each'),
  priceDate: date('Price date', 'date of price, priced on, price base date'),
  strategyLine: text('Strategy line', 'strategy, strategic line, plan line'),
  approved: yesNo('Approved', 'is approved, approved item'),
});
export type ItemRow = TableRow<typeof ITEMS>;
export type ItemsTable = Table<typeof ITEMS>;
