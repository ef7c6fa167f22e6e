import { serialFromDate } from '../../domain/calendar/serial';

/** The time, from the only place in the add-in that asks for it. */
export const now = (): Date => new Date();

/** Today by the user's own calendar, as an Excel serial. */
export function today(): number {
  const date = now();
  return serialFromDate({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() })!;
}

/** A moment by the user's own calendar and clock, as an Excel serial: its fraction is the time of day. */
export function serialOf(moment: Date): number {
  const date = { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
  return serialFromDate(date)! + (moment.getHours() * 60 + moment.getMinutes()) / 1440;
}
