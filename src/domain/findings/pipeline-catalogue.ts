import { kind, type FindingKind } from './kind';

/** What checking finds in the tables of what is coming: bids, instalments, developments. */
export const PIPELINE_KINDS = {
  'bid-cost-missing': kind(
    'warning',
    'A cost of which something is missing',
    'An item of the table of bid costs has no driver, no unit cost, or no ratio where it needs one. It is in no bid until it has.',
    (v) => `${v.item}: ${v.column} is blank, and ${v.why}.`,
    'Fill it in. Until then no bid has it.',
  ),
  'bid-cost-negative': kind(
    'warning',
    'A cost below nil',
    'A unit cost, a ratio or a capacity of the table of bid costs is below nil. The item is in no bid.',
    (v) => `${v.item}: ${v.column} is below nil.`,
    'Correct it. Money that comes anyway has the driver Money coming, and its amount is above nil.',
  ),
  'bid-without-funding': kind(
    'warning',
    'Nothing is said of money already coming',
    'The table of bid costs has no row with the driver Money coming, such as grant or precept, so that a bid shows no funding gap.',
    () => 'No row says what money is coming anyway.',
    'Add a row with the driver Money coming and its amount; the word nil where there is none.',
  ),
} as const satisfies Record<string, FindingKind>;
