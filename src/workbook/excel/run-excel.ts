import { NAMESPACE } from '../../namespace';

/** How long Excel may leave one request unanswered. */
export const ANSWER_SECONDS = 20;

/** Excel did not answer in time: it is busy, or a cell is being typed in. */
export class NoAnswer extends Error {
  constructor() {
    super(
      `Excel did not answer within ${ANSWER_SECONDS} seconds. Finish the cell that is being typed in, if there is one, then press Try again or Recalculate in the ${NAMESPACE} pane.`,
    );
    this.name = 'NoAnswer';
  }
}

/**
 * Runs one batch in Excel; it waits for the end of a cell edit, and always settles.
 *
 * @throws NoAnswer after ANSWER_SECONDS; else whatever Excel refuses with
 */
export function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withinTime(Excel.run({ delayForCellEdit: true }, batch), ANSWER_SECONDS);
}

/** Settles with the promise, or rejects with NoAnswer when the time is over. */
export function withinTime<T>(promise: Promise<T>, seconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const REFUSALS: Readonly<Record<string, string>> = {
  AccessDenied: 'Excel refused: the sheet or the workbook is protected. In Excel: Review, Unprotect.',
  InvalidOperationInCellEditMode: 'A cell is being typed in. Finish it, then try again.',
  ItemNotFound: 'The sheet or table is no longer in this workbook.',
  RequestPayloadSizeLimitExceeded: 'The table is too large for one request to Excel.',
  ResponsePayloadSizeLimitExceeded: 'The table is too large for one answer from Excel.',
};

/** Why Excel refused, as a sentence for the user. */
export function refusalOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? REFUSALS[code] : undefined;
  if (known) return known;
  return typeof message === 'string' && message !== ''
    ? sentence(message)
    : 'Excel refused, and gave no reason.';
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
