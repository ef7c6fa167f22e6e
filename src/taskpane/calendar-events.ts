import type { EventAttributes } from 'ics';
import { dateFromSerial } from '../domain/calendar/serial';
import { writePounds } from '../domain/money/write-pounds';
import type { Register } from '../domain/register/register';
import { cellAddress } from '../domain/sheet/block';
import type { BandedRow, ExpiryBands } from '../domain/summaries/expiry-bands';
import { nextStep } from '../domain/summaries/next-step';
import { contributionKey, nameOfKey } from '../domain/summaries/row-keys';
import { referenceOf } from './expiring-model';
import { authorityOf, filtered, isToCome, rowsOf } from './expiring-rows';
import type { DueFilter, ExpiringState } from './expiring-state';

/** Nine in the morning, ninety days before: an all-day event begins at midnight. */
const NINETY_DAYS_BEFORE = { before: true, days: 89, hours: 15 } as const;

/**
 * The deadlines of a list as all-day events. Dates are three whole numbers, and have no time of day that a time zone could
 * move over midnight.
 */
export function calendarEvents(
  register: Register,
  bands: ExpiryBands,
  filter: DueFilter,
  months: number,
  rooms: ExpiringState['rooms'] = null,
): EventAttributes[] {
  const rows = filtered(register, rowsOf(bands, filter.band, months), filter).filter(isToCome);
  const idOf = ids(register);
  return rows.map((row) => eventOf(register, row, idOf(row.row), nextStep(register, row.row, rooms)));
}

function eventOf(register: Register, of: BandedRow, uid: string, step: string): EventAttributes {
  const { row, expirySerial, remaining } = of;
  const title = clean(
    `S106 expiry: ${writePounds(remaining)}, ${referenceOf(register, row)} (${authorityOf(register, row).name})`,
  );
  const day = (serial: number): [number, number, number] => {
    const { year, month, day: date } = dateFromSerial(serial);
    return [year, month, date];
  };
  return {
    uid,
    title,
    description: clean(`${step}.${whereOf(register, row)} The day itself is still in time.`),
    start: day(expirySerial!),
    end: day(expirySerial! + 1), // the first day that is not of the event
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: title, trigger: NINETY_DAYS_BEFORE }],
  };
}

function whereOf(register: Register, row: number): string {
  const { place, header, rowIndex } = register;
  const columnIndex = header.columns.expiryDate;
  const cell =
    place && columnIndex !== undefined ? cellAddress(place, rowIndex[row]!, columnIndex, true) : null;
  return cell ? ` Expiry date in ${cell}.` : '';
}

/** What a cell holds may not begin a line of its own, nor be anything but text. */
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/**
 * The same event has the same id in every file, whatever its date and its row: a calendar then moves it and does not have
 * it twice. What tells contributions of one name apart comes in only where there are several.
 */
function ids(register: Register): (row: number) => string {
  const keys = Array.from({ length: register.rowCount }, (_, row) =>
    register.usable[row] ? contributionKey(register, row) : '',
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(nameOfKey(key), (counts.get(nameOfKey(key)) ?? 0) + 1);
  const given = new Map<string, number>();
  const all = keys.map((whole) => {
    const name = nameOfKey(whole);
    const key = counts.get(name) === 1 ? name : whole;
    const number = (given.get(key) ?? 0) + 1;
    given.set(key, number);
    return `${plain(key)}${number > 1 ? `-${number}` : ''}@s106-for-excel`;
  });
  return (row) => all[row]!;
}

/** Letters and digits; anything else by its number. */
const plain = (key: string): string =>
  key.replace(/[^a-z0-9]/gi, (one) => `-${one.charCodeAt(0).toString(16)}`);
