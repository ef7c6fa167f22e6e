import type { Table } from '../tables/read-table';
import { date, tableKind, text, type TableRow } from '../tables/table-kind';
import { normalText } from '../sheet/text';

/** What happened with a request, a repurposing or a count of homes: rows are only appended, so no round overwrites another. */
export const DEALINGS = tableKind('LogOfDealings', 'dealings', {
  date: date('Date', 'date of dealing, happened on', { needed: 'cell' }),
  about: text('About', 'subject, concerns', { needed: 'cell' }),
  what: text('What', 'what happened, dealing', { needed: 'cell' }),
  note: text('Note', 'notes, comment, remarks'),
  by: text('By', 'who, recorded by'),
});
export type DealingRow = TableRow<typeof DEALINGS>;
export type DealingsTable = Table<typeof DEALINGS>;

/** A row for the log; dates are serials. */
export interface Dealing {
  readonly date: number;
  readonly about: string;
  readonly what: string;
  readonly note: string;
}

/** What About says of a request. */
export const aboutRequest = (request: string): string => `Request ${request}`;

/** The rows about one thing, oldest first; rows of one day in the order in which they were written. */
export function dealingsAbout(table: DealingsTable | null, about: string): DealingRow[] {
  const key = normalText(about);
  return (table?.rows ?? [])
    .filter((row) => normalText(row.about) === key)
    .sort((a, b) => a.date - b.date || a.rowIndex - b.rowIndex);
}
