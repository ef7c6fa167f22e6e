import { writeDate, writeShortDate } from '../calendar/serial';
import { readTypedDate } from '../calendar/typed-date';
import { isBlank, readAmount } from '../money/read-amount';
import { pence, toPounds, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { aboutRequest, type Dealing } from './dealings-table';
import { leftToPay, type REQUESTS, type RequestRow, type RequestStatus } from './request-table';

/** What can happen with a request. */
export const REQUEST_STEPS = [
  ...(['Sent', 'More evidence asked', 'Sent again', 'Agreed', 'Refused', 'Paid', 'Withdrawn'] as const),
] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

/** What can happen next. A refusal may be asked again, with more evidence; so may what was agreed in part. */
const NEXT: Readonly<Record<RequestStatus, readonly RequestStep[]>> = {
  Draft: ['Sent', 'Withdrawn'],
  Sent: ['More evidence asked', 'Agreed', 'Refused', 'Withdrawn'],
  'More evidence asked': ['Sent again', 'Agreed', 'Refused', 'Withdrawn'],
  Resubmitted: ['More evidence asked', 'Agreed', 'Refused', 'Withdrawn'],
  Agreed: ['Paid', 'Withdrawn'],
  'Part agreed': ['Paid', 'Sent again', 'Withdrawn'],
  Refused: ['Sent again'],
  Paid: [],
  Withdrawn: [],
};
export const nextSteps = ({ status }: Pick<RequestRow, 'status'>): readonly RequestStep[] => NEXT[status];

export type RequestColumn = keyof (typeof REQUESTS)['columns'];
export type RequestCells = Readonly<Partial<Record<RequestColumn, string | number>>>;

/** What was typed for a step. */
export interface StepEntry {
  readonly step: RequestStep;
  readonly date: string;
  /** Of what was agreed, or paid. */
  readonly amount: string;
  /** Why, or what was asked for: it goes to the log. */
  readonly note: string;
  /** Of a payment: the register has it as drawn down already, so that only the request changes. */
  readonly isDrawn?: boolean;
}

export type StepField = 'date' | 'amount' | 'note';

export interface StepRefusal {
  readonly kind: 'refusal';
  readonly field: StepField | null;
  readonly text: string;
}

export interface StepDone {
  readonly kind: 'step';
  /** The cells of the request's row after it: pounds, serials and text. */
  readonly cells: RequestCells;
  readonly dealing: Dealing;
  /** What the authority paid with it, in pence: register and movements follow; null where no money moves. */
  readonly paid: Pence | null;
}

const refusal = (field: StepField | null, text: string): StepRefusal => ({ kind: 'refusal', field, text });

/** Steps that need an amount. */
export const takesAmount = (step: RequestStep): boolean => step === 'Agreed' || step === 'Paid';

/** The amount that a step starts with: all that was asked for, or all that is still to be paid. */
export const firstStepAmount = (row: RequestRow, step: RequestStep): Pence =>
  step === 'Paid' ? leftToPay(row) : row.amount;

/**
 * What a step does to a request. Answered and Agreed amount are of the round that the request is in: sent again, it has no
 * answer; what was answered before is in the log.
 */
export function stepOf(row: RequestRow, entry: StepEntry, today: number): StepDone | StepRefusal {
  if (!NEXT[row.status].includes(entry.step))
    return refusal(null, `Request ${row.request} is ${row.status.toLowerCase()}, so this cannot follow.`);
  const date = dateOf(row, entry, today);
  if (typeof date !== 'number') return date;
  const note = entry.note.trim();
  const done = (
    cells: RequestCells,
    paid: Pence | null = null,
    what: string = entry.step,
    money = '',
  ): StepDone => ({
    kind: 'step',
    cells,
    dealing: {
      date,
      about: aboutRequest(row.request),
      what: money === '' ? what : `${what}, ${money}`,
      note,
    },
    paid,
  });
  switch (entry.step) {
    case 'Sent':
      return done({ status: 'Sent', sent: date, round: 1 });
    case 'Sent again':
      return done({
        status: 'Resubmitted',
        round: (row.round ?? 1) + 1,
        ...(row.sent === null ? { sent: date } : {}),
        ...(row.answered === null ? {} : { answered: '' }),
        ...(row.agreedAmount === null ? {} : { agreedAmount: '' }),
      });
    case 'More evidence asked':
      return done({ status: 'More evidence asked', ...reason(note) });
    case 'Refused':
      return done({ status: 'Refused', answered: date, ...reason(note) });
    case 'Withdrawn':
      return done({ status: 'Withdrawn', ...reason(note) });
    case 'Agreed':
      return agreed(row, entry, date, done);
    case 'Paid':
      return paid(row, entry, date, done);
  }
}

type Done = (cells: RequestCells, paid?: Pence | null, what?: string, money?: string) => StepDone;

const reason = (note: string): RequestCells => (note === '' ? {} : { reason: note });

function agreed(row: RequestRow, entry: StepEntry, date: number, done: Done): StepDone | StepRefusal {
  const amount = amountOf(entry.amount);
  if (typeof amount !== 'number') return amount;
  if (amount > row.amount)
    return refusal('amount', `${writePounds(row.amount)} was asked for, so no more than that can be agreed.`);
  if (amount < (row.paidAmount ?? 0))
    return refusal('amount', `${writePounds(row.paidAmount!)} of it is paid already.`);
  const isPart = amount < row.amount;
  const cells = {
    status: isPart ? 'Part agreed' : 'Agreed',
    answered: date,
    agreedAmount: toPounds(amount),
  } as const;
  return done(cells, null, cells.status, writePounds(amount));
}

function paid(row: RequestRow, entry: StepEntry, date: number, done: Done): StepDone | StepRefusal {
  const amount = amountOf(entry.amount);
  if (typeof amount !== 'number') return amount;
  const left = leftToPay(row);
  if (amount > left)
    return refusal('amount', `${writePounds(left)} is agreed and not yet paid, so no more than that can be.`);
  const all = pence((row.paidAmount ?? 0) + amount);
  const isWhole = amount === left;
  const cells = {
    ...(isWhole ? { status: 'Paid' } : {}),
    paid: date,
    paidAmount: toPounds(all),
  };
  return done(cells, amount, isWhole ? 'Paid' : 'Paid in part', writePounds(amount));
}

function amountOf(typed: string): Pence | StepRefusal {
  const amount = isBlank(typed) ? null : readAmount(typed);
  if (amount === 'amount-part-of-a-penny')
    return refusal('amount', 'Write the amount to the penny, as 12,345.67.');
  if (typeof amount !== 'number') return refusal('amount', 'Write an amount in pounds, as 12,345.67.');
  return amount > 0 ? amount : refusal('amount', 'Write an amount above zero.');
}

/** Sent, then answered, then paid; and nothing that is still to come. */
function dateOf(row: RequestRow, { step, date: typed }: StepEntry, today: number): number | StepRefusal {
  const date = readTypedDate(typed);
  if (typeof date === 'string') return refusal('date', date);
  if (date > today)
    return refusal('date', `${writeDate(date)} is still to come. Record it once it has happened.`);
  const before = step === 'Paid' ? (row.answered ?? row.sent) : step === 'Sent' ? null : row.sent;
  if (before !== null && date < before) {
    const what = before === row.sent ? 'sent' : 'answered';
    return refusal('date', `It was ${what} on ${writeShortDate(before)}, and this is before that.`);
  }
  return date;
}
