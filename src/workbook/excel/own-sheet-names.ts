/** The sheet and the table of past imports. */
export const LOG_SHEET = 'Import log';
export const LOG_TABLE = 'ImportLog';
/** Tables of findings that the add-in lists begin with this. */
export const FINDINGS_TABLE = 'S106Findings';

/** Sheets that the add-in made: the log of imports, lists of findings, copies from before a write. */
export const isOwnSheet = (name: string, tables: readonly string[]): boolean =>
  name === LOG_SHEET ||
  / before \d\d\.\d\d(?: \(\d+\))?$/.test(name) ||
  tables.some((table) => table === LOG_TABLE || table.startsWith(FINDINGS_TABLE));
