import { Exact } from '../domain/money/rounding';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { describe, single } from './arguments';
import { invalid } from './errors';

/** A number, exact as Excel shows it (15 digits). @throws #VALUE! for what is blank, 0 or no number */
export function decimalArgument(
  argument: unknown,
  name: string,
  example: string,
): InstanceType<typeof Exact> {
  const value = single(argument, name);
  if (isBlankOrZero(value)) throw invalid(`${name} is blank or 0. It should be a number such as ${example}.`);
  const written = typeof value === 'string' ? value.trim() : '';
  const isPercent = written.endsWith('%');
  const text =
    typeof value === 'number' ? value.toPrecision(15) : isPercent ? written.slice(0, -1).trim() : written;
  const isNumber =
    typeof value === 'number' ? Number.isFinite(value) : /^[-+]?(\d+(\.\d+)?|\.\d+)$/.test(text);
  if (!isNumber) {
    throw invalid(`${name} is ${describe(value)}. It should be a number such as ${example}.`);
  }
  const number = new Exact(text);
  return isPercent ? number.dividedBy(100) : number;
}
