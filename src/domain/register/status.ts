import { excelErrorOf } from '../money/excel-error';
import { normalText } from '../sheet/text';

const CLOSING = new Set(['closed', 'complete', 'completed', 'lapsed', 'returned', 'superseded']);

/** True where a status closes a contribution: Closed, Complete(d), Lapsed, Returned or Superseded. Any other is open. */
export const isClosing = (status: unknown): boolean => CLOSING.has(normalText(status));

/** True for a status that is plainly open: blank, or the word itself. */
export const isPlainlyOpen = (status: unknown): boolean =>
  excelErrorOf(status) === null && ['', 'open', 'current', 'active', 'live'].includes(normalText(status));
