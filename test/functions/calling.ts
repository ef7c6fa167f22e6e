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

/** What a blank cell is to a function: "" in Excel today, null in its runtime's own words, 0 in older desktop versions. */
export type Blank = '' | null | 0;
export const BLANKS: readonly Blank[] = ['', null, 0];
let blank: Blank = '';

/** Runs the same tests with blank cells as "", as null and as 0. */
export function underEveryBlank(tests: (blank: Blank) => void, blanks = BLANKS): void {
  describe.each(blanks)('blank cells as %j', (as) => {
    beforeAll(() => {
      blank = as;
    });
    afterAll(() => {
      blank = '';
    });
    tests(as);
  });
}

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
const isValueHeading = (cell: unknown): boolean =>
  typeof cell === 'string' && /^(total )?(value|amount)\b/i.test(cell);

/**
 * An argument as Excel hands it over, with its blank cells as they come. Excel's ranges are rectangles. A blank value of
 * a row with other cells stays "": as 0 it would be nil, which is another fact.
 */
export function handedOver(argument: unknown, as: Blank = blank): unknown {
  if (as === '') return argument;
  if (!Array.isArray(argument)) return argument === '' ? as : argument;
  const rows = Array.from(argument as unknown[], (row) => (Array.isArray(row) ? (row as unknown[]) : row));
  if (!rows.every((row): row is unknown[] => Array.isArray(row))) return argument;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = new Set<number>();
  for (const row of rows.slice(0, 5)) row.forEach((cell, i) => isValueHeading(cell) && values.add(i));
  return rows.map((row) => {
    const filled = row.filter((cell) => !isBlank(cell)).length;
    return Array.from({ length: width }, (_, i) => {
      if (!isBlank(row[i])) return row[i];
      return as === 0 && values.has(i) && filled > 1 ? '' : as;
    });
  });
}

const fromSource: Record<string, AnyFunction> = {};

/** The functions as their sources have them, by id. */
export function functionsFromSource(): Record<string, AnyFunction> {
  if (Object.keys(fromSource).length === 0) {
    (globalThis as { CustomFunctions?: unknown }).CustomFunctions = customFunctionsGlobal(fromSource);
    require('../../src/functions/functions');
    require('../../src/functions/functions-more');
  }
  return fromSource;
}

/** Calls a function by its id; a failure comes back as a value, as it would in a cell. */
export async function call(id: string, ...args: unknown[]): Promise<unknown> {
  try {
    return await functionsFromSource()[id]!(...args.map((argument) => handedOver(argument)));
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** The same for functions that answer at once. */
export function callNow(id: string, ...args: unknown[]): unknown {
  try {
    return functionsFromSource()[id]!(...args.map((argument) => handedOver(argument)));
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
