import { readDate } from '../domain/calendar/read-date';
import { quoted } from '../domain/findings/finding';
import { excelErrorOf } from '../domain/money/excel-error';
import type { Pence } from '../domain/money/pence';
import { isBlank, readAmount } from '../domain/money/read-amount';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import type { Block } from '../domain/sheet/block';
import { invalid } from './errors';

/**
 * What Excel hands over, understood. An argument left out comes as null; a blank cell as "", as null or, in older desktop
 * versions, as 0; an Excel error as an object that carries its code; a range as rows of cells, also where it is one cell.
 * A 0 is therefore blank wherever a blank cell may stand (decision 7).
 */

/** True for an argument left out; a range is never left out. */
export const isLeftOut = (argument: unknown): boolean => !Array.isArray(argument) && isBlankOrZero(argument);

/** False for an argument left out; true for a blank cell where the parameter is declared a matrix, and comes as a range. */
export const isGiven = (argument: unknown): boolean => Array.isArray(argument) || !isBlank(argument);

/** True for a range of rows and columns with numbers in it: names come in one or two, without. A 0 may be a blank cell. */
export const isTable = (block: Block): boolean =>
  block.length > 1 &&
  block.some((row) => row.length > 2 && row.some((cell) => typeof cell === 'number' && cell !== 0));

/** Where a table belongs that was given in another argument's place. */
export const TABLE = 'A table goes into an argument of its own, after a comma.';

/** One value: of a single cell, or as typed. @throws #VALUE! for a range of several cells, or an Excel error */
export function single(argument: unknown, name: string): unknown {
  let value = argument;
  if (Array.isArray(argument)) {
    const rows = argument as unknown[][];
    if (rows.length !== 1 || !Array.isArray(rows[0]) || rows[0].length !== 1) {
      throw invalid(
        `${name} takes one cell, not a range. ${isTable(asBlock(rows)) ? TABLE : 'Point it at a single cell.'}`,
      );
    }
    value = rows[0][0];
  }
  if (typeof value === 'string') value = withoutInvisible(value);
  const excelError = excelErrorOf(value);
  if (excelError) throw invalid(`${name} holds ${excelError}. Correct that cell first.`);
  return value;
}

/** Characters that nobody sees: zero-width spaces, marks of direction, soft hyphens, and all others of their kind. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as it is seen. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** A range as rows of cells; one value alone is a range of one cell. */
export function asBlock(argument: unknown): Block {
  if (!Array.isArray(argument)) return [[argument]];
  // Excel's ranges are rows already; nobody writes into them.
  let count = 0;
  while (count < argument.length && Array.isArray(argument[count])) count++;
  if (count === argument.length) return argument as Block;
  return Array.from(argument, (row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** A table as rows of cells. @throws #VALUE! for an Excel error in place of the range */
export function tableArgument(argument: unknown, name: string): Block {
  const block = asBlock(argument);
  const only = block.length === 1 && block[0]!.length === 1 ? block[0]![0] : null;
  const excelError = excelErrorOf(only);
  if (excelError) throw invalid(`${name} is ${excelError}. Point it at the range again, with its headings.`);
  return block;
}

/** A text argument, trimmed; "" where it is left out. @throws #VALUE! for anything but text or a number */
export function textArgument(argument: unknown, name: string): string {
  const value = single(argument, name);
  if (isBlankOrZero(value)) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  throw invalid(`${name} should be text, and is ${describe(value)}.`);
}

/**
 * A date argument as a serial; null where it is blank.
 *
 * @throws #VALUE! for what is no date
 */
export function dateArgument(argument: unknown, name: string): number | null {
  const value = single(argument, name);
  if (isBlankOrZero(value)) return null;
  const serial = typeof value === 'boolean' ? 'date-not-read' : readDate(value);
  if (typeof serial === 'string') {
    throw invalid(
      `${name} is ${describe(value)}, which is not a date. Give a date cell, DATE(2026,3,31) or "31/03/2026".`,
    );
  }
  return serial;
}

/** A whole number within limits; the standard where it is left out or 0, which may be a blank cell. @throws #VALUE! otherwise */
export function wholeNumberArgument(argument: unknown, name: string, standard: number, most: number): number {
  const value = single(argument, name);
  if (isBlankOrZero(value)) return standard;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > most) {
    throw invalid(
      `${name} is ${describe(value)}. It should be a whole number from 1 to ${most}, such as ${standard}.`,
    );
  }
  return number;
}

/**
 * An amount of pounds as exact pence, which has to be there.
 *
 * @throws #VALUE! for what is no amount, is blank, or is 0: a blank cell may come as 0, and must not be a quiet nil
 */
export function neededAmountArgument(argument: unknown, name: string): Pence {
  if (isBlankOrZero(single(argument, name)))
    throw invalid(`${name} is blank or 0. Give an amount in pounds, such as 1234.50.`);
  return amountArgument(argument, name);
}

/** An amount of pounds as exact pence; blank is nil. @throws #VALUE! for what is no amount */
export function amountArgument(argument: unknown, name: string): Pence {
  const value = single(argument, name);
  const amount = readAmount(value);
  if (typeof amount === 'number') return amount;
  if (amount === 'amount-too-large') {
    throw invalid(
      `${name} is ${describe(value)}, more than can be held to the penny. Check the number of noughts.`,
    );
  }
  const penny = amount === 'amount-part-of-a-penny' ? ' Round it to the penny first: ROUND(..., 2).' : '';
  throw invalid(
    `${name} is ${describe(value)}, which is not an amount of pounds and pence.${penny || ' Give one such as 1234.50.'}`,
  );
}

/** TRUE or FALSE; FALSE where it is left out. @throws #VALUE! otherwise */
export function logicalArgument(argument: unknown, name: string): boolean {
  const value = single(argument, name);
  if (isBlank(value)) return false;
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value === 'string' && /^(true|false)$/i.test(value.trim())) return /^true$/i.test(value.trim());
  throw invalid(`${name} is ${describe(value)}. It should be TRUE or FALSE.`);
}

/** A value for a message: text in quotation marks, others as Excel shows them. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) {
    const cells = (value as unknown[]).flat();
    return cells.length === 1 ? describe(cells[0]) : 'a range';
  }
  if (typeof value === 'string') return `"${quoted(value)}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return quoted(value);
}
