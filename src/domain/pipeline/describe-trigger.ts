import { writeDate } from '../calendar/serial';
import { counted } from '../register/figures/words';
import type { ProposedInstalment } from './trigger-words';

/** What says when an instalment is due. */
type Triggered = Pick<ProposedInstalment, 'trigger' | 'count' | 'daysToPay' | 'expected'> & {
  readonly timing: ProposedInstalment['timing'] | null;
};

const NTH: ReadonlySet<string> = new Set(['Occupation of nth', 'Completion of nth']);

/** "before the 25th occupation", "on commencement" */
export function describeTrigger(
  row: Omit<Triggered, 'trigger'> & { readonly trigger: ProposedInstalment['trigger'] | null },
): string {
  const { timing, trigger, count } = row;
  if (trigger === null) return 'no trigger';
  const event = eventWords(trigger, row);
  if (timing === 'Prior to') return `before ${event}`;
  if (trigger === 'Percent occupied') return `once ${event}`;
  if (trigger === 'Months after' && timing !== 'Within days') return event;
  if (timing !== 'Within days') return `${count !== null && NTH.has(trigger) ? 'at' : 'on'} ${event}`;
  return row.daysToPay === null ? `after ${event}` : `within ${counted(row.daysToPay, 'day')} of ${event}`;
}

function eventWords(
  trigger: ProposedInstalment['trigger'],
  { count, expected }: Pick<Triggered, 'count' | 'expected'>,
): string {
  const nth = count === null ? 'a' : `the ${ordinal(count)}`;
  switch (trigger) {
    case 'Commencement':
      return 'commencement';
    case 'First occupation':
      return 'first occupation';
    case 'Occupation of nth':
      return `${nth} occupation`;
    case 'Completion of nth':
      return `${nth} completion`;
    case 'Percent occupied':
      return count === null
        ? 'a share of homes occupied'
        : `more than ${count > 1 ? count : count * 100}% of homes are occupied`;
    case 'Date':
      return expected === null ? 'a fixed day' : writeDate(expected);
    case 'Months after':
      return count === null ? 'months after its base date' : `${counted(count, 'month')} after its base date`;
  }
}

/** "1st", "22nd", "113th" */
export function ordinal(n: number): string {
  const ten = n % 100;
  const ending = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
