import type { Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import type { ParameterMetadata, RegisteredFunction } from './metadata';

export const BUSY = '#BUSY!';

/**
 * What a blank cell is to a function that takes any value. Microsoft documents none of the three; each is that of some
 * Excel: 0 on older desktops (OfficeDev/office-js 4702, 1951, 5262), null on the web (4702), and the empty text by which the
 * API itself tells a blank cell. An argument that is left out is null in all of them, as documented.
 */
export type BlankCell = '' | null | 0;

/** An argument for which Excel shows an error in the cell and does not call the function. */
export class RefusedArgument extends Error {
  constructor(
    readonly errorText: string,
    message = '',
  ) {
    super(message);
  }
}

/** Refuses a call with too few arguments or too many, which Excel does not let into a cell at all. */
export function checkArgumentCount({ fullName, parameters }: RegisteredFunction, count: number): void {
  const needed = parameters.filter(({ optional, repeating }) => !optional && !repeating);
  const isOpenEnded = parameters.some(({ repeating }) => repeating);
  if (count < needed.length) {
    const names = needed.map(({ name }) => name).join(', ');
    throw new RefusedArgument('#N/A', `Too few arguments. ${fullName} needs: ${names}.`);
  }
  if (count > parameters.length && !isOpenEnded) {
    const most = parameters.length === 0 ? 'none' : `at most ${parameters.length}`;
    throw new RefusedArgument('#N/A', `Too many arguments. ${fullName} takes ${most}.`);
  }
}

/** The arguments of one call, as Excel hands them to the page. */
export function readArguments(
  called: RegisteredFunction,
  variants: FunctionVariantType[],
  blank: BlankCell,
): unknown[] {
  return called.parameters.map((parameter, index) =>
    parameter.repeating
      ? variants.slice(index).map((variant) => readArgument(called, parameter, variant, blank))
      : readArgument(called, parameter, variants[index], blank),
  );
}

function readArgument(
  called: RegisteredFunction,
  parameter: ParameterMetadata,
  variant: FunctionVariantType | undefined,
  blank: BlankCell,
): unknown {
  if (variant === undefined) return null;
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  const isMatrix = parameter.dimensionality === 'matrix';
  // Nothing between two commas: left out. A blank cell is a block with one blank.
  if (!variant.isReferenceObject() && value.isNull()) return null;
  if (!value.isArray()) {
    const one = readScalar(called, parameter, value, blank);
    return isMatrix ? [[one]] : one;
  }
  const cells = (value as ArrayLike).getArrayValue();
  if (isMatrix) return cells.map((row) => row.map((cell) => readScalar(called, parameter, cell, blank)));
  return readScalar(called, parameter, cells[0]?.[0], blank);
}

type ArrayLike = BaseValueObject & { getArrayValue(): Nullable<BaseValueObject>[][] };

function readScalar(
  called: RegisteredFunction,
  parameter: ParameterMetadata,
  value: Nullable<BaseValueObject>,
  blank: BlankCell,
): unknown {
  if (value == null || value.isNull()) return blank;
  const content = value.getValue();
  const takesAnything = !parameter.type || parameter.type === 'any';
  if (value.isError()) return readError(String(content), called.takesErrors && takesAnything);
  if (takesAnything) return content;
  if (parameter.type === 'string') return typeof content === 'boolean' ? upper(content) : String(content);
  if (parameter.type === 'boolean') return readBoolean(content);
  return readNumber(content);
}

function readError(errorText: string, takesErrors: boolean): unknown {
  const isWaiting = errorText === BUSY || errorText === '#GETTING_DATA';
  if (isWaiting) throw new RefusedArgument(BUSY);
  if (takesErrors) return { type: 'CustomFunctionError', code: errorText };
  throw new RefusedArgument(errorText);
}

function readBoolean(content: unknown): boolean {
  if (typeof content !== 'string') return Boolean(content);
  if (!/^(true|false)$/i.test(content)) throw new RefusedArgument('#VALUE!');
  return content.toUpperCase() === 'TRUE';
}

function readNumber(content: unknown): number {
  const isBlankText = typeof content === 'string' && content.trim() === '';
  const number = isBlankText ? Number.NaN : Number(content);
  if (Number.isNaN(number)) throw new RefusedArgument('#VALUE!');
  return number;
}

function upper(content: boolean): string {
  return String(content).toUpperCase();
}
