import { date, tableKind, text } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** The record of imports that the add-in keeps: when an authority last sent a sheet. */
export const IMPORT_LOG = tableKind('ImportLog', 'imports', {
  at: date('Date and time', '', { needed: 'column' }),
  authority: text('Authority', 'local authority, council'),
  sheets: text('Sheets', '', { needed: 'column' }),
  /** The day to which the sheet confirms the authority's balances. */
  balances: date('Balances as at'),
  undone: date('Undone'),
});
export type ImportLogTable = Table<typeof IMPORT_LOG>;
