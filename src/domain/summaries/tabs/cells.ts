import { dateFromSerial } from '../../calendar/serial';
import { toPounds, type Pence } from '../../money/pence';
import { halfUpToPound } from '../../money/rounding';
import { writePounds, writeWholePounds } from '../../money/write-pounds';
import type { Figure } from '../../register/figures/figures';
import type { Place } from '../../sheet/block';
import type { TabCell, TabContext } from './tab';
import type { TabStyle } from './tab-styles';
import { whyNot } from '../../register/figures/words';

export type Units = TabContext['units'];

export const text = (value: string, style: TabStyle = 'text'): TabCell => ({ value, style });
export const headings = (left: readonly string[], right: readonly string[] = []): TabCell[] => [
  ...left.map((name) => text(name, 'heading')),
  ...right.map((name) => text(name, 'heading right')),
];
export const count = (value: number, isTotal = false): TabCell => ({
  value,
  style: isTotal ? 'count total' : 'count',
});
export const date = (serial: number): TabCell => ({ value: serial, style: 'date' });

/** Pounds as a cell holds them: exact, or rounded half up to the pound from the exact amount. */
export const poundsIn = (units: Units, amount: Pence): number =>
  units === 'exact' ? toPounds(amount) : halfUpToPound(amount);

/** An amount in a sentence, as the cells of the tab have it. */
export const writeIn = (units: Units): ((amount: Pence) => string) =>
  units === 'exact' ? writePounds : writeWholePounds;

/** An amount of money, to the penny unless the tab is in whole pounds. */
export const money = (amount: Pence, units: Units = 'exact', isTotal = false): TabCell => ({
  value: poundsIn(units, amount),
  style: styleOfMoney(units, isTotal),
});

function styleOfMoney(units: Units, isTotal: boolean): TabStyle {
  const style = units === 'exact' ? 'pounds and pence' : 'whole pounds';
  return isTotal ? `${style} total` : style;
}

/** A figure; where it has no value, the reason is in its place: never a blank, and never a quiet nil. */
export function figure(of: Figure, place: Place | null, units: Units = 'exact', isTotal = false): TabCell {
  const why = whyNot(of, place);
  return of.kind === 'amount' ? money(of.amount, units, isTotal) : text(why!, 'no figure');
}

/** Spent, which the panel prints in brackets. */
export function inBrackets(cell: TabCell): TabCell {
  switch (cell.style) {
    case 'whole pounds':
    case 'whole pounds total':
    case 'pounds and pence':
    case 'pounds and pence total':
      return { ...cell, style: `spent ${cell.style}` };
    default:
      return cell;
  }
}

/** A text in a formula holds no more; a longer name is then written as a value. */
const LONGEST_IN_FORMULA = 255;

/** `=S106.BALANCE("Value","Blaby")`; null where a formula cannot hold the name. */
export function balanceFormula(
  { namespace }: TabContext,
  measure: string,
  of: string | null,
  units: Units = 'exact',
): string | null {
  const quote = (name: string): string => `"${name.replace(/"/g, '""')}"`;
  if (of !== null && of.length > LONGEST_IN_FORMULA) return null;
  const call = `${namespace}.BALANCE(${[measure, ...(of === null ? [] : [of])].map(quote).join(',')})`;
  return units === 'exact' ? `=${call}` : `=ROUND(${call},0)`;
}

/** "DATE(2025,3,31)", as a formula names a day. */
export function dateFormula(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `DATE(${year},${month},${day})`;
}

/**
 * The cell with its formula, in the live form. Where the figure has no value the formula is alone: Excel shows its
 * error with the reason, and the figure itself once that is put right.
 */
export const live = (context: TabContext, cell: TabCell, formula: string | null): TabCell =>
  context.form === 'formulas' && formula !== null ? { ...cell, formula } : cell;

const AS_REFRESHED = {
  list: 'This list is as it was at the refresh. To have it live',
  plan: 'This plan is as it was at the refresh. To have it live',
  figures: 'These figures are as they were at the refresh. To have them live',
  findings: 'These findings are as they were at the refresh. To have them live',
  lines: 'These lines are as they were at the refresh. To have them live',
} as const;

/** Says that something is as it was at the refresh, and the formula that has it live. */
export const liveHint = (what: keyof typeof AS_REFRESHED, formula: string): TabCell =>
  text(`${AS_REFRESHED[what]}, type this on a sheet of your own: ${formula}`, 'quiet');
