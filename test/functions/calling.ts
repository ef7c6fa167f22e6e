/** Calls the custom functions as Excel does, with a stand-in for the one global that they need. */

/** What Excel shows where a function fails: its code, and a message that says what to do. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
  }
}

type AnyFunction = (...args: unknown[]) => unknown;

/** The global CustomFunctions of a page without Excel. */
export function customFunctionsGlobal(associated: Record<string, AnyFunction>) {
  return {
    associate: (id: string, body: AnyFunction) => {
      associated[id] = body;
    },
    Error: FunctionError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
      invalidName: '#NAME?',
      invalidReference: '#REF!',
    },
  };
}

const fromSource: Record<string, AnyFunction> = {};

/** The functions as their sources have them, by id. */
export function functionsFromSource(): Record<string, AnyFunction> {
  if (Object.keys(fromSource).length === 0) {
    (globalThis as { CustomFunctions?: unknown }).CustomFunctions = customFunctionsGlobal(fromSource);
    require('../../src/functions/functions');
  }
  return fromSource;
}

/** Calls a function by its id; a failure comes back as a value, as it would in a cell. */
export async function call(id: string, ...args: unknown[]): Promise<unknown> {
  try {
    return await functionsFromSource()[id]!(...args);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** The same for functions that answer at once. */
export function callNow(id: string, ...args: unknown[]): unknown {
  try {
    return functionsFromSource()[id]!(...args);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** A spill as objects, by its headings. */
export function records(spill: unknown): Record<string, unknown>[] {
  const [headings, ...rows] = spill as unknown[][];
  return rows.map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i]])));
}
