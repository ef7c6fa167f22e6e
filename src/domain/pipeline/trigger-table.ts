import { OF_CONTRIBUTION } from '../tables/of-contribution';
import { choice, date, money, number, tableKind, text, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** Instalments: one row a part of a contribution, and what it waits for. */
export const TRIGGERS = tableKind('Triggers', 'instalments', {
  ...OF_CONTRIBUTION,
  instalment: text('Instalment', 'instalment no, instalment number, part, phase'),
  amount: money('Amount', 'instalment amount, sum', { zero: 'blank' }),
  share: number('Share', 'percentage, per cent of value, share of value', { zero: 'blank' }),
  timing: choice(
    'Timing',
    'when',
    {
      'Prior to': 'before, prior, immediately before, immediately prior to, in advance of',
      On: 'at, upon, by, no later than, not later than, on or before, on or prior to, at or before, when, once',
      'Within days':
        'within, after, days after, days of, within days of, within days after, following, days following',
    },
    { needed: 'column' },
  ),
  trigger: choice(
    'Trigger',
    'trigger event, event, payment trigger',
    {
      Commencement: 'commencement of development, implementation, start, start on site',
      'First occupation': 'occupation, first home occupied',
      'Occupation of nth':
        'nth occupation, occupation of n dwellings, occupation of dwellings, homes occupied',
      'Completion of nth': 'nth completion, completion of n dwellings, completion of dwellings, completion',
      'Percent occupied': 'per cent occupied, percentage occupied, % occupied, more than percent occupied',
      Date: 'on a date, fixed date',
      'Months after': 'months after date, months',
    },
    { needed: 'column' },
  ),
  count: number('Count or percent', 'count, percent, dwellings, number of dwellings, nth, months', {
    zero: 'blank',
  }),
  daysToPay: number('Days to pay', 'days, payment days', {
    zero: 'blank',
    otherUnit: /\(.*(month|mth|week|year)/i,
  }),
  expected: date('Expected', 'expected date, trigger expected, date expected'),
  actual: date('Actual', 'actual date, trigger met, date met, trigger date'),
  due: date('Due', 'due date, payment due, date due'),
  indexName: text('Index name', 'index'),
  baseIndex: number('Base index', '', { zero: 'blank' }),
  baseDate: date('Base date', 'base month'),
  indexUsed: number('Index used', 'index at payment', { zero: 'blank' }),
  indexDate: date('Index date', 'date of index'),
  indexedAmount: money('Indexed amount', 'amount indexed, amount with indexation', { zero: 'blank' }),
  invoiced: date('Invoiced', 'date invoiced, invoice date, demand sent, demanded'),
  received: date('Received', 'date received, receipt date, received on'),
  receivedAmount: money('Received amount', 'amount received, sum received', { zero: 'blank' }),
  spendYears: number('Spend years', 'spend within, years to spend', {
    zero: 'blank',
    otherUnit: /\(.*(month|mth|week|day)/i,
  }),
  spendBy: date('Spend by', 'expiry date, spend by date'),
  clause: text('Clause', 'schedule, paragraph'),
});
export type TriggerRow = TableRow<typeof TRIGGERS>;
export type TriggersTable = Table<typeof TRIGGERS>;
