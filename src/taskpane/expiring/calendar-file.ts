import { createEvents, type EventAttributes } from 'ics';

/** A line of an .ics file is at most so many octets of UTF-8 (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** The text of an .ics file. A chunk of its own: it is fetched when a calendar file is asked for. */
export function calendarFile(events: readonly EventAttributes[], name: string): string {
  const { error, value } = createEvents(events.map(withSafeAlarms), {
    productId: '-//S106 for Excel//Expiry dates//EN',
    method: 'PUBLISH',
    calName: name,
  });
  if (value === null) throw error ?? new Error('No calendar file was made.');
  const lines = value.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.map(folded).join('\r\n');
}

/** The library escapes the texts of an event, and not those of its reminders. */
const withSafeAlarms = (event: EventAttributes): EventAttributes => ({
  ...event,
  alarms: event.alarms?.map((alarm) => ({
    ...alarm,
    description: alarm.description?.replace(/[\\;,]/g, (sign) => `\\${sign}`),
  })),
});

/** A long line in several, each but the first after a space. The library counts characters, of which £ is two octets. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0)!);
    if (octets + more > MOST_OCTETS) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += more;
  }
  return parts.join('\r\n');
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
