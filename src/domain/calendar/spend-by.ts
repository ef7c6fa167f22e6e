import { addMonths } from './serial';

/** No agreement gives longer. */
export const MAX_SPEND_MONTHS = 50 * 12;

/**
 * The last day on which money may be spent: so many years after it was received, on the same day of the year; on the last of
 * the month where that has no such day.
 *
 * @param months whole months: years of an agreement may be halves
 */
export const spendBy = (receivedSerial: number, months: number): number => addMonths(receivedSerial, months);
