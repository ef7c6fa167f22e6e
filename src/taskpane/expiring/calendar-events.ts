import { authorityOf, filtered, rowsDue, type DueFilter } from '../../domain/expiry/due-rows';
import { writeDate } from '../../domain/calendar/serial';
import { listed } from '../../domain/findings/listed';
import { writePounds } from '../../domain/money/write-pounds';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import { isToCome, rowsAtRisk, type BandedRow, type ExpiryBands } from '../../domain/expiry/expiry-bands';
import { daySource } from '../../domain/expiry/day-source';
import { WHAT_FITS_SHORT } from '../../domain/expiry/fitting-projects';
import { inOneLine, nextSteps, type NextStep } from '../../domain/expiry/next-step';
import type { Tranche } from '../../domain/register/tranche';
import { contributionKey, nameOfKey } from '../../domain/summaries/tabs/row-keys';
import { MAX_MONTHS, type ExpiringState } from './state';
import { counted, writeCount } from '../ui/wording';

/** How many days before the date a calendar reminds of it. */
const REMINDERS = [90, 30, 7] as const;

/** A deadline as an event of a whole day. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** The day as Excel counts days: it has no time that a time zone could move over midnight. */
  readonly daySerial: number;
  /** So many days before it a calendar reminds of it, at nine in the morning. */
  readonly reminders: readonly number[];
}

/** The deadlines of a list as all-day events. */
export function calendarEvents(
  register: Register,
  bands: ExpiryBands,
  filter: DueFilter,
  months: number,
  rooms: ExpiringState['rooms'] = null,
): CalendarEvent[] {
  const rows = filtered(register, rowsDue(bands, filter.band, months), filter).filter(isToCome);
  const idOf = ids(register);
  return rows.map((row) => {
    const steps = nextSteps(register, row.row, rooms, false, row.tranche);
    const uid = row.tranche ? idOfTranche(idOf(row.row), row.tranche) : idOf(row.row);
    return eventOf(register, row, uid, steps, bands.asAtSerial);
  });
}

/** How many dates of the register are still to come, whatever the list shows. */
export const allToCome = (bands: ExpiryBands): number =>
  rowsAtRisk(bands, MAX_MONTHS).filter(isToCome).length;

/**
 * "3 of 9 dates, each for the whole day, with ...": what is in a file of these.
 *
 * @param of how many dates there are, where the list may show a part of them
 */
export function calendarText(
  events: readonly CalendarEvent[],
  asAtSerial: number,
  of: number = events.length,
): string {
  const { length } = events;
  const count = of > length ? `${writeCount(length)} of ${counted(of, 'date')}` : counted(length, 'date');
  const dates = `${count}, ${length === 1 ? '' : 'each '}for the whole day`;
  const asAt = writeDate(asAtSerial);
  const all = events.map(({ reminders }) => reminders);
  const days = REMINDERS.filter((one) => all.some((own) => own.includes(one)));
  if (days.length === 0) return `${dates}. No reminder falls after ${asAt}.`;
  const at = 'at nine in the morning';
  if (all.every((own) => own.length === days.length)) {
    const which = days.length === 1 ? `a reminder ${days[0]}` : `reminders ${listed(days.map(String))}`;
    return `${dates}, with ${which} days before, ${at}.`;
  }
  const each = days.map((one, n) => {
    const many = writeCount(all.filter((own) => own.includes(one)).length);
    return `${one} days before ${many}${n === 0 ? ' of them' : ''}`;
  });
  const reminders = counted(all.flat().length, 'reminder');
  return `${dates}, with ${reminders} ${at}: ${listed(each)}. The others would fall before ${asAt}.`;
}

function eventOf(
  register: Register,
  of: BandedRow,
  uid: string,
  steps: readonly NextStep[],
  asAtSerial: number,
): CalendarEvent {
  const { row, expirySerial, remaining } = of;
  const fits = steps.some(({ namesProjects }) => namesProjects) ? ` ${WHAT_FITS_SHORT}` : '';
  const title = clean(
    `S106 expiry: ${writePounds(remaining)}, ${nameOfRow(register, row)} (${authorityOf(register, row).name})`,
  );
  return {
    uid,
    title,
    description: clean(`${inOneLine(steps)}.${fits}${sourceOf(register, of)} The day itself still counts.`),
    daySerial: expirySerial!,
    reminders: REMINDERS.filter((days) => expirySerial! - days > asAtSerial),
  };
}

/** Where the date is from: a receipt, an instalment, or its cell in the register. */
function sourceOf(register: Register, of: BandedRow): string {
  const source = daySource(register, of);
  return source === null ? whereOf(register, of.row) : ` Date ${source}.`;
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

/** One contribution may have several dates: what is received has its own, by its instalment or the day of its receipt. */
function idOfTranche(id: string, { receipts: [first], isByRegister }: Tranche): string {
  const own = first?.instalment || String(first?.received ?? '');
  return isByRegister || own === '' ? id : id.replace('@', `-${plain(own)}@`);
}

/** Letters and digits; anything else by its number. */
const plain = (key: string): string =>
  key.replace(/[^a-z0-9]/gi, (one) => `-${one.charCodeAt(0).toString(16)}`);
