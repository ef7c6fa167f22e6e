import { dateFromSerial, serialFromDate } from './serial';

/** The financial year of a day, 1 April to 31 March: "2025/26". */
export function financialYear(serial: number): string {
  const { year, month } = dateFromSerial(serial);
  const start = month >= 4 ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The last 31 March that a day does not come before. */
export function financialYearEnd(serial: number): number {
  const { year, month, day } = dateFromSerial(serial);
  const isOver = month > 3 || (month === 3 && day === 31);
  return serialFromDate({ year: isOver ? year : year - 1, month: 3, day: 31 })!;
}
