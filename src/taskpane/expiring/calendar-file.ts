import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { dateFromSerial } from '../../domain/calendar/serial';
import type { CalendarEvent } from './calendar-events';

const SECONDS_OF_HOUR = 3600;
/** At nine in the morning: an all-day event begins at midnight. */
const secondsBefore = (days: number): number => ((days - 1) * 24 + 15) * SECONDS_OF_HOUR;

/** The library writes the day of UTC, so that no time zone moves it over midnight. */
function dayOf(serial: number): Date {
  const { year, month, day } = dateFromSerial(serial);
  return new Date(Date.UTC(year, month - 1, day));
}

/** The text of an .ics file. A chunk of its own: it is fetched when a calendar file is asked for. */
export function calendarFile(events: readonly CalendarEvent[], name: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'S106 for Excel', product: 'Expiry dates' },
    events: events.map(({ uid, title, description, daySerial, reminders }) => ({
      id: uid,
      summary: title,
      description,
      start: dayOf(daySerial),
      end: dayOf(daySerial + 1), // the first day that is not of the event
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: reminders.map((days) => ({
        type: ICalAlarmType.display,
        description: title,
        triggerBefore: secondsBefore(days),
      })),
    })),
  });
  return `${calendar.toString()}\r\n`;
}
