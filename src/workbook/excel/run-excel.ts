import { Refused, textOf, type Reason } from '../refusals/refused';

/** How long Excel may leave one request unanswered. */
export const ANSWER_SECONDS = 20;

/** Excel did not answer in time: it is busy, or a cell is being typed in. */
export class NoAnswer extends Error {
  constructor() {
    super(new Refused('no-answer', { seconds: ANSWER_SECONDS }).message);
    this.name = 'NoAnswer';
  }
}

/**
 * Runs one batch in Excel; it waits for the end of a cell edit, and always settles. Once it has, it asks Excel for nothing
 * more: an answer that comes late is of a piece of work that has ended.
 *
 * @throws NoAnswer after ANSWER_SECONDS; else whatever Excel refuses with
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let isOver = false;
  const run = Excel.run({ delayForCellEdit: true }, (context) => {
    const sync = context.sync.bind(context);
    Object.assign(context, {
      sync: (value?: unknown) => (isOver ? Promise.reject(new NoAnswer()) : sync(value)),
    });
    return batch(context);
  });
  return withinTime(run, ANSWER_SECONDS).catch((error: unknown) => {
    isOver = error instanceof NoAnswer;
    throw error;
  });
}

/** Settles with the promise, or rejects with NoAnswer when the time is over. */
function withinTime<T>(promise: Promise<T>, seconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const BY_EXCEL_CODE: Readonly<
  Record<
    string,
    'access-denied' | 'in-cell-edit' | 'target-missing' | 'request-too-large' | 'answer-too-large'
  >
> = {
  AccessDenied: 'access-denied',
  InvalidOperationInCellEditMode: 'in-cell-edit',
  ItemNotFound: 'target-missing',
  RequestPayloadSizeLimitExceeded: 'request-too-large',
  ResponsePayloadSizeLimitExceeded: 'answer-too-large',
};

/** Why the add-in or Excel refused. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Refused) return error.reason();
  if (error instanceof NoAnswer) return new Refused('no-answer', { seconds: ANSWER_SECONDS }).reason();
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? BY_EXCEL_CODE[code] : undefined;
  if (known) return new Refused(known).reason();
  if (typeof message !== 'string' || message === '') return new Refused('no-reason').reason();
  return { code: null, says: sentence(message), remedy: '', next: null };
}

/** The same, as sentences for the user. */
export const refusalOf = (error: unknown): string => textOf(reasonOf(error));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
