import { callsIn, canBe, type FormulaCall } from './formula-calls';
import { answeredErrors, type Answered } from './formula-errors';

/**
 * The message of the error that a cell shows; null where it is not known, or could be one of several.
 *
 * @param sheet of the cell
 */
export function messageOf(formula: string, shows: string, sheet: string): string | null {
  const calls = callsIn(formula);
  const messages = [...answeredErrors()]
    .filter((one) => calls.some((call) => isAnswerTo(one, call, sheet)))
    .flatMap(({ errors }) => errors.filter((error) => error.shows === shows))
    .map(({ message }) => message);
  const different = new Set(messages);
  return different.size === 1 ? messages[0]! : null;
}

const isAnswerTo = ({ name, given }: Answered, call: FormulaCall, sheet: string): boolean =>
  name === call.name &&
  given.every((argument, n) => canBe(call.arguments[n] ?? '', argument, sheet)) &&
  call.arguments.length <= given.length;
