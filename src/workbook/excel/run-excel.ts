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
 * Runs one batch in Excel; it waits for the end of a cell edit, and always settles.
 *
 * @throws NoAnswer after ANSWER_SECONDS; else whatever Excel refuses with
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withinTime(Excel.run({ delayForCellEdit: true }, batch), ANSWER_SECONDS);
}

/** Settles with the promise, or rejects with NoAnswer when the time is over. */
export function withinTime<T>(promise: Promise<T>, seconds: number): Promise<T> {
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
