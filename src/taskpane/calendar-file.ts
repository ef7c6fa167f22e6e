import { createEvents, type EventAttributes } from 'ics';

/** The text of an .ics file. A chunk of its own: it is fetched when a calendar file is asked for. */
export function calendarFile(events: readonly EventAttributes[], name: string): string {
  const { error, value } = createEvents([...events], {
    productId: '-//S106 for Excel//Expiry dates//EN',
    method: 'PUBLISH',
    calName: name,
  });
  if (value === null) throw error ?? new Error('No calendar file was made.');
  return value;
}
