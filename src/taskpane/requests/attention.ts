import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { authorityShown, type ListedRequest } from '../../domain/requests/list-requests';
import {
  daysAgreed,
  groupRequests,
  isPaymentLate,
  PAYMENT_DAYS,
  sumAsked,
} from '../../domain/requests/request-groups';
import { ANSWER_DAYS } from '../../domain/requests/request-table';
import { listed } from '../../workbook/register/register-messages';
import type { AttentionItem } from '../home/attention-model';
import type { SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import { askingOf } from './model';

/** Requests that wait for too long, for an answer or for money that was agreed; and those that wait for the force's evidence. */
export function requestItems(register: Register, tables: SideTables, asAt: number): AttentionItem[] {
  const asking = askingOf(register, tables, asAt);
  if (!asking) return [];
  const groups = groupRequests(asking.listed);
  const late = groups.agreed.filter((one) => isPaymentLate(one, asAt));
  const oldest = Math.max(0, ...late.map((one) => daysAgreed(one, asAt) ?? 0));
  return [
    itemOf(
      'no-answer',
      `No answer for over ${ANSWER_DAYS} days`,
      groups.overdue,
      groups.overdue[0]?.daysWaiting ?? 0,
    ),
    itemOf(
      'evidence-asked',
      'More evidence asked for',
      groups.evidence,
      groups.evidence[0]?.daysWaiting ?? 0,
    ),
    itemOf('not-paid', `Agreed, not paid for over ${PAYMENT_DAYS} days`, late, oldest),
  ].filter((item) => item !== null);
}

function itemOf(
  key: 'no-answer' | 'evidence-asked' | 'not-paid',
  title: string,
  own: readonly ListedRequest[],
  days: number,
): AttentionItem | null {
  if (own.length === 0) return null;
  const names = listed([...new Set(own.map(authorityShown))], 3);
  return {
    key,
    severity: 'warning',
    title,
    lines: [`${counted(own.length, 'request')}, the oldest ${counted(days, 'day')}`, names],
    amount: writePounds(pence(sumAsked(own))),
    cell: null,
    opens: 'requests',
  };
}
