import { cellAddress } from '../../domain/sheet/block';

/** How the pane writes counts and times. Amounts and dates are the domain's (writePounds, writeDate). */
const counts = new Intl.NumberFormat('en-GB');

/** "10,000" */
export const writeCount = (count: number): string => counts.format(count);

/** "1 row", "2 rows" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${writeCount(count)} ${count === 1 ? one : many}`;

/** "1 day’s notice", "20 days’ notice" */
export const noticeLong = (days: number): string => `${counted(days, 'day’s', 'days’')} notice`;

/** "in 37 days"; the day itself is "today" */
export const inDays = (days: number): string => (days === 0 ? 'today' : `in ${counted(days, 'day')}`);

const two = (n: number): string => String(n).padStart(2, '0');

/** "09:42" */
export const writeTime = (time: Date): string => `${two(time.getHours())}:${two(time.getMinutes())}`;

/** "09:42:07", for Last read */
export const writeSeconds = (time: Date): string => `${writeTime(time)}:${two(time.getSeconds())}`;

/** A cell or range with its sheet, as a formula writes it: "Summary!B12", "'Old register'!A1:U127". */
export const cellName = (sheet: string, address: string): string =>
  cellAddress({ sheet, topIndex: 0, leftIndex: 0 }, 0, 0, true).replace(/A1$/, address);
