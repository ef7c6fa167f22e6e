import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import type { Register } from '../../src/domain/register/register';
import { serialFromDate } from '../../src/domain/calendar/serial';
import type { ReadyReading, TableFit } from '../../src/workbook/register/register-reading';

export const HEADINGS = [
  ...['Agreement', 'Authority', 'Expiry date', 'Value', 'Not started', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent', 'Status'],
];

export const day = (year: number, month: number, date: number): number =>
  serialFromDate({ year, month, day: date })!;

/** 24 March 2025: the day of the pane's design. */
export const AS_AT = day(2025, 3, 24);

/** A register on sheet Register from A1. */
export function registerOf(...rows: unknown[][]): Register {
  const place = { sheet: 'Register', topIndex: 0, leftIndex: 0 };
  const reading = readRegister([HEADINGS, ...rows], { place });
  if (!isRegister(reading)) throw new Error(reading.code);
  return reading;
}

export const fit = (name: string, headings: string[], more: Partial<TableFit> = {}): TableFit => ({
  id: `{${name}}`,
  name,
  sheet: 'Sheet1',
  address: 'A1:C5',
  rowCount: 4,
  headings,
  missing: [],
  looksLikeProjects: false,
  ...more,
});

export const readyWith = (register: Register): ReadyReading => ({
  state: 'ready',
  register,
  table: { name: 'Register', sheet: 'Register', address: 'A1:J3' },
  tables: [],
  readAt: new Date(2025, 2, 24, 9, 42, 7),
  chosenMissing: null,
  settingsUnread: [],
});
