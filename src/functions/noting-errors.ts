import { forgetAnswer, noteAnswer, type AnsweredError } from '../workbook/formulas/formula-errors';
import type { ArgumentGiven } from '../workbook/formulas/formula-calls';
import type { Call } from './answering';
import { invocationAmong } from './invocation';
import type { Body } from './waiting';

/**
 * The function, with what it answers noted where that is an error: Home lists such cells with their messages, which Excel
 * does not show everywhere (OfficeDev/office-js 4971).
 */
export function notingErrors(name: string, body: Body): Body {
  return ((...args: unknown[]): unknown => {
    const call = invocationAmong(args);
    const values = call ? args.slice(0, -1) : args;
    const given = values.map((value, n) => givenOf(value, call?.parameterAddresses?.[n]));
    const isStream = typeof call?.setResult === 'function';
    const key = isStream ? call : `${name} ${JSON.stringify(given)}`;
    const note = (value: unknown): void => noteAnswer(key, name, given, errorsIn(value));
    if (isStream) listen(call, note);
    const answer = answered(() => (body as (...all: unknown[]) => unknown)(...args), note, isStream);
    if (isStream) {
      const own = call.onCanceled;
      call.onCanceled = () => {
        forgetAnswer(key);
        own?.();
      };
    }
    return answer;
  }) as Body;
}

function listen(call: NonNullable<Call>, note: (value: unknown) => void): void {
  const { setResult, setError } = call;
  call.setResult = (value) => {
    note(value);
    setResult?.call(call, value);
  };
  if (setError)
    call.setError = (error) => {
      note(error);
      setError.call(call, error);
    };
}

function answered(run: () => unknown, note: (value: unknown) => void, isStream: boolean): unknown {
  try {
    const value = run();
    if (value instanceof Promise) {
      return value.then(
        (later: unknown) => {
          note(later);
          return later;
        },
        (error: unknown) => {
          note(error);
          throw error;
        },
      );
    }
    if (!isStream) note(value);
    return value;
  } catch (error) {
    note(error);
    throw error;
  }
}

/** A large range is known by its address alone. */
function givenOf(value: unknown, address: string | null | undefined): ArgumentGiven {
  const single = Array.isArray(value) && value.length === 1 ? onlyCell(value[0]) : value;
  const isScalar = single === null || ['string', 'number', 'boolean'].includes(typeof single);
  return {
    address: address ?? null,
    ...(isScalar && !address ? { value: single as string | number | boolean | null } : {}),
  };
}

const onlyCell = (row: unknown): unknown => (Array.isArray(row) && row.length === 1 ? row[0] : undefined);

function errorsIn(value: unknown): AnsweredError[] {
  const errors: AnsweredError[] = [];
  const take = (cell: unknown): void => {
    if (cell instanceof CustomFunctions.Error && cell.message)
      errors.push({ shows: cell.code, message: cell.message });
  };
  if (!Array.isArray(value)) take(value);
  else for (const row of value) if (Array.isArray(row)) row.forEach(take);
  return errors;
}
