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
  const { type, basicType, message } = (cell ?? {}) as {
    type?: string;
    basicType?: string;
    message?: string;
  };
  return type === 'Error' || basicType === 'Error' ? (message ?? '') : '';
}

function toValue(value: unknown): BaseValueObject {
  if (Array.isArray(value)) return toArray(value);
  if (value === null || value === undefined) return engine.StringValueObject.create('');
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
  if (value.basicType === 'Error' || value.type === 'Error') {
    return error(String(value.basicValue ?? value.code ?? '#VALUE!'));
  }
  return toValue(value.basicValue ?? '');
}

function toArray(value: unknown[]): BaseValueObject {
  const isMatrix = value.length > 0 && value.every((row) => Array.isArray(row));
  const rows = (isMatrix ? (value as unknown[][]) : [value]).map((row) => row.map(toValue));
  return engine.ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function error(errorText: string): BaseValueObject {
  return engine.ErrorValueObject.create(errorText as engine.ErrorType);
}
