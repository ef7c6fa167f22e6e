import { checkRequests } from '../../../src/domain/requests/check-requests';
import type { RequestBook } from '../../../src/domain/requests/request-book';
import { REQUESTS, type RequestRow } from '../../../src/domain/requests/request-table';
import {
  nextSteps,
  REQUEST_STEPS,
  stepOf,
  type RequestStep,
  type StepEntry,
} from '../../../src/domain/requests/request-step';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import fc from 'fast-check';
import { runs } from '../../chance';
import { HEADINGS, registerOf } from '../reading';
import { bookOf, requestRow, tableOf, type Asked } from './made';

const day = (month: number, date: number): number => serialFromDate({ year: 2026, month, day: date })!;
const TODAY = day(11, 28);
const register = registerOf([HEADINGS, ['P/1', '', 'Blaby', 'Site', '', 1000, 0, 0, 1000, 0, 0, '', '']]);
const rowOf = (asked: Omit<Asked, 'request'>): RequestRow =>
  bookOf(register, { request: '2026/01', ...asked }).requests[0]!.row;
const entry = (step: RequestStep, more: Partial<StepEntry> = {}): StepEntry => ({
  ...{ step, date: '28/11/2026', amount: '100.00', note: '' },
  ...more,
});

test.each<[string, Omit<Asked, 'request'>, StepEntry, object]>([
  ['a draft is sent', {}, entry('Sent'), { status: 'Sent', sent: TODAY, round: 1 }],
  [
    'sent again: the next round, without the last answer',
    { status: 'Part agreed', sent: day(8, 14), answered: day(10, 2), agreed: 60, round: 1 },
    entry('Sent again'),
    { status: 'Resubmitted', round: 2, answered: '', agreedAmount: '' },
  ],
  [
    'more evidence is no answer',
    { status: 'Sent', sent: day(8, 14) },
    entry('More evidence asked', { note: 'site plan' }),
    { status: 'More evidence asked', reason: 'site plan' },
  ],
  [
    'agreed in full',
    { status: 'Sent', sent: day(8, 14) },
    entry('Agreed'),
    { status: 'Agreed', answered: TODAY, agreedAmount: 100 },
  ],
  [
    'agreed in part',
    { status: 'Resubmitted', sent: day(8, 14) },
    entry('Agreed', { amount: '£60.50' }),
    { status: 'Part agreed', answered: TODAY, agreedAmount: 60.5 },
  ],
  [
    'paid in full',
    { status: 'Part agreed', sent: day(8, 14), answered: day(10, 2), agreed: 60 },
    entry('Paid', { amount: '60' }),
    { status: 'Paid', paid: TODAY, paidAmount: 60 },
  ],
  [
    'paid in part: it waits for the rest',
    { status: 'Agreed', sent: day(8, 14), answered: day(10, 2), agreed: 100, paidAmount: 10 },
    entry('Paid', { amount: '30' }),
    { paid: TODAY, paidAmount: 40 },
  ],
])('%s', (_, asked, typed, cells) => {
  const done = stepOf(rowOf(asked), typed, TODAY);
  expect(done).toMatchObject({ kind: 'step' });
  expect(done.kind === 'step' && done.cells).toEqual(cells);
});

test.each<[string, Omit<Asked, 'request'>, StepEntry, string | null]>([
  [
    'not before it was sent',
    { status: 'Sent', sent: day(11, 20) },
    entry('Agreed', { date: '19/11/2026' }),
    'date',
  ],
  ['not what is to come', {}, entry('Sent', { date: '29/11/2026' }), 'date'],
  ['no day', {}, entry('Sent', { date: '31/11/2026' }), 'date'],
  [
    'no more than was asked for',
    { status: 'Sent', sent: day(8, 1) },
    entry('Agreed', { amount: '100.01' }),
    'amount',
  ],
  [
    'no more than was agreed',
    { status: 'Part agreed', sent: day(8, 1), answered: day(8, 2), agreed: 60 },
    entry('Paid', { amount: '60.01' }),
    'amount',
  ],
  ['part of a penny', { status: 'Sent', sent: day(8, 1) }, entry('Agreed', { amount: '1.001' }), 'amount'],
  ['nil', { status: 'Sent', sent: day(8, 1) }, entry('Agreed', { amount: '0' }), 'amount'],
  ['what cannot follow', { status: 'Draft' }, entry('Paid'), null],
])('refused: %s', (_, asked, typed, field) =>
  expect(stepOf(rowOf(asked), typed, TODAY)).toMatchObject({ kind: 'refusal', field }),
);

/** The row as the table has it after a step. */
function after(row: RequestRow, cells: object): RequestBook {
  const of = { ...row, amount: row.amount / 100, ...cells } as Record<string, unknown>;
  const block = requestRow({ request: '2026/01' });
  const keys = Object.keys(REQUESTS.columns);
  const asPounds = (key: string): unknown =>
    key in cells || !['agreedAmount', 'paidAmount'].includes(key) || of[key] === null
      ? of[key]
      : (of[key] as number) / 100;
  const filled = block.map((_, n) => asPounds(keys[n]!) ?? '');
  const table = tableOf(REQUESTS, filled);
  return {
    table,
    register: null,
    requests: [{ row: table.rows[0]!, registerRows: [], problem: null, authority: null, expirySerial: null }],
  };
}

test('whatever happens with a request, paid stays within agreed within amount, and the dates in order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          step: fc.constantFrom(...REQUEST_STEPS),
          day: fc.integer({ min: 1, max: 330 }),
          pence: fc.integer({ min: -50, max: 12_000 }),
        }),
        { maxLength: 12 },
      ),
      (steps) => {
        let row = rowOf({});
        for (const { step, day: on, pence } of steps) {
          const typed = entry(step, { date: String(on + day(1, 1)), amount: String(pence / 100) });
          const done = stepOf(row, { ...typed, date: dateText(on + day(1, 1)) }, TODAY);
          if (done.kind === 'refusal') continue;
          expect(nextSteps(row)).toContain(step);
          const book = after(row, done.cells);
          const codes = checkRequests(book, null, TODAY).map(({ code }) => code);
          expect(codes.filter((code) => /request-over-agreed|request-dates|cell/.test(code))).toEqual([]);
          row = book.table.rows[0]!;
        }
      },
    ),
    runs(500),
  );
});

function dateText(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
