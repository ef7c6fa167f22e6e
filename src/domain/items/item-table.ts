import { CAPITAL_WORDS } from '../plan/capital-words';
import { choice, date, money, tableKind, text, yesNo, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

const REPLACEMENT_WORDS =
  'no, replaced, replaces, replacing, replacement of worn-out equipment, replaces worn-out equipment, replacement equipment, worn out, like for like, renewal, renewed, end of life';

/** The defined list of what money can be spent on, or turned to. */
export const ITEMS = tableKind('Items', 'items', {
  item: text('Item', 'item name, eligible item, description', { needed: 'cell' }),
  category: text('Category', 'type, kind, class', { dash: 'blank' }),
  capital: yesNo('Capital', 'capital item, is capital, capital yes no, capital or revenue', {
    needed: 'column',
    words: CAPITAL_WORDS,
  }),
  isNew: choice('New', 'new or replacement, new replacement', {
    New: 'yes, additional, addition, extra, brand new, new item, new equipment',
    Altered: 'alteration, alterations, adapted, adaptation, refurbished, refurbishment',
    Extended: 'extension, enlarged, enlargement',
    Replacement: REPLACEMENT_WORDS,
  }),
  benefit: choice('Benefit', 'for the benefit of, benefits', {
    Development:
      'the development, residents, the residents, residents of the development, the development’s residents, site, local',
    Area: 'the area, local area, the local area, npa, neighbourhood policing area, ward, district',
    Force: 'the force, force area, the force area, elsewhere in the force area, force-wide, whole force, all',
  }),
  unitCost: money('Unit cost', 'cost, price, unit price, cost each'),
  priceDate: date('Price date', 'date of price, priced on, price base date'),
  strategyLine: text('Strategy line', 'strategy, strategic line, plan line'),
  approved: yesNo('Approved', 'is approved, approved item'),
});
export type ItemRow = TableRow<typeof ITEMS>;
export type ItemsTable = Table<typeof ITEMS>;
