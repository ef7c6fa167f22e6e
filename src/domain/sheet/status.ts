import { excelErrorOf } from '../money/excel-error';
import { normalText } from './text';

const CLOSING = new Set(['closed', 'complete', 'completed', 'lapsed', 'returned', 'superseded']);

/** True where a status closes a contribution: Closed, Complete(d), Lapsed, Returned or Superseded. Any other is open. */
export const isClosing = (status: unknown): boolean => CLOSING.has(normalText(status));

/** isClosing for the rows of a register, which have few statuses: each is understood once. */
export class Closings {
  private readonly known = new Map<unknown, boolean>();

  isClosing(status: unknown): boolean {
    let is = this.known.get(status);
    if (is === undefined) this.known.set(status, (is = isClosing(status)));
    return is;
  }
}

/** True for a status that is plainly open: blank, or the word itself. */
export const isPlainlyOpen = (status: unknown): boolean =>
  excelErrorOf(status) === null && ['', 'open', 'current', 'active', 'live'].includes(normalText(status));

/**
 * True for a status in the words of a register: blank, open or closed. Any other may say where the money is, as those of the
 * councils' standard do, among them Returned.
 */
export const isOfRegister = (status: unknown): boolean =>
  isPlainlyOpen(status) || (isClosing(status) && normalText(status) !== 'returned');
