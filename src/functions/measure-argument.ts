import { MEASURE_NAMES, measureOfName, type MeasureKey } from '../domain/register/figures/measures';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { nearest } from '../domain/sheet/nearest';
import { describe, single } from './arguments';
import { invalid, notAvailable } from './errors';

/** The measure that a name means. @throws #VALUE! where it is blank; #N/A, with the nearest, where it is none */
export function measureArgument(argument: unknown): MeasureKey {
  const name = single(argument, 'measure');
  const names = Object.values(MEASURE_NAMES);
  if (isBlankOrZero(name)) throw invalid(`measure is blank. It should be one of ${names.join(', ')}.`);
  const key = typeof name === 'string' ? measureOfName(name) : null;
  if (key) return key;
  const near = typeof name === 'string' ? nearest(name, names) : null;
  const hint = near ? `Did you mean ${near}?` : `There are: ${names.join(', ')}.`;
  throw notAvailable(`No measure ${describe(name)}. ${hint}`);
}
