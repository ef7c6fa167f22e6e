import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import type { Instalment } from '../../domain/pipeline/instalments';
import { thresholdOf } from '../../domain/pipeline/thresholds';
import type { WhenDue } from '../../domain/pipeline/when-due';
import { counted, writeCount } from '../ui/wording';

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
  if (left > 0) return `${counted(left, 'home')} to go`;
  // "Prior to the nth" with all the homes before it occupied: others are still to be built.
  return of.row.timing === 'Prior to' ? 'due before the next home is occupied' : '';
}

/** "2 Mar 2026"; "Mar 2027" where it follows from a rate; "Mar 2027 to Jun 2029" where the rates differ. */
export function whenText({ early, late, basis }: WhenDue): string {
  if (basis !== 'Rate of building') return writeShortDate(early);
  const [from, to] = [monthOf(early), monthOf(late)];
  return from === to ? from : `${from} to ${to}`;
}

const monthOf = (serial: number): string => writeShortDate(serial).replace(/^\d+ /, '');
