import { writeDate } from '../domain/calendar/serial';
import { balances, WHOLE, type Scope } from '../domain/register/figures/balance';
import type { MeasureKey } from '../domain/register/figures/measures';
import type { Register } from '../domain/register/register';
import { excelErrorOf } from '../domain/money/excel-error';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { strictIsOn } from '../workbook/settings/strict';
import { asBlock, describe, isLeftOut, isTable, TABLE, withoutInvisible } from './arguments';
import { invalid, notAvailable } from './errors';
import { balanceCell } from './spill';
import { wholeSpill } from './spill-size';

/**
 * One measure for `of`: the whole register where it is left out or one blank cell; else each authority or agreement, in the
 * shape of the range. A blank cell among others stays blank.
 */
export const balanceCells = (register: Register, measure: MeasureKey, of: unknown): unknown[][] =>
  cellsOf(of, (name) => {
    const scope = name === null ? WHOLE : scopeNamed(register, name);
    if (scope instanceof CustomFunctions.Error) return scope;
    return balanceCell(balances(register).balance(measure, scope, strictIsOn()), register);
  });

/** A value for `of`, as balanceCells gives them. @param valueFor the value of a name; of the whole register for null */
export function cellsOf(
  of: unknown,
  valueFor: (name: unknown) => number | CustomFunctions.Error,
): unknown[][] {
  const block = isLeftOut(of) ? [] : asBlock(of);
  if (isTable(block)) throw invalid(`"of" takes names of authorities or agreements. ${TABLE}`);
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const isOneBlank = block.length === 1 && width <= 1 && block[0]!.every(isBlankOrZero);
  if (width === 0 || isOneBlank) return [[raised(valueFor(null))]];
  const alone = block.length === 1 && width === 1;
  // A column of ten thousand cells has a few names, and a name that is not known is a search among all.
  const known = new Map<unknown, number | CustomFunctions.Error>();
  const valueOf = (cell: unknown): number | CustomFunctions.Error => {
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = valueFor(cell)));
    return value;
  };
  const cells = block.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      if (isBlankOrZero(cell)) return '';
      const value = valueOf(cell);
      return alone ? raised(value) : value;
    }),
  );
  return wholeSpill(cells, 'Give "of" as a smaller range.');
}

/** An error of a single cell is thrown, so that its message shows; among others it stands in its own cell. */
function raised(value: unknown): unknown {
  if (value instanceof CustomFunctions.Error) throw value;
  return value;
}

/** The authority or the agreement of a name; or #N/A that says what to write, #VALUE! for what is no name. */
export function scopeNamed(register: Register, name: unknown): Scope | CustomFunctions.Error {
  const excelError = excelErrorOf(name);
  if (excelError) return invalid(`A cell of "of" holds ${excelError}. Correct that cell first.`);
  if (typeof name === 'boolean')
    return invalid(`"of" is ${describe(name)}. Give an authority or an agreement.`);
  const scope = balances(register).scopeOf(typeof name === 'string' ? withoutInvisible(name) : name);
  if (scope.kind === 'several') {
    return notAvailable(`${describe(name)} may be ${scope.candidates.join(' or ')}. Write the name in full.`);
  }
  if (scope.kind === 'shared') {
    return notAvailable(
      `${describe(name)} is the reference of ${scope.names.length} agreements, which are not added together: write ${scope.names.join(' or ')}.`,
    );
  }
  if (scope.kind === 'to come') {
    return notAvailable(
      `${describe(name)} takes the place of ${scope.predecessor} on ${writeDate(scope.from)}: until then, write ${scope.predecessor}.`,
    );
  }
  if (scope.kind === 'unknown') {
    const hint = scope.nearest
      ? ` Did you mean ${scope.nearest}?`
      : ' Leave "of" out for the whole register.';
    return notAvailable(`No authority or agreement ${describe(name)} in the register.${hint}`);
  }
  return scope;
}
