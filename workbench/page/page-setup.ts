import type { AddinFunctions } from '../session';

/** What the server tells the page at its start (`/setup.json`). */
export interface PageSetup extends AddinFunctions {
  /** Where the add-in's page is served. */
  addinPage: string;
  /** The workbook that opens first (`/workbook`), or null. */
  workbookName: string | null;
}
