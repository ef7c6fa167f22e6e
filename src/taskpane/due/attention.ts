import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { dueGroups } from '../../domain/pipeline/due-groups';
import { textOf } from '../../domain/register/read/text-of';
import { listed } from '../../workbook/register/register-messages';
import type { AttentionItem } from '../home/attention-model';
import { counted } from '../ui/wording';
import { comingOf } from './coming';
import type { PaneState } from '../shell/pane-state';

/** How many authorities are named. */
const NAMED = 3;

/** Home's line of triggers that have passed and are not invoiced; null where there are none, or no table of triggers. */
export function dueAttention({ reading, tables, asAtSerial }: PaneState): AttentionItem | null {
  if (reading?.state !== 'ready' || reading.pending || tables === null) return null;
  const { book, register } = comingOf(reading.register, tables);
  if (!book) return null;
  const { due } = dueGroups(book, 0, asAtSerial).passed;
  if (due.length === 0) return null;
  const rows = due.flatMap(({ instalment }) => instalment.registerRows[0] ?? []);
  const authorities = [...new Set(rows.map((row) => textOf(register, row, 'authority').trim()))];
  const isKnown = due.every(({ amount }) => amount !== null);
  return {
    key: 'trigger-passed',
    severity: 'warning',
    title: 'Trigger passed, not invoiced',
    lines: [
      counted(due.length, 'instalment'),
      ...(authorities.length === 0 ? [] : [listed(authorities, NAMED)]),
    ],
    amount: isKnown ? writePounds(pence(due.reduce((sum, { amount }) => sum + amount!, 0))) : '',
    cell: null,
    opens: 'due',
  };
}
