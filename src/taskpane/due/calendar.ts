import { describeTrigger } from '../../domain/pipeline/describe-trigger';
import { writePounds } from '../../domain/money/write-pounds';
import { dueGroups } from '../../domain/pipeline/due-groups';
import { textOf } from '../../domain/register/read/text-of';
import type { CalendarEvent } from '../expiring/calendar-events';
import type { Coming } from './coming';
import { monthsOf } from './model';
import type { DueMonths } from './state';

const REMINDERS = [30, 7] as const;

/** The days on which money falls due as all-day events: those that are known, and the earliest of those that may be. */
export function dueEvents({ register, book }: Coming, months: DueMonths, asAt: number): CalendarEvent[] {
  if (!book) return [];
  const { passed, invoiced, expected } = dueGroups(book, monthsOf(months), asAt);
  return [...passed.due, ...invoiced.due, ...expected.due].flatMap(({ instalment, amount, when }) => {
    if (when === null || when.early < asAt) return [];
    const { row, registerRows } = instalment;
    const name = [row.agreement, row.contribution, row.instalment].filter((part) => part !== '').join(' ');
    const authority = registerRows[0] === undefined ? '' : textOf(register, registerRows[0], 'authority');
    const sum = amount === null ? 'amount not known' : writePounds(amount);
    const isRange = when.early !== when.late;
    return [
      {
        uid: `due-${name.replace(/[^a-z0-9]/gi, (one) => `-${one.charCodeAt(0).toString(16)}`)}@s106-for-excel`,
        title: `S106 due: ${sum}, ${name}${authority === '' ? '' : ` (${authority})`}`,
        description: `${describeTrigger(row)}.${isRange ? ' The earliest day, at the fast rate of building.' : ''}`,
        daySerial: when.early,
        reminders: REMINDERS.filter((days) => when.early - days > asAt),
      },
    ];
  });
}
