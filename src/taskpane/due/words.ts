import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import type { Instalment } from '../../domain/pipeline/instalments';
import { thresholdOf } from '../../domain/pipeline/thresholds';
import type { ProposedInstalment } from '../../domain/pipeline/trigger-words';
import type { WhenDue } from '../../domain/pipeline/when-due';
import { counted, writeCount } from '../ui/wording';

type Triggered = Pick<ProposedInstalment, 'trigger' | 'count' | 'daysToPay' | 'expected'> & {
  readonly timing: ProposedInstalment['timing'] | null;
};

const NTH: ReadonlySet<string> = new Set(['Occupation of nth', 'Completion of nth']);

/** "before the 25th occupation", "on commencement" */
export function triggerWords(
  row: Omit<Triggered, 'trigger'> & { readonly trigger: ProposedInstalment['trigger'] | null },
): string {
  const { timing, trigger, count } = row;
  if (trigger === null) return 'no trigger';
  const event = eventWords(trigger, row);
  if (timing === 'Prior to') return `before ${event}`;
  if (trigger === 'Percent occupied') return `once ${event}`;
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
  return `${writeCount(n)}${ending}`;
}

/** "38 of 120 homes occupied on 30 September 2026"; "" where nobody has counted. */
export function homesText({ development }: Instalment, what = ' homes occupied'): string {
  if (development?.occupied == null) return '';
  const { occupied, dwellings, countDate } = development;
  const of = dwellings === null ? '' : ` of ${writeCount(dwellings)}`;
  const on = countDate === null ? '' : ` on ${writeDate(countDate)}`;
  return `${writeCount(occupied)}${of}${what}${on}`;
}

/** How many more homes; "" where it waits for none. */
export function homesToGo(of: Instalment): string {
  const threshold = thresholdOf(of.row, of.development?.dwellings ?? null);
  const occupied = of.development?.occupied ?? null;
  if (threshold === null || occupied === null) return '';
  const left = Math.max(0, threshold - occupied);
  return left === 0 ? 'no homes left to build' : `${counted(left, 'home')} to go`;
}

/** "2 Mar 2026"; "Mar 2027" where it follows from a rate; "Mar 2027 to Jun 2029" where the rates differ. */
export function whenText({ early, late, basis }: WhenDue): string {
  if (basis !== 'Rate of building') return writeShortDate(early);
  const [from, to] = [monthOf(early), monthOf(late)];
  return from === to ? from : `${from} to ${to}`;
}

const monthOf = (serial: number): string => writeShortDate(serial).replace(/^\d+ /, '');
