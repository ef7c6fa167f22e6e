import * as engine from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { BUSY } from './arguments';

/** What a call last answered: a value as the page sent it, or the error that its cell shows. */
export type CallAnswer =
  { kind: 'value'; value: unknown } | { kind: 'error'; errorText: string; message: string };

export const BUSY_ANSWER: CallAnswer = { kind: 'error', errorText: BUSY, message: '' };

/** The error code of SetInvocationArrayResults. Any other code shows as #VALUE!. */
const ERROR_TEXTS: Record<number, string> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#N/A',
  10: '#N/A',
};

export function errorAnswer(code: number, message: string): CallAnswer {
  return { kind: 'error', errorText: ERROR_TEXTS[code] ?? '#VALUE!', message };
}

/**
 * What a call answered with, as far as Excel takes it: one value from a function that is declared to give one, a full
 * rectangle of cells from one that is declared to give a block. Anything else is #VALUE!, without a message.
 */
export function answerOf(value: unknown, returnsMatrix: boolean): CallAnswer {
  const isError = !Array.isArray(value) && isErrorValue(value);
  const fits = isError || (returnsMatrix ? isRectangle(value) : !Array.isArray(value));
  return fits ? { kind: 'value', value } : { kind: 'error', errorText: '#VALUE!', message: '' };
}

/** Rows of equal length, and at least one cell; no cell is a block of its own. */
function isRectangle(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [first] = value as unknown[];
  const columnCount = Array.isArray(first) ? first.length : 0;
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) && row.length === columnCount && !row.some((cell) => Array.isArray(cell));
  return columnCount > 0 && value.every(isRow);
}

/**
 * An answer as the formula engine calculates with it. Every value is built by its type: the engine's own factory
 * would turn the text "1,200" or "45%" into a number.
 */
export function toValueObject(answer: CallAnswer): BaseValueObject {
  if (answer.kind === 'error') return error(answer.errorText);
  return toValue(answer.value);
}

/** The message of an error, which Excel shows beside the cell, here so far from a block's first cell; empty where there is none. */
export function messageOf(answer: CallAnswer, rowOffset = 0, columnOffset = 0): string {
  if (answer.kind === 'error') return answer.message;
  const { value } = answer;
  const cell: unknown = Array.isArray(value) ? (value as unknown[][])[rowOffset]?.[columnOffset] : value;
  return isErrorValue(cell) ? ((cell as { message?: string }).message ?? '') : '';
}

function isErrorValue(value: unknown): boolean {
  const { type, basicType } = (value ?? {}) as TypedValue;
  return type === 'Error' || basicType === 'Error';
}

function toValue(value: unknown): BaseValueObject {
  if (Array.isArray(value)) return toArray(value as unknown[][]);
  // Excel shows nothing as 0, by design (OfficeDev/office-js 1503); what JSON cannot say, such as NaN, comes as null too.
  if (value === null || value === undefined) return engine.NumberValueObject.create(0);
  if (typeof value === 'number') return engine.NumberValueObject.create(value);
  if (typeof value === 'boolean') return engine.BooleanValueObject.create(value);
  if (typeof value === 'string') return engine.StringValueObject.create(value);
  return toTypedValue(value as TypedValue);
}

interface TypedValue {
  type?: string;
  basicType?: string;
  basicValue?: unknown;
  numberFormat?: string;
  code?: string;
}

/** Excel's data types: an error, a number with its format, or anything else by its basic value. */
function toTypedValue(value: TypedValue): BaseValueObject {
  if (value.type === 'FormattedNumber') {
    return engine.NumberValueObject.create(Number(value.basicValue), value.numberFormat);
  }
  if (isErrorValue(value)) {
    return error(String(value.basicValue ?? value.code ?? '#VALUE!'));
  }
  return toValue(value.basicValue ?? '');
}

function toArray(value: unknown[][]): BaseValueObject {
  const rows = value.map((row) => row.map(toValue));
  return engine.ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function error(errorText: string): BaseValueObject {
  return engine.ErrorValueObject.create(errorText as engine.ErrorType);
}
