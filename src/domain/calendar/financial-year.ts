import { dateFromSerial } from './serial';

/** The financial year of a day, 1 April to 31 March: "2025/26". */
export function financialYear(serial: number): string {
  const { year, month } = dateFromSerial(serial);
  const start = month >= 4 ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}
