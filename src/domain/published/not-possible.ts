import type { PrintedMeasure } from '../register/figures/measures';
import { checkOf, type Check, type Difference, type Rule } from './checks';
import { notChecked, ORDER, printedNameOf } from './lines';
import { isTotalName, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';

/** The parts of a value: where the money stands. */
export const STAGES = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown'] as const;

/** A measure and those that it is calculated from. */
interface Needs {
  readonly measure: PrintedMeasure;
  readonly rule: Rule;
  readonly needs: readonly PrintedMeasure[];
}

const STAGES_CHECK: Needs = { measure: 'value', rule: 'stages', needs: STAGES };
const WORKED_OUT: readonly Needs[] = [
  { measure: 'remaining', rule: 'remaining', needs: ['value', 'spent'] },
  { measure: 'outstanding', rule: 'outstanding', needs: ['value', 'drawnDown'] },
  { measure: 'inHand', rule: 'inHand', needs: ['drawnDown', 'spent'] },
  { measure: 'overspent', rule: 'overspent', needs: ['drawnDown', 'spent'] },
];

/**
 * The checks that cannot be made because what they need is not printed, once a table; and where no check at all is left,
 * that there is none. What is calculated needs its parts; a value needs its stages where stages other than drawn down are
 * printed; two authorities or more need a total. A measure that is merely given (value, spent) needs nothing.
 *
 * @param hasRegister every printed figure is checked against a register: there is a check then
 */
export function notPossible(table: PrintedRollup, hasRegister: boolean): Difference[] {
  const lines = [
    ...WORKED_OUT.filter(({ measure }) => isPrinted(table, measure)).flatMap((check) =>
      lacking(table, check),
    ),
    ...stagesLacking(table),
    ...totalLacking(table),
  ];
  if (lines.length > 0 || table.withoutAmounts.length > 0 || hasRegister || hasCheck(table)) return lines;
  return [notPossibleFor('Table', 'Nothing to check: no total, and no measures that belong together', '')];
}

const isPrinted = (table: PrintedRollup, measure: PrintedMeasure): boolean =>
  table.measures.includes(measure);

function lacking(table: PrintedRollup, { measure, rule, needs }: Needs): Difference[] {
  const missing = [measure, ...needs].filter((one) => !isPrinted(table, one));
  if (missing.length === 0) return [];
  const text = missing.map(printedNameOf).join(', ');
  return [notPossibleFor('Table', checkOf(rule, printedNameOf(measure)), `Not printed: ${text}`)];
}

function stagesLacking(table: PrintedRollup): Difference[] {
  const printed = STAGES.filter((stage) => isPrinted(table, stage));
  const needed = isPrinted(table, 'value')
    ? printed.some((stage) => stage !== 'drawnDown')
    : printed.length === STAGES.length;
  return needed ? lacking(table, STAGES_CHECK) : [];
}

function totalLacking({ places, withoutAmounts }: PrintedRollup): Difference[] {
  const isPrintedTotal = (place: PrintedPlace) => place.isTotal || isTotalName(place.name);
  if (places.length < 2 || [...places, ...withoutAmounts].some(isPrintedTotal)) return [];
  return [noTotal('authorities')];
}

function hasCheck(table: PrintedRollup): boolean {
  const all = (measures: readonly PrintedMeasure[]) => measures.every((measure) => isPrinted(table, measure));
  const hasTotal = table.places.some(({ isTotal }) => isTotal) && table.places.length > 1;
  if (hasTotal || all(['spent', 'drawnDown'])) return true;
  return [STAGES_CHECK, ...WORKED_OUT].some(({ measure, needs }) => all([measure, ...needs]));
}

/** Several authorities, or projects, and no total that says what they come to. */
export const noTotal = (of: 'authorities' | 'projects'): Difference =>
  notPossibleFor('Total', `Sum of the ${of}`, 'Not printed: Total');

/** A check of the whole table that could not be made. */
export const notPossibleFor = (where: string, check: Check | string, text: string): Difference => ({
  ...notChecked(where, check, text, null, null),
  order: ORDER.impossible,
});
