import type { AddinFunctions } from '../session';

/** An add-in, and where its page is served. */
export interface ServedAddin extends AddinFunctions {
  addinPage: string;
}

/** What the server tells the page at its start (`/setup.json`). */
export interface PageSetup {
  /** One, or two that run beside each other in one workbook. */
  addins: ServedAddin[];
  /** The workbook that opens first (`/workbook`), or null. */
  workbookName: string | null;
}
